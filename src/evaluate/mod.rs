//! Evaluation: entries of a plan in, one by one, and findings out after the last byte.
//!
//! It does no I/O, knows no clock and no order: whatever the order of entries, the findings are the same. A policy is
//! evaluated while the change is in the window of the reader; one that looks at other objects waits for the end, and so
//! does one about the plan, a provider or a module call.

mod actions;
mod applied;
mod cases;
mod change_view;
mod changes;
mod commands;
mod configuration;
mod context;
mod documents;
mod doors;
mod drift;
mod evaluator;
mod findings;
mod former_address;
mod hand_moves;
mod integrity;
mod lists;
mod masked;
mod moves;
mod parts;
mod prepared;
mod prior_object;
mod provider;
mod provider_arguments;
mod read_options;
mod recovery;
mod results;
mod retained;
mod run;
mod seen_as;
mod side;
mod trace;
mod unfound;
mod versions;
mod whole_plan;

pub(crate) use actions::{FoldedEvents, INVOCATION_POLICY, InvokedAction, invoked_actions};
pub(crate) use commands::{COMMAND_POLICY, Command, Run, commands};
pub use drift::{default_drift_level, default_drift_message, default_drift_policy};
pub use evaluator::{Evaluation, EvaluationError, Evaluator, Options, Scope};
pub(crate) use findings::{THE_PLAN, fingerprint};
pub use hand_moves::HandMove;
pub(crate) use integrity::{MOVE_POLICY, deferred_policy, may_replace};
pub(crate) use read_options::read_options;
pub use results::Info;
pub(crate) use results::default_message;
pub(crate) use run::{RunOutcome, parts_of_replacement, run};
pub use trace::{SkipReason, TraceOutcome, TraceTarget, TracedPolicy};
pub use versions::Versions;
pub(crate) use versions::{installed_modules, locked_providers};
