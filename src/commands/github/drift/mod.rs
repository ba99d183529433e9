//! `tfgate github drift`: the nightly check. One issue for each stack, closed by nothing but a complete check of that
//! stack, and one message for each run that has news. Trouble with either is said and never changes the verdict.

mod desk;
mod judge;
mod news;
mod receivers;
mod standing;

use std::collections::BTreeMap;

use time::{OffsetDateTime, UtcOffset};

use self::desk::{Desk, Stack, Written};
use self::news::News;
use self::receivers::Receivers;
use self::standing::Found;
use super::super::{loading, output, state};
use super::conclude::notice;
use super::runner;
use super::session::{Found as Subjects, Ground, Session, Subject};
use super::superseded;
use crate::cli::GithubDriftArgs;
use crate::exit::ExitStatus;
use crate::github::Api;
use crate::github::notify::{Message, StackLine};
use crate::github::runner::Outputs;
use crate::history::{Observations, StackObservation};
use crate::render::Verbosity;
use crate::report::{Report, StackReport};

/// What a run knows once it has judged.
struct Run<'r> {
    args: &'r GithubDriftArgs,
    session: &'r Session,
    api: &'r Api<'r>,
    receivers: &'r Receivers<'r>,
    now: OffsetDateTime,
    /// Against the history, where there is one.
    observed: Option<Observations>,
}

/// Runs the command.
pub(super) fn run(args: &GithubDriftArgs) -> anyhow::Result<ExitStatus> {
    let receivers = Receivers::named(&args.receivers)?;
    let session = Session::open(&args.host, None)?;
    let api = session.api()?;
    let ground = match session.ground(&api)? {
        Subjects::Ground(ground) => ground,
        Subjects::Superseded { number, head } => return superseded(number, &head),
    };
    let now = loading::now(args.question.judging.today);
    let mut report = judge::judged(&session, &api, &ground, args, &receivers, now.date())?;
    let (observed, saved) = remember(args, &mut report, now);
    let run = Run { args, session: &session, api: &api, receivers: &receivers, now, observed };
    let page = run.publish(&ground, &mut report);
    let delivered = runner::deliver(&report, &args.step);
    let exit = if saved.is_ok() { delivered } else { output::without_a_file(delivered) };
    Ok(append(exit, page.as_deref()))
}

/// Takes the run down in the history. Where that cannot be written a yes is no answer.
fn remember(
    args: &GithubDriftArgs,
    report: &mut Report,
    now: OffsetDateTime,
) -> (Option<Observations>, anyhow::Result<()>) {
    let Some(path) = args.question.state.as_deref() else { return (None, Ok(())) };
    let mut history = state::open(path, now, Verbosity::Normal);
    let Some(observed) = state::observe(&mut history, report, now) else { return (None, Ok(())) };
    let saved = state::save(&history, path);
    if let Err(error) = &saved {
        output::complain("error", &format!("{error:#}"));
    }
    (Some(observed), saved)
}

/// `2026-11-21 03:17 UTC`.
fn checked(now: OffsetDateTime) -> String {
    let now = now.to_offset(UtcOffset::UTC);
    format!("{} {:02}:{:02} UTC", now.date(), now.hour(), now.minute())
}

/// Outputs that are known last.
fn append(exit: ExitStatus, page: Option<&str>) -> ExitStatus {
    match runner::append_outputs(&Outputs::of_drift(exit.code(), page)) {
        Ok(()) => exit,
        Err(error) => runner::no_yes(exit, &error),
    }
}

impl Run<'_> {
    /// Issues, then the message. The page of the first issue is returned.
    fn publish(&self, ground: &Ground, report: &mut Report) -> Option<String> {
        let wanted = self.args.issues.issue || !self.receivers.is_empty();
        if !wanted || report.stacks.is_empty() {
            return None;
        }
        if let Some(why) = self.aside(ground) {
            notice(report, &why);
            return None;
        }
        let found: Vec<Found> = report.stacks.iter().map(standing::found).collect();
        if self.args.question.state.is_none() && found.contains(&Found::Unknown) {
            let text = "how often a check failed in a row is not known without `--state FILE`: no issue is opened about it";
            output::complain("note", text);
        }
        let written = if self.args.issues.issue { self.settle(report, &found) } else { Written::default() };
        let mut notices = written.notices.clone();
        if !self.receivers.is_empty() {
            notices.extend(self.tell(report, &found, &written));
        }
        for text in notices {
            notice(report, &text);
        }
        report.stacks.iter().find_map(|stack| written.pages.get(&stack.name).cloned())
    }

    /// Why this run writes no issue and tells nobody: only the default branch says what should be.
    fn aside(&self, ground: &Ground) -> Option<String> {
        let why = match (&ground.subject, ground.branch.as_deref()) {
            (Subject::PullRequest(_) | Subject::MergeGroup(_), _) => "it is about a pull request".to_owned(),
            (Subject::Commit, None) => "it is about no branch".to_owned(),
            (Subject::Commit, Some(branch)) => match self.api.default_branch() {
                Ok(Some(default)) if default == branch => return None,
                Ok(Some(default)) => format!("it is about `{branch}`, and `{default}` is the default branch"),
                Ok(None) => "GitHub does not say which branch is the default one".to_owned(),
                Err(error) => format!("which branch is the default one cannot be read: {error}"),
            },
        };
        Some(format!("This run writes no issue and tells nobody: {why}."))
    }

    fn settle(&self, report: &Report, found: &[Found]) -> Written {
        let url = self.session.run_url();
        let policy = report.review.as_ref().and_then(|review| review.policy_commit.as_deref());
        let checked = checked(self.now);
        let desk = Desk {
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
        desk.settle(&stacks.collect::<Vec<_>>())
    }

    fn seen(&self, stack: &str) -> Option<&StackObservation> {
        self.observed.as_ref()?.stacks.iter().find(|seen| seen.stack == stack)
    }

    /// One message, where there is news.
    fn tell(&self, report: &Report, found: &[Found], written: &Written) -> Vec<String> {
        let mut all: BTreeMap<&str, Vec<News>> =
            written.news.iter().map(|(name, news)| (name.as_str(), news.clone())).collect();
        for (stack, found) in report.stacks.iter().zip(found) {
            let told = written.settled.contains(&stack.name) || all.contains_key(stack.name.as_str());
            if !told && let Some(news) = News::of_check(found, self.seen(&stack.name)) {
                all.insert(&stack.name, vec![news]);
            }
        }
        let line = |stack: &StackReport| {
            let news = all.get(stack.name.as_str())?;
            Some(news::line(stack, news, written.pages.get(&stack.name).map(String::as_str)))
        };
        let stacks: Vec<StackLine> = report.stacks.iter().filter_map(line).collect();
        if stacks.is_empty() {
            return Vec::new();
        }
        let news: Vec<News> = all.values().flatten().copied().collect();
        let headline = news::headline(&self.args.host.repository, &news);
        let url = self.session.run_url();
        let server = &self.session.server_url;
        self.receivers.tell(&Message { headline: &headline, url: url.as_deref(), server, stacks: &stacks })
    }
}
