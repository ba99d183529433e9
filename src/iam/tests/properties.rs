//! What holds for every document.

use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};

use super::super::error::Budget;
use super::super::glob::{ACTION, Pattern};
use super::{grown, opened};
use crate::iam::{Document, Grant, Node, growth, read};

const ACTIONS: [&str; 12] = [
    "*",
    "s3:*",
    "s3:Get*",
    "s3:GetObject",
    "s3:Put?bject",
    "iam:*",
    "iam:PassRole",
    "iam:CreateAccessKey",
    "lambda:CreateFunction",
    "i*",
    "*:Get*",
    "sts:AssumeRole",
];
const RESOURCES: [&str; 9] = [
    "*",
    "arn:aws:s3:::*",
    "arn:aws:s3:::a",
    "arn:aws:s3:::a/*",
    "arn:aws:s3:::${aws:username}/*",
    "arn:aws:iam::*:role/*",
    "arn:aws:iam::*:user/${aws:username}",
    "arn:*:*:*:*:*",
    "?",
];
const PRINCIPALS: [(&str, &str); 8] = [
    ("AWS", "*"),
    ("AWS", "123456789012"),
    ("AWS", "arn:aws:iam::123456789012:role/a"),
    ("AWS", "arn:aws:iam::210987654321:root"),
    ("AWS", "?"),
    ("Service", "s3.amazonaws.com"),
    ("Federated", "www.amazon.com"),
    ("CanonicalUser", "79a59df900b949e5"),
];
const TESTS: [(&str, &str, &[&str]); 12] = [
    ("Bool", "aws:MultiFactorAuthPresent", &["true"]),
    ("StringEquals", "aws:SourceAccount", &["123456789012"]),
    ("StringLike", "aws:SourceAccount", &["*"]),
    ("StringNotEquals", "aws:PrincipalOrgID", &["o-a"]),
    ("StringNotEqualsIfExists", "aws:PrincipalOrgID", &["o-a", "o-b"]),
    ("IpAddress", "aws:SourceIp", &["10.0.0.0/8"]),
    ("NotIpAddress", "aws:SourceIp", &["203.0.113.0/24"]),
    ("StringEquals", "aws:PrincipalOrgID", &["o-a"]),
    ("StringEquals", "aws:PrincipalOrgID", &["?"]),
    ("StringEquals", "iam:PassedToService", &["lambda.amazonaws.com"]),
    ("BoolIfExists", "aws:PrincipalIsAWSService", &["false"]),
    ("NumericLessThan", "aws:MultiFactorAuthAge", &["3600"]),
];

type Test = (&'static str, &'static str, &'static [&'static str]);

/// A statement before it is written.
#[expect(clippy::struct_excessive_bools, reason = "each of them is a choice of its own")]
#[derive(Clone, Debug)]
struct Plain {
    deny: bool,
    not_actions: bool,
    actions: Vec<&'static str>,
    not_resources: bool,
    resources: Vec<&'static str>,
    not_principals: bool,
    principals: Vec<(&'static str, &'static str)>,
    tests: Vec<Test>,
}

fn some<T: Clone + std::fmt::Debug + 'static>(
    all: &'static [T],
    most: usize,
) -> impl Strategy<Value = Vec<T>> {
    subsequence(all.to_vec(), 1..=most)
}

fn plain(attached: bool) -> impl Strategy<Value = Plain> {
    let lists =
        (some(&ACTIONS, 3), some(&RESOURCES, 3), some(&PRINCIPALS, 3), subsequence(TESTS.to_vec(), 0..=2));
    (any::<[u8; 4]>(), lists).prop_map(move |(chance, (actions, resources, principals, tests))| {
        let [deny, not_actions, not_resources, not_principals] = chance;
        Plain {
            deny: deny < 80,
            not_actions: not_actions < 50,
            actions,
            not_resources: not_resources < 40,
            resources,
            not_principals: not_principals < 50,
            principals: if attached { principals } else { Vec::new() },
            tests,
        }
    })
}

