//! An approval is for an object and not for its address: what identifies an object is part of the change set, and no report shows it.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use tfgate::render::saved;
use tfgate::report::{ChangeSet, Report, change_set, verified};

use crate::support::{Folder, check, formats, plan, tfgate};

/// An object that is destroyed, with these values before.
fn destroyed(address: &str, before: &Value) -> Value {
    change(address, "aws_db_instance", &["delete"], before, &Value::Null)
}

fn change(address: &str, resource_type: &str, actions: &[&str], before: &Value, after: &Value) -> Value {
    json!({
        "address": address, "mode": "managed", "type": resource_type, "name": "orders",
        "provider_name": "registry.terraform.io/hashicorp/aws",
        "change": {
            "actions": actions, "before": before, "after": after, "after_unknown": {},
            "before_sensitive": {}, "after_sensitive": {},
        },
    })
}

fn plan_of(changes: &[Value]) -> String {
    json!({
        "format_version": "1.2", "terraform_version": "1.11.4", "resource_changes": changes,
        "planned_values": {"root_module": {}}, "configuration": {"root_module": {}},
        "applyable": true, "complete": true, "errored": false,
    })
    .to_string()
}

/// The report on a plan, as it is saved and read back.
fn report_with(plan: &str, arguments: &[&str]) -> Report {
    let ran = check(plan.as_bytes(), &[arguments, &["--format", "json", "-"]].concat());
    let report =
        saved(ran.stdout.as_bytes()).unwrap_or_else(|error| panic!("{error}: {}", ran.said())).report;
    verified(report).expect("a report of this program")
}

fn report(plan: &str) -> Report {
    report_with(plan, &[])
}

fn report_of(changes: &[Value]) -> Report {
    report(&plan_of(changes))
}

fn items(changes: &[Value]) -> BTreeSet<String> {
    change_set(&report_of(changes)).items
}

fn digests(report: &Report) -> Vec<Option<&str>> {
    let findings = report.stacks.iter().flat_map(|stack| &stack.findings);
    findings.map(|finding| finding.identity_digest.as_deref()).collect()
}

const ADDRESS: &str = "aws_db_instance.orders";
const ARN: &str = "arn:aws:rds:eu-west-1:111122223333:db:orders";
const OTHER_ARN: &str = "arn:aws:rds:eu-west-1:999988887777:db:orders";

fn orders() -> Value {
    json!({"id": "db-AAAA", "arn": ARN, "identifier": "orders", "tags": {"run": "1"}})
}

fn with(mut object: Value, name: &str, value: impl Into<Value>) -> Value {
    object[name] = value.into();
    object
}

#[test]
fn another_object_at_the_same_address_is_another_item() {
    let before = items(&[destroyed(ADDRESS, &orders())]);
    assert_eq!(before.len(), 1);
    let same = |object: Value| items(&[destroyed(ADDRESS, &object)]) == before;
    assert!(same(orders()));
    assert!(same(with(orders(), "tags", json!({"run": "2"}))), "values that identify nothing may differ");
    for (name, value) in [
        ("arn", json!(OTHER_ARN)),
        ("id", json!("db-BBBB")),
        ("id", json!(7)),
        ("id", json!("")),
        ("id", Value::Null),
        ("arn", Value::Null),
        ("self_link", json!("https://www.googleapis.com/sql/v1beta4/projects/p/instances/orders")),
        ("metadata", json!([{"uid": "0b5a"}])),
    ] {
        assert!(!same(with(orders(), name, value.clone())), "{name} = {value}");
    }
    // Two attributes cannot trade their texts.
    let (one, other) = (json!({"id": "a", "arn": "b"}), json!({"id": "b", "arn": "a"}));
    assert_ne!(items(&[destroyed(ADDRESS, &one)]), items(&[destroyed(ADDRESS, &other)]));
    // Nor does it mean the same in another one.
    let (one, other) = (json!({"id": ARN}), json!({"arn": ARN}));
    assert_ne!(items(&[destroyed(ADDRESS, &one)]), items(&[destroyed(ADDRESS, &other)]));
}

