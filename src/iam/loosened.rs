//! Which tests of a condition are gone, or let more pass. A test that has another value of the same kind is neither: one
//! role, network or organization stands for another one.

use super::condition::{Condition, Kind, Quantifier, Test, Value};
use super::error::{Budget, Error};
use super::principal::{all, any};
use super::reach::{is_wild, segment};
use crate::network;

/// The tests of the condition before that none of the condition after takes the place of, as they are written.
pub(super) fn loosened(
    before: &Condition,
    after: &Condition,
    budget: &mut Budget,
) -> Result<Vec<String>, Error> {
    let mut loosened = Vec::new();
    for test in &before.tests {
        let others: Vec<&Test> =
            after.tests.iter().filter(|other| other.has_key_of(test) && other.is_limit()).collect();
        if others.is_empty() || any(&others, |other| is_wider(other, test, budget))? {
            loosened.push(test.text.clone());
        }
    }
    Ok(loosened)
}

/// Whether the condition of a `Deny` is that of another one with other exceptions: all but one more network, but one more
/// role.
pub(super) fn has_other_exceptions(
    before: &Condition,
    after: &Condition,
    budget: &mut Budget,
) -> Result<bool, Error> {
    if before.is_empty() || before.is_unknown() || before.tests.len() != after.tests.len() {
        return Ok(false);
    }
    all(&before.tests, |test| {
        let same = |other: &&Test| other.key == test.key && other.operator == test.operator;
        match after.tests.iter().find(same) {
            Some(other) => Ok(test.operator.negated && !is_wider(other, test, budget)?),
            None => Ok(false),
        }
    })
}

/// Whether a value of a test includes one of another test and is not one of its values.
fn is_wider(new: &Test, old: &Test, budget: &mut Budget) -> Result<bool, Error> {
    if old.operator.kind == Kind::Address && network::covers(&texts(old), &texts(new)) {
        return Ok(false);
    }
    if is_internet(new) && !is_internet(old) || is_in_every_account(new) && !is_in_every_account(old) {
        return Ok(true);
    }
    any(&new.values, |value| {
        let known = old.values.iter().any(|other| other.pattern == value.pattern);
        Ok(!known
            && any(&old.values, |narrow| {
                new.operator.kind.includes_value(value, narrow, &old.operator.kind, budget)
            })?)
    })
}

/// Whether the networks of a test are together as large as the internet.
fn is_internet(test: &Test) -> bool {
    test.operator.kind == Kind::Address && network::internet(&texts(test))
}

fn texts(test: &Test) -> Vec<String> {
    test.values.iter().map(|value| value.text.clone()).collect()
}

/// Whether an ARN of a test is in every account.
fn is_in_every_account(test: &Test) -> bool {
    let wild = |value: &Value| {
        let account = segment(&value.pattern, 4);
        account.is_some_and(|account| is_wild(account.tokens()))
    };
    matches!(test.operator.kind, Kind::Arn | Kind::Text { .. }) && test.values.iter().any(wild)
}

impl Test {
    /// Whether a request without the key, or with another value, is not meant.
    fn is_limit(&self) -> bool {
        let operator = &self.operator;
        let compares = matches!(operator.kind, Kind::Text { .. } | Kind::Arn | Kind::Address);
        compares && !operator.negated && !operator.if_exists && operator.quantifier != Quantifier::All
    }
}
