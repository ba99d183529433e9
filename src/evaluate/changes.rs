//! Changes: which policies are about one, and what each of them finds.

use super::cases::{Case, cases};
use super::change_view::{ChangeRoots, ChangeView};
use super::context::PlanContext;
use super::evaluator::Evaluator;
use super::prepared::{Phase, PreparedPolicy, Topic};
use super::results::{CombinedRun, default_message};
use super::trace::{SkipReason, TraceOutcome};
use super::{findings, recovery};
use crate::expr::{Dialect, Root};
use crate::finding::{Finding, Subject};
use crate::plan::{PlanError, ResourceChange, ResourceMode};

/// Whether a policy about a change is still to be evaluated after the last byte.
type Waits = bool;

impl Evaluator<'_> {
    /// A change by the policies about its type, and by those about the type that its address names.
    pub(super) fn change(
        &mut self,
        change: &ResourceChange<'_>,
        phase: Phase,
        context: &PlanContext<'_>,
    ) -> Result<Waits, PlanError> {
        if change.mode != ResourceMode::Managed {
            return Ok(false);
        }
        let view = ChangeView::new(change);
        let mut waits = self.change_as(&view, &change.type_, phase, context)?;
        // No plan of Terraform has an address of another type than its entry. A crafted one must not escape the policies of
        // either type.
        if let Some(type_) = change.other_type() {
            waits |= self.change_as(&view, type_, phase, context)?;
        }
        Ok(waits)
    }

    /// A change by the policies about one type.
    fn change_as<'v>(
        &mut self,
        view: &ChangeView<'v, '_>,
        type_: &str,
        phase: Phase,
        context: &PlanContext<'v>,
    ) -> Result<Waits, PlanError> {
        let change = view.change;
        if self.has_drift_policies {
            // Not `unmatched`: the policy is about this type, whether or not an object of it drifted.
            for prepared in self.group(Topic::Drift, type_).iter() {
                prepared.state.matched.set(true);
            }
        }
        let mut waits = false;
        for prepared in self.group(Topic::Changes, type_).iter() {
            let policy = prepared.in_force.policy;
            // Evaluated under the type of the change already.
            if type_ != change.type_ && policy.matches_type(&change.type_) {
                continue;
            }
            if !policy.matches_address(&change.address, change.previous_address.as_deref()) {
                self.trace.note(change, Subject::Change, prepared, SkipReason::Address);
                continue;
            }
            prepared.state.matched.set(true);
            let cases = cases(policy, change);
            // `matched` is set before this: a policy on `delete` is about its type although nothing of it is deleted.
            if cases.iter().all(Option::is_none) {
                self.trace.note(change, Subject::Change, prepared, SkipReason::Operations);
                continue;
            }
            if prepared.state.phase != phase {
                // The other phase has evaluated it, or will: each policy sees a change once.
                waits |= prepared.state.phase == Phase::AfterRead;
                continue;
            }
            self.evaluate(prepared, view, type_, cases, context)?;
        }
        Ok(waits)
    }

    /// One policy over one change.
    fn evaluate<'v>(
        &mut self,
        prepared: &PreparedPolicy<'_>,
        view: &ChangeView<'v, '_>,
        type_: &str,
        cases: [Option<Case>; 2],
        context: &PlanContext<'v>,
    ) -> Result<(), PlanError> {
        let (policy, change) = (prepared.in_force.policy, view.change);
        let empty = || findings::of_change(change, policy.id.clone(), prepared.in_force.level);
        // `protect` without a filter, the most common policy: no expression is evaluated.
        if prepared.state.always {
            let loss = recovery::loss(change, type_, policy, &context.providers)?;
            if recovery::is_no_operation_of(policy, change.action, loss.as_ref()) {
                self.trace.note(change, Subject::Change, prepared, SkipReason::Operations);
                return Ok(());
            }
            let level = recovery::level(prepared.in_force, loss.as_ref());
            self.trace.note_at(level, change, Subject::Change, prepared, TraceOutcome::Found);
            let messages = vec![default_message(policy)];
            self.results.findings.push(Finding { messages, loss, level, ..empty() });
            return Ok(());
        }
        if prepared.state.exhausted.get() {
            self.trace.note(change, Subject::Change, prepared, SkipReason::StepLimit);
            return Ok(());
        }
        // The diff of a change is computed for policies that name `change`, once for all of them.
        let paths = if policy.uses.roots.contains(&Root::Change) { Some(view.paths()?) } else { None };
        let mut combined = CombinedRun::default();
        for case in cases.into_iter().flatten() {
            let (attrs, prior_attrs) = case.sides(view)?;
            let roots = ChangeRoots {
                change,
                type_,
                operation: case.operation.name(),
                extended: policy.dialect() == Dialect::Extended,
                attrs,
                prior_attrs,
                paths: paths.clone(),
                context,
            };
            combined.add(prepared, &roots);
        }
        let loss = recovery::loss(change, type_, policy, &context.providers)?;
        if recovery::is_no_operation_of(policy, change.action, loss.as_ref()) {
            self.trace.note(change, Subject::Change, prepared, SkipReason::Operations);
            return Ok(());
        }
        let outcome = combined.outcome();
        let mut level = prepared.in_force.level;
        if let Some(finding) = self.results.add(policy, combined, empty) {
            level = recovery::level(prepared.in_force, loss.as_ref());
            finding.level = level;
            finding.loss = loss;
        }
        self.trace.note_at(level, change, Subject::Change, prepared, outcome);
        Ok(())
    }
}
