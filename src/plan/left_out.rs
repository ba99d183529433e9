//! What has no entry in a plan: objects of the state, blocks and module calls of the configuration.

use super::coverage::Coverage;
use super::model::{Plan, PlanMode, Remark};
use super::traces::Traces;

/// Objects without an entry that are named.
const MAX_LEFT_OUT: usize = 5;

/// Counts what no policy saw, and says what else may be left out.
pub(super) fn cover(plan: &mut Plan, coverage: &mut Coverage, traces: &Traces) {
    // A refresh-only plan lists no objects, so none is missing.
    if plan.mode == PlanMode::RefreshOnly {
        return;
    }
    if !traces.has_changes && plan.is_invoked() {
        plan.remarks.push(Remark::Invoked(plan.invocations.iter().map(|one| one.address.clone()).collect()));
        return;
    }
    plan.not_judged = coverage.missing();
    plan.open_objects = coverage.open_objects();
    let open = plan.open_objects.len() as u64;
    if plan.errored == Some(true) {
        return;
    }
    if plan.not_judged > 0 {
        let names = coverage.missing_names(MAX_LEFT_OUT);
        plan.remarks.push(Remark::Partial { not_judged: plan.not_judged, open, unplanned: 0, names });
        return;
    }
    // Where Terraform deferred changes, these are what has no entry.
    let of_configuration = plan.mode == PlanMode::Normal && plan.counts.deferred == 0;
    let (missing, names) =
        if of_configuration { coverage.missing_configured(MAX_LEFT_OUT) } else { (0, Vec::new()) };
    if plan.complete == Some(false) {
        plan.remarks.push(Remark::Partial { not_judged: 0, open, unplanned: missing, names });
        return;
    }
    if missing > 0 {
        plan.remarks.push(if may_be_disabled(plan) {
            Remark::MayBeDisabled { count: missing, names }
        } else {
            let is_empty = !traces.has_changes && coverage.existing_count() == 0;
            Remark::ConfigurationNotCovered { count: missing, names, is_empty }
        });
    }
    if plan.complete.is_none() && of_configuration {
        may_be_empty(plan, coverage);
    }
}

/// Whether a block may have no entry because it says `enabled = false` (OpenTofu 1.11).
fn may_be_disabled(plan: &Plan) -> bool {
    plan.opentofu && plan.version().is_some_and(|version| version >= (1, 11))
}

/// Calls and blocks of which nothing has an entry: they have no instances, or were left out. Nothing tells which.
fn may_be_empty(plan: &mut Plan, coverage: &mut Coverage) {
    let calls = coverage.missing_calls(false);
    if !calls.is_empty() {
        plan.remarks.push(Remark::CallWithoutEntry(named(calls)));
    }
    let (blocks, mut names) = coverage.missing_repeated(MAX_LEFT_OUT);
    let repeated = coverage.missing_calls(true);
    let count = blocks + repeated.len() as u64;
    names.splice(0..0, repeated);
    names.truncate(MAX_LEFT_OUT);
    if count > 0 {
        plan.remarks.push(Remark::MayBeEmpty { count, names });
    }
}

/// Some of these names, and how many there are.
fn named(mut names: Vec<String>) -> (u64, Vec<String>) {
    let count = names.len() as u64;
    names.truncate(MAX_LEFT_OUT);
    (count, names)
}
