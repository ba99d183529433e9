//! What a change loses, and what the values before a destroy say about the way back.

use std::cmp::Ordering;

use super::seen_as::SeenAs;
use crate::finding::{Loss, LossFact, Recoverability};
use crate::plan::{Kind, Lazy, PlanError, ResourceChange, ValueRef, compare_numbers};
use crate::policy::{Condition, Literal, Matcher, Policy, Recovery, RecoveryOutcome, Step};

/// What is lost where a change destroys or abandons an object; `None` for every other change.
///
/// # Errors
/// Values or a mask that cannot be read.
pub(super) fn loss(
    change: &ResourceChange<'_>,
    seen_as: SeenAs<'_>,
    policy: &Policy,
) -> Result<Option<Loss>, PlanError> {
    let lost = policy.lost.clone();
    // A policy that says nothing about loss concludes nothing about the way back.
    let silent = lost.is_none() && policy.recovery.is_empty();
    if change.action.destroys() && !silent {
        // Values before the change: after a destroy there are none.
        let facts = facts(policy, seen_as, change.before.get()?, &change.before_sensitive)?;
        return Ok(Some(Loss { lost, recovery: recovery(&facts), facts }));
    }
    if change.action.abandons() {
        return Ok(Some(Loss { lost: None, recovery: Recoverability::NotDestroyed, facts: Vec::new() }));
    }
    Ok(None)
}

/// The `recovery` blocks of a policy that match, in the order of the policy.
///
/// # Errors
/// A mask that cannot be read.
fn facts(
    protect: &Policy,
    seen_as: SeenAs<'_>,
    before: ValueRef<'_>,
    mask: &Lazy<'_>,
) -> Result<Vec<LossFact>, PlanError> {
    let about = |recovery: &&Recovery| {
        recovery.types.is_empty() || recovery.types.iter().any(|glob| glob.matches(seen_as.type_))
    };
    // A missing attribute is null, but not where the object had another schema: then nothing follows from it.
    let is_known =
        |condition: &Condition| !seen_as.is_previous || look_up(before, &condition.steps).is_some();
    let holds = |recovery: &&Recovery| {
        recovery.when.iter().all(|condition| is_known(condition) && holds(condition, before))
    };
    protect
        .recovery
        .iter()
        .filter(about)
        .filter(holds)
        .map(|recovery| {
            Ok(LossFact {
                outcome: recovery.outcome,
                message: recovery.message.clone(),
                values: values(recovery, before, mask)?,
            })
        })
        .collect()
}

type Values = Vec<(String, Option<crate::plan::Value<'static>>)>;

/// The attributes that a fact rests on, without those that are sensitive.
fn values(recovery: &Recovery, before: ValueRef<'_>, mask: &Lazy<'_>) -> Result<Values, PlanError> {
    let mask = mask.get()?;
    // The outcome still counts a secret attribute; only its value is left out of the report.
    let visible = recovery.when.iter().filter(|condition| !is_masked(mask, &condition.steps));
    Ok(visible
        .map(|condition| {
            let value = look_up(before, &condition.steps).map(ValueRef::to_owned_value);
            (condition.path.clone(), value)
        })
        .collect())
}

/// The conclusion: one way back is enough, and nothing is concluded from silence.
fn recovery(facts: &[LossFact]) -> Recoverability {
    let any = |outcome| facts.iter().any(|fact| fact.outcome == outcome);
    // `refused` says that this destroy fails, and nothing about a way back.
    if any(RecoveryOutcome::Possible) {
        Recoverability::Possible
    } else if any(RecoveryOutcome::Irreversible) {
        Recoverability::Irreversible
    } else {
        Recoverability::Unknown
    }
}

fn look_up<'v>(value: ValueRef<'v>, steps: &[Step]) -> Option<ValueRef<'v>> {
    steps.iter().try_fold(value, |value, step| match step {
        Step::Key(key) => value.get(key),
        Step::Index(index) => value.index(*index),
    })
}

fn is_masked(mask: ValueRef<'_>, steps: &[Step]) -> bool {
    let mut mask = mask;
    for step in steps {
        if mask.is_true() {
            return true;
        }
        let next = match step {
            Step::Key(key) => mask.get(key),
            Step::Index(index) => mask.index(*index),
        };
        match next {
            Some(next) => mask = next,
            None => return false,
        }
    }
    // A mark below the path: the value is an object or list with a secret in it.
    mask.holds_true()
}

fn holds(condition: &Condition, before: ValueRef<'_>) -> bool {
    let value = look_up(before, &condition.steps);
    match &condition.matcher {
        Matcher::AnyOf(literals) => literals.iter().any(|literal| equals(value, literal)),
        Matcher::NoneOf(literals) => !literals.iter().any(|literal| equals(value, literal)),
        Matcher::AtLeast(number) => compares(value, number, Ordering::Less),
        Matcher::AtMost(number) => compares(value, number, Ordering::Greater),
    }
}

/// Whether the value is a number, and not on the wrong side of `number`.
fn compares(value: Option<ValueRef<'_>>, number: &str, wrong: Ordering) -> bool {
    // A missing or unreadable retention must not count as long enough.
    matches!(value.map(ValueRef::kind), Some(Kind::Number(found)) if compare_numbers(found, number) != wrong)
}

/// A missing attribute is null.
fn equals(value: Option<ValueRef<'_>>, literal: &Literal) -> bool {
    match (value.map_or(Kind::Null, ValueRef::kind), literal) {
        (Kind::Null, Literal::Null) => true,
        (Kind::Bool(found), Literal::Bool(expected)) => found == *expected,
        (Kind::Number(found), Literal::Number(expected)) => {
            compare_numbers(found, expected) == Ordering::Equal
        }
        (Kind::String(found), Literal::String(expected)) => found == expected,
        (Kind::Array(mut elements), Literal::EmptyList) => elements.next().is_none(),
        // Types are not converted: `"7"` in a policy is not the number 7 of the plan.
        _ => false,
    }
}
