//! Objects of the plan by the names of their fields: duplicate keys refused, values left as text.
//!
//! No value of the plan goes through a self-describing deserializer: `serde_json` with `arbitrary_precision`
//! turns an object whose key is its private token into something else.

use std::collections::BTreeSet;

use serde::de::DeserializeOwned;

use super::cursor::{Cursor, not_unicode};
use super::error::{PlanError, PlanErrorKind};
use super::source::duplicate_key;

type Result<T> = std::result::Result<T, PlanError>;

/// The fields of one object, in the order of the names that were asked for.
pub(super) struct Fields<'a, const N: usize> {
    names: &'static [&'static str; N],
    /// The values as text; `None` where the field is absent.
    pub(super) values: [Option<&'a str>; N],
    /// Names that were not asked for.
    pub(super) unknown: BTreeSet<String>,
}

impl<'a, const N: usize> Fields<'a, N> {
    /// None yet.
    pub(super) fn new(names: &'static [&'static str; N]) -> Self {
        Fields { names, values: [None; N], unknown: BTreeSet::new() }
    }

    /// Puts one field in its place.
    ///
    /// # Errors
    /// A key that was there before.
    pub(super) fn put(&mut self, key: &str, value: &'a str) -> Result<()> {
        let slot =
            self.names.iter().position(|name| *name == key).and_then(|index| self.values.get_mut(index));
        let first = match slot {
            Some(slot) => slot.replace(value).is_none(),
            None => self.unknown.insert(key.to_owned()),
        };
        if first { Ok(()) } else { Err(duplicate_key(key)) }
    }

    /// Every field of the object at the cursor.
    pub(super) fn read(mut self, cursor: &mut Cursor<'a>) -> Result<Self> {
        cursor.enter()?;
        let mut first = true;
        while let Some(key) = cursor.next_key(first)? {
            first = false;
            let value = cursor.value()?;
            self.put(&key, value)?;
        }
        Ok(self)
    }
}

/// The fields of the object that `raw` is; `start` is its offset in the input.
pub(super) fn object<'a, const N: usize>(
    raw: &'a [u8],
    start: u64,
    names: &'static [&'static str; N],
) -> Result<Fields<'a, N>> {
    let mut cursor = Cursor::new(raw, start)?;
    let fields = Fields::new(names).read(&mut cursor).map_err(|error| error.at(start))?;
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
