//! What must hold for `JUnit` XML. The reader of a test runner parses it; `.ci/run` validates it with a published schema.

use proptest::prelude::*;
use quick_junit::{NonSuccessKind, Report as Junit, TestCaseStatus};

use super::{assert_harmless, attack, attacked, rendered};
use crate::render::{Format, fixtures};
use crate::report::Report;

/// How the cases ended, by suite: `f`ailure, `e`rror, `s`kipped, `p`assed.
fn read(report: &Report) -> Vec<String> {
    let text = rendered(report, Format::Junit);
    assert_harmless(&text, "junit");
    let junit = Junit::deserialize_from_str(&text).unwrap();
    let suites: Vec<String> = junit
        .test_suites
        .iter()
        .map(|suite| {
            let ends: String = suite.test_cases.iter().map(|case| end(&case.status)).collect();
            let count = |end: char| ends.matches(end).count();
            assert_eq!((suite.tests, suite.failures, suite.errors), (ends.len(), count('f'), count('e')));
            assert_eq!(suite.skipped, count('s'));
            ends
        })
        .collect();
    let all = suites.concat();
    let count = |end: char| all.matches(end).count();
    assert_eq!((junit.tests, junit.failures, junit.errors), (all.len(), count('f'), count('e')));
    suites
}

fn end(status: &TestCaseStatus) -> char {
    match status {
        TestCaseStatus::Success { .. } => 'p',
        TestCaseStatus::NonSuccess { kind: NonSuccessKind::Failure, .. } => 'f',
        TestCaseStatus::NonSuccess { kind: NonSuccessKind::Error, .. } => 'e',
        TestCaseStatus::Skipped { .. } => 's',
    }
}

#[test]
fn every_fixture_is_read() {
    for (_, report) in fixtures::all() {
        read(&report);
    }
}

#[test]
fn cases_end_as_their_findings_do() {
    assert_eq!(read(&fixtures::report()), ["fffpppp"]);
    assert_eq!(read(&fixtures::observed()), ["ppppppp"]);
    assert_eq!(read(&fixtures::empty()), ["p"]);
    assert_eq!(read(&fixtures::waived()), ["s"]);
    assert_eq!(read(&fixtures::unreadable()), ["e"]);
    assert_eq!(read(&fixtures::bad_policy()), ["e"]);
    assert_eq!(read(&fixtures::policy_errors()), ["eef"]);
    assert_eq!(read(&fixtures::several_stacks()), ["e", "fffpppp", "p", "p", "p"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn hostile_reports_are_read(attacks in prop::collection::vec(attack(), 1..40)) {
        prop_assert_eq!(read(&attacked(&attacks)), ["fffpppp"]);
    }
}
