//! Collects the secrets of the plan while it is read: by the masks of the format, and by rules of the caller where the
//! format has none. What is collected is used for redaction by value and never printed.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::cursor::Cursor;
use super::error::PlanError;
use super::label::{flag, label};
use super::lazy::holds_true;
use super::secret_name::SecretName;
use super::secret_names::SecretNames;
use super::secret_rules::SecretRules;
use super::value::{Kind, Value, ValueRef};

/// Strings that must not be shown. Its `Debug` says how many, not which.
#[derive(Default, Clone)]
pub struct Secrets {
    strings: BTreeSet<String>,
    /// Those that the plan does not mark: only a name says that they are secrets.
    named: BTreeSet<String>,
    /// Those that are hidden inside of every text, however short they are.
    everywhere: BTreeSet<String>,
    /// By address, values under names of secrets that may be ordinary words: copies of them in the same object are secrets.
    words: BTreeMap<String, BTreeSet<String>>,
}

impl fmt::Debug for Secrets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Secrets({}, {} named, {} everywhere)",
            self.strings.len(),
            self.named.len(),
            self.everywhere.len()
        )
    }
}

impl Secrets {
    /// The strings, sorted.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.strings.union(&self.named).map(String::as_str)
    }

    /// The strings that the plan or the caller marks, sorted: without those of which only a name says that they are secrets.
    pub(crate) fn marked(&self) -> impl Iterator<Item = &str> {
        self.strings.iter().map(String::as_str)
    }

    /// The strings that are hidden inside of every text, sorted.
    pub(crate) fn everywhere(&self) -> impl Iterator<Item = &str> {
        self.everywhere.iter().map(String::as_str)
    }

    /// By address, the values under names of secrets that may be ordinary words.
    pub(crate) fn words(&self) -> impl Iterator<Item = (&str, &BTreeSet<String>)> {
        self.words.iter().map(|(address, words)| (address.as_str(), words))
    }

    /// Adds a string.
    pub(crate) fn insert(&mut self, text: &str) {
        // Looked up first: the same secret occurs many times, and a copy is only made of a new one.
        if !self.strings.contains(text) {
            self.strings.insert(text.to_owned());
        }
    }

    /// Adds a string of which a name says that it is a secret.
    pub(crate) fn insert_named(&mut self, text: &str) {
        if !self.named.contains(text) {
            self.named.insert(text.to_owned());
        }
    }

    /// Adds a string that is hidden inside of every text.
    pub(crate) fn insert_everywhere(&mut self, text: &str) {
        self.everywhere.insert(text.to_owned());
    }
}

/// Adds to [`Secrets`] while the plan is read.
#[derive(Debug)]
pub(super) struct SecretCollector {
    rules: &'static dyn SecretRules,
    secrets: Secrets,
    names: SecretNames,
    stores: Stores,
}

/// The outputs of the `store` of `terraform_data`. The provider does not mark them, and the input may be ephemeral.
#[derive(Debug, Default)]
struct Stores {
    outputs: BTreeSet<String>,
    /// Whether there is a block, and whether the input of each is stored elsewhere too.
    blocks: Option<bool>,
}

impl SecretCollector {
    /// Nothing collected yet.
    pub(super) fn new(rules: &'static dyn SecretRules) -> Self {
        SecretCollector {
            rules,
            secrets: Secrets::default(),
            names: SecretNames::new(rules),
            stores: Stores::default(),
        }
    }

    /// Notes what the `store` of a `terraform_data` has as its output.
    pub(super) fn add_store_output(&mut self, json: Option<&str>) -> Result<(), PlanError> {
        let Some(json) = json.filter(|json| json.contains("\"store\"")) else { return Ok(()) };
        let value = Value::parse(json)?;
        if let Some(output) = value.root().get("store").and_then(|store| store.get("output")) {
            let texts = output.strings().filter(|text| self.rules.hides_string(text));
            self.stores.outputs.extend(texts.map(str::to_owned));
        }
        Ok(())
    }

    /// Notes a block of the configuration with a `store`, and whether its input is stored elsewhere too.
    pub(super) fn add_store(&mut self, is_stored_elsewhere: bool) {
        let known = self.stores.blocks.unwrap_or(true);
        self.stores.blocks = Some(known && is_stored_elsewhere);
    }

    /// What was collected.
    pub(super) fn into_secrets(mut self) -> Secrets {
        // Without a block nothing says where the output comes from.
        if self.stores.blocks != Some(true) {
            self.secrets.strings.append(&mut self.stores.outputs);
        }
        self.secrets
    }

