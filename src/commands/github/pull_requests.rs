//! The pull requests behind what is checked.

use super::session::{Session, Subject, Target};
use crate::github::{Api, ApiError, MergeGroup, PullRequest};

/// Commits of a merge group whose pull requests are asked for; a queue makes no larger group.
const COMMITS: usize = 100;

/// The pull requests behind what is checked; `None` where they are not known, or no approval of theirs counts. The target
/// says why then, and nothing is approved.
pub(super) fn behind(session: &Session, api: &Api<'_>, target: &mut Target) -> Option<Vec<PullRequest>> {
    if let Some(why) = stale(session, api, target) {
        target.notices.push(why);
        return None;
    }
    let found = match &target.subject {
        Subject::PullRequest(pull) => Ok(vec![(**pull).clone()]),
        Subject::MergeGroup(group) => of_group(api, group),
        Subject::Commit => merged(api, &target.head, target.branch.as_deref()),
    };
    match found {
        Ok(pulls) => Some(pulls),
        Err(error) => {
            target.notices.push(format!(
                "The pull request behind this commit cannot be read, so no approval counts: {error}."
            ));
            None
        }
    }
}

/// Why a run that is run again spends no approval: its commit is not the newest one any more. What was destroyed with this
/// approval may be there again.
fn stale(session: &Session, api: &Api<'_>, target: &Target) -> Option<String> {
    let again = session.run.as_ref().is_some_and(|run| run.attempt > 1);
    if !again || !matches!(target.subject, Subject::Commit) {
        return None;
    }
    // Without a branch nothing was merged into it.
    let branch = target.branch.as_deref()?;
    match api.commit(&format!("heads/{branch}")) {
        Ok(tip) if tip.sha == target.head => None,
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
    // The same commit can be in a pull request that was closed, or merged into another branch: its reviews are about
    // something else.
    let here = |pull: &PullRequest| {
        pull.merged_at.is_some() && branch.is_some_and(|branch| pull.base.branch == branch)
    };
    in_full(api, all.into_iter().filter(here))
}

/// A list says less about a pull request than it says itself: how many commits there are is missing.
fn in_full(api: &Api<'_>, pulls: impl Iterator<Item = PullRequest>) -> Result<Vec<PullRequest>, ApiError> {
    pulls.map(|pull| api.pull_request(pull.number)).collect()
}

/// The pull requests of a merge group: the one in the name of its ref, and the open ones that contain its commits.
pub(super) fn of_group(api: &Api<'_>, group: &MergeGroup) -> Result<Vec<PullRequest>, ApiError> {
    let mut found = Vec::new();
    let comparison = api.compare(&group.base_sha, &group.head_sha)?;
    for commit in comparison.commits.iter().take(COMMITS) {
        found.extend(api.commit_pull_requests(&commit.sha)?);
    }
    if let Some(number) = group.pull_request() {
        found.push(api.pull_request(number)?);
    }
    // A commit of the group can be in a pull request for another branch, which has other policies.
    found.retain(|pull| pull.state == "open" && pull.base.branch == group.branch());
    found.sort_by_key(|pull| pull.number);
    found.dedup_by_key(|pull| pull.number);
    in_full(api, found.into_iter())
}
