//! The report as one page of HTML that needs nothing else: no request, no script but its own, and everything is there
//! without that one.
//!
//! It shows what the report has, worst first; nothing is left out to fit a budget, long values are cut in their middle.

mod attributes;
mod cards;
mod changes;
mod drift;
mod extras;
mod facets;
mod findings;
mod head;
mod marks;
mod page;
mod review;
mod stacks;

pub(super) use head::SCRIPT;

use facets::Facets;
use page::Page;

use super::{drift_words, words};
use crate::plan::PlanMode;
use crate::report::{Failure, Report, StackReport};
use crate::text::plural::count;

/// Where the headings of a stack stand.
#[derive(Debug, Clone, Copy)]
struct Headings {
    section: &'static str,
    part: &'static str,
    object: &'static str,
}

const ALONE: Headings = Headings { section: "h2", part: "h3", object: "h3" };
const ONE_OF_MANY: Headings = Headings { section: "h3", part: "h4", object: "h4" };

/// What is written of one stack, and around it.
#[derive(Debug, Clone, Copy)]
struct Context<'a> {
    stack: &'a StackReport,
    facets: &'a Facets,
    headings: Headings,
    /// Place among the stacks.
    number: usize,
}

/// The whole page.
pub(super) fn report(report: &Report) -> String {
    let facets = Facets::of(report);
    let mut page = Page::default();
    page.constant("<!doctype html>\n");
    page.element("html", &[("lang", "en")], |page| {
        head::head(page, report);
        page.element("body", &[], |page| {
            match report.stacks.as_slice() {
                [stack] => {
                    let context = Context { stack, facets: &facets, headings: ALONE, number: 0 };
                    alone(page, report, context);
                }
                stacks => several(page, report, stacks, &facets),
            }
            extras::footer(page, report);
            page.element("script", &[], |page| page.constant(SCRIPT));
        });
    });
    page.finish()
}

fn alone(page: &mut Page, report: &Report, context: Context<'_>) {
    let stack = context.stack;
    page.element("header", &[("data-mark", marks::stack(stack).class)], |page| {
        page.element("h1", &[], |page| verdict(page, stack));
        summary(page, context);
    });
    own_error(page, report);
    context.facets.bar(page);
    page.element("main", &[], |page| {
        review::all(page, report);
        page.element("div", &[("data-stack", "s1")], |page| body(page, context));
        extras::diagnostics(page, "h2", &report.diagnostics);
    });
}

fn several(page: &mut Page, report: &Report, stacks: &[StackReport], facets: &Facets) {
    let mark = marks::report(report);
    page.element("header", &[("data-mark", mark.class)], |page| {
        page.element("h1", &[], |page| {
            marks::badge(page, mark);
            if !stacks.is_empty() {
                page.leaf("span", &[("class", "of")], &count(stacks.len(), "stack", "stacks"));
            }
        });
    });
    own_error(page, report);
    page.element("main", &[], |page| {
        review::all(page, report);
        stacks::table(page, stacks);
        facets.bar(page);
        for (number, stack) in stacks.iter().enumerate().filter(|(_, stack)| words::has_more(stack)) {
            let id = facets::section_id(number);
            let class = marks::stack(stack).class;
            let attributes =
                [("class", "stack"), ("id", id.as_str()), ("data-stack", &id), ("data-mark", class)];
            page.element("section", &attributes, |page| {
                let context = Context { stack, facets, headings: ONE_OF_MANY, number };
                page.element("h2", &[], |page| verdict(page, stack));
                summary(page, context);
                body(page, context);
            });
        }
        extras::diagnostics(page, "h2", &report.diagnostics);
    });
}

fn verdict(page: &mut Page, stack: &StackReport) {
    marks::badge(page, marks::stack(stack));
    if !stack.name.is_empty() {
        page.text(" ");
        page.code(&stack.name);
    }
}

/// An error that is no stack's own.
fn own_error(page: &mut Page, report: &Report) {
    if let Some(error) = &report.error
        && report.stacks.iter().all(|stack| stack.error.is_none())
    {
        failure(page, error);
    }
}

fn failure(page: &mut Page, failure: &Failure) {
    page.element("div", &[("class", "failure"), ("role", "note")], |page| {
        page.element("p", &[], |page| {
            page.leaf("b", &[], "Error: ");
            page.sentence(&failure.message);
        });
        if let Some(help) = &failure.help {
            page.element("p", &[], |page| {
                page.leaf("b", &[], "Help: ");
                page.sentence(help);
            });
        }
    });
}

/// What is said before anything is listed: counts, what the plan is, and what nobody may miss.
fn summary(page: &mut Page, context: Context<'_>) {
    let stack = context.stack;
    if drift_words::asked(stack) {
        drift::counts(page, stack);
    } else if stack.plan.is_some() || !stack.findings.is_empty() {
        page.element("p", &[("class", "counts")], |page| {
            if stack.plan.is_some() {
                page.leaf("span", &[], &format!("Plan: {}.", words::plan_line(&stack.summary)));
            }
            if let Some(sentence) = words::Tally::of(stack).sentence(stack.observe) {
                page.text(" ");
                page.leaf("span", &[], &format!("Findings: {sentence}."));
            }
        });
    }
    labels(page, stack);
    if stack.observe {
        page.leaf("p", &[("class", "remark")], words::OBSERVE);
    }
    about_plan(page, stack);
    review::overrides(page, stack);
    if let Some(error) = &stack.error {
        failure(page, error);
    }
    cards::alarm(page, context);
}

fn labels(page: &mut Page, stack: &StackReport) {
    if stack.labels.is_empty() {
        return;
    }
    page.element("p", &[("class", "labels")], |page| {
        for (key, value) in &stack.labels {
            page.code(&format!("{key}={value}"));
            page.text(" ");
        }
    });
}

fn about_plan(page: &mut Page, stack: &StackReport) {
    let Some(plan) = &stack.plan else { return };
    let mode = match plan.mode {
        PlanMode::Normal => None,
        PlanMode::Destroy => Some("This plan destroys everything that it manages (`-destroy`)."),
        // The notes say what that means for drift.
        PlanMode::RefreshOnly if drift_words::asked(stack) => None,
        PlanMode::RefreshOnly => Some("This plan changes the state only (`-refresh-only`)."),
    };
    let errored = plan.errored.then_some(words::ERRORED);
    for sentence in mode.into_iter().chain(errored) {
        page.element("p", &[("class", "remark")], |page| page.sentence(sentence));
    }
}

/// What is listed of one stack.
fn body(page: &mut Page, context: Context<'_>) {
    extras::notes(page, context.stack);
    if drift_words::asked(context.stack) {
        drift::all(page, context);
    }
    findings::all(page, context);
    changes::others(page, context);
    extras::all(page, context);
}
