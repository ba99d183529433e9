//! The page from top to bottom: header, filter, review, stacks, findings, changes, footer.

use super::context::{ALONE, Context, ONE_OF_MANY};
use super::facets::{self, Facets};
use super::head::SCRIPT;
use super::writer::HtmlWriter;
use super::{cards, changes, drift, findings, head, marks, renames, review, sections, stacks};
use crate::plan::PlanMode;
use crate::render::{change_groups, drift_summary, finding_counts, labels, stack_headline, verdict_label};
use crate::report::{Failure, Report, StackReport};
use crate::text::plural::count;

/// The whole page.
pub(in crate::render) fn report(report: &Report) -> String {
    let facets = Facets::of(report);
    let mut html = HtmlWriter::default();
    html.constant("<!doctype html>\n");
    html.element("html", &[("lang", "en")], |html| {
        head::head(html, report);
        html.element("body", &[], |html| {
            match report.stacks.as_slice() {
                [stack] => {
                    let context = Context { stack, facets: &facets, headings: ALONE, number: 0 };
                    single_stack(html, report, context);
                }
                stacks => many_stacks(html, report, stacks, &facets),
            }
            sections::footer(html, report);
            // At the end of the body, where every element that the script looks for exists.
            html.element("script", &[], |html| html.constant(SCRIPT));
        });
    });
    html.finish()
}

fn single_stack(html: &mut HtmlWriter, report: &Report, context: Context<'_>) {
    let stack = context.stack;
    html.element("header", &[("data-mark", marks::stack(stack).class)], |html| {
        html.element("h1", &[], |html| verdict(html, stack));
        summary(html, context);
    });
    own_error(html, report);
    context.facets.bar(html);
    html.element("main", &[], |html| {
        review::review_section(html, report);
        html.element("div", &[("data-stack", "s1")], |html| body(html, context));
        sections::diagnostics(html, "h2", &report.diagnostics);
    });
}

fn many_stacks(html: &mut HtmlWriter, report: &Report, stacks: &[StackReport], facets: &Facets) {
    let mark = marks::report(report);
    html.element("header", &[("data-mark", mark.class)], |html| {
        html.element("h1", &[], |html| {
            let headline = stack_headline::of_report(report);
            if headline.rest.is_empty() {
                marks::badge(html, &mark);
                if !stacks.is_empty() {
                    html.leaf("span", &[("class", "of")], &count(stacks.len(), "stack", "stacks"));
                }
            } else {
                marks::badge(html, &marks::Mark { word: headline.label, ..mark.clone() });
                html.leaf("span", &[("class", "of")], &headline.rest);
            }
        });
    });
    own_error(html, report);
    html.element("main", &[], |html| {
        review::review_section(html, report);
        stacks::stack_table(html, report);
        facets.bar(html);
        let with_section = |(_, stack): &(usize, &StackReport)| verdict_label::has_section(report, stack);
        for (number, stack) in stacks.iter().enumerate().filter(with_section) {
            let id = facets::section_id(number);
            let class = marks::stack(stack).class;
            let attributes =
                [("class", "stack"), ("id", id.as_str()), ("data-stack", &id), ("data-mark", class)];
            html.element("section", &attributes, |html| {
                let context = Context { stack, facets, headings: ONE_OF_MANY, number };
                html.element("h2", &[], |html| verdict(html, stack));
                summary(html, context);
                body(html, context);
            });
        }
        sections::diagnostics(html, "h2", &report.diagnostics);
    });
}

fn verdict(html: &mut HtmlWriter, stack: &StackReport) {
    marks::badge(html, &marks::stack(stack));
    if !stack.name.is_empty() {
        html.text(" ");
        html.code(&stack.name);
    }
}

/// The error of the run; the error of a stack is shown in its section.
fn own_error(html: &mut HtmlWriter, report: &Report) {
    if let Some(error) = &report.error
        && report.stacks.iter().all(|stack| stack.error.is_none())
    {
        failure(html, error);
    }
}

fn failure(html: &mut HtmlWriter, failure: &Failure) {
    html.element("div", &[("class", "failure"), ("role", "note")], |html| {
        html.element("p", &[], |html| {
            html.leaf("b", &[], "Error: ");
            html.sentence(&failure.message);
        });
        if let Some(help) = &failure.help {
            html.element("p", &[], |html| {
                html.leaf("b", &[], "Help: ");
                html.sentence(help);
            });
        }
    });
}

/// Counts, the mode of the plan, overrides, and what nothing brings back.
fn summary(html: &mut HtmlWriter, context: Context<'_>) {
    let stack = context.stack;
    if drift_summary::is_drift_check(stack) {
        drift::drift_counts(html, stack);
    } else if stack.plan.is_some() || !stack.findings.is_empty() {
        html.element("p", &[("class", "counts")], |html| {
            if stack.plan.is_some() {
                html.leaf("span", &[], &format!("Plan: {}.", change_groups::plan_line(stack)));
            }
            if let Some(sentence) = finding_counts::FindingCounts::of(stack).sentence(stack.observe) {
                html.text(" ");
                html.leaf("span", &[], &format!("Findings: {sentence}."));
            }
        });
    }
    stack_labels(html, stack);
    if stack.observe {
        html.leaf("p", &[("class", "remark")], labels::OBSERVE);
    }
    about_plan(html, stack);
    review::overrides(html, stack);
    if let Some(error) = &stack.error {
        failure(html, error);
    }
    cards::no_way_back(html, context);
}

fn stack_labels(html: &mut HtmlWriter, stack: &StackReport) {
    if stack.labels.is_empty() {
        return;
    }
    html.element("p", &[("class", "labels")], |html| {
        for (key, value) in &stack.labels {
            html.code(&format!("{key}={value}"));
            html.text(" ");
        }
    });
}

fn about_plan(html: &mut HtmlWriter, stack: &StackReport) {
    let Some(plan) = &stack.plan else { return };
    // The notes say what that means for drift.
    let is_said_below = plan.mode == PlanMode::RefreshOnly && drift_summary::is_drift_check(stack);
    let mode = stack.mode_sentence().filter(|_| !is_said_below).map(str::to_owned);
    let errored = plan.errored.then(|| labels::ERRORED.to_owned());
    for sentence in mode.into_iter().chain(errored) {
        html.element("p", &[("class", "remark")], |html| html.sentence(&sentence));
    }
}

/// The lists of one stack.
fn body(html: &mut HtmlWriter, context: Context<'_>) {
    sections::notes(html, context.stack);
    if drift_summary::is_drift_check(context.stack) {
        drift::drift_cards(html, context);
    }
    findings::finding_cards(html, context);
    renames::section(html, context.headings.section, context.stack);
    changes::change_list(html, context);
    sections::below_changes(html, context);
}
