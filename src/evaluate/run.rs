//! One policy over one object: filter, conditions, messages. Plans and the mocks of `tfgate test` share this code.

use super::prior_object::PriorObject;
use crate::expr::{Budget, EvalError, Evaluator, Expr, Frame, Root, Roots, Val, ValKind};
use crate::policy::{Operation, Policy, PolicyKind};

/// The result of one policy over one object.
#[derive(Debug, Clone, Default)]
pub(crate) struct Run {
    /// The worst outcome of all `enforce` blocks.
    pub(crate) outcome: RunOutcome,
    /// The messages of the conditions that do not hold, in order. A policy without a message has none here.
    pub(crate) messages: Vec<String>,
    /// The messages of the conditions that hold, in order.
    pub(crate) infos: Vec<String>,
    /// `docs` of the first condition that does not hold and has a page.
    pub(crate) docs: Option<String>,
    /// Evaluation errors, with their spans.
    pub(crate) errors: Vec<EvalError>,
    /// How many `enforce` blocks were evaluated.
    pub(crate) enforced: usize,
}

/// The outcome of one policy over one object. Ordered, the worst is the greatest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) enum RunOutcome {
    /// The filter leaves the object out.
    #[default]
    Skipped,
    /// Every condition holds.
    Passed,
    /// A value that is known only after apply decides.
    Undecided,
    /// A condition does not hold.
    Violated,
    /// An expression has no value.
    Error,
}

/// Whether a filter selects an object; `None` where that is not known.
type Selected = Result<Option<bool>, EvalError>;

