//! Records a run in the history, and writes what is known since when into its report.

use std::collections::{BTreeMap, BTreeSet};

use time::{Date, Duration, OffsetDateTime};

use super::file;
use super::model::{
    DriftChange, DriftRecord, History, MAX_ENTRIES, MAX_SIZE, Observations, StackHistory, StackObservation,
};
use super::waiting;
use crate::report::{DriftEntry, Report, StackReport, Verdict};

/// How long a stack that is not checked any more is remembered.
const RETENTION: Duration = Duration::days(365);

impl History {
    /// The history of a stack.
    pub fn stack(&self, name: &str) -> Option<&StackHistory> {
        self.stacks.get(name)
    }

    /// Records a run, and writes first-seen dates into its report. A stack whose check failed keeps its history.
    pub fn observe(&mut self, report: &mut Report, now: OffsetDateTime) -> Observations {
        let stacks = report.stacks.iter_mut().map(|stack| self.record(stack, now)).collect();
        let here: BTreeSet<&str> = report.stacks.iter().map(|stack| stack.name.as_str()).collect();
        let forgotten = self.forget(&here, now.date());
        Observations { stacks, forgotten, left_out: self.make_room() }
    }

    fn record(&mut self, stack: &mut StackReport, now: OffsetDateTime) -> StackObservation {
        // Kept as it was, so that messages can say what is new against it.
        let previous = self.stacks.get(&stack.name).cloned();
        let known = self.stacks.entry(stack.name.clone()).or_default();
        let mut observation = StackObservation {
            stack: stack.name.clone(),
            change: DriftChange::NotChecked,
            appeared: Vec::new(),
            altered: Vec::new(),
            gone: Vec::new(),
            failures: 0,
            failing_since: None,
            waiting_since: None,
            previous,
        };
        let today = now.date();
        // A failed check says nothing about drift: neither that it is gone nor that it is new.
        if stack.verdict == Verdict::Error || stack.error.is_some() {
            known.failures = known.failures.saturating_add(1);
            known.failing_since = known.failing_since.or(Some(today));
            // The report may list what it saw before it failed; dates help there too, and the record stays.
            date(&mut stack.drift, &known.drift, today);
            (observation.failures, observation.failing_since) = (known.failures, known.failing_since);
            return observation;
        }
        let drift = drift(&stack.drift, &known.drift, today);
        date(&mut stack.drift, &drift, today);
        compare(&mut observation, &known.drift, &drift);
        let waiting = waiting::of(stack, known.waiting.as_ref(), today);
        // A change seen for the first time today waits for nothing yet.
        if let Some(since) = waiting.as_ref().map(|waiting| waiting.since).filter(|since| *since < today) {
            observation.waiting_since = Some(since);
            stack.notes.push(waiting::note(since));
            stack.notes.sort_by(|a, b| (a.level, &a.text).cmp(&(b.level, &b.text)));
        }
        // Only now: the comparison above needs the drift of the last check.
        *known = StackHistory {
            checked: Some(file::seconds(now)),
            failures: 0,
            failing_since: None,
            drift,
            waiting,
        };
        observation
    }

    /// Drops stacks that were not checked for a year: they were renamed or removed.
    fn forget(&mut self, here: &BTreeSet<&str>, today: Date) -> Vec<String> {
        let over = |known: &StackHistory| {
            // A stack whose checks fail is still there, although its last complete check may be long ago.
            let last = known.failing_since.max(known.checked.map(OffsetDateTime::date));
            last.is_none_or(|last| today - last > RETENTION)
        };
        let stacks = self.stacks.iter().filter(|(name, known)| !here.contains(name.as_str()) && over(known));
        let names: Vec<String> = stacks.map(|(name, _)| name.clone()).collect();
        for name in &names {
            self.stacks.remove(name);
        }
        names
    }

    /// Leaves out objects that would make the file too large to be read again. Returns how many.
    fn make_room(&mut self) -> usize {
        let stacks = self.stacks.keys().map(|name| file::stack_size(name)).sum::<usize>();
        let (mut room, mut places) =
            (MAX_SIZE.saturating_sub(stacks), MAX_ENTRIES.saturating_sub(self.stacks.len()));
        let mut entries: Vec<(Date, String, String)> = Vec::new();
        for (name, known) in &self.stacks {
            let each = known.drift.iter();
            entries.extend(each.map(|(address, known)| (known.first_seen, name.clone(), address.clone())));
        }
        // The oldest drift keeps its place: its first day is what the file is for.
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

/// What drifted, each with its first day.
fn drift(
    entries: &[DriftEntry],
    known: &BTreeMap<String, DriftRecord>,
    today: Date,
) -> BTreeMap<String, DriftRecord> {
    let real = entries.iter().filter(|entry| entry.class.is_real());
    real.map(|entry| {
        // Clocks of two runners differ, so the file may say tomorrow.
        let before = known.get(&entry.address).map_or(today, |known| known.first_seen.min(today));
        let own =
            DriftRecord { fingerprint: entry.fingerprint.clone(), class: entry.class, first_seen: before };
        (entry.address.clone(), own)
    })
    .collect()
}

/// Writes the first days into the entries of a report.
fn date(entries: &mut [DriftEntry], known: &BTreeMap<String, DriftRecord>, today: Date) {
    for entry in entries.iter_mut().filter(|entry| entry.class.is_real()) {
        entry.first_seen = known.get(&entry.address).map(|known| known.first_seen.min(today).to_string());
    }
}

fn compare(
    observation: &mut StackObservation,
    before: &BTreeMap<String, DriftRecord>,
    after: &BTreeMap<String, DriftRecord>,
) {
    for (address, known) in after {
        match before.get(address) {
            None => observation.appeared.push(address.clone()),
            // The class is compared too: the same drift that the next apply now destroys is news.
            Some(old) if (&old.fingerprint, old.class) != (&known.fingerprint, known.class) => {
                observation.altered.push(address.clone());
            }
            Some(_) => {}
        }
    }
    observation.gone = before.keys().filter(|address| !after.contains_key(*address)).cloned().collect();
    observation.change = match (before.is_empty(), after.is_empty()) {
        (true, true) => DriftChange::Clean,
        (true, false) => DriftChange::New,
        (false, true) => DriftChange::Gone,
        (false, false)
            if observation.appeared.is_empty()
                && observation.altered.is_empty()
                && observation.gone.is_empty() =>
        {
            DriftChange::Same
        }
        (false, false) => DriftChange::Changed,
    };
}
