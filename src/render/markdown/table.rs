//! The opening of an HTML table and its row about what is left out.
//!
//! Tables are HTML and not the pipe tables of GFM: a cell can hold `<br>` and `<code>`, and no `|` of a name ends it.

use std::fmt::Write as _;

use crate::text::plural::grouped;

/// The opening of a table: alignment and title of each column.
pub(super) fn open(columns: &[(&str, &str)]) -> String {
    let cells: Vec<_> =
        columns.iter().map(|(align, title)| format!("<th align=\"{align}\">{title}</th>")).collect();
    let cells = cells.concat();
    format!("<table>\n<tr>{cells}</tr>\n")
}

/// The last row of a table that has more rows than are shown.
pub(super) fn left_out(text: &mut String, rows: usize, shown: usize, columns: usize) {
    if rows > shown {
        let left = grouped(rows - shown);
        let _ = writeln!(text, "<tr><td colspan=\"{columns}\">{left} more left out</td></tr>");
    }
}
