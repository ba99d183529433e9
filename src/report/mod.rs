//! The report: what every renderer sees. Sorted, counted and redacted; nothing in it is escaped.
//!
//! Renderers do not count, filter, sort or decide: whatever they need is a field here.

mod approved;
mod assemble;
mod change_set;
mod collect;
mod configured;
mod draft;
mod drift;
mod explain;
mod merge;
mod model;
mod notes;
mod order;
mod ranking;
mod reasons;
mod routine;
mod rules;
mod saved;
mod values;
mod verdict;

pub use crate::drift::{DriftClass, DriftNext, OtherChanges};
pub(crate) use crate::redact::UNKNOWN as KNOWN_AFTER_APPLY;
pub use approved::{approved_by, rfc3339, without_approval};
pub use assemble::{diagnostic_entry, unreadable};
pub use change_set::{ChangeSet, Item, change_set};
pub use collect::Collector;
pub use explain::{
    AddressSearch, DependentEntry, DependentsEntry, DriftedEntry, Explanation, ObjectEntry, PlanEntry,
    ResolvedAddress, SkipReason, TraceOutcome, TracedPolicyEntry, UnresolvedAddress, UnresolvedReason,
    explain,
};
pub use merge::{Expected, Part, merged};
pub use model::*;
pub use ranking::{Effect, NoVerdict, Ranked};
pub use reasons::without_approver;
pub use rules::{ExitZero, Mode, Rules, Strict};
pub use saved::{Contradiction, verified};
pub use values::{NOT_SHOWN, ShownValues, with_values};
pub use verdict::{reassess, report};