/// Evaluates a policy over one object. `inputs` are the values of the inputs of its file, in the order of slots.
pub(crate) fn run(policy: &Policy, inputs: &[Val<'static>], roots: &dyn Roots<'_>, budget: &Budget) -> Run {
    run_moved(policy, inputs, roots, None, budget)
}

/// Evaluates a policy over one object that was moved: it is enough that the filter selects it as it was `before` the move.
pub(super) fn run_moved(
    policy: &Policy,
    inputs: &[Val<'static>],
    roots: &dyn Roots<'_>,
    before: Option<&dyn Roots<'_>>,
    budget: &Budget,
) -> Run {
    let mut run = Run::default();
    let frame =
        Frame { roots, inputs, file_locals: &policy.file.locals, policy_locals: &policy.locals, budget };
    let mut evaluator = Evaluator::new(frame);
    if let Some(filter) = &policy.filter {
        // Locals of the filter are there for the conditions too, where both look at the same object.
        let own = match policy.kind {
            PolicyKind::Resource => evaluator.condition(filter),
            PolicyKind::Protect
            | PolicyKind::Provider
            | PolicyKind::Module
            | PolicyKind::Plan
            | PolicyKind::Drift => select(filter, policy, inputs, roots, budget),
        };
        let selected = match before {
            Some(before) => either(own, || select(filter, policy, inputs, before, budget)),
            None => own,
        };
        match selected {
            Ok(Some(true)) => {}
            Ok(Some(false)) => return run,
            // An unknown filter must not skip the object: nothing is known about its conditions.
            Ok(None) => {
                run.outcome = RunOutcome::Undecided;
                return run;
            }
            Err(error) => {
                run.fail(error);
                return run;
            }
        }
    }
    // All blocks run, also after a violation: every message is shown at once.
    for enforce in &policy.enforces {
        run.enforced += 1;
        match evaluator.condition(&enforce.condition) {
            Ok(Some(holds)) => {
                run.worsen(if holds { RunOutcome::Passed } else { RunOutcome::Violated });
                // Only the message that is shown is evaluated; an error in the other one is not the plan's.
                if holds {
                    run.infos.extend(enforce.info_message.as_ref().map(|message| info(message, frame)));
                    continue;
                }
                run.docs = run.docs.take().or_else(|| enforce.docs.clone());
                match enforce.error_message.as_ref().map(|message| evaluator.message(message)) {
                    Some(Ok(text)) => run.messages.push(text),
                    Some(Err(error)) => run.fail(error),
                    None => {}
                }
            }
            Ok(None) => run.worsen(RunOutcome::Undecided),
            Err(error) => run.fail(error),
        }
    }
    run
}

/// The operations that a policy sees a replacement as: a create and a delete, as far as it names them, where `attached_to` says
/// that the new object is attached to another one than the old one, or is in another account or region.
pub(crate) fn parts_of_replacement(
    policy: &Policy,
    inputs: &[Val<'static>],
    roots: &dyn Roots<'_>,
    budget: &Budget,
) -> Vec<Operation> {
    let named = |roots: &dyn Roots<'_>| attached_to(policy, inputs, roots, budget);
    // What is not known of both may be the same: mostly that object is replaced too.
    let other = |before: Option<String>, after: Option<String>| {
        before.zip(after).is_some_and(|(before, after)| before != after)
    };
    let place = |root: Root, name: &str| roots.member(root, name).ok()??.as_str().map(str::to_owned);
    let differs = other(named(&PriorObject(roots)), named(roots))
        || ["account_id", "region"]
            .iter()
            .any(|name| other(place(Root::PriorAttrs, name), place(Root::Attrs, name)));
    let parts = [Operation::Create, Operation::Delete].into_iter().filter(|part| policy.is_on(*part));
    let parts: Vec<Operation> = if differs { parts.collect() } else { Vec::new() };
    if parts.is_empty() { vec![Operation::Replace] } else { parts }
}

/// What `attached_to` of a policy says about an object; `None` where it says nothing, or that is not known.
pub(super) fn attached_to(
    policy: &Policy,
    inputs: &[Val<'static>],
    roots: &dyn Roots<'_>,
    budget: &Budget,
) -> Option<String> {
    let frame =
        Frame { roots, inputs, file_locals: &policy.file.locals, policy_locals: &policy.locals, budget };
    let value = Evaluator::new(frame).value(policy.attached_to.as_ref()?).ok()?;
    match value.kind() {
        ValKind::String(text) => Some(text.to_string()),
        ValKind::Number(number) => number.to_text().ok(),
        ValKind::Unknown | ValKind::Null | ValKind::Bool(_) | ValKind::Seq(_) | ValKind::Map(_) => None,
    }
}

/// What `opens` of a policy says about an object; `None` where it says nothing, or a part of it is not known.
pub(super) fn opens(
    policy: &Policy,
    inputs: &[Val<'static>],
    roots: &dyn Roots<'_>,
    budget: &Budget,
) -> Option<Vec<String>> {
    let frame =
        Frame { roots, inputs, file_locals: &policy.file.locals, policy_locals: &policy.locals, budget };
    let doors = Evaluator::new(frame).value(policy.opens.as_ref()?).ok()?.elements()?;
    doors.iter().map(|door| door.as_str().map(str::to_owned)).collect()
}

/// The message of a condition that holds. It decides nothing: where it cannot be built, a placeholder says why.
fn info(message: &Expr, frame: Frame<'_, '_>) -> String {
    let text = frame.budget.aside(|budget| Evaluator::new(Frame { budget, ..frame }).message(message));
    text.unwrap_or_else(|error| format!("(this message cannot be built: {})", error.message))
}

/// Whether the filter of a policy lets an object pass; `None` where that is not known.
fn select(
    filter: &Expr,
    policy: &Policy,
    inputs: &[Val<'static>],
    roots: &dyn Roots<'_>,
    budget: &Budget,
) -> Selected {
    match policy.kind {
        // Most filters of `protect` ask for `prior_attrs`, and those that ask for nothing of the object are as good.
        PolicyKind::Protect if policy.uses.roots.contains(&Root::Attrs) => {
            object_filter(filter, policy, inputs, roots, budget)
        }
        // The real object is gone: the filter asks about the last known one.
        PolicyKind::Drift
            if policy.uses.roots.contains(&Root::Attrs) && roots.root(Root::Attrs)?.is_nulls() =>
        {
            holds(filter, policy, inputs, &PriorObject(roots), budget)
        }
        PolicyKind::Protect
        | PolicyKind::Resource
        | PolicyKind::Provider
        | PolicyKind::Module
        | PolicyKind::Plan
        | PolicyKind::Drift => holds(filter, policy, inputs, roots, budget),
    }
}

/// Whether a filter holds over these roots.
fn holds(
    filter: &Expr,
    policy: &Policy,
    inputs: &[Val<'static>],
    roots: &dyn Roots<'_>,
    budget: &Budget,
) -> Selected {
    let frame =
        Frame { roots, inputs, file_locals: &policy.file.locals, policy_locals: &policy.locals, budget };
    Evaluator::new(frame).condition(filter)
}

/// Whether an object is selected in one way or the other. The second is only looked at where the first does not select it.
fn either(first: Selected, second: impl FnOnce() -> Selected) -> Selected {
    if matches!(first, Ok(Some(true))) {
        return first;
    }
    match (first, second()) {
        (_, Ok(Some(true))) => Ok(Some(true)),
        (Err(error), _) | (_, Err(error)) => Err(error),
        (Ok(None), _) | (_, Ok(None)) => Ok(None),
        (Ok(Some(_)), Ok(Some(_))) => Ok(Some(false)),
    }
}

/// The filter of a `protect` that reads `attrs`: it asks about the object, as it is before the change and as it is after
/// it. Either is enough, so a delete is no way out of a protection, and neither is a tag that the plan takes away.
fn object_filter(
    filter: &Expr,
    policy: &Policy,
    inputs: &[Val<'static>],
    roots: &dyn Roots<'_>,
    budget: &Budget,
) -> Selected {
    let over = |roots: &dyn Roots<'_>| holds(filter, policy, inputs, roots, budget);
    let is_there = |root| Ok::<bool, EvalError>(!roots.root(root)?.is_nulls());
    if !is_there(Root::PriorAttrs)? {
        return over(roots);
    }
    let before = over(&PriorObject(roots));
    if is_there(Root::Attrs)? { either(before, || over(roots)) } else { before }
}

impl Run {
    fn worsen(&mut self, outcome: RunOutcome) {
        self.outcome = self.outcome.max(outcome);
    }

    fn fail(&mut self, error: EvalError) {
        self.worsen(RunOutcome::Error);
        self.errors.push(error);
    }
}
