//! What is said about a grant.

use std::collections::BTreeSet;

use super::condition::Test;
use super::document::{Matter, Part, Statement};
use super::error::{Budget, Error};
use super::glob::Pattern;
use super::grant::{Change, Grant};
use super::narrow::{Answer, Question};
use super::principal::{Principal, any};
use super::reach::Reach;
use super::scope::Scope;
use super::weight::{self, Span};

/// Entries of a statement, by their positions, with what is known about them together.
#[derive(Debug, Default)]
pub(super) struct Entries {
    pub(super) principals: BTreeSet<usize>,
    pub(super) actions: BTreeSet<usize>,
    pub(super) resources: BTreeSet<usize>,
    pub(super) lost: BTreeSet<String>,
    pub(super) loosened: BTreeSet<String>,
    pub(super) public: bool,
}

/// Actions with which a holder of few rights takes all of them.
pub(super) const TAKEOVER: [&str; 8] = [
    "iam:AttachGroupPolicy",
    "iam:AttachRolePolicy",
    "iam:AttachUserPolicy",
    "iam:CreatePolicyVersion",
    "iam:PutGroupPolicy",
    "iam:PutRolePolicy",
    "iam:PutUserPolicy",
    "iam:SetDefaultPolicyVersion",
];

/// An `Allow`, and the statements comparison it.
pub(super) struct Findings<'a> {
    pub(super) statement: &'a Statement,
    pub(super) denies: &'a [&'a Statement],
    /// Whom the document before names.
    pub(super) named: &'a BTreeSet<&'a Principal>,
}

