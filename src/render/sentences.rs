//! A finding in sentences, for formats that have one text for it, and the place that it is shown at.
//!
//! Nothing here is escaped: each line passes the escaper of the target as a whole.

use super::drift_words::{self, Happened};
use super::{review, words};
use crate::finding::{Subject, WayBack};
use crate::policy::{Level, RecoveryOutcome};
use crate::report::{
    DriftEntry, FindingOutcome, Location, LossFactInfo, LossInfo, NoVerdict, OverrideEntry, Ranked, Report,
    StackReport,
};

/// The id of the rule that a report without verdict breaks.
pub(super) const NO_VERDICT: &str = "integrity/no_verdict";

/// What a report without verdict is called.
pub(super) const NO_VERDICT_TITLE: &str = "No verdict";

/// Where the sources say nothing: formats that need a file get this one.
pub(super) const FALLBACK: (&str, usize) = ("main.tf", 1);

/// One line: what became of it, and the object; the stack where there are several.
pub(super) fn title(report: &Report, ranked: &Ranked<'_>) -> String {
    let drift = ranked.finding.subject == Subject::Drift && drift_words::asked(ranked.stack);
    let kind = if drift { "Drift: " } else { "" };
    let title = format!("{kind}{} {}", standing(ranked), words::object(ranked.finding));
    if report.stacks.len() > 1 { format!("{title} in {}", ranked.stack.name) } else { title }
}

