//! Ways from few rights to all of them: actions on IAM, on what runs with a role, and roles that a service is given
//! ("Granting a user permissions to pass a role to an AWS service" of the IAM user guide; the pages of the services in the
//! service authorization reference).

use std::collections::BTreeMap;

use super::condition::{Condition, Kind, Quantifier, Test};
use super::document::{Document, Matter, Statement};
use super::error::{Budget, Error};
use super::facts::is_denied;
use super::glob::{Pattern, Syntax};
use super::principal::{Principal, any};
use super::reach::{Reach, is_wild, segment};
use super::scope::Scope;

use super::ways::{ALONE, PASSED, Target};

/// A way in which the holder of a policy raises its own privileges.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Escalation {
    /// The `Sid` of the statement that opens it, or its position.
    pub statement: String,
    /// The way: `iam:PassRole with lambda:CreateFunction`.
    pub way: String,
    /// The resources that are wide enough.
    pub resources: Vec<String>,
}

/// The ways in which `after` lets its holder raise its own privileges, and `before` does not.
///
/// # Errors
///
/// The documents are too large.
pub fn escalations(
    before: &Document,
    after: &Document,
    budget: &mut Budget,
) -> Result<Vec<Escalation>, Error> {
    let open = ways(after, budget)?;
    if open.is_empty() {
        return Ok(Vec::new());
    }
    let known = ways(before, budget)?;
    Ok(open
        .into_iter()
        .filter(|(way, _)| !known.contains_key(way))
        .map(|(_, escalation)| escalation)
        .collect())
}

/// The ways of a document, by their names.
fn ways(document: &Document, budget: &mut Budget) -> Result<BTreeMap<String, Escalation>, Error> {
    let mut found = BTreeMap::new();
    let mut add = |way: String, statement: &Statement, resources: Vec<String>| {
        let escalation = Escalation { statement: statement.name.clone(), way: way.clone(), resources };
        found.entry(way).or_insert(escalation);
    };
    for (action, target, suffix) in ALONE {
        if let Some((statement, resources)) = granted(document, action, target, is_bounded, budget)? {
            add(format!("{action}{suffix}"), statement, resources);
        }
    }
    let unnamed = |condition: &Condition, budget: &mut Budget| {
        Ok(passed(condition).is_some() || is_bounded(condition, budget)?)
    };
    if let Some((statement, resources)) = granted(document, "iam:PassRole", Target::Role, unnamed, budget)? {
        add("iam:PassRole on every role".to_owned(), statement, resources);
    }
    for (action, service) in PASSED {
        let elsewhere = |condition: &Condition, budget: &mut Budget| {
            let named = passed(condition).map_or(Ok(true), |test| names(test, service, budget))?;
            Ok(!named || is_bounded(condition, budget)?)
        };
        let Some((statement, resources)) =
            granted(document, "iam:PassRole", Target::Role, elsewhere, budget)?
        else {
            continue;
        };
        if granted(document, action, Target::Anything, |_, _| Ok(false), budget)?.is_some() {
            add(format!("iam:PassRole with {action}"), statement, resources);
        }
    }
    Ok(found)
}

/// The first statement that allows its holder an action on all of a target, unless its condition is `bounded`.
fn granted<'a>(
    document: &'a Document,
    action: &str,
    target: Target,
    bounded: impl Fn(&Condition, &mut Budget) -> Result<bool, Error>,
    budget: &mut Budget,
) -> Result<Option<(&'a Statement, Vec<String>)>, Error> {
    let action = Scope::Only(Pattern::action(action));
    let denies: Vec<&Statement> = document.statements.iter().filter(|statement| statement.denies()).collect();
    for statement in document.statements.iter().filter(|statement| statement.allows()) {
        let matter = &statement.matter;
        if !is_about(matter, &action, budget)? || bounded(&matter.condition, budget)? {
            continue;
        }
        let mut resources = Vec::new();
        for (part, text) in matter.resources.iter().zip(&statement.text.resources) {
            if !part.unknown && is_wide(&part.value, target, budget)? {
                let whole = target.canonical().map(Scope::Only);
                let meant: Vec<&Scope> = std::iter::once(&part.value).chain(&whole).collect();
                if !is_denied(&denies, &action, &meant, budget)? {
                    resources.push(text.clone());
                }
            }
        }
        if !resources.is_empty() {
            return Ok(Some((statement, resources)));
        }
    }
    Ok(None)
}

