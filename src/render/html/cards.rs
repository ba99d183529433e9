//! Findings by object, and the line about what cannot be brought back.

use std::collections::BTreeMap;

use super::context::Context;
use super::facets;
use super::writer::HtmlWriter;
use crate::render::{drift_summary, labels};
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
    /// One card per change and per finding about something else, in the order of the worst finding.
    pub(super) fn of(context: Context<'a>) -> Vec<Card<'a>> {
        let mut cards: Vec<Card<'a>> = Vec::new();
        let mut card_of_change: BTreeMap<usize, usize> = BTreeMap::new();
        for finding in drift_summary::card_findings(context.stack) {
            // Findings are sorted worst first, so the first finding of a change fixes the order of its card.
            let next = cards.len();
            let index = finding.change.map_or(next, |change| *card_of_change.entry(change).or_insert(next));
            if let Some(card) = cards.get_mut(index) {
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
        self.findings.iter().any(|finding| finding.is_irreversible())
    }
}

/// What nothing brings back, above everything that is listed.
pub(super) fn no_way_back(html: &mut HtmlWriter, context: Context<'_>) {
    let cards = Card::of(context);
    let lost: Vec<_> = cards.iter().filter(|card| card.has_no_way_back()).collect();
    if lost.is_empty() {
        return;
    }
    html.element("div", &[("class", "alarm"), ("role", "note")], |html| {
        html.element("p", &[], |html| {
            html.leaf("strong", &[], labels::NO_WAY_BACK);
            html.text(&format!(" for {}:", count(lost.len(), "object", "objects")));
        });
        html.element("ul", &[], |html| {
            for card in lost.iter().take(FINAL) {
                let Some(first) = card.findings.first() else { continue };
                html.element("li", &[], |html| {
                    html.element("a", &[("href", &format!("#{}", card.id))], |html| {
                        html.code(labels::address(first));
                    });
                });
            }
            if lost.len() > FINAL {
                html.leaf("li", &[], &count(lost.len() - FINAL, "more object", "more objects"));
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
