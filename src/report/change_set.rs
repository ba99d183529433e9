//! The change set: what of a report needs approval, as hashes. An approval holds for one change set. Its hash changes with the
//! plan, but not if only a value changes, such as a tag with the time of the run.

use std::collections::BTreeSet;

use sha2::{Digest as _, Sha256};

use super::{FindingEntry, Report, StackReport};
use crate::finding::Subject;
use crate::text::hex::hex;

/// The first part of each hash, so that it never equals a hash of another kind. The number is the version.
const ITEM: &str = "tfgate change set item 2";
const SET: &str = "tfgate change set 2";

/// One finding that needs approval, or needed it.
#[derive(Debug, Clone, Copy)]
pub struct Item<'r> {
    /// Its stack.
    pub stack: &'r StackReport,
    /// The finding.
    pub finding: &'r FindingEntry,
}

/// What needs approval, as hashes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChangeSet {
    /// SHA-256 of each item, hexadecimal.
    pub items: BTreeSet<String>,
}

impl ChangeSet {
    /// SHA-256 over the items, hexadecimal; `None` where nothing needs approval.
    pub fn digest(&self) -> Option<String> {
        let items = self.items.iter().map(String::as_str);
        // The hash of an empty list would be one value for every plan without findings.
        (!self.items.is_empty()).then(|| hash(std::iter::once(SET).chain(items)))
    }
}

/// What of a report needs approval. Stacks whose verdict is not in force need none, and drift cannot be approved.
pub fn change_set(report: &Report) -> ChangeSet {
    ChangeSet { items: Item::all(report).map(|item| item.hash()).collect() }
}

impl<'r> Item<'r> {
    /// Everything in a report that needs approval, or needed it.
    pub fn all(report: &'r Report) -> impl Iterator<Item = Item<'r>> {
        let approvable = |stack: &&StackReport| !stack.observe && !stack.rules.mode.is_drift();
        let in_force = report.stacks.iter().filter(approvable);
        in_force.flat_map(|stack| {
            let findings = stack.findings.iter().filter(|finding| finding.is_approvable());
            findings.map(move |finding| Item { stack, finding })
        })
    }

    /// SHA-256 over what an approval is for, hexadecimal: stack, policy and the digest of its file, address, the keyed hash of the
    /// object's identity, actions, and the paths of the attributes that change. No other value is part of it. A finding about the plan as a whole covers all that the plan does:
    /// if anything else is destroyed, the hash differs.
    pub fn hash(&self) -> String {
        let Item { stack, finding } = self;
        let change = finding.change.and_then(|index| stack.changes.get(index));
        // With the number of attributes left out, a change that grows beyond the list still changes the hash.
        let omitted = change.map_or(0, |change| change.attributes_omitted).to_string();
        // The word keeps an object without a deposed key apart from one with an empty key.
        let deposed = finding.deposed.as_deref().map_or_else(String::new, |key| format!("deposed {key}"));
        let head = [
            ITEM,
            &stack.name,
            &finding.policy,
            finding.policy_digest.as_deref().unwrap_or_default(),
            // Another object may have the address by the time of the apply.
            finding.identity_digest.as_deref().unwrap_or_default(),
            &finding.address,
            &deposed,
            finding.action.name(),
            // Create-first and destroy-first risk different things, so an approval is for one of them.
            finding.action.order().map_or("", |order| order.name()),
            &omitted,
        ];
        let paths = change.into_iter().flat_map(|change| &change.attributes).map(|entry| entry.path.as_str());
        hash(head.into_iter().chain(paths).chain(self.whole()))
    }

    /// Everything that the plan does, where the finding is about the plan as a whole: address, deposed key and actions.
    fn whole(&self) -> impl Iterator<Item = &'r str> {
        let whole = self.finding.subject == Subject::Plan;
        self.stack.changes.iter().filter(move |change| whole && change.acts()).flat_map(|change| {
            let order = change.action.order().map_or("", |order| order.name());
            [&change.address, change.deposed.as_deref().unwrap_or_default(), change.action.name(), order]
        })
    }
}

/// SHA-256 over texts with their lengths: no two lists of texts have the same bytes.
fn hash<'t>(texts: impl IntoIterator<Item = &'t str>) -> String {
    let mut hash = Sha256::new();
    for text in texts {
        hash.update((text.len() as u64).to_be_bytes());
        hash.update(text.as_bytes());
    }
    hex(&hash.finalize())
}
