//! Remarks about what has no entry in a plan and may be meant so, as sentences.

use super::Note;
use super::note_texts::{counted, info, some_of, warning};

/// Blocks that may say `enabled = false`.
pub(super) fn may_be_disabled(count: u64, names: &[String]) -> Note {
    info(format!(
        "{}{} no entry in the plan: disabled (`lifecycle.enabled`), or left out (`-target`, `-exclude`). OpenTofu does not write which.",
        counted(count, "resource of the configuration", "resources of the configuration"),
        which(count, names),
    ))
}

/// Module calls of which nothing has an entry.
pub(super) fn call_without_entry(count: u64, names: &[String]) -> Note {
    warning(format!(
        "The resources of {} have no entry in the plan, although {} neither `count` nor `for_each`: they were left out (`-target`, `-exclude`), or `lifecycle.enabled` is false.",
        some_of(count, names),
        if count == 1 { "its call has" } else { "their calls have" },
    ))
}

/// Blocks and calls with `count` or `for_each` of which nothing has an entry.
pub(super) fn may_be_empty(count: u64, names: &[String]) -> Note {
    info(format!(
        "{}{} no entry in the plan: no instance is wanted, or its creation was left out (`-target`, `-exclude`).",
        counted(
            count,
            "block or module call with `count` or `for_each`",
            "blocks or module calls with `count` or `for_each`"
        ),
        which(count, names),
    ))
}

/// Some of the names in parentheses, and the verb.
fn which(count: u64, names: &[String]) -> String {
    let names = if names.is_empty() { String::new() } else { format!(" ({})", some_of(count, names)) };
    format!("{names} {}", if count == 1 { "has" } else { "have" })
}

/// How the warning about missing configurations of modules ends.
pub(super) const MISSING_MODULE: &str =
    "so what it marks as sensitive is not known: what is passed to it is hidden.";

/// Module calls of which the configuration has nothing.
pub(super) fn modules_missing(calls: &[String]) -> Note {
    let few: Vec<String> = calls.iter().take(5).cloned().collect();
    let names = some_of(calls.len() as u64, &few);
    warning(format!("The configuration of {names} is missing in the plan, {MISSING_MODULE}"))
}

/// A plan that runs actions and nothing else.
pub(super) fn invoked(actions: &[String]) -> Note {
    let few: Vec<String> = actions.iter().take(5).cloned().collect();
    info(format!(
        "This plan was made with `-invoke`: only {} {}, and nothing else was planned or refreshed.",
        some_of(actions.len() as u64, &few),
        if actions.len() == 1 { "runs" } else { "run" },
    ))
}

/// Deletes of which nothing says whether `-destroy` asks for them.
pub(super) fn deletes_without_reason() -> Note {
    warning(
        "The deletes have no reason, and objects of the state have no entry: a destroy plan that leaves objects alone, or a plan of an engine that writes neither. It cannot be told which.",
    )
}

/// Forgets of everything.
pub(super) fn may_be_destroy_plan() -> Note {
    info(
        "Every object of the state is forgotten because its `lifecycle` says `destroy = false`: it may be a destroy plan, or nothing of it is wanted any more.",
    )
}
