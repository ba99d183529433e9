//! Issues, stack by stack: those with news first, the worst first. What could not be written is reported.

use std::collections::BTreeMap;

use time::Date;

use super::news::{FAILURES, News};
use super::outcome::{self, Outcome};
use crate::github::issue::{
    self, Done, IssueDraft, Kind, KnownIssue, LabeledIssues, SNOOZE_DAYS, StackState, UpdatedIssue,
};
use crate::github::{Api, ApiError};
use crate::history::StackObservation;
use crate::render::{self, CheckFacts, DriftNews, IssueFacts, Since, escape};
use crate::report::{DriftLevel, StackReport};
use crate::text::plural::count;

/// Issues that one run writes.
const MAX_WRITES: usize = 50;

/// Where issues are, and how they are written.
pub(super) struct IssueUpdate<'d> {
    pub(super) api: &'d Api<'d>,
    /// `owner/name`.
    pub(super) repository: &'d str,
    pub(super) labels: &'d [String],
    pub(super) assignees: &'d [String],
    pub(super) identity: &'d str,
    pub(super) server: &'d str,
    pub(super) today: Date,
    /// `2026-11-21 03:17 UTC`.
    pub(super) checked: &'d str,
    pub(super) run_url: Option<&'d str>,
    pub(super) policy_commit: Option<&'d str>,
}

/// A stack and what is known of it.
#[derive(Clone, Copy)]
pub(super) struct Stack<'s> {
    pub(super) report: &'s StackReport,
    pub(super) found: &'s Outcome,
    /// Against the history, where there is one.
    pub(super) seen: Option<&'s StackObservation>,
}

/// The result of updating all issues.
#[derive(Debug, Default)]
pub(super) struct Written {
    /// What is new, by stack.
    pub(super) news: BTreeMap<String, Vec<News>>,
    /// Pages, by stack.
    pub(super) pages: BTreeMap<String, String>,
    /// Stacks about whose drift the issue says everything: no history is asked for news of them.
    pub(super) up_to_date: Vec<String>,
    /// What people should know: sentences.
    pub(super) notices: Vec<String>,
}

/// One issue to bring in line.
struct Task<'s> {
    stack: Stack<'s>,
    kind: Kind,
    key: String,
    /// What it is about, 12 hexadecimal digits; `None`: nothing any more.
    print: Option<String>,
    known: Option<KnownIssue>,
}

impl Task<'_> {
    /// Whether this is news for people; otherwise the issue is only brought up to date.
    fn is_news(&self) -> bool {
        match (&self.known, &self.print) {
            (Some(known), Some(print)) => !known.open || known.fingerprint.as_ref() != Some(print),
            (Some(known), None) => known.open,
            (None, print) => print.is_some(),
        }
    }

    /// Least first: news, then the worst, then by name.
    fn rank(&self) -> impl Ord + use<> {
        let worst = match self.kind {
            Kind::Drift => outcome::worst(self.stack.report),
            Kind::Check => Some(DriftLevel::Warn),
        };
        let name = self.stack.report.name.clone();
        (std::cmp::Reverse((self.is_news(), self.print.is_some(), worst)), name, self.kind.name())
    }
}

