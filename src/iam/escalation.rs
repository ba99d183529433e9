//! Ways from few rights to all of them: actions on IAM, on what runs with a role, and roles that a service is given
//! ("Granting a user permissions to pass a role to an AWS service" of the IAM user guide; the pages of the services in the
//! service authorization reference).

use std::collections::BTreeMap;

use super::condition::{Condition, Kind, Quantifier, Test};
use super::document::{Document, Matter, Statement};
use super::error::{Budget, Error};
use super::facts::{TAKEOVER, is_denied};
use super::glob::{Pattern, Syntax, Token};
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
    /// The way with what limits it, in one line that is the same wherever it is written.
    pub door: String,
    /// The holder gives itself every right, and needs nothing else for it.
    pub administrator: bool,
}

/// The ways in which `after` lets its holder raise its own privileges, and `before` does not. `own` are the names of the
/// holder and its policy, as `role/app` or `policy/app`, as far as they are known.
///
/// # Errors
///
/// The documents are too large.
pub fn escalations(
    before: &Document,
    after: &Document,
    own: &[String],
    budget: &mut Budget,
) -> Result<Vec<Escalation>, Error> {
    let open = ways(after, own, budget)?;
    if open.is_empty() {
        return Ok(Vec::new());
    }
    let known = ways(before, own, budget)?;
    Ok(open
        .into_iter()
        .filter(|(way, _)| !known.contains_key(way))
        .map(|(_, escalation)| escalation)
        .collect())
}

/// The ways of a document, by their names.
fn ways(
    document: &Document,
    own: &[String],
    budget: &mut Budget,
) -> Result<BTreeMap<String, Escalation>, Error> {
    let mut found = BTreeMap::new();
    let mut add = |way: String, statement: &Statement, resources: Vec<String>, administrator: bool| {
        let tests: Vec<String> = statement.matter.condition.tests.iter().map(Test::with_values).collect();
        let door = format!("{way} on {} under {}", resources.join(" "), tests.join(" "));
        let statement = statement.name.clone();
        let escalation = Escalation { statement, way: way.clone(), resources, door, administrator };
        found.entry(way).or_insert(escalation);
    };
    for (action, target, suffix) in ALONE.iter().filter(|(action, ..)| may_allow(document, action)) {
        let takeover = TAKEOVER.contains(action);
        let wide = |scope: &Scope, budget: &mut Budget| is_wide(scope, *target, budget);
        if let Some((statement, resources)) = granted(document, action, (*target, &wide), is_bounded, budget)?
        {
            add(format!("{action}{suffix}"), statement, resources, takeover);
            continue;
        }
        let itself = |scope: &Scope, budget: &mut Budget| is_own(scope, own, budget);
        if target.is_raised_by(action)
            && let Some((statement, resources)) =
                granted(document, action, (*target, &itself), is_bounded, budget)?
        {
            add(format!("{action} on itself"), statement, resources, takeover);
        }
    }
    let wide = |scope: &Scope, budget: &mut Budget| is_wide(scope, Target::Role, budget);
    let role = (Target::Role, &wide as &Wide<'_>);
    let anything = |_: &Scope, _: &mut Budget| Ok(true);
    let unnamed = |condition: &Condition, budget: &mut Budget| {
        Ok(passed(condition).is_some() || is_bounded(condition, budget)?)
    };
    if let Some((statement, resources)) = granted(document, "iam:PassRole", role, unnamed, budget)? {
        add("iam:PassRole on every role".to_owned(), statement, resources, false);
    }
    if !may_allow(document, "iam:PassRole") {
        return Ok(found);
    }
    for (action, service) in PASSED.iter().filter(|(action, _)| may_allow(document, action)) {
        let elsewhere = |condition: &Condition, budget: &mut Budget| {
            let named = passed(condition).map_or(Ok(true), |test| names(test, service, budget))?;
            Ok(!named || is_bounded(condition, budget)?)
        };
        let Some((statement, resources)) = granted(document, "iam:PassRole", role, elsewhere, budget)? else {
            continue;
        };
        let target = (Target::Anything, &anything as &Wide<'_>);
        if granted(document, action, target, |_, _| Ok(false), budget)?.is_some() {
            add(format!("iam:PassRole with {action}"), statement, resources, false);
        }
    }
    Ok(found)
}

/// Whether an entry is wide enough.
type Wide<'w> = dyn Fn(&Scope, &mut Budget) -> Result<bool, Error> + 'w;

/// Whether a statement may allow an action, by how far the texts are the same: no pattern is made for most of them.
fn may_allow(document: &Document, action: &str) -> bool {
    let names = |scope: &Scope| match scope {
        Scope::Except(_) => true,
        Scope::Only(pattern) => {
            let mut letters = action.chars();
            for token in pattern.tokens() {
                match (token, letters.next()) {
                    (Token::Any | Token::Variable(_), _) => return true,
                    (Token::One, Some(_)) => {}
                    (Token::Char(own), Some(letter)) if *own == letter.to_ascii_lowercase() => {}
                    (Token::One | Token::Char(_), _) => return false,
                }
            }
            letters.next().is_none()
        }
    };
    let allows = document.statements.iter().filter(|statement| statement.allows());
    allows.flat_map(|statement| &statement.matter.actions).any(|part| names(&part.value))
}

/// Whether an entry names the holder or its policy, by the end of an ARN: `role/app` is also `role/teams/app`.
fn is_own(scope: &Scope, own: &[String], budget: &mut Budget) -> Result<bool, Error> {
    let Scope::Only(pattern) = scope else { return Ok(false) };
    let Some(last) = segment(pattern, 5) else { return Ok(false) };
    let syntax = Syntax { wildcards: false, variables: false, fold: false };
    any(own, |name| {
        let (kind, id) = name.split_once('/').unwrap_or(("", name));
        let below = last.literal().is_some_and(|last| {
            last.strip_prefix(kind)
                .is_some_and(|rest| rest.starts_with('/') && rest.ends_with(&format!("/{id}")))
        });
        Ok(!id.is_empty() && (below || last.covers(&Pattern::new(name, syntax), budget)?))
    })
}

/// The first statement that allows its holder an action on all of a target, or what else is wide enough, unless its condition
/// is `bounded`.
fn granted<'a>(
    document: &'a Document,
    action: &str,
    (target, is_wide): (Target, &Wide<'_>),
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
            if !part.unknown && is_wide(&part.value, budget)? {
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
    if target == Target::AdministratorRole {
        return is_in_every_account(scope, resources, budget);
    }
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

/// Whether an entry names a role in every account, but not every role.
fn is_in_every_account(scope: &Scope, roles: &[&str], budget: &mut Budget) -> Result<bool, Error> {
    let Scope::Only(pattern) = scope else { return Ok(false) };
    let wild = segment(pattern, 4).is_some_and(|account| is_wild(account.tokens()));
    let Some(last) = segment(pattern, 5).filter(|_| wild) else { return Ok(false) };
    let role = |name: &str| Pattern::new(name, Syntax { wildcards: true, variables: false, fold: false });
    Ok(!last.covers(&role("role/*"), budget)? && any(roles, |name| last.covers(&role(name), budget))?)
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
