//! Where policies come from.

use super::json;
use crate::support::{Folder, Ran, formats, plan, tfgate_in};

/// A repository with a stack two folders down; the plan destroys a database.
fn repository() -> Folder {
    let folder = Folder::new();
    folder.make("repo/.git");
    folder.write("repo/live/db/plan.json", plan("aws_delete_db"));
    folder
}

fn check_in(folder: &Folder, place: &str, arguments: &[&str]) -> Ran {
    let arguments = [&["check", "--format", "json", "--today", "2026-11-21"], arguments].concat();
    tfgate_in(&folder.path().join(place), &[], &arguments, b"")
}

fn protect(label: &str) -> String {
    format!("protect \"{label}\" {{\n  level = \"warn\"\n}}\n")
}

/// Ids and levels of the findings that are not of a built-in pack.
fn own_findings(ran: &Ran) -> Vec<String> {
    let report = json(ran);
    let findings = report["stacks"][0]["findings"].as_array().expect("findings").clone();
    let shown = findings
        .iter()
        .map(|finding| format!("{} {}", super::word(&finding["policy"]), super::word(&finding["level"])));
    shown.filter(|shown| !shown.starts_with("builtin/")).collect()
}

fn origins(ran: &Ran) -> Vec<String> {
    let sets = json(ran)["policy_sets"].as_array().expect("policy sets").clone();
    sets.iter()
        .map(|set| super::word(&set["origin"]).to_owned())
        .filter(|origin| origin != "builtin")
        .collect()
}

#[test]
fn policies_are_those_of_every_folder_up_to_the_root_of_the_repository() {
    let folder = repository();
    folder.write(".tfgate/outside.gate.hcl", protect("x"));
    folder.write("repo/.tfgate/root.gate.hcl", protect("x"));
    folder.write("repo/live/.tfgate/live.gate.hcl", protect("x"));
    folder.write("repo/live/db/.tfgate/deep/db.gate.hcl", protect("x"));
    folder.write("repo/live/other/.tfgate/other.gate.hcl", protect("x"));
    folder.write("repo/.tfgate/notes.hcl", "not a policy");
    let ran = check_in(&folder, "repo/live/db", &["plan.json"]);
    assert_eq!(own_findings(&ran), ["db/x warn", "live/x warn", "root/x warn"]);
    assert_eq!(origins(&ran), ["../../.tfgate", "../.tfgate", ".tfgate"]);
    assert_eq!(own_findings(&check_in(&folder, "repo", &["live/db/plan.json"])), ["root/x warn"]);
}

#[test]
fn no_absolute_path_of_a_policy_reaches_a_report() {
    let folder = repository();
    folder.write("repo/.tfgate/root.gate.hcl", protect("x"));
    let elsewhere = Folder::new();
    elsewhere.write("org/org.gate.hcl", "protect \"y\" {\n  levle = \"deny\"\n}\n");
    let wrong = elsewhere.at("org");
    for arguments in [&["plan.json"][..], &["--policy", &wrong, "plan.json"]] {
        for format in formats() {
            let ran = check_in(
                &folder,
                "repo/live/db",
                &[&["--output", &format!("{format}=out")], arguments].concat(),
            );
            let said = ran.said() + &folder.read("repo/live/db/out");
            assert!(!said.contains(folder.path().to_str().unwrap()), "{ran:?}");
        }
    }
}

#[test]
fn the_nearer_folder_has_the_last_word() {
    let folder = repository();
    let levels = |level: &str| format!("settings {{\n  levels = {{ \"root/x\" = \"{level}\" }}\n}}\n");
    folder.write("repo/.tfgate/root.gate.hcl", protect("x") + &levels("require_approval"));
    folder.write("repo/live/.tfgate/a.gate.hcl", levels("deny"));
    assert_eq!(own_findings(&check_in(&folder, "repo/live/db", &["plan.json"])), ["root/x deny"]);
    folder.write("repo/live/db/.tfgate/a.gate.hcl", levels("warn"));
    assert_eq!(own_findings(&check_in(&folder, "repo/live/db", &["plan.json"])), ["root/x warn"]);
}

#[test]
fn a_file_named_git_marks_the_root_too() {
    let folder = Folder::new();
    folder.write("worktree/.git", "gitdir: elsewhere\n");
    folder.write("worktree/.tfgate/root.gate.hcl", protect("x"));
    folder.write("worktree/db/plan.json", plan("aws_delete_db"));
    assert_eq!(own_findings(&check_in(&folder, "worktree/db", &["plan.json"])), ["root/x warn"]);
}

