use serde_json::{Value, json};

use crate::support::{Folder, check, files, formats, plan, text};

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

/// A plan of `testdata/advice`.
fn fixture(name: &str) -> Value {
    serde_json::from_str(&text(format!("testdata/advice/{name}/plan.json"))).expect("a plan")
}

/// The next step and the causes of the only finding about a replacement, with a policy about its type.
fn replacement(plan: &Value) -> (String, Vec<Value>) {
    let folder = Folder::new();
    folder.write(
        "a.gate.hcl",
        "protect \"all\" {\n  types = [\"aws_db_instance\", \"terraform_data\"]\n  on = [\"replace\"]\n}\n",
    );
    let path = folder.at("a.gate.hcl");
    let arguments = ["--no-builtin", "--policy", path.as_str(), "--format", "json", "-"];
    let ran = check(plan.to_string().as_bytes(), &arguments);
    let report: Value = serde_json::from_str(&ran.stdout).unwrap_or_else(|_| panic!("{}", ran.said()));
    let stack = &report["stacks"][0];
    let finding = &stack["findings"][0];
    let changes = stack["changes"].as_array().expect("changes");
    let change = changes.iter().find(|change| change["action"] == "replace").expect("a replacement");
    let causes = change["causes"].as_array().expect("causes").clone();
    (finding["next_step"].as_str().expect("a next step").to_owned(), causes)
}

#[test]
fn an_unknown_value_that_forces_a_replacement_names_the_data_source_that_is_read_late() {
    for (name, attribute, source) in [
        ("unknown_forces_replace", "db_subnet_group_name", "module.db.data.aws_subnets.s"),
        ("late_data_source", "triggers_replace", "module.db.data.terraform_remote_state.subnets"),
    ] {
        let (next, causes) = replacement(&fixture(name));
        assert_eq!(
            next,
            format!(
                "`{attribute}` is known only after apply and may be the same, because `{source}` is read during the apply, since something that it depends on changes. To keep the object, take the `depends_on` off the data source and off its module, or pass the value in, and plan again. If this is wanted, another person must approve it first."
            )
        );
        assert_eq!(causes.len(), 1, "{causes:?}");
        assert_eq!(causes[0]["kind"], "unknown");
        assert_eq!(causes[0]["from"], json!([source]));
    }
}

/// The plan with another expression for the forcing attribute.
fn with_references(references: &[&str]) -> Value {
    let mut plan = fixture("unknown_forces_replace");
    let block = "/configuration/root_module/module_calls/db/module/resources/1/expressions";
    let expressions = plan.pointer_mut(block).expect("expressions");
    expressions["db_subnet_group_name"] = json!({ "references": references });
    plan
}

#[test]
fn where_an_unknown_value_comes_from_is_said_as_far_as_it_is_known() {
    let net = json!({"address": "module.db.aws_db_subnet_group.g", "module_address": "module.db", "mode": "managed", "type": "aws_db_subnet_group",
        "name": "g", "provider_name": "registry.terraform.io/hashicorp/aws", "change": {"actions": ["create"], "before": null, "after": {},
        "after_unknown": {"name": true}, "before_sensitive": false, "after_sensitive": {}}});
    let mut created = with_references(&["aws_db_subnet_group.g.name", "aws_db_subnet_group.g"]);
    created["resource_changes"].as_array_mut().expect("changes").push(net);
    let mut config_unknown = fixture("unknown_forces_replace");
    config_unknown["resource_changes"][0]["action_reason"] = json!("read_because_config_unknown");
    let mut two_reads = with_references(&["var.group"]);
    for name in ["a", "b"] {
        let mut read = two_reads["resource_changes"][0].clone();
        read["address"] = json!(format!("module.net.data.aws_subnets.{name}"));
        read["module_address"] = json!("module.net");
        read["name"] = json!(name);
        two_reads["resource_changes"].as_array_mut().expect("changes").push(read);
    }
    let mut one_read = two_reads.clone();
    one_read["resource_changes"].as_array_mut().expect("changes").pop();
    for (plan, said, from) in [
        (
            created,
            "may be the same: it comes from `module.db.aws_db_subnet_group.g`, which this plan creates.",
            json!(["module.db.aws_db_subnet_group.g"]),
        ),
        (
            config_unknown,
            "is read during the apply, since one of its arguments is known only then.",
            json!(["module.db.data.aws_subnets.s"]),
        ),
        (
            with_references(&["module.net.subnets", "module.net"]),
            "may be the same: it comes from `module.net.subnets`.",
            json!(["module.net.subnets"]),
        ),
        (two_reads, "may be the same: it comes from `var.group`.", json!(["var.group"])),
        (
            one_read,
            "probably because `module.net.data.aws_subnets.a` is read during the apply",
            json!(["module.net.data.aws_subnets.a"]),
        ),
        (
            with_references(&["local.group"]),
            "probably because `module.db.data.aws_subnets.s` is read",
            json!(["module.db.data.aws_subnets.s"]),
        ),
        (
            with_references(&["each.value"]),
            "`db_subnet_group_name` is known only after apply and may be the same. To keep",
            json!([]),
        ),
        // Hostile references are no addresses.
        (
            with_references(&["data.aws_subnets.s[\"", "module..x", "`x`"]),
            "may be the same. To keep",
            json!([]),
        ),
    ] {
        let (step, found) = replacement(&plan);
        assert!(step.contains(said), "{said}\n{step}");
        assert_eq!(found[0]["from"], from, "{step}");
    }
}

