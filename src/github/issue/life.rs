//! What becomes of an issue that is there. Decides only; nothing is asked or written here.

use time::{Date, Duration};

use super::marker::{self, Marker};
use super::{Done, Kind, Publication, Standing};

/// Days after which an open issue that did not change is mentioned again.
const REMINDER: i64 = 7;

/// Days for which the label silences.
const SNOOZE: i64 = 14;

/// Whether the label that silences is there, and from when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Snooze {
    /// It is not.
    Absent,
    /// It is, from this day; nobody knows the day where it is none.
    From(Option<Date>),
}

impl Snooze {
    /// A day that nobody knows silences nothing: it would do so for ever.
    fn holds(self, today: Date) -> bool {
        match self {
            Snooze::From(Some(day)) => today < day.saturating_add(Duration::days(SNOOZE)),
            Snooze::From(None) | Snooze::Absent => false,
        }
    }
}

/// An issue of ours as it was found.
#[derive(Debug)]
pub(super) struct Seen<'s> {
    pub(super) open: bool,
    pub(super) marker: Marker,
    /// Behind the marker.
    pub(super) text: &'s str,
    pub(super) snooze: Snooze,
}

/// What is to be done, in this order. What says the same already is not written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) unsnooze: bool,
    pub(super) comment: Option<String>,
    /// With its marker; `None`: it stays.
    pub(super) body: Option<String>,
    /// Whether it is open afterwards.
    pub(super) turn: Turn,
    /// What this is, if anything is written at all.
    pub(super) done: Done,
}

/// What becomes of the state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    Stay,
    Open,
    Close,
}

impl Step {
    /// Nothing is written.
    fn none(done: Done) -> Self {
        Step { unsnooze: false, comment: None, body: None, turn: Turn::Stay, done }
    }
}

/// What is to be done.
pub(super) fn step(seen: &Seen<'_>, publication: &Publication<'_>) -> Step {
    match publication.standing {
        Standing::Drifted { fingerprint, since } => drifted(seen, publication, fingerprint, since),
        Standing::Clean => clean(seen, publication),
        Standing::Unknown => Step::none(Done::Nothing),
    }
}

fn drifted(seen: &Seen<'_>, publication: &Publication<'_>, fingerprint: &str, since: &str) -> Step {
    let (old, today) = (&seen.marker, publication.today);
    let same = old.fingerprint == fingerprint;
    let since = marker::date(since);
    let kept =
        Marker { fingerprint: fingerprint.to_owned(), since: earliest(old.since, since), ..old.clone() };
    if same && seen.snooze.holds(today) {
        let body = seen.open.then(|| kept.with(publication.body));
        return Step { body, ..Step::none(Done::Snoozed) };
    }
    let back = old.clean.is_some();
    let told = if back {
        Told::Back
    } else if !same {
        Told::Changed
    } else if seen.open && is_due(old.said, today) {
        Told::Reminded
    } else {
        Told::Nothing
    };
    let since = if back { since } else { kept.since };
    let said = if told == Told::Nothing && seen.open { old.said } else { Some(today) };
    let new = Marker { since, said, clean: None, ..kept };
    let done = match told {
        _ if !seen.open => Done::Reopened,
        Told::Back | Told::Changed => Done::Changed,
        Told::Reminded => Done::Reminded,
        Told::Nothing => Done::Updated,
    };
    Step {
        unsnooze: seen.snooze != Snooze::Absent,
        comment: told.sentence(publication, new.since),
        body: Some(new.with(publication.body)),
        turn: if seen.open { Turn::Stay } else { Turn::Open },
        done,
    }
}

/// A clean check ends what was; the label stays, and silences the same again if it comes back in its time.
fn clean(seen: &Seen<'_>, publication: &Publication<'_>) -> Step {
    let old = &seen.marker;
    let ended = Marker { clean: Some(publication.today), ..old.clone() };
    if seen.open {
        let text = if publication.body.is_empty() { seen.text } else { publication.body };
        let sentence = match publication.kind {
            Kind::Drift => "A complete check found no drift that matters any more.",
            Kind::Check => "The check works again.",
        };
        return Step {
            unsnooze: false,
            comment: Some(sentence.to_owned()),
            body: Some(ended.with(text)),
            turn: Turn::Close,
            done: Done::Closed,
        };
    }
    if old.clean.is_some() {
        return Step::none(Done::Nothing);
    }
    // Closed by hand, and rightly so: what comes after this is something new.
    Step { body: Some(ended.with(seen.text)), ..Step::none(Done::Updated) }
}

