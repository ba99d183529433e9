use proptest::prelude::*;
use serde_json::{Value, json};
use tfgate::history::{DriftChange, History, MAX_ENTRIES, StackObservation};
use tfgate::report::{DriftEntry, Report};
use time::{Date, Duration, Month, OffsetDateTime};

use super::reports;
use crate::canaries::{covered_canaries, needles, told};
use crate::support::{Folder, Ran, root, text, tfgate, tfgate_in};

/// The history that the tests start from; `tfgate drift --state` wrote it.
const FILE: &str = "testdata/history/two_stacks.json";

fn at(day: u8) -> OffsetDateTime {
    Date::from_calendar_date(2026, Month::November, day).expect("a day").midnight().assume_utc()
}

fn path(name: &str) -> String {
    format!("testdata/drift/{name}/plan.json")
}

fn report(name: &str) -> Report {
    let mut report = reports::report(&[&path(name)]);
    report.stacks[0].name = "prod".to_owned();
    report
}

fn observe(history: &mut History, report: &mut Report, day: u8) -> StackObservation {
    history.observe(report, at(day)).stacks.remove(0)
}

fn first_seen(report: &Report) -> Vec<Option<&str>> {
    let real = report.stacks[0].drift.iter().filter(|entry| entry.class.is_real());
    real.map(|entry| entry.first_seen.as_deref()).collect()
}

#[test]
fn the_first_day_is_kept_while_the_object_is_drifted() {
    let mut history = History::default();
    let mut drifted = report("instance_type_changed");
    let seen = observe(&mut history, &mut drifted, 1);
    assert_eq!((seen.change, seen.previous), (DriftChange::New, None));
    assert_eq!(seen.appeared, ["aws_instance.web"]);
    assert_eq!(first_seen(&drifted), [Some("2026-11-01")]);

    let seen = observe(&mut history, &mut drifted, 2);
    assert_eq!((seen.change, first_seen(&drifted)), (DriftChange::Same, vec![Some("2026-11-01")]));

    drifted.stacks[0].drift[0].fingerprint = "ab".repeat(32);
    let seen = observe(&mut history, &mut drifted, 3);
    assert_eq!((seen.change, first_seen(&drifted)), (DriftChange::Changed, vec![Some("2026-11-01")]));
    assert_eq!((seen.appeared.len(), seen.altered), (0, vec!["aws_instance.web".to_owned()]));

    let seen = observe(&mut history, &mut report("volatile"), 4);
    assert_eq!((seen.change, seen.gone), (DriftChange::Gone, vec!["aws_instance.web".to_owned()]));
    assert_eq!(seen.previous.expect("it was known").drift.len(), 1);
    assert_eq!(observe(&mut history, &mut report("volatile"), 5).change, DriftChange::Clean);

    // It is another drift: it was gone in between.
    let seen = observe(&mut history, &mut drifted, 6);
    assert_eq!((seen.change, first_seen(&drifted)), (DriftChange::New, vec![Some("2026-11-06")]));
}

#[test]
fn a_failed_check_changes_nothing_and_is_counted() {
    let mut history = History::default();
    observe(&mut history, &mut report("instance_type_changed"), 1);
    let known = history.stack("prod").expect("it is known").clone();
    for (day, failures) in [(2, 1), (3, 2), (4, 3)] {
        let seen = observe(&mut history, &mut report("world_errored"), day);
        assert_eq!((seen.change, seen.failures), (DriftChange::NotChecked, failures));
        assert_eq!(seen.failing_since, Some(at(2).date()));
    }
    let failing = history.stack("prod").expect("it is known");
    assert_eq!((&failing.drift, failing.checked), (&known.drift, known.checked));
    let mut drifted = report("instance_type_changed");
    let seen = observe(&mut history, &mut drifted, 5);
    assert_eq!((seen.change, seen.failures, seen.failing_since), (DriftChange::Same, 0, None));
    assert_eq!(first_seen(&drifted), [Some("2026-11-01")]);
    assert_eq!(history.stack("prod").expect("it is known").failures, 0);
}

