//! Policies that are not about a change: providers, module calls, the plan as a whole. All of it is known only after the
//! last byte.

use super::configuration::{ConfigurationRoots, module_meta};
use super::context::PlanContext;
use super::evaluator::{Evaluator, Scope};
use super::findings::{THE_PLAN, of_other};
use super::lists::PlanRoots;
use super::prepared::{PreparedPolicy, Topic};
use super::provider::{Provider, provider_attributes};
use super::results::CombinedRun;
use crate::expr::Roots;
use crate::finding::Subject;
use crate::plan::{Plan, PlanError};

impl Evaluator<'_> {
    /// Policies about provider configurations.
    ///
    /// # Errors
    /// Arguments that cannot be read.
    pub(super) fn providers(
        &mut self,
        providers: &[Provider],
        context: &PlanContext<'_>,
    ) -> Result<(), PlanError> {
        for provider in providers {
            let expressions = provider.expressions();
            // Once for each provider, however many policies are about it.
            let attrs = provider_attributes(&expressions)?;
            let versions = self.options.versions;
            let roots =
                || ConfigurationRoots { attrs: Some(attrs.clone()), meta: provider.meta(versions), context };
            for prepared in self.group(Topic::Provider, provider.type_()).iter() {
                self.evaluate_other(prepared, Subject::Provider, &provider.address(), &roots());
            }
        }
        Ok(())
    }

    /// Policies about module calls.
    pub(super) fn modules(&mut self, context: &PlanContext<'_>) {
        for call in std::mem::take(&mut self.modules) {
            let meta = module_meta(&call, self.options.versions);
            for prepared in self.group(Topic::Module, &call.source).iter() {
                let roots = ConfigurationRoots { attrs: None, meta: meta.clone(), context };
                self.evaluate_other(prepared, Subject::Module, &call.address, &roots);
            }
        }
    }

    /// Policies about the plan as a whole.
    pub(super) fn plan(&mut self, plan: &Plan, context: &PlanContext<'_>) {
        let mut lists = std::mem::take(&mut self.lists);
        lists.finish();
        for prepared in self.group(Topic::Plan, "").iter() {
            // A run about drift alone has read no change, so that every other list would be empty and the policy wrong.
            if self.scope == Scope::Drift && !prepared.in_force.policy.uses.plan_members.contains("drift") {
                continue;
            }
            let roots = PlanRoots { lists: &lists, plan, context };
            self.evaluate_other(prepared, Subject::Plan, THE_PLAN, &roots);
        }
    }

    /// One policy over something that is not a change.
    fn evaluate_other(
        &mut self,
        prepared: &PreparedPolicy<'_>,
        subject: Subject,
        address: &str,
        roots: &dyn Roots<'_>,
    ) {
        prepared.state.matched.set(true);
        // Its error is among the findings already, and there is no verdict.
        if prepared.state.exhausted.get() {
            return;
        }
        let mut combined = CombinedRun::default();
        combined.add(prepared, roots);
        self.results.add(prepared.in_force.policy, None, combined, || of_other(subject, address, prepared));
    }
}
