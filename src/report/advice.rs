//! What a plan says beside a change that decides its next step.

use super::ChangeEntry;
use super::configured::Configured;
use super::next_step::{Block, Call, Home, Situation, keep};
use crate::finding::Finding;
use crate::graph::without_keys;
use crate::plan::{Action, Plan, PlanMode, Program};

/// What decides the next steps of one plan.
#[derive(Clone, Copy)]
pub(super) struct Advisor<'a> {
    plan: &'a Plan,
    configured: &'a Configured,
}

impl<'a> Advisor<'a> {
    /// Over a plan that was read to its end.
    pub(super) fn new(plan: &'a Plan, configured: &'a Configured) -> Self {
        Advisor { plan, configured }
    }

    /// What made the plan.
    pub(super) fn program(self) -> Program {
        self.plan.program()
    }

    /// Everything that decides the next step of a change.
    pub(super) fn situation(self, change: &ChangeEntry) -> Situation<'_> {
        Situation {
            action: change.action,
            reason: change.reason.as_deref(),
            is_deposed: change.deposed.is_some(),
            program: self.plan.program(),
            is_destroy_plan: self.plan.mode == PlanMode::Destroy,
            is_left_in_place: false,
            forced: &change.replace_paths,
            home: self.home(change),
            kept_name: None,
        }
    }

    /// What is known of an object that the plan has no change of.
    pub(super) fn unlisted(self, finding: &Finding) -> Situation<'static> {
        Situation {
            action: finding.action,
            reason: None,
            is_deposed: finding.deposed.is_some(),
            program: self.plan.program(),
            is_destroy_plan: self.plan.mode == PlanMode::Destroy,
            is_left_in_place: false,
            forced: &[],
            home: Home { call: Call::Unknown, block: Block::Unknown, has_key: false },
            kept_name: None,
        }
    }

    /// What keeps a forgotten object under management; `None` for any other change.
    pub(super) fn keep_managed(self, change: &ChangeEntry, kept_name: Option<&str>) -> Option<String> {
        let situation = Situation { kept_name, ..self.situation(change) };
        change.action.abandons().then(|| keep(&situation))
    }

    fn home(self, change: &ChangeEntry) -> Home {
        let module = change.module_address.as_deref();
        let has_key = change.address.contains('[');
        if !self.plan.has_configuration {
            return Home { call: Call::Unknown, block: Block::Unknown, has_key };
        }
        let address = format!("{}.{}", change.type_, change.name);
        // Only the blocks of forgotten objects are looked for.
        let is_looked_for = change.action == Action::Forget;
        let block = if is_looked_for { self.configured.block(module, &address) } else { Block::Unknown };
        Home { call: self.call(module), block, has_key }
    }

    /// The calls of a module instance and of those around it.
    fn call(self, module_address: Option<&str>) -> Call {
        let Some(module) = module_address.map(without_keys) else { return Call::None };
        let ends = module.match_indices(".module.").map(|(at, _)| at).chain([module.len()]);
        let calls: Vec<&str> = ends.filter_map(|end| module.get(..end)).collect();
        let is_in = |set: &std::collections::BTreeSet<String>, call: &&str| set.contains(*call);
        if !calls.iter().all(|call| is_in(&self.plan.module_calls, call)) {
            return Call::Gone;
        }
        if calls.iter().any(|call| is_in(&self.plan.repeated_calls, call)) {
            return Call::Repeated;
        }
        Call::Single { is_nested: calls.len() > 1 }
    }
}