impl IssueUpdate<'_> {
    /// Brings all issues in line.
    pub(super) fn update_issues(&self, stacks: &[Stack<'_>]) -> Written {
        let board = match LabeledIssues::read(self.api, issue::search_label(self.labels)) {
            Ok(board) => board,
            Err(error) => {
                let why = format!("No issue was written: {}.", explained(&error));
                return Written { notices: vec![why], ..Written::default() };
            }
        };
        let tasks: Vec<Task<'_>> = stacks.iter().flat_map(|stack| self.tasks(&board, *stack)).collect();
        update_all(tasks, |task| self.publish(&board, task))
    }

    fn tasks<'s>(&self, board: &LabeledIssues, stack: Stack<'s>) -> Vec<Task<'s>> {
        let key = outcome::key(self.repository, &stack.report.name);
        let failing = stack.seen.is_some_and(|seen| seen.failures >= FAILURES);
        let about = match stack.found {
            Outcome::Drift(print) => vec![(Kind::Drift, Some(print.clone())), (Kind::Check, None)],
            Outcome::Nothing => vec![(Kind::Drift, None), (Kind::Check, None)],
            // Nothing is known of the drift: its issue stays as it is.
            Outcome::Unknown if failing => vec![(Kind::Check, Some(outcome::reason(stack.report)))],
            Outcome::Unknown => Vec::new(),
        };
        let task = |(kind, print): (Kind, Option<String>)| {
            let known = board.known(kind, &key, self.identity);
            let idle = known.is_none() && print.is_none();
            (!idle).then(|| Task { stack, kind, key: key.clone(), print, known })
        };
        about.into_iter().filter_map(task).collect()
    }

    fn publish(&self, board: &LabeledIssues, task: &Task<'_>) -> Result<UpdatedIssue, ApiError> {
        let stack = task.stack.report;
        let today = self.today.to_string();
        let since = since(task);
        let since = since.as_deref().unwrap_or(&today);
        let name = if stack.name.is_empty() { "this stack" } else { &stack.name };
        let name = escape::terminal(name);
        let (title, body, comment) = match (task.kind, &task.print) {
            (Kind::Drift, Some(print)) => {
                (format!("Drift: {name}"), self.body(task, print, since), self.comment(task))
            }
            (Kind::Drift, None) => {
                (format!("Drift: {name}"), String::new(), render::drift_clean(stack, self.check()))
            }
            (Kind::Check, Some(_)) => {
                (format!("Drift is not checked: {name}"), self.failed(task), String::new())
            }
            (Kind::Check, None) => (format!("Drift is not checked: {name}"), String::new(), String::new()),
        };
        let state = match &task.print {
            Some(fingerprint) => StackState::Drifted { fingerprint, since },
            None => StackState::Clean,
        };
        board.update(
            self.api,
            &IssueDraft {
                kind: task.kind,
                key: &task.key,
                title: &title,
                body: &body,
                state,
                labels: self.labels,
                assignees: self.assignees,
                identity: self.identity,
                server: self.server,
                today: self.today,
                comment: &comment,
            },
        )
    }

    fn body(&self, task: &Task<'_>, print: &str, since: &str) -> String {
        let silencing = issue::snooze_label(self.labels);
        let before = task.known.as_ref().filter(|known| known.since.is_some());
        let facts = IssueFacts {
            check: self.check(),
            first_seen: Some(since),
            since: match before.map(|known| known.fingerprint.as_deref() == Some(print)) {
                None => Since::First,
                Some(true) => Since::Unchanged,
                Some(false) => Since::Changed,
            },
            snooze: Some((&silencing, SNOOZE_DAYS)),
            policy_commit: self.policy_commit,
            fingerprint: Some(print),
        };
        render::drift_issue(task.stack.report, facts)
    }

    /// What is new and what is gone is known to the history only.
    fn comment(&self, task: &Task<'_>) -> String {
        let Stack { report, seen, .. } = task.stack;
        let (mut new, mut remaining) = (Vec::new(), Vec::new());
        if let Some(seen) = seen {
            for entry in outcome::matters(report) {
                let is_new = seen.appeared.contains(&entry.address) || seen.altered.contains(&entry.address);
                (if is_new { &mut new } else { &mut remaining }).push(entry.address.clone());
            }
        }
        let gone = seen.map_or(&[][..], |seen| seen.gone.as_slice());
        render::drift_comment(
            report,
            DriftNews { check: self.check(), new: &new, gone, remaining: &remaining },
        )
    }

    fn failed(&self, task: &Task<'_>) -> String {
        let (times, since) = task.stack.seen.map_or((0, None), |seen| (seen.failures, seen.failing_since));
        let since = since.map(|day| day.to_string());
        render::drift_failed(task.stack.report, self.check(), times.into(), since.as_deref())
    }

    fn check(&self) -> CheckFacts<'_> {
        CheckFacts { path: None, checked: self.checked, run_url: self.run_url }
    }
}

impl Written {
    fn note(&mut self, task: &Task<'_>, settled: UpdatedIssue) {
        let name = &task.stack.report.name;
        if let Some(news) = News::of_issue(task.kind, settled.done) {
            self.news.entry(name.clone()).or_default().push(news);
        }
        if task.kind == Kind::Drift {
            self.up_to_date.push(name.clone());
        }
        if let Some(url) = settled.url.filter(|_| task.print.is_some()) {
            // That of the drift comes first where there are two.
            self.pages.entry(name.clone()).or_insert(url);
        }
        if !settled.unassigned.is_empty() {
            self.notices.push(format!(
                "GitHub did not assign the issue about `{name}` to {}.",
                settled.unassigned.join(", ")
            ));
        }
    }
}

