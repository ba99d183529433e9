//! How much a plan says about the objects that have no entry in it.

use crate::plan::{Plan, PlanMode, Remark};

/// Whether an object without an entry in the plan stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PlanScope {
    /// What has no entry stays as it is.
    Whole,
    /// The plan is refresh-only, so no object has an entry.
    Refreshed,
    /// What has no entry may change yet.
    Partial,
}

impl PlanScope {
    pub(super) fn of(plan: &Plan) -> Self {
        let partial = plan.complete == Some(false)
            || plan.errored == Some(true)
            || plan.remarks.iter().any(|remark| {
                matches!(
                    remark,
                    // Without the key of its instance, an entry is not that of what the plan does.
                    Remark::Partial { .. } | Remark::ErroredUnknown | Remark::DriftWithoutKey(_)
                )
            });
        match plan.mode {
            PlanMode::Normal if !partial => PlanScope::Whole,
            PlanMode::RefreshOnly => PlanScope::Refreshed,
            // A destroy plan lists only what it destroys.
            PlanMode::Normal | PlanMode::Destroy => PlanScope::Partial,
        }
    }
}
