//! Sign and word of verdicts, levels and actions. Color only repeats what they say.

use super::page::Page;
use crate::finding::Subject;
use crate::plan::Action;
use crate::policy::Level;
use crate::render::drift_words::{self, Standing};
use crate::render::words;
use crate::report::{DriftEntry, DriftLevel, FindingEntry, FindingOutcome, Report, StackReport, Verdict};

/// How something is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    /// The class, which chooses the color, and the value of the filter.
    pub(super) class: &'static str,
    pub(super) sign: &'static str,
    pub(super) word: &'static str,
}

/// The classes of findings, the worst first; the last one is that of changes without a finding.
const CLASSES: [&str; 8] = ["error", "deny", "approve", "undecided", "warn", "info", "waived", "none"];

/// The place of a mark among the others.
pub(super) fn rank(mark: Mark) -> usize {
    CLASSES.iter().position(|class| *class == mark.class).unwrap_or(CLASSES.len())
}

/// What became of a finding, else its level.
pub(super) fn finding(finding: &FindingEntry, observe: bool) -> Mark {
    let (class, sign, word) = match (finding.outcome, finding.level) {
        (FindingOutcome::Waived, _) => ("waived", "✓", "waived"),
        (FindingOutcome::Approved, _) => ("waived", "✓", "approved"),
        (FindingOutcome::Error, _) => ("error", "✕", "error"),
        (FindingOutcome::Undecided, _) => ("undecided", "?", "undecided"),
        (FindingOutcome::Violated, Level::Warn) => ("warn", "▲", "warn"),
        (FindingOutcome::Violated, Level::Approve) if observe => ("approve", "◆", "would need approval"),
        (FindingOutcome::Violated, Level::Approve) => ("approve", "◆", "needs approval"),
        (FindingOutcome::Violated, Level::Deny) if observe => ("deny", "✕", "would block"),
        (FindingOutcome::Violated, Level::Deny) => ("deny", "✕", "deny"),
    };
    Mark { class, sign, word }
}

/// The verdict.
pub(super) fn verdict(verdict: Verdict, observe: bool) -> Mark {
    let (class, sign) = match verdict {
        Verdict::Pass => ("pass", "✓"),
        Verdict::NeedsApproval => ("approve", "◆"),
        Verdict::Fail => ("deny", "✕"),
        Verdict::Error => ("error", "✕"),
    };
    Mark { class, sign, word: words::verdict(verdict, observe) }
}

/// The verdict of a stack.
pub(super) fn stack(stack: &StackReport) -> Mark {
    let told = drift_words::asked(stack) && drift_words::standing(stack) == Standing::Drift;
    let plain = verdict(stack.verdict, stack.observe);
    let (class, sign) = if told { ("warn", "▲") } else { (plain.class, plain.sign) };
    Mark { class, sign, word: words::of_stack(stack) }
}

/// The level of what changed outside Terraform; where it has none, who silenced it.
pub(super) fn drift(stack: &StackReport, entry: &DriftEntry) -> Mark {
    let (class, sign) = match entry.level {
        Some(DriftLevel::Deny) => ("deny", "✕"),
        Some(DriftLevel::Approve) => ("approve", "◆"),
        Some(DriftLevel::Warn) => ("warn", "▲"),
        Some(DriftLevel::Info) => ("info", "·"),
        None => ("waived", "✓"),
    };
    Mark { class, sign, word: drift_words::level(stack, entry) }
}

/// The verdict of a report.
pub(super) fn report(report: &Report) -> Mark {
    let worst = report.stacks.iter().rev().max_by_key(|stack| drift_words::standing(stack));
    let plain = verdict(super::head::verdict(report), report.observe);
    let (class, sign) = match worst.filter(|_| drift_words::asked_of_all(report) && report.error.is_none()) {
        Some(worst) => (stack(worst).class, stack(worst).sign),
        None => (plain.class, plain.sign),
    };
    Mark { class, sign, word: words::of_report(report) }
}

/// The sign apart from the word: a screen reader says the word only.
pub(super) fn badge(page: &mut Page, mark: Mark) {
    page.element("span", &[("class", "badge"), ("data-mark", mark.class)], |page| {
        page.leaf("span", &[("aria-hidden", "true")], mark.sign);
        page.text(" ");
        page.text(mark.word);
    });
}

/// What happens to the object of a finding.
pub(super) fn event(page: &mut Page, finding: &FindingEntry) {
    if finding.subject == Subject::Drift {
        page.leaf("span", &[("class", "action"), ("data-tone", "keeps")], words::event(finding));
    } else {
        action(page, finding.action);
    }
}

/// Sign and word of an action.
pub(super) fn action(page: &mut Page, action: Action) {
    let tone = if action.destroys() {
        "destroys"
    } else if action.abandons() {
        "abandons"
    } else {
        "keeps"
    };
    page.element("span", &[("class", "action"), ("data-tone", tone)], |page| {
        page.leaf("span", &[("aria-hidden", "true"), ("class", "sign")], words::sign(action));
        page.text(" ");
        page.text(words::action(action));
    });
}
