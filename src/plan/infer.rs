//! What the format leaves unsaid: the mode of the plan, and whether it is complete.

use super::coverage::Coverage;
use super::error::{PlanError, PlanErrorKind};
use super::model::{Plan, PlanMode, Remark};
use super::source::Keys;

/// Facts that only inference needs.
#[derive(Debug, Default)]
pub(super) struct Traces {
    /// Managed current deletes without a reason: what `-destroy` writes.
    pub(super) deletes_without_reason: u64,
    /// Managed entries that create, update, replace or forget.
    pub(super) other_changes: u64,
    /// Whether the section `resource_changes` was there and not null.
    pub(super) has_changes: bool,
}

/// Fills in mode, completeness and remarks.
///
/// # Errors
/// Two entries for the same object.
pub(super) fn finish(
    plan: &mut Plan,
    coverage: &mut Coverage,
    traces: &Traces,
    keys: &Keys,
) -> Result<(), PlanError> {
    if coverage.has_duplicate() {
        let message = "two changes have the same address and deposed key";
        return Err(PlanError::new(PlanErrorKind::DuplicateChange, message).help(
            "Terraform lists each object once; something changed the plan after `terraform show -json`",
        ));
    }
    let errored = plan.errored == Some(true);
    plan.mode = mode(plan, coverage, traces, errored);
    cover(plan, coverage, errored);
    if !(keys.contains("planned_values") && keys.contains("configuration")) {
        plan.remarks.push(Remark::CutDown);
    }
    if plan.errored.is_none()
        && terraform_version(plan).is_some_and(|version| ((1, 4)..(1, 6)).contains(&version))
    {
        plan.remarks.push(Remark::ErroredUnknown);
    }
    if plan.format_version.major == 0 {
        plan.remarks.push(Remark::OldFormat);
    } else if plan.format_version.minor > 2 {
        plan.remarks.push(Remark::NewerFormat);
    }
    plan.remarks.sort();
    plan.remarks.dedup();
    plan.outputs.sort_by(|a, b| a.name.cmp(&b.name));
    plan.checks.sort_by(|a, b| (&a.address, &a.status).cmp(&(&b.address, &b.status)));
    plan.invocations.sort_by(|a, b| a.address.cmp(&b.address));
    Ok(())
}

fn mode(plan: &Plan, coverage: &Coverage, traces: &Traces, errored: bool) -> PlanMode {
    // Before Terraform 1.1 no delete had a reason.
    let has_reasons = terraform_version(plan).is_none_or(|version| version >= (1, 1));
    if has_reasons && traces.deletes_without_reason > 0 && traces.other_changes == 0 {
        return PlanMode::Destroy;
    }
    let whole = !errored && plan.complete != Some(false);
    if whole && !traces.has_changes && coverage.existing_count() > 0 && plan.invocations.is_empty() {
        return PlanMode::RefreshOnly;
    }
    PlanMode::Normal
}

fn cover(plan: &mut Plan, coverage: &mut Coverage, errored: bool) {
    if plan.mode == PlanMode::RefreshOnly {
        return;
    }
    plan.not_judged = coverage.missing();
    if plan.complete == Some(false) || plan.not_judged > 0 {
        if !errored {
            plan.remarks.push(Remark::Partial { not_judged: plan.not_judged });
        }
    } else if plan.mode == PlanMode::Normal && !errored {
        match coverage.missing_configured() {
            0 => {}
            missing => plan.remarks.push(Remark::ConfigurationNotCovered(missing)),
        }
    }
}

/// `MAJOR.MINOR` of the program that made the plan.
fn terraform_version(plan: &Plan) -> Option<(u64, u64)> {
    let mut parts = plan.terraform_version.as_deref()?.split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}
