//! Documents that are made to take long.

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

/// The answers. The steps of a budget are few bytes each, so that they come within a second where the compiler optimizes.
fn soon(before: &Document, after: &Document) -> Result<Vec<Grant>, Error> {
    let _ = escalations(before, after, &[], &mut Budget::new());
    growth(before, after, &mut Budget::new())
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

/// One statement with a condition on addresses, for providers of identities.
fn addresses(providers: usize, values: Vec<Node>) -> Document {
    let names = Node::List((0..providers).map(|index| text(format!("provider{index}"))).collect());
    let keys = Node::Object(vec![("aws:SourceIp".to_owned(), Node::List(values))]);
    let condition = Node::Object(vec![("IpAddress".to_owned(), keys)]);
    let principal = Node::Object(vec![("Federated".to_owned(), names)]);
    statements(1, move |_| {
        vec![("Action", text("*")), ("Principal", principal.clone()), ("Condition", condition.clone())]
    })
}

#[test]
fn many_addresses() {
    let address = |index: usize| text(format!("1.{}.{}.1", index / 256 % 256, index % 256));
    let several = text(format!("{}1.0.0.0/8", "2.1.1.1,".repeat(40_000)));
    let list = |count| (0..count).map(address).collect();
    assert_eq!(soon(&addresses(1, vec![several]), &addresses(1, list(10_000))), Err(Error::TooLarge));
    assert_eq!(soon(&Document::default(), &addresses(1_000, list(10_000))), Err(Error::TooLarge));
    assert!(soon(&addresses(1, list(1_000)), &addresses(5, list(1_000))).is_ok());
}

#[test]
fn many_lost_denies() {
    let keys = || Node::Object((0..100).map(|index| (format!("key{index}"), text("x"))).collect());
    let allows = |index: usize| {
        let condition = Node::Object(vec![("StringEquals".to_owned(), keys())]);
        vec![("Action", text("s3:*")), ("Resource", text(format!("r{index}"))), ("Condition", condition)]
    };
    let after = statements(300, allows);
    let mut before = after.clone();
    let denies =
        statements(300, |index| vec![("Action", text(format!("s3:Get{index}"))), ("Resource", text("*"))]);
    before.statements.extend(denies.statements.into_iter().map(|mut deny| {
        deny.matter.effect = crate::iam::document::Effect::Deny;
        deny
    }));
    let _ = soon(&before, &after);
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
