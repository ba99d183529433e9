//! What a file holds, as far as it could be a plan: the binary plan of `terraform plan -out`, or JSON by its top-level keys.

use std::ffi::OsStr;
use std::io::{self, Read as _};
use std::path::Path;

use super::files;

/// Bytes of a file that are looked at, 64 MiB. The keys of a plan come in any order once a program has sorted them, and
/// the configuration before `format_version` can be long.
const MOST: u64 = 64 << 20;

/// Bytes that are read at once.
const PIECE: u64 = 64 << 10;

/// The longest key of a plan that is compared.
const LONGEST_KEY: usize = 24;

/// Endings of archives that are no plans, though their first bytes are those of one.
const ARCHIVES: [&str; 14] =
    ["zip", "jar", "war", "ear", "aar", "apk", "whl", "egg", "nupkg", "vsix", "docx", "xlsx", "pptx", "odt"];

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Content {
    /// Nothing, or white space.
    Empty,
    /// What `terraform plan -out` writes.
    Binary,
    /// What `terraform show -json` prints of a plan, or the beginning of it.
    PlanJson,
    /// Other JSON.
    Json,
    /// Anything else.
    Text,
}

/// What a regular file holds; `None` for one that cannot be read.
pub(super) fn of(file: &Path) -> Option<Content> {
    let ending = file.extension().and_then(OsStr::to_str).unwrap_or_default().to_ascii_lowercase();
    content(&mut files::open(file).ok()?.take(MOST), &ending).ok()
}

fn content(reader: &mut impl io::Read, ending: &str) -> io::Result<Content> {
    let mut piece = Vec::new();
    reader.by_ref().take(PIECE).read_to_end(&mut piece)?;
    // An entry `tfplan` comes first in what `terraform plan -out` writes.
    if piece.starts_with(b"PK\x03\x04") {
        let is_plan = !ARCHIVES.contains(&ending) || piece.get(30..36) == Some(b"tfplan");
        return Ok(if is_plan { Content::Binary } else { Content::Text });
    }
    let mut characters = Characters::of(&piece);
    let mut keys = Keys::default();
    while !piece.is_empty() {
        for byte in &piece {
            if let Some(character) = characters.next(*byte) {
                keys.take(character);
            }
        }
        if keys.is_decided() {
            break;
        }
        piece.clear();
        reader.by_ref().take(PIECE).read_to_end(&mut piece)?;
    }
    Ok(keys.content())
}

/// The ASCII characters of UTF-8 or UTF-16; another one is a letter here.
struct Characters {
    /// The place of the byte with the lower bits in UTF-16; `None` for UTF-8.
    wide: Option<usize>,
    /// The first byte of a code unit.
    first: Option<u8>,
}

impl Characters {
    fn of(head: &[u8]) -> Self {
        let wide = match head {
            [0xff, 0xfe, ..] | [b'{' | b'[', 0, ..] => Some(0),
            [0xfe, 0xff, ..] | [0, b'{' | b'[', ..] => Some(1),
            _ => None,
        };
        Characters { wide, first: None }
    }

    fn next(&mut self, byte: u8) -> Option<u8> {
        let Some(low) = self.wide else { return Some(byte) };
        let Some(first) = self.first.take() else {
            self.first = Some(byte);
            return None;
        };
        let (low, high) = if low == 0 { (first, byte) } else { (byte, first) };
        // The byte order mark is one of these.
        Some(if high == 0 && low.is_ascii() { low } else { 0xff })
    }
}

/// Follows JSON down to its top-level keys.
#[derive(Debug, Default)]
struct Keys {
    depth: usize,
    quoted: bool,
    escaped: bool,
    /// The last string at the top level, cut.
    last: Vec<u8>,
    start: Start,
    seen: SeenKeys,
}

/// What the keys so far say.
#[derive(Debug, Default)]
struct SeenKeys {
    has_version: bool,
    has_section: bool,
    /// Whether a key says that it is a state or a schema.
    is_other: bool,
}

/// How far the text is.
#[derive(Debug, Default, PartialEq, Eq)]
enum Start {
    /// Before the first character that counts.
    #[default]
    Before,
    /// In an object or an array.
    Within,
    /// Behind it.
    Behind,
    /// In something else.
    Text,
}

impl Keys {
    fn take(&mut self, byte: u8) {
        match self.start {
            // A byte order mark is outside ASCII.
            Start::Before if byte.is_ascii_whitespace() || !byte.is_ascii() => {}
            Start::Before if matches!(byte, b'{' | b'[') => {
                self.start = Start::Within;
                self.depth = 1;
            }
            Start::Before => self.start = Start::Text,
            Start::Within if self.quoted => self.take_quoted(byte),
            Start::Within => self.take_sign(byte),
            Start::Behind | Start::Text => {}
        }
    }

