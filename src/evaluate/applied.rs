//! Findings about what apply runs beside the changes: provider actions and commands.

use super::actions::{self, invoked_actions};
use super::commands::{self, commands};
use crate::finding::Finding;
use crate::plan::Plan;

/// The findings about provider actions, side effects that Terraform does not show, and about commands that destroy.
pub(super) fn findings(plan: &Plan) -> Vec<Finding> {
    if plan.invocations.is_empty() && plan.provisioners.is_empty() {
        return Vec::new();
    }
    let now = invoked_actions(&plan.invocations, false);
    let mut findings = commands::findings(&commands(plan, &now));
    // What needs an approval is not warned about as well.
    let others =
        now.iter().filter(|action| findings.iter().all(|found| found.address != action.first.address));
    let others: Vec<Finding> = others.map(|action| actions::finding(action, false)).collect();
    findings.extend(others);
    findings
        .extend(invoked_actions(&plan.invocations, true).iter().map(|action| actions::finding(action, true)));
    findings
}
