//! `configuration`, read for two things: which variables are sensitive, and which resources the root module has.

use std::collections::BTreeSet;
use std::io::Read;

use super::coverage::Coverage;
use super::error::PlanError;
use super::fields;
use super::secrets::Secrets;
use super::source::{Keys, Source};

type Result<T> = std::result::Result<T, PlanError>;

/// What is gathered on the way.
pub(super) struct Gathered<'p> {
    /// Receives the resources of the root module.
    pub(super) coverage: &'p mut Coverage,
    /// Receives defaults and arguments of sensitive variables.
    pub(super) secrets: Option<&'p mut Secrets>,
    /// Names of the sensitive variables of the root module.
    pub(super) sensitive_variables: &'p mut BTreeSet<String>,
}

/// An open container on the way down through module calls.
enum Frame {
    /// A module: its keys, and the names of its sensitive variables.
    Module(Keys, BTreeSet<String>),
    /// The map `module_calls`.
    Calls(Keys),
    /// One call: its keys, the text of its arguments, the sensitive variables of the called module.
    Call(Keys, Option<String>, BTreeSet<String>),
}

/// Reads `{provider_config, root_module}`.
pub(super) fn read<R: Read>(source: &mut Source<R>, gathered: &mut Gathered<'_>) -> Result<()> {
    source.members(|source, key| match key.as_str() {
        "root_module" if !source.is_null()? => modules(source, gathered),
        "root_module" => Ok(()),
        _ => source.skip(),
    })
}

/// The tree of module calls, without recursion.
fn modules<R: Read>(source: &mut Source<R>, gathered: &mut Gathered<'_>) -> Result<()> {
    source.expect(b'{')?;
    let mut open = vec![Frame::Module(Keys::new(), BTreeSet::new())];
    while let Some(frame) = open.last_mut() {
        let key = match frame {
            Frame::Module(keys, _) | Frame::Calls(keys) | Frame::Call(keys, ..) => source.next_key(keys)?,
        };
        let Some(key) = key else {
            leave(&mut open, gathered)?;
            continue;
        };
        let root = open.len() == 1;
        let next = match (open.last_mut(), key.as_str()) {
            (Some(Frame::Module(_, names)), "variables") => {
                variables(source, names, gathered)?;
                None
            }
            (Some(Frame::Module(..)), "resources") if root => {
                source.each(|raw, start| resource(raw, start, gathered.coverage))?;
                None
            }
            (Some(Frame::Module(..)), "module_calls") => Some(Frame::Calls(Keys::new())),
            (Some(Frame::Calls(_)), _) => Some(Frame::Call(Keys::new(), None, BTreeSet::new())),
            (Some(Frame::Call(_, arguments, _)), "expressions") => {
                let (_, raw) = source.raw()?;
                *arguments = String::from_utf8(raw.to_vec()).ok();
                None
            }
            (Some(Frame::Call(..)), "module") => Some(Frame::Module(Keys::new(), BTreeSet::new())),
            _ => {
                source.skip()?;
                None
            }
        };
        if let Some(next) = next
            && !source.is_null()?
        {
            source.expect(b'{')?;
            open.push(next);
        }
    }
    Ok(())
}

/// Closes the innermost container and hands what it learned to the one around it.
fn leave(open: &mut Vec<Frame>, gathered: &mut Gathered<'_>) -> Result<()> {
    match open.pop() {
        Some(Frame::Module(_, names)) => match open.last_mut() {
            Some(Frame::Call(_, _, sensitive)) => *sensitive = names,
            _ => *gathered.sensitive_variables = names,
        },
        Some(Frame::Call(_, Some(arguments), sensitive)) => {
            if let Some(secrets) = gathered.secrets.as_deref_mut()
                && !sensitive.is_empty()
            {
                constants(&arguments, &sensitive, secrets)?;
            }
        }
        Some(Frame::Call(_, None, _) | Frame::Calls(_)) | None => {}
    }
    Ok(())
}

/// Constants that a call passes to sensitive variables.
fn constants(arguments: &str, sensitive: &BTreeSet<String>, secrets: &mut Secrets) -> Result<()> {
    let value = super::value::Value::parse(arguments)?;
    let arguments = value.root().members();
    for constant in sensitive.iter().filter_map(|name| arguments.get(name)?.get("constant_value")) {
        for text in constant.strings() {
            secrets.add(text);
        }
    }
    Ok(())
}

fn variables<R: Read>(
    source: &mut Source<R>,
    names: &mut BTreeSet<String>,
    gathered: &mut Gathered<'_>,
) -> Result<()> {
    source.members(|source, name| {
        let (start, raw) = source.raw()?;
        let variable = fields::object(raw, start, &["sensitive", "ephemeral", "default"])?;
        let [sensitive, ephemeral, default] = variable.values;
        if [sensitive, ephemeral].contains(&Some("true")) {
            if let (Some(secrets), Some(default)) = (gathered.secrets.as_deref_mut(), default) {
                secrets.add_all(default).map_err(|error| error.at(start))?;
            }
            names.insert(name);
        }
        Ok(())
    })
}

fn resource(raw: &[u8], start: u64, coverage: &mut Coverage) -> Result<()> {
    let names = &["address", "mode", "count_expression", "for_each_expression"];
    let resource = fields::object(raw, start, names)?;
    let [address, mode, count, for_each] = resource.values;
    let managed = mode.is_some_and(|mode| mode == "\"managed\"");
    if managed
        && count.is_none()
        && for_each.is_none()
        && let Some(address) = super::element::text(address, "address").map_err(|error| error.at(start))?
    {
        coverage.configured(&address);
    }
    Ok(())
}
