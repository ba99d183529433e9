//! The format language of `formatdate` (`cty/function/stdlib/datetime.go`).

use super::timestamp::Timestamp;
use crate::expr::error::EvalError;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const DAYS: [&str; 7] = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/// Formats a timestamp. Runs of a letter are verbs; text between `'` and all other characters are copied.
///
/// # Errors
/// An unknown verb, a verb of a wrong length, a quote that is not closed.
pub(super) fn format(format: &str, timestamp: &Timestamp) -> Result<String, EvalError> {
    let mut out = String::new();
    let mut rest = format;
    while let Some(c) = rest.chars().next() {
        if let Some(quoted) = rest.strip_prefix('\'') {
            rest = literal(quoted, &mut out)?;
            continue;
        }
        // Only ASCII letters are verbs; every other character is copied.
        let end = if c.is_ascii_alphabetic() {
            rest.find(|other| other != c).unwrap_or(rest.len())
        } else {
            c.len_utf8()
        };
        let (run, after) = rest.split_at(end);
        if c.is_ascii_alphabetic() {
            out.push_str(&verb(c, run.len(), timestamp).ok_or_else(|| wrong(c, run.len()))?);
        } else {
            out.push_str(run);
        }
        rest = after;
    }
    Ok(out)
}

/// Copies text after `'` up to the next single one. Two of them mean one, inside of a text and alone.
fn literal<'f>(text: &'f str, out: &mut String) -> Result<&'f str, EvalError> {
    if let Some(rest) = text.strip_prefix('\'') {
        out.push('\'');
        return Ok(rest);
    }
    let mut rest = text;
    loop {
        let (part, after) = rest.split_once('\'').ok_or_else(|| {
            EvalError::new("a quote in the format is not closed").expected("expected another `'` after it")
        })?;
        out.push_str(part);
        rest = match after.strip_prefix('\'') {
            Some(after) => {
                out.push('\'');
                after
            }
            None => return Ok(after),
        };
    }
}

fn verb(letter: char, count: usize, timestamp: &Timestamp) -> Option<String> {
    let Timestamp { year, month, day, hour, minute, second, offset, .. } = timestamp;
    // On a clock of twelve hours, midnight and noon are 12.
    let half = (hour + 11) % 12 + 1;
    let name = |names: &[&'static str], index: usize| names.get(index).copied().unwrap_or_default();
    let month_name = name(&MONTHS, usize::try_from(month - 1).unwrap_or(0));
    let day_name = || name(&DAYS, usize::try_from(timestamp.weekday()).unwrap_or(0));
    let short = |name: &str| name.get(..3).unwrap_or(name).to_owned();
    Some(match (letter, count) {
        ('Y', 2) => format!("{:02}", year % 100),
        ('Y', 4) => format!("{year:04}"),
        ('M', 1 | 2) => number(*month, count),
        ('M', 3) => short(month_name),
        ('M', 4) => month_name.to_owned(),
        ('D', 1 | 2) => number(*day, count),
        ('E', 3) => short(day_name()),
        ('E', 4) => day_name().to_owned(),
        ('h', 1 | 2) => number(*hour, count),
        ('H', 1 | 2) => number(half, count),
        ('A', 2) => (if *hour < 12 { "AM" } else { "PM" }).to_owned(),
        ('a', 2) => (if *hour < 12 { "am" } else { "pm" }).to_owned(),
        ('m', 1 | 2) => number(*minute, count),
        ('s', 1 | 2) => number(*second, count),
        ('Z', 1) if *offset == 0 => "Z".to_owned(),
        ('Z', 3) if *offset == 0 => "UTC".to_owned(),
        ('Z', 3 | 4) => timestamp.offset_text(""),
        ('Z', 1 | 5) => timestamp.offset_text(":"),
        _ => return None,
    })
}

fn number(number: u32, width: usize) -> String {
    format!("{number:0width$}")
}

fn wrong(letter: char, count: usize) -> EvalError {
    if "YMDEhHAamsZ".contains(letter) {
        EvalError::new(format!("the format has a letter {count} times in a row"))
            .expected("expected a verb such as `YYYY`, `MM`, `DD`, `hh`, `mm`, `ss` or `Z`")
    } else {
        EvalError::new("the format has an unknown verb").expected("expected text between `'`")
    }
}
