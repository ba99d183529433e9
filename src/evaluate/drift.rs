//! What changed outside Terraform, judged after the last byte: only then it is known what the plan does about it.

use super::armed::{About, Armed};
use super::record::Sum;
use super::run::RunOutcome;
use super::side::Side;
use super::subject::{self, ChangeRoots, path_list};
use super::trace::Skip;
use super::world::World;
use super::{Judge, Scope, bare};
use crate::diff::{is_named, leads_to};
use crate::drift::{DriftClass, Drifted, DriftedPath};
use crate::finding::{Finding, Subject};
use crate::plan::{AttributePath, PlanError, ResourceChange};
use crate::policy::{Level, PolicyId};

/// The id of what tfgate says about drift where no policy is about the object: `drift/reverted`. A waiver can name it.
pub fn own_policy(class: DriftClass) -> PolicyId {
    PolicyId(format!("drift/{}", class.name()))
}

/// The level of drift of a class that no policy is about; `None` where there is no finding.
pub fn default_level(class: DriftClass) -> Option<Level> {
    class.is_alarming().then_some(Level::Warn)
}

/// How much of a drifted object a policy decides about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Governs {
    /// Nothing, or only some attributes.
    Some,
    /// Everything that somebody changed.
    All,
}

impl<'p> Judge<'p> {
    /// An object that differs, if only in what the provider computes.
    pub(super) fn drift(&mut self, drifted: &Drifted, world: &World<'_>) -> Result<(), PlanError> {
        let change = drifted.stored.change();
        if drifted.class.is_real() {
            self.lists.add("drift", &change);
        }
        if self.drift {
            let subject = subject::Subject::new(&change);
            for armed in &self.drift_policies(&change) {
                if !armed.in_force.policy.matches_address(&change.address, change.previous_address.as_deref())
                {
                    self.trace.note(&change, Subject::Drift, armed, Skip::Address);
                    continue;
                }
                armed.state.matched.set(true);
                if self.drift_by(armed, drifted, &subject, world)? == Governs::All {
                    self.governed.insert(change.address.clone().into_owned());
                }
            }
        }
        if self.scope == Scope::Drift
            && !self.governed.contains(&*change.address)
            && let Some(level) = default_level(drifted.class)
        {
            let finding = bare(&change, own_policy(drifted.class), level);
            let messages = vec![own_sentence(drifted.class).to_owned()];
            self.record.findings.push(Finding { subject: Subject::Drift, messages, ..finding });
        }
        Ok(())
    }

    /// The policies about the type of an object, and about the type that its address names.
    fn drift_policies(&mut self, change: &ResourceChange<'_>) -> Vec<Armed<'p>> {
        let mut group = self.group(About::Drift, &change.type_).to_vec();
        if let Some(type_) = change.other_type() {
            let further = self.group(About::Drift, type_);
            let new = |armed: &&Armed<'_>| !armed.in_force.policy.matches_type(&change.type_);
            group.extend(further.iter().filter(new).cloned());
        }
        group
    }

    /// One policy over one object.
    fn drift_by<'v>(
        &mut self,
        armed: &Armed<'_>,
        drifted: &Drifted,
        subject: &subject::Subject<'v, '_>,
        world: &World<'v>,
    ) -> Result<Governs, PlanError> {
        let (policy, change) = (armed.in_force.policy, subject.change);
        let gone = change.after.is_null();
        let named = |path: &AttributePath| is_named(path, &policy.attributes);
        let every = policy.attributes.is_empty();
        let governs = if every || drifted.real_paths().all(named) { Governs::All } else { Governs::Some };
        if armed.state.spent.get() {
            self.trace.note(change, Subject::Drift, armed, Skip::Spent);
            // It does not look any more, so it silences nothing.
            return Ok(Governs::Some);
        }
        let about = |path: &DriftedPath| {
            let whole = || path.class.is_real() && (every || leads_to(&path.path, &policy.attributes));
            whole() || !every && named(&path.path)
        };
        let about = drifted.paths.iter().filter(|path| about(path)).map(|drifted| &drifted.path);
        let left = || about.clone().filter(|path| !is_named(path, &policy.ignore));
        if left().next().is_none() && !(gone && every) {
            self.trace.note(change, Subject::Drift, armed, Skip::Ignored);
            return Ok(if gone { Governs::Some } else { governs });
        }
        let absent = Side::ABSENT;
        let roots = ChangeRoots {
            change,
            type_: &change.type_,
            operation: if gone { "delete" } else { "update" },
            extended: true,
            attrs: if gone { &absent } else { subject.after()? },
            prior_attrs: subject.before()?,
            paths: Some(path_list(left())),
            world,
        };
        let mut sum = Sum::default();
        sum.add(armed, &roots);
        let outcome = sum.outcome();
        self.trace.note(change, Subject::Drift, armed, outcome);
        let bare = || bare(change, policy.id.clone(), armed.in_force.level);
        self.record.note(policy, sum, || Finding { subject: Subject::Drift, ..bare() });
        if outcome > RunOutcome::Passed {
            let counted = self.counted.entry(change.address.clone().into_owned()).or_default();
            counted.extend(left().cloned());
        }
        // What a filter leaves out is left to others.
        Ok(if outcome == RunOutcome::Skipped { Governs::Some } else { governs })
    }
}

/// What tfgate says about drift where no policy does.
pub fn own_sentence(class: DriftClass) -> &'static str {
    match class {
        DriftClass::Reverted => "It was changed outside Terraform, and the next apply takes that back.",
        DriftClass::Doomed => "It was changed outside Terraform, and the next apply destroys it.",
        DriftClass::Unclassified => {
            "It was changed outside Terraform; the plan does not say what the next apply does about it."
        }
        DriftClass::DeletedOutside => {
            "It was deleted outside Terraform, and the configuration wants it: the next apply creates it anew, empty."
        }
        DriftClass::Tolerated => "It was changed outside Terraform, and the next apply leaves it so.",
        DriftClass::DeletedUnwanted => {
            "It was deleted outside Terraform, and the configuration does not want it any more."
        }
        DriftClass::Computed => "Only what the provider computes differs.",
        DriftClass::Noise => "It is the same, written another way.",
        DriftClass::Moved => "Only its address differs.",
    }
}
