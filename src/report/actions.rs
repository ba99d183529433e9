//! Provider actions that apply invokes, for the report.

use super::draft::Draft;
use super::{ActionEntry, ActionEvents};
use crate::diff::{Side, differences};
use crate::evaluate::{FoldedEvents, InvokedAction, invoked_actions};
use crate::plan::{Invocation, Plan, PlanError};
use crate::redact::Redactor;

/// Says of each invocation what the plan does to the object that triggers it.
pub(super) fn add_changes(plan: &mut Plan, drafts: &[Draft]) {
    if plan.invocations.is_empty() {
        return;
    }
    let current = drafts.iter().filter(|draft| draft.deposed.is_none());
    let actions: std::collections::BTreeMap<&str, _> =
        current.map(|draft| (draft.address.as_str(), draft.action)).collect();
    for invocation in &mut plan.invocations {
        let trigger = invocation.trigger.as_deref();
        invocation.trigger_action = trigger.and_then(|trigger| actions.get(trigger)).copied();
    }
}

/// The provider actions that this apply invokes, by address. Deferred ones wait for a later plan; they have a finding all the same.
///
/// # Errors
/// Values that cannot be read.
pub(super) fn entries(plan: &Plan, redactor: &Redactor) -> Result<Vec<ActionEntry>, PlanError> {
    invoked_actions(&plan.invocations, false).iter().map(|action| entry(action, redactor)).collect()
}

fn entry(action: &InvokedAction<'_>, redactor: &Redactor) -> Result<ActionEntry, PlanError> {
    let first = action.first;
    let (config, config_omitted) = config(first, redactor)?;
    Ok(ActionEntry {
        address: first.address.clone(),
        type_: first.type_.clone(),
        name: first.name.clone(),
        provider: first.provider_name.clone(),
        invocations: action.invocations.len(),
        events: action.events.iter().map(events).collect(),
        config,
        config_omitted,
    })
}

fn events(folded: &FoldedEvents<'_>) -> ActionEvents {
    let own = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    ActionEvents {
        events: own(&folded.events),
        objects: own(&folded.objects),
        on_failure: folded.on_failure.map(str::to_owned),
        invoked: folded.invoked,
        text: folded.words(),
    }
}

/// What the block of an action sets, and how many values are left out. What a command reads is never shown,
/// and the command has its own place.
fn config(invocation: &Invocation, redactor: &Redactor) -> Result<(Vec<(String, String)>, usize), PlanError> {
    const NEVER: [&str; 4] = ["environment", "stdin", "command", "arguments"];
    let found = differences(&invocation.config.as_change())?;
    let shown = found.list.iter().filter(|difference| {
        let is_read = invocation.is_command() && difference.names().any(|name| NEVER.contains(&name));
        !is_read && !matches!(difference.after, Side::Absent)
    });
    let values = shown.filter_map(|difference| {
        let [_, after] = redactor.of(&invocation.address).sides(difference);
        Some((difference.to_string(), after?))
    });
    Ok((values.collect(), found.omitted))
}
