//! Each rule on a small configuration, and what must hold for every graph.

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_json::{Value, json};

use super::{Budget, Builder, Dependents, Graph};
use crate::plan::{self, ReadOptions};

fn needs() -> ReadOptions {
    ReadOptions { graph: true, idle: true, ..ReadOptions::REPORT }
}

fn read(text: &str) -> Graph {
    let mut builder = Builder::new();
    plan::parse(text.as_bytes(), &needs(), &mut |entry| {
        builder.observe(entry);
        Ok(())
    })
    .unwrap();
    builder.finish()
}

fn graph(root_module: &Value, objects: &Value) -> Graph {
    read(&plan_of(root_module, objects).to_string())
}

fn plan_of(root_module: &Value, objects: &Value) -> Value {
    json!({
        "format_version": "1.2",
        "planned_values": {},
        "resource_changes": [],
        "prior_state": {"format_version": "1.0", "values": {"root_module": {"resources": objects}}},
        "configuration": {"root_module": root_module},
    })
}

fn all(graph: &Graph, address: &str) -> Dependents {
    graph.dependents(address, &mut Budget::default()).unwrap()
}

/// `ADDRESS/DISTANCE` of everything that depends on an address.
fn dependents(graph: &Graph, address: &str) -> Vec<String> {
    let found = all(graph, address).resources;
    found.iter().map(|found| format!("{}/{}", found.address, found.distance)).collect()
}

fn block(address: &str, references: &[&str]) -> Value {
    json!({"address": address, "mode": "managed", "expressions": {"input": {"references": references}}})
}

#[test]
fn a_resource_depends_on_what_it_refers_to() {
    let root = json!({"resources": [
        block("t.a", &[]),
        block("t.b", &["t.a[0].id", "t.a[0]", "t.a"]),
        block("t.c", &["data.d.x.id", "data.d.x"]),
        {"address": "data.d.x", "mode": "data", "expressions": {"y": [{"z": {"references": ["t.b"]}}]}},
        {"address": "t.d", "mode": "managed", "for_each_expression": {"references": ["t.c"]}},
        {"address": "t.e", "mode": "managed", "depends_on": ["t.d"]},
        {"address": "t.f", "mode": "managed", "provisioners": [{"type": "x", "expressions": {"c": {"references": ["t.e"]}}}]},
    ]});
    let graph = graph(&root, &json!([]));
    assert_eq!(dependents(&graph, "t.a"), ["t.b/1", "t.c/2", "t.d/3", "t.e/4", "t.f/5"]);
    assert_eq!(dependents(&graph, "t.c[\"k\"]"), ["t.d/1", "t.e/2", "t.f/3"]);
    assert_eq!(dependents(&graph, "data.d.x"), ["t.c/1", "t.d/2", "t.e/3", "t.f/4"]);
    assert!(graph.dependents("t.nowhere", &mut Budget::default()).is_none());
    assert!(!graph.knows("module.m"));
    assert_eq!(graph.resource("t.c[\"k\"]").as_deref(), Some("t.c"));
}

#[test]
fn a_variable_leads_to_the_argument_of_the_call_and_an_output_to_its_expression() {
    let child = json!({
        "resources": [block("t.in", &["var.v"]), block("t.other", &[])],
        "outputs": {"id": {"expression": {"references": ["t.in.id", "t.in"]}}, "o": {"expression": {}}},
    });
    let root = json!({
        "resources": [block("t.src", &[]), block("t.user", &["module.m[\"k\"].id", "module.m[\"k\"]"])],
        "module_calls": {"m": {"expressions": {"v": {"references": ["t.src.id", "t.src"]}}, "module": child}},
    });
    let graph = graph(&root, &json!([]));
    assert_eq!(dependents(&graph, "t.src"), ["module.m.t.in/1", "t.user/2"]);
    assert_eq!(dependents(&graph, "module.m[\"k\"].t.in"), ["t.user/1"]);
    assert_eq!(dependents(&graph, "module.m.t.other"), [""; 0]);
}

