//! Names of repositories on GitHub, and policies in one: `OWNER/REPO` and `OWNER/REPO@HASH//DIRECTORY`.
//!
//! Text in, types out. Nothing here asks GitHub, so it is there without the cargo feature `github` too: `tfgate check` says
//! of such a policy who can read it.

use std::fmt;

use crate::text::hex::is_object_id;

/// Characters of the name of an account: <https://docs.github.com/site-policy/other-site-policies/github-username-policy>.
const LONGEST_OWNER: usize = 39;

/// Characters of the name of a repository: <https://docs.github.com/repositories/creating-and-managing-repositories/about-repositories>.
const LONGEST_NAME: usize = 100;

/// A repository, `OWNER/REPO`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repository {
    /// The user or the organization that owns it.
    pub owner: String,
    /// The name of the repository, without the owner.
    pub name: String,
}

impl Repository {
    /// Reads `OWNER/REPO`. `None` if GitHub has no repository of such a name.
    pub fn parse(text: &str) -> Option<Self> {
        let (owner, name) = text.split_once('/')?;
        (is_owner(owner) && is_name(name))
            .then(|| Repository { owner: owner.to_owned(), name: name.to_owned() })
    }
}

impl fmt::Display for Repository {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.owner, self.name)
    }
}

/// Whether an account can have this name: letters, digits and hyphens, not a hyphen first.
fn is_owner(text: &str) -> bool {
    // New accounts have single hyphens between other characters. Accounts from before that rule keep names such as `a--b` and
    // `a-`, and those of Enterprise Managed Users end in `_SHORTCODE`; the runner names all of them in `GITHUB_REPOSITORY`.
    let inside = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let starts = text.bytes().next().is_some_and(|byte| byte.is_ascii_alphanumeric());
    starts && text.len() <= LONGEST_OWNER && text.bytes().all(inside)
}

/// Whether a repository can have this name: letters, digits, `-`, `_` and `.`, as in `.github`.
fn is_name(text: &str) -> bool {
    let inside = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    // In the path of a request `.` and `..` would lead to another endpoint. GitHub reserves both.
    !matches!(text, "" | "." | "..") && text.len() <= LONGEST_NAME && text.bytes().all(inside)
}

/// A file or a directory of policies in a repository, at one commit: `OWNER/REPO@HASH//DIRECTORY`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyReference {
    /// The repository that the policies are in.
    pub repository: Repository,
    /// The commit: 40 or 64 hexadecimal digits in lower case.
    pub commit: String,
    /// The names on the way from the root of the repository; empty for the root itself.
    pub directory: Vec<String>,
}

/// Why a text is not a reference to policies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReferenceError {
    /// It does not start with a repository and `@`.
    #[error("expected `OWNER/REPO@HASH//DIRECTORY`")]
    Repository,
    /// What follows `@` is not the whole hash of a commit.
    #[error(
        "expected the whole hash of a commit behind `@`, 40 or 64 hexadecimal digits; a branch or a tag can be moved, which would change the policies unnoticed"
    )]
    Commit,
    /// The directory has `.` or `..` in it.
    #[error("the directory starts at the root of the repository, without `.` and `..`")]
    Directory,
}

impl PolicyReference {
    /// Whether a value of `--policy` is meant as a reference: it starts with `OWNER/REPO@`. A path of that look is written with
    /// `./` in front.
    pub fn is_meant(text: &str) -> bool {
        text.split_once('@').is_some_and(|(repository, _)| Repository::parse(repository).is_some())
    }

    /// Reads a reference. Without `//DIRECTORY` it is the root of the repository.
    ///
    /// # Errors
    /// The repository, the commit or the directory has another form.
    pub fn parse(text: &str) -> Result<Self, ReferenceError> {
        let (repository, rest) = text.split_once('@').ok_or(ReferenceError::Repository)?;
        let repository = Repository::parse(repository).ok_or(ReferenceError::Repository)?;
        let (commit, directory) = rest.split_once("//").unwrap_or((rest, ""));
        // A short hash can become ambiguous, and a branch or a tag can be named like one.
        if !is_object_id(commit) {
            return Err(ReferenceError::Commit);
        }
        let directory: Vec<String> =
            directory.split('/').filter(|name| !name.is_empty()).map(str::to_owned).collect();
        // A request would resolve them to another path than the one that was reviewed.
        if directory.iter().any(|name| matches!(name.as_str(), "." | "..")) {
            return Err(ReferenceError::Directory);
        }
        // Lower case, so that one commit has one name in reports.
        Ok(PolicyReference { repository, commit: commit.to_ascii_lowercase(), directory })
    }
}

