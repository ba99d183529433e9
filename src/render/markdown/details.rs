//! The details of a finding, folded: the identity of the object, the way back, the attributes that change.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::findings;
use super::limits::{Detail, Limits};
use super::lines as text_lines;
use super::prose::{self, sentence};
use crate::finding::Recoverability;
use crate::policy::RecoveryOutcome;
use crate::render::{escape, labels, lines};
use crate::report::{
    AttributeChange, ChangeEntry, FindingEntry, FindingOutcome, LossFactInfo, LossInfo, StackReport,
};
use crate::text::plural::count;

/// How much of a change is shown.
#[derive(Debug, Clone, Copy)]
struct DiffLimits {
    attributes: usize,
    bytes: usize,
    value: usize,
}

const LONG: DiffLimits = DiffLimits { attributes: 100, bytes: 20_000, value: 2000 };
const SHORT: DiffLimits = DiffLimits { attributes: 20, bytes: 4096, value: 200 };
/// Warnings that are shown in detail.
const WARNINGS: usize = 50;
/// Characters of a line that shows both sides of an attribute.
const LINE: usize = 110;
/// Pairs of name and value that are shown in a line.
const PAIRS: usize = 8;

/// One block per finding that blocks. A change with several findings shows its attributes once.
pub(super) fn blocking_findings(stack: &StackReport, limits: Limits) -> Vec<String> {
    let diff_limits = if limits.detail >= Detail::ShortDetails { SHORT } else { LONG };
    let mut shown = BTreeSet::new();
    let mut parts = Vec::new();
    for finding in stack.findings.iter().filter(|finding| finding.blocks()) {
        let index = finding.change.filter(|index| shown.insert(*index));
        let change = index.and_then(|index| stack.changes.get(index));
        parts.extend(finding_block(finding, change, diff_limits));
    }
    parts
}

fn finding_block(
    finding: &FindingEntry,
    change: Option<&ChangeEntry>,
    diff_limits: DiffLimits,
) -> Option<String> {
    let facts = finding_facts(finding, change);
    let diff = change
        .filter(|change| !change.attributes.is_empty())
        .map(|change| diff_block(&[change], diff_limits));
    if facts.is_empty() && diff.is_none() {
        return None;
    }
    let mark = findings::level_mark(finding);
    let number = change.map_or(0, |change| change.attributes.len() + change.attributes_omitted);
    let what = if number == 0 {
        labels::event(finding).to_owned()
    } else {
        let verb = count(number, "attribute changes", "attributes change");
        format!("{}, {verb}", labels::event(finding))
    };
    let name = prose::name(&labels::object(finding));
    let mut parts = vec![format!("<details><summary>{mark} {name}: {what}</summary>")];
    if !facts.is_empty() {
        parts.push(format!("<ul>\n<li>{}</li>\n</ul>", facts.join("</li>\n<li>")));
    }
    parts.extend(diff);
    parts.push("</details>".to_owned());
    Some(parts.join("\n\n"))
}

/// One item each, for an HTML list.
fn finding_facts(finding: &FindingEntry, change: Option<&ChangeEntry>) -> Vec<String> {
    let mut items = Vec::new();
    if let Some(change) = change {
        if !change.identity.is_empty() {
            items.push(format!("Object: {}", pairs(&change.identity)));
        }
        if let Some(reason) = &change.reason_text {
            let action = labels::action(change.action);
            items.push(format!("Terraform plans to {action} it {}", sentence(reason)));
        }
        if change.importing {
            items.push("Imported by this plan".to_owned());
        }
    }
    if let Some(loss) = &finding.loss {
        recovery(&mut items, loss);
    }
    if let Some(description) = &finding.description {
        items.push(format!("Policy: {}", sentence(description)));
    }
    if let Some(link) = finding.url.as_ref().and_then(|url| prose::link(url)) {
        items.push(format!("More: {link}"));
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

/// The attributes of all warnings, in one block.
pub(super) fn warned_changes(stack: &StackReport) -> Option<String> {
    let mut shown = BTreeSet::new();
    let mut changes = Vec::new();
    for finding in &stack.findings {
        let Some(index) = finding.change.filter(|index| shown.insert(*index)) else { continue };
        let Some(change) = stack.changes.get(index) else { continue };
        let warns = !finding.blocks() && finding.outcome != FindingOutcome::Waived;
        if warns && !change.attributes.is_empty() {
            changes.push(change);
        }
    }
    if changes.is_empty() {
        return None;
    }
    let number = count(changes.len(), "change with a warning", "changes with warnings");
    let more = match changes.len().saturating_sub(WARNINGS) {
        0 => String::new(),
        more => format!("\n\nAnd {}.", count(more, "more change", "more changes")),
    };
    changes.truncate(WARNINGS);
    Some(format!(
        "<details><summary>⚠️ {number} in detail</summary>\n\n{}{more}\n\n</details>",
        diff_block(&changes, LONG)
    ))
}

/// Changes as a fenced block of the language `diff`, which GitHub colors by the first character of a line: `+`, `-`, and
/// `!` for an attribute that fits one line. Each line starts with a character of ours.
fn diff_block(changes: &[&ChangeEntry], diff_limits: DiffLimits) -> String {
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

fn attributes(content: &mut String, change: &ChangeEntry, diff_limits: DiffLimits) {
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
