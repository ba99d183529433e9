//! Objects of the plan by the names of their fields: duplicate keys refused, values left as text.
//!
//! No value of the plan goes through a self-describing deserializer: `serde_json` with `arbitrary_precision`
//! turns an object whose key is its private token into something else.

use std::collections::BTreeSet;
use std::ops::Range;

use super::cursor::Cursor;
use super::error::{PlanError, PlanErrorKind};
use super::json::decode;

type Result<T> = std::result::Result<T, PlanError>;

/// Where a value is in the bytes that the reader holds.
pub(super) type Span = Range<usize>;

/// The fields of one object, in the order of the requested names.
pub(super) struct Fields<V, const N: usize> {
    names: &'static [&'static str; N],
    /// The values; `None` where the field is absent.
    pub(super) values: [Option<V>; N],
    /// Names that were not requested.
    pub(super) unknown: BTreeSet<String>,
}

/// A key of an object.
pub(super) enum Name {
    /// The index of the requested name.
    Known(usize),
    /// Any other.
    Unknown(String),
}

impl Name {
    /// Looks a key up; `quoted` is its JSON text, which begins at `start` of the input.
    pub(super) fn of<const N: usize>(quoted: &[u8], names: &[&str; N], start: u64) -> Result<Self> {
        let inner = quoted.strip_prefix(b"\"").and_then(|rest| rest.strip_suffix(b"\"")).unwrap_or(quoted);
        // Nearly every key is written without escapes, and then nothing is allocated.
        if let Some(index) = names.iter().position(|name| name.as_bytes() == inner) {
            return Ok(Name::Known(index));
        }
        let key: String = decode(quoted, start)?;
        // Escapes may spell a requested name.
        let known = names.iter().position(|name| *name == key);
        Ok(known.map_or(Name::Unknown(key), Name::Known))
    }
}

impl<V, const N: usize> Fields<V, N> {
    /// None yet.
    pub(super) fn new(names: &'static [&'static str; N]) -> Self {
        Fields { names, values: [const { None }; N], unknown: BTreeSet::new() }
    }

    /// Stores one field.
    ///
    /// # Errors
    /// A key that was there before.
    pub(super) fn put(&mut self, name: Name, value: V) -> Result<()> {
        match name {
            Name::Known(index) => match self.values.get_mut(index).map(|slot| slot.replace(value)) {
                Some(None) => Ok(()),
                _ => Err(PlanError::duplicate_key(self.names.get(index).copied().unwrap_or_default())),
            },
            // A field of a later version, twice: refused like a known one.
            Name::Unknown(key) if self.unknown.contains(&key) => Err(PlanError::duplicate_key(&key)),
            Name::Unknown(key) => {
                refuse_other_case(&key, self.names)?;
                self.unknown.insert(key);
                Ok(())
            }
        }
    }
}

impl<const N: usize> Fields<Span, N> {
    /// The fields with the text of their values, which is taken from the held bytes.
    pub(super) fn of(self, held: &str) -> Fields<&str, N> {
        let values = self.values.map(|span| span.and_then(|span| held.get(span)));
        Fields { names: self.names, values, unknown: self.unknown }
    }
}

/// Refuses a key that differs from a known one by case only. Other readers take the two for one: to ignore the key would
/// let through what they act on.
///
/// # Errors
/// Such a key.
pub(super) fn refuse_other_case(key: &str, names: &[&str]) -> Result<()> {
    // Known keys are ASCII, and only ASCII has letters of the same case beside the two that `folded` is for.
    let same = |name: &&&str| {
        **name != key && (name.eq_ignore_ascii_case(key) || (!key.is_ascii() && folded(key) == **name))
    };
    let Some(name) = names.iter().find(same) else { return Ok(()) };
    let key: String = key.chars().take(80).collect();
    let message = format!("`{}` differs from `{name}` in case only", key.escape_debug());
    Err(PlanError::new(PlanErrorKind::Shape, message).help(
        "Terraform writes its keys in lower case; something changed the plan after `terraform show -json`",
    ))
}

/// A text without differences of case, which includes the long s and the sign for kelvin.
fn folded(text: &str) -> String {
    text.chars().flat_map(char::to_uppercase).flat_map(char::to_lowercase).collect()
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
