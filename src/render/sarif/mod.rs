//! SARIF 2.1.0 for code scanning: one run, one result for each finding, worst first.

mod rules;
mod text;
mod types;

use sha2::{Digest as _, Sha256};

use super::{annotation, drift_summary, escape, labels};
use crate::policy::Severity;
use crate::report::{
    DiagnosticEntry, DriftEntry, Effect, NoVerdict, NoteLevel, Ranked, Report, StackReport, Verdict,
};
use crate::text::hex::hex;
use crate::text::plural::grouped;
use rules::{RuleIndices, Rules};
use text::{message, uri};
use types::{
    ArtifactLocation, AutomationDetails, Driver, Fingerprints, Invocation, Level, Location, Log,
    LogicalLocation, Notification, PhysicalLocation, Region, Run, SarifResult, Suppression, Tool,
};

/// The schema that OASIS publishes with errata 01 of the standard.
const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/// Results of a run: code scanning rejects an upload with more. Source: GitHub's documentation, "SARIF support for code
/// scanning", limits.
const RESULTS: usize = 25_000;

/// The whole file, indented, with a newline at the end.
///
/// # Errors
/// None that these types can cause; serialization says so in its signature.
pub(super) fn report(report: &Report) -> serde_json::Result<String> {
    let log = Log { schema: SCHEMA, version: "2.1.0", runs: [run(report)] };
    let mut text = escape::json(&serde_json::to_string_pretty(&log)?);
    text.push('\n');
    Ok(text)
}

fn run(report: &Report) -> Run {
    let failures = report.no_verdict();
    let mut ranked = report.ranked();
    let mut tolerated: Vec<(&StackReport, &DriftEntry)> = report
        .stacks
        .iter()
        .flat_map(|stack| drift_summary::without_finding(stack).map(move |entry| (stack, entry)))
        .collect();
    let all = failures.len() + ranked.len() + tolerated.len();
    // The worst come first, so what does not fit is the least important.
    ranked.truncate(RESULTS.saturating_sub(failures.len()));
    tolerated.truncate(RESULTS.saturating_sub(failures.len() + ranked.len()));
    let mut rules = Rules::default();
    if !failures.is_empty() {
        rules.add_no_verdict();
    }
    for ranked in &ranked {
        rules.add(ranked.finding);
    }
    for (_, entry) in &tolerated {
        rules.add_drift(entry.class);
    }
    let (rules, indices) = rules.numbered();
    let failed = failures.iter().take(RESULTS).map(|failure| of_failure(report, failure, &indices));
    let found = ranked.iter().map(|ranked| of_finding(report, ranked, &indices));
    let tolerated = tolerated.iter().map(|(stack, entry)| of_drift(report, stack, entry, &indices));
    let results: Vec<SarifResult> = failed.chain(found).chain(tolerated).collect();
    Run {
        automation_details: AutomationDetails { id: category(report) },
        invocations: [Invocation {
            execution_successful: report.verdict != Verdict::Error,
            exit_code: report.exit.code(),
            tool_execution_notifications: notifications(report, &failures, all - results.len()),
        }],
        results,
        column_kind: "unicodeCodePoints",
        tool: Tool {
            driver: Driver {
                name: "tfgate",
                version: escape::terminal(&report.tool_version).into_owned(),
                rules,
            },
        },
    }
}

/// The category of the run: the part of `automationDetails.id` before the last slash (§3.17). An upload replaces the
/// alerts of its category only, so each stack has one of its own.
fn category(report: &Report) -> String {
    match report.stacks.as_slice() {
        [] => "tfgate/".to_owned(),
        [stack] => format!("tfgate/{}/", escape::terminal(&stack.name)),
        // The names of many stacks would not fit into an id; the digest of the sorted names is the same in every run.
        stacks => {
            let mut names: Vec<&str> = stacks.iter().map(|stack| stack.name.as_str()).collect();
            names.sort_unstable();
            let digest = hex(&Sha256::digest(names.join("\n")));
            format!("tfgate/{}/", digest.chars().take(12).collect::<String>())
        }
    }
}

fn of_failure(report: &Report, failure: &NoVerdict<'_>, indices: &RuleIndices) -> SarifResult {
    let title = annotation::no_verdict_title(report, failure);
    let lines: Vec<String> = std::iter::once(title + ".").chain(annotation::no_verdict(failure)).collect();
    let stack = failure.stack.map_or("", |stack| &stack.name);
    SarifResult {
        rule_id: annotation::NO_VERDICT.to_owned(),
        rule_index: indices.of(annotation::NO_VERDICT),
        level: Level::Error,
        message: message(&lines),
        locations: [location(annotation::no_verdict_location(failure))],
        // Without the message: the alert stays the same one while the text of the error changes.
        partial_fingerprints: fingerprint(hex(&Sha256::digest(format!(
            "{}\n{stack}",
            annotation::NO_VERDICT
        )))),
        suppressions: Vec::new(),
    }
}

fn of_finding(report: &Report, ranked: &Ranked<'_>, indices: &RuleIndices) -> SarifResult {
    let finding = ranked.finding;
    let title = annotation::title(report, ranked);
    let lines: Vec<String> = std::iter::once(title + ".").chain(annotation::lines(ranked)).collect();
    // GitHub reads the physical location only; the address in the plan is for other readers of SARIF.
    let mut location = location(annotation::location(ranked));
    location.logical_locations.push(LogicalLocation {
        fully_qualified_name: escape::terminal(labels::address(finding)).into_owned(),
        kind: "resource",
    });
    SarifResult {
        rule_id: escape::terminal(&finding.policy).into_owned(),
        rule_index: indices.of(&finding.policy),
        level: level(ranked),
        message: message(&lines),
        locations: [location],
        partial_fingerprints: fingerprint(hash(report, ranked)),
        suppressions: suppressions(ranked),
    }
}

