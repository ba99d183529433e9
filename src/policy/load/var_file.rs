//! `--var-file`: files with values of inputs.

use std::ops::Range;

use hcl_edit::Span as _;
use hcl_edit::structure::Structure;

use super::file::File;
use super::{literal, syntax};
use crate::expr::{MapKind, Number, Val};
use crate::policy::VarFile;
use crate::policy::diagnostic::LoadError;

/// Reads a `--var-file`: attributes whose values are literals, or JSON where the path ends with `.json`.
///
/// # Errors
/// Every problem of the file.
pub fn var_file(path: &str, text: &str) -> Result<VarFile, LoadError> {
    let mut file = File::new(path, text);
    let values =
        if path.to_ascii_lowercase().ends_with(".json") { json(&mut file) } else { attributes(&mut file) };
    let diagnostics = file.finish();
    if !diagnostics.is_empty() {
        return Err(LoadError { diagnostics });
    }
    Ok(VarFile { path: path.to_owned(), text: text.to_owned(), values })
}

type Values = Vec<(String, Range<usize>, Val<'static>)>;

fn attributes(file: &mut File<'_>) -> Values {
    let Some(body) = syntax::parse(file) else { return Vec::new() };
    let mut values = Vec::new();
    for structure in &body {
        let span = structure.span().unwrap_or(0..0);
        let Structure::Attribute(attribute) = structure else {
            file.error(&span, "a block in a file of values", "expected `NAME = …`");
            continue;
        };
        let key = attribute.key.span().unwrap_or_else(|| span.clone());
        if let Some(value) = literal::read(file, &attribute.value, &span) {
            values.push((attribute.key.as_str().to_owned(), key, value.to_val()));
        }
    }
    values
}

fn json(file: &mut File<'_>) -> Values {
    let parsed: Result<serde_json::Map<String, serde_json::Value>, _> = serde_json::from_str(file.text);
    match parsed {
        // The values of `serde_json` have no positions, so a problem with one is shown without a line.
        Ok(members) => members.into_iter().map(|(name, value)| (name, 0..0, of_json(value))).collect(),
        Err(error) => {
            let lines = file.text.split_inclusive('\n').take(error.line().saturating_sub(1));
            let start = lines.map(str::len).sum::<usize>() + error.column().saturating_sub(1);
            let start = file.text.floor_char_boundary(start);
            // Without the parser's message: it can quote a value, and that can be a secret.
            file.error(&(start..start), "this is not a JSON object", "expected an object of values");
            Vec::new()
        }
    }
}

fn of_json(value: serde_json::Value) -> Val<'static> {
    match value {
        serde_json::Value::Null => Val::null(),
        serde_json::Value::Bool(value) => Val::bool(value),
        // With `arbitrary_precision` its text is the one of the file.
        serde_json::Value::Number(number) => {
            Number::parse(&number.to_string()).map_or_else(|_| Val::null(), Val::number)
        }
        serde_json::Value::String(text) => Val::string(text),
        serde_json::Value::Array(items) => Val::tuple(items.into_iter().map(of_json).collect()),
        serde_json::Value::Object(members) => {
            let members = members.into_iter().map(|(key, value)| (key.into(), of_json(value)));
            Val::map(MapKind::Object, members.collect())
        }
    }
}
