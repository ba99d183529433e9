//! A check for drift: the part of a report about one stack, and the texts of issues and comments about it.
//!
//! Text of a plan, of the history or of the command line is in code, as in the rest of a report.

use std::fmt::Write as _;

use super::headline::error_alert;
use super::limits::{Detail, LADDER, Limits, ROWS};
use super::lines as text_lines;
use super::prose::{self, list_some, sentence_line};
use super::report_parts::ReportParts;
use super::{details, groups, sections};
use crate::render::drift_summary::{self, AttributeDrift};
use crate::render::style::Budget;
use crate::render::{escape, labels, lines, link};
use crate::report::{AttributeChange, DriftEntry, DriftLevel, StackReport};
use crate::text::plural::{count, grouped};

/// Attributes of an object in its row.
const ATTRIBUTES: usize = 5;
/// Characters of a value in a row.
const VALUE: usize = 80;
/// Characters of a value in the details.
const LONG_VALUE: usize = 2000;
/// Attributes of an object in the details.
const MANY: usize = 100;
/// Objects of one type that are named, where rows do not fit.
const OF_TYPE: usize = 2;
/// Names in a list.
const NAMES: usize = 20;
/// Digits of a fingerprint and of a commit.
const DIGITS: usize = 12;

/// How the drift compares to that of the previous check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Since {
    /// There was no check before, or its result is unknown.
    First,
    /// The previous check had the same result.
    Unchanged,
    /// The previous check found something else.
    Changed,
}

/// Facts about a check that are not in the report.
#[derive(Debug, Clone, Copy)]
pub struct CheckFacts<'f> {
    /// The path of the stack in the repository.
    pub path: Option<&'f str>,
    /// When it was checked, `YYYY-MM-DD HH:MM UTC`.
    pub checked: &'f str,
    /// The page of the run.
    pub run_url: Option<&'f str>,
}

/// Facts for the text of an issue about drift that are not in the report.
#[derive(Debug, Clone, Copy)]
pub struct IssueFacts<'f> {
    /// The check.
    pub check: CheckFacts<'f>,
    /// The day when the drift was seen first, `YYYY-MM-DD`.
    pub first_seen: Option<&'f str>,
    /// What the previous check found.
    pub since: Since,
    /// The label that silences the issue, and for how many days.
    pub snooze: Option<(&'f str, u32)>,
    /// The commit that the policies are from.
    pub policy_commit: Option<&'f str>,
    /// The fingerprint of the drift.
    pub fingerprint: Option<&'f str>,
}

/// How the drift of a stack changed: addresses.
#[derive(Debug, Clone, Copy)]
pub struct DriftNews<'f> {
    /// The check.
    pub check: CheckFacts<'f>,
    /// What was not there at the previous check, or is different now.
    pub new: &'f [String],
    /// What was there at the previous check.
    pub gone: &'f [String],
    /// What is as it was.
    pub remaining: &'f [String],
}

/// The text of an issue about the drift of one stack, without a marker. It fits.
pub fn drift_issue(stack: &StackReport, facts: IssueFacts<'_>) -> String {
    let mut text = String::new();
    // The last step has no rows and always fits, so the text is whole in any case.
    for limits in LADDER {
        text = issue(stack, facts, limits);
        // GitHub has one limit for the body of an issue and that of a comment.
        if text.len() <= Budget::COMMENT.bytes {
            break;
        }
    }
    text
}

/// The text of a comment on the issue, when the drift changed.
pub fn drift_comment(stack: &StackReport, news: DriftNews<'_>) -> String {
    let known = drift_summary::changed_outside(stack)
        .unwrap_or_else(|| "Nothing is changed outside Terraform".to_owned());
    let mut parts =
        vec![format!("**The drift of {} changed.** {known}.", stack_label(stack, news.check.path))];
    let mut items = String::new();
    for (title, names) in [("New or different", news.new), ("Gone", news.gone), ("As before", news.remaining)]
    {
        if !names.is_empty() {
            let number = grouped(names.len());
            let shown: Vec<String> = names.iter().map(|name| prose::name(name)).collect();
            let _ = writeln!(items, "<li>{title}: {number}: {}</li>", list_some(&shown, NAMES));
        }
    }
    if !items.is_empty() {
        parts.push(format!("<ul>\n{items}</ul>"));
    }
    parts.push(footer(news.check, &[]));
    join_parts(&parts)
}

