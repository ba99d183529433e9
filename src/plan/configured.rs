//! Which attributes a block of `configuration` sets by an expression that may be unknown until apply. An attribute that no
//! expression sets is up to the provider.

use std::borrow::Cow;

use super::action::Action;
use super::change::ResourceChange;
use super::coverage::hash;
use super::cursor::Cursor;
use super::element::text;
use super::error::PlanError;
use super::lazy::{Lazy, holds_true};
use super::reference_list::References;
use super::value::Kind;

/// The most module calls around a block that is handed out, as in `configuration`.
const MAX_MODULES: usize = 100;
/// The most bytes that the names of these calls have together.
const MAX_ADDRESS: usize = 4 << 10;

/// The block of a resource.
#[derive(Debug)]
pub struct ConfiguredResource<'a> {
    /// The module, without keys: `module.net.module.subnets`; empty in the root module.
    pub module_address: &'a str,
    /// Its address in the module: `aws_vpc.main`.
    pub address: Cow<'a, str>,
    /// The key of its provider configuration: `aws.west`.
    pub provider_config_key: Option<Cow<'a, str>>,
    /// Top-level attributes and blocks whose expressions are not constants.
    pub open: Vec<Cow<'a, str>>,
    /// The object `expressions`: by the name of an attribute or block, what sets it. Blocks that `dynamic` makes are not
    /// in it.
    pub expressions: Lazy<'a>,
    /// Whether it has `count` or `for_each`; only of a block whose object is forgotten.
    pub is_repeated: bool,
    /// `depends_on`; only of a data source that waits for something.
    pub depends_on: Lazy<'a>,
}

impl ConfiguredResource<'_> {
    /// What the block sets, and what each expression refers to.
    ///
    /// # Errors
    /// Expressions that cannot be read.
    pub(crate) fn setters(&self) -> Result<Vec<(String, Vec<String>)>, PlanError> {
        let Kind::Object(members) = self.expressions.get()?.kind() else { return Ok(Vec::new()) };
        let references = |value| {
            let mut collected = References::default();
            collected.value(value);
            collected.into_list()
        };
        Ok(members.map(|(name, value)| (name.to_owned(), references(value))).collect())
    }

    /// `depends_on`, then what the expressions refer to.
    ///
    /// # Errors
    /// Values that cannot be read.
    pub(crate) fn waits_for(&self) -> Result<Vec<String>, PlanError> {
        let mut found = Vec::new();
        if let Kind::Array(named) = self.depends_on.get()?.kind() {
            found.extend(named.filter_map(|name| name.as_str().map(str::to_owned)));
        }
        found.extend(self.setters()?.into_iter().flat_map(|(_, references)| references));
        Ok(found)
    }
}

/// Forgotten objects, data sources that wait for something, updates with something unknown, replacements that an attribute forces, what changed outside Terraform and, where provider configurations are asked for, every
/// change, by 64-bit hashes of addresses in the module: only their blocks matter. A collision of hashes only hands out a
/// block that is not needed.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "what was read, and what of it is needed")]
pub(super) struct Candidates {
    hashes: Vec<u64>,
    /// Whether `resource_changes` was read.
    complete: bool,
    /// Whether something changed outside.
    drifted: bool,
    /// Whether the block of whatever changes matters too: it says which provider configuration the object has.
    providers: bool,
    /// Whether what follows the expressions of a block matters.
    whole: bool,
}

impl Candidates {
    /// None yet.
    pub(super) fn new(providers: bool) -> Self {
        Candidates { providers, ..Candidates::default() }
    }

    /// Notes an entry of `resource_changes`.
    pub(super) fn note_change(&mut self, change: &ResourceChange<'_>) {
        // The expressions of a block matter only for an update with something unknown, and for what forces a replacement.
        let open = match change.action {
            Action::Update => change.after_unknown.text().is_some_and(holds_true),
            Action::Replace(_) | Action::ReplaceForget => !change.replace_paths.is_empty(),
            // Whether the block of a forgotten object is there decides what keeps it managed.
            Action::Forget => {
                self.whole = true;
                true
            }
            Action::Read if change.reason.as_deref() == Some("read_because_dependency_pending") => {
                self.whole = true;
                self.hashes.push(hash(&[&format!("data.{}.{}", change.type_, change.name)]));
                false
            }
            Action::NoOp | Action::Create | Action::Read | Action::Delete | Action::Open => false,
        };
        let placed = self.providers && !change.is_idle();
        // What drifted at the address before a move has its block at the one after it.
        if open || placed || (self.drifted && change.is_moved()) {
            self.add(change);
        }
    }

