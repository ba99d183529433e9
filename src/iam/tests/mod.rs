//! Documents, and what is said about them.

mod hostile;
mod properties;
mod reading;
mod tables;
mod weights;
mod who;

use super::error::Budget;
use super::{Change, Document, Escalation, Grant, Node, escalations, growth, read};

/// A JSON text as a node; `"?"` stands for a part that is not known.
pub(super) fn node(value: &serde_json::Value) -> Node {
    match value {
        serde_json::Value::Null => Node::Null,
        serde_json::Value::Bool(value) => Node::Bool(*value),
        serde_json::Value::Number(number) => Node::Number(number.to_string()),
        serde_json::Value::String(text) if text == "?" => Node::Unknown,
        serde_json::Value::String(text) => Node::String(text.clone()),
        serde_json::Value::Array(elements) => Node::List(elements.iter().map(node).collect()),
        serde_json::Value::Object(members) => {
            Node::Object(members.iter().map(|(key, value)| (key.clone(), node(value))).collect())
        }
    }
}

/// A document of these statements, in a short writing: `{A: "s3:*", R: "*"}` is an `Allow`, and `deny: 1` makes it a `Deny`.
pub(super) fn document(statements: &str) -> Document {
    if statements.is_empty() {
        return Document::default();
    }
    let statements: Vec<serde_json::Map<String, serde_json::Value>> =
        serde_json::from_str(&format!("[{statements}]"))
            .unwrap_or_else(|error| panic!("{statements}: {error}"));
    let full: Vec<serde_json::Value> = statements.into_iter().map(statement).collect();
    let document = serde_json::json!({ "Version": "2012-10-17", "Statement": full });
    read(&node(&document)).unwrap_or_else(|error| panic!("{document}: {error}"))
}

fn statement(short: serde_json::Map<String, serde_json::Value>) -> serde_json::Value {
    let mut full = serde_json::Map::new();
    full.insert("Effect".into(), "Allow".into());
    for (key, value) in short {
        let name = match key.as_str() {
            "A" => "Action",
            "NA" => "NotAction",
            "R" => "Resource",
            "NR" => "NotResource",
            "P" => "Principal",
            "NP" => "NotPrincipal",
            "C" => "Condition",
            "deny" => {
                full.insert("Effect".into(), "Deny".into());
                continue;
            }
            other => other,
        };
        full.insert(name.into(), value);
    }
    full.into()
}

/// A grant in one line: change, principals, actions, resources, lost conditions and flags.
pub(super) fn summary(grant: &Grant) -> String {
    let change = match grant.change {
        Change::New => "new",
        Change::Condition => "condition",
        Change::Deny => "deny",
    };
    let mut words = vec![change.to_owned()];
    for (name, list) in [
        ("P", &grant.principals),
        ("A", &grant.actions),
        ("R", &grant.resources),
        ("lost", &grant.conditions_lost),
        ("every", &grant.every_action_of),
        ("accounts", &grant.accounts),
    ] {
        if !list.is_empty() {
            words.push(format!("{name}={}", list.join("+")));
        }
    }
    for (name, flag) in [
        ("PUBLIC", grant.public),
        ("ADMIN", grant.administrator),
        ("all", grant.every_resource),
        ("OPEN", grant.federated_open),
        ("undecided", grant.undecided),
    ] {
        if flag {
            words.push(name.to_owned());
        }
    }
    words.join(" ")
}

/// The growth in lines.
pub(super) fn grown(before: &Document, after: &Document) -> String {
    let grants = growth(before, after, &mut Budget::new()).unwrap();
    grants.iter().map(summary).collect::<Vec<_>>().join("; ")
}

/// The ways in lines.
pub(super) fn opened(before: &Document, after: &Document) -> Vec<String> {
    escalations(before, after, &[], &mut Budget::new())
        .unwrap()
        .into_iter()
        .map(|Escalation { way, .. }| way)
        .collect()
}
