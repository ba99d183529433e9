//! What protects the gate itself: a policy is worth as much as the settings that cannot be bypassed.
//!
//! Each line is what GitHub answered, or says why that is not known. Nothing here decides about a plan.

mod branch;
mod check;
mod codeowners;
mod files;
mod render;
mod settings;
mod wire;

pub(crate) use check::{Examination, ReadYaml, State};
pub(crate) use render::{doctor_json, doctor_text};

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
) -> Result<Examination, ApiError> {
    let repository: wire::Repository = api.get("")?;
    let branch = branch.map_or(repository.default_branch, str::to_owned);
    let protection = Protection::read(api, &branch);
    let files = Files::read(api, &branch, yaml);
    let mut checks = branch::checks(&protection);
    checks.extend(files::checks(&files));
    checks.extend(settings::checks(api, &files));
    Ok(Examination { repository: repository.full_name, branch, checks })
}
