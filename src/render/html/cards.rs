//! Findings by object, and the line about what cannot be brought back.

use std::collections::BTreeMap;

use super::context::Context;
use super::facets;
use super::writer::HtmlWriter;
use crate::render::{drift_summary, labels};
use crate::report::{self, Card};
use crate::text::plural::count;

/// Objects without a way back that are named at the top.
const FINAL: usize = 10;
/// Up to this many cards, each is open.
const IN_FULL: usize = 20;
/// Beyond that, this many of each policy.
const OF_EACH: usize = 3;

/// A card of the report on the page.
pub(super) struct PageCard<'a> {
    pub(super) id: String,
    pub(super) card: Card<'a>,
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

/// The cards of a stack.
pub(super) fn of(context: Context<'_>) -> Vec<PageCard<'_>> {
    let stack = context.stack;
    let page_card = |(at, card)| {
        let id = format!("{}-f{}", facets::section_id(context.number), at + 1);
        PageCard { id, card, shown: Shown::Open }
    };
    let cards = report::cards(&stack.changes, drift_summary::card_findings(stack));
    let mut cards: Vec<_> = cards.into_iter().enumerate().map(page_card).collect();
    fold(&mut cards);
    cards
}

/// What nothing brings back, above everything that is listed.
pub(super) fn no_way_back(html: &mut HtmlWriter, context: Context<'_>) {
    let cards = of(context);
    let lost: Vec<_> = cards.iter().filter(|page_card| page_card.card.has_no_way_back()).collect();
    let lost: Vec<_> = lost
        .iter()
        .flat_map(|page_card| page_card.card.objects().map(|object| (&page_card.id, object)))
        .collect();
    if lost.is_empty() {
        return;
    }
    html.element("div", &[("class", "alarm"), ("role", "note")], |html| {
        html.element("p", &[], |html| {
            html.leaf("strong", &[], labels::NO_WAY_BACK);
            html.text(&format!(" for {}:", count(lost.len(), "object", "objects")));
        });
        html.element("ul", &[], |html| {
            for (id, object) in lost.iter().take(FINAL) {
                html.element("li", &[], |html| {
                    html.element("a", &[("href", &format!("#{id}"))], |html| {
                        html.code(labels::address(object.worst));
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
fn fold(cards: &mut [PageCard<'_>]) {
    if cards.len() <= IN_FULL {
        return;
    }
    let mut of_policy: BTreeMap<&str, usize> = BTreeMap::new();
    for card in cards {
        let seen = of_policy.entry(&card.card.first.worst.policy).or_default();
        *seen += 1;
        if *seen > OF_EACH {
            card.shown = Shown::Folded;
        }
    }
}
