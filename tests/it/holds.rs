//! A policy that somebody wrote and believes in holds, or is refused. Each test is a pass that was silent once.

use serde_json::{Value, json};

use crate::support::{Folder, Ran};

/// A plan of one change of `aws_db_instance.main`.
#[expect(clippy::needless_pass_by_value, reason = "most callers make the values")]
fn plan(actions: &[&str], before: Value, after: Value) -> String {
    let change = json!({
        "address": "aws_db_instance.main", "mode": "managed", "type": "aws_db_instance", "name": "main",
        "provider_name": "registry.terraform.io/hashicorp/aws",
        "change": {
            "actions": actions, "before": before, "after": after, "after_unknown": {}, "before_sensitive": {}, "after_sensitive": {},
        },
    });
    json!({
        "format_version": "1.2", "terraform_version": "1.9.0", "complete": true, "errored": false, "applyable": true,
        "planned_values": {"root_module": {}}, "configuration": {"root_module": {}}, "resource_changes": [change],
    })
    .to_string()
}

fn delete(before: Value) -> String {
    plan(&["delete"], before, Value::Null)
}

/// Checks a plan against one policy file, quietly.
fn check(file: &str, policy: &str, plan: &str) -> Ran {
    let folder = Folder::new();
    folder.write(&format!("policies/{file}"), policy);
    folder.write("plan.json", plan);
    folder.check(&["-q", "--no-builtin", "--policy", "policies", "plan.json"])
}

#[track_caller]
fn is(ran: &Ran, code: i32, with: &str) {
    assert_eq!(ran.code, code, "{}", ran.said());
    assert!(ran.unwrapped().contains(with), "{with:?} is missing:\n{}", ran.said());
}

#[test]
fn blocks_behind_a_heredoc_are_read() {
    let prod = delete(json!({"tags": {"env": "prod"}}));
    let guard = "protect \"db\" {\n  types = [\"aws_db_instance\"]\n  level = \"deny\"\n  reason = <<-EOT\n    Production data.\n  EOT\n}\n";
    for heredoc in
        ["<<-EOT\n  EOT", "<<EOT\nEOT", "<<-EOT\n    x\n    EOT y\n  EOT", "<<EOT\nx\nEOT # {\nEOT"]
    {
        let policy = format!(
            "protect \"vpc\" {{\n  types = [\"aws_vpc\"]\n  description = \"x\"\n  lost = \"y\"\n}}\nlocals {{\n  a = {heredoc}\n}}\n{guard}"
        );
        is(&check("s.gate.hcl", &policy, &prod), 1, "s/db");
    }
    // What looks like a block in the text of a heredoc is none.
    let policy = format!(
        "locals {{\n  a = <<TEXT\nTEXT # in this file:\n}}\n{guard}TEXT\n}}\nprotect \"vpc\" {{\n  types = [\"aws_vpc\"]\n}}\n"
    );
    is(&check("s.gate.hcl", &policy, &prod), 0, "PASS");
}

/// A policy about production that covers operations, by a filter or a condition.
fn guard(operations: &str, filter: &str, condition: &str) -> String {
    format!(
        "resource_policy \"aws_db_instance\" \"guard\" {{\n  operations = [{operations}]\n  filter = {filter}\n  enforce {{\n    condition = {condition}\n    error_message = \"no\"\n  }}\n}}\n"
    )
}

/// The plans in which the object is in production before or after, and whether it is.
fn of_production() -> Vec<(bool, String)> {
    let values = [
        json!({"tags": {"env": "prod"}}),
        json!({"tags": {"env": "dev"}}),
        json!({"tags": {}}),
        json!({"tags": {"env": null}}),
        json!({"tags": null}),
        json!({}),
    ];
    let is_prod = |value: &Value| value.pointer("/tags/env") == Some(&json!("prod"));
    let mut plans = Vec::new();
    for before in &values {
        plans.push((is_prod(before), delete(before.clone())));
        plans.push((is_prod(before), plan(&["forget"], before.clone(), Value::Null)));
        for after in &values {
            for actions in [&["update"][..], &["delete", "create"], &["create", "delete"]] {
                let plan = plan(actions, before.clone(), after.clone());
                plans.push((is_prod(before) || is_prod(after), plan));
            }
        }
    }
    plans
}

