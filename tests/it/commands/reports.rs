//! `tfgate report`: saved reports, alone and together.

use serde_json::{Value, json};
use tfgate::render::Format;

use super::{json as parsed, verdicts};
use crate::support::{Folder, Ran, files, manifest, plan, root, tfgate_in};

const DATABASES: &str = "testdata/cli/databases.gate.hcl";

/// A folder with `STACK.json` for each stack and the name of its plan.
fn saved(stacks: &[(&str, &str)]) -> Folder {
    let folder = Folder::new();
    for (stack, name) in stacks {
        folder.write("plan", plan(name));
        let output = format!("json={stack}.json");
        folder.check(&["--name", stack, "--output", &output, "plan"]);
    }
    folder
}

fn report(folder: &Folder, arguments: &[&str]) -> Ran {
    tfgate_in(folder.path(), &[], &[&["report"], arguments].concat(), b"")
}

/// The first error and the notes of a stack.
fn stack<'a>(report: &'a Value, name: &str) -> &'a Value {
    let stacks = report["stacks"].as_array().expect("stacks");
    stacks.iter().find(|stack| stack["name"] == name).unwrap_or_else(|| panic!("no `{name}`: {report}"))
}

/// Changes a saved report.
fn edit(folder: &Folder, file: &str, change: impl FnOnce(&mut Value)) {
    let mut value = serde_json::from_str(&folder.read(file)).expect("JSON");
    change(&mut value);
    folder.write(file, value.to_string());
}

/// Saves the report of a run beside each of its formats, and compares them with what `tfgate report` makes of it.
fn assert_same(folder: &Folder, what: &str, arguments: &[&str]) {
    let outputs = |folder: &str| -> Vec<String> {
        Format::ALL
            .iter()
            .flat_map(|f| ["--output".to_owned(), format!("{0}={folder}/{0}", f.name())])
            .collect()
    };
    folder.make("first");
    folder.make("second");
    let run = |command: &[&str], outputs: &[String]| {
        let outputs: Vec<&str> = outputs.iter().map(String::as_str).collect();
        tfgate_in(folder.path(), &[], &[command, &outputs].concat(), b"")
    };
    let check = [&["check", "--today", "2026-11-21", "--verbose"], arguments].concat();
    let first = run(&check, &outputs("first"));
    let second = run(&["report", "--verbose", "first/json"], &outputs("second"));
    assert_eq!(second.code, first.code, "{what}: {}", second.said());
    assert!(second.stdout == first.stdout, "{what}: {}", second.stdout);
    assert_eq!(second.stderr, "", "{what}");
    for format in Format::ALL.map(Format::name) {
        let [first, second] = ["first", "second"].map(|run| folder.read(&format!("{run}/{format}")));
        assert!(first == second, "{what} as {format}");
    }
}

#[test]
fn every_format_of_every_plan_is_the_same_from_a_saved_report() {
    let folder = Folder::new();
    let rules = root().join("testdata/cli/everything.gate.hcl");
    let rules = rules.to_str().expect("UTF-8");
    for expected in manifest() {
        let name = expected["name"].as_str().expect("a name");
        folder.write("plan.json", plan(name));
        assert_same(&folder, name, &["--digest", "--label", "env=prod", "plan.json"]);
        assert_same(&folder, name, &["--policy", rules, "--fail-on", "warn", "--strict", "plan.json"]);
    }
}

#[test]
fn what_weakens_or_strengthens_a_verdict_is_saved_with_it() {
    let folder = Folder::new();
    folder.write("plan.json", plan("aws_delete_db"));
    folder.write("plan/tfplan.json", plan("create"));
    let databases = root().join(DATABASES);
    let databases = databases.to_str().expect("UTF-8");
    for arguments in [
        &["--exit-zero"][..],
        &["--fail-on", "deny"],
        &["--fail-on", "warn", "--exit-zero"],
        &["--policy", databases],
        &["--policy", databases, "--exit-zero"],
        &["--policy", "nowhere"],
        &["--plan-exit-code", "1"],
        &["--no-builtin"],
        &["plan"],
    ] {
        assert_same(&folder, &arguments.join(" "), &[arguments, &["plan.json"]].concat());
    }
    folder.write(
        ".tfgate/x.gate.hcl",
        "protect \"x\" {\n  level = \"deny\"\n}\nsettings {\n  mode = \"observe\"\n}\n",
    );
    assert_same(&folder, "observe mode", &["plan.json"]);
    folder.write(".tfgate/x.gate.hcl", "protect \"x\" {\n  levle = \"deny\"\n}\n");
    assert_same(&folder, "policies that do not load", &["plan.json"]);
    let condition = "resource_policy \"aws_db_instance\" \"x\" {\n  operations = [\"delete\"]\n  enforce {\n    condition = before.nothing\n  }\n}\n";
    folder.write(".tfgate/x.gate.hcl", condition);
    assert_same(&folder, "an evaluation error", &["plan.json"]);
}

