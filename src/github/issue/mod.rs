//! Issues about a stack: found by marker, author and label, written in their place, and never one too many.
//!
//! A marker is no identity, anybody can write one: an issue is ours only if we opened it and it has the label. What an
//! issue says decides who is told and nothing else. Texts are rendered before they come here, so nothing is escaped.

mod life;
mod marker;
mod write;

use time::Date;
use unicode_segmentation::UnicodeSegmentation as _;

use super::Api;
use super::comment::is_identity;
use super::error::ApiError;
use super::wire::Issue;
use life::{Seen, Snooze};
use marker::Marker;

/// The label where nobody names one.
pub const LABEL: &str = "drift";

/// Behind the label and a colon: whoever may label issues may silence one.
const SNOOZED: &str = "snoozed";

/// Characters of a title.
const LONGEST_TITLE: usize = 256;

/// Characters of the name of a label.
const LONGEST_LABEL: usize = 50;

/// What an issue is about: each stack has one of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// What changed outside of Terraform.
    Drift,
    /// A check that fails again and again.
    Check,
}

impl Kind {
    /// As the marker has it.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Drift => "drift",
            Kind::Check => "drift-check",
        }
    }
}

/// What is known of the stack at this moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing<'p> {
    /// There is something to say.
    Drifted {
        /// What it is: 12 hexadecimal digits.
        fingerprint: &'p str,
        /// The first day, `2026-11-19`.
        since: &'p str,
    },
    /// A complete check found nothing that matters. Nothing else closes an issue.
    Clean,
    /// The check failed: nothing is asked and nothing is written.
    Unknown,
}

/// What is to be published.
#[derive(Debug, Clone, Copy)]
pub struct Publication<'p> {
    /// What the issue is about.
    pub kind: Kind,
    /// What tells the issues of a stack from others: 10 hexadecimal digits, as the marker has it.
    pub key: &'p str,
    /// The title; white space and controls become spaces, what is too long is cut.
    pub title: &'p str,
    /// The Markdown without the marker. Where it is empty and the check is clean, the text stays as it is.
    pub body: &'p str,
    /// What is known.
    pub standing: Standing<'p>,
    /// The labels of a new issue. The first one is what is searched for, [`LABEL`] where there is none.
    pub labels: &'p [String],
    /// Who is to look after a new issue.
    pub assignees: &'p [String],
    /// The login under which the token writes.
    pub identity: &'p str,
    /// `GITHUB_SERVER_URL`: a page elsewhere is not linked.
    pub server: &'p str,
    /// The day of the check.
    pub today: Date,
    /// The Markdown of the comment where there is something new.
    pub comment: &'p str,
}

impl Publication<'_> {
    /// The label that is searched for.
    fn label(&self) -> &str {
        searched(self.labels)
    }

    /// The label that silences.
    fn snooze_label(&self) -> String {
        format!("{}:{SNOOZED}", self.label())
    }
}

/// The label that is searched for.
pub fn searched(labels: &[String]) -> &str {
    labels.first().map_or(LABEL, String::as_str)
}

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// There was none.
    Opened,
    /// Its text is another one now, and nobody was told.
    Updated,
    /// A comment says that it is about something else, or is back, and it was open.
    Changed,
    /// A comment says that it is still there.
    Reminded,
    /// It said all this before.
    Unchanged,
    /// It was closed.
    Reopened,
    /// A clean check closed it.
    Closed,
    /// Somebody silenced it.
    Snoozed,
    /// There is none, or nothing to do about it.
    Nothing,
}

/// What became of an issue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    /// What was done.
    pub done: Done,
    /// Its page, if GitHub's answer names one of its own.
    pub url: Option<String>,
    /// The first day, as the issue that was found had it.
    pub since: Option<String>,
    /// Its number.
    pub number: Option<u64>,
    /// Who should look after it, and GitHub did not agree.
    pub unassigned: Vec<String>,
}

/// What an issue says that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Its number.
    pub number: u64,
    /// Whether it is open.
    pub open: bool,
    /// What it was about, 12 hexadecimal digits.
    pub fingerprint: Option<String>,
    /// The first day of what is not over yet.
    pub since: Option<String>,
}

/// The issues with a label, as they were when they were listed once: for all stacks of a run.
#[derive(Debug)]
pub struct Board {
    label: String,
    issues: Vec<Issue>,
}

/// Lists the issues and settles one.
///
/// # Errors
/// GitHub gave no answer, did not store what it was given, or was given what it cannot store.
pub fn settle(api: &Api<'_>, publication: &Publication<'_>) -> Result<Settled, ApiError> {
    if publication.standing == Standing::Unknown {
        return Ok(nothing());
    }
    Board::read(api, publication.label())?.settle(api, publication)
}

impl Board {
    /// Lists the issues with a label, open and closed.
    ///
    /// # Errors
    /// GitHub gave no answer, or no label can be called like this.
    pub fn read(api: &Api<'_>, label: &str) -> Result<Self, ApiError> {
        if !is_name(label) {
            let why = format!(
                "no label can be searched for by this name; expected 1 to {LONGEST_LABEL} characters without a comma"
            );
            return Err(ApiError::Transport { method: "GET", path: "/issues".to_owned(), why });
        }
        Ok(Board { label: label.to_owned(), issues: api.labeled_issues(label)? })
    }

