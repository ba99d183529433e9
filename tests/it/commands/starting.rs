//! `tfgate init`, `completions` and `man`.

use crate::support::{Folder, Ran, plan, root, tfgate_in};

fn init(folder: &Folder, arguments: &[&str]) -> Ran {
    tfgate_in(folder.path(), &[], &[&["init"], arguments].concat(), b"")
}

fn run(folder: &Folder, arguments: &[&str]) -> Ran {
    tfgate_in(folder.path(), &[], arguments, b"")
}

#[test]
fn what_it_writes_lints_and_passes_its_tests() {
    for name in ["", "aws_delete_db", "modules_for_each", "create"] {
        let folder = Folder::new();
        folder.make(".git");
        let mut arguments = Vec::new();
        if !name.is_empty() {
            folder.write("plan.json", plan(name));
            arguments.push("plan.json");
        }
        let ran = init(&folder, &arguments);
        assert_eq!(ran.code, 0, "{name}: {ran:?}");
        for path in
            [".tfgate/protect.gate.hcl", ".tfgate/protect.policytest.hcl", ".github/workflows/tfgate.yml"]
        {
            assert!(ran.stdout.contains(&format!("wrote {path}")), "{name}: {ran:?}");
            assert!(!folder.read(path).is_empty());
        }
        let lint = run(&folder, &["lint"]);
        assert!(lint.code == 0 && lint.said().contains(": no problem"), "{name}: {lint:?}");
        let layout = run(&folder, &["fmt", "--check"]);
        assert_eq!((layout.code, layout.stdout.as_str()), (0, ""), "{name}: {layout:?}");
        let tested = run(&folder, &["test"]);
        assert_eq!(tested.code, 0, "{name}: {tested:?}");
        assert!(!tested.said().contains("No case exercises"), "{name}: {tested:?}");
        assert!(folder.read(".tfgate/protect.gate.hcl").contains("mode = \"observe\""));
    }
}

#[test]
fn what_holds_data_in_the_plan_is_protected_by_module() {
    let text = r#"{"format_version":"1.2","terraform_version":"1.11.4","complete":true,"errored":false,"applyable":true,
        "planned_values":{"root_module":{}},"configuration":{},"resource_changes":[CHANGES]}"#;
    let change = |address: &str, module: &str, type_: &str| {
        let module =
            if module.is_empty() { String::new() } else { format!("\"module_address\":\"{module}\",") };
        format!(
            "{{\"address\":\"{address}\",{module}\"mode\":\"managed\",\"type\":\"{type_}\",\"name\":\"a\",\"provider_name\":\"p\",\"change\":{{\"actions\":[\"create\"],\"before\":null,\"after\":{{}},\"after_unknown\":{{}},\"before_sensitive\":false,\"after_sensitive\":{{}}}}}}"
        )
    };
    let changes = [
        change("aws_db_instance.a", "", "aws_db_instance"),
        change("aws_instance.a", "", "aws_instance"),
        change("module.db[\\\"eu\\\"].aws_rds_cluster.a", "module.db[\\\"eu\\\"]", "aws_rds_cluster"),
        change("module.db[\\\"us\\\"].aws_rds_cluster.a", "module.db[\\\"us\\\"]", "aws_rds_cluster"),
    ];
    let folder = Folder::new();
    folder.write("plan.json", text.replace("CHANGES", &changes.join(",")));
    let ran = init(&folder, &["plan.json", "--no-workflow"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.stdout.contains("2 types in 2 modules"), "{ran:?}");
    let policies = folder.read(".tfgate/protect.gate.hcl");
    assert!(policies.contains("addresses = [\"module.db[*].*\"]"), "{policies}");
    assert!(policies.contains("except_addresses = [\"module.*\"]"), "{policies}");
    assert!(!policies.contains("aws_instance"), "{policies}");
    assert!(!folder.path().join(".github").exists());
    let tested = run(&folder, &["test", "--verbose"]);
    assert_eq!(tested.code, 0, "{tested:?}");
}

#[test]
fn nothing_is_overwritten_and_nothing_half_written() {
    for there in [".tfgate/own.gate.hcl", ".github/workflows/tfgate.yml"] {
        let folder = Folder::new();
        folder.write(there, "mine");
        let ran = init(&folder, &[]);
        assert_eq!(ran.code, 2, "{ran:?}");
        assert!(ran.unwrapped().contains("nothing was written"), "{ran:?}");
        assert_eq!(folder.read(there), "mine");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "{there}");
    }
    let folder = Folder::new();
    folder.write(".github", "a file where a folder has to be");
    let ran = init(&folder, &[]);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "what was written before is removed");
    let folder = Folder::new();
    folder.write("plan.json", "{}");
    assert_eq!(init(&folder, &["plan.json"]).code, 2);
    assert!(!folder.path().join(".tfgate").exists());
}

#[cfg(unix)]
#[test]
fn what_was_written_before_an_error_is_removed() {
    let folder = Folder::new();
    std::os::unix::fs::symlink("absent/folder", folder.at(".github")).unwrap();
    let ran = init(&folder, &[]);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.unwrapped().contains("nothing was written: failed to write"), "{ran:?}");
    assert!(!folder.path().join(".tfgate").exists());
}

#[cfg(unix)]
#[test]
fn what_comes_while_the_plan_is_read_is_not_overwritten() {
    let folder = Folder::new();
    folder.write("tfplan", std::fs::read(root().join("testdata/defects/binary_plan.tfplan")).unwrap());
    folder.write("bin/plan.json", plan("aws_delete_db"));
    let own = folder.at(".tfgate");
    let script =
        format!("mkdir -p {own}\necho mine > {own}/protect.policytest.hcl\ncat \"${{0%/*}}/plan.json\"\n");
    folder.write("bin/terraform.sh", script);
    std::os::unix::fs::symlink(root().join("testdata/fake_terraform"), folder.at("bin/terraform")).unwrap();
    let ran = tfgate_in(folder.path(), &[("PATH", &folder.at("bin"))], &["init", "tfplan"], b"");
    assert_eq!(ran.code, 2, "{ran:?}");
    assert_eq!(folder.read(".tfgate/protect.policytest.hcl"), "mine\n");
    assert!(!folder.path().join(".tfgate/protect.gate.hcl").exists(), "what was written before is removed");
}

#[test]
fn completions_and_manual_pages_know_every_command() {
    let folder = Folder::new();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let ran = run(&folder, &["completions", shell]);
        assert_eq!(ran.code, 0, "{ran:?}");
        for word in ["check", "apply", "break-glass", "hook"] {
            assert!(ran.stdout.contains(word), "{shell}: {word}");
        }
    }
    let ran = run(&folder, &["man"]);
    assert!(ran.code == 0 && ran.stdout.contains(".TH") && ran.stdout.contains("tfgate"), "{ran:?}");
    folder.make("man");
    assert_eq!(run(&folder, &["man", "--out", "man"]).code, 0);
    for page in ["tfgate", "tfgate-check", "tfgate-apply", "tfgate-hook", "tfgate-init"] {
        assert!(folder.read(&format!("man/{page}.1")).contains(".TH"), "{page}");
    }
    assert_eq!(run(&folder, &["man", "--out", "absent"]).code, 2);
}