#[test]
fn an_attribute_that_nothing_sets_is_told_from_one_that_the_block_sets() {
    let new_attribute = |expressions: &Value| {
        let mut plan = fixture("unknown_forces_replace");
        let change = &mut plan["resource_changes"][2]["change"];
        change["after"]["engine_lifecycle_support"] = json!("open");
        change["replace_paths"] = json!([["engine_lifecycle_support"]]);
        change["after_unknown"] = json!({"id": true, "arn": true});
        change["after"]["db_subnet_group_name"] = json!("main-subnets");
        let block = "/configuration/root_module/module_calls/db/module/resources/1/expressions";
        *plan.pointer_mut(block).expect("expressions") = expressions.clone();
        plan
    };
    let (next, causes) = replacement(&new_attribute(&json!({"identifier": {"constant_value": "main"}})));
    assert!(next.starts_with("Nothing in the configuration sets `engine_lifecycle_support`: "), "{next}");
    assert!(next.contains("run `terraform apply -refresh-only` and plan again"), "{next}");
    assert_eq!(causes[0]["kind"], "not_written");
    let written = json!({"engine_lifecycle_support": {"constant_value": "open"}});
    let (next, causes) = replacement(&new_attribute(&written));
    assert!(next.starts_with("To keep the object, leave `engine_lifecycle_support` as before."), "{next}");
    assert!(causes.is_empty(), "{causes:?}");
    // A nested block may come from `dynamic`, which the plan does not show.
    let mut nested = new_attribute(&json!({}));
    let change = &mut nested["resource_changes"][2]["change"];
    change["before"]["timeouts"] = json!([{"create": null}]);
    change["after"]["timeouts"] = json!([{"create": "1h"}]);
    change["replace_paths"] = json!([["timeouts", 0, "create"]]);
    assert!(replacement(&nested).1.is_empty());
    // A request for the replacement comes first.
    let mut requested = new_attribute(&json!({}));
    requested["resource_changes"][2]["action_reason"] = json!("replace_by_request");
    assert!(replacement(&requested).0.contains("plan again without `-replace`"));
}

#[test]
fn the_order_of_the_sections_does_not_change_the_causes() {
    let plan = fixture("unknown_forces_replace");
    let sorted: std::collections::BTreeMap<String, Value> =
        serde_json::from_value(plan.clone()).expect("an object");
    let (next, causes) = replacement(&plan);
    // `serde_json` keeps the order or sorts, as it is built; the text is put together by hand.
    let members: Vec<String> = sorted.iter().map(|(key, value)| format!("{}:{value}", json!(key))).collect();
    let folder = Folder::new();
    folder.write("plan.json", format!("{{{}}}", members.join(",")));
    let ran = folder.check(&["--format", "json", "plan.json"]);
    let report: Value = serde_json::from_str(&ran.stdout).expect("JSON");
    let finding = &report["stacks"][0]["findings"][0];
    assert_eq!(finding["next_step"].as_str(), Some(next.as_str()));
    let changes = report["stacks"][0]["changes"].as_array().expect("changes");
    assert!(changes.iter().any(|change| change["causes"] == json!(causes)));
}

/// The `renames` of a report of a plan, and the report.
fn renames(plan: &[u8]) -> Value {
    let ran = check(plan, &["--format", "json", "-"]);
    let report: Value = serde_json::from_str(&ran.stdout).unwrap_or_else(|_| panic!("{}", ran.said()));
    report["stacks"][0]["renames"].clone()
}

