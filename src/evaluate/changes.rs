//! Changes: which policies are about one, and what each of them finds.

use std::collections::BTreeSet;

use super::cases::{Case, cases};
use super::change_view::{ChangeRoots, ChangeView};
use super::context::PlanContext;
use super::evaluator::Evaluator;
use super::former_address::FormerAddress;
use super::prepared::{Phase, PreparedPolicy, Topic};
use super::results::{CombinedRun, default_message};
use super::run::parts_of_replacement;
use super::seen_as::SeenAs;
use super::trace::{SkipReason, TraceOutcome};
use super::{findings, recovery, unfound};
use crate::expr::{Dialect, Root};
use crate::finding::{Finding, Loss, Subject};
use crate::plan::{Action, PlanError, ResourceChange, ResourceMode};
use crate::policy::{Operation, PolicyKind};

/// Whether a policy about a change is still to be evaluated after the last byte.
type Waits = bool;

impl<'p> Evaluator<'p> {
    /// A change by the policies about its type, by those about the type that its address names, and by those about the
    /// type that it had before a move.
    pub(super) fn change(
        &mut self,
        change: &ResourceChange<'_>,
        phase: Phase,
        context: &PlanContext<'_>,
    ) -> Result<Waits, PlanError> {
        match change.mode {
            ResourceMode::Managed => {}
            // Only what is read during the apply is an entry of the plan.
            ResourceMode::Data if change.action == Action::Read => {}
            ResourceMode::Data | ResourceMode::Ephemeral => return Ok(false),
        }
        self.change_in_view(&ChangeView::new(change), phase, context)
    }

    /// An object, or a data source that is read during the apply.
    pub(super) fn change_in_view<'v>(
        &mut self,
        view: &ChangeView<'v, '_>,
        phase: Phase,
        context: &PlanContext<'v>,
    ) -> Result<Waits, PlanError> {
        let change = view.change;
        let (mut waits, mut types, first) = (false, 0_usize, self.results.findings.len());
        for seen_as in SeenAs::all(change) {
            waits |= self.change_as(view, seen_as, phase, context)?;
            types += 1;
        }
        if types > 1 {
            self.results.keep_worst(first);
        }
        if phase == Phase::WhileReading && change.is_moved() {
            self.moved(view, context)?;
        }
        Ok(waits)
    }

    /// A change by the policies about one type.
    fn change_as<'v>(
        &mut self,
        view: &ChangeView<'v, '_>,
        seen_as: SeenAs<'_>,
        phase: Phase,
        context: &PlanContext<'v>,
    ) -> Result<Waits, PlanError> {
        let change = view.change;
        if self.has_drift_policies {
            // Not `unmatched`: the policy is about this type, whether or not an object of it drifted.
            for prepared in self.group(Topic::Drift, seen_as.type_).iter() {
                prepared.state.matched.set(true);
            }
        }
        let mut waits = false;
        let group = self.policies_about(change, seen_as.type_)?;
        if phase == Phase::WhileReading && !seen_as.is_previous {
            self.doors.keep(change, &group);
        }
        let mut covered = false;
        for prepared in group.iter() {
            let policy = prepared.in_force.policy;
            // A policy about a type is about its objects, unless it names `read`.
            let is_about = change.mode == ResourceMode::Managed || policy.is_on(Operation::Read);
            let is_left_out = self.only_protect && policy.kind != PolicyKind::Protect;
            if !is_about || is_left_out || seen_as.is_repeated(policy, change) {
                continue;
            }
            if !policy.matches_address(&change.address, change.previous_address.as_deref()) {
                self.trace.note(change, Subject::Change, prepared, SkipReason::Address);
                continue;
            }
            prepared.state.matched.set(true);
            covered |= operation(change.action).is_none_or(|operation| policy.is_on(operation));
            let cases = cases(policy, change).map(|case| case.filter(|case| seen_as.sees(policy, *case)));
            // `matched` is set before this: a policy on `delete` is about its type although nothing of it is deleted.
            if cases.iter().all(Option::is_none) {
                self.trace.note(change, Subject::Change, prepared, SkipReason::Operations);
                continue;
            }
            // What the provider no longer finds is known after the last byte only, when every policy can be evaluated.
            if prepared.state.phase_for(change) != phase && view.unfound.is_none() {
                // The other phase has evaluated it, or will: each policy sees a change once.
                waits |= prepared.state.phase_for(change) == Phase::AfterRead;
                continue;
            }
            self.evaluate(prepared, view, seen_as, cases, context)?;
        }
        if phase == Phase::WhileReading {
            self.cover(change, covered);
        }
        Ok(waits)
    }

    /// Notes whether a policy is about what happens to an object.
    fn cover(&mut self, change: &ResourceChange<'_>, covered: bool) {
        let Some(operation) = operation(change.action) else { return };
        if let Some(known) = self.covered.get_mut(&*change.type_) {
            known.0 |= covered;
            known.1.insert(operation);
        } else {
            let type_ = change.type_.clone().into_owned();
            self.covered.insert(type_, (covered, BTreeSet::from([operation])));
        }
    }

    /// One policy over one change.
    fn evaluate<'v>(
        &mut self,
        prepared: &PreparedPolicy<'p>,
        view: &ChangeView<'v, '_>,
        seen_as: SeenAs<'_>,
        cases: [Option<Case>; 2],
        context: &PlanContext<'v>,
    ) -> Result<(), PlanError> {
        let (policy, change) = (prepared.in_force.policy, view.change);
        let empty = || {
            let finding = findings::of_change(change, policy.id.clone(), prepared.in_force.level);
            match view.unfound {
                Some(unfound) => unfound::finding(finding, unfound),
                None => finding,
            }
        };
        let loss = recovery::loss(change, seen_as, policy, &context.providers)?;
        if recovery::is_no_operation_of(policy, change.action, loss.as_ref()) {
            self.trace.note(change, Subject::Change, prepared, SkipReason::Operations);
            return Ok(());
        }
        // `protect` without a filter, the most common policy: no expression is evaluated.
        if prepared.state.always {
            let mut finding = Finding { messages: vec![default_message(policy)], ..empty() };
            complete(&mut finding, view, prepared, loss)?;
            finding.messages.extend(seen_as.is_previous.then(|| seen_as.previous()));
            explain_unfound(&mut finding, view);
            self.trace.note_at(finding.level, change, Subject::Change, prepared, TraceOutcome::Found);
            self.results.findings.push(finding);
            return Ok(());
        }
        if prepared.state.exhausted.get() {
            self.trace.note(change, Subject::Change, prepared, SkipReason::StepLimit);
            return Ok(());
        }
        let (combined, violated) = run(prepared, view, seen_as, cases, context)?;
        let outcome = combined.outcome();
        let is_undecidable = combined.is_undecidable();
        // What would be lost is a fact only of an object that the policy is known to be about.
        let loss = loss.filter(|_| !is_undecidable || change.action.abandons());
        let mut level = prepared.in_force.level;
        if let Some(finding) = self.results.add(policy, Some(seen_as), combined, empty) {
            complete(finding, view, prepared, loss)?;
            if seen_as.is_previous && finding.is_violated() {
                let before = if is_undecidable { seen_as.undecidable() } else { seen_as.previous() };
                finding.messages.push(before);
            }
            explain_unfound(finding, view);
            level = finding.level;
            if let Some(roots) = violated.filter(|_| finding.is_violated() && !seen_as.is_previous) {
                self.doors.open(finding, change, prepared, &roots)?;
            }
        }
        self.trace.note_at(level, change, Subject::Change, prepared, outcome);
        Ok(())
    }
}

