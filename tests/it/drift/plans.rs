use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use serde_json::{Map, Value};

use crate::support::{files, root, text};

const FOLDER: &str = "testdata/drift";
/// The classes; an object has the first of them that one of its paths has.
const CLASSES: [&str; 6] =
    ["reverted", "destroyed_by_plan", "unclassified", "tolerated", "computed", "noise"];
/// The files of every plan.
const FILES: [&str; 5] = ["main.tf", "provider.tf", "drift.sh", "plan.json", "plan.log"];

fn json(path: &str) -> Value {
    serde_json::from_str(&text(path)).unwrap_or_else(|error| panic!("`{path}`: {error}"))
}

/// What is expected of each plan.
fn expected() -> Map<String, Value> {
    json("testdata/drift/expected.json").as_object().expect("an object").clone()
}

/// The path of a plan by its name in `expected.json`.
fn path(name: &str) -> String {
    match name.strip_prefix("plans/") {
        Some(_) => format!("testdata/{name}/plan.json"),
        None => format!("{FOLDER}/{name}/plan.json"),
    }
}

/// The folders, each with its files by path inside.
fn folders() -> BTreeMap<String, Vec<PathBuf>> {
    let mut folders: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    for file in files(FOLDER) {
        let inside = file.strip_prefix(FOLDER).expect("below it");
        let mut parts = inside.components();
        let first = parts.next().expect("a name").as_os_str().to_string_lossy().into_owned();
        if parts.clone().next().is_some() {
            folders.entry(first).or_default().push(parts.as_path().to_owned());
        }
    }
    folders
}

/// A list of the plan or of what is expected; a missing one is empty.
fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

fn string<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_else(|| panic!("`{key}` of {value}"))
}

/// The drift of a plan by address.
fn drift(plan: &Value) -> BTreeMap<&str, &Value> {
    list(plan, "resource_drift").iter().map(|entry| (string(entry, "address"), entry)).collect()
}

/// The attributes that differ between the two sides of a change.
fn attributes(change: &Value) -> BTreeSet<&str> {
    let members = |side: &str| change[side].as_object().into_iter().flat_map(Map::keys).map(String::as_str);
    members("before")
        .chain(members("after"))
        .filter(|name| change["before"].get(*name) != change["after"].get(*name))
        .collect()
}

#[test]
fn every_folder_has_its_files() {
    let folders = folders();
    assert!(folders.len() >= 25, "{} plans", folders.len());
    for (name, files) in &folders {
        for file in FILES {
            assert!(files.iter().any(|path| path.as_os_str() == file), "{name} has no `{file}`");
        }
        for file in files {
            let part_of_code = file.extension().is_some_and(|end| end == "tf");
            assert!(part_of_code || FILES.iter().any(|own| file.as_os_str() == *own), "{name}: {file:?}");
        }
        let about = text(format!("{FOLDER}/{name}/main.tf"));
        let first = about.lines().next().expect("a line");
        assert!(first.starts_with("# ") && first.ends_with('.'), "{name} says what it is about: {first}");
    }
}

#[test]
fn every_plan_is_expected_and_every_expectation_has_a_plan() {
    let expected = expected();
    let own = |name: &&String| !name.starts_with("plans/");
    let named: BTreeSet<&String> = expected.keys().filter(own).collect();
    let folders = folders();
    assert_eq!(named, folders.keys().collect::<BTreeSet<_>>());
    for name in expected.keys() {
        assert!(root().join(path(name)).is_file(), "no plan for `{name}`");
    }
}

#[test]
fn the_exit_code_of_terraform_is_that_of_the_plan() {
    for name in folders().keys() {
        let log = text(format!("{FOLDER}/{name}/plan.log"));
        let plan = json(&path(name));
        let code = match (&plan["errored"], &plan["applyable"]) {
            (Value::Bool(true), _) => 1,
            (_, Value::Bool(true)) => 2,
            _ => 0,
        };
        assert!(log.contains("-detailed-exitcode"), "{name}");
        assert!(log.contains(&format!("\n[exit {code}]\n")), "{name} did not exit with {code}");
    }
}