fn blocks(renames: &Value) -> Vec<&str> {
    let blocks = renames["blocks"].as_array().expect("blocks");
    blocks.iter().map(|block| block.as_str().expect("a text")).collect()
}

#[test]
fn the_blocks_that_are_printed_are_those_with_which_terraform_destroys_nothing() {
    for name in ["refactor_no_moved", "refactor", "chain", "keys"] {
        let renames = renames(fixture(name).to_string().as_bytes());
        let mut printed: Vec<String> = blocks(&renames).iter().map(|block| format!("{block}\n")).collect();
        let code = text(format!("testdata/advice/{name}/moved.tf"));
        let mut written: Vec<String> = code.split_inclusive("}\n").map(str::to_owned).collect();
        if name != "chain" {
            printed.sort();
            written.sort();
        }
        assert_eq!(printed, written, "{name}");
        // Terraform said so.
        if name != "refactor_no_moved" {
            let log = text(format!("testdata/advice/{name}/moved.log"));
            assert!(log.contains(" 0 to destroy."), "{name}: {log}");
        }
    }
}

/// A change of a short form: an address, a reason, what is sensitive, and attributes.
fn change_of(short: &Value, action: &str) -> Value {
    let mut values = short.as_object().expect("an object").clone();
    let address = values.remove("address").expect("an address");
    let address = address.as_str().expect("a text");
    let reason = values.remove("reason").unwrap_or(json!("delete_because_no_resource_config"));
    let sensitive = values.remove("sensitive").unwrap_or(json!({}));
    let bare = address.split(['[', ' ']).next().expect("a text");
    let module =
        address.rsplit_once(".null").or_else(|| address.rsplit_once(".aws")).map(|(module, _)| module);
    let module = module.filter(|module| module.starts_with("module."));
    let local = module.and_then(|module| address.strip_prefix(module)?.strip_prefix('.')).unwrap_or(address);
    let mut parts = local.splitn(2, '.');
    let (type_, name) = (parts.next().expect("a type"), parts.next().unwrap_or(bare));
    let name = name.split(['[', '\n']).next().expect("a name");
    let [before, after] =
        if action == "delete" { [json!(values), Value::Null] } else { [Value::Null, json!(values)] };
    let [masked_before, masked_after] =
        if action == "delete" { [sensitive, json!(false)] } else { [json!(false), sensitive] };
    json!({"address": address, "module_address": module, "mode": "managed", "type": type_, "name": name,
        "provider_name": "registry.terraform.io/hashicorp/aws",
        "action_reason": if action == "delete" { reason } else { Value::Null },
        "change": {"actions": [action], "before": before, "after": after, "after_unknown": {"id": true},
            "before_sensitive": masked_before, "after_sensitive": masked_after}})
}

/// The plan of a case of `testdata/advice/renames.json`.
fn plan_of(case: &Value) -> Value {
    let list = |key: &str, action: &str| -> Vec<Value> {
        case[key].as_array().expect("a list").iter().map(|short| change_of(short, action)).collect()
    };
    let changes = [list("deleted", "delete"), list("created", "create")].concat();
    let calls = case["calls"].as_array().cloned().unwrap_or_default();
    let calls: serde_json::Map<String, Value> = calls
        .iter()
        .map(|name| (name.as_str().expect("a name").to_owned(), json!({"source": "./m", "module": {}})))
        .collect();
    json!({"format_version": "1.2", "terraform_version": case["terraform"].as_str().unwrap_or("1.11.4"),
        "planned_values": {"root_module": {}}, "resource_changes": changes,
        "configuration": {"root_module": {"module_calls": calls}}, "errored": false})
}

/// `FROM -> TO` of a block; a command as it is.
fn short_block(block: &str) -> String {
    let lines: Vec<&str> = block.lines().collect();
    match lines.as_slice() {
        ["moved {", from, to, "}"] => {
            let value = |line: &str| line.split_once('=').expect("an assignment").1.trim().to_owned();
            format!("{} -> {}", value(from), value(to))
        }
        _ => block.to_owned(),
    }
}

