//! The report for a pull request: one comment that always fits.
//!
//! Names, values and sentences are in HTML blocks, in fences longer than any run of backticks, or in code spans of that
//! kind; nothing else of the plan or the policies reaches the text. A report over the budget is written again with
//! less, in a fixed order, and says what is left out; no part is cut in its middle.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::headline::{error_alert, stack_mark, verdict_heading, verdict_mark};
use super::limits::{Detail, LADDER, Limits, ROWS};
use super::report_parts::ReportParts;
use super::{changes, details, drift, findings, prose, renames, review, sections, stacks};
use crate::render::review::waiting_label;
use crate::render::style::{Budget, Surface};
use crate::render::{
    change_groups, drift_summary, finding_counts, labels, link, stack_headline, verdict_label,
};
use crate::report::{Failure, Report, StackReport, Verdict};
use crate::text::plural::count;

/// Addresses without a way back that are named above the table.
const FINAL: usize = 3;

/// Next steps that are shown.
const STEPS: usize = 5;

/// Addresses that are named beside a step.
const STEP_NAMES: usize = 2;

/// The whole report.
pub(in crate::render) fn report(report: &Report, budget: Budget) -> String {
    let mut text = String::new();
    for limits in LADDER {
        text = compose(report, limits, budget.surface);
        if text.len() <= budget.bytes {
            break;
        }
    }
    text
}

fn compose(report: &Report, limits: Limits, surface: Surface) -> String {
    // Also true without stacks: the heading is then that of the report.
    let several = report.stacks.len() != 1;
    let kind = if several { "aggregate" } else { "plan" };
    let truncated = if limits.detail > Detail::Full { " truncated=1" } else { "" };
    let mut parts = vec![crate::render::review::marker(report.review.as_ref(), kind, truncated)];
    if several {
        let mark = match report.stacks.first() {
            _ if report.error.is_some() => verdict_mark(Verdict::Error),
            Some(_) if drift_summary::is_drift_report(report) => {
                report.stacks.iter().max_by_key(|stack| drift_summary::status(stack)).map_or("", stack_mark)
            }
            Some(_) if verdict_label::report_passes_with_loss(report) => "⚠️",
            _ => verdict_mark(report.verdict),
        };
        parts.push(format!("### {mark} {}", headline(report)));
        parts.extend(review::policy_source(report));
        if let Some(error) = own_error(report) {
            parts.push(error_alert(error));
            parts.extend(sections::diagnostics(report, limits));
        }
        if report.stacks.is_empty() && report.error.is_none() {
            parts.push(labels::NO_STACKS.to_owned());
        }
        if drift_summary::is_drift_report(report) {
            parts.push(format!("{}.", drift_summary::verdict_counts(report)));
        }
        parts.extend(left_out(report, limits, surface));
        parts.extend(no_way_back_in_any(report, limits));
        parts.extend(review::review_sections(report, limits));
        parts.extend(stacks::stack_table(report, limits));
        for stack in report.stacks.iter().take(limits.rows).filter(|stack| verdict_label::has_details(stack))
        {
            if stack.verdict == Verdict::Pass {
                folded_section(&mut parts, stack, limits);
            } else {
                section(&mut parts, stack, limits, "####", ReportParts::default());
            }
        }
    } else {
        parts.extend(own_error(report).map(error_alert));
        for stack in &report.stacks {
            let report_parts = ReportParts {
                waiting: waiting_label(report),
                policy_source: review::policy_source(report),
                notice: left_out(report, limits, surface),
                review: review::review_sections(report, limits),
            };
            section(&mut parts, stack, limits, "###", report_parts);
        }
    }
    parts.push(sections::footer(report, limits));
    let mut text = parts.join("\n\n");
    // The marker is an HTML block of kind 2, which ends with its line (GFM §4.6): the heading can follow at
    // once.
    text = text.replacen("-->\n\n", "-->\n", 1);
    text.push('\n');
    text
}

/// The verdict, and in how many stacks.
fn headline(report: &Report) -> String {
    if let Some(waiting) = waiting_label(report) {
        return waiting + &stack_headline::where_it_waits(report);
    }
    let headline = stack_headline::of_report(report);
    if headline.rest.is_empty() && !report.stacks.is_empty() {
        return format!("{} · {}", headline.label, count(report.stacks.len(), "stack", "stacks"));
    }
    headline.sentence()
}

