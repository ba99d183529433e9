//! The tables of `docs/drift.md`. `UPDATE_DOCS=1 cargo test --test it drift_page` writes them.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use tfgate::drift::DriftClass;
use tfgate::evaluate::{default_drift_level, default_drift_message, default_drift_policy};

use crate::support::{files, root, text, tfgate};

const PAGE: &str = "docs/drift.md";
const CLASSES: &str = "<!-- table: classes -->";
const EXIT_CODES: &str = "<!-- table: exit-codes -->";

/// Every class, the worst first, with a plan in which it is.
const SHOWN: [(DriftClass, &str); 9] = [
    (DriftClass::Reverted, "testdata/drift/instance_type_changed"),
    (DriftClass::DestroyedByPlan, "testdata/drift/doomed_block_removed"),
    (DriftClass::Unclassified, "testdata/drift/world_refresh_only"),
    (DriftClass::DeletedOutside, "testdata/drift/deleted_outside"),
    (DriftClass::Tolerated, "testdata/drift/asg_size_ignored"),
    (DriftClass::AlreadyDeleted, "testdata/drift/deleted_outside_and_block_removed"),
    (DriftClass::Computed, "testdata/drift/volatile"),
    (DriftClass::Noise, "testdata/drift/fresh_apply_and_tag"),
    (DriftClass::Moved, "testdata/drift/moved_into_module"),
];

#[test]
fn the_tables_are_true() {
    let written = text(PAGE);
    let filled = exit_codes(&classes(&written));
    if std::env::var_os("UPDATE_DOCS").is_some() && filled != written {
        std::fs::write(root().join(PAGE), &filled).expect("the page is written");
        return;
    }
    assert!(filled == written, "{PAGE} is stale; run `UPDATE_DOCS=1 cargo test --test it drift_page`");
}

/// A class that is added has to be shown: the last one is where the list ends.
#[test]
fn every_class_is_shown() {
    let position = |class| match class {
        DriftClass::Reverted => 0,
        DriftClass::DestroyedByPlan => 1,
        DriftClass::Unclassified => 2,
        DriftClass::DeletedOutside => 3,
        DriftClass::Tolerated => 4,
        DriftClass::AlreadyDeleted => 5,
        DriftClass::Computed => 6,
        DriftClass::Noise => 7,
        DriftClass::Moved => 8,
    };
    assert!(SHOWN.iter().map(|(class, _)| position(*class)).eq(0..SHOWN.len()));
}

/// What the table says of drift, against what tfgate says: no alarm without drift, and an answer where there is some.
#[test]
fn nothing_is_an_alarm_that_is_no_drift_and_no_drift_passes() {
    let page = text(PAGE);
    let mut seen = BTreeMap::new();
    for row in rows(&page) {
        let answer = answer(&row.plan);
        let expected: &[i32] = match row.drift.as_str() {
            "no" => &[0],
            "yes" => &[1],
            // It is not in the JSON, so nobody can tell: the page says so in bold.
            "missed" if row.what.contains("`-refresh=false`") => &[0],
            "unknown" | "missed" => &[2],
            other => panic!("`{other}` is no answer"),
        };
        assert!(expected.contains(&answer.code), "{}: {answer:?}", row.plan);
        *seen.entry((row.drift, terraform(&row.plan))).or_insert(0) += 1;
    }
    // The point of the table: with and without drift, Terraform gives both.
    for both in [("no", 0), ("no", 2), ("yes", 0), ("yes", 2), ("missed", 0), ("missed", 2)] {
        assert!(seen.contains_key(&(both.0.to_owned(), both.1)), "{both:?}: {seen:?}");
    }
}

/// What `tfgate drift --fail-on any` says about a plan.
#[derive(Debug)]
struct Answer {
    code: i32,
    error: Option<String>,
    /// How often each class is there, with the levels.
    classes: BTreeMap<String, (usize, BTreeSet<String>)>,
}

