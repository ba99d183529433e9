use std::collections::BTreeSet;
use std::path::PathBuf;

use serde_json::Value;

use crate::support::{Ran, files, formats, root, text, tfgate_in};

/// One call of the program, and what it must and must not say.
#[derive(Debug, Default)]
struct Call {
    /// The line of `expected.txt` that it begins on.
    line: usize,
    arguments: Vec<String>,
    exit: Option<i32>,
    verdict: Option<String>,
    says: Vec<String>,
    never: Vec<String>,
}

/// The calls of an `expected.txt`. Panics on a line that it does not know, and on a call that expects nothing.
fn calls(path: &str, expected: &str) -> Vec<Call> {
    let mut calls: Vec<Call> = Vec::new();
    for (at, line) in expected.lines().enumerate() {
        let (key, value) = line.split_once(' ').unwrap_or((line, ""));
        let place = format!("{path}:{}", at + 1);
        match (key, calls.last_mut()) {
            ("" | "#", _) => {}
            ("$", _) => calls.push(Call {
                line: at + 1,
                arguments: value.split(' ').map(str::to_owned).collect(),
                ..Call::default()
            }),
            ("exit", Some(call)) => call.exit = Some(value.parse().expect(&place)),
            ("verdict", Some(call)) => call.verdict = Some(value.to_owned()),
            ("says", Some(call)) => call.says.push(value.to_owned()),
            ("never", Some(call)) => call.never.push(value.to_owned()),
            _ => panic!("{place}: neither `$`, `exit`, `verdict`, `says`, `never` nor a comment: {line}"),
        }
    }
    assert!(!calls.is_empty(), "{path} has no call");
    for call in &calls {
        let expects = call.exit.is_some() || call.verdict.is_some();
        assert!(expects, "{path}:{}: neither `exit` nor `verdict`", call.line);
    }
    calls
}

/// Runs the program in the folder of a plan; the clock stands still.
fn run(folder: &str, arguments: &[&str]) -> Ran {
    let dated = ["check", "drift"].contains(&arguments[0]);
    let today: &[&str] = if dated { &["--today", "2026-11-21"] } else { &[] };
    tfgate_in(&root().join(folder), &[], &[arguments, today].concat(), b"")
}

/// The verdict of a call, in the words of `expected.txt`.
fn verdict(folder: &str, arguments: &[&str]) -> String {
    let ran = run(folder, &[arguments, &["--format", "json"]].concat());
    if ran.code == 2 {
        return "refused".to_owned();
    }
    let report: Value = serde_json::from_str(&ran.stdout).unwrap_or_else(|_| panic!("{}", ran.said()));
    let warns = |stack: &Value| {
        let mut findings = stack["findings"].as_array().expect("findings").iter();
        findings.any(|finding| finding["level"] == "warn" && finding["waiver"].is_null())
    };
    match report["verdict"].as_str().expect("a verdict") {
        "pass" if report["stacks"].as_array().expect("stacks").iter().any(warns) => "warn".to_owned(),
        "pass" => "pass".to_owned(),
        "needs_approval" => "approve".to_owned(),
        "fail" => "denied".to_owned(),
        other => panic!("an exit code that is not 2, and the verdict {other}"),
    }
}

/// What is wrong with a call.
fn faults(folder: &str, call: &Call) -> Vec<String> {
    let arguments: Vec<&str> = call.arguments.iter().map(String::as_str).collect();
    let ran = run(folder, &arguments);
    // Wrapping and the width of a column do not matter.
    let said = ran.unwrapped();
    let mut faults = Vec::new();
    if call.exit.is_some_and(|exit| exit != ran.code) {
        faults.push(format!("exit {}", ran.code));
    }
    if let Some(expected) = &call.verdict {
        let found = verdict(folder, &arguments);
        // A warning about something else makes no pass wrong.
        if *expected != found && !(expected == "pass" && found == "warn") {
            faults.push(format!("verdict {found} instead of {expected}"));
        }
    }
    faults
        .extend(call.says.iter().filter(|words| !said.contains(*words)).map(|words| format!("says {words}")));
    faults.extend(
        call.never.iter().filter(|words| said.contains(*words)).map(|words| format!("never {words}")),
    );
    if !faults.is_empty() {
        faults.insert(0, format!("{folder}/expected.txt:{}: $ {}", call.line, call.arguments.join(" ")));
        faults.push(ran.said());
    }
    faults
}

/// The folders with a plan below `testdata/newplans/PROGRAM`.
fn folders(program: &str) -> BTreeSet<String> {
    let top = format!("testdata/newplans/{program}/");
    let case = |path: PathBuf| {
        let path = path.to_str().expect("UTF-8").to_owned();
        let name = path.strip_prefix(&top).expect("below it").split('/').next().expect("a folder").to_owned();
        format!("{top}{name}")
    };
    files(&top).into_iter().map(case).collect()
}

fn says_what_is_expected(program: &str) {
    let mut wrong = Vec::new();
    for folder in folders(program) {
        let path = format!("{folder}/expected.txt");
        for call in calls(&path, &text(&path)) {
            wrong.extend(faults(&folder, &call));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn plans_of_terraform_get_the_verdict_and_the_words_that_are_right() {
    says_what_is_expected("terraform");
}

#[test]
fn plans_of_opentofu_get_the_verdict_and_the_words_that_are_right() {
    says_what_is_expected("opentofu");
}

#[test]
fn runs_of_terragrunt_get_the_verdict_and_the_words_that_are_right() {
    says_what_is_expected("terragrunt");
}

/// The addresses in a plan that `explain` is asked about.
fn addresses(folder: &str) -> Vec<String> {
    let plan: Value = serde_json::from_str(&text(format!("{folder}/plan.json"))).expect("JSON");
    let sections = ["resource_changes", "action_invocations", "resource_drift"];
    let entries = sections.iter().filter_map(|section| plan[*section].as_array()).flatten();
    let found: BTreeSet<&str> = entries.filter_map(|entry| entry["address"].as_str()).collect();
    found.into_iter().take(4).map(str::to_owned).collect()
}

/// Every command reads every plan, and no output of any format holds a secret of it.
fn is_read_without_a_secret(program: &str) {
    for folder in folders(program) {
        let mut calls: Vec<Vec<String>> = formats()
            .iter()
            .map(|format| vec!["check".into(), "--format".into(), (*format).into()])
            .collect();
        calls.push(vec!["check".into(), "--strict".into()]);
        calls.push(vec!["drift".into()]);
        calls.extend(addresses(&folder).into_iter().map(|address| vec!["explain".into(), address]));
        for mut call in calls {
            call.push("plan.json".into());
            let arguments: Vec<&str> = call.iter().map(String::as_str).collect();
            let ran = run(&folder, &arguments);
            assert!((0..=2).contains(&ran.code), "{folder}: {call:?}\n{}", ran.said());
            assert!(!ran.said().contains("canary-"), "{folder}: {call:?}\n{}", ran.said());
        }
    }
}

#[test]
fn every_command_reads_plans_of_terraform_and_shows_no_secret() {
    is_read_without_a_secret("terraform");
}

#[test]
fn every_command_reads_plans_of_opentofu_and_shows_no_secret() {
    is_read_without_a_secret("opentofu");
}