/// What nothing brings back in any of several stacks, above the table of stacks.
fn no_way_back_in_any(report: &Report, limits: Limits) -> Option<String> {
    let mut names = Vec::new();
    for stack in &report.stacks {
        let stack_name = prose::name_span(&stack.name);
        let lost = stack.irreversible_losses().into_iter().map(labels::address);
        names.extend(lost.map(|address| format!("{} in {stack_name}", prose::name_span(address))));
    }
    (!names.is_empty()).then(|| no_way_back_alert(&names, limits))
}

/// The error of the run; the error of a stack is shown in its section.
fn own_error(report: &Report) -> Option<&Failure> {
    report.error.as_ref().filter(|_| report.stacks.iter().all(|stack| stack.error.is_none()))
}

/// The section of a stack that passes, for those who want to look.
fn folded_section(parts: &mut Vec<String>, stack: &StackReport, limits: Limits) {
    let heading = verdict_heading(stack);
    let plan = if drift_summary::is_drift_check(stack) {
        drift_summary::changed_outside(stack)
            .unwrap_or_else(|| "nothing changed outside Terraform".to_owned())
    } else {
        change_groups::plan_line(&stack.summary)
    };
    parts.push(format!("<details><summary>{heading} · {}: {plan}</summary>", prose::name(&stack.name)));
    body(parts, stack, limits, ReportParts::default());
    parts.push("</details>".to_owned());
}

fn section(
    parts: &mut Vec<String>,
    stack: &StackReport,
    limits: Limits,
    level: &str,
    report_parts: ReportParts,
) {
    let name =
        if stack.name.is_empty() { String::new() } else { format!(" · {}", prose::name_span(&stack.name)) };
    let heading = match &report_parts.waiting {
        Some(waiting) => format!("{} {waiting}", verdict_mark(stack.verdict)),
        None => verdict_heading(stack),
    };
    parts.push(format!("{level} {heading}{name}"));
    body(parts, stack, limits, report_parts);
}

/// The section of a stack, below its heading.
fn body(parts: &mut Vec<String>, stack: &StackReport, limits: Limits, report_parts: ReportParts) {
    if drift_summary::is_drift_check(stack) {
        return drift::body(parts, stack, limits, report_parts);
    }
    parts.extend(stack.error.as_ref().map(error_alert));
    let counts: Vec<String> = counts(stack).into_iter().chain(report_parts.policy_source).collect();
    if !counts.is_empty() {
        parts.push(counts.join(" · "));
    }
    parts.extend(review::overrides(stack, limits));
    if stack.observe {
        parts.push(format!("> [!NOTE]\n> {}", labels::OBSERVE));
    }
    parts.extend(about_plan(stack));
    parts.extend(report_parts.notice);
    parts.extend(no_way_back(stack, limits));
    parts.extend(findings::finding_table(stack, &stack.findings.iter().collect::<Vec<_>>(), limits));
    parts.extend(report_parts.review);
    parts.extend(what_to_do(stack, limits));
    parts.extend(renames::section(stack, limits.rows).filter(|_| limits.detail < Detail::ByPolicy));
    parts.extend(sections::notes(stack, limits));
    if limits.detail < Detail::NoDetails {
        parts.extend(details::blocking_findings(stack, limits));
    }
    if limits.detail < Detail::NoWarningDetails {
        parts.extend(details::warned_changes(stack));
    }
    parts.extend(changes::change_table(stack, limits));
    parts.extend(changes::state_changes(stack, limits));
    parts.extend(sections::below_changes(stack, limits));
}

