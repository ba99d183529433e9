//! The outcome of tests: for a terminal (in [`super::text`]), for CI and for machines.

mod json;
mod junit;

pub use json::suite_json;
pub use junit::suite_junit;

use std::collections::BTreeSet;

use crate::exit::ExitStatus;
use crate::policytest::{CaseOutcome, FileOutcome, Reason, Status};

/// What became of all test files.
pub struct Suite<'s> {
    /// The version of tfgate.
    pub tool_version: &'s str,
    /// The files in the order of the run.
    pub files: &'s [FileOutcome],
    /// What the program returns.
    pub exit: ExitStatus,
    /// Whether every case was run: only then can one say what no case exercises.
    pub whole: bool,
    /// The text of a policy file, for excerpts.
    pub source: &'s dyn Fn(&str) -> Option<&'s str>,
}

impl Suite<'_> {
    /// How many cases ended so.
    pub(super) fn count(&self, status: Status) -> usize {
        self.files.iter().map(|file| file.count(status)).sum()
    }

    /// How many `enforce` blocks were evaluated.
    pub(super) fn enforced(&self) -> usize {
        self.files.iter().map(FileOutcome::enforced).sum()
    }

    /// The policies that no case of any file exercises.
    pub(super) fn unexercised(&self) -> Vec<&str> {
        if !self.whole {
            return Vec::new();
        }
        let ids = |of: fn(&FileOutcome) -> &BTreeSet<String>| -> BTreeSet<&str> {
            self.files.iter().flat_map(of).map(String::as_str).collect()
        };
        let exercised = ids(|file| &file.exercised);
        ids(|file| &file.policies).into_iter().filter(|id| !exercised.contains(id)).collect()
    }
}

/// Whether the mocks of a file were judged by no condition: the file tests nothing.
pub(super) fn is_idle(file: &FileOutcome) -> bool {
    let ran = |case: &CaseOutcome| case.status != Status::Skipped;
    file.enforced() == 0 && file.exercised.is_empty() && file.cases.iter().any(ran)
}

/// The word for how a case ended.
fn word(status: Status) -> &'static str {
    match status {
        Status::Passed => "passed",
        Status::Skipped => "skipped",
        Status::Failed => "failed",
    }
}

/// What a reason is about: a policy or the test itself.
pub(super) enum Part<'r> {
    /// The tool's own words.
    Words(String),
    /// The id of a policy, a colon, and a sentence of the tool.
    Policy(&'r str, &'static str),
    /// The id of a policy, a colon, and its own sentence.
    Said(&'r str, &'r str),
    /// The tool's words and a name.
    Named(&'static str, &'r str),
}

/// A reason in parts, one a line.
pub(super) fn parts(reason: &Reason) -> Vec<Part<'_>> {
    match reason {
        Reason::Violated { policy, messages } if messages.is_empty() => {
            vec![Part::Policy(policy, "a condition does not hold")]
        }
        Reason::Violated { policy, messages } => {
            messages.iter().map(|message| Part::Said(policy, message)).collect()
        }
        Reason::Undecided { policy } => {
            vec![Part::Policy(policy, "undecided, a value known only after apply decides")]
        }
        Reason::Error { policy, diagnostic } => vec![Part::Said(policy, &diagnostic.message)],
        Reason::NotViolated { enforced: 0 } => {
            vec![Part::Words("expected a violated condition, but none was evaluated".to_owned())]
        }
        Reason::NotViolated { .. } => {
            vec![Part::Words("expected a violated condition, but every one holds".to_owned())]
        }
        Reason::Verdict { expected, found, error } => {
            let words = format!("expected the verdict `{}`, found `{}`", expected.name(), found.name());
            let error = error.as_deref().map(|error| Part::Named("no verdict:", error));
            std::iter::once(Part::Words(words)).chain(error).collect()
        }
        Reason::Missing { finding } => vec![Part::Named("missing finding:", finding)],
        Reason::Unexpected { finding } => vec![Part::Named("unexpected finding:", finding)],
    }
}

impl Part<'_> {
    /// As one text, not escaped.
    pub(super) fn text(&self) -> String {
        match self {
            Part::Words(words) => words.clone(),
            Part::Policy(policy, words) => format!("{policy}: {words}"),
            Part::Said(policy, said) => format!("{policy}: {said}"),
            Part::Named(words, name) => format!("{words} {name}"),
        }
    }
}
