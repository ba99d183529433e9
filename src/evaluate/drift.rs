//! What changed outside Terraform. Its policies run after the last byte: only then it is known what the plan does about it.

use super::change_view::{ChangeRoots, ChangeView, path_list};
use super::context::PlanContext;
use super::evaluator::{Evaluator, Scope};
use super::findings;
use super::former_address::FormerAddress;
use super::prepared::{PreparedPolicy, Topic};
use super::results::CombinedRun;
use super::run::RunOutcome;
use super::seen_as::SeenAs;
use super::side::Side;
use super::trace::SkipReason;
use crate::diff::{is_named, leads_to};
use crate::drift::{DriftClass, Drifted, DriftedPath};
use crate::finding::{Finding, Subject};
use crate::plan::{Action, AttributePath, PlanError, ResourceChange};
use crate::policy::{Level, PolicyId};

/// The id of tfgate's own finding about drift of a class, where no policy is about the object: `drift/reverted`. A
/// waiver can name it.
pub fn default_drift_policy(class: DriftClass) -> PolicyId {
    PolicyId(format!("drift/{}", class.name()))
}

/// The level of tfgate's own finding about drift of a class; `None` for a class without one.
pub fn default_drift_level(class: DriftClass) -> Option<Level> {
    class.is_alarming().then_some(Level::Warn)
}

/// How much of a drifted object a policy answers for. Where one answers for all of it, tfgate has no finding of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Governs {
    /// Some attributes, or none.
    Some,
    /// Every attribute that changed outside Terraform.
    All,
}

impl<'p> Evaluator<'p> {
    /// Evaluates the drift policies over an object that differs from the state, if only in what the provider computes.
    ///
    /// # Errors
    /// Values that cannot be read.
    pub(super) fn drift(&mut self, drifted: &Drifted, context: &PlanContext<'_>) -> Result<(), PlanError> {
        let change = drifted.stored.change();
        if drifted.class.is_real() {
            self.lists.add("drift", &change);
        }
        if self.has_drift_policies {
            let view = ChangeView::new(&change);
            let first = self.results.findings.len();
            for (prepared, seen_as) in &self.drift_policies(&change) {
                if !prepared
                    .in_force
                    .policy
                    .matches_address(&change.address, change.previous_address.as_deref())
                {
                    self.trace.note(&change, Subject::Drift, prepared, SkipReason::Address);
                    continue;
                }
                prepared.state.matched.set(true);
                if self.drift_policy(prepared, *seen_as, drifted, &view, context)? == Governs::All {
                    self.governed.insert(change.address.clone().into_owned());
                }
            }
            if change.previous_type().is_some() {
                self.results.keep_worst(first);
            }
        }
        // Only for `tfgate drift`: in a check of a plan, drift without a policy is shown and counts for nothing.
        if self.scope == Scope::Drift
            && !self.governed.contains(&*change.address)
            && let Some(level) = default_drift_level(drifted.class)
        {
            let finding = findings::of_change(&change, default_drift_policy(drifted.class), level);
            let messages = vec![default_drift_message(drifted.class).to_owned()];
            self.results.findings.push(Finding { subject: Subject::Drift, messages, ..finding });
        }
        Ok(())
    }