#[test]
fn other_stacks_stay_until_nobody_checks_them_for_a_year() {
    let mut history = History::default();
    observe(&mut history, &mut report("instance_type_changed"), 1);
    let mut other = report("tag_added");
    other.stacks[0].name = "dev".to_owned();
    for (days, forgotten) in [(30, vec![]), (365, vec![]), (366, vec!["prod".to_owned()])] {
        let observed = history.observe(&mut other, at(1) + Duration::days(days));
        assert_eq!(observed.forgotten, forgotten, "{days}");
        assert_eq!(history.stack("prod").is_some(), forgotten.is_empty());
    }
    // A stack of this run is never forgotten, however long its check fails.
    let mut failing = report("world_errored");
    failing.stacks[0].name = "dev".to_owned();
    let observed = history.observe(&mut failing, at(1) + Duration::days(2000));
    assert_eq!((observed.forgotten.len(), history.stack("dev").map(|stack| stack.failures)), (0, Some(1)));
}

#[test]
fn what_waits_has_a_day() {
    let mut history = History::default();
    for (day, since) in [(1, None), (2, Some(1)), (3, Some(1))] {
        let mut waiting = report("code_change_only");
        let seen = observe(&mut history, &mut waiting, day);
        assert_eq!(seen.waiting_since, since.map(|day| at(day).date()), "{day}");
        let said = waiting.stacks[0].notes.iter().any(|note| note.text.contains("wait since 2026-11-01"));
        assert_eq!(said, since.is_some());
    }
    let mut other = report("code_change_only");
    other.stacks[0].changes[0].address.push_str("_too");
    assert_eq!(observe(&mut history, &mut other, 4).waiting_since, None);
    assert_eq!(observe(&mut history, &mut other, 5).waiting_since, Some(at(4).date()));
    // What only undoes drift does not wait.
    observe(&mut history, &mut report("instance_type_changed"), 6);
    assert_eq!(history.stack("prod").and_then(|stack| stack.waiting.clone()), None);
}

#[test]
fn there_is_room_for_what_can_be_read_again() {
    let mut history = History::default();
    let mut drifted = report("instance_type_changed");
    let entry = drifted.stacks[0].drift[0].clone();
    observe(&mut history, &mut drifted, 1);
    let many =
        (0..MAX_ENTRIES).map(|number| DriftEntry { address: format!("a.b[{number}]"), ..entry.clone() });
    drifted.stacks[0].drift.extend(many);
    let observed = history.observe(&mut drifted, at(2));
    assert!(observed.left_out > 0);
    let text = history.to_json();
    let again = History::parse(&text, at(2)).expect("it is read");
    assert_eq!(again, history);
    let known = &again.stack("prod").expect("it is known").drift;
    assert_eq!(known.len() + observed.left_out, MAX_ENTRIES + 1);
    assert!(known.contains_key("aws_instance.web"), "the oldest is kept");
}

fn file() -> Value {
    serde_json::from_str(&text(FILE)).expect("JSON")
}

