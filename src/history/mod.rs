//! The history of drift: when each object was seen first, what was there last, how often a check failed. Texts in, texts
//! out; it opens no file and reads no clock.
//!
//! It says since when, and never whether: no verdict depends on it. Values of plans are not part of it; fingerprints are
//! made of what reports show.

mod file;
mod waiting;

use std::collections::{BTreeMap, BTreeSet};

use time::{Date, Duration, OffsetDateTime};

use crate::report::{DriftClass, DriftEntry, Note, NoteLevel, Report, StackReport, Verdict};

pub use file::HistoryError;

/// A larger history is not read, in bytes.
pub const MAX_SIZE: usize = 16 << 20;
/// One that lists more stacks and objects together is not read.
pub const MAX_ENTRIES: usize = 100_000;
/// A stack that was not checked for longer is forgotten.
const KEPT: Duration = Duration::days(365);

/// What earlier nights saw.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    stacks: BTreeMap<String, StackHistory>,
}

/// What is known of one stack.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StackHistory {
    /// The last complete check.
    pub checked: Option<OffsetDateTime>,
    /// How many checks failed since then.
    pub failures: u32,
    /// The day of the first of them.
    pub failing_since: Option<Date>,
    /// What had drifted at the last complete check, by address.
    pub drift: BTreeMap<String, Known>,
    /// The changes that waited to be applied.
    pub waiting: Option<Waiting>,
}

/// One object that had drifted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// That of [`DriftEntry`].
    pub fingerprint: String,
    /// What it meant.
    pub class: DriftClass,
    /// The day when the object was seen drifted first.
    pub first_seen: Date,
}

/// Changes of the configuration that nobody applied, or that no apply ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The same while the same changes wait, 64 hexadecimal digits.
    pub fingerprint: String,
    /// The day when they were seen first.
    pub since: Date,
}

/// What a run means for the history.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Observed {
    /// Each stack of the report, in its order.
    pub stacks: Vec<Seen>,
    /// Stacks that were not checked for a year and are forgotten.
    pub forgotten: Vec<String>,
    /// How many objects there is no room for; the first day of each starts anew.
    pub left_out: usize,
}

/// One stack, against what was known of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Its name.
    pub stack: String,
    /// The set of drifted objects against that of the last complete check.
    pub change: Change,
    /// Addresses that had not drifted then.
    pub appeared: Vec<String>,
    /// Addresses that had drifted in another way.
    pub altered: Vec<String>,
    /// Addresses that are as the state says again.
    pub gone: Vec<String>,
    /// How many checks failed in a row, this one included.
    pub failures: u32,
    /// The day of the first of them.
    pub failing_since: Option<Date>,
    /// The day since which the same changes wait to be applied.
    pub waiting_since: Option<Date>,
    /// What was known.
    pub previous: Option<StackHistory>,
}

/// What became of the drift of a stack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// There is none, and there was none.
    Clean,
    /// There is some, and there was none.
    New,
    /// It is the same.
    Same,
    /// It is another one.
    Changed,
    /// There is none any more.
    Gone,
    /// The check failed: nobody knows.
    NotChecked,
}

impl History {
    /// What is known of a stack.
    pub fn stack(&self, name: &str) -> Option<&StackHistory> {
        self.stacks.get(name)
    }

    /// Takes a run down, and writes first-seen dates into its report. Stacks without an answer keep what is known of them.
    pub fn observe(&mut self, report: &mut Report, now: OffsetDateTime) -> Observed {
        let stacks = report.stacks.iter_mut().map(|stack| self.take_down(stack, now)).collect();
        let here: BTreeSet<&str> = report.stacks.iter().map(|stack| stack.name.as_str()).collect();
        let forgotten = self.forget(&here, now.date());
        Observed { stacks, forgotten, left_out: self.make_room() }
    }

