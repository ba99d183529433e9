//! What a change loses, and what the values before a destroy say about the way back.

use std::cmp::Ordering;

use super::provider_arguments::{Argument, ProviderArguments, look_up};
use super::seen_as::SeenAs;
use crate::finding::{Loss, LossFact, Recoverability};
use crate::plan::{Action, Kind, PlanError, ResourceChange, Value, ValueRef, compare_numbers};
use crate::policy::{
    Condition, ConditionSubject, EffectivePolicy, Level, Literal, Matcher, Operation, Policy, PolicyKind,
    Recovery, RecoveryOutcome, Step,
};

/// What is lost where a change destroys or abandons an object; `None` for every other change.
///
/// # Errors
/// Values or a mask that cannot be read.
pub(super) fn loss(
    change: &ResourceChange<'_>,
    seen_as: SeenAs<'_>,
    policy: &Policy,
    providers: &ProviderArguments<'_>,
) -> Result<Option<Loss>, PlanError> {
    // A policy that says nothing about loss concludes nothing about the way back.
    let lost = policy.lost_with(seen_as.type_);
    let silent = lost.is_none() && policy.recovery.is_empty();
    if change.action.destroys() && !silent {
        // Values before the change: after a destroy there are none.
        let object =
            Object { change, before: change.before.get()?, mask: change.before_sensitive.get()?, providers };
        let mut facts = facts(policy, seen_as, &object);
        let recovery = recovery(&facts);
        if recovery == Recoverability::NotDestroyed {
            // What would become of a destroyed object is of no matter.
            facts.retain(|fact| fact.outcome == RecoveryOutcome::Retained);
        }
        // What stays where it is is not lost.
        let lost = lost.map(str::to_owned).filter(|_| recovery != Recoverability::NotDestroyed);
        return Ok(Some(Loss { lost, recovery, facts }));
    }
    if change.action.abandons() {
        return Ok(Some(Loss { lost: None, recovery: Recoverability::NotDestroyed, facts: Vec::new() }));
    }
    Ok(None)
}

/// The level of a finding with this loss.
pub(super) fn level(in_force: EffectivePolicy<'_>, loss: Option<&Loss>) -> Level {
    in_force.level_of(loss.is_some_and(|loss| loss.recovery == Recoverability::Irreversible))
}

/// Whether a change is none that the policy names, although its action is: a destroy that leaves the object in place is a
/// forget.
pub(super) fn is_no_operation_of(policy: &Policy, action: Action, loss: Option<&Loss>) -> bool {
    let left = action.destroys() && loss.is_some_and(|loss| loss.recovery == Recoverability::NotDestroyed);
    left && policy.kind == PolicyKind::Protect && !policy.on.contains(&Operation::Forget)
}

/// What the conditions of `recovery` blocks are about.
struct Object<'o, 'c, 'v> {
    change: &'o ResourceChange<'c>,
    before: ValueRef<'o>,
    /// Where it is sensitive.
    mask: ValueRef<'o>,
    providers: &'o ProviderArguments<'v>,
}

/// The `recovery` blocks of a policy that match, in the order of the policy.
fn facts(policy: &Policy, seen_as: SeenAs<'_>, object: &Object<'_, '_, '_>) -> Vec<LossFact> {
    let about = |recovery: &&Recovery| {
        recovery.types.is_empty() || recovery.types.iter().any(|glob| glob.matches(seen_as.type_))
    };
    // A missing attribute is null, but not where the object had another schema: then nothing follows from it.
    let is_known = |condition: &Condition| !seen_as.is_previous || object.is_set(condition);
    // Another provider does the destroy: what the one of the type before a move refuses or leaves in place is not known of it,
    // nor are its arguments.
    let applies = |recovery: &&Recovery| !seen_as.is_previous || is_about_object(recovery);
    let holds = |recovery: &&Recovery| {
        recovery.when.iter().all(|condition| is_known(condition) && object.holds(condition))
    };
    let fact = |recovery: &Recovery| LossFact {
        outcome: recovery.outcome,
        message: recovery.message.clone(),
        values: recovery.when.iter().filter_map(|condition| object.shown(condition)).collect(),
    };
    policy.recovery.iter().filter(about).filter(applies).filter(holds).map(fact).collect()
}

/// Whether a block is about the object itself, and not about what a provider does or has.
fn is_about_object(recovery: &Recovery) -> bool {
    let is_outcome = match recovery.outcome {
        RecoveryOutcome::Irreversible | RecoveryOutcome::Possible => true,
        RecoveryOutcome::Refused | RecoveryOutcome::MayBeRefused | RecoveryOutcome::Retained => false,
    };
    is_outcome && recovery.when.iter().all(|condition| condition.subject == ConditionSubject::Object)
}

/// The conclusion: one way back is enough, and nothing is concluded from silence.
fn recovery(facts: &[LossFact]) -> Recoverability {
    let any = |outcome| facts.iter().any(|fact| fact.outcome == outcome);
    // A refusal says that this destroy fails, and nothing about a way back.
    if any(RecoveryOutcome::Retained) {
        Recoverability::NotDestroyed
    } else if any(RecoveryOutcome::Possible) {
        Recoverability::Possible
    } else if any(RecoveryOutcome::Irreversible) {
        Recoverability::Irreversible
    } else {
        Recoverability::Unknown
    }
}

impl Object<'_, '_, '_> {
    /// Whether the values before the change have the attribute that a condition names.
    fn is_set(&self, condition: &Condition) -> bool {
        look_up(self.before, &condition.steps).is_some()
    }

    fn holds(&self, condition: &Condition) -> bool {
        match condition.subject {
            ConditionSubject::Object => matches(look_up(self.before, &condition.steps), &condition.matcher),
            ConditionSubject::Provider => {
                provider_holds(&self.providers.of(self.change, &condition.steps), &condition.matcher)
            }
        }
    }

    /// The value that a fact rests on; `None` for one that is sensitive or not known.
    fn shown(&self, condition: &Condition) -> Option<(String, Option<Value<'static>>)> {
        let value = match condition.subject {
            // The outcome still counts a secret attribute; only its value is left out of the report.
            ConditionSubject::Object if is_masked(self.mask, &condition.steps) => return None,
            ConditionSubject::Object => look_up(self.before, &condition.steps),
            ConditionSubject::Provider => match self.providers.of(self.change, &condition.steps).as_slice() {
                [Argument::Constant(value)] => *value,
                _ => return None,
            },
        };
        Some((condition.path.clone(), value.map(ValueRef::to_owned_value)))
    }
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

/// Whether a condition holds of an argument. Where several configurations come into question, it must hold of each; what is
/// not constant equals nothing.
fn provider_holds(arguments: &[Argument<'_>], matcher: &Matcher) -> bool {
    let all = |matcher: &Matcher| {
        let holds = |argument: &Argument<'_>| matches!(argument, Argument::Constant(value) if matches(*value, matcher));
        !arguments.is_empty() && arguments.iter().all(holds)
    };
    match matcher {
        // Not known to be one of these.
        Matcher::NoneOf(literals) => !all(&Matcher::AnyOf(literals.clone())),
        Matcher::AnyOf(_) | Matcher::AtLeast(_) | Matcher::AtMost(_) => all(matcher),
    }
}

fn matches(value: Option<ValueRef<'_>>, matcher: &Matcher) -> bool {
    match matcher {
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
