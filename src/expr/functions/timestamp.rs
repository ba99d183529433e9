//! Dates and times with an offset from UTC, in the proleptic Gregorian calendar.

use std::fmt;

/// Nanoseconds of a second.
const SECOND: i128 = 1_000_000_000;

/// A date and time with its offset from UTC.
#[derive(Debug, Clone, Copy)]
pub(super) struct Timestamp {
    /// May be below zero after a subtraction.
    pub(super) year: i64,
    /// From 1.
    pub(super) month: u32,
    /// From 1.
    pub(super) day: u32,
    pub(super) hour: u32,
    pub(super) minute: u32,
    pub(super) second: u32,
    nanosecond: u32,
    /// Minutes east of UTC.
    pub(super) offset: i32,
}

impl Timestamp {
    /// Reads RFC 3339 as strictly as Terraform: `T` and `Z` in uppercase, two digits for each part, no leap second.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut reader = Reader { rest: text };
        let year = i64::from(reader.digits(4)?);
        let month = reader.after('-')?.digits(2)?;
        let day = reader.after('-')?.digits(2)?;
        let hour = reader.after('T')?.digits(2)?;
        let minute = reader.after(':')?.digits(2)?;
        let second = reader.after(':')?.digits(2)?;
        let nanosecond = reader.fraction()?;
        let offset = reader.offset()?;
        let valid = (1..=12).contains(&month)
            && (1..=days_of(year, month)).contains(&day)
            && hour < 24
            && minute < 60
            && second < 60
            && reader.rest.is_empty();
        valid.then_some(Timestamp { year, month, day, hour, minute, second, nanosecond, offset })
    }

    /// Days since 1970-01-01, of the date as written.
    fn days(&self) -> i64 {
        // Howard Hinnant's `days_from_civil`: years begin with March, so that the leap day is the last one.
        let year = if self.month <= 2 { self.year - 1 } else { self.year };
        let month = i64::from((self.month + 9) % 12);
        let of_year = (153 * month + 2) / 5 + i64::from(self.day) - 1;
        let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }

    /// From 0, which is Sunday.
    pub(super) fn weekday(&self) -> i64 {
        // 1970-01-01 was a Thursday.
        (self.days() + 4).rem_euclid(7)
    }

    /// Nanoseconds since the beginning of 1970 in UTC.
    pub(super) fn instant(&self) -> i128 {
        self.local() - i128::from(self.offset) * 60 * SECOND
    }

    /// Nanoseconds since the beginning of 1970 in its own zone.
    fn local(&self) -> i128 {
        let seconds = self.hour * 3600 + self.minute * 60 + self.second;
        (i128::from(self.days()) * 86_400 + i128::from(seconds)) * SECOND + i128::from(self.nanosecond)
    }

    pub(super) fn plus(&self, nanoseconds: i64) -> Self {
        let local = self.local() + i128::from(nanoseconds);
        let day = 86_400 * SECOND;
        // Durations are of 64 bits, so the days are too.
        let days = i64::try_from(local.div_euclid(day)).unwrap_or(0);
        let rest = local.rem_euclid(day);
        let small = |number: i128| u32::try_from(number).unwrap_or(0);
        let (year, month, day) = civil(days);
        let second = small(rest / SECOND);
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        Timestamp {
            year,
            month,
            day,
            hour,
            minute,
            second,
            nanosecond: small(rest % SECOND),
            offset: self.offset,
        }
    }

    /// `+05:30`, with a text between hours and minutes.
    pub(super) fn offset_text(&self, between: &str) -> String {
        let minutes = self.offset.abs();
        let sign = if self.offset < 0 { '-' } else { '+' };
        format!("{sign}{:02}{between}{:02}", minutes / 60, minutes % 60)
    }
}

impl fmt::Display for Timestamp {
    /// RFC 3339 without the fraction of the second.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Timestamp { year, month, day, hour, minute, second, offset, .. } = self;
        let sign = if *year < 0 { "-" } else { "" };
        let zone = if *offset == 0 { "Z".to_owned() } else { self.offset_text(":") };
        write!(f, "{sign}{:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{zone}", year.abs())
    }
}

/// The date so many days after 1970-01-01 (Howard Hinnant's `civil_from_days`).
fn civil(days: i64) -> (i64, u32, u32) {
    let days = days + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = era * 400 + year_of_era + i64::from(month <= 2);
    (year, u32::try_from(month).unwrap_or(1), u32::try_from(day).unwrap_or(1))
}

fn days_of(year: i64, month: u32) -> u32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

struct Reader<'t> {
    rest: &'t str,
}

impl Reader<'_> {
    fn digits(&mut self, count: usize) -> Option<u32> {
        let (digits, rest) = self.rest.split_at_checked(count)?;
        self.rest = rest;
        if digits.bytes().all(|byte| byte.is_ascii_digit()) { digits.parse().ok() } else { None }
    }

    fn after(&mut self, c: char) -> Option<&mut Self> {
        self.rest = self.rest.strip_prefix(c)?;
        Some(self)
    }

    /// Nanoseconds; smaller parts are dropped.
    fn fraction(&mut self) -> Option<u32> {
        let Some(rest) = self.rest.strip_prefix('.') else { return Some(0) };
        let (digits, rest) = rest.split_at(rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len()));
        self.rest = rest;
        if digits.is_empty() {
            return None;
        }
        format!("{:0<9}", digits.get(..9).unwrap_or(digits)).parse().ok()
    }

    /// Minutes east of UTC.
    fn offset(&mut self) -> Option<i32> {
        if self.rest.starts_with('Z') {
            return self.after('Z').map(|_| 0);
        }
        let sign = if self.rest.starts_with('-') { -1 } else { 1 };
        let hours = self.after(if sign < 0 { '-' } else { '+' })?.digits(2)?;
        let minutes = self.after(':')?.digits(2)?;
        if hours > 23 || minutes > 59 {
            return None;
        }
        Some(sign * i32::try_from(hours * 60 + minutes).ok()?)
    }
}
