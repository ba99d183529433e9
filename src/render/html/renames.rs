//! Objects that look renamed, and the blocks to paste.

use super::writer::HtmlWriter;
use crate::render::{escape, labels};
use crate::report::StackReport;
use crate::text::plural::count;

/// The section, if there is something to say.
pub(super) fn section(html: &mut HtmlWriter, heading: &'static str, stack: &StackReport) {
    let renames = &stack.renames;
    if renames.pairs.is_empty() {
        return;
    }
    html.element("section", &[("class", "renames")], |html| {
        html.element(heading, &[], |html| {
            html.text(&format!("Looks renamed: {}", count(renames.pairs.len(), "object", "objects")));
        });
        html.element("ul", &[], |html| {
            for pair in &renames.pairs {
                html.element("li", &[], |html| {
                    html.code(&pair.from);
                    html.text(" → ");
                    html.code(&pair.to);
                    html.text(" (");
                    html.sentence(&labels::same(pair));
                    html.text(")");
                });
            }
        });
        if renames.blocks.is_empty() {
            return;
        }
        html.leaf("p", &[], labels::how_to_move(renames));
        html.element("pre", &[], |html| {
            for line in renames.blocks.iter().flat_map(|block| block.lines()) {
                html.text(&escape::terminal(line));
                html.constant("\n");
            }
        });
    });
}
