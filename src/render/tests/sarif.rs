//! What must hold for SARIF. The model of an independent crate reads it; `.ci/run` validates it with the published schema.

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_sarif::sarif::{ResultLevel, Sarif};

use super::{assert_harmless, attack, attacked, rendered};
use crate::render::{Format, fixtures};
use crate::report::Report;

/// Reads a report, and checks what code scanning asks for beyond the schema.
fn read(report: &Report) -> Sarif {
    let text = rendered(report, Format::Sarif);
    assert_harmless(&text, "sarif");
    let sarif: Sarif = serde_json::from_str(&text).unwrap();
    assert_eq!(sarif.runs.len(), 1);
    let run = &sarif.runs[0];
    let rules = run.tool.driver.rules.as_deref().unwrap_or_default();
    let ids: BTreeSet<&str> = rules.iter().map(|rule| rule.id.as_str()).collect();
    assert_eq!(ids.len(), rules.len(), "a rule is listed once");
    for rule in rules {
        assert!(!rule.help.as_ref().unwrap().text.is_empty());
    }
    for result in run.results.as_deref().unwrap() {
        let index = usize::try_from(result.rule_index.unwrap()).unwrap();
        assert_eq!(Some(&rules[index].id), result.rule_id.as_ref());
        let locations = result.locations.as_deref().unwrap();
        let place = locations[0].physical_location.as_ref().unwrap();
        let uri = place.artifact_location.as_ref().unwrap().uri.as_deref().unwrap();
        assert!(is_relative(uri), "{uri}");
        assert!(place.region.as_ref().unwrap().start_line.unwrap() >= 1);
        assert!(result.suppressions.is_some(), "on all results or on none");
        assert!(!has_link(result.message.text.as_deref().unwrap()), "{:?}", result.message);
    }
    sarif
}

/// A relative reference without a scheme, a host, a query or a way out.
fn is_relative(uri: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || "-._~/%".contains(c);
    !uri.is_empty()
        && uri.chars().all(allowed)
        && !uri.starts_with('/')
        && !uri.split('/').any(|part| part == "..")
}

/// Whether a bracket or a brace is left that a viewer would act on.
fn has_link(text: &str) -> bool {
    let plain =
        text.replace("\\\\", "").replace("\\[", "").replace("\\]", "").replace("{{", "").replace("}}", "");
    plain.contains(['[', ']', '{', '}', '\\'])
}

fn levels(report: &Report) -> Vec<ResultLevel> {
    read(report).runs[0].results.as_ref().unwrap().iter().map(|result| result.level.unwrap()).collect()
}

#[test]
fn every_fixture_is_read() {
    for (_, report) in fixtures::all() {
        read(&report);
    }
}

#[test]
fn a_report_without_verdict_does_not_look_clean() {
    for report in
        [fixtures::unreadable(), fixtures::bad_policy(), fixtures::errored(), fixtures::policy_errors()]
    {
        let sarif = read(&report);
        let invocation = &sarif.runs[0].invocations.as_ref().unwrap()[0];
        assert!(!invocation.execution_successful);
        assert!(!invocation.tool_execution_notifications.as_ref().unwrap().is_empty());
        assert_eq!(levels(&report)[0], ResultLevel::Error);
    }
}

#[test]
fn what_blocks_nothing_is_a_note_and_a_waiver_suppresses() {
    assert!(levels(&fixtures::observed()).iter().all(|level| *level == ResultLevel::Note));
    let sarif = read(&fixtures::waived());
    let results = sarif.runs[0].results.as_ref().unwrap();
    let suppressed = results.iter().filter(|result| !result.suppressions.as_ref().unwrap().is_empty());
    assert_eq!(suppressed.count(), 1);
}

#[test]
fn more_results_than_code_scanning_takes_are_cut_and_said() {
    let mut report = fixtures::huge();
    let one = report.stacks[0].findings[0].clone();
    report.stacks[0].findings.extend(std::iter::repeat_n(one, 25_000));
    let sarif = read(&report);
    assert_eq!(sarif.runs[0].results.as_ref().unwrap().len(), 25_000);
    let notifications = sarif.runs[0].invocations.as_ref().unwrap()[0].tool_execution_notifications.as_ref();
    let said = notifications.unwrap()[0].message.text.as_deref();
    assert_eq!(said, Some("212 results are left out; the JSON report has all of them."));
}

#[test]
fn stacks_do_not_share_fingerprints_or_categories() {
    let one = fixtures::report();
    let mut two = fixtures::report();
    two.stacks.push(two.stacks[0].clone());
    two.stacks[1].name = "prod/us".into();
    let sarif = read(&two);
    let run = &sarif.runs[0];
    let hash = |at: usize| run.results.as_ref().unwrap()[at].partial_fingerprints.clone().unwrap();
    assert_ne!(hash(0), hash(1), "the same finding of two stacks");
    let category = |sarif: &Sarif| sarif.runs[0].automation_details.as_ref().unwrap().id.clone().unwrap();
    assert_eq!(category(&read(&one)), "tfgate/prod/eu/");
    assert_ne!(category(&read(&one)), category(&sarif));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn hostile_reports_are_read(attacks in prop::collection::vec(attack(), 1..40)) {
        let report = attacked(&attacks);
        prop_assert_eq!(levels(&report), levels(&fixtures::report()));
    }
}
