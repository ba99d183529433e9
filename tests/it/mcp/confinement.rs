//! A client reads plans below the root and nothing else, chooses nothing that a verdict depends on, and writes nothing.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Value, json};

use super::Session;
use crate::support::{Folder, plan, root, text};

/// A root with a plan, beside a folder that is none of the client's business.
fn folders() -> Folder {
    let folder = Folder::new();
    folder.write("root/db/plan.json", plan("aws_delete_db"));
    folder.write("outside/plan.json", plan("create"));
    folder
}

#[test]
fn what_leads_out_of_the_root_is_refused_and_the_server_goes_on() {
    let folder = folders();
    let session = Session::start(folder.path(), &["--root", "root"]);
    let outside = folder.at("outside/plan.json");
    for (path, words) in [
        ("../outside/plan.json", "has `..`"),
        ("db/../db/plan.json", "has `..`"),
        ("db/../../outside/plan.json", "has `..`"),
        (outside.as_str(), "outside of the root"),
        ("/etc/passwd", "outside of the root"),
        ("/nowhere/at/all", "outside of the root"),
        ("nowhere.json", "failed to find `nowhere.json`"),
        ("", "is empty"),
        ("db", "not a regular file"),
        (".", "not a regular file"),
        ("db/plan.json/x", "failed to find"),
        ("db/pl\u{0}an.json", "is no path"),
        ("-", "failed to find `-`"),
        ("db=db/plan.json", "failed to find `db=db/plan.json`"),
        ("db/*.json", "failed to find `db/*.json`"),
    ] {
        for (tool, arguments) in [
            ("check_plan", json!({ "plan": path })),
            ("explain", json!({ "plan": path, "address": "aws_db_instance.main" })),
        ] {
            let refusal = session.refusal(tool, arguments);
            assert!(refusal.contains(words), "{tool} {path}: {refusal}");
        }
        let answer = session.structure("what_may_i_apply", json!({ "plans": [path] }));
        assert_eq!(answer["plans"][0]["may_apply"], json!(false), "{path}");
        assert!(answer["plans"][0]["next"].as_str().unwrap().contains(words), "{answer}");
    }
    let long = "x/".repeat(3_000);
    assert!(session.refusal("check_plan", json!({ "plan": long })).contains("is no path"));
    for path in ["db/plan.json", "./db//plan.json", &folder.at("root/db/plan.json")] {
        let answer = session.structure("check_plan", json!({ "plan": path }));
        assert_eq!(answer["report"]["verdict"], "needs_approval", "{path}");
        assert_eq!(answer["report"]["stacks"][0]["name"], "db", "{path}");
    }
}

#[cfg(unix)]
#[test]
fn links_are_followed_inside_and_not_out() {
    use std::os::unix::fs::symlink;

    let folder = folders();
    symlink(folder.at("outside/plan.json"), folder.at("root/file.json")).unwrap();
    symlink(folder.at("outside"), folder.at("root/folder")).unwrap();
    symlink("../outside/plan.json", folder.at("root/relative.json")).unwrap();
    symlink("file.json", folder.at("root/link_to_link.json")).unwrap();
    symlink("db", folder.at("root/inside")).unwrap();
    let session = Session::start(folder.path(), &["--root", "root"]);
    for path in ["file.json", "folder/plan.json", "relative.json", "link_to_link.json"] {
        let refusal = session.refusal("check_plan", json!({ "plan": path }));
        assert!(refusal.contains("leads out of the root"), "{path}: {refusal}");
    }
    let answer = session.structure("check_plan", json!({ "plan": "inside/plan.json" }));
    assert_eq!(answer["report"]["verdict"], "needs_approval");
    // A search does not step over a link to a folder.
    let refusal = session.refusal("what_may_i_apply", json!({}));
    assert!(refusal.contains("symbolic link to a directory"), "{refusal}");

    let found = folders();
    symlink(found.at("outside/plan.json"), found.at("root/tfplan.json")).unwrap();
    let session = Session::start(&found.path().join("root"), &[]);
    let answer = session.structure("what_may_i_apply", json!({}));
    assert_eq!(answer["plans"][0]["may_apply"], json!(false), "{answer}");
    assert!(answer["plans"][0]["next"].as_str().unwrap().contains("leads out"), "{answer}");
}

