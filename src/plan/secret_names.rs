//! Which JSON texts hold the name of a secret. A plan repeats its few names for every object, so the rules are asked once for
//! each name, and a text without such a name is not parsed.

use super::label::{flag, is_data, is_label, is_value};
use super::secret_name::SecretName;
use super::secret_rules::SecretRules;

/// The longest name that is remembered, in bytes.
const LONGEST: usize = 128;

/// Places for names. A plan has a few hundred; of two with one place the last one is remembered.
const PLACES: usize = 4096;

/// What the rules say about names, remembered.
#[derive(Debug)]
pub(super) struct SecretNames {
    rules: &'static dyn SecretRules,
    known: Vec<Option<(Box<str>, Known)>>,
}

/// What is known of a name.
#[derive(Debug, Clone, Copy)]
struct Known {
    secret: SecretName,
    /// Whether the text under this key names the values beside it.
    is_label: bool,
    /// Whether this is the key of a value that has a label.
    is_value: bool,
}

/// The key before a colon.
enum Key<'j> {
    /// Without its quotes.
    Plain(&'j [u8]),
    /// With escapes: only a parser can read it.
    Escaped,
}

impl SecretNames {
    /// Nothing known yet.
    pub(super) fn new(rules: &'static dyn SecretRules) -> Self {
        SecretNames { rules, known: vec![None; PLACES] }
    }

    /// What a name says about its value.
    pub(super) fn secret_name(&mut self, name: &str) -> SecretName {
        self.known(name).secret
    }

    /// Whether JSON text may hold a value with the name of a secret; `true` if in doubt.
    pub(super) fn may_be_in(&mut self, json: &[u8]) -> bool {
        let (mut names_value, mut has_value) = (false, false);
        // Every key has a colon behind it. Colons in texts cost a look at the byte before.
        for colon in memchr::memchr_iter(b':', json) {
            let key = match key_before(json, colon) {
                None => continue,
                Some(Key::Escaped) => return true,
                Some(Key::Plain(key)) => match self.known_key(key) {
                    Some(known) => known,
                    None => return true,
                },
            };
            let value = json.get(colon + 1..).unwrap_or_default().trim_ascii_start();
            if key.secret > SecretName::Nothing && can_be_secret(value) {
                return true;
            }
            has_value |= key.is_value;
            if key.is_label {
                match text_at(value) {
                    Some(label) => names_value |= self.secret_name(label) > SecretName::Nothing,
                    // Escapes in a label.
                    None => names_value |= value.starts_with(b"\""),
                }
            }
        }
        names_value && has_value || self.has_flag(json)
    }

    /// Whether a text begins like a flag that names a secret: `"--db-password"`.
    fn has_flag(&mut self, json: &[u8]) -> bool {
        memchr::memmem::find_iter(json, b"\"-").any(|at| {
            let text = json.get(at..).unwrap_or_default();
            // Escapes in a flag.
            let Some(text) = text_at(text) else { return true };
            flag(text).is_some_and(|flag| self.secret_name(flag) > SecretName::Nothing)
        })
    }

    /// What is known of a key; `None` for one with escapes, which only a parser can read.
    fn known_key(&mut self, key: &[u8]) -> Option<Known> {
        // Nearly every key was met before, and then it has no escapes.
        if let Some(known) = self.remembered(key) {
            return Some(known);
        }
        let name = std::str::from_utf8(key).ok().filter(|name| !name.contains('\\'))?;
        Some(self.known(name))
    }

    fn remembered(&self, name: &[u8]) -> Option<Known> {
        // A map with an order costs ten times as much, and is asked for every key of every object.
        let (remembered, known) = self.known.get(place(name))?.as_ref()?;
        (remembered.as_bytes() == name).then_some(*known)
    }

    fn known(&mut self, name: &str) -> Known {
        if let Some(known) = self.remembered(name.as_bytes()) {
            return known;
        }
        let known = Known {
            secret: self.rules.secret_name(name),
            is_label: is_label(name) || name == "kind",
            is_value: is_value(name) || is_data(name),
        };
        // A name with a backslash, as of a label, is not that of a key with these bytes.
        if name.len() <= LONGEST
            && !name.contains('\\')
            && let Some(remembered) = self.known.get_mut(place(name.as_bytes()))
        {
            *remembered = Some((name.into(), known));
        }
        known
    }
}

/// The place of a name: FNV-1a over its bytes.
fn place(name: &[u8]) -> usize {
    let hash = |hash: u32, byte: &u8| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
    name.iter().fold(0x811c_9dc5, hash) as usize % PLACES
}