    fn take_down(&mut self, stack: &mut StackReport, now: OffsetDateTime) -> Seen {
        let previous = self.stacks.get(&stack.name).cloned();
        let known = self.stacks.entry(stack.name.clone()).or_default();
        let mut seen = Seen {
            stack: stack.name.clone(),
            change: Change::NotChecked,
            appeared: Vec::new(),
            altered: Vec::new(),
            gone: Vec::new(),
            failures: 0,
            failing_since: None,
            waiting_since: None,
            previous,
        };
        let today = now.date();
        if stack.verdict == Verdict::Error || stack.error.is_some() {
            known.failures = known.failures.saturating_add(1);
            known.failing_since = known.failing_since.or(Some(today));
            date(&mut stack.drift, &known.drift, today);
            (seen.failures, seen.failing_since) = (known.failures, known.failing_since);
            return seen;
        }
        let drift = drift(&stack.drift, &known.drift, today);
        date(&mut stack.drift, &drift, today);
        compare(&mut seen, &known.drift, &drift);
        let waiting = waiting::of(stack, known.waiting.as_ref(), today);
        if let Some(since) = waiting.as_ref().map(|waiting| waiting.since).filter(|since| *since < today) {
            seen.waiting_since = Some(since);
            stack.notes.push(waiting::note(since));
            stack.notes.sort_by(|a, b| (a.level, &a.text).cmp(&(b.level, &b.text)));
        }
        *known = StackHistory {
            checked: Some(file::seconds(now)),
            failures: 0,
            failing_since: None,
            drift,
            waiting,
        };
        seen
    }

    /// Drops stacks that nobody checks any more.
    fn forget(&mut self, here: &BTreeSet<&str>, today: Date) -> Vec<String> {
        let over = |known: &StackHistory| {
            let last = known.failing_since.max(known.checked.map(OffsetDateTime::date));
            last.is_none_or(|last| today - last > KEPT)
        };
        let stacks = self.stacks.iter().filter(|(name, known)| !here.contains(name.as_str()) && over(known));
        let names: Vec<String> = stacks.map(|(name, _)| name.clone()).collect();
        for name in &names {
            self.stacks.remove(name);
        }
        names
    }

    /// Leaves out what would make the history too large to be read again, the youngest first.
    fn make_room(&mut self) -> usize {
        let stacks = self.stacks.keys().map(|name| file::stack_size(name)).sum::<usize>();
        let (mut room, mut places) =
            (MAX_SIZE.saturating_sub(stacks), MAX_ENTRIES.saturating_sub(self.stacks.len()));
        let mut entries: Vec<(Date, String, String)> = Vec::new();
        for (name, known) in &self.stacks {
            let each = known.drift.iter();
            entries.extend(each.map(|(address, known)| (known.first_seen, name.clone(), address.clone())));
        }
        entries.sort();
        let mut left_out = 0;
        for (_, name, address) in entries {
            let size = file::entry_size(&address);
            if places > 0 && size <= room {
                room -= size;
                places -= 1;
            } else if let Some(known) = self.stacks.get_mut(&name) {
                known.drift.remove(&address);
                left_out += 1;
            }
        }
        left_out
    }
}

/// What drifted, with the days of what was known.
fn drift(entries: &[DriftEntry], known: &BTreeMap<String, Known>, today: Date) -> BTreeMap<String, Known> {
    let real = entries.iter().filter(|entry| entry.class.is_real());
    real.map(|entry| {
        let before = known.get(&entry.address).map_or(today, |known| known.first_seen.min(today));
        let own = Known { fingerprint: entry.fingerprint.clone(), class: entry.class, first_seen: before };
        (entry.address.clone(), own)
    })
    .collect()
}

/// Writes the days into the entries.
fn date(entries: &mut [DriftEntry], known: &BTreeMap<String, Known>, today: Date) {
    for entry in entries.iter_mut().filter(|entry| entry.class.is_real()) {
        entry.first_seen = known.get(&entry.address).map(|known| known.first_seen.min(today).to_string());
    }
}

fn compare(seen: &mut Seen, before: &BTreeMap<String, Known>, after: &BTreeMap<String, Known>) {
    for (address, known) in after {
        match before.get(address) {
            None => seen.appeared.push(address.clone()),
            Some(old) if (&old.fingerprint, old.class) != (&known.fingerprint, known.class) => {
                seen.altered.push(address.clone());
            }
            Some(_) => {}
        }
    }
    seen.gone = before.keys().filter(|address| !after.contains_key(*address)).cloned().collect();
    seen.change = match (before.is_empty(), after.is_empty()) {
        (true, true) => Change::Clean,
        (true, false) => Change::New,
        (false, true) => Change::Gone,
        (false, false) if seen.appeared.is_empty() && seen.altered.is_empty() && seen.gone.is_empty() => {
            Change::Same
        }
        (false, false) => Change::Changed,
    };
}
