use serde_json::{Value, json};

use super::classes::{Made, entry};
use crate::support::{Folder, Ran, tfgate_in};

/// Runs `tfgate drift` over a plan with one file of policies; the exit code, and the policies and outcomes about drift.
fn judged(made: &Made, policies: &str) -> (i32, Vec<String>) {
    let folder = Folder::new();
    folder.write(".tfgate/own.gate.hcl", policies);
    folder.write("plan.json", made.text());
    let fixed = [
        "drift",
        "--no-builtin",
        "--today",
        "2026-11-21",
        "--fail-on",
        "require_approval",
        "--format",
        "json",
        "plan.json",
    ];
    let Ran { code, stdout, stderr } = tfgate_in(folder.path(), &[], &fixed, b"");
    let report: Value = serde_json::from_str(&stdout).unwrap_or_else(|error| panic!("{error}\n{stderr}"));
    let findings = report["stacks"][0]["findings"].as_array().expect("findings");
    let said = findings.iter().map(|finding| {
        let word = |name: &str| finding[name].as_str().unwrap_or_default().to_owned();
        format!("{} {} {}", word("address"), word("policy"), word("outcome"))
    });
    (code, said.collect())
}

/// One object that is set back.
fn reverted(address: &str, state: Value, world: Value) -> [Value; 2] {
    [entry(address, "update", state.clone(), world.clone()), entry(address, "update", world, state)]
}

fn made(objects: Vec<[Value; 2]>) -> Made {
    let (drift, changes) = objects.into_iter().map(|[drift, change]| (drift, change)).unzip();
    Made { drift, changes, ..Made::default() }
}

#[test]
fn a_policy_about_a_part_is_about_what_changed_as_a_whole() {
    let policy = |attribute: &str| {
        format!(
            "drift_policy \"t\" \"part\" {{\n  level      = \"deny\"\n  attributes = [\"{attribute}\"]\n  enforce {{\n    \
             condition     = false\n    error_message = \"No.\"\n  }}\n}}\n"
        )
    };
    let rule = |cidr: &str| json!({"cidr": cidr});
    let cases = [
        ("tags.owner", json!({"tags": null}), json!({"tags": {"owner": "x"}})),
        ("rule[0].cidr", json!({"rule": [rule("a")]}), json!({"rule": [rule("a"), rule("b")]})),
    ];
    for (attribute, state, world) in cases {
        let made = made(vec![reverted("t.a", state, world)]);
        let (code, said) = judged(&made, &policy(attribute));
        assert_eq!(code, 1, "{attribute}");
        // The rest of the whole is nobody's.
        assert_eq!(said, ["t.a own/part violated", "t.a drift/reverted violated"], "{attribute}");
        let (code, said) = judged(&made, &policy("tag"));
        assert_eq!((code, said), (0, vec!["t.a drift/reverted violated".to_owned()]), "{attribute}");
    }
}

#[test]
fn a_policy_that_gave_up_silences_nothing() {
    let mut policy = "locals {\n  a0 = [1]\n".to_owned();
    for level in 1..=60 {
        policy.push_str(&format!("  a{level} = [local.a{0}, local.a{0}]\n", level - 1));
    }
    policy.push_str(
        "}\n\ndrift_policy \"*\" \"heavy\" {\n  level = \"warn\"\n  enforce {\n    \
         condition     = jsonencode(local.a60) == \"\"\n    error_message = \"No.\"\n  }\n}\n",
    );
    let one = |address| reverted(address, json!({"x": "1"}), json!({"x": "2"}));
    let (code, said) = judged(&made(vec![one("t.a"), one("t.b")]), &policy);
    assert_eq!(code, 2);
    assert_eq!(said, ["t.a own/heavy error", "t.b drift/reverted violated"]);
}

/// A real plan, what becomes of its JSON, arguments, and the exit code with the kind of error.
type Case<'c> = (&'c str, fn(&mut Value), &'c [&'c str], (i32, &'c str));

/// The exit code and the kind of error of `tfgate drift` over a real plan, after a change of its JSON.
fn checked(plan: &str, change: fn(&mut Value), more: &[&str]) -> (i32, String) {
    let text = std::fs::read(format!("testdata/plans/{plan}/plan.json")).expect("a plan");
    let mut json: Value = serde_json::from_slice(&text).expect("JSON");
    change(&mut json);
    let folder = Folder::new();
    folder.write("plan.json", json.to_string());
    let fixed = ["drift", "--today", "2026-11-21", "--format", "json", "plan.json"];
    let ran = tfgate_in(folder.path(), &[], &[&fixed[..], more].concat(), b"");
    let report: Value = serde_json::from_str(&ran.stdout).expect("a report");
    (ran.code, report["stacks"][0]["error"]["kind"].as_str().unwrap_or("none").to_owned())
}

#[test]
fn a_plan_that_may_lack_drift_is_no_clean_check() {
    let old = |json: &mut Value| {
        let plan = json.as_object_mut().expect("a plan");
        plan.insert("terraform_version".to_owned(), json!("1.5.7"));
        for name in ["errored", "complete", "applyable"] {
            plan.remove(name);
        }
    };
    let cut = |json: &mut Value| {
        json.as_object_mut().expect("a plan").remove("configuration");
    };
    let whole: fn(&mut Value) = |_| {};
    let cases: [Case<'_>; 6] = [
        ("aws_noop", whole, &[], (0, "none")),
        ("aws_noop", old, &[], (2, "errored_unknown")),
        ("aws_noop", old, &["--plan-exit-code", "0"], (0, "none")),
        ("aws_noop", old, &["--plan-exit-code", "1"], (2, "plan_errored")),
        ("aws_noop", cut, &[], (2, "cut_down")),
        // It may be a destroy plan of a stack that is gone.
        ("destroy_empty", whole, &[], (2, "partial_plan")),
    ];
    for (plan, change, more, expected) in cases {
        let (code, kind) = checked(plan, change, more);
        assert_eq!((code, kind.as_str()), expected, "{plan} {more:?}");
    }
}
