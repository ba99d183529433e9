//! GitHub: what is asked of its API and what is written there. The only module with network code.
//!
//! It must not read files, the environment or the clock of the machine: `commands` hands it what it needs. What comes back
//! is data of other people; nothing in a comment or a status decides anything but through [`crate::approval`].

mod api;
mod client;
pub mod comment;
pub mod doctor;
mod error;
mod event;
mod evidence;
pub mod issue;
mod lineage;
mod link;
pub mod notify;
mod origin;
mod page;
mod retry;
pub mod runner;
pub mod status;
pub mod webhook;
mod wire;

pub use api::Api;
pub use client::{Client, Clock, Connection, Proxy};
pub use error::ApiError;
pub use event::{Event, EventError, MergeGroup};
pub use evidence::{Asked, gather};
pub use page::{RunId, own_page};
pub use wire::*;

pub use crate::repository::Repository;
