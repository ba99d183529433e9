//! Collects the changes of one plan while it is read: small summaries, never whole objects.

use std::collections::BTreeSet;

use super::configured::Configured;
use super::draft::{DeferredDraft, Draft};
use super::rename_candidates::Candidates;
use super::rules::Rules;
use super::{Note, actions, causes, commands, routine};
use crate::diff::{Difference, Differences, Part, Side, differences};
use crate::finding::Identity;
use crate::plan::{
    Action, Entry, Kind, Plan, PlanError, Program, ResourceChange, ResourceMode, Value, ValueRef,
};
use crate::policy::{Effective, Level, PolicySet, Stack};
use crate::text::hidden::has_hidden;

/// Builds the part of the report for one plan: observes each entry while it is in the window, and is finished after the
/// last byte.
#[derive(Debug)]
pub struct Collector<'p> {
    pub(super) stack: &'p Stack,
    /// Where policies and waivers come from.
    pub(super) set: &'p PolicySet,
    /// What of it is in force for the stack.
    pub(super) effective: &'p Effective<'p>,
    pub(super) rules: Rules,
    /// Notes about the policies.
    pub(super) policy_notes: Vec<Note>,
    pub(super) changes: Vec<Draft>,
    /// Whether a policy about the whole plan may ask for an approval, which is then for all objects that the plan changes.
    pub(super) keeps_objects: bool,
    pub(super) deferred: Vec<DeferredDraft>,
    /// Deleted and created objects that may be the same.
    pub(super) candidates: Candidates,
    /// What the blocks of the configuration set.
    pub(super) configured: Configured,
    /// Addresses that hold hidden characters. A set: drift and the change of an object have one address.
    pub(super) invisible: BTreeSet<String>,
}

impl<'p> Collector<'p> {
    /// Starts with no entry.
    pub fn new(stack: &'p Stack, set: &'p PolicySet, effective: &'p Effective<'p>, rules: Rules) -> Self {
        Collector {
            stack,
            set,
            effective,
            rules,
            policy_notes: Vec::new(),
            changes: Vec::new(),
            keeps_objects: may_ask_about_the_plan(effective),
            deferred: Vec::new(),
            candidates: Candidates::default(),
            configured: Configured::default(),
            invisible: BTreeSet::new(),
        }
    }

    /// With notes about the policies, as [`policy_notes`](super::policy_notes::policy_notes) finds them.
    #[must_use]
    pub fn with_policy_notes(self, policy_notes: Vec<Note>) -> Self {
        Collector { policy_notes, ..self }
    }

    /// The changes, after the last entry.
    pub(super) fn drafts(&mut self, program: Program) -> Vec<Draft> {
        let drafts = std::mem::take(&mut self.changes);
        let drafts = drafts.into_iter().map(|draft| self.configured.without_false_routine(draft)).collect();
        causes::find(drafts, &self.configured, program)
    }

    /// Adds to the plan, after its last entry, what only its changes say about other parts of it.
    pub(crate) fn complete(&self, plan: &mut Plan) {
        actions::add_changes(plan, &self.changes);
        commands::add_objects(plan, &self.changes);
    }

    /// Keeps what the report needs of one entry.
    ///
    /// # Errors
    /// Values that cannot be read.
    pub fn observe(&mut self, entry: Entry<'_>) -> Result<(), PlanError> {
        match entry {
            // No-op entries carry the whole object before and after; they are most of a large plan and no report
            // lists them.
            Entry::Change(change) if change.is_idle() => {}
            // The evaluator keeps drift; here only its address is checked for characters that cannot be seen.
            Entry::Drift(change) => self.keep_hidden_names(change),
            Entry::Unchanged(_) | Entry::Data(_) | Entry::Provider(_) | Entry::Module(_) | Entry::Link(_) => {
            }
            Entry::Configured(resource) => self.configured.add(resource)?,
            Entry::Change(change) => {
                self.keep_hidden_names(change);
                let object = if self.keeps_objects { Identity::before(change)? } else { None };
                let draft = Draft { object, ..draft(change)? };
                self.configured.want(&draft);
                self.candidates.observe(change)?;
                self.changes.push(draft);
            }
            Entry::Deferred(change, reason) => {
                self.keep_hidden_names(change);
                self.deferred.push(DeferredDraft {
                    address: change.address.clone().into_owned(),
                    action: change.action,
                    importing: change.importing,
                    reason: reason.to_owned(),
                });
            }
        }
        Ok(())
    }

    /// Keeps the addresses of an entry that hold hidden characters: the report names them, and `--strict` denies.
    fn keep_hidden_names(&mut self, change: &ResourceChange<'_>) {
        let names = std::iter::once(&change.address).chain(&change.previous_address);
        self.invisible.extend(names.filter(|name| has_hidden(name)).map(|name| name.clone().into_owned()));
    }
}

/// Whether a policy about the plan as a whole requires an approval. Where that cannot be read the evaluation fails, too.
fn may_ask_about_the_plan(effective: &Effective<'_>) -> bool {
    let policies = effective.plan_policies();
    policies.is_ok_and(|policies| policies.iter().any(|policy| policy.level == Level::RequireApproval))
}

