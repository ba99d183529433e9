//! One line of the list: what is known about a protection.

use crate::github::error::ApiError;

/// Reads YAML: a workflow in, the same as JSON out. `None`: it is not YAML.
pub(crate) type ReadYaml<'y> = &'y dyn Fn(&str) -> Option<serde_json::Value>;

/// What is known about a protection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    /// It is in place.
    Protected,
    /// It is not in place.
    Missing,
    /// The token may not read it, or GitHub gave no answer.
    Unknown,
    /// Nothing here depends on it.
    NotNeeded,
}

impl State {
    /// The word in the text and in the JSON: `protected`, `missing`, `unknown`, `not needed`.
    pub(crate) fn name(self) -> &'static str {
        match self {
            State::Protected => "protected",
            State::Missing => "missing",
            State::Unknown => "unknown",
            State::NotNeeded => "not needed",
        }
    }
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Check {
    /// The identifier for machines, in kebab case: `required-status`.
    pub id: &'static str,
    /// The title, a noun phrase.
    pub title: &'static str,
    /// What is known.
    pub state: State,
    /// What GitHub answered, a sentence.
    pub detail: String,
    /// What to do where it is missing, a sentence.
    pub advice: &'static str,
}

/// The whole list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Examination {
    /// `owner/name`.
    pub repository: String,
    /// The branch that apply runs on.
    pub branch: String,
    /// The lines.
    pub checks: Vec<Check>,
}

impl Examination {
    /// How many lines have a state.
    pub(crate) fn count(&self, state: State) -> usize {
        self.checks.iter().filter(|check| check.state == state).count()
    }
}

/// Something that GitHub answered, or why it is not known: a sentence.
pub(super) type Answer<T> = Result<T, String>;

/// The state of a check and its explanation, before they get a title.
pub(super) struct Assessment {
    pub(super) state: State,
    detail: String,
}

impl Assessment {
    pub(super) fn protected(detail: impl Into<String>) -> Self {
        Assessment { state: State::Protected, detail: detail.into() }
    }

    pub(super) fn missing(detail: impl Into<String>) -> Self {
        Assessment { state: State::Missing, detail: detail.into() }
    }

    pub(super) fn unknown(detail: impl Into<String>) -> Self {
        Assessment { state: State::Unknown, detail: detail.into() }
    }

    pub(super) fn not_needed(detail: impl Into<String>) -> Self {
        Assessment { state: State::NotNeeded, detail: detail.into() }
    }

    pub(super) fn into_check(self, id: &'static str, title: &'static str, advice: &'static str) -> Check {
        Check { id, title, state: self.state, detail: self.detail, advice }
    }
}

/// Why something is not known: what GitHub answered, or the permission that the token lacks.
pub(super) fn not_known(error: &ApiError, permission: &str) -> String {
    // GitHub answers 404 in place of 403 where even the existence of a setting is not for this token.
    if error.is_forbidden() || error.is_not_found() {
        // `permissions:` of a workflow has no `administration`, so only another kind of token can have it.
        let never =
            if permission.starts_with("administration") { ", which `GITHUB_TOKEN` never has" } else { "" };
        format!("The token may not read this: it needs `{permission}`{never}.")
    } else {
        format!("GitHub gave no answer: {error}.")
    }
}
