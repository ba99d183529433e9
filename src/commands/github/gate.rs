//! `tfgate github gate`: the plan is judged again on the protected branch, before apply. What needs approval passes only if
//! a pull request behind the commit had it approved: the same change set, or one that today's is a part of.

use std::path::Path;

use super::super::output;
use super::super::progress::Progress;
use super::super::saved as files_of_reports;
use super::conclude::{Conclusion, notice};
use super::session::{Found, Ground, Session, Subject};
use super::{approvals, judge, superseded};
use crate::approval::{self, Proof};
use crate::cli::GateArgs;
use crate::exit::ExitStatus;
use crate::github::status::Log;
use crate::github::{Api, ApiError, MergeGroup, PullRequest};
use crate::policy::Level;
use crate::render::Verbosity;
use crate::report::{ApprovalMode, ChangeSet, Expected, Part, Report, Verdict, change_set, reassess};

/// Commits of a merge group whose pull requests are asked for; more is no group that a queue makes.
const COMMITS: usize = 100;
/// Bytes of a saved report.
const SAVED: u64 = 64 << 20;

/// Runs the command.
pub(super) fn run(args: &GateArgs) -> anyhow::Result<ExitStatus> {
    let session = Session::open(&args.connection.host, args.connection.pull_request)?;
    let api = session.api()?;
    let mut ground = match session.ground(&api)? {
        Found::Ground(ground) => ground,
        Found::Superseded { number, head } => return superseded(number, &head),
    };
    let outputs = || args.publishing.step.output.iter().map(|(_, path)| path.as_path());
    output::refuse_clashes(outputs(), args.approved.iter().map(Path::new))?;
    let wanted =
        judge::Plans { paths: &args.plans, args: &args.judging, outputs: &args.publishing.step.output };
    let before = Log::read(&api, &ground.head, &session.identity).ok();
    let (mut report, origin) = judge::plans(&session, &api, &ground, wanted)?;
    let approvals: ApprovalMode = args.judging.approvals.into();
    let pulls = if approvals == ApprovalMode::Review && report.verdict == Verdict::NeedsApproval {
        behind(&session, &api, &mut ground)
    } else {
        Some(Vec::new())
    };
    let (publishing, name) = (&args.publishing, args.judging.judging.name.as_deref());
    let conclusion =
        Conclusion { session: &session, api: &api, ground: &ground, publishing, name, approvals, before };
    let mut review = conclusion.review(&report, origin);
    if let Some([pull]) = pulls.as_deref() {
        review.number = Some(pull.number);
        review.head.clone_from(&pull.head.sha);
    }
    report.review = Some(review);
    if let Some(pulls) = &pulls {
        if !pulls.is_empty() {
            let earlier = approved(&args.approved, &session);
            apply(&session, &api, pulls, &earlier, &mut report);
        }
        if approvals == ApprovalMode::Review && report.verdict == Verdict::NeedsApproval {
            conclusion.ask(pulls, &mut report);
        }
    }
    if approvals == ApprovalMode::Environment && !args.approved.is_empty() {
        hold(&approved(&args.approved, &session), &mut report);
    }
    Ok(conclusion.write(&mut report))
}

/// The reviewers of an environment agreed to what was saved. More than that is no yes, whoever approves the next run.
fn hold(agreed: &[ChangeSet], report: &mut Report) {
    let today = change_set(report);
    if agreed.iter().any(|set| today.items.is_subset(&set.items)) {
        return;
    }
    for stack in &mut report.stacks {
        stack.rules.fail_on = stack.rules.fail_on.min(Level::Approve);
    }
    reassess(report);
    if report.verdict == Verdict::NeedsApproval {
        let text = "This plan needs approval for more than what was agreed to: run the whole workflow again, so that the reviewers of the environment see it.";
        notice(report, text);
    }
}

/// Applies what pull requests prove: for the change set of this moment, and for approved ones that it may be a part of.
pub(super) fn apply(
    session: &Session,
    api: &Api<'_>,
    pulls: &[PullRequest],
    earlier: &[ChangeSet],
    report: &mut Report,
) {
    let today = change_set(report);
    let other = earlier.iter().filter(|set| **set != today && !set.items.is_disjoint(&today.items));
    let sets: Vec<&ChangeSet> = std::iter::once(&today).chain(other).collect();
    let mut proofs: Vec<Proof> = Vec::new();
    for pull in pulls {
        proofs.extend(sets.iter().filter_map(|set| approvals::proof(session, api, pull, set, report)));
    }
    approval::apply(report, &proofs);
}

