use proptest::prelude::*;
use serde_json::{Value, json};
use tfgate::drift::{DriftClass, Drifted};

use super::classes::{Made, classified, entry, joined};

/// What is compared: address, class, what becomes of it, paths with their classes.
fn said(drifted: &[Drifted]) -> Vec<String> {
    let path = |drifted: &Drifted| {
        let paths = drifted.paths.iter().map(|path| format!("{} {:?}", path.path, path.class));
        paths.collect::<Vec<_>>().join(", ")
    };
    drifted
        .iter()
        .map(|drifted| {
            let address = drifted.stored.change().address.into_owned();
            format!(
                "{address}: {:?} {:?} {:?} [{}]",
                drifted.class,
                drifted.next,
                drifted.other_changes,
                path(drifted)
            )
        })
        .collect()
}

/// Attributes with values that providers have.
fn object() -> impl Strategy<Value = Value> {
    let scalar = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (0_u64..50).prop_map(Value::from),
        "[a-z]{0,3}".prop_map(Value::from),
        Just(json!("{\"a\": [1, 2], \"b\": {\"c\": \"\"}}")),
    ];
    let value = scalar.prop_recursive(3, 20, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map("[a-c]", inner, 0..4)
                .prop_map(|map| Value::from(map.into_iter().collect::<serde_json::Map<_, _>>())),
        ]
    });
    prop::collection::btree_map("[a-e]", value, 1..5)
        .prop_map(|map| Value::from(map.into_iter().collect::<serde_json::Map<_, _>>()))
}

/// The same for somebody who looks for drift: arrays in another order, empty forms exchanged, JSON in strings written
/// another way.
fn rewritten(value: &Value, turns: usize) -> Value {
    match value {
        Value::Array(elements) if elements.is_empty() => empty(turns),
        Value::Array(elements) => {
            let mut elements: Vec<Value> = elements.iter().map(|one| rewritten_inside(one, turns)).collect();
            let length = elements.len();
            elements.rotate_left(turns % length);
            Value::from(elements)
        }
        Value::Object(members) if members.is_empty() => empty(turns),
        Value::Object(members) => {
            members.iter().map(|(key, member)| (key.clone(), rewritten(member, turns / 2 + 1))).collect()
        }
        Value::Null => empty(turns),
        Value::String(text) if text.is_empty() => empty(turns),
        Value::String(text) if text.starts_with('{') => {
            let document: Value = serde_json::from_str(text).expect("JSON");
            let pretty = serde_json::to_string_pretty(&document).expect("JSON");
            json!(if turns.is_multiple_of(2) { document.to_string() } else { pretty })
        }
        Value::Bool(_) | Value::Number(_) | Value::String(_) => value.clone(),
    }
}

/// An element that is empty itself counts as one.
fn rewritten_inside(value: &Value, turns: usize) -> Value {
    rewritten(value, turns)
}

fn empty(turns: usize) -> Value {
    [Value::Null, json!(""), json!([]), json!({})][turns % 4].clone()
}

/// Whether there is an array with several elements.
fn holds_order(value: &Value) -> bool {
    match value {
        Value::Array(elements) => elements.len() > 1 || elements.iter().any(holds_order),
        Value::Object(members) => members.values().any(holds_order),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => false,
    }
}

fn reference() -> Value {
    json!({"references": ["var.x"]})
}

/// Everything in an object set by the block.
fn sets(object: &Value) -> Value {
    let members = object.as_object().expect("an object");
    members.keys().map(|key| (key.clone(), reference())).collect()
}

/// One object: in the state, in the world, planned.
fn made(state: Value, world: Value, planned: &Value, block: Value) -> Made {
    let action = if *planned == world { "no-op" } else { "update" };
    Made {
        drift: vec![entry("t.a", "update", state, world.clone())],
        changes: vec![entry("t.a", action, world, planned.clone())],
        blocks: vec![("t.a", block)],
        rest: vec![],
    }
}