#[test]
fn the_documented_guards_hold_on_every_operation() {
    let (before, after) =
        ("try(prior_attrs.tags.env, \"\") == \"prod\"", "try(attrs.tags.env, \"\") == \"prod\"");
    let (not_before, not_after) = (before.replace("==", "!="), after.replace("==", "!="));
    let all = "\"update\", \"delete\", \"replace\", \"forget\"";
    for policy in [
        guard(all, &format!("{before} || {after}"), "false"),
        guard(all, "true", &format!("{not_before} && {not_after}")),
        guard(all, "true", &format!("!({before} || {after})")),
    ] {
        let folder = Folder::new();
        folder.write("policies/s.gate.hcl", &policy);
        let plans = of_production();
        let mut arguments: Vec<String> =
            ["--no-builtin", "--format", "json", "--policy", "policies"].map(str::to_owned).into();
        for (index, (_, plan)) in plans.iter().enumerate() {
            folder.write(&format!("{index}.json"), plan);
            arguments.push(format!("{index}={index}.json"));
        }
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let report: Value = serde_json::from_str(&folder.check(&arguments).stdout).expect("a report");
        let stacks = report["stacks"].as_array().expect("stacks");
        assert_eq!(stacks.len(), plans.len());
        for stack in stacks {
            let (is_prod, plan) =
                &plans[stack["name"].as_str().and_then(|name| name.parse::<usize>().ok()).expect("an index")];
            let denied = stack["findings"].as_array().is_some_and(|findings| !findings.is_empty());
            assert_eq!(denied, *is_prod, "{policy}\n{plan}");
        }
    }
}

#[test]
fn a_comparison_of_the_operation_that_guards_nothing_is_refused() {
    let read = "try(attrs.tags.env, \"\") == \"prod\"";
    for (operations, filter, condition) in [
        (
            "\"delete\", \"update\"",
            format!("contains([\"update\", \"delete\"], meta.operation) && {read}"),
            "false".to_owned(),
        ),
        ("\"delete\"", format!("meta.operation == \"delete\" && {read}"), "false".to_owned()),
        ("\"delete\"", read.to_owned(), "meta.operation != \"delete\"".to_owned()),
        (
            "\"delete\"",
            "true".to_owned(),
            "meta.operation == \"create\" ? true : try(attrs.tags.env, \"\") != \"prod\"".to_owned(),
        ),
        (
            "\"delete\", \"forget\"",
            "true".to_owned(),
            "meta.operation == \"delete\" || attrs.x == 1".to_owned(),
        ),
        ("\"delete\"", "coalesce(prior_attrs.x, attrs.x) == 1".to_owned(), "false".to_owned()),
        // Both must hold here, and one of them is about nothing.
        ("\"delete\"", "prior_attrs.x == 1 && attrs.x == 1".to_owned(), "false".to_owned()),
        ("\"delete\"", "true".to_owned(), "prior_attrs.x != 1 || attrs.x != 1".to_owned()),
        ("\"delete\"", "prior_attrs.x == 1 || attrs.y == 1".to_owned(), "false".to_owned()),
        ("\"delete\"", "(prior_attrs.x == 1 || attrs.x == 1) == true".to_owned(), "false".to_owned()),
        (
            "\"delete\"",
            "[for meta in [{ operation = \"x\" }] : meta.operation == \"x\" && attrs.x == 1][0]".to_owned(),
            "false".to_owned(),
        ),
    ] {
        let policy = guard(operations, &filter, &condition);
        is(&check("s.gate.hcl", &policy, &delete(json!({}))), 2, "`attrs` in a policy on");
    }
    let locals = "  locals {\n    del = meta.operation == \"delete\"\n  }\n  enforce";
    let policy =
        guard("\"delete\"", &format!("local.del && {read}"), "false").replacen("  enforce", locals, 1);
    is(&check("s.gate.hcl", &policy, &delete(json!({}))), 2, "`attrs` in a policy on `delete`");
    for (operations, filter, condition) in [
        ("\"delete\", \"update\"", "true", "meta.operation == \"delete\" || attrs.x == 1"),
        ("\"delete\", \"update\"", "meta.operation != \"delete\"", "attrs.x == 1"),
        (
            "\"delete\", \"forget\", \"update\"",
            "contains([\"delete\", \"forget\"], meta.operation) ? true : attrs.x == 1",
            "false",
        ),
        (
            "\"delete\", \"update\"",
            "prior_attrs.x == 1 || (prior_attrs.y == 1 || attrs.x == 1) || attrs.y == 1",
            "false",
        ),
        ("\"delete\", \"update\"", "!(meta.operation == \"update\" && attrs.x == 1)", "false"),
    ] {
        let policy = guard(operations, filter, condition);
        let ran = check("s.gate.hcl", &policy, &delete(json!({"x": 1, "y": 1})));
        assert_ne!(ran.code, 2, "{policy}{}", ran.said());
    }
}

