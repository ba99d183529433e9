//! What to do about an issue that exists. Decides only: nothing is read from GitHub or written to it.

use time::{Date, Duration};

use super::metadata::{IssueMetadata, date};
use super::model::{Done, IssueDraft, Kind, StackState};

/// Days after which an open issue that did not change is mentioned again.
const REMINDER: i64 = 7;

/// Days for which the label snoozes an issue.
pub const SNOOZE_DAYS: u32 = 14;

/// Whether an issue has the label that snoozes it, and since when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Snooze {
    /// It does not have the label.
    Absent,
    /// It has the label since this day; `None` if the day is not known.
    From(Option<Date>),
}

impl Snooze {
    /// Whether the issue is snoozed today.
    fn holds(self, today: Date) -> bool {
        match self {
            Snooze::From(Some(day)) => today < day.saturating_add(Duration::days(SNOOZE_DAYS.into())),
            // Without a day it would last forever.
            Snooze::From(None) | Snooze::Absent => false,
        }
    }
}

/// An issue of ours as it was listed.
#[derive(Debug)]
pub(super) struct ExistingIssue<'s> {
    pub(super) open: bool,
    pub(super) metadata: IssueMetadata,
    /// The body after the metadata.
    pub(super) text: &'s str,
    pub(super) snooze: Snooze,
}

/// What to do, in the order of the fields. What already says the same is not written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Decision {
    pub(super) unsnooze: bool,
    pub(super) comment: Option<String>,
    /// The new body with its metadata; `None` keeps the old one.
    pub(super) body: Option<String>,
    pub(super) state: StateChange,
    /// What this amounts to, if anything is written at all.
    pub(super) done: Done,
}

/// Whether the issue is opened or closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum StateChange {
    Keep,
    Open,
    Close,
}

impl Decision {
    /// Nothing is written.
    fn none(done: Done) -> Self {
        Decision { unsnooze: false, comment: None, body: None, state: StateChange::Keep, done }
    }
}

/// Decides what to do about an issue.
pub(super) fn decide(existing: &ExistingIssue<'_>, draft: &IssueDraft<'_>) -> Decision {
    match draft.state {
        StackState::Drifted { fingerprint, since } => drifted(existing, draft, fingerprint, since),
        StackState::Clean => clean(existing, draft),
        StackState::Unknown => Decision::none(Done::Nothing),
    }
}

fn drifted(existing: &ExistingIssue<'_>, draft: &IssueDraft<'_>, fingerprint: &str, since: &str) -> Decision {
    let (old, today) = (&existing.metadata, draft.today);
    let same = old.fingerprint == fingerprint;
    let since = date(since);
    let kept = IssueMetadata {
        fingerprint: fingerprint.to_owned(),
        since: earliest(old.since, since),
        ..old.clone()
    };
    if same && existing.snooze.holds(today) {
        // The text stays up to date without a notification, and a closed issue stays closed.
        let body = existing.open.then(|| kept.with(draft.body));
        return Decision { body, ..Decision::none(Done::Snoozed) };
    }
    // Closed by hand the issue has no day of a clean check: the same drift is still there, and not back.
    let back = old.clean.is_some();
    let notification = if back {
        Notification::Back
    } else if !same {
        Notification::Changed
    } else if existing.open && is_due(old.notified, today) {
        Notification::Reminded
    } else {
        Notification::Nothing
    };
    let since = if back { since } else { kept.since };
    // Reopening an issue notifies its subscribers, so it starts the days to the next reminder.
    let notified =
        if notification == Notification::Nothing && existing.open { old.notified } else { Some(today) };
    let new = IssueMetadata { since, notified, clean: None, ..kept };
    let done = match notification {
        _ if !existing.open => Done::Reopened,
        Notification::Back | Notification::Changed => Done::Changed,
        Notification::Reminded => Done::Reminded,
        Notification::Nothing => Done::Updated,
    };
    Decision {
        unsnooze: existing.snooze != Snooze::Absent,
        comment: notification.sentence(draft, new.since),
        body: Some(new.with(draft.body)),
        state: if existing.open { StateChange::Keep } else { StateChange::Open },
        done,
    }
}

