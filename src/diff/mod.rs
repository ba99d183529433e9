//! Which attributes differ between two sides of a change, with what is sensitive or unknown on either side.
//!
//! It compares; it neither redacts nor decides what matters.

mod changed_paths;
mod coded;
mod difference;
mod differences;
mod document;
mod drifted;
mod equivalence;
mod leaves;
mod limits;
mod lines;
mod multiset;
mod paths;
mod policy_document;
mod value_pair;

pub(crate) use changed_paths::changed_paths;
pub use difference::{Difference, DifferenceKind, Differences, Part, Side, Within};
pub use differences::differences;
pub use document::Language;
pub use drifted::drifted;
pub(crate) use equivalence::{equivalent, in_order};
pub(crate) use lines::{ChangedLines, changed_lines, lines};
pub(crate) use paths::{at, is_named, leads_to, overlap};
