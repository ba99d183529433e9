//! The history of drift: when each object was first seen drifted, what had drifted last, and how many checks failed. Texts in,
//! texts out; it opens no file and reads no clock.
//!
//! It says since when, and never whether: no verdict depends on it. It holds no values of plans; fingerprints are made of what
//! reports show.

mod file;
mod model;
mod observe;
mod waiting;

pub use file::HistoryError;
pub use model::{
    DriftChange, DriftRecord, History, MAX_ENTRIES, MAX_SIZE, Observations, PendingChanges, StackHistory,
    StackObservation,
};
