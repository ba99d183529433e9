//! `prior_state`, read shallowly: which managed objects exist, for the coverage check, and sensitive values of data sources.

use std::io::Read;

use super::change::holds_true;
use super::coverage::Coverage;
use super::cursor::utf8;
use super::error::PlanError;
use super::fields;
use super::secrets::Secrets;
use super::source::{Keys, Source, Span};

type Result<T> = std::result::Result<T, PlanError>;

const RESOURCE: [&str; 5] = ["address", "mode", "deposed_key", "values", "sensitive_values"];

/// An open container on the way down through nested modules.
enum Frame {
    /// A module, or the object around the root module: its keys so far.
    Module(Keys),
    /// The array `child_modules`; whether its first element is next.
    Modules { first: bool },
}

/// Reads a state: `{format_version, values: {outputs, root_module: …}}`.
pub(super) fn read<R: Read>(
    source: &mut Source<R>,
    coverage: &mut Coverage,
    mut secrets: Option<&mut Secrets>,
) -> Result<()> {
    source.members(|source, key| match key.as_str() {
        "values" => source.members(|source, key| match (key.as_str(), secrets.as_deref_mut()) {
            ("root_module", secrets) => modules(source, coverage, secrets),
            ("outputs", Some(secrets)) => outputs(source, secrets),
            _ => source.skip(),
        }),
        _ => source.skip(),
    })
}

fn outputs<R: Read>(source: &mut Source<R>, secrets: &mut Secrets) -> Result<()> {
    source.members(|source, _| {
        let (start, raw) = source.raw()?;
        let output = fields::object(raw, start, &["sensitive", "value"])?;
        if let [Some("true"), Some(value)] = output.values {
            secrets.add_all(value).map_err(|error| error.at(start))?;
        }
        Ok(())
    })
}

/// The module tree, without recursion: modules nest as deep as their author likes.
fn modules<R: Read>(
    source: &mut Source<R>,
    coverage: &mut Coverage,
    mut secrets: Option<&mut Secrets>,
) -> Result<()> {
    if source.is_null()? {
        return Ok(());
    }
    source.expect(b'{')?;
    let mut open = vec![Frame::Module(Keys::new())];
    while let Some(frame) = open.last_mut() {
        match frame {
            Frame::Module(keys) => match source.next_key(keys)?.as_deref() {
                None => drop(open.pop()),
                Some("resources") => {
                    source.each_object(|source, start| {
                        resource(source, start, coverage, secrets.as_deref_mut())
                    })?;
                }
                Some("child_modules") => {
                    if !source.is_null()? {
                        source.expect(b'[')?;
                        open.push(Frame::Modules { first: true });
                    }
                }
                Some(_) => source.skip()?,
            },
            Frame::Modules { first } => {
                if source.next_element(std::mem::take(first))? {
                    source.expect(b'{')?;
                    open.push(Frame::Module(Keys::new()));
                } else {
                    open.pop();
                }
            }
        }
    }
    Ok(())
}

/// One resource, in one pass: values are stepped over unless something in them is sensitive.
fn resource<R: Read>(
    source: &mut Source<R>,
    start: u64,
    coverage: &mut Coverage,
    secrets: Option<&mut Secrets>,
) -> Result<()> {
    let fields = source.fields(&RESOURCE).map_err(|error| error.at(start))?;
    let [address, mode, deposed, values, sensitive] = fields.values;
    let held = source.held();
    let bytes = |span: Option<Span>| span.and_then(|span| held.get(span));
    let text = |span: Option<Span>| bytes(span).map(|bytes| utf8(bytes, start)).transpose();
    let managed = bytes(mode) != Some(b"\"data\"") && bytes(deposed).is_none_or(|key| key == b"null");
    let mut known = false;
    if managed
        && let Some(address) =
            super::element::text(text(address)?, "address").map_err(|error| error.at(start))?
    {
        known = coverage.exists(&address);
    }
    if let Some(secrets) = secrets
        && !known
        && text(sensitive.clone())?.is_some_and(holds_true)
    {
        secrets.add_masked(text(values)?, text(sensitive)?).map_err(|error| error.at(start))?;
    }
    Ok(())
}
