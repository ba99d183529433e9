//! What must hold for annotations. A model of how the runner parses a line reads them.

use proptest::prelude::*;

use super::runner::{Command, command};
use super::{attack, attacked, is_command, is_forbidden, rendered};
use crate::render::{Format, fixtures};
use crate::report::Report;

/// The annotations: every line but the first is one of ours, and none of their texts acts when it is printed.
pub(super) fn annotations(text: &str) -> Vec<Command> {
    let mut lines = text.lines();
    let first = lines.next().unwrap();
    assert!(first.starts_with("tfgate: ") && command(first).is_none() && !is_command(first), "{first:?}");
    let commands: Vec<Command> =
        lines.map(|line| command(line).unwrap_or_else(|| panic!("no command: {line:?}"))).collect();
    for found in &commands {
        assert!(matches!(found.name.as_str(), "error" | "warning" | "notice"), "{found:?}");
        let known = found.properties.keys().all(|key| matches!(key.as_str(), "file" | "line" | "title"));
        assert!(known, "{found:?}");
        assert!(found.data.chars().count() <= 4000, "{found:?}");
        for line in found.data.lines().chain(found.properties.values().map(String::as_str)) {
            assert!(!is_command(line) && command(line).is_none(), "a runner obeys {line:?}");
            assert!(!line.chars().any(is_forbidden), "hidden characters in {line:?}");
        }
    }
    assert!(commands.len() <= 10, "a step shows ten");
    commands
}

fn of(report: &Report) -> Vec<Command> {
    annotations(&rendered(report, Format::Github))
}

#[test]
fn the_worst_nine_are_annotated_and_the_rest_counted() {
    let commands = of(&fixtures::huge());
    assert_eq!(commands.len(), 10);
    assert!(commands.iter().all(|found| found.name == "error"));
    assert_eq!(commands[9].data, "And 203 more, see the whole report.");
}

#[test]
fn the_worst_comes_first_across_stacks() {
    let report = fixtures::several_stacks();
    let names: Vec<String> = of(&report).into_iter().map(|found| found.name).collect();
    assert_eq!(names[..4], ["error"; 4], "one without verdict, three that block");
    assert_eq!(names[4..9], ["warning"; 5]);
    assert_eq!(names[9..], ["notice"], "about a waiver");
}

#[test]
fn a_place_is_a_file_and_a_line() {
    let commands = of(&fixtures::report());
    assert_eq!(commands[0].properties["file"], "modules/db/main.tf");
    assert_eq!(commands[0].properties["line"], "12");
    assert!(!commands[1].properties.contains_key("file"), "built-in, and no source: no place");
    let policy = of(&fixtures::policy_errors());
    assert_eq!(policy[0].properties["file"], ".tfgate/identity.gate.hcl");
}

#[test]
fn what_blocks_nothing_is_no_error() {
    for report in [fixtures::observed(), fixtures::waived(), fixtures::empty()] {
        assert!(of(&report).iter().all(|found| found.name == "notice"));
    }
    for report in [fixtures::unreadable(), fixtures::bad_policy(), fixtures::errored()] {
        assert_eq!(of(&report)[0].name, "error");
    }
}

#[test]
fn the_recorded_attacks_make_no_command() {
    for attack in fixtures::ATTACKS {
        of(&attacked(&[attack.to_owned()]));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_but_our_commands_is_obeyed(attacks in prop::collection::vec(attack(), 1..40)) {
        let plain = of(&fixtures::report());
        let commands = of(&attacked(&attacks));
        let names = |commands: &[Command]| commands.iter().map(|found| found.name.clone()).collect::<Vec<_>>();
        prop_assert_eq!(names(&commands), names(&plain));
    }
}
