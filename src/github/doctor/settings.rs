//! Settings of the repository as a whole: what workflows may do, and environments.

use super::check::{Answer, Assessment, Check, not_known};
use super::files::Files;
use super::wire::{Environment, Environments, WorkflowPermissions};
use crate::github::api::Api;

/// The `type` of a protection rule that asks for a person.
const REVIEWERS: &str = "required_reviewers";

/// The lines about settings.
pub(super) fn checks(api: &Api<'_>, files: &Files) -> Vec<Check> {
    let permissions: Answer<WorkflowPermissions> =
        api.get("/actions/permissions/workflow").map_err(|error| not_known(&error, "administration: read"));
    let switch = |holds: fn(&WorkflowPermissions) -> bool, there: &str, absent: &str| match &permissions {
        Ok(permissions) if holds(permissions) => Assessment::protected(there),
        Ok(_) => Assessment::missing(absent),
        Err(why) => Assessment::unknown(why.clone()),
    };
    let environments = api.pages("/environments", |page: Environments| page.environments);
    let environments = environments.map_err(|error| not_known(&error, "actions: read"));
    vec![
        switch(
            |permissions| !permissions.can_approve_pull_request_reviews,
            "A workflow cannot approve a pull request.",
            "A workflow can approve pull requests.",
        )
        .into_check(
            "actions-approve",
            "No approvals by workflows",
            "Switch off \"Allow GitHub Actions to create and approve pull requests\".",
        ),
        switch(
            |permissions| permissions.default_workflow_permissions == "read",
            "A workflow may write only what it asks for.",
            "A workflow that asks for nothing may write everything.",
        )
        .into_check(
            "workflow-permissions",
            "Default permissions of workflows",
            "Set the default permissions of workflows to read.",
        ),
        environment(&environments, files).into_check(
            "environments",
            "Environments with reviewers",
            "Give the environment that applies required reviewers, and prevent self-review.",
        ),
    ]
}

fn environment(environments: &Answer<Vec<Environment>>, files: &Files) -> Assessment {
    let environments = match environments {
        Ok(environments) => environments,
        Err(why) => return Assessment::unknown(why.clone()),
    };
    let rules = environments.iter().flat_map(|environment| {
        let reviewed = environment.protection_rules.iter().filter(|rule| rule.kind == REVIEWERS);
        reviewed.map(move |rule| (environment, rule.prevent_self_review))
    });
    let rules: Vec<(&Environment, bool)> = rules.collect();
    // One environment without it is enough to get around the others.
    if let Some((environment, _)) = rules.iter().find(|(_, prevented)| !prevented) {
        return Assessment::missing(format!(
            "The person who starts a run may approve it in the environment `{}`.",
            environment.name
        ));
    }
    if !rules.is_empty() {
        return Assessment::protected("Environments with reviewers prevent self-review.");
    }
    if files.uses_environments() {
        return Assessment::missing("A workflow leaves approvals to an environment, and none has reviewers.");
    }
    Assessment::not_needed("No environment has reviewers, and no workflow leaves approvals to one.")
}
