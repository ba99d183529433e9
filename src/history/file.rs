//! The history as a file: versioned JSON, read strictly, the same bytes for the same history.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{Error as _, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use thiserror::Error;
use time::format_description::well_known::Rfc3339;
use time::{Date, Duration, Month, OffsetDateTime, UtcOffset};

use super::model::{DriftRecord, History, MAX_ENTRIES, MAX_SIZE, PendingChanges, StackHistory};
use crate::report::DriftClass;

/// The version that is written, and the only one that is read.
const VERSION: u64 = 1;
/// How far in the future a time may be: clocks of two runners differ, and midnight can come between them.
const AHEAD: Duration = Duration::days(1);

/// Why a text is not a history.
#[derive(Debug, Error)]
pub enum HistoryError {
    /// It is too large.
    #[error("it has more than {MAX_SIZE} bytes")]
    Size,
    /// It lists too many stacks and objects.
    #[error("it lists more than {MAX_ENTRIES} stacks and objects")]
    Entries,
    /// It is not JSON, or not of this shape.
    #[error("{0}")]
    Json(#[from] serde_json::Error),
    /// Another version wrote it.
    #[error("its version is {0}, expected {VERSION}")]
    Version(u64),
    /// A value is not what its field holds.
    #[error("`{value}` is not {expected}, in `{subject}`")]
    Value {
        /// The stack, or the address in it.
        subject: String,
        /// The value, cut.
        value: String,
        /// What was expected.
        expected: &'static str,
    },
}

#[derive(Deserialize)]
struct Head {
    version: u64,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    version: u64,
    stacks: Members<Stack>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stack {
    checked: Option<String>,
    failures: u32,
    failing_since: Option<String>,
    drift: Members<Entry>,
    waiting: Option<Wait>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    fingerprint: String,
    class: String,
    first_seen: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wait {
    fingerprint: String,
    since: String,
}

impl History {
    /// Reads what [`History::to_json`] wrote.
    ///
    /// # Errors
    /// The text is too large, of another version or another shape, or has dates that are invalid or in the future.
    pub fn parse(text: &str, now: OffsetDateTime) -> Result<Self, HistoryError> {
        // Before parsing: the file comes from a cache that others may write.
        if text.len() > MAX_SIZE {
            return Err(HistoryError::Size);
        }
        // The version first: another one may have fields that this one would refuse with a worse message.
        let Head { version } = serde_json::from_str(text)?;
        if version != VERSION {
            return Err(HistoryError::Version(version));
        }
        let File { stacks: Members(stacks), .. } = serde_json::from_str(text)?;
        let objects = stacks.values().map(|stack| stack.drift.0.len()).sum::<usize>();
        if stacks.len().saturating_add(objects) > MAX_ENTRIES {
            return Err(HistoryError::Entries);
        }
        // A first day in the future would make drift look new for ever.
        let latest = now.saturating_add(AHEAD);
        let stacks = stacks.into_iter().map(|(name, stack)| {
            let stack = stack.checked(&name, latest)?;
            Ok((name, stack))
        });
        Ok(History { stacks: stacks.collect::<Result<_, HistoryError>>()? })
    }

    /// The whole history as JSON.
    pub fn to_json(&self) -> String {
        let stacks = self.stacks.iter().map(|(name, stack)| (name.clone(), Stack::of(stack))).collect();
        let file = File { version: VERSION, stacks: Members(stacks) };
        // Texts, numbers and maps with texts as keys: nothing that JSON cannot hold.
        let mut text = serde_json::to_string_pretty(&file).unwrap_or_default();
        text.push('\n');
        text
    }
}

/// The most bytes that one object takes in the file.
pub(super) fn entry_size(address: &str) -> usize {
    // Fingerprint, class and date with their names, indented, take about 190 bytes.
    quoted(address) + 256
}

/// The most bytes that a stack without objects takes in the file.
pub(super) fn stack_size(name: &str) -> usize {
    quoted(name) + 512
}

fn quoted(text: &str) -> usize {
    serde_json::to_string(text).map_or(0, |text| text.len())
}

impl Stack {
    fn of(stack: &StackHistory) -> Self {
        let entry = |known: &DriftRecord| Entry {
            fingerprint: known.fingerprint.clone(),
            class: known.class.name().to_owned(),
            first_seen: known.first_seen.to_string(),
        };
        let drift = stack.drift.iter().map(|(address, known)| (address.clone(), entry(known)));
        Stack {
            checked: stack.checked.and_then(|time| seconds(time).format(&Rfc3339).ok()),
            failures: stack.failures,
            failing_since: stack.failing_since.map(|date| date.to_string()),
            drift: Members(drift.collect()),
            waiting: stack.waiting.as_ref().map(|waiting| Wait {
                fingerprint: waiting.fingerprint.clone(),
                since: waiting.since.to_string(),
            }),
        }
    }

    fn checked(self, name: &str, latest: OffsetDateTime) -> Result<StackHistory, HistoryError> {
        let until = latest.date();
        let optional = |text: Option<String>| text.map(|text| date(name, text, until)).transpose();
        let checked = self.checked.map(|text| time(name, text, latest)).transpose()?;
        let failing_since = optional(self.failing_since)?;
        // The file may have been edited: fields that contradict each other are refused, not repaired.
        if (self.failures > 0) != failing_since.is_some() {
            return Err(wrong(name, self.failures.to_string(), "the number of checks since `failing_since`"));
        }
        // Only a complete check records drift, so it has a time.
        if checked.is_none() && !self.drift.0.is_empty() {
            return Err(wrong(name, "null".to_owned(), "the time of the check that saw its drift"));
        }
        let drift = self.drift.0.into_iter().map(|(address, entry)| {
            let known = DriftRecord {
                fingerprint: fingerprint(&address, entry.fingerprint)?,
                class: class(&address, entry.class)?,
                first_seen: date(&address, entry.first_seen, until)?,
            };
            Ok((address, known))
        });
        let drift = drift.collect::<Result<_, HistoryError>>()?;
        let waiting = self.waiting.map(|waiting| {
            Ok::<_, HistoryError>(PendingChanges {
                fingerprint: fingerprint(name, waiting.fingerprint)?,
                since: date(name, waiting.since, until)?,
            })
        });
        Ok(StackHistory {
            checked,
            failures: self.failures,
            failing_since,
            drift,
            waiting: waiting.transpose()?,
        })
    }
}

fn wrong(subject: &str, value: String, expected: &'static str) -> HistoryError {
    HistoryError::Value { subject: cut(subject.to_owned()), value: cut(value), expected }
}

/// The beginning of a text that may have any size.
fn cut(text: String) -> String {
    const SHOWN: usize = 100;
    if text.chars().nth(SHOWN).is_none() {
        return text;
    }
    text.chars().take(SHOWN).chain(['…']).collect()
}

fn class(subject: &str, text: String) -> Result<DriftClass, HistoryError> {
    const REAL: [DriftClass; 6] = [
        DriftClass::Reverted,
        DriftClass::DestroyedByPlan,
        DriftClass::Unclassified,
        DriftClass::DeletedOutside,
        DriftClass::Tolerated,
        DriftClass::AlreadyDeleted,
    ];
    REAL.into_iter()
        .find(|class| class.name() == text)
        .ok_or_else(|| wrong(subject, text, "a class of drift"))
}

fn fingerprint(subject: &str, text: String) -> Result<String, HistoryError> {
    // Lower case only, as `hex` writes it: fingerprints are compared as texts.
    let valid = text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    if valid { Ok(text) } else { Err(wrong(subject, text, "a fingerprint of 64 hexadecimal digits")) }
}

/// A day, `YYYY-MM-DD`, that is not in the future.
fn date(subject: &str, text: String, latest: Date) -> Result<Date, HistoryError> {
    match day(&text) {
        None => Err(wrong(subject, text, "a day such as 2026-11-30")),
        Some(date) if date > latest => Err(wrong(subject, text, "a day up to today")),
        Some(date) => Ok(date),
    }
}

fn day(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let mut number = |digits: usize| {
        // `parse` accepts a sign and fewer digits: `2026-1-1` and `+026-01-01` are refused.
        let part = parts.next()?;
        let valid = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
        part.parse::<u16>().ok().filter(|_| valid)
    };
    let (year, month, day) = (number(4)?, number(2)?, number(2)?);
    let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
    let date = Date::from_calendar_date(i32::from(year), month, u8::try_from(day).ok()?).ok()?;
    parts.next().is_none().then_some(date)
}

/// A time, RFC 3339, that is not in the future.
fn time(subject: &str, text: String, latest: OffsetDateTime) -> Result<OffsetDateTime, HistoryError> {
    let read = OffsetDateTime::parse(&text, &Rfc3339).ok();
    // A time near year 0 or 9999 can leave the calendar when its offset is removed.
    match read.and_then(|time| time.checked_to_offset(UtcOffset::UTC)) {
        None => Err(wrong(subject, text, "a time such as 2026-11-30T03:17:00Z")),
        Some(time) if time > latest => Err(wrong(subject, text, "a time up to now")),
        Some(time) => Ok(seconds(time)),
    }
}

/// A time without fractions of a second: the file has none, so that it reads back as it was.
pub(super) fn seconds(time: OffsetDateTime) -> OffsetDateTime {
    time.replace_nanosecond(0).unwrap_or(time)
}

/// An object whose keys are names of stacks or addresses. A duplicate key is an error: `serde_json` would keep the last one.
#[derive(Serialize)]
#[serde(transparent)]
struct Members<T>(BTreeMap<String, T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Members<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Once<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Once<T> {
            type Value = Members<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Self::Value, A::Error> {
                let mut members = BTreeMap::new();
                while let Some((name, member)) = access.next_entry::<String, T>()? {
                    // A second key could reset the first day of an object without a trace.
                    if members.contains_key(&name) {
                        return Err(A::Error::custom(format_args!("duplicate key `{}`", cut(name))));
                    }
                    members.insert(name, member);
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(Once(PhantomData))
    }
}
