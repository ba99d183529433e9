//! Issues and messages of one run.

use std::collections::BTreeMap;

use time::{OffsetDateTime, UtcOffset};

use super::super::publication::add_notice;
use super::super::session::{Session, Subject, Target};
use super::issues::{IssueUpdate, Stack, Written};
use super::news::{News, headline, line};
use super::outcome::{Outcome, outcome};
use super::receivers::Receivers;
use crate::cli::GithubDriftArgs;
use crate::github::Api;
use crate::github::notify::{Message, StackLine};
use crate::history::{Observations, StackObservation};
use crate::host::messages;
use crate::report::{Report, StackReport};

/// What a run knows once its plans are checked.
pub(super) struct Run<'r> {
    pub(super) args: &'r GithubDriftArgs,
    pub(super) session: &'r Session,
    pub(super) api: &'r Api<'r>,
    pub(super) receivers: &'r Receivers<'r>,
    pub(super) now: OffsetDateTime,
    /// Against the history, where there is one.
    pub(super) observed: Option<Observations>,
}

/// `2026-11-21 03:17 UTC`.
fn checked(now: OffsetDateTime) -> String {
    let now = now.to_offset(UtcOffset::UTC);
    format!("{} {:02}:{:02} UTC", now.date(), now.hour(), now.minute())
}

impl Run<'_> {
    /// Issues, then the message. The page of the first issue is returned.
    pub(super) fn publish(&self, target: &Target, report: &mut Report) -> Option<String> {
        let has_work = self.args.issues.issue || !self.receivers.is_empty();
        if !has_work || report.stacks.is_empty() {
            return None;
        }
        if let Some(why) = self.skip_reason(target) {
            add_notice(report, &why);
            return None;
        }
        let found: Vec<Outcome> = report.stacks.iter().map(outcome).collect();
        if self.args.drift_check.state.is_none() && found.contains(&Outcome::Unknown) {
            let text = "how often a check failed in a row is not known without `--state FILE`: no issue is opened about it";
            messages::report_note(text);
        }
        let written =
            if self.args.issues.issue { self.update_issues(report, &found) } else { Written::default() };
        let mut notices = written.notices.clone();
        if !self.receivers.is_empty() {
            notices.extend(self.notify(report, &found, &written));
        }
        for text in notices {
            add_notice(report, &text);
        }
        report.stacks.iter().find_map(|stack| written.pages.get(&stack.name).cloned())
    }

    /// Why this run writes no issue and sends no message: only the default branch says what should be.
    fn skip_reason(&self, target: &Target) -> Option<String> {
        let why = match (&target.subject, target.branch.as_deref()) {
            (Subject::PullRequest(_) | Subject::MergeGroup(_), _) => "it is about a pull request".to_owned(),
            (Subject::Commit, None) => "it is about no branch".to_owned(),
            (Subject::Commit, Some(branch)) => match self.api.default_branch() {
                Ok(Some(default)) if default == branch => return None,
                Ok(Some(default)) => format!("it is about `{branch}`, and `{default}` is the default branch"),
                Ok(None) => "GitHub does not say which branch is the default one".to_owned(),
                Err(error) => format!("which branch is the default one cannot be read: {error}"),
            },
        };
        Some(format!("This run writes no issue and sends no message: {why}."))
    }

    fn update_issues(&self, report: &Report, found: &[Outcome]) -> Written {
        let url = self.session.run_url();
        let policy = report.review.as_ref().and_then(|review| review.policy_commit.as_deref());
        let checked = checked(self.now);
        let update = IssueUpdate {
            api: self.api,
            repository: &self.args.host.repository,
            labels: &self.args.issues.issue_label,
            assignees: &self.args.issues.issue_assignee,
            identity: &self.session.identity,
            server: &self.session.server_url,
            today: self.now.date(),
            checked: &checked,
            run_url: url.as_deref(),
            policy_commit: policy,
        };
        let stacks = report.stacks.iter().zip(found);
        let stacks = stacks.map(|(report, found)| Stack { report, found, seen: self.seen(&report.name) });
        update.update_issues(&stacks.collect::<Vec<_>>())
    }

    fn seen(&self, stack: &str) -> Option<&StackObservation> {
        self.observed.as_ref()?.stacks.iter().find(|seen| seen.stack == stack)
    }

    /// One message, where there is news.
    fn notify(&self, report: &Report, found: &[Outcome], written: &Written) -> Vec<String> {
        let mut all: BTreeMap<&str, Vec<News>> =
            written.news.iter().map(|(name, news)| (name.as_str(), news.clone())).collect();
        for (stack, found) in report.stacks.iter().zip(found) {
            let covered = written.up_to_date.contains(&stack.name) || all.contains_key(stack.name.as_str());
            // The issue knows more than the history, for example that a person closed it.
            if !covered && let Some(news) = News::of_check(found, self.seen(&stack.name)) {
                all.insert(&stack.name, vec![news]);
            }
        }
        let entry = |stack: &StackReport| {
            let news = all.get(stack.name.as_str())?;
            Some(line(stack, news, written.pages.get(&stack.name).map(String::as_str)))
        };
        let stacks: Vec<StackLine> = report.stacks.iter().filter_map(entry).collect();
        if stacks.is_empty() {
            return Vec::new();
        }
        let news: Vec<News> = all.values().flatten().copied().collect();
        let text = headline(&self.args.host.repository, &news);
        let url = self.session.run_url();
        let server = &self.session.server_url;
        self.receivers.send(&Message { headline: &text, url: url.as_deref(), server, stacks: &stacks })
    }
}
