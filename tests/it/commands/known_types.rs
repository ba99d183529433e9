//! Resource types that no provider has.

use super::{json, word};
use crate::support::{Folder, plan, root, tfgate_in};

fn protect(types: &str) -> String {
    format!("protect \"databases\" {{\n  types = [{types}]\n}}\n")
}

/// The notes about types, of a check over a plan with this policy.
fn notes(policy: &str, plan: impl AsRef<[u8]>, arguments: &[&str]) -> Vec<String> {
    let folder = Folder::new();
    folder.make(".git");
    folder.write(".tfgate/x.gate.hcl", policy);
    folder.write("plan.json", plan);
    let arguments = [&["check", "--format", "json", "plan.json"], arguments].concat();
    let ran = tfgate_in(folder.path(), &[], &arguments, b"");
    let notes = json(&ran)["stacks"][0]["notes"].as_array().cloned().unwrap_or_default();
    let texts = notes.iter().map(|note| word(&note["text"]).to_owned());
    texts.filter(|text| text.contains("not known")).collect()
}

#[test]
fn a_type_that_is_not_known_and_the_plan_does_not_have_is_a_note() {
    let notes = |types: &str| notes(&protect(types), plan("aws_delete_db"), &[]);
    assert_eq!(notes("\"aws_db_instance\", \"aws_db_*\", \"acme_thing\""), [""; 0]);
    assert_eq!(
        notes("\"aws_db_instence\""),
        [
            "Policies name 1 resource type that is not known and not in the plan: `aws_db_instence` (did you mean `aws_db_instance`?). A name that does not exist guards nothing; `tfgate lint` shows where it is."
        ]
    );
    let many = notes("\"aws_q1\", \"aws_q2\", \"aws_q3x_*\", \"aws_q4\", \"aws_q5\"");
    assert!(many[0].starts_with("Policies name 5 resource types that are not known"), "{many:?}");
    assert!(many[0].contains(" and 2 more. A name"), "{many:?}");
}

#[test]
fn a_policy_for_other_stacks_says_nothing() {
    let policy = "protect \"databases\" {\n  types = [\"aws_db_instence\"]\n  stacks = [\"other\"]\n}\n";
    assert_eq!(notes(policy, plan("aws_delete_db"), &["--name", "this"]), [""; 0]);
}

#[test]
fn a_type_that_the_plan_has_exists() {
    let entry = |action: &str| {
        format!(
            r#"{{"address":"aws_db_instence.x","mode":"managed","type":"aws_db_instence","name":"x","provider_name":"registry.terraform.io/hashicorp/aws","change":{{"actions":["{action}"],"before":{{"a":1}},"after":{{"a":1}}}}}}"#
        )
    };
    // One that does not change, too.
    let text = format!(
        r#"{{"format_version":"1.2","terraform_version":"1.11.4","errored":false,"planned_values":{{"root_module":{{}}}},"configuration":{{"root_module":{{}}}},"resource_changes":[{}]}}"#,
        entry("no-op")
    );
    assert_eq!(notes(&protect("\"aws_db_instence\""), &text, &[]), [""; 0]);
    assert_eq!(notes(&protect("\"aws_*_instence\""), &text, &[]), [""; 0]);
    assert_eq!(notes(&protect("\"aws_*_instences\""), &text, &[]).len(), 1);
}

#[test]
fn lint_fails_on_a_type_that_is_not_known() {
    let folder = Folder::new();
    folder.write("x.gate.hcl", protect("\"aws_db_instence\""));
    let ran = tfgate_in(folder.path(), &[], &["lint", "x.gate.hcl"], b"");
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.stdout.contains("did you mean `aws_db_instance`?"), "{}", ran.stdout);
}

fn schema() -> String {
    std::fs::read_to_string(root().join("testdata/schema/aws.json")).unwrap()
}

#[test]
fn a_schema_is_exact_for_its_providers() {
    let folder = Folder::new();
    folder.write("schema.json", schema());
    let lint = |types: &str| {
        folder.write("x.gate.hcl", protect(types));
        tfgate_in(folder.path(), &[], &["lint", "x.gate.hcl", "--schema", "schema.json"], b"")
    };
    assert_eq!(lint("\"aws_db_instance\", \"google_storage_bucket\"").code, 0);
    // The provider of this list has such a type, the one in use does not.
    let ran = lint("\"aws_kms_key\"");
    assert!(ran.code == 1 && ran.stdout.contains("no resource type `aws_kms_key` is known"), "{ran:?}");
    let misspelt =
        "protect \"x\" {\n  types  = [\"aws_db_instance\"]\n  filter = attrs.storage_encrypte == true\n}\n";
    folder.write("x.gate.hcl", misspelt);
    let ran = tfgate_in(folder.path(), &[], &["lint", "x.gate.hcl", "--schema", "schema.json"], b"");
    assert!(ran.code == 1 && ran.stdout.contains("did you mean `storage_encrypted`?"), "{ran:?}");
    assert_eq!(tfgate_in(folder.path(), &[], &["lint", "x.gate.hcl"], b"").code, 0);
}

#[test]
fn check_and_drift_read_the_schema_in_any_encoding() {
    let utf16: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(schema().encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let marked = format!("\u{feff}{}", schema());
    for text in [schema().as_bytes(), marked.as_bytes(), &utf16] {
        let folder = Folder::new();
        folder.write(".tfgate/x.gate.hcl", protect("\"aws_kms_key\""));
        folder.write("plan.json", plan("aws_delete_db"));
        folder.write("schema.json", text);
        for command in ["check", "drift"] {
            let arguments = [command, "--format", "json", "plan.json", "--schema", "schema.json"];
            let ran = tfgate_in(folder.path(), &[], &arguments, b"");
            let notes = json(&ran)["stacks"][0]["notes"].to_string();
            assert!(notes.contains("`aws_kms_key`"), "{command}: {notes}");
            let ran = tfgate_in(folder.path(), &[], arguments.get(..4).unwrap(), b"");
            assert!(!json(&ran)["stacks"][0]["notes"].to_string().contains("aws_kms_key"));
        }
    }
}

#[test]
fn what_is_no_schema_gives_no_verdict() {
    let folder = Folder::new();
    folder.write("x.gate.hcl", protect("\"aws_db_instance\""));
    folder.write("plan.json", plan("aws_delete_db"));
    let deep = format!("{{\"format_version\":\"1.0\",\"provider_schemas\":{}", "{\"a\":".repeat(100_000));
    for text in ["", "{", "[]", "{\"format_version\":\"1.0\"}", "{\"format_version\":\"2.0\"}", &deep] {
        folder.write("schema.json", text);
        for arguments in [["lint", "x.gate.hcl"], ["check", "plan.json"]] {
            let arguments = [&arguments[..], &["--schema", "schema.json"]].concat();
            let ran = tfgate_in(folder.path(), &[], &arguments, b"");
            assert!(ran.code == 2 && ran.unwrapped().contains("`--schema schema.json`"), "{ran:?}");
        }
    }
    let ran = tfgate_in(folder.path(), &[], &["check", "plan.json", "--schema", "none.json"], b"");
    assert_eq!(ran.code, 2, "{ran:?}");
}
