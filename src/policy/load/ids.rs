//! The part of an id that tells policies with one label apart, in files whose language allows several of them.

use std::collections::{BTreeMap, BTreeSet};

use hcl_edit::structure::Block;

use crate::policy::PolicyKind;
use crate::text::hex::hex;

/// The types, providers and sources behind each label of a file.
#[derive(Debug, Default)]
pub(super) struct Labels<'b>(BTreeMap<&'b str, BTreeSet<Target<'b>>>);

/// What a block is about: its type and its first label.
type Target<'b> = (&'static str, &'b str);

impl<'b> Labels<'b> {
    /// Those of these policies.
    pub(super) fn of(policies: &[(&'b Block, PolicyKind)]) -> Self {
        let mut labels = Labels::default();
        for (block, kind) in policies {
            if let [target, label] = block.labels.as_slice() {
                labels.0.entry(label.as_str()).or_default().insert((kind.name(), target.as_str()));
            }
        }
        labels
    }

    /// What stands before the label in the id of a policy: the target where it is not the only one of the label, with the type
    /// of the block where two targets would read the same.
    pub(super) fn before(&self, block: &Block, kind: PolicyKind) -> Option<String> {
        let [target, label] = block.labels.as_slice() else { return None };
        let targets = self.0.get(label.as_str()).filter(|targets| targets.len() > 1)?;
        let short = short(target.as_str());
        let same = targets.iter().filter(|(_, other)| self::short(other) == short).count();
        Some(if same > 1 { exact(kind.name(), target.as_str()) } else { short })
    }
}

/// A target as people read it. An id has no character that is special in a glob or a path.
fn short(target: &str) -> String {
    let mut part = String::new();
    for c in target.chars() {
        match c {
            '*' => part.push_str("any"),
            c if c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.') => part.push(c),
            _ => part.push('-'),
        }
    }
    part
}

/// A target with the type of its block, so that no other one has the same part: bytes but letters, digits, `_` and `.` are
/// their numbers.
fn exact(kind: &str, target: &str) -> String {
    let mut part = format!("{kind}.");
    for byte in target.bytes() {
        match char::from(byte) {
            c if c.is_ascii_alphanumeric() || matches!(c, '_' | '.') => part.push(c),
            _ => {
                part.push('-');
                part.push_str(&hex(&[byte]));
            }
        }
    }
    part
}
