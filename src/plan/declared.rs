//! Secrets that `configuration` spells out: it has no masks, so declarations and names say what is secret.

use std::collections::BTreeSet;
use std::io::Read;

use super::error::PlanError;
use super::fields;
use super::secrets::SecretCollector;
use super::source::Source;
use super::value::{Kind, Value, ValueRef};

type Result<T> = std::result::Result<T, PlanError>;

/// The variables of one module.
#[derive(Default)]
pub(super) struct Scope {
    /// Names of those that say that they are sensitive, and of those that are passed on to such ones.
    pub(super) sensitive: BTreeSet<String>,
    /// Names and defaults of the others, as JSON text.
    defaults: Vec<(String, String)>,
}

impl Scope {
    /// Reads the `variables` of a module.
    pub(super) fn variables<R: Read>(
        &mut self,
        source: &mut Source<R>,
        mut secrets: Option<&mut SecretCollector>,
    ) -> Result<()> {
        source.members(|source, name| {
            let (start, raw) = source.raw()?;
            let variable = fields::object(raw, start, &["sensitive", "ephemeral", "default"])?;
            let [sensitive, ephemeral, default] = variable.values;
            // An ephemeral variable is never stored, but its default is in the configuration of the plan.
            let is_sensitive = [sensitive, ephemeral].contains(&Some("true"));
            if let (Some(secrets), Some(default)) = (secrets.as_deref_mut(), default) {
                if is_sensitive {
                    secrets.add_all(default).map_err(|error| error.at(start))?;
                } else {
                    self.defaults.push((name.clone(), default.to_owned()));
                }
            }
            if is_sensitive {
                self.sensitive.insert(name);
            }
            Ok(())
        })
    }

    /// Looks at the arguments of a call to a module with these sensitive variables.
    pub(super) fn call(
        &mut self,
        arguments: &str,
        sensitive: &BTreeSet<String>,
        secrets: &mut SecretCollector,
    ) -> Result<()> {
        // The name of an argument may say that it is a secret, whatever the variable declares.
        secrets.add_named("", arguments)?;
        if sensitive.is_empty() {
            return Ok(());
        }
        let value = Value::parse(arguments)?;
        let arguments = value.root().members();
        for argument in sensitive.iter().filter_map(|name| arguments.get(name)) {
            if let Some(constant) = argument.get("constant_value") {
                secrets.add_under(constant);
            }
            // What is passed to a sensitive variable is a secret in the calling module too.
            let references = argument.get("references").map(ValueRef::kind);
            let Some(Kind::Array(references)) = references else { continue };
            // The format lists `var.login.password` and then its prefix `var.login`, which is the name that counts.
            let variables = references.filter_map(|reference| reference.as_str()?.strip_prefix("var."));
            self.sensitive.extend(variables.map(str::to_owned));
        }
        Ok(())
    }

    /// Looks at the arguments of a call to a module whose variables are missing: each of them may be sensitive.
    pub(super) fn call_of_missing(&mut self, arguments: &str, secrets: &mut SecretCollector) -> Result<()> {
        let value = Value::parse(arguments)?;
        let all = value.root().members();
        let names: BTreeSet<String> = all.keys().map(|name| (*name).to_owned()).collect();
        self.call(arguments, &names, secrets)
    }

    /// Ends the module: which variables are sensitive is known.
    pub(super) fn finish(&self, secrets: &mut SecretCollector) -> Result<()> {
        for (name, default) in &self.defaults {
            if self.sensitive.contains(name) {
                secrets.add_all(default)?;
            } else {
                secrets.add_named(name, default)?;
            }
        }
        Ok(())
    }
}

/// The constant of an output of a module that is sensitive.
pub(super) fn output(raw: &[u8], start: u64, secrets: &mut SecretCollector) -> Result<()> {
    if let [Some("true"), Some(expression)] = fields::object(raw, start, &["sensitive", "expression"])?.values
    {
        let expression = Value::parse(expression).map_err(|error| error.at(start))?;
        if let Some(constant) = expression.root().get("constant_value") {
            secrets.add_under(constant);
        }
    }
    Ok(())
}

/// Constants of a resource block and of its provisioners.
pub(super) fn resource(raw: &[u8], start: u64, secrets: &mut SecretCollector) -> Result<()> {
    // Most blocks have references only, and a search for one word is far cheaper than parsing them.
    if memchr::memmem::find(raw, b"constant_value").is_none() || !secrets.may_be_in(raw) {
        return Ok(());
    }
    let [expressions, provisioners] = fields::object(raw, start, &["expressions", "provisioners"])?.values;
    for json in [expressions, provisioners].into_iter().flatten() {
        secrets.add_named("", json).map_err(|error| error.at(start))?;
    }
    Ok(())
}

/// What goes into the `store` of a `terraform_data`, whose output has no mask although the input may be ephemeral.
pub(super) fn store(raw: &[u8], start: u64, secrets: &mut SecretCollector) -> Result<()> {
    if memchr::memmem::find(raw, b"\"store\"").is_none() {
        return Ok(());
    }
    let [type_, expressions] = fields::object(raw, start, &["type", "expressions"])?.values;
    let (Some("\"terraform_data\""), Some(expressions)) = (type_, expressions) else { return Ok(()) };
    let expressions = Value::parse(expressions).map_err(|error| error.at(start))?;
    if let Some(store) = expressions.root().get("store") {
        let block = if let Kind::Array(mut blocks) = store.kind() { blocks.next() } else { Some(store) };
        let input = block.and_then(|block| block.get("input"));
        secrets.add_store(input.is_some_and(is_stored_elsewhere));
    }
    Ok(())
}

/// Whether an expression has values only that a state has: constants, and what resources have.
fn is_stored_elsewhere(expression: ValueRef<'_>) -> bool {
    if expression.get("constant_value").is_some() {
        return true;
    }
    // Variables, locals and outputs of modules may be ephemeral, and the plan does not say what a local is made of.
    let may_be_ephemeral = |reference: &str| {
        ["ephemeral.", "var.", "local.", "module."].iter().any(|root| reference.starts_with(root))
    };
    let Some(Kind::Array(references)) = expression.get("references").map(ValueRef::kind) else {
        return false;
    };
    let mut references = references.filter_map(ValueRef::as_str).peekable();
    references.peek().is_some() && !references.any(may_be_ephemeral)
}
