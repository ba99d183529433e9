//! The issues with a label, and which of them are ours.

use super::decision::{ExistingIssue, Snooze, decide};
use super::label::{check_name, has_label, is_label};
use super::metadata::{IssueMetadata, date, day, is_hexadecimal};
use super::model::{Done, IssueDraft, Kind, KnownIssue, StackState, UpdatedIssue};
use super::write;
use crate::github::Api;
use crate::github::comment::is_identity;
use crate::github::error::ApiError;
use crate::github::wire::Issue;

/// The issues with a label, listed once for all stacks of a run.
#[derive(Debug)]
pub struct LabeledIssues {
    label: String,
    issues: Vec<Issue>,
}

impl LabeledIssues {
    /// Lists the issues with a label, open and closed.
    ///
    /// # Errors
    /// GitHub gave no answer, or no label can have this name.
    pub fn read(api: &Api<'_>, label: &str) -> Result<Self, ApiError> {
        check_name(label).map_err(|why| ApiError::Transport {
            method: "GET",
            path: "/issues".to_owned(),
            why,
        })?;
        Ok(LabeledIssues { label: label.to_owned(), issues: api.labeled_issues(label)? })
    }

    /// What the issue of a stack says, before anything is written.
    pub fn known(&self, kind: Kind, key: &str, identity: &str) -> Option<KnownIssue> {
        let own = self.issues.iter().filter(|issue| self.is_own(issue, kind, key, identity));
        let issue = own.min_by_key(|issue| issue.number)?;
        let (metadata, _) = IssueMetadata::read(issue.body.as_deref()?)?;
        // A clean check ended the drift; its first day does not count for what comes next.
        let ongoing = metadata.since.filter(|_| metadata.clean.is_none());
        Some(KnownIssue {
            number: issue.number,
            open: issue.state == "open",
            fingerprint: Some(metadata.fingerprint).filter(|print| is_hexadecimal(print, 12)),
            since: ongoing.map(|day| day.to_string()),
        })
    }

    /// Updates the issue of a stack: opens, writes, comments on or closes it, as the state of the stack needs.
    ///
    /// # Errors
    /// GitHub gave no answer, did not store what it was given, or was given what it cannot store.
    pub fn update(&self, api: &Api<'_>, draft: &IssueDraft<'_>) -> Result<UpdatedIssue, ApiError> {
        let StackState::Drifted { fingerprint, since } = draft.state else {
            return self.update_own(api, draft).map(|updated| updated.unwrap_or_else(UpdatedIssue::none));
        };
        let valid = is_hexadecimal(draft.key, 10) && is_hexadecimal(fingerprint, 12);
        let Some(since) = date(since).filter(|_| valid) else {
            let why = "the metadata has no key, fingerprint or day".to_owned();
            return Err(ApiError::Transport { method: "POST", path: "/issues".to_owned(), why });
        };
        let new = IssueMetadata {
            kind: draft.kind,
            key: draft.key.to_owned(),
            fingerprint: fingerprint.to_owned(),
            since: Some(since),
            notified: Some(draft.today),
            clean: None,
        };
        let body = new.with(draft.body);
        // Both sizes are checked before the first write: a text that is too long must not leave the issue half updated.
        write::check_size("POST", "/issues", &body)?;
        write::check_size("POST", "/issues/comments", draft.comment)?;
        match self.update_own(api, draft)? {
            Some(updated) => Ok(updated),
            None => self.open(api, draft, &body),
        }
    }

    /// Opens an issue. If another run was faster, that issue is closed again and the other one is updated.
    fn open(&self, api: &Api<'_>, draft: &IssueDraft<'_>, body: &str) -> Result<UpdatedIssue, ApiError> {
        let (created, unassigned) = write::create(api, draft, &self.label, body)?;
        // Two runs that list the issues at the same time both find none. Both list again after they opened one, and the
        // lower number wins.
        let newest = api.issues_after(&self.label, self.newest())?;
        let ours = newest.iter().filter(|issue| self.is_ours(issue, draft));
        if let Some(first) =
            ours.filter(|issue| issue.number < created.number).min_by_key(|issue| issue.number)
            && let Some(updated) = update_existing(api, draft, first)?
        {
            write::retire(api, &[&created], first.number)?;
            return Ok(updated);
        }
        Ok(UpdatedIssue { unassigned, ..write::updated(draft, &created, Done::Opened) })
    }

    /// Updates the first issue of ours that still exists, and closes later ones.
    fn update_own(&self, api: &Api<'_>, draft: &IssueDraft<'_>) -> Result<Option<UpdatedIssue>, ApiError> {
        if draft.state == StackState::Unknown {
            return Ok(None);
        }
        let mut own: Vec<&Issue> = self.issues.iter().filter(|issue| self.is_ours(issue, draft)).collect();
        own.sort_by_key(|issue| issue.number);
        let mut rest = own.as_slice();
        while let Some((first, later)) = rest.split_first() {
            if let Some(updated) = update_existing(api, draft, first)? {
                write::retire(api, later, first.number)?;
                return Ok(Some(updated));
            }
            rest = later;
        }
        Ok(None)
    }