    /// Whether a block of the configuration needs a look for names of secrets.
    pub(super) fn may_be_in(&mut self, block: &[u8]) -> bool {
        self.names.may_be_in(block)
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
        // Nearly every mask marks nothing: this is the only work for most entries.
        if json == "null" || !holds_true(mask) {
            return Ok(());
        }
        let mask = Value::parse(mask)?;
        match mask.root().kind() {
            Kind::Object(marks) if json.starts_with('{') => {
                // Attributes are looked up by key while the object is walked; only marked ones are parsed.
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
        let strings = value.strings().filter(|text| self.rules.hides_string(text));
        let numbers = value.numbers().filter(|text| self.rules.hides_number(text));
        // Short values are left to the marks: hidden by value, they would take ordinary words out of a report.
        for text in strings.chain(numbers) {
            self.secrets.insert(text);
        }
    }

    /// What the names in a value of a change say to be secrets, where no mask covers them. A quick look tells whether there
    /// are such names; only then the value is built.
    /// `address` is that of the object.
    pub(super) fn add_shown(&mut self, address: &str, json: Option<&str>) -> Result<(), PlanError> {
        match json {
            Some(json) if self.names.may_be_in(json.as_bytes()) => {
                let words = self.named("", json)?;
                if !words.is_empty() {
                    self.secrets.words.entry(address.to_owned()).or_default().extend(words);
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// Texts whose names say that they are secrets: constants in the expressions of a block, since the configuration has no
    /// marks, and values without one. `name` is that of the whole.
    pub(super) fn add_named(&mut self, name: &str, json: &str) -> Result<(), PlanError> {
        self.named(name, json).map(|_| ())
    }

    /// The same; gives the strings that may be ordinary words.
    fn named(&mut self, name: &str, json: &str) -> Result<Vec<String>, PlanError> {
        let mut words = Vec::new();
        let root = Value::parse(json)?;
        let rules = self.rules;
        let names = &mut self.names;
        let mut pending = vec![(root.root(), names.secret_name(name))];
        while let Some((value, named)) = pending.pop() {
            match value.kind() {
                Kind::String(text) if named > SecretName::Nothing && rules.is_secret_constant(text) => {
                    self.secrets.insert_named(text);
                }
                Kind::String(text) if named > SecretName::Nothing && rules.is_secret_word(text) => {
                    words.push(text.to_owned());
                }
                Kind::Number(text) if named > SecretName::Nothing && rules.hides_number(text) => {
                    self.secrets.insert_named(text);
                }
                Kind::Array(elements) => {
                    // `["--password", "…"]`: the flag before an element is its name.
                    let mut flagged = SecretName::Nothing;
                    for element in elements {
                        pending.push((element, named.max(flagged)));
                        let flag = element.as_str().and_then(flag);
                        flagged = flag.map_or(SecretName::Nothing, |flag| names.secret_name(flag));
                    }
                }
                Kind::Object(members) => {
                    // Names of other objects, and not values.
                    let members = members.filter(|(key, _)| *key != "references");
                    // Everything below such a name is its value: `{"password": {"constant_value": "…"}}`.
                    let mut below = |key: &str| {
                        let outer = match named {
                            SecretName::Text if key != "constant_value" => SecretName::Nothing,
                            SecretName::Nothing | SecretName::Text | SecretName::Everything => named,
                        };
                        let label =
                            label(value, key).map_or(SecretName::Nothing, |label| names.secret_name(label));
                        outer.max(label).max(names.secret_name(key))
                    };
                    pending.extend(members.map(|(key, value)| (value, below(key))));
                }
                Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) => {}
            }
        }
        Ok(words)
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Hides strings and numbers of at least six characters, and knows no names.
    #[derive(Debug)]
    struct Rules;

    impl SecretRules for Rules {
        fn secret_name(&self, _: &str) -> SecretName {
            SecretName::Nothing
        }

        fn is_secret_constant(&self, _: &str) -> bool {
            false
        }

        fn is_secret_word(&self, _: &str) -> bool {
            false
        }

        fn hides_string(&self, text: &str) -> bool {
            text.len() >= 6
        }

        fn hides_number(&self, text: &str) -> bool {
            text.len() >= 6
        }
    }

    fn collected(collect: impl FnOnce(&mut SecretCollector)) -> Vec<String> {
        let mut secrets = SecretCollector::new(&Rules);
        collect(&mut secrets);
        secrets.into_secrets().iter().map(str::to_owned).collect()
    }

    #[test]
    fn takes_strings_and_long_numbers_under_a_mark() {
        let json = r#"{"a":["first1","short",123456,12345],"b":{"c":"second"},"d":true}"#;
        let all = collected(|secrets| secrets.add_masked(Some(json), Some("true"), MaskSide::Own).unwrap());
        assert_eq!(all, ["123456", "first1", "second"]);
        let marked = collected(|secrets| {
            secrets.add_masked(Some(json), Some(r#"{"a":[false,true,true],"b":{}}"#), MaskSide::Own).unwrap();
        });
        assert_eq!(marked, ["123456"]);
        let across = collected(|secrets| {
            secrets.add_masked(Some(json), Some(r#"{"a":[true],"b":{}}"#), MaskSide::Other).unwrap();
        });
        assert_eq!(across, ["123456", "first1"]);
    }
}