fn only(made: &Made) -> DriftClass {
    let drifted = classified(made.text().as_bytes()).expect("a plan");
    assert_eq!(drifted.len(), 1, "{drifted:?}");
    drifted[0].class
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_only_written_another_way_is_noise(state in object(), turns in 0_usize..12, back in any::<bool>()) {
        let world = rewritten(&state, turns);
        let planned = if back { state.clone() } else { world.clone() };
        let made = made(state.clone(), world, &planned, sets(&state));
        // The order of a list that the plan puts back is none of the ways to write the same.
        if back && holds_order(&state) {
            prop_assert!(matches!(only(&made), DriftClass::Noise | DriftClass::Reverted));
        } else {
            prop_assert_eq!(only(&made), DriftClass::Noise);
        }
    }

    #[test]
    fn what_the_block_sets_is_never_quiet(state in object(), at in any::<prop::sample::Index>(), plan in 0_usize..4) {
        let keys: Vec<&String> = state.as_object().expect("an object").keys().collect();
        let key = (*at.get(&keys)).clone();
        let mut world = state.clone();
        world[&key] = json!({"changed": state[&key].clone(), "by": "hand"});
        let mut other = world.clone();
        other["z"] = json!("code");
        let mut anew = world.clone();
        anew[&key] = json!("anew");
        let planned = [state.clone(), world.clone(), other, anew][plan].clone();
        let made = made(state.clone(), world, &planned, sets(&state));
        prop_assert!(only(&made).is_real(), "{}", made.text());
    }

    #[test]
    fn what_nobody_sets_and_no_plan_meets_is_computed(state in object(), name in "[f-y]{1,8}", other in any::<bool>()) {
        let (mut old, mut new) = (state.clone(), state.clone());
        old[&name] = json!("1");
        new[&name] = json!("2");
        let mut planned = new.clone();
        if other {
            planned["z"] = json!("code");
        }
        let made = made(old, new, &planned, sets(&state));
        prop_assert_eq!(only(&made), DriftClass::Computed);
    }

    #[test]
    fn the_order_of_entries_does_not_matter(objects in prop::collection::vec((object(), object(), 0_usize..4), 1..6), seed in any::<u64>()) {
        let mut plan = Made::default();
        for (at, (state, world, then)) in objects.iter().enumerate() {
            let address = format!("t.a[{at}]");
            plan.drift.push(entry(&address, "update", state.clone(), world.clone()));
            let change = match then {
                0 => entry(&address, "no-op", world.clone(), world.clone()),
                1 => entry(&address, "update", world.clone(), state.clone()),
                2 => entry(&address, "delete", world.clone(), Value::Null),
                _ => entry(&address, "delete create", world.clone(), state.clone()),
            };
            plan.changes.push(change);
        }
        plan.blocks.push(("t.a", json!({"a": reference(), "b": {"constant_value": 1}})));
        let usual = classified(plan.text().as_bytes()).expect("a plan");
        let mut shuffled = plan.clone();
        let mut turn = seed;
        for list in [&mut shuffled.drift, &mut shuffled.changes] {
            for at in (1..list.len()).rev() {
                turn = turn.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                list.swap(at, usize::try_from(turn >> 33).expect("small") % (at + 1));
            }
        }
        let other = classified(shuffled.text().as_bytes()).expect("a plan");
        prop_assert_eq!(said(&other), said(&usual));
        // As `jq -S` writes it.
        let mut members = shuffled.members();
        members.sort();
        let sorted = classified(joined(&members).as_bytes()).expect("a plan");
        prop_assert_eq!(said(&sorted), said(&usual));
        // Drift last of all: never milder.
        members.retain(|(key, _)| *key != "resource_drift");
        members.insert(0, ("resource_changes", members.iter().find(|(key, _)| *key == "resource_changes").expect("it").1.clone()));
        let mut known = false;
        members.retain(|(key, _)| *key != "resource_changes" || !std::mem::replace(&mut known, true));
        members.push(("resource_drift", shuffled.members().into_iter().find(|(key, _)| *key == "resource_drift").expect("it").1));
        let last = classified(joined(&members).as_bytes()).expect("a plan");
        for (last, usual) in last.iter().zip(&usual) {
            let fits = last.class <= usual.class || last.class == DriftClass::Unclassified && usual.class.is_alarming();
            prop_assert!(fits, "{last:?}, {usual:?} in the usual order");
        }
        prop_assert_eq!(last.len(), usual.len());
    }
}