/// Denies every destroy of a database in some stacks.
fn deny_in(stacks: &str) -> String {
    format!(
        "protect \"db\" {{\n  types = [\"aws_db_instance\"]\n  level = \"deny\"\n  stacks = [\"{stacks}\"]\n}}\n"
    )
}

#[test]
fn a_stack_is_found_by_the_name_that_its_plan_has_alone() {
    let folder = Folder::new();
    folder.make(".git");
    folder.write("policies/s.gate.hcl", deny_in("infra/prod"));
    for name in ["plan", "other"] {
        folder.write(&format!("infra/prod/{name}.json"), delete(json!({})));
    }
    folder.write("infra/dev/plan.json", delete(json!({})));
    let check = |plans: &[&str]| {
        let mut arguments = vec!["-q", "--no-builtin", "--policy", "policies"];
        arguments.extend(plans);
        folder.check(&arguments)
    };
    is(&check(&["infra/prod/plan.json"]), 1, "DENIED infra/prod");
    let both = check(&["infra/prod/plan.json", "infra/prod/other.json", "infra/dev/plan.json"]);
    is(&both, 1, "infra/prod/plan");
    assert_eq!(both.stdout.matches("s/db").count(), 2, "{}", both.said());
    is(&check(&["infra/prod=infra/dev/plan.json"]), 1, "DENIED");
    is(&check(&["infra/dev=infra/prod/plan.json"]), 0, "PASS");
}

#[test]
fn names_of_stacks_and_files_are_compared_in_one_form() {
    let (composed, decomposed) = ("caf\u{e9}", "cafe\u{301}");
    for (written, named) in [(composed, decomposed), (decomposed, composed), (decomposed, decomposed)] {
        let folder = Folder::new();
        folder.write("plan.json", delete(json!({})));
        let check =
            || folder.check(&["-q", "--no-builtin", "--policy", "policies", "--name", named, "plan.json"]);
        folder.write("policies/s.gate.hcl", deny_in(written));
        is(&check(), 1, "s/db");
        let filter = format!("filter = stack.name == \"{written}\"");
        folder.write("policies/s.gate.hcl", deny_in("*").replace("stacks = [\"*\"]", &filter));
        is(&check(), 1, "s/db");
        // The id of a policy begins with the name of its file.
        std::fs::remove_file(folder.path().join("policies/s.gate.hcl")).expect("a file");
        let waiver = format!(
            "waiver \"w\" {{\n  policy = \"{written}/db\"\n  address = \"*\"\n  reason = \"x\"\n  expires = \"2100-01-01\"\n}}\n"
        );
        folder.write(&format!("policies/{named}.gate.hcl"), deny_in("*") + &waiver);
        let ran = folder.check(&["--no-builtin", "--policy", "policies", "plan.json"]);
        is(&ran, 0, "waived");
    }
}