/// A draft with everything: the identifiers of the object whatever happens to it, and what the provider computes.
pub(super) fn full_draft(change: &ResourceChange<'_>) -> Result<Draft, PlanError> {
    let short = draft(change)?;
    if change.mode != ResourceMode::Managed {
        return Ok(short);
    }
    let found = match change.action {
        Action::Update | Action::Replace(_) | Action::ReplaceForget => differences(change)?,
        Action::NoOp | Action::Create | Action::Read | Action::Delete | Action::Forget | Action::Open => {
            Differences::default()
        }
    };
    Ok(Draft { identity: identifiers(change)?, differences: found.list, omitted: found.omitted, ..short })
}

pub(super) fn draft(change: &ResourceChange<'_>) -> Result<Draft, PlanError> {
    let own = |text: &Option<std::borrow::Cow<'_, str>>| text.as_deref().map(str::to_owned);
    let (differences, omitted) = attributes(change)?;
    let routine = routine::of(change, &differences, omitted)?;
    Ok(Draft {
        address: change.address.clone().into_owned(),
        previous_address: own(&change.previous_address).filter(|_| change.is_moved()),
        deposed: own(&change.deposed),
        type_: change.type_.clone().into_owned(),
        name: change.name.clone().into_owned(),
        module_address: own(&change.module_address),
        action: change.action,
        reason: own(&change.reason),
        replace_paths: change.replace_paths.iter().map(ToString::to_string).collect(),
        importing: change.importing,
        identity: identity(change)?,
        kept_name: kept_name(change)?,
        object: None,
        differences,
        omitted,
        routine,
        causes: Vec::new(),
    })
}

/// What differs, where values are shown: updates and replacements.
fn attributes(change: &ResourceChange<'_>) -> Result<(Vec<Difference>, usize), PlanError> {
    let replaced = match change.action {
        Action::Update => false,
        Action::Replace(_) | Action::ReplaceForget => true,
        Action::NoOp | Action::Create | Action::Read | Action::Delete | Action::Forget | Action::Open => {
            return Ok((Vec::new(), 0));
        }
    };
    let mut found = differences(change)?;
    if replaced {
        // Every computed attribute of a replacement is unknown; listing them would bury the ones that force it.
        found.list.retain(|difference| difference.forces_replacement || !is_computed(difference));
    }
    Ok((found.list, found.omitted))
}

/// A new object has all its computed attributes anew, and those that are not set go back to their defaults: no news.
fn is_computed(difference: &Difference) -> bool {
    match (&difference.before, &difference.after) {
        (_, Side::Unknown) => true,
        (Side::Value(before), Side::Absent) if difference.within.part == Part::Whole => {
            match before.root().kind() {
                Kind::Bool(set) => !set,
                Kind::Number(number) => number == "0",
                Kind::Null | Kind::String(_) | Kind::Array(_) | Kind::Object(_) => false,
            }
        }
        _ => false,
    }
}

/// Attributes that identify the object where the plan takes it away: addresses shift with `count`, these attributes do not.
fn identity(change: &ResourceChange<'_>) -> Result<Vec<(String, Value<'static>)>, PlanError> {
    if !(change.action.destroys() || change.action.abandons()) || change.mode != ResourceMode::Managed {
        return Ok(Vec::new());
    }
    identifiers(change)
}

/// The attribute by which the object that is created has the name of the one that the plan forgets.
fn kept_name(change: &ResourceChange<'_>) -> Result<Option<&'static str>, PlanError> {
    const NAMES: [&str; 4] = ["identifier", "cluster_identifier", "bucket", "name"];
    if change.action != Action::ReplaceForget || change.mode != ResourceMode::Managed {
        return Ok(None);
    }
    let (before, after) = (change.before.get()?, change.after.get()?);
    let text = |object: ValueRef<'_>, name| {
        object.get(name).and_then(|value| value.as_str().filter(|text| !text.is_empty()).map(str::to_owned))
    };
    Ok(NAMES.into_iter().find(|name| text(before, name).is_some_and(|old| text(after, name) == Some(old))))
}

fn identifiers(change: &ResourceChange<'_>) -> Result<Vec<(String, Value<'static>)>, PlanError> {
    const NAMES: [&str; 6] = ["id", "name", "identifier", "cluster_identifier", "bucket", "arn"];
    let (before, mask) = (change.before.get()?, change.before_sensitive.get()?);
    // `before_sensitive: true`: nothing of the object may be shown, its name included.
    if mask.is_true() {
        return Ok(Vec::new());
    }
    let text = |name: &str| {
        let value = before.get(name)?;
        let sensitive = mask.get(name).is_some_and(ValueRef::holds_true);
        (!sensitive && value.as_str().is_some_and(|text| !text.is_empty())).then(|| value.to_owned_value())
    };
    let mut found: Vec<(String, Value<'static>)> = Vec::new();
    for name in NAMES {
        if let Some(value) = text(name)
            // `id` and `name` are often the same text; one line is enough.
            && !found.iter().any(|(_, known)| known.root().same(value.root()))
        {
            found.push((name.to_owned(), value));
        }
    }
    Ok(found)
}
