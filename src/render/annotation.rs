//! Findings as annotations: a title, lines of text and a location, for formats without tables or folds (SARIF, `JUnit`,
//! workflow commands, GitLab code quality).
//!
//! Nothing here is escaped: each line passes the escaper of the target as a whole.

use std::collections::BTreeSet;

use super::drift_summary::{self, AttributeDrift};
use super::{labels, review};
use crate::finding::{Recoverability, Subject};
use crate::policy::RecoveryOutcome;
use crate::report::{
    DriftEntry, Location, LossFactInfo, LossInfo, NoVerdict, NoteLevel, OverrideEntry, Ranked, Report,
    StackReport, is_about_policies,
};

/// The rule id of a missing verdict.
pub(super) const NO_VERDICT: &str = "integrity/no_verdict";

/// The title of a missing verdict.
pub(super) const NO_VERDICT_TITLE: &str = "No verdict";

/// The location for formats that require one where no location is known.
pub(super) const FALLBACK_LOCATION: (&str, usize) = ("main.tf", 1);

/// The outcome and the address on one line, with the stack where there are several.
pub(super) fn title(report: &Report, ranked: &Ranked<'_>) -> String {
    let drift = ranked.finding.subject == Subject::Drift && drift_summary::is_drift_check(ranked.stack);
    let kind = if drift { "Drift: " } else { "" };
    let level = labels::finding(ranked.finding, ranked.stack.observe).to_uppercase();
    let title = format!("{kind}{level} {}", labels::object(ranked.finding));
    if report.stacks.len() > 1 { format!("{title} in {}", ranked.stack.name) } else { title }
}

/// A finding, one fact per line. That nothing brings the object back comes first, since lists show the first line only.
pub(super) fn lines(ranked: &Ranked<'_>) -> Vec<String> {
    let finding = ranked.finding;
    let mut lines = Vec::new();
    if let Some(loss) = finding.loss.as_ref().filter(|loss| loss.recovery == Recoverability::Irreversible) {
        lines.push(format!("{}: {}", labels::NO_WAY_BACK, recovery_facts(loss)));
    }
    if labels::has_action(finding) {
        lines.push(if finding.subject == Subject::Drift { drift_of_finding(ranked) } else { action(ranked) });
    }
    // The message of a built-in drift finding repeats the line `Happened:`.
    let own = finding.subject == Subject::Drift && finding.policy_digest.is_none();
    let message = if own { "" } else { &finding.message };
    lines.extend(message.lines().filter(|line| !line.is_empty()).map(str::to_owned));
    if let Some(loss) = &finding.loss {
        lines.extend(loss.lost.iter().map(|lost| format!("Lost: {lost}")));
        lines.extend(loss.facts.iter().filter_map(left_in_place));
        lines.extend(loss.facts.iter().filter_map(refused_destroy));
        if loss.recovery != Recoverability::Irreversible {
            lines.push(format!("Way back: {}", recovery_facts(loss)));
        }
    }
    if let Some(waiver) = &finding.waiver {
        let owner = waiver.owner.as_ref().map_or_else(String::new, |owner| format!(", {owner}"));
        lines.push(format!("Waived by {} until {}{owner}: {}", waiver.id, waiver.expires, waiver.reason));
    }
    lines.extend(approved_by(ranked));
    if !finding.next_step.is_empty() {
        lines.push(format!("Next: {}", finding.next_step));
    }
    lines.push(format!("Policy: {}", finding.policy));
    lines
}

/// Who approved a finding; `None` where approvals do not excuse it.
pub(super) fn approved_by(ranked: &Ranked<'_>) -> Option<String> {
    let approvers = review::approvers(ranked.stack, ranked.finding);
    (!approvers.is_empty()).then(|| format!("Approved by {}.", approvers.join(", ")))
}

/// The notes of a stack, and the waivers that excuse nothing, for formats without a list of those.
pub(super) fn notes(stack: &StackReport) -> Vec<(NoteLevel, String)> {
    let notes = stack.notes.iter().map(|note| (note.level, note.text.clone()));
    let unused = stack.waivers.unused.iter();
    notes
        .chain(unused.map(|id| (NoteLevel::Info, format!("The waiver `{id}` excuses nothing in this run."))))
        .collect()
}

/// Of these, what is easily forgotten about policies, for formats without notes. Each once, warnings first.
pub(super) fn reminders<'r>(stacks: impl IntoIterator<Item = &'r StackReport>) -> Vec<(NoteLevel, String)> {
    let all = stacks.into_iter().flat_map(|stack| {
        notes(stack).into_iter().filter(|(_, text)| is_about_policies(text)).collect::<Vec<_>>()
    });
    let all: BTreeSet<(NoteLevel, String)> = all.collect();
    all.into_iter().collect()
}

/// An apply against the verdict: who, when and why.
pub(super) fn override_line(entry: &OverrideEntry) -> String {
    format!("{} by {} at {}: {}", labels::BREAK_GLASS, entry.user, entry.time, entry.reason)
}

fn action(ranked: &Ranked<'_>) -> String {
    let finding = ranked.finding;
    let order = labels::finding_order(finding).map(|order| format!(" ({order})"));
    let change = finding.change.and_then(|index| ranked.stack.changes.get(index));
    let reason = change.and_then(|change| change.reason_text.as_ref()).map(|reason| format!(", {reason}"));
    let paths = change.map(|change| change.replace_paths.join(", ")).filter(|paths| !paths.is_empty());
    let forced = paths.map(|paths| format!(", forced by {paths}"));
    let parts = [order, reason, forced].into_iter().flatten();
    let parts: String =
        std::iter::once(labels::action(labels::shown_action(finding)).to_owned()).chain(parts).collect();
    format!("Action: {parts}.")
}