impl Findings<'_> {
    /// The grant of some entries of the statement.
    pub(super) fn grant(
        &self,
        change: Change,
        undecided: bool,
        entries: Entries,
        budget: &mut Budget,
    ) -> Result<Grant, Error> {
        let Matter { principals, actions, resources, condition, .. } = &self.statement.matter;
        let text = &self.statement.text;
        // Each text is copied.
        let copied = condition.tests.len()
            + entries.principals.len()
            + entries.actions.len()
            + entries.resources.len();
        budget.spend(copied.saturating_mul(16))?;
        let principals = chosen(principals, &entries.principals);
        let actions = chosen(actions, &entries.actions);
        // The resources of a document without any are those that it is attached to.
        let written = |index: &usize| text.resources.get(*index).is_some_and(|text| !text.is_empty());
        let attached: BTreeSet<usize> = entries.resources.iter().copied().filter(written).collect();
        let resources = chosen(resources, &attached);
        let accounts: BTreeSet<&str> =
            principals.iter().filter_map(|principal| principal.account()).collect();
        let mut services = BTreeSet::new();
        let mut every_resource = false;
        let reaches: BTreeSet<Reach> = resources.iter().map(|scope| Reach::resources(scope)).collect();
        for action in &actions {
            let reach = Reach::actions(action);
            budget.spend(reaches.len())?;
            every_resource |= reaches.iter().any(|resources| resources.is_every(action));
            services.extend(
                reaches.iter().filter_map(|resources| Reach::common(&reach, resources)).map(str::to_owned),
            );
        }
        let holder = principals.iter().any(|principal| **principal == Principal::Holder);
        let administrator = !self.statement.matter.unknown
            && holder
            && self.is_administrator(&actions, &resources, budget)?;
        // Who was only meant by `*` had no condition of its own.
        let was_named = any(&principals, |principal| self.was_named(principal, budget))?;
        let (actions_text, resources_text) =
            (texts(&text.actions, &entries.actions), texts(&text.resources, &entries.resources));
        let spans = || resources_text.iter().map(|resource| weight::span(resource));
        let weighing =
            |is: fn(&str) -> bool| actions_text.iter().filter(|action| is(action)).cloned().collect();
        Ok(Grant {
            statement: self.statement.name.clone(),
            change,
            principals: texts(&text.principals, &entries.principals),
            loosened: if was_named { entries.loosened.into_iter().collect() } else { Vec::new() },
            bounded: weight::is_bounded(condition),
            data_actions: weighing(weight::is_data),
            control_actions: weighing(weight::is_control),
            every_of_kind: spans().any(|span| span == Span::Everywhere),
            every_in_region: spans().any(|span| span == Span::Region),
            actions: actions_text,
            resources: resources_text,
            conditions_lost: entries.lost.into_iter().collect(),
            conditions: condition.tests.iter().map(|test| test.text.clone()).collect(),
            tests: condition.tests.iter().map(Test::with_values).collect(),
            public: entries.public,
            administrator,
            every_action_of: services.into_iter().collect(),
            every_resource,
            accounts: accounts.into_iter().map(str::to_owned).collect(),
            federated_open: !undecided && self.is_federated_open(&principals, budget)?,
            undecided,
        })
    }

    /// Whether the document before names a principal, or an account that it belongs to.
    fn was_named(&self, principal: &Principal, budget: &mut Budget) -> Result<bool, Error> {
        if self.named.contains(principal) {
            return Ok(true);
        }
        let mut named = self.named.iter().filter(|named| !named.is_open());
        named.try_fold(false, |found, named| Ok(found || named.covers(principal, budget)?))
    }

    /// The grant that a lost `Deny` makes: its own actions, resources and condition, for those who gain them. `has_others`:
    /// another one has other exceptions from the same.
    pub(super) fn lost(deny: &Statement, entries: &Entries, mut grant: Grant, has_others: bool) -> Grant {
        grant.statement.clone_from(&deny.name);
        grant.actions = texts(&deny.text.actions, &entries.actions);
        grant.resources = texts(&deny.text.resources, &entries.resources);
        // What is said of an `Allow` alone.
        grant.data_actions.clear();
        grant.control_actions.clear();
        for flag in [&mut grant.bounded, &mut grant.every_of_kind, &mut grant.every_in_region] {
            *flag = false;
        }
        grant.conditions_lost = deny.matter.condition.tests.iter().map(|test| test.text.clone()).collect();
        grant.tests = deny.matter.condition.tests.iter().map(Test::with_values).collect();
        grant.loosened = if has_others { Vec::new() } else { grant.conditions_lost.clone() };
        grant
    }

    /// Whether everything is allowed on everything, and no `Deny` keeps from changes to IAM.
    fn is_administrator(
        &self,
        actions: &[&Scope],
        resources: &[&Scope],
        budget: &mut Budget,
    ) -> Result<bool, Error> {
        let every = |scope: &&&Scope| Reach::resources(scope) == Reach::Everything;
        let Some(resource) = resources.iter().find(every) else { return Ok(false) };
        for action in actions.iter().filter(|action| Reach::actions(action) == Reach::Everything) {
            for name in TAKEOVER {
                let name = Scope::Only(Pattern::action(name));
                if action.covers(&name, budget)? && !is_denied(self.denies, &name, &[resource], budget)? {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    fn is_federated_open(&self, principals: &[&Principal], budget: &mut Budget) -> Result<bool, Error> {
        let condition = &self.statement.matter.condition;
        any(principals, |principal| {
            let Principal::Named(kind, provider) = principal else { return Ok(false) };
            let names = provider.tokens().len().saturating_mul(condition.tests.len());
            budget.spend(condition.size().saturating_add(names))?;
            Ok(kind == "federated" && Question::Federated(provider).allowed(condition) == Answer::No)
        })
    }
}

/// Whether a `Deny` without condition keeps the holder of the policy from an action on one of these resources, of which
/// each is all that is meant.
pub(super) fn is_denied(
    denies: &[&Statement],
    action: &Scope,
    resources: &[&Scope],
    budget: &mut Budget,
) -> Result<bool, Error> {
    any(denies, |deny| {
        budget.spend(1)?;
        let matter = &deny.matter;
        if !matter.condition.is_empty() || matter.unknown {
            return Ok(false);
        }
        Ok(any(&matter.principals, |part| Ok(!part.unknown && part.value == Principal::Holder))?
            && any(&matter.actions, |part| Ok(!part.unknown && part.value.covers(action, budget)?))?
            && any(&matter.resources, |part| {
                Ok(!part.unknown && any(resources, |resource| part.value.covers(resource, budget))?)
            })?)
    })
}

/// The known ones among the chosen entries.
fn chosen<'a, T>(parts: &'a [Part<T>], entries: &BTreeSet<usize>) -> Vec<&'a T> {
    entries
        .iter()
        .filter_map(|index| parts.get(*index))
        .filter(|part| !part.unknown)
        .map(|part| &part.value)
        .collect()
}

/// How the chosen entries are written.
fn texts(texts: &[String], entries: &BTreeSet<usize>) -> Vec<String> {
    entries.iter().filter_map(|index| texts.get(*index)).filter(|text| !text.is_empty()).cloned().collect()
}
