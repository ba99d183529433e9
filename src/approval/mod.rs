//! Who approved what: reviews, commits and permissions in, counted approvals out.
//!
//! Pure: it makes no request and reads no clock. What could not be read counts against approval, never for it.

mod apply;
mod count;
mod model;
mod refusal;
mod team;

pub use apply::apply;
pub use count::{MOST_COMMITS, count};
pub use model::{
    Approver, CoAuthor, Commit, Evidence, Known, Permission, Person, PersonKind, Proof, Requirement, Review,
    ReviewState, Shown, Tally, TeamRule, Unreadable,
};