/// The change sets of saved reports. Each is believed only as far as the status log of the pull request has its hash.
fn approved(files: &[String], session: &Session) -> Vec<ChangeSet> {
    let expected = Expected::Anything;
    let wanted = files_of_reports::Wanted { reports: files, expected: &expected, written: &[] };
    if files.is_empty() {
        return Vec::new();
    }
    let sources = files_of_reports::sources(wanted).unwrap_or_else(|error| {
        output::complain("warning", &format!("`--approved`: {error:#}"));
        Vec::new()
    });
    let progress = Progress::new("report", sources.len(), Verbosity::Quiet);
    let parts = sources
        .iter()
        .map(|source| files_of_reports::part(source, SAVED, &session.working_directory, &progress));
    let reports = parts.filter_map(|Part { report, .. }| report.ok());
    reports.map(|report| change_set(&report)).filter(|set| !set.items.is_empty()).collect()
}

/// The pull requests behind what is judged; `None` where they are not known, or no approval of theirs counts. The ground
/// says why then, and nothing is approved.
fn behind(session: &Session, api: &Api<'_>, ground: &mut Ground) -> Option<Vec<PullRequest>> {
    if let Some(why) = stale(session, api, ground) {
        ground.notices.push(why);
        return None;
    }
    let found = match &ground.subject {
        Subject::PullRequest(pull) => Ok(vec![(**pull).clone()]),
        Subject::MergeGroup(group) => of_group(api, group),
        Subject::Commit => merged(api, &ground.head, ground.branch.as_deref()),
    };
    match found {
        Ok(pulls) => Some(pulls),
        Err(error) => {
            ground.notices.push(format!(
                "The pull request behind this commit cannot be read, so no approval counts: {error}."
            ));
            None
        }
    }
}

/// Why a run that is run again spends no approval: its commit is not the newest one any more. What was destroyed with this
/// approval may be there again.
fn stale(session: &Session, api: &Api<'_>, ground: &Ground) -> Option<String> {
    let again = session.run.as_ref().is_some_and(|run| run.attempt > 1);
    if !again || !matches!(ground.subject, Subject::Commit) {
        return None;
    }
    // Without a branch nothing was merged into it.
    let branch = ground.branch.as_deref()?;
    match api.commit(&format!("heads/{branch}")) {
        Ok(tip) if tip.sha == ground.head => None,
        Ok(_) => Some(format!(
            "`{branch}` has moved on since this run: a run of an old commit that is run again spends no approval. Run the job of the newest commit."
        )),
        Err(error) => Some(format!(
            "Whether `{branch}` has moved on since this run cannot be read, so no approval counts when it is run again: {error}."
        )),
    }
}

/// The merged pull requests that brought a commit to a branch; none where it is of no branch.
fn merged(api: &Api<'_>, head: &str, branch: Option<&str>) -> Result<Vec<PullRequest>, ApiError> {
    let all = api.commit_pull_requests(head)?;
    let here = |pull: &PullRequest| {
        pull.merged_at.is_some() && branch.is_some_and(|branch| pull.base.branch == branch)
    };
    in_full(api, all.into_iter().filter(here))
}

/// A list says less about a pull request than it says itself: how many commits there are is missing.
fn in_full(api: &Api<'_>, pulls: impl Iterator<Item = PullRequest>) -> Result<Vec<PullRequest>, ApiError> {
    pulls.map(|pull| api.pull_request(pull.number)).collect()
}

/// Those of a merge group: the one that its ref names, and the open ones that its commits are of.
pub(super) fn of_group(api: &Api<'_>, group: &MergeGroup) -> Result<Vec<PullRequest>, ApiError> {
    let mut found = Vec::new();
    let comparison = api.compare(&group.base_sha, &group.head_sha)?;
    for commit in comparison.commits.iter().take(COMMITS) {
        found.extend(api.commit_pull_requests(&commit.sha)?);
    }
    if let Some(number) = group.pull_request() {
        found.push(api.pull_request(number)?);
    }
    found.retain(|pull| pull.state == "open" && pull.base.branch == group.branch());
    found.sort_by_key(|pull| pull.number);
    found.dedup_by_key(|pull| pull.number);
    in_full(api, found.into_iter())
}
