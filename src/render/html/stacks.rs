//! The table of stacks, in the order of the report: worst first. Stacks with nothing to say share the last row.

use super::page::Page;
use super::{facets, marks};
use crate::render::{drift_words, words};
use crate::report::{StackReport, Verdict};
use crate::text::plural::{count, grouped};

/// Titles of the last columns, where the verdicts are about what the plans do.
const PLANNED: [&str; 4] = ["Add", "Change", "Destroy", "Blocking"];
/// The same, where they are about what changed outside Terraform.
const DRIFTED: [&str; 4] = ["Changed", "Deleted", "Waiting", "Objects"];
/// Addresses of a stack that are shown.
const ADDRESSES: usize = 3;

/// The table; nothing without stacks.
pub(super) fn table(page: &mut Page, stacks: &[StackReport]) {
    if stacks.is_empty() {
        return;
    }
    let drift = stacks.iter().all(drift_words::asked);
    let titles = if drift { DRIFTED } else { PLANNED };
    page.element("table", &[("class", "stacks")], |page| {
        page.element("thead", &[], |page| {
            page.element("tr", &[], |page| {
                let [first, second, third, names] = titles;
                for (title, class) in
                    [("Stack", ""), ("Verdict", ""), (first, "n"), (second, "n"), (third, "n"), (names, "")]
                {
                    page.leaf("th", &[("scope", "col"), ("class", class)], title);
                }
            });
        });
        page.element("tbody", &[], |page| {
            for (number, stack) in stacks.iter().enumerate().filter(|(_, stack)| words::has_more(stack)) {
                row(page, number, stack);
            }
            quiet(page, stacks, if drift { "drift" } else { "changes" });
        });
    });
}

fn row(page: &mut Page, number: usize, stack: &StackReport) {
    page.element("tr", &[], |page| {
        page.element("th", &[("scope", "row")], |page| {
            page.element("a", &[("href", &format!("#{}", facets::section_id(number)))], |page| {
                page.code(if stack.name.is_empty() { "(no name)" } else { &stack.name });
            });
        });
        page.element("td", &[], |page| {
            marks::badge(page, marks::stack(stack));
            let warnings = words::Tally::of(stack).warn;
            if !drift_words::asked(stack) && stack.verdict == Verdict::Pass && warnings > 0 {
                page.text(&format!(" {}", count(warnings, "warning", "warnings")));
            }
        });
        let summary = &stack.summary;
        let [changed, deleted] = drift_words::numbers(stack).map(|number| number as u64);
        let (titles, values) = if drift_words::asked(stack) {
            (DRIFTED, [changed, deleted, drift_words::waiting_number(stack) as u64])
        } else {
            (PLANNED, [summary.add, summary.change, summary.destroy])
        };
        for (title, value) in titles.into_iter().zip(values) {
            let shown = if stack.plan.is_some() { value.to_string() } else { String::new() };
            page.leaf("td", &[("class", "n"), ("data-title", title)], &shown);
        }
        page.element("td", &[], |page| blocking(page, stack));
    });
}

/// Why the stack is where it is.
fn blocking(page: &mut Page, stack: &StackReport) {
    if let Some(error) = &stack.error {
        return page.sentence(&error.message);
    }
    let blocking = stack.findings.iter().filter(|finding| finding.blocks()).map(words::address);
    let parts = drift_words::parts(stack);
    let mut names: Vec<_> = if drift_words::asked(stack) {
        parts.iter().flat_map(|part| &part.entries).map(|entry| entry.address.as_str()).collect()
    } else {
        blocking.collect()
    };
    names.dedup();
    for (at, name) in names.iter().take(ADDRESSES).enumerate() {
        if at > 0 {
            page.text(", ");
        }
        page.code(name);
    }
    if names.len() > ADDRESSES {
        page.text(&format!(" and {} more", grouped(names.len() - ADDRESSES)));
    }
}

fn quiet(page: &mut Page, stacks: &[StackReport], what: &str) {
    let quiet: Vec<_> = stacks.iter().filter(|stack| !words::has_more(stack)).collect();
    if quiet.is_empty() {
        return;
    }
    page.element("tr", &[], |page| {
        page.element("td", &[("colspan", "6")], |page| {
            let pass = marks::verdict(Verdict::Pass, false);
            let word = if what == "drift" { "No drift" } else { pass.word };
            marks::badge(page, marks::Mark { word, ..pass });
            page.text(&format!(" {} without {what}: ", count(quiet.len(), "stack", "stacks")));
            for (at, stack) in quiet.iter().enumerate() {
                if at > 0 {
                    page.text(", ");
                }
                page.code(&stack.name);
            }
        });
    });
}