/// Two documents of the same form, of identities or of resources.
fn pair() -> impl Strategy<Value = [Vec<Plain>; 2]> {
    any::<bool>().prop_flat_map(|attached| [vec(plain(attached), 0..4), vec(plain(attached), 0..4)])
}

fn text(text: &str) -> Node {
    if text == "?" { Node::Unknown } else { Node::String(text.to_owned()) }
}

fn list(texts: &[&str]) -> Node {
    Node::List(texts.iter().map(|one| text(one)).collect())
}

fn key(name: &str, not: bool, value: Node) -> (String, Node) {
    (if not { format!("Not{name}") } else { name.to_owned() }, value)
}

impl Plain {
    fn node(&self) -> Node {
        let mut members = vec![
            key("Effect", false, text(if self.deny { "Deny" } else { "Allow" })),
            key("Action", self.not_actions, list(&self.actions)),
            key("Resource", self.not_resources, list(&self.resources)),
        ];
        if !self.principals.is_empty() {
            let kinds = self.principals.iter().map(|(kind, _)| *kind).collect::<BTreeSet<_>>();
            let kind = |kind: &str| {
                let names =
                    self.principals.iter().filter(|(other, _)| *other == kind).map(|(_, name)| text(name));
                (kind.to_owned(), Node::List(names.collect()))
            };
            let kinds = kinds.into_iter().map(kind).collect();
            members.push(key("Principal", self.not_principals, Node::Object(kinds)));
        }
        let test = |(operator, key, values): &Test| {
            ((*operator).to_owned(), Node::Object(vec![((*key).to_owned(), list(values))]))
        };
        // Tests of one operator are blocks of the data source; here each key of one operator is a member of its own.
        members.push(key("Condition", false, Node::Object(self.tests.iter().map(test).collect())));
        Node::Object(members)
    }
}

fn nodes(statements: &[Plain]) -> Vec<Node> {
    statements.iter().map(Plain::node).collect()
}

fn wrapped(statements: Vec<Node>) -> Document {
    let members =
        vec![("Version".to_owned(), text("2012-10-17")), ("Statement".to_owned(), Node::List(statements))];
    read(&Node::Object(members)).unwrap()
}

fn document(statements: &[Plain]) -> Document {
    wrapped(nodes(statements))
}

/// A document without anything that is not known, as one that is applied is.
fn known(statements: &[Plain]) -> Vec<Plain> {
    let mut statements = statements.to_vec();
    for statement in &mut statements {
        statement.resources.retain(|resource| *resource != "?");
        statement.principals.retain(|(_, name)| *name != "?");
        statement.tests.retain(|(_, _, values)| *values != ["?"]);
        if statement.principals.is_empty() && statement.not_principals {
            statement.not_principals = false;
        }
    }
    statements
}

/// The same in another writing.
fn rewritten(statements: &[Plain], turn: usize) -> Document {
    let mut nodes = nodes(statements);
    for (position, statement) in nodes.iter_mut().enumerate() {
        let Node::Object(members) = statement else { continue };
        members.push(("Sid".to_owned(), Node::String(format!("Other{position}"))));
        let length = members.len();
        members.rotate_left(turn % length);
        for (name, value) in members {
            let action = name.ends_with("Action");
            if let Node::List(elements) = value {
                elements.reverse();
                for element in elements.iter_mut() {
                    if let (Node::String(text), true) = (element, action) {
                        *text = text.to_ascii_uppercase();
                    }
                }
                if let ([only], true) = (elements.as_slice(), turn.is_multiple_of(2)) {
                    *value = only.clone();
                }
            }
            *name = if turn.is_multiple_of(3) { name.to_ascii_lowercase() } else { name.clone() };
        }
    }
    let length = nodes.len().max(1);
    nodes.rotate_left(turn % length);
    wrapped(nodes)
}

