//! Changes of the configuration that wait to be applied, recognized from one run to the next.

use sha2::{Digest as _, Sha256};
use time::Date;

use super::model::PendingChanges;
use crate::plan::Action;
use crate::report::{ChangeEntry, Note, NoteLevel, StackReport};
use crate::text::hex::hex;

/// What waits, with the first day of the changes that were known if they are the same.
pub(super) fn of(stack: &StackReport, known: Option<&PendingChanges>, today: Date) -> Option<PendingChanges> {
    let fingerprint = fingerprint(stack)?;
    let same = known.filter(|known| known.fingerprint == fingerprint);
    Some(PendingChanges { since: same.map_or(today, |known| known.since.min(today)), fingerprint })
}

/// The note about it in the report.
pub(super) fn note(since: Date) -> Note {
    let text = format!(
        "The same changes of the configuration wait since {since}: they were not applied, or no apply ends them."
    );
    Note { level: NoteLevel::Info, text }
}

/// SHA-256 over addresses, actions and paths, hexadecimal; `None` if nothing waits. No value is part of it: a change that every
/// plan shows again, such as one to `timestamp()`, has other values every time.
fn fingerprint(stack: &StackReport) -> Option<String> {
    let mut waiting = stack.changes.iter().filter(|change| waits(change)).peekable();
    waiting.peek()?;
    let mut hash = Sha256::new();
    let mut part = |text: &str| {
        // With its length before it, no two lists of texts have the same bytes.
        hash.update((text.len() as u64).to_be_bytes());
        hash.update(text.as_bytes());
    };
    for change in waiting {
        part(&change.address);
        part(change.deposed.as_deref().unwrap_or_default());
        part(change.action.name());
        change.attributes.iter().for_each(|attribute| part(&attribute.path));
    }
    Some(hex(&hash.finalize()))
}

fn waits(change: &ChangeEntry) -> bool {
    let acts = match change.action {
        // An entry without an action that moves or imports changes the state when it is applied.
        Action::NoOp => change.importing || change.previous_address.is_some(),
        // A data source inside a `check` block is read in every plan, for ever.
        Action::Read | Action::Open => false,
        Action::Create
        | Action::Update
        | Action::Delete
        | Action::Forget
        | Action::Replace(_)
        | Action::ReplaceForget => true,
    };
    // What only reverts drift has an entry of its own in the history.
    acts && !change.undoes_drift
}
