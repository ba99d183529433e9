use serde_json::Value;

use crate::support::{check, manifest, plan};

fn name(expected: &Value) -> &str {
    expected["name"].as_str().expect("a name")
}

fn json(input: &[u8], arguments: &[&str]) -> (i32, Value) {
    let ran = check(input, &[arguments, &["--format", "json"]].concat());
    let report = serde_json::from_str(&ran.stdout).unwrap_or_else(|error| panic!("{error}: {}", ran.said()));
    (ran.code, report)
}

#[test]
fn counts_equal_the_manifest_and_terraforms_own_line() {
    for expected in manifest() {
        let name = name(&expected);
        let (_, report) = json(&plan(name), &["--no-builtin", "--policy", "testdata/cli/databases.gate.hcl"]);
        let summary = &report["stacks"][0]["summary"];
        let count = |key: &str| expected["actions"][key].as_u64().unwrap_or_default();
        let replaced =
            count("delete,create") + count("create,delete") + count("delete+create") + count("create+delete");
        let wanted = [
            ("create", count("create")),
            ("update", count("update")),
            ("delete", count("delete")),
            ("read", count("read")),
            ("no_op", count("no-op")),
            ("forget", count("forget")),
            ("replace", replaced),
            ("deposed", expected["deposed"].as_u64().expect("a count")),
            ("move", expected["moved"].as_array().expect("a list").len() as u64),
            ("import", expected["importing"].as_array().expect("a list").len() as u64),
        ];
        for (key, wanted) in wanted {
            assert_eq!(summary[key].as_u64(), Some(wanted), "{key} of {name}");
        }
        for (key, wanted) in expected["terraform"].as_object().into_iter().flatten() {
            assert_eq!(&summary[key], wanted, "Terraform's own {key} of {name}");
        }
        assert_eq!(
            report["stacks"][0]["drift"].as_array().map(Vec::len),
            expected["drift"].as_array().map(Vec::len),
            "drift of {name}"
        );
    }
}

#[test]
fn only_errored_plans_get_no_verdict_and_what_was_planned_is_listed() {
    for expected in manifest() {
        let name = name(&expected);
        let (code, report) = json(&plan(name), &[]);
        let errored = expected["errored"] == Value::Bool(true);
        assert_eq!(code == 2, errored, "{name}");
        assert_eq!(report["verdict"] == "error", errored, "{name}");
        if errored {
            let planned = expected["actions"].as_object().expect("actions");
            let changing: u64 = planned
                .iter()
                .filter(|(key, _)| *key != "no-op")
                .filter_map(|(_, count)| count.as_u64())
                .sum();
            let listed = report["stacks"][0]["changes"].as_array().expect("changes").len() as u64;
            assert_eq!(listed, changing, "changes of {name}");
            assert_eq!(report["error"]["kind"], "plan_errored", "{name}");
        }
    }
}

#[test]
fn databases_need_an_approval_without_any_configuration() {
    for (name, address) in [
        ("aws_delete_db", "aws_db_instance.main"),
        ("aws_drift_and_replace", "aws_db_instance.main"),
        ("aws_forget_db", "aws_db_instance.main"),
        ("aws_drift_destroy", "aws_db_instance.main"),
    ] {
        let ran = check(&plan(name), &[]);
        assert_eq!(ran.code, 1, "{name}: {}", ran.said());
        assert!(ran.stdout.contains(address), "{name}: {}", ran.stdout);
        assert!(ran.stdout.contains("builtin/data/aws/databases/"), "{name}: {}", ran.stdout);
    }
    for name in ["aws_noop", "aws_config_change_only", "moved_only"] {
        let ran = check(&plan(name), &[]);
        assert_eq!(ran.code, 0, "{name}: {}", ran.said());
    }
}

