//! `recovery` blocks: what the values before a destroy say about the way back.

use std::ops::Range;

use regex::Regex;

use super::fields::{Fields, Schema, one_of};
use super::file::File;
use super::head::{head, refuse_labels};
use super::literal::{LiteralExpr, LiteralKind, ObjectElement};
use super::target::types;
use crate::policy::{Condition, ConditionSubject, Glob, Literal, Matcher, Recovery, RecoveryOutcome, Step};

const RECOVERY: Schema = Schema {
    name: "recovery",
    attributes: &["types", "when", "outcome", "message"],
    blocks: &[],
    extensions: &[],
    elsewhere: &[],
};

const OUTCOMES: [(&str, RecoveryOutcome); 5] = [
    ("irreversible", RecoveryOutcome::Irreversible),
    ("possible", RecoveryOutcome::Possible),
    ("refused", RecoveryOutcome::Refused),
    ("may_be_refused", RecoveryOutcome::MayBeRefused),
    ("retained", RecoveryOutcome::Retained),
];

/// The keys of a matcher that is an object.
const MATCHERS: [&str; 3] = ["at_least", "at_most", "not"];

/// Reads the `recovery` blocks of a policy over these types.
pub(super) fn read(
    file: &mut File<'_>,
    policy: &Fields<'_>,
    policy_types: &[Glob],
    policy_regexes: &[Regex],
) -> Vec<Recovery> {
    let mut list = Vec::new();
    for block in policy.blocks("recovery") {
        let head = head(block);
        refuse_labels(file, block);
        let fields = Fields::read(file, &block.body, &RECOVERY, head);
        let types = types(file, &fields);
        refuse_foreign_types(file, &fields, &types, policy_types, policy_regexes);
        fields.require(file, "when", "an object of attribute paths");
        fields.require(file, "outcome", "a word");
        let when = conditions(file, &fields);
        let outcome = fields.word(file, "outcome", &OUTCOMES);
        let message = fields.required_text(file, "message");
        if let (Some(when), Some(outcome), Some(message)) = (when, outcome, message) {
            list.push(Recovery { types, when, outcome, message });
        }
    }
    list
}

/// Reports a `recovery` block for a type that its policy does not match: it would never hold.
fn refuse_foreign_types(
    file: &mut File<'_>,
    fields: &Fields<'_>,
    types: &[Glob],
    policy_types: &[Glob],
    policy_regexes: &[Regex],
) {
    if policy_types.is_empty() && policy_regexes.is_empty() {
        return;
    }
    // Whether one glob covers another is not worth deciding; a literal shows most mistakes.
    for name in types.iter().filter_map(Glob::is_literal) {
        let known = policy_types.iter().any(|glob| glob.matches(name))
            || policy_regexes.iter().any(|regex| regex.is_match(name));
        if !known {
            let message = format!("`recovery` is for `{name}`, which the policy does not match");
            file.error(&fields.span("types"), message, "expected types of the policy")
                .nearest(name, policy_types.iter().map(Glob::as_str));
        }
    }
}

fn conditions(file: &mut File<'_>, fields: &Fields<'_>) -> Option<Vec<Condition>> {
    let value = fields.value(file, "when")?;
    let LiteralKind::Object(entries) = &value.kind else {
        let message = format!("`when` is {}", value.kind.name());
        file.error(&value.span, message, "expected an object: `{ attribute = value }`");
        return None;
    };
    if entries.is_empty() {
        file.error(&value.span, "`when` is empty", "expected at least one attribute");
        return None;
    }
    // All entries are read before one of them ends it, so that each error is reported.
    let conditions: Vec<Option<Condition>> = entries.iter().map(|entry| condition(file, entry)).collect();
    conditions.into_iter().collect()
}

fn condition(file: &mut File<'_>, entry: &ObjectElement) -> Option<Condition> {
    let matcher = matcher(file, entry);
    let (subject, steps) = match subject(&entry.key) {
        Ok(found) => found,
        Err(expected) => {
            file.error(&entry.key_span, format!("`{}` is not an attribute path", entry.key), expected);
            return None;
        }
    };
    Some(Condition { path: entry.key.clone(), subject, steps, matcher: matcher? })
}

/// What a path is about, and its steps below that.
pub(super) fn subject(path: &str) -> Result<(ConditionSubject, Vec<Step>), &'static str> {
    let steps = steps(path)?;
    match steps.split_first() {
        Some((Step::Key(name), [])) if name == "provider" => {
            Err("expected an argument of the provider: `provider.features[0].key_vault[0]`")
        }
        Some((Step::Key(name), rest)) if name == "provider" => {
            Ok((ConditionSubject::Provider, rest.to_vec()))
        }
        _ => Ok((ConditionSubject::Object, steps)),
    }
}

