//! `types` of `protect`: a list of types, or an object with facts about each.

use super::fields::{Fields, line, one_of, url};
use super::file::File;
use super::literal::{LiteralExpr, LiteralKind, ObjectElement};
use super::recovery;
use super::target::{resource_type, types};
use crate::policy::{Class, Condition, Glob, Literal, Matcher, Recovery, RecoveryOutcome, TypeFacts};

const CLASSES: [(&str, Class); 4] = [
    ("data", Class::Data),
    ("identity", Class::Identity),
    ("replica", Class::Replica),
    ("derived", Class::Derived),
];

/// What is known about one type.
const FACTS: [&str; 4] = ["lost", "deletion_protection", "since", "source"];

/// What `types` of a policy says.
#[derive(Debug, Default)]
pub(super) struct Types {
    /// Every type and glob, in order.
    pub(super) globs: Vec<Glob>,
    /// What is known about them; empty where `types` is a list.
    pub(super) facts: Vec<TypeFacts>,
    /// The ways back that follow from facts.
    pub(super) recovery: Vec<Recovery>,
}

/// `class` of a policy.
pub(super) fn class(file: &mut File<'_>, fields: &Fields<'_>) -> Option<Class> {
    fields.word(file, "class", &CLASSES)
}

/// Reads `types`.
pub(super) fn read(file: &mut File<'_>, fields: &Fields<'_>) -> Types {
    let is_object = |fields: &Fields<'_>| {
        fields.attribute("types").is_some_and(|attribute| attribute.value.as_object().is_some())
    };
    if !is_object(fields) {
        return Types { globs: types(file, fields), ..Types::default() };
    }
    let Some(LiteralExpr { kind: LiteralKind::Object(entries), span }) = fields.value(file, "types") else {
        return Types::default();
    };
    if entries.is_empty() {
        file.error(&span, "`types` is empty", "expected at least one type")
            .help("an empty object would match nothing");
    }
    let mut read = Types::default();
    for entry in &entries {
        resource_type(file, &entry.key, &entry.key_span);
        let glob = Glob::new(&entry.key);
        let (facts, protection) = facts(file, &glob, &entry.value);
        read.recovery.extend(protection);
        read.facts.push(facts);
        read.globs.push(glob);
    }
    read
}

/// The facts about one type, and what its deletion protection says about the way back.
fn facts(file: &mut File<'_>, glob: &Glob, value: &LiteralExpr) -> (TypeFacts, Option<Recovery>) {
    let mut facts = TypeFacts { types: glob.clone(), lost: None, since: None, source: None };
    let LiteralKind::Object(entries) = &value.kind else {
        let message = format!("the facts about `{}` are {}", glob.as_str(), value.kind.name());
        file.error(&value.span, message, "expected an object: `{ lost = \"…\" }`");
        return (facts, None);
    };
    let mut protection = None;
    // `null` counts as missing, as in Terraform.
    for entry in entries.iter().filter(|entry| !matches!(entry.value.kind, LiteralKind::Null)) {
        match entry.key.as_str() {
            "lost" => facts.lost = line(file, "lost", &entry.value),
            "since" => {
                facts.since = line(file, "since", &entry.value).and_then(|text| version(file, entry, text));
            }
            "source" => facts.source = url(file, "source", &entry.value),
            "deletion_protection" => {
                let path = line(file, "deletion_protection", &entry.value);
                protection = path.and_then(|path| refused(file, entry, glob, path));
            }
            other => {
                let message = format!("unknown fact `{other}` about a type");
                let otherwise =
                    format!("expected {}; `class` and `reason` belong to the policy", one_of(&FACTS));
                let note = file.error(&entry.key_span, message, "not known in `types`");
                note.nearest_or(other, FACTS, Some(otherwise));
            }
        }
    }
    (facts, protection)
}

/// A version, or the first numbers of one.
fn version(file: &mut File<'_>, entry: &ObjectElement, text: String) -> Option<String> {
    if text.starts_with(|c: char| c.is_ascii_digit()) && !text.contains(char::is_whitespace) {
        return Some(text);
    }
    file.error(&entry.value.span, format!("`since` is `{text}`"), "expected a version: `5.1.0`");
    None
}

/// The way back of a type whose deletion is refused while an argument is true.
fn refused(file: &mut File<'_>, entry: &ObjectElement, glob: &Glob, path: String) -> Option<Recovery> {
    let message = format!("The deletion is refused until `{path}` is switched off in an earlier apply.");
    match recovery::subject(&path) {
        Ok((subject, steps)) => Some(Recovery {
            types: vec![glob.clone()],
            when: vec![Condition {
                path,
                subject,
                steps,
                matcher: Matcher::AnyOf(vec![Literal::Bool(true)]),
            }],
            outcome: RecoveryOutcome::Refused,
            message,
        }),
        Err(expected) => {
            file.error(&entry.value.span, format!("`{path}` is not an attribute path"), expected);
            None
        }
    }
}
