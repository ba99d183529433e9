//! GitHub: what is read from its API and written to it. The only module with network code.
//!
//! It must not read files, the environment or the clock of the machine: `host` does, and `commands` passes on what is
//! needed. Answers are data of other people; nothing in a comment or a status decides anything but through [`crate::approval`].
//!
//! The API is version 2022-11-28 of <https://docs.github.com/rest>.

mod api;
mod client;
mod co_authors;
pub mod comment;
mod commit_history;
pub(crate) mod doctor;
mod error;
mod event;
mod evidence;
mod file_patterns;
pub mod issue;
mod link_header;
pub(crate) mod notify;
mod origin;
mod page;
mod retry;
mod rules;
pub mod runner;
pub mod status;
mod team_rules;
pub(crate) mod webhook;
mod wire;

pub use api::Api;
pub use client::{Client, Clock, Connection, Proxy};
pub use error::ApiError;
pub use event::{Event, EventError, MergeGroup};
pub use evidence::{ApprovalQuery, gather};
pub use page::{RunId, own_page};
pub use wire::*;

pub use crate::repository::Repository;