/// Drift that no finding is about.
fn of_drift(report: &Report, stack: &StackReport, entry: &DriftEntry, indices: &RuleIndices) -> SarifResult {
    let title = if report.stacks.len() > 1 {
        format!("Drift: INFO {} in {}.", entry.address, stack.name)
    } else {
        format!("Drift: INFO {}.", entry.address)
    };
    let lines: Vec<String> = std::iter::once(title).chain(annotation::drift_lines(stack, entry)).collect();
    let mut location = location(annotation::drift_location(entry));
    location.logical_locations.push(LogicalLocation {
        fully_qualified_name: escape::terminal(&entry.address).into_owned(),
        kind: "resource",
    });
    let id = drift_summary::rule_id(entry.class);
    SarifResult {
        rule_index: indices.of(&id),
        level: Level::Note,
        message: message(&lines),
        locations: [location],
        partial_fingerprints: fingerprint(hex(&Sha256::digest(format!(
            "{id}\n{}\n{}",
            stack.name, entry.fingerprint
        )))),
        suppressions: Vec::new(),
        rule_id: id,
    }
}

fn level(ranked: &Ranked<'_>) -> Level {
    match ranked.effect {
        Effect::Blocks => Level::Error,
        Effect::Warns => Level::Warning,
        Effect::Informs | Effect::Excused => Level::Note,
    }
}

/// The fingerprint of the finding, with the name of the stack where there are several: the same finding in two stacks is
/// two alerts.
fn hash(report: &Report, ranked: &Ranked<'_>) -> String {
    let own = &ranked.finding.fingerprint;
    if report.stacks.len() > 1 {
        hex(&Sha256::digest(format!("{}\n{own}", ranked.stack.name)))
    } else {
        escape::terminal(own).into_owned()
    }
}

fn fingerprint(primary_location_line_hash: String) -> Fingerprints {
    Fingerprints { primary_location_line_hash }
}

fn suppressions(ranked: &Ranked<'_>) -> Vec<Suppression> {
    // `external` (§3.35.2): the exception is kept outside of the code, in a waiver or a review.
    let accepted = |justification: String| Suppression {
        kind: "external",
        status: "accepted",
        justification: escape::terminal(&justification).into_owned(),
    };
    let waiver = ranked.finding.waiver.iter().filter(|_| ranked.effect == Effect::Excused);
    let waiver = waiver.map(|waiver| accepted(format!("{}: {}", waiver.id, waiver.reason)));
    waiver.chain(annotation::approved_by(ranked).map(accepted)).collect()
}

/// A location in the repository: code scanning rejects the whole file for one result without a location.
fn location(location: Option<(&str, usize)>) -> Location {
    let (path, line) = location.unwrap_or(annotation::FALLBACK_LOCATION);
    Location {
        physical_location: PhysicalLocation {
            artifact_location: ArtifactLocation { uri: uri(path) },
            region: Region { start_line: line },
        },
        logical_locations: Vec::new(),
    }
}

/// `toolExecutionNotifications` (§3.20): why there is no verdict, how much is left out, problems of policy files, notes
/// about each plan, overrides.
fn notifications(report: &Report, failures: &[NoVerdict<'_>], omitted: usize) -> Vec<Notification> {
    let mut all: Vec<Notification> =
        failures.iter().map(|failure| notification(Level::Error, &annotation::no_verdict(failure))).collect();
    if omitted > 0 {
        let what = format!("{} results are left out; the JSON report has all of them.", grouped(omitted));
        all.push(notification(Level::Warning, &[what]));
    }
    all.extend(report.diagnostics.iter().map(of_diagnostic));
    let packs = report.policy_sets.iter().filter_map(|set| set.packs.as_deref());
    all.extend(packs.map(|packs| {
        notification(Level::Note, &[format!("Built-in packs in force: {}.", labels::packs(packs))])
    }));
    for stack in &report.stacks {
        all.extend(stack.diagnostics.iter().map(of_diagnostic));
        all.extend(notes(report, stack));
        let overrides = stack.overrides.iter().map(annotation::override_line);
        all.extend(overrides.map(|text| notification(Level::Warning, &[text])));
    }
    let notices = report.review.iter().flat_map(|review| &review.notices);
    all.extend(notices.map(|text| notification(Level::Warning, std::slice::from_ref(text))));
    all
}

fn notes<'r>(report: &'r Report, stack: &'r StackReport) -> impl Iterator<Item = Notification> + use<'r> {
    let several = report.stacks.len() > 1;
    annotation::notes(stack).into_iter().map(move |(level, text)| {
        let level = match level {
            NoteLevel::Warning => Level::Warning,
            NoteLevel::Info => Level::Note,
        };
        let text = if several { format!("{}: {text}", stack.name) } else { text };
        notification(level, &[text])
    })
}

fn notification(level: Level, lines: &[String]) -> Notification {
    Notification { level, message: message(lines), locations: Vec::new() }
}

fn of_diagnostic(diagnostic: &DiagnosticEntry) -> Notification {
    let level = match diagnostic.severity {
        Severity::Error => Level::Error,
        Severity::Warning => Level::Warning,
        Severity::Hint => Level::Note,
    };
    let parts = [Some(&diagnostic.message), Some(&diagnostic.label), diagnostic.help.as_ref()];
    let lines: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).cloned().collect();
    let at = annotation::location_in_repository(&diagnostic.path, diagnostic.line);
    Notification {
        // Unlike a result, a notification can go without a location, and the fallback would be a false one.
        locations: at.map(|at| location(Some(at))).into_iter().collect(),
        ..notification(level, &lines)
    }
}
