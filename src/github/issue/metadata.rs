//! The metadata of an issue of ours: an HTML comment in the first line of its body, by which the next run finds it.
//!
//! Everybody with write access can edit it, so it decides no more than who is notified.

use std::fmt::Write as _;

use time::{Date, Month, OffsetDateTime, UtcOffset, format_description::well_known::Rfc3339};

use super::model::Kind;

const START: &str = "<!-- tfgate:v1 ";
const END: &str = " -->";

/// The fields of the comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct IssueMetadata {
    pub(super) kind: Kind,
    /// 10 hexadecimal digits.
    pub(super) key: String,
    /// 12 hexadecimal digits. Anything else equals none of ours, so the issue counts as changed.
    pub(super) fingerprint: String,
    /// The first day of the drift.
    pub(super) since: Option<Date>,
    /// The last day with a notification: opened, reopened or commented.
    pub(super) notified: Option<Date>,
    /// The day of a clean check. Drift after it is new drift.
    pub(super) clean: Option<Date>,
}

impl IssueMetadata {
    /// The metadata that a body starts with, and the text after it. Anywhere else it is a quotation.
    pub(super) fn read(body: &str) -> Option<(Self, &str)> {
        let (fields, text) = body.strip_prefix(START)?.split_once(END)?;
        let field = |name: &str| {
            fields
                .split(' ')
                .find_map(|field| field.strip_prefix(name)?.strip_prefix('='))
                .unwrap_or_default()
        };
        let metadata = IssueMetadata {
            kind: [Kind::Drift, Kind::Check].into_iter().find(|kind| kind.name() == field("kind"))?,
            key: Some(field("key")).filter(|key| is_hexadecimal(key, 10))?.to_owned(),
            fingerprint: field("fp").to_owned(),
            since: date(field("since")),
            notified: date(field("said")),
            clean: date(field("clean")),
        };
        Some((metadata, text.trim_start_matches(['\r', '\n'])))
    }

    /// A body: the metadata, then a text.
    pub(super) fn with(&self, text: &str) -> String {
        let mut body = format!("{START}kind={} key={} fp={}", self.kind.name(), self.key, self.fingerprint);
        for (name, day) in [("since", self.since), ("said", self.notified), ("clean", self.clean)] {
            if let Some(day) = day {
                let _ = write!(body, " {name}={day}");
            }
        }
        body.push_str(END);
        body.push('\n');
        body.push_str(text);
        body
    }
}

/// Whether a text is this many hexadecimal digits in lower case.
pub(super) fn is_hexadecimal(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// Reads a day as we write it, `2026-11-19`.
pub(super) fn date(text: &str) -> Option<Date> {
    let mut parts = text.splitn(3, '-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let month = Month::try_from(month.parse::<u8>().ok()?).ok()?;
    let date = Date::from_calendar_date(year.parse().ok()?, month, day.parse().ok()?).ok()?;
    // `parse` also takes `+2026` and `1` for a month: only the form that we write is read.
    (date.to_string() == text).then_some(date)
}

/// The day, in UTC, of a time as GitHub writes it (RFC 3339).
pub(super) fn day(time: &str) -> Option<Date> {
    Some(OffsetDateTime::parse(time, &Rfc3339).ok()?.to_offset(UtcOffset::UTC).date())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: &str =
        "<!-- tfgate:v1 kind=drift key=8d41f0c2a7 fp=c1d2e3f4a5b6 since=2026-11-19 said=2026-11-21 -->";

    #[test]
    fn a_marker_is_read_as_it_is_written() {
        let body = format!("{LINE}\n**Text** <!-- tfgate:v1 kind=drift key=0000000000 -->\n");
        let (marker, text) = IssueMetadata::read(&body).expect("a marker");
        assert_eq!((marker.kind, marker.key.as_str()), (Kind::Drift, "8d41f0c2a7"));
        assert_eq!(
            (marker.since, marker.notified, marker.clean),
            (date("2026-11-19"), date("2026-11-21"), None)
        );
        assert_eq!(marker.with(text), body);
        let clean = IssueMetadata { clean: date("2026-12-01"), kind: Kind::Check, ..marker };
        assert_eq!(IssueMetadata::read(&clean.with("")), Some((clean, "")));
        let (_, text) =
            IssueMetadata::read("<!-- tfgate:v1 kind=drift key=8d41f0c2a7 -->\r\nText").expect("a marker");
        assert_eq!(text, "Text");
    }

    #[test]
    fn what_is_no_marker_of_ours_is_none() {
        for body in [
            "",
            "Text",
            &format!(" {LINE}"),
            &format!("> {LINE}"),
            "<!-- tfgate:v1 kind=plan key=8d41f0c2a7 run=1.1 -->",
            "<!-- tfgate:v1 kind=drift key=8d41f0c2a -->",
            "<!-- tfgate:v1 kind=drift key=8D41F0C2A7 -->",
            "<!-- tfgate:v1 kind=drift --> key=8d41f0c2a7 -->",
            "<!-- tfgate:v2 kind=drift key=8d41f0c2a7 -->",
            "<!-- tfgate:v1 kind=drift key=8d41f0c2a7",
        ] {
            assert_eq!(IssueMetadata::read(body), None, "{body}");
        }
    }

    #[test]
    fn only_real_days_are_days() {
        for text in ["2026-02-30", "2026-1-1", "2026-11-19T", "+2026-11-19", "soon", "", "-1-01-01"] {
            assert_eq!(date(text), None, "{text}");
        }
        assert_eq!(day("2026-11-19T23:30:00-02:00"), date("2026-11-20"));
        assert_eq!(day("2026-11-19T23:30:00Z"), date("2026-11-19"));
        assert_eq!(day("2026-11-19"), None);
    }
}
