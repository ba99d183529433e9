//! Rules of branches, as GitHub's REST API answers them: <https://docs.github.com/rest/repos/rules>, version 2022-11-28.
//! Fields that are not named are ignored.

use serde::Deserialize;

/// A rule that holds for a branch, of `GET /repos/{owner}/{repo}/rules/branches/{branch}`.
#[derive(Deserialize)]
pub(in crate::github) struct Rule {
    #[serde(rename = "type")]
    pub(in crate::github) kind: String,
    #[serde(default)]
    pub(in crate::github) parameters: Parameters,
    #[serde(default)]
    pub(in crate::github) ruleset_id: Option<u64>,
}

/// Parameters of the rules `required_status_checks` and `pull_request`; other rules have others.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(in crate::github) struct Parameters {
    pub(in crate::github) required_status_checks: Vec<RequiredCheck>,
    pub(in crate::github) required_approving_review_count: u64,
    pub(in crate::github) dismiss_stale_reviews_on_push: bool,
    pub(in crate::github) require_last_push_approval: bool,
    pub(in crate::github) require_code_owner_review: bool,
    pub(in crate::github) required_reviewers: Vec<RequiredReviewer>,
}

/// A team whose approvals a rule requires. GitHub's description calls it a beta (`@octokit/openapi` 23.0.2).
#[derive(Deserialize)]
pub(in crate::github) struct RequiredReviewer {
    /// Approvals that it requires; with 0 it only asks for a review.
    pub(in crate::github) minimum_approvals: u32,
    /// Which files of a pull request make it hold, for `fnmatch`.
    pub(in crate::github) file_patterns: Vec<String>,
    pub(in crate::github) reviewer: Reviewer,
}

/// Who has to review.
#[derive(Deserialize)]
pub(in crate::github) struct Reviewer {
    pub(in crate::github) id: u64,
    /// `Team`.
    #[serde(rename = "type")]
    pub(in crate::github) kind: String,
}

/// A status check that a rule requires.
#[derive(Deserialize)]
pub(in crate::github) struct RequiredCheck {
    pub(in crate::github) context: String,
    /// The GitHub App that must write it; absent where any source will do.
    #[serde(default)]
    pub(in crate::github) integration_id: Option<i64>,
}

/// `GET /repos/{owner}/{repo}/rulesets/{ruleset_id}`
#[derive(Deserialize)]
pub(in crate::github) struct Ruleset {
    pub(in crate::github) name: String,
    /// `active`, `evaluate` or `disabled`.
    pub(in crate::github) enforcement: String,
    /// When it was last changed, RFC 3339.
    #[serde(default)]
    pub(in crate::github) updated_at: Option<String>,
    /// Absent unless the token may change the ruleset.
    #[serde(default)]
    pub(in crate::github) bypass_actors: Option<Vec<serde::de::IgnoredAny>>,
}
