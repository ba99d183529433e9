//! The operations of a policy: `on` of `protect` and `waiver`, `operations` of `resource_policy`.

use std::ops::Range;

use super::fields::{Fields, one_of};
use super::file::File;
use super::literal::LiteralKind;
use super::scope::Prior;
use crate::expr::Dialect;
use crate::policy::{Class, Operation, PolicyKind};

/// The words of `on`.
const ON: [Operation; 5] =
    [Operation::Create, Operation::Update, Operation::Delete, Operation::Replace, Operation::Forget];

/// The words of `operations`; the first four are portable.
const OPERATIONS: [Operation; 7] = [
    Operation::Create,
    Operation::Update,
    Operation::Delete,
    Operation::NoOp,
    Operation::Replace,
    Operation::Forget,
    Operation::Read,
];

/// Pairs that exclude each other in one list, with the reason: `attrs` or `prior_attrs` would be null for one of them.
const APART: [(Operation, Operation, &str); 3] = [
    (
        Operation::Delete,
        Operation::Read,
        "what is deleted has no later values; a data source that is read has no others",
    ),
    (
        Operation::Create,
        Operation::Delete,
        "what is created has no earlier values and what is deleted no later ones; `[]` means all of them",
    ),
    (
        Operation::Delete,
        Operation::NoOp,
        "what is deleted has no later values; write two policies, or `[]` for all operations",
    ),
];

/// The operations of a policy, sorted, and whether each of them has prior values; no operations for kinds without them.
pub(super) fn of_policy(
    file: &mut File<'_>,
    fields: &Fields<'_>,
    kind: PolicyKind,
    class: Option<Class>,
) -> (Vec<Operation>, Prior) {
    match kind {
        PolicyKind::Protect => {
            // What may be lost is meant where no class says what it is.
            let on = on(file, fields).unwrap_or_else(|| class.unwrap_or(Class::Data).operations());
            let prior = prior(&on, Dialect::Extended);
            (on, prior)
        }
        PolicyKind::Resource => resource(file, fields),
        PolicyKind::Provider | PolicyKind::Module | PolicyKind::Plan | PolicyKind::Drift => {
            (Vec::new(), Prior::Known)
        }
    }
}

/// The operations of `on`, sorted; `None` where it is missing or wrong.
pub(super) fn on(file: &mut File<'_>, fields: &Fields<'_>) -> Option<Vec<Operation>> {
    let words = fields.strings(file, "on")?;
    Some(known(file, words, &ON))
}

/// `operations` of a `resource_policy`; `[]` is all of the portable ones, as in HashiCorp's policy language.
fn resource(file: &mut File<'_>, fields: &Fields<'_>) -> (Vec<Operation>, Prior) {
    let without = |file: &File<'_>| (default_operations(file.dialect()), Prior::NoList);
    let Some(value) = fields.value(file, "operations") else { return without(file) };
    if matches!(&value.kind, LiteralKind::List(items) if items.is_empty()) {
        let all = vec![Operation::Create, Operation::Update, Operation::Delete, Operation::NoOp];
        return (all, Prior::SomeOperations);
    }
    let Some(words) = fields.strings(file, "operations") else { return without(file) };
    let dialect = file.dialect();
    let words_known = match dialect {
        Dialect::Extended => &OPERATIONS[..],
        // `replace`, `forget` and `read` are tfgate's own.
        Dialect::Portable => OPERATIONS.split_at(4).0,
    };
    let operations = known(file, words, words_known);
    for (first, second, help) in APART {
        if operations.contains(&first) && operations.contains(&second) {
            let message = format!("`{}` and `{}` in one list of operations", first.name(), second.name());
            file.error(&value.span, message, "expected one of them").help(help);
        }
    }
    // Of `replace`, `forget` and `read` the portable dialect has none, so there they cannot be in the list.
    let prior =
        if compares_with_nothing(&operations, dialect) { Prior::Known } else { prior(&operations, dialect) };
    (operations, prior)
}

/// The operations of a `resource_policy` that lists none.
fn default_operations(dialect: Dialect) -> Vec<Operation> {
    match dialect {
        // What the plan does to an object that is there afterwards. Denying a plan for what it does not change is a
        // surprise, so that has to be asked for.
        Dialect::Extended => vec![Operation::Create, Operation::Update, Operation::Replace],
        // HashiCorp's default: the operations after which the object exists.
        Dialect::Portable => vec![Operation::Create, Operation::Update, Operation::NoOp],
    }
}

fn prior(operations: &[Operation], dialect: Dialect) -> Prior {
    let has_prior = |operation: &Operation| match operation {
        Operation::Update | Operation::Delete => true,
        // One evaluation with both sides in the extended dialect.
        Operation::Replace | Operation::Forget => dialect == Dialect::Extended,
        Operation::Create | Operation::NoOp | Operation::Read => false,
    };
    if operations.iter().all(has_prior) { Prior::Known } else { Prior::SomeOperations }
}

/// Whether a list is about what a change brings: of what is created and what is changed. Every attribute before a creation
/// is null, as every one after a deletion is; a list of `create` alone would compare with nothing.
fn compares_with_nothing(operations: &[Operation], dialect: Dialect) -> bool {
    let changes = |operation: &Operation| matches!(operation, Operation::Update | Operation::Replace);
    dialect == Dialect::Extended
        && operations.iter().any(changes)
        && operations.iter().all(|operation| changes(operation) || *operation == Operation::Create)
}

/// The operations with these names, sorted; an unknown or repeated one is an error.
fn known(file: &mut File<'_>, words: Vec<(String, Range<usize>)>, known: &[Operation]) -> Vec<Operation> {
    let names: Vec<&str> = known.iter().map(|operation| operation.name()).collect();
    let mut operations = Vec::with_capacity(words.len());
    for (word, span) in words {
        match known.iter().find(|operation| operation.name() == word) {
            Some(operation) if operations.contains(operation) => {
                file.error(&span, format!("operation `{word}` is listed twice"), "expected each one once");
            }
            Some(operation) => operations.push(*operation),
            None => unknown(file, &word, &span, &names),
        }
    }
    operations.sort_unstable();
    operations
}

fn unknown(file: &mut File<'_>, word: &str, span: &Range<usize>, names: &[&str]) {
    let extension =
        file.dialect() == Dialect::Portable && OPERATIONS.iter().any(|known| known.name() == word);
    let note = file.error(span, format!("unknown operation `{word}`"), format!("expected {}", one_of(names)));
    if extension {
        note.help(format!(
            "only a `.gate.hcl` file has `{word}`; elsewhere a replacement is a create and a delete"
        ));
    } else {
        note.nearest(word, names.iter().copied());
    }
}