    fn is_ours(&self, issue: &Issue, draft: &IssueDraft<'_>) -> bool {
        self.is_own(issue, draft.kind, draft.key, draft.identity)
    }

    /// Whether an issue is the one of a stack. Everybody can write metadata, so author and label count too; the list was asked
    /// for with the label, and what GitHub answers is checked again.
    fn is_own(&self, issue: &Issue, kind: Kind, key: &str, identity: &str) -> bool {
        let read = issue.body.as_deref().and_then(IssueMetadata::read);
        let marked = read.is_some_and(|(metadata, _)| metadata.kind == kind && metadata.key == key);
        let written = issue.user.as_ref().is_some_and(|user| is_identity(user, identity));
        marked && written && has_label(issue, &self.label) && !issue.is_pull_request
    }

    /// The highest number. Issues that were opened later have higher ones.
    fn newest(&self) -> u64 {
        self.issues.iter().map(|issue| issue.number).max().unwrap_or_default()
    }
}

/// Updates an issue that was listed. `None` if it no longer exists.
fn update_existing(
    api: &Api<'_>,
    draft: &IssueDraft<'_>,
    issue: &Issue,
) -> Result<Option<UpdatedIssue>, ApiError> {
    let Some((metadata, text)) = issue.body.as_deref().and_then(IssueMetadata::read) else { return Ok(None) };
    let since = metadata.since.map(|day| day.to_string());
    let snooze = snooze(api, draft, issue, &metadata)?;
    let existing = ExistingIssue { open: issue.state == "open", metadata, text, snooze };
    let decision = decide(&existing, draft);
    let updated = write::apply(api, draft, issue, &decision)?;
    Ok(updated.map(|updated| UpdatedIssue { since, ..updated }))
}

/// Whether an issue is snoozed, and since when. Its events are read only where that can make a difference.
fn snooze(
    api: &Api<'_>,
    draft: &IssueDraft<'_>,
    issue: &Issue,
    metadata: &IssueMetadata,
) -> Result<Snooze, ApiError> {
    let label = draft.snooze_label();
    let StackState::Drifted { fingerprint, .. } = draft.state else { return Ok(Snooze::Absent) };
    if !has_label(issue, &label) {
        return Ok(Snooze::Absent);
    }
    // Other drift ends the snooze whenever it began, so the request for its day is saved.
    if metadata.fingerprint != fingerprint {
        return Ok(Snooze::From(None));
    }
    let events = match api.issue_events(issue.number) {
        Err(error) if error.is_gone() => return Ok(Snooze::From(None)),
        events => events?,
    };
    let labeled = events.iter().filter(|event| {
        event.event.as_deref() == Some("labeled")
            && event.label.as_ref().is_some_and(|known| is_label(&known.name, &label))
    });
    let days = labeled.filter_map(|event| day(event.created_at.as_deref()?));
    // The label can be removed and set again: the last time counts.
    Ok(Snooze::From(days.max()))
}

#[cfg(test)]
mod tests {
    use super::super::label::LABEL;
    use super::*;
    use crate::github::wire::Account;

    /// The list is asked for with the label; what it answers is looked at again.
    #[test]
    fn an_issue_is_ours_by_marker_author_and_label() {
        let listed = LabeledIssues { label: LABEL.to_owned(), issues: Vec::new() };
        let bot = "github-actions[bot]";
        let user = Account { login: bot.to_owned(), id: 1, kind: "Bot".to_owned() };
        let ours = Issue {
            number: 1,
            html_url: String::new(),
            title: String::new(),
            body: Some("<!-- tfgate:v1 kind=drift key=8d41f0c2a7 fp=c1d2e3f4a5b6 -->".to_owned()),
            state: "open".to_owned(),
            user: Some(user),
            labels: vec!["bug".to_owned(), "Drift".to_owned()],
            assignees: Vec::new(),
            is_pull_request: false,
        };
        let own = |issue: &Issue| listed.is_own(issue, Kind::Drift, "8d41f0c2a7", bot);
        assert!(own(&ours));
        assert!(!own(&Issue { labels: vec!["bug".to_owned()], ..ours.clone() }));
        assert!(!own(&Issue { user: None, ..ours.clone() }));
        assert!(!own(&Issue { body: None, ..ours.clone() }));
        assert!(!own(&Issue { is_pull_request: true, ..ours.clone() }));
        assert!(!listed.is_own(&ours, Kind::Check, "8d41f0c2a7", bot));
        assert!(!listed.is_own(&ours, Kind::Drift, "0000000000", bot));
    }
}
