//! What the sentences of notes are made of.

use super::{Note, NoteLevel};
use crate::text::plural;

/// A note that may hide a danger.
pub(super) fn warning(text: impl Into<String>) -> Note {
    Note { level: NoteLevel::Warning, text: text.into() }
}

/// A note that is good to know.
pub(super) fn info(text: impl Into<String>) -> Note {
    Note { level: NoteLevel::Info, text: text.into() }
}

/// Some names, and how many more there are.
pub(super) fn some_of(count: u64, names: &[String]) -> String {
    let mut shown: Vec<String> = names.iter().map(|name| format!("`{}`", short(name))).collect();
    match count.saturating_sub(names.len() as u64) {
        0 => {}
        more => shown.push(format!("{more} more")),
    }
    match shown.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
        None => String::new(),
    }
}

/// A number of things.
pub(super) fn counted(number: u64, one: &str, many: &str) -> String {
    plural::count(usize::try_from(number).unwrap_or(usize::MAX), one, many)
}

/// The beginning of a name.
pub(super) fn short(name: &str) -> String {
    // A field name is data of the plan and may have any length.
    name.chars().take(80).collect()
}