/// Does what there is to do, news and the worst first, as far as one run may write.
fn update_all(
    mut tasks: Vec<Task<'_>>,
    mut publish: impl FnMut(&Task<'_>) -> Result<UpdatedIssue, ApiError>,
) -> Written {
    let mut written = Written::default();
    // The limit can cut the list, and then news matters more than texts that are a day old.
    tasks.sort_by_cached_key(Task::rank);
    let (mut writes, mut rest) = (0, tasks.iter());
    for task in rest.by_ref() {
        match publish(task) {
            Ok(settled) => {
                let idle = matches!(settled.done, Done::Unchanged | Done::Snoozed | Done::Nothing);
                writes += usize::from(!idle);
                written.note(task, settled);
            }
            Err(error) => {
                writes += 1;
                let (name, why) = (&task.stack.report.name, explained(&error));
                written.notices.push(format!("The issue about `{name}` was not written: {why}."));
                if concerns_all(&error) {
                    break;
                }
            }
        }
        if writes >= MAX_WRITES {
            break;
        }
    }
    let left = rest.len();
    if left > 0 {
        let issues = count(left, "issue was", "issues were");
        written.notices.push(format!(
            "{issues} left as they are: a run writes at most {MAX_WRITES}, and stops where the token may write none."
        ));
    }
    written
}

/// The first day: of the history, else of the issue that is there.
fn since(task: &Task<'_>) -> Option<String> {
    let failing = || task.stack.seen?.failing_since.map(|day| day.to_string());
    let known = match task.kind {
        Kind::Drift => outcome::matters(task.stack.report).filter_map(|entry| entry.first_seen.clone()).min(),
        Kind::Check => failing(),
    };
    let noted = task.known.as_ref().and_then(|known| known.since.clone());
    known.into_iter().chain(noted).min()
}

fn explained(error: &ApiError) -> String {
    match issue::help(error) {
        Some(help) => format!("{error}; {help}"),
        None => error.to_string(),
    }
}

/// Whether the next issue would fare no better.
fn concerns_all(error: &ApiError) -> bool {
    match error {
        // A locked issue answers 403 as well, and says nothing about the next one.
        ApiError::Status { status: 401 | 403, message, .. } => !message.contains("locked"),
        // 410: the repository has issues switched off.
        ApiError::Status { status, .. } => *status == 410,
        ApiError::Limited { .. } | ApiError::NoToken | ApiError::Address { .. } | ApiError::Proxy => true,
        ApiError::Transport { .. }
        | ApiError::Elsewhere { .. }
        | ApiError::NotStored { .. }
        | ApiError::Answer { .. } => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy;
    use crate::report::{Failure, unreadable};

    const PRINT: &str = "c1d2e3f4a5b6";

    fn stack(name: &str) -> StackReport {
        let failure = Failure { kind: "x".to_owned(), message: String::new(), help: None };
        unreadable(&policy::Stack { name: name.to_owned(), ..policy::Stack::default() }, failure)
    }

    fn task<'s>(report: &'s StackReport, known: Option<(bool, &str)>, print: Option<&str>) -> Task<'s> {
        let known = known.map(|(open, print)| KnownIssue {
            number: 1,
            open,
            fingerprint: Some(print.to_owned()),
            since: None,
        });
        let stack = Stack { report, found: &Outcome::Unknown, seen: None };
        Task { stack, kind: Kind::Drift, key: String::new(), print: print.map(str::to_owned), known }
    }

    fn settled(done: Done) -> UpdatedIssue {
        UpdatedIssue { done, url: None, since: None, number: None, unassigned: Vec::new() }
    }

    #[test]
    fn news_comes_first_and_a_run_writes_fifty() {
        let names: Vec<StackReport> = (10..80).map(|number| stack(&number.to_string())).collect();
        let tasks = || -> Vec<Task<'_>> {
            let known = |index: usize| index.is_multiple_of(2).then_some((true, PRINT));
            names.iter().enumerate().map(|(index, name)| task(name, known(index), Some(PRINT))).collect()
        };
        let mut order: Vec<String> = Vec::new();
        let written = update_all(tasks(), |task| {
            order.push(task.stack.report.name.clone());
            Ok(settled(if task.known.is_none() { Done::Opened } else { Done::Updated }))
        });
        assert_eq!((order.len(), written.news.len()), (50, 35), "all that is new");
        assert_eq!((order[0].as_str(), order[34].as_str(), order[35].as_str()), ("11", "79", "10"));
        assert!(written.notices[0].starts_with("20 issues were left as they are"), "{:?}", written.notices);
        let all = update_all(tasks(), |_| Ok(settled(Done::Unchanged)));
        assert_eq!((all.up_to_date.len(), all.notices.len()), (70, 0), "what is not written does not count");
    }

    #[test]
    fn an_error_about_all_issues_ends_the_work_and_one_about_one_does_not() {
        let names: Vec<StackReport> = ["a", "b", "c"].map(stack).into();
        for (status, message, tried) in [
            (403, "Resource not accessible by integration", 1),
            (403, "Unable to create comment because issue is locked.", 3),
            (410, "Issues are disabled", 1),
            (422, "Validation Failed", 3),
        ] {
            let tasks = names.iter().map(|name| task(name, None, Some(PRINT))).collect();
            let mut calls = 0;
            let written = update_all(tasks, |_| {
                calls += 1;
                let (path, message) = ("/issues".to_owned(), message.to_owned());
                Err(ApiError::Status { method: "POST", path, status, message })
            });
            assert_eq!((calls, written.news.len()), (tried, 0), "{status} {message}");
        }
    }

    #[test]
    fn what_is_brought_up_to_date_is_no_news() {
        let name = stack("a");
        for (known, print, news) in [
            (None, Some(PRINT), true),
            (Some((true, PRINT)), Some(PRINT), false),
            (Some((false, PRINT)), Some(PRINT), true),
            (Some((true, "000000000000")), Some(PRINT), true),
            (Some((true, PRINT)), None, true),
            (Some((false, PRINT)), None, false),
        ] {
            assert_eq!(task(&name, known, print).is_news(), news, "{known:?} {print:?}");
        }
    }
}
