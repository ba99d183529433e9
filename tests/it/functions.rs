use std::collections::BTreeMap;
use std::path::PathBuf;

use serde_json::Value;
use tfgate::expr::{Constraints, FUNCTIONS, Version};

use crate::support::{files, text};

/// What an expression must give.
#[derive(Debug, Clone)]
enum Wanted {
    Json(Value),
    Error,
}

/// A line of the records, or of a file of our own.
struct Case {
    expression: String,
    wanted: Wanted,
    /// The type that Terraform gives the value.
    kind: Option<String>,
}

#[test]
fn functions_and_operators_give_what_terraform_gives() {
    let mut different = differences();
    let mut problems = Vec::new();
    let mut count = 0;
    for case in recorded() {
        count += 1;
        let deliberate = different.remove(&case.expression);
        let same = check(&case.expression, &case.wanted).is_none() && check_kind(&case).is_none();
        match deliberate {
            Some(_) if same => {
                problems.push(format!("{}\n  is in differences.txt and does not differ", case.expression));
            }
            Some(wanted) => problems.extend(check(&case.expression, &wanted)),
            None => {
                problems.extend(check(&case.expression, &case.wanted).or_else(|| check_kind(&case)));
            }
        }
    }
    problems.extend(different.keys().map(|name| format!("{name}\n  is in differences.txt and not recorded")));
    assert!(problems.is_empty(), "{} of {count} differ:\n{}", problems.len(), problems.join("\n"));
    assert!(count > 500, "{count} records");
}

#[test]
fn own_functions_give_what_is_written_down() {
    let problems: Vec<_> =
        own().into_iter().filter_map(|case| check(&case.expression, &case.wanted)).collect();
    assert!(problems.is_empty(), "{} differ:\n{}", problems.len(), problems.join("\n"));
}

#[test]
fn every_function_has_cases() {
    let cases: Vec<_> = recorded().into_iter().chain(own()).map(|case| case.expression).collect();
    // These need a plan; the tests of the evaluator have them.
    let elsewhere = ["timestamp"];
    let few: Vec<_> = FUNCTIONS
        .iter()
        .map(|function| function.name)
        .filter(|name| !elsewhere.contains(name))
        .filter(|name| cases.iter().filter(|case| calls(case, name)).count() < 5)
        .collect();
    assert!(few.is_empty(), "fewer than five cases: {few:?}");
}

/// Whether an expression calls a function.
fn calls(expression: &str, name: &str) -> bool {
    let call = format!("{name}(");
    let starts_a_name = |(place, _): (usize, &str)| {
        let before = expression.split_at(place).0;
        !before.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '_')
    };
    expression.match_indices(&call).any(starts_a_name)
}

/// What is wrong with what an expression gives.
fn check(expression: &str, wanted: &Wanted) -> Option<String> {
    let found = tfgate::expr::evaluate_text(expression);
    let shown = match (&found, wanted) {
        (Err(_), Wanted::Error) => return None,
        (Ok(json), Wanted::Json(wanted)) => {
            let found: Value = serde_json::from_str(json).expect("JSON");
            if same(&found, wanted) {
                return None;
            }
            wanted.to_string()
        }
        (Err(_), Wanted::Json(wanted)) => wanted.to_string(),
        (Ok(_), Wanted::Error) => "an error".to_owned(),
    };
    Some(format!("{expression}\n  wanted {shown}\n  found  {found:?}"))
}

/// What is wrong with the type of what an expression gives.
fn check_kind(case: &Case) -> Option<String> {
    let Case { expression, kind: Some(kind), wanted: Wanted::Json(value) } = case else { return None };
    // Null has no type here, and an empty list or map does not remember that of its elements.
    if holds_untyped(value, kind.contains("list(") || kind.contains("set(") || kind.contains("map(")) {
        return None;
    }
    check(&format!("type({expression})"), &Wanted::Json(Value::String(kind.clone())))
}

