//! What protects the branch: rulesets and the classic protection; both count.

use std::collections::BTreeSet;

use super::wire::{Allowances, Classic, Rule, Ruleset};
use super::{Check, Found, Known, why};
use crate::github::api::Api;
use crate::github::error::ApiError;

/// The one required status.
const CONTEXT: &str = "tfgate";

/// The permission that classic protections take.
const ADMINISTRATION: &str = "administration: read";

/// Everything about a branch.
pub(super) struct Protection {
    rules: Known<Vec<Rule>>,
    /// The sets that the rules come from.
    rulesets: Vec<Known<Ruleset>>,
    classic: Known<Option<Classic>>,
}

impl Protection {
    pub(super) fn read(api: &Api<'_>, branch: &str) -> Self {
        let branch = crate::github::api::segment(branch);
        let rules: Known<Vec<Rule>> =
            api.list(&format!("/rules/branches/{branch}")).map_err(|error| why(&error, "metadata: read"));
        let ids: BTreeSet<u64> =
            rules.iter().flatten().filter(|rule| is_ours(rule)).filter_map(|rule| rule.ruleset_id).collect();
        let rulesets = ids
            .into_iter()
            .map(|id| api.get(&format!("/rulesets/{id}")).map_err(|error| why(&error, ADMINISTRATION)))
            .collect();
        let classic = match api.get(&format!("/branches/{branch}/protection")) {
            Ok(classic) => Ok(Some(classic)),
            // A token that may not know gets the same status with another message.
            Err(ApiError::Status { status: 404, message, .. }) if message == "Branch not protected" => {
                Ok(None)
            }
            Err(error) => Err(why(&error, ADMINISTRATION)),
        };
        Protection { rules, rulesets, classic }
    }

    fn rules(&self) -> impl Iterator<Item = &Rule> {
        self.rules.iter().flatten()
    }

    fn classic(&self) -> Option<&Classic> {
        self.classic.as_ref().ok()?.as_ref()
    }

    /// Missing, where everything was read; else unknown.
    fn absent(&self, detail: &str) -> Found {
        match (&self.rules, &self.classic) {
            (Ok(_), Ok(_)) => Found::missing(detail),
            (Err(why), _) | (_, Err(why)) => Found::unknown(why.clone()),
        }
    }

    /// Something that a rule or the classic protection may ask for.
    fn asked(
        &self,
        rule: impl Fn(&Rule) -> bool,
        classic: impl Fn(&Classic) -> bool,
        there: &str,
        absent: &str,
    ) -> Found {
        if self.rules().any(rule) || self.classic().is_some_and(classic) {
            Found::protected(there)
        } else {
            self.absent(absent)
        }
    }

    fn status(&self) -> Found {
        let rules = self.rules().flat_map(|rule| &rule.parameters.required_status_checks);
        let rules = rules.map(|check| (check.context.as_str(), check.integration_id.is_some()));
        let classic = self.classic().and_then(|classic| classic.required_status_checks.as_ref());
        let classic = classic.into_iter().flat_map(|checks| &checks.checks);
        // The classic protection says -1 where any source will do.
        let classic = classic.map(|check| (check.context.as_str(), check.app_id.is_some_and(|app| app > 0)));
        let known: Vec<bool> = rules
            .chain(classic)
            .filter(|(context, _)| *context == CONTEXT)
            .map(|(_, source)| source)
            .collect();
        if known.contains(&true) {
            Found::protected("The status `tfgate` is required, from one source.")
        } else if known.is_empty() {
            self.absent("The status `tfgate` is not required, so a red one stops nobody.")
        } else {
            self.absent("The status `tfgate` is required from any source: whoever may write can set it.")
        }
    }

    /// Whether somebody gets around what is asked for.
    fn bypass(&self) -> Found {
        let classic = self.classic();
        if self.rulesets.is_empty() && classic.is_none() {
            return self.absent("Nothing protects the branch.");
        }
        for ruleset in self.rulesets.iter().flatten() {
            if ruleset.bypass_actors.as_ref().is_some_and(|actors| !actors.is_empty()) {
                return Found::missing(format!("The ruleset `{}` has a bypass list.", ruleset.name));
            }
        }
        if let Some(classic) = classic {
            if !classic.enforce_admins.as_ref().is_some_and(|switch| switch.enabled) {
                return Found::missing("The protection of the branch does not hold for administrators.");
            }
            let reviews = classic.required_pull_request_reviews.as_ref();
            if reviews.and_then(|reviews| reviews.bypass_pull_request_allowances.as_ref()).is_some_and(allows)
            {
                return Found::missing("Some may push without the reviews that are required.");
            }
        }
        if let Some(why) = self.rulesets.iter().find_map(|ruleset| ruleset.as_ref().err()) {
            return Found::unknown(why.clone());
        }
        if self.rulesets.iter().flatten().any(|ruleset| ruleset.bypass_actors.is_none()) {
            return Found::unknown("Only those who may change a ruleset see its bypass list.");
        }
        match &self.classic {
            Err(why) => Found::unknown(why.clone()),
            Ok(_) => Found::protected("What protects the branch holds for everybody."),
        }
    }
}

fn is_ours(rule: &Rule) -> bool {
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
        protection.status().called(
            "required-status",
            "Required status `tfgate`",
            "Require the status `tfgate` on the branch, with GitHub Actions as its expected source.",
        ),
        protection
            .asked(
                |rule| rule.parameters.required_approving_review_count > 0,
                |classic| reviews(classic, |reviews| reviews.required_approving_review_count > 0),
                "A pull request needs an approving review.",
                "A pull request needs no approving review.",
            )
            .called(
                "required-reviews",
                "Required reviews",
                "Require a pull request with at least one approval before merging.",
            ),
        protection
            .asked(
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
            .called(
                "stale-reviews",
                "Stale approvals",
                "Dismiss stale approvals, or require approval of the most recent reviewable push.",
            ),
        protection
            .asked(
                |rule| rule.parameters.require_code_owner_review,
                |classic| reviews(classic, |reviews| reviews.require_code_owner_reviews),
                "What has owners needs the review of one.",
                "Nobody has to ask the owners of workflows and policies.",
            )
            .called("code-owner-reviews", "Review by code owners", "Require review from code owners."),
        protection.bypass().called(
            "bypass",
            "No way around",
            "Empty the bypass lists of the rulesets; of a classic protection, do not allow bypassing.",
        ),
    ]
}
