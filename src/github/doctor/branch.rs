//! What protects the branch: rulesets and classic branch protection. GitHub enforces both together, so either is enough.

use std::collections::BTreeSet;

use super::check::{Answer, Assessment, Check, not_known};
use super::wire::{Allowances, Classic};
use crate::github::api::{Api, segment};
use crate::github::error::ApiError;
use crate::github::rules::{RequiredReviewer, Rule, Ruleset};
use crate::github::status::CONTEXT;

/// The permission that it takes to read classic branch protection and bypass lists.
const ADMINISTRATION: &str = "administration: read";

/// The rules that hold for a branch.
pub(super) struct Protection {
    rules: Answer<Vec<Rule>>,
    /// The rulesets that the rules come from.
    rulesets: Vec<Answer<Ruleset>>,
    classic: Answer<Option<Classic>>,
}

impl Protection {
    /// Reads the rules of a branch. What cannot be read is unknown, and never missing.
    pub(super) fn read(api: &Api<'_>, branch: &str) -> Self {
        let rules: Answer<Vec<Rule>> =
            api.branch_rules(branch).map_err(|error| not_known(&error, "metadata: read"));
        // Only rulesets whose rules matter here: an extra request each, and bypassing others is harmless.
        let ids: BTreeSet<u64> = rules
            .iter()
            .flatten()
            .filter(|rule| is_relevant(rule))
            .filter_map(|rule| rule.ruleset_id)
            .collect();
        let rulesets = ids
            .into_iter()
            .map(|id| api.ruleset(id).map_err(|error| not_known(&error, ADMINISTRATION)))
            .collect();
        let classic = match api.get(&format!("/branches/{}/protection", segment(branch))) {
            Ok(classic) => Ok(Some(classic)),
            // The status is 404 for a token that may not read it as well; only the message tells the two apart.
            Err(ApiError::Status { status: 404, message, .. }) if message == "Branch not protected" => {
                Ok(None)
            }
            Err(error) => Err(not_known(&error, ADMINISTRATION)),
        };
        Protection { rules, rulesets, classic }
    }

    /// The teams whose approvals rulesets require.
    pub(super) fn required_reviewers(&self) -> Answer<Vec<&RequiredReviewer>> {
        let rules = self.rules.as_deref().map_err(Clone::clone)?;
        let entries = rules.iter().flat_map(|rule| &rule.parameters.required_reviewers);
        Ok(entries.filter(|entry| entry.reviewer.kind == "Team").collect())
    }

    fn rules(&self) -> impl Iterator<Item = &Rule> {
        self.rules.iter().flatten()
    }

    fn classic(&self) -> Option<&Classic> {
        self.classic.as_ref().ok()?.as_ref()
    }

    /// Missing if everything was read, else unknown.
    fn missing_or_unknown(&self, detail: &str) -> Assessment {
        match (&self.rules, &self.classic) {
            (Ok(_), Ok(_)) => Assessment::missing(detail),
            (Err(why), _) | (_, Err(why)) => Assessment::unknown(why.clone()),
        }
    }

    /// Something that a rule or classic branch protection can require.
    fn required(
        &self,
        rule: impl Fn(&Rule) -> bool,
        classic: impl Fn(&Classic) -> bool,
        there: &str,
        absent: &str,
    ) -> Assessment {
        if self.rules().any(rule) || self.classic().is_some_and(classic) {
            Assessment::protected(there)
        } else {
            self.missing_or_unknown(absent)
        }
    }

    /// Whether the status `tfgate` is required. Without a source, every account with write access can set it to success.
    fn status(&self) -> Assessment {
        let rules = self.rules().flat_map(|rule| &rule.parameters.required_status_checks);
        let rules = rules.map(|check| (check.context.as_str(), check.integration_id.is_some()));
        let classic = self.classic().and_then(|classic| classic.required_status_checks.as_ref());
        let classic = classic.into_iter().flat_map(|checks| &checks.checks);
        // Classic branch protection has -1 where any source will do.
        let classic = classic.map(|check| (check.context.as_str(), check.app_id.is_some_and(|app| app > 0)));
        let known: Vec<bool> = rules
            .chain(classic)
            .filter(|(context, _)| *context == CONTEXT)
            .map(|(_, has_source)| has_source)
            .collect();
        if known.contains(&true) {
            Assessment::protected("The status `tfgate` is required, from one source.")
        } else if known.is_empty() {
            self.missing_or_unknown(
                "The status `tfgate` is not required, so a failure does not block a merge.",
            )
        } else {
            self.missing_or_unknown(
                "The status `tfgate` is required from any source: every account with write access can set it.",
            )
        }
    }

