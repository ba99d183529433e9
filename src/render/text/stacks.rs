//! The table of stacks, in the order of the report: worst first.

use unicode_width::UnicodeWidthStr as _;

use super::headline::verdict_tone;
use super::writer::{Span, TextWriter, Tone};
use crate::render::{drift_summary, escape, verdict_label};
use crate::report::StackReport;

/// Columns of a row without its name: the margin, the verdict and the counts.
const WITHOUT_NAME: usize = 48;
/// What stands for a number that is not known.
const NO_PLAN: &str = "-";
/// Columns of the verdict: `WOULD NEED APPROVAL`, the longest one.
const VERDICT: usize = 19;

/// One row for each stack.
pub(super) fn stack_table(out: &mut TextWriter, stacks: &[StackReport]) {
    // The widest name in the column; a longer one has a line of its own.
    let widest = out.width().saturating_sub(WITHOUT_NAME);
    let names =
        stacks.iter().map(|stack| escape::terminal(&stack.name).width()).filter(|width| *width <= widest);
    let column = names.max().unwrap_or(0).max("stack".len());
    out.blank();
    let drift = stacks.iter().all(drift_summary::is_drift_check);
    let head = format!(
        "{}  {:<VERDICT$}{:>6}{:>8}{:>9}",
        padded("stack", column),
        "verdict",
        if drift { "" } else { "add" },
        if drift { "drift" } else { "change" },
        if drift { "waiting" } else { "destroy" },
    );
    out.paragraph(2, 2, &[Span::text(head, Tone::Faint)]);
    for stack in stacks {
        row(out, stack, column);
    }
}

fn row(out: &mut TextWriter, stack: &StackReport, column: usize) {
    let name = escape::terminal(&stack.name);
    let mut spans = vec![Span::data(&stack.name, Tone::Strong)];
    let mut indent = 2;
    // One long name must not widen the column for every stack.
    if name.width() > column {
        out.paragraph(2, 4, &spans);
        spans.clear();
        indent += column + 2;
    } else {
        spans.push(Span::text(" ".repeat(column.saturating_sub(name.width()) + 2), Tone::Plain));
    }
    let verdict = verdict_label::short(stack).to_uppercase();
    let tone = verdict_tone(stack.verdict, verdict_label::passes_with_loss(stack));
    spans.push(Span::text(verdict.clone(), tone));
    let rest = if stack.plan.is_none() {
        // Zeros would read as no changes.
        let first = if drift_summary::is_drift_check(stack) { "" } else { NO_PLAN };
        format!("{first:>6}{NO_PLAN:>8}{NO_PLAN:>9}")
    } else if drift_summary::is_drift_check(stack) {
        let drifted = drift_summary::changed_and_deleted(stack).iter().sum::<usize>();
        format!("{:>6}{drifted:>8}{:>9}", "", drift_summary::pending_count(stack))
    } else {
        let summary = &stack.summary;
        format!("{:>6}{:>8}{:>9}", summary.add, summary.change, summary.destroy)
    };
    let gap = VERDICT.saturating_sub(verdict.len());
    spans.push(Span::text(format!("{}{rest}", " ".repeat(gap)), Tone::Plain));
    out.paragraph(indent, indent, &spans);
}

fn padded(text: &str, column: usize) -> String {
    format!("{text}{}", " ".repeat(column.saturating_sub(text.width())))
}