/// What people are told by a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    Back,
    Changed,
    Reminded,
    Nothing,
}

impl Told {
    fn sentence(self, publication: &Publication<'_>, since: Option<Date>) -> Option<String> {
        let comment = publication.comment.trim();
        let since = since.map(|day| format!(" It was first seen on {day}.")).unwrap_or_default();
        let ours = match (self, publication.kind) {
            (Told::Nothing, _) => return None,
            (Told::Changed, _) if !comment.is_empty() => return Some(comment.to_owned()),
            (Told::Changed, Kind::Drift) => {
                "The drift is another one now; the description shows it.".to_owned()
            }
            (Told::Changed, Kind::Check) => {
                "The check fails for another reason now; the description shows it.".to_owned()
            }
            (Told::Back, Kind::Drift) => format!("The drift is back.\n\n{comment}"),
            (Told::Back, Kind::Check) => format!("The check fails again.\n\n{comment}"),
            (Told::Reminded, Kind::Drift) => format!("The drift is still there, unchanged.{since}"),
            (Told::Reminded, Kind::Check) => format!("The check still fails.{since}"),
        };
        Some(ours.trim_end().to_owned())
    }
}

fn earliest(one: Option<Date>, other: Option<Date>) -> Option<Date> {
    one.into_iter().chain(other).min()
}

