//! One mock: from its expressions to the object that policies are evaluated for.

use std::ops::Range;

use super::blocks::{MockBlock, Named, SourceExpression};
use super::model::{Case, InputValue, Mock, MockKind, Subject};
use super::values::{Names, Values};
use crate::expr::{Call, Expr, Function, Node, Val, ValKind};
use crate::policy::Operation;
use crate::policy::hcl::{File, one_of};

/// A mock whose expressions are compiled.
pub(super) struct Compiled<'d, 'b> {
    block: &'d MockBlock<'b>,
    attrs: Option<Expr>,
    prior_attrs: Option<Expr>,
    meta: Option<Expr>,
    change: Option<Expr>,
    inputs: Vec<(&'d Named<'b>, Expr)>,
}

/// The object that other mocks refer to: the one after the change, else the one before.
pub(super) fn value<'d, 'b>(block: &'d MockBlock<'b>) -> Option<&'d SourceExpression<'b>> {
    block.attrs.as_ref().or(block.prior_attrs.as_ref())
}

/// The name of the case that a mock is.
pub(super) fn name(block: &MockBlock<'_>) -> String {
    let MockBlock { type_, name, .. } = block;
    match block.kind {
        MockKind::Resource => format!("{type_}.{name}"),
        MockKind::Provider => format!("provider.{type_}.{name}"),
        MockKind::Module => format!("module.{type_}.{name}"),
    }
}

/// `merge(base, expr)`: one side of a mock over the object that it starts from.
pub(super) fn over_base(base: Option<&Expr>, expr: Expr) -> Expr {
    let (Some(base), Some(function)) = (base, Function::named("merge")) else { return expr };
    let span = expr.span.clone();
    let call = Call { function, arguments: vec![base.clone(), expr], spread: false, pattern: None };
    Expr { span, node: Node::Call(Box::new(call)) }
}

/// Compiles the expressions of a mock. The object that others refer to is compiled already, as the reference `slot`.
/// `base` is the object that both of its sides start from.
pub(super) fn compile<'d, 'b>(
    file: &mut File<'_>,
    names: &Names,
    block: &'d MockBlock<'b>,
    slot: Option<usize>,
    base: Option<&Expr>,
) -> Compiled<'d, 'b> {
    // Evaluated once, for the mock and for everything that refers to it.
    let shared = slot.and_then(|slot| {
        let span = value(block)?.span.clone();
        Some(Expr { span, node: Node::Reference(slot) })
    });
    let mut state = |written: &Option<SourceExpression<'b>>, shared: Option<Expr>| match (written, shared) {
        (Some(_), Some(shared)) => Some(shared),
        (Some(written), None) => names.compile(file, written),
        (None, _) => None,
    };
    let attrs = state(&block.attrs, shared.clone());
    let prior_attrs = match shared.filter(|_| block.attrs.is_none()) {
        Some(shared) => state(&block.prior_attrs, Some(shared)),
        None => state(&block.prior_attrs, None).map(|expr| over_base(base, expr)),
    };
    let meta = state(&block.meta, None);
    let change = state(&block.change, None);
    let mut inputs = Vec::new();
    for input in &block.inputs {
        inputs.extend(names.compile(file, &input.value).map(|expr| (input, expr)));
    }
    Compiled { block, attrs, prior_attrs, meta, change, inputs }
}

/// Evaluates a mock.
pub(super) fn read(
    file: &mut File<'_>,
    values: &mut Values<'_>,
    compiled: &Compiled<'_, '_>,
) -> Option<Case> {
    let block = compiled.block;
    let mut object = |file: &mut File<'_>, expr: &Option<Expr>, name| match expr {
        Some(expr) => values.object(file, expr, name).map(Some),
        None => Some(None),
    };
    let attrs = object(file, &compiled.attrs, "attrs");
    let prior_attrs = object(file, &compiled.prior_attrs, "prior_attrs");
    let meta = object(file, &compiled.meta, "meta");
    let change = object(file, &compiled.change, "change");
    let mut inputs = Vec::new();
    for (input, expr) in &compiled.inputs {
        if let Some(value) = values.of(file, expr) {
            inputs.push(InputValue { name: input.name.clone(), span: input.span.clone(), value });
        }
    }
    // Only here, so that every problem of the mock is reported.
    let (attrs, prior_attrs, meta, change) = (attrs?, prior_attrs?, meta?, change?);
    let operation = operation(file, block, attrs.as_ref(), prior_attrs.as_ref(), meta.as_ref());
    let mock = Mock {
        kind: block.kind,
        type_: block.type_.clone(),
        name: block.name.clone(),
        operation: operation?,
        attrs,
        prior_attrs,
        meta,
        change,
        expect_failure: block.expect_failure,
        inputs,
    };
    Some(Case {
        name: name(block),
        head: block.head.clone(),
        skip: block.skip,
        subject: Subject::Mock(Box::new(mock)),
    })
}

/// The operation of a mock: `meta.operation`, else what follows from the sides that it has.
fn operation(
    file: &mut File<'_>,
    block: &MockBlock<'_>,
    attrs: Option<&Val<'static>>,
    prior_attrs: Option<&Val<'static>>,
    meta: Option<&Val<'static>>,
) -> Option<Operation> {
    // A provider or a module has no change, so its operation decides nothing.
    if block.kind != MockKind::Resource {
        return Some(Operation::NoOp);
    }
    let is_present =
        |side: Option<&Val<'static>>| side.and_then(Val::length).is_some_and(|members| members > 0);
    let inferred = match (is_present(attrs), is_present(prior_attrs)) {
        (true, true) => Operation::Update,
        (true, false) => Operation::Create,
        (false, true) => Operation::Delete,
        (false, false) => {
            let (message, label) = if attrs.is_some() || prior_attrs.is_some() {
                (
                    "this mock has no attribute",
                    "expected one in `attrs` or `prior_attrs`, or a `base` of its type",
                )
            } else {
                ("this mock has neither `attrs` nor `prior_attrs`", "expected an object that is not empty")
            };
            file.error(&block.head, message, label);
            return None;
        }
    };
    match meta.and_then(|meta| meta.get("operation")) {
        Some(value) => written_operation(file, block, &value),
        None => Some(inferred),
    }
}

fn written_operation(file: &mut File<'_>, block: &MockBlock<'_>, value: &Val<'static>) -> Option<Operation> {
    const OPERATIONS: [Operation; 7] = [
        Operation::Create,
        Operation::Update,
        Operation::Delete,
        Operation::NoOp,
        Operation::Replace,
        Operation::Forget,
        Operation::Read,
    ];
    let words = OPERATIONS.map(Operation::name);
    let span: &Range<usize> = block.meta.as_ref().map_or(&block.head, |meta| &meta.span);
    let expected = format!("expected {}", one_of(&words));
    let ValKind::String(word) = value.kind() else {
        file.error(span, format!("`operation` is {}", value.type_name()), expected);
        return None;
    };
    let known = OPERATIONS.into_iter().find(|operation| operation.name() == &**word);
    if known.is_none() {
        file.error(span, format!("unknown operation `{word}`"), expected).nearest(word, words);
    }
    known
}
