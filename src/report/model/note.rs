//! Messages beside findings: notes about the plan, infos of policies, problems of policy files.

use crate::policy::Severity;

/// What a policy says where its condition holds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct InfoEntry {
    /// The address; `(the plan)` where it is about the plan as a whole.
    pub address: String,
    /// The policy's id.
    pub policy: String,
    /// What it says, ready to show.
    pub message: String,
}

/// A problem of a policy file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct DiagnosticEntry {
    /// The path of the file, from the root of the repository or the working directory.
    pub path: String,
    /// 1-based; 0 where the problem is not at a place in the file.
    pub line: usize,
    /// 1-based, in characters; 0 where the problem is not at a place in the file.
    pub column: usize,
    /// Whether there is no verdict because of it.
    pub severity: Severity,
    /// What is wrong.
    pub message: String,
    /// What was expected at the place; may be empty.
    pub label: String,
    /// What to do, or where it happened.
    pub help: Option<String>,
}

/// Something that the reader should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Whether it is a warning.
    pub level: NoteLevel,
    /// One sentence.
    pub text: String,
}

/// The level of a note. Ordered, warnings first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoteLevel {
    /// It may hide a danger; `--strict` makes it a denial.
    Warning,
    /// It hides nothing, and is good to know.
    Info,
}

impl NoteLevel {
    /// The word in reports: `warning`, `info`.
    pub fn name(self) -> &'static str {
        match self {
            NoteLevel::Warning => "warning",
            NoteLevel::Info => "info",
        }
    }
}
