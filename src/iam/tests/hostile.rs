//! Documents that are made to take long.

use std::time::{Duration, Instant};

use crate::iam::{Budget, Document, Error, Grant, Node, escalations, growth, read};

fn statements(count: usize, statement: impl Fn(usize) -> Vec<(&'static str, Node)>) -> Document {
    let statement = |index| {
        let members = statement(index).into_iter().map(|(key, value)| (key.to_owned(), value));
        Node::Object(members.chain([("Effect".to_owned(), Node::String("Allow".to_owned()))]).collect())
    };
    let all = Node::List((0..count).map(statement).collect());
    read(&Node::Object(vec![("Statement".to_owned(), all)])).unwrap()
}

fn text(text: impl Into<String>) -> Node {
    Node::String(text.into())
}

/// The answers, and that they come soon: well below a second where the compiler optimizes.
fn soon(before: &Document, after: &Document) -> Result<Vec<Grant>, Error> {
    let start = Instant::now();
    let _ = escalations(before, after, &mut Budget::new());
    let grants = growth(before, after, &mut Budget::new());
    let limit = if cfg!(debug_assertions) { 30 } else { 1 };
    assert!(start.elapsed() < Duration::from_secs(limit), "{:?}", start.elapsed());
    grants
}

#[test]
fn many_statements() {
    let one =
        statements(20_000, |index| vec![("Action", text(format!("s3:Get{index}"))), ("Resource", text("*"))]);
    let other = statements(20_000, |index| {
        vec![("Action", text(format!("s3:Get{index}*"))), ("Resource", text("*"))]
    });
    assert_eq!(soon(&one, &one), Ok(Vec::new()));
    assert_eq!(soon(&Document::default(), &one).map(|grants| grants.len()), Ok(20_000));
    assert_eq!(soon(&one, &other), Err(Error::TooLarge));
}

#[test]
fn long_lists() {
    let list = |index: usize, count: usize, prefix: &str| {
        Node::List((0..count).map(|entry| text(format!("{prefix}{index}-{entry}*"))).collect())
    };
    let large = |count| {
        statements(3, move |index| {
            vec![("Action", list(index, count, "s3:")), ("Resource", list(index, count, "arn:"))]
        })
    };
    assert_eq!(soon(&Document::default(), &large(20_000)).map(|grants| grants.len()), Ok(3));
    assert_eq!(soon(&large(20_000), &large(20_001)), Err(Error::TooLarge));
    assert!(soon(&large(100), &large(101)).is_ok());
}

#[test]
fn long_patterns() {
    let pattern = |end: &str| format!("{}{end}", "*a".repeat(100_000));
    let document =
        |end| statements(1, |_| vec![("Action", text(pattern(end))), ("Resource", text(pattern(end)))]);
    let _ = soon(&document("b"), &document("c"));
    let _ = soon(&document("*"), &document("b*c"));
    let complement = statements(1, |_| vec![("NotAction", text(pattern(""))), ("Resource", text("*"))]);
    assert_eq!(soon(&complement, &document("b")), Err(Error::TooLarge));
}

#[test]
fn long_conditions() {
    let condition = |end: &'static str| {
        let values = Node::List(
            (0..20_000).map(|value| text(format!("10.{}.{}.0/{end}", value / 256, value % 256))).collect(),
        );
        let keys = Node::Object(vec![("aws:SourceIp".to_owned(), values)]);
        statements(20, move |index| {
            let operator = ["IpAddress", "StringLike"][index % 2].to_owned();
            let condition = Node::Object(vec![(operator, keys.clone())]);
            vec![
                ("Action", text("*")),
                ("Resource", text("*")),
                ("Principal", text("*")),
                ("Condition", condition),
            ]
        })
    };
    assert_eq!(soon(&condition("24"), &condition("25")), Err(Error::TooLarge));
    assert!(soon(&Document::default(), &condition("24")).is_ok());
}

#[test]
fn deep_values() {
    let mut deep = text("*");
    for _ in 0..50_000 {
        deep = Node::List(vec![deep]);
    }
    let document = Node::Object(vec![(
        "Statement".to_owned(),
        Node::Object(vec![("Effect".to_owned(), text("Allow")), ("Action".to_owned(), deep)]),
    )]);
    assert!(read(&document).is_err());
    // A list in a list is freed by recursion, which is not what is tested here.
    std::mem::forget(document);
}
