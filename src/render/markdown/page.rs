//! How much of each section a page has room for.
//!
//! What blocks is written first, then the plan, then what warns: the other way round, things are given up. Each part is one
//! card, one fold or one change, so no step gives up much.

use super::groups::CardTexts;
use super::plan::PlanDiff;

/// The section of one stack, in parts.
pub(super) struct Section<'r> {
    /// What begins it: the heading, the counts, alerts.
    pub(super) open: Vec<String>,
    /// The findings that decide the verdict.
    pub(super) blocking: CardTexts<'r>,
    /// All others.
    pub(super) rest: CardTexts<'r>,
    /// What is above the diff: objects that look renamed, what is lost without a finding.
    pub(super) above_plan: Vec<String>,
    pub(super) plan: Option<PlanDiff>,
    /// What ends it: notes, the rest of the plan.
    pub(super) close: Vec<String>,
    /// Whether the stack stops: its section is written before those of stacks that pass.
    pub(super) stops: bool,
}

/// The part of a page that diffs of plans take before what warns: one in this many bytes.
pub(super) const PLAN: usize = 3;

/// How much of a section is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Shown {
    /// Whether it is there at all.
    written: bool,
    blocking: usize,
    blocking_folds: usize,
    rest: usize,
    rest_folds: usize,
    plan: usize,
}

impl Section<'_> {
    fn everything(&self) -> Shown {
        Shown {
            written: true,
            blocking: self.blocking.len(),
            blocking_folds: self.blocking.len(),
            rest: self.rest.len(),
            rest_folds: self.rest.len(),
            plan: self.plan.as_ref().map_or(0, PlanDiff::bytes),
        }
    }

    /// The bytes of what is always written of it.
    pub(super) fn least(&self) -> usize {
        let fixed: usize =
            self.open.iter().chain(&self.above_plan).chain(&self.close).map(|part| part.len() + 2).sum();
        fixed + self.blocking.bytes(0) + self.rest.bytes(0)
    }

    /// The parts of the page that it is written as.
    pub(super) fn write(&self, parts: &mut Vec<String>, shown: Shown) {
        if !shown.written {
            return;
        }
        parts.extend(self.open.iter().cloned());
        self.blocking.write(parts, shown.blocking, shown.blocking_folds);
        self.rest.write(parts, shown.rest, shown.rest_folds);
        parts.extend(self.above_plan.clone());
        parts.extend(self.plan.as_ref().and_then(|plan| plan.within(shown.plan)));
        parts.extend(self.close.iter().cloned());
    }
}

/// Everything.
pub(super) fn everything(sections: &[Section<'_>]) -> Vec<Shown> {
    sections.iter().map(Section::everything).collect()
}

/// Everything but the diffs of the plans.
pub(super) fn without_plans(sections: &[Section<'_>]) -> Vec<Shown> {
    sections.iter().map(|section| Shown { plan: 0, ..section.everything() }).collect()
}

/// The same, with as much of the diffs as fits into some bytes.
pub(super) fn with_plans(sections: &[Section<'_>], bytes: usize) -> Vec<Shown> {
    let (shown, plans) = (without_plans(sections), vec![0; sections.len()]);
    let mut fill = Fill { sections, shown, plans, room: bytes };
    fill.plans(usize::MAX);
    fill.shown
}

/// What fits into some bytes.
pub(super) fn fill(sections: &[Section<'_>], bytes: usize) -> Vec<Shown> {
    let (shown, plans) = (vec![Shown::default(); sections.len()], vec![0; sections.len()]);
    let mut fill = Fill { sections, shown, plans, room: bytes };
    fill.sections_with(true);
    fill.blocking_folds();
    fill.sections_with(false);
    // With all of the room, the plan would leave none for what warns.
    fill.plans(bytes / PLAN);
    fill.rest();
    fill.rest_folds();
    fill.plans(usize::MAX);
    fill.shown
}

/// The room that is left, and what has been given of it.
struct Fill<'s, 'r> {
    sections: &'s [Section<'r>],
    shown: Vec<Shown>,
    /// The bytes that the diff of each plan takes.
    plans: Vec<usize>,
    room: usize,
}

impl Fill<'_, '_> {
    /// Takes some room, if there is as much.
    fn take(&mut self, bytes: usize) -> bool {
        let rest = self.room.checked_sub(bytes);
        self.room = rest.unwrap_or(self.room);
        rest.is_some()
    }

    /// Sections in the order of the report, with the cards of what blocks.
    fn sections_with(&mut self, stops: bool) {
        for at in 0..self.sections.len() {
            let Some(section) = self.sections.get(at).filter(|section| section.stops == stops) else {
                continue;
            };
            // The sections behind it are worth less: none of them takes its place.
            if !self.take(section.least()) {
                break;
            }
            let least = section.blocking.bytes(0);
            let blocking = section.blocking.most_within(least + self.room);
            self.room -= section.blocking.bytes(blocking).saturating_sub(least).min(self.room);
            if let Some(shown) = self.shown.get_mut(at) {
                *shown = Shown { written: true, blocking, ..Shown::default() };
            }
        }
    }

    fn blocking_folds(&mut self) {
        for at in 0..self.sections.len() {
            let (Some(section), Some(shown)) = (self.sections.get(at), self.shown.get(at).copied()) else {
                continue;
            };
            let folds = self.folds(&section.blocking, shown.blocking);
            if let Some(shown) = self.shown.get_mut(at) {
                shown.blocking_folds = folds;
            }
        }
    }

    /// How many of the first cards get their details.
    fn folds(&mut self, cards: &CardTexts<'_>, shown: usize) -> usize {
        (0..shown).find(|at| !self.take(cards.fold_bytes(*at).unwrap_or(0))).unwrap_or(shown)
    }

    /// More of the diffs of plans, all of them up to a limit.
    fn plans(&mut self, most: usize) {
        // What the first round gave is given again.
        self.room += self.plans.iter().sum::<usize>();
        let mut limit = most;
        for ((section, shown), given) in self.sections.iter().zip(&mut self.shown).zip(&mut self.plans) {
            let Some(plan) = section.plan.as_ref().filter(|_| shown.written) else { continue };
            let bytes = plan.bytes().min(limit).min(self.room);
            let diff = plan.within(bytes);
            *given = diff.map_or(0, |diff| diff.len() + 2);
            shown.plan = bytes;
            self.room -= *given;
            limit -= *given;
        }
    }

    /// Cards of what warns.
    fn rest(&mut self) {
        for (section, shown) in self.sections.iter().zip(&mut self.shown).filter(|(_, shown)| shown.written) {
            let least = section.rest.bytes(0);
            shown.rest = section.rest.most_within(least + self.room);
            self.room -= section.rest.bytes(shown.rest).saturating_sub(least).min(self.room);
        }
    }

    fn rest_folds(&mut self) {
        for at in 0..self.sections.len() {
            let (Some(section), Some(shown)) = (self.sections.get(at), self.shown.get(at).copied()) else {
                continue;
            };
            let folds = self.folds(&section.rest, shown.rest);
            if let Some(shown) = self.shown.get_mut(at) {
                shown.rest_folds = folds;
            }
        }
    }
}
