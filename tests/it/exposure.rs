//! The pairs of before and after in `testdata/policies/exposure` as plans, with the packs that are on by default: what opens a
//! door has a finding, and its harmless neighbours have none, whichever file of the pack is about them.
//!
//! `UPDATE_DOCS=1 cargo test --test it exposure` writes the table of findings, and that of docs/exposure.md. `EXPOSURE_PLANS=FOLDER` writes each pair as plans for
//! `tools/checkov.py`.

use std::fmt::Write as _;
use std::path::Path;

use serde_json::{Value, json};
use tfgate::expr::{Val, ValKind};
use tfgate::gate::{self, Options, PlanText};
use tfgate::policy::{Operation, PolicySet, SourceFile};
use tfgate::policytest::{self, Mock, Subject};

use crate::packs::packs;
use crate::support::{files, root, text};

const FINDINGS: &str = "testdata/exposure/findings.txt";

/// One case of a test file.
struct Pair {
    /// `aws/iam: aws_iam_policy.administrator_everything`
    name: String,
    /// Whether it opens a door.
    opens: bool,
    mock: Mock,
}

fn pairs() -> Vec<Pair> {
    let mut pairs = Vec::new();
    for path in files("testdata/policies/exposure") {
        let source = SourceFile { path: path.display().to_string(), text: text(&path) };
        let test =
            policytest::parse(&source, None).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let topic = source.path.trim_start_matches("testdata/policies/exposure/");
        let topic = topic.trim_end_matches(".policytest.hcl");
        for case in test.cases {
            if let Subject::Mock(mock) = case.subject {
                let opens = mock.expects_failure();
                pairs.push(Pair { name: format!("{topic}: {}", case.name), opens, mock: *mock });
            }
        }
    }
    pairs
}

/// The known part of a value, and the mask of what is unknown.
fn known(value: &Val<'_>) -> (Value, Value) {
    match value.kind() {
        ValKind::Unknown => (Value::Null, Value::Bool(true)),
        ValKind::Null => (Value::Null, Value::Bool(false)),
        ValKind::Bool(flag) => (Value::Bool(*flag), Value::Bool(false)),
        ValKind::Number(number) => {
            let number = number.to_text().expect("a number");
            (serde_json::from_str(&number).expect("a number"), Value::Bool(false))
        }
        ValKind::String(text) => (Value::String(text.to_string()), Value::Bool(false)),
        ValKind::Seq(_) => {
            let parts = value.elements().into_iter().flatten().map(|element| known(&element));
            let (values, masks): (Vec<_>, Vec<_>) = parts.unzip();
            (Value::Array(values), Value::Array(masks))
        }
        ValKind::Map(_) => {
            let (mut values, mut masks) = (serde_json::Map::new(), serde_json::Map::new());
            for (name, member) in value.entries().into_iter().flatten() {
                let (member, mask) = known(&member);
                // A plan leaves out what is unknown as a whole.
                if mask != Value::Bool(true) {
                    values.insert(name.to_string(), member);
                }
                masks.insert(name.to_string(), mask);
            }
            (Value::Object(values), Value::Object(masks))
        }
    }
}

/// A plan with one change.
fn plan(mock: &Mock) -> Option<Value> {
    let type_ = mock.resource_type()?;
    let side = |value: Option<&Val<'_>>| value.map_or((json!({}), json!({})), known);
    let (before, (after, unknown)) = (side(mock.before()).0, side(mock.after()));
    let none = || (Value::Null, json!({}));
    let (actions, before, (after, unknown)): (&[&str], _, _) = match mock.operation() {
        Operation::Create => (&["create"], Value::Null, (after, unknown)),
        Operation::Update => (&["update"], before, (after, unknown)),
        Operation::Replace if mock.creates_first() => (&["create", "delete"], before, (after, unknown)),
        Operation::Replace => (&["delete", "create"], before, (after, unknown)),
        Operation::Delete => (&["delete"], before, none()),
        Operation::Forget => (&["forget"], before, none()),
        Operation::Read => (&["read"], Value::Null, (after, unknown)),
        Operation::NoOp => return None,
    };
    let (mode, prefix) =
        if mock.operation() == Operation::Read { ("data", "data.") } else { ("managed", "") };
    let provider = type_.split('_').next().unwrap_or_default();
    let change = json!({
        "address": format!("{prefix}{type_}.{}", mock.name()), "mode": mode, "type": type_, "name": mock.name(),
        "provider_name": format!("registry.terraform.io/hashicorp/{provider}"),
        "change": {
            "actions": actions, "before": before, "after": after, "after_unknown": unknown,
            "before_sensitive": false, "after_sensitive": false,
        },
    });
    Some(json!({
        "format_version": "1.2", "terraform_version": "1.11.4", "planned_values": { "root_module": {} },
        "resource_changes": [change],
    }))
}

