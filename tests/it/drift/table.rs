use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::support::{Ran, text, tfgate};

fn json(path: &str) -> Value {
    serde_json::from_str(&text(path)).unwrap_or_else(|error| panic!("`{path}`: {error}"))
}

/// The path of a plan: `plans/aws_noop`, `drift/tag_added`, or `tag_added` for short.
fn path(name: &str) -> String {
    let folder = if name.contains('/') { "" } else { "drift/" };
    format!("testdata/{folder}{name}/plan.json")
}

fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

fn string<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_else(|| panic!("`{key}` of {value}"))
}

/// Runs `tfgate drift` over one plan: what it exits with, and its stack.
fn drift(name: &str) -> (i32, Value) {
    let Ran { code, stdout, stderr } =
        tfgate(&["drift", "--today", "2026-11-21", "--format", "json", &path(name)], b"");
    let report: Value =
        serde_json::from_str(&stdout).unwrap_or_else(|error| panic!("{name}: {error}\n{stderr}"));
    (code, report["stacks"][0].clone())
}

/// Whether one path is the other or leads to it: lists that changed as a whole have no index.
fn overlap(a: &str, b: &str) -> bool {
    let leads = |a: &str, b: &str| {
        b.strip_prefix(a).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    };
    leads(a, b) || leads(b, a)
}

/// The paths of an entry that differ, each with its class. Parts of documents and elements count as their attribute.
fn paths(entry: &Value) -> BTreeMap<String, String> {
    let attribute = |path: &str| {
        let bare = path.strip_prefix("jsondecode(").and_then(|rest| rest.split_once(')'));
        bare.map_or(path, |(inner, _)| inner).trim_end_matches("[*]").to_owned()
    };
    list(entry, "attributes")
        .iter()
        .map(|part| (attribute(string(part, "path")), string(part, "class").to_owned()))
        .collect()
}

#[test]
fn every_plan_has_the_drift_that_is_expected() {
    let expected = json("testdata/drift/expected.json");
    for (name, expected) in expected.as_object().expect("an object") {
        let (code, stack) = drift(name);
        assert_eq!(code, expected["exit"], "exit code of {name}");
        let listed: Vec<&str> = list(&stack, "drift").iter().map(|entry| string(entry, "address")).collect();
        let wanted: Vec<&str> =
            list(expected, "drift").iter().map(|entry| string(entry, "address")).collect();
        assert_eq!(listed, wanted, "what drifted in {name}");
        for (entry, wanted) in list(&stack, "drift").iter().zip(list(expected, "drift")) {
            let place = format!("{} of {name}", string(entry, "address"));
            assert_eq!(entry["class"], wanted["class"], "{place}");
            let found = paths(entry);
            let Some(wanted) = wanted["paths"].as_object() else {
                assert_eq!(found, BTreeMap::new(), "{place}");
                continue;
            };
            for (path, class) in wanted {
                let same = found.iter().filter(|(found, _)| overlap(found, path));
                let classes: BTreeSet<&str> = same.map(|(_, class)| class.as_str()).collect();
                let noise = class == "noise";
                let fits = if noise { classes.is_empty() } else { classes.iter().eq([class]) };
                assert!(fits, "`{path}` of {place}: {classes:?}, expected {class}");
            }
            for path in found.keys() {
                assert!(
                    wanted.keys().any(|known| overlap(path, known)),
                    "`{path}` of {place} is not expected"
                );
            }
        }
    }
}

#[test]
fn what_waits_is_told_from_what_undoes_drift() {
    let expected = json("testdata/drift/expected.json");
    for (name, expected) in expected.as_object().expect("an object") {
        // Without a verdict nothing is said of the code.
        if expected["exit"] != 0 {
            continue;
        }
        let (_, stack) = drift(name);
        let waits = |change: &&Value| change["undoes_drift"] == false && change["action"] != "read";
        let waiting: Vec<&str> =
            list(&stack, "changes").iter().filter(waits).map(|change| string(change, "address")).collect();
        assert_eq!(Value::from(waiting), expected["waiting"], "{name}");
    }
}

/// What Terraform exited with when it made a plan, from its log.
fn exit_of_terraform(row: &Value) -> i64 {
    let name = string(row, "plan");
    let folder = row["log"].as_str().unwrap_or(name);
    let file = if folder.starts_with("plans/") { "run.log" } else { "plan.log" };
    let log = text(format!("testdata/{folder}/{file}"));
    let short = name.rsplit('/').next().expect("a name");
    let mut code = None;
    for line in log.lines() {
        if let Some(rest) = line.strip_prefix("[exit ") {
            code = rest.strip_suffix(']').and_then(|code| code.parse().ok());
        }
        let made = line.starts_with("$ terraform show -json tfplan > ");
        if made && (line.ends_with(&format!(" {short}.json")) || line.ends_with(" plan.json")) {
            break;
        }
    }
    code.unwrap_or_else(|| panic!("no exit code in the log of {name}"))
}

#[test]
fn exit_codes_say_less_than_the_plan() {
    let tables = json("testdata/drift/tables.json");
    let rows = list(&tables, "exit_codes");
    assert!(rows.len() >= 20, "{} rows", rows.len());
    for row in rows {
        let name = string(row, "plan");
        assert_eq!(exit_of_terraform(row), row["terraform"], "Terraform, {row}");
        let (code, stack) = drift(name);
        assert_eq!(code, row["tfgate"], "tfgate, {row}");
        assert_eq!(list(&stack, "findings").len(), row["findings"], "findings, {row}");
    }
}

#[test]
fn every_row_of_the_table_of_classes_has_a_real_plan() {
    let tables = json("testdata/drift/tables.json");
    let rows = list(&tables, "classes");
    let mut classes = BTreeSet::new();
    for row in rows {
        let (name, address) = (string(row, "plan"), string(row, "address"));
        let plan = text(path(name));
        let quoted = Value::from(address).to_string();
        assert!(plan.contains(&format!("\"address\":{quoted}")), "{row}");
        let (_, stack) = drift(name);
        let entry = list(&stack, "drift").iter().find(|entry| entry["address"] == address);
        let said = |key: &str| entry.map_or(&Value::Null, |entry| &entry[key]);
        assert_eq!(said("class"), &row["class"], "{row}");
        assert_eq!(said("next"), &row["next"], "{row}");
        classes.extend(row["class"].as_str());
    }
    let all = [
        "already_deleted",
        "computed",
        "deleted_outside",
        "destroyed_by_plan",
        "moved",
        "noise",
        "reverted",
        "tolerated",
        "unclassified",
    ];
    assert!(classes.into_iter().eq(all), "a class has no row");
}

#[test]
fn every_change_of_the_world_is_told_and_nothing_else() {
    let silent = [
        "plans/aws_noop",
        "plans/aws_refresh_only_clean",
        "plans/aws_refresh_only_after_absorb",
        "plans/refresh_only_phantom",
        "plans/check_nested_data_noop",
    ];
    for name in silent {
        let (code, stack) = drift(name);
        assert_eq!((code, list(&stack, "findings")), (0, &[][..]), "{name}");
        assert!(list(&stack, "drift").iter().all(|entry| entry["level"].is_null()), "{name}");
    }
    let expected = json("testdata/drift/expected.json");
    for (name, expected) in expected.as_object().expect("an object") {
        let (_, stack) = drift(name);
        for (entry, wanted) in list(&stack, "drift").iter().zip(list(expected, "drift")) {
            let real = !["computed", "noise", "moved"].contains(&string(wanted, "class"));
            assert_eq!(!entry["level"].is_null(), real, "{name}: {entry}");
        }
    }
}
