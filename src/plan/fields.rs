//! Objects of the plan by the names of their fields: duplicate keys refused, values left as text.
//!
//! No value of the plan goes through a self-describing deserializer: `serde_json` with `arbitrary_precision`
//! turns an object whose key is its private token into something else.

use std::collections::BTreeSet;

use serde::de::DeserializeOwned;

use super::cursor::{Cursor, not_unicode};
use super::error::{PlanError, PlanErrorKind};
use super::source::{Span, duplicate_key};

type Result<T> = std::result::Result<T, PlanError>;

/// The fields of one object, in the order of the names that were asked for.
pub(super) struct Fields<V, const N: usize> {
    names: &'static [&'static str; N],
    /// The values; `None` where the field is absent.
    pub(super) values: [Option<V>; N],
    /// Names that were not asked for.
    pub(super) unknown: BTreeSet<String>,
}

/// A key of an object.
pub(super) enum Name {
    /// The index of the name that was asked for.
    Known(usize),
    /// Any other.
    Unknown(String),
}

impl Name {
    /// Looks a key up; `quoted` is its JSON text, which begins at `start` of the input.
    pub(super) fn of<const N: usize>(quoted: &[u8], names: &[&str; N], start: u64) -> Result<Self> {
        let inner = quoted.strip_prefix(b"\"").and_then(|rest| rest.strip_suffix(b"\"")).unwrap_or(quoted);
        if let Some(index) = names.iter().position(|name| name.as_bytes() == inner) {
            return Ok(Name::Known(index));
        }
        let key: String = decode(quoted, start)?;
        // Escapes may spell a name that was asked for.
        let known = names.iter().position(|name| *name == key);
        Ok(known.map_or(Name::Unknown(key), Name::Known))
    }
}

impl<V, const N: usize> Fields<V, N> {
    /// None yet.
    pub(super) fn new(names: &'static [&'static str; N]) -> Self {
        Fields { names, values: [const { None }; N], unknown: BTreeSet::new() }
    }

    /// Puts one field in its place.
    ///
    /// # Errors
    /// A key that was there before.
    pub(super) fn put(&mut self, name: Name, value: V) -> Result<()> {
        match name {
            Name::Known(index) => match self.values.get_mut(index).map(|slot| slot.replace(value)) {
                Some(None) => Ok(()),
                _ => Err(duplicate_key(self.names.get(index).copied().unwrap_or_default())),
            },
            Name::Unknown(key) if self.unknown.contains(&key) => Err(duplicate_key(&key)),
            Name::Unknown(key) => {
                self.unknown.insert(key);
                Ok(())
            }
        }
    }
}

impl<const N: usize> Fields<Span, N> {
    /// The same with the text of the values, from what was held.
    pub(super) fn of(self, held: &str) -> Fields<&str, N> {
        let values = self.values.map(|span| span.and_then(|span| held.get(span)));
        Fields { names: self.names, values, unknown: self.unknown }
    }
}

/// The fields of the object that `raw` is; `start` is its offset in the input.
pub(super) fn object<'a, const N: usize>(
    raw: &'a [u8],
    start: u64,
    names: &'static [&'static str; N],
) -> Result<Fields<&'a str, N>> {
    let mut cursor = Cursor::new(raw, start)?;
    let mut fields = Fields::new(names);
    cursor.enter()?;
    let mut first = true;
    while let Some(key) = cursor.next_key(std::mem::take(&mut first))? {
        let name = names
            .iter()
            .position(|name| *name == key)
            .map_or_else(|| Name::Unknown(key.into_owned()), Name::Known);
        let value = cursor.value()?;
        fields.put(name, value).map_err(|error| error.at(start))?;
    }
    cursor.end()?;
    Ok(fields)
}

/// Decodes a small value: a string, a flag, a list of strings. Never one that can hold any JSON.
pub(super) fn decode<T: DeserializeOwned>(raw: &[u8], start: u64) -> Result<T> {
    serde_json::from_slice(raw).map_err(|error| explain(&error, raw, start))
}

/// What `serde_json` found wrong in bytes that begin at `start`. Its messages about types quote values, so they are replaced.
pub(super) fn explain(error: &serde_json::Error, raw: &[u8], start: u64) -> PlanError {
    let text = error.to_string();
    let text = text.rsplit_once(" at line ").map_or(text.as_str(), |(message, _)| message);
    let position = start + offset(raw, error.line(), error.column());
    if error.is_data() {
        let message = "a field of the plan has another type than the format says";
        return PlanError::new(PlanErrorKind::Shape, message).at(position);
    }
    if text.contains("unicode") || text.contains("surrogate") || text.contains("hex escape") {
        return not_unicode().at(position);
    }
    PlanError::new(PlanErrorKind::Syntax, format!("the input is not valid JSON: {text}"))
        .help("write the plan again with `terraform show -json FILE > plan.json`")
        .at(position)
}

/// The offset of a line and column, both counted from 1.
fn offset(raw: &[u8], line: usize, column: usize) -> u64 {
    let before: usize =
        raw.split_inclusive(|byte| *byte == b'\n').take(line.saturating_sub(1)).map(<[u8]>::len).sum();
    (before + column.saturating_sub(1)) as u64
}