/// Grants without what depends on the writing.
fn bare(grants: Vec<Grant>) -> BTreeSet<Grant> {
    grants
        .into_iter()
        .map(|mut grant| {
            grant.statement.clear();
            for list in [
                &mut grant.actions,
                &mut grant.principals,
                &mut grant.resources,
                &mut grant.data_actions,
                &mut grant.control_actions,
            ] {
                *list = list.iter().map(|text| text.to_ascii_lowercase()).collect();
                list.sort();
                // The names in a complement are in the order of their writing.
                *list = list.iter().map(|text| sorted_words(text)).collect();
            }
            grant
        })
        .collect()
}

fn sorted_words(text: &str) -> String {
    let mut words: Vec<&str> = text.split([' ', ',']).collect();
    words.sort_unstable();
    words.join(" ")
}

/// What must not get less when a document allows more.
fn findings(before: &Document, after: &Document) -> (bool, bool, bool, BTreeSet<String>) {
    let grants = growth(before, after, &mut Budget::new()).unwrap();
    let public = grants.iter().any(|grant| grant.public);
    let administrator = grants.iter().any(|grant| grant.administrator);
    (public, administrator, !grants.is_empty(), opened(before, after).into_iter().collect())
}

/// A document that allows the same or more.
fn widened(statements: &[Plain], which: Index, how: u8, more: &Plain) -> Vec<Plain> {
    let mut wide = statements.to_vec();
    if wide.is_empty() || how == 0 {
        let attached = statements.first().is_none_or(|first| !first.principals.is_empty());
        if attached != more.principals.is_empty() {
            wide.push(Plain { deny: false, ..more.clone() });
        }
        return wide;
    }
    let position = which.index(wide.len());
    let statement = &mut wide[position];
    if statement.deny {
        wide.remove(position);
        return wide;
    }
    match how {
        1 if !statement.not_actions => statement.actions.extend(&more.actions),
        2 => (statement.not_actions, statement.actions) = (false, vec!["*"]),
        3 if !statement.not_resources => statement.resources.extend(&more.resources),
        4 => (statement.not_resources, statement.resources) = (false, vec!["*"]),
        5 if !statement.principals.is_empty() && !statement.not_principals => {
            statement.principals.extend(&more.principals);
        }
        6 if !statement.principals.is_empty() => {
            (statement.not_principals, statement.principals) = (false, vec![("AWS", "*")]);
        }
        _ => {
            statement.tests.pop();
        }
    }
    wide
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn a_document_does_not_grow_against_itself([plain, _] in pair()) {
        let document = document(&plain);
        prop_assert_eq!(grown(&document, &document), "");
        prop_assert!(opened(&document, &document).is_empty());
    }

    #[test]
    fn writing_does_not_count([before, after] in pair(), turn in 0_usize..12) {
        let plain = [document(&before), document(&after)];
        let other = [rewritten(&before, turn), rewritten(&after, turn + 1)];
        let [expected, found] = [&plain, &other].map(|[before, after]| bare(growth(before, after, &mut Budget::new()).unwrap()));
        prop_assert_eq!(expected, found);
        prop_assert_eq!(opened(&plain[0], &plain[1]), opened(&other[0], &other[1]));
        prop_assert_eq!(grown(&document(&known(&before)), &rewritten(&known(&before), turn)), "");
    }

    #[test]
    fn a_split_statement_says_the_same([before, after] in pair(), which in any::<Index>()) {
        let before = document(&known(&before));
        let mut split = after.clone();
        if let Some(statement) = (!after.is_empty()).then(|| &mut split[which.index(after.len())])
            && !statement.not_actions
        {
            let mut other = statement.clone();
            other.actions = statement.actions.split_off(statement.actions.len() / 2);
            split.push(other);
        }
        let [whole, parts] = [document(&after), document(&split)];
        prop_assert_eq!(findings(&before, &whole), findings(&before, &parts));
        let known = [document(&known(&after)), document(&known(&split))];
        prop_assert_eq!(grown(&known[0], &known[1]), "");
    }

    #[test]
    fn allowing_more_hides_nothing(
        ([before, after], more) in any::<bool>().prop_flat_map(|attached| {
            ([vec(plain(attached), 0..4), vec(plain(attached), 0..4)], plain(attached))
        }),
        which in any::<Index>(),
        how in 0_u8..9,
    ) {
        let before = document(&known(&before));
        let wide = widened(&after, which, how, &more);
        let [narrow, wide] = [document(&after), document(&wide)].map(|after| findings(&before, &after));
        prop_assert!(narrow.0 <= wide.0 && narrow.1 <= wide.1 && narrow.2 <= wide.2, "{:?} {:?}", narrow, wide);
        prop_assert!(narrow.3.is_subset(&wide.3), "{:?} {:?}", narrow, wide);
    }

    #[test]
    fn patterns_contain_each_other(wide in "[ab*?]{0,5}", narrow in "[ab*?]{0,5}") {
        let patterns = [&wide, &narrow].map(|text| Pattern::new(text, ACTION));
        let covers = patterns[0].covers(&patterns[1], &mut Budget::new()).unwrap();
        let inside = strings("abc", 6).iter().all(|text| !matches(&narrow, text) || matches(&wide, text));
        prop_assert!(inside || !covers);
        prop_assert!(covers || !inside || wide.contains('?'));
    }

    #[test]
    fn patterns_meet(left in "[ab*?]{0,3}", right in "[ab*?]{0,3}") {
        let patterns = [&left, &right].map(|text| Pattern::new(text, ACTION));
        let overlaps = patterns[0].overlaps(&patterns[1], &mut Budget::new()).unwrap();
        prop_assert_eq!(overlaps, strings("ab", 6).iter().any(|text| matches(&left, text) && matches(&right, text)));
    }

    #[test]
    fn any_value_is_read_or_refused(value in value()) {
        if let Ok(document) = read(&value) {
            let _ = growth(&Document::default(), &document, &mut Budget::new());
            let _ = growth(&document, &Document::default(), &mut Budget::new());
        }
    }
}

