//! Findings that every run writes about drift, and levels that follow from them. A saved report that says something else was
//! not written by tfgate.

use std::collections::BTreeSet;

use super::contradiction::{Checked, Contradiction, bounded, digest, refuse_unless};
use crate::evaluate;
use crate::finding::Subject;
use crate::plan::PlanMode;
use crate::report::drift::{about_drift, drift_at, level};
use crate::report::{DriftEntry, FindingEntry, FindingOutcome, Report, StackReport};

/// The origin of the built-in packs.
const BUILTIN: &str = "builtin";

/// Checks the drift of one stack.
pub(super) fn check_stack(stack: &StackReport) -> Checked {
    let by_address = || stack.drift.is_sorted_by(|a, b| a.address <= b.address);
    refuse_unless(by_address, "drift", "it is not in order, by address")?;
    let about = about_drift(&stack.findings);
    for (at, entry) in stack.drift.iter().enumerate() {
        let about = about.get(entry.address.as_str()).map_or(&[][..], Vec::as_slice);
        check_entry(entry, about).map_err(|error| error.below("drift", at))?;
    }
    for (at, finding) in stack.findings.iter().enumerate() {
        check_finding(finding, stack).map_err(|error| error.below("findings", at))?;
    }
    let marked = stack.changes.iter().position(|change| change.undoes_drift);
    if let Some(at) = marked.filter(|_| stack.drift.is_empty()) {
        let undone = Contradiction::new("undoes_drift", "true, although nothing drifted");
        return Err(undone.below("changes", at));
    }
    // A check of a plan may list drift of a partial plan; a check for drift may not pass on one.
    let Some(plan) = stack.plan.as_ref().filter(|_| stack.rules.mode.is_drift()) else {
        return Ok(());
    };
    let real = || stack.drift.iter().any(|entry| entry.class.is_real());
    let covers = || match plan.mode {
        PlanMode::Normal => plan.complete,
        PlanMode::Destroy => false,
        PlanMode::RefreshOnly => plan.complete && (plan.says_complete() || real()),
    };
    let seen = || stack.error.is_some() || covers();
    refuse_unless(seen, "error", "null, although such a plan does not say what drifted")
}

fn check_entry(entry: &DriftEntry, about: &[&FindingEntry]) -> Checked {
    digest("fingerprint", &entry.fingerprint)?;
    bounded("attributes_omitted", entry.attributes_omitted)?;
    // An approval changes the outcome of a finding but not the level of the drift, which was set before.
    let before: Vec<FindingEntry> = about.iter().copied().map(unapproved).collect();
    let before: Vec<&FindingEntry> = before.iter().collect();
    // Which addresses a policy governs is not saved, so both levels are possible.
    let ungoverned = level(entry, about, &BTreeSet::new());
    let governed = level(entry, about, &BTreeSet::from([entry.address.clone()]));
    let possible = [ungoverned, governed, level(entry, &before, &BTreeSet::new())];
    let follows = || possible.contains(&entry.level);
    refuse_unless(follows, "level", "it does not follow from the findings")
}

fn unapproved(finding: &FindingEntry) -> FindingEntry {
    let approved = finding.outcome == FindingOutcome::Approved;
    let outcome = if approved { FindingOutcome::Violated } else { finding.outcome };
    FindingEntry { outcome, ..finding.clone() }
}

/// Checks that a finding about drift has an entry, of the class that it names if it is one of tfgate's own.
fn check_finding(finding: &FindingEntry, stack: &StackReport) -> Checked {
    if finding.subject != Subject::Drift {
        return Ok(());
    }
    let mut entries = drift_at(&stack.drift, &finding.address).iter();
    // A policy of a file `drift.gate.hcl` has such an id too, and the digest of its file.
    let own = finding.policy_digest.is_none() && finding.policy.starts_with("drift/");
    let fits = || {
        entries.any(|entry| {
            let is_own = || {
                evaluate::default_drift_policy(entry.class).0 == finding.policy
                    && evaluate::default_drift_level(entry.class) == Some(finding.level)
            };
            !own || is_own()
        })
    };
    refuse_unless(fits, "policy", "no drift is listed that it can be about")
}

/// Checks that alarming drift has a finding, if only built-in policies were used: they have no `drift_policy`, so nothing can
/// have silenced it.
pub(super) fn check_report(report: &Report) -> Checked {
    if report.policy_sets.iter().any(|set| set.origin != BUILTIN) {
        return Ok(());
    }
    let about_drift = |stack: &&StackReport| stack.rules.mode.is_drift();
    for (at, stack) in report.stacks.iter().enumerate().filter(|(_, stack)| about_drift(stack)) {
        let with_finding: BTreeSet<&str> = stack
            .findings
            .iter()
            .filter(|finding| finding.subject == Subject::Drift)
            .map(|finding| finding.address.as_str())
            .collect();
        let silent =
            |entry: &DriftEntry| entry.class.is_alarming() && !with_finding.contains(entry.address.as_str());
        if let Some(index) = stack.drift.iter().position(silent) {
            let missing = Contradiction::new("class", "there is no finding for it, and no policy");
            return Err(missing.below("drift", index).below("stacks", at));
        }
    }
    Ok(())
}
