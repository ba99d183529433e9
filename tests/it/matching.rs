use serde_json::{Value, json};

use crate::support::{Folder, check, formats, text, tfgate, tfgate_in};

fn fixture(name: &str) -> Value {
    serde_json::from_str(&text(format!("testdata/matching/{name}/plan.json"))).expect("a plan")
}

/// Policy, level, action and address of each finding of a report in JSON, and its messages.
fn findings(report: &str) -> Vec<(String, String)> {
    let report: Value = serde_json::from_str(report).expect("JSON");
    let list = report["stacks"][0]["findings"].as_array().expect("findings").clone();
    let words = |finding: &Value| {
        ["policy", "level", "action", "address"].map(|key| finding[key].as_str().expect("a word").to_owned())
    };
    let message = |finding: &Value| finding["message"].as_str().expect("a message").to_owned();
    list.iter().map(|finding| (words(finding).join(" "), message(finding))).collect()
}

/// The text of a plan with its sections in this order.
fn in_order(plan: &Value, sections: &[&str]) -> Vec<u8> {
    let members = plan.as_object().expect("an object");
    let rest = members.keys().map(String::as_str).filter(|key| !sections.contains(key));
    let all = sections.iter().copied().chain(rest);
    let text = |key: &str| format!("{}:{}", json!(key), members[key]);
    format!("{{{}}}", all.map(text).collect::<Vec<_>>().join(",")).into_bytes()
}

#[test]
fn an_object_that_the_provider_no_longer_finds_needs_approval_in_any_order_of_sections() {
    let plan = fixture("provider_alias_switch");
    for sections in [
        &["format_version", "resource_drift", "resource_changes", "configuration"][..],
        &["format_version", "configuration", "resource_changes", "resource_drift"],
        &["resource_changes", "resource_drift", "configuration", "format_version"],
    ] {
        let ran = check(&in_order(&plan, sections), &["--format", "json", "-"]);
        assert_eq!(ran.code, 1, "{}", ran.said());
        let found = findings(&ran.stdout);
        let [(what, message)] = found.as_slice() else { panic!("{found:?}") };
        assert_eq!(
            what,
            "builtin/data/aws/databases/key_value require_approval replace_forget aws_dynamodb_table.orders"
        );
        assert!(message.contains("deleted outside Terraform"), "{message}");
        // Counts are Terraform's own.
        let report: Value = serde_json::from_str(&ran.stdout).expect("JSON");
        let summary = &report["stacks"][0]["summary"];
        assert_eq!(
            [&summary["add"], &summary["destroy"], &summary["forget"]],
            [&json!(1), &json!(0), &json!(0)]
        );
    }
}

#[test]
fn every_format_gives_both_explanations_and_what_to_check() {
    let plan = fixture("provider_alias_switch").to_string();
    // The report of GitLab about a plan has room for three numbers.
    for format in formats().into_iter().filter(|format| *format != "gitlab-terraform") {
        for command in ["check", "drift"] {
            let said = tfgate(&[command, "--format", format, "-"], plan.as_bytes()).unwrapped();
            for word in ["deleted outside Terraform", "looks elsewhere", "alias", "region", "account", "role"]
            {
                assert!(said.contains(word), "`{word}` in {command} as {format}:\n{said}");
            }
            let facts = said.replace("Either it was deleted", "");
            assert!(!facts.contains("was deleted"), "{command} as {format}:\n{said}");
        }
    }
}

#[test]
fn a_saved_report_agrees_and_a_forged_one_is_refused() {
    let folder = Folder::new();
    folder.write("plan.json", fixture("provider_alias_switch").to_string());
    folder.check(&["--output", "json=saved.json", "plan.json"]);
    let report = |file: &str| tfgate_in(folder.path(), &[], &["report", file], b"");
    assert_eq!(report("saved.json").code, 1, "{}", report("saved.json").said());
    let mut saved: Value = serde_json::from_str(&folder.read("saved.json")).expect("JSON");
    saved["stacks"][0]["drift"] = json!([]);
    saved["stacks"][0]["changes"][0]["undoes_drift"] = json!(false);
    folder.write("forged.json", saved.to_string());
    let forged = report("forged.json");
    assert_eq!(forged.code, 2, "{}", forged.said());
    assert!(forged.said().contains("findings[0].action"), "{}", forged.said());
}