/// The key that ends before a colon, also in JSON inside of a string; `None` for a colon in a text.
fn key_before(json: &[u8], colon: usize) -> Option<Key<'_>> {
    let before = json.get(..colon)?.trim_ascii_end().strip_suffix(b"\"")?;
    let start = memchr::memrchr(b'"', before).map_or(0, |quote| quote + 1);
    let key = before.get(start..)?;
    // JSON in a string escapes the quotes around its keys, at both ends.
    let unescaped = key.iter().rposition(|byte| *byte != b'\\').map_or(0, |last| last + 1);
    let inside = before.get(..start)?.strip_suffix(b"\"").is_some_and(|before| before.ends_with(b"\\"));
    if inside != (unescaped < key.len()) {
        return Some(Key::Escaped);
    }
    key.get(..unescaped).map(Key::Plain)
}

/// Whether there may be something to hide in a value: not in null, true, false, and what is empty.
fn can_be_secret(value: &[u8]) -> bool {
    let closes = |open: &[u8], close: u8| {
        value.strip_prefix(open).is_some_and(|rest| rest.trim_ascii_start().first() == Some(&close))
    };
    let is_empty = value.starts_with(b"\"\"") || closes(b"[", b']') || closes(b"{", b'}');
    !(is_empty || matches!(value.first(), Some(b'n' | b't' | b'f')))
}

/// The text of a string without escapes.
fn text_at(value: &[u8]) -> Option<&str> {
    let text = value.strip_prefix(b"\"")?;
    let text = text.get(..memchr::memchr2(b'"', b'\\', text)?)?;
    let is_whole = value.get(text.len() + 1) == Some(&b'"');
    std::str::from_utf8(text).ok().filter(|_| is_whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Knows one name.
    #[derive(Debug)]
    struct Rules;

    impl SecretRules for Rules {
        fn secret_name(&self, name: &str) -> SecretName {
            if name == "pass" || name == "db-pass" { SecretName::Everything } else { SecretName::Nothing }
        }

        fn is_secret_word(&self, _: &str) -> bool {
            false
        }

        fn is_secret_constant(&self, _: &str) -> bool {
            true
        }

        fn hides_string(&self, _: &str) -> bool {
            true
        }

        fn hides_number(&self, _: &str) -> bool {
            true
        }
    }

    fn may_be_in(json: &str) -> bool {
        SecretNames::new(&Rules).may_be_in(json.as_bytes())
    }

    #[test]
    fn finds_keys_labels_and_flags() {
        for json in [
            r#"{"pass":"x"}"#,
            r#"{"a":{"b":[{"pass" : 123456}]}}"#,
            "{\"a\":1,\n  \"pass\"\n:\t\"x\"}",
            r#"{"p\u0061ss":"x"}"#,
            r#"{"pass":["x"]}"#,
            r#"{"pass":{"x":1}}"#,
            r#"{"text":"{\"pass\":\"x\"}"}"#,
            r#"{"text":"{\\\"pass\\\":1}"}"#,
            r#"[{"name":"pass","value":"x"}]"#,
            r#"[{"value":"x","name":"pass"}]"#,
            r#"[{"name":"p\u0061ss","value":"x"}]"#,
            r#"["--db-pass","x"]"#,
            r#"["-pass","x"]"#,
            r#"["--\u0064b-pass","x"]"#,
        ] {
            assert!(may_be_in(json), "{json}");
        }
    }

    #[test]
    fn leaves_out_texts_without_such_names_and_without_values() {
        for json in [
            r#"{"a":"pass","b":"x: pass"}"#,
            r#"{"pass":null,"a":{"pass":""},"b":[{"pass":[ ]},{"pass":{}},{"pass":true}]}"#,
            r#"{"a":"arn:aws:iam::123456789012:role/pass"}"#,
            r#"{"passage":"x","compass":"y"}"#,
            r#"[{"name":"pass"}]"#,
            r#"[{"name":"other","value":"x"}]"#,
            r#"["--pass-through","-","x"]"#,
            "null",
            "",
        ] {
            assert!(!may_be_in(json), "{json}");
        }
    }

    #[test]
    fn remembers_a_bounded_number_of_names() {
        let mut names = SecretNames::new(&Rules);
        for number in 0..2 * PLACES {
            assert_eq!(names.secret_name(&format!("key-{number}")), SecretName::Nothing);
        }
        assert_eq!(names.known.len(), PLACES);
        assert_eq!(names.secret_name("pass"), SecretName::Everything);
        assert_eq!(names.secret_name(&"x".repeat(LONGEST + 1)), SecretName::Nothing);
    }
}
