//! The types of a report. The JSON report (`render/json`) has its own, versioned types.

mod action;
mod change;
mod drift;
mod finding;
mod location;
mod mode;
mod note;
mod rename;
mod review;
mod source;
mod stack;
mod text_diff;
mod verdict;

pub use action::{ActionEntry, ActionEvents, CommandEntry};
pub use change::{AttributeChange, Cause, CauseKind, ChangeEntry, Routine};
pub use drift::{DriftAttribute, DriftEntry, DriftLevel};
pub use finding::{FindingEntry, FindingOutcome, LossFactInfo, LossInfo, OverrideInfo, WaiverInfo};
pub use location::Location;
pub use note::{DiagnosticEntry, InfoEntry, Note, NoteLevel};
pub use rename::{RenameEntry, Renames};
pub use review::{ApprovalMode, Preview, RefusedApproval, Review};
pub use source::SourceExcerpt;
pub use stack::{
    ApprovalEntry, CheckEntry, DeferredEntry, OutputEntry, OverrideEntry, PlanInfo, PolicySetInfo, Report,
    StackReport, Summary, WaiverUse,
};
pub use text_diff::{Hunk, LineBreak, LineKind, TextDiff, TextLine};
pub use verdict::{Failure, Verdict};