/// What changed outside Terraform about the object of a finding.
fn drift_of_finding(ranked: &Ranked<'_>) -> String {
    match labels::drift_entry(ranked.stack, ranked.finding) {
        Some(entry) => drift_line(ranked.stack, entry),
        None => format!("Happened: {}.", labels::event(ranked.finding)),
    }
}

/// What changed outside Terraform about one object: the paths, the next apply, the first day.
pub(super) fn drift_line(stack: &StackReport, entry: &DriftEntry) -> String {
    let what = if drift_summary::is_deleted(entry) {
        drift_summary::not_found(entry)
    } else {
        "changed outside Terraform"
    };
    let paths = entry.paths.join(", ");
    let paths = if paths.is_empty() { paths } else { format!(": {paths}") };
    let since = entry.first_seen.as_ref().map_or_else(String::new, |day| format!(" Seen first on {day}."));
    let next = drift_summary::next_apply(stack, entry);
    format!("Happened: {what}{paths}. Next apply: {next}.{since}")
}

/// An object that changed outside Terraform, one fact per line.
pub(super) fn drift_lines(stack: &StackReport, entry: &DriftEntry) -> Vec<String> {
    let mut lines = vec![drift_line(stack, entry)];
    lines.extend(drift_summary::changed_attributes(entry).iter().map(|attribute| {
        let (path, happened) = drift_summary::attribute_drift(attribute);
        match happened {
            AttributeDrift::Added(element) => format!("{path}: added {}", element.join(", ")),
            AttributeDrift::Removed(element) => format!("{path}: removed {}", element.join(", ")),
            AttributeDrift::Changed(before, after) => format!("{path}: {before} -> {after}"),
        }
    }));
    for finding in drift_summary::policy_findings(stack, entry) {
        lines.push(format!("Policy {} ({}): {}", finding.policy, finding.outcome.name(), finding.message));
        lines.extend(
            finding
                .waiver
                .iter()
                .map(|waiver| format!("Waived by {} until {}: {}", waiver.id, waiver.expires, waiver.reason)),
        );
    }
    lines
}

fn refused_destroy(fact: &LossFactInfo) -> Option<String> {
    labels::refusal(fact).map(|refusal| format!("{refusal}: {}", fact.message))
}

fn left_in_place(fact: &LossFactInfo) -> Option<String> {
    (fact.outcome == RecoveryOutcome::Retained)
        .then(|| format!("Lost: {} {}", labels::LEFT_IN_PLACE, fact.message))
}

/// The facts about a way back, else a sentence. A refused destroy is left out: it protects the object and does not bring it
/// back.
fn recovery_facts(loss: &LossInfo) -> String {
    let none = loss.recovery == Recoverability::Irreversible;
    let facts: Vec<&str> = loss
        .facts
        .iter()
        .filter(|fact| match fact.outcome {
            RecoveryOutcome::Irreversible => true,
            RecoveryOutcome::Possible => !none,
            RecoveryOutcome::Refused | RecoveryOutcome::MayBeRefused | RecoveryOutcome::Retained => false,
        })
        .map(|fact| fact.message.as_str())
        .collect();
    if facts.is_empty() { labels::recovery(loss.recovery).to_owned() } else { facts.join(" ") }
}

/// Why there is no verdict and what to do, one per line.
pub(super) fn no_verdict(failure: &NoVerdict<'_>) -> Vec<String> {
    let Some(cause) = failure.failure else { return vec!["Nothing was checked.".to_owned()] };
    let help = cause.help.iter().map(|help| format!("Next: {help}"));
    std::iter::once(cause.message.clone()).chain(help).collect()
}

/// The title of a missing verdict, with the stack where there are several.
pub(super) fn no_verdict_title(report: &Report, failure: &NoVerdict<'_>) -> String {
    match failure.stack {
        Some(stack) if report.stacks.len() > 1 => format!("{NO_VERDICT_TITLE} in {}", stack.name),
        _ => NO_VERDICT_TITLE.to_owned(),
    }
}

/// The location of a finding: the block of the object, else the policy; `None` where neither is in the repository.
pub(super) fn location<'r>(ranked: &Ranked<'r>) -> Option<(&'r str, usize)> {
    let of = |location: &'r Option<Location>| {
        location.as_ref().and_then(|location| location_in_repository(&location.path, location.line))
    };
    of(&ranked.finding.location).or_else(|| of(&ranked.finding.policy_location))
}

/// The location of the block of an object that changed outside Terraform.
pub(super) fn drift_location(entry: &DriftEntry) -> Option<(&str, usize)> {
    entry.location.as_ref().and_then(|location| location_in_repository(&location.path, location.line))
}

/// The location of the policy file problem that is the cause of a missing verdict.
pub(super) fn no_verdict_location<'r>(failure: &NoVerdict<'r>) -> Option<(&'r str, usize)> {
    failure.diagnostic.and_then(|diagnostic| location_in_repository(&diagnostic.path, diagnostic.line))
}

/// A path and its line; `None` where the path leads out of the repository. Code scanning and GitLab show files of the
/// repository only, and a path of a plan must not point a reader elsewhere. Lines start at 1.
pub(super) fn location_in_repository(path: &str, line: usize) -> Option<(&str, usize)> {
    // A problem of a flag, as `--var`, is in no file.
    let is_flag = line == 0 && path.starts_with("--");
    let leaves =
        is_flag || path.is_empty() || path.starts_with('/') || path.split('/').any(|part| part == "..");
    (!leaves).then_some((path, line.max(1)))
}
