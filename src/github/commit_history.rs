//! Which commits of a pull request only bring it up to date with its base, without changes by a person.
//!
//! GitHub's button "Update branch" makes a merge commit. Approvals of its first parent stay valid if the merge is exactly the
//! first parent plus what the base brought: every file that the merge changed is one that the base changed, with the same
//! blob, and no file was changed on both sides. A merge for which this cannot be shown counts as any other commit.
//!
//! Source: <https://docs.github.com/rest/commits/commits#compare-two-commits>, version 2022-11-28.

use std::collections::BTreeSet;

use super::Api;
use super::error::ApiError;
use super::wire::{ChangedFile, Commit, Comparison, PullRequest};

/// Merges that are checked; each takes up to four requests.
const MOST_MERGES: usize = 10;

/// Files that GitHub lists in a comparison, at most. A list of that length may be cut.
const MOST_FILES: usize = 300;

/// The commits of a pull request that matter for approvals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CommitHistory {
    /// The head, and the commits after which only updates come: an approval of any of them holds for the head.
    pub(super) accepted: BTreeSet<String>,
    /// Merges that only bring the branch up to date.
    pub(super) updates: BTreeSet<String>,
}

/// Walks from the head backwards, then checks the other merges, the newest first.
pub(super) fn commit_history(api: &Api<'_>, pull: &PullRequest, commits: &[Commit]) -> CommitHistory {
    let mut known =
        CommitHistory { accepted: BTreeSet::from([pull.head.sha.clone()]), updates: BTreeSet::new() };
    // A branch with a hundred merges would take four hundred requests; the rest count as ordinary commits.
    let mut left = MOST_MERGES;
    let mut is_update = |commit: &Commit| {
        left > 0 && as_merge(commit).is_some() && {
            left -= 1;
            // Without an answer it counts as any other commit, which takes approvals away.
            brings_only_the_base(api, pull, commits, commit).unwrap_or(false)
        }
    };
    let mut at = find(commits, &pull.head.sha);
    while let Some(commit) = at
        && is_update(commit)
        && let Some((first, _)) = as_merge(commit)
    {
        known.updates.insert(commit.sha.clone());
        at = find(commits, first);
        // Only commits of the pull request: reviews of others are not reviews of it.
        known.accepted.extend(at.map(|commit| commit.sha.clone()));
    }
    let at = at.map(|commit| commit.sha.as_str());
    for commit in commits.iter().rev() {
        let seen = known.updates.contains(&commit.sha) || at == Some(commit.sha.as_str());
        if !seen && is_update(commit) {
            known.updates.insert(commit.sha.clone());
        }
    }
    known
}

fn find<'c>(commits: &'c [Commit], sha: &str) -> Option<&'c Commit> {
    commits.iter().find(|commit| commit.sha == sha)
}

/// The two parents of a merge: the branch it was made on, and what it brings.
fn as_merge(commit: &Commit) -> Option<(&str, &str)> {
    match commit.parents.as_slice() {
        [first, second] => Some((&first.sha, &second.sha)),
        _ => None,
    }
}

fn brings_only_the_base(
    api: &Api<'_>,
    pull: &PullRequest,
    commits: &[Commit],
    merge: &Commit,
) -> Result<bool, ApiError> {
    let Some((first, second)) = as_merge(merge) else { return Ok(false) };
    // A parent in the list of the pull request is not on the base.
    if find(commits, second).is_some() || !on_base(api, pull, second)? {
        return Ok(false);
    }
    let (Some(done), Some(brought)) =
        (compared_files(&api.compare(first, &merge.sha)?), compared_files(&api.compare(first, second)?))
    else {
        return Ok(false);
    };
    // Same files with the same blobs on both ways: nothing was added, changed or dropped by hand.
    if done != brought {
        return Ok(false);
    }
    // A file that both sides changed was merged by hand, and its content is on neither side.
    let own = compared_files(&api.compare(second, first)?);
    Ok(own.is_some_and(|own| paths(&own).is_disjoint(&paths(&brought))))
}

/// Whether a commit is on the base branch, as the pull request has it or as the branch is now. Once the pull request is merged
/// the branch has all its commits too; the caller tells those apart by the list.
fn on_base(api: &Api<'_>, pull: &PullRequest, sha: &str) -> Result<bool, ApiError> {
    let below = |tip: &str| {
        let comparison = || api.compare(sha, tip).map(|comparison| comparison.status);
        Ok(sha == tip || matches!(comparison()?.as_str(), "ahead" | "identical"))
    };
    if below(&pull.base.sha)? {
        return Ok(true);
    }
    // `heads/`, because a tag may have the name of the branch.
    let tip = api.commit(&format!("heads/{}", pull.base.branch))?.sha;
    below(&tip)
}

/// The files of a comparison; `None` if the list may be cut, or if a file has no hash.
fn compared_files(comparison: &Comparison) -> Option<BTreeSet<ChangedFile>> {
    let whole = comparison.files.len() < MOST_FILES;
    // A submodule or a file that is too large has no hash, so two of them cannot be compared.
    let hashed = comparison.files.iter().all(|file| file.sha.is_some());
    (whole && hashed).then(|| comparison.files.iter().cloned().collect())
}

fn paths(files: &BTreeSet<ChangedFile>) -> BTreeSet<&str> {
    files
        .iter()
        .flat_map(|file| std::iter::once(file.filename.as_str()).chain(file.previous_filename.as_deref()))
        .collect()
}