/// The text of the comment that closes the issue.
pub fn drift_clean(stack: &StackReport, check: CheckFacts<'_>) -> String {
    let tolerated = match drift_summary::changed_outside(stack) {
        Some(known) => format!(" {known}; that is below level warn or silenced."),
        None => String::new(),
    };
    let label = stack_label(stack, check.path);
    join_parts(&[format!("**No drift in {label} any more.**{tolerated}"), footer(check, &[])])
}

/// The text of an issue that says that a stack could not be checked several times in a row.
pub fn drift_failed(stack: &StackReport, check: CheckFacts<'_>, times: u64, since: Option<&str>) -> String {
    let number = count(usize::try_from(times).unwrap_or(usize::MAX), "time", "times");
    let since = since.map_or_else(String::new, |since| format!(", since {}", date(since)));
    let label = stack_label(stack, check.path);
    let mut parts = vec![format!("**{label} could not be checked for drift {number} in a row**{since}.")];
    match &stack.error {
        Some(error) => {
            parts.push(error_alert(error));
            parts.push(format!("Kind of error: {}", prose::name_span(&error.kind)));
        }
        None => parts.push("The run says no reason.".to_owned()),
    }
    parts.push(
        "Drift is not seen as long as this lasts. This issue closes by itself at the first check that works."
            .to_owned(),
    );
    parts.push(footer(check, &[]));
    join_parts(&parts)
}

fn join_parts(parts: &[String]) -> String {
    let mut text = parts.join("\n\n");
    text.push('\n');
    text
}

fn issue(stack: &StackReport, facts: IssueFacts<'_>, limits: Limits) -> String {
    let what = drift_summary::changed_outside(stack)
        .unwrap_or_else(|| "Nothing is changed outside Terraform".to_owned());
    let mut parts = Vec::new();
    let seen = facts.first_seen.map_or_else(String::new, |day| format!("First seen {}, last", date(day)));
    let seen = if seen.is_empty() { "Last".to_owned() } else { seen };
    let since = match facts.since {
        Since::First => "",
        Since::Unchanged => ", unchanged since the previous check",
        Since::Changed => ", changed since the previous check",
    };
    let checked = date(facts.check.checked);
    let label = stack_label(stack, facts.check.path);
    parts.push(format!("**{what}** in {label}. {seen} checked {checked}{since}."));
    parts.extend(stack.error.as_ref().map(error_alert));
    parts.extend(left_out(limits));
    sections_of_stack(&mut parts, stack, limits);
    parts.push(what_to_do(facts.snooze, Occasion::Issue));
    let mut further = Vec::new();
    if let Some(commit) = facts.policy_commit {
        further.push(format!("policies at {}", digits(commit)));
    }
    further.extend(facts.fingerprint.map(|fingerprint| format!("drift {}", digits(fingerprint))));
    parts.push(footer(facts.check, &further));
    join_parts(&parts)
}

/// `prod` (`stacks/prod`).
fn stack_label(stack: &StackReport, path: Option<&str>) -> String {
    let name = if stack.name.is_empty() { "this stack".to_owned() } else { prose::name_span(&stack.name) };
    match path.filter(|path| *path != stack.name) {
        Some(path) => format!("{name} ({})", prose::name_span(path)),
        None => name,
    }
}

/// A date or a time as it is, any other text as code.
fn date(text: &str) -> String {
    let date = |c: char| c.is_ascii_digit() || matches!(c, '-' | ':' | ' ' | 'U' | 'T' | 'C' | 'Z');
    if text.len() <= 30 && text.chars().all(date) { text.to_owned() } else { prose::name_span(text) }
}

