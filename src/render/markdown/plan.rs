//! The plan: what is lost without a finding, and the diff of all changes in a fold, as far as there is room.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::cards::forced_by;
use super::details::{self, DiffLimits};
use super::prose::{self, sentence_line};
use crate::plan::Action;
use crate::render::{change_groups, change_remarks, escape, labels};
use crate::report::{ChangeEntry, StackReport, Verdict};
use crate::text::plural::{count, grouped};

/// Up to this many changes that lose something without a finding, each is named above the fold.
const LOST: usize = 10;
/// Creates of one type are one line when there are more.
const CREATES: usize = 10;
/// Up to this many bytes the diff of a plan without findings is open.
const OPEN: usize = 3_000;
/// Bytes around the diff, but for its title and fences: the markup, the line about what is left out, the blank line before
/// the next part.
const FRAME: usize = 160;

/// The changes of a plan, a part of the diff each.
pub(super) struct PlanDiff {
    title: String,
    parts: Vec<String>,
    /// How many changes there are in all.
    changes: usize,
    /// How many changes each part has.
    counts: Vec<usize>,
    /// Whether the fold is open: nothing else of the report shows the changes.
    open: bool,
}

impl PlanDiff {
    /// `None` without a change. What is behind `most` bytes has no room on any page.
    pub(super) fn of(stack: &StackReport, diff_limits: DiffLimits, most: usize) -> Option<Self> {
        if stack.changes.is_empty() {
            return None;
        }
        let all: Vec<&ChangeEntry> = stack.changes.iter().collect();
        let mut diff = PlanDiff {
            title: String::new(),
            parts: Vec::new(),
            changes: all.len(),
            counts: Vec::new(),
            open: false,
        };
        let mut kinds = Vec::new();
        let mut bytes = 0;
        for name in change_groups::GROUPS.into_iter().chain(change_groups::STATE_GROUPS) {
            let members = change_groups::group(&all, name);
            if members.is_empty() {
                continue;
            }
            let kind = if name == "no change" { "move or import" } else { name };
            kinds.push(format!("{} to {kind}", grouped(members.len())));
            for of_type in change_groups::by_type(&members) {
                if bytes <= most {
                    bytes += diff.add_type(of_type, diff_limits, most - bytes);
                }
            }
        }
        diff.open = stack.findings.is_empty() && stack.verdict == Verdict::Pass && bytes <= OPEN;
        diff.title = format!("{}: {}", count(all.len(), "change", "changes"), kinds.join(", "));
        Some(diff)
    }

    /// The changes of one type; returns their bytes.
    fn add_type(&mut self, members: &[&ChangeEntry], diff_limits: DiffLimits, most: usize) -> usize {
        let (routine, others): (Vec<&ChangeEntry>, Vec<_>) =
            members.iter().partition(|change| change.routine.is_some());
        let mut bytes = 0;
        let mut add = |part: String, number: usize| {
            bytes += part.len();
            self.parts.push(part);
            self.counts.push(number);
            bytes <= most
        };
        let creates = others.first().is_some_and(|first| first.action == Action::Create);
        if creates && others.len() > CREATES {
            add(folded(&others, ""), others.len());
        } else {
            for change in others {
                if !add(one(change, diff_limits), 1) {
                    return bytes;
                }
            }
        }
        for (kind, members) in change_groups::by_routine(&routine) {
            add(folded(&members, &format!(", {}", change_groups::routine(kind))), members.len());
        }
        bytes
    }

    /// The bytes of the whole fold.
    pub(super) fn bytes(&self) -> usize {
        let parts: usize = self.parts.iter().map(String::len).sum();
        parts + self.frame()
    }

    fn frame(&self) -> usize {
        let longest = self.parts.iter().map(|part| escape::fence(part).len()).max().unwrap_or(0);
        FRAME + self.title.len() + 2 * longest
    }

