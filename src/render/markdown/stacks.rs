//! The table of stacks, in the order of the report: worst first. Stacks with nothing to say share the last row.

use std::fmt::Write as _;

use super::headline::stack_mark;
use super::limits::Limits;
use super::prose::{self, list_some, sentence};
use super::table;
use crate::render::{drift_summary, finding_counts, verdict_label};
use crate::report::{Report, StackReport, Verdict};
use crate::text::plural::count;

/// Names of stacks without changes that are shown.
const QUIET: usize = 30;
/// Titles of the last columns, where the verdict is about what the plan does.
const PLANNED: [&str; 4] = ["Add", "Change", "Destroy", "Findings"];
/// Addresses of a stack that are shown.
const ADDRESSES: usize = 2;

/// The table, `None` without stacks.
pub(super) fn stack_table(report: &Report, limits: Limits, most: usize) -> Option<String> {
    if report.stacks.is_empty() {
        return None;
    }
    let (loud, quiet): (Vec<_>, Vec<_>) = report.stacks.iter().partition(|stack| !is_quiet(stack));
    let drift = drift_summary::is_drift_report(report);
    let titles = if drift { ["Changed", "Not found", "Waiting", "Objects"] } else { PLANNED };
    let [first, second, third, names] = titles;
    let mut text = table::open(&[
        ("left", "Stack"),
        ("left", "Verdict"),
        ("right", first),
        ("right", second),
        ("right", third),
        ("left", names),
    ]);
    let mut shown = 0;
    for stack in loud.iter().take(limits.rows) {
        let row = row(stack);
        if text.len() + row.len() > most {
            break;
        }
        text.push_str(&row);
        shown += 1;
    }
    table::left_out(&mut text, loud.len(), shown, 6);
    if !quiet.is_empty() {
        let names: Vec<_> = quiet.iter().map(|stack| prose::name(&stack.name)).collect();
        let number = count(quiet.len(), "stack", "stacks");
        let names = list_some(&names, QUIET.min(limits.rows));
        let what = if drift { "drift" } else { "changes" };
        let _ = writeln!(text, "<tr><td colspan=\"6\">✅ {number} without {what}: {names}</td></tr>");
    }
    text.push_str("</table>");
    Some(text)
}

/// Whether there is nothing to decide and nothing to apply. Notes are in the section of the stack.
fn is_quiet(stack: &StackReport) -> bool {
    if drift_summary::is_drift_check(stack) {
        return !drift_summary::has_details(stack);
    }
    stack.verdict == Verdict::Pass
        && stack.findings.is_empty()
        && stack.changes.is_empty()
        && stack.outputs.is_empty()
        && stack.deferred.is_empty()
        && stack.invocations.is_empty()
        && stack.commands.is_empty()
        && stack.overrides.is_empty()
}

fn row(stack: &StackReport) -> String {
    let mut verdict = format!("{} {}", stack_mark(stack), verdict_label::short(stack));
    let warnings = finding_counts::FindingCounts::of(stack).warn;
    let drift = drift_summary::is_drift_check(stack);
    // The mark of a plain pass would hide the warnings.
    if !drift && stack.verdict == Verdict::Pass && warnings > 0 {
        verdict = format!("⚠️ {}, {}", verdict_label::short(stack), count(warnings, "warning", "warnings"));
    }
    let summary = &stack.summary;
    let counts = match &stack.plan {
        Some(_) if drift => {
            let [changed, deleted] = drift_summary::changed_and_deleted(stack);
            [changed, deleted, drift_summary::pending_count(stack)].map(|number| number.to_string())
        }
        Some(_) => [summary.add, summary.change, summary.destroy].map(|number| number.to_string()),
        None => ["–"; 3].map(str::to_owned),
    };
    let counts = counts.map(|number| format!("<td align=\"right\">{number}</td>")).concat();
    let findings = if let Some(error) = &stack.error {
        sentence(&error.message)
    } else if drift {
        let parts = drift_summary::groups(stack);
        let entries = parts.iter().flat_map(|part| &part.entries);
        list_some(&entries.map(|entry| prose::name(&entry.address)).collect::<Vec<_>>(), ADDRESSES)
    } else {
        finding_counts::FindingCounts::of(stack).sentence(stack.observe).unwrap_or_default()
    };
    format!("<tr><td>{}</td><td>{verdict}</td>{counts}<td>{findings}</td></tr>\n", prose::name(&stack.name))
}
