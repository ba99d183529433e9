//! Sensitive strings of the plan, collected for redaction by value. They are never printed.

use std::collections::{BTreeMap, BTreeSet};

use super::change::holds_true;
use super::cursor::Cursor;
use super::error::PlanError;
use super::secret_name::{is_plain_url, is_secret_name, may_name_secrets};
use super::value::{Kind, Value, ValueRef};

/// The shortest string that is worth hiding wherever it stands; shorter ones would hide ordinary words.
const SHORTEST: usize = 6;

/// The shortest line of a named value that is, in characters.
const LINE: usize = 8;

/// The shortest number that is, in digits.
const SHORTEST_NUMBER: usize = 6;

/// Bytes of blocks that are looked at in any case: to know which words to look for costs as much.
const IN_ANY_CASE: usize = 32 << 10;

/// Every string and long number under a sensitive mark. Its `Debug` says how many, not which.
#[derive(Default, Clone)]
pub struct Secrets {
    strings: BTreeSet<String>,
    /// Values that somebody named: they are hidden inside of every text, however short they are.
    named: BTreeSet<String>,
    /// Bytes of the blocks so far.
    blocks: usize,
}

impl std::fmt::Debug for Secrets {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Secrets({}, {} named)", self.strings.len(), self.named.len())
    }
}

impl Secrets {
    /// The strings, sorted.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.strings.iter().map(String::as_str)
    }

    /// A value that is secret wherever it stands, and so are its lines, if it has several.
    pub fn add_everywhere(&mut self, value: &str) {
        let lines = value.lines().map(str::trim).filter(|line| line.chars().count() >= LINE);
        for text in lines.chain([value, value.trim()]).filter(|text| !text.is_empty()) {
            self.add(text);
            self.named.insert(text.to_owned());
        }
    }

    /// The strings that are secret wherever they stand, sorted.
    pub fn everywhere(&self) -> impl Iterator<Item = &str> {
        self.named.iter().map(String::as_str)
    }

    /// One string.
    pub fn add(&mut self, text: &str) {
        if text.chars().take(SHORTEST).count() == SHORTEST && !self.strings.contains(text) {
            self.strings.insert(text.to_owned());
        }
    }

    /// Whether a block of the configuration needs a look for names of secrets.
    pub(super) fn may_be_in(&mut self, block: &[u8]) -> bool {
        self.blocks = self.blocks.saturating_add(block.len());
        self.blocks <= IN_ANY_CASE || may_name_secrets(block)
    }

    /// Every string in a value that is sensitive as a whole.
    pub(super) fn add_all(&mut self, json: &str) -> Result<(), PlanError> {
        self.add_under(Value::parse(json)?.root());
        Ok(())
    }

    /// Every string of `json` where `mask`, its own or that of the other side of the change, is true. Only the marked
    /// members are built.
    pub(super) fn add_masked(
        &mut self,
        json: Option<&str>,
        mask: Option<&str>,
        side: MaskSide,
    ) -> Result<(), PlanError> {
        let (Some(json), Some(mask)) = (json, mask) else { return Ok(()) };
        if json == "null" || !holds_true(mask) {
            return Ok(());
        }
        let mask = Value::parse(mask)?;
        match mask.root().kind() {
            Kind::Object(marks) if json.starts_with('{') => {
                let marks: BTreeMap<&str, ValueRef<'_>> =
                    marks.filter(|(_, mark)| mark.holds_true()).collect();
                let mut cursor = Cursor::new(json.as_bytes(), 0)?;
                cursor.enter()?;
                let mut first = true;
                while let Some(key) = cursor.next_key(std::mem::take(&mut first))? {
                    let text = cursor.value()?;
                    if let Some(mark) = marks.get(&*key) {
                        self.add_marked(Value::parse(text)?.root(), *mark, side);
                    }
                }
            }
            Kind::Null
            | Kind::Bool(_)
            | Kind::Number(_)
            | Kind::String(_)
            | Kind::Array(_)
            | Kind::Object(_) => {
                self.add_marked(Value::parse(json)?.root(), mask.root(), side);
            }
        }
        Ok(())
    }

    fn add_marked(&mut self, value: ValueRef<'_>, mask: ValueRef<'_>, side: MaskSide) {
        let mut pending = vec![(value, mask)];
        while let Some((value, mask)) = pending.pop() {
            match (mask.kind(), value.kind()) {
                (Kind::Bool(true), _) => self.add_under(value),
                (Kind::Object(marks), Kind::Object(_)) => {
                    let members = value.members();
                    pending.extend(marks.filter_map(|(key, mark)| Some((members.get(key)?, mark))));
                }
                (Kind::Array(marks), Kind::Array(elements)) if side == MaskSide::Own => {
                    pending.extend(elements.zip(marks));
                }
                // Positions of the other side say nothing: sets do not keep their places.
                (Kind::Array(_), Kind::Array(_)) if mask.holds_true() => self.add_under(value),
                _ => {}
            }
        }
    }

    /// Every string and long number in a value that is sensitive as a whole.
    pub(super) fn add_under(&mut self, value: ValueRef<'_>) {
        for text in value.strings().chain(value.numbers().filter(|text| Self::is_long_number(text))) {
            self.add(text);
        }
    }

    /// Constants in the expressions of a block whose names say that they are secrets: the configuration has no marks.
    /// `name` is that of the whole.
    pub(super) fn add_named(&mut self, name: &str, json: &str) -> Result<(), PlanError> {
        let expressions = Value::parse(json)?;
        let named = if is_secret_name(name) { Named::Secret } else { Named::Otherwise };
        let mut pending = vec![(expressions.root(), named)];
        while let Some((value, named)) = pending.pop() {
            match value.kind() {
                Kind::String(text) if named == Named::Secret && is_chosen(text) && !is_plain_url(text) => {
                    self.add(text);
                }
                Kind::Number(text) if named == Named::Secret && Self::is_long_number(text) => self.add(text),
                Kind::Array(elements) => pending.extend(elements.map(|element| (element, named))),
                Kind::Object(members) => {
                    let members = members.filter(|(key, _)| *key != "references");
                    let below = |key| if is_secret_name(key) { Named::Secret } else { named };
                    pending.extend(members.map(|(key, value)| (value, below(key))));
                }
                Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) => {}
            }
        }
        Ok(())
    }

    /// Whether a number is long enough to be hidden wherever it stands.
    pub fn is_long_number(text: &str) -> bool {
        text.bytes().filter(u8::is_ascii_digit).take(SHORTEST_NUMBER).count() == SHORTEST_NUMBER
    }
}

