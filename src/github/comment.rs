//! The one comment of a pull request: found by marker and author, and updated in place.
//!
//! Everybody can write a marker, so a comment is ours only if we wrote it. Nothing in a body decides anything. Bodies are
//! rendered before they come here, so nothing is escaped.
//!
//! Source: <https://docs.github.com/rest/issues/comments>, version 2022-11-28: a pull request is an issue there.

use sha2::{Digest as _, Sha256};

use super::Api;
use super::error::ApiError;
use super::page::own_page;
use super::wire::{Account, Comment};
use crate::report::{Report, StackReport, Verdict};
use crate::text::hex::hex;

/// Bytes of a body. GitHub documents 65,536 characters; this holds however it counts them.
pub(super) const LARGEST: usize = 65_535;

/// A comment to publish.
#[derive(Debug, Clone, Copy)]
pub struct Publication<'p> {
    /// The pull request.
    pub number: u64,
    /// What tells this comment of ours from others on the same pull request: 10 hexadecimal digits, as in the marker.
    pub key: &'p str,
    /// The login under which the token writes.
    pub identity: &'p str,
    /// `GITHUB_SERVER_URL`: pages of other servers are not linked.
    pub server: &'p str,
    /// The Markdown, with the marker in its first line.
    pub body: &'p str,
    /// How the comment of an earlier run is handled.
    pub mode: Mode,
    /// Whether there is a comment at all.
    pub when: When,
}

/// How the comment of an earlier run is handled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// It is updated in place.
    Update,
    /// It is replaced by one line that links to a new comment.
    Recreate,
}

/// When there is a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// Always: there is something to say.
    Always,
    /// Only if there is one already, which must not say what is no longer true.
    IfThere,
}

impl When {
    /// As [`When::of`], without notices and errors that are only about this run.
    pub fn of_changes(report: &Report) -> Self {
        let says = report.verdict != Verdict::Pass || report.stacks.iter().any(has_something);
        if says { When::Always } else { When::IfThere }
    }

    /// Any change, finding, error or notice is something to say, and so are policies that the pull request edits.
    pub fn of(report: &Report) -> Self {
        let says = report.verdict != Verdict::Pass
            || report.error.is_some()
            || report
                .review
                .as_ref()
                .is_some_and(|review| review.preview.is_some() || !review.notices.is_empty())
            || report.stacks.iter().any(has_something);
        if says { When::Always } else { When::IfThere }
    }
}

fn has_something(stack: &StackReport) -> bool {
    !stack.changes.is_empty() || !stack.findings.is_empty() || !stack.overrides.is_empty()
}

/// The key of a comment, by the name that the workflow gives it: 10 hexadecimal digits.
pub fn key(name: Option<&str>) -> String {
    let mut hash = Sha256::new();
    // A prefix of its own, so that a key never equals a digest of something else; the number is its version.
    hash.update("tfgate comment 1");
    hash.update(name.unwrap_or_default());
    hash.finalize().get(..5).map(hex).unwrap_or_default()
}

/// A comment after it was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The action that was taken.
    pub done: Done,
    /// The address of its page, if GitHub's answer names one of its own.
    pub url: Option<String>,
}

/// What was done about the comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// There was none, and it was created.
    Created,
    /// Its text changed.
    Updated,
    /// It has this text already.
    Unchanged,
    /// There was none, and there is nothing to say.
    Nothing,
}

/// Writes the comment. Later ones with the same key become one line that links to it.
///
/// # Errors
/// GitHub gave no answer, or the body is too large for it.
pub fn publish(api: &Api<'_>, publication: &Publication<'_>) -> Result<Published, ApiError> {
    if publication.body.len() > LARGEST {
        let why = format!("the comment has {} bytes, expected at most {LARGEST}", publication.body.len());
        let path = format!("/issues/{}/comments", publication.number);
        return Err(ApiError::Transport { method: "POST", path, why });
    }
    // Listed each time: the number of the comment is not kept anywhere that others could not change.
    let all = api.comments(publication.number)?;
    let own: Vec<&Comment> = all.iter().filter(|comment| is_ours(comment, publication)).collect();
    let Some((first, later)) = own.split_first() else {
        return match publication.when {
            When::Always => create(api, publication),
            When::IfThere => Ok(Published { done: Done::Nothing, url: None }),
        };
    };
    match publication.mode {
        Mode::Update => {
            // Two runs at the same time can each create a comment: the oldest one stays.
            let published = update(api, publication, first)?;
            retire(api, publication, later, published.url.as_deref())?;
            Ok(published)
        }
        // A run that is repeated must not leave a new comment that says the same.
        Mode::Recreate if says(first, publication.body) => {
            retire(api, publication, later, page(publication, first))?;
            Ok(published(publication, Done::Unchanged, first))
        }
        Mode::Recreate => {
            // The new one first: if it fails, the old one still says what it said.
            let published = create(api, publication)?;
            retire(api, publication, &own, published.url.as_deref())?;
            Ok(published)
        }
    }
}

fn create(api: &Api<'_>, publication: &Publication<'_>) -> Result<Published, ApiError> {
    let comment = api.create_comment(publication.number, publication.body)?;
    Ok(published(publication, Done::Created, &comment))
}