fn digits(text: &str) -> String {
    prose::name(&text.chars().take(DIGITS).collect::<String>())
}

fn footer(check: CheckFacts<'_>, further: &[String]) -> String {
    let mut parts = vec![format!("tfgate {}", prose::name(env!("CARGO_PKG_VERSION")))];
    let run = check.run_url.and_then(link::https);
    parts.extend(run.map(|run| format!("<a href=\"{}\">run and full report</a>", escape::html(&run.target))));
    parts.extend(further.iter().cloned());
    format!("<p><sub>{}</sub></p>", parts.join(" · "))
}

/// Names what is left out.
pub(super) fn left_out(limits: Limits) -> Option<String> {
    let mut left = vec!["the details"];
    if limits.detail >= Detail::NoDetails {
        left.push("objects of level info");
    }
    if limits.detail >= Detail::ByPolicy {
        left.push("the objects after the first two of each type");
    }
    if limits.rows < ROWS {
        left.push("the objects that do not fit; a line says how many");
    }
    (limits.detail > Detail::Full).then(|| {
        format!(
            "> [!WARNING]\n> Not everything fits here. Left out: {}. The run and the JSON report have everything.",
            left.join(", ")
        )
    })
}

/// The section of a stack, below its heading.
pub(super) fn body(parts: &mut Vec<String>, stack: &StackReport, limits: Limits, report_parts: ReportParts) {
    parts.extend(stack.error.as_ref().map(error_alert));
    let known = drift_summary::changed_outside(stack).map(|known| format!("**{known}**"));
    let levels = drift_summary::level_counts(stack);
    let counts: Vec<String> = known.into_iter().chain(levels).chain(report_parts.origin).collect();
    if !counts.is_empty() {
        parts.push(counts.join(" · "));
    }
    if stack.observe {
        parts.push(format!("> [!NOTE]\n> {}", labels::OBSERVE));
    }
    parts.extend(report_parts.notice);
    sections_of_stack(parts, stack, limits);
    parts.extend(report_parts.review);
    if stack.drift.iter().any(drift_summary::needs_attention) {
        parts.push(what_to_do(None, Occasion::Report));
    }
}

/// Drift, changes that are not applied yet, and differences that do not count as drift.
fn sections_of_stack(parts: &mut Vec<String>, stack: &StackReport, limits: Limits) {
    parts.extend(objects(stack, limits));
    parts.extend(groups::drift_findings(stack, &drift_summary::findings_without_entry(stack), limits));
    parts.extend(pending(stack, limits));
    parts.extend(drift_summary::non_drift_sentence(stack));
    parts.extend(sections::notes(stack, limits));
    if limits.detail == Detail::Full {
        parts.extend(long_attributes(stack));
    }
    parts.extend(sections::below_changes(stack, limits));
}

/// A card for each object, or a line for each level and type where they do not fit.
fn objects(stack: &StackReport, limits: Limits) -> Vec<String> {
    let kept =
        |entry: &&DriftEntry| limits.detail < Detail::NoDetails || entry.level != Some(DriftLevel::Info);
    let parts = drift_summary::groups(stack);
    let mut all: Vec<&DriftEntry> = parts.iter().flat_map(|part| part.entries.iter().copied()).collect();
    // The sort is stable: within a level, what changed and what was deleted stay together.
    all.sort_by_key(|entry| std::cmp::Reverse(entry.level));
    let shown: Vec<&DriftEntry> = all.iter().copied().filter(kept).collect();
    let mut parts = if limits.detail >= Detail::ByPolicy {
        by_type(stack, &shown, limits)
    } else {
        let mut cards: Vec<_> = shown.iter().take(limits.rows).map(|entry| card(stack, entry)).collect();
        let left = shown.len().saturating_sub(cards.len());
        cards.extend((left > 0).then(|| format!("And {}.", count(left, "more object", "more objects"))));
        cards
    };
    if all.len() > shown.len() {
        let number = count(all.len() - shown.len(), "object of level info", "objects of level info");
        parts.push(format!("{number} left out."));
    }
    parts
}

