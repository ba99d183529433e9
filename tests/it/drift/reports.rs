//! Reports of real plans, as values.

use tfgate::render::saved;
use tfgate::report::{Report, verified};

use crate::support::tfgate;

/// The report of `tfgate drift` over plans.
pub(super) fn report(plans: &[&str]) -> Report {
    let ran = tfgate(&[&["drift", "--today", "2026-11-21", "--format", "json"], plans].concat(), b"");
    verified(saved(ran.stdout.as_bytes()).expect("a report").report).expect("a true report")
}
