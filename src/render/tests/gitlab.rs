//! What must hold for the reports of GitLab.

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_json::{Value, json};

use super::{assert_harmless, attack, attacked, rendered};
use crate::render::{Format, fixtures};
use crate::report::Report;

fn counts(report: &Report) -> Value {
    serde_json::from_str(&rendered(report, Format::GitlabTerraform)).unwrap()
}

/// The severities, after a look at what GitLab needs of each entry.
fn severities(report: &Report) -> Vec<String> {
    let text = rendered(report, Format::GitlabCodequality);
    assert_harmless(&text, "code quality");
    let entries: Vec<Value> = serde_json::from_str(&text).unwrap();
    let mut fingerprints = BTreeSet::new();
    entries
        .iter()
        .map(|entry| {
            assert!(fingerprints.insert(entry["fingerprint"].as_str().unwrap().to_owned()), "{entry}");
            assert!(!entry["description"].as_str().unwrap().is_empty());
            assert!(!entry["check_name"].as_str().unwrap().is_empty());
            let path = entry["location"]["path"].as_str().unwrap();
            assert!(!path.starts_with('/') && !path.split('/').any(|part| part == ".."), "{path}");
            assert!(entry["location"]["lines"]["begin"].as_u64().unwrap() >= 1);
            entry["severity"].as_str().unwrap().to_owned()
        })
        .collect()
}

#[test]
fn counts_are_those_of_terraform() {
    assert_eq!(counts(&fixtures::report()), json!({"create": 18, "update": 17, "delete": 4}));
    assert_eq!(counts(&fixtures::empty()), json!({"create": 0, "update": 0, "delete": 0}));
    let mut two = fixtures::report();
    two.stacks.push(two.stacks[0].clone());
    assert_eq!(counts(&two), json!({"create": 36, "update": 34, "delete": 8}));
}

#[test]
fn counts_without_a_plan_are_no_zeros() {
    for report in
        [fixtures::unreadable(), fixtures::bad_policy(), fixtures::errored(), fixtures::several_stacks()]
    {
        assert_eq!(counts(&report), json!({}));
    }
}

#[test]
fn severities_follow_the_effect() {
    // The last one is about a waiver.
    let worst_first = ["blocker", "critical", "critical", "minor", "minor", "minor", "minor", "info"];
    assert_eq!(severities(&fixtures::report()), worst_first);
    assert_eq!(severities(&fixtures::observed()).iter().filter(|severity| **severity == "info").count(), 8);
    assert!(severities(&fixtures::waived()).is_empty() && severities(&fixtures::empty()).is_empty());
    assert_eq!(severities(&fixtures::unreadable()), ["blocker"]);
    assert_eq!(severities(&fixtures::bad_policy()), ["blocker"]);
    for (_, report) in fixtures::all() {
        severities(&report);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn hostile_reports_keep_their_shape(attacks in prop::collection::vec(attack(), 1..40)) {
        let report = attacked(&attacks);
        prop_assert_eq!(severities(&report), severities(&fixtures::report()));
        prop_assert_eq!(counts(&report), counts(&fixtures::report()));
    }
}
