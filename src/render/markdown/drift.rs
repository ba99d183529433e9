//! A check for drift: the part of a report about one stack, and the texts of issues and comments about it.
//!
//! What comes from a plan, from the history or from the command line stands in code, as in the rest of a report.

use std::fmt::Write as _;

use super::findings::{head, more};
use super::prose::{self, first_of, sentence, sentence_line};
use super::{Beside, CUTS, Cut, Degree, ROWS, details, extras, failure, findings};
use crate::render::drift_words::{self, Happened};
use crate::render::{Budget, escape, link, words};
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

/// Since when an issue tells of drift, as seen from its last text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Since {
    /// There was no check before, or nobody knows of it.
    First,
    /// The previous check found the same.
    Unchanged,
    /// The previous check found something else.
    Changed,
}

/// What is known beside the report of a stack.
#[derive(Debug, Clone, Copy)]
pub struct CheckFacts<'f> {
    /// The path of the stack in the repository.
    pub path: Option<&'f str>,
    /// When it was checked, `YYYY-MM-DD HH:MM UTC`.
    pub checked: &'f str,
    /// The page of the run.
    pub run_url: Option<&'f str>,
}

/// What the text of an issue about drift needs beside the report of the stack.
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
    for cut in CUTS {
        text = issue(stack, facts, cut);
        if text.len() <= Budget::COMMENT.bytes {
            break;
        }
    }
    text
}

/// The text of a comment on the issue, when the drift changed.
pub fn drift_comment(stack: &StackReport, news: DriftNews<'_>) -> String {
    let known =
        drift_words::sentence(stack).unwrap_or_else(|| "Nothing is changed outside Terraform".to_owned());
    let mut parts = vec![format!("**The drift of {} changed.** {known}.", place(stack, news.check.path))];
    let mut items = String::new();
    for (title, names) in [("New or different", news.new), ("Gone", news.gone), ("As before", news.remaining)]
    {
        if !names.is_empty() {
            let number = grouped(names.len());
            let shown: Vec<String> = names.iter().map(|name| prose::name(name)).collect();
            let _ = writeln!(items, "<li>{title}: {number}: {}</li>", first_of(&shown, NAMES));
        }
    }
    if !items.is_empty() {
        parts.push(format!("<ul>\n{items}</ul>"));
    }
    parts.push(footer(news.check, &[]));
    finished(&parts)
}

/// The text of the comment that closes the issue.
pub fn drift_clean(stack: &StackReport, check: CheckFacts<'_>) -> String {
    let tolerated = match drift_words::sentence(stack) {
        Some(known) => format!(" {known}, and nobody is to be told of that."),
        None => String::new(),
    };
    let place = place(stack, check.path);
    finished(&[format!("**No drift in {place} any more.**{tolerated}"), footer(check, &[])])
}

/// The text of an issue that says that a stack could not be checked several times in a row.
pub fn drift_failed(stack: &StackReport, check: CheckFacts<'_>, times: u64, since: Option<&str>) -> String {
    let number = count(usize::try_from(times).unwrap_or(usize::MAX), "time", "times");
    let since = since.map_or_else(String::new, |since| format!(", since {}", plain(since)));
    let place = place(stack, check.path);
    let mut parts = vec![format!("**{place} could not be checked for drift {number} in a row**{since}.")];
    match &stack.error {
        Some(error) => {
            parts.push(failure(error));
            parts.push(format!("Kind of error: {}", prose::name_span(&error.kind)));
        }
        None => parts.push("The run says no reason.".to_owned()),
    }
    parts.push(
        "Drift is not seen as long as this lasts. This issue closes by itself at the first check that works."
            .to_owned(),
    );
    parts.push(footer(check, &[]));
    finished(&parts)
}

fn finished(parts: &[String]) -> String {
    let mut text = parts.join("\n\n");
    text.push('\n');
    text
}

fn issue(stack: &StackReport, facts: IssueFacts<'_>, cut: Cut) -> String {
    let what =
        drift_words::sentence(stack).unwrap_or_else(|| "Nothing is changed outside Terraform".to_owned());
    let mut parts = Vec::new();
    let seen = facts.first_seen.map_or_else(String::new, |day| format!("First seen {}, last", plain(day)));
    let seen = if seen.is_empty() { "Last".to_owned() } else { seen };
    let since = match facts.since {
        Since::First => "",
        Since::Unchanged => ", unchanged since the previous check",
        Since::Changed => ", changed since the previous check",
    };
    let checked = plain(facts.check.checked);
    let place = place(stack, facts.check.path);
    parts.push(format!("**{what}** in {place}. {seen} checked {checked}{since}."));
    parts.extend(stack.error.as_ref().map(failure));
    parts.extend(left_out(cut));
    listed(&mut parts, stack, cut);
    parts.push(what_to_do(facts.snooze, Where::Issue));
    let mut further = Vec::new();
    if let Some(commit) = facts.policy_commit {
        further.push(format!("policies at {}", digits(commit)));
    }
    further.extend(facts.fingerprint.map(|fingerprint| format!("drift {}", digits(fingerprint))));
    parts.push(footer(facts.check, &further));
    finished(&parts)
}

