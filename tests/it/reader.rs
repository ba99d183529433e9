use serde_json::Value;
use tfgate::plan::{self, PlanError, ReadOptions};

use crate::support::{check, inputs, text, tfgate};

/// Inputs that are damaged in a way that changes nothing.
const SURVIVE: [&str; 6] = [
    "crlf.json",
    "format_version_1_9_unknown_field.json",
    "utf16be_bom.json",
    "utf16le_bom_powershell.json",
    "utf16le_nobom.json",
    "utf8_bom.json",
];

#[test]
fn every_defect_is_named_or_survived() {
    let undamaged =
        check(&crate::support::plan("replace_delete_create"), &["--format", "json", "--name", "x"]);
    let undamaged: Value = serde_json::from_str(&undamaged.stdout).expect("a report");
    let mut table = String::new();
    for (name, input) in inputs("testdata/defects") {
        let ran = check(&input, &["--format", "json", "--name", "x"]);
        let report: Value = serde_json::from_str(&ran.stdout).expect("a report");
        let survives = SURVIVE.contains(&name.as_str());
        assert_eq!(ran.code, if survives { 0 } else { 2 }, "{name}: {}", ran.said());
        if survives {
            let stack = &report["stacks"][0];
            assert_eq!(stack["changes"], undamaged["stacks"][0]["changes"], "{name}");
            assert_eq!(stack["summary"], undamaged["stacks"][0]["summary"], "{name}");
            assert_eq!(stack["verdict"], undamaged["stacks"][0]["verdict"], "{name}");
            let notes = stack["notes"].as_array().expect("notes");
            assert!(!notes.is_empty(), "{name} is read with a note");
            table += &format!("{name}\n  read: {}\n", notes[0]["text"].as_str().expect("a text"));
        } else {
            let error = &report["stacks"][0]["error"];
            let field = |key: &str| error[key].as_str().unwrap_or_else(|| panic!("{key} of {name}"));
            table +=
                &format!("{name}\n  {}: {}\n  help: {}\n", field("kind"), field("message"), field("help"));
        }
    }
    insta::assert_snapshot!(table);
}

#[test]
fn every_probe_is_read_or_refused() {
    let mut table = String::new();
    for (name, input) in inputs("testdata/probes") {
        let mut entries = Vec::new();
        let mut sink = |entry: plan::Entry<'_>| {
            if let plan::Entry::Change(change) = entry {
                change.before.get()?;
                entries.push(format!("{} {}", change.action, change.address));
            }
            Ok::<(), PlanError>(())
        };
        let said = match plan::parse(input.as_slice(), &ReadOptions::REPORT, &mut sink) {
            Ok(_) => format!("read: {}", entries.join(", ")),
            Err(error) => format!("{}: {error}", error.kind.name()),
        };
        table += &format!("{name}\n  {said}\n");
    }
    insta::assert_snapshot!(table);
}

#[test]
fn the_danger_of_every_synthetic_shape_is_said() {
    let expected: Value = serde_json::from_str(&text("testdata/synthetic/expected.json")).expect("an object");
    let mut seen = 0;
    for (name, input) in inputs("testdata/synthetic") {
        let Some(stem) = name.strip_suffix(".json").filter(|stem| *stem != "expected") else { continue };
        let wanted = &expected[stem];
        let ran = check(&input, &[]);
        assert_eq!(Some(i64::from(ran.code)), wanted["exit"].as_i64(), "{name}: {}", ran.said());
        let said = ran.unwrapped();
        for words in wanted["says"].as_array().unwrap_or_else(|| panic!("{name} has no expectation")) {
            let words = words.as_str().expect("a text");
            assert!(said.contains(words), "`{words}` for {name}: {said}");
        }
        seen += 1;
    }
    assert_eq!(seen, expected.as_object().expect("an object").len());
}