#[test]
fn outside_of_a_repository_only_the_working_directory_counts() {
    let folder = Folder::new();
    folder.write(".tfgate/above.gate.hcl", protect("x"));
    folder.write("stack/plan.json", plan("aws_delete_db"));
    let ran = check_in(&folder, "stack", &["plan.json"]);
    assert_eq!(own_findings(&ran), Vec::<String>::new());
    assert!(ran.stderr.contains("note: no `.tfgate/` found"), "{ran:?}");
    folder.write("stack/.tfgate/here.gate.hcl", protect("x"));
    let ran = check_in(&folder, "stack", &["plan.json"]);
    assert_eq!((own_findings(&ran), ran.stderr.as_str()), (vec!["here/x warn".to_owned()], ""));
}

#[test]
fn a_present_and_empty_folder_is_no_answer() {
    let folder = repository();
    folder.write("repo/.tfgate/root.gate.hcl", protect("x"));
    folder.make("repo/live/.tfgate");
    let ran = check_in(&folder, "repo/live/db", &["plan.json"]);
    assert_eq!((ran.code, &json(&ran)["error"]["kind"]), (2, &"policy".into()), "{ran:?}");
    assert!(ran.stderr.contains("../.tfgate"), "{ran:?}");
}

#[test]
fn what_is_no_folder_and_called_like_one_is_no_answer() {
    let folder = repository();
    folder.write("repo/live/db/.tfgate", "not a folder");
    let ran = check_in(&folder, "repo/live/db", &["plan.json"]);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.stderr.contains("`.tfgate`"), "{ran:?}");
}

#[test]
fn a_policy_that_names_nothing_is_no_answer() {
    let folder = repository();
    folder.write("repo/live/db/rules.txt", protect("x"));
    folder.make("repo/live/db/empty");
    for (policy, words) in [
        ("nowhere", "no such file or directory"),
        ("nowhere.gate.hcl", "no such file or directory"),
        ("rules.txt", "expected a `*.gate.hcl` file"),
        ("empty", "empty"),
    ] {
        let ran = check_in(&folder, "repo/live/db", &["--policy", policy, "plan.json"]);
        assert_eq!(ran.code, 2, "{policy}: {ran:?}");
        assert!(ran.stderr.contains(words) && ran.stderr.contains(policy), "{policy}: {ran:?}");
    }
}

#[test]
fn named_policies_stand_in_place_of_the_folders() {
    let folder = repository();
    folder.write("repo/live/db/.tfgate/here.gate.hcl", protect("x"));
    folder.write("repo/org/a.gate.hcl", protect("x"));
    folder.write("repo/org/deep/b.gate.hcl", protect("x"));
    folder.write("repo/single.gate.hcl", protect("x"));
    let named = ["--policy", "../../org", "--policy", "../../single.gate.hcl", "plan.json"];
    let ran = check_in(&folder, "repo/live/db", &named);
    assert_eq!(own_findings(&ran), ["a/x warn", "b/x warn", "single/x warn"]);
    assert_eq!(origins(&ran), ["../../org", "../../single.gate.hcl"]);
}

#[cfg(unix)]
#[test]
fn links_to_policies_are_followed_or_named() {
    let folder = repository();
    folder.write("shared/org.gate.hcl", protect("x"));
    folder.make("repo/.tfgate");
    let link = |target: &str, link: &str| std::os::unix::fs::symlink(target, folder.at(link)).unwrap();
    link("../../shared/org.gate.hcl", "repo/.tfgate/org.gate.hcl");
    assert_eq!(own_findings(&check_in(&folder, "repo/live/db", &["plan.json"])), ["org/x warn"]);
    link("../../shared", "repo/live/.tfgate");
    std::fs::remove_dir_all(folder.at("repo/.tfgate")).unwrap();
    assert_eq!(own_findings(&check_in(&folder, "repo/live/db", &["plan.json"])), ["org/x warn"]);
    for dangling in ["repo/live/db/.tfgate", "repo/.tfgate"] {
        link("nowhere", dangling);
        let ran = check_in(&folder, "repo/live/db", &["plan.json"]);
        assert_eq!(ran.code, 2, "{dangling}: {ran:?}");
        std::fs::remove_file(folder.at(dangling)).unwrap();
    }
    link("nowhere.gate.hcl", "shared/gone.gate.hcl");
    let ran = check_in(&folder, "repo/live/db", &["plan.json"]);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.stderr.contains("gone.gate.hcl"), "{ran:?}");
}

#[test]
fn what_was_downloaded_brings_no_policies() {
    let folder = repository();
    folder.write("repo/live/db/.tfgate/here.gate.hcl", protect("x"));
    folder.write("repo/live/db/.tfgate/.terraform/modules/m/evil.gate.hcl", protect("x"));
    for cache in [".terraform/modules/m", ".terragrunt-cache/a/b"] {
        let place = format!("repo/live/db/{cache}");
        folder.write(&format!("{place}/.tfgate/evil.gate.hcl"), protect("x"));
        folder.write(&format!("{place}/plan.json"), plan("aws_delete_db"));
        let ran = check_in(&folder, &place, &["plan.json"]);
        assert_eq!(own_findings(&ran), ["here/x warn"], "{cache}");
    }
}

