//! Which plans are judged, and what their stacks are called.

use super::{json, verdicts, word};
use crate::support::{Folder, formats, plan, tfgate, tfgate_in};

/// A folder with one plan that passes and one that does not.
fn folder() -> Folder {
    let folder = Folder::new();
    folder.write("app/plan.json", plan("create"));
    folder.write("db/plan.json", plan("aws_delete_db"));
    folder
}

#[test]
fn standard_input_is_the_default_and_a_dash() {
    let folder = Folder::new();
    for arguments in [&["check", "--format", "json"][..], &["check", "--format", "json", "-"]] {
        let ran = tfgate_in(folder.path(), &[], arguments, &plan("aws_delete_db"));
        assert_eq!(ran.code, 1, "{ran:?}");
        assert_eq!(verdicts(&ran), ["plan needs_approval"]);
    }
    let ran = tfgate_in(folder.path(), &[], &["check", "--format", "json", "prod=-"], &plan("create"));
    assert_eq!((ran.code, verdicts(&ran)), (0, vec!["prod pass".to_owned()]));
    let ran = tfgate(&["check", "-", "again=-"], &plan("create"));
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("standard input can be read only once"), "{ran:?}");
    assert_eq!(tfgate(&["check"], b"").code, 2);
}

#[cfg(unix)]
#[test]
fn a_pipe_with_a_name_is_read_as_a_file_is() {
    let ran = tfgate(&["check", "--format", "json", "db=/dev/stdin"], &plan("aws_delete_db"));
    assert_eq!(ran.code, 1, "{ran:?}");
    assert_eq!(verdicts(&ran), ["db needs_approval"]);
    let ran = tfgate(&["check", "db=/dev/stdin"], b"PK");
    assert!(ran.unwrapped().contains("NO VERDICT db error `stdin`: this is not"), "{ran:?}");
}

#[test]
fn a_stack_is_named_by_the_directory_of_its_plan() {
    let folder = folder();
    folder.write("live/eu/db/plan.json", plan("create"));
    folder.write("plan.json", plan("create"));
    let name = |argument: &str| verdicts(&folder.check(&["--format", "json", argument])).remove(0);
    for (argument, expected) in [
        ("plan.json", "plan"),
        ("./plan.json", "plan"),
        ("app/plan.json", "app"),
        ("./app/plan.json", "app"),
        ("live/eu/db/plan.json", "live/eu/db"),
        (&folder.at("live/eu/db/plan.json"), "live/eu/db"),
        ("prod=live/eu/db/plan.json", "prod"),
        ("a=b=live/eu/db/plan.json", "a"),
    ] {
        let expected = format!("{expected} ");
        if argument.starts_with("a=b=") {
            assert_eq!(folder.check(&[argument]).code, 2);
        } else {
            assert!(name(argument).starts_with(&expected), "{argument}: {}", name(argument));
        }
    }
}

#[test]
fn no_absolute_path_reaches_a_report() {
    let folder = folder();
    let elsewhere = Folder::new();
    elsewhere.write("stack/plan.json", plan("aws_delete_db"));
    for format in formats() {
        for path in [folder.at("db/plan.json"), elsewhere.at("stack/plan.json")] {
            let ran = folder.check(&["--verbose", "--format", format, &path]);
            assert_eq!(ran.code, 1);
            for place in [folder.path(), elsewhere.path()] {
                assert!(!ran.said().contains(place.to_str().unwrap()), "{ran:?}");
            }
        }
    }
    elsewhere.write("stack/cut.json", &plan("aws_delete_db")[..500]);
    folder.write("cut.json", &plan("aws_delete_db")[..500]);
    for (path, named) in [(elsewhere.at("stack/cut.json"), "cut.json"), (folder.at("cut.json"), "cut.json")] {
        let ran = folder.check(&[&path]);
        assert!(ran.unwrapped().contains(&format!("error `{named}`: the plan is truncated")), "{ran:?}");
        for place in [folder.path(), elsewhere.path()] {
            assert!(!ran.said().contains(place.to_str().unwrap()), "{ran:?}");
        }
    }
    let outside = elsewhere.at("stack/plan.json");
    assert_eq!(verdicts(&folder.check(&["--format", "json", &outside])), ["stack needs_approval"]);
}

#[test]
fn the_unit_of_terragrunt_is_the_name_of_what_lies_in_its_cache() {
    let folder = Folder::new();
    let path = "live/prod/db/.terragrunt-cache/Qk/Zx/modules/db/tfplan.json";
    folder.write(path, plan("create"));
    assert_eq!(verdicts(&folder.check(&["--format", "json", path])), ["live/prod/db pass"]);
}

#[test]
fn two_plans_of_one_directory_are_told_apart() {
    let folder = Folder::new();
    for path in ["stack/eu.json", "stack/us.json", "eu.json", "us.json"] {
        folder.write(path, plan("create"));
    }
    let ran = folder.check(&["--format", "json", "stack/us.json", "stack/eu.json"]);
    assert_eq!(verdicts(&ran), ["stack/eu pass", "stack/us pass"]);
    let ran = folder.check(&["--format", "json", "us.json", "eu.json", "stack/eu.json"]);
    assert_eq!(verdicts(&ran), ["eu pass", "stack pass", "us pass"]);
}

