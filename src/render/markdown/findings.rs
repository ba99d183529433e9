//! The table of findings: one row each, or one for each policy where they do not fit.

use std::fmt::Write as _;

use super::limits::{Detail, Limits};
use super::lines as text_lines;
use super::prose::{self, list_some, sentence};
use super::table;
use crate::finding::{Recoverability, Subject};
use crate::policy::{Level, RecoveryOutcome};
use crate::render::{labels, lines, review};
use crate::report::{AttributeChange, ChangeEntry, FindingEntry, FindingOutcome, LossInfo, StackReport};
use crate::text::plural::grouped;

/// Forcing and drifted attributes that are shown in a row.
const FORCING: usize = 3;
/// Characters of a value in a row.
const VALUE: usize = 80;
/// Logins of those who approved that are shown in a row.
const APPROVERS: usize = 5;
/// Addresses of a policy, in the table by policy.
const ADDRESSES: usize = 2;

/// The table, `None` where there are no findings.
pub(super) fn finding_table(
    stack: &StackReport,
    findings: &[&FindingEntry],
    limits: Limits,
) -> Option<String> {
    if findings.is_empty() {
        return None;
    }
    if limits.detail >= Detail::ByPolicy {
        return Some(by_policy(stack, findings, limits));
    }
    let mut text =
        table::open(&[("left", "Level"), ("left", "Resource"), ("left", "Action"), ("left", "Why")]);
    for finding in findings.iter().take(limits.rows) {
        text.push_str(&row(stack, finding));
    }
    table::left_out(&mut text, findings.len(), limits.rows, 4);
    text.push_str("</table>");
    Some(text)
}

/// The mark of a finding's level; the word after it says the same.
pub(super) fn level_mark(finding: &FindingEntry) -> &'static str {
    match (finding.outcome, finding.level) {
        (FindingOutcome::Waived | FindingOutcome::Approved, _) => "✅",
        (FindingOutcome::Undecided, _) if !finding.blocks() => "⚠️",
        (FindingOutcome::Violated, Level::Warn) => "⚠️",
        (FindingOutcome::Violated, Level::RequireApproval) => "🛑",
        (FindingOutcome::Error | FindingOutcome::Undecided, _) | (FindingOutcome::Violated, Level::Deny) => {
            "❌"
        }
    }
}

/// The mark and the word of a finding's level; what is undecided or waived says so instead.
fn level_label(stack: &StackReport, finding: &FindingEntry) -> String {
    let word = labels::finding(finding, stack.observe).replace(' ', "&nbsp;");
    format!("{}&nbsp;{word}", level_mark(finding))
}

fn row(stack: &StackReport, finding: &FindingEntry) -> String {
    let change = finding.change.and_then(|index| stack.changes.get(index));
    let mut resource = prose::name(labels::address(finding));
    if let Some(key) = &finding.deposed {
        let _ = write!(resource, "<br>deposed object {}", prose::name(key));
    }
    if let Some(location) = &finding.location {
        let _ = write!(resource, "<br>{}", prose::name(&location.to_string()));
    }
    let acts = labels::has_action(finding);
    let mut action = if acts { labels::event(finding).to_owned() } else { String::new() };
    if acts && let Some(order) = labels::finding_order(finding).filter(|_| finding.subject == Subject::Change)
    {
        let _ = write!(action, "<br>{order}");
    }
    let drifted: Vec<_> =
        labels::drifted_paths(stack, finding).iter().map(|path| prose::name(path)).collect();
    if !drifted.is_empty() {
        let _ = write!(action, "<br>{}", list_some(&drifted, FORCING));
    }
    format!(
        "<tr><td>{}</td><td>{resource}</td><td>{action}</td><td>{}</td></tr>\n",
        level_label(stack, finding),
        reasons(stack, finding, change).join("<br>")
    )
}

