//! Checks one stack of a saved report: its verdict follows from its findings, its counts from its changes.

use std::collections::BTreeSet;

use super::contradiction::{Checked, Contradiction, MOST, agree, bounded, digest, is_page, refuse_unless};
use super::{approvals, required_drift, required_findings};
use crate::plan::Action;
use crate::report::order::{change_key, finding_key};
use crate::report::verdict::stack_verdict;
use crate::report::{ChangeEntry, FindingEntry, FindingOutcome, Location, PlanInfo, StackReport, Summary};

pub(super) fn check_stack(stack: &StackReport) -> Checked {
    for (at, change) in stack.changes.iter().enumerate() {
        bounded("attributes_omitted", change.attributes_omitted)
            .map_err(|error| error.below("changes", at))?;
    }
    for (at, finding) in stack.findings.iter().enumerate() {
        check_finding(finding).map_err(|error| error.below("findings", at))?;
    }
    // Findings point at changes by index; two of one key would leave open which one is meant.
    distinct(&stack.changes)?;
    // The first finding is the one that people read, so it must be the worst one.
    let worst_first = || stack.findings.is_sorted_by(|a, b| finding_key(a) <= finding_key(b));
    refuse_unless(worst_first, "findings", "they are not in order, worst first")?;
    let by_address = || stack.changes.is_sorted_by(|a, b| change_key(a) <= change_key(b));
    refuse_unless(by_address, "changes", "they are not in order, by address")?;
    counts(&stack.summary, &stack.changes)?;
    let undecided =
        stack.findings.iter().filter(|finding| finding.outcome == FindingOutcome::Undecided).count();
    agree("undecided", &stack.undecided.to_string(), &undecided.to_string())?;
    let failed = stack.error.is_some();
    match &stack.plan {
        None => refuse_unless(|| failed, "plan", "null, although there is no error")?,
        Some(plan) => check_plan(plan, stack)?,
    }
    agree("verdict", stack.verdict.name(), stack_verdict(stack, stack.rules).name())?;
    approvals::check_stack(stack)?;
    required_drift::check_stack(stack)?;
    required_findings::check_stack(stack)
}

fn check_plan(plan: &PlanInfo, stack: &StackReport) -> Checked {
    // Terraform writes a valid plan after an error, with only some of the changes.
    let excused = || !plan.errored || stack.error.is_some();
    refuse_unless(excused, "plan.errored", "true, although there is no error")?;
    plan.digest.as_deref().map_or(Ok(()), |text| digest("plan.digest", text))
}

fn check_finding(finding: &FindingEntry) -> Checked {
    digest("fingerprint", &finding.fingerprint)?;
    let undecided = finding.outcome == FindingOutcome::Undecided;
    let effect = || undecided == finding.on_unknown.is_some();
    refuse_unless(effect, "on_unknown", "expected a word if, and only if, `outcome` is `undecided`")?;
    let waived = finding.outcome == FindingOutcome::Waived;
    let excuse = || waived == finding.waiver.is_some();
    refuse_unless(excuse, "waiver", "expected a waiver if, and only if, `outcome` is `waived`")?;
    // Who may approve is written for what needs an approval and nothing else.
    let needs = || finding.is_approvable() == finding.override_.is_some();
    refuse_unless(needs, "override", "expected one if, and only if, the finding needs an approval")?;
    let some = || finding.override_.as_ref().is_none_or(|required| required.approvals > 0);
    refuse_unless(some, "override.approvals", "expected at least 1")?;
    finding.policy_digest.as_deref().map_or(Ok(()), |text| digest("policy_digest", text))?;
    finding.identity_digest.as_deref().map_or(Ok(()), |text| digest("identity_digest", text))?;
    let link = || finding.url.as_deref().is_none_or(is_page);
    refuse_unless(link, "url", "expected an address that starts with `https://`")?;
    check_location("location", finding.location.as_ref())?;
    check_location("policy_location", finding.policy_location.as_ref())
}

fn check_location(field: &str, location: Option<&Location>) -> Checked {
    let Some(Location { path, line }) = location else { return Ok(()) };
    // SARIF and links to code need paths from the root of the repository.
    let relative = || !path.is_empty() && !path.starts_with(['/', '\\']);
    refuse_unless(relative, &format!("{field}.path"), "expected a relative path")?;
    bounded(&format!("{field}.line"), *line)
}

fn distinct(changes: &[ChangeEntry]) -> Checked {
    let mut known = BTreeSet::new();
    for (at, change) in changes.iter().enumerate() {
        if !known.insert((&change.address, &change.deposed)) {
            let twice = Contradiction::new("address", "another change has it, with the same deposed key");
            return Err(twice.below("changes", at));
        }
    }
    Ok(())
}

/// Checks the counts against the list of changes, which leaves out only plain no-ops.
fn counts(summary: &Summary, changes: &[ChangeEntry]) -> Checked {
    let count =
        |matches: fn(&ChangeEntry) -> bool| changes.iter().filter(|change| matches(change)).count() as u64;
    let create = count(|change| change.action == Action::Create);
    let update = count(|change| change.action == Action::Update);
    let delete = count(|change| change.action == Action::Delete);
    // `ReplaceForget` abandons and does not destroy, so it is counted on its own.
    let replace = count(|change| change.action.destroys()) - delete;
    let swapped = count(|change| change.action == Action::ReplaceForget);
    let exact = [
        ("create", summary.create, create),
        ("update", summary.update, update),
        ("delete", summary.delete, delete),
        ("replace", summary.replace, replace),
        ("read", summary.read, count(|change| change.action == Action::Read)),
        ("forget", summary.forget, count(|change| change.action.abandons())),
        ("add", summary.add, create + replace + swapped),
        ("change", summary.change, update),
        ("destroy", summary.destroy, delete + replace),
    ];
    for (field, saved, listed) in exact {
        agree(&format!("summary.{field}"), &saved.to_string(), &listed.to_string())?;
    }
    // Of no-ops the list has only those that move or import, so these counts are lower bounds.
    let least = [
        ("import", summary.import, count(|change| change.importing)),
        ("move", summary.moved, count(|change| change.previous_address.is_some())),
        ("deposed", summary.deposed, count(|change| change.deposed.is_some())),
        ("no_op", summary.no_op, count(|change| change.action == Action::NoOp)),
    ];
    for (field, saved, listed) in least {
        let range = || (listed..=MOST).contains(&saved);
        refuse_unless(
            range,
            &format!("summary.{field}"),
            "it is out of range for the changes that are listed",
        )?;
    }
    Ok(())
}
