//! `tfgate` judges Terraform and OpenTofu plans before they are applied.
//!
//! ```text
//! plan bytes ── plan::parse ──▶ one change at a time ─┐
//! .tfgate/*.gate.hcl ── policy::load ──▶ PolicySet ───┼─ evaluate ──▶ findings ── waiver ──▶ findings
//!                                                     └─ diff ──▶ changed attributes
//! findings, changes, facts of the plan ── redact, report ──▶ Report ── render ──▶ bytes
//!                                                              └─▶ Verdict ──▶ ExitStatus
//! ```
//!
//! The plan is read once, as a stream: each change is judged while it is in the window and then dropped.
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
#[cfg(feature = "github")]
pub mod github;
pub mod graph;
pub mod history;
pub mod hook;
pub mod plan;
pub mod policy;
pub mod policytest;
pub mod redact;
pub mod render;
pub mod report;
pub mod repository;
pub mod source;
pub mod text;
pub mod waiver;
