#![allow(clippy::needless_pass_by_value, reason = "values written with `json!` are easier to read in place")]

use serde_json::{Value, json};
use tfgate::drift::{Classifier, DriftClass, DriftNext, Drifted, OtherChanges};
use tfgate::plan::{self, ReadOptions};

/// A plan of `t.a` objects with what is asked for.
#[derive(Debug, Clone, Default)]
pub(super) struct Made {
    pub(super) drift: Vec<Value>,
    pub(super) changes: Vec<Value>,
    /// By address in the root module, what sets its attributes.
    pub(super) blocks: Vec<(&'static str, Value)>,
    pub(super) rest: Vec<(&'static str, Value)>,
}

impl Made {
    /// The members, in Terraform's order.
    pub(super) fn members(&self) -> Vec<(&'static str, String)> {
        let resources: Vec<Value> = self
            .blocks
            .iter()
            .map(|(address, expressions)| {
                let (type_, name) = address.split_once('.').expect("a type and a name");
                json!({
                    "address": address, "mode": "managed", "type": type_, "name": name, "expressions": expressions,
                })
            })
            .collect();
        let mut members = vec![
            ("format_version", json!("1.2")),
            ("terraform_version", json!("1.13.0")),
            ("planned_values", json!({"root_module": {}})),
            ("resource_drift", json!(self.drift)),
            ("resource_changes", json!(self.changes)),
            ("configuration", json!({"root_module": {"resources": resources}})),
            ("applyable", json!(true)),
            ("complete", json!(true)),
            ("errored", json!(false)),
        ];
        for (key, value) in &self.rest {
            members.retain(|(known, _)| known != key);
            members.push((key, value.clone()));
        }
        members.into_iter().map(|(key, value)| (key, value.to_string())).collect()
    }

    pub(super) fn text(&self) -> String {
        joined(&self.members())
    }

    fn classified(&self) -> Vec<Drifted> {
        classified(self.text().as_bytes()).unwrap_or_else(|error| panic!("{error}"))
    }

    /// The only drift, class and what becomes of it.
    fn only(&self) -> (DriftClass, DriftNext) {
        let drifted = self.classified();
        let [one] = drifted.as_slice() else { panic!("{drifted:?}") };
        (one.class, one.next)
    }
}

pub(super) fn joined(members: &[(&str, String)]) -> String {
    let members: Vec<String> = members.iter().map(|(key, value)| format!("{key:?}:{value}")).collect();
    format!("{{{}}}", members.join(","))
}

pub(super) fn classified(input: &[u8]) -> Result<Vec<Drifted>, plan::PlanError> {
    let mut classifier = Classifier::new();
    let plan = plan::parse(input, &ReadOptions::REPORT, &mut |entry| {
        classifier.observe(entry);
        Ok(())
    })?;
    classifier.finish(&plan)
}

/// An entry of `resource_drift` or `resource_changes`.
#[expect(clippy::needless_pass_by_value, reason = "values are written where they are passed")]
pub(super) fn entry(address: &str, action: &str, before: Value, after: Value) -> Value {
    let (_, local) = address.rsplit_once("] ").unwrap_or(("", address));
    let (type_, name) = local.split_once('.').expect("a type and a name");
    let actions: Vec<&str> = action.split(' ').collect();
    json!({
        "address": address, "mode": "managed", "type": type_, "name": name.split('[').next(),
        "provider_name": "registry.terraform.io/hashicorp/t",
        "change": {"actions": actions, "before": before, "after": after, "after_unknown": {}},
    })
}

fn drift(before: Value, after: Value) -> Value {
    entry("t.a", "update", before, after)
}

/// One object, as it was, as it is and as it is planned, with what sets it.
fn world(state: Value, world: Value, planned: Value, block: Value) -> Made {
    let action = if world == planned { "no-op" } else { "update" };
    Made {
        drift: vec![drift(state, world.clone())],
        changes: vec![entry("t.a", action, world, planned)],
        blocks: vec![("t.a", block)],
        rest: vec![],
    }
}

fn set() -> Value {
    json!({"references": ["var.x"]})
}

#[test]
fn elements_of_a_set_shift() {
    let rule = |port: u64| json!({"port": port, "cidr": ["10.0.0.0/8"]});
    let block = json!({"rule": [{"port": set()}, {"port": set()}]});
    let (old, new) =
        (json!({"rule": [rule(80), rule(443)]}), json!({"rule": [rule(22), rule(80), rule(443)]}));
    let added = world(old.clone(), new.clone(), old.clone(), block.clone());
    assert_eq!(added.only(), (DriftClass::Reverted, DriftNext::Revert));
    let shifted = json!({"rule": [rule(443), rule(80)]});
    let kept = world(old.clone(), shifted.clone(), shifted.clone(), block.clone());
    assert_eq!(kept.only(), (DriftClass::Noise, DriftNext::Nothing));
    let swapped = world(old.clone(), shifted, old, block);
    // Terraform plans the order of lists alone.
    assert_eq!(swapped.only(), (DriftClass::Reverted, DriftNext::Revert));
    // One was replaced by another, and the index of each moved.
    let (old, new) = (json!({"rule": [rule(80), rule(443)]}), json!({"rule": [rule(22), rule(80)]}));
    let other = world(old.clone(), new, old, json!({"rule": set()}));
    assert_eq!(other.only(), (DriftClass::Reverted, DriftNext::Revert));
}

#[test]
fn blocks_of_dynamic_are_set_though_no_expression_says_so() {
    let (old, new) = (json!({"rule": [{"p": 1}]}), json!({"rule": [{"p": 2}]}));
    let reverted = world(old.clone(), new.clone(), old.clone(), json!({}));
    assert_eq!(reverted.only(), (DriftClass::Reverted, DriftNext::Revert));
    let absorbed = world(old.clone(), new.clone(), new.clone(), json!({}));
    assert_eq!(absorbed.only(), (DriftClass::Computed, DriftNext::Nothing));
    // Nobody can know in a plan that only refreshes.
    let partial = Made { changes: vec![], rest: vec![("complete", json!(false))], ..absorbed };
    assert_eq!(partial.only(), (DriftClass::Unclassified, DriftNext::Unknown));
}

#[test]
fn nested_blocks_are_objects_or_lists() {
    let constant = json!({"constant_value": "1h"});
    for block in [json!({"timeouts": {"create": constant}}), json!({"timeouts": [{"create": constant}]})] {
        for nest in [|inner: Value| json!({"timeouts": inner}), |inner: Value| json!({"timeouts": [inner]})] {
            let (old, new) =
                (nest(json!({"create": "1h", "x": "1"})), nest(json!({"create": "2h", "x": "1"})));
            let set = world(old.clone(), new.clone(), new, block.clone());
            assert_eq!(set.only(), (DriftClass::Tolerated, DriftNext::Ignored), "{block}");
            let new = nest(json!({"create": "1h", "x": "2"}));
            let unset = world(old, new.clone(), new, block.clone());
            assert_eq!(unset.only(), (DriftClass::Computed, DriftNext::Nothing), "{block}");
        }
    }
}

#[test]
fn references_set_an_attribute_and_an_empty_list_does_too() {
    let (old, new) = (json!({"x": "1"}), json!({"x": "2"}));
    let open = world(old.clone(), new.clone(), new.clone(), json!({"x": set()}));
    assert_eq!(open.only(), (DriftClass::Tolerated, DriftNext::Nothing));
    let inner = world(old, new.clone(), new, json!({"x": {}}));
    assert_eq!(inner.only(), (DriftClass::Tolerated, DriftNext::Nothing));
    let (old, new) = (json!({"rules": []}), json!({"rules": [{"p": 1}]}));
    for empty in [json!({"constant_value": []}), json!([])] {
        let tolerated = world(old.clone(), new.clone(), new.clone(), json!({"rules": empty}));
        assert_eq!(tolerated.only().0, DriftClass::Tolerated, "{empty}");
    }
}

#[test]
fn objects_in_modules_find_their_block() {
    let keys = [
        "module.m.t.a",
        "module.m[0].t.a[1]",
        r#"module.m["x.y"].t.a["b[0].c"]"#,
        r#"module.m["a\"].t.b[\"c"].t.a["\"]"]"#,
    ];
    for address in keys {
        let (old, new) = (json!({"x": "1", "y": "1"}), json!({"x": "1", "y": "2"}));
        let module = address.rsplit_once(".t.a").expect("a module").0;
        let object = |action: &str, before: &Value, after: &Value| {
            let mut entry = entry("t.a", action, before.clone(), after.clone());
            entry["address"] = json!(address);
            entry["module_address"] = json!(module);
            entry
        };
        let block = json!({"address": "t.a", "mode": "managed", "type": "t", "name": "a",
            "expressions": {"x": set()}});
        let configuration =
            json!({"root_module": {"module_calls": {"m": {"module": {"resources": [block]}}}}});
        let made = Made {
            drift: vec![object("update", &old, &new)],
            changes: vec![object("no-op", &new, &new)],
            rest: vec![("configuration", configuration.clone())],
            ..Made::default()
        };
        assert_eq!(made.only(), (DriftClass::Computed, DriftNext::Nothing), "{address}");
        let new = json!({"x": "2", "y": "1"});
        let made = Made {
            drift: vec![object("update", &old, &new)],
            changes: vec![object("no-op", &new, &new)],
            ..made
        };
        assert_eq!(made.only(), (DriftClass::Tolerated, DriftNext::Nothing), "{address}");
    }
}

#[test]
fn two_objects_of_one_block_are_two() {
    let (old, new) = (json!({"x": "1"}), json!({"x": "2"}));
    let object = |key: &str, action: &str, before: &Value, after: &Value| {
        entry(&format!("t.a[{key}]"), action, before.clone(), after.clone())
    };
    let made = Made {
        drift: vec![object("\"k\"", "update", &old, &new), object("0", "update", &old, &new)],
        changes: vec![object("0", "update", &new, &old), object("\"k\"", "no-op", &new, &new)],
        blocks: vec![("t.a", json!({"x": set()}))],
        rest: vec![],
    };
    let found: Vec<DriftClass> = made.classified().iter().map(|drifted| drifted.class).collect();
    assert_eq!(found, [DriftClass::Tolerated, DriftClass::Reverted]);
}

#[test]
fn a_moved_object_is_found_at_either_address() {
    let (old, new) = (json!({"x": "1"}), json!({"x": "2"}));
    let mut change = entry("t.b", "update", new.clone(), old.clone());
    change["previous_address"] = json!("t.a");
    for address in ["t.a", "t.b"] {
        let mut drifted = entry(address, "update", old.clone(), new.clone());
        if address == "t.b" {
            drifted["previous_address"] = json!("t.a");
        }
        let made = Made {
            drift: vec![drifted],
            changes: vec![change.clone()],
            blocks: vec![("t.b", json!({"x": set()}))],
            rest: vec![],
        };
        assert_eq!(made.only(), (DriftClass::Reverted, DriftNext::Revert), "{address}");
    }
}

#[test]
fn a_chain_of_moves_leads_no_drift_to_another_object() {
    let (old, new) = (json!({"x": "1"}), json!({"x": "2"}));
    let moved = |mut entry: Value, from: &str| {
        entry["previous_address"] = json!(from);
        entry
    };
    let other = moved(entry("t.c", "no-op", old.clone(), old.clone()), "t.b");
    let blocks = vec![("t.b", json!({"x": set()})), ("t.c", json!({"x": set()}))];
    let made = |drift: Value, change: Value| Made {
        drift: vec![drift],
        changes: vec![change, other.clone()],
        blocks: blocks.clone(),
        rest: vec![],
    };
    for named in [true, false] {
        let drift = |drift: Value| if named { moved(drift, "t.a") } else { drift };
        let updated = made(
            drift(entry("t.b", "update", old.clone(), new.clone())),
            moved(entry("t.b", "update", new.clone(), old.clone()), "t.a"),
        );
        assert_eq!(updated.only(), (DriftClass::Reverted, DriftNext::Revert), "{named}");
        let deleted = made(
            drift(entry("t.b", "delete", old.clone(), Value::Null)),
            entry("t.b", "create", Value::Null, old.clone()),
        );
        assert_eq!(deleted.only(), (DriftClass::DeletedOutside, DriftNext::Create), "{named}");
        // What becomes of the other one is not what becomes of this one.
        let mut kept = made(
            drift(entry("t.b", "update", old.clone(), new.clone())),
            moved(entry("t.b", "no-op", new.clone(), new.clone()), "t.a"),
        );
        kept.changes[1] = moved(entry("t.c", "update", new.clone(), old.clone()), "t.b");
        assert_eq!(kept.only(), (DriftClass::Tolerated, DriftNext::Nothing), "{named}");
    }
    // What exists is not created, so one of the two entries is about something else.
    let created =
        made(entry("t.b", "update", old.clone(), new), entry("t.b", "create", Value::Null, old.clone()));
    assert_eq!(created.only(), (DriftClass::Unclassified, DriftNext::Unknown));
}

#[test]
fn an_object_that_drifted_twice_is_refused() {
    let (old, new) = (json!({"x": "1"}), json!({"x": "2"}));
    let made = Made { drift: vec![drift(old.clone(), new.clone()), drift(old, new)], ..Made::default() };
    let error = classified(made.text().as_bytes()).expect_err("it is refused");
    assert_eq!(error.kind, plan::PlanErrorKind::DuplicateChange);
}

#[test]
fn a_text_that_holds_json_is_not_that_json() {
    for (text, value) in [
        (r#"["a"]"#, json!(["a"])),
        (r#"{"a":1}"#, json!({"a": 1})),
        (r#"{"Statement":[{"Effect":"Allow"}]}"#, json!({"Statement": [{"Effect": "Allow"}]})),
    ] {
        let (state, other) = (json!({"x": text}), json!({"x": value}));
        let made = world(state.clone(), other, state, json!({"x": set()}));
        assert_eq!(made.only(), (DriftClass::Reverted, DriftNext::Revert), "{text}");
    }
}

#[test]
fn a_deposed_object_beside_says_nothing() {
    let (old, new) = (json!({"x": "1"}), json!({"x": "2"}));
    let mut deposed = entry("t.a", "delete", old.clone(), Value::Null);
    deposed["deposed"] = json!("00000001");
    let made = world(old, new.clone(), new, json!({"x": set()}));
    for changes in [vec![deposed.clone(), made.changes[0].clone()], vec![made.changes[0].clone(), deposed]] {
        let made = Made { changes, ..made.clone() };
        assert_eq!(made.only(), (DriftClass::Tolerated, DriftNext::Nothing));
    }
}

#[test]
fn entries_that_nobody_writes_are_errors_or_not_classified() {
    let (old, new) = (json!({"x": "1"}), json!({"x": "2"}));
    let mut deposed = drift(old.clone(), new.clone());
    deposed["deposed"] = json!("00000001");
    let mut data = drift(old.clone(), new.clone());
    data["mode"] = json!("data");
    let mut moved = entry("t.a", "no-op", old.clone(), new.clone());
    moved["previous_address"] = json!("t.b");
    let odd = vec![
        deposed,
        data,
        moved,
        entry("t.a", "no-op", old.clone(), old.clone()),
        entry("t.a", "no-op", old.clone(), new.clone()),
        entry("t.a", "create", Value::Null, new.clone()),
        entry("t.a", "create", old.clone(), new.clone()),
        entry("t.a", "read", old.clone(), new.clone()),
        entry("t.a", "forget", old.clone(), Value::Null),
        entry("t.a", "delete create", old.clone(), new.clone()),
        entry("t.a", "update", Value::Null, new.clone()),
        entry("t.a", "update", json!("1"), json!("2")),
        entry("t.a", "update", old.clone(), json!([])),
        entry("t.a", "update", Value::Null, Value::Null),
        entry("t.a", "delete", Value::Null, Value::Null),
        entry("t.a", "delete", old.clone(), new.clone()),
        entry("t.a", "destroy", old.clone(), Value::Null),
        entry("t.a", "", old, new.clone()),
    ];
    for (at, odd) in odd.into_iter().enumerate() {
        let made = Made {
            drift: vec![odd.clone()],
            changes: vec![entry("t.a", "no-op", new.clone(), new.clone())],
            blocks: vec![("t.a", json!({"x": set()}))],
            rest: vec![],
        };
        match classified(made.text().as_bytes()) {
            Err(_) => {}
            Ok(drifted) => {
                let [one] = drifted.as_slice() else { panic!("{at}: {drifted:?}") };
                // An update to nothing is a deletion, one from nothing to nothing too.
                let gone = odd["change"]["after"].is_null() && one.class == DriftClass::AlreadyDeleted;
                assert!(gone || one.class == DriftClass::Unclassified, "{at}: {one:?}");
                assert!(gone || one.real_paths().next().is_some(), "{at}: no policy would look at it");
            }
        }
    }
}

#[test]
fn an_object_that_is_gone_is_gone_whatever_the_word() {
    let old = json!({"x": "1"});
    for word in ["update", "delete"] {
        let made = Made {
            drift: vec![entry("t.a", word, old.clone(), Value::Null)],
            changes: vec![entry("t.a", "create", Value::Null, old.clone())],
            blocks: vec![("t.a", json!({"x": set()}))],
            rest: vec![],
        };
        assert_eq!(made.only(), (DriftClass::DeletedOutside, DriftNext::Create), "{word}");
    }
}

#[test]
fn an_object_that_is_replaced() {
    let (old, new) = (json!({"x": "1", "y": "1"}), json!({"x": "2", "y": "1"}));
    let replaced = |after: Value, paths: Value, actions: &str| {
        let mut change = entry("t.a", actions, new.clone(), after);
        change["change"]["replace_paths"] = paths;
        Made {
            drift: vec![drift(old.clone(), new.clone())],
            changes: vec![change],
            blocks: vec![("t.a", json!({"x": set(), "y": set()}))],
            rest: vec![],
        }
    };
    for actions in ["delete create", "create delete"] {
        let because = replaced(old.clone(), json!([["x"]]), actions);
        assert_eq!(because.only(), (DriftClass::Reverted, DriftNext::Replace), "{actions}");
        assert_eq!(because.classified()[0].other_changes, OtherChanges::None, "{actions}");
        let both = replaced(json!({"x": "1", "y": "2"}), json!([["x"], ["y"]]), actions);
        assert_eq!(both.classified()[0].other_changes, OtherChanges::Unapplied, "{actions}");
        let other = replaced(json!({"x": "2", "y": "2"}), json!([["y"]]), actions);
        assert_eq!(other.only(), (DriftClass::DestroyedByPlan, DriftNext::Replace), "{actions}");
        let asked = replaced(old.clone(), json!([]), actions);
        assert_eq!(asked.classified()[0].other_changes, OtherChanges::Unapplied, "{actions}");
    }
}

#[test]
fn blocks_that_go_with_their_object_are_told() {
    let (old, new) = (json!({"rule": [], "tick": "1"}), json!({"rule": [{"p": 1}], "tick": "2"}));
    let mut change = entry("t.a", "delete create", new.clone(), json!({}));
    change["change"]["after_unknown"] = json!({"rule": true, "tick": true});
    let mut made = world(old, new, Value::Null, json!({}));
    made.changes = vec![change];
    let drifted = made.classified();
    let classes: Vec<DriftClass> = drifted[0].paths.iter().map(|drifted| drifted.class).collect();
    assert_eq!((drifted[0].class, drifted[0].next), (DriftClass::DestroyedByPlan, DriftNext::Replace));
    assert_eq!(classes, [DriftClass::DestroyedByPlan, DriftClass::Computed]);
}

#[test]
fn what_is_known_after_apply_is_set_anew() {
    let (old, new) = (json!({"x": "1", "tick": "1"}), json!({"x": "2", "tick": "2"}));
    let mut made = world(old, new, json!({}), json!({"x": set()}));
    made.changes[0]["change"]["after_unknown"] = json!({"x": true, "tick": true});
    let drifted = made.classified();
    assert_eq!((drifted[0].class, drifted[0].next), (DriftClass::Reverted, DriftNext::Overwrite));
    assert_eq!(drifted[0].paths[0].class, DriftClass::Computed, "what nobody sets");
}

#[test]
fn a_mark_on_one_side_hides_no_difference() {
    let (old, new) = (json!({"x": "1"}), json!({"x": "2"}));
    for side in ["before_sensitive", "after_sensitive"] {
        let mut made = world(old.clone(), new.clone(), old.clone(), json!({"x": set()}));
        made.drift[0]["change"][side] = json!({"x": true});
        assert_eq!(made.only(), (DriftClass::Reverted, DriftNext::Revert), "{side}");
    }
    let mut same = world(old.clone(), old.clone(), old, json!({"x": set()}));
    same.drift[0]["change"]["after_sensitive"] = json!({"x": true});
    assert_eq!(same.only(), (DriftClass::Noise, DriftNext::Nothing), "only the mark differs");
}

#[test]
fn nothing_is_lost_beyond_a_limit() {
    let many = |value: &str| {
        let members = (0..1_000).map(|at| (format!("k{at:04}"), json!(value)));
        json!({"map": members.collect::<serde_json::Map<_, _>>()})
    };
    let made = world(many("1"), many("2"), many("1"), json!({"map": set()}));
    let drifted = made.classified();
    assert_eq!((drifted[0].class, drifted[0].paths.len()), (DriftClass::Reverted, 1_000));
    // More differences than are listed beside it: something else may be among them.
    assert_eq!(drifted[0].other_changes, OtherChanges::Unapplied);
    let deep = |value: &str| {
        let mut inner = json!(value);
        for _ in 0..60 {
            inner = json!({"in": inner});
        }
        json!({"top": inner})
    };
    let made = world(deep("1"), deep("2"), deep("1"), json!({"top": set()}));
    assert_eq!(made.only(), (DriftClass::Reverted, DriftNext::Revert));
    let long = |end: &str| json!({"x": format!("{}{end}", "x".repeat(2 << 20))});
    let made = world(long("1"), long("2"), long("1"), json!({"x": set()}));
    assert_eq!(made.only(), (DriftClass::Reverted, DriftNext::Revert));
}

#[test]
fn the_order_inside_of_a_policy_of_access_is_noise() {
    let policy = |statement: Value| {
        let document = json!({"Version": "2012-10-17", "Statement": statement});
        json!({"policy": document.to_string()})
    };
    let allow = |actions: Value, principal: &str| json!({"Effect": "Allow", "Action": actions, "Principal": {"AWS": principal}, "Resource": "*"});
    let old = policy(json!([allow(json!(["a:B", "a:C"]), "1"), allow(json!("a:D"), "2")]));
    let same = policy(json!([allow(json!(["a:D"]), "2"), allow(json!(["a:C", "a:B"]), "1")]));
    let block = json!({"policy": set()});
    let noise = world(old.clone(), same, old.clone(), block.clone());
    assert_eq!(noise.only(), (DriftClass::Noise, DriftNext::Nothing));
    assert_eq!(noise.classified()[0].other_changes, OtherChanges::None, "the update writes it as it was");
    let wider = policy(json!([allow(json!(["a:*", "a:C"]), "1"), allow(json!("a:D"), "2")]));
    let real = world(old.clone(), wider, old, block);
    assert_eq!(real.only(), (DriftClass::Reverted, DriftNext::Revert));
}

#[test]
fn code_that_waits_is_beside_the_drift() {
    let (old, new) = (json!({"x": "1", "y": "1"}), json!({"x": "2", "y": "1"}));
    let block = || json!({"x": set(), "y": set()});
    let beside =
        |planned: Value| world(old.clone(), new.clone(), planned, block()).classified()[0].other_changes;
    assert_eq!(beside(old.clone()), OtherChanges::None);
    assert_eq!(beside(json!({"x": "1", "y": "2"})), OtherChanges::Unapplied, "another attribute");
    assert_eq!(beside(json!({"x": "3", "y": "1"})), OtherChanges::Unapplied, "the same, to something else");
    let (old, new) = (json!({"x": ["1", "2"], "y": "1"}), json!({"x": ["2", "1"], "y": "1"}));
    let beside =
        |planned: Value| world(old.clone(), new.clone(), planned, block()).classified()[0].other_changes;
    assert_eq!(beside(old.clone()), OtherChanges::None, "noise is written back");
    assert_eq!(beside(json!({"x": ["1", "2"], "y": "2"})), OtherChanges::Unapplied);
    assert_eq!(beside(json!({"x": ["2", "1"], "y": "2"})), OtherChanges::Unapplied, "only code");
    assert_eq!(beside(json!({"x": ["3"], "y": "1"})), OtherChanges::Unapplied, "code on what is noise");
}

#[test]
fn in_no_order_of_sections_is_a_class_milder() {
    let (old, new) = (json!({"x": "1"}), json!({"x": "2"}));
    let planned = |action: &str, after: Value| entry("t.a", action, new.clone(), after);
    let gone = entry("t.a", "delete", old.clone(), Value::Null);
    let block = vec![("t.a", json!({"x": set()}))];
    let unset = vec![("t.a", json!({"y": set()}))];
    let update = drift(old.clone(), new.clone());
    let cases = [
        (&update, Some(planned("update", old.clone())), &block),
        (&update, Some(planned("update", old.clone())), &unset),
        (&update, Some(planned("no-op", new.clone())), &block),
        (&update, Some(planned("delete", Value::Null)), &block),
        (&update, Some(planned("delete create", old.clone())), &block),
        (&gone, Some(entry("t.a", "create", Value::Null, old.clone())), &block),
        (&gone, None, &block),
    ];
    for (drift, change, blocks) in cases {
        for complete in [true, false] {
            let made = Made {
                drift: vec![drift.clone()],
                changes: change.clone().into_iter().collect(),
                blocks: blocks.clone(),
                rest: vec![("complete", json!(complete))],
            };
            let usual = made.only().0;
            for order in orders() {
                let mut members = made.members();
                members.sort_by_key(|(key, _)| order.iter().position(|known| known == key));
                let drifted = classified(joined(&members).as_bytes()).expect("a plan");
                let class = drifted[0].class;
                let fits = class == usual
                    || class == DriftClass::Unclassified && usual.is_alarming()
                    || class < usual;
                assert!(fits, "{order:?}, complete {complete}: {class:?}, {usual:?} in the usual order");
            }
        }
    }
}

/// Every order of the three sections that are held against each other.
fn orders() -> Vec<[&'static str; 3]> {
    let [drift, changes, configuration] = ["resource_drift", "resource_changes", "configuration"];
    vec![
        [drift, changes, configuration],
        [drift, configuration, changes],
        [changes, drift, configuration],
        [changes, configuration, drift],
        [configuration, drift, changes],
        [configuration, changes, drift],
    ]
}