#[test]
fn the_private_keys_of_the_json_library_are_ordinary_keys() {
    let object = r#"{"$serde_json::private::Number":"1","$serde_json::private::RawValue":"{}"}"#;
    let change = |before: &str| {
        format!(
            r#"{{"format_version":"1.2","planned_values":{{}},"configuration":{{}},"resource_changes":[{{"address":"a.b","mode":"managed","type":"a","name":"b","change":{{"actions":["update"],"before":{before},"after":{{}},"after_unknown":{{}},"before_sensitive":{{}},"after_sensitive":{{}}}}}}]}}"#
        )
    };
    let ran = check(change(object).as_bytes(), &["--format", "json", "--verbose"]);
    assert_eq!(ran.code, 0, "{}", ran.said());
    assert!(ran.stdout.contains("$serde_json::private::Number"), "{}", ran.stdout);
    let twice = r#"{"$serde_json::private::Number":"1","$serde_json::private::Number":"2"}"#;
    assert_eq!(check(change(twice).as_bytes(), &[]).code, 2);
}

#[test]
fn a_member_that_stands_twice_word_for_word_counts_once() {
    use plan::Value;
    let read = |text: &str| Value::parse(text).map(|value| value.root().to_string());
    assert_eq!(
        read(r#"{"b":[1,{"x":2}],"a":0,"b":[1,{"x":2}],"c":3}"#).expect("a value"),
        r#"{"b":[1,{"x":2}],"a":0,"c":3}"#
    );
    assert_eq!(read(r#"[{"a":{"d":1,"d":1.0},"a":{"d":1}},2]"#).expect("a value"), r#"[{"a":{"d":1}},2]"#);
    for text in [r#"{"a":1,"a":2}"#, r#"{"a":{"b":1},"a":{"b":null}}"#, r#"{"a":1,"\u0061":2}"#] {
        let error = read(text).expect_err("two values");
        assert_eq!(error.kind, plan::PlanErrorKind::DuplicateKey, "{text}");
    }
    let many: Vec<String> = (0..40).map(|_| r#""a":1"#.to_owned()).collect();
    assert!(read(&format!("{{{}}}", many.join(","))).is_err());
}

#[test]
fn values_as_deep_as_the_limit_are_read_and_deeper_ones_refused() {
    let plan = |depth: usize, action: &str, after: &str| {
        let deep = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        format!(
            r#"{{"format_version":"1.2","planned_values":{{}},"configuration":{{}},"resource_changes":[{{"address":"a.b","mode":"managed","type":"a","name":"b","change":{{"actions":["{action}"],"before":{deep},"after":{after}}}}}]}}"#
        )
    };
    for action in ["update", "delete"] {
        let after = if action == "update" { "[1]" } else { "null" };
        assert_eq!(check(plan(10_000, action, after).as_bytes(), &[]).code, 0, "{action}");
        let ran = check(plan(10_001, action, after).as_bytes(), &[]);
        assert_eq!(ran.code, 2, "{action}: {}", ran.said());
        assert!(
            ran.unwrapped().contains("deeper than 10000 levels") && ran.unwrapped().contains("a.b"),
            "{}",
            ran.said()
        );
    }
}

/// Kinds of input that no file in `testdata/defects` is of, in their smallest form.
#[test]
fn other_documents_are_named() {
    let cases = [
        (r#"{"meta":{},"encrypted_data":"x","encryption_version":"v0"}"#, "encrypted plan file of OpenTofu"),
        (
            r#"{"plan_format_version":"1.2","provider_format_version":"1.0","resource_changes":[]}"#,
            "redacted format",
        ),
        (r#"{"errors":[{"status":"404","title":"not found"}]}"#, "HCP Terraform API"),
        (r#"{"provider_config":{},"root_module":{}}"#, "this is a configuration"),
        (
            r#"{"//":{"metadata":{"stackName":"a"}},"terraform":{},"resource":{}}"#,
            "configuration in JSON syntax",
        ),
        (
            r#"{"format_version":"1.0","terraform_version":"1.11.4","values":{"root_module":{}}}"#,
            "this is a state",
        ),
        (r#"{"format_version":"1.2","planned_values":{}}"#, "not a complete plan"),
        ("resource \"a\" \"b\" {}", "this is Terraform configuration"),
        ("  + resource \"a\" \"b\" {", "text for people"),
        ("hello", "does not begin with a JSON object"),
        ("12", "not an object"),
        ("{", "truncated"),
        (r#"{"format_version":"1.2","resource_changes":null}"#, "not an array"),
        (r#"{"format_version":"1.2","resource_changes":[null]}"#, "expected an object"),
        (r#"{"format_version":"1.2","resource_changes":[{"change":{"actions":["no-op"]}}]}"#, "no `address`"),
        (r#"{"format_version":"1.2","resource_changes":[{"address":"a.b"}]}"#, "no `change`"),
        (
            r#"{"format_version":"1.2","resource_changes":[{"address":"a.b","change":{}}]}"#,
            "no list of actions",
        ),
        (r#"{"format_version":"1.2","resource_changes":[],"errored":"no"}"#, "neither true nor false"),
        (
            r#"{"format_version":"1.2","resource_changes":[{"address":"a.b","change":{"actions":["create"]}},{"address":"a.b","change":{"actions":["create"]}}]}"#,
            "same address and deposed key",
        ),
        (
            r#"{"format_version":"1.2","resource_changes":[{"address":"a.b","change":{"actions":["delete"],"before":{},"after":{}}}]}"#,
            "`after` is not null",
        ),
        (
            r#"{"format_version":"1.2","resource_changes":[{"address":"a.b","change":{"actions":["create"],"before":{},"after":{}}}]}"#,
            "`before` is not null",
        ),
    ];
    for (input, words) in cases {
        let ran = check(input.as_bytes(), &[]);
        assert_eq!(ran.code, 2, "{input}: {}", ran.said());
        assert!(ran.unwrapped().contains(words), "`{words}` for {input}: {}", ran.said());
    }
}

/// A plan inside of something else, and what only looks like it.
#[test]
fn a_plan_in_another_document_is_named_with_its_place() {
    let cases = [
        (
            r#"{"tfplan": {"format_version": "1.2", "resource_changes": []}, "tfrun": {"id": "run-1"}}"#,
            "the plan is in the member `tfplan` of an object",
        ),
        (r#"{"plan":{"format_version":"1.2","resource_changes":[]},"run":{}}"#, "jq .plan FILE"),
        (r#"{"run":{"id":1},"plan":{"applyable":true,"resource_changes":[]}}"#, "jq .plan FILE"),
        (
            r#"{"spacelift":{},"terraform":{"format_version":"1.2","resource_changes":[]}}"#,
            "jq .terraform FILE",
        ),
        (r#"{"plan":"yes"}"#, "not a complete plan"),
        (r#"{"plan":{"name":"gold"}}"#, "not a complete plan"),
        (r#"{"terraform":{"required_version":">= 1.5"}}"#, "configuration in JSON syntax"),
        (r#"[{"format_version":"1.2","resource_changes":[]}]"#, "this is JSON, but not an object"),
    ];
    for (input, words) in cases {
        let ran = check(input.as_bytes(), &[]);
        assert_eq!(ran.code, 2, "{input}: {}", ran.said());
        assert!(ran.unwrapped().contains(words), "`{words}` for {input}: {}", ran.said());
    }
}

#[test]
fn every_kind_of_input_has_its_own_sentence() {
    let mut sentences: Vec<&str> = plan::InputKind::all().map(|kind| kind.sentence().0).collect();
    let count = sentences.len();
    sentences.sort_unstable();
    sentences.dedup();
    assert_eq!(sentences.len(), count);
    assert!(count >= 25, "{count}");
}

/// A plan with every section that says what happens.
fn whole(version: &str, more: &str) -> String {
    let resource = r#"{"address":"a.b","mode":"managed","type":"a","name":"b","values":{"id":"1"},"sensitive_values":{}}"#;
    format!(
        r#"{{"format_version":"1.2","terraform_version":"{version}","planned_values":{{"root_module":{{}}}},"resource_changes":[{{"address":"a.b","mode":"managed","type":"a","name":"b","change":{{"actions":["delete"],"before":{{"id":"1"}},"after":null,"after_unknown":{{}},"before_sensitive":{{}},"after_sensitive":false}}}}],"prior_state":{{"values":{{"root_module":{{"resources":[{resource}]}}}}}},"configuration":{{"root_module":{{"resources":[{{"address":"a.b","mode":"managed","type":"a","name":"b","expressions":{{}}}}]}}}}{more}}}"#
    )
}

#[test]
fn a_key_in_other_letters_is_refused_wherever_it_is() {
    let plan = whole("1.11.4", r#","complete":true,"errored":false"#);
    assert_eq!(check(plan.as_bytes(), &[]).code, 0);
    for (key, other) in [
        ("resource_changes", "Resource_Changes"),
        ("errored", "Errored"),
        ("complete", "COMPLETE"),
        ("configuration", "Configuration"),
        ("prior_state", "prior_State"),
        ("planned_values", "Planned_values"),
        ("change", "Change"),
        ("actions", "Actions"),
        ("before", "Before"),
        ("type", "Type"),
        ("values", "Values"),
        ("resources", "Resources"),
        ("root_module", "Root_Module"),
        // The long s is a letter in other case for some readers.
        ("resource_changes", "re\u{17f}ource_changes"),
    ] {
        let quoted = format!("\"{key}\":");
        // Where it is read: `planned_values` comes first, the blocks of the configuration last.
        let at = if key == "type" { plan.find(&quoted) } else { plan.rfind(&quoted) };
        let at = at.unwrap_or_else(|| panic!("{key}"));
        let mut edited = plan.clone();
        edited.replace_range(at..at + key.len() + 2, &format!("\"{other}\""));
        let ran = check(edited.as_bytes(), &[]);
        assert_eq!(ran.code, 2, "{other}: {}", ran.said());
        assert!(
            ran.unwrapped().contains(&format!("differs from `{key}` in case only")),
            "{other}: {}",
            ran.said()
        );
    }
    // Values have the keys of their provider, and maps those of the user.
    let values = r#""before":{"id":"1","ID":"2","Values":{"Address":"x","address":"y"}}"#;
    let plan = plan.replace(r#""before":{"id":"1"}"#, values);
    assert_ne!(check(plan.as_bytes(), &[]).code, 2);
}

#[test]
fn a_plan_that_does_not_say_whether_it_errored_is_cut_down() {
    for (version, more, cut) in [
        ("1.11.4", "", true),
        ("1.6.0", "", true),
        ("1.6.0-alpha1", r#","errored":null"#, true),
        ("1.11.4", r#","errored":false"#, false),
        ("1.5.7", "", false),
        ("1.3.0", "", false),
        // Every version writes its number, so a text that is none says nothing.
        ("", "", true),
        ("1", "", true),
        ("v1.9.5", "", true),
        ("", r#","errored":false"#, false),
    ] {
        let ran = check(whole(version, more).as_bytes(), &[]);
        assert_eq!(ran.unwrapped().contains("Cut-down plan"), cut, "{version} {more}: {}", ran.said());
    }
    let no_version = whole("1.11.4", "").replace(r#""terraform_version":"1.11.4","#, "");
    for plan in [whole("1.11.4", ""), no_version] {
        let ran = check(plan.as_bytes(), &["--strict"]);
        assert_eq!(ran.code, 1);
        assert!(ran.said().contains("integrity/strict"), "{}", ran.said());
    }
    let drift = tfgate(
        &["drift"],
        old("1.11.4", "1.2", r#""address":"a.b","type":"a","name":"b""#, "a.b").as_bytes(),
    );
    assert_eq!(drift.code, 2);
    assert!(drift.unwrapped().contains("something cut the plan down"), "{}", drift.said());
}

/// A plan of an old version with drift of an object that it names by these members.
fn old(version: &str, format: &str, drifted: &str, planned: &str) -> String {
    format!(
        r#"{{"format_version":"{format}","terraform_version":"{version}","planned_values":{{"root_module":{{}}}},"resource_drift":[{{{drifted},"mode":"managed","provider_name":"p","change":{{"actions":["update"],"before":{{"id":"1","size":1}},"after":{{"id":"1","size":2}},"before_sensitive":{{}},"after_sensitive":{{}}}}}}],"resource_changes":[{{"address":"{planned}","mode":"managed","type":"a","name":"b","provider_name":"p","change":{{"actions":["update"],"before":{{"id":"1","size":2}},"after":{{"id":"1","size":1}},"after_unknown":{{}},"before_sensitive":{{}},"after_sensitive":{{}}}}}}],"configuration":{{"root_module":{{}}}}}}"#
    )
}

#[test]
fn drift_without_an_address_has_the_one_that_its_parts_spell() {
    for (parts, address) in [
        (r#""type":"a","name":"b""#, "a.b"),
        (r#""module_address":"module.m[0]","type":"a","name":"b","index":3"#, "module.m[0].a.b[3]"),
        (r#""type":"a","name":"b","index":"x.\"y\"\\ö""#, r#"a.b["x.\"y\"\\ö"]"#),
        (r#""address":"","type":"a","name":"b","index":null"#, "a.b"),
    ] {
        let planned = serde_json::to_string(address).expect("a string");
        let plan =
            old("1.0.0", "0.1", parts, planned.trim_start_matches('"').strip_suffix('"').expect("quotes"));
        let ran = tfgate(&["drift", "--format", "json"], plan.as_bytes());
        let report: Value = serde_json::from_str(&ran.stdout).expect("a report");
        let drift = &report["stacks"][0]["drift"][0];
        assert_eq!(drift["address"], address, "{}", ran.said());
        assert_eq!(
            (&drift["class"], &drift["next"]),
            (&"reverted".into(), &"revert".into()),
            "{}",
            ran.said()
        );
    }
    let nameless = old("1.0.0", "0.1", r#""type":"a""#, "a.b");
    assert_eq!(check(nameless.as_bytes(), &[]).code, 2);
    // Only drift has ever been written without.
    let change = whole("1.0.0", "").replace(r#"[{"address":"a.b","mode""#, r#"[{"mode""#);
    assert_eq!(check(change.as_bytes(), &[]).code, 2);
}

#[test]
fn drift_of_an_unknown_instance_has_no_verdict() {
    let plan = old("1.0.0", "0.1", r#""type":"a","name":"b""#, r#"a.b[\"x\"]"#);
    let ran = check(plan.as_bytes(), &[]);
    assert_eq!(ran.code, 0, "{}", ran.said());
    assert!(ran.unwrapped().contains("does not say which instance drifted"), "{}", ran.said());
    // Two instances of one resource have the same parts.
    let (_, rest) = plan.split_once("\"resource_drift\":[").expect("a section");
    let (entry, _) = rest.split_once("],\"resource_changes\"").expect("its end");
    let twice = plan.replacen(entry, &format!("{entry},{entry}"), 1);
    assert_eq!(check(twice.as_bytes(), &[]).code, 0);
    for plan in [plan, twice] {
        let ran = tfgate(&["drift"], plan.as_bytes());
        assert_eq!(ran.code, 2, "{}", ran.said());
        assert!(ran.unwrapped().contains("does not write which instance"), "{}", ran.said());
    }
}

#[test]
fn the_format_of_terraform_1_0_lists_drift() {
    let plan = old("1.0.11", "0.2", r#""address":"a.b","type":"a","name":"b""#, "a.b");
    assert_eq!(tfgate(&["drift", "--fail-on", "require_approval"], plan.as_bytes()).code, 0);
    assert_eq!(tfgate(&["drift"], plan.as_bytes()).code, 1);
    let without = plan.replace("resource_drift", "other_section");
    assert_eq!(tfgate(&["drift"], without.as_bytes()).code, 0);
    let ran = tfgate(&["drift"], without.replace("\"0.2\"", "\"0.1\"").as_bytes());
    assert_eq!(ran.code, 2, "{}", ran.said());
}

#[test]
fn what_is_not_imported_is_no_import() {
    for (importing, imported) in [("false", false), ("null", false), ("{}", true), (r#"{"id":"x"}"#, true)] {
        let importing = format!(r#""change":{{"importing":{importing},"#);
        let plan = whole("1.11.4", r#","errored":false"#).replace(r#""change":{"#, &importing);
        let ran = check(plan.as_bytes(), &["--format", "json"]);
        let report: Value = serde_json::from_str(&ran.stdout).expect("a report");
        assert_eq!(report["stacks"][0]["changes"][0]["importing"], imported, "{importing} {}", ran.said());
    }
}

#[test]
fn a_deferred_action_is_not_run_by_this_apply() {
    let sections = r#","action_invocations":[{"address":"action.x.now"}],"deferred_action_invocations":[{"reason":"deferred_prereq","action_invocation":{"address":"action.x.later"}}],"errored":false"#;
    let ran = check(whole("1.14.0", sections).as_bytes(), &["--format", "json"]);
    let report: Value = serde_json::from_str(&ran.stdout).expect("a report");
    let stack = &report["stacks"][0];
    assert_eq!(stack["invocations"], serde_json::json!(["action.x.now"]), "{}", ran.said());
    let later = |finding: &&Value| finding["address"] == "action.x.later";
    let found = stack["findings"].as_array().expect("findings").iter().find(later).expect("a finding");
    assert!(found["message"].as_str().expect("a message").starts_with("A later apply"), "{found}");
}
