//! GitHub: what is asked of its API and what is written there. The only module with network code.
//!
//! It must not read files, the environment or the clock of the machine: `commands` hands it what it needs. What comes back
//! is data of other people; nothing in a comment or a status decides anything but through [`crate::approval`].

mod api;
mod client;
mod error;
pub mod webhook;
mod wire;

pub use api::Api;
pub use client::{Client, Clock, Connection, Repository};
pub use error::ApiError;
pub use wire::*;