fn update(api: &Api<'_>, publication: &Publication<'_>, old: &Comment) -> Result<Published, ApiError> {
    if says(old, publication.body) {
        return Ok(published(publication, Done::Unchanged, old));
    }
    match api.update_comment(old.id, publication.body) {
        Ok(comment) => Ok(published(publication, Done::Updated, &comment)),
        // It was removed after it was listed.
        Err(error) if error.is_not_found() => create(api, publication),
        Err(error) => Err(error),
    }
}

/// Makes comments of ours one line each. Without a marker they are left alone from then on.
fn retire(
    api: &Api<'_>,
    publication: &Publication<'_>,
    comments: &[&Comment],
    current: Option<&str>,
) -> Result<(), ApiError> {
    let line = match current.and_then(|url| own_page(publication.server, url)) {
        Some(url) => {
            format!("This report is out of date. [The current one]({url}) is in another comment.")
        }
        None => "This report is out of date. The current one is in another comment.".to_owned(),
    };
    for comment in comments {
        match api.update_comment(comment.id, &line) {
            Err(error) if !error.is_not_found() => return Err(error),
            Ok(_) | Err(_) => {}
        }
    }
    Ok(())
}

fn published(publication: &Publication<'_>, done: Done, comment: &Comment) -> Published {
    Published { done, url: page(publication, comment).map(str::to_owned) }
}

fn page<'c>(publication: &Publication<'_>, comment: &'c Comment) -> Option<&'c str> {
    own_page(publication.server, &comment.html_url)
}

/// Whether a comment is the one of this key, and we wrote it.
fn is_ours(comment: &Comment, publication: &Publication<'_>) -> bool {
    let marked = comment.body.as_deref().and_then(key_of).is_some_and(|key| key == publication.key);
    marked && comment.user.as_ref().is_some_and(|user| is_identity(user, publication.identity))
}

/// Whether an account is the one under which the token writes. No user can have a login that ends in `[bot]`; the type is checked
/// in case a server has other rules.
pub(super) fn is_identity(account: &Account, identity: &str) -> bool {
    let bot = identity.to_ascii_lowercase().ends_with("[bot]");
    account.login.eq_ignore_ascii_case(identity) && (!bot || account.kind == "Bot")
}

/// The key in the marker that a body starts with. Anywhere else a marker is a quotation.
fn key_of(body: &str) -> Option<&str> {
    let (fields, _) = body.strip_prefix("<!-- tfgate:v1 ")?.split_once(" -->")?;
    fields.split(' ').find_map(|field| field.strip_prefix("key="))
}

/// Whether a comment has this body already.
fn says(comment: &Comment, body: &str) -> bool {
    comment.body.as_deref().is_some_and(|old| is_same(old, body))
}

/// Whether two texts are the same for GitHub.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    // Bodies from the web editor have CRLF, and white space at the end may be trimmed.
    let lines = |text: &str| text.replace("\r\n", "\n").trim_end().to_owned();
    lines(one) == lines(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn comment(login: &str, kind: &str, body: &str) -> Comment {
        let user = Account { login: login.into(), id: 1, kind: kind.into() };
        Comment { id: 1, html_url: String::new(), user: Some(user), body: Some(body.into()) }
    }

    fn publication(identity: &str) -> Publication<'_> {
        Publication {
            number: 7,
            key: "8d41f0c2a7",
            identity,
            server: "https://github.com",
            body: "",
            mode: Mode::Update,
            when: When::Always,
        }
    }

    #[test]
    fn a_comment_is_ours_by_author_kind_and_marker() {
        let marker = "<!-- tfgate:v1 kind=plan key=8d41f0c2a7 run=1.1 head=4f1c9e2 -->";
        let bot = publication("github-actions[bot]");
        let ours = |login, kind, body: &str| is_ours(&comment(login, kind, body), &bot);
        assert!(ours("github-actions[bot]", "Bot", &format!("{marker}\n### x")));
        assert!(ours("GitHub-Actions[bot]", "Bot", marker), "logins have no case");
        assert!(!ours("mallory", "User", marker), "a marker does not prove identity");
        assert!(!ours("other[bot]", "Bot", marker));
        assert!(!ours("github-actions[bot]", "User", marker), "a name does not prove identity");
        assert!(!ours("github-actions[bot]", "Bot", &format!("> {marker}")), "a quotation");
        assert!(!ours("github-actions[bot]", "Bot", &format!("\n{marker}")));
        assert!(!ours("github-actions[bot]", "Bot", &marker.replace("8d41f0c2a7", "8d41f0c2a8")));
        assert!(!ours("github-actions[bot]", "Bot", "<!-- tfgate:v1 kind=plan --> key=8d41f0c2a7 -->"));
        assert!(!is_ours(&Comment { user: None, ..comment("x", "Bot", marker) }, &bot), "a ghost");
        assert!(is_ours(&comment("alice", "User", marker), &publication("alice")), "a personal token");
        let wrong =
            [1, 9, 11].map(|key| format!("<!-- tfgate:v1 key={} -->", "8d41f0c2a7x".get(..key).unwrap()));
        assert!(wrong.iter().all(|body| !ours("github-actions[bot]", "Bot", body)));
    }
}