/// The mark and the word of a level.
fn level(stack: &StackReport, entry: &DriftEntry) -> String {
    let mark = match entry.level {
        Some(DriftLevel::Deny) => "❌",
        Some(DriftLevel::RequireApproval) => "🛑",
        Some(DriftLevel::Warn) => "⚠️",
        Some(DriftLevel::Info) => "ℹ️",
        None => "✅",
    };
    format!("{mark} {}", drift_summary::level_label(stack, entry))
}

/// A heading line, and a bullet for each attribute, for what the next plan does, and for what policies say.
fn card(stack: &StackReport, entry: &DriftEntry) -> String {
    let heading = format!("##### {}: {}", level(stack, entry), prose::name_span(&entry.address));
    let mut lines = what_happened(entry);
    lines.push(format!("Next plan: {}", sentence_line(&drift_summary::next_apply(stack, entry))));
    for finding in drift_summary::policy_findings(stack, entry) {
        lines.push(format!(
            "Policy {}: {}",
            prose::name_span(&finding.policy),
            sentence_line(&finding.message)
        ));
        if let Some(waiver) = &finding.waiver {
            lines.push(format!(
                "Waived by {} until {}: {}",
                prose::name_span(&waiver.id),
                prose::name_span(&waiver.expires),
                sentence_line(&waiver.reason)
            ));
        }
    }
    lines.extend(
        entry.previous_address.iter().map(|address| format!("Moved from {}", prose::name_span(address))),
    );
    lines
        .extend(entry.location.iter().map(|place| format!("Code: {}", prose::name_span(&place.to_string()))));
    lines.extend(entry.first_seen.iter().map(|day| format!("Since {}", date(day))));
    format!("{heading}\n\n- {}", lines.join("\n- "))
}

/// What happened, a line for each attribute.
fn what_happened(entry: &DriftEntry) -> Vec<String> {
    if drift_summary::is_deleted(entry) {
        return vec![drift_summary::not_found(entry).to_owned()];
    }
    let attributes = drift_summary::changed_attributes(entry);
    let mut lines: Vec<String> = attributes.iter().take(ATTRIBUTES).map(difference).collect();
    if lines.is_empty() {
        lines.extend(entry.paths.iter().take(ATTRIBUTES).map(|path| prose::name_span(path)));
    }
    let left = attributes.len().saturating_sub(ATTRIBUTES) + entry.attributes_omitted;
    if left > 0 {
        lines.push(format!("and {}", count(left, "more difference", "more differences")));
    }
    lines
}

fn difference(attribute: &AttributeChange) -> String {
    let (path, happened) = drift_summary::attribute_drift(attribute);
    let (path, value) = (prose::name_span(path), |value: &str| escape::span(&escape::cut(value, VALUE)));
    if let Some(diff) = &attribute.lines {
        return format!("{path}, {}", text_lines::brief(diff, VALUE, value));
    }
    let [old, new] = lines::sides(attribute, VALUE);
    match happened {
        AttributeDrift::Added(element) => format!("{path}: {} added", value(&element.join(", "))),
        AttributeDrift::Removed(element) => format!("{path}: {} removed", value(&element.join(", "))),
        AttributeDrift::Changed(before, after) => {
            let (before, after) = (old.as_deref().unwrap_or(before), new.as_deref().unwrap_or(after));
            format!("{path}: {} → {}", value(before), value(after))
        }
    }
}