#[test]
fn every_problem_of_every_file_is_shown_with_its_place() {
    let folder = repository();
    folder.write(
        "repo/.tfgate/a.gate.hcl",
        "protect \"x\" {\n  levle = \"deny\"\n  on    = [\"destroy\"]\n}\n",
    );
    folder.write("repo/live/db/.tfgate/b.gate.hcl", "waiver \"W\" {\n  policy = \"*\"\n}\n");
    for format in formats() {
        let ran = check_in(
            &folder,
            "repo/live/db",
            &["plan.json", "--exit-zero", "--output", &format!("{format}=out")],
        );
        assert_eq!(ran.code, 2, "{ran:?}");
        for words in [
            "../../.tfgate/a.gate.hcl:2:3",
            "  levle = \"deny\"",
            "a.gate.hcl:3:",
            "\"destroy\"",
            ".tfgate/b.gate.hcl:1:",
        ] {
            assert!(ran.stderr.contains(words), "{words}: {}", ran.stderr);
        }
        let error = &json(&ran)["error"];
        assert_eq!(error["kind"], "policy");
        assert!(super::word(&error["message"]).contains("the policies do not load"), "{error}");
        // Counts are all that GitLab takes there.
        let words = if format == "gitlab-terraform" { "{}" } else { "the policies do not load" };
        assert!(folder.read("repo/live/db/out").contains(words), "{format}");
    }
}

#[test]
fn a_problem_of_the_command_line_is_in_no_file() {
    let folder = Folder::new();
    folder.write("plan.json", plan("create"));
    for (flags, words) in [
        (&["--no-builtin"][..], "no policies: the built-in packs are off"),
        (&["--var", "nope=1"], "no policy has an input `nope`"),
    ] {
        for format in formats() {
            let ran = folder.check(&[&["--format", format], flags, &["plan.json"]].concat());
            let said = ran.unwrapped();
            assert_eq!(ran.code, 2, "{format}: {said}");
            assert!(said.contains(words), "{format}: {said}");
            for odd in ["line 0", "``", ":0", "fix the policy files", "\"uri\": \"--", "file=--"] {
                assert!(!said.contains(odd), "`{odd}` in {format}: {said}");
            }
        }
        let ran = folder.check(&[flags, &["plan.json"]].concat());
        let help = if flags.len() == 1 {
            "leave `--no-builtin` out"
        } else {
            "the inputs are `required_labels` and `required_tags`"
        };
        assert!(ran.stdout.split_whitespace().collect::<Vec<_>>().join(" ").contains(help), "{ran:?}");
    }
    for command in ["explain", "policies", "drift"] {
        let arguments: &[&str] = match command {
            "explain" => &["explain", "--no-builtin", "a.b", "plan.json"],
            "policies" => &["policies", "--no-builtin"],
            _ => &["drift", "--no-builtin", "plan.json"],
        };
        let ran = tfgate_in(folder.path(), &[], arguments, b"");
        assert_eq!(ran.code, 2, "{ran:?}");
        assert!(ran.stderr.contains("leave `--no-builtin` out"), "{ran:?}");
        assert!(!ran.said().contains("line 0") && !ran.said().contains("``"), "{ran:?}");
    }
}

#[test]
fn no_message_has_an_empty_name() {
    let folder = Folder::new();
    folder.write("plan.json", plan("create"));
    let mut wrong = Vec::new();
    for arguments in [
        &["check", ""][..],
        &["check", "--policy", "", "plan.json"],
        &["check", "--var-file", "", "plan.json"],
        &["check", "--expect-file", "", "plan.json"],
        &["check", "--terragrunt-report", "", "plan.json"],
        &["check", "--output", "json=", "plan.json"],
        &["check", "=plan.json"],
        &["check", "x="],
        &["drift", ""],
        &["drift", "--state", "", "plan.json"],
        &["explain", "", "plan.json"],
        &["explain", "a.b", ""],
        &["report", ""],
        &["report", "--expect-file", "", "plan.json"],
        &["init", ""],
        &["test", ""],
        &["lint", ""],
        &["apply", ""],
    ] {
        let ran = tfgate_in(folder.path(), &[], arguments, b"");
        let said = ran.unwrapped();
        wrong.extend((ran.code != 2).then(|| format!("{arguments:?}: {ran:?}")));
        for odd in ["``", "line 0", "error: : ", "error:  "] {
            wrong.extend(said.contains(odd).then(|| format!("`{odd}` for {arguments:?}: {said}")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