/// `prod` (`stacks/prod`).
fn place(stack: &StackReport, path: Option<&str>) -> String {
    let name = if stack.name.is_empty() { "this stack".to_owned() } else { prose::name_span(&stack.name) };
    match path.filter(|path| *path != stack.name) {
        Some(path) => format!("{name} ({})", prose::name_span(path)),
        None => name,
    }
}

/// A date or a time; whatever else it may be stands in code.
fn plain(text: &str) -> String {
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
pub(super) fn left_out(cut: Cut) -> Option<String> {
    let mut left = vec!["the details"];
    if cut.degree >= Degree::NoDetails {
        left.push("objects of level info");
    }
    if cut.degree >= Degree::ByPolicy {
        left.push("the objects after the first two of each type");
    }
    if cut.rows < ROWS {
        left.push("the rows that do not fit; the table says how many");
    }
    (cut.degree > Degree::Full).then(|| {
        format!(
            "> [!WARNING]\n> Not everything fits here. Left out: {}. The run and the JSON report have everything.",
            left.join(", ")
        )
    })
}

/// What stands below the heading of a stack.
pub(super) fn body(parts: &mut Vec<String>, stack: &StackReport, cut: Cut, beside: Beside) {
    parts.extend(stack.error.as_ref().map(failure));
    let known = drift_words::sentence(stack).map(|known| format!("**{known}**"));
    let levels = drift_words::levels(stack);
    let counts: Vec<String> = known.into_iter().chain(levels).chain(beside.about).collect();
    if !counts.is_empty() {
        parts.push(counts.join(" · "));
    }
    if stack.observe {
        parts.push(format!("> [!NOTE]\n> {}", words::OBSERVE));
    }
    parts.extend(beside.notice);
    listed(parts, stack, cut);
    parts.extend(beside.review);
    if stack.drift.iter().any(drift_words::matters) {
        parts.push(what_to_do(None, Where::Report));
    }
}

/// What drifted, what waits, and what is no drift.
fn listed(parts: &mut Vec<String>, stack: &StackReport, cut: Cut) {
    parts.extend(table(stack, cut));
    parts.extend(findings::table(stack, &drift_words::others(stack), cut));
    parts.extend(waiting(stack, cut));
    parts.extend(drift_words::quiet_sentence(stack));
    parts.extend(extras::notes(stack, cut));
    if cut.degree == Degree::Full {
        parts.extend(in_detail(stack));
    }
    parts.extend(extras::all(stack, cut));
}

/// One row for each object, or one for each level and type where they do not fit.
fn table(stack: &StackReport, cut: Cut) -> Option<String> {
    let kept = |entry: &&DriftEntry| cut.degree < Degree::NoDetails || entry.level != Some(DriftLevel::Info);
    let parts = drift_words::parts(stack);
    let mut all: Vec<&DriftEntry> = parts.iter().flat_map(|part| part.entries.iter().copied()).collect();
    all.sort_by_key(|entry| std::cmp::Reverse(entry.level));
    let shown: Vec<&DriftEntry> = all.iter().copied().filter(kept).collect();
    if all.is_empty() {
        return None;
    }
    let mut text = if cut.degree >= Degree::ByPolicy {
        by_type(stack, &shown, cut)
    } else {
        let mut text = head(&[
            ("left", "Level"),
            ("left", "Resource"),
            ("left", "What happened outside Terraform"),
            ("left", "Next plan will"),
        ]);
        shown.iter().take(cut.rows).for_each(|entry| text.push_str(&row(stack, entry)));
        more(&mut text, shown.len(), cut.rows, 4);
        text
    };
    if all.len() > shown.len() {
        let number = count(all.len() - shown.len(), "object of level info", "objects of level info");
        let _ = writeln!(text, "<tr><td colspan=\"4\">{number} left out</td></tr>");
    }
    text.push_str("</table>");
    Some(text)
}

/// The mark and the word of a level.
fn level(stack: &StackReport, entry: &DriftEntry) -> String {
    let mark = match entry.level {
        Some(DriftLevel::Deny) => "❌",
        Some(DriftLevel::Approve) => "🛑",
        Some(DriftLevel::Warn) => "⚠️",
        Some(DriftLevel::Info) => "ℹ️",
        None => "✅",
    };
    format!("{mark}&nbsp;{}", drift_words::level(stack, entry))
}

fn row(stack: &StackReport, entry: &DriftEntry) -> String {
    let mut resource = prose::name(&entry.address);
    if let Some(previous) = &entry.previous_address {
        let _ = write!(resource, "<br>moved from {}", prose::name(previous));
    }
    if let Some(location) = &entry.location {
        let _ = write!(resource, "<br>{}", prose::name(&location.to_string()));
    }
    if let Some(day) = &entry.first_seen {
        let _ = write!(resource, "<br>since {}", prose::name(day));
    }
    let mut lines = what(entry);
    for finding in drift_words::judged(stack, entry) {
        lines.push(format!("<b>{}</b>: {}", prose::name(&finding.policy), sentence(&finding.message)));
        if let Some(waiver) = &finding.waiver {
            lines.push(format!(
                "Waived by {} until {}: {}",
                prose::name(&waiver.id),
                prose::name(&waiver.expires),
                sentence(&waiver.reason)
            ));
        }
    }
    format!(
        "<tr><td>{}</td><td>{resource}</td><td>{}</td><td>{}</td></tr>\n",
        level(stack, entry),
        lines.join("<br>"),
        sentence(&drift_words::next(stack, entry))
    )
}

/// What happened, a line for each attribute.
fn what(entry: &DriftEntry) -> Vec<String> {
    if drift_words::is_deleted(entry) {
        return vec!["deleted".to_owned()];
    }
    let attributes = drift_words::attributes(entry);
    let mut lines: Vec<String> = attributes.iter().take(ATTRIBUTES).map(difference).collect();
    if lines.is_empty() {
        lines.extend(entry.paths.iter().take(ATTRIBUTES).map(|path| prose::name(path)));
    }
    let left = attributes.len().saturating_sub(ATTRIBUTES) + entry.attributes_omitted;
    if left > 0 {
        lines.push(format!("and {}", count(left, "more difference", "more differences")));
    }
    lines
}

fn difference(attribute: &AttributeChange) -> String {
    let (path, happened) = drift_words::happened(attribute);
    let (path, value) = (prose::name(path), |value: &str| prose::code(value, VALUE));
    match happened {
        Happened::Added(element) => format!("{path}: {} added", value(&element.join(", "))),
        Happened::Removed(element) => format!("{path}: {} removed", value(&element.join(", "))),
        Happened::Changed(before, after) => format!("{path}: {} → {}", value(before), value(after)),
    }
}

/// Objects of one level and type, in the order of the table.
fn by_type(stack: &StackReport, entries: &[&DriftEntry], cut: Cut) -> String {
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
    let mut text = head(&[("left", "Level"), ("left", "Type"), ("right", "Objects"), ("left", "First ones")]);
    for group in groups.iter().take(cut.rows) {
        let Some(first) = group.first() else { continue };
        let names: Vec<_> = group.iter().map(|entry| prose::name(&entry.address)).collect();
        let _ = writeln!(
            text,
            "<tr><td>{}</td><td>{}</td><td align=\"right\">{}</td><td>{}</td></tr>",
            level(stack, first),
            prose::name(&first.type_),
            grouped(group.len()),
            first_of(&names, OF_TYPE)
        );
    }
    more(&mut text, groups.len(), cut.rows, 4);
    text
}

/// The code that is not applied yet.
fn waiting(stack: &StackReport, cut: Cut) -> Option<String> {
    let known = drift_words::waiting_sentence(stack)?;
    let title = format!("<b>Also waiting:</b> {known}. That is no drift.");
    if cut.degree >= Degree::NoNames {
        return Some(format!("<p>{title}</p>"));
    }
    let mut items = String::new();
    for (kind, changes) in drift_words::waiting(stack) {
        let names: Vec<_> = changes.iter().map(|change| prose::name(&change.address)).collect();
        let _ = writeln!(items, "<li>{kind}: {}</li>", first_of(&names, NAMES));
    }
    Some(format!("<details><summary>{title}</summary>\n\n<ul>\n{items}</ul>\n\n</details>"))
}

/// The attributes of objects of which the row does not show all.
fn in_detail(stack: &StackReport) -> Vec<String> {
    let long = |attribute: &AttributeChange| {
        let sides = attribute.before.iter().chain(&attribute.after);
        sides.map(|side| side.chars().count()).any(|length| length > VALUE)
    };
    let parts = drift_words::parts(stack);
    let mut blocks = Vec::new();
    for entry in parts.iter().flat_map(|part| &part.entries) {
        let attributes = drift_words::attributes(entry);
        if attributes.len() <= ATTRIBUTES && !attributes.iter().any(long) {
            continue;
        }
        let mut content: String =
            attributes.iter().take(MANY).map(|attribute| details::lines(attribute, LONG_VALUE)).collect();
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

/// Where it is said what to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Where {
    Report,
    Issue,
}

fn what_to_do(snooze: Option<(&str, u32)>, place: Where) -> String {
    let steps: Vec<String> =
        drift_words::WHAT_TO_DO.iter().map(|step| format!("- {}", sentence_line(step))).collect();
    let mut text = format!("<details><summary>What to do</summary>\n\n{}\n", steps.join("\n"));
    if place == Where::Issue {
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
