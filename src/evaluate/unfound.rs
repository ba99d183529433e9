//! Objects that the provider no longer finds, and that the plan creates again or takes out of the state. They were deleted outside Terraform, or the
//! provider looks elsewhere, and then an object stays behind that nothing manages. A plan does not tell the two apart.

use super::change_view::{ChangeView, Unfound};
use super::context::PlanContext;
use super::evaluator::Evaluator;
use super::findings::fingerprint;
use super::prepared::Phase;
use crate::drift::Drifted;
use crate::finding::{Finding, Loss, Recoverability};
use crate::plan::{Action, PlanError, PlanMode};

/// What a finding about an object that is created again says beside the policy's own message.
const CREATED_AGAIN: &str = "The provider no longer finds the object that the state has here, and apply creates an empty one. Either it was deleted outside Terraform, or the provider looks elsewhere (another alias, region, account or assumed role): then it stays behind, unmanaged.";

/// What a finding about an object that a refresh-only plan takes out of the state says.
const OUT_OF_THE_STATE: &str = "The provider no longer finds the object that the state has here, and apply takes it out of the state. Either it was deleted outside Terraform, or the provider looks elsewhere (another alias, region, account or assumed role): then it stays behind, unmanaged.";

impl Evaluator<'_> {
    /// The policies on `forget` over an object that is created again or taken out of the state, if this is one.
    ///
    /// # Errors
    /// Values that cannot be read.
    pub(super) fn unfound(
        &mut self,
        drifted: &Drifted,
        mode: PlanMode,
        context: &PlanContext<'_>,
    ) -> Result<(), PlanError> {
        let Some(change) = drifted.as_forget(mode, &self.created) else { return Ok(()) };
        self.lists.add("forgets", &change);
        let unfound = if drifted.planned.is_some() { Unfound::CreatedAgain } else { Unfound::OutOfTheState };
        let view = ChangeView::of_unfound(&change, unfound);
        self.change_in_view(&view, Phase::AfterRead, context)?;
        Ok(())
    }
}

/// What a finding says first: the policy speaks of a loss, which is only one of two explanations.
pub(super) fn explanation(unfound: Unfound) -> &'static str {
    match unfound {
        Unfound::CreatedAgain => CREATED_AGAIN,
        Unfound::OutOfTheState => OUT_OF_THE_STATE,
    }
}

/// A finding about such an object, which may stay behind.
pub(super) fn finding(finding: Finding, unfound: Unfound) -> Finding {
    let action = match unfound {
        Unfound::CreatedAgain => Action::ReplaceForget,
        Unfound::OutOfTheState => Action::Forget,
    };
    Finding {
        // Apart from that of the create: a dismissed alert about a new object must not cover the loss of an old one.
        fingerprint: fingerprint(&finding.policy, &finding.address, None, action.name()),
        action,
        loss: Some(Loss { lost: None, recovery: Recoverability::Unknown, facts: Vec::new() }),
        ..finding
    }
}