impl fmt::Display for PolicyReference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}//{}", self.repository, self.commit, self.directory.join("/"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HASH: &str = "0123456789abcdef0123456789abcdef01234567";

    #[test]
    fn repositories_have_names_that_github_gives() {
        let long = |length| "a".repeat(length);
        let cases = [
            ("acme/infra".to_owned(), true),
            ("acme/.github".to_owned(), true),
            ("acme/.github-private".to_owned(), true),
            ("acme/terraform.modules_2-eu".to_owned(), true),
            ("octo-org/x".to_owned(), true),
            ("octocat_acme/x".to_owned(), true),
            ("old--name-/x".to_owned(), true),
            ("7/7".to_owned(), true),
            (format!("{}/{}", long(39), long(100)), true),
            (format!("{}/x", long(40)), false),
            (format!("x/{}", long(101)), false),
            (".github/workflows".to_owned(), false),
            ("-acme/x".to_owned(), false),
            ("ac.me/x".to_owned(), false),
            ("acme/.".to_owned(), false),
            ("acme/..".to_owned(), false),
            ("acme/".to_owned(), false),
            ("/x".to_owned(), false),
            ("acme".to_owned(), false),
            ("acme/x/y".to_owned(), false),
            ("acme/x y".to_owned(), false),
            ("acme/x%2f".to_owned(), false),
            ("äcme/x".to_owned(), false),
        ];
        for (text, valid) in cases {
            let parsed = Repository::parse(&text);
            assert_eq!(parsed.is_some(), valid, "{text}");
            assert_eq!(parsed.map_or(text.clone(), |repository| repository.to_string()), text);
        }
    }

    #[test]
    fn references_name_a_repository_a_commit_and_a_directory() {
        let way = |text: &str| PolicyReference::parse(text).map(|parsed| parsed.directory.join("/"));
        let hash64 = HASH.repeat(2).split_at(64).0.to_owned();
        let cases = [
            (format!("acme/.github@{HASH}//policies"), Ok("policies")),
            (format!("acme/policies@{HASH}//org/base/"), Ok("org/base")),
            (format!("acme/policies@{HASH}//a.gate.hcl"), Ok("a.gate.hcl")),
            (format!("acme/policies@{HASH}"), Ok("")),
            (format!("acme/policies@{HASH}//"), Ok("")),
            (format!("acme/policies@{hash64}//x"), Ok("x")),
            (format!("acme/policies@{HASH}//a@b"), Ok("a@b")),
            ("acme/policies@main//x".to_owned(), Err(ReferenceError::Commit)),
            (format!("acme/policies@{}//x", HASH.split_at(12).0), Err(ReferenceError::Commit)),
            (format!("acme/policies@{HASH}/x"), Err(ReferenceError::Commit)),
            (format!("acme/policies@{HASH}//../x"), Err(ReferenceError::Directory)),
            (format!("acme/policies@{HASH}//./x"), Err(ReferenceError::Directory)),
            (format!("acme/..@{HASH}//x"), Err(ReferenceError::Repository)),
            (format!("./acme/policies@{HASH}//x"), Err(ReferenceError::Repository)),
            (format!("policies@{HASH}//x"), Err(ReferenceError::Repository)),
            ("acme/policies".to_owned(), Err(ReferenceError::Repository)),
        ];
        for (text, expected) in cases {
            assert_eq!(way(&text), expected.map(str::to_owned), "{text}");
            assert_eq!(
                PolicyReference::is_meant(&text),
                expected != Err(ReferenceError::Repository),
                "{text}"
            );
        }
    }

    #[test]
    fn a_commit_is_written_in_lower_case() {
        let parsed = PolicyReference::parse(&format!("acme/.github@{}//x", HASH.to_uppercase()));
        assert_eq!(parsed.map(|parsed| parsed.to_string()), Ok(format!("acme/.github@{HASH}//x")));
    }
}
