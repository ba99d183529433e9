//! Publishes a report on GitHub: approvals are counted, then the status, the comment and the files of the runner are
//! written. A failure of any of these is reported and never changes the verdict.

use super::saved::ReportOrigin;
use super::session::{Session, Subject, Target};
use super::{approvals, pull_requests, runner};
use crate::cli::{CommentArg, CommentModeArg, PublishingArgs};
use crate::exit::ExitStatus;
use crate::github::comment::{self, Mode, Published, When};
use crate::github::runner::Outputs;
use crate::github::status::{self, Log, State};
use crate::github::{Api, ApiError, MergeGroup, PullRequest};
use crate::host::messages;
use crate::render::{Format, Style, render};
use crate::report::{ApprovalMode, Report, Review, Verdict, change_set, without_approver};

/// What is published of a report, and how.
pub(super) struct Publication<'a> {
    pub(super) session: &'a Session,
    pub(super) api: &'a Api<'a>,
    pub(super) target: &'a Target,
    pub(super) publishing: &'a PublishingArgs,
    /// The name that the command line gives the stack: each name has a comment of its own.
    pub(super) name: Option<&'a str>,
    /// How approvals are given.
    pub(super) approvals: ApprovalMode,
    /// Own statuses before this run checked anything; `None` where they cannot be read.
    pub(super) before: Option<Log>,
}

