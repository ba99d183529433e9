//! Writes issues, and looks whether they say afterwards what was written.

use super::life::{Step, Turn};
use super::{Board, Done, Publication, Settled, has_label, keep, title};
use crate::github::Api;
use crate::github::comment::{LARGEST, is_same};
use crate::github::error::ApiError;
use crate::github::page::own_page;
use crate::github::wire::{Issue, IssueChange, NewIssue};
use crate::render::escape;

/// Does what was decided about an issue. `None`: it is not there any more.
pub(super) fn change(
    api: &Api<'_>,
    publication: &Publication<'_>,
    issue: &Issue,
    step: &Step,
) -> Result<Option<Settled>, ApiError> {
    let path = format!("/issues/{}", issue.number);
    for text in step.body.iter().chain(&step.comment) {
        fits("PATCH", &path, text)?;
    }
    let title = title(publication.title);
    let change = IssueChange {
        title: Some(title.as_str()).filter(|title| step.body.is_some() && !is_titled(issue, title)),
        body: step.body.as_deref().filter(|body| !is_same(issue.body.as_deref().unwrap_or_default(), body)),
        state: match step.turn {
            Turn::Stay => None,
            Turn::Open => Some("open"),
            Turn::Close => Some("closed"),
        },
        state_reason: match step.turn {
            Turn::Stay => None,
            Turn::Open => Some("reopened"),
            Turn::Close => Some("completed"),
        },
    };
    if step.unsnooze {
        unsnooze(api, publication, issue)?;
    }
    // Told first and noted then: what fails in between is told again and not forgotten.
    if let Some(comment) = &step.comment
        && here(api.create_comment(issue.number, comment))?.is_none()
    {
        return Ok(None);
    }
    let idle = change == IssueChange::default();
    if !idle && patch(api, issue.number, &change)?.is_none() {
        return Ok(None);
    }
    let untouched = idle && step.comment.is_none() && !step.unsnooze;
    let done = if untouched && step.done == Done::Updated { Done::Unchanged } else { step.done };
    Ok(Some(settled(publication, issue, done)))
}

/// Opens an issue. Where another run was faster it is closed again, and the other one is written.
pub(super) fn open(
    api: &Api<'_>,
    publication: &Publication<'_>,
    board: &Board,
    body: &str,
) -> Result<Settled, ApiError> {
    fits("POST", "/issues", body)?;
    let title = title(publication.title);
    let default = [board.label.clone()];
    let labels = if publication.labels.is_empty() { &default } else { publication.labels };
    let new = NewIssue { title: &title, body, labels, assignees: publication.assignees };
    let created = match api.create_issue(&new) {
        // Somebody who left must not be the end of the alarm.
        Err(ApiError::Status { status: 422, .. }) if !new.assignees.is_empty() => {
            api.create_issue(&NewIssue { assignees: &[], ..new })?
        }
        created => created?,
    };
    let stored = api.fresh_issue(created.number)?;
    let missing = [
        (!is_titled(&stored, &title), "its title is"),
        (!is_same(stored.body.as_deref().unwrap_or_default(), body), "its body is"),
        (!has_label(&stored, &board.label), "its label is"),
    ];
    expect("POST", "/issues".to_owned(), &missing)?;
    let unassigned = publication
        .assignees
        .iter()
        .filter(|login| !stored.assignees.iter().any(|account| account.login.eq_ignore_ascii_case(login)));
    let unassigned = unassigned.cloned().collect();
    let newest = api.issues_after(&board.label, board.newest())?;
    let found = newest.iter().filter(|issue| board.is_ours(issue, publication));
    if let Some(first) = found.filter(|issue| issue.number < stored.number).min_by_key(|issue| issue.number)
        && let Some(settled) = keep(api, publication, first)?
    {
        retire(api, &[&stored], first.number)?;
        return Ok(settled);
    }
    Ok(Settled { unassigned, ..settled(publication, &stored, Done::Opened) })
}

/// Closes issues of ours that are one too many. Without the marker they are left alone from now on.
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

/// Says what an issue is and what was done.
pub(super) fn settled(publication: &Publication<'_>, issue: &Issue, done: Done) -> Settled {
    Settled {
        done,
        url: own_page(publication.server, &issue.html_url).map(str::to_owned),
        since: None,
        number: Some(issue.number),
        unassigned: Vec::new(),
    }
}

fn patch(api: &Api<'_>, number: u64, change: &IssueChange<'_>) -> Result<Option<()>, ApiError> {
    if here(api.update_issue(number, change))?.is_none() {
        return Ok(None);
    }
    let stored = api.fresh_issue(number)?;
    let body = stored.body.as_deref().unwrap_or_default();
    let missing = [
        (change.title.is_some_and(|title| !is_titled(&stored, title)), "its title is"),
        (change.body.is_some_and(|text| !is_same(body, text)), "its body is"),
        (change.state.is_some_and(|state| stored.state != state), "its state is"),
    ];
    expect("PATCH", format!("/issues/{number}"), &missing)?;
    Ok(Some(()))
}

fn unsnooze(api: &Api<'_>, publication: &Publication<'_>, issue: &Issue) -> Result<(), ApiError> {
    let wanted = publication.snooze_label();
    for name in issue.labels.iter().filter(|name| super::is_label(name, &wanted)) {
        // Somebody may have taken it away.
        here(api.remove_label(issue.number, name))?;
    }
    Ok(())
}

/// The answer about something that somebody may have removed.
fn here<T>(answer: Result<T, ApiError>) -> Result<Option<T>, ApiError> {
    match answer {
        Ok(answer) => Ok(Some(answer)),
        Err(error) if error.is_gone() => Ok(None),
        Err(error) => Err(error),
    }
}

/// GitHub has answered 200 to what it did not store.
fn expect(method: &'static str, path: String, missing: &[(bool, &str)]) -> Result<(), ApiError> {
    match missing.iter().find(|(missing, _)| *missing) {
        Some((_, what)) => Err(ApiError::NotStored { method, path, what: (*what).to_owned() }),
        None => Ok(()),
    }
}

/// GitHub may put white space of a title right.
fn is_titled(issue: &Issue, title: &str) -> bool {
    escape::one_line(&issue.title) == escape::one_line(title)
}

pub(super) fn fits(method: &'static str, path: &str, text: &str) -> Result<(), ApiError> {
    if text.len() <= LARGEST {
        return Ok(());
    }
    let why = format!("the text has {} bytes, expected at most {LARGEST}", text.len());
    Err(ApiError::Transport { method, path: path.to_owned(), why })
}