    fn take_quoted(&mut self, byte: u8) {
        match byte {
            _ if self.escaped => self.escaped = false,
            b'\\' => self.escaped = true,
            b'"' => self.quoted = false,
            _ if self.depth == 1 && self.last.len() < LONGEST_KEY => self.last.push(byte),
            _ => {}
        }
    }

    fn take_sign(&mut self, byte: u8) {
        match byte {
            b'"' => {
                self.quoted = true;
                self.last.clear();
            }
            b':' if self.depth == 1 => self.take_key(),
            b'{' | b'[' => self.depth += 1,
            b'}' | b']' => {
                self.depth -= 1;
                if self.depth == 0 {
                    self.start = Start::Behind;
                }
            }
            _ => {}
        }
    }

    fn take_key(&mut self) {
        match self.last.as_slice() {
            b"format_version" => self.seen.has_version = true,
            b"planned_values" | b"resource_changes" | b"resource_drift" | b"output_changes"
            | b"variables" | b"configuration" | b"prior_state" => self.seen.has_section = true,
            b"values" | b"provider_schemas" => self.seen.is_other = true,
            _ => {}
        }
    }

    /// Whether the rest of the text makes no difference.
    fn is_decided(&self) -> bool {
        matches!(self.start, Start::Behind | Start::Text) || self.seen.is_other || self.is_whole()
    }

    fn is_whole(&self) -> bool {
        self.seen.has_version && self.seen.has_section
    }

    fn content(&self) -> Content {
        match self.start {
            Start::Before => Content::Empty,
            Start::Within | Start::Behind if self.seen.is_other => Content::Json,
            // A plan that is cut off, or too long to be read to its end.
            Start::Within if self.seen.has_version || self.seen.has_section => Content::PlanJson,
            Start::Behind if self.is_whole() => Content::PlanJson,
            Start::Behind => Content::Json,
            // Without an end, it is not JSON either.
            Start::Within | Start::Text => Content::Text,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_bytes(mut bytes: &[u8]) -> Content {
        content(&mut bytes, "json").unwrap()
    }

    #[test]
    fn a_plan_is_told_by_its_top_level_keys() {
        let long = format!(
            r#"{{"checks":["{}\""],"format_version":"1.2","resource_changes":[]}}"#,
            "x".repeat(300_000)
        );
        let sorted = r#"{"applyable":true,"configuration":{"values":1},"format_version":"1.2"}"#;
        let cut: String = sorted.chars().take(30).collect();
        for text in [sorted, &long, &cut, r#" { "format_version" : "1.2", "planned_values": {"#] {
            let wide = |order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
            for bytes in [
                text.as_bytes().to_vec(),
                [b"\xef\xbb\xbf", text.as_bytes()].concat(),
                [&[0xff, 0xfe][..], &wide(u16::to_le_bytes)].concat(),
                [&[0xfe, 0xff][..], &wide(u16::to_be_bytes)].concat(),
            ] {
                let start: String = text.chars().take(40).collect();
                let expected = if text.len() == 30 { Content::Text } else { Content::PlanJson };
                assert_eq!(of_bytes(&bytes), expected, "{start}");
            }
        }
    }

    #[test]
    fn other_files_are_no_plans() {
        for (text, expected) in [
            ("", Content::Empty),
            (" \n", Content::Empty),
            ("\u{feff}", Content::Empty),
            ("Error: no plan", Content::Text),
            ("{}", Content::Json),
            ("[]", Content::Json),
            (r#"{"version":4,"resources":[]}"#, Content::Json),
            (r#"{"format_version":"1.0","terraform_version":"1.11.4","values":{}}"#, Content::Json),
            (r#"{"format_version":"1.0","provider_schemas":{"x":{"configuration":1}}}"#, Content::Json),
            (r#"{"format_version":"1.0","valid":true}"#, Content::Json),
            (r#"{"test":{"format_version":"1.2","resource_changes":[]}}"#, Content::Json),
            (r#"[{"format_version":"1.2","resource_changes":[]}]"#, Content::Json),
            (r#"{"a":"format_version","b":"resource_changes"}"#, Content::Json),
            (r#"{"configuration":{},"variables":{}}"#, Content::Json),
        ] {
            assert_eq!(of_bytes(text.as_bytes()), expected, "{text}");
        }
    }
}
