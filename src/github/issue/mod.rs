//! Issues about a stack: found by metadata, author and label, updated in place, and never more than one of a kind.
//!
//! Everybody can write metadata into an issue, so an issue is ours only if we opened it and it has the label. What an issue
//! says decides who is notified and nothing else. Texts are rendered before they come here, so nothing is escaped.
//!
//! Source: <https://docs.github.com/rest/issues>, version 2022-11-28.

mod decision;
mod help;
mod label;
mod list;
mod metadata;
mod model;
mod title;
mod write;

use super::Api;
use super::error::ApiError;

pub use decision::SNOOZE_DAYS;
pub use help::help;
pub use label::{LABEL, search_label, snooze_label};
pub use list::LabeledIssues;
pub use model::{Done, IssueDraft, Kind, KnownIssue, StackState, UpdatedIssue};

/// Lists the issues and updates that of one stack.
///
/// # Errors
/// GitHub gave no answer, did not store what it was given, or was given what it cannot store.
pub fn update_issue(api: &Api<'_>, draft: &IssueDraft<'_>) -> Result<UpdatedIssue, ApiError> {
    if draft.state == StackState::Unknown {
        return Ok(UpdatedIssue::none());
    }
    LabeledIssues::read(api, draft.label())?.update(api, draft)
}
