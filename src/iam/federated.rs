//! Which claims of an identity provider fix who may take a role ("Creating a role for web identity or `OpenID` Connect
//! federation", "IAM and AWS STS condition context keys" of the IAM user guide; "Security
//! hardening with `OpenID` Connect" of GitHub).

use super::glob::{Pattern, Token, literal};
use super::limit::Limit;

/// Providers whose audience is an application of one's own.
const OWN_AUDIENCE: [&str; 4] =
    ["accounts.google.com", "cognito-identity.amazonaws.com", "graph.facebook.com", "www.amazon.com"];

/// Claims that say nothing about who has the identity: everybody at the provider can have them.
const ANYBODY: [&str; 20] = [
    "amr",
    "aud",
    "base_ref",
    "environment",
    "event_name",
    "exp",
    "head_ref",
    "iat",
    "iss",
    "jti",
    "nbf",
    "oaud",
    "ref",
    "ref_protected",
    "ref_type",
    "repository_visibility",
    "run_phase",
    "runner_environment",
    "sha",
    "workflow",
];

/// First words of a subject, which the owner follows.
const LABELS: [&str; 14] = [
    "enterprise",
    "group",
    "job_workflow_ref",
    "org",
    "organization",
    "owner",
    "project",
    "project_path",
    "repo",
    "repository",
    "repository_owner",
    "space",
    "user",
    "workspace",
];

/// What the values of a key must be to fix who has an identity of the provider; `None` for a key that does not.
pub(super) fn claim(provider: &Pattern, key: &str) -> Option<Limit> {
    let provider = provider.literal()?.to_ascii_lowercase();
    if provider.contains(":saml-provider/") {
        let attribute = key.strip_prefix("saml:")?;
        return (attribute != "iss").then_some(Limit::Given);
    }
    let host = provider.split_once("oidc-provider/").map_or(provider.as_str(), |(_, host)| host);
    let claim = key.strip_prefix(host)?.strip_prefix(':')?;
    if OWN_AUDIENCE.contains(&host) {
        return (!["amr", "iss"].contains(&claim)).then_some(Limit::Given);
    }
    (!ANYBODY.contains(&claim)).then_some(Limit::Claim)
}

/// Whether a claim has a fixed owner: `repo:acme/*` has one, `repo:*/app:*` and `repo:acme*` have none.
pub(super) fn owned(tokens: &[Token]) -> bool {
    let mut segments = tokens.split(|token| matches!(token, Token::Char(':' | '/')));
    let Some(first) = segments.next().and_then(literal).filter(|first| !first.is_empty()) else {
        return false;
    };
    if first == "system" {
        // A service account of a cluster of one's own: a namespace or a name.
        return segments.skip(1).any(|segment| segment.iter().any(|token| matches!(token, Token::Char(_))));
    }
    // A subject may begin with claims that anybody can have, `environment:production`; the owner may follow.
    let mut label = first;
    let anybody = ANYBODY.contains(&label.as_str());
    loop {
        if LABELS.contains(&label.as_str()) {
            return segments.next().and_then(literal).is_some_and(|owner| !owner.is_empty());
        }
        if !anybody {
            return true;
        }
        let Some(next) = segments.next().and_then(literal) else { return false };
        label = next;
    }
}