    /// What the issue of a stack says, before anything is written.
    pub fn known(&self, kind: Kind, key: &str, identity: &str) -> Option<Known> {
        let own = self.issues.iter().filter(|issue| self.is_own(issue, kind, key, identity));
        let issue = own.min_by_key(|issue| issue.number)?;
        let (marker, _) = Marker::read(issue.body.as_deref()?)?;
        let going_on = marker.since.filter(|_| marker.clean.is_none());
        Some(Known {
            number: issue.number,
            open: issue.state == "open",
            fingerprint: Some(marker.fingerprint).filter(|print| marker::is_hexadecimal(print, 12)),
            since: going_on.map(|day| day.to_string()),
        })
    }

    /// Brings the issue of a stack in line with what is known.
    ///
    /// # Errors
    /// GitHub gave no answer, did not store what it was given, or was given what it cannot store.
    pub fn settle(&self, api: &Api<'_>, publication: &Publication<'_>) -> Result<Settled, ApiError> {
        let Standing::Drifted { fingerprint, since } = publication.standing else {
            return self.settle_own(api, publication).map(|settled| settled.unwrap_or_else(nothing));
        };
        let since = marker::date(since);
        let day = since.filter(|_| marker::is_hexadecimal(publication.key, 10));
        let Some(day) = day.filter(|_| marker::is_hexadecimal(fingerprint, 12)) else {
            return Err(unsent("the marker has no key, fingerprint or day".to_owned()));
        };
        let new = Marker {
            kind: publication.kind,
            key: publication.key.to_owned(),
            fingerprint: fingerprint.to_owned(),
            since: Some(day),
            said: Some(publication.today),
            clean: None,
        };
        let body = new.with(publication.body);
        write::fits("POST", "/issues", &body)?;
        write::fits("POST", "/issues/comments", publication.comment)?;
        match self.settle_own(api, publication)? {
            Some(settled) => Ok(settled),
            None => write::open(api, publication, self, &body),
        }
    }

    /// The first one of ours that is still there counts; later ones are closed.
    fn settle_own(&self, api: &Api<'_>, publication: &Publication<'_>) -> Result<Option<Settled>, ApiError> {
        if publication.standing == Standing::Unknown {
            return Ok(None);
        }
        let mut own: Vec<&Issue> =
            self.issues.iter().filter(|issue| self.is_ours(issue, publication)).collect();
        own.sort_by_key(|issue| issue.number);
        let mut rest = own.as_slice();
        while let Some((first, later)) = rest.split_first() {
            if let Some(settled) = keep(api, publication, first)? {
                write::retire(api, later, first.number)?;
                return Ok(Some(settled));
            }
            rest = later;
        }
        Ok(None)
    }

    fn is_ours(&self, issue: &Issue, publication: &Publication<'_>) -> bool {
        self.is_own(issue, publication.kind, publication.key, publication.identity)
    }

    fn is_own(&self, issue: &Issue, kind: Kind, key: &str, identity: &str) -> bool {
        let read = issue.body.as_deref().and_then(Marker::read);
        let marked = read.is_some_and(|(marker, _)| marker.kind == kind && marker.key == key);
        let written = issue.user.as_ref().is_some_and(|user| is_identity(user, identity));
        marked && written && has_label(issue, &self.label) && !issue.is_pull_request
    }

    /// Everything that came later has a higher number.
    fn newest(&self) -> u64 {
        self.issues.iter().map(|issue| issue.number).max().unwrap_or_default()
    }
}

/// What to do about an error, where there is something to do.
pub fn help(error: &ApiError) -> Option<&'static str> {
    match error {
        ApiError::Status { status: 410, .. } => {
            Some("issues are disabled in this repository: enable them in its settings")
        }
        ApiError::Status { status: 403, message, .. } if message.contains("locked") => {
            Some("the issue is locked: unlock it, or take its label away and another one is opened")
        }
        ApiError::Status { status: 401 | 403 | 404, .. } => {
            Some("the token may not write issues: give the job the permission `issues: write`")
        }
        ApiError::NotStored { what, .. } if what.contains("label") => Some(
            "only who may write to the repository sets labels: give the job the permission `issues: write`",
        ),
        ApiError::Address { .. }
        | ApiError::Proxy
        | ApiError::NoToken
        | ApiError::Transport { .. }
        | ApiError::Status { .. }
        | ApiError::Limited { .. }
        | ApiError::Elsewhere { .. }
        | ApiError::NotStored { .. }
        | ApiError::Answer { .. } => None,
    }
}