#[cfg(unix)]
#[test]
fn what_is_read_beside_a_plan_does_not_lead_out_either() {
    use std::os::unix::fs::symlink;

    let database = text("testdata/cli/databases.gate.hcl");
    let start = |folder: &Folder| Session::start(folder.path(), &["--root", "root"]);
    let checked = |session: &Session| session.call("check_plan", json!({ "plan": "db/plan.json" }));
    for (link, target) in [
        ("root/.tfgate/a.gate.hcl", "outside/a.gate.hcl"),
        ("root/.tfgate", "outside"),
        ("root/db/.terraform.lock.hcl", "outside/a.gate.hcl"),
        ("root/db/.terraform/modules/modules.json", "outside/plan.json"),
    ] {
        let folder = folders();
        folder.write("outside/a.gate.hcl", &database);
        std::fs::create_dir_all(Path::new(&folder.at(link)).parent().unwrap()).unwrap();
        symlink(folder.at(target), folder.at(link)).unwrap();
        let answer = checked(&start(&folder));
        assert!(answer.is_error && answer.text.contains("leads out of the repository"), "{link}: {answer:?}");
    }
    let folder = folders();
    folder.write("root/shared/a.gate.hcl", &database);
    symlink(folder.at("root/shared"), folder.at("root/.tfgate")).unwrap();
    let answer = checked(&start(&folder));
    assert_eq!(answer.structure.expect("a structure")["report"]["verdict"], "fail");

    let folder = folders();
    folder.write("outside/a.gate.hcl", &database);
    let session = Session::start(folder.path(), &["--root", "root", "--policy", "../outside/a.gate.hcl"]);
    assert_eq!(checked(&session).structure.expect("a structure")["report"]["verdict"], "fail");
}

#[cfg(unix)]
#[test]
fn pipes_are_not_waited_for() {
    let folder = folders();
    folder.make("root/stack/.terraform/modules");
    folder.write("root/stack/plan.json", plan("create"));
    for pipe in ["root/pipe.json", "root/stack/.terraform.lock.hcl", "root/stack/main.tf"] {
        assert!(std::process::Command::new("mkfifo").arg(folder.at(pipe)).status().unwrap().success());
    }
    folder.write(
        "root/.tfgate/p.gate.hcl",
        "provider_policy \"*\" \"x\" {\n  enforce {\n    condition = meta.version != \"1.0.0\"\n  }\n}\n",
    );
    let session = Session::start(folder.path(), &["--root", "root"]);
    let refusal = session.refusal("check_plan", json!({ "plan": "pipe.json" }));
    assert!(refusal.contains("not a regular file"), "{refusal}");
    let beside = session.call("check_plan", json!({ "plan": "stack/plan.json" }));
    assert_eq!(beside.structure.expect("a structure")["report"]["diagnostics"], json!([]));
}

#[test]
fn a_client_chooses_nothing_that_a_verdict_depends_on() {
    let folder = folders();
    let session = Session::start(folder.path(), &["--root", "root"]);
    for name in [
        "policy",
        "policies",
        "no_builtin",
        "fail_on",
        "exit_zero",
        "today",
        "var",
        "var_file",
        "unknown",
        "name",
        "label",
        "max_input",
        "show_values",
        "mask_env",
        "terraform_bin",
        "source",
        "schema",
        "root",
        "strict",
        "binary_plans",
    ] {
        let mut arguments = json!({ "plan": "db/plan.json" });
        arguments[name] = json!("x");
        let refusal = session.refusal("check_plan", arguments);
        assert!(refusal.contains(&format!("unknown field `{name}`")), "{refusal}");
    }
}

#[test]
fn arguments_that_do_not_fit_are_refused_with_a_reason() {
    let folder = folders();
    let session = Session::start(folder.path(), &["--root", "root"]);
    for (tool, arguments, words) in [
        ("check_plan", json!({}), "missing field `plan`"),
        ("check_plan", json!({ "plan": 1 }), "expected a string"),
        ("check_plan", json!({ "plan": null }), "expected a string"),
        ("check_plan", json!({ "plan": ["db/plan.json"] }), "expected a string"),
        ("check_plan", json!({ "plan": "db/plan.json", "skip": -1 }), "do not fit its schema"),
        ("check_plan", json!({ "plan": "db/plan.json", "skip": 1.5 }), "do not fit its schema"),
        ("explain", json!({ "plan": "db/plan.json" }), "missing field `address`"),
        ("explain", json!({ "plan": "db/plan.json", "address": "" }), "address"),
        ("policies_for", json!({}), "missing field `type`"),
        ("what_may_i_apply", json!({ "plans": "db/plan.json" }), "expected a sequence"),
    ] {
        let refusal = session.refusal(tool, arguments.clone());
        assert!(refusal.contains(words), "{tool} {arguments}: {refusal}");
    }
    let many: Vec<String> = (0..51).map(|number| format!("{number}.json")).collect();
    assert!(session.refusal("what_may_i_apply", json!({ "plans": many })).contains("51 plans"));
    let unknown = session.request("apply", json!({})).expect_err("no such tool").to_string();
    assert!(unknown.contains("expected one of `check_plan`"), "{unknown}");
    assert_eq!(session.structure("check_plan", json!({ "plan": "db/plan.json" }))["findings"], json!(1));
}

