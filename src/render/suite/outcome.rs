//! What the formats of `tfgate test` have in common: the outcome of a run, and each reason in parts.

use std::collections::BTreeSet;

use crate::exit::ExitStatus;
use crate::policytest::{CaseOutcome, FileOutcome, Reason, Status};

/// The outcome of all test files.
pub(crate) struct Suite<'s> {
    /// The version of tfgate.
    pub(crate) tool_version: &'s str,
    /// The files in the order of the run.
    pub(crate) files: &'s [FileOutcome],
    /// What the program returns.
    pub(crate) exit: ExitStatus,
    /// Whether every case was run: only then can one say what no case exercises.
    pub(crate) whole: bool,
    /// The text of a policy file, for excerpts.
    pub(crate) source: &'s dyn Fn(&str) -> Option<&'s str>,
}

impl Suite<'_> {
    /// How many cases ended so.
    pub(in crate::render) fn count(&self, status: Status) -> usize {
        self.files.iter().map(|file| file.count(status)).sum()
    }

    /// How many `enforce` blocks were evaluated.
    pub(in crate::render) fn enforced(&self) -> usize {
        self.files.iter().map(FileOutcome::enforced).sum()
    }

    /// The policies that no case of any file exercises.
    pub(in crate::render) fn unexercised(&self) -> Vec<&str> {
        // With a filter, a policy would be listed only because its cases were left out.
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

/// Whether no condition was evaluated over the mocks of a file: it tests nothing.
pub(in crate::render) fn evaluates_nothing(file: &FileOutcome) -> bool {
    let ran = |case: &CaseOutcome| case.status != Status::Skipped;
    file.enforced() == 0 && file.exercised.is_empty() && file.cases.iter().any(ran)
}

/// The name of a status in JSON.
pub(super) fn status_name(status: Status) -> &'static str {
    match status {
        Status::Passed => "passed",
        Status::Skipped => "skipped",
        Status::Failed => "failed",
    }
}

/// What a reason is about: a policy or the test itself.
pub(in crate::render) enum ReasonPart<'r> {
    /// The tool's own words.
    Text(String),
    /// The id of a policy, a colon, and a sentence of the tool.
    Policy(&'r str, &'static str),
    /// The id of a policy, a colon, and its own sentence.
    Message(&'r str, &'r str),
    /// The tool's words and a name.
    Named(&'static str, &'r str),
}

/// A reason in parts, one per line.
pub(in crate::render) fn reason_parts(reason: &Reason) -> Vec<ReasonPart<'_>> {
    match reason {
        Reason::Violated { policy, messages } if messages.is_empty() => {
            vec![ReasonPart::Policy(policy, "a condition does not hold")]
        }
        Reason::Violated { policy, messages } => {
            messages.iter().map(|message| ReasonPart::Message(policy, message)).collect()
        }
        Reason::Undecided { policy } => {
            vec![ReasonPart::Policy(policy, "undecided, a value known only after apply decides")]
        }
        Reason::Error { policy, diagnostic } => vec![ReasonPart::Message(policy, &diagnostic.message)],
        Reason::NotViolated { enforced: 0 } => {
            vec![ReasonPart::Text("expected a violated condition, but none was evaluated".to_owned())]
        }
        Reason::NotViolated { .. } => {
            vec![ReasonPart::Text("expected a violated condition, but every one holds".to_owned())]
        }
        Reason::Verdict { expected, found, error } => {
            let words = format!("expected the verdict `{}`, found `{}`", expected.name(), found.name());
            let error = error.as_deref().map(|error| ReasonPart::Named("no verdict:", error));
            std::iter::once(ReasonPart::Text(words)).chain(error).collect()
        }
        Reason::Missing { finding } => vec![ReasonPart::Named("missing finding:", finding)],
        Reason::Unexpected { finding } => vec![ReasonPart::Named("unexpected finding:", finding)],
    }
}

impl ReasonPart<'_> {
    /// As one text, not escaped.
    pub(in crate::render) fn text(&self) -> String {
        match self {
            ReasonPart::Text(words) => words.clone(),
            ReasonPart::Policy(policy, words) => format!("{policy}: {words}"),
            ReasonPart::Message(policy, message) => format!("{policy}: {message}"),
            ReasonPart::Named(words, name) => format!("{words} {name}"),
        }
    }
}