/// A clean check closes the issue. The snooze label stays: while it lasts, the same drift may come and go unheard.
fn clean(existing: &ExistingIssue<'_>, draft: &IssueDraft<'_>) -> Decision {
    let old = &existing.metadata;
    let ended = IssueMetadata { clean: Some(draft.today), ..old.clone() };
    if existing.open {
        let text = if draft.body.is_empty() { existing.text } else { draft.body };
        let sentence = match draft.kind {
            Kind::Drift => "A complete check found no drift that matters any more.",
            Kind::Check => "The check works again.",
        };
        let own = Some(draft.comment.trim()).filter(|own| !own.is_empty());
        return Decision {
            unsnooze: false,
            comment: Some(own.unwrap_or(sentence).to_owned()),
            body: Some(ended.with(text)),
            state: StateChange::Close,
            done: Done::Closed,
        };
    }
    if old.clean.is_some() {
        return Decision::none(Done::Nothing);
    }
    // A person closed it by hand, and the drift is gone since. Drift after this check is new drift.
    Decision { body: Some(ended.with(existing.text)), ..Decision::none(Done::Updated) }
}

/// What a comment notifies people of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Notification {
    Back,
    Changed,
    Reminded,
    Nothing,
}

impl Notification {
    fn sentence(self, draft: &IssueDraft<'_>, since: Option<Date>) -> Option<String> {
        let comment = draft.comment.trim();
        let since = since.map(|day| format!(" It was first seen on {day}.")).unwrap_or_default();
        let ours = match (self, draft.kind) {
            (Notification::Nothing, _) => return None,
            (Notification::Changed, _) if !comment.is_empty() => return Some(comment.to_owned()),
            (Notification::Changed, Kind::Drift) => {
                "The drift is another one now; the description shows it.".to_owned()
            }
            (Notification::Changed, Kind::Check) => {
                "The check fails for another reason now; the description shows it.".to_owned()
            }
            (Notification::Back, Kind::Drift) => format!("The drift is back.\n\n{comment}"),
            (Notification::Back, Kind::Check) => format!("The check fails again.\n\n{comment}"),
            (Notification::Reminded, Kind::Drift) => format!("The drift is still there, unchanged.{since}"),
            (Notification::Reminded, Kind::Check) => format!("The check still fails.{since}"),
        };
        Some(ours.trim_end().to_owned())
    }
}

fn earliest(one: Option<Date>, other: Option<Date>) -> Option<Date> {
    one.into_iter().chain(other).min()
}