    /// An entry of `resource_drift`.
    pub(super) fn drifted(&mut self, change: &ResourceChange<'_>) {
        self.drifted = true;
        self.add(change);
        // Drift after the changes: the list that was sorted grows again.
        if self.complete {
            self.listed_all();
        }
    }

    fn add(&mut self, change: &ResourceChange<'_>) {
        self.hashes.push(hash(&[&format!("{}.{}", change.type_, change.name)]));
    }

    /// The section `resource_changes` is over.
    pub(super) fn listed_all(&mut self) {
        self.hashes.sort_unstable();
        self.hashes.dedup();
        self.complete = true;
    }

    /// Whether a block may matter.
    pub(super) fn may_be_any(&self) -> bool {
        !self.complete || !self.hashes.is_empty()
    }

    /// Whether what follows the expressions of a block is read.
    fn need_whole_blocks(&self) -> bool {
        self.whole || !self.complete
    }

    fn may_be(&self, address: &str) -> bool {
        // Where `configuration` comes before `resource_changes`, any block may still be needed.
        !self.complete || self.hashes.binary_search(&hash(&[address])).is_ok()
    }

    /// Whether a block may be one of them, by a look at its first bytes: programs write the address first.
    fn may_begin(&self, raw: &[u8]) -> bool {
        // Bytes that were written in another way, or with escapes, are read in full.
        let address = raw.strip_prefix(br#"{"address":""#).and_then(|rest| {
            let length = memchr::memchr2(b'"', b'\\', rest)?;
            (rest.get(length) == Some(&b'"')).then(|| rest.get(..length)).flatten()
        });
        let address = address.and_then(|address| std::str::from_utf8(address).ok());
        address.is_none_or(|address| self.may_be(address))
    }
}

/// What is handed out of a block; `None` for one that is not needed. Nothing is built, and what follows the expressions
/// is not read.
///
/// # Errors
/// A block that cannot be read.
pub(super) fn resource<'a>(
    raw: &'a [u8],
    module_address: &'a str,
    candidates: &Candidates,
) -> Result<Option<ConfiguredResource<'a>>, PlanError> {
    if !candidates.may_begin(raw) {
        return Ok(None);
    }
    let mut cursor = Cursor::new(raw, 0)?;
    let (mut address, mut provider, mut expressions) = (None, None, None);
    let (mut is_repeated, mut depends_on) = (false, None);
    cursor.enter()?;
    let mut first = true;
    // Stops early: `schema_version`, `count_expression`, `for_each_expression` and `depends_on` follow.
    while (address.is_none() || expressions.is_none() || candidates.need_whole_blocks())
        && let Some(key) = cursor.next_key(std::mem::take(&mut first))?
    {
        match &*key {
            "address" => address = text(Some(cursor.value()?), "address")?,
            "provider_config_key" => {
                provider = text(Some(cursor.value()?), "provider_config_key")?;
            }
            "expressions" => expressions = Some(cursor.value()?),
            "count_expression" | "for_each_expression" => {
                is_repeated = true;
                cursor.value()?;
            }
            "depends_on" => depends_on = Some(cursor.value()?),
            _ => {
                cursor.value()?;
            }
        }
    }
    let Some(address) = address.filter(|address| candidates.may_be(address)) else { return Ok(None) };
    let open = expressions.map(open).transpose()?.unwrap_or_default();
    let expressions = Lazy::new(expressions);
    Ok(Some(ConfiguredResource {
        module_address,
        address,
        provider_config_key: provider,
        open,
        expressions,
        is_repeated,
        depends_on: Lazy::new(depends_on),
    }))
}

