//! GitLab's two reports: the counts of a plan for its merge request widget, and findings as code quality.

use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::{escape, sentences};
use crate::policy::Level;
use crate::report::{Effect, FindingOutcome, NoVerdict, Ranked, Report, StackReport, Verdict};
use crate::text::hex::hex;

/// Characters of a description.
const DESCRIPTION: usize = 1000;

/// `artifacts:reports:terraform`. GitLab wants these three integers and nothing else, since guests can read them.
#[derive(Serialize)]
struct Counts {
    create: u64,
    update: u64,
    delete: u64,
}

/// The counts of all stacks; a replacement creates and deletes, as in Terraform's own line. Without a verdict, or without
/// a whole plan behind each stack, they would be wrong: an object without the keys makes GitLab say that the report failed.
///
/// # Errors
/// None that these types can cause; serialization says so in its signature.
pub(super) fn terraform(report: &Report) -> serde_json::Result<String> {
    let whole = |stack: &StackReport| stack.plan.as_ref().is_some_and(|plan| !plan.errored);
    if report.verdict == Verdict::Error || !report.stacks.iter().all(whole) {
        return Ok("{}\n".to_owned());
    }
    let sum = |of: fn(&StackReport) -> u64| report.stacks.iter().map(of).sum();
    let counts = Counts {
        create: sum(|stack| stack.summary.add),
        update: sum(|stack| stack.summary.change),
        delete: sum(|stack| stack.summary.destroy),
    };
    Ok(serde_json::to_string(&counts)? + "\n")
}

/// An entry of `artifacts:reports:codequality`.
#[derive(Serialize)]
struct Entry<'r> {
    description: String,
    check_name: std::borrow::Cow<'r, str>,
    fingerprint: String,
    severity: &'static str,
    location: Place<'r>,
}

#[derive(Serialize)]
struct Place<'r> {
    path: &'r str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
}

/// The findings that no waiver excuses, worst first, and why there is no verdict.
///
/// # Errors
/// None that these types can cause; serialization says so in its signature.
pub(super) fn code_quality(report: &Report) -> serde_json::Result<String> {
    let failures = report.no_verdict();
    let ranked = report.ranked();
    let ranked = ranked.iter().filter(|ranked| ranked.effect != Effect::Excused);
    let mut entries: Vec<Entry<'_>> = failures.iter().map(|failure| of_failure(report, failure)).collect();
    entries.extend(ranked.map(|ranked| of_finding(report, ranked)));
    let mut text = escape::json(&serde_json::to_string_pretty(&entries)?);
    text.push('\n');
    Ok(text)
}

fn of_failure<'r>(report: &Report, failure: &NoVerdict<'r>) -> Entry<'r> {
    let stack = failure.stack.map_or("", |stack| &stack.name);
    let title = sentences::no_verdict_title(report, failure);
    Entry {
        description: description(&title, &sentences::no_verdict(failure)),
        check_name: sentences::NO_VERDICT.into(),
        fingerprint: fingerprint(&[stack, sentences::NO_VERDICT]),
        severity: "blocker",
        location: at(sentences::no_verdict_place(failure)),
    }
}

fn of_finding<'r>(report: &Report, ranked: &Ranked<'r>) -> Entry<'r> {
    let finding = ranked.finding;
    let title = sentences::title(report, ranked);
    Entry {
        description: description(&title, &sentences::lines(ranked)),
        check_name: escape::terminal(&finding.policy),
        fingerprint: fingerprint(&[
            &ranked.stack.name,
            &finding.fingerprint,
            &finding.policy,
            &finding.address,
            finding.deposed.as_deref().unwrap_or_default(),
        ]),
        severity: severity(ranked),
        location: at(sentences::place(ranked)),
    }
}

fn severity(ranked: &Ranked<'_>) -> &'static str {
    match (ranked.effect, ranked.finding.level) {
        (Effect::Informs | Effect::Excused, _) => "info",
        (Effect::Warns, _) => "minor",
        (Effect::Blocks, _) if ranked.finding.outcome == FindingOutcome::Error => "blocker",
        (Effect::Blocks, Level::Deny) => "blocker",
        (Effect::Blocks, Level::Approve) => "critical",
        (Effect::Blocks, Level::Warn) => "major",
    }
}

/// One line: GitLab shows no other.
fn description(title: &str, lines: &[String]) -> String {
    let line = format!("{title}: {}", lines.join(" "));
    escape::cut(&escape::terminal(&line), DESCRIPTION).into_owned()
}

fn at(place: Option<(&str, usize)>) -> Place<'_> {
    let (path, begin) = place.unwrap_or(sentences::FALLBACK);
    Place { path, lines: Lines { begin } }
}

/// Of several entries with one fingerprint GitLab keeps one, so the stack is part of it.
fn fingerprint(parts: &[&str]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part.len().to_le_bytes());
        hasher.update(part.as_bytes());
    }
    hex(&hasher.finalize())
}
