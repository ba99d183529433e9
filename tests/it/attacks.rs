use serde_json::{Value, json};

use crate::support::{Ran, check, formats, plan};

/// A plan that deletes one database, with something changed in its entry.
fn attacked(change: impl FnOnce(&mut Value)) -> Ran {
    let mut value: Value = serde_json::from_slice(&plan("aws_delete_db")).expect("JSON");
    let entries = value["resource_changes"].as_array_mut().expect("changes");
    let entry =
        entries.iter_mut().find(|entry| entry["address"] == "aws_db_instance.main").expect("the database");
    change(entry);
    check(value.to_string().as_bytes(), &[])
}

fn document(change: impl FnOnce(&mut Value)) -> Ran {
    let mut value: Value = serde_json::from_slice(&plan("aws_delete_db")).expect("JSON");
    change(&mut value);
    check(value.to_string().as_bytes(), &[])
}

#[test]
fn the_untouched_plan_is_denied() {
    assert_eq!(attacked(|_| ()).code, 1);
}

#[test]
fn a_destroy_does_not_pass_as_a_read_or_as_a_data_source() {
    for mode in ["data", "ephemeral"] {
        assert_eq!(attacked(|entry| entry["mode"] = json!(mode)).code, 2, "{mode}");
    }
    assert_eq!(attacked(|entry| entry["mode"] = json!("other")).code, 1, "an unknown mode is managed");
    for action in ["read", "open", "no-op", "update", "create"] {
        assert_eq!(attacked(|entry| entry["change"]["actions"] = json!([action])).code, 2, "{action}");
    }
}

#[test]
fn a_type_that_is_not_the_one_in_the_address_is_judged_as_both() {
    for type_ in ["null_resource", "aws_db_instance ", "AWS_db_instance", "aws_db_\u{200b}instance", ""] {
        let ran = attacked(|entry| entry["type"] = json!(type_));
        assert_eq!(ran.code, 1, "{type_}: {}", ran.said());
        if !type_.is_empty() {
            assert!(ran.unwrapped().contains("not the one in the address"), "{type_}: {}", ran.said());
        }
    }
    // The other way round: the type is the database's, the address is not.
    let ran = attacked(|entry| entry["address"] = json!("null_resource.main"));
    assert_eq!(ran.code, 1, "{}", ran.said());
    assert_eq!(ran.stdout.matches("builtin/data/aws/databases/relational").count(), 1, "{}", ran.stdout);
}

#[test]
fn a_plan_whose_changes_were_taken_out_does_not_pass() {
    let ran = document(|plan| drop(plan.as_object_mut().expect("an object").remove("resource_changes")));
    assert_eq!(ran.code, 2, "{}", ran.said());
    let ran = document(|plan| plan["resource_changes"] = json!([]));
    assert!(ran.unwrapped().contains("Partial plan"), "{}", ran.said());
    for section in ["planned_values", "configuration"] {
        for value in [json!(null), json!(1), json!([])] {
            let ran = document(|plan| {
                plan.as_object_mut().expect("an object").remove("resource_changes");
                plan[section] = value.clone();
            });
            assert_eq!(ran.code, 2, "{section} is {value}: {}", ran.said());
        }
    }
}

#[test]
fn a_destroy_plan_whose_changes_were_taken_out_is_no_refresh_only_plan() {
    for name in [
        "destroy",
        "aws_drift_destroy",
        "delete_no_config",
        "delete_no_move_target",
        "deposed_destroy",
        "hostile_keys",
    ] {
        let path = format!("testdata/plans/{name}/plan.json");
        let plan: Value = serde_json::from_slice(&std::fs::read(&path).expect(&path)).expect(&path);
        for other in [None, Some("resourceChanges"), Some("resource-changes"), Some("x")] {
            let mut edited = plan.clone();
            let sections = edited.as_object_mut().expect("an object");
            let changes = sections.remove("resource_changes").expect("changes");
            sections.extend(other.map(|other| (other.to_owned(), changes)));
            let ran = check(edited.to_string().as_bytes(), &[]);
            assert_eq!(ran.code, 2, "{name} {other:?}: {}", ran.said());
            // As OpenTofu writes it, without a word about whether there is something to apply.
            edited.as_object_mut().expect("an object").remove("applyable");
            let ran = check(edited.to_string().as_bytes(), &["--strict"]);
            assert_ne!(ran.code, 0, "{name} {other:?}: {}", ran.said());
        }
    }
}

#[test]
fn a_real_refresh_only_plan_has_a_verdict() {
    for (name, warns) in [
        ("plans/aws_drift_refresh_only", false),
        ("plans/aws_refresh_only_after_absorb", false),
        ("plans/aws_refresh_only_clean", false),
        ("plans/deposed_refresh_only", false),
        ("plans/moved_refresh_only", false),
        ("plans/refresh_only_phantom", true),
        ("plans/state_hand_edited_refresh_only", false),
        ("drift/fresh_apply_refresh_only", false),
        ("drift/refresh_only_unset_attribute", false),
        ("drift/world_refresh_only", false),
    ] {
        let path = format!("testdata/{name}/plan.json");
        let ran = check(&std::fs::read(&path).expect(&path), &[]);
        assert_ne!(ran.code, 2, "{name}: {}", ran.said());
        assert_eq!(ran.unwrapped().contains("look alike"), warns, "{name}: {}", ran.said());
    }
}

#[test]
fn a_mask_that_is_none_is_refused() {
    assert_eq!(attacked(|entry| entry["change"]["before_sensitive"] = json!("x")).code, 2);
}

