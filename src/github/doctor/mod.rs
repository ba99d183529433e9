//! What protects the gate itself: a policy is worth as much as the settings that nobody can get around.
//!
//! Every line is a fact that GitHub told, or says why it is not known. Nothing here decides about a plan.

mod branch;
mod codeowners;
mod files;
mod settings;
mod show;
mod wire;

use super::api::Api;
use super::error::ApiError;

pub use show::{doctor_json, doctor_text};

/// Reads YAML: a workflow in, the same as JSON out. `None`: it is not YAML.
pub type ReadYaml<'y> = &'y dyn Fn(&str) -> Option<serde_json::Value>;

/// What is known about a protection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It is there.
    Protected,
    /// It is not there.
    Missing,
    /// The token may not know, or GitHub gave no answer.
    Unknown,
    /// Nothing here depends on it.
    NotNeeded,
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// Its name for machines.
    pub id: &'static str,
    /// What it is about.
    pub title: &'static str,
    /// What is known.
    pub state: State,
    /// What was found, a sentence.
    pub detail: String,
    /// What to do where it is missing, a sentence.
    pub advice: &'static str,
}

/// The whole list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Examination {
    /// `owner/name`.
    pub repository: String,
    /// The branch that apply runs on.
    pub branch: String,
    /// The lines.
    pub checks: Vec<Check>,
}

impl Examination {
    /// How many lines have a state.
    pub fn count(&self, state: State) -> usize {
        self.checks.iter().filter(|check| check.state == state).count()
    }
}

/// Something, or why it is not known: a sentence.
type Known<T> = Result<T, String>;

/// What a check came to, before it has its name.
struct Found {
    state: State,
    detail: String,
}

impl Found {
    fn protected(detail: impl Into<String>) -> Self {
        Found { state: State::Protected, detail: detail.into() }
    }

    fn missing(detail: impl Into<String>) -> Self {
        Found { state: State::Missing, detail: detail.into() }
    }

    fn unknown(detail: impl Into<String>) -> Self {
        Found { state: State::Unknown, detail: detail.into() }
    }

    fn not_needed(detail: impl Into<String>) -> Self {
        Found { state: State::NotNeeded, detail: detail.into() }
    }

    fn called(self, id: &'static str, title: &'static str, advice: &'static str) -> Check {
        Check { id, title, state: self.state, detail: self.detail, advice }
    }
}

/// Why something is not known, with the permission that it takes.
fn why(error: &ApiError, permission: &str) -> String {
    if error.is_forbidden() || error.is_not_found() {
        let never =
            if permission.starts_with("administration") { ", which `GITHUB_TOKEN` never has" } else { "" };
        format!("The token may not read this: it needs `{permission}`{never}.")
    } else {
        format!("GitHub gave no answer: {error}.")
    }
}

/// Looks at a branch, the default one where none is named.
///
/// # Errors
/// The repository cannot be read at all.
pub fn examine(api: &Api<'_>, branch: Option<&str>, yaml: ReadYaml<'_>) -> Result<Examination, ApiError> {
    let repository: wire::Repository = api.get("")?;
    let branch = branch.map_or(repository.default_branch, str::to_owned);
    let protection = branch::Protection::read(api, &branch);
    let files = files::Files::read(api, &branch, yaml);
    let mut checks = branch::checks(&protection);
    checks.extend(files::checks(&files));
    checks.extend(settings::checks(api, &files));
    Ok(Examination { repository: repository.full_name, branch, checks })
}
