//! Sign and word of verdicts, levels and actions. Color only repeats what they say.

use std::borrow::Cow;

use super::writer::HtmlWriter;
use crate::finding::Subject;
use crate::plan::Action;
use crate::policy::Level;
use crate::render::drift_summary::{self, DriftStatus};
use crate::render::{labels, verdict_label};
use crate::report::{DriftEntry, DriftLevel, FindingEntry, FindingOutcome, Report, StackReport, Verdict};

/// How a verdict, a level or an outcome looks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    /// The class, which chooses the color, and the value of the filter.
    pub(super) class: &'static str,
    pub(super) sign: &'static str,
    pub(super) word: Cow<'static, str>,
}

/// The classes of findings, the worst first; the last one is that of changes without a finding.
const CLASSES: [&str; 8] = ["error", "deny", "approve", "undecided", "warn", "info", "waived", "none"];

/// The rank of a mark: 0 is the worst.
pub(super) fn rank(mark: &Mark) -> usize {
    CLASSES.iter().position(|class| *class == mark.class).unwrap_or(CLASSES.len())
}

/// The outcome of a finding, else its level.
pub(super) fn finding(finding: &FindingEntry, observe: bool) -> Mark {
    let (class, sign) = match (finding.outcome, finding.level) {
        (FindingOutcome::Waived | FindingOutcome::Approved, _) => ("waived", "✓"),
        (FindingOutcome::Error, _) => ("error", "✕"),
        (FindingOutcome::Undecided, _) => ("undecided", "?"),
        (FindingOutcome::Violated, Level::Warn) => ("warn", "▲"),
        (FindingOutcome::Violated, Level::RequireApproval) => ("approve", "◆"),
        (FindingOutcome::Violated, Level::Deny) => ("deny", "✕"),
    };
    Mark { class, sign, word: labels::finding(finding, observe).into() }
}

/// The verdict.
pub(super) fn verdict(verdict: Verdict, observe: bool) -> Mark {
    let (class, sign) = match verdict {
        Verdict::Pass => ("pass", "✓"),
        Verdict::NeedsApproval => ("approve", "◆"),
        Verdict::Fail => ("deny", "✕"),
        Verdict::Error => ("error", "✕"),
    };
    Mark { class, sign, word: labels::verdict(verdict, observe).into() }
}

/// The verdict of a stack, for a row of a table.
pub(super) fn row(stack: &StackReport) -> Mark {
    Mark { word: verdict_label::short(stack).into(), ..self::stack(stack) }
}

/// The verdict of a stack, for a heading.
pub(super) fn stack(stack: &StackReport) -> Mark {
    let drifts = drift_summary::is_drift_check(stack) && drift_summary::status(stack) == DriftStatus::Drift;
    let plain = verdict(stack.verdict, stack.observe);
    let warns = drifts || verdict_label::passes_with_loss(stack);
    let (class, sign) = if warns { ("warn", "▲") } else { (plain.class, plain.sign) };
    Mark { class, sign, word: verdict_label::of_stack(stack) }
}

/// The level of a drift entry, or what silenced it.
pub(super) fn drift(stack: &StackReport, entry: &DriftEntry) -> Mark {
    let (class, sign) = match entry.level {
        Some(DriftLevel::Deny) => ("deny", "✕"),
        Some(DriftLevel::RequireApproval) => ("approve", "◆"),
        Some(DriftLevel::Warn) => ("warn", "▲"),
        Some(DriftLevel::Info) => ("info", "·"),
        None => ("waived", "✓"),
    };
    Mark { class, sign, word: drift_summary::level_label(stack, entry).into() }
}

/// The verdict of a report.
pub(super) fn report(report: &Report) -> Mark {
    // `max_by_key` takes the last of equals; reversed, the first of the worst stacks gives the mark.
    let worst = report.stacks.iter().rev().max_by_key(|stack| drift_summary::status(stack));
    let plain = verdict(super::head::verdict(report), report.observe);
    let (class, sign) =
        match worst.filter(|_| drift_summary::is_drift_report(report) && report.error.is_none()) {
            Some(worst) => (stack(worst).class, stack(worst).sign),
            None if verdict_label::report_passes_with_loss(report) => ("warn", "▲"),
            None => (plain.class, plain.sign),
        };
    Mark { class, sign, word: verdict_label::of_report(report) }
}

/// The sign apart from the word: a screen reader says the word only.
pub(super) fn badge(html: &mut HtmlWriter, mark: &Mark) {
    html.element("span", &[("class", "badge"), ("data-mark", mark.class)], |html| {
        html.leaf("span", &[("aria-hidden", "true")], mark.sign);
        html.text(" ");
        html.text(&mark.word);
    });
}

/// What happens to the object of a finding.
pub(super) fn event(html: &mut HtmlWriter, finding: &FindingEntry) {
    if finding.subject == Subject::Drift {
        html.leaf("span", &[("class", "action"), ("data-tone", "keeps")], labels::event(finding));
    } else {
        action(html, labels::shown_action(finding));
    }
}

/// Sign and word of an action.
pub(super) fn action(html: &mut HtmlWriter, action: Action) {
    let tone = if action.destroys() {
        "destroys"
    } else if action.abandons() {
        "abandons"
    } else {
        "keeps"
    };
    html.element("span", &[("class", "action"), ("data-tone", tone)], |html| {
        html.leaf("span", &[("aria-hidden", "true"), ("class", "sign")], labels::sign(action));
        html.text(" ");
        html.text(labels::action(action));
    });
}