#[test]
fn errors_quote_no_values() {
    let ran = attacked(|entry| entry["change"]["actions"] = json!(["CANARY value"]));
    assert!(ran.code == 2 && !ran.said().contains("CANARY"), "{}", ran.said());
    let ran = document(|plan| plan["format_version"] = json!("1.2 CANARY"));
    assert!(ran.code == 2 && !ran.said().contains("CANARY"), "{}", ran.said());
    let ran = attacked(|entry| entry["change"]["actions"] = json!([{"CANARY": 1}]));
    assert!(ran.code == 2 && !ran.said().contains("CANARY"), "{}", ran.said());
}

/// What is sensitive in part is hidden as a whole where it is shown as a whole.
#[test]
fn parts_of_sensitive_values_are_hidden() {
    let update = |before: &Value, after: &Value, mask: &Value, name: &str| {
        let entry = json!({"address": "t.n", "mode": "managed", "type": "t", "name": "n", "change": {
            "actions": ["update"], "before": {name: before}, "after": {name: after}, "after_unknown": {},
            "before_sensitive": {name: mask}, "after_sensitive": {name: mask}}});
        let plan = json!({"format_version": "1.2", "planned_values": {}, "configuration": {}, "resource_changes": [entry]});
        check(plan.to_string().as_bytes(), &["--format", "json", "--verbose"])
    };
    let cases = [
        (json!([987_654_321, 2]), json!([987_654_321, 3]), json!([true, false])),
        (json!(["x", 987_654_321]), json!(["x"]), json!([false, true])),
    ];
    for (before, after, mask) in cases {
        let ran = update(&before, &after, &mask, "pins");
        assert!(ran.code == 0 && !ran.stdout.contains("987654321"), "{}", ran.stdout);
        assert!(ran.stdout.contains("(sensitive)"), "{}", ran.stdout);
    }
}

/// The same secret in other attributes: whole, inside, escaped in JSON, and longer than what is searched for.
#[test]
fn copies_of_a_secret_are_hidden_wherever_they_stand() {
    for secret in ["hunter2-CANARY-\"quoted\"\nline-<b>", "CANARY-é-ünï-code-and-more", &"CANARY".repeat(50)]
    {
        let inside = json!({ "key": secret }).to_string();
        let go = inside.replace('<', "\\u003c").replace('>', "\\u003e");
        let before =
            json!({"secret_value": secret, "text": "old", "json": "old", "go": "old", "plain": "old"});
        let after = json!({"secret_value": secret, "text": format!("conn={secret};x"), "json": inside, "go": go, "plain": secret});
        let entry = json!({"address": "t.n", "mode": "managed", "type": "t", "name": "n", "change": {
            "actions": ["update"], "before": before, "after": after, "after_unknown": {},
            "before_sensitive": {"secret_value": true}, "after_sensitive": {"secret_value": true}}});
        let plan = json!({"format_version": "1.2", "planned_values": {}, "configuration": {}, "resource_changes": [entry]});
        for format in formats() {
            let policy = ["--format", format, "--verbose", "--policy", "testdata/cli/everything.gate.hcl"];
            let ran = check(plan.to_string().as_bytes(), &policy);
            assert!(ran.code == 0 && !ran.said().contains("CANARY"), "{format}: {}", ran.said());
        }
    }
}

#[test]
fn what_the_plan_cannot_say_is_not_waived_by_a_wildcard() {
    let plan =
        std::fs::read(crate::support::root().join("testdata/synthetic/tf_alpha_deferred_delete_hidden.json"))
            .expect("a plan");
    let ran = check(&plan, &["--policy", "testdata/cli/waives_everything.gate.hcl"]);
    assert_eq!(ran.code, 1, "{}", ran.said());
}

/// A plan that creates objects, the first of them with another key of its instance.
fn keyed(key: &str, arguments: &[&str]) -> Ran {
    let mut value: Value = serde_json::from_slice(&plan("create")).expect("JSON");
    let entries = value["resource_changes"].as_array_mut().expect("changes");
    let entry = entries.first_mut().expect("a change");
    let address = format!("{}[{}]", entry["address"].as_str().expect("an address"), json!(key));
    entry["address"] = json!(address);
    entry["index"] = json!(key);
    check(value.to_string().as_bytes(), arguments)
}

#[test]
fn a_name_with_characters_that_cannot_be_seen_is_denied_when_strict() {
    const NOTE: &str = "contains characters that cannot be seen";
    for hidden in
        ["\u{2800}", "\u{2003}", "\u{1680}", "\u{13430}", "\u{e000}", "\u{200b}", "\u{fe0f}", "\u{e0041}"]
    {
        let key = format!("blue{hidden}");
        let lax = keyed(&key, &[]);
        assert!(lax.unwrapped().contains(NOTE), "{key:?}: {}", lax.said());
        assert!(!lax.said().contains(hidden), "{key:?}: {}", lax.said());
        assert_eq!(keyed(&key, &["--strict"]).code, 1, "{key:?}");
    }
}

#[test]
fn a_name_that_people_write_is_not_denied_when_strict() {
    for key in ["blue", "größe", "été", "日本\u{3000}語", "10\u{a0}km", "❤\u{fe0f}", "👍", "नमस्ते", "e\u{301}"]
    {
        let ran = keyed(key, &["--strict"]);
        assert_eq!(ran.code, 0, "{key:?}: {}", ran.said());
    }
}
