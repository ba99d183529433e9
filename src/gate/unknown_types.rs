//! Types that policies of users name, that are not known, and that the plan does not have: a guard that guards nothing.

use std::collections::BTreeMap;

use crate::plan::{Entry, ReadOptions};
use crate::policy::{Effective, Glob, KnownTypes, PolicyKind};
use crate::report::{Note, NoteLevel};
use crate::text::plural;

/// How many types a note names.
const NAMED: usize = 3;

/// The types, and whether the plan has them.
pub(super) struct UnknownTypes<'k> {
    known: &'k KnownTypes,
    /// By name or glob; `true`: an object of the plan has it.
    types: BTreeMap<String, bool>,
}

impl<'k> UnknownTypes<'k> {
    /// Those of the policies in force. Without policies of users nothing is looked up.
    pub(super) fn of(effective: &Effective<'_>, known: &'k KnownTypes) -> Self {
        let mut types = BTreeMap::new();
        for policy in effective.policies.iter().map(|policy| policy.policy) {
            let about_types = policy.kind.is_about_changes() || policy.kind == PolicyKind::Drift;
            let targets = policy.types.iter().filter(|_| about_types);
            let globs = targets.chain(policy.recovery.iter().flat_map(|recovery| &recovery.types));
            let searched = policy.uses.resource_types().filter(|name| !name.contains(['*', '?']));
            for name in globs.map(Glob::as_str).chain(searched) {
                if !types.contains_key(name) && known.names_none(name) {
                    types.insert(name.to_owned(), false);
                }
            }
        }
        UnknownTypes { known, types }
    }

    /// Asks for the objects that show that a type exists, those that do not change included.
    pub(super) fn ask(&self, options: &mut ReadOptions) {
        options.unchanged |= !self.types.is_empty();
    }

    /// Looks at an object of the plan.
    pub(super) fn observe(&mut self, entry: Entry<'_>) {
        let (Entry::Change(change)
        | Entry::Unchanged(change)
        | Entry::Drift(change)
        | Entry::Deferred(change, _)) = entry
        else {
            return;
        };
        for (name, seen) in self.types.iter_mut().filter(|(_, seen)| !**seen) {
            *seen = Glob::new(name).matches(&change.type_);
        }
    }

    /// The note about those that the plan does not have.
    pub(super) fn note(&self) -> Option<Note> {
        let missing: Vec<&str> =
            self.types.iter().filter(|(_, seen)| !**seen).map(|(name, _)| name.as_str()).collect();
        let named = missing.iter().take(NAMED).map(|name| {
            let nearest = self.known.nearest(name);
            nearest.map_or_else(
                || format!("`{name}`"),
                |nearest| format!("`{name}` (did you mean `{nearest}`?)"),
            )
        });
        let list = named.collect::<Vec<_>>().join(", ");
        if missing.is_empty() {
            return None;
        }
        let more = match missing.len().saturating_sub(NAMED) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let verb = if missing.len() == 1 { "is" } else { "are" };
        let count = plural::count(missing.len(), "resource type", "resource types");
        let text = format!(
            "Policies name {count} that {verb} not known and not in the plan: {list}{more}. A name that does not exist guards nothing; `tfgate lint` shows where it is."
        );
        Some(Note { level: NoteLevel::Warning, text })
    }
}
