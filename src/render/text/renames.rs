//! Objects that look renamed, and the blocks to paste.

use super::headline::{counted, heading};
use super::writer::{Span, TextWriter, Tone};
use crate::render::{escape, labels};
use crate::report::StackReport;

/// Pairs that are listed.
const PAIRS: usize = 10;

/// The section, if there is something to say.
pub(super) fn section(out: &mut TextWriter, stack: &StackReport) {
    let renames = &stack.renames;
    if renames.pairs.is_empty() {
        return;
    }
    heading(out, counted("Looks renamed", renames.pairs.len(), "object", "objects"));
    for pair in renames.pairs.iter().take(PAIRS) {
        let spans = [
            Span::data(&pair.from, Tone::Plain),
            Span::text(" -> ", Tone::Plain),
            Span::data(&pair.to, Tone::Plain),
            Span::text("  ", Tone::Faint),
            Span::prose(&labels::same(pair), Tone::Faint),
        ];
        out.paragraph(4, 8, &spans);
    }
    if renames.pairs.len() > PAIRS {
        let more = format!("and {} more", renames.pairs.len() - PAIRS);
        out.paragraph(4, 8, &[Span::text(more, Tone::Faint)]);
    }
    if renames.blocks.is_empty() {
        return;
    }
    out.paragraph(4, 4, &[Span::text(labels::how_to_move(renames), Tone::Plain)]);
    out.blank();
    for block in &renames.blocks {
        let lines: Vec<_> = block.lines().map(|line| escape::terminal(line.trim_end())).collect();
        out.excerpt(4, &lines.join("\n"));
    }
}