#[test]
fn the_drift_of_every_plan_is_listed_with_its_attributes() {
    for (name, expected) in &expected() {
        let plan = json(&path(name));
        let drift = drift(&plan);
        let listed: Vec<&str> =
            list(expected, "drift").iter().map(|entry| string(entry, "address")).collect();
        assert_eq!(listed, drift.keys().copied().collect::<Vec<_>>(), "addresses of {name}, sorted");
        for entry in list(expected, "drift") {
            let address = string(entry, "address");
            let change = &drift[address]["change"];
            let place = format!("{address} of {name}");
            let action = list(change, "actions")[0].as_str().expect("a word");
            let class = string(entry, "class");
            match action {
                "update" => assert_eq!(attributes(change), first_steps(entry), "attributes of {place}"),
                _ => assert!(entry.get("paths").is_none(), "paths of {place}"),
            }
            let fits = match action {
                "delete" => ["deleted_outside", "already_deleted"].contains(&class),
                "no-op" => class == "moved",
                _ => Some(class) == first_class(entry),
            };
            assert!(fits, "`{class}` for the `{action}` of {place}");
        }
    }
}

#[test]
fn what_waits_is_a_change_and_every_change_waits_or_undoes_drift() {
    for (name, expected) in &expected() {
        let plan = json(&path(name));
        let changing: BTreeSet<&str> = list(&plan, "resource_changes")
            .iter()
            .filter(|entry| string(entry, "mode") == "managed" && entry.get("deposed").is_none())
            .filter(|entry| is_change(entry) && !is_unknown(entry))
            .map(|entry| string(entry, "address"))
            .collect();
        let waiting: Vec<&str> =
            list(expected, "waiting").iter().map(|address| address.as_str().expect("a string")).collect();
        assert!(waiting.is_sorted(), "what waits in {name}, sorted");
        for address in &waiting {
            assert!(changing.contains(address), "`{address}` does not change in {name}");
        }
        let drift = drift(&plan);
        // A plan without a verdict says nothing of the code, above all not one that destroys everything.
        for address in changing.iter().filter(|_| expected["exit"] == 0) {
            assert!(waiting.contains(address) || drift.contains_key(address), "`{address}` of {name}");
        }
    }
}

#[test]
fn plans_without_a_verdict_are_those_that_failed_or_saw_a_part() {
    for (name, expected) in &expected() {
        let plan = json(&path(name));
        let changes = list(&plan, "resource_changes");
        let deletes = |entry: &Value| entry["change"]["actions"] == Value::from(vec!["delete"]);
        let destroys = !changes.is_empty()
            && changes.iter().all(deletes)
            && plan["planned_values"]["root_module"].get("resources").is_none();
        let failed = plan["errored"] == true || plan["complete"] == false;
        assert_eq!(expected["exit"] == 2, failed || destroys, "{name}");
    }
}

#[test]
fn secrets_are_in_the_plans_that_say_so() {
    let secrets = json("testdata/drift/secrets.json");
    let secrets = secrets.as_object().expect("an object");
    for (name, words) in secrets {
        let plan = text(path(name));
        for word in words.as_array().expect("a list") {
            let word = word.as_str().expect("a string");
            assert!(word.starts_with("DRIFT-CANARY-"), "`{word}` of {name}");
            assert!(plan.contains(word), "`{word}` is not in the plan of {name}");
        }
    }
    for name in folders().keys() {
        let holds = text(path(name)).contains("DRIFT-CANARY-");
        assert_eq!(holds, secrets.contains_key(name), "secrets of {name}");
    }
}

#[test]
fn no_file_names_a_place_of_the_machine() {
    let places = ["tmp", "work", "opt", "root", "home", "usr", "var"].map(|folder| format!("/{folder}/"));
    for file in files(FOLDER) {
        let text = text(&file);
        for place in &places {
            assert!(!text.contains(place.as_str()), "`{}` names `{place}`", file.display());
        }
    }
}

/// The attributes at the top that the paths of an entry lead into.
fn first_steps(entry: &Value) -> BTreeSet<&str> {
    let paths = entry["paths"].as_object().expect("paths");
    paths.keys().map(|path| path.split(['.', '[']).next().expect("a part")).collect()
}

/// The first class that one of the paths has.
fn first_class(entry: &Value) -> Option<&'static str> {
    let paths = entry["paths"].as_object().expect("paths");
    for class in paths.values() {
        assert!(CLASSES.iter().any(|known| class == known), "class {class} of {entry}");
    }
    CLASSES.into_iter().find(|class| paths.values().any(|own| own == class))
}

/// Whether applying the entry does something, to the world or to the state.
fn is_change(entry: &Value) -> bool {
    let idle = entry["change"]["actions"] == Value::from(vec!["no-op"]);
    !idle || entry.get("previous_address").is_some() || entry["change"].get("importing").is_some()
}

/// Whether an update only waits for what something else becomes.
fn is_unknown(entry: &Value) -> bool {
    let change = &entry["change"];
    let differing = attributes(change);
    let update = change["actions"] == Value::from(vec!["update"]);
    update && !differing.is_empty() && differing.iter().all(|name| change["after_unknown"][*name] == true)
}
