//! The report: what every renderer sees. Sorted, counted and redacted; nothing in it is escaped.
//!
//! Renderers do not count, filter, sort or decide: whatever they need is a field here.

mod actions;
mod advice;
mod approved;
mod assemble;
mod cards;
mod causes;
mod change_set;
mod check_words;
mod collect;
mod commands;
mod configured;
mod draft;
mod drift;
mod expected;
mod explain;
mod forgotten;
mod identity;
mod left_out;
mod merge;
mod model;
mod moved_blocks;
mod next_step;
mod note_texts;
mod notes;
mod order;
mod policy_notes;
mod ranking;
mod reasons;
mod rename_candidates;
mod rename_pairs;
mod renames;
mod routine;
mod rules;
mod saved;
mod text_diff;
mod values;
mod verdict;

pub use crate::drift::{DriftClass, DriftNext, OtherChanges};
pub(crate) use crate::redact::UNKNOWN as KNOWN_AFTER_APPLY;
pub use approved::rfc3339;
pub(crate) use approved::{approved_by, without_approval};
pub(crate) use assemble::diagnostic_entry;
pub use assemble::unreadable;
pub(crate) use cards::{Card, CardObject, cards};
pub use change_set::{ChangeSet, Item, change_set};
pub use collect::Collector;
pub use expected::Expected;
pub(crate) use explain::{AddressSearch, explain};
pub use explain::{
    DependentEntry, DependentsEntry, DriftedEntry, Explanation, ObjectEntry, PlanEntry, SkipReason,
    TraceOutcome, TracedPolicyEntry, UnresolvedAddress, UnresolvedReason,
};
pub use merge::{Part, merged};
pub use model::*;
pub use notes::is_about_policies;
pub(crate) use notes::warn;
pub use policy_notes::policy_notes;
pub(crate) use ranking::{Effect, NoVerdict, Ranked};
pub(crate) use reasons::LET_PASS;
pub use reasons::without_approver;
pub use rules::{ExitZero, Mode, Rules, Strict};
pub use saved::{Contradiction, verified};
pub use values::ShownValues;
pub(crate) use values::{NOT_SHOWN, with_values};
pub use verdict::report;
pub(crate) use verdict::{reassess, worst_level};
