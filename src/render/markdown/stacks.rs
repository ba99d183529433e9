//! The table of stacks, in the order of the report: worst first. Stacks with nothing to say share the last row.

use std::fmt::Write as _;

use super::findings::{head, more};
use super::prose::{self, first_of, sentence};
use super::{Cut, mark};
use crate::render::words;
use crate::report::plural::count;
use crate::report::{Report, StackReport, Verdict};

/// Names of stacks without changes that are shown.
const QUIET: usize = 30;
/// Addresses of a stack that are shown.
const ADDRESSES: usize = 2;

/// The table, `None` without stacks.
pub(super) fn table(report: &Report, cut: Cut) -> Option<String> {
    if report.stacks.is_empty() {
        return None;
    }
    let (loud, quiet): (Vec<_>, Vec<_>) = report.stacks.iter().partition(|stack| !is_quiet(stack));
    let mut text = head(&[
        ("left", "Stack"),
        ("left", "Verdict"),
        ("right", "Add"),
        ("right", "Change"),
        ("right", "Destroy"),
        ("left", "Blocking"),
    ]);
    text.extend(loud.iter().take(cut.rows).map(|stack| row(stack)));
    more(&mut text, loud.len(), cut.rows, 6);
    if !quiet.is_empty() {
        let names: Vec<_> = quiet.iter().map(|stack| prose::name(&stack.name)).collect();
        let number = count(quiet.len(), "stack", "stacks");
        let names = first_of(&names, QUIET.min(cut.rows));
        let _ = writeln!(text, "<tr><td colspan=\"6\">✅ {number} without changes: {names}</td></tr>");
    }
    text.push_str("</table>");
    Some(text)
}

/// Whether there is nothing to decide and nothing to apply. What else is known stands in the section of the stack.
fn is_quiet(stack: &StackReport) -> bool {
    stack.verdict == Verdict::Pass
        && stack.findings.is_empty()
        && stack.changes.is_empty()
        && stack.outputs.is_empty()
        && stack.deferred.is_empty()
        && stack.invocations.is_empty()
        && stack.overrides.is_empty()
}

fn row(stack: &StackReport) -> String {
    let mut verdict = format!("{} {}", mark(stack.verdict), words::of_stack(stack));
    let warnings = words::Tally::of(stack).warn;
    if stack.verdict == Verdict::Pass && warnings > 0 {
        verdict = format!("⚠️ {}, {}", words::of_stack(stack), count(warnings, "warning", "warnings"));
    }
    let summary = &stack.summary;
    let counts = match &stack.plan {
        Some(_) => [summary.add, summary.change, summary.destroy].map(|number| number.to_string()),
        None => [String::new(), String::new(), String::new()],
    };
    let counts = counts.map(|number| format!("<td align=\"right\">{number}</td>")).concat();
    let blocking = if let Some(error) = &stack.error {
        sentence(&error.message)
    } else {
        let names: Vec<_> = stack
            .findings
            .iter()
            .filter(|finding| finding.blocks())
            .map(|finding| prose::name(words::address(finding)))
            .collect();
        first_of(&names, ADDRESSES)
    };
    format!("<tr><td>{}</td><td>{verdict}</td>{counts}<td>{blocking}</td></tr>\n", prose::name(&stack.name))
}
