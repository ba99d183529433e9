//! What an AWS IAM policy document allows, and what one allows that another does not.
//!
//! [`read()`] turns a decoded document into a [`Document`], [`growth()`] compares two of them statement by statement, and
//! [`escalations()`] knows the ways from few rights to all of them. Nothing here asks AWS: accounts, organizations and the
//! policies around the document are not known, so an answer is about the document alone. Where it cannot be exact, it
//! says more, not less.

mod callers;
mod condition;
mod cover;
mod document;
mod error;
mod escalation;
mod facts;
mod federated;
mod glob;
mod grant;
mod growth;
mod limit;
mod loosened;
mod members;
mod narrow;
mod node;
mod principal;
mod reach;
mod read;
mod read_condition;
mod read_lists;
mod scope;
mod sentence;
#[cfg(test)]
mod tests;
mod ways;
mod weight;

pub use callers::callers;
pub use document::Document;
pub use error::{Budget, Error};
pub use escalation::{Escalation, escalations};
pub use grant::{Change, Grant};
pub use growth::{growth, undenied};
pub use node::Node;
pub use read::read;
