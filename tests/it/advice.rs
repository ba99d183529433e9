use serde_json::Value;

use crate::support::{Folder, check, formats, plan};

/// A report in JSON of a plan of `testdata/plans`, with the policies of a text.
fn report(plan_name: &str, policies: &str, arguments: &[&str]) -> Value {
    let folder = Folder::new();
    folder.write("a.gate.hcl", policies);
    let path = folder.at("a.gate.hcl");
    let ran = check(
        &plan(plan_name),
        &[&["--policy", path.as_str(), "--format", "json"], arguments, &["-"]].concat(),
    );
    serde_json::from_str(&ran.stdout).unwrap_or_else(|error| panic!("{error}: {}", ran.said()))
}

/// The text of a field of the finding of a policy.
fn of_finding<'r>(report: &'r Value, policy: &str, field: &str) -> Option<&'r str> {
    let mut findings = report["stacks"][0]["findings"].as_array().expect("findings").iter();
    let finding = findings.find(|finding| finding["policy"] == policy);
    finding.unwrap_or_else(|| panic!("no finding of `{policy}`"))[field].as_str()
}

#[test]
fn a_policy_says_the_next_step_of_its_findings() {
    let text = r#"
plan_policy "freeze" {
  level = "require_approval"
  next  = "Wait for the end of the freeze, see `freeze.md`"
  enforce { condition = length(plan.creates) > 1000 }
}
protect "databases" {
  types = ["aws_db_instance"]
  level = "deny"
  next  = "Ask the people of the database first!"
}
plan_policy "silent" {
  level = "warn"
  enforce { condition = false }
}
"#;
    let report = report("aws_delete_db", text, &[]);
    let next = |policy: &str| of_finding(&report, policy, "next_step").expect("a next step");
    assert_eq!(
        next("a/freeze"),
        "Wait for the end of the freeze, see `freeze.md`. If this is wanted, another person must approve it first."
    );
    assert_eq!(
        next("a/databases"),
        "Ask the people of the database first! This cannot be approved; change the policy, or waive it where it lets you."
    );
    assert_eq!(next("a/silent"), "Plan again after a change, or with other options, so that this is not so.");
}

#[test]
fn the_built_in_policies_about_the_plan_say_what_to_do_next() {
    let partial = report("target", "protect \"none\" {\n  types = [\"x_none\"]\n}\n", &[]);
    let next = of_finding(&partial, "builtin/hygiene/any/plan/partial_plan", "next_step");
    assert!(next.is_some_and(|next| next.starts_with("Plan the whole stack, without `-target`")), "{next:?}");
}

#[test]
fn a_finding_links_the_page_of_the_condition_that_does_not_hold() {
    let text = r#"
plan_policy "two" {
  level = "warn"
  url   = "https://wiki.example.com/policy"
  enforce {
    condition = true
    docs      = "https://wiki.example.com/holds"
  }
  enforce {
    condition     = false
    error_message = "No."
    docs          = "https://wiki.example.com/fails"
  }
  enforce {
    condition = false
    docs      = "https://wiki.example.com/fails-too"
  }
}
plan_policy "whole" {
  level = "warn"
  url   = "https://wiki.example.com/whole"
  enforce {
    condition = true
    docs      = "https://wiki.example.com/holds"
  }
  enforce { condition = false }
}
"#;
    let report = report("aws_delete_db", text, &[]);
    assert_eq!(of_finding(&report, "a/two", "url"), Some("https://wiki.example.com/fails"));
    assert_eq!(of_finding(&report, "a/whole", "url"), Some("https://wiki.example.com/whole"));
    let folder = Folder::new();
    folder.write("a.gate.hcl", text);
    let path = folder.at("a.gate.hcl");
    for format in ["text", "html", "json"] {
        assert!(formats().contains(&format));
        let ran = check(&plan("aws_delete_db"), &["--policy", &path, "--format", format, "-"]);
        assert!(ran.stdout.contains("https://wiki.example.com/fails"), "{format}:\n{}", ran.said());
        assert!(!ran.stdout.contains("https://wiki.example.com/holds"), "{format}:\n{}", ran.said());
    }
}

/// The notes of a report of a plan.
fn notes(plan: &[u8]) -> Vec<String> {
    let ran = check(plan, &["--format", "json", "-"]);
    let report: Value = serde_json::from_str(&ran.stdout).unwrap_or_else(|_| panic!("{}", ran.said()));
    let notes = report["stacks"][0]["notes"].as_array().expect("notes");
    notes.iter().map(|note| note["text"].as_str().expect("a text").to_owned()).collect()
}

/// A plan that leaves objects of the state out, with its sections in one of two orders.
fn partial_plan(objects: usize, state_first: bool) -> String {
    let object = |at: usize| {
        format!(
            r#"{{"address":"terraform_data.x[{at:05}]","mode":"managed","type":"terraform_data","name":"x","index":{at},"values":{{}},"sensitive_values":{{}}}}"#
        )
    };
    let objects: Vec<String> = (0..objects).map(object).collect();
    let state = format!(
        r#""prior_state":{{"format_version":"1.0","values":{{"root_module":{{"resources":[{}]}}}}}}"#,
        objects.join(",")
    );
    let change = |actions: &str| {
        format!(
            r#"{{"address":"terraform_data.x[00001]","mode":"managed","type":"terraform_data","name":"x","index":1,"provider_name":"terraform.io/builtin/terraform","change":{{"actions":["{actions}"],"before":{{}},"after":{{}},"after_unknown":{{}},"before_sensitive":{{}},"after_sensitive":{{}}}}}}"#
        )
    };
    let changes = format!(r#""resource_changes":[{}]"#, change("no-op"));
    let (first, second) = if state_first { (&state, &changes) } else { (&changes, &state) };
    format!(
        r#"{{"format_version":"1.2","terraform_version":"1.11.4","planned_values":{{}},{first},{second},"configuration":{{}},"errored":false}}"#
    )
}

#[test]
fn a_partial_plan_names_what_was_left_out_in_any_order() {
    for state_first in [false, true] {
        let few = notes(partial_plan(8, state_first).as_bytes());
        assert!(
            few.contains(
                &"Partial plan: 7 objects of the state have no entry in the plan (`-target` or `-exclude`), so \
                `terraform_data.x[00000]`, `terraform_data.x[00002]`, `terraform_data.x[00003]`, \
                `terraform_data.x[00004]`, `terraform_data.x[00005]` and 2 more were not checked."
                    .to_owned()
            ),
            "{few:?}"
        );
        let one = notes(partial_plan(2, state_first).as_bytes());
        assert!(
            one.iter().any(|note| note.ends_with("`terraform_data.x[00000]` was not checked.")),
            "{one:?}"
        );
        // The names of a large state are not kept.
        let many = notes(partial_plan(5_001, state_first).as_bytes());
        assert!(
            many.contains(
                &"Partial plan: 5,000 objects of the state have no entry in the plan (`-target` or `-exclude`), and were not checked."
                    .to_owned()
            ),
            "{many:?}"
        );
    }
}

#[test]
fn what_is_left_out_of_a_first_apply_is_named_by_the_configuration() {
    let notes = notes(&plan("target"));
    assert!(
        notes
            .iter()
            .any(|note| note.starts_with("Partial plan: ") && note.contains("of the configuration `")),
        "{notes:?}"
    );
}
