//! `tfgate` checks Terraform and OpenTofu plans before they are applied.
//!
//! The crate is a program. The library is there for the program, its tests, its benchmarks and its fuzz targets, and changes
//! with them: it promises no stable API. Most of it is behind one function, [`gate::check_plan`]; the example of [`gate`] is
//! a run from the texts of a policy and a plan to a report.
//!
//! ```text
//! plan bytes ── plan::parse ──▶ one entry at a time ─┐
//! .tfgate/*.gate.hcl ── policy::load ──▶ PolicySet ──┼─ evaluate ──▶ findings ── waiver ──▶ findings
//!                                                    └─ diff ──▶ changed attributes
//! findings, changes, facts of the plan ── redact, report ──▶ Report ── render ──▶ bytes
//!                                                              └─▶ Verdict ──▶ ExitStatus
//! ```
//!
//! Who does what:
//! - [`plan`] reads the output of `terraform show -json` once, as a stream. Each entry is evaluated while it is in the window
//!   of the reader and then dropped; what waits for the last byte keeps a copy of its text.
//! - [`policy`] loads policies, settings and waivers. [`expr`] is their expression language, [`evaluate`] runs them.
//! - [`gate`] puts these steps into their one order. Every command that gives a verdict goes through it.
//! - [`report`] is what all formats of [`render`] show. The verdict is decided before anything is rendered.
//! - `commands` are the only callers of `host`, which has the files, the environment, the clock and the processes; `github` is
//!   the only module with network code.
//!
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
pub mod iam;
pub mod layout;
pub mod network;
pub mod plan;
pub mod policy;
pub mod policytest;
pub(crate) mod redact;
pub mod render;
pub mod report;
pub mod repository;
pub mod source;
pub mod syntax;
#[cfg(test)]
mod tests;
pub mod text;
pub mod waiver;