#[test]
fn what_is_no_history_is_refused() {
    let now = at(21);
    assert!(History::parse(&text(FILE), now).is_ok());
    let changed = |pointer: &str, value: Value| {
        let mut file = file();
        *file.pointer_mut(pointer).unwrap_or_else(|| panic!("no {pointer}")) = value;
        file.to_string()
    };
    let drift = "/stacks/prod/drift/aws_instance.web";
    let cases = [
        (String::new(), "EOF while parsing"),
        ("[]".to_owned(), "invalid"),
        ("{}".to_owned(), "missing field `version`"),
        (text(FILE).chars().take(300).collect(), "EOF while parsing"),
        (text(FILE) + "x", "trailing characters"),
        (changed("/version", json!(2)), "its version is 2, expected 1"),
        (changed("/version", json!("1")), "invalid type"),
        (changed("/version", json!(-1)), "invalid"),
        (changed("/stacks", json!([])), "expected an object"),
        (changed("/stacks/prod/failures", json!(1.5)), "invalid"),
        (changed("/stacks/prod/failures", json!(0)), "`0` is not the number of checks"),
        (changed("/stacks/prod/failing_since", Value::Null), "`2` is not the number of checks"),
        (changed("/stacks/prod/checked", json!("yesterday")), "is not a time"),
        (changed("/stacks/prod/checked", json!("2026-11-23T00:00:00Z")), "is not a time up to now"),
        (changed("/stacks/prod/checked", Value::Null), "the time of the check"),
        (changed(&format!("{drift}/first_seen"), json!("2026-02-30")), "is not a day such as"),
        (changed(&format!("{drift}/first_seen"), json!("2026-1-1")), "is not a day such as"),
        (changed(&format!("{drift}/first_seen"), json!("2026-11-23")), "is not a day up to today"),
        (changed(&format!("{drift}/first_seen"), json!("<script>")), "is not a day such as"),
        (changed(&format!("{drift}/fingerprint"), json!("AB".repeat(32))), "is not a fingerprint"),
        (changed(&format!("{drift}/class"), json!("noise")), "is not a class of drift"),
        (changed(drift, json!({})), "missing field"),
        (text(FILE).replacen("\"failures\"", "\"surprise\": 1, \"failures\"", 1), "unknown field `surprise`"),
        (text(FILE).replacen("\"prod\"", "\"dev\"", 1), "duplicate key `dev`"),
        (format!("{{\"version\": 1, \"stacks\": {}", "[".repeat(100_000)), "line 1"),
        (" ".repeat((16 << 20) + 1), "more than 16777216 bytes"),
    ];
    for (text, why) in cases {
        let error = History::parse(&text, now).expect_err(why).to_string();
        assert!(error.contains(why), "{why}: {error}");
        assert!(error.len() < 400, "{error}");
    }
    let many: serde_json::Map<String, Value> =
        (0..=MAX_ENTRIES).map(|number| (number.to_string(), file()["stacks"]["dev"].clone())).collect();
    let text = json!({"version": 1, "stacks": many}).to_string();
    if text.len() <= 16 << 20 {
        assert!(History::parse(&text, now).is_err());
    }
}

#[test]
fn a_clock_that_is_a_day_ahead_is_no_damage() {
    assert!(History::parse(&text(FILE), at(20)).is_ok());
    let before = at(19) + Duration::hours(3);
    assert!(History::parse(&text(FILE), before).is_err());
}

fn run(folder: &Folder, name: &str, arguments: &[&str]) -> Ran {
    let plan = format!("prod={}", root().join(path(name)).display());
    let passing: &[&str] =
        if arguments.contains(&"--fail-on") { &[] } else { &["--fail-on", "require_approval"] };
    let fixed = ["drift", "--today", "2026-11-21", "--state", "state.json", &plan];
    let arguments = [&fixed, passing, arguments].concat();
    tfgate_in(folder.path(), &[], &arguments, b"")
}

fn settled(report: &str) -> Value {
    let mut report: Value = serde_json::from_str(report).expect("JSON");
    for stack in report["stacks"].as_array_mut().expect("a list") {
        stack["notes"] = Value::Null;
        stack["drift"]
            .as_array_mut()
            .expect("a list")
            .iter_mut()
            .for_each(|drift| drift["first_seen"] = Value::Null);
    }
    report
}

