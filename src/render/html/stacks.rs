//! The table of stacks, in the order of the report: worst first. Stacks with nothing to say share the last row.

use super::writer::HtmlWriter;
use super::{facets, marks};
use crate::render::{drift_summary, finding_counts, labels, verdict_label};
use crate::report::{Report, StackReport, Verdict};
use crate::text::plural::{count, grouped};

/// Titles of the last columns, where the verdicts are about what the plans do.
const PLANNED: [&str; 4] = ["Add", "Change", "Destroy", "Blocking"];
/// Titles of the last columns, where the verdicts are about drift.
const DRIFTED: [&str; 4] = ["Changed", "Not found", "Waiting", "Objects"];
/// What stands for a number that is not known.
const NO_PLAN: &str = "–";
/// Addresses of a stack that are shown.
const ADDRESSES: usize = 3;

/// The table; nothing without stacks.
pub(super) fn stack_table(html: &mut HtmlWriter, report: &Report) {
    let stacks = report.stacks.as_slice();
    if stacks.is_empty() {
        return;
    }
    let drift = stacks.iter().all(drift_summary::is_drift_check);
    let titles = if drift { DRIFTED } else { PLANNED };
    html.element("table", &[("class", "stacks")], |html| {
        html.element("thead", &[], |html| {
            html.element("tr", &[], |html| {
                let [first, second, third, names] = titles;
                for (title, class) in
                    [("Stack", ""), ("Verdict", ""), (first, "n"), (second, "n"), (third, "n"), (names, "")]
                {
                    html.leaf("th", &[("scope", "col"), ("class", class)], title);
                }
            });
        });
        html.element("tbody", &[], |html| {
            for (number, stack) in
                stacks.iter().enumerate().filter(|(_, stack)| verdict_label::has_details(stack))
            {
                let section = verdict_label::has_section(report, stack).then(|| facets::section_id(number));
                row(html, section.as_deref(), stack);
            }
            quiet(html, stacks, if drift { "drift" } else { "changes" });
        });
    });
}

/// The row of a stack. It links to the section of the stack, where there is one.
fn row(html: &mut HtmlWriter, section: Option<&str>, stack: &StackReport) {
    html.element("tr", &[], |html| {
        html.element("th", &[("scope", "row")], |html| {
            let name = if stack.name.is_empty() { "(no name)" } else { &stack.name };
            match section {
                Some(id) => {
                    html.element("a", &[("href", &format!("#{id}"))], |html| html.code(name));
                }
                None => html.code(name),
            }
        });
        html.element("td", &[], |html| {
            marks::badge(html, &marks::row(stack));
            let warnings = finding_counts::FindingCounts::of(stack).warn;
            if !drift_summary::is_drift_check(stack) && stack.verdict == Verdict::Pass && warnings > 0 {
                html.text(&format!(" {}", count(warnings, "warning", "warnings")));
            }
        });
        let summary = &stack.summary;
        let [changed, deleted] = drift_summary::changed_and_deleted(stack).map(|number| number as u64);
        let (titles, values) = if drift_summary::is_drift_check(stack) {
            (DRIFTED, [changed, deleted, drift_summary::pending_count(stack) as u64])
        } else {
            (PLANNED, [summary.add, summary.change, summary.destroy])
        };
        for (title, value) in titles.into_iter().zip(values) {
            // Without a plan the numbers are unknown, and zeros would read as no changes.
            if stack.plan.is_some() {
                html.leaf("td", &[("class", "n"), ("data-title", title)], &value.to_string());
            } else {
                html.element("td", &[("class", "n"), ("data-title", title)], |html| {
                    html.leaf(
                        "span",
                        &[("title", "no plan"), ("aria-label", "no plan"), ("role", "img")],
                        NO_PLAN,
                    );
                });
            }
        }
        if section.is_some() {
            html.element("td", &[], |html| blocking(html, stack));
        }
    });
}

/// Why the stack is where it is.
fn blocking(html: &mut HtmlWriter, stack: &StackReport) {
    if let Some(error) = &stack.error {
        return html.sentence(&error.message);
    }
    let blocking = stack.findings.iter().filter(|finding| finding.blocks()).map(labels::address);
    let parts = drift_summary::groups(stack);
    let mut names: Vec<_> = if drift_summary::is_drift_check(stack) {
        parts.iter().flat_map(|part| &part.entries).map(|entry| entry.address.as_str()).collect()
    } else {
        blocking.collect()
    };
    names.dedup();
    for (at, name) in names.iter().take(ADDRESSES).enumerate() {
        if at > 0 {
            html.text(", ");
        }
        html.code(name);
    }
    if names.len() > ADDRESSES {
        html.text(&format!(" and {} more", grouped(names.len() - ADDRESSES)));
    }
}

fn quiet(html: &mut HtmlWriter, stacks: &[StackReport], what: &str) {
    let quiet: Vec<_> = stacks.iter().filter(|stack| !verdict_label::has_details(stack)).collect();
    if quiet.is_empty() {
        return;
    }
    html.element("tr", &[], |html| {
        html.element("td", &[("colspan", "6")], |html| {
            let pass = marks::verdict(Verdict::Pass, false);
            let word = if what == "drift" { "No drift".into() } else { pass.word };
            marks::badge(html, &marks::Mark { word, class: pass.class, sign: pass.sign });
            html.text(&format!(" {} without {what}: ", count(quiet.len(), "stack", "stacks")));
            for (at, stack) in quiet.iter().enumerate() {
                if at > 0 {
                    html.text(", ");
                }
                html.code(&stack.name);
            }
        });
    });
}
