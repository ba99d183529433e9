//! `TFGATE_…`: what it may say, and that a flag beats it.

use super::{json, verdicts};
use crate::support::{Folder, plan};

fn folder() -> Folder {
    let folder = Folder::new();
    folder.write("plan.json", plan("aws_delete_db"));
    folder.write("deny.gate.hcl", "protect \"deny\" {\n  level = \"deny\"\n}\n");
    folder.write("warn.gate.hcl", "protect \"warn\" {\n  level = \"warn\"\n}\n");
    folder
}

/// Ids of the findings that are not of a built-in pack.
fn own_findings(ran: &crate::support::Ran) -> Vec<String> {
    let report = json(ran);
    let findings = report["stacks"][0]["findings"].as_array().expect("findings").clone();
    let ids = findings.iter().map(|finding| super::word(&finding["policy"]).to_owned());
    ids.filter(|id| !id.starts_with("builtin/")).collect()
}

#[test]
fn lists_hold_one_item_a_line() {
    let folder = folder();
    for labels in ["a=1\nb=2", "a=1\n\nb=2\n"] {
        let ran = folder.check_with(&[("TFGATE_LABEL", labels), ("TFGATE_FORMAT", "json")], &["plan.json"]);
        assert_eq!(json(&ran)["stacks"][0]["labels"], serde_json::json!({"a": "1", "b": "2"}), "{ran:?}");
    }
    let outputs = [("TFGATE_OUTPUT", "json=a b.json\nmarkdown=c.md"), ("TFGATE_LABEL", "env=prod\nteam=a b")];
    assert_eq!(folder.check_with(&outputs, &["plan.json"]).code, 1);
    assert!(folder.read("a b.json").contains("\"team\": \"a b\"") && folder.read("c.md").contains("aws_db"));
}

#[test]
fn a_flag_beats_the_environment() {
    let folder = folder();
    let environment = [
        ("TFGATE_FORMAT", "markdown"),
        ("TFGATE_NAME", "from-environment"),
        ("TFGATE_LABEL", "env=dev"),
        ("TFGATE_MAX_INPUT", "10"),
        ("TFGATE_PLAN_EXIT_CODE", "1"),
        ("TFGATE_OUTPUT", "json=unwanted.json"),
    ];
    let flags = [
        ["--policy", "warn.gate.hcl"],
        ["--format", "json"],
        ["--name", "from-flag"],
        ["--label", "env=prod"],
        ["--max-input", "1GiB"],
        ["--plan-exit-code", "0"],
        ["--output", "json=wanted.json"],
    ];
    let ran = folder.check_with(&environment, &[flags.as_flattened(), &["plan.json"]].concat());
    assert_eq!(verdicts(&ran), ["from-flag needs_approval"], "{ran:?}");
    assert_eq!(own_findings(&ran), ["warn/warn"]);
    assert_eq!(json(&ran)["stacks"][0]["labels"], serde_json::json!({"env": "prod"}));
    assert!(folder.path().join("wanted.json").exists() && !folder.path().join("unwanted.json").exists());
}

#[test]
fn the_environment_is_obeyed_where_no_flag_speaks() {
    let folder = folder();
    folder.write("partial.json", plan("target_noop"));
    assert_eq!(folder.check_with(&[("TFGATE_MAX_INPUT", "10")], &["plan.json"]).code, 2);
    assert_eq!(folder.check_with(&[("TFGATE_PLAN_EXIT_CODE", "1")], &["plan.json"]).code, 2);
    for (strict, code) in [("1", 1), ("true", 1), ("yes", 1), ("0", 0), ("false", 0), ("perhaps", 2)] {
        let ran = folder.check_with(&[("TFGATE_STRICT", strict)], &["partial.json"]);
        assert_eq!(ran.code, code, "{strict}: {ran:?}");
    }
    assert_eq!(folder.check_with(&[("TFGATE_STRICT", "0")], &["--strict", "partial.json"]).code, 1);
    let ran = folder.check_with(&[("TFGATE_NAME", "prod"), ("TFGATE_FORMAT", "json")], &["plan.json"]);
    assert_eq!(verdicts(&ran), ["prod needs_approval"]);
}

#[test]
fn a_variable_that_is_set_and_empty_is_not_set() {
    let folder = folder();
    let names = [
        "POLICY",
        "FORMAT",
        "OUTPUT",
        "STRICT",
        "PLAN_EXIT_CODE",
        "NAME",
        "LABEL",
        "TODAY",
        "COLOR",
        "MAX_INPUT",
        "TERRAFORM_BIN",
    ];
    for name in names {
        let name = format!("TFGATE_{name}");
        let ran = crate::support::tfgate_in(folder.path(), &[(&name, "")], &["check", "plan.json"], b"");
        assert_eq!(ran.code, 1, "{name}: {ran:?}");
        assert!(ran.stdout.starts_with("NEEDS APPROVAL  plan\n"), "{name}: {ran:?}");
    }
}

#[test]
fn what_weakens_the_answer_is_a_flag_only() {
    let folder = folder();
    let weak = [("TFGATE_EXIT_ZERO", "1"), ("TFGATE_NO_BUILTIN", "1"), ("TFGATE_FAIL_ON", "deny")];
    assert_eq!(folder.check_with(&weak, &["plan.json"]).code, 1);
    let help = folder.check(&["--help"]);
    for name in ["EXIT_ZERO", "NO_BUILTIN", "FAIL_ON"] {
        assert!(!help.stdout.contains(&format!("TFGATE_{name}")), "{name}");
    }
}