/// Whether a reminder is due.
fn is_due(notified: Option<Date>, today: Date) -> bool {
    // The day comes from the body, which people can edit: one that is missing or in the future must not silence the issue.
    notified.is_none_or(|day| day > today || (today - day).whole_days() >= REMINDER)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FP: &str = "c1d2e3f4a5b6";

    fn date(text: &str) -> Date {
        super::date(text).expect("a day")
    }

    fn old() -> IssueMetadata {
        IssueMetadata {
            kind: Kind::Drift,
            key: "8d41f0c2a7".to_owned(),
            fingerprint: FP.to_owned(),
            since: Some(date("2026-11-19")),
            notified: Some(date("2026-11-19")),
            clean: None,
        }
    }

    fn draft<'p>(state: StackState<'p>, today: &str) -> IssueDraft<'p> {
        IssueDraft {
            kind: Kind::Drift,
            key: "8d41f0c2a7",
            title: "Drift: prod",
            body: "now",
            state,
            labels: &[],
            assignees: &[],
            identity: "github-actions[bot]",
            server: "https://github.com",
            today: date(today),
            comment: "1 more",
        }
    }

    fn drift(fingerprint: &'static str) -> StackState<'static> {
        StackState::Drifted { fingerprint, since: "2026-11-25" }
    }

    fn existing(open: bool, metadata: IssueMetadata, snooze: Snooze) -> ExistingIssue<'static> {
        ExistingIssue { open, metadata, text: "before", snooze }
    }

    /// What was done, what was notified, and the metadata's days.
    fn outcome(existing: &ExistingIssue<'_>, draft: &IssueDraft<'_>) -> (Done, Option<String>, String) {
        let decision = decide(existing, draft);
        let metadata = decision.body.as_deref().and_then(IssueMetadata::read).map(|(metadata, _)| metadata);
        let shown = |day: Option<Date>| day.map_or("-".to_owned(), |day| day.to_string());
        let days = metadata.map_or(String::new(), |metadata| {
            [metadata.since, metadata.notified, metadata.clean].map(shown).join(" ")
        });
        (decision.done, decision.comment, days)
    }

    #[test]
    fn a_reminder_comes_every_week_and_a_change_at_once() {
        let open = || existing(true, old(), Snooze::Absent);
        let quiet = outcome(&open(), &draft(drift(FP), "2026-11-25"));
        assert_eq!(quiet, (Done::Updated, None, "2026-11-19 2026-11-19 -".to_owned()));
        let (done, comment, days) = outcome(&open(), &draft(drift(FP), "2026-11-26"));
        assert_eq!((done, days.as_str()), (Done::Reminded, "2026-11-19 2026-11-26 -"));
        assert!(comment.is_some_and(|text| text.contains("2026-11-19")));
        let (done, comment, days) = outcome(&open(), &draft(drift("000000000000"), "2026-11-20"));
        assert_eq!((done, comment.as_deref()), (Done::Changed, Some("1 more")));
        assert_eq!(days, "2026-11-19 2026-11-20 -", "the drift goes on");
        for notified in [None, Some(date("9999-01-01"))] {
            let edited = existing(true, IssueMetadata { notified, ..old() }, Snooze::Absent);
            let (done, ..) = outcome(&edited, &draft(drift(FP), "2026-11-20"));
            assert_eq!(done, Done::Reminded, "{notified:?}");
        }
    }

    #[test]
    fn what_was_closed_comes_back_loudly_only_where_there_is_news() {
        let closed = |metadata| existing(false, metadata, Snooze::Absent);
        let (done, comment, days) = outcome(&closed(old()), &draft(drift(FP), "2026-11-30"));
        assert_eq!((done, comment), (Done::Reopened, None), "by hand, and the same");
        assert_eq!(days, "2026-11-19 2026-11-30 -");
        let (done, comment, _) = outcome(&closed(old()), &draft(drift("000000000000"), "2026-11-30"));
        assert_eq!((done, comment.as_deref()), (Done::Reopened, Some("1 more")));
        let fixed = IssueMetadata { clean: Some(date("2026-11-22")), ..old() };
        let (done, comment, days) = outcome(&closed(fixed), &draft(drift(FP), "2026-11-30"));
        assert_eq!((done, comment.as_deref()), (Done::Reopened, Some("The drift is back.\n\n1 more")));
        assert_eq!(days, "2026-11-25 2026-11-30 -", "it begins anew");
    }

    #[test]
    fn a_clean_check_closes_and_is_remembered() {
        let clean = || draft(StackState::Clean, "2026-11-22");
        let (done, comment, days) = outcome(&existing(true, old(), Snooze::Absent), &clean());
        assert_eq!((done, comment.is_some()), (Done::Closed, true));
        assert_eq!(days, "2026-11-19 2026-11-19 2026-11-22");
        let (done, comment, days) = outcome(&existing(false, old(), Snooze::Absent), &clean());
        assert_eq!((done, comment), (Done::Updated, None), "closed by hand before");
        assert_eq!(days, "2026-11-19 2026-11-19 2026-11-22");
        let ended = IssueMetadata { clean: Some(date("2026-11-21")), ..old() };
        let (done, comment, days) = outcome(&existing(false, ended, Snooze::Absent), &clean());
        assert_eq!((done, comment, days.as_str()), (Done::Nothing, None, ""));
    }

    #[test]
    fn a_failed_check_does_nothing() {
        for open in [true, false] {
            let unknown = draft(StackState::Unknown, "2026-12-22");
            let decision = decide(&existing(open, old(), Snooze::From(None)), &unknown);
            assert_eq!(decision, Decision::none(Done::Nothing));
        }
    }

    #[test]
    fn the_label_silences_this_drift_for_fourteen_days() {
        let snooze = Snooze::From(Some(date("2026-11-20")));
        for (today, silent) in [("2026-11-20", true), ("2026-12-03", true), ("2026-12-04", false)] {
            for open in [true, false] {
                let decision = decide(&existing(open, old(), snooze), &draft(drift(FP), today));
                assert_eq!(decision.done == Done::Snoozed, silent, "{today}");
                assert_eq!(decision.unsnooze, !silent, "{today}");
                assert_eq!(decision.body.is_some(), open || !silent, "{today}");
            }
        }
        let changed = decide(&existing(true, old(), snooze), &draft(drift("000000000000"), "2026-11-21"));
        assert_eq!((changed.done, changed.unsnooze), (Done::Changed, true));
        let unknown = decide(&existing(true, old(), Snooze::From(None)), &draft(drift(FP), "2026-11-21"));
        assert_eq!((unknown.done, unknown.unsnooze), (Done::Updated, true), "the first day is unknown");
    }
}