/// Whatever is in the file, the answer is the same, and the next run has a history.
#[test]
fn no_file_changes_a_verdict() {
    let damaged = [
        "",
        "{}",
        "null",
        "{\"version\": 2}",
        "{\"version\": 1, \"stacks\": {\"prod\": {\"drift\": {}}}}",
        "\u{1b}[31m::error::\n##[x]",
    ];
    for name in ["instance_type_changed", "volatile", "code_change_only", "world_errored"] {
        for fail_on in ["any", "require_approval"] {
            let flags = ["--format", "json", "--fail-on", fail_on];
            let folder = Folder::new();
            let first = run(&folder, name, &flags);
            assert!(
                first.stderr.contains("note: no history yet at `state.json`: first-seen dates start today")
            );
            let written = folder.read("state.json");
            let second = run(&folder, name, &flags);
            assert!(!second.stderr.contains("history"), "{}", second.stderr);
            assert_eq!((second.code, settled(&second.stdout)), (first.code, settled(&first.stdout)));
            for text in damaged.iter().copied().chain([text(FILE).as_str()]) {
                folder.write("state.json", text);
                let ran = run(&folder, name, &flags);
                assert_eq!((ran.code, settled(&ran.stdout)), (first.code, settled(&first.stdout)), "{text}");
                if damaged.contains(&text) {
                    let said = "warning: the history at `state.json` is damaged (";
                    assert!(ran.stderr.contains(said), "{}", ran.stderr);
                    assert!(!ran.stderr.contains('\u{1b}'));
                    assert_eq!(folder.read("state.json"), written);
                }
            }
        }
    }
}

#[test]
fn first_seen_dates_reach_the_report() {
    let folder = Folder::new();
    folder.write("state.json", text(FILE));
    let ran = run(&folder, "instance_type_changed", &["--format", "json"]);
    let report: Value = serde_json::from_str(&ran.stdout).expect("JSON");
    assert_eq!(report["stacks"][0]["drift"][0]["first_seen"], "2026-11-03");
    let state: Value = serde_json::from_str(&folder.read("state.json")).expect("JSON");
    assert_eq!(state["stacks"]["dev"], file()["stacks"]["dev"], "another stack was changed");
    assert_eq!(state["stacks"]["prod"]["drift"]["aws_instance.web"]["first_seen"], "2026-11-03");
    assert_eq!(state["stacks"]["prod"]["checked"], "2026-11-21T00:00:00Z");
    // A saved report keeps them.
    folder.write("report.json", &ran.stdout);
    let again = tfgate_in(folder.path(), &[], &["report", "--format", "json", "report.json"], b"");
    assert!(again.stdout.contains("\"first_seen\": \"2026-11-03\""), "{}", again.said());
}

#[test]
fn a_run_that_judged_nothing_writes_nothing() {
    let folder = Folder::new();
    folder.write("state.json", text(FILE));
    folder.write("broken.gate.hcl", "drift_policy {");
    let ran = run(&folder, "instance_type_changed", &["--policy", "broken.gate.hcl"]);
    assert_eq!((ran.code, folder.read("state.json")), (2, text(FILE)), "{}", ran.stderr);
    let ran = run(&folder, "instance_type_changed", &["--output", "json=state.json"]);
    assert_eq!((ran.code, folder.read("state.json")), (2, text(FILE)), "{}", ran.stderr);
}

#[test]
fn a_history_that_cannot_be_written_is_no_yes() {
    for (fail_on, code) in [("require_approval", 2), ("any", 1)] {
        let plan = path("instance_type_changed");
        let arguments =
            ["drift", "--today", "2026-11-21", "--fail-on", fail_on, "--state", "/nowhere/state.json", &plan];
        let ran = tfgate(&arguments, b"");
        assert_eq!(ran.code, code, "{}", ran.stderr);
        assert!(
            ran.stderr.contains("error: failed to write the history to `/nowhere/state.json`: "),
            "{}",
            ran.stderr
        );
        assert!(ran.stdout.contains("aws_instance.web"), "{}", ran.stdout);
    }
    let folder = Folder::new();
    folder.make("state.json");
    let ran = run(&folder, "instance_type_changed", &[]);
    assert_eq!(ran.code, 2, "{}", ran.stderr);
    assert!(ran.stderr.contains("is damaged (not a regular file)"), "{}", ran.stderr);
}

