use serde_json::Value;

use crate::support::{Folder, Ran, plan, tfgate_in};

/// What macOS writes beside a file whose attributes the target cannot hold.
const COMPANION: &[u8] = b"\0\x05\x16\x07\0\x02\0\0Mac OS X        \0\x02";

const POLICY: &str = "protect \"x\" {\n  types = [\"aws_db_instance\"]\n  level = \"deny\"\n}\n";

fn run(folder: &Folder, arguments: &[&str]) -> Ran {
    tfgate_in(folder.path(), &[], arguments, b"")
}

fn check(folder: &Folder, policy: &str) -> Ran {
    folder.write("plan.json", plan("aws_delete_db"));
    folder.check(&["--format", "json", "--no-builtin", "--policy", policy, "plan.json"])
}

/// What `tfgate lint` says about one file.
#[track_caller]
fn lint(name: &str, text: &str, code: i32) -> String {
    let folder = Folder::new();
    folder.write(name, text);
    let ran = run(&folder, &["lint", name]);
    assert_eq!(ran.code, code, "{}", ran.said());
    ran.unwrapped()
}

#[test]
fn companions_of_macos_in_a_folder_are_left_out_by_every_command() {
    let folder = Folder::new();
    for name in ["db.gate.hcl", "names.policy.hcl", "db.policytest.hcl", "old.gate.HCL"] {
        folder.write(&format!("p/._{name}"), COMPANION);
    }
    folder.write("p/db.gate.hcl", POLICY);
    let ran = check(&folder, "p");
    assert_eq!(ran.code, 1, "{}", ran.said());
    assert!(!ran.said().contains("._"), "{}", ran.said());
    for command in [&["lint", "p"][..], &["fmt", "--check", "p"], &["policies", "--policy", "p"]] {
        let ran = run(&folder, command);
        assert_eq!(ran.code, 0, "{}", ran.said());
        assert!(!ran.said().contains("._"), "{}", ran.said());
    }
    // One that is named by itself is what somebody wants to be read.
    let ran = check(&folder, "p/._db.gate.hcl");
    assert_eq!(ran.code, 2, "{}", ran.said());
    assert!(ran.unwrapped().contains("macOS"), "{}", ran.said());
}

#[test]
fn a_policy_is_not_hidden_by_the_name_of_a_companion() {
    let folder = Folder::new();
    folder.write("p/._db.gate.hcl", POLICY);
    assert_eq!(check(&folder, "p").code, 1);
    let folder = Folder::new();
    folder.write("p/db.gate.hcl", COMPANION);
    let ran = check(&folder, "p");
    assert_eq!(ran.code, 2, "{}", ran.said());
}

/// The ids of the policies in a file.
#[track_caller]
fn ids(blocks: &[&str]) -> Vec<String> {
    let folder = Folder::new();
    let body = "{\n  enforce {\n    condition     = true\n    error_message = \"x\"\n  }\n}\n";
    folder.write("s.policy.hcl", blocks.iter().map(|head| format!("{head} {body}")).collect::<String>());
    let ran = run(&folder, &["policies", "--no-builtin", "--format", "json", "--policy", "s.policy.hcl"]);
    assert_eq!(ran.code, 0, "{}", ran.said());
    let list: Value = serde_json::from_str(&ran.stdout).expect("JSON");
    let policies = list["policies"].as_array().expect("a list");
    policies.iter().map(|policy| policy["id"].as_str().expect("an id").to_owned()).collect()
}

#[test]
fn policies_with_one_label_have_ids_of_their_own() {
    assert_eq!(
        ids(&["resource_policy \"*\" \"enc\"", "module_policy \"*\" \"enc\""]),
        ["s/module_policy.-2a/enc", "s/resource_policy.-2a/enc"]
    );
    assert_eq!(
        ids(&["resource_policy \"aws_*\" \"enc\"", "resource_policy \"aws_any\" \"enc\""]),
        ["s/resource_policy.aws_-2a/enc", "s/resource_policy.aws_any/enc"]
    );
    assert_eq!(
        ids(&[
            "module_policy \"a/b\" \"enc\"",
            "module_policy \"a-b\" \"enc\"",
            "module_policy \"c/d\" \"enc\""
        ]),
        ["s/c-d/enc", "s/module_policy.a-2db/enc", "s/module_policy.a-2fb/enc"]
    );
    assert_eq!(
        ids(&["module_policy \"ä\" \"enc\"", "module_policy \"ö\" \"enc\""]),
        ["s/module_policy.-c3-a4/enc", "s/module_policy.-c3-b6/enc"]
    );
    // One label, and one block alone: as ever.
    assert_eq!(ids(&["resource_policy \"aws_*\" \"a\"", "module_policy \"*\" \"b\""]), ["s/a", "s/b"]);
}

