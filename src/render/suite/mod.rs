//! The outcome of tests: for a terminal (in [`super::text`]), for CI and for machines.

mod json;
mod junit;
mod outcome;

pub(crate) use json::suite_json;
pub(crate) use junit::suite_junit;
pub(crate) use outcome::Suite;
pub(super) use outcome::{ReasonPart, evaluates_nothing, reason_parts};
