//! The details of a card, folded: the identity of the object, the way back, the attributes that change.

use std::fmt::Write as _;

use super::lines as text_lines;
use super::prose::{self, sentence};
use crate::finding::Recoverability;
use crate::policy::RecoveryOutcome;
use crate::render::style::Budget;
use crate::render::{escape, labels, lines};
use crate::report::{AttributeChange, Card, ChangeEntry, LossFactInfo, LossInfo};
use crate::text::plural::count;

/// How much of a change is shown.
#[derive(Debug, Clone, Copy)]
pub(super) struct DiffLimits {
    attributes: usize,
    bytes: usize,
    value: usize,
}

impl DiffLimits {
    /// No change takes more than a small part of a page, so that none of them pushes out much.
    pub(super) fn of(budget: Budget) -> Self {
        let bytes = (budget.bytes / 17).min(20_000);
        DiffLimits { attributes: 100, bytes, value: (bytes / 3).min(2000) }
    }
}

/// Objects of a card whose identity is shown.
const OBJECTS: usize = 20;
/// Characters of a line that shows both sides of an attribute.
const LINE: usize = 110;
/// Policies whose description is shown.
const POLICIES: usize = 10;
/// Pairs of name and value that are shown in a line.
const PAIRS: usize = 8;

/// What the fold of a card says besides its attributes: one item each, for an HTML list.
pub(super) fn facts(card: &Card<'_>) -> Vec<String> {
    let mut items = Vec::new();
    for object in card.objects().take(OBJECTS) {
        let Some(change) = object.change.filter(|change| !change.identity.is_empty()) else { continue };
        let which = if card.also.is_empty() { "Object".to_owned() } else { prose::name(&change.address) };
        items.push(format!("{which}: {}", pairs(&change.identity)));
    }
    let object = &card.first;
    if let Some(change) = object.change {
        if let Some(reason) = &change.reason_text {
            let action = labels::action(change.action);
            items.push(format!("Terraform plans to {action} it {}", sentence(reason)));
        }
        if change.importing {
            items.push("Imported by this plan".to_owned());
        }
    }
    if let Some(loss) = object.loss() {
        recovery(&mut items, loss);
    }
    for finding in object.findings().take(POLICIES) {
        items.extend(finding.description.iter().map(|text| format!("Policy: {}", sentence(text))));
        let link = finding.url.as_ref().and_then(|url| prose::link(url));
        items.extend(link.map(|link| format!("More: {link}")));
    }
    items
}

fn recovery(items: &mut Vec<String>, loss: &LossInfo) {
    if loss.facts.is_empty() || loss.recovery == Recoverability::NotDestroyed {
        items.push(format!("Way back: {}", labels::recovery(loss.recovery)));
    }
    for fact in &loss.facts {
        let label = match fact.outcome {
            RecoveryOutcome::Irreversible if loss.recovery == Recoverability::Irreversible => {
                "<b>NO WAY BACK:</b>"
            }
            RecoveryOutcome::Irreversible | RecoveryOutcome::Possible => "Way back:",
            RecoveryOutcome::Retained => "Left in place:",
            RecoveryOutcome::Refused | RecoveryOutcome::MayBeRefused => {
                let refusal = labels::refusal(fact).unwrap_or_default();
                items.push(format!("{refusal}: {}", fact_line(fact)));
                continue;
            }
        };
        items.push(format!("{label} {}", fact_line(fact)));
    }
}

fn fact_line(fact: &LossFactInfo) -> String {
    if fact.values.is_empty() {
        return sentence(&fact.message);
    }
    format!("{} ({})", sentence(&fact.message), pairs(&fact.values))
}

fn pairs(values: &[(String, String)]) -> String {
    let items: Vec<_> = values
        .iter()
        .map(|(path, value)| format!("{} = {}", prose::name(path), prose::code(value, prose::NAME)))
        .collect();
    prose::list_some(&items, PAIRS)
}

/// Changes as a fenced block of the language `diff`, which GitHub colors by the first character of a line: `+`, `-`, and
/// `!` for an attribute that fits one line. Each line starts with a character of ours.
pub(super) fn diff_block(changes: &[&ChangeEntry], diff_limits: DiffLimits) -> String {
    let mut content = String::new();
    for change in changes {
        if !content.is_empty() {
            content.push('\n');
        }
        let address = escape::fenced(&escape::cut(&change.address, prose::NAME));
        let _ = writeln!(content, "{} {address}", labels::sign(change.action));
        attributes(&mut content, change, diff_limits);
    }
    let fence = escape::fence(&content);
    format!("{fence}diff\n{content}{fence}")
}

/// The lines of the attributes that differ.
pub(super) fn attributes(content: &mut String, change: &ChangeEntry, diff_limits: DiffLimits) {
    let start = content.len();
    let mut shown = 0;
    for attribute in change.attributes.iter().take(diff_limits.attributes) {
        let lines = diff_lines(attribute, diff_limits.value);
        if content.len() - start + lines.len() > diff_limits.bytes {
            break;
        }
        content.push_str(&lines);
        shown += 1;
    }
    let more = change.attributes.len() - shown + change.attributes_omitted;
    if more > 0 {
        let _ = writeln!(content, "#   and {}", count(more, "more attribute", "more attributes"));
    }
}

pub(super) fn diff_lines(attribute: &AttributeChange, max: usize) -> String {
    let show = |value: Option<String>| {
        value.map_or_else(|| labels::ABSENT.to_owned(), |value| escape::fenced(&value))
    };
    let path = escape::fenced(&escape::cut(&attribute.path, prose::NAME));
    let forces = if attribute.forces_replacement { "  # forces replacement" } else { "" };
    if let Some(diff) = &attribute.lines {
        return format!("!   {path}:{forces}\n{}", text_lines::block(diff));
    }
    if labels::has_no_values(attribute) {
        return format!("!   {path} {}{forces}\n", labels::without_values(attribute));
    }
    let [before, after] = lines::sides(attribute, max).map(show);
    if labels::is_element(attribute) {
        let (sign, shown) = if attribute.before.is_some() { ("-", before) } else { ("+", after) };
        return format!("{sign}   {path} = {shown}{forces}\n");
    }
    // Longer sides get a line each, below each other, so that the difference can be seen.
    if path.len() + before.len() + after.len() <= LINE {
        return format!("!   {path} = {before} -> {after}{forces}\n");
    }
    format!("-   {path} = {before}{forces}\n+   {path} = {after}\n")
}