#[test]
fn a_whole_module_stands_for_its_outputs_else_for_its_resources() {
    let with = json!({
        "resources": [block("t.a", &[]), block("t.b", &[])],
        "outputs": {"a": {"expression": {"references": ["t.a"]}, "depends_on": ["t.b"]}},
    });
    let without = json!({"resources": [block("t.c", &[])]});
    let root = json!({
        "resources": [block("t.u", &["module.with"]), block("t.w", &["module.without[0]", "module.without"])],
        "module_calls": {"with": {"module": with}, "without": {"module": without}},
    });
    let graph = graph(&root, &json!([]));
    assert_eq!(dependents(&graph, "module.with.t.a"), ["t.u/1"]);
    assert_eq!(dependents(&graph, "module.with.t.b"), ["t.u/1"]);
    assert_eq!(dependents(&graph, "module.without.t.c"), ["t.w/1"]);
}

#[test]
fn repetition_and_order_of_a_call_hold_for_everything_in_it() {
    let inner = json!({"resources": [block("t.deep", &[])]});
    let child =
        json!({"resources": [block("t.x", &["var.k"])], "module_calls": {"inner": {"module": inner}}});
    let root = json!({
        "resources": [block("t.keys", &[]), block("t.gate", &[]), block("t.after", &[])],
        "module_calls": {
            "m": {
                "for_each_expression": {"references": ["t.keys"]},
                "depends_on": ["t.gate"],
                "expressions": {"k": {"references": ["each.key"]}},
                "module": child,
            },
            "n": {"depends_on": ["module.m"], "module": {"resources": [block("t.y", &[])]}},
        },
    });
    let graph = graph(&root, &json!([]));
    let inside = ["module.m.module.inner.t.deep/1", "module.m.t.x/1", "module.n.t.y/2"];
    assert_eq!(dependents(&graph, "t.keys"), inside);
    assert_eq!(dependents(&graph, "t.gate"), inside);
    assert_eq!(dependents(&graph, "module.m.module.inner.t.deep"), ["module.n.t.y/1"]);
}

#[test]
fn what_a_provider_is_configured_with_is_under_all_its_resources() {
    let text = json!({
        "format_version": "1.2", "planned_values": {}, "resource_changes": [],
        "configuration": {
            "root_module": {"resources": [
                block("t.cluster", &[]),
                {"address": "k.ns", "mode": "managed", "provider_config_key": "kubernetes"},
                {"address": "k.other", "mode": "managed", "provider_config_key": "kubernetes.second"},
            ]},
            "provider_config": {
                "kubernetes": {"name": "kubernetes", "expressions": {"host": {"references": ["t.cluster.host", "t.cluster"]}}},
                "kubernetes.second": {"name": "kubernetes", "alias": "second"},
            },
        },
    });
    assert_eq!(dependents(&read(&text.to_string()), "t.cluster"), ["k.ns/1"]);
}

#[test]
fn the_state_knows_what_locals_hide_and_what_it_does_not_know_is_counted() {
    let root = json!({"resources": [
        block("t.a", &[]), block("t.old", &["local.x"]), block("t.new", &["local.x"]), block("t.last", &["t.new"]),
    ]});
    let objects = json!([
        {"address": "t.a", "mode": "managed"},
        {"address": "t.old[0]", "mode": "managed", "depends_on": ["t.a"]},
        {"address": "t.gone", "mode": "managed", "depends_on": ["module.m.t.b", "t.old"]},
    ]);
    let graph = graph(&root, &objects);
    assert_eq!(dependents(&graph, "t.a"), ["t.old/1", "t.gone/2"]);
    assert_eq!(dependents(&graph, "module.m[\"any\"].t.b"), ["t.gone/1"]);
    assert_eq!(all(&graph, "t.a").unresolved, 2, "t.new reads the local, t.last refers to it");
    assert_eq!(all(&graph, "t.new").unresolved, 0);
    assert!(all(&graph, "t.a").has_configuration);
}

