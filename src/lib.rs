//! `tfgate` checks Terraform and OpenTofu plans before they are applied.
//!
//! The crate is a program. The library is there for the program, its tests, its benchmarks and its fuzz targets, and changes
//! with them: it promises no stable API. Most of it is behind one function, [`gate::check_plan`].
//!
//! ```text
//! plan bytes ── plan::parse ──▶ one change at a time ─┐
//! .tfgate/*.gate.hcl ── policy::load ──▶ PolicySet ───┼─ evaluate ──▶ findings ── waiver ──▶ findings
//!                                                     └─ diff ──▶ changed attributes
//! findings, changes, facts of the plan ── redact, report ──▶ Report ── render ──▶ bytes
//!                                                              └─▶ Verdict ──▶ ExitStatus
//! ```
//!
//! The plan is read once, as a stream: each change is evaluated while it is in the window and then dropped.
//! `docs/architecture.md` has the table of modules and of what each may import; a test enforces it.

pub mod approval;
pub mod cli;
pub mod commands;
pub mod diff;
pub mod drift;
pub mod evaluate;
pub mod exit;
pub mod expr;
pub mod finding;
pub mod gate;
#[cfg(feature = "github")]
pub mod github;
pub(crate) mod graph;
pub mod history;
pub mod hook;
mod host;
pub mod plan;
pub mod policy;
pub mod policytest;
pub(crate) mod redact;
pub mod render;
pub mod report;
pub mod repository;
pub mod source;
pub mod text;
pub mod waiver;
