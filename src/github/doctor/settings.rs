//! Settings of the repository that no branch has: what workflows may do, and environments.

use super::files::Files;
use super::wire::{Environment, Environments, WorkflowPermissions};
use super::{Check, Found, Known, why};
use crate::github::api::Api;

/// The kind of rule that asks for a person.
const REVIEWERS: &str = "required_reviewers";

/// The lines about settings.
pub(super) fn checks(api: &Api<'_>, files: &Files) -> Vec<Check> {
    let permissions: Known<WorkflowPermissions> =
        api.get("/actions/permissions/workflow").map_err(|error| why(&error, "administration: read"));
    let switch = |holds: fn(&WorkflowPermissions) -> bool, there: &str, absent: &str| match &permissions {
        Ok(permissions) if holds(permissions) => Found::protected(there),
        Ok(_) => Found::missing(absent),
        Err(why) => Found::unknown(why.clone()),
    };
    let environments = api.pages("/environments", |page: Environments| page.environments);
    let environments = environments.map_err(|error| why(&error, "actions: read"));
    vec![
        switch(
            |permissions| !permissions.can_approve_pull_request_reviews,
            "A workflow cannot approve a pull request.",
            "A workflow can approve pull requests.",
        )
        .called(
            "actions-approve",
            "No approvals by workflows",
            "Switch off \"Allow GitHub Actions to create and approve pull requests\".",
        ),
        switch(
            |permissions| permissions.default_workflow_permissions == "read",
            "A workflow may write only what it asks for.",
            "A workflow that asks for nothing may write everything.",
        )
        .called(
            "workflow-permissions",
            "Default permissions of workflows",
            "Set the default permissions of workflows to read.",
        ),
        environment(&environments, files).called(
            "environments",
            "Environments with reviewers",
            "Give the environment that applies required reviewers, and prevent self-review.",
        ),
    ]
}

fn environment(environments: &Known<Vec<Environment>>, files: &Files) -> Found {
    let environments = match environments {
        Ok(environments) => environments,
        Err(why) => return Found::unknown(why.clone()),
    };
    let rules = environments.iter().flat_map(|environment| {
        let reviewed = environment.protection_rules.iter().filter(|rule| rule.kind == REVIEWERS);
        reviewed.map(move |rule| (environment, rule.prevent_self_review))
    });
    let rules: Vec<(&Environment, bool)> = rules.collect();
    if let Some((environment, _)) = rules.iter().find(|(_, prevented)| !prevented) {
        return Found::missing(format!(
            "Whoever starts a run may approve it in the environment `{}`.",
            environment.name
        ));
    }
    if !rules.is_empty() {
        return Found::protected("Environments with reviewers prevent self-review.");
    }
    if files.uses_environments() {
        return Found::missing("A workflow leaves approvals to an environment, and none has reviewers.");
    }
    Found::not_needed("No environment has reviewers, and no workflow leaves approvals to one.")
}