/// Evaluates a policy over each case of a change. With the result come, for a policy with `opens`, the roots of the last case.
///
/// # Errors
/// Values that cannot be read.
fn run<'s, 'v, 'a>(
    prepared: &PreparedPolicy<'_>,
    view: &'s ChangeView<'v, 'a>,
    seen_as: SeenAs<'s>,
    cases: [Option<Case>; 2],
    context: &'s PlanContext<'v>,
) -> Result<(CombinedRun, Option<ChangeRoots<'s, 'v, 'a>>), PlanError> {
    let (policy, change) = (prepared.in_force.policy, view.change);
    // The diff of a change is computed for policies that name `change`, once for all of them.
    let paths = if policy.uses.roots.contains(&Root::Change) { Some(view.paths()?) } else { None };
    let former = FormerAddress::seen_by(policy, change);
    let roots_of = |case: Case| -> Result<_, PlanError> {
        let (attrs, prior_attrs) = case.sides(view)?;
        Ok(ChangeRoots {
            change,
            seen_as,
            former: None,
            operation: case.operation.name(),
            extended: policy.dialect() == Dialect::Extended,
            attrs,
            prior_attrs,
            paths: paths.clone(),
            context,
        })
    };
    let mut cases: Vec<Case> = cases.into_iter().flatten().collect();
    if let [case] = cases.as_slice()
        && case.operation == Operation::Replace
        && policy.attached_to.is_some()
    {
        let state = &prepared.state;
        let parts = parts_of_replacement(policy, &state.inputs, &roots_of(*case)?, &state.budget);
        cases = parts.into_iter().map(Case::of_replacement).collect();
    }
    let (mut combined, mut last) = (CombinedRun::default(), None);
    for case in cases {
        let roots = roots_of(case)?;
        // What is created never had another address.
        combined.add_change(prepared, &roots, former.filter(|_| case.before));
        last = policy.opens.is_some().then_some(roots);
    }
    if seen_as.is_previous {
        combined.over_another_schema(policy, change.action);
    }
    Ok((combined, last))
}

/// Adds what is lost to a finding, and which object it is if it needs an approval.
///
/// # Errors
/// Values that cannot be read.
fn complete(
    finding: &mut Finding,
    view: &ChangeView<'_, '_>,
    prepared: &PreparedPolicy<'_>,
    loss: Option<Loss>,
) -> Result<(), PlanError> {
    if finding.is_violated() && view.unfound.is_none() {
        finding.loss = loss;
        finding.level = recovery::level(prepared.in_force, finding.loss.as_ref());
    }
    finding.identify(view.change)
}

/// Adds what a reader must know who looks at the plan alone.
fn explain_unfound(finding: &mut Finding, view: &ChangeView<'_, '_>) {
    if let Some(unfound) = view.unfound {
        // First: the policy speaks of a loss, which is only one of two explanations.
        finding.messages.insert(0, unfound::explanation(unfound).to_owned());
    }
}

/// The operation that a policy names for an action which changes something.
fn operation(action: Action) -> Option<Operation> {
    match action {
        Action::Create => Some(Operation::Create),
        Action::Update => Some(Operation::Update),
        Action::Delete => Some(Operation::Delete),
        Action::Replace(_) => Some(Operation::Replace),
        Action::Forget | Action::ReplaceForget => Some(Operation::Forget),
        Action::NoOp | Action::Read | Action::Open => None,
    }
}