#[test]
fn each_identifier_alone_is_enough() {
    for (name, one, other) in [
        ("id", json!("a"), json!("b")),
        ("id", json!(1), json!(2)),
        ("id", json!(1), json!("1")),
        ("arn", json!(ARN), json!(OTHER_ARN)),
        ("self_link", json!("https://a"), json!("https://b")),
        ("metadata", json!([{"uid": "a"}]), json!([{"uid": "b"}])),
    ] {
        let set = |value: &Value| items(&[destroyed(ADDRESS, &json!({name: value}))]);
        assert_ne!(set(&one), set(&other), "{name}: {one} and {other}");
        assert_eq!(set(&one), set(&one));
    }
}

#[test]
fn what_has_no_identifier_is_approved_by_its_address() {
    for before in [json!({}), json!({"id": null, "arn": "", "self_link": ["x"], "metadata": []})] {
        let report = report(&plan_of(&[destroyed(ADDRESS, &before)]));
        assert_eq!(digests(&report), [None], "{before}");
        assert_eq!(change_set(&report).items.len(), 1);
    }
}

/// A change of one kind, of the object with an ARN.
type Kind<'k> = &'k dyn Fn(&str) -> Value;

#[test]
fn the_identity_follows_the_object_through_every_kind_of_change() {
    let object = |arn: &str| with(orders(), "arn", arn);
    let after = || json!({"id": "db-AAAA", "arn": ARN, "deletion_protection": false});
    let deposed = |arn: &str| with(destroyed(ADDRESS, &object(arn)), "deposed", "0badcafe");
    let moved = |arn: &str| with(destroyed("aws_db_instance.new", &object(arn)), "previous_address", ADDRESS);
    let of = |actions: &'static [&'static str], after: Value| {
        move |arn: &str| change(ADDRESS, "aws_db_instance", actions, &object(arn), &after)
    };
    let imported = |arn: &str| {
        let mut entry = of(&["delete", "create"], after())(arn);
        entry["change"]["importing"] = json!({"id": "db-AAAA"});
        entry
    };
    let kinds: [(&str, Kind<'_>); 8] = [
        ("a destroy", &of(&["delete"], Value::Null)),
        ("a replacement", &of(&["delete", "create"], after())),
        ("a replacement, create first", &of(&["create", "delete"], after())),
        ("a forget", &of(&["forget"], Value::Null)),
        ("a replacement that forgets", &of(&["create", "forget"], after())),
        ("a deposed object", &deposed),
        ("a moved object", &moved),
        ("an imported object", &imported),
    ];
    for (what, of) in kinds {
        let (one, again, other) = (items(&[of(ARN)]), items(&[of(ARN)]), items(&[of(OTHER_ARN)]));
        assert!(!one.is_empty(), "{what} needs an approval");
        assert_eq!(one, again, "{what}");
        assert!(one.is_disjoint(&other), "{what}");
    }
}

const UPDATES: &str = r#"
resource_policy "aws_db_instance" "updates" {
  level      = "require_approval"
  operations = ["update"]
  enforce {
    condition     = false
    error_message = "An update."
  }
}
"#;

#[test]
fn updates_have_an_identity_and_creates_have_none() {
    let folder = Folder::new();
    folder.write("updates.gate.hcl", UPDATES);
    folder.write("creates.gate.hcl", UPDATES.replace("update", "create"));
    let policies = |name: &str| ["--policy".to_owned(), folder.at(name)];
    let set = |name: &str, changes: &[Value]| {
        let arguments = policies(name);
        let report = report_with(&plan_of(changes), &[&arguments[0], &arguments[1], "--no-builtin"]);
        let known: Vec<bool> = digests(&report).iter().map(Option::is_some).collect();
        (change_set(&report).items, known)
    };
    let update = |arn: &str| {
        let object = with(orders(), "arn", arn);
        change(ADDRESS, "aws_db_instance", &["update"], &object, &with(object.clone(), "tags", json!({})))
    };
    let (one, known) = set("updates.gate.hcl", &[update(ARN)]);
    assert_eq!((one.len(), known), (1, vec![true]));
    assert_ne!(one, set("updates.gate.hcl", &[update(OTHER_ARN)]).0);
    let create = |tag: &str| {
        change(ADDRESS, "aws_db_instance", &["create"], &Value::Null, &json!({"tags": {"a": tag}}))
    };
    let (one, known) = set("creates.gate.hcl", &[create("1")]);
    assert_eq!((one.len(), known), (1, vec![false]));
    assert_eq!(one, set("creates.gate.hcl", &[create("2")]).0);
}