    /// The policies about the type of an object, about the type that its address names, and about the one before a move.
    fn drift_policies<'t>(
        &mut self,
        change: &'t ResourceChange<'_>,
    ) -> Vec<(PreparedPolicy<'p>, SeenAs<'t>)> {
        let mut all = Vec::new();
        for seen_as in SeenAs::all(change) {
            let group = self.group(Topic::Drift, seen_as.type_);
            let new = |prepared: &&PreparedPolicy<'_>| !seen_as.is_repeated(prepared.in_force.policy, change);
            all.extend(group.iter().filter(new).map(|prepared| (prepared.clone(), seen_as)));
        }
        all
    }

    /// Evaluates one policy over one object.
    fn drift_policy<'v>(
        &mut self,
        prepared: &PreparedPolicy<'_>,
        seen_as: SeenAs<'_>,
        drifted: &Drifted,
        view: &ChangeView<'v, '_>,
        context: &PlanContext<'v>,
    ) -> Result<Governs, PlanError> {
        let (policy, change) = (prepared.in_force.policy, view.change);
        let gone = change.after.is_null();
        let named = |path: &AttributePath| is_named(path, &policy.attributes);
        let every = policy.attributes.is_empty();
        let governs = if every || drifted.real_paths().all(named) { Governs::All } else { Governs::Some };
        if prepared.state.exhausted.get() {
            self.trace.note(change, Subject::Drift, prepared, SkipReason::StepLimit);
            // It answers for nothing that it did not evaluate: tfgate's own finding stays.
            return Ok(Governs::Some);
        }
        // A policy with `attributes` sees computed ones too: naming one asks for it.
        let about = |path: &DriftedPath| {
            let whole = || path.class.is_real() && (every || leads_to(&path.path, &policy.attributes));
            whole() || !every && named(&path.path)
        };
        let about = drifted.paths.iter().filter(|path| about(path)).map(|drifted| &drifted.path);
        let watched = || about.clone().filter(|path| !is_named(path, &policy.ignore));
        if watched().next().is_none() && !(gone && every) {
            self.trace.note(change, Subject::Drift, prepared, SkipReason::Ignored);
            return Ok(if gone { Governs::Some } else { governs });
        }
        let absent = Side::ABSENT;
        let roots = ChangeRoots {
            change,
            seen_as,
            former: None,
            operation: if gone { "delete" } else { "update" },
            extended: true,
            // The provider no longer finds the object, so there are no values after.
            attrs: if gone { &absent } else { view.after()? },
            prior_attrs: view.before()?,
            paths: Some(path_list(watched())),
            context,
        };
        let mut combined = CombinedRun::default();
        combined.add_change(prepared, &roots, FormerAddress::seen_by(policy, change));
        if seen_as.is_previous {
            combined.over_another_schema(policy, Action::NoOp);
        }
        let outcome = combined.outcome();
        self.trace.note(change, Subject::Drift, prepared, outcome);
        let empty = || findings::of_change(change, policy.id.clone(), prepared.in_force.level);
        let finding = self
            .results
            .add(policy, Some(seen_as), combined, || Finding { subject: Subject::Drift, ..empty() });
        if let Some(finding) = finding {
            finding.identify(change)?;
            if seen_as.is_previous && finding.is_violated() {
                finding.messages.push(seen_as.previous());
            }
        }
        // Undecided and failed evaluations too: nothing that a finding names may count as only computed.
        if outcome > RunOutcome::Passed {
            let reported = self.reported_drift.entry(change.address.clone().into_owned()).or_default();
            reported.extend(watched().cloned());
        }
        // An object that the filter leaves out keeps tfgate's own finding.
        Ok(if outcome == RunOutcome::Skipped { Governs::Some } else { governs })
    }
}

/// The message of tfgate's own finding about drift of a class.
pub fn default_drift_message(class: DriftClass) -> &'static str {
    match class {
        DriftClass::Reverted => "It was changed outside Terraform, and the next apply reverts it.",
        DriftClass::DestroyedByPlan => "It was changed outside Terraform, and the next apply destroys it.",
        DriftClass::Unclassified => {
            "It was changed outside Terraform; the plan does not say what the next apply does about it."
        }
        DriftClass::DeletedOutside => {
            "The provider no longer finds it, and the configuration wants it: the next apply creates it anew, empty. Either it was deleted outside Terraform, or the provider looks elsewhere: check its alias, region, account and assumed role."
        }
        DriftClass::Tolerated => "It was changed outside Terraform, and the next apply leaves it so.",
        DriftClass::AlreadyDeleted => {
            "The provider no longer finds it, and the configuration does not want it any more."
        }
        DriftClass::Computed => "Only what the provider computes differs.",
        DriftClass::Noise => "It is the same, written another way.",
        DriftClass::Moved => "Only its address differs.",
    }
}