/// What became of a finding, in capitals.
fn standing(ranked: &Ranked<'_>) -> &'static str {
    match (ranked.finding.outcome, ranked.finding.level) {
        (FindingOutcome::Error, _) => "ERROR",
        (FindingOutcome::Waived, _) => "WAIVED",
        (FindingOutcome::Approved, _) => "APPROVED",
        (FindingOutcome::Undecided, _) => "UNDECIDED",
        (FindingOutcome::Violated, Level::Warn) => "WARN",
        (FindingOutcome::Violated, Level::Approve) if ranked.stack.observe => "WOULD NEED APPROVAL",
        (FindingOutcome::Violated, Level::Approve) => "APPROVE",
        (FindingOutcome::Violated, Level::Deny) if ranked.stack.observe => "WOULD BLOCK",
        (FindingOutcome::Violated, Level::Deny) => "DENY",
    }
}

/// What is to be said about a finding, a line each: the way back where there is none, the action, why, what is lost, what to do.
pub(super) fn lines(ranked: &Ranked<'_>) -> Vec<String> {
    let finding = ranked.finding;
    let mut lines = Vec::new();
    if let Some(loss) = finding.loss.as_ref().filter(|loss| loss.way_back == WayBack::None) {
        lines.push(format!("{}: {}", words::NO_WAY_BACK, facts(loss)));
    }
    if words::has_action(finding) {
        lines.push(if finding.subject == Subject::Drift { drift(ranked) } else { action(ranked) });
    }
    // What tfgate itself says of drift is said by what happened.
    let own = finding.subject == Subject::Drift && finding.policy_digest.is_none();
    let message = if own { "" } else { &finding.message };
    lines.extend(message.lines().filter(|line| !line.is_empty()).map(str::to_owned));
    if let Some(loss) = &finding.loss {
        lines.extend(loss.lost.iter().map(|lost| format!("Lost: {lost}")));
        lines.extend(loss.facts.iter().filter(|fact| fact.outcome == RecoveryOutcome::Refused).map(refused));
        if loss.way_back != WayBack::None {
            lines.push(format!("Way back: {}", facts(loss)));
        }
    }
    if let Some(waiver) = &finding.waiver {
        let owner = waiver.owner.as_ref().map_or_else(String::new, |owner| format!(", {owner}"));
        lines.push(format!("Waived by {} until {}{owner}: {}", waiver.id, waiver.expires, waiver.reason));
    }
    lines.extend(approved(ranked));
    if !finding.next_step.is_empty() {
        lines.push(format!("Next: {}", finding.next_step));
    }
    lines.push(format!("Policy: {}", finding.policy));
    lines
}

/// Who approved a finding, where that is why it is excused.
pub(super) fn approved(ranked: &Ranked<'_>) -> Option<String> {
    let approvers = review::approvers(ranked.stack, ranked.finding);
    (!approvers.is_empty()).then(|| format!("Approved by {}.", approvers.join(", ")))
}

/// Who applied against the verdict.
pub(super) fn broken_glass(entry: &OverrideEntry) -> String {
    format!("{} by {} at {}: {}", words::BROKEN_GLASS, entry.user, entry.time, entry.reason)
}

fn action(ranked: &Ranked<'_>) -> String {
    let finding = ranked.finding;
    let order = words::order(finding.action).map(|order| format!(" ({order})"));
    let change = finding.change.and_then(|index| ranked.stack.changes.get(index));
    let reason = change.and_then(|change| change.reason_text.as_ref()).map(|reason| format!(", {reason}"));
    let paths = change.map(|change| change.replace_paths.join(", ")).filter(|paths| !paths.is_empty());
    let forced = paths.map(|paths| format!(", forced by {paths}"));
    let parts = [order, reason, forced].into_iter().flatten();
    let parts: String = std::iter::once(words::action(finding.action).to_owned()).chain(parts).collect();
    format!("Action: {parts}.")
}

/// What happened outside Terraform, to which attributes, and what comes next.
fn drift(ranked: &Ranked<'_>) -> String {
    match words::drift_of(ranked.stack, ranked.finding) {
        Some(entry) => happened(ranked.stack, entry),
        None => format!("Happened: {}.", words::event(ranked.finding)),
    }
}

/// What happened to one object, to which attributes, since when, and what comes next.
pub(super) fn happened(stack: &StackReport, entry: &DriftEntry) -> String {
    let what = if drift_words::is_deleted(entry) { "deleted" } else { "changed" };
    let paths = entry.paths.join(", ");
    let paths = if paths.is_empty() { paths } else { format!(": {paths}") };
    let since = entry.first_seen.as_ref().map_or_else(String::new, |day| format!(" Seen first on {day}."));
    let next = drift_words::next(stack, entry);
    format!("Happened: {what} outside Terraform{paths}. Next apply: {next}.{since}")
}

/// What is said of an object that changed outside Terraform, a line each.
pub(super) fn drift_lines(stack: &StackReport, entry: &DriftEntry) -> Vec<String> {
    let mut lines = vec![happened(stack, entry)];
    lines.extend(drift_words::attributes(entry).iter().map(|attribute| {
        let (path, happened) = drift_words::happened(attribute);
        match happened {
            Happened::Added(element) => format!("{path}: added {}", element.join(", ")),
            Happened::Removed(element) => format!("{path}: removed {}", element.join(", ")),
            Happened::Changed(before, after) => format!("{path}: {before} -> {after}"),
        }
    }));
    for finding in drift_words::judged(stack, entry) {
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

fn refused(fact: &LossFactInfo) -> String {
    format!("The destroy will be refused: {}", fact.message)
}

/// The facts behind a conclusion, else the conclusion in words. That a destroy is refused is no way back.
fn facts(loss: &LossInfo) -> String {
    let none = loss.way_back == WayBack::None;
    let facts: Vec<&str> = loss
        .facts
        .iter()
        .filter(|fact| match fact.outcome {
            RecoveryOutcome::None => true,
            RecoveryOutcome::Possible => !none,
            RecoveryOutcome::Refused => false,
        })
        .map(|fact| fact.message.as_str())
        .collect();
    if facts.is_empty() { words::way_back(loss.way_back).to_owned() } else { facts.join(" ") }
}

/// Why there is no verdict, a line each.
pub(super) fn no_verdict(failure: &NoVerdict<'_>) -> Vec<String> {
    let Some(cause) = failure.failure else { return vec!["Nothing was judged.".to_owned()] };
    let help = cause.help.iter().map(|help| format!("Next: {help}"));
    std::iter::once(cause.message.clone()).chain(help).collect()
}

/// One line: that there is no verdict, and for which stack where there are several.
pub(super) fn no_verdict_title(report: &Report, failure: &NoVerdict<'_>) -> String {
    match failure.stack {
        Some(stack) if report.stacks.len() > 1 => format!("{NO_VERDICT_TITLE} in {}", stack.name),
        _ => NO_VERDICT_TITLE.to_owned(),
    }
}

/// Where a finding is shown: at the block, else at the policy; `None` where neither is in the repository.
pub(super) fn place<'r>(ranked: &Ranked<'r>) -> Option<(&'r str, usize)> {
    let of = |location: &'r Option<Location>| {
        location.as_ref().and_then(|location| inside(&location.path, location.line))
    };
    of(&ranked.finding.location).or_else(|| of(&ranked.finding.policy_location))
}

/// Where an object that changed outside Terraform is shown: at its block.
pub(super) fn drift_place(entry: &DriftEntry) -> Option<(&str, usize)> {
    entry.location.as_ref().and_then(|location| inside(&location.path, location.line))
}

/// Where a missing verdict is shown: at the problem of a policy file behind it.
pub(super) fn no_verdict_place<'r>(failure: &NoVerdict<'r>) -> Option<(&'r str, usize)> {
    failure.diagnostic.and_then(|diagnostic| inside(&diagnostic.path, diagnostic.line))
}

/// A path that leads out of the repository is no place in it.
pub(super) fn inside(path: &str, line: usize) -> Option<(&str, usize)> {
    let leaves = path.is_empty() || path.starts_with('/') || path.split('/').any(|part| part == "..");
    (!leaves).then_some((path, line.max(1)))
}
