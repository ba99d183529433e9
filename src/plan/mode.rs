//! How a plan was made, which the format does not say.

use super::coverage::Coverage;
use super::model::{Plan, PlanMode, Remark};
use super::traces::Traces;

/// The mode of a plan. What cannot be told is a remark.
pub(super) fn mode(plan: &mut Plan, coverage: &mut Coverage, traces: &Traces) -> PlanMode {
    if is_destroy(plan, traces) {
        if is_certain(plan, coverage) {
            return PlanMode::Destroy;
        }
        plan.remarks.push(Remark::DeletesWithoutReason);
        return PlanMode::Normal;
    }
    if forgets_everything(plan, coverage, traces) {
        plan.remarks.push(Remark::MayBeDestroyPlan);
    }
    let whole = plan.errored != Some(true) && plan.complete != Some(false);
    // An errored or partial plan lacks entries too, and must not pass for one that only refreshes. A plan that only invokes
    // actions (Terraform 1.14) lists no changes either.
    let is_silent = whole && !traces.has_changes && plan.invocations.is_empty();
    if is_silent && (coverage.existing_count() > 0 || wants_what_is_gone(plan, coverage)) {
        return PlanMode::RefreshOnly;
    }
    PlanMode::Normal
}

/// Whether everything that the plan does is what `-destroy` does.
fn is_destroy(plan: &Plan, traces: &Traces) -> bool {
    // Before Terraform 1.1 no delete has an `action_reason`.
    let has_reasons = plan.version().is_none_or(|version| version >= (1, 1));
    if !has_reasons || traces.other_changes > 0 {
        return false;
    }
    // OpenTofu explains its forgets, under `-destroy` too, and lists what it forgets in `planned_values`.
    let forgets = if plan.opentofu {
        traces.forgets_without_reason == 0
    } else {
        traces.forgets_of_lifecycle == 0 && (traces.forgets_without_reason == 0 || !traces.plans_objects)
    };
    forgets && (traces.deletes_without_reason > 0 || !plan.opentofu && traces.forgets_without_reason > 0)
}

/// Whether deletes without a reason are those of `-destroy` for sure. An experimental engine of OpenTofu writes no reasons at
/// all, and no entries for objects that stay.
fn is_certain(plan: &Plan, coverage: &mut Coverage) -> bool {
    !plan.opentofu || coverage.missing() == 0 || coverage.deletes_configured()
}

/// Whether OpenTofu forgets every object of the state because its `lifecycle` says so, as under `-destroy` and where all blocks
/// are gone.
fn forgets_everything(plan: &Plan, coverage: &mut Coverage, traces: &Traces) -> bool {
    let others = traces.other_changes + traces.deletes_without_reason + traces.forgets_without_reason;
    let all = traces.forgets_of_lifecycle == coverage.existing_count();
    plan.opentofu && traces.forgets_of_lifecycle > 0 && others == 0 && all
}

/// Whether objects are gone that the configuration still has, and nothing creates them again.
fn wants_what_is_gone(plan: &Plan, coverage: &mut Coverage) -> bool {
    plan.counts.drift > 0 && coverage.wants_what_is_gone()
}