/// The lines of the last cell, the most severe first.
fn reasons(stack: &StackReport, finding: &FindingEntry, change: Option<&ChangeEntry>) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(loss) = &finding.loss {
        lines.extend(no_way_back(loss));
    }
    lines.push(format!("<b>{}</b>: {}", prose::name(&finding.policy), sentence(&finding.message)));
    if let Some(loss) = &finding.loss {
        lines.extend(loss.lost.as_ref().map(|lost| format!("Lost: {}", sentence(lost))));
        let retained = loss.facts.iter().filter(|fact| fact.outcome == RecoveryOutcome::Retained);
        lines.extend(
            retained.map(|fact| format!("Lost: {} {}", labels::LEFT_IN_PLACE, sentence(&fact.message))),
        );
        let refused = |fact| Some(format!("{}: {}", labels::refusal(fact)?, sentence(&fact.message)));
        lines.extend(loss.facts.iter().filter_map(refused));
    }
    if let Some(change) = change {
        lines.extend(forced_by(change));
        lines.extend(
            change.previous_address.as_ref().map(|previous| format!("Moved from {}", prose::name(previous))),
        );
    }
    let approvers: Vec<String> = review::approvers(stack, finding).into_iter().map(prose::name).collect();
    if !approvers.is_empty() {
        lines.push(format!("Approved by {}", list_some(&approvers, APPROVERS)));
    }
    if let Some(waiver) = &finding.waiver {
        let owner = waiver.owner.as_ref().map_or(String::new(), |owner| format!(", {}", prose::name(owner)));
        lines.push(format!(
            "Waived by {} until {}{owner}: {}",
            prose::name(&waiver.id),
            prose::name(&waiver.expires),
            sentence(&waiver.reason)
        ));
    }
    lines
}

/// The irreversible loss, as the first line of the cell.
fn no_way_back(loss: &LossInfo) -> Option<String> {
    if loss.recovery != Recoverability::Irreversible {
        return None;
    }
    let facts: Vec<_> = loss
        .facts
        .iter()
        .filter(|fact| fact.outcome == RecoveryOutcome::Irreversible)
        .map(|fact| sentence(&fact.message))
        .collect();
    let facts = if facts.is_empty() { labels::recovery(loss.recovery).to_owned() } else { facts.join(" ") };
    Some(format!("<b>{}:</b> {facts}", labels::NO_WAY_BACK))
}

/// The attributes that force a replacement.
fn forced_by(change: &ChangeEntry) -> Option<String> {
    let forcing = change.attributes.iter().filter(|attribute| attribute.forces_replacement);
    let mut shown: Vec<String> = forcing.map(difference).collect();
    // A report without values has no attributes, but still the paths that force the replacement.
    if shown.is_empty() {
        shown.extend(change.replace_paths.iter().map(|path| prose::name(path)));
    }
    if shown.is_empty() {
        return None;
    }
    let request = labels::request(change).map(|request| format!("; also by {request}"));
    Some(format!("Forced by {}{}", list_some(&shown, FORCING), request.unwrap_or_default()))
}

/// `path: before → after`; of an element, `path: + element` or `path: − element`.
fn difference(attribute: &AttributeChange) -> String {
    let path = prose::name(&attribute.path);
    if let Some(diff) = &attribute.lines {
        return format!("{path}, {}", text_lines::brief(diff, VALUE));
    }
    let [before, after] = lines::sides(attribute, VALUE);
    match (&before, &after) {
        (None, Some(after)) if labels::is_element(attribute) => {
            format!("{path}: + {}", prose::code(after, VALUE))
        }
        (Some(before), None) if labels::is_element(attribute) => {
            format!("{path}: − {}", prose::code(before, VALUE))
        }
        (before, after) => {
            let side =
                |value: &Option<String>| prose::code(value.as_deref().unwrap_or(labels::ABSENT), VALUE);
            format!("{path}: {} → {}", side(before), side(after))
        }
    }
}

/// Findings with one policy and one kind of outcome, in the order of the report.
fn by_policy(stack: &StackReport, findings: &[&FindingEntry], limits: Limits) -> String {
    let mut groups: Vec<(&FindingEntry, Vec<&FindingEntry>)> = Vec::new();
    for finding in findings.iter().copied() {
        let known = groups.iter_mut().find(|(first, _)| {
            first.policy == finding.policy && level_label(stack, first) == level_label(stack, finding)
        });
        match known {
            Some((_, members)) => members.push(finding),
            None => groups.push((finding, vec![finding])),
        }
    }
    let mut text =
        table::open(&[("left", "Level"), ("left", "Policy"), ("right", "Findings"), ("left", "First ones")]);
    for (first, members) in groups.iter().take(limits.rows) {
        let names: Vec<_> = members.iter().map(|finding| prose::name(labels::address(finding))).collect();
        let lost = members.iter().filter(|finding| finding.is_irreversible()).count();
        let alarm = if lost == 0 {
            String::new()
        } else {
            format!("<b>{}</b> for {}<br>", labels::NO_WAY_BACK, grouped(lost))
        };
        let _ = writeln!(
            text,
            "<tr><td>{}</td><td><b>{}</b></td><td align=\"right\">{}</td><td>{alarm}{}</td></tr>",
            level_label(stack, first),
            prose::name(&first.policy),
            grouped(members.len()),
            list_some(&names, ADDRESSES)
        );
    }
    table::left_out(&mut text, groups.len(), limits.rows, 4);
    text.push_str("</table>");
    text
}