/// A list of the objects by level and type, in their order.
fn by_type(stack: &StackReport, entries: &[&DriftEntry], limits: Limits) -> Vec<String> {
    let mut groups: Vec<Vec<&DriftEntry>> = Vec::new();
    for entry in entries.iter().copied() {
        let known = groups.iter_mut().find(|group| {
            group.first().is_some_and(|first| (first.level, &first.type_) == (entry.level, &entry.type_))
        });
        match known {
            Some(group) => group.push(entry),
            None => groups.push(vec![entry]),
        }
    }
    let line = |group: &Vec<&DriftEntry>| {
        let first = group.first()?;
        let names: Vec<_> = group.iter().map(|entry| prose::name_span(&entry.address)).collect();
        let number = count(group.len(), "object", "objects");
        let type_ = prose::name_span(&first.type_);
        Some(format!("- {}: {number} of {type_}: {}", level(stack, first), list_some(&names, OF_TYPE)))
    };
    let mut lines: Vec<_> = groups.iter().take(limits.rows).filter_map(line).collect();
    let left = groups.len().saturating_sub(lines.len());
    lines.extend((left > 0).then(|| format!("- and {}", count(left, "more line", "more lines"))));
    if lines.is_empty() { Vec::new() } else { vec![lines.join("\n")] }
}

/// The code that is not applied yet.
fn pending(stack: &StackReport, limits: Limits) -> Option<String> {
    let known = drift_summary::pending_sentence(stack)?;
    let title = format!("<b>Also waiting:</b> {known}. This is not drift.");
    if limits.detail >= Detail::NoNames {
        return Some(format!("<p>{title}</p>"));
    }
    let mut items = String::new();
    for (kind, changes) in drift_summary::pending_changes(stack) {
        let names: Vec<_> = changes.iter().map(|change| prose::name(&change.address)).collect();
        let _ = writeln!(items, "<li>{kind}: {}</li>", list_some(&names, NAMES));
    }
    Some(format!("<details><summary>{title}</summary>\n\n<ul>\n{items}</ul>\n\n</details>"))
}

/// The attributes of objects of which the card does not show all.
fn long_attributes(stack: &StackReport) -> Vec<String> {
    let long = |attribute: &AttributeChange| {
        let sides = attribute.before.iter().chain(&attribute.after);
        sides.map(|side| side.chars().count()).any(|length| length > VALUE)
    };
    let parts = drift_summary::groups(stack);
    let mut blocks = Vec::new();
    for entry in parts.iter().flat_map(|part| &part.entries) {
        let attributes = drift_summary::changed_attributes(entry);
        // The card shows everything already.
        if attributes.len() <= ATTRIBUTES && !attributes.iter().any(long) {
            continue;
        }
        let mut content: String = attributes
            .iter()
            .take(MANY)
            .map(|attribute| details::diff_lines(attribute, LONG_VALUE))
            .collect();
        let left = attributes.len().saturating_sub(MANY) + entry.attributes_omitted;
        if left > 0 {
            let _ = writeln!(content, "#   and {}", count(left, "more attribute", "more attributes"));
        }
        let fence = escape::fence(&content);
        blocks.push(format!(
            "<details><summary>{}: what happened in full</summary>\n\n{fence}diff\n{content}{fence}\n\n</details>",
            prose::name(&entry.address)
        ));
    }
    blocks
}

/// The text that the instructions are part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Occasion {
    Report,
    Issue,
}

fn what_to_do(snooze: Option<(&str, u32)>, occasion: Occasion) -> String {
    let steps: Vec<String> =
        drift_summary::WHAT_TO_DO.iter().map(|step| format!("- {}", sentence_line(step))).collect();
    let mut text = format!("<details><summary>What to do</summary>\n\n{}\n", steps.join("\n"));
    if occasion == Occasion::Issue {
        text.push_str(
            "\nThis issue is updated in place, closes by itself at the first clean check, and reopens if the drift \
             returns. Closing it by hand does not silence it",
        );
        if let Some((label, days)) = snooze {
            let days = count(usize::try_from(days).unwrap_or(usize::MAX), "day", "days");
            let _ = write!(text, "; the label {} does, for {days}", prose::name_span(label));
        }
        text.push_str(".\n");
    }
    text.push_str("\n</details>");
    text
}
