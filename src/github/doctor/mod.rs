//! What protects the gate itself: a policy is worth as much as the settings that cannot be bypassed.
//!
//! Each line is what GitHub answered, or says why that is not known. Nothing here decides about a plan.

mod actions;
mod branch;
mod check;
mod codeowners;
mod files;
mod render;
mod settings;
mod teams;
mod wire;

pub(crate) use check::{Examination, ReadYaml, State};
pub(crate) use render::{doctor_json, doctor_text};
pub(crate) use teams::{ReadTeams, TeamNeed};

use super::api::Api;
use super::error::ApiError;
use branch::Protection;
use files::Files;

/// Checks the protection of a branch, of the default branch where none is named.
///
/// # Errors
/// The repository cannot be read at all.
pub(crate) fn examine(
    api: &Api<'_>,
    branch: Option<&str>,
    yaml: ReadYaml<'_>,
    teams: ReadTeams<'_>,
) -> Result<Examination, ApiError> {
    let repository: wire::Repository = api.get("")?;
    let branch = branch.map_or(repository.default_branch, str::to_owned);
    let protection = Protection::read(api, &branch);
    let files = Files::read(api, &branch, yaml);
    let mut checks = branch::checks(&protection);
    checks.push(teams::check(api, &protection, &files, teams));
    checks.extend(files::checks(&files));
    let settings = settings::checks(api, &files);
    // The setting beside it that takes the same permission.
    let known =
        settings.iter().any(|check| check.id == "workflow-permissions" && check.state != State::Unknown);
    checks.push(actions::check(api, &files, known));
    checks.extend(settings);
    Ok(Examination { repository: repository.full_name, branch, checks })
}