/// A day that is missing or still to come is no reason for silence.
fn is_due(said: Option<Date>, today: Date) -> bool {
    said.is_none_or(|said| said > today || (today - said).whole_days() >= REMINDER)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FP: &str = "c1d2e3f4a5b6";

    fn date(text: &str) -> Date {
        marker::date(text).expect("a day")
    }

    fn old() -> Marker {
        Marker {
            kind: Kind::Drift,
            key: "8d41f0c2a7".to_owned(),
            fingerprint: FP.to_owned(),
            since: Some(date("2026-11-19")),
            said: Some(date("2026-11-19")),
            clean: None,
        }
    }

    fn publication<'p>(standing: Standing<'p>, today: &str) -> Publication<'p> {
        Publication {
            kind: Kind::Drift,
            key: "8d41f0c2a7",
            title: "Drift: prod",
            body: "now",
            standing,
            labels: &[],
            assignees: &[],
            identity: "github-actions[bot]",
            server: "https://github.com",
            today: date(today),
            comment: "1 more",
        }
    }

    fn drift(fingerprint: &'static str) -> Standing<'static> {
        Standing::Drifted { fingerprint, since: "2026-11-25" }
    }

    fn seen(open: bool, marker: Marker, snooze: Snooze) -> Seen<'static> {
        Seen { open, marker, text: "before", snooze }
    }

    /// What was done, what was said, and the marker's days.
    fn outcome(seen: &Seen<'_>, publication: &Publication<'_>) -> (Done, Option<String>, String) {
        let step = step(seen, publication);
        let marker = step.body.as_deref().and_then(Marker::read).map(|(marker, _)| marker);
        let shown = |day: Option<Date>| day.map_or("-".to_owned(), |day| day.to_string());
        let days = marker
            .map_or(String::new(), |marker| [marker.since, marker.said, marker.clean].map(shown).join(" "));
        (step.done, step.comment, days)
    }

    #[test]
    fn a_reminder_comes_every_week_and_a_change_at_once() {
        let open = || seen(true, old(), Snooze::Absent);
        let quiet = outcome(&open(), &publication(drift(FP), "2026-11-25"));
        assert_eq!(quiet, (Done::Updated, None, "2026-11-19 2026-11-19 -".to_owned()));
        let (done, comment, days) = outcome(&open(), &publication(drift(FP), "2026-11-26"));
        assert_eq!((done, days.as_str()), (Done::Reminded, "2026-11-19 2026-11-26 -"));
        assert!(comment.is_some_and(|text| text.contains("2026-11-19")));
        let (done, comment, days) = outcome(&open(), &publication(drift("000000000000"), "2026-11-20"));
        assert_eq!((done, comment.as_deref()), (Done::Changed, Some("1 more")));
        assert_eq!(days, "2026-11-19 2026-11-20 -", "the drift goes on");
        for said in [None, Some(date("9999-01-01"))] {
            let edited = seen(true, Marker { said, ..old() }, Snooze::Absent);
            let (done, ..) = outcome(&edited, &publication(drift(FP), "2026-11-20"));
            assert_eq!(done, Done::Reminded, "{said:?}");
        }
    }

    #[test]
    fn what_was_closed_comes_back_loudly_only_where_there_is_news() {
        let closed = |marker| seen(false, marker, Snooze::Absent);
        let (done, comment, days) = outcome(&closed(old()), &publication(drift(FP), "2026-11-30"));
        assert_eq!((done, comment), (Done::Reopened, None), "by hand, and the same");
        assert_eq!(days, "2026-11-19 2026-11-30 -");
        let (done, comment, _) = outcome(&closed(old()), &publication(drift("000000000000"), "2026-11-30"));
        assert_eq!((done, comment.as_deref()), (Done::Reopened, Some("1 more")));
        let fixed = Marker { clean: Some(date("2026-11-22")), ..old() };
        let (done, comment, days) = outcome(&closed(fixed), &publication(drift(FP), "2026-11-30"));
        assert_eq!((done, comment.as_deref()), (Done::Reopened, Some("The drift is back.\n\n1 more")));
        assert_eq!(days, "2026-11-25 2026-11-30 -", "it begins anew");
    }

    #[test]
    fn a_clean_check_closes_and_is_remembered() {
        let clean = || publication(Standing::Clean, "2026-11-22");
        let (done, comment, days) = outcome(&seen(true, old(), Snooze::Absent), &clean());
        assert_eq!((done, comment.is_some()), (Done::Closed, true));
        assert_eq!(days, "2026-11-19 2026-11-19 2026-11-22");
        let (done, comment, days) = outcome(&seen(false, old(), Snooze::Absent), &clean());
        assert_eq!((done, comment), (Done::Updated, None), "closed by hand before");
        assert_eq!(days, "2026-11-19 2026-11-19 2026-11-22");
        let ended = Marker { clean: Some(date("2026-11-21")), ..old() };
        let (done, comment, days) = outcome(&seen(false, ended, Snooze::Absent), &clean());
        assert_eq!((done, comment, days.as_str()), (Done::Nothing, None, ""));
    }

    #[test]
    fn a_failed_check_does_nothing() {
        for open in [true, false] {
            let unknown = publication(Standing::Unknown, "2026-12-22");
            let step = step(&seen(open, old(), Snooze::From(None)), &unknown);
            assert_eq!(step, Step::none(Done::Nothing));
        }
    }

    #[test]
    fn the_label_silences_this_drift_for_fourteen_days() {
        let snooze = Snooze::From(Some(date("2026-11-20")));
        for (today, silent) in [("2026-11-20", true), ("2026-12-03", true), ("2026-12-04", false)] {
            for open in [true, false] {
                let step = step(&seen(open, old(), snooze), &publication(drift(FP), today));
                assert_eq!(step.done == Done::Snoozed, silent, "{today}");
                assert_eq!(step.unsnooze, !silent, "{today}");
                assert_eq!(step.body.is_some(), open || !silent, "{today}");
            }
        }
        let changed = step(&seen(true, old(), snooze), &publication(drift("000000000000"), "2026-11-21"));
        assert_eq!((changed.done, changed.unsnooze), (Done::Changed, true));
        let unknown = step(&seen(true, old(), Snooze::From(None)), &publication(drift(FP), "2026-11-21"));
        assert_eq!((unknown.done, unknown.unsnooze), (Done::Updated, true), "nobody knows from when");
    }
}
