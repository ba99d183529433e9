//! The table of stacks, in the order of the report: worst first.

use unicode_width::UnicodeWidthStr as _;

use super::page::{Page, Piece, Tone};
use crate::render::{drift_words, escape, words};
use crate::report::{StackReport, Verdict};

/// The widest name in the column; a longer one has a line of its own.
const NAME: usize = 32;
const VERDICT: usize = 19;

/// One row for each stack.
pub(super) fn table(page: &mut Page, stacks: &[StackReport]) {
    let names =
        stacks.iter().map(|stack| escape::terminal(&stack.name).width()).filter(|width| *width <= NAME);
    let column = names.max().unwrap_or(0).max("stack".len());
    page.blank();
    let drift = stacks.iter().all(drift_words::asked);
    let head = format!(
        "{}  {:<VERDICT$}{:>6}{:>8}{:>9}",
        padded("stack", column),
        "verdict",
        if drift { "" } else { "add" },
        if drift { "drift" } else { "change" },
        if drift { "waiting" } else { "destroy" },
    );
    page.paragraph(2, 2, &[Piece::words(head, Tone::Faint)]);
    for stack in stacks {
        row(page, stack, column);
    }
}

fn row(page: &mut Page, stack: &StackReport, column: usize) {
    let name = escape::terminal(&stack.name);
    let mut pieces = vec![Piece::data(&stack.name, Tone::Strong)];
    let mut indent = 2;
    if name.width() > NAME {
        page.paragraph(2, 4, &pieces);
        pieces.clear();
        indent += column + 2;
    } else {
        pieces.push(Piece::words(" ".repeat(column.saturating_sub(name.width()) + 2), Tone::Plain));
    }
    let verdict = words::of_stack(stack).to_uppercase();
    let tone = match stack.verdict {
        Verdict::Pass => Tone::Good,
        Verdict::NeedsApproval => Tone::Caution,
        Verdict::Fail | Verdict::Error => Tone::Alarm,
    };
    pieces.push(Piece::words(verdict.clone(), tone));
    let rest = if stack.plan.is_none() {
        String::new()
    } else if drift_words::asked(stack) {
        let drifted = drift_words::numbers(stack).iter().sum::<usize>();
        format!("{:>6}{drifted:>8}{:>9}", "", drift_words::waiting_number(stack))
    } else {
        let summary = &stack.summary;
        format!("{:>6}{:>8}{:>9}", summary.add, summary.change, summary.destroy)
    };
    let gap = VERDICT.saturating_sub(verdict.len());
    pieces.push(Piece::words(format!("{}{rest}", " ".repeat(gap)), Tone::Plain));
    page.paragraph(indent, indent, &pieces);
}

fn padded(text: &str, column: usize) -> String {
    format!("{text}{}", " ".repeat(column.saturating_sub(text.width())))
}