fn holds_untyped(value: &Value, collections: bool) -> bool {
    let inner = |value: &Value| holds_untyped(value, collections);
    match value {
        Value::Null => true,
        Value::Array(elements) => collections && elements.is_empty() || elements.iter().any(inner),
        Value::Object(members) => collections && members.is_empty() || members.values().any(inner),
        _ => false,
    }
}

/// Whether two values are the same; numbers are compared by their text, which both sides write in full.
fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => a.to_string() == b.to_string(),
        (Value::Array(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|((k, a), (l, b))| k == l && same(a, b))
        }
        _ => a == b,
    }
}

/// The files of `testdata/functions` with this ending.
fn data(ending: &str) -> Vec<PathBuf> {
    let mut found = files("testdata/functions");
    found.retain(|path| path.extension().is_some_and(|extension| extension == ending));
    found
}

fn recorded() -> Vec<Case> {
    let mut cases = Vec::new();
    for path in data("json") {
        let file: Value = serde_json::from_str(&text(&path)).expect("JSON");
        for record in file["records"].as_array().expect("records") {
            let wanted = match record.get("result") {
                Some(result) => Wanted::Json(result.clone()),
                None => Wanted::Error,
            };
            let expression = record["expression"].as_str().expect("an expression").to_owned();
            let kind = record.get("type").and_then(Value::as_str).map(str::to_owned);
            cases.push(Case { expression, wanted, kind });
        }
    }
    cases
}

fn own() -> Vec<Case> {
    let mut cases = Vec::new();
    for path in data("txt") {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        if name.starts_with("own_") {
            cases.extend(lines(&text(&path)));
        }
    }
    cases
}

/// What differs from Terraform on purpose, by expression.
fn differences() -> BTreeMap<String, Wanted> {
    let text = text("testdata/functions/differences.txt");
    let without_reason = |line: &str| line.rsplit_once(" # ").map_or(line, |(line, _)| line).to_owned();
    let text: Vec<_> = text.lines().filter(|line| !line.starts_with('#')).map(without_reason).collect();
    lines(&text.join("\n")).into_iter().map(|case| (case.expression, case.wanted)).collect()
}

/// Lines of the form `EXPRESSION => JSON` or `EXPRESSION => error`.
fn lines(text: &str) -> Vec<Case> {
    let lines = text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            let (expression, wanted) =
                line.rsplit_once(" => ").unwrap_or_else(|| panic!("no ` => `: {line}"));
            let wanted = match wanted.trim() {
                "error" => Wanted::Error,
                json => {
                    Wanted::Json(serde_json::from_str(json).unwrap_or_else(|error| panic!("{line}: {error}")))
                }
            };
            Case { expression: expression.to_owned(), wanted, kind: None }
        })
        .collect()
}

#[test]
fn required_versions_are_met_as_in_terraform() {
    let terraform = Version::new(1, 11, 4);
    let text = text("testdata/versions/required_version.txt");
    let mut count = 0;
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        count += 1;
        let (constraints, wanted) = line.rsplit_once(" => ").expect("CONSTRAINTS => ANSWER");
        let parsed = Constraints::parse(constraints);
        let answer = match parsed.ok().and_then(|parsed| parsed.required_version_met_by(&terraform)) {
            Some(true) => "met",
            Some(false) => "unmet",
            None => "error",
        };
        assert_eq!(answer, wanted, "`{constraints}`");
    }
    assert!(count > 60, "{count} lines");
}

#[test]
fn a_pre_release_of_the_program_counts_as_its_release() {
    let version = Version::parse("1.2.0-rc1").expect("a version");
    for (constraints, met) in
        [(">= 1.2", Some(true)), ("= 1.2.0", Some(true)), ("< 1.2", Some(false)), ("1.2-rc1", None)]
    {
        let parsed = Constraints::parse(constraints).expect("constraints");
        assert_eq!(parsed.required_version_met_by(&version), met, "`{constraints}`");
    }
}