/// What the pack says about a plan: level and policy of each finding, sorted.
fn findings(set: &PolicySet, name: &str, plan: &Value) -> Vec<String> {
    let plan = plan.to_string();
    let report = gate::check_plan(&PlanText::new("", plan.as_bytes()), set, &Options::default()).report;
    assert_eq!(report.error, None, "{name}");
    let found = report.findings.iter().filter(|finding| finding.policy.starts_with("builtin/exposure/"));
    let mut found: Vec<String> =
        found.map(|finding| format!("{} {}", finding.level.name(), finding.policy)).collect();
    found.sort();
    found
}

#[test]
fn what_opens_a_door_is_found_and_its_neighbours_are_not() {
    let set = packs();
    let (mut problems, mut table) = (Vec::new(), String::new());
    let (mut opening, mut harmless) = (0, 0);
    for pair in pairs() {
        let Some(plan) = plan(&pair.mock) else { continue };
        let found = findings(&set, &pair.name, &plan);
        if pair.opens {
            opening += 1;
            writeln!(table, "{}: {}", pair.name, found.join(", ")).expect("text");
        } else {
            harmless += 1;
        }
        if found.is_empty() == pair.opens {
            problems.push(format!("{}: {found:?}", pair.name));
        }
    }
    assert!(problems.is_empty(), "{problems:#?}");
    assert!(opening >= 200 && harmless >= 2 * opening, "{opening} pairs open a door, {harmless} do not");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(root().join(FINDINGS), &table).expect("the table is written");
    }
    assert_eq!(text(FINDINGS), table, "{FINDINGS} is stale; look at the difference before you update it");
}

#[test]
fn pairs_are_written_as_plans_for_other_scanners() {
    let mut written = 0;
    let folder = std::env::var_os("EXPOSURE_PLANS");
    for (number, pair) in pairs().iter().enumerate() {
        let Some(plan) = plan(&pair.mock) else { continue };
        let change = &plan["resource_changes"][0];
        let (address, type_, name) = (&change["address"], &change["type"], &change["name"]);
        for side in ["before", "after"] {
            let values = &change["change"][side];
            let resource = json!({
                "address": address, "mode": "managed", "type": type_, "name": name, "values": values,
                "provider_name": change["provider_name"],
            });
            let resources = if values.is_null() { json!([]) } else { json!([resource]) };
            let created = json!({ "actions": ["create"], "before": null, "after": values });
            let entry = json!({ "address": address, "mode": "managed", "type": type_, "name": name, "change": created });
            let state = json!({
                "format_version": "1.2", "terraform_version": "1.11.4",
                "planned_values": { "root_module": { "resources": resources } },
                "resource_changes": if values.is_null() { json!([]) } else { json!([entry]) },
                "configuration": { "root_module": {} },
                "pair": { "name": pair.name, "opens": pair.opens },
            });
            written += 1;
            if let Some(folder) = &folder {
                let file = Path::new(folder).join(format!("{number:04}-{side}.json"));
                std::fs::write(file, state.to_string()).expect("a plan is written");
            }
        }
    }
    assert!(written > 400, "{written} plans");
}

/// The table of docs/exposure.md, from what `tools/checkov.py` measured.
#[test]
fn the_page_shows_what_was_measured() {
    let measured = text("tools/checkov.tsv");
    let (head, rows) = measured.split_once('\n').expect("a head");
    let (date, version) = head.trim_start_matches("# ").split_once(": ").expect("a date and a version");
    let mut table = String::from(
        "| provider | pairs that open | *new* | *any* | harmless pairs | *new* | *any* |\n|---|---|---|---|---|---|---|\n",
    );
    let mut total = [0; 6];
    for row in rows.lines() {
        let (provider, counts) = row.split_once('\t').expect("a provider");
        let counts: Vec<usize> = counts.split('\t').map(|count| count.parse().expect("a count")).collect();
        total.iter_mut().zip(&counts).for_each(|(total, count)| *total += count);
        if counts[2] + counts[5] > 0 {
            writeln!(
                table,
                "| {provider} | {} |",
                counts.iter().map(usize::to_string).collect::<Vec<_>>().join(" | ")
            )
            .expect("text");
        }
    }
    let all = total.map(|count| count.to_string()).join(" | ");
    writeln!(table, "| all providers | {all} |\n\nMeasured on {date} with {version}.").expect("text");
    let page = text("docs/exposure.md");
    let (before, rest) = page.split_once("<!-- pairs -->\n").expect("the start of the table");
    let (_, after) = rest.split_once("<!-- end -->").expect("its end");
    let expected = format!("{before}<!-- pairs -->\n{table}<!-- end -->{after}");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(root().join("docs/exposure.md"), &expected).expect("the page is written");
    }
    assert!(total[0] >= 200 && total[3] >= 2 * total[0], "{total:?}");
    assert_eq!(text("docs/exposure.md"), expected, "docs/exposure.md is stale");
}