#[test]
fn a_count_that_shifts_names_another_object() {
    let at = |key: usize, name: &str| {
        let object = with(orders(), "id", name);
        destroyed(&format!("aws_db_instance.orders[{key}]"), &object)
    };
    assert_ne!(items(&[at(0, "first")]), items(&[at(0, "second")]));
    let (straight, crossed) = (items(&[at(0, "a"), at(1, "b")]), items(&[at(0, "b"), at(1, "a")]));
    assert_eq!((straight.len(), crossed.len()), (2, 2));
    assert!(straight.is_disjoint(&crossed), "two objects traded their addresses");
}

const WHOLE: &str = r#"
plan_policy "destroys" {
  level = "require_approval"
  enforce {
    condition     = length(plan.destroys) == 0
    error_message = "Something is destroyed."
  }
}
"#;

#[test]
fn a_finding_about_the_whole_plan_is_for_all_its_objects() {
    let folder = Folder::new();
    folder.write("whole.gate.hcl", WHOLE);
    let policy = folder.at("whole.gate.hcl");
    let report = |changes: &[Value]| report_with(&plan_of(changes), &["--policy", &policy, "--no-builtin"]);
    let set = |changes: &[Value]| change_set(&report(changes)).items;
    let at = |address: &str, arn: &str| destroyed(address, &with(orders(), "arn", arn));
    let (a, b) = ("aws_db_instance.a", "aws_db_instance.b");
    let both = set(&[at(a, ARN), at(b, "x")]);
    assert_eq!(both.len(), 1);
    assert!(digests(&report(&[at(a, ARN)]))[0].is_some());
    assert_eq!(both, set(&[at(b, "x"), at(a, ARN)]), "the order of a plan means nothing");
    assert_ne!(both, set(&[at(a, OTHER_ARN), at(b, "x")]));
    assert_ne!(both, set(&[at(a, "x"), at(b, ARN)]), "the two traded their addresses");
    let deposed = |arn: &str| with(at(a, arn), "deposed", "0badcafe");
    assert_ne!(set(&[at(a, ARN), deposed("x")]), set(&[at(a, ARN), deposed("y")]));
    // Updates are part of what the plan does; what it only reads or leaves is not.
    let also = |actions: &[&str], arn: &str| {
        let object = with(orders(), "arn", arn);
        let after =
            if actions == ["update"] { with(object.clone(), "tags", json!({})) } else { object.clone() };
        set(&[at(a, ARN), change("aws_db_instance.c", "aws_db_instance", actions, &object, &after)])
    };
    assert_ne!(also(&["update"], "x"), also(&["update"], "y"));
    assert_eq!(also(&["no-op"], "x"), also(&["no-op"], "y"));
    // What is moved and stays as it is, and what is only read.
    let moved = |id: &str| {
        let object = with(orders(), "id", id);
        let entry = change("aws_db_instance.c", "aws_db_instance", &["no-op"], &object, &object);
        set(&[at(a, ARN), with(entry, "previous_address", "aws_db_instance.d")])
    };
    assert_eq!(moved("x"), moved("y"));
    assert_eq!(moved("x"), set(&[at(a, ARN)]));
    let read = change("data.aws_db_instance.c", "aws_db_instance", &["read"], &Value::Null, &json!({}));
    assert_eq!(set(&[at(a, ARN), with(read, "mode", "data")]), set(&[at(a, ARN)]));
    // Objects without an identity are known by their addresses, and what is created is part of the plan.
    let none = |address: &str| destroyed(address, &json!({}));
    assert_eq!(digests(&report(&[none(a)])), [None]);
    assert_ne!(set(&[none(a)]), set(&[none(b)]));
    let created = change("aws_db_instance.c", "aws_db_instance", &["create"], &Value::Null, &json!({}));
    assert_ne!(set(&[at(a, ARN), created]), set(&[at(a, ARN)]));
    // The identifiers of one object cannot pass for those of two.
    let (id, arn) = (json!({"id": "x"}), json!({"arn": "y"}));
    let one = json!({"id": "x", "arn": "y"});
    assert_ne!(set(&[destroyed(a, &id), destroyed(b, &arn)]), set(&[destroyed(a, &one), none(b)]));
}