/// Splits `a[0].b` into steps.
pub(super) fn steps(path: &str) -> Result<Vec<Step>, &'static str> {
    let mut steps = Vec::new();
    for segment in path.split('.') {
        let (name, mut indexes) = match segment.split_once('[') {
            Some((name, indexes)) => (name, Some(indexes)),
            None => (segment, None),
        };
        if name.is_empty() {
            return Err("expected a name before and after each dot");
        }
        // `a.0` is the legacy index syntax of HCL, and would be looked up as a map key here.
        if name.chars().all(|c| c.is_ascii_digit()) {
            return Err("expected an index in brackets: `a[0]`");
        }
        if name.chars().any(|c| c.is_whitespace() || c.is_control() || matches!(c, ']' | '"' | '*' | '?')) {
            return Err("expected names, dots and indexes: `a[0].b`");
        }
        steps.push(Step::Key(name.to_owned()));
        while let Some(rest) = indexes {
            let (digits, after) = rest.split_once(']').ok_or("expected `]` after the index")?;
            // `parse` accepts a sign, `+1`.
            let all_digits = digits.chars().all(|c| c.is_ascii_digit());
            let index = digits.parse().ok().filter(|_| all_digits).ok_or("expected a number in brackets")?;
            steps.push(Step::Index(index));
            indexes = match after.strip_prefix('[') {
                Some(next) => Some(next),
                None if after.is_empty() => None,
                None => return Err("expected a dot after the index"),
            };
        }
    }
    Ok(steps)
}

fn matcher(file: &mut File<'_>, entry: &ObjectElement) -> Option<Matcher> {
    let LiteralKind::Object(items) = &entry.value.kind else {
        return literals(file, &entry.value).map(Matcher::AnyOf);
    };
    let [ObjectElement { key, key_span, value }] = items.as_slice() else {
        let message = format!("the matcher of `{}` has {} keys", entry.key, items.len());
        let label = format!("expected one of {}", one_of(&MATCHERS));
        file.error(&entry.value.span, message, label);
        return None;
    };
    match key.as_str() {
        "at_least" => bound(file, key, value).map(Matcher::AtLeast),
        "at_most" => bound(file, key, value).map(Matcher::AtMost),
        "not" => literals(file, value).map(Matcher::NoneOf),
        _ => {
            file.error(
                key_span,
                format!("unknown matcher `{key}`"),
                format!("expected {}", one_of(&MATCHERS)),
            )
            .nearest(key, MATCHERS);
            None
        }
    }
}

fn bound(file: &mut File<'_>, key: &str, value: &LiteralExpr) -> Option<String> {
    if let LiteralKind::Number(text) = &value.kind {
        return Some(text.clone());
    }
    file.error(&value.span, format!("`{key}` is {}", value.kind.name()), "expected a number");
    None
}

/// One literal or a list of them; `[]` alone is the empty list as a value.
fn literals(file: &mut File<'_>, value: &LiteralExpr) -> Option<Vec<Literal>> {
    if let LiteralKind::List(items) = &value.kind
        && !items.is_empty()
    {
        let literals: Vec<Option<Literal>> = items.iter().map(|item| scalar(file, item)).collect();
        return literals.into_iter().collect();
    }
    Some(vec![scalar(file, value)?])
}

fn scalar(file: &mut File<'_>, value: &LiteralExpr) -> Option<Literal> {
    let span: &Range<usize> = &value.span;
    Some(match &value.kind {
        LiteralKind::Null => Literal::Null,
        LiteralKind::Bool(value) => Literal::Bool(*value),
        LiteralKind::Number(text) => Literal::Number(text.clone()),
        LiteralKind::String(text) => Literal::String(text.clone()),
        LiteralKind::List(items) if items.is_empty() => Literal::EmptyList,
        LiteralKind::List(_) | LiteralKind::Object(_) => {
            let message = format!("{} cannot be compared", value.kind.name());
            file.error(span, message, "expected a string, number, boolean, `null` or `[]`");
            return None;
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_names_and_indexes() {
        let key = |name: &str| Step::Key(name.to_owned());
        assert_eq!(steps("a[0].b"), Ok(vec![key("a"), Step::Index(0), key("b")]));
        assert_eq!(steps("a[1][2]"), Ok(vec![key("a"), Step::Index(1), Step::Index(2)]));
        for bad in ["", "a..b", ".a", "a.0", "a[", "a[x]", "a[0]b", "a]", "a[+1]", "a[]", "a b"] {
            assert!(steps(bad).is_err(), "`{bad}`");
        }
    }
}