/// Whether a statement is known to be about the holder and an action.
fn is_about(matter: &Matter, action: &Scope, budget: &mut Budget) -> Result<bool, Error> {
    let holder = matter.principals.iter().any(|part| !part.unknown && part.value == Principal::Holder);
    Ok(holder
        && !matter.unknown
        && any(&matter.actions, |part| Ok(!part.unknown && part.value.covers(action, budget)?))?)
}

/// Whether an entry names every resource of a target.
fn is_wide(scope: &Scope, target: Target, budget: &mut Budget) -> Result<bool, Error> {
    let Some((service, resources)) = target.resources() else { return Ok(true) };
    if Reach::resources(scope) == Reach::Everything {
        let Scope::Except(out) = scope else { return Ok(true) };
        let Some(canonical) = target.canonical() else { return Ok(true) };
        return Ok(!any(out, |out| out.covers(&canonical, budget))?);
    }
    let Scope::Only(pattern) = scope else { return Ok(false) };
    if target == Target::Everything {
        return Ok(Reach::resources(scope) != Reach::Part);
    }
    let Some(own) = segment(pattern, 2) else { return Ok(false) };
    if !is_wild(own.tokens()) && !own.covers(&Pattern::action(service), budget)? {
        return Ok(false);
    }
    // `arn:aws:iam::*` has all that follows in its last part.
    let Some(last) = segment(pattern, 5) else { return Ok(Reach::resources(scope) != Reach::Part) };
    let account = segment(pattern, 4).and_then(|account| account.literal());
    // Policies of AWS cannot be changed.
    let foreign = account.is_some_and(|account| account == "aws");
    let syntax = Syntax { wildcards: true, variables: true, fold: false };
    Ok(!foreign && any(resources, |resource| last.covers(&Pattern::new(resource, syntax), budget))?)
}

/// Whether a condition limits what is changed: to resources with a tag, to policies without all rights, or to those who
/// have a permissions boundary.
fn is_bounded(condition: &Condition, budget: &mut Budget) -> Result<bool, Error> {
    any(&condition.tests, |test| {
        let tag = test.key.split_once('/').is_some_and(|(key, _)| key.ends_with(":resourcetag"));
        let bounds = tag || matches!(test.key.as_str(), "iam:permissionsboundary" | "iam:policyarn");
        Ok(bounds && is_positive(test) && !any(&test.values, |value| is_all(&value.pattern, budget))?)
    })
}

/// Policies of AWS that contain all rights, or lead to them.
const POWERFUL: [&str; 2] = ["AdministratorAccess", "IAMFullAccess"];

/// Whether a value is every policy, or those of AWS, which contain all rights, in any partition.
fn is_all(pattern: &Pattern, budget: &mut Budget) -> Result<bool, Error> {
    let literal = Syntax { wildcards: false, variables: false, fold: false };
    any(&PARTITIONS, |partition| {
        any(&POWERFUL, |name| {
            pattern.covers(&Pattern::new(&format!("arn:{partition}:iam::aws:policy/{name}"), literal), budget)
        })
    })
}

/// The parts of AWS that have accounts of their own.
const PARTITIONS: [&str; 3] = ["aws", "aws-cn", "aws-us-gov"];

/// The test that names the services that a role may be passed to.
fn passed(condition: &Condition) -> Option<&Test> {
    condition.tests.iter().find(|test| test.key == "iam:passedtoservice" && is_positive(test))
}

/// Whether a test names a service.
fn names(test: &Test, service: &str, budget: &mut Budget) -> Result<bool, Error> {
    let literal = Syntax { wildcards: false, variables: false, fold: false };
    // In China, the name of some services has the domain of the country.
    any(&["", ".cn"], |domain| {
        let service = Pattern::new(&format!("{service}{domain}"), literal);
        any(&test.values, |value| value.pattern.covers(&service, budget))
    })
}

/// Whether a test limits: a request without the key, or with another value, is not meant.
fn is_positive(test: &Test) -> bool {
    let operator = &test.operator;
    let compares = matches!(operator.kind, Kind::Text { .. } | Kind::Arn);
    compares && !operator.negated && !operator.if_exists && operator.quantifier != Quantifier::All
}