fn answer(plan: &str) -> Answer {
    let plan = format!("{plan}/plan.json");
    let ran = tfgate(&["drift", "--fail-on", "any", "--format", "json", &plan], b"");
    let report: Value =
        serde_json::from_str(&ran.stdout).unwrap_or_else(|_| panic!("{plan}: {}", ran.said()));
    let stack = &report["stacks"][0];
    let mut classes: BTreeMap<String, (usize, BTreeSet<String>)> = BTreeMap::new();
    for entry in stack["drift"].as_array().expect("drift") {
        let (count, levels) =
            classes.entry(entry["class"].as_str().expect("a class").to_owned()).or_default();
        *count += 1;
        levels.insert(entry["level"].as_str().unwrap_or("–").to_owned());
    }
    let error = stack["error"]["kind"].as_str().map(str::to_owned);
    Answer { code: ran.code, error, classes }
}

/// The exit code of `terraform plan` in the log of the session that printed the plan.
fn terraform(plan: &str) -> i32 {
    let (folder, name) = plan.rsplit_once('/').expect("a folder");
    let printed = |log: &str, file: &str| {
        let (before, _) = log.split_once(&format!("$ terraform show -json tfplan > {file}"))?;
        let (_, code) = before.rsplit_once("[exit ")?;
        code.split(']').next()?.parse().ok()
    };
    // A session may have printed several plans, each into a file of the name of its case.
    let own = format!("{plan}/plan.log");
    let code = if root().join(&own).exists() {
        printed(&text(&own), "plan.json")
    } else {
        let logs = files(folder).into_iter().filter(|path| path.ends_with("run.log"));
        logs.into_iter().find_map(|log| printed(&text(log), &format!("{name}.json")))
    };
    code.unwrap_or_else(|| panic!("{plan}: no log of `terraform plan`"))
}

/// The page with the table of classes.
fn classes(page: &str) -> String {
    let mut table =
        String::from("\n| class | what it means | level | id | for example |\n|---|---|---|---|---|\n");
    for (class, plan) in SHOWN {
        let level = match default_drift_level(class) {
            Some(level) => level.name(),
            None if class.is_real() => "info",
            None => "–",
        };
        let id = if default_drift_level(class).is_some() {
            format!("`{}`", default_drift_policy(class).0)
        } else {
            "–".into()
        };
        let found = answer(plan).classes.remove(class.name());
        let levels = found.unwrap_or_else(|| panic!("{plan} has no {}", class.name())).1;
        assert!(levels.into_iter().eq([level.to_owned()]), "{plan}");
        table += &format!(
            "| `{}` | {} | {level} | {id} | `{plan}` |\n",
            class.name(),
            default_drift_message(class)
        );
    }
    replaced(page, CLASSES, &table)
}

/// A row of the table of exit codes; the other cells are worked out.
struct Row {
    what: String,
    drift: String,
    plan: String,
}

fn rows(page: &str) -> Vec<Row> {
    let (_, after) = page.split_once(EXIT_CODES).expect("the table");
    let lines = after.trim_start().lines().take_while(|line| line.starts_with('|')).skip(2);
    let rows: Vec<Row> = lines
        .map(|line| {
            let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
            let [what, drift, _, _, plan] = cells.as_slice() else { panic!("{line}") };
            let plan = plan.trim_matches('`').to_owned();
            Row { what: (*what).to_owned(), drift: (*drift).to_owned(), plan }
        })
        .collect();
    assert!(rows.len() >= 20, "{}", rows.len());
    rows
}

/// The page with the table of exit codes.
fn exit_codes(page: &str) -> String {
    let mut table =
        String::from("\n| what happened | drift | Terraform | tfgate | plan |\n|---|---|---|---|---|\n");
    for Row { what, drift, plan } in rows(page) {
        let answer = answer(&plan);
        let mut found: Vec<String> =
            answer.classes.iter().map(|(class, (count, _))| format!("{count} `{class}`")).collect();
        found.extend(answer.error.map(|kind| format!("`{kind}`")));
        if found.is_empty() {
            found.push("nothing".to_owned());
        }
        let said = format!("{}: {}", answer.code, found.join(", "));
        table += &format!("| {what} | {drift} | {} | {said} | `{plan}` |\n", terraform(&plan));
    }
    replaced(page, EXIT_CODES, &table)
}

/// The page with another table after a marker.
fn replaced(page: &str, marker: &str, table: &str) -> String {
    let (before, after) = page.split_once(marker).expect("the marker");
    let rest: Vec<&str> = after
        .trim_start_matches('\n')
        .lines()
        .skip_while(|line| line.starts_with('|'))
        .skip_while(|line| line.is_empty())
        .collect();
    format!("{before}{marker}\n{table}\n{}\n", rest.join("\n"))
}
