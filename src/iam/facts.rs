//! What is said about a grant.

use std::collections::BTreeSet;

use super::document::{Matter, Part, Statement};
use super::error::{Budget, Error};
use super::glob::Pattern;
use super::grant::{Change, Grant};
use super::narrow::{Answer, Question};
use super::principal::{Principal, any};
use super::reach::Reach;
use super::scope::Scope;

/// Entries of a statement, by their positions, with what is known about them together.
#[derive(Debug, Default)]
pub(super) struct Entries {
    pub(super) principals: BTreeSet<usize>,
    pub(super) actions: BTreeSet<usize>,
    pub(super) resources: BTreeSet<usize>,
    pub(super) lost: BTreeSet<String>,
    pub(super) public: bool,
}

/// Actions with which a holder of few rights takes all of them.
const TAKEOVER: [&str; 8] = [
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
        Ok(Grant {
            statement: self.statement.name.clone(),
            change,
            principals: texts(&text.principals, &entries.principals),
            actions: texts(&text.actions, &entries.actions),
            resources: texts(&text.resources, &entries.resources),
            conditions_lost: entries.lost.into_iter().collect(),
            conditions: condition.tests.iter().map(|test| test.text.clone()).collect(),
            public: entries.public,
            administrator,
            every_action_of: services.into_iter().collect(),
            every_resource,
            accounts: accounts.into_iter().map(str::to_owned).collect(),
            federated_open: !undecided && self.is_federated_open(&principals, budget)?,
            undecided,
        })
    }

    /// The grant that a lost `Deny` makes: its own actions, resources and condition, for those who gain them.
    pub(super) fn lost(deny: &Statement, entries: &Entries, mut grant: Grant) -> Grant {
        grant.statement.clone_from(&deny.name);
        grant.actions = texts(&deny.text.actions, &entries.actions);
        grant.resources = texts(&deny.text.resources, &entries.resources);
        grant.conditions_lost = deny.matter.condition.tests.iter().map(|test| test.text.clone()).collect();
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
