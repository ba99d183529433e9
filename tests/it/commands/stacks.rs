//! Stacks that there must be: those of a folder, of a list, and of a Terragrunt run.

use super::{json, verdicts};
use crate::support::{Folder, Ran, plan, tfgate_in};

fn drift(folder: &Folder, arguments: &[&str]) -> Ran {
    tfgate_in(folder.path(), &[], &[&["drift", "--today", "2026-11-21"], arguments].concat(), b"")
}

/// Two units, of which one passes and one has no JSON.
fn lost() -> Folder {
    let folder = Folder::new();
    folder.write("out/app/tfplan.json", plan("noop"));
    folder.write("out/db/tfplan.tfplan", "PK\x03\x04");
    folder
}

#[test]
fn a_unit_with_a_plan_and_without_json_has_no_answer() {
    let folder = lost();
    let ran = folder.check(&["--format", "json", "out"]);
    assert_eq!(
        (ran.code, verdicts(&ran)),
        (2, vec!["db error".to_owned(), "app pass".to_owned()]),
        "{ran:?}"
    );
    let error = &json(&ran)["stacks"][0]["error"];
    assert_eq!(error["kind"], "no_plan");
    assert!(error["message"].as_str().unwrap().contains("`tfplan.tfplan` looks like a plan"), "{error}");
    for format in ["text", "markdown", "junit", "html"] {
        let ran = folder.check(&["--format", format, "out"]);
        assert_eq!(ran.code, 2);
        assert!(ran.stdout.contains("db") && ran.unwrapped().contains("looks like a plan"), "{ran:?}");
    }
    assert_eq!(drift(&folder, &["out"]).code, 2);
    let given = tfgate_in(&crate::support::root(), &[], &["check", "testdata/terragrunt/lost_unit"], b"");
    assert_eq!(given.code, 2, "{given:?}");
    assert!(given.stdout.contains("NO VERDICT  db"), "{given:?}");
}