#[test]
fn one_object_has_another_hash_in_every_finding_about_it() {
    let folder = Folder::new();
    folder.write("whole.gate.hcl", WHOLE);
    folder.write("own.gate.hcl", "protect \"own\" {\n  types = [\"aws_db_instance\"]\n}\n");
    for name in ["a", "b"] {
        folder.write(&format!("{name}.json"), plan_of(&[destroyed(ADDRESS, &orders())]));
    }
    let paths = ["a", "b"].map(|name| format!("{name}={}", folder.at(&format!("{name}.json"))));
    let arguments = ["check", &paths[0], &paths[1], "--policy", &folder.at("."), "--format", "json"];
    let ran = tfgate(&arguments, b"");
    let report = saved(ran.stdout.as_bytes()).expect("a report").report;
    let all: Vec<&str> = digests(&report).into_iter().flatten().collect();
    assert_eq!(all.len(), 6, "two stacks and three policies: {}", ran.said());
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), 6);
    // And at every address.
    let both =
        report_of(&[destroyed("aws_db_instance.a", &orders()), destroyed("aws_db_instance.b", &orders())]);
    let all: BTreeSet<&str> = digests(&both).into_iter().flatten().collect();
    assert_eq!(all.len(), 2);
}

#[test]
fn a_sensitive_identifier_counts_and_is_shown_nowhere() {
    let secret = "kx82-identifier-that-is-secret";
    for mask in [json!({"id": true}), json!(true), json!({"id": true, "tags": {"a": true}})] {
        let of = |id: &str| {
            let mut entry = destroyed(ADDRESS, &json!({"id": id, "name": "orders"}));
            entry["change"]["before_sensitive"] = mask.clone();
            plan_of(&[entry])
        };
        let (one, other) = (report(&of(secret)), report(&of("another")));
        assert_ne!(change_set(&one), change_set(&other), "{mask}");
        assert_eq!(change_set(&one), change_set(&report(&of(secret))), "{mask}");
        // Another hash than that of the same identifier without a mark, whose guesses are cheap.
        let unmarked = report(&plan_of(&[destroyed(ADDRESS, &json!({"id": secret, "name": "orders"}))]));
        assert_ne!(digests(&one), digests(&unmarked), "{mask}");
        for format in formats() {
            let ran = check(of(secret).as_bytes(), &["--format", format, "-"]);
            assert!(!ran.said().contains(secret), "{format}");
        }
    }
}

#[test]
fn no_hash_is_made_of_what_needs_no_approval() {
    let folder = Folder::new();
    for level in ["warn", "deny"] {
        folder.write(
            "own.gate.hcl",
            format!("protect \"own\" {{\n  types = [\"*\"]\n  level = \"{level}\"\n}}\n"),
        );
        let changes = plan_of(&[destroyed(ADDRESS, &orders())]);
        let report = report_with(&changes, &["--policy", &folder.at("own.gate.hcl"), "--no-builtin"]);
        assert_eq!(digests(&report), [None], "{level}");
    }
    // Beside a policy about the whole plan that does, and for what a waiver excuses.
    folder.write("whole.gate.hcl", WHOLE);
    folder.write("warn.gate.hcl", WHOLE.replace("destroys\"", "warns\"").replace("require_approval", "warn"));
    folder.write("own.gate.hcl", "protect \"own\" {\n  types = [\"*\"]\n}\n");
    folder.write("waivers.gate.hcl", WAIVER);
    let report = report_with(
        &plan_of(&[destroyed(ADDRESS, &orders())]),
        &["--policy", &folder.at("."), "--no-builtin"],
    );
    let known = |policy: &str| {
        let mut findings = report.stacks[0].findings.iter();
        findings.find(|finding| finding.policy == policy).expect(policy).identity_digest.is_some()
    };
    assert_eq!(["whole/destroys", "warn/warns", "own/own"].map(known), [true, false, false]);
}