/// Every way in which an object is lost, with the type renamed to a database.
#[test]
fn every_way_to_lose_a_database_is_found() {
    let mut lost = 0;
    for expected in manifest() {
        let name = name(&expected);
        let text = String::from_utf8(plan(name))
            .expect("UTF-8")
            .replace("\"terraform_data\"", "\"aws_db_instance\"");
        let entries: Value = serde_json::from_str(&text).unwrap_or_default();
        let changes = entries["resource_changes"].as_array().cloned().unwrap_or_default();
        let dangerous: Vec<&Value> = changes
            .iter()
            .filter(|change| change["type"] == "aws_db_instance" && change["mode"] == "managed")
            .filter(|change| {
                let actions = change["change"]["actions"].as_array().expect("actions");
                actions.iter().any(|action| action == "delete" || action == "forget")
            })
            .collect();
        if dangerous.is_empty() {
            continue;
        }
        let errored = expected["errored"] == Value::Bool(true);
        let (code, report) = json(text.as_bytes(), &[]);
        assert_eq!(code, if errored { 2 } else { 1 }, "{name}");
        let findings = report["stacks"][0]["findings"].as_array().expect("findings");
        for change in dangerous {
            lost += 1;
            let found = findings.iter().find(|finding| {
                finding["address"] == change["address"]
                    && finding["deposed"] == change["deposed"]
                    && finding["level"] == "require_approval"
                    && finding["policy"]
                        .as_str()
                        .is_some_and(|id| id.starts_with("builtin/data/aws/databases/"))
            });
            assert!(found.is_some(), "{name}: {} {}", change["address"], change["deposed"]);
            let listed = report["stacks"][0]["changes"].as_array().expect("changes");
            let entry = listed
                .iter()
                .find(|entry| entry["address"] == change["address"] && entry["deposed"] == change["deposed"])
                .expect("the change is listed");
            let reason = change.get("action_reason").cloned().unwrap_or(Value::Null);
            assert_eq!(entry["reason"], reason, "{name}: {}", change["address"]);
        }
    }
    assert!(lost > 60, "only {lost} objects are lost in the test data");
}

#[test]
fn opentofu_is_told_by_its_registry_its_reasons_and_what_it_leaves_out() {
    let plan = |version: &str, marks: &str, provider: &str, reason: &str, rest: &str| {
        let change = r#""change": {"actions": ["delete"], "before": {"id": "a"}, "after": null}"#;
        format!(
            r#"{{"format_version": "1.2", "terraform_version": "{version}", "resource_changes": [{{"address": "a_b.c",
            "mode": "managed", "type": "a_b", "name": "c", "provider_name": "{provider}", "action_reason": "{reason}",
            {change}}}], {marks} {rest} "configuration": {{"provider_config": {{"a": {{"name": "a", "full_name": "{provider}"}}}},
            "root_module": {{}}}}}}"#
        )
    };
    let (own, other) = ("registry.opentofu.org/x/a", "registry.terraform.io/x/a");
    let (both, whole) =
        (r#""complete": true, "applyable": true,"#, r#""planned_values": {}, "errored": false,"#);
    let gone = "delete_because_no_resource_config";
    for (version, marks, provider, reason, rest, is_opentofu) in [
        ("1.6.0", "", own, gone, whole, true),
        ("1.13.0-dev", "", other, gone, whole, true),
        ("1.8.0", "", other, gone, whole, true),
        ("1.7.9", "", other, gone, whole, false),
        ("1.13.0", both, other, gone, whole, false),
        ("1.13.0", r#""complete": true,"#, other, gone, whole, false),
        ("1.13.0", r#""applyable": false,"#, other, gone, whole, false),
        // A program that takes sections out may have taken these two out.
        ("1.13.0", "", other, gone, r#""errored": false,"#, false),
        ("1.13.0", "", other, gone, r#""planned_values": {},"#, false),
        ("1.11.0", "", other, "delete_because_enabled_false", "", true),
        ("1.12.0", "", other, "forgot_because_lifecycle_destroy_in_state", "", true),
        ("1.12.0", "", other, "forgot_because_lifecycle_destroy_in_config", "", true),
    ] {
        let plan = plan(version, marks, provider, reason, rest);
        let (_, report) = json(plan.as_bytes(), &[]);
        assert_eq!(report["stacks"][0]["plan"]["opentofu"], is_opentofu, "{plan}");
    }
    // The configuration alone may name the registry.
    let refreshed = plan("1.7.0", "", own, gone, whole)
        .replace("resource_changes", "resource_drift")
        .replace(&format!("\"provider_name\": \"{own}\""), &format!("\"provider_name\": \"{other}\""));
    let (_, report) = json(refreshed.as_bytes(), &[]);
    assert_eq!(report["stacks"][0]["plan"]["opentofu"], true, "{report}");
}