/// Which side of a change a mask belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum MaskSide {
    /// That of the value.
    Own,
    /// The other one: what one side marks is secret on both.
    Other,
}

/// Whether a name on the way to a constant says that it is a secret.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Named {
    Secret,
    Otherwise,
}

/// Whether somebody chose a text to be hard to guess: a word in lower case is more often a name of something.
fn is_chosen(text: &str) -> bool {
    text.len() >= 8 && !text.bytes().all(|byte| byte.is_ascii_lowercase() || b"-_. ".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(collect: impl FnOnce(&mut Secrets)) -> Vec<String> {
        let mut secrets = Secrets::default();
        collect(&mut secrets);
        secrets.iter().map(str::to_owned).collect()
    }

    #[test]
    fn takes_strings_and_long_numbers_under_a_mark() {
        let json = r#"{"a":["first1","short",123456,12345],"b":{"c":"second"},"d":true}"#;
        let all = found(|secrets| secrets.add_masked(Some(json), Some("true"), MaskSide::Own).unwrap());
        assert_eq!(all, ["123456", "first1", "second"]);
        let marked = found(|secrets| {
            secrets.add_masked(Some(json), Some(r#"{"a":[false,true,true],"b":{}}"#), MaskSide::Own).unwrap();
        });
        assert_eq!(marked, ["123456"]);
        let across = found(|secrets| {
            secrets.add_masked(Some(json), Some(r#"{"a":[true],"b":{}}"#), MaskSide::Other).unwrap();
        });
        assert_eq!(across, ["123456", "first1"]);
    }

    #[test]
    fn takes_constants_whose_names_say_that_they_are_secret() {
        let json = r#"{
            "password": {"constant_value": "Chosen-1"},
            "secret_name": {"constant_value": "Chosen-2"},
            "token": {"constant_value": "lower case words"},
            "environment": {"constant_value": {"API_KEY": "Chosen-3", "MODE": "Chosen-4"}},
            "login": [{"credentials": {"user": {"constant_value": "Chosen-5", "references": ["var.Chosen-6"]}}}],
            "pin_token": {"constant_value": 1234567},
            "endpoints": [{"secretsmanager": {"constant_value": "http://127.0.0.1:5566/?Chosen-7"}}],
            "token_source": {"constant_value": "http://127.0.0.1:5566"}
        }"#;
        let named = found(|secrets| secrets.add_named("", json).unwrap());
        assert_eq!(named, ["1234567", "Chosen-1", "Chosen-3", "Chosen-5"]);
        assert_eq!(found(|secrets| secrets.add_named("db_password", "\"Chosen-1\"").unwrap()), ["Chosen-1"]);
        assert!(found(|secrets| secrets.add_named("size", "\"Chosen-1\"").unwrap()).is_empty());
    }
}