#[cfg(unix)]
#[test]
fn a_link_is_not_followed() {
    let folder = Folder::new();
    folder.write("elsewhere.json", text(FILE));
    std::os::unix::fs::symlink(folder.at("elsewhere.json"), folder.at("state.json")).expect("a link");
    let ran = run(&folder, "instance_type_changed", &["--format", "json"]);
    assert!(ran.stderr.contains("is damaged (it is a symbolic link): it is replaced"), "{}", ran.stderr);
    assert!(ran.stdout.contains("\"first_seen\": \"2026-11-21\""), "{}", ran.stdout);
    assert_eq!(folder.read("elsewhere.json"), text(FILE));
    assert!(!std::fs::symlink_metadata(folder.at("state.json")).expect("a file").is_symlink());
    let names: Vec<String> = std::fs::read_dir(folder.path())
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .filter(|name| name.starts_with(".tfgate-"))
        .collect();
    assert_eq!(names, Vec::<String>::new());
}

#[test]
fn no_value_is_in_the_file() {
    let folder = Folder::new();
    folder.write("plan.json", covered_canaries());
    let ran = tfgate_in(folder.path(), &[], &["drift", "--state", "state.json", "plan.json"], b"");
    let written = folder.read("state.json");
    assert!(written.contains("first_seen"), "{written}: {}", ran.stderr);
    assert_eq!(told(&written, &needles()), Vec::<&str>::new());
    run(&folder, "instance_type_changed", &[]);
    let written = folder.read("state.json");
    assert!(!written.contains("t3.micro") && !written.contains("m5.4xlarge"), "{written}");
}

/// The file of the tests is what the program writes.
#[test]
fn the_file_comes_back_as_it_is() {
    assert_eq!(History::parse(&text(FILE), at(21)).expect("it is read").to_json(), text(FILE));
}

fn any_history() -> impl Strategy<Value = String> {
    let date = (1_u8..22).prop_map(|day| format!("2026-11-{day:02}"));
    let class = prop::sample::select(vec![
        "reverted",
        "destroyed_by_plan",
        "tolerated",
        "deleted_outside",
        "unclassified",
    ]);
    let entry = ("[0-9a-f]{64}", class, date.clone()).prop_map(|(fingerprint, class, first_seen)| {
        json!({"fingerprint": fingerprint, "class": class, "first_seen": first_seen})
    });
    let drift = prop::collection::btree_map(any::<String>(), entry, 0..4);
    let failing = prop::option::of((1_u32..9, date.clone()));
    let waiting = prop::option::of(("[0-9a-f]{64}", date));
    let stack = (drift, failing, waiting).prop_map(|(drift, failing, waiting)| {
        json!({
            "checked": "2026-11-20T03:17:09Z",
            "failures": failing.as_ref().map_or(0, |(count, _)| *count),
            "failing_since": failing.map(|(_, since)| since),
            "drift": drift,
            "waiting": waiting.map(|(fingerprint, since)| json!({"fingerprint": fingerprint, "since": since})),
        })
    });
    prop::collection::btree_map(any::<String>(), stack, 0..4)
        .prop_map(|stacks| json!({"version": 1, "stacks": stacks}).to_string())
}

proptest! {
    #[test]
    fn every_history_comes_back(text in any_history()) {
        let history = History::parse(&text, at(21)).expect("it is read");
        let written = history.to_json();
        prop_assert_eq!(&History::parse(&written, at(21)).expect("it is read"), &history);
        let same: Value = serde_json::from_str(&written).expect("JSON");
        prop_assert_eq!(same, serde_json::from_str::<Value>(&text).expect("JSON"));
    }

    #[test]
    fn no_text_is_read_as_another_one(text in any_history(), cut in any::<prop::sample::Index>(), by in "[\\x00-\\x7f]{0,3}") {
        let at_byte = cut.index(text.len());
        let (Some(before), Some(after)) = (text.get(..at_byte), text.get(at_byte + 1..)) else { return Ok(()) };
        let damaged = format!("{before}{by}{after}");
        if let Ok(history) = History::parse(&damaged, at(21)) {
            prop_assert_eq!(&History::parse(&history.to_json(), at(21)).expect("it is read"), &history);
        }
    }
}
