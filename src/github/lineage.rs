//! Which commits of a pull request only bring it up to date with its base, without a hand in them.
//!
//! GitHub's button "Update branch" makes a merge commit. It takes no approval away where its tree is what the first parent
//! had, with what the base brought laid over it: every file that the merge changed is one that the base changed, with the
//! same blob, and no file was changed on both sides. Whatever cannot be shown this way is a commit like any other.

use std::collections::BTreeSet;

use super::Api;
use super::error::ApiError;
use super::wire::{ChangedFile, Commit, Comparison, PullRequest};

/// Merges that are looked at; each takes up to four requests.
const MOST_MERGES: usize = 10;

/// Files that GitHub lists in a comparison. A list of that length may be cut.
const MOST_FILES: usize = 300;

/// What is known about the commits of a pull request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Lineage {
    /// The head, and the commits that only updates lie after.
    pub(super) accepted: BTreeSet<String>,
    /// The updates.
    pub(super) updates: BTreeSet<String>,
}

/// Looks from the head backwards, then at the other merges, the newest first.
pub(super) fn lineage(api: &Api<'_>, pull: &PullRequest, commits: &[Commit]) -> Lineage {
    let mut known = Lineage { accepted: BTreeSet::from([pull.head.sha.clone()]), updates: BTreeSet::new() };
    let mut left = MOST_MERGES;
    let mut is_update = |commit: &Commit| {
        left > 0 && as_merge(commit).is_some() && {
            left -= 1;
            // Without an answer it is a commit like any other, and takes approvals away.
            brings_only_the_base(api, pull, commits, commit).unwrap_or(false)
        }
    };
    let mut at = listed(commits, &pull.head.sha);
    while let Some(commit) = at
        && is_update(commit)
        && let Some((first, _)) = as_merge(commit)
    {
        known.updates.insert(commit.sha.clone());
        at = listed(commits, first);
        // What the pull request does not bring, nobody has approved for it.
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

fn listed<'c>(commits: &'c [Commit], sha: &str) -> Option<&'c Commit> {
    commits.iter().find(|commit| commit.sha == sha)
}

/// The parents of a merge of two: what it was made on, and what it brings.
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
    // The list has what the base does not have.
    if listed(commits, second).is_some() || !on_base(api, pull, second)? {
        return Ok(false);
    }
    let done = api.compare(first, &merge.sha)?;
    if !matches!(done.status.as_str(), "ahead" | "identical") {
        return Ok(false);
    }
    let (Some(done), Some(brought)) = (files(&done), files(&api.compare(first, second)?)) else {
        return Ok(false);
    };
    if done != brought {
        return Ok(false);
    }
    let own = files(&api.compare(second, first)?);
    Ok(own.is_some_and(|own| paths(&own).is_disjoint(&paths(&brought))))
}

/// Whether a commit is on the base branch: as the pull request has it, or as it is. After a merge the branch holds every
/// commit of the pull request; those are told apart by its list.
fn on_base(api: &Api<'_>, pull: &PullRequest, sha: &str) -> Result<bool, ApiError> {
    let below = |tip: &str| {
        let comparison = || api.compare(sha, tip).map(|comparison| comparison.status);
        Ok(sha == tip || matches!(comparison()?.as_str(), "ahead" | "identical"))
    };
    if below(&pull.base.sha)? {
        return Ok(true);
    }
    // A tag may have the name of the branch.
    let tip = api.commit(&format!("heads/{}", pull.base.branch))?.sha;
    below(&tip)
}

/// The files of a comparison; `None` where the list may be cut, or where a file has no hash.
fn files(comparison: &Comparison) -> Option<BTreeSet<ChangedFile>> {
    let whole = comparison.files.len() < MOST_FILES;
    let hashed = comparison.files.iter().all(|file| file.sha.is_some());
    (whole && hashed).then(|| comparison.files.iter().cloned().collect())
}

fn paths(files: &BTreeSet<ChangedFile>) -> BTreeSet<&str> {
    files
        .iter()
        .flat_map(|file| std::iter::once(file.filename.as_str()).chain(file.previous_filename.as_deref()))
        .collect()
}
