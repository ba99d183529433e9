//! What the bytes of a plan say about destroys and forgets, by another JSON library and nothing of tfgate's reader.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

/// The members of an object in their order, keys that are repeated as often as they are there.
pub(super) struct Members(pub(super) Vec<(String, Box<RawValue>)>);

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Each;

        impl<'de> Visitor<'de> for Each {
            type Value = Members;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members, A::Error> {
                let mut members = Vec::new();
                while let Some(key) = map.next_key()? {
                    members.push((key, map.next_value()?));
                }
                Ok(Members(members))
            }
        }

        deserializer.deserialize_map(Each)
    }
}

/// How many entries of `resource_changes` destroy an object, and how many leave one behind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) destroys: u64,
    pub(super) forgets: u64,
}

impl Count {
    /// What ends an object or takes it out of the state.
    pub(super) fn all(self) -> u64 {
        self.destroys + self.forgets
    }
}

/// Counts in one document; `None` if the bytes are none, or more than one.
///
/// Values that no policy looks at are checked for quotes and brackets only (see docs/architecture.md), so a document may be
/// a little less than JSON and still get a verdict. Where it is JSON, two readers must agree.
pub(super) fn count(bytes: &[u8]) -> Option<Count> {
    let text = text(bytes)?;
    let loose = by(&text, split);
    if serde_json::from_str::<serde_json::Value>(&text).is_ok() {
        let strict = by(&text, |json, kind| match kind {
            Split::Members => serde_json::from_str(json).ok().map(|Members(members)| {
                members.into_iter().map(|(key, value)| (key, value.get().to_owned())).collect()
            }),
            Split::Elements => serde_json::from_str::<Vec<Box<RawValue>>>(json)
                .ok()
                .map(|elements| elements.iter().map(|e| (String::new(), e.get().to_owned())).collect()),
        });
        assert_eq!(loose, strict, "the readers of this test disagree");
    }
    loose
}

/// What to take a value apart into.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Split {
    Members,
    Elements,
}

type Parts = Vec<(String, String)>;

/// Counts with one way of taking values apart.
fn by(text: &str, split: impl Fn(&str, Split) -> Option<Parts>) -> Option<Count> {
    let parts = |json: &str, kind| split(json, kind).unwrap_or_default();
    let below = |json: &str, name: &str| {
        let members = parts(json, Split::Members).into_iter();
        members.filter(|(key, _)| key == name).map(|(_, value)| value).collect::<Vec<_>>()
    };
    let word = |json: &str| serde_json::from_str::<String>(json).ok();
    let sections = split(text, Split::Members)?;
    let mut found = Count::default();
    // Every section of the name, in whatever letters: nothing may hide behind a repeated key. The same holds for the keys inside.
    for (_, section) in sections.iter().filter(|(name, _)| name.eq_ignore_ascii_case("resource_changes")) {
        for (_, entry) in parts(section, Split::Elements) {
            let changes = below(&entry, "change");
            let lists = changes.iter().flat_map(|change| below(change, "actions"));
            let actions: Vec<String> = lists
                .flat_map(|list| {
                    let elements = parts(&list, Split::Elements).into_iter().map(|(_, element)| element);
                    elements.chain([list.clone()]).filter_map(|json| word(&json)).collect::<Vec<_>>()
                })
                .collect();
            found.destroys += u64::from(actions.iter().any(|action| action == "delete"));
            found.forgets += u64::from(actions.iter().any(|action| action == "forget"));
        }
    }
    Some(found)
}

/// Takes an object or a list apart at its commas, by nothing but quotes and brackets.
fn split(json: &str, kind: Split) -> Option<Parts> {
    let json = json.trim_matches([' ', '\t', '\r', '\n']);
    let (open, close) = if kind == Split::Members { ('{', '}') } else { ('[', ']') };
    let inner = json.strip_prefix(open)?.strip_suffix(close)?;
    let (mut parts, mut colon, mut start) = (Vec::new(), None, 0);
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    for (at, c) in inner.char_indices().chain([(inner.len(), ',')]) {
        match c {
            _ if escaped => escaped = false,
            '\\' if in_string => escaped = true,
            '"' => in_string = !in_string,
            _ if in_string => {}
            '{' | '[' => depth += 1,
            // More than it has: a second document follows.
            '}' | ']' => depth = depth.checked_sub(1)?,
            ':' if depth == 0 => colon = colon.or(Some(at)),
            ',' if depth == 0 => {
                let part = inner.get(start..at)?;
                let key = colon.take().map(|colon| part.split_at(colon - start));
                match (kind, key) {
                    (Split::Members, Some((key, value))) => {
                        let key = serde_json::from_str(key).unwrap_or_default();
                        parts.push((key, value.strip_prefix(':')?.trim().to_owned()));
                    }
                    (Split::Elements, _) if !part.trim().is_empty() => {
                        parts.push((String::new(), part.trim().to_owned()));
                    }
                    _ => {}
                }
                start = at + 1;
            }
            _ => {}
        }
    }
    (depth == 0 && !in_string).then_some(parts)
}

/// The text, whatever of the encodings of Windows it has.
fn text(bytes: &[u8]) -> Option<String> {
    let utf16 = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let (pairs, odd) = bytes.as_chunks();
        odd.is_empty()
            .then(|| String::from_utf16(&pairs.iter().copied().map(unit).collect::<Vec<_>>()).ok())?
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [b'{', 0, ..] => utf16(bytes, u16::from_le_bytes),
        [0, b'{', ..] => utf16(bytes, u16::from_be_bytes),
        // Bytes that are no text stay: where nothing is read, nothing is wrong with them.
        [0xef, 0xbb, 0xbf, rest @ ..] => Some(String::from_utf8_lossy(rest).into_owned()),
        _ => Some(String::from_utf8_lossy(bytes).into_owned()),
    }
}
