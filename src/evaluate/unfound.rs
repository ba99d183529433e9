//! Objects that the provider no longer finds and that the plan creates again. They were deleted outside Terraform, or the
//! provider looks elsewhere, and then an object stays behind that nothing manages. A plan does not tell the two apart.

use super::change_view::ChangeView;
use super::context::PlanContext;
use super::evaluator::Evaluator;
use super::findings::fingerprint;
use super::prepared::Phase;
use crate::drift::Drifted;
use crate::finding::{Finding, Loss, Recoverability};
use crate::plan::{Action, PlanError};

/// What a finding about such an object says beside the policy's own message.
pub(super) const EXPLANATION: &str = "The provider no longer finds the object that the state has here, and apply creates an empty one. Either it was deleted outside Terraform, or the provider looks elsewhere (another alias, region, account or assumed role): then it stays behind, unmanaged.";

impl Evaluator<'_> {
    /// The policies on `forget` over an object that is created again, if this is one.
    ///
    /// # Errors
    /// Values that cannot be read.
    pub(super) fn unfound(&mut self, drifted: &Drifted, context: &PlanContext<'_>) -> Result<(), PlanError> {
        let Some(change) = drifted.as_forget() else { return Ok(()) };
        self.lists.add("forgets", &change);
        let view = ChangeView::of_unfound(&change);
        self.change_in_view(&view, Phase::AfterRead, context)?;
        Ok(())
    }
}

/// A finding about such an object: Terraform creates one, and the old one may stay behind.
pub(super) fn finding(finding: Finding) -> Finding {
    let action = Action::ReplaceForget;
    Finding {
        // Apart from that of the create: a dismissed alert about a new object must not cover the loss of an old one.
        fingerprint: fingerprint(&finding.policy, &finding.address, None, action.name()),
        action,
        loss: Some(Loss { lost: None, recovery: Recoverability::Unknown, facts: Vec::new() }),
        ..finding
    }
}