/// Brings one issue in line. `None`: it is not there any more.
fn keep(api: &Api<'_>, publication: &Publication<'_>, issue: &Issue) -> Result<Option<Settled>, ApiError> {
    let Some((marker, text)) = issue.body.as_deref().and_then(Marker::read) else { return Ok(None) };
    let since = marker.since.map(|day| day.to_string());
    let snooze = snooze(api, publication, issue, &marker)?;
    let seen = Seen { open: issue.state == "open", marker, text, snooze };
    let step = life::step(&seen, publication);
    let settled = write::change(api, publication, issue, &step)?;
    Ok(settled.map(|settled| Settled { since, ..settled }))
}

/// Whether somebody silenced an issue, and when the last one did. Asked only where it can make a difference.
fn snooze(
    api: &Api<'_>,
    publication: &Publication<'_>,
    issue: &Issue,
    marker: &Marker,
) -> Result<Snooze, ApiError> {
    let label = publication.snooze_label();
    let Standing::Drifted { fingerprint, .. } = publication.standing else { return Ok(Snooze::Absent) };
    if !has_label(issue, &label) {
        return Ok(Snooze::Absent);
    }
    if marker.fingerprint != fingerprint {
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
    let days = labeled.filter_map(|event| marker::day(event.created_at.as_deref()?));
    Ok(Snooze::From(days.max()))
}

fn has_label(issue: &Issue, label: &str) -> bool {
    issue.labels.iter().any(|name| is_label(name, label))
}

/// Names of labels have no case.
fn is_label(name: &str, label: &str) -> bool {
    name.to_lowercase() == label.to_lowercase()
}

/// Whether the list of issues can be asked for a label of this name.
fn is_name(label: &str) -> bool {
    let length = label.chars().count();
    (1..=LONGEST_LABEL).contains(&length)
        && label.trim() == label
        && !label.contains(|c: char| c == ',' || c.is_control())
}

/// A title that GitHub takes: one line, and not cut within a character.
fn title(text: &str) -> String {
    let line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let line = line.trim();
    if line.chars().count() <= LONGEST_TITLE {
        return line.to_owned();
    }
    let mut kept = String::new();
    let mut length = 1;
    for part in line.graphemes(true) {
        length += part.chars().count();
        if length > LONGEST_TITLE {
            break;
        }
        kept.push_str(part);
    }
    format!("{}…", kept.trim_end())
}

fn unsent(why: String) -> ApiError {
    ApiError::Transport { method: "POST", path: "/issues".to_owned(), why }
}

fn nothing() -> Settled {
    Settled { done: Done::Nothing, url: None, since: None, number: None, unassigned: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::github::wire::Account;

    #[test]
    fn a_title_is_cut_between_graphemes() {
        assert_eq!(title(" Drift: prod\n(stacks/prod)\u{7}"), "Drift: prod (stacks/prod)");
        let family = "👩‍👩‍👧‍👦";
        let long = title(&format!("Drift: {}", family.repeat(60)));
        assert!(long.chars().count() <= LONGEST_TITLE);
        assert_eq!(long, format!("Drift: {}…", family.repeat(35)));
        let exact = "x".repeat(LONGEST_TITLE);
        assert_eq!(title(&exact), exact);
        assert_eq!(title(&format!("{exact}x")).chars().count(), LONGEST_TITLE);
    }

    #[test]
    fn a_label_that_cannot_be_searched_for_is_refused() {
        assert!(is_name("drift") && is_name("team: déjà vu") && is_name(&"x".repeat(50)));
        for name in ["", "a,b", " drift", "drift\n", &"x".repeat(51)] {
            assert!(!is_name(name), "{name:?}");
        }
    }

    /// The list is asked for with the label; what it answers is looked at again.
    #[test]
    fn an_issue_is_ours_by_marker_author_and_label() {
        let board = Board { label: LABEL.to_owned(), issues: Vec::new() };
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
        let own = |issue: &Issue| board.is_own(issue, Kind::Drift, "8d41f0c2a7", bot);
        assert!(own(&ours));
        assert!(!own(&Issue { labels: vec!["bug".to_owned()], ..ours.clone() }));
        assert!(!own(&Issue { user: None, ..ours.clone() }));
        assert!(!own(&Issue { body: None, ..ours.clone() }));
        assert!(!own(&Issue { is_pull_request: true, ..ours.clone() }));
        assert!(!board.is_own(&ours, Kind::Check, "8d41f0c2a7", bot));
        assert!(!board.is_own(&ours, Kind::Drift, "0000000000", bot));
    }

    #[test]
    fn errors_say_what_to_do() {
        let status = |status, message: &str| ApiError::Status {
            method: "PATCH",
            path: "/issues/1".to_owned(),
            status,
            message: message.to_owned(),
        };
        let says = |error: &ApiError, word: &str| help(error).is_some_and(|text| text.contains(word));
        assert!(says(&status(403, "Resource not accessible by integration"), "`issues: write`"));
        assert!(says(&status(404, "Not Found"), "`issues: write`"));
        assert!(says(&status(410, "Issues has been disabled in this repository."), "disabled"));
        assert!(says(&status(403, "Unable to create comment because issue is locked."), "unlock"));
        assert_eq!(help(&status(500, "")), None);
    }
}
