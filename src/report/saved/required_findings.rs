//! Findings that every run writes for what a report lists, and fields that they must agree with. A saved report that lacks
//! one was not written by tfgate: it may have been removed to get another verdict.

use std::collections::{BTreeMap, BTreeSet};

use super::contradiction::{Checked, Contradiction};
use crate::evaluate::{self, COMMAND_POLICY, INVOCATION_POLICY};
use crate::finding::Subject;
use crate::plan::Action;
use crate::policy::{Level, Severity};
use crate::report::assemble::STRICT;
use crate::report::drift;
use crate::report::{
    DiagnosticEntry, FindingEntry, FindingOutcome, NoteLevel, StackReport, Strict, Verdict, WaiverUse, notes,
};

/// Checks that one stack has the findings that it must have.
pub(super) fn check_stack(stack: &StackReport) -> Checked {
    let verdict = if stack.error.is_some() { Verdict::Error } else { stack.verdict };
    check_diagnostics(&stack.diagnostics, verdict)?;
    for (at, finding) in stack.findings.iter().enumerate() {
        check_action(finding, stack)
            .and_then(|()| check_waiver(finding, &stack.waivers))
            .map_err(|error| error.below("findings", at))?;
    }
    check_deferred(stack)?;
    check_strict(stack)
}

/// Checks that there is no verdict if a policy has an error.
pub(super) fn check_diagnostics(diagnostics: &[DiagnosticEntry], verdict: Verdict) -> Checked {
    let error = diagnostics.iter().position(|problem| problem.severity == Severity::Error);
    match error {
        Some(at) if verdict != Verdict::Error => {
            let found = Contradiction::new("severity", "`error`, although there is a verdict");
            Err(found.below("diagnostics", at))
        }
        Some(_) | None => Ok(()),
    }
}

/// Checks that a finding about a change has the action of that change. An object without a change is a no-op; deferred changes
/// are listed elsewhere.
fn check_action(finding: &FindingEntry, stack: &StackReport) -> Checked {
    let deferred = evaluate::deferred_policy(finding.action).0 == finding.policy;
    let maybe_replaced =
        stack.deferred.iter().any(|entry| entry.may_replace() && entry.address == finding.address);
    if finding.subject != Subject::Change || deferred || maybe_replaced {
        return Ok(());
    }
    let change = finding.change.and_then(|index| stack.changes.get(index));
    let planned = change.map_or(Action::NoOp, |change| change.action);
    let unfound = || {
        finding.is_unfound()
            && change.map_or_else(
                || drift::is_out_of_the_state(finding, stack),
                |change| drift::is_not_found(change, &stack.drift),
            )
    };
    if planned == finding.action || unfound() {
        return Ok(());
    }
    let message = match (planned.order(), finding.action.order()) {
        (Some(_), Some(_)) => "the replacement has another order than that of the change".to_owned(),
        _ => format!("`{}`, but the rest of the report says `{planned}`", finding.action),
    };
    Err(Contradiction::new("action", message))
}

fn check_waiver(finding: &FindingEntry, waivers: &WaiverUse) -> Checked {
    let Some(waiver) = &finding.waiver else { return Ok(()) };
    let wrong = if !waivers.used.contains(&waiver.id) {
        "it is not among `waivers.used`"
    } else if waivers.expired.contains(&waiver.id) {
        "it is among `waivers.expired`"
    } else {
        return Ok(());
    };
    Err(Contradiction::new("waiver.id", wrong))
}

/// Checks that each deferred change and each action that apply invokes has its finding, at a level that no setting changes.
fn check_deferred(stack: &StackReport) -> Checked {
    let mut found: BTreeMap<(&str, Level, &str, Action), usize> = BTreeMap::new();
    // An undecided or failed finding cannot be one of these: they evaluate no expression.
    let counts = |finding: &&FindingEntry| {
        matches!(
            finding.outcome,
            FindingOutcome::Violated | FindingOutcome::Waived | FindingOutcome::Approved
        )
    };
    for finding in stack.findings.iter().filter(counts) {
        let key = (finding.policy.as_str(), finding.level, finding.address.as_str(), finding.action);
        // Counted, because two deferred objects at one address need two findings.
        *found.entry(key).or_default() += 1;
    }
    let mut take = |(policy, level): (&'static str, Level), address, action, list: &str, at: usize| {
        let left = found.get_mut(&(policy, level, address, action)).filter(|left| **left > 0);
        left.map(|left| *left -= 1).ok_or_else(|| Contradiction::missing(&format!("{list}[{at}]"), policy))
    };
    for (at, entry) in stack.deferred.iter().enumerate() {
        take(evaluate::deferred_policy(entry.action), entry.address.as_str(), entry.action, "deferred", at)?;
    }
    for (at, command) in stack.commands.iter().enumerate().filter(|(_, command)| command.destroys) {
        take(COMMAND_POLICY, command.address.as_str(), Action::NoOp, "commands", at)?;
    }
    // One finding for each action, however often it is invoked; that of its command stands for it.
    let destroys = |address: &String| {
        stack.commands.iter().any(|command| command.destroys && command.address == *address)
    };
    let mut last = None;
    for (at, address) in stack.invocations.iter().enumerate() {
        if last.replace(address) != Some(address) && !destroys(address) {
            take(INVOCATION_POLICY, address.as_str(), Action::NoOp, "invocations", at)?;
        }
    }
    Ok(())
}

/// Checks that with `--strict` each warning about the plan as a document has a denial.
fn check_strict(stack: &StackReport) -> Checked {
    let Some(plan) = stack.plan.as_ref().filter(|_| stack.rules.strict == Strict::On) else { return Ok(()) };
    let denials = stack.findings.iter().filter(|finding| {
        (finding.policy.as_str(), finding.level, finding.outcome)
            == (STRICT, Level::Deny, FindingOutcome::Violated)
    });
    let denied: BTreeSet<&str> = denials.map(|finding| finding.message.as_str()).collect();
    for (at, note) in stack.notes.iter().enumerate() {
        let warns = note.level == NoteLevel::Warning && notes::is_denied_by_strict(&note.text);
        if warns && !denied.contains(note.text.as_str()) {
            return Err(Contradiction::missing(&format!("notes[{at}]"), STRICT));
        }
    }
    // A plan that errored is never complete, and has no verdict anyway.
    if !plan.complete && !plan.errored && denied.is_empty() {
        return Err(Contradiction::missing("plan.complete", STRICT));
    }
    Ok(())
}
