use serde_json::{Value, json};

use crate::support::{Folder, Ran, tfgate, tfgate_in};

/// The JSON report of `tfgate drift` over a plan of `testdata/drift`.
fn report(name: &str, arguments: &[&str]) -> Value {
    let plan = format!("testdata/drift/{name}/plan.json");
    let fixed = ["drift", "--today", "2026-11-21", "--format", "json", &plan];
    let ran = tfgate(&[&fixed[..], arguments].concat(), b"");
    serde_json::from_str(&ran.stdout).unwrap_or_else(|error| panic!("{name}: {error}\n{}", ran.stderr))
}

/// Shows saved reports.
fn show(reports: &[Value]) -> Ran {
    let folder = Folder::new();
    let mut files = Vec::new();
    for (at, report) in reports.iter().enumerate() {
        let file = format!("{at}.json");
        folder.write(&file, report.to_string());
        files.push(file);
    }
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    tfgate_in(folder.path(), &[], &[&["report"][..], &files].concat(), b"")
}

/// What is set, by JSON pointer.
type Edits = Vec<(String, Value)>;

#[test]
fn a_report_as_it_was_written_is_shown() {
    for name in
        ["world_normal", "world_destroy", "code_change_only", "world_refresh_only", "moved_into_module"]
    {
        let written = report(name, &[]);
        let code = show(std::slice::from_ref(&written)).code;
        assert_eq!(written["exit_code"], code, "{name}");
    }
    // The ids of these policies begin as those of tfgate.
    let written = report("iam_role_policy_edited", &["--policy", "testdata/docs/drift/levels"]);
    assert_eq!(written["stacks"][0]["findings"][0]["policy"], "drift/identity");
    let ran = show(&[written]);
    assert_eq!(ran.code, 1, "{}", ran.said());
}

#[test]
fn a_report_that_no_run_can_have_written_is_refused() {
    let whole = report("world_normal", &["--fail-on", "require_approval"]);
    let stack = "/stacks/0";
    let destroyed = report("world_destroy", &[]);
    let empty = report("code_change_only", &[]);
    let cases: Vec<(&str, &Value, Edits)> = vec![
        ("`stacks[0].drift[0].level`", &whole, vec![(format!("{stack}/drift/0/level"), Value::Null)]),
        ("`stacks[0].drift[0].level`", &whole, vec![(format!("{stack}/drift/0/level"), json!("deny"))]),
        ("`stacks[0].drift[0].level`", &whole, vec![(format!("{stack}/drift/0/level"), json!("info"))]),
        (
            "`stacks[0].drift[0].fingerprint`",
            &whole,
            vec![(format!("{stack}/drift/0/fingerprint"), json!("4f"))],
        ),
        ("`stacks[0].drift`", &whole, vec![(format!("{stack}/drift/0/address"), json!("z.z"))]),
        (
            "`stacks[0].findings[0].policy`",
            &whole,
            vec![(format!("{stack}/findings/0/policy"), json!("drift/destroyed_by_plan"))],
        ),
        (
            "`stacks[0].findings[0].policy`",
            &whole,
            vec![(format!("{stack}/findings/0/policy"), json!("drift/tolerated"))],
        ),
        (
            "`stacks[0].drift[0].class`",
            &whole,
            vec![
                (format!("{stack}/findings"), json!([])),
                (format!("{stack}/drift/0/level"), Value::Null),
                (format!("{stack}/drift/1/level"), Value::Null),
                (format!("{stack}/drift/2/level"), Value::Null),
            ],
        ),
        (
            "`stacks[0].error`",
            &destroyed,
            vec![
                (format!("{stack}/error"), Value::Null),
                ("/error".to_owned(), Value::Null),
                (format!("{stack}/verdict"), json!("pass")),
                ("/verdict".to_owned(), json!("pass")),
                ("/exit_code".to_owned(), json!(0)),
            ],
        ),
        (
            "`stacks[0].changes[0].undoes_drift`",
            &empty,
            vec![(format!("{stack}/changes/0/undoes_drift"), json!(true))],
        ),
    ];
    for (field, report, edits) in cases {
        let mut edited = report.clone();
        for (pointer, value) in &edits {
            *edited.pointer_mut(pointer).unwrap_or_else(|| panic!("no `{pointer}`")) = value.clone();
        }
        let ran = show(&[edited]);
        assert_eq!(ran.code, 2, "{edits:?}\n{}", ran.said());
        assert!(ran.unwrapped().contains(field), "{field} {edits:?}\n{}", ran.said());
    }
}

#[test]
fn any_drift_that_is_not_silenced_makes_the_answer_no() {
    let any = report("asg_size_ignored", &["--fail-on", "any"]);
    assert_eq!((&any["verdict"], &any["exit_code"]), (&json!("fail"), &json!(1)));
    assert_eq!(show(std::slice::from_ref(&any)).code, 1);
    let mut passed = any;
    for pointer in ["/verdict", "/stacks/0/verdict"] {
        *passed.pointer_mut(pointer).expect("a verdict") = json!("pass");
    }
    passed["exit_code"] = json!(0);
    let ran = show(&[passed]);
    assert_eq!(ran.code, 2, "{}", ran.said());
    assert!(ran.unwrapped().contains("`stacks[0].verdict`"), "{}", ran.said());
}

#[test]
fn reports_about_drift_and_about_changes_keep_their_own_rules() {
    let drift = report("world_normal", &["--fail-on", "warn"]);
    let plan = "testdata/drift/code_change_only/plan.json";
    let ran = tfgate(&["check", "--today", "2026-11-21", "--format", "json", plan], b"");
    let change: Value = serde_json::from_str(&ran.stdout).expect("a report");
    let both = show(&[drift.clone(), change.clone()]);
    assert_eq!(both.code, 1, "drift at the level of its own `--fail-on`: {}", both.said());
    let folder = Folder::new();
    folder.write("drift.json", drift.to_string());
    folder.write("change.json", change.to_string());
    let json = |files: &[&str]| {
        let ran = tfgate_in(folder.path(), &[], &[&["report", "--format", "json"][..], files].concat(), b"");
        serde_json::from_str::<Value>(&ran.stdout).unwrap_or_else(|error| panic!("{error}: {}", ran.said()))
    };
    let merged = json(&["drift.json", "change.json"]);
    for stack in merged["stacks"].as_array().expect("stacks") {
        let own = if stack["name"] == drift["stacks"][0]["name"] { &drift } else { &change };
        assert_eq!(stack["rules"], own["stacks"][0]["rules"]);
        assert_eq!(stack["verdict"], own["stacks"][0]["verdict"]);
        let said = stack["notes"].to_string().contains("is about drift");
        assert_eq!(said, stack["name"] == drift["stacks"][0]["name"], "{stack}");
    }
    let other = report("asg_size", &[]);
    folder.write("other.json", other.to_string());
    let merged = json(&["drift.json", "other.json"]);
    assert!(!merged.to_string().contains("is about drift"), "nothing to tell apart");
}