const WAIVER: &str = r#"
waiver "known" {
  policy  = "own/own"
  address = "aws_db_instance.*"
  reason  = "Known."
  expires = "2026-11-21"
}
"#;

#[test]
fn a_saved_report_keeps_the_hash_and_no_other_fits() {
    let ran = check(&plan("aws_delete_db"), &["--format", "json", "-"]);
    let written: Value = serde_json::from_str(&ran.stdout).expect("JSON");
    let set_of = |text: &Value| -> Result<ChangeSet, String> {
        let report = saved(text.to_string().as_bytes()).expect("a report").report;
        verified(report).map(|report| change_set(&report)).map_err(|error| error.to_string())
    };
    let with = |pointer: &str, value: Value| {
        let mut edited = written.clone();
        *edited.pointer_mut(pointer).unwrap_or_else(|| panic!("no `{pointer}`")) = value;
        set_of(&edited)
    };
    let digest = "/stacks/0/findings/0/identity_digest";
    let own = set_of(&written).expect("as it was written");
    assert_eq!(change_set(&report(&String::from_utf8(plan("aws_delete_db")).expect("UTF-8"))), own);
    assert_ne!(with(digest, json!("ab".repeat(32))).expect("a report that may be"), own);
    // As an older version wrote it.
    assert_ne!(with(digest, Value::Null).expect("a report that may be"), own);
    let error = with(digest, json!("ab")).expect_err("no hash");
    assert_eq!(error, "`stacks[0].findings[0].identity_digest`: expected 64 hexadecimal digits");
}

const DRIFT: &str = r#"
drift_policy "aws_db_instance" "drift" {
  level = "require_approval"
  enforce {
    condition     = false
    error_message = "Changed outside Terraform."
  }
}
"#;

#[test]
fn findings_about_drift_and_about_what_is_not_found_are_for_an_object_too() {
    let folder = Folder::new();
    folder.write("drift.gate.hcl", DRIFT);
    let policy = folder.at("drift.gate.hcl");
    let set = |arn: &str, gone: bool, planned: Value| {
        let object = with(orders(), "arn", arn);
        let after = if gone { Value::Null } else { with(object.clone(), "identifier", "renamed") };
        let actions = if gone { ["delete"] } else { ["update"] };
        let mut plan: Value = serde_json::from_str(&plan_of(&[planned])).expect("JSON");
        plan["resource_drift"] = json!([change(ADDRESS, "aws_db_instance", &actions, &object, &after)]);
        let report = report_with(&plan.to_string(), &["--policy", &policy]);
        assert!(digests(&report).iter().flatten().next().is_some(), "{arn}");
        change_set(&report).items
    };
    let unchanged = |arn: &str| {
        let object = with(with(orders(), "arn", arn), "identifier", "renamed");
        change(ADDRESS, "aws_db_instance", &["no-op"], &object, &object)
    };
    let created =
        || change(ADDRESS, "aws_db_instance", &["create"], &Value::Null, &json!({"identifier": "orders"}));
    let (one, other) = (set(ARN, false, unchanged(ARN)), set(OTHER_ARN, false, unchanged(OTHER_ARN)));
    assert!(!one.is_empty() && one.is_disjoint(&other), "drift");
    let (one, other) = (set(ARN, true, created()), set(OTHER_ARN, true, created()));
    assert!(!one.is_empty() && one.is_disjoint(&other), "what is created again");
}
