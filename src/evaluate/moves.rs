//! Moves that lead out of policies. A plan that moves an object and a later one that destroys it get around a policy that
//! would have seen both in one plan.

use super::change_view::{ChangeRoots, ChangeView};
use super::context::PlanContext;
use super::evaluator::Evaluator;
use super::former_address::FormerAddress;
use super::prepared::{Phase, PreparedPolicy, Topic};
use super::results::CombinedRun;
use super::run::RunOutcome;
use super::seen_as::SeenAs;
use super::{findings, integrity};
use crate::expr::Dialect;
use crate::plan::{Action, PlanError, ResourceChange};
use crate::policy::{Operation, Policy, PolicyId};

/// What happens to an object that a policy protects.
const PROTECTED: [Operation; 4] =
    [Operation::Update, Operation::Delete, Operation::Replace, Operation::Forget];

impl Evaluator<'_> {
    /// A finding where policies cover an object before its move and not after it.
    ///
    /// # Errors
    /// Values that cannot be read.
    pub(super) fn moved<'v>(
        &mut self,
        view: &ChangeView<'v, '_>,
        context: &PlanContext<'v>,
    ) -> Result<(), PlanError> {
        let change = view.change;
        // What goes away in this plan is seen under both addresses, and there is no later plan.
        if matches!(change.action, Action::Delete | Action::Forget) || change.deposed.is_some() {
            return Ok(());
        }
        let Some(previous) = change.previous_address.as_deref() else { return Ok(()) };
        let type_ = change.previous_type().unwrap_or(&change.type_);
        let own = SeenAs { type_: &change.type_, is_previous: false };
        let old = SeenAs { type_, is_previous: type_ != change.type_ };
        let mut left: Vec<&PolicyId> = Vec::new();
        for prepared in self.group(Topic::Changes, type_).iter() {
            let policy = prepared.in_force.policy;
            let covers_new = covers_new(policy, change);
            // A filter that cannot tell the two addresses apart says the same of both.
            let is_candidate = policy.matches_address(previous, None)
                && (!covers_new || policy.filter.is_some() && policy.reads_address())
                && is_protection(policy, change)
                && !self.is_replaced(policy, change);
            if is_candidate
                && may_select(prepared, view, old, FormerAddress::of(change), context)?
                && !(covers_new && may_select(prepared, view, own, None, context)?)
            {
                left.push(&policy.id);
            }
        }
        if !left.is_empty() {
            self.results.findings.push(integrity::protection_left(change, &left));
        }
        Ok(())
    }

    /// Whether it is a built-in policy, and its pack has another one for the new type.
    fn is_replaced(&mut self, policy: &Policy, change: &ResourceChange<'_>) -> bool {
        let Some(pack) = findings::pack(&policy.id) else { return false };
        let group = self.group(Topic::Changes, &change.type_);
        group.iter().any(|prepared| findings::pack(&prepared.in_force.policy.id) == Some(pack))
    }
}

/// Whether a policy is about the object after the move.
fn covers_new(policy: &Policy, change: &ResourceChange<'_>) -> bool {
    let mut types = SeenAs::all(change).filter(|seen_as| !seen_as.is_previous);
    types.any(|seen_as| policy.matches(seen_as.type_, &change.address, None))
}

/// Whether a policy watches over objects that exist. One that is about a type alone may only say how such an object is to be
/// configured; it does not protect an object of another type.
fn is_protection(policy: &Policy, change: &ResourceChange<'_>) -> bool {
    let of_type = policy.matches_type(&change.type_);
    let mut watched = PROTECTED.into_iter().filter(|operation| policy.is_on(*operation));
    watched.any(|operation| of_type || matches!(operation, Operation::Delete | Operation::Forget))
}

/// Whether its filter lets the object pass as it is, or as it was at its former address; also where that is not known.
fn may_select<'v>(
    prepared: &PreparedPolicy<'_>,
    view: &ChangeView<'v, '_>,
    seen_as: SeenAs<'_>,
    former: Option<FormerAddress<'v>>,
    context: &PlanContext<'v>,
) -> Result<bool, PlanError> {
    let policy = prepared.in_force.policy;
    // A policy that waits for the last byte cannot be evaluated here.
    let decides = policy.filter.is_some() && prepared.state.phase == Phase::WhileReading;
    if !decides || prepared.state.exhausted.get() || view.change.before.is_null() {
        return Ok(true);
    }
    let roots = ChangeRoots {
        change: view.change,
        seen_as,
        former,
        operation: policy.on.first().map_or("delete", |operation| operation.name()),
        extended: policy.dialect() == Dialect::Extended,
        attrs: view.before()?,
        prior_attrs: view.before()?,
        paths: None,
        context,
    };
    let mut combined = CombinedRun::default();
    combined.add(prepared, &roots);
    Ok(combined.outcome() != RunOutcome::Skipped)
}
