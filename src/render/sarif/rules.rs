//! The rules of a run: one for each policy with a finding.

use std::collections::BTreeMap;

use super::text::{link, message};
use super::types::{Configuration, Level, Properties, Rule};
use crate::policy;
use crate::render::{annotation, drift_summary, escape};
use crate::report::{DriftClass, FindingEntry};

/// Characters of a description that code scanning keeps.
const DESCRIPTION: usize = 1000;

/// Rules by id, in the order of the ids.
#[derive(Default)]
pub(super) struct Rules(BTreeMap<String, Rule>);

/// `ruleIndex` of each rule by its id (§3.27.6).
pub(super) struct RuleIndices(BTreeMap<String, usize>);

impl RuleIndices {
    /// The index of the rule of a policy.
    pub(super) fn of(&self, id: &str) -> usize {
        self.0.get(id).copied().unwrap_or_default()
    }
}

impl Rules {
    /// Adds the rule that a report without verdict breaks.
    pub(super) fn add_no_verdict(&mut self) {
        let id = annotation::NO_VERDICT.to_owned();
        let what = "The plan could not be checked, so it may not be applied.".to_owned();
        let texts = Texts { short: annotation::NO_VERDICT_TITLE.to_owned(), help: what.clone(), full: what };
        self.0.insert(id.clone(), rule(&id, &texts, None, Level::Error));
    }

    /// Adds the rule of a finding; its level is the worst of all its findings.
    pub(super) fn add(&mut self, finding: &FindingEntry) {
        let level = match finding.level {
            policy::Level::Warn => Level::Warning,
            // SARIF has no level between the two: what blocks until it is approved is an error.
            policy::Level::RequireApproval | policy::Level::Deny => Level::Error,
        };
        if let Some(rule) = self.0.get_mut(&finding.policy) {
            // Settings of stacks can give one policy several levels; the rule has the most severe.
            rule.default_configuration.level = rule.default_configuration.level.max(level);
            return;
        }
        let id = finding.policy.clone();
        let what = finding.description.clone().unwrap_or_else(|| format!("The policy {id} is violated."));
        let link = finding.url.as_deref().and_then(link);
        let help = format!("{what} Its level and its waivers are set in policy files.");
        let texts = Texts { short: id.clone(), full: what, help };
        self.0.insert(id.clone(), rule(&id, &texts, link, level));
    }

    /// Adds the rule of a class of drift that no finding is about.
    pub(super) fn add_drift(&mut self, class: DriftClass) {
        let id = drift_summary::rule_id(class);
        let what = format!("Outside Terraform: {}.", drift_summary::class_sentence(class));
        let help = format!("{what} A policy about drift can give it another level.");
        let texts = Texts { short: id.clone(), full: what, help };
        self.0.entry(id.clone()).or_insert_with(|| rule(&id, &texts, None, Level::Note));
    }

    /// The rules in the order of their ids, and the index of each.
    pub(super) fn numbered(self) -> (Vec<Rule>, RuleIndices) {
        let indices = self.0.keys().cloned().zip(0..).collect();
        (self.0.into_values().collect(), RuleIndices(indices))
    }
}

/// What a rule says.
struct Texts {
    short: String,
    full: String,
    help: String,
}

fn rule(id: &str, texts: &Texts, help_uri: Option<String>, level: Level) -> Rule {
    Rule {
        properties: Properties { tags: tags(id) },
        id: escape::terminal(id).into_owned(),
        short_description: message(&[escape::cut(&texts.short, DESCRIPTION).into_owned()]),
        full_description: message(&[escape::cut(&texts.full, DESCRIPTION).into_owned()]),
        help: message(std::slice::from_ref(&texts.help)),
        help_uri,
        default_configuration: Configuration { level },
    }
}

/// The pack and the provider of a built-in policy.
fn tags(id: &str) -> Vec<String> {
    let of_pack = id.strip_prefix("builtin/").into_iter().flat_map(|rest| rest.split('/').take(2));
    let tags = std::iter::once("terraform").chain(of_pack);
    tags.map(|tag| escape::terminal(tag).into_owned()).collect()
}