/// A policy document in another writing: statements and lists backwards, single values as lists and lists of one as single
/// values, other `Sid`s, actions in capitals.
fn rewritten(document: &Value) -> Option<Value> {
    let mut document = document.clone();
    let statements = match document.get("Statement")? {
        Value::Array(statements) => statements.iter().rev().map(rewritten_statement).collect(),
        single => vec![rewritten_statement(single)],
    };
    document["Statement"] = match statements.as_slice() {
        [single] => single.clone(),
        _ => Value::Array(statements),
    };
    Some(document)
}

fn rewritten_statement(statement: &Value) -> Value {
    let Value::Object(members) = statement else { return statement.clone() };
    let member = |(name, value): (&String, &Value)| {
        let value = match (name.as_str(), value) {
            ("Sid", _) => json!("Rewritten"),
            ("Action" | "NotAction", value) => turned(value, &|action| action.to_uppercase()),
            ("Resource" | "NotResource", value) => turned(value, &str::to_owned),
            (_, value) => value.clone(),
        };
        (name.clone(), value)
    };
    Value::Object(members.iter().map(member).collect())
}

/// A single text as a list, a list backwards, and a list of one as its text.
fn turned(value: &Value, text: &dyn Fn(&str) -> String) -> Value {
    let texts = |values: &[Value]| {
        values.iter().rev().map(|value| value.as_str().map(text)).collect::<Option<Vec<_>>>()
    };
    match value {
        Value::String(single) => json!([text(single)]),
        Value::Array(values) => match texts(values).as_deref() {
            Some([single]) => json!(single),
            Some(several) => json!(several),
            None => value.clone(),
        },
        other => other.clone(),
    }
}

/// A plan with each policy document of the object after its change in another form; `None` where it has none.
fn with_documents(plan: &Value, form: &dyn Fn(&Value) -> Option<Value>) -> Option<Value> {
    let mut plan = plan.clone();
    let mut changed = false;
    for value in plan["resource_changes"][0]["change"]["after"].as_object_mut()?.values_mut() {
        let document = value.as_str().and_then(|text| serde_json::from_str::<Value>(text).ok());
        if let Some(document) = document.as_ref().and_then(form) {
            *value = json!(document.to_string());
            changed = true;
        }
    }
    changed.then_some(plan)
}

/// With one more statement, which gives little.
fn widened(document: &Value) -> Option<Value> {
    let more =
        json!({ "Effect": "Allow", "Action": "s3:GetBucketLocation", "Resource": "arn:aws:s3:::acme-more" });
    let mut document = document.clone();
    let statements = match document.get("Statement")? {
        Value::Array(statements) => statements.iter().cloned().chain([more]).collect(),
        single => vec![single.clone(), more],
    };
    document["Statement"] = Value::Array(statements);
    Some(document)
}

#[test]
fn the_writing_of_a_document_changes_no_finding_and_more_of_it_removes_none() {
    let set = packs();
    let (mut problems, mut compared) = (Vec::new(), 0);
    for pair in pairs().into_iter().filter(|pair| pair.name.starts_with("aws")) {
        let Some(plan) = plan(&pair.mock) else { continue };
        let Some(other) = with_documents(&plan, &rewritten) else { continue };
        compared += 1;
        let found = findings(&set, &pair.name, &plan);
        let again = findings(&set, &pair.name, &other);
        if found != again {
            problems.push(format!("{}: {found:?}, and in another writing {again:?}", pair.name));
        }
        let wider =
            with_documents(&plan, &widened).map(|plan| findings(&set, &pair.name, &plan)).unwrap_or_default();
        if found.iter().any(|finding| !wider.contains(finding)) {
            problems.push(format!("{}: {found:?}, and with one more statement {wider:?}", pair.name));
        }
    }
    assert!(problems.is_empty(), "{problems:#?}");
    assert!(compared > 200, "{compared} documents");
}

/// Terraform reads a document during the apply where what it depends on changes; the plan holds its statements.
#[test]
fn a_document_that_is_read_during_the_apply_is_compared_with_the_one_before() {
    let plan = std::fs::read(root().join("testdata/exposure/documents/plan.json")).expect("a plan");
    let report = gate::check_plan(&PlanText::new("", &plan), &packs(), &Options::default()).report;
    assert_eq!(report.error, None);
    let mut found: Vec<_> = report
        .findings
        .iter()
        .map(|finding| format!("{} {}: {}", finding.level.name(), finding.address, finding.policy))
        .collect();
    found.sort();
    // Not those that say the same as before, nor the one that allowed everything already.
    let expected = [
        "require_approval aws_iam_policy.wider: builtin/exposure/aws/iam/administrator",
        "require_approval aws_sqs_queue_policy.shared[\"b\"]: builtin/exposure/aws/resource_policies/public",
        "warn aws_iam_policy.text: builtin/exposure/aws/iam/undecided",
    ];
    assert_eq!(found, expected);
}
