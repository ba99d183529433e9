//! The outcome of tests: for a terminal (in [`super::text`]), for CI and for machines.

mod json;
mod junit;
mod outcome;

pub use json::suite_json;
pub use junit::suite_junit;
pub use outcome::Suite;
pub(super) use outcome::{ReasonPart, evaluates_nothing, reason_parts};
