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
    let ran = check(fixture("cross_type_move").to_string().as_bytes(), &["--format", "json", "-"]);
    assert_eq!(ran.code, 1, "{}", ran.said());
    let found = findings(&ran.stdout);
    let (_, message) = found
        .iter()
        .find(|(what, _)| {
            what == "builtin/data/azurerm/databases/relational require_approval replace azapi_resource.main"
        })
        .unwrap_or_else(|| panic!("{found:?}"));
    assert!(message.contains("Before this move it was `azurerm_mssql_database`."), "{message}");
    // Its values are of another schema, so nothing may be said about the way back.
    let report: Value = serde_json::from_str(&ran.stdout).expect("JSON");
    for finding in report["stacks"][0]["findings"].as_array().expect("findings") {
        assert_ne!(finding["loss"]["recovery"], "irreversible", "{finding}");
    }
}
