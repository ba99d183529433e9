//! The machine that the program runs on: files, standard streams, the environment, the clock and other programs.
//!
//! Nothing else in the crate touches any of them, so everything else gives the same result on every machine.

pub(crate) mod agents;
pub(crate) mod archive;
pub(crate) mod check;
pub(crate) mod clock;
pub(crate) mod command_line;
#[cfg(feature = "github")]
pub(crate) mod commit_policies;
pub(crate) mod configuration;
#[cfg(feature = "github")]
pub(crate) mod connection;
pub(crate) mod environment;
pub(crate) mod expected_stacks;
pub(crate) mod files;
pub(crate) mod history;
pub(crate) mod inputs;
pub(crate) mod loading;
pub(crate) mod masks;
pub(crate) mod messages;
pub(crate) mod named_files;
pub(crate) mod new_files;
pub(crate) mod output;
pub(crate) mod patterns;
mod plan_content;
pub(crate) mod plan_copy;
pub(crate) mod plan_file;
pub(crate) mod plan_folder;
pub(crate) mod plan_origin;
pub(crate) mod plan_times;
pub(crate) mod policy_files;
pub(crate) mod policy_sources;
pub(crate) mod policy_texts;
pub(crate) mod progress;
pub(crate) mod repository;
#[cfg(feature = "mcp")]
pub(crate) mod root;
pub(crate) mod saved_reports;
pub(crate) mod schema;
pub(crate) mod signals;
#[cfg(feature = "github")]
pub(crate) mod spool;
pub(crate) mod terminal;
pub(crate) mod terraform;