#[test]
fn cycles_end_and_a_spent_budget_is_said() {
    let root =
        json!({"resources": [block("t.a", &["t.b"]), block("t.b", &["t.a"]), block("t.c", &["t.c", "t.b"])]});
    let graph = graph(&root, &json!([]));
    assert_eq!(dependents(&graph, "t.a"), ["t.b/1", "t.c/2"]);
    assert!(graph.dependents("t.a", &mut Budget::of(1)).unwrap().cut);
}

/// Names of a few resources and edges between them.
fn edges() -> impl Strategy<Value = Vec<(usize, usize)>> {
    proptest::collection::vec((0..12_usize, 0..12_usize), 0..40)
}

fn objects(edges: &[(usize, usize)]) -> Value {
    let named = |node: usize| format!("module.m{}.t.n{node}", node % 3);
    let object = |node: usize| {
        let depends_on: Vec<String> =
            edges.iter().filter(|(_, from)| *from == node).map(|(to, _)| named(*to)).collect();
        json!({"address": named(node).replace(".t.", "[\"k.t\"].t."), "mode": "managed", "depends_on": depends_on})
    };
    (0..12).map(object).collect()
}

/// What can be reached, by adding what is missing until nothing is.
fn closure(edges: &[(usize, usize)], start: usize) -> BTreeSet<usize> {
    let mut reached = BTreeSet::from([start]);
    loop {
        let more: Vec<usize> = edges
            .iter()
            .filter(|(to, from)| reached.contains(to) && !reached.contains(from))
            .map(|(_, from)| *from)
            .collect();
        if more.is_empty() {
            reached.remove(&start);
            return reached;
        }
        reached.extend(more);
    }
}

/// JSON with the members of objects and the elements of arrays in an order that `seed` decides.
fn shuffled(value: &Value, seed: &mut u64) -> String {
    let mut order = |length: usize| {
        let mut places: Vec<usize> = (0..length).collect();
        places.sort_by_key(|_| {
            *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            *seed >> 33
        });
        places
    };
    match value {
        Value::Object(members) => {
            let members: Vec<_> = members.iter().collect();
            let order = order(members.len());
            let parts = order.into_iter().map(|at| {
                let (key, member) = members[at];
                format!("{}:{}", Value::from(key.as_str()), shuffled(member, seed))
            });
            format!("{{{}}}", parts.collect::<Vec<_>>().join(","))
        }
        // The order of references has a meaning.
        Value::Array(elements) if elements.iter().all(Value::is_object) => {
            let order = order(elements.len());
            let parts = order.into_iter().map(|at| shuffled(&elements[at], seed));
            format!("[{}]", parts.collect::<Vec<_>>().join(","))
        }
        Value::Array(_) | Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            value.to_string()
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn dependents_are_what_a_plain_closure_finds(edges in edges(), start in 0..12_usize) {
        let graph = graph(&json!({}), &objects(&edges));
        let address = |node: usize| format!("module.m{}.t.n{node}", node % 3);
        let found: BTreeSet<String> =
            all(&graph, &address(start)).resources.into_iter().map(|found| found.address).collect();
        let expected: BTreeSet<String> = closure(&edges, start).into_iter().map(address).collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn the_order_of_a_plan_changes_nothing(seed in any::<u64>()) {
        let plan: Value = serde_json::from_str(include_str!("../../testdata/plans/modules_for_each/plan.json")).unwrap();
        let (straight, other) = (read(&plan.to_string()), read(&shuffled(&plan, &mut seed.clone())));
        for address in ["terraform_data.gate", "module.net[\"eu\"].terraform_data.vpc", "module.db.terraform_data.db"] {
            prop_assert_eq!(all(&straight, address), all(&other, address));
        }
    }
}
