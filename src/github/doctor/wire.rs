//! What GitHub's REST API answers about settings, as far as it is used: <https://docs.github.com/rest>, version 2022-11-28.
//! Fields that are not named are ignored.

use serde::Deserialize;

/// `GET /repos/{owner}/{repo}`
#[derive(Deserialize)]
pub(super) struct Repository {
    pub(super) full_name: String,
    pub(super) default_branch: String,
}

/// `GET /repos/{owner}/{repo}/branches/{branch}/protection`
#[derive(Deserialize)]
pub(super) struct Classic {
    #[serde(default)]
    pub(super) required_status_checks: Option<ClassicChecks>,
    #[serde(default)]
    pub(super) required_pull_request_reviews: Option<ClassicReviews>,
    #[serde(default)]
    pub(super) enforce_admins: Option<Switch>,
}

/// `required_status_checks` of a classic branch protection.
#[derive(Deserialize)]
pub(super) struct ClassicChecks {
    #[serde(default)]
    pub(super) checks: Vec<ClassicCheck>,
}

/// A status check that classic branch protection requires.
#[derive(Deserialize)]
pub(super) struct ClassicCheck {
    pub(super) context: String,
    #[serde(default)]
    pub(super) app_id: Option<i64>,
}

/// `required_pull_request_reviews` of a classic branch protection.
#[derive(Deserialize)]
pub(super) struct ClassicReviews {
    #[serde(default)]
    pub(super) dismiss_stale_reviews: bool,
    #[serde(default)]
    pub(super) require_code_owner_reviews: bool,
    #[serde(default)]
    pub(super) require_last_push_approval: bool,
    #[serde(default)]
    pub(super) required_approving_review_count: u64,
    #[serde(default)]
    pub(super) bypass_pull_request_allowances: Option<Allowances>,
}

/// Who can merge without the required reviews.
#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
pub(super) struct Allowances {
    pub(super) users: Vec<serde::de::IgnoredAny>,
    pub(super) teams: Vec<serde::de::IgnoredAny>,
    pub(super) apps: Vec<serde::de::IgnoredAny>,
}

/// A setting that is on or off.
#[derive(Deserialize)]
pub(super) struct Switch {
    pub(super) enabled: bool,
}

/// `GET /repos/{owner}/{repo}/actions/permissions/workflow`
#[derive(Deserialize)]
pub(super) struct WorkflowPermissions {
    pub(super) default_workflow_permissions: String,
    pub(super) can_approve_pull_request_reviews: bool,
}

/// `GET /repos/{owner}/{repo}/environments`
#[derive(Deserialize)]
pub(super) struct Environments {
    #[serde(default)]
    pub(super) environments: Vec<Environment>,
}

/// A deployment environment.
#[derive(Deserialize)]
pub(super) struct Environment {
    pub(super) name: String,
    #[serde(default)]
    pub(super) protection_rules: Vec<EnvironmentRule>,
}

/// A protection rule of an environment.
#[derive(Deserialize)]
pub(super) struct EnvironmentRule {
    #[serde(rename = "type")]
    pub(super) kind: String,
    #[serde(default)]
    pub(super) prevent_self_review: bool,
}

/// `GET /repos/{owner}/{repo}/actions/policies`: <https://docs.github.com/rest/actions/policies>.
#[derive(Deserialize)]
pub(super) struct ActionsPolicies {
    pub(super) policies: Vec<ActionsPolicy>,
}

/// `GET /repos/{owner}/{repo}/actions/policies/{policy_id}`; a list leaves the rules out.
#[derive(Deserialize)]
pub(super) struct ActionsPolicy {
    pub(super) id: u64,
    pub(super) name: String,
    /// `active`, `evaluate` or `disabled`.
    pub(super) enforcement: String,
    #[serde(default)]
    pub(super) rules: Vec<ActionsRule>,
    #[serde(default)]
    pub(super) conditions: ActionsConditions,
}

/// A rule of an Actions policy.
#[derive(Deserialize)]
pub(super) struct ActionsRule {
    #[serde(rename = "type")]
    pub(super) kind: String,
    #[serde(default)]
    pub(super) parameters: ActionsParameters,
}

/// Parameters of the rule `restrict_action_events`; other rules have others.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct ActionsParameters {
    pub(super) allowed_events: Vec<String>,
}

/// What an Actions policy is about.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct ActionsConditions {
    pub(super) workflow_path: Option<IncludedPaths>,
}

/// The workflows of an Actions policy; `~ALL` is all of them.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct IncludedPaths {
    pub(super) include: Vec<String>,
    pub(super) exclude: Vec<String>,
}
