//! Teams as approvers: whether a rule of the branch covers the files of the stacks that need them, where no token reads teams.

use std::collections::BTreeSet;

use super::branch::Protection;
use super::check::{Answer, Assessment, Check, not_known};
use super::files::Files;
use crate::github::api::Api;
use crate::github::file_patterns::FilePatterns;
use crate::github::rules::RequiredReviewer;

/// What the names of the files of a configuration end with.
const CONFIGURATION: [&str; 4] = [".tf", ".tf.json", ".tofu", ".tofu.json"];

/// What a policy of the branch wants.
pub(crate) struct TeamNeed {
    /// `organization/name`.
    pub(crate) team: String,
    /// How many approvals.
    pub(crate) approvals: u32,
    /// Whether it is about the stack in a directory, `.` for the root.
    pub(crate) applies: Box<dyn Fn(&str) -> bool>,
}

/// Reads policies: paths and texts in, the teams that they name out.
pub(crate) type ReadTeams<'t> = &'t dyn Fn(&[(String, String)]) -> Answer<Vec<TeamNeed>>;

/// The line about teams.
pub(super) fn check(api: &Api<'_>, protection: &Protection, files: &Files, read: ReadTeams<'_>) -> Check {
    assess(api, protection, files, read).unwrap_or_else(Assessment::unknown).into_check(
        "team-reviews",
        "Teams as approvers",
        "Require approvals of the team in a ruleset, with the file pattern `**/*`, or pass `approvals-token`.",
    )
}

fn assess(api: &Api<'_>, protection: &Protection, files: &Files, read: ReadTeams<'_>) -> Answer<Assessment> {
    let needs = read(files.policies()?)?;
    if needs.is_empty() {
        return Ok(Assessment::not_needed("No policy of the branch names a team as approver."));
    }
    if files.passes_approvals_token() {
        return Ok(Assessment::not_needed("A workflow passes `approvals-token`, with which teams are read."));
    }
    let required: Vec<&RequiredReviewer> = protection.required_reviewers()?;
    let files_of_stacks = files_of_stacks(files.paths()?);
    for need in &needs {
        if let Some(why) = uncovered(api, need, &required, &files_of_stacks)? {
            return Ok(Assessment::missing(why));
        }
    }
    Ok(Assessment::protected("Rulesets require the approvals of the teams that policies name."))
}

/// Why a need is not covered.
fn uncovered(
    api: &Api<'_>,
    need: &TeamNeed,
    required: &[&RequiredReviewer],
    files: &[(&str, &str)],
) -> Answer<Option<String>> {
    let TeamNeed { team, approvals, applies } = need;
    let enough = |entry: &&&RequiredReviewer| entry.minimum_approvals >= *approvals;
    if !required.iter().any(|entry| enough(&entry)) {
        return Ok(Some(format!(
            "A policy needs {approvals} of `{team}`, and no ruleset requires so many of a team."
        )));
    }
    let (organization, slug) = team.split_once('/').unwrap_or((team, ""));
    let id = api.team(organization, slug).map_err(|error| not_known(&error, "members: read"))?.id;
    let own = required.iter().filter(enough).filter(|entry| entry.reviewer.id == id);
    let patterns: Vec<FilePatterns> =
        own.filter_map(|entry| FilePatterns::new(&entry.file_patterns).ok()).collect();
    let covered = |path: &str| patterns.iter().any(|patterns| patterns.surely_match(path));
    let open = files.iter().find(|(stack, path)| applies(stack) && !covered(path));
    Ok(open.map(|(_, path)| {
        format!("A change of `{path}` needs `{team}`, and no ruleset certainly requires its approval.")
    }))
}

/// The files of all stacks, each with the directory of its stack: the nearest one at or above it that holds configuration. A change
/// of values or templates alone needs the team as well.
fn files_of_stacks(paths: &[String]) -> Vec<(&str, &str)> {
    let shown = |path: &&str| !path.split('/').any(|name| name.starts_with('.'));
    let is_configuration = |path: &&str| CONFIGURATION.iter().any(|end| path.ends_with(end));
    let paths = || paths.iter().map(String::as_str).filter(shown);
    let stacks: BTreeSet<&str> = paths().filter(is_configuration).map(directory).collect();
    let stack_of = |path| directories(path).find(|directory| stacks.contains(directory));
    paths().filter_map(|path| Some((stack_of(path)?, path))).collect()
}

/// The directory of a path, `.` for the root.
fn directory(path: &str) -> &str {
    path.rsplit_once('/').map_or(".", |(directory, _)| directory)
}

/// The directories above a file, the nearest first.
fn directories(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(directory(path)), |below| (*below != ".").then(|| directory(below)))
}
