use serde_json::Value;

use crate::support::{Folder, text, tfgate_in};

/// The rules of the group are resources of their own, and somebody added one in the group.
const BESIDE: &str = "testdata/drift/sg_rule_beside_resources/plan.json";
/// The same in a refresh-only plan.
const REFRESHED: &str = "testdata/drift/refresh_only_unset_attribute/plan.json";

/// A policy about the rules; `condition` holds or does not.
fn policy(condition: &str) -> String {
    format!(
        "drift_policy \"aws_security_group\" \"rules\" {{\n  level      = \"warn\"\n  attributes = [\"ingress\"]\n\n  \
         enforce {{\n    condition     = {condition}\n    error_message = \"Changed.\"\n  }}\n}}\n"
    )
}

/// The drift of a plan by that policy.
fn group(plan: &str, condition: &str) -> Value {
    let folder = Folder::new();
    folder.write("plan.json", plan);
    folder.write("watched.gate.hcl", policy(condition));
    let arguments = ["drift", "--format", "json", "--policy", "watched.gate.hcl", "plan.json"];
    let ran = tfgate_in(folder.path(), &[], &arguments, b"");
    let report: Value =
        serde_json::from_str(&ran.stdout).unwrap_or_else(|error| panic!("{error}: {}", ran.stderr));
    let drift = report["stacks"][0]["drift"].as_array().expect("a list");
    drift.iter().find(|entry| entry["address"] == "aws_security_group.web").expect("the group").clone()
}

#[test]
fn what_a_policy_finds_in_a_computed_attribute_is_drift() {
    let found = group(&text(BESIDE), "false");
    assert_eq!((&found["class"], &found["level"]), (&"tolerated".into(), &"warn".into()));
    let found = group(&text(REFRESHED), "false");
    assert_eq!((&found["class"], &found["level"]), (&"unclassified".into(), &"warn".into()));
    assert_eq!(found["next"], "unknown");
    let silent = group(&text(BESIDE), "true");
    assert_eq!((&silent["class"], &silent["level"]), (&"computed".into(), &Value::Null));
}

#[test]
fn another_value_of_it_is_another_drift() {
    let plan = text(BESIDE);
    let other = plan.replace("\"from_port\":22", "\"from_port\":23");
    assert_ne!(plan, other);
    let print = |plan: &str, condition: &str| group(plan, condition)["fingerprint"].clone();
    assert_eq!(print(&plan, "false"), print(&plan, "false"));
    assert_ne!(print(&plan, "false"), print(&other, "false"), "a snooze of one rule silences another");
    assert_eq!(print(&plan, "true"), print(&other, "true"), "what is computed differs every night");
}
