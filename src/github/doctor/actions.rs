//! Actions policies: which events may start workflows. GitHub blocks `pull_request_target` in public repositories by a policy of its
//! own, announced for 2026-11-02, in its documentation for 2026-12-02:
//! <https://docs.github.com/actions/how-tos/administer/control-workflow-execution>.

use super::check::{Answer, Assessment, Check, not_known};
use super::files::Files;
use super::wire::{ActionsPolicies, ActionsPolicy};
use crate::github::api::Api;
use crate::github::error::ApiError;

/// The type of the rule that lists the events.
const EVENTS: &str = "restrict_action_events";
const TARGET: &str = "pull_request_target";
const ALL: &str = "~ALL";

/// The line about events. `may_administer`: the token reads settings of administrators, so that what is not found is not there.
pub(super) fn check(api: &Api<'_>, files: &Files, may_administer: bool) -> Check {
    let assessment = match policies(api) {
        Ok(policies) => assess(&policies, files),
        Err(error) if error.is_not_found() && may_administer => {
            Assessment::not_needed("This server has no Actions policies.")
        }
        Err(error) => Assessment::unknown(not_known(&error, "administration: read")),
    };
    assessment.into_check(
        "actions-policies",
        "Events that Actions policies allow",
        "Allow the events of the workflows that run tfgate in the Actions policy, and not `pull_request_target`.",
    )
}

/// The policies that are in force, those of the organization included, with their rules.
fn policies(api: &Api<'_>) -> Result<Vec<ActionsPolicy>, ApiError> {
    let listed = api.pages("/actions/policies", |page: ActionsPolicies| page.policies)?;
    let active = listed.into_iter().filter(|policy| policy.enforcement == "active");
    active.map(|policy| api.get(&format!("/actions/policies/{}", policy.id))).collect()
}

fn assess(policies: &[ActionsPolicy], files: &Files) -> Assessment {
    let mut lists = Vec::new();
    for policy in policies {
        let events = policy.rules.iter().filter(|rule| rule.kind == EVENTS);
        lists.extend(events.map(|rule| (policy, &rule.parameters.allowed_events)));
    }
    if let Some((policy, _)) = lists.iter().find(|(_, events)| events.iter().any(|event| event == TARGET)) {
        return Assessment::missing(format!("The Actions policy `{}` allows `{TARGET}`.", policy.name));
    }
    let used = match files.events() {
        Ok(used) => used,
        Err(why) => return Assessment::unknown(why),
    };
    for (policy, events) in &lists {
        let blocked = used.iter().filter(|(_, event)| !events.contains(event));
        for (path, event) in blocked {
            match about(policy, path) {
                Ok(true) => {
                    return Assessment::missing(format!(
                        "The Actions policy `{}` does not allow `{event}`, on which `{path}` runs.",
                        policy.name
                    ));
                }
                Ok(false) => {}
                Err(why) => return Assessment::unknown(why),
            }
        }
    }
    if lists.is_empty() {
        return Assessment::not_needed("No Actions policy that can be read restricts the events.");
    }
    Assessment::protected("Actions policies allow the events of the workflows that run tfgate.")
}

/// Whether a policy is about a workflow.
fn about(policy: &ActionsPolicy, path: &str) -> Answer<bool> {
    let Some(paths) = &policy.conditions.workflow_path else { return Ok(true) };
    let lists = |list: &[String]| list.iter().any(|included| included == ALL || included == path);
    let patterns = paths.include.iter().chain(&paths.exclude).any(|path| path.contains('*'));
    if patterns {
        return Err(format!("The Actions policy `{}` names workflows by patterns.", policy.name));
    }
    Ok(lists(&paths.include) && !lists(&paths.exclude))
}