#[test]
fn approval_of_a_create_is_no_approval_of_what_is_no_longer_found() {
    let folder = Folder::new();
    folder.write("p.gate.hcl", "protect \"p\" {\n  on = [\"create\", \"forget\"]\n}\n");
    let plan = fixture("provider_alias_switch");
    let mut found = plan.clone();
    found["resource_drift"] = json!([]);
    let prints = |plan: &Value| -> Vec<Value> {
        folder.write("plan.json", plan.to_string());
        let ran = folder.check(&["--no-builtin", "--policy", "p.gate.hcl", "--format", "json", "plan.json"]);
        let report: Value = serde_json::from_str(&ran.stdout).expect("JSON");
        let list = report["stacks"][0]["findings"].as_array().expect("findings").clone();
        list.iter().map(|finding| finding["fingerprint"].clone()).collect()
    };
    let (create, both) = (prints(&found), prints(&plan));
    assert_eq!((create.len(), both.len()), (1, 2));
    assert!(both.contains(&create[0]));
}

#[test]
fn a_stack_of_which_nothing_is_found_is_a_warning() {
    let mut plan = fixture("provider_alias_switch");
    let twin = |entry: &Value| {
        let mut entry = entry.clone();
        entry["address"] = json!("aws_dynamodb_table.carts");
        entry["name"] = json!("carts");
        entry
    };
    for section in ["resource_drift", "resource_changes"] {
        let entry = twin(&plan[section][0]);
        plan[section].as_array_mut().expect("entries").push(entry);
    }
    let sentence =
        "The provider `registry.terraform.io/hashicorp/aws` finds none of its 2 objects of the state";
    assert!(check(plan.to_string().as_bytes(), &["-"]).unwrapped().contains(sentence));
    plan["resource_drift"].as_array_mut().expect("entries").pop();
    assert!(!check(plan.to_string().as_bytes(), &["-"]).unwrapped().contains(sentence));
}

#[test]
fn a_provider_that_finds_nothing_is_a_warning_beside_others_and_strict_denies_it() {
    let plan = fixture("one_provider_finds_nothing");
    let sentence = "finds none of its 20 objects of the state";
    let strict = |plan: &Value| {
        let ran = check(plan.to_string().as_bytes(), &["--strict", "--format", "json", "-"]);
        (ran.code, ran.stdout.contains(sentence), ran.stdout.contains("integrity/strict"), ran.stdout)
    };
    let (code, warned, denied, report) = strict(&plan);
    assert_eq!((code, warned, denied), (1, true, true), "{report}");
    let folder = Folder::new();
    folder.write("saved.json", report);
    assert_eq!(tfgate_in(folder.path(), &[], &["report", "saved.json"], b"").code, 1);
    // One that was found is enough.
    let mut found = plan.clone();
    let mut entry = plan["resource_changes"][0].clone();
    entry["address"] = json!("aws_instance.found");
    entry["change"]["actions"] = json!(["no-op"]);
    entry["change"]["before"] = json!({"id": "i-2"});
    entry["change"]["after"] = json!({"id": "i-2"});
    entry["change"]["after_unknown"] = json!({});
    found["resource_changes"].as_array_mut().expect("entries").push(entry);
    assert!(!strict(&found).1);
    // Files are on the machine that wrote them.
    let local = plan.to_string().replace("hashicorp/aws", "hashicorp/local");
    assert!(!strict(&serde_json::from_str(&local).expect("JSON")).1);
}

#[test]
fn what_a_refresh_only_plan_no_longer_finds_is_forgotten() {
    let plan = fixture("refresh_only_gone");
    let ran = check(plan.to_string().as_bytes(), &["--format", "json", "-"]);
    assert_eq!(ran.code, 1, "{}", ran.said());
    let found = findings(&ran.stdout);
    let [(what, message)] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(what, "builtin/data/aws/databases/key_value require_approval forget aws_dynamodb_table.a");
    assert!(message.contains("apply takes it out of the state"), "{message}");
    let folder = Folder::new();
    folder.write("saved.json", &ran.stdout);
    let report = |file: &str| tfgate_in(folder.path(), &[], &["report", file], b"");
    assert_eq!(report("saved.json").code, 1, "{}", report("saved.json").said());
    for forge in [
        |stack: &mut Value| stack["drift"] = json!([]),
        |stack: &mut Value| stack["plan"]["mode"] = json!("normal"),
    ] {
        let mut saved: Value = serde_json::from_str(&ran.stdout).expect("JSON");
        forge(&mut saved["stacks"][0]);
        folder.write("forged.json", saved.to_string());
        assert_eq!(report("forged.json").code, 2, "{}", report("forged.json").said());
    }
    for format in formats().into_iter().filter(|format| *format != "gitlab-terraform") {
        let said = check(plan.to_string().as_bytes(), &["--format", format, "-"]).unwrapped();
        for word in ["deleted outside Terraform", "looks elsewhere", "alias", "region", "account", "role"] {
            assert!(said.contains(word), "`{word}` as {format}:\n{said}");
        }
        assert!(!said.contains("the object stays"), "{format}:\n{said}");
    }
    // Without the block, nothing wants the object.
    let mut gone = plan.clone();
    gone["configuration"]["root_module"]["resources"] = json!([]);
    assert_eq!(check(gone.to_string().as_bytes(), &["-"]).code, 0);
}

