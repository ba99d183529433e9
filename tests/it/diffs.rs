//! What differs between two sides of a change, as the report shows it: the cases of `testdata/diffs`.

use serde_json::{Value, json};

use crate::support::{check, files, text};

/// The order of the sections: Terraform's, or that of a program which sorts keys.
#[derive(Clone, Copy)]
pub(crate) enum Order {
    ChangesFirst,
    ConfigurationFirst,
}

/// The plan with the change of a case. `expressions` are those of its block, `block: false` leaves the block out, `module`
/// is where the object is.
pub(crate) fn plan(case: &Value, order: Order) -> String {
    let mut change = case["change"].clone();
    let fields = change.as_object_mut().expect("an object");
    for (field, default) in [("actions", json!(["update"])), ("after_unknown", json!({}))] {
        fields.entry(field).or_insert(default);
    }
    for field in ["before_sensitive", "after_sensitive"] {
        fields.entry(field).or_insert(json!({}));
    }
    let expressions = case.get("expressions").cloned().unwrap_or(json!({}));
    let block = json!({"address": "any_thing.it", "mode": "managed", "type": "any_thing", "name": "it",
        "provider_config_key": "any", "expressions": expressions, "schema_version": 0});
    // Blocks that are no help: of another mode, type, name or module.
    let other = |address: &str, mode: &str, type_: &str, name: &str| json!({"address": address, "mode": mode, "type": type_, "name": name, "expressions": {}});
    let others = [
        other("other_thing.it", "managed", "other_thing", "it"),
        other("any_thing.other", "managed", "any_thing", "other"),
        other("data.any_thing.it", "data", "any_thing", "it"),
    ];
    let mut here: Vec<Value> = others.to_vec();
    here.extend((case.get("block") != Some(&json!(false))).then(|| block.clone()));
    let module = |resources: &[Value]| json!({"resources": resources});
    let (root, called) = if case.get("module").is_none() {
        let there = [other("any_thing.it", "managed", "any_thing", "it")];
        (here, json!({"elsewhere": {"module": module(&there)}}))
    } else {
        let inner = json!({"net": {"module": module(&here)}});
        (vec![], json!({"outer": {"module": {"module_calls": inner}}}))
    };
    let mut resource = json!({
        "address": "any_thing.it", "mode": "managed", "type": "any_thing", "name": "it",
        "provider_name": "registry.terraform.io/any/any", "change": change,
    });
    if let Some(module) = case.get("module").and_then(Value::as_str) {
        resource["address"] = json!(format!("{module}.any_thing.it"));
        resource["module_address"] = json!(module);
    }
    let changes = format!("\"resource_changes\":{}", json!([resource]));
    let configuration =
        format!("\"configuration\":{}", json!({"root_module": {"resources": root, "module_calls": called}}));
    let sections = match order {
        Order::ChangesFirst => [changes, configuration],
        Order::ConfigurationFirst => [configuration, changes],
    };
    format!(
        r#"{{"format_version":"1.2","terraform_version":"1.11.4","planned_values":{{"root_module":{{}}}},{},"errored":false,"complete":true}}"#,
        sections.join(",")
    )
}

/// The stack of the report on a plan with this one change.
pub(crate) fn stack(case: &Value, arguments: &[&str]) -> Value {
    let [first, second] = [Order::ChangesFirst, Order::ConfigurationFirst]
        .map(|order| check(plan(case, order).as_bytes(), &[&["--format", "json"], arguments].concat()));
    assert_eq!(first.said(), second.said(), "the order of sections matters: {}", case["name"]);
    let report: Value =
        serde_json::from_str(&first.stdout).unwrap_or_else(|error| panic!("{error}: {}", first.said()));
    report["stacks"][0].clone()
}

/// `path: before -> after`, and whether it forces a replacement.
fn lines(change: &Value) -> Vec<String> {
    let side = |value: &Value| value.as_str().unwrap_or("-").to_owned();
    let line = |attribute: &Value| {
        let forces = if attribute["forces_replacement"] == true { " (forces)" } else { "" };
        let path = attribute["path"].as_str().expect("a path");
        format!("{path}: {} -> {}{forces}", side(&attribute["before"]), side(&attribute["after"]))
    };
    let mut lines: Vec<String> = change["attributes"].as_array().expect("a list").iter().map(line).collect();
    let omitted = change["attributes_omitted"].as_u64().expect("a count");
    lines.extend((omitted > 0).then(|| format!("and {omitted} more")));
    lines
}

/// By path, the lines of texts that differ: `- 2 old`, `+ 2 new`, `  3 same`, and what is left out.
fn texts(change: &Value) -> Value {
    let attributes = change["attributes"].as_array().expect("a list");
    let texts = attributes.iter().filter(|attribute| attribute["lines"].is_object());
    texts
        .map(|attribute| {
            let path = attribute["path"].as_str().expect("a path").to_owned();
            (path, json!(text_lines(&attribute["lines"])))
        })
        .collect()
}

pub(crate) fn text_lines(diff: &Value) -> Vec<String> {
    let mut found = Vec::new();
    for hunk in diff["hunks"].as_array().expect("a list") {
        found.extend((!found.is_empty()).then(|| "…".to_owned()));
        for line in hunk["lines"].as_array().expect("a list") {
            let (sign, number) = match line["kind"].as_str().expect("a word") {
                "removed" => ("-", &line["before"]),
                "added" => ("+", &line["after"]),
                _ => (" ", &line["after"]),
            };
            let text = line["text"].as_str().expect("a text");
            found.push(format!("{sign} {number} {text}"));
        }
    }
    let omitted = diff["omitted"].as_u64().expect("a count");
    found.extend((omitted > 0).then(|| format!("and {omitted} more")));
    found.extend(diff["line_break"].as_str().map(|happened| format!("line break {happened}")));
    found
}

#[test]
fn lists_what_differs_and_says_what_is_routine() {
    let mut problems = Vec::new();
    let mut count = 0;
    for path in files("testdata/diffs") {
        let cases: Value = serde_json::from_str(&text(&path)).expect("a list");
        for case in cases.as_array().expect("a list") {
            count += 1;
            let name = format!("{}: {}", path.display(), case["name"].as_str().expect("a name"));
            let change = &stack(case, &[])["changes"][0];
            let found =
                json!({"attributes": lines(change), "routine": change["routine"], "lines": texts(change)});
            // By path, the lines of texts; most cases have none.
            let texts = case.get("lines").cloned().unwrap_or(json!({}));
            let wanted =
                json!({"attributes": case["attributes"], "routine": case["routine"], "lines": texts});
            if found != wanted {
                problems.push(format!("{name}\n  wanted {wanted}\n  found  {found}"));
            }
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    assert!(count > 110, "only {count} cases");
}

/// Policies see attributes, however finely the report takes them apart.
#[test]
fn policies_see_the_paths_of_attributes() {
    let mut count = 0;
    for path in files("testdata/diffs") {
        let cases: Value = serde_json::from_str(&text(&path)).expect("a list");
        for case in cases.as_array().expect("a list").iter().filter(|case| case["paths"].is_array()) {
            count += 1;
            let stack = stack(case, &["--no-builtin", "--policy", "testdata/cli/paths.gate.hcl"]);
            let paths: Vec<&str> =
                case["paths"].as_array().expect("a list").iter().filter_map(Value::as_str).collect();
            let wanted = format!("Paths: {}.", paths.join(", "));
            assert_eq!(stack["findings"][0]["message"], wanted, "{}", case["name"]);
        }
    }
    assert!(count > 10, "only {count} cases");
}