#[test]
fn what_looks_renamed_is_told_from_what_is_another_object() {
    let cases: Value = serde_json::from_str(&text("testdata/advice/renames.json")).expect("JSON");
    let mut wrong = Vec::new();
    for case in cases.as_array().expect("a list") {
        let mut plan = plan_of(case);
        let found = renames(plan.to_string().as_bytes());
        let blocks: Vec<String> = blocks(&found).into_iter().map(short_block).collect();
        if json!(blocks) != case["blocks"] {
            wrong.push(format!("{}: {blocks:?}", case["case"]));
        }
        // The order of the changes decides nothing.
        plan["resource_changes"].as_array_mut().expect("a list").reverse();
        if renames(plan.to_string().as_bytes()) != found {
            wrong.push(format!("{}: another order", case["case"]));
        }
        // What is printed is HCL, and nothing in it is a template.
        for block in found["blocks"].as_array().expect("a list").iter().filter(|_| found["commands"] == false)
        {
            let code = block.as_str().expect("a text");
            let body: hcl_edit::structure::Body =
                code.parse().unwrap_or_else(|error| panic!("{error}: {code}"));
            assert_eq!(body.blocks().count(), 1, "{code}");
            assert!(!code.replace("$${", "").replace("%%{", "").contains("${"), "{code}");
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_finding_about_what_looks_renamed_says_so_and_every_format_for_people_has_the_block() {
    let plan = fixture("refactor_no_moved").to_string();
    let report: Value =
        serde_json::from_str(&check(plan.as_bytes(), &["--format", "json", "-"]).stdout).expect("JSON");
    let findings = report["stacks"][0]["findings"].as_array().expect("findings");
    let finding =
        findings.iter().find(|finding| finding["address"] == "aws_db_instance.shop").expect("a finding");
    assert_eq!(
        finding["next_step"],
        "Looks renamed to `module.db.aws_db_instance.this` (same `identifier`). To keep the object, add a `moved` block and plan again. If this is wanted, another person must approve it first."
    );
    for (format, code) in [
        (
            "text",
            "    moved {\n      from = aws_db_instance.shop\n      to   = module.db.aws_db_instance.this\n    }\n",
        ),
        (
            "markdown",
            "```hcl\nmoved {\n  from = aws_db_instance.shop\n  to   = module.db.aws_db_instance.this\n}\n```",
        ),
        (
            "html",
            "<pre>moved {\n  from = aws_db_instance.shop\n  to   = module.db.aws_db_instance.this\n}\n</pre>",
        ),
    ] {
        let said = check(plan.as_bytes(), &["--format", format, "-"]).stdout;
        assert_eq!(said.matches(code).count(), 1, "{format}:\n{said}");
    }
}

/// The actions of a plan of `testdata/advice/followed`.
fn actions(path: &str) -> Vec<String> {
    let plan: Value = serde_json::from_str(&text(path)).expect("a plan");
    let changes = plan["resource_changes"].as_array().expect("changes");
    changes.iter().map(|change| change["change"]["actions"].to_string()).collect()
}

/// `tools/advice.sh` made the plans: what is lost, and what the next step leads to over the same state.
#[test]
fn who_follows_the_next_step_keeps_the_object() {
    let policies = "protect \"all\" {\n  types = [\"*\"]\n  on = [\"delete\", \"replace\", \"forget\"]\n}\n";
    let folder = Folder::new();
    folder.write("all.gate.hcl", policies);
    let policy = folder.at("all.gate.hcl");
    let mut cases = 0;
    for path in files("testdata/advice/followed").iter().filter(|path| path.ends_with("next.txt")) {
        let case = path.parent().and_then(|case| case.to_str()).expect("a folder");
        let lost = text(format!("{case}/lost.json"));
        let ran = check(lost.as_bytes(), &["--no-builtin", "--policy", &policy, "--format", "json", "-"]);
        let report: Value = serde_json::from_str(&ran.stdout).unwrap_or_else(|_| panic!("{}", ran.said()));
        let findings = report["stacks"][0]["findings"].as_array().expect("findings");
        assert_eq!(findings.len(), 1, "{case}");
        let next = findings[0]["next_step"].as_str().expect("a next step");
        assert!(next.contains(text(path).trim()), "{case}: {next}");
        let kept = actions(&format!("{case}/kept.json"));
        let safe = ["[\"no-op\"]", "[\"forget\"]"];
        assert!(kept.iter().all(|action| safe.contains(&action.as_str())), "{case}: {kept:?}");
        let lets_go = kept.iter().any(|action| action == safe[1]);
        assert_eq!(lets_go, case.ends_with("no_block_let_go"), "{case}: {kept:?}");
        cases += 1;
    }
    assert_eq!(cases, 9);
}