    /// The fold within some bytes; `None` where not even the first change fits.
    pub(super) fn within(&self, bytes: usize) -> Option<String> {
        let mut room = bytes.checked_sub(self.frame())?;
        let mut content = String::new();
        let mut shown = 0;
        for (part, number) in self.parts.iter().zip(&self.counts) {
            let Some(rest) = room.checked_sub(part.len()) else { break };
            room = rest;
            content.push_str(part);
            shown += number;
        }
        if shown == 0 {
            return None;
        }
        if shown < self.changes {
            let more = count(self.changes - shown, "more change", "more changes");
            let _ = writeln!(content, "# and {more}: the text and JSON reports have every one");
        }
        let fence = escape::fence(&content);
        let title = &self.title;
        let open = if self.open { " open" } else { "" };
        Some(format!(
            "<details{open}><summary>{title}</summary>\n\n{fence}diff\n{content}{fence}\n\n</details>"
        ))
    }
}

/// `+ 16 aws_cloudwatch_metric_alarm`.
fn folded(members: &[&ChangeEntry], what: &str) -> String {
    let Some(first) = members.first() else { return String::new() };
    let show = |text: &str| escape::fenced(&escape::cut(text, prose::NAME));
    let which = match members {
        [only] => show(&only.address),
        _ => format!("{} {}", grouped(members.len()), show(&first.type_)),
    };
    format!("{} {which}{what}\n", labels::sign(first.action))
}

/// One change: its address, why, and its attributes.
fn one(change: &ChangeEntry, diff_limits: DiffLimits) -> String {
    let show = |text: &str| escape::fenced(&escape::cut(text, prose::NAME));
    let mut remarks: Vec<String> = Vec::new();
    remarks.extend(change.deposed.iter().map(|key| format!("deposed object {}", show(key))));
    remarks.extend(change.previous_address.iter().map(|previous| format!("moved from {}", show(previous))));
    remarks.extend(change.importing.then(|| "imported".to_owned()));
    remarks.extend(labels::order(change.action).map(str::to_owned));
    remarks.extend(change.reason_text.iter().map(|reason| show(&escape::one_line(reason))));
    if change_remarks::is_without_difference(change) {
        remarks.push(change_remarks::NO_DIFFERENCE.to_owned());
    }
    remarks.extend(change_remarks::written_again(change).map(|sentence| show(&escape::one_line(&sentence))));
    if change.attributes.is_empty() && !change.replace_paths.is_empty() {
        let paths: Vec<_> = change.replace_paths.iter().take(5).map(|path| show(path)).collect();
        remarks.push(format!("forced by {}", paths.join(", ")));
    }
    let remarks = if remarks.is_empty() { String::new() } else { format!("  # {}", remarks.join(", ")) };
    let mut text = format!("{} {}{remarks}\n", labels::sign(change.action), show(&change.address));
    details::attributes(&mut text, change, diff_limits);
    text
}

/// Above the fold: what is destroyed, replaced or forgotten and no finding is about, where it is not much.
pub(super) fn without_finding(stack: &StackReport) -> Option<String> {
    stack.plan.as_ref()?;
    if stack.changes.is_empty() {
        return Some("No object changes.".to_owned());
    }
    let with_finding: BTreeSet<_> = stack.findings.iter().filter_map(|finding| finding.change).collect();
    let rest = stack.changes.iter().enumerate().filter(|(at, _)| !with_finding.contains(at));
    let lost: Vec<_> = rest
        .map(|(_, change)| change)
        .filter(|change| change.action.destroys() || change.action.abandons())
        .collect();
    if lost.is_empty() || lost.len() > LOST {
        return None;
    }
    let lines: Vec<_> = lost.iter().map(|change| format!("- {}", lost_line(change))).collect();
    Some(format!("**Without a finding:**\n\n{}", lines.join("\n")))
}

/// What happens to one object, and why.
fn lost_line(change: &ChangeEntry) -> String {
    let mut text = prose::name_span(&change.address);
    if let Some(key) = &change.deposed {
        let _ = write!(text, " deposed object {}", prose::name_span(key));
    }
    let _ = write!(text, ": {}", labels::action(change.action));
    if let Some(order) = labels::order(change.action) {
        let _ = write!(text, " ({order})");
    }
    let text = match (forced_by(change), &change.reason_text) {
        (Some(forced), _) => format!("{text}. {forced}"),
        (None, Some(reason)) => format!("{text}, {}", sentence_line(reason)),
        (None, None) => text,
    };
    match &change.keep_managed {
        Some(keep) => format!("{text}. {}", sentence_line(keep)),
        None => text,
    }
}
