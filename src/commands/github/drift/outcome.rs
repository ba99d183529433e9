//! What a check found out about each stack: whether there is drift to report, which, and how bad it is. Decides only.

use sha2::{Digest as _, Sha256};

use crate::finding::Subject;
use crate::policy::{Level, OnUnknown};
use crate::report::{DriftEntry, DriftLevel, FindingEntry, FindingOutcome, StackReport, Verdict};

/// What precedes the parts of a hash, so that no other hash is one of these.
const KEY: &str = "tfgate drift issue 1";
const PRINT: &str = "tfgate drift of a stack 1";
const DENIED: &str = "denied";
const ERROR: &str = "tfgate drift check 1";

/// What a check found out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Something that matters: 12 hexadecimal digits that are the same while it is.
    Drift(String),
    /// The check was complete, and there is nothing that matters.
    Nothing,
    /// There was no check.
    Unknown,
}

/// What tells the issues of a stack from others of the repository: 10 hexadecimal digits.
pub(super) fn key(repository: &str, stack: &str) -> String {
    // GitHub ignores case in names: `Acme/infra` must find the issues of `acme/infra`.
    hash(&[KEY, &repository.to_ascii_lowercase(), stack], 10)
}

/// What a check found out about a stack.
pub(super) fn outcome(stack: &StackReport) -> Outcome {
    if stack.verdict == Verdict::Error || stack.error.is_some() {
        return Outcome::Unknown;
    }
    let denied = |entry: &&DriftEntry| entry.level == Some(DriftLevel::Deny);
    let entries = matters(stack).map(|entry| entry.fingerprint.as_str());
    let more = about_more(stack).map(|finding| finding.fingerprint.as_str());
    let mut prints: Vec<&str> = entries.chain(more).collect();
    if prints.is_empty() {
        return Outcome::Nothing;
    }
    prints.sort_unstable();
    prints.insert(0, PRINT);
    // What is denied from now on is another drift: it was silenced before it was denied.
    let mut worse: Vec<&str> =
        matters(stack).filter(denied).map(|entry| entry.fingerprint.as_str()).collect();
    worse.sort_unstable();
    if !worse.is_empty() {
        prints.push(DENIED);
        prints.append(&mut worse);
    }
    Outcome::Drift(hash(&prints, 12))
}

/// What tells one reason of a failing check from another: 12 hexadecimal digits.
pub(super) fn reason(stack: &StackReport) -> String {
    // The kind and not the message, which can name another address each night and would be news each time.
    let kind = stack.error.as_ref().map_or("evaluation", |error| error.kind.as_str());
    hash(&[ERROR, kind], 12)
}

/// The drift that is reported. Drift that the next apply leaves as it is counts only with `--fail-on any`.
pub(super) fn matters(stack: &StackReport) -> impl Iterator<Item = &DriftEntry> {
    let least = stack.rules.mode.least_drift();
    stack.drift.iter().filter(move |entry| entry.level >= Some(least))
}

/// How bad the worst of it is.
pub(super) fn worst(stack: &StackReport) -> Option<DriftLevel> {
    let entries = matters(stack).filter_map(|entry| entry.level);
    entries.chain(about_more(stack).map(|finding| finding.level.into())).max()
}

/// Findings that count and are about more than one object: those of policies over the whole plan.
fn about_more(stack: &StackReport) -> impl Iterator<Item = &FindingEntry> {
    stack.findings.iter().filter(|finding| finding.subject != Subject::Drift && counts(finding))
}

fn counts(finding: &FindingEntry) -> bool {
    match finding.outcome {
        FindingOutcome::Error => true,
        FindingOutcome::Violated => finding.level >= Level::Warn,
        FindingOutcome::Undecided => finding.on_unknown != Some(OnUnknown::Allow),
        FindingOutcome::Waived | FindingOutcome::Approved => false,
    }
}

fn hash(parts: &[&str], digits: usize) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part.as_bytes());
        // Without a separator `ab`, `c` and `a`, `bc` would have the same hash.
        hasher.update([0]);
    }
    let mut text = crate::text::hex::hex(&hasher.finalize());
    text.truncate(digits);
    text
}
