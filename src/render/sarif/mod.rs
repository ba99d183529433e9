//! SARIF 2.1.0 for code scanning: one run, one result for each finding, worst first.

mod rules;
mod text;
mod types;

use sha2::{Digest as _, Sha256};

use super::{drift_words, escape, sentences};
use crate::policy::Severity;
use crate::report::{
    DiagnosticEntry, DriftEntry, Effect, NoVerdict, NoteLevel, Ranked, Report, StackReport, Verdict,
};
use crate::text::hex::hex;
use crate::text::plural::grouped;
use rules::{Places, Rules};
use text::{message, uri};
use types::{
    ArtifactLocation, AutomationDetails, Driver, Fingerprints, Invocation, Level, Location, Log,
    LogicalLocation, Notification, PhysicalLocation, Region, Run, SarifResult, Suppression, Tool,
};

/// The schema that the standard publishes.
const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/// Code scanning refuses a run with more results.
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
        .flat_map(|stack| drift_words::without_finding(stack).map(move |entry| (stack, entry)))
        .collect();
    let all = failures.len() + ranked.len() + tolerated.len();
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
    let (rules, places) = rules.numbered();
    let failed = failures.iter().take(RESULTS).map(|failure| of_failure(report, failure, &places));
    let found = ranked.iter().map(|ranked| of_finding(report, ranked, &places));
    let tolerated = tolerated.iter().map(|(stack, entry)| of_drift(report, stack, entry, &places));
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

/// What code scanning files the run under: the part before the last slash. The runs of other stacks stay apart.
fn category(report: &Report) -> String {
    match report.stacks.as_slice() {
        [] => "tfgate/".to_owned(),
        [stack] => format!("tfgate/{}/", escape::terminal(&stack.name)),
        stacks => {
            let mut names: Vec<&str> = stacks.iter().map(|stack| stack.name.as_str()).collect();
            names.sort_unstable();
            let digest = hex(&Sha256::digest(names.join("\n")));
            format!("tfgate/{}/", digest.chars().take(12).collect::<String>())
        }
    }
}

fn of_failure(report: &Report, failure: &NoVerdict<'_>, places: &Places) -> SarifResult {
    let title = sentences::no_verdict_title(report, failure);
    let lines: Vec<String> = std::iter::once(title + ".").chain(sentences::no_verdict(failure)).collect();
    let stack = failure.stack.map_or("", |stack| &stack.name);
    SarifResult {
        rule_id: sentences::NO_VERDICT.to_owned(),
        rule_index: places.of(sentences::NO_VERDICT),
        level: Level::Error,
        message: message(&lines),
        locations: [location(sentences::no_verdict_place(failure))],
        partial_fingerprints: fingerprint(hex(&Sha256::digest(format!(
            "{}\n{stack}",
            sentences::NO_VERDICT
        )))),
        suppressions: Vec::new(),
    }
}

fn of_finding(report: &Report, ranked: &Ranked<'_>, places: &Places) -> SarifResult {
    let finding = ranked.finding;
    let title = sentences::title(report, ranked);
    let lines: Vec<String> = std::iter::once(title + ".").chain(sentences::lines(ranked)).collect();
    let mut location = location(sentences::place(ranked));
    location.logical_locations.push(LogicalLocation {
        fully_qualified_name: escape::terminal(super::words::address(finding)).into_owned(),
        kind: "resource",
    });
    SarifResult {
        rule_id: escape::terminal(&finding.policy).into_owned(),
        rule_index: places.of(&finding.policy),
        level: level(ranked),
        message: message(&lines),
        locations: [location],
        partial_fingerprints: fingerprint(hash(report, ranked)),
        suppressions: suppressions(ranked),
    }
}

/// Drift that no finding is about.
fn of_drift(report: &Report, stack: &StackReport, entry: &DriftEntry, places: &Places) -> SarifResult {
    let title = if report.stacks.len() > 1 {
        format!("Drift: INFO {} in {}.", entry.address, stack.name)
    } else {
        format!("Drift: INFO {}.", entry.address)
    };
    let lines: Vec<String> = std::iter::once(title).chain(sentences::drift_lines(stack, entry)).collect();
    let mut location = location(sentences::drift_place(entry));
    location.logical_locations.push(LogicalLocation {
        fully_qualified_name: escape::terminal(&entry.address).into_owned(),
        kind: "resource",
    });
    let id = drift_words::id(entry.class);
    SarifResult {
        rule_index: places.of(&id),
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

/// The fingerprint of the finding. One that stands for several stacks must not be one alert.
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
    let accepted = |justification: String| Suppression {
        kind: "external",
        status: "accepted",
        justification: escape::terminal(&justification).into_owned(),
    };
    let waiver = ranked.finding.waiver.iter().filter(|_| ranked.effect == Effect::Excused);
    let waiver = waiver.map(|waiver| accepted(format!("{}: {}", waiver.id, waiver.reason)));
    waiver.chain(sentences::approved(ranked).map(accepted)).collect()
}

/// A place in the repository: code scanning refuses a whole file for one result without.
fn location(place: Option<(&str, usize)>) -> Location {
    let (path, line) = place.unwrap_or(sentences::FALLBACK);
    Location {
        physical_location: PhysicalLocation {
            artifact_location: ArtifactLocation { uri: uri(path) },
            region: Region { start_line: line },
        },
        logical_locations: Vec::new(),
    }
}

/// Why there is no verdict, what is left out, problems of policy files, and what the reader should know about each plan.
fn notifications(report: &Report, failures: &[NoVerdict<'_>], omitted: usize) -> Vec<Notification> {
    let mut all: Vec<Notification> =
        failures.iter().map(|failure| notification(Level::Error, &sentences::no_verdict(failure))).collect();
    if omitted > 0 {
        let what = format!("{} results are left out; the JSON report has all of them.", grouped(omitted));
        all.push(notification(Level::Warning, &[what]));
    }
    all.extend(report.diagnostics.iter().map(of_diagnostic));
    for stack in &report.stacks {
        all.extend(stack.diagnostics.iter().map(of_diagnostic));
        all.extend(notes(report, stack));
        let overrides = stack.overrides.iter().map(sentences::broken_glass);
        all.extend(overrides.map(|text| notification(Level::Warning, &[text])));
    }
    let notices = report.review.iter().flat_map(|review| &review.notices);
    all.extend(notices.map(|text| notification(Level::Warning, std::slice::from_ref(text))));
    all
}

fn notes<'r>(report: &'r Report, stack: &'r StackReport) -> impl Iterator<Item = Notification> + use<'r> {
    let several = report.stacks.len() > 1;
    stack.notes.iter().map(move |note| {
        let level = match note.level {
            NoteLevel::Warning => Level::Warning,
            NoteLevel::Info => Level::Note,
        };
        let text = if several { format!("{}: {}", stack.name, note.text) } else { note.text.clone() };
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
    let place = sentences::inside(&diagnostic.path, diagnostic.line);
    Notification {
        locations: place.map(|place| location(Some(place))).into_iter().collect(),
        ..notification(level, &lines)
    }
}