fn counts(stack: &StackReport) -> Option<String> {
    let findings = finding_counts::FindingCounts::of(stack).sentence(stack.observe);
    let plan = stack.plan.as_ref().map(|_| format!("**Plan:** {}", change_groups::plan_line(&stack.summary)));
    let findings = findings.map(|sentence| format!("**Findings:** {sentence}"));
    let parts: Vec<_> = plan.into_iter().chain(findings).collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

fn about_plan(stack: &StackReport) -> Option<String> {
    let plan = stack.plan.as_ref()?;
    let mut lines: Vec<String> = stack.mode_sentence().map(str::to_owned).into_iter().collect();
    if plan.errored {
        lines.push(labels::ERRORED.to_owned());
    }
    (!lines.is_empty()).then(|| format!("**{}**", lines.join(" ")))
}

/// What nothing brings back, above the table.
fn no_way_back(stack: &StackReport, limits: Limits) -> Option<String> {
    let lost = stack.irreversible_losses();
    let names: Vec<_> = lost.into_iter().map(|finding| prose::name_span(labels::address(finding))).collect();
    (!names.is_empty()).then(|| no_way_back_alert(&names, limits))
}

fn no_way_back_alert(names: &[String], limits: Limits) -> String {
    let number = count(names.len(), "object", "objects");
    let names = prose::list_some(names, FINAL.min(limits.rows));
    format!("> [!CAUTION]\n> **{}** for {number}: {names}", labels::NO_WAY_BACK)
}

/// Names what is left out, and where it is.
fn left_out(report: &Report, limits: Limits, surface: Surface) -> Option<String> {
    if drift_summary::is_drift_report(report) {
        return drift::left_out(limits);
    }
    let mut parts = Vec::new();
    match limits.detail {
        Detail::Full => return None,
        Detail::NoNames => {}
        Detail::NoWarningDetails => parts.push("the details of warnings"),
        Detail::ShortDetails => {
            parts.push("the details of warnings");
            parts.push("attributes after the first 20 of an object");
            parts.push("the middle of long values");
        }
        Detail::NoDetails => parts.push("all attributes and details"),
        Detail::ByPolicy => {
            parts.push("all attributes and details");
            parts.push("the addresses after the first two of each policy");
        }
    }
    parts.push("the names of other changes and of the other parts of the plan");
    if limits.rows < ROWS {
        parts.push("the rows that do not fit; each table says how many");
    }
    let every = if limits.rows < ROWS { "" } else { " Every policy with a finding is listed." };
    let run = report.review.as_ref().and_then(|review| review.run_url.as_deref()).and_then(link::https);
    let (here, run) = match surface {
        Surface::Comment => {
            ("a comment", run.map(|link| format!(" The [run summary](<{}>) has more.", link.target)))
        }
        Surface::Summary => ("a summary", None),
    };
    Some(format!(
        "> [!WARNING]\n> This report does not fit in {here}.{every} Left out: {}.{} \
         The text and JSON reports have everything.",
        parts.join(", "),
        run.unwrap_or_default()
    ))
}

/// The next steps of what blocks, each once, with the objects that it is for.
fn what_to_do(stack: &StackReport, limits: Limits) -> Option<String> {
    let mut steps: Vec<(&str, Vec<String>)> = Vec::new();
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    let blocking = stack.findings.iter().filter(|finding| finding.blocks() && !finding.next_step.is_empty());
    for finding in blocking {
        // Many findings share one next step: it is written once, with its objects.
        let at = *known.entry(&finding.next_step).or_insert_with(|| {
            steps.push((&finding.next_step, Vec::new()));
            steps.len() - 1
        });
        if let Some((_, addresses)) = steps.get_mut(at) {
            addresses.push(labels::object(finding));
        }
    }
    if steps.is_empty() {
        return None;
    }
    let kind = if stack.observe { "NOTE" } else { "CAUTION" };
    let mut text = format!("> [!{kind}]\n> **What to do**\n>");
    let shown = STEPS.min(limits.rows);
    for (step, addresses) in steps.iter_mut().take(shown) {
        addresses.dedup();
        let names: Vec<_> = addresses.iter().map(|address| prose::name_span(address)).collect();
        let names = prose::list_some(&names, STEP_NAMES);
        // The names come first: a sentence from outside must not begin a line, where `#` and `>` have a meaning.
        let _ = write!(text, "\n> - {names}: {}", prose::sentence_line(step));
    }
    if steps.len() > shown {
        text.push_str("\n> - And more: the text and JSON reports have every step.");
    }
    Some(text)
}
