//! docs/exit-codes.md, line by line.

use super::{json, verdicts};
use crate::support::{Folder, Ran, check, formats, plan, root};

/// A policy of one level about every operation.
fn policy(level: &str) -> Folder {
    let folder = Folder::new();
    let on = "[\"create\", \"update\", \"delete\", \"replace\", \"forget\"]";
    folder.write("all.gate.hcl", format!("protect \"all\" {{\n  on = {on}\n  level = \"{level}\"\n}}\n"));
    folder
}

fn judged(folder: &Folder, input: &[u8], arguments: &[&str]) -> Ran {
    let file = folder.at("all.gate.hcl");
    check(input, &[&["--no-builtin", "--policy", &file], arguments].concat())
}

#[test]
fn the_code_is_the_same_in_every_format() {
    for (level, name, code) in [
        ("warn", "create", 0),
        ("require_approval", "create", 1),
        ("deny", "create", 1),
        ("warn", "errored", 2),
    ] {
        for format in formats() {
            for more in [&[][..], &["--quiet"], &["--verbose"], &["--color", "always"], &["--digest"]] {
                let ran = judged(&policy(level), &plan(name), &[&["--format", format], more].concat());
                assert_eq!(ran.code, code, "{level} {name} {format} {more:?}");
                if format == "json" {
                    assert_eq!(json(&ran)["exit_code"], code);
                }
            }
        }
    }
}

#[test]
fn the_worst_plan_decides() {
    let folder = policy("deny");
    folder.write("yes/plan.json", plan("noop"));
    folder.write("no/plan.json", plan("create"));
    folder.write("none/plan.json", plan("errored"));
    let options = ["--no-builtin", "--policy", "all.gate.hcl", "--format", "json"];
    for (plans, code) in [
        (&["yes/plan.json"][..], 0),
        (&["no/plan.json", "yes/plan.json"], 1),
        (&["yes/plan.json", "none/plan.json", "no/plan.json"], 2),
    ] {
        let ran = folder.check(&[&options[..], plans].concat());
        assert_eq!((ran.code, verdicts(&ran).len()), (code, plans.len()), "{ran:?}");
    }
}

#[test]
fn exit_zero_turns_a_no_into_zero_and_no_answer_never() {
    for level in ["warn", "require_approval", "deny"] {
        let ran = judged(&policy(level), &plan("create"), &["--exit-zero", "--format", "json"]);
        assert_eq!((ran.code, &json(&ran)["exit_code"]), (0, &0.into()));
    }
    let ran = judged(&policy("deny"), &plan("create"), &["--exit-zero", "--format", "json"]);
    assert_eq!(json(&ran)["verdict"], "fail");
    for (input, more) in [
        (plan("errored"), &[][..]),
        (b"{}".to_vec(), &[]),
        (plan("create"), &["--max-input", "9"]),
        (plan("create"), &["--policy", "nowhere"]),
        (plan("create"), &["--plan-exit-code", "1"]),
        (plan("create"), &["--label", "wrong"]),
    ] {
        let ran = judged(&policy("deny"), &input, &[&["--exit-zero"], more].concat());
        assert_eq!(ran.code, 2, "{ran:?}");
    }
}

#[test]
fn fail_on_says_from_which_level_on_the_answer_is_no() {
    for (level, codes) in [("warn", [1, 0, 0]), ("require_approval", [1, 1, 0]), ("deny", [1, 1, 1])] {
        for (fail_on, code) in ["warn", "require_approval", "deny"].into_iter().zip(codes) {
            for format in formats() {
                let ran =
                    judged(&policy(level), &plan("create"), &["--fail-on", fail_on, "--format", format]);
                assert_eq!(ran.code, code, "{level} {fail_on}");
            }
        }
        let default = judged(&policy(level), &plan("create"), &[]);
        assert_eq!(default.code, codes[1]);
        assert_eq!(judged(&policy(level), &plan("errored"), &["--fail-on", "deny"]).code, 2);
    }
}

#[test]
fn a_partial_plan_warns_and_is_denied_when_strict() {
    let lax = check(&plan("target_noop"), &[]);
    assert_eq!(lax.code, 0);
    assert!(lax.unwrapped().contains("Partial plan: 1 object of the state has no entry"), "{lax:?}");
    let strict = check(&plan("target_noop"), &["--strict", "--name", "network", "--format", "json"]);
    assert_eq!((strict.code, verdicts(&strict)), (1, vec!["network fail".to_owned()]));
    assert_eq!(check(&plan("create"), &["--strict"]).code, 0);
}

#[test]
fn the_exit_code_of_the_plan_is_believed() {
    let path = root().join("testdata/synthetic/tf15_errored_plan_without_flag.json");
    let input = std::fs::read(path).unwrap();
    let run = |code: &str| check(&input, &["--format", "json", "--plan-exit-code", code]);
    let warning = |ran: &Ran| ran.stdout.contains("--plan-exit-code");
    let without = check(&input, &["--format", "json"]);
    assert!(warning(&without), "{without:?}");
    assert_ne!(without.code, 2);
    for code in ["0", "2"] {
        let ran = run(code);
        assert!(!warning(&ran), "{ran:?}");
        assert_eq!(ran.code, without.code);
    }
    let errored = run("1");
    assert_eq!((errored.code, &json(&errored)["error"]["kind"]), (2, &"plan_errored".into()));
    for wrong in ["3", "-1", "x"] {
        assert_eq!(check(&input, &[&format!("--plan-exit-code={wrong}")]).code, 2);
    }
    assert_eq!(check(&plan("errored"), &["--plan-exit-code", "0"]).code, 2, "the plan knows better");
}

#[test]
fn a_waiver_holds_to_the_end_of_the_day_that_today_names() {
    let folder = Folder::new();
    folder.write("plan.json", plan("aws_delete_db"));
    folder.write(
        ".tfgate/waivers.gate.hcl",
        "waiver \"OPS-1\" {\n  policy = \"builtin/data/*\"\n  address = \"aws_db_instance.main\"\n  reason = \"Known.\"\n  \
         expires = \"2026-12-01\"\n}\n",
    );
    let on = |day: &str| {
        let arguments = ["check", "--format", "json", "--today", day, "plan.json"];
        crate::support::tfgate_in(folder.path(), &[], &arguments, b"")
    };
    let waivers = |ran: &Ran| json(ran)["stacks"][0]["waivers"].clone();
    for (day, code, used) in [("2026-11-30", 0, true), ("2026-12-01", 0, true), ("2026-12-02", 1, false)] {
        let ran = on(day);
        assert_eq!(ran.code, code, "{ran:?}");
        let expected = if used { "used" } else { "expired" };
        assert_eq!(waivers(&ran)[expected], serde_json::json!(["OPS-1"]), "{ran:?}");
    }
    assert!(on("2026-12-02").stdout.contains("has expired and excuses nothing"));
    for wrong in ["tomorrow", "2026-13-01", "2026-1-1", "20261201"] {
        assert_eq!(on(wrong).code, 2, "{wrong}");
    }
}

#[test]
fn observing_says_no_and_exits_with_zero() {
    let folder = Folder::new();
    folder.write(
        ".tfgate/all.gate.hcl",
        "protect \"x\" {\n  level = \"deny\"\n}\nsettings {\n  mode = \"observe\"\n}\n",
    );
    folder.write("plan.json", plan("aws_delete_db"));
    folder.write("bad.json", plan("errored"));
    let ran = folder.check(&["plan.json"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.stdout.to_lowercase().contains("would block"), "{ran:?}");
    assert_eq!(folder.check(&["bad.json"]).code, 2);
}
