//! The news of a run: which stacks have any, and the message about them.

use std::fmt::Write as _;

use super::outcome;
use crate::github::issue::{Done, Kind};
use crate::github::notify::StackLine;
use crate::history::{DriftChange, StackObservation};
use crate::render;
use crate::report::{DriftEntry, DriftLevel, StackReport};
use crate::text::plural::count;

/// Objects of a stack in a message.
const LINES: usize = 20;

/// Checks in a row that fail before a message is sent.
pub(super) const FAILURES: u32 = 3;

/// What is new about a stack. Ordered as messages list it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum News {
    /// Drift where there was none.
    Drift,
    /// Drift whose issue was closed, by hand or by a check.
    Back,
    /// Other drift than before.
    Changed,
    /// [`FAILURES`] checks in a row failed.
    Failing,
    /// No drift any more.
    Clean,
    /// Checks work again.
    Working,
}

impl News {
    /// The news that an update of an issue is.
    pub(super) fn of_issue(kind: Kind, done: Done) -> Option<Self> {
        match (kind, done) {
            (Kind::Drift, Done::Opened) => Some(News::Drift),
            (Kind::Drift, Done::Reopened) => Some(News::Back),
            (Kind::Drift, Done::Changed) => Some(News::Changed),
            (Kind::Drift, Done::Closed) => Some(News::Clean),
            (Kind::Check, Done::Opened | Done::Reopened | Done::Changed) => Some(News::Failing),
            (Kind::Check, Done::Closed) => Some(News::Working),
            (_, Done::Updated | Done::Reminded | Done::Unchanged | Done::Snoozed | Done::Nothing) => None,
        }
    }

    /// The news of a check without an issue: compared with the history, else all drift is news.
    pub(super) fn of_check(found: &outcome::Outcome, seen: Option<&StackObservation>) -> Option<Self> {
        use outcome::Outcome;
        match (found, seen.map(|seen| (seen.change, seen.failures))) {
            (Outcome::Drift(_), None | Some((DriftChange::New, _))) => Some(News::Drift),
            (Outcome::Drift(_), Some((DriftChange::Changed, _))) => Some(News::Changed),
            (Outcome::Nothing, Some((DriftChange::Gone, _))) => Some(News::Clean),
            (Outcome::Unknown, Some((_, FAILURES))) => Some(News::Failing),
            (Outcome::Drift(_) | Outcome::Nothing | Outcome::Unknown, _) => None,
        }
    }

    fn of_stack(self) -> &'static str {
        match self {
            News::Drift => "drift",
            News::Back => "the drift is there again",
            News::Changed => "the drift is another one",
            News::Failing => "the check fails again and again",
            News::Clean => "no drift any more",
            News::Working => "the check works again",
        }
    }

    fn of_stacks(self) -> (&'static str, &'static str) {
        match self {
            News::Drift => ("stack drifted", "stacks drifted"),
            News::Back => ("stack drifts again", "stacks drift again"),
            News::Changed => ("stack drifts in another way", "stacks drift in another way"),
            News::Failing => ("stack cannot be checked", "stacks cannot be checked"),
            News::Clean => ("stack is clean again", "stacks are clean again"),
            News::Working => ("stack can be checked again", "stacks can be checked again"),
        }
    }
}

/// One sentence over all news.
pub(super) fn headline(repository: &str, all: &[News]) -> String {
    let kinds = [News::Drift, News::Back, News::Changed, News::Failing, News::Clean, News::Working];
    let parts: Vec<String> = kinds
        .into_iter()
        .map(|kind| (kind, all.iter().filter(|news| **news == kind).count()))
        .filter(|(_, number)| *number > 0)
        .map(|(kind, number)| {
            let (one, many) = kind.of_stacks();
            count(number, one, many)
        })
        .collect();
    format!("{repository}: {}", parts.join(", "))
}

/// A stack in the message.
pub(super) fn line(stack: &StackReport, news: &[News], issue_url: Option<&str>) -> StackLine {
    let matters: Vec<&DriftEntry> = outcome::matters(stack).collect();
    let mut lines: Vec<String> = match (&stack.error, news.contains(&News::Failing)) {
        // The message may quote the plan.
        (Some(error), true) => vec![error.kind.replace('_', " ")],
        _ => matters.iter().take(LINES).map(|entry| describe(entry)).collect(),
    };
    if let Some(more) = matters.len().checked_sub(LINES).filter(|more| *more > 0) {
        lines.push(format!("and {}", count(more, "more object", "more objects")));
    }
    StackLine {
        name: stack.name.clone(),
        verdict: news.iter().map(|news| news.of_stack()).collect::<Vec<_>>().join(", "),
        drifted: matters.len(),
        denied: matters.iter().filter(|entry| entry.level == Some(DriftLevel::Deny)).count(),
        lines,
        issue_url: issue_url.map(str::to_owned),
    }
}

/// An object and what happened to it. Names only: a message goes where no report goes.
fn describe(entry: &DriftEntry) -> String {
    let mut text = format!("{}: {}", entry.address, render::drift_class(entry.class));
    if !entry.paths.is_empty() {
        let _ = write!(text, " ({})", entry.paths.join(", "));
    }
    text
}