    /// Whether some people need not follow the rules.
    fn bypass(&self) -> Assessment {
        let classic = self.classic();
        if self.rulesets.is_empty() && classic.is_none() {
            return self.missing_or_unknown("Nothing protects the branch.");
        }
        for ruleset in self.rulesets.iter().flatten() {
            if ruleset.bypass_actors.as_ref().is_some_and(|actors| !actors.is_empty()) {
                return Assessment::missing(format!("The ruleset `{}` has a bypass list.", ruleset.name));
            }
        }
        if let Some(classic) = classic {
            if !classic.enforce_admins.as_ref().is_some_and(|switch| switch.enabled) {
                return Assessment::missing("The protection of the branch does not hold for administrators.");
            }
            let reviews = classic.required_pull_request_reviews.as_ref();
            if reviews.and_then(|reviews| reviews.bypass_pull_request_allowances.as_ref()).is_some_and(allows)
            {
                return Assessment::missing("Some may push without the reviews that are required.");
            }
        }
        if let Some(why) = self.rulesets.iter().find_map(|ruleset| ruleset.as_ref().err()) {
            return Assessment::unknown(why.clone());
        }
        if self.rulesets.iter().flatten().any(|ruleset| ruleset.bypass_actors.is_none()) {
            return Assessment::unknown("Only those who may change a ruleset see its bypass list.");
        }
        // Last, because a bypass that was found is certain even where other settings cannot be read.
        match &self.classic {
            Err(why) => Assessment::unknown(why.clone()),
            Ok(_) => Assessment::protected("What protects the branch holds for everybody."),
        }
    }
}

fn is_relevant(rule: &Rule) -> bool {
    matches!(rule.kind.as_str(), "required_status_checks" | "pull_request")
}

fn allows(allowances: &Allowances) -> bool {
    let Allowances { users, teams, apps } = allowances;
    !(users.is_empty() && teams.is_empty() && apps.is_empty())
}

/// The lines about the branch.
pub(super) fn checks(protection: &Protection) -> Vec<Check> {
    let reviews = |classic: &Classic, asks: fn(&super::wire::ClassicReviews) -> bool| {
        classic.required_pull_request_reviews.as_ref().is_some_and(asks)
    };
    vec![
        protection.status().into_check(
            "required-status",
            "Required status `tfgate`",
            "Require the status `tfgate` on the branch, with GitHub Actions as its expected source.",
        ),
        protection
            .required(
                |rule| rule.parameters.required_approving_review_count > 0,
                |classic| reviews(classic, |reviews| reviews.required_approving_review_count > 0),
                "A pull request needs an approving review.",
                "A pull request needs no approving review.",
            )
            .into_check(
                "required-reviews",
                "Required reviews",
                "Require a pull request with at least one approval before merging.",
            ),
        protection
            .required(
                |rule| {
                    rule.parameters.dismiss_stale_reviews_on_push
                        || rule.parameters.require_last_push_approval
                },
                |classic| {
                    reviews(classic, |reviews| {
                        reviews.dismiss_stale_reviews || reviews.require_last_push_approval
                    })
                },
                "An approval does not outlive the next push.",
                "What is pushed after an approval needs none.",
            )
            .into_check(
                "stale-reviews",
                "Stale approvals",
                "Dismiss stale approvals, or require approval of the most recent reviewable push.",
            ),
        protection
            .required(
                |rule| rule.parameters.require_code_owner_review,
                |classic| reviews(classic, |reviews| reviews.require_code_owner_reviews),
                "What has owners needs the review of one.",
                "A review by the owners of workflows and policies is not required.",
            )
            .into_check("code-owner-reviews", "Review by code owners", "Require review from code owners."),
        protection.bypass().into_check(
            "bypass",
            "No way around",
            "Empty the bypass lists of the rulesets; of a classic protection, do not allow bypassing.",
        ),
    ]
}