#[test]
fn what_is_no_longer_found_beside_a_create_of_its_type_is_forgotten() {
    for (name, address) in
        [("key_changed", r#"aws_dynamodb_table.t["eu-west-1"]"#), ("block_renamed", "aws_dynamodb_table.old")]
    {
        let mut plan = fixture(name);
        let ran = check(plan.to_string().as_bytes(), &["--format", "json", "-"]);
        assert_eq!(ran.code, 1, "{name}: {}", ran.said());
        let found = findings(&ran.stdout);
        let [(what, message)] = found.as_slice() else { panic!("{found:?}") };
        assert_eq!(*what, format!("builtin/data/aws/databases/key_value require_approval forget {address}"));
        assert!(message.contains("looks elsewhere"), "{message}");
        let folder = Folder::new();
        folder.write("saved.json", &ran.stdout);
        let report = tfgate_in(folder.path(), &[], &["report", "saved.json"], b"");
        assert_eq!(report.code, 1, "{}", report.said());
        plan["resource_changes"][0]["type"] = json!("aws_sqs_queue");
        plan["resource_changes"][0]["address"] = json!("aws_sqs_queue.new");
        assert_eq!(check(plan.to_string().as_bytes(), &["-"]).code, 0, "{name}");
    }
}

#[test]
fn what_is_gone_without_a_key_is_a_warning_where_instances_are_created() {
    for (name, count) in [("gone_without_key", "1 object"), ("gone_without_keys", "2 objects")] {
        let plan = fixture(name);
        let sentence = format!("The provider no longer finds {count} of the state");
        let ran = check(plan.to_string().as_bytes(), &["-"]);
        assert!(ran.unwrapped().contains(&sentence), "{name}: {}", ran.said());
        assert_eq!(check(plan.to_string().as_bytes(), &["--strict", "-"]).code, 1, "{name}");
        // What is created is another resource.
        let other = plan.to_string().replace(r#""name":"a""#, r#""name":"b""#);
        let other: Value = serde_json::from_str(&other).expect("JSON");
        let mut apart = plan.clone();
        apart["resource_drift"] = other["resource_drift"].clone();
        let ran = check(apart.to_string().as_bytes(), &["-"]);
        assert!(!ran.unwrapped().contains(&sentence), "{name}: {}", ran.said());
    }
}

#[test]
fn the_built_in_packs_see_the_type_before_a_move() {
    let mut plan = fixture("cross_type_move");
    plan["resource_changes"][0]["previous_address"] = json!("azurerm_key_vault.main");
    let ran = check(plan.to_string().as_bytes(), &["--format", "json", "-"]);
    assert_eq!(ran.code, 1, "{}", ran.said());
    let found = findings(&ran.stdout);
    let seen = |(what, message): &(String, String)| {
        what.starts_with("builtin/data/azurerm/key_vaults/")
            && what.ends_with(" replace azapi_resource.main")
            && message.contains("Before this move it was `azurerm_key_vault`.")
    };
    assert!(found.iter().any(seen), "{found:?}");
    // Its values are of another schema, so nothing may be said about the way back.
    let report: Value = serde_json::from_str(&ran.stdout).expect("JSON");
    for finding in report["stacks"][0]["findings"].as_array().expect("findings") {
        assert_ne!(finding["loss"]["recovery"], "irreversible", "{finding}");
    }
}

/// A report in JSON about a plan of `testdata/matching`, by the built-in packs.
fn checked(plan: &Value) -> Value {
    let ran = check(plan.to_string().as_bytes(), &["--format", "json", "-"]);
    serde_json::from_str(&ran.stdout).unwrap_or_else(|_| panic!("{}", ran.said()))
}

/// The findings of a report.
fn listed(report: &Value) -> Vec<&Value> {
    report["stacks"][0]["findings"].as_array().expect("findings").iter().collect()
}

#[test]
fn a_filter_that_cannot_be_decided_states_no_loss_of_the_type_before_a_move() {
    let report = checked(&fixture("left_db_instance"));
    let found = listed(&report);
    let ids = ["builtin/data/aws/databases/relational", "builtin/data/aws/databases/replicas"];
    assert_eq!(found.iter().map(|finding| &finding["policy"]).collect::<Vec<_>>(), ids);
    for finding in found {
        let message = finding["message"].as_str().expect("a message");
        assert!(message.starts_with("This policy cannot be decided: before this move"), "{message}");
        for fact in ["nowhere else", "in its source", "snapshot"] {
            assert!(!message.contains(fact), "{message}");
        }
        assert!(finding["loss"].is_null(), "{finding}");
    }
    assert_eq!(report["stacks"][0]["verdict"], "needs_approval");
}

#[test]
fn what_cannot_be_decided_gives_way_to_what_can_in_the_same_pack() {
    let plan = fixture("left_database");
    let report = checked(&plan);
    let ids: Vec<_> = listed(&report).iter().map(|finding| finding["policy"].clone()).collect();
    assert_eq!(ids, ["builtin/data/azapi/resources/databases"]);
    // Where no other policy of the pack is about the object, it stays.
    let mut other = plan.clone();
    other["resource_changes"][0]["change"]["before"]["type"] = json!("Microsoft.Unheard/of@2021-11-01");
    let report = checked(&other);
    let ids: Vec<_> = listed(&report).iter().map(|finding| finding["policy"].clone()).collect();
    assert_eq!(ids, ["builtin/data/azurerm/databases/relational", "builtin/data/azurerm/databases/replicas"]);
    assert_eq!(report["stacks"][0]["verdict"], "needs_approval");
}

#[test]
fn a_stricter_policy_does_not_give_way_to_a_milder_one() {
    let folder = Folder::new();
    folder.write("plan.json", fixture("left_database").to_string());
    folder.write(
        ".tfgate/settings.gate.hcl",
        "settings {\n  levels = {\n    \"builtin/data/azurerm/databases/relational\" = \"deny\"\n  }\n}\n",
    );
    let ran = folder.check(&["--format", "json", "plan.json"]);
    let report: Value = serde_json::from_str(&ran.stdout).unwrap_or_else(|_| panic!("{}", ran.said()));
    let ids: Vec<_> = listed(&report).iter().map(|finding| finding["policy"].clone()).collect();
    assert_eq!(ids, ["builtin/data/azurerm/databases/relational", "builtin/data/azapi/resources/databases"]);
    assert_eq!(report["stacks"][0]["verdict"], "fail");
}

#[test]
fn a_policy_of_ones_own_keeps_its_reason_where_its_filter_cannot_be_decided() {
    let folder = Folder::new();
    folder.write("plan.json", fixture("left_db_instance").to_string());
    folder.write(
        "p.gate.hcl",
        "protect \"p\" {\n  types = [\"aws_db_instance\"]\n  filter = prior_attrs.engine == \"postgres\"\n  reason = \"Ask Ada.\"\n  lost = \"Rows.\"\n}\n",
    );
    let ran = folder.check(&["--no-builtin", "--policy", "p.gate.hcl", "--format", "json", "plan.json"]);
    let report: Value = serde_json::from_str(&ran.stdout).unwrap_or_else(|_| panic!("{}", ran.said()));
    let [finding] = listed(&report)[..] else { panic!("{report}") };
    let message = finding["message"].as_str().expect("a message");
    assert!(message.contains("Ask Ada.") && message.contains("cannot be decided"), "{message}");
    assert!(finding["loss"].is_null(), "{finding}");
}

#[test]
fn no_outcome_rests_on_the_provider_of_the_type_before_a_move() {
    let report = checked(&fixture("left_provider"));
    let said = report["stacks"][0]["findings"].to_string();
    for word in ["refuse", "provider.features"] {
        assert!(!said.contains(word), "`{word}` in {said}");
    }
    // What the plan shows under the type that it has now is said.
    let ids: Vec<_> = listed(&report).iter().map(|finding| finding["policy"].clone()).collect();
    assert_eq!(
        ids,
        [
            "builtin/data/azapi/resources/resource_groups",
            "builtin/data/azurerm/resource_groups/resource_groups"
        ]
    );
}

#[test]
fn nothing_of_the_type_before_a_move_leaves_an_object_in_place() {
    let mut plan = fixture("left_database");
    let change = &mut plan["resource_changes"][0];
    change["previous_address"] = json!("google_sql_database.x");
    change["change"]["before"] = json!({"id": "x", "deletion_policy": "ABANDON", "name": "v"});
    let report = checked(&plan);
    let found = listed(&report);
    assert!(!found.is_empty());
    for finding in found {
        assert_ne!(finding["loss"]["recovery"], "not_destroyed", "{finding}");
    }
}

/// A change of `left_address` with another action: from `module.prod` to `module.s`.
fn moved(actions: &[&str]) -> Value {
    let mut plan = fixture("left_address");
    let entry = &mut plan["resource_changes"][0];
    entry["change"]["actions"] = json!(actions);
    if !matches!(actions, ["delete" | "forget"]) {
        let before = entry["change"]["before"].clone();
        entry["change"]["after"] = before;
        entry["change"]["after_sensitive"] = json!({});
        plan["planned_values"]["root_module"]["resources"] =
            json!([{"address": "module.s.aws_db_instance.x"}]);
    }
    plan
}

/// Policy, level, action and address of the findings about a plan by one file of policies, sorted.
fn found_by(plan: &Value, file: &str, policies: &str) -> Vec<String> {
    let folder = Folder::new();
    folder.write("plan.json", plan.to_string());
    folder.write(file, policies);
    let ran = folder.check(&["--no-builtin", "--policy", file, "--format", "json", "plan.json"]);
    assert!(ran.code < 2, "{policies}\n{}", ran.said());
    let mut found: Vec<String> = findings(&ran.stdout).into_iter().map(|(what, _)| what).collect();
    found.sort();
    found
}

/// Filters that select what is in `module.prod`, in as many ways.
const OF_PROD: [&str; 8] = [
    "startswith(meta.address, \"module.prod.\")",
    "meta.module_path == \"module.prod\"",
    "meta.module_address == \"module.prod\"",
    "startswith(meta[\"address\"], \"module.prod.\")",
    "contains(values({for k, v in meta : k => v if k == \"module_path\"}), \"module.prod\")",
    "local.prod",
    "attrs.tags.env == \"prod\" && meta.module_path == \"module.prod\"",
    "!startswith(meta.address, \"module.s.\")",
];

fn protect(filter: &str) -> String {
    format!(
        "locals {{\n  prod = meta.module_path == \"module.prod\"\n}}\nprotect \"p\" {{\n  types = [\"aws_*\"]\n  filter = {filter}\n}}\n"
    )
}

#[test]
fn a_filter_sees_the_address_before_a_move() {
    for filter in OF_PROD {
        for (actions, action) in [
            (&["delete"][..], "delete"),
            (&["delete", "create"], "replace"),
            (&["create", "delete"], "replace"),
            (&["forget"], "forget"),
        ] {
            let mut found = found_by(&moved(actions), "p.gate.hcl", &protect(filter));
            // A replacement makes an object that the policy does not cover.
            found.retain(|what| what.starts_with("p/"));
            assert_eq!(
                found,
                [format!("p/p require_approval {action} module.s.aws_db_instance.x")],
                "{filter}"
            );
        }
    }
}

#[test]
fn a_filter_that_neither_address_meets_selects_nothing() {
    for filter in ["startswith(meta.address, \"module.dev.\")", "meta.name == \"y\"", "meta.index == 0"] {
        for actions in [&["delete"][..], &["delete", "create"], &["no-op"]] {
            assert!(found_by(&moved(actions), "p.gate.hcl", &protect(filter)).is_empty(), "{filter}");
        }
    }
}

#[test]
fn a_filter_sees_the_name_and_the_key_before_a_move() {
    let mut plan = moved(&["delete"]);
    for (previous, filter) in [
        ("aws_db_instance.orders", "meta.name == \"orders\" && meta.index == null"),
        ("aws_db_instance.x[3]", "meta.index == 3"),
        ("module.prod[\"a.b\"].aws_db_instance.x[\"eu.west\"]", "meta.index == \"eu.west\""),
        ("module.prod[\"a.b\"].aws_db_instance.x", "meta.module_path == \"module.prod[\\\"a.b\\\"]\""),
        ("aws_db_instance.x", "meta.module_path == \"\""),
    ] {
        plan["resource_changes"][0]["previous_address"] = json!(previous);
        let found = found_by(&plan, "p.gate.hcl", &protect(filter));
        assert_eq!(found.len(), 1, "{previous}: {filter}");
    }
}

#[test]
fn a_move_out_of_a_filter_leaves_a_protection() {
    let left = ["integrity/protection_left warn no_op module.s.aws_db_instance.x"];
    for filter in OF_PROD {
        // Its tags are the same before and after.
        let found = found_by(&moved(&["no-op"]), "p.gate.hcl", &protect(filter));
        assert_eq!(found, left, "{filter}");
    }
    let resource = "resource_policy \"aws_db_instance\" \"r\" {\n  operations = [\"delete\"]\n  filter = startswith(meta.address, \"module.prod.\")\n  enforce {\n    condition = false\n    error_message = \"no\"\n  }\n}\n";
    assert_eq!(found_by(&moved(&["no-op"]), "p.gate.hcl", resource), left);
    for inside in ["startswith(meta.address, \"module.\")", "meta.type == \"aws_db_instance\""] {
        assert!(found_by(&moved(&["no-op"]), "p.gate.hcl", &protect(inside)).is_empty(), "{inside}");
    }
}

#[test]
fn the_filter_of_a_resource_policy_sees_the_old_object_at_its_old_address() {
    let policy = |operation: &str| {
        format!(
            "resource_policy \"aws_db_instance\" \"r\" {{\n  operations = [\"{operation}\"]\n  filter = meta.module_path == \"module.prod\"\n  enforce {{\n    condition = false\n    error_message = \"no\"\n  }}\n}}\n"
        )
    };
    for (operation, count) in [("delete", 1), ("replace", 1), ("create", 0)] {
        let found = found_by(&moved(&["delete", "create"]), "p.gate.hcl", &policy(operation));
        let found = found.iter().filter(|what| what.starts_with("p/r")).count();
        assert_eq!(found, count, "{operation}");
    }
    // HashiCorp's engine knows no previous address.
    let portable = policy("delete");
    let found = found_by(&moved(&["delete"]), "p.policy.hcl", &portable);
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn a_filter_on_the_type_sees_the_type_before_a_move() {
    let across = |actions: &[&str]| {
        let mut plan = moved(actions);
        let entry = &mut plan["resource_changes"][0];
        entry["address"] = json!("module.s.aws_rds_cluster.x");
        entry["type"] = json!("aws_rds_cluster");
        plan
    };
    let database = "meta.type == \"aws_db_instance\"";
    for actions in [&["delete"][..], &["delete", "create"], &["forget"]] {
        // By the type of either, and once where both are meant.
        for filter in [database, "contains([\"aws_db_instance\", \"aws_rds_cluster\"], meta.type)"] {
            let mut found = found_by(&across(actions), "p.gate.hcl", &protect(filter));
            found.retain(|what| what.starts_with("p/"));
            assert_eq!(found.len(), 1, "{filter}: {found:?}");
        }
        assert!(
            found_by(&across(actions), "p.gate.hcl", &protect("meta.type == \"aws_instance\"")).is_empty()
        );
    }
    let found = found_by(&across(&["no-op"]), "p.gate.hcl", &protect(database));
    assert_eq!(found, ["integrity/protection_left warn no_op module.s.aws_rds_cluster.x"]);
    let condition = "resource_policy \"aws_*\" \"r\" {\n  operations = [\"delete\"]\n  enforce {\n    condition = meta.type != \"aws_db_instance\"\n    error_message = \"no\"\n  }\n}\n";
    assert_eq!(found_by(&across(&["delete"]), "p.gate.hcl", condition).len(), 1);
}

#[test]
fn lists_of_changes_have_the_address_and_the_type_before_a_move() {
    let policy = |condition: &str| {
        format!(
            "plan_policy \"p\" {{\n  enforce {{\n    condition = {condition}\n    error_message = \"no\"\n  }}\n}}\n"
        )
    };
    let mut plan = moved(&["delete"]);
    let is = |plan: &Value, condition: &str| found_by(plan, "p.gate.hcl", &policy(condition)).is_empty();
    assert!(is(&plan, "plan.deletes[0].previous_address == \"module.prod.aws_db_instance.x\""));
    assert!(is(&plan, "plan.deletes[0].previous_type == null"));
    plan["resource_changes"][0]["previous_address"] = json!("aws_rds_cluster.x");
    assert!(is(&plan, "plan.deletes[*].previous_type == [\"aws_rds_cluster\"]"));
    assert!(!is(&plan, "plan.deletes[0].previous_type == null"));
}
