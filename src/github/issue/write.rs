//! Writes issues, and reads them back: GitHub has answered 200 to what it did not store.

use super::decision::{Decision, StateChange};
use super::label::{has_label, is_label};
use super::model::{Done, IssueDraft, UpdatedIssue};
use super::title::{is_titled, title};
use crate::github::Api;
use crate::github::comment::{LARGEST, is_same};
use crate::github::error::ApiError;
use crate::github::page::own_page;
use crate::github::wire::{Issue, IssueChange, NewIssue};

/// Does what was decided about an issue. `None` if it no longer exists.
pub(super) fn apply(
    api: &Api<'_>,
    draft: &IssueDraft<'_>,
    issue: &Issue,
    decision: &Decision,
) -> Result<Option<UpdatedIssue>, ApiError> {
    let path = format!("/issues/{}", issue.number);
    for text in decision.body.iter().chain(&decision.comment) {
        check_size("PATCH", &path, text)?;
    }
    let title = title(draft.title);
    let change = IssueChange {
        title: Some(title.as_str()).filter(|title| decision.body.is_some() && !is_titled(issue, title)),
        body: decision
            .body
            .as_deref()
            .filter(|body| !is_same(issue.body.as_deref().unwrap_or_default(), body)),
        state: match decision.state {
            StateChange::Keep => None,
            StateChange::Open => Some("open"),
            StateChange::Close => Some("closed"),
        },
        state_reason: match decision.state {
            StateChange::Keep => None,
            StateChange::Open => Some("reopened"),
            StateChange::Close => Some("completed"),
        },
    };
    if decision.unsnooze {
        unsnooze(api, draft, issue)?;
    }
    // The comment comes first. If the run ends in between, the next one comments again; in the other order a failure would
    // lose the notification.
    if let Some(comment) = &decision.comment
        && unless_gone(api.create_comment(issue.number, comment))?.is_none()
    {
        return Ok(None);
    }
    // An empty change would cost a write, and with it a pause of a second.
    let idle = change == IssueChange::default();
    if !idle && patch(api, issue.number, &change)?.is_none() {
        return Ok(None);
    }
    let untouched = idle && decision.comment.is_none() && !decision.unsnooze;
    let done = if untouched && decision.done == Done::Updated { Done::Unchanged } else { decision.done };
    Ok(Some(updated(draft, issue, done)))
}

/// Opens an issue and reads it back. Also returns the assignees that GitHub did not take.
pub(super) fn create(
    api: &Api<'_>,
    draft: &IssueDraft<'_>,
    label: &str,
    body: &str,
) -> Result<(Issue, Vec<String>), ApiError> {
    check_size("POST", "/issues", body)?;
    let title = title(draft.title);
    let default = [label.to_owned()];
    let labels = if draft.labels.is_empty() { &default } else { draft.labels };
    let new = NewIssue { title: &title, body, labels, assignees: draft.assignees };
    let created = match api.create_issue(&new) {
        // GitHub refuses the whole issue for one assignee that it does not know, such as a member who left.
        Err(ApiError::Status { status: 422, .. }) if !new.assignees.is_empty() => {
            api.create_issue(&NewIssue { assignees: &[], ..new })?
        }
        created => created?,
    };
    let stored = api.fresh_issue(created.number)?;
    let missing = [
        (!is_titled(&stored, &title), "its title is"),
        (!is_same(stored.body.as_deref().unwrap_or_default(), body), "its body is"),
        // GitHub silently drops labels and assignees of a token that may not write.
        (!has_label(&stored, label), "its label is"),
    ];
    expect_stored("POST", "/issues".to_owned(), &missing)?;
    let is_assigned =
        |login: &&String| stored.assignees.iter().any(|account| account.login.eq_ignore_ascii_case(login));
    let unassigned = draft.assignees.iter().filter(|login| !is_assigned(login)).cloned().collect();
    Ok((stored, unassigned))
}

/// Closes duplicates of an issue. Without metadata they are left alone from then on.
pub(super) fn retire(api: &Api<'_>, issues: &[&Issue], first: u64) -> Result<(), ApiError> {
    let line = format!("Duplicate of #{first}, which is kept up to date.");
    for issue in issues.iter().filter(|issue| issue.state == "open") {
        let change = IssueChange {
            title: None,
            body: Some(&line),
            state: Some("closed"),
            state_reason: Some("not_planned"),
        };
        patch(api, issue.number, &change)?;
    }
    Ok(())
}

/// An issue and what was done about it.
pub(super) fn updated(draft: &IssueDraft<'_>, issue: &Issue, done: Done) -> UpdatedIssue {
    UpdatedIssue {
        done,
        url: own_page(draft.server, &issue.html_url).map(str::to_owned),
        since: None,
        number: Some(issue.number),
        unassigned: Vec::new(),
    }
}

fn patch(api: &Api<'_>, number: u64, change: &IssueChange<'_>) -> Result<Option<()>, ApiError> {
    if unless_gone(api.update_issue(number, change))?.is_none() {
        return Ok(None);
    }
    let stored = api.fresh_issue(number)?;
    let body = stored.body.as_deref().unwrap_or_default();
    let missing = [
        (change.title.is_some_and(|title| !is_titled(&stored, title)), "its title is"),
        (change.body.is_some_and(|text| !is_same(body, text)), "its body is"),
        (change.state.is_some_and(|state| stored.state != state), "its state is"),
    ];
    expect_stored("PATCH", format!("/issues/{number}"), &missing)?;
    Ok(Some(()))
}

fn unsnooze(api: &Api<'_>, draft: &IssueDraft<'_>, issue: &Issue) -> Result<(), ApiError> {
    let wanted = draft.snooze_label();
    for name in issue.labels.iter().filter(|name| is_label(name, &wanted)) {
        unless_gone(api.remove_label(issue.number, name))?;
    }
    Ok(())
}

/// The answer about something that may have been removed since it was listed: `None` if it was.
fn unless_gone<T>(answer: Result<T, ApiError>) -> Result<Option<T>, ApiError> {
    match answer {
        Ok(answer) => Ok(Some(answer)),
        Err(error) if error.is_gone() => Ok(None),
        Err(error) => Err(error),
    }
}

/// Fails if something that was written is missing from what GitHub stored.
fn expect_stored(method: &'static str, path: String, missing: &[(bool, &str)]) -> Result<(), ApiError> {
    match missing.iter().find(|(missing, _)| *missing) {
        Some((_, what)) => Err(ApiError::NotStored { method, path, what: (*what).to_owned() }),
        None => Ok(()),
    }
}

/// Checks that GitHub stores a text whole.
pub(super) fn check_size(method: &'static str, path: &str, text: &str) -> Result<(), ApiError> {
    if text.len() <= LARGEST {
        return Ok(());
    }
    let why = format!("the text has {} bytes, expected at most {LARGEST}", text.len());
    Err(ApiError::Transport { method, path: path.to_owned(), why })
}