impl Publication<'_> {
    /// Counts, publishes, and says what the program returns.
    pub(super) fn publish(&self, mut report: Report, origin: ReportOrigin) -> ExitStatus {
        report.review = Some(self.review(&report, origin));
        match &self.target.subject {
            Subject::PullRequest(pull) if self.approvals == ApprovalMode::Review => {
                self.record_change_set(&report);
                approvals::count(self.session, self.api, pull, &mut report);
            }
            Subject::MergeGroup(group) if self.approvals == ApprovalMode::Review => {
                self.count_group_approvals(group, &mut report);
            }
            Subject::PullRequest(_) | Subject::MergeGroup(_) | Subject::Commit => {}
        }
        self.write(&mut report)
    }

    /// A merge queue has no reviews: the approvals of the pull requests count, for the change set of the group.
    fn count_group_approvals(&self, group: &MergeGroup, report: &mut Report) {
        if report.verdict != Verdict::NeedsApproval {
            return;
        }
        match pull_requests::of_group(self.api, group) {
            Ok(pulls) => approvals::apply_proofs(self.session, self.api, &pulls, &[], report),
            Err(error) => {
                add_notice(
                    report,
                    &format!(
                        "The pull requests of the merge group cannot be read, so no approval counts: {error}."
                    ),
                );
            }
        }
        if report.verdict == Verdict::NeedsApproval {
            add_notice(
                report,
                "What this group changes was not approved as it is: take the pull request out of the queue, update its branch, and have the change set approved that it then shows.",
            );
        }
    }

    /// Shows the change set of this moment on the pull request that brought the commit, and says what approves it.
    pub(super) fn request_approval(&self, pulls: &[PullRequest], report: &mut Report) {
        let [pull] = pulls else {
            let text = match pulls.len() {
                0 => {
                    "No merged pull request contains this commit, so no approval of it exists: make the change in a pull request."
                }
                _ => {
                    "Several pull requests contain this commit, and none of them has an approval of this change set: make the change in one pull request."
                }
            };
            return add_notice(report, text);
        };
        let written = self.publishing.status.then(|| self.status(&pull.head.sha, report));
        let text = match written {
            Some(Ok(())) => self.once_more(pull, report),
            Some(Err(error)) => not_written("status", "statuses: write", &error),
            None => {
                "This job writes no status, so it cannot be approved here: open a pull request, with an empty commit if need be, have the change set of its plan approved, and merge it."
                    .to_owned()
            }
        };
        add_notice(report, &text);
    }

    /// What approves a merged pull request.
    fn once_more(&self, pull: &PullRequest, report: &Report) -> String {
        let mut text = format!(
            "To approve this now, have one of its approvers approve #{} once more, and run this job again.",
            pull.number
        );
        let has_teams = !approvals::team_names(report).is_empty();
        if has_teams && self.session.teams().ok().flatten().is_none() {
            text.push_str(" Without an `approvals-token`, a member of a team counts only with an approval from before the merge, too: where there is none, or no ruleset proves it, give this job an `approvals-token`, or make the change in a new pull request.");
        }
        text
    }

    /// What is known about the pull request before approvals are counted.
    pub(super) fn review(&self, report: &Report, origin: ReportOrigin) -> Review {
        let number = match &self.target.subject {
            Subject::PullRequest(pull) => Some(pull.number),
            Subject::MergeGroup(_) | Subject::Commit => None,
        };
        let mut notices = self.target.notices.clone();
        notices.extend(origin.notices);
        Review {
            number,
            head: self.target.head.clone(),
            base: self.target.branch.clone(),
            policy_commit: origin.policy_commit,
            // It becomes a link in the comment, and outside of a runner `GITHUB_SERVER_URL` can be any text.
            run_url: self.session.run_url().filter(|url| url.starts_with("https://")),
            key: comment::key(self.name),
            run: self.session.run.as_ref().map(ToString::to_string).unwrap_or_default(),
            change_set: change_set(report).digest(),
            approvals: self.approvals,
            missing: 0,
            refused: Vec::new(),
            preview: origin.preview,
            notices,
        }
    }

    /// Writes down which change set there is before any review of it counts, unless it is the one that was shown last.
    fn record_change_set(&self, report: &Report) {
        let Some(digest) = report.review.as_ref().and_then(|review| review.change_set.as_deref()) else {
            return;
        };
        let is_shown = self.before.as_ref().is_none_or(|log| log.newest_change_set() == Some(digest));
        if !is_shown && self.publishing.status && !self.overtaken() {
            // Where this fails nothing is approved, and the status that follows says why.
            drop(self.status(&self.target.head, report));
        }
    }

    /// The status, the comment, the files.
    pub(super) fn write(&self, report: &mut Report) -> ExitStatus {
        if self.approvals == ApprovalMode::Off {
            // No approval counts in this mode, so no next step may send people to get one.
            let all = report.stacks.iter_mut().flat_map(|stack| &mut stack.findings);
            for finding in all.filter(|finding| finding.is_approvable()) {
                finding.next_step = without_approver(&finding.next_step);
            }
        }
        let mut exit = report.exit;
        let mut published = None;
        if self.overtaken() {
            add_notice(report, "A newer run writes the status and the comment; this one writes neither.");
        } else {
            let written = self.publishing.status.then(|| self.status(&self.target.head, report));
            if let Some(Err(error)) = &written {
                add_notice(report, &not_written("status", "statuses: write", error));
            }
            match self.comment_as_logged(report, matches!(written, Some(Ok(())))) {
                Ok(done) => published = done,
                Err(error) => {
                    add_notice(report, &not_written("comment", "pull-requests: write", &error));
                    if self.publishing.comment == CommentArg::Required {
                        exit = exit.max(ExitStatus::Error);
                    }
                }
            }
        }
        if let Some(url) = published.and_then(|published| published.url)
            && let Err(error) = runner::append_outputs(&Outputs::page("comment-url", &url))
        {
            exit = runner::demote_pass(exit, &error);
        }
        exit.max(runner::deliver(report, &self.publishing.step))
    }

    fn status(&self, sha: &str, report: &Report) -> Result<(), ApiError> {
        // A merge queue cannot wait for a review, so pending becomes failure.
        let line = match self.target.subject {
            Subject::MergeGroup(_) => status::line(report).decided(),
            Subject::Commit => status::line(report),
            Subject::PullRequest(ref pull) => match pull.apart() {
                Some((base, _)) => status::line(report).into_branch(base),
                None => status::line(report),
            },
        };
        let page = self.session.run_url();
        let change_set = report.review.as_ref().and_then(|review| review.change_set.as_deref());
        let target_url = page.and_then(|page| status::link(&page, change_set));
        status::write(self.api, sha, status::CONTEXT, &line, target_url.as_deref()).map(drop)
    }

    /// Publishes the comment only as far as the log agrees with it, since reviews count for what the log says was shown.
    fn comment_as_logged(&self, report: &mut Report, written: bool) -> Result<Option<Published>, ApiError> {
        let set = report.review.as_ref().and_then(|review| review.change_set.clone());
        let counts = matches!(self.target.subject, Subject::PullRequest(_))
            && self.approvals == ApprovalMode::Review
            // Without a verdict nothing replaces what was shown before.
            && (set.is_some() || status::line(report).state != State::Error);
        let page = self.session.run_url();
        let links = |set: &str| page.as_deref().and_then(|page| status::link(page, Some(set))).is_some();
        if !counts || written && set.as_deref().is_none_or(links) {
            return self.comment(report);
        }
        let log = Log::read(self.api, &self.target.head, &self.session.identity);
        let newest = log.as_ref().map(|log| log.newest_change_set().map(str::to_owned));
        if matches!(&newest, Ok(newest) if *newest == set) {
            return self.comment(report);
        }
        for finding in report.stacks.iter_mut().flat_map(|stack| &mut stack.findings) {
            if finding.is_approvable() {
                finding.next_step = without_approver(&finding.next_step);
            }
        }
        if set.is_some() {
            add_notice(
                report,
                "No approval of this change set can count, because no status `tfgate` records that it was shown: let this job write statuses, and run it again.",
            );
        }
        if matches!(newest, Ok(None)) {
            return self.comment(report);
        }
        // An approval of this page would count for what the log has.
        add_notice(
            report,
            "The comment was not updated, because no status `tfgate` records what it would show: an approval would count for what was shown before.",
        );
        Ok(None)
    }

    /// Whether a newer run wrote its status while this one was at work, or the pull request has another head by now, which
    /// is the business of another run. Where neither can be read, this one goes on.
    fn overtaken(&self) -> bool {
        if let Subject::PullRequest(pull) = &self.target.subject {
            let now = self.api.pull_request(pull.number);
            if now.is_ok_and(|now| now.head.sha != self.target.head) {
                return true;
            }
        }
        let (Some(before), Some(run)) = (&self.before, &self.session.run) else { return false };
        let now = Log::read(self.api, &self.target.head, &self.session.identity);
        now.is_ok_and(|now| status::overtaken(before, &now, run))
    }

    fn comment(&self, report: &Report) -> Result<Option<Published>, ApiError> {
        let Subject::PullRequest(pull) = &self.target.subject else { return Ok(None) };
        let when = match self.publishing.comment {
            CommentArg::Off => return Ok(None),
            CommentArg::Changes => When::of_changes(report),
            CommentArg::Auto | CommentArg::Required => When::of(report),
        };
        let mode = match self.publishing.comment_mode {
            CommentModeArg::Update => Mode::Update,
            CommentModeArg::Recreate => Mode::Recreate,
        };
        let body = comment_body(report);
        let publication = comment::Publication {
            number: pull.number,
            key: report.review.as_ref().map_or("", |review| &review.key),
            identity: &self.session.identity,
            server: &self.session.server_url,
            body: &body,
            mode,
            when,
        };
        comment::publish(self.api, &publication).map(Some)
    }
}

fn comment_body(report: &Report) -> String {
    let mut bytes = Vec::new();
    // Writing to a vector cannot fail, and Markdown is text.
    let _ = render(report, Format::Markdown, Style::PLAIN, &mut bytes);
    String::from_utf8(bytes).unwrap_or_default()
}

/// Says something on standard error and in what is still to be written.
pub(super) fn add_notice(report: &mut Report, text: &str) {
    messages::report_warning(text);
    if let Some(review) = &mut report.review {
        review.notices.push(text.to_owned());
    }
}

fn not_written(what: &str, permission: &str, error: &ApiError) -> String {
    if error.is_forbidden() {
        format!(
            "The {what} was not written: the token may only read, as on pull requests of forks and of Dependabot, or `permissions:` lacks `{permission}`."
        )
    } else {
        format!("The {what} was not written: {error}.")
    }
}
