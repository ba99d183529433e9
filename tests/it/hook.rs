//! The guard refuses what changes things without a judged plan, however it is written.

use proptest::prelude::*;
use serde_json::{Value, json};
use tfgate::hook::{judge_line, judge_words};

use crate::support::{Ran, text, tfgate};

/// The lines of `testdata/hook/lines.txt`: the number, whether it is refused, the command.
fn cases() -> Vec<(usize, bool, String)> {
    let text = text("testdata/hook/lines.txt");
    let lines = text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    let case = |(index, line): (usize, &str)| {
        let (word, command) = line.split_once("  ").expect("two spaces");
        let refused = match word {
            "refuse" => true,
            "pass" => false,
            other => panic!("line {}: {other}", index + 1),
        };
        (index + 1, refused, command.trim_start_matches(' ').replace('⏎', "\n"))
    };
    lines.map(case).collect()
}

#[test]
fn every_line_is_refused_or_passes_as_the_table_says() {
    let cases = cases();
    let refused = cases.iter().filter(|(_, refused, _)| *refused).count();
    assert!(refused > 150 && cases.len() - refused > 60, "{refused} of {}", cases.len());
    let wrong: Vec<String> = cases
        .iter()
        .filter(|(_, refused, command)| judge_line(command).is_err() != *refused)
        .map(|(number, refused, command)| format!("{number}: refused should be {refused}: {command}"))
        .collect();
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
