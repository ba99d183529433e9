//! Resource types that no provider has.

use super::{json, word};
use crate::support::{Folder, plan, tfgate_in};

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
fn a_type_that_nobody_knows_and_the_plan_does_not_have_is_a_note() {
    let notes = |types: &str| notes(&protect(types), plan("aws_delete_db"), &[]);
    assert_eq!(notes("\"aws_db_instance\", \"aws_db_*\", \"acme_thing\""), [""; 0]);
    assert_eq!(
        notes("\"aws_db_instence\""),
        [
            "Policies name 1 resource type that is not known and not in the plan, so they guard nothing there: `aws_db_instence` (did you mean `aws_db_instance`?). `tfgate lint` shows where."
        ]
    );
    let many = notes("\"aws_q1\", \"aws_q2\", \"aws_q3x_*\", \"aws_q4\", \"aws_q5\"");
    assert!(many[0].starts_with("Policies name 5 resource types that are not known"), "{many:?}");
    assert!(many[0].contains(" and 2 more. `tfgate lint`"), "{many:?}");
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
fn lint_fails_on_a_type_that_nobody_knows() {
    let folder = Folder::new();
    folder.write("x.gate.hcl", protect("\"aws_db_instence\""));
    let ran = tfgate_in(folder.path(), &[], &["lint", "x.gate.hcl"], b"");
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.stdout.contains("did you mean `aws_db_instance`?"), "{}", ran.stdout);
}
