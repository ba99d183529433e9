//! The environment of the process: variables and the working directory.

use std::path::PathBuf;

use anyhow::Context as _;

use crate::policy::ENVIRONMENT_PREFIX;

/// The directory that the program was started in.
pub(crate) fn working_directory() -> anyhow::Result<PathBuf> {
    std::env::current_dir().context("failed to find the working directory")
}

/// An environment variable that is set and not empty.
pub(crate) fn variable(name: &str) -> Option<String> {
    raw_variable(name).filter(|value| !value.is_empty())
}

/// An environment variable that is set.
#[expect(clippy::disallowed_methods, reason = "`host` reads the environment")]
pub(crate) fn raw_variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// The variables that give inputs their values, sorted. Those whose names or values are not UTF-8 are left out.
#[expect(clippy::disallowed_methods, reason = "`host` reads the environment")]
pub(crate) fn policy_variables() -> Vec<(String, String)> {
    let texts = std::env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)));
    let mut variables: Vec<_> = texts.filter(|(name, _)| name.starts_with(ENVIRONMENT_PREFIX)).collect();
    variables.sort();
    variables
}