#[test]
fn a_name_that_no_stack_can_have_is_refused() {
    for stacks in ["infra/prod/", "./infra/prod", "/infra/prod", " infra/prod", "infra/prod "] {
        let ran = check("s.gate.hcl", &deny_in(stacks), &delete(json!({})));
        is(&ran, 2, &format!("no stack is called `{stacks}`"));
        let folder = Folder::new();
        folder.write("policies/s.gate.hcl", deny_in("infra/prod"));
        folder.write("plan.json", delete(json!({})));
        for name in [&["--name", stacks, "plan.json"][..], &[&format!("{stacks}=plan.json")]] {
            let mut arguments = vec!["-q", "--no-builtin", "--policy", "policies"];
            arguments.extend(name);
            is(&folder.check(&arguments), 2, "is not the name of a stack; write `infra/prod`");
        }
    }
}

#[test]
fn a_source_with_a_star_and_types_that_are_misspelt_are_noticed() {
    let policy = "module_policy \"./d*\" \"m\" {\n  enforce {\n    condition = false\n    error_message = \"x\"\n  }\n}\n";
    is(&check("s.gate.hcl", policy, &delete(json!({}))), 2, "`./d*` is not the source of a module");
    for name in ["AWS_DB_INSTANCE", "aws-db-instance", "azurem_mssql_database", "AWS_*", "aws_db_instence*"] {
        let folder = Folder::new();
        folder.write("policies/s.gate.hcl", format!("protect \"db\" {{\n  types = [\"{name}\"]\n}}\n"));
        folder.write("plan.json", delete(json!({})));
        let ran = folder.check(&["--no-builtin", "--policy", "policies", "plan.json"]);
        is(
            &ran,
            0,
            &format!("Policies name 1 resource type that is not known and not in the plan: `{name}`"),
        );
        let lint = crate::support::tfgate_in(folder.path(), &[], &["lint", "policies"], b"");
        is(&lint, 1, &name.replace("aws_db_instence*", "did you mean `aws_db_instance`"));
    }
}

#[test]
fn policies_about_nothing_are_listed_without_verbose() {
    let folder = Folder::new();
    folder.write("policies/s.gate.hcl", "protect \"queue\" {\n  types = [\"aws_sqs_queue\"]\n}\n");
    folder.write("plan.json", delete(json!({})));
    for (format, with) in [
        ("text", "s/queue"),
        ("markdown", "1 policy about nothing in it"),
        ("html", "Policies about nothing in this plan"),
        ("json", "\"unmatched_policies\": [ \"s/queue\" ]"),
    ] {
        let ran = folder.check(&["--no-builtin", "--policy", "policies", "--format", format, "plan.json"]);
        is(&ran, 0, with);
    }
}

#[test]
fn every_report_with_messages_names_files_that_are_not_read_and_idle_waivers() {
    let folder = Folder::new();
    folder.write("policies/s.gate.hcl", format!(
        "{}waiver \"over\" {{\n  policy = \"s/db\"\n  address = \"*\"\n  reason = \"x\"\n  expires = \"2020-01-01\"\n}}\n", deny_in("*").replace("aws_db_instance", "aws_vpc"),
    ));
    folder.write("policies/databases.gate.HCL", deny_in("*"));
    folder.write("plan.json", delete(json!({})));
    for arguments in [
        &["-q"][..],
        &[],
        &["--format", "github"],
        &["--format", "gitlab-codequality"],
        &["--format", "markdown"],
        &["--format", "html"],
        &["--format", "json"],
        &["--format", "sarif"],
        &["--format", "junit"],
    ] {
        let mut all = vec!["--no-builtin", "--policy", "policies", "plan.json"];
        all.extend(arguments);
        let ran = folder.check(&all);
        is(&ran, 0, "databases.gate.HCL");
        is(&ran, 0, "over");
    }
}

#[test]
fn a_variable_in_lower_case_is_told_its_name() {
    let folder = Folder::new();
    let input = "input \"zone\" {\n  type = string\n  default = \"a\"\n}\n";
    folder.write("policies/s.gate.hcl", format!("{input}{}", deny_in("*")));
    folder.write("plan.json", delete(json!({})));
    let ran = folder
        .check_with(&[("TFGATE_VAR_zone", "b")], &["--no-builtin", "--policy", "policies", "plan.json"]);
    is(&ran, 2, "the names of such variables are in upper case: `TFGATE_VAR_ZONE`");
}
