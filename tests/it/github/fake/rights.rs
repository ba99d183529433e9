//! What tokens may do, in the words of `permissions:` of a workflow.

use std::collections::{BTreeMap, BTreeSet};

/// Reading or writing. Ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Access {
    Read,
    Write,
}

/// What a token may do.
#[derive(Debug, Clone, Default)]
pub(crate) struct Rights {
    /// By the name of `permissions:`; `administration` and `members` exist for other tokens only.
    pub(crate) scopes: BTreeMap<&'static str, Access>,
    /// Scopes whose lack is answered with 404 in place of 403, as GitHub does for what a token may not know of.
    pub(crate) hidden: BTreeSet<&'static str>,
}

impl Rights {
    /// Exactly these.
    pub(crate) fn of(scopes: &[(&'static str, Access)]) -> Self {
        Rights { scopes: scopes.iter().copied().collect(), hidden: BTreeSet::new() }
    }

    /// `permissions: {contents: read, pull-requests: write, statuses: write}`
    pub(crate) fn workflow() -> Self {
        Rights::of(&[
            ("contents", Access::Read),
            ("pull-requests", Access::Write),
            ("statuses", Access::Write),
        ])
    }

    /// A pull request of a fork or of Dependabot.
    pub(crate) fn read_only() -> Self {
        Rights::of(&[
            ("contents", Access::Read),
            ("pull-requests", Access::Read),
            ("statuses", Access::Read),
            ("issues", Access::Read),
        ])
    }

    /// An administrator's own token.
    pub(crate) fn all() -> Self {
        let scopes =
            ["contents", "pull-requests", "statuses", "issues", "actions", "administration", "members"];
        Rights::of(&scopes.map(|scope| (scope, Access::Write)))
    }

    /// These and one more.
    pub(crate) fn with(mut self, scope: &'static str, access: Access) -> Self {
        self.scopes.insert(scope, access);
        self
    }

    /// These without one.
    pub(crate) fn without(mut self, scope: &'static str) -> Self {
        self.scopes.remove(scope);
        self
    }

    /// Whether any of these is there. An empty list needs nothing.
    pub(crate) fn allow(&self, needed: &[(&'static str, Access)]) -> bool {
        let held = |(scope, access): &(&'static str, Access)| {
            self.scopes.get(scope).is_some_and(|held| held >= access)
        };
        needed.is_empty() || needed.iter().any(held)
    }
}

/// What an operation needs: any of these.
/// <https://docs.github.com/rest/authentication/permissions-required-for-github-apps>
pub(crate) fn needed(operation: &str) -> &'static [(&'static str, Access)] {
    use Access::{Read, Write};
    let (method, path) = operation.split_once(' ').expect("a method and a path");
    let rest = path.strip_prefix("/repos/{owner}/{repo}").unwrap_or(path);
    match (method, rest) {
        // Every token has `metadata: read`.
        (
            "GET",
            ""
            | "/collaborators/{username}/permission"
            | "/rules/branches/{branch}"
            | "/rulesets/{ruleset_id}",
        ) => &[],
        ("GET", "/commits/{ref}/statuses") => &[("statuses", Read)],
        ("POST", "/statuses/{sha}") => &[("statuses", Write)],
        ("GET", "/commits/{commit_sha}/pulls") => &[("pull-requests", Read)],
        ("GET", rest) if rest.starts_with("/pulls") => &[("pull-requests", Read)],
        ("GET", rest) if rest.starts_with("/issues") => &[("issues", Read), ("pull-requests", Read)],
        ("POST", "/issues") => &[("issues", Write)],
        (_, rest) if rest.starts_with("/issues") => &[("issues", Write), ("pull-requests", Write)],
        ("GET", "/orgs/{org}/teams/{team_slug}" | "/orgs/{org}/teams/{team_slug}/memberships/{username}") => {
            &[("members", Read)]
        }
        ("GET", "/environments") => &[("actions", Read)],
        (
            "GET",
            "/actions/permissions/workflow"
            | "/actions/policies"
            | "/actions/policies/{policy_id}"
            | "/branches/{branch}/protection",
        ) => &[("administration", Read)],
        ("GET", _) => &[("contents", Read)],
        _ => panic!("nobody said what `{operation}` needs"),
    }
}
