//! GitLab's two reports: the counts of a plan for its merge request widget, and findings as code quality.
//!
//! Source: GitLab's documentation, "`artifacts:reports:terraform`" and "Code Quality report format".

use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::{annotation, escape};
use crate::policy::Level;
use crate::report::{Effect, FindingOutcome, NoVerdict, NoteLevel, Ranked, Report, StackReport, Verdict};
use crate::text::hex::hex;

/// Characters of a description; the widget shows one line.
const DESCRIPTION: usize = 1000;

/// `artifacts:reports:terraform`. It has these three integers and nothing else: GitLab shows the file to guests of a
/// project, so no address or value of a plan may be in it.
#[derive(Serialize)]
struct Counts {
    create: u64,
    update: u64,
    delete: u64,
}

/// The counts of all stacks. A replacement counts as one to create and one to delete, as in Terraform's own summary.
///
/// Without a verdict, or where a stack has no whole plan, the counts would be too low. Then the object is empty, for which
/// GitLab says that the report failed to generate.
///
/// # Errors
/// None that these types can cause; serialization says so in its signature.
pub(super) fn terraform(report: &Report) -> serde_json::Result<String> {
    let whole = |stack: &StackReport| stack.plan.as_ref().is_some_and(|plan| !plan.errored);
    // The widget would show counts that are too low as if they were the plan.
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
    location: Location<'r>,
}

#[derive(Serialize)]
struct Location<'r> {
    path: &'r str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
}

/// Why there is no verdict, then the findings that nothing excuses, worst first, then what is easily forgotten about policies.
///
/// # Errors
/// None that these types can cause; serialization says so in its signature.
pub(super) fn code_quality(report: &Report) -> serde_json::Result<String> {
    let failures = report.no_verdict();
    let ranked = report.ranked();
    let ranked = ranked.iter().filter(|ranked| ranked.effect != Effect::Excused);
    let mut entries: Vec<Entry<'_>> = failures.iter().map(|failure| of_failure(report, failure)).collect();
    entries.extend(ranked.map(|ranked| of_finding(report, ranked)));
    for stack in &report.stacks {
        let reminders = annotation::reminders([stack]);
        entries.extend(reminders.into_iter().map(|(level, text)| of_reminder(stack, level, &text)));
    }
    let mut text = escape::json(&serde_json::to_string_pretty(&entries)?);
    text.push('\n');
    Ok(text)
}

fn of_failure<'r>(report: &Report, failure: &NoVerdict<'r>) -> Entry<'r> {
    let stack = failure.stack.map_or("", |stack| &stack.name);
    let title = annotation::no_verdict_title(report, failure);
    Entry {
        description: description(&title, &annotation::no_verdict(failure)),
        check_name: annotation::NO_VERDICT.into(),
        fingerprint: fingerprint(&[stack, annotation::NO_VERDICT]),
        severity: "blocker",
        location: at(annotation::no_verdict_location(failure)),
    }
}

/// What is easily forgotten about the policies.
fn of_reminder<'r>(stack: &StackReport, level: NoteLevel, text: &str) -> Entry<'r> {
    const CHECK: &str = "integrity/policies";
    Entry {
        description: description(&format!("Policies of {}", stack.name), &[text.to_owned()]),
        check_name: CHECK.into(),
        fingerprint: fingerprint(&[&stack.name, CHECK, text]),
        severity: if level == NoteLevel::Warning { "minor" } else { "info" },
        location: at(None),
    }
}

fn of_finding<'r>(report: &Report, ranked: &Ranked<'r>) -> Entry<'r> {
    let finding = ranked.finding;
    let title = annotation::title(report, ranked);
    Entry {
        description: description(&title, &annotation::lines(ranked)),
        check_name: escape::terminal(&finding.policy),
        fingerprint: fingerprint(&[
            &ranked.stack.name,
            &finding.fingerprint,
            &finding.policy,
            &finding.address,
            finding.deposed.as_deref().unwrap_or_default(),
        ]),
        severity: severity(ranked),
        location: at(annotation::location(ranked)),
    }
}

fn severity(ranked: &Ranked<'_>) -> &'static str {
    match (ranked.effect, ranked.finding.level) {
        (Effect::Informs | Effect::Excused, _) => "info",
        (Effect::Warns, _) => "minor",
        (Effect::Blocks, _) if ranked.finding.outcome == FindingOutcome::Error => "blocker",
        (Effect::Blocks, Level::Deny) => "blocker",
        (Effect::Blocks, Level::RequireApproval) => "critical",
        (Effect::Blocks, Level::Warn) => "major",
    }
}

/// Everything on one line: GitLab shows no other.
fn description(title: &str, lines: &[String]) -> String {
    let line = format!("{title}: {}", lines.join(" "));
    escape::cut(&escape::terminal(&line), DESCRIPTION).into_owned()
}

/// The format requires a location, so an entry without one gets the fallback.
fn at(location: Option<(&str, usize)>) -> Location<'_> {
    let (path, begin) = location.unwrap_or(annotation::FALLBACK_LOCATION);
    Location { path, lines: Lines { begin } }
}

/// GitLab keeps one entry per fingerprint, so the stack is part of it. The length before each part keeps `a` `bc` and
/// `ab` `c` apart.
fn fingerprint(parts: &[&str]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part.len().to_le_bytes());
        hasher.update(part.as_bytes());
    }
    hex(&hasher.finalize())
}