#[test]
fn what_is_no_plan_is_the_same_from_a_saved_report() {
    let folder = Folder::new();
    for file in files("testdata/defects") {
        let bytes = std::fs::read(root().join(&file)).expect("a file");
        folder.write("plan.json", bytes);
        assert_same(&folder, &file.display().to_string(), &["plan.json"]);
    }
}

#[test]
fn reports_are_put_together_worst_first() {
    let folder = saved(&[("b", "create"), ("a", "create"), ("db", "aws_delete_db"), ("bad", "errored")]);
    let ran = report(&folder, &["--format", "json", "a.json", "b.json", "db.json"]);
    assert_eq!(
        (ran.code, verdicts(&ran)),
        (1, vec!["db needs_approval".into(), "a pass".into(), "b pass".into()])
    );
    let other = report(&folder, &["--format", "json", "db.json", "b.json", "a.json"]);
    assert_eq!(other.stdout, ran.stdout, "the order of the arguments says nothing");
    let merged = parsed(&ran);
    assert_eq!(merged["policy_sets"].as_array().map(Vec::len), Some(1));
    assert_eq!((&merged["verdict"], &merged["exit_code"]), (&json!("needs_approval"), &json!(1)));
    folder.write("merged", &ran.stdout);
    assert_eq!(report(&folder, &["--format", "json", "merged"]).stdout, ran.stdout);
    let again = report(&folder, &["--format", "json", "merged", "bad.json"]);
    assert_eq!((again.code, verdicts(&again).first().cloned()), (2, Some("bad error".into())));
}

