//! Objects that look renamed, and the blocks to paste, in a fence.

use std::fmt::Write as _;

use super::prose;
use crate::render::{escape, labels};
use crate::report::StackReport;
use crate::text::plural::count;

/// Pairs that are shown.
const PAIRS: usize = 20;
/// Bytes of code for each pair that is shown. A block that does not fit is left out with those after it.
const CODE: usize = 200;

/// The section with at most so many pairs and their code; `None` if there is nothing to say.
pub(super) fn section(stack: &StackReport, rows: usize) -> Option<String> {
    let renames = &stack.renames;
    if renames.pairs.is_empty() {
        return None;
    }
    let rows = rows.min(PAIRS);
    let pair = |pair: &crate::report::RenameEntry| {
        format!(
            "{} → {} ({})",
            prose::name_span(&pair.from),
            prose::name_span(&pair.to),
            prose::sentence_line(&labels::same(pair))
        )
    };
    let mut out = format!("**Looks renamed:** {}", count(renames.pairs.len(), "object", "objects"));
    for line in renames.pairs.iter().take(rows).map(pair) {
        let _ = write!(out, "\n- {line}");
    }
    if renames.pairs.len() > rows && rows > 0 {
        let _ = write!(out, "\n- and {} more", renames.pairs.len() - rows);
    }
    let mut code = String::new();
    let mut left_out = renames.blocks.len();
    for block in &renames.blocks {
        if code.len() + block.len() > CODE * rows {
            break;
        }
        for line in block.lines() {
            let _ = writeln!(code, "{}", escape::fenced(&escape::terminal(line)));
        }
        left_out -= 1;
    }
    if !code.is_empty() {
        let fence = escape::fence(&code);
        let language = if renames.commands { "sh" } else { "hcl" };
        let _ = write!(out, "\n\n{}\n\n{fence}{language}\n{code}{fence}", labels::how_to_move(renames));
    }
    if left_out > 0 {
        let _ = write!(out, "\n\n{} more in the JSON report.", count(left_out, "block is", "blocks are"));
    }
    Some(out)
}
