//! Constant folding at load. An expression that fails is left alone: `try` may catch the error, and otherwise the
//! evaluation reports it.

use crate::expr::error::Budget;
use crate::expr::eval::{Evaluator, Frame};
use crate::expr::program::{Expr, Node, Part, Step, StepKind};
use crate::expr::roots::NoRoots;
use crate::expr::value::Val;

/// The steps that folding one expression may take. `range` and `*` can make much of little, and loading comes before any
/// budget of a policy.
const STEPS: u64 = 10_000;

/// Folds an expression whose parts are constants.
pub(super) fn fold(expr: Expr) -> Expr {
    if !foldable(&expr.node) {
        return expr;
    }
    let budget = Budget::new(STEPS);
    let frame = Frame { roots: &NoRoots, inputs: &[], file_locals: &[], policy_locals: &[], budget: &budget };
    let value: Result<Val<'static>, _> = Evaluator::new(frame).value(&expr);
    match value {
        Ok(value) if !value.is_unknown() => Expr { span: expr.span, node: Node::Constant(value) },
        _ => expr,
    }
}

fn foldable(node: &Node) -> bool {
    match node {
        Node::Template(parts) => parts.iter().all(|part| match part {
            Part::Literal(_) => true,
            Part::Value(expr) => is_constant(expr),
        }),
        Node::Tuple(items) => items.iter().all(is_constant),
        Node::Object(members) => members.iter().all(|(key, value)| is_constant(key) && is_constant(value)),
        Node::Traversal(base, steps) => is_constant(base) && steps.iter().all(is_constant_step),
        Node::Not(inner) | Node::Negate(inner) => is_constant(inner),
        Node::Binary(_, sides) => is_constant(&sides.0) && is_constant(&sides.1),
        Node::Conditional(parts) => [&parts.0, &parts.1, &parts.2].into_iter().all(is_constant),
        Node::Call(call) => !call.function.reads_timestamp && call.arguments.iter().all(is_constant),
        Node::Constant(_)
        | Node::Root(_)
        | Node::Input(_)
        | Node::Local(_)
        | Node::Reference(_)
        | Node::Variable(_)
        | Node::For(_)
        | Node::Joined(_)
        | Node::Try(_)
        | Node::Can(_)
        | Node::GetResources(_)
        | Node::GetDataSource(_)
        | Node::Mistake(_) => false,
    }
}

fn is_constant(expr: &Expr) -> bool {
    matches!(expr.node, Node::Constant(_))
}

fn is_constant_step(step: &Step) -> bool {
    match &step.kind {
        StepKind::Index(index) => is_constant(index),
        StepKind::Attribute(_) | StepKind::LegacyIndex(_) | StepKind::Splat | StepKind::AttributeSplat => {
            true
        }
    }
}