#[test]
fn what_stands_twice_is_called_so() {
    let twice = "locals {\n  a = {\n    k = 1\n    k = 2\n  }\n}\n";
    let said = lint("s.gate.hcl", &format!("{twice}{POLICY}"), 1);
    assert!(!said.contains("not HCL") && said.contains("key `k` is written twice"), "{said}");
    assert!(said.contains("s.gate.hcl:4:5"), "{said}");
    let attribute = "locals {\n  a = 1\n  a = 2\n}\n";
    let said = lint("s.gate.hcl", &format!("{attribute}{POLICY}"), 1);
    assert!(!said.contains("not HCL") && said.contains("attribute `a` is written twice"), "{said}");
}

#[test]
fn providers_that_are_not_known_are_noticed() {
    let policy = |name: &str| {
        format!(
            "provider_policy \"{name}\" \"p\" {{\n  enforce {{\n    condition     = meta.type != \"x\"\n    error_message = \"x\"\n  }}\n}}\n"
        )
    };
    for (name, meant) in [
        ("awss", "aws"),
        ("AWS", "aws"),
        ("asw", "aws"),
        ("azure-rm", "azurerm"),
        ("azurem", "azurerm"),
        ("kuberntes", "kubernetes"),
        ("gogle", "google"),
        ("goggle-beta", "google-beta"),
    ] {
        for file in ["s.gate.hcl", "s.policy.hcl"] {
            let said = lint(file, &policy(name), 1);
            assert!(said.contains(&format!("no provider `{name}` is known")), "{said}");
            assert!(said.contains(&format!("did you mean `{meant}`?")), "{said}");
        }
    }
    for name in
        ["aws", "awscc", "azapi", "azuread", "google-beta", "acme", "http", "tls", "tfe", "*", "aws2000"]
    {
        let said = lint("s.gate.hcl", &policy(name), 0);
        assert!(!said.contains("is known"), "{said}");
    }
}

#[test]
fn comparisons_with_words_that_are_no_operation_are_noticed() {
    let policy = |condition: &str| {
        format!(
            "resource_policy \"aws_db_instance\" \"p\" {{\n  locals {{\n    gone = \"destroy\"\n  }}\n  enforce {{\n    condition     = {condition}\n    error_message = \"x\"\n  }}\n}}\n"
        )
    };
    for (condition, word, meant) in [
        ("meta.operation != \"destroy\"", "destroy", "delete"),
        ("\"DELETE\" == meta.operation", "DELETE", "delete"),
        ("(meta.operation) == (\"noop\")", "noop", "no-op"),
        ("!contains(change.actions, \"destroy\")", "destroy", "delete"),
        ("!contains([\"create\", \"destroy\"], meta.operation)", "destroy", "delete"),
        ("change.actions != [\"destroy\"]", "destroy", "delete"),
        ("change.actions == tolist([\"create\", \"deleted\"])", "deleted", "delete"),
        ("alltrue([for action in change.actions : action != \"destroy\"])", "destroy", "delete"),
        ("!anytrue([for action in change.actions : contains([\"destroy\"], action)])", "destroy", "delete"),
        ("length([for a in change.actions : a if a == \"destroy\"]) == 0", "destroy", "delete"),
        ("change.actions[0] != \"remove\"", "remove", "delete"),
        ("meta.operation == \"quux\"", "quux", ""),
        ("startswith(meta.operation, \"x\") || meta.operation == \"update \"", "update ", "update"),
        ("!contains(change.actions, \"replace\")", "replace", ""),
    ] {
        let said = lint("s.gate.hcl", &policy(condition), 1);
        assert!(
            said.contains(&format!("`{word}` is not")) || said.contains(&format!("{} ` is not", word.trim())),
            "{condition}: {said}"
        );
        let help = if meant.is_empty() { "expected".to_owned() } else { format!("`{meant}`?") };
        assert!(said.contains(&help), "{condition}: {said}");
    }
    for condition in [
        "meta.operation != \"delete\"",
        "contains([\"create\", \"update\", \"replace\", \"no-op\", \"forget\", \"delete\"], meta.operation)",
        "!contains(change.actions, \"delete\") || change.actions == [\"read\"] || change.actions == [\"no-op\"]",
        "attrs.action != \"destroy\"",
        "meta.name != \"destroy\"",
        "alltrue([for meta in attrs.list : meta.operation != \"destroy\"])",
        "[for action in change.actions : { operation = action }][0].operation != \"x\"",
        "change.actions != []",
    ] {
        let said = lint("s.gate.hcl", &policy(condition), 0);
        assert!(
            !said.contains("is not an operation") && !said.contains("is not an action"),
            "{condition}: {said}"
        );
    }
    // The portable language has operations of its own.
    let portable = "resource_policy \"aws_db_instance\" \"p\" {\n  operations = [\"delete\"]\n  enforce {\n    condition     = meta.operation != \"destroy\"\n    error_message = \"x\"\n  }\n}\n";
    let said = lint("s.policy.hcl", portable, 1);
    assert!(said.contains("`destroy` is not an operation") && said.contains("`delete`?"), "{said}");
    let said = lint("s.policy.hcl", &portable.replace("destroy", "replace"), 1);
    assert!(said.contains("`replace` is not an operation"), "{said}");
}
