//! Which stacks there should be, and what a report says where there are others.

use std::collections::BTreeSet;

use super::note_texts::warning;
use super::notes::sort_notes;
use super::{Report, StackReport, Verdict};
use crate::exit::ExitStatus;

/// Which stacks there should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expected {
    /// Not known: any.
    Anything,
    /// Exactly these.
    Stacks(BTreeSet<String>),
}

impl Expected {
    /// The stacks that are not among these, sorted.
    pub fn missing<'e>(&'e self, present: &BTreeSet<&str>) -> Vec<&'e str> {
        match self {
            Expected::Anything => Vec::new(),
            Expected::Stacks(names) => {
                names.iter().map(String::as_str).filter(|name| !present.contains(name)).collect()
            }
        }
    }

    /// Adds a note to a stack that is not expected.
    pub fn note(&self, stack: &mut StackReport) {
        if let Expected::Stacks(names) = self
            && !names.contains(&stack.name)
        {
            stack.notes.push(warning("This stack is not among the expected ones."));
            sort_notes(stack);
        }
    }

    /// The report, which passes without a stack if none is expected.
    pub fn settled(&self, report: Report) -> Report {
        match self {
            Expected::Stacks(_) if report.stacks.is_empty() && report.error.is_none() => {
                Report { verdict: Verdict::Pass, exit: ExitStatus::Pass, ..report }
            }
            Expected::Stacks(_) | Expected::Anything => report,
        }
    }
}
