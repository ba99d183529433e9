//! Whether a report that was saved can be true: its verdict follows from its findings, its counts from its changes.
//!
//! A saved report comes out of an artifact or a cache. Who can write there can write any report that agrees with
//! itself; what is refused here is a report that no run of tfgate can have written.

use std::collections::BTreeSet;

use super::order::{change_key, finding_key};
use super::verdict::{assembled, stack_verdict};
use super::{
    ChangeEntry, FindingEntry, FindingOutcome, Location, PlanInfo, Report, StackReport, Summary, Verdict,
};
use super::{approved, drift_owed, owed};
use crate::exit::ExitStatus;
use crate::plan::Action;

/// No plan has as many of anything; sums of such numbers do not overflow.
const MOST: u64 = 1 << 32;

/// A field of a saved report that cannot be true, beside the others.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{field}`: {message}")]
pub struct Contradiction {
    /// Which: `stacks[0].verdict`.
    pub field: String,
    /// What it says and what the others say.
    pub message: String,
}

impl Contradiction {
    /// In this field.
    pub fn new(field: impl Into<String>, message: impl Into<String>) -> Self {
        Contradiction { field: field.into(), message: message.into() }
    }

    /// There is no finding of this policy for it, and every run writes one.
    pub(super) fn missing(field: &str, policy: &str) -> Self {
        Contradiction::new(field, format!("there is no finding of `{policy}` for it"))
    }

    /// The same, in an element of a list around it.
    #[must_use]
    pub fn below(self, list: &str, at: usize) -> Self {
        Contradiction { field: format!("{list}[{at}].{}", self.field), ..self }
    }
}

type Checked = Result<(), Contradiction>;

/// A saved report, or the first field that contradicts the others. What is derived is computed again.
///
/// # Errors
/// The contradiction.
pub fn verified(report: Report) -> Result<Report, Contradiction> {
    for (at, set) in report.policy_sets.iter().enumerate() {
        digest("digest", &set.digest).map_err(|error| error.below("policy_sets", at))?;
    }
    let mut names = BTreeSet::new();
    for (at, stack) in report.stacks.iter().enumerate() {
        check_stack(stack).map_err(|error| error.below("stacks", at))?;
        if !names.insert(&stack.name) {
            return Err(Contradiction::new("name", "another stack has it").below("stacks", at));
        }
    }
    drift_owed::check_report(&report)?;
    let Report { tool_version, verdict, exit, observe, error, diagnostics, policy_sets, stacks, review } =
        report;
    // Without stacks there was no verdict, or no stack changed.
    let expected = assembled(&tool_version, stacks, policy_sets);
    let expected = match (&error, expected.stacks.is_empty()) {
        (None, true) => Report { verdict: Verdict::Pass, exit: ExitStatus::Pass, ..expected },
        (Some(error), true) => Report { error: Some(error.clone()), ..expected },
        (_, false) => expected,
    };
    agree("verdict", verdict.name(), expected.verdict.name())?;
    agree("exit_code", &exit.code().to_string(), &expected.exit.code().to_string())?;
    agree("observe", &observe.to_string(), &expected.observe.to_string())?;
    owed::check_diagnostics(&diagnostics, expected.verdict)?;
    review.as_ref().map_or(Ok(()), |review| approved::check_review(review, &expected))?;
    if error != expected.error {
        return Err(Contradiction::new("error", "it is not the first error of the stacks"));
    }
    Ok(Report { diagnostics, review, ..expected })
}

fn agree(field: &str, saved: &str, expected: &str) -> Checked {
    if saved == expected {
        return Ok(());
    }
    Err(Contradiction::new(field, format!("`{saved}`, but the rest of the report says `{expected}`")))
}

pub(super) fn refuse_unless(holds: impl FnOnce() -> bool, field: &str, message: &str) -> Checked {
    if holds() { Ok(()) } else { Err(Contradiction::new(field, message)) }
}

fn check_stack(stack: &StackReport) -> Checked {
    for (at, change) in stack.changes.iter().enumerate() {
        bounded("attributes_omitted", change.attributes_omitted)
            .map_err(|error| error.below("changes", at))?;
    }
    for (at, finding) in stack.findings.iter().enumerate() {
        check_finding(finding).map_err(|error| error.below("findings", at))?;
    }
    distinct(&stack.changes)?;
    // Who reads the first finding must have read the worst one.
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
    approved::check_stack(stack)?;
    drift_owed::check_stack(stack)?;
    owed::check_stack(stack)
}

fn check_plan(plan: &PlanInfo, stack: &StackReport) -> Checked {
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
    // An approval counts for nothing else than what it is for.
    let needs = || finding.is_approvable() == finding.override_.is_some();
    refuse_unless(needs, "override", "expected one if, and only if, the finding needs an approval")?;
    let some = || finding.override_.as_ref().is_none_or(|wanted| wanted.approvals > 0);
    refuse_unless(some, "override.approvals", "expected at least 1")?;
    finding.policy_digest.as_deref().map_or(Ok(()), |text| digest("policy_digest", text))?;
    let link = || finding.url.as_deref().is_none_or(is_page);
    refuse_unless(link, "url", "expected an address that starts with `https://`")?;
    place("location", finding.location.as_ref())?;
    place("policy_location", finding.policy_location.as_ref())
}

/// The addresses that a policy may have as its `url`: reports link to it.
pub(super) fn is_page(url: &str) -> bool {
    let host = url.strip_prefix("https://").is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'));
    host && !url.contains(|c: char| c.is_whitespace() || c.is_control())
}

fn place(field: &str, location: Option<&Location>) -> Checked {
    let Some(Location { path, line }) = location else { return Ok(()) };
    let relative = || !path.is_empty() && !path.starts_with(['/', '\\']);
    refuse_unless(relative, &format!("{field}.path"), "expected a relative path")?;
    bounded(&format!("{field}.line"), *line)
}

pub(super) fn digest(field: &str, text: &str) -> Checked {
    let digits = || text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    refuse_unless(digits, field, "expected 64 hexadecimal digits")
}

pub(super) fn bounded(field: &str, number: usize) -> Checked {
    let small = || u64::try_from(number).is_ok_and(|number| number <= MOST);
    refuse_unless(small, field, "the number is out of range")
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

/// The counts that follow from the list of changes; that list leaves out only what changes nothing.
fn counts(summary: &Summary, changes: &[ChangeEntry]) -> Checked {
    let count =
        |wanted: fn(&ChangeEntry) -> bool| changes.iter().filter(|change| wanted(change)).count() as u64;
    let create = count(|change| change.action == Action::Create);
    let update = count(|change| change.action == Action::Update);
    let delete = count(|change| change.action == Action::Delete);
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