#[test]
fn a_name_belongs_to_one_plan() {
    let folder = folder();
    for arguments in [&["x=app/plan.json", "x=db/plan.json"][..], &["app/plan.json", "app/plan.json"]] {
        let ran = folder.check(arguments);
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{ran:?}");
        assert!(ran.stderr.contains("two plans have the stack name") && ran.stderr.contains("NAME=PATH"));
    }
    let ran = folder.check(&["--name", "x", "app/plan.json", "db/plan.json"]);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("`--name` is for one plan"), "{ran:?}");
    let ran = folder.check(&["--format", "json", "--name", "x", "app/plan.json"]);
    assert_eq!(verdicts(&ran), ["x pass"]);
}

#[test]
fn a_directory_of_terragrunt_gives_its_units_and_the_worst_verdict() {
    let folder = Folder::new();
    folder.write("out/live/app/tfplan.json", plan("create"));
    folder.write("out/live/db/tfplan.json", plan("aws_delete_db"));
    folder.write("out/live/notes.json", "{}");
    folder.write("out/.terragrunt-cache/x/tfplan.json", "{}");
    for argument in ["out", "out/", "./out", &folder.at("out")] {
        let ran = folder.check(&["--format", "json", argument]);
        assert_eq!(ran.code, 1, "{argument}: {ran:?}");
        assert_eq!(verdicts(&ran), ["live/db needs_approval", "live/app pass"]);
        assert_eq!(json(&ran)["verdict"], "needs_approval");
    }
    folder.write("out/live/broken/tfplan.json", plan("errored"));
    assert_eq!(folder.check(&["out"]).code, 2);
}

#[test]
fn a_directory_without_plans_is_no_answer() {
    let folder = Folder::new();
    folder.write("out/plan.json", plan("create"));
    let ran = folder.check(&["out"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (2, ""));
    assert!(ran.stderr.contains("no `tfplan.json` below `out`"), "{ran:?}");
}

#[test]
fn what_a_pattern_matches_is_a_file_whatever_its_name() {
    let folder = Folder::new();
    folder.write("-", plan("aws_delete_db"));
    let ran = folder.check(&["--format", "json", "?"]);
    assert_eq!((ran.code, verdicts(&ran)), (1, vec!["plan needs_approval".to_owned()]), "{ran:?}");
    folder.write("a=b.json", plan("create"));
    folder.write("b.json", plan("create"));
    let ran = folder.check(&["--format", "json", "*.json"]);
    assert_eq!((ran.code, verdicts(&ran)), (0, vec!["a=b pass".to_owned(), "b pass".to_owned()]), "{ran:?}");
    let ran = folder.check(&["a=b.json"]);
    assert_eq!(ran.code, 2);
    assert!(ran.unwrapped().contains("is a file, and NAME=PATH as well"), "{ran:?}");
}

#[test]
fn a_missing_plan_is_named() {
    let ran = folder().check(&["app/plan.json", "nowhere/plan.json"]);
    assert_eq!(ran.code, 2);
    assert!(ran.stdout.contains("failed to read `nowhere/plan.json`"), "{ran:?}");
}

#[test]
fn one_unreadable_plan_does_not_hide_the_findings_of_the_others() {
    let folder = folder();
    folder.write("bad/plan.json", "{\"resource_changes\": [");
    let plans = ["db/plan.json", "bad/plan.json", "app/plan.json", "gone=gone.json"];
    let ran = folder.check(&[&["--format", "json"][..], &plans].concat());
    assert_eq!(ran.code, 2);
    assert_eq!(verdicts(&ran), ["bad error", "gone error", "db needs_approval", "app pass"]);
    let report = json(&ran);
    assert_eq!(report["stacks"][2]["findings"][0]["address"], "aws_db_instance.main");
    assert_eq!(word(&report["stacks"][0]["error"]["kind"]), "truncated");
    let text = folder.check(&plans);
    assert_eq!(text.code, 2);
    assert!(text.stdout.contains("NEEDS APPROVAL  aws_db_instance.main"), "{text:?}");
    let said = text.unwrapped();
    assert!(said.contains("NO VERDICT bad error ") && said.contains("NO VERDICT gone error "), "{text:?}");
}

#[test]
fn labels_stand_in_the_report() {
    let ran =
        folder().check(&["--format", "json", "--label", "env=prod", "--label", "a=b=c", "app/plan.json"]);
    assert_eq!(json(&ran)["stacks"][0]["labels"], serde_json::json!({"a": "b=c", "env": "prod"}));
    assert_eq!(folder().check(&["--label", "env", "app/plan.json"]).code, 2);
}

#[test]
fn an_input_over_the_limit_is_no_answer() {
    let folder = folder();
    for size in ["100", "2KiB"] {
        let ran = folder.check(&["--max-input", size, "db/plan.json"]);
        assert_eq!(ran.code, 2, "{ran:?}");
        assert!(ran.unwrapped().contains("--max-input"), "{ran:?}");
    }
    assert_eq!(folder.check(&["--max-input", "1MiB", "db/plan.json"]).code, 1);
    for wrong in ["0", "1MB", "-1", "99999999999GiB", ""] {
        assert_eq!(folder.check(&[&format!("--max-input={wrong}"), "db/plan.json"]).code, 2, "{wrong}");
    }
}
