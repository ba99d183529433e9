//! What a reader must know about the whole plan before the changes.

use super::stack::StackReport;
use crate::plan::PlanMode;

impl StackReport {
    /// What the mode of the plan means, with the option in backticks; `None` for a normal plan. What left something out
    /// neither destroys nor refreshes everything.
    pub fn mode_sentence(&self) -> Option<&'static str> {
        let plan = self.plan.as_ref()?;
        let lists_something = !self.drift.is_empty() || !self.outputs.is_empty();
        match plan.mode {
            PlanMode::Normal => None,
            PlanMode::Destroy if !plan.complete => {
                Some("This is a destroy plan of a part of the stack (`-destroy`).")
            }
            PlanMode::Destroy if self.summary.forget > 0 => {
                Some("This is a destroy plan that lets go of objects (`-destroy`): they stay, unmanaged.")
            }
            PlanMode::Destroy => Some("This plan destroys everything that it manages (`-destroy`)."),
            PlanMode::RefreshOnly if !plan.says_complete() && !lists_something => Some(
                "This plan changes the state only (`-refresh-only`), or everything was left out of it: the format does not tell.",
            ),
            PlanMode::RefreshOnly => Some("This plan changes the state only (`-refresh-only`)."),
        }
    }
}
