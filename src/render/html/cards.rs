//! Findings by object, and the line about what cannot be brought back.

use std::collections::BTreeMap;

use super::page::Page;
use super::{Context, facets};
use crate::render::{drift_words, words};
use crate::report::{ChangeEntry, FindingEntry};
use crate::text::plural::count;

/// Objects without a way back that are named at the top.
const FINAL: usize = 10;
/// Up to this many cards, each is open.
const IN_FULL: usize = 20;
/// Beyond that, this many of each policy.
const OF_EACH: usize = 3;

/// The findings about one object, in the order of the report.
pub(super) struct Card<'a> {
    pub(super) id: String,
    pub(super) findings: Vec<&'a FindingEntry>,
    pub(super) change: Option<&'a ChangeEntry>,
    pub(super) shown: Shown,
}

/// How a card is shown at first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// In full.
    Open,
    /// As a line that opens.
    Folded,
}

impl<'a> Card<'a> {
    /// One for each change and for each finding about something else, at the place of the worst finding.
    pub(super) fn of(context: Context<'a>) -> Vec<Card<'a>> {
        let mut cards: Vec<Card<'a>> = Vec::new();
        let mut places: BTreeMap<usize, usize> = BTreeMap::new();
        for finding in drift_words::in_cards(context.stack) {
            let next = cards.len();
            let place = finding.change.map_or(next, |index| *places.entry(index).or_insert(next));
            if let Some(card) = cards.get_mut(place) {
                card.findings.push(finding);
                continue;
            }
            let change = finding.change.and_then(|index| context.stack.changes.get(index));
            let id = format!("{}-f{}", facets::section_id(context.number), next + 1);
            cards.push(Card { id, findings: vec![finding], change, shown: Shown::Open });
        }
        fold(&mut cards);
        cards
    }

    pub(super) fn has_no_way_back(&self) -> bool {
        self.findings.iter().any(|finding| words::no_way_back(finding))
    }
}

/// The line that nobody may miss, above everything that is listed.
pub(super) fn alarm(page: &mut Page, context: Context<'_>) {
    let cards = Card::of(context);
    let lost: Vec<_> = cards.iter().filter(|card| card.has_no_way_back()).collect();
    if lost.is_empty() {
        return;
    }
    page.element("div", &[("class", "alarm"), ("role", "note")], |page| {
        page.element("p", &[], |page| {
            page.leaf("strong", &[], words::NO_WAY_BACK);
            page.text(&format!(" for {}:", count(lost.len(), "object", "objects")));
        });
        page.element("ul", &[], |page| {
            for card in lost.iter().take(FINAL) {
                let Some(first) = card.findings.first() else { continue };
                page.element("li", &[], |page| {
                    page.element("a", &[("href", &format!("#{}", card.id))], |page| {
                        page.code(words::address(first));
                    });
                });
            }
            if lost.len() > FINAL {
                page.leaf("li", &[], &count(lost.len() - FINAL, "more object", "more objects"));
            }
        });
    });
}

/// Where there are too many to read, the first ones of each policy stay open.
fn fold(cards: &mut [Card<'_>]) {
    if cards.len() <= IN_FULL {
        return;
    }
    let mut of_policy: BTreeMap<&str, usize> = BTreeMap::new();
    for card in cards {
        let Some(first) = card.findings.first() else { continue };
        let seen = of_policy.entry(&first.policy).or_default();
        *seen += 1;
        if *seen > OF_EACH {
            card.shown = Shown::Folded;
        }
    }
}
