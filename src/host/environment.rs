//! The environment of the process: variables and the working directory.

use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::Context as _;

use crate::policy::ENVIRONMENT_PREFIX;

/// The directory that the program was started in.
pub(crate) fn working_directory() -> anyhow::Result<PathBuf> {
    std::env::current_dir().context("failed to find the working directory")
}

/// An environment variable that is set and not empty.
pub(crate) fn variable(name: &str) -> Option<String> {
    // An expression without a value in `env:` of a workflow gives the empty string.
    raw_variable(name).filter(|value| !value.is_empty())
}

/// An environment variable that is set.
#[expect(clippy::disallowed_methods, reason = "`host` reads the environment")]
pub(crate) fn raw_variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// An environment variable that is set and not empty, whatever its value is encoded in.
#[expect(clippy::disallowed_methods, reason = "`host` reads the environment")]
pub(crate) fn os_variable(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

/// The names of all variables, sorted, that begin like this, and those of them that have a value.
#[expect(clippy::disallowed_methods, reason = "`host` reads the environment")]
pub(crate) fn names_with(prefix: &str) -> Vec<VariableName> {
    let begins = |name: &OsString| {
        let start = name.as_encoded_bytes().get(..prefix.len());
        // On Windows names are equal whatever their case.
        start.is_some_and(|start| {
            if cfg!(windows) {
                start.eq_ignore_ascii_case(prefix.as_bytes())
            } else {
                start == prefix.as_bytes()
            }
        })
    };
    let found = std::env::vars_os().filter(|(name, _)| begins(name));
    let mut names: Vec<_> =
        found.map(|(name, value)| VariableName { name, is_empty: value.is_empty() }).collect();
    names.sort();
    names
}

/// The name of a variable.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct VariableName {
    pub(crate) name: OsString,
    /// Whether its value is empty.
    pub(crate) is_empty: bool,
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

/// Where programs keep what they know of a user between runs: `$XDG_STATE_HOME` of the XDG base directories, its default
/// below the home directory, `%LOCALAPPDATA%` on Windows. `None` where the environment names none of them.
pub(crate) fn state_directory() -> Option<PathBuf> {
    let given = variable("XDG_STATE_HOME").or_else(|| variable("LOCALAPPDATA")).map(PathBuf::from);
    let home = || Some(PathBuf::from(variable("HOME")?).join(".local").join("state"));
    // The specification says that a relative path is invalid and is to be ignored.
    given.filter(|folder| folder.is_absolute()).or_else(home)
}

/// The user as the environment names it: a statement, not a proof.
pub(crate) fn user() -> String {
    // On a runner of GitHub `USER` is always `runner`, so the account that started the workflow comes first.
    let names = ["GITHUB_ACTOR", "USER", "LOGNAME", "USERNAME"];
    names.into_iter().find_map(variable).unwrap_or_else(user_number)
}

/// The number of a user without a name, as in a container that runs with an id of its own.
#[cfg(unix)]
fn user_number() -> String {
    format!("uid {}", rustix::process::getuid().as_raw())
}

#[cfg(not(unix))]
fn user_number() -> String {
    "unknown".to_owned()
}

/// The name of the machine.
#[cfg(unix)]
pub(crate) fn machine_name() -> String {
    rustix::system::uname().nodename().to_string_lossy().into_owned()
}

/// The name of the machine.
#[cfg(not(unix))]
pub(crate) fn machine_name() -> String {
    variable("COMPUTERNAME").unwrap_or_else(|| "unknown".to_owned())
}