/// Every file below a folder, with its bytes and the time of its last change.
fn tree(folder: &Path) -> BTreeMap<String, (Vec<u8>, std::time::SystemTime)> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(&next).unwrap() {
            let path = entry.unwrap().path();
            let changed = path.metadata().unwrap().modified().unwrap();
            let bytes = if path.is_dir() { Vec::new() } else { std::fs::read(&path).unwrap() };
            if path.is_dir() {
                folders.push(path.clone());
            }
            found.insert(path.to_str().unwrap().to_owned(), (bytes, changed));
        }
    }
    found
}

#[test]
fn nothing_is_written() {
    let folder = folders();
    folder.write("root/tfplan.json", plan("create"));
    folder.write("root/.tfgate/databases.gate.hcl", text("testdata/cli/databases.gate.hcl"));
    folder.make("home");
    folder.make("tmp");
    let (home, tmp) = (folder.at("home"), folder.at("tmp"));
    let before = tree(folder.path());
    let environment = [("HOME", home.as_str()), ("TMPDIR", tmp.as_str())];
    let session = Session::start_with(
        folder.path(),
        &environment,
        &["--root", "root"],
        rmcp::ClientLifecycleMode::Initialize,
    );
    for (tool, arguments) in [
        ("check_plan", json!({ "plan": "db/plan.json" })),
        ("explain", json!({ "plan": "db/plan.json", "address": "aws_db_instance.main" })),
        ("policies_for", json!({ "type": "aws_db_instance" })),
        ("what_may_i_apply", json!({})),
        ("check_plan", json!({ "plan": "nowhere.json" })),
    ] {
        session.call(tool, arguments);
    }
    drop(session);
    assert_eq!(tree(folder.path()), before);
}

/// A root with a binary plan, and a stand-in for Terraform that notes that it ran.
#[cfg(unix)]
fn binary() -> Folder {
    let folder = Folder::new();
    let bytes = std::fs::read(root().join("testdata/defects/binary_plan.tfplan")).unwrap();
    folder.write("root/tfplan", bytes);
    folder.write("bin/plan.json", plan("create"));
    folder
        .write("bin/terraform.sh", "bin=${0%/*}\necho \"$@\" > \"$bin/arguments\"\ncat \"$bin/plan.json\"\n");
    std::os::unix::fs::symlink(root().join("testdata/fake_terraform"), folder.at("bin/terraform")).unwrap();
    folder
}

#[cfg(unix)]
#[test]
fn a_binary_plan_is_shown_only_where_the_command_line_allows_it() {
    let folder = binary();
    let bin = folder.at("bin");
    // `TFGATE_TERRAFORM_BIN` names the program and does not allow to run it.
    let environment = [("PATH", bin.as_str()), ("TFGATE_TERRAFORM_BIN", "terraform")];
    let start = |arguments: &[&str]| {
        let arguments = [&["--root", "root"], arguments].concat();
        Session::start_with(folder.path(), &environment, &arguments, rmcp::ClientLifecycleMode::Initialize)
    };
    let session = start(&[]);
    let refusal = session.refusal("check_plan", json!({ "plan": "tfplan" }));
    assert!(
        refusal.contains("starts no program") && refusal.contains("terraform show -json FILE"),
        "{refusal}"
    );
    session.structure("what_may_i_apply", json!({ "plans": ["tfplan"] }));
    assert!(!folder.path().join("bin/arguments").exists());

    let session = start(&["--binary-plans"]);
    let answer = session.structure("check_plan", json!({ "plan": "tfplan" }));
    assert_eq!(answer["report"]["verdict"], "pass");
    assert_eq!(
        folder.read("bin/arguments").trim(),
        format!("show -json -no-color {}", folder.at("root/tfplan"))
    );
    let answer = session.structure("what_may_i_apply", json!({ "plans": ["tfplan"] }));
    assert_eq!(answer["plans"][0]["command"], json!(["tfgate", "apply", "./tfplan"]));
    assert_eq!(answer["plans"][0]["may_apply"], json!(true));
}

#[test]
fn the_command_line_of_the_server_counts() {
    let folder = folders();
    folder.write("root/own.gate.hcl", text("testdata/cli/databases.gate.hcl"));
    let session =
        Session::start(folder.path(), &["--root", "root", "--policy", "own.gate.hcl", "--no-builtin"]);
    let report = session.structure("check_plan", json!({ "plan": "db/plan.json" }));
    assert_eq!(report["report"]["verdict"], "fail");
    let small = Session::start(folder.path(), &["--root", "root", "--max-input", "1KiB"]);
    let answer = small.call("check_plan", json!({ "plan": "db/plan.json" }));
    assert!(answer.is_error, "{answer:?}");
    assert_eq!(answer.structure.unwrap()["report"]["stacks"][0]["error"]["kind"], Value::from("limit"));
}