/// The names of the members of an object which are more than a constant.
fn open(expressions: &str) -> Result<Vec<Cow<'_, str>>, PlanError> {
    let mut open = Vec::new();
    let mut cursor = Cursor::new(expressions.as_bytes(), 0)?;
    cursor.enter()?;
    let mut first = true;
    while let Some(name) = cursor.next_key(std::mem::take(&mut first))? {
        if !is_constant(cursor.value()?) {
            open.push(name);
        }
    }
    Ok(open)
}

/// What a constant does not hold. Terraform escapes only `<`, `>` and `&`, so an escaped `$`, `%` or `{` is taken for a template.
const NOT_CONSTANT: [&[u8]; 7] =
    [b"\"references\"", b"${", b"%{", b"\\u0024", b"\\u0025", b"\\u007b", b"\\u007B"];

/// `{"constant_value": …}`, no references beside it and no template in it, as [`super::ValueRef::constant`] reads it, without
/// parsing. A constant that holds one of these words or an escape counts as none: that is safe.
fn is_constant(expression: &str) -> bool {
    let inside = expression.strip_prefix('{').map(str::trim_start);
    // The format writes no other member beside `constant_value`; what says otherwise is not taken for a constant.
    inside.is_some_and(|inside| inside.starts_with("\"constant_value\""))
        && !NOT_CONSTANT.iter().any(|word| memchr::memmem::find(expression.as_bytes(), word).is_some())
}

/// The address of a module by the names of the calls around; `None` where it is too long to be one.
pub(super) fn module_address(calls: &[String]) -> Option<String> {
    if calls.len() > MAX_MODULES || calls.iter().map(String::len).sum::<usize>() > MAX_ADDRESS {
        return None;
    }
    Some(calls.iter().map(|name| format!("module.{name}")).collect::<Vec<_>>().join("."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_constants_are_known() {
        let json = r#"{"mode":"managed","expressions": {"a": {"constant_value": 1}, "b": {"references": ["var.x"]}, "c": {},
            "d": [{"e": {"constant_value": 1}}], "f" : { "constant_value" : "x" } ,
            "g": {"constant_value": 1, "references": []}, "h": null, "i": {"constant_value": "${10+20}"},
            "j": {"constant_value": "\u0024{10+20}"}}, "address":"t.n"}"#;
        let found = resource(json.as_bytes(), "", &Candidates::default()).unwrap().unwrap();
        assert_eq!(
            (&*found.address, found.open.as_slice()),
            ("t.n", ["b", "c", "d", "g", "h", "i", "j"].map(Cow::Borrowed).as_slice())
        );
        assert!(resource(br#"{"address":"t.n","expressions":[]}"#, "", &Candidates::default()).is_err());
    }

    #[test]
    fn what_follows_the_expressions_is_read_where_it_may_matter() {
        let json = r#"{"address":"t.n","expressions":{},"count_expression":{},"depends_on":["t.m"]}"#;
        let found = resource(json.as_bytes(), "", &Candidates::default()).unwrap().unwrap();
        assert!(found.is_repeated && found.depends_on.text().is_some());
        let mut candidates = Candidates { hashes: vec![hash(&["t.n"])], ..Candidates::default() };
        candidates.listed_all();
        let cut = r#"{"address":"t.n","expressions":{},"broken"#;
        assert!(resource(cut.as_bytes(), "", &candidates).unwrap().is_some_and(|found| !found.is_repeated));
        candidates.whole = true;
        assert!(resource(json.as_bytes(), "", &candidates).unwrap().is_some_and(|found| found.is_repeated));
    }

    #[test]
    fn only_candidates_are_handed_out_once_they_are_known() {
        let mut candidates = Candidates::default();
        let found = |candidates: &Candidates| {
            [
                r#"{"address":"t.n","expressions":{"a":{}}}"#,
                r#"{"expressions":{"a":{}}, "address":"t.\u006e"}"#,
            ]
            .map(|json| {
                resource(json.as_bytes(), "module.m", candidates).unwrap().map(|found| found.open.len())
            })
        };
        assert_eq!(found(&candidates), [Some(1), Some(1)]);
        candidates.listed_all();
        assert_eq!(found(&candidates), [None, None]);
        candidates.hashes.push(hash(&["t.n"]));
        assert_eq!(found(&candidates), [Some(1), Some(1)]);
    }
}