/// Names and contents of files, and whether each looks like a plan.
fn files_like_plans() -> Vec<(&'static str, Vec<u8>, bool)> {
    let json = plan("create");
    let zip = |name: &str| [b"PK\x03\x04", &[0; 22][..], &[6, 0, 0, 0], name.as_bytes()].concat();
    // As `jq -S` writes it: other keys come first, and here longer than what is read at once.
    let sorted = |ending: &str| {
        let long = "x".repeat(200_000);
        let start = format!(r#"{{"applyable":true,"configuration":{{"a":"{long}"}},"format_version":"1.2""#);
        format!("{start}{ending}").into_bytes()
    };
    let utf16: Vec<u8> =
        std::str::from_utf8(&json).unwrap().encode_utf16().flat_map(u16::to_le_bytes).collect();
    vec![
        ("plan.json", sorted(r#","resource_changes":[]}"#), true),
        ("sorted.json", sorted(r#","resource_changes":[]}"#), true),
        ("plan.json", sorted(""), true),
        ("marked.json", [b"\xef\xbb\xbf", &json[..]].concat(), true),
        ("wide.json", [b"\xff\xfe", &utf16[..]].concat(), true),
        ("unmarked.json", utf16.clone(), true),
        ("plan.out", json.clone(), true),
        ("tfplan.json.txt", json.clone(), true),
        ("out", json.clone(), true),
        ("plan.json", Vec::new(), true),
        ("my-plan.json", b"\n".to_vec(), true),
        ("tfplan.json.txt", Vec::new(), true),
        ("plan.json", b"Error: no such file".to_vec(), true),
        ("plan.json", b"{\"applyable\":".to_vec(), true),
        ("plan.json", b"{\"tier\":\"gold\"}".to_vec(), false),
        ("planets.json", Vec::new(), false),
        ("empty.json", Vec::new(), false),
        ("plan.md", Vec::new(), false),
        ("schema.json", br#"{"format_version":"1.0","provider_schemas":{}}"#.to_vec(), false),
        (
            "terraform.tfstate",
            br#"{"version":4,"terraform_version":"1.11.4","resources":[]}"#.to_vec(),
            false,
        ),
        ("cases.json", [b"[", &json[..], b"]"].concat(), false),
        ("tfplan", b"anything".to_vec(), true),
        ("x.tfplan", Vec::new(), true),
        ("X.TFPLAN", Vec::new(), true),
        ("plan.out", zip("tfplan"), true),
        ("plan", b"PK\x03\x04".to_vec(), true),
        ("plan.zip", zip("tfplan"), true),
        ("plan.json", json.clone(), true),
        ("other.json", json, true),
        ("lambda.zip", zip("main.p"), false),
        (
            "state.json",
            br#"{"format_version":"1.0","terraform_version":"1.11.4","values":{}}"#.to_vec(),
            false,
        ),
        ("notes.json", b"{}".to_vec(), false),
        ("main.tf", b"# plan".to_vec(), false),
        (".terraform.lock.hcl", b"".to_vec(), false),
    ]
}

#[test]
fn what_looks_like_a_plan_is_told_from_other_files() {
    for (name, bytes, lost) in files_like_plans() {
        let folder = Folder::new();
        folder.write("out/app/tfplan.json", plan("noop"));
        folder.write(&format!("out/other/{name}"), bytes);
        let ran = folder.check(&["--format", "json", "out"]);
        let expected: &[&str] = if lost { &["other error", "app pass"] } else { &["app pass"] };
        assert_eq!(verdicts(&ran), expected, "{name}: {ran:?}");
    }
}

#[test]
fn beside_its_json_a_binary_plan_is_what_it_should_be() {
    let folder = Folder::new();
    folder.write("out/app/tfplan.json", plan("noop"));
    folder.write("out/app/tfplan.tfplan", "PK\x03\x04");
    folder.write("out/app/notes.json", "{}");
    let ran = folder.check(&["--format", "json", "out"]);
    assert_eq!(
        (verdicts(&ran), ran.stderr.contains("warning")),
        (vec!["app pass".to_owned()], false),
        "{ran:?}"
    );
    // A second one is not checked, and that is said.
    folder.write("out/app/plan.json", plan("create"));
    let ran = folder.check(&["--format", "json", "out"]);
    assert_eq!(verdicts(&ran), ["app pass"]);
    assert!(ran.stderr.contains("`out/app/plan.json` looks like a plan and is not checked"), "{ran:?}");
}

#[test]
fn an_expected_stack_without_a_plan_has_no_answer() {
    let folder = Folder::new();
    folder.write("out/app/tfplan.json", plan("noop"));
    folder.write("stacks.txt", "\u{feff}app\r\n# network comes later\n\ndb\n");
    for run in [Folder::check, drift] {
        let ran = run(&folder, &["--format", "json", "--expect", "app", "out"]);
        assert_eq!((ran.code, verdicts(&ran)), (0, vec!["app pass".to_owned()]), "{ran:?}");
        for list in [["--expect", "db"], ["--expect-file", "stacks.txt"]] {
            let ran = run(&folder, &[&["--format", "json"], &list[..], &["out"]].concat());
            assert_eq!(ran.code, 2, "{ran:?}");
            assert_eq!(verdicts(&ran), ["db error", "app pass"], "{ran:?}");
            assert_eq!(json(&ran)["stacks"][0]["error"]["message"], "no plan for this stack");
        }
        let ran = run(&folder, &["--expect", "db", "out", "--exit-zero"]);
        assert_eq!(ran.code, 2, "{ran:?}");
        // As in a merged report, a stack that nobody expected is a warning.
        let ran = run(&folder, &["--expect", "db", "out"]);
        assert!(ran.unwrapped().contains("This stack is not among the expected ones."), "{ran:?}");
        let ran = run(&folder, &["--expect", "", "out"]);
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{ran:?}");
    }
}

#[test]
fn no_stack_passes_only_where_a_run_excluded_every_unit() {
    const EXCLUDED: &str = r#"[{"Name":"app","Result":"excluded","Reason":"exclude block"}]"#;
    let folder = Folder::new();
    folder.make("out");
    folder.write("empty.txt", "");
    folder.write("none.txt", "# nothing changed\n\n");
    folder.write("empty.json", "[]");
    folder.write("excluded.json", EXCLUDED);
    assert_eq!(folder.check(&["out"]).code, 2);
    for run in [Folder::check, drift] {
        for list in [
            &["--expect-file", "empty.txt"][..],
            &["--expect-file", "none.txt"],
            &["--expect-file", "empty.txt", "--exit-zero"],
            &["--terragrunt-report", "empty.json"],
            &["--terragrunt-report", "empty.json", "--expect-file", "empty.txt"],
        ] {
            let ran = run(&folder, &[list, &["out"]].concat());
            assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{list:?}: {ran:?}");
            assert!(ran.stderr.contains("no plan, and no stack that must have one"), "{ran:?}");
        }
        let ran = run(&folder, &["--terragrunt-report", "excluded.json", "out"]);
        assert_eq!(ran.code, 0, "{ran:?}");
    }
    let ran = folder.check(&["--format", "json", "--expect", "db", "out"]);
    assert_eq!((ran.code, verdicts(&ran)), (2, vec!["db error".to_owned()]), "{ran:?}");
}

#[cfg(unix)]
#[test]
fn a_list_is_read_from_an_open_pipe_and_not_waited_for() {
    let folder = Folder::new();
    folder.write("out/app/tfplan.json", plan("noop"));
    let made = std::process::Command::new("mkfifo").arg(folder.at("pipe")).status().expect("mkfifo");
    assert!(made.success());
    let run = br#"[{"Name":"app","Result":"succeeded"}]"#;
    for (flag, input) in [("--expect-file", &b"app\n"[..]), ("--terragrunt-report", &run[..])] {
        for path in ["pipe", "/dev/zero", "out"] {
            let ran = folder.check(&[flag, path, "out"]);
            assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{ran:?}");
            assert!(ran.stderr.contains("not a regular file") && ran.stderr.contains(flag), "{ran:?}");
        }
        let ran = tfgate_in(folder.path(), &[], &["check", flag, "/dev/stdin", "out"], input);
        assert_eq!(ran.code, 0, "{ran:?}");
        assert!(!ran.unwrapped().contains("not among the expected"), "{ran:?}");
    }
}

#[test]
fn the_unit_where_terragrunt_ran_is_the_plan_in_the_folder_itself() {
    let folder = Folder::new();
    folder.write("out/tfplan.json", plan("noop"));
    folder.write("run.json", "");
    let here = std::fs::canonicalize(folder.path()).unwrap();
    let here = here.to_str().unwrap();
    let check = |arguments: &[&str], entries: &[(&str, &str)]| {
        let entry = |(name, result): &(&str, &str)| serde_json::json!({"Name": name, "Result": result});
        let entries: Vec<serde_json::Value> = entries.iter().map(entry).collect();
        folder.write("run.json", serde_json::to_vec(&entries).unwrap());
        let ran =
            folder.check(&[&["--format", "json", "--terragrunt-report", "run.json"], arguments].concat());
        assert!(!ran.stderr.contains("error: :"), "{ran:?}");
        (ran.code, verdicts(&ran))
    };
    for name in [".", "./", here] {
        assert_eq!(check(&["out"], &[(name, "succeeded")]), (0, vec!["out pass".to_owned()]), "{name}");
        assert_eq!(check(&["out/tfplan.json"], &[(name, "succeeded")]).0, 0, "{name}");
        assert_eq!(
            check(&["--name", "root", "out"], &[(name, "succeeded")]),
            (0, vec!["root pass".to_owned()])
        );
        assert_eq!(check(&["out"], &[(name, "failed")]), (2, vec!["out error".to_owned()]), "{name}");
    }
    // Another unit with that name is not taken for it.
    let (code, found) = check(&["out"], &[(".", "succeeded"), ("out", "succeeded")]);
    assert_eq!((code, found), (2, vec![". error".to_owned(), "out pass".to_owned()]));
    folder.make("none");
    assert_eq!(check(&["none"], &[(".", "succeeded")]), (2, vec!["none error".to_owned()]));
}

#[test]
fn no_output_takes_the_place_of_a_list() {
    let folder = lost();
    folder.write("stacks.txt", "app\n");
    folder.write("run.json", "[]");
    for (flag, file) in [("--expect-file", "stacks.txt"), ("--terragrunt-report", "run.json")] {
        let ran = folder.check(&[flag, file, &format!("--output=json={file}"), "out"]);
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{ran:?}");
    }
    assert_eq!(folder.read("stacks.txt"), "app\n");
}

/// A report as Terragrunt writes it.
const RUN: &str = r#"[
  {"Started":"2026-11-21T18:56:59.9Z","Ended":"2026-11-21T18:57:00.1Z","Name":"app","Result":"succeeded","Cmd":"plan"},
  {"Name":"prod/db","Result":"failed","Reason":"run error","Cause":"error: password hunter22hunter22"},
  {"Name":"prod/app","Result":"early exit","Reason":"ancestor error","Cause":"db"},
  {"Name":"old","Result":"excluded","Reason":"exclude block","Args":["-destroy"]},
  {"Name":"asleep","Result":"excluded","Reason":"exclude block"}
]"#;

#[test]
fn a_unit_that_terragrunt_did_not_plan_has_no_answer() {
    let folder = Folder::new();
    folder.write("out/app/tfplan.json", plan("noop"));
    folder.write("run.json", RUN);
    for run in [Folder::check, drift] {
        let ran = run(&folder, &["--format", "json", "--terragrunt-report", "run.json", "out"]);
        assert_eq!(ran.code, 2, "{ran:?}");
        assert_eq!(verdicts(&ran), ["prod/app error", "prod/db error", "app pass"]);
        let said = ran.unwrapped();
        assert!(said.contains("did not plan the unit: ancestor error, because of `db`"), "{said}");
        assert!(said.contains("did not plan the unit: run error"), "{said}");
        // What a failed command printed can hold anything.
        assert!(!ran.said().contains("hunter22"), "{ran:?}");
        assert!(ran.stderr.contains("the unit `old` was removed from the code"), "{ran:?}");
        assert!(!ran.said().contains("asleep"), "{ran:?}");
    }
}

#[test]
fn a_plan_that_was_not_made_while_its_unit_ran_is_no_answer() {
    let folder = Folder::new();
    folder.write("out/app/tfplan.json", plan("noop"));
    for (started, ended, when) in [
        ("2026-11-21T18:58:00Z", "2026-11-21T18:59:00Z", "before the unit started, at 2026-11-21T18:57:00Z"),
        ("2026-11-21T17:58:00Z", "2026-11-21T18:56:59.9Z", "after the unit ended, at 2026-11-21T18:57:00Z"),
    ] {
        folder.write(
            "run.json",
            format!(r#"[{{"Started":"{started}","Ended":"{ended}","Name":"app","Result":"succeeded"}}]"#),
        );
        let ran = folder.check(&["--terragrunt-report", "run.json", "out"]);
        assert_eq!(ran.code, 2, "{ran:?}");
        assert!(ran.unwrapped().contains(when), "{when}: {ran:?}");
    }
}

#[test]
fn plans_of_a_folder_that_were_made_far_apart_are_warned_of() {
    let folder = Folder::new();
    let old =
        String::from_utf8(plan("noop")).unwrap().replace("2026-11-21T18:57:00Z", "2026-11-21T17:56:59Z");
    folder.write("out/new/tfplan.json", plan("noop"));
    folder.write("out/old/tfplan.json", &old);
    folder.write("alone.json", &old);
    let words =
        "made in different runs: this one at 2026-11-21T17:56:59Z, that of `new` at 2026-11-21T18:57:00Z";
    let said = |arguments: &[&str]| folder.check(arguments).unwrapped().contains(words);
    assert!(said(&["out"]));
    assert!(!said(&["--max-spread", "2h", "out"]));
    assert!(said(&["--max-spread", "60m", "out"]));
    // Plans that are named may be of any age.
    assert!(!said(&["out/new/tfplan.json", "alone.json"]));
    assert_eq!(folder.check(&["--max-spread", "soon", "out"]).code, 2);
}

#[test]
fn a_plan_of_an_earlier_run_is_no_answer() {
    let folder = Folder::new();
    for unit in ["app", "prod/db", "prod/app", "asleep", "stray"] {
        folder.write(&format!("out/{unit}/tfplan.json"), plan("noop"));
    }
    folder.write("run.json", RUN);
    let ran = folder.check(&["--format", "json", "--terragrunt-report", "run.json", "out"]);
    assert_eq!(
        verdicts(&ran),
        ["asleep error", "prod/app error", "prod/db error", "app pass", "stray pass"],
        "{ran:?}"
    );
    for stack in json(&ran)["stacks"].as_array().unwrap().iter().take(3) {
        let message = stack["error"]["message"].as_str().unwrap();
        assert!(message.ends_with("the plan in the folder is of an earlier run"), "{message}");
    }
    assert!(ran.unwrapped().contains("This stack is not among the expected ones."), "{ran:?}");
}

#[test]
fn a_unit_that_succeeded_has_a_plan() {
    let folder = Folder::new();
    folder.write("out/app/tfplan.json", plan("noop"));
    folder.write("run.json", r#"[{"Name":"app","Result":"succeeded"},{"Name":"db","Result":"succeeded"}]"#);
    let ran = folder.check(&["--format", "json", "--terragrunt-report", "run.json", "out"]);
    assert_eq!(
        (ran.code, verdicts(&ran)),
        (2, vec!["db error".to_owned(), "app pass".to_owned()]),
        "{ran:?}"
    );
    assert!(ran.unwrapped().contains("says that the unit succeeded, and the folder has no plan of it"));
    // Every unit failed, and the folder is not even there.
    folder.write("run.json", r#"[{"Name":"db","Result":"failed","Reason":"run error"}]"#);
    folder.make("empty");
    let ran = folder.check(&["--format", "json", "--terragrunt-report", "run.json", "empty"]);
    assert_eq!((ran.code, verdicts(&ran)), (2, vec!["db error".to_owned()]), "{ran:?}");
}

#[test]
fn a_report_that_is_none_is_refused() {
    let folder = Folder::new();
    folder.write("out/app/tfplan.json", plan("noop"));
    for (text, said) in [
        ("Name,Started,Ended,Result,Reason,Cause\n", "it is CSV"),
        ("{}", "expected the JSON array"),
        (r#"[{"Name":"app","Result":"skipped"}]"#, "unknown result `skipped`"),
    ] {
        folder.write("run.json", text);
        let ran = folder.check(&["--terragrunt-report", "run.json", "out"]);
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{ran:?}");
        assert!(ran.stderr.contains(said) && ran.stderr.contains("run.json"), "{ran:?}");
    }
    assert_eq!(folder.check(&["--terragrunt-report", "absent.json", "out"]).code, 2);
}

#[test]
fn names_are_unique() {
    let folder = Folder::new();
    for path in ["a/x/tfplan.json", "b/x/tfplan.json", "s/tfplan.json", "s/other.json", "s/other.tfplan"] {
        folder.write(path, plan("noop"));
    }
    let names = |arguments: &[&str]| verdicts(&folder.check(&[&["--format", "json"], arguments].concat()));
    assert_eq!(names(&["a", "b"]), ["a/x pass", "b/x pass"]);
    assert_eq!(names(&["s/tfplan.json", "s/other.json"]), ["s/other pass", "s/tfplan pass"]);
    assert_eq!(names(&["s/other.tfplan", "s/other.json"]), ["s/other.json pass", "s/other.tfplan pass"]);
}

#[cfg(unix)]
#[test]
fn a_pipe_in_a_folder_is_refused_and_not_waited_for() {
    use std::os::unix::net::UnixListener;
    let folder = Folder::new();
    folder.write("out/app/tfplan.json", plan("noop"));
    let pipe = |path: &str| {
        folder.make(path.rsplit_once('/').unwrap().0);
        let made = std::process::Command::new("mkfifo").arg(folder.at(path)).status().expect("mkfifo");
        assert!(made.success());
    };
    pipe("out/pipe/tfplan.json");
    pipe("out/other/plan.json");
    pipe("out/app/tfplan.tfplan");
    pipe("out/log/log.txt");
    folder.make("out/link");
    std::os::unix::fs::symlink(folder.at("out/pipe/tfplan.json"), folder.at("out/link/tfplan.json")).unwrap();
    folder.make("out/socket");
    let _socket = UnixListener::bind(folder.at("out/socket/tfplan.json")).unwrap();
    folder.make("out/device");
    std::os::unix::fs::symlink("/dev/zero", folder.at("out/device/tfplan.json")).unwrap();
    for argument in ["out", "out/*/tfplan.json"] {
        let ran = folder.check(&["--format", "json", argument]);
        assert_eq!(ran.code, 2, "{ran:?}");
        let found: Vec<String> = verdicts(&ran).iter().map(|found| found.replace("out/", "")).collect();
        // The pattern does not name `plan.json`.
        let other = (argument == "out").then_some("other error");
        let expected = ["device error", "link error"].into_iter().chain(other);
        let expected: Vec<&str> = expected.chain(["pipe error", "socket error", "app pass"]).collect();
        assert_eq!(found, expected, "{ran:?}");
        assert!(ran.unwrapped().contains("not a regular file"), "{ran:?}");
    }
}