#[test]
fn a_folder_stands_for_the_reports_in_it() {
    let folder = saved(&[("net", "create"), ("db", "aws_delete_db")]);
    for stack in ["net", "db"] {
        folder
            .write(&format!("artifacts/tfgate-{stack}/verdict.json"), folder.read(&format!("{stack}.json")));
        folder.write(&format!("artifacts/tfgate-{stack}/comment.md"), "not a report");
    }
    let ran = report(&folder, &["--format", "json", "artifacts"]);
    assert_eq!((ran.code, verdicts(&ran)), (1, vec!["db needs_approval".into(), "net pass".into()]));
    folder.write("artifacts/tfgate-net/plan.json", plan("create"));
    let ran = report(&folder, &["artifacts"]);
    assert_eq!(ran.code, 2);
    assert!(ran.stdout.contains("artifacts/tfgate-net/plan.json"), "{ran:?}");
    assert!(ran.unwrapped().contains("this is a plan and not a report of tfgate"), "{ran:?}");
    folder.make("empty");
    let ran = report(&folder, &["empty"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (2, ""));
    assert!(ran.stderr.contains("no `*.json` file below `empty`"), "{ran:?}");
}

#[test]
fn a_missing_stack_is_an_error_and_an_unexpected_one_is_noted() {
    let folder = saved(&[("net", "create"), ("db", "aws_noop")]);
    folder.write("stacks.txt", "\u{feff}# changed\n\n  net\r\ndb\n");
    let ran = report(&folder, &["--expect-file", "stacks.txt", "net.json", "db.json"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    let arguments = ["--format", "json", "--expect-file", "stacks.txt", "--expect", "dns", "net.json"];
    let ran = report(&folder, &arguments);
    assert_eq!(
        (ran.code, verdicts(&ran)),
        (2, vec!["db error".into(), "dns error".into(), "net pass".into()])
    );
    assert_eq!(stack(&parsed(&ran), "dns")["error"]["kind"], "no_report");
    let ran = report(&folder, &["--expect", "net", "net.json", "db.json"]);
    assert_eq!(ran.code, 0);
    assert!(ran.unwrapped().contains("warning This stack is not among the expected ones."), "{ran:?}");
    assert_eq!(ran.stdout.matches("not among the expected").count(), 1);
}

#[test]
fn no_stack_was_expected_and_none_came() {
    let folder = Folder::new();
    folder.write("none.txt", "# nothing\n");
    folder.make("artifacts");
    for arguments in [&["--expect-file", "none.txt"][..], &["--expect-file", "none.txt", "artifacts"]] {
        let ran = report(&folder, arguments);
        assert_eq!((ran.code, ran.stderr.as_str()), (0, ""), "{ran:?}");
        assert!(ran.stdout.contains("No stacks changed."), "{ran:?}");
    }
    folder.write("empty.json", report(&folder, &["--expect-file", "none.txt", "--format", "json"]).stdout);
    assert_eq!(report(&folder, &["--expect-file", "none.txt", "empty.json"]).code, 0);
    folder.write("again/empty.json", folder.read("empty.json"));
    for unsaid in [&["empty.json"][..], &["empty.json", "again/empty.json"], &["again"]] {
        let ran = report(&folder, unsaid);
        assert_eq!(ran.code, 2, "{ran:?}");
        assert!(
            ran.unwrapped().contains("no stack in any report, and no list of expected stacks was given"),
            "{ran:?}"
        );
    }
    for wrong in [&[][..], &["--expect-file", "nowhere.txt"], &["--expect", ""], &["-", "-"]] {
        let ran = report(&folder, wrong);
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{ran:?}");
    }
    assert_eq!(report(&folder, &["--expect-file", "none.txt", "nowhere.json"]).code, 2);
}

#[test]
fn a_stack_with_two_reports_has_no_verdict() {
    let folder = saved(&[("db", "create")]);
    folder.write("old/db.json", folder.read("db.json"));
    let ran = report(&folder, &["--format", "json", "db.json", "old/db.json"]);
    assert_eq!((ran.code, verdicts(&ran)), (2, vec!["db error".into()]));
    let message = &parsed(&ran)["error"]["message"];
    assert_eq!(message, "2 reports for this stack: `db.json`, `old/db.json`");
}

#[test]
fn a_report_that_cannot_be_read_does_not_hide_the_others() {
    let folder = saved(&[("db", "aws_delete_db"), ("x", "create")]);
    folder.write("cut.json", folder.read("x.json").chars().take(500).collect::<String>());
    folder.write("bytes.json", [0xff, 0xfe, 0]);
    edit(&folder, "x.json", |report| report["schema_version"] = json!(2));
    let ran = report(&folder, &["db.json", "cut.json", "bytes.json", "x.json", "gone.json"]);
    assert_eq!(ran.code, 2);
    for name in ["db", "cut.json", "bytes.json", "x.json", "gone.json"] {
        assert!(ran.stdout.contains(&format!("  {name} ")), "{name}: {ran:?}");
    }
    let message = "NO VERDICT x.json error the report has the schema version 2, expected 1";
    assert!(ran.unwrapped().contains(message), "{ran:?}");
    assert!(ran.stdout.contains("NEEDS APPROVAL  aws_db_instance.main"), "{ran:?}");
}

#[test]
fn a_stack_that_is_called_like_its_file_is_a_stack() {
    let folder = Folder::new();
    folder.write("plan.json", plan("create"));
    folder.check(&["--name", "x.json", "--output", "json=x.json", "plan.json"]);
    folder.write("y.json", "damaged");
    let ran = report(&folder, &["--format", "json", "--expect", "db", "x.json", "y.json"]);
    let merged = parsed(&ran);
    let note = &stack(&merged, "x.json")["notes"][0]["text"];
    assert_eq!(note, "This stack is not among the expected ones.");
    assert_eq!(stack(&merged, "y.json")["notes"], json!([]));
}

#[test]
fn what_every_run_finds_is_not_left_out() {
    let folder = Folder::new();
    let synthetic = |name: &str| std::fs::read(root().join("testdata/synthetic").join(name)).expect("a plan");
    let put_off = synthetic("tf_alpha_deferred_delete_hidden.json");
    let invoked = synthetic("tf114_action_invoke_only_no_resource_changes.json");
    for (bytes, strict, policy) in [
        (put_off, false, "integrity/deferred_destroy"),
        (invoked, false, "integrity/action_invocation"),
        (plan("target"), true, "integrity/strict"),
    ] {
        folder.write("plan", bytes);
        let strict = if strict { &["--strict"][..] } else { &[] };
        let ran = folder.check(&[strict, &["--name", "a", "--output", "json=a.json", "plan"]].concat());
        assert_eq!(report(&folder, &["a.json"]).code, ran.code, "{policy}");
        edit(&folder, "a.json", |report| {
            let findings = report["stacks"][0]["findings"].as_array_mut().expect("findings");
            let before = findings.len();
            findings.retain(|finding| finding["policy"] != policy);
            assert_ne!(findings.len(), before, "{policy}");
            report["stacks"][0]["verdict"] = json!("pass");
            report["verdict"] = json!("pass");
            report["exit_code"] = json!(0);
        });
        let ran = report(&folder, &["a.json"]);
        assert_eq!(ran.code, 2, "{policy}: {ran:?}");
        assert!(ran.unwrapped().contains(&format!("there is no finding of `{policy}` for it")), "{ran:?}");
    }
}

#[test]
fn a_verdict_that_its_findings_do_not_give_is_refused() {
    let folder = saved(&[("db", "aws_delete_db")]);
    edit(&folder, "db.json", |report| {
        for part in ["/verdict", "/stacks/0/verdict"] {
            *report.pointer_mut(part).unwrap() = json!("pass");
        }
        report["exit_code"] = json!(0);
    });
    let ran = report(&folder, &["db.json"]);
    assert_eq!(ran.code, 2);
    let message = "NO VERDICT db.json error `stacks[0].verdict`: `pass`, but the rest of the report says `needs_approval`";
    assert!(ran.unwrapped().contains(message), "{ran:?}");
}

#[test]
fn other_policies_than_those_of_most_stacks_are_noted() {
    let folder = saved(&[("a", "create"), ("b", "create"), ("c", "create")]);
    edit(&folder, "b.json", |report| report["policy_sets"][0]["digest"] = json!("f".repeat(64)));
    let ran = report(&folder, &["--format", "json", "a.json", "b.json", "c.json"]);
    let merged = parsed(&ran);
    assert_eq!((ran.code, merged["policy_sets"].as_array().map(Vec::len)), (0, Some(2)));
    let note = stack(&merged, "b")["notes"][0]["text"].as_str().expect("a note");
    assert!(
        note.starts_with("The policies of `builtin` are not those of most stacks: ffffffffffff, not "),
        "{note}"
    );
    assert_eq!(stack(&merged, "a")["notes"], json!([]));
}

#[test]
fn policies_that_did_not_load_are_not_lost_in_the_crowd() {
    let folder = saved(&[("a", "create"), ("b", "create")]);
    folder.write("plan.json", plan("create"));
    folder.write("x.gate.hcl", "protect {");
    folder.check(&["--policy", "x.gate.hcl", "--output", "json=bad.json", "plan.json"]);
    let ran = report(&folder, &["--format", "json", "a.json", "bad.json", "b.json"]);
    assert_eq!((ran.code, verdicts(&ran).first().cloned()), (2, Some("bad.json error".into())));
    assert_eq!(stack(&parsed(&ran), "bad.json")["error"]["kind"], "policy");
    assert_eq!(parsed(&ran)["diagnostics"][0]["path"], "x.gate.hcl");
}

#[test]
fn the_size_is_limited_and_standard_input_is_a_file() {
    let folder = saved(&[("a", "create")]);
    let text = folder.read("a.json");
    let from = |arguments: &[&str]| {
        tfgate_in(folder.path(), &[], &[&["report", "-"], arguments].concat(), text.as_bytes())
    };
    let alone = report(&folder, &["a.json"]);
    assert_eq!((from(&[]).code, from(&[]).stdout), (alone.code, alone.stdout));
    let exact = text.len().to_string();
    assert_eq!(from(&["--max-input", &exact]).code, 0);
    let less = (text.len() - 1).to_string();
    let ran = from(&["--max-input", &less]);
    assert_eq!(ran.code, 2);
    let message = format!("NO VERDICT standard input error the report is larger than {less} bytes");
    assert!(ran.unwrapped().contains(&message), "{ran:?}");
}

#[test]
fn a_field_of_a_later_version_is_said_to_be_left_out() {
    let folder = saved(&[("a", "create")]);
    let before = report(&folder, &["a.json"]);
    edit(&folder, "a.json", |report| report["stacks"][0]["cost"] = json!(7));
    let ran = report(&folder, &["a.json"]);
    assert_eq!((ran.code, ran.stdout), (before.code, before.stdout));
    let warning =
        "warning: a.json: this version of tfgate does not know `stacks.0.cost` and does not show it\n";
    assert_eq!(ran.stderr, warning);
}

#[test]
fn names_in_a_saved_report_do_not_act() {
    let folder = saved(&[("a", "create")]);
    edit(&folder, "a.json", |report| {
        report["stacks"][0]["name"] = json!("x\u{1b}[2J\n::error::y ##[group]");
        report["schema_version"] = json!(1);
    });
    folder.write("::error::b.json", "{\"schema_version\": \"\u{1b}]0;x\u{7}\"}");
    for format in Format::ALL.map(Format::name) {
        let ran = report(&folder, &["--format", format, "a.json", "::error::b.json"]);
        assert_eq!(ran.code, 2, "{format}");
        assert!(
            !ran.said().contains(['\u{1b}', '\u{7}']) && !ran.said().contains("##["),
            "{format}: {ran:?}"
        );
        assert!(!ran.stderr.lines().any(|line| line.trim_start().starts_with("::")), "{format}: {ran:?}");
    }
}
