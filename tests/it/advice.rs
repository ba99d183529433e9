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
