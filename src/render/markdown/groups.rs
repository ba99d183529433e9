//! The cards of a stack. Findings without room for a card share a line for each policy.

use std::collections::BTreeMap;

use super::cards::{card, fold, level_mark, list_within, name};
use super::details::DiffLimits;
use super::limits::{Detail, Limits};
use super::prose;
use crate::render::labels;
use crate::render::style::Budget;
use crate::report::{Card, FindingEntry, StackReport, cards};
use crate::text::plural::{count, grouped};

/// Bytes of the addresses in the line of a policy.
const NAMES: usize = 300;

/// Some findings of a check for drift.
pub(super) fn drift_findings(stack: &StackReport, findings: &[&FindingEntry], limits: Limits) -> Vec<String> {
    let cards = cards(&stack.changes, findings.iter().copied());
    let texts = CardTexts::of(stack, cards, "#####", DiffLimits::of(Budget::COMMENT), Budget::COMMENT, 1);
    let shown = if limits.detail >= Detail::ByPolicy { 0 } else { limits.rows };
    let mut parts = Vec::new();
    texts.write(&mut parts, shown.min(texts.len()), 0);
    parts
}

/// Cards in their order, written as far as any page has room for them.
pub(super) struct CardTexts<'r> {
    stack: &'r StackReport,
    cards: Vec<Card<'r>>,
    texts: Vec<String>,
    folds: Vec<Option<String>>,
    /// Bytes of all lines for cards that are not shown.
    line_bytes: usize,
}

impl<'r> CardTexts<'r> {
    pub(super) fn of(
        stack: &'r StackReport,
        cards: Vec<Card<'r>>,
        level: &str,
        diff_limits: DiffLimits,
        budget: Budget,
        stacks: usize,
    ) -> Self {
        let (mut texts, mut folds, mut bytes) = (Vec::new(), Vec::new(), 0);
        for card in &cards {
            // What is behind this has no room on any page.
            if bytes > budget.bytes {
                break;
            }
            let text = self::card(stack, card, level);
            bytes += text.len();
            texts.push(text);
            folds.push(fold(card, diff_limits));
        }
        CardTexts { stack, cards, texts, folds, line_bytes: budget.bytes / 10 / stacks.max(1) }
    }

    /// How many cards there are.
    pub(super) fn len(&self) -> usize {
        self.cards.len()
    }

    /// The bytes of the first cards, without details, and of the lines for the others.
    pub(super) fn bytes(&self, shown: usize) -> usize {
        if shown > self.texts.len() {
            return usize::MAX;
        }
        let cards: usize = self.texts.iter().take(shown).map(|text| text.len() + 2).sum();
        cards + self.lines(shown).map_or(0, |lines| lines.len() + 2)
    }

    /// The most cards that can be written within some bytes.
    pub(super) fn most_within(&self, bytes: usize) -> usize {
        if self.bytes(self.len()) <= bytes {
            return self.len();
        }
        let (mut fits, mut exceeds) = (0, self.len());
        while exceeds - fits > 1 {
            let middle = fits + (exceeds - fits) / 2;
            if self.bytes(middle) <= bytes { fits = middle } else { exceeds = middle }
        }
        fits
    }

    /// The bytes of the details of a card; `None` where it has none.
    pub(super) fn fold_bytes(&self, at: usize) -> Option<usize> {
        self.folds.get(at)?.as_ref().map(|fold| fold.len() + 2)
    }

    /// The first cards with the first details, then the lines for the others.
    pub(super) fn write(&self, parts: &mut Vec<String>, shown: usize, folds: usize) {
        for (at, text) in self.texts.iter().take(shown).enumerate() {
            parts.push(text.clone());
            parts.extend(self.folds.get(at).filter(|_| at < folds).cloned().flatten());
        }
        parts.extend(self.lines(shown));
    }

    /// A line for each policy with findings about the cards that are not shown.
    fn lines(&self, shown: usize) -> Option<String> {
        let rest = self.cards.get(shown..).filter(|rest| !rest.is_empty())?;
        let mut known: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        // A card has a place with each of its policies: the others may say more than the worst one.
        let mut groups: Vec<Vec<(&FindingEntry, &Card<'_>)>> = Vec::new();
        for (card, finding) in
            rest.iter().flat_map(|card| card.first.findings().map(move |finding| (card, finding)))
        {
            let key = (finding.policy.as_str(), labels::finding(finding, self.stack.observe));
            let at = *known.entry(key).or_insert(groups.len());
            match groups.get_mut(at) {
                Some(group) => group.push((finding, card)),
                None => groups.push(vec![(finding, card)]),
            }
        }
        let mut lines: Vec<String> = Vec::new();
        let mut bytes = 0;
        for (at, group) in groups.iter().enumerate() {
            let line = self.line(group);
            bytes += line.len() + 1;
            if bytes > self.line_bytes {
                let more = count(groups.len() - at, "more policy", "more policies");
                lines.push(format!("- And {more}"));
                break;
            }
            lines.push(line);
        }
        Some(lines.join("\n"))
    }

    /// `- ⚠️ **Warning** by `policy` for 1,904 objects: …`.
    fn line(&self, group: &[(&FindingEntry, &Card<'_>)]) -> String {
        let Some((finding, _)) = group.first() else { return String::new() };
        let objects = || group.iter().flat_map(|(_, card)| card.objects());
        let number = objects().count();
        let lost = objects().filter(|object| object.findings().any(FindingEntry::is_irreversible)).count();
        let alarm = if lost == 0 {
            String::new()
        } else {
            format!(" (**{}** for {})", labels::NO_WAY_BACK, grouped(lost))
        };
        let names = list_within(objects().map(|object| name(object.worst)), number, NAMES);
        let word = labels::finding(finding, self.stack.observe);
        let policy = prose::name_span(&finding.policy);
        format!(
            "- {} **{word}** by {policy} for {}{alarm}: {names}",
            level_mark(finding),
            count(number, "object", "objects")
        )
    }
}