/// Values that are nearly documents.
fn value() -> impl Strategy<Value = Node> {
    let leaf = prop_oneof![
        Just(Node::Unknown),
        Just(Node::Null),
        Just(Node::Bool(true)),
        Just(Node::Number("1".into())),
        select(vec!["Allow", "Deny", "*", "s3:*", "2012-10-17", "123456789012", "${", ""])
            .prop_map(|text| Node::String(text.into())),
    ];
    let names = vec![
        "Statement",
        "statement",
        "Version",
        "Effect",
        "Action",
        "NotAction",
        "Resource",
        "Principal",
        "AWS",
        "Federated",
        "Condition",
        "StringEquals",
        "type",
        "identifiers",
        "test",
        "variable",
        "values",
        "Sid",
    ];
    leaf.prop_recursive(5, 60, 5, move |inner| {
        let member = (select(names.clone()).prop_map(str::to_owned), inner.clone());
        prop_oneof![vec(inner, 0..4).prop_map(Node::List), vec(member, 0..6).prop_map(Node::Object)]
    })
}

/// All texts of these letters, up to a length.
fn strings(letters: &str, length: usize) -> Vec<String> {
    let mut all = vec![String::new()];
    let mut last = all.clone();
    for _ in 0..length {
        last = last
            .iter()
            .flat_map(|text| letters.chars().map(move |letter| format!("{text}{letter}")))
            .collect();
        all.extend(last.iter().cloned());
    }
    all
}

/// The meaning of a pattern, as plain as it can be.
fn matches(pattern: &str, text: &str) -> bool {
    let behind = |text: &str| text.chars().skip(1).collect::<String>();
    match (pattern.chars().next(), text.chars().next()) {
        (None, first) => first.is_none(),
        (Some('*'), first) => {
            matches(&behind(pattern), text) || first.is_some() && matches(pattern, &behind(text))
        }
        (Some(wanted), Some(first)) => {
            (wanted == '?' || wanted == first) && matches(&behind(pattern), &behind(text))
        }
        (Some(_), None) => false,
    }
}
