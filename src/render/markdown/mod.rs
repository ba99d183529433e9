//! The report for a pull request: one comment that always fits.
//!
//! Names, values and sentences stand in HTML blocks, in fences longer than any run of backticks, or in code spans of
//! that kind; nothing else of the plan or the policies reaches the text. A report over the budget is written again
//! with less, in a fixed order, and says what is left out; no part is cut in its middle.

mod changes;
mod details;
mod drift;
mod extras;
mod findings;
mod prose;
mod review;
mod stacks;

pub use drift::{
    CheckFacts, DriftNews, IssueFacts, Since, drift_clean, drift_comment, drift_failed, drift_issue,
};
#[cfg(test)]
pub(super) use prose::link;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::review::waiting;
use super::{Budget, Place, drift_words, link, words};
use crate::plan::PlanMode;
use crate::report::{Failure, Report, StackReport, Verdict};
use crate::text::plural::count;

/// Addresses without a way back that are named above the table.
const FINAL: usize = 3;
/// Next steps that are shown.
const STEPS: usize = 5;
/// Addresses that are named beside a step.
const STEP_NAMES: usize = 2;
/// Rows of a table, before any have to go.
const ROWS: usize = 1000;

/// How much is shown. Ordered, each one leaves out what the ones before it do, and more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Degree {
    Full,
    NoNames,
    NoWarningDetails,
    ShortDetails,
    NoDetails,
    ByPolicy,
}

/// What a report is cut down to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Cut {
    degree: Degree,
    /// Rows of each table, items of each list, sections of stacks.
    rows: usize,
}

/// From everything to what always fits: with no row left, each part has a fixed greatest length.
const CUTS: [Cut; 12] = [
    Cut { degree: Degree::Full, rows: ROWS },
    Cut { degree: Degree::NoNames, rows: ROWS },
    Cut { degree: Degree::NoWarningDetails, rows: ROWS },
    Cut { degree: Degree::ShortDetails, rows: ROWS },
    Cut { degree: Degree::NoDetails, rows: ROWS },
    Cut { degree: Degree::ByPolicy, rows: ROWS },
    Cut { degree: Degree::ByPolicy, rows: 200 },
    Cut { degree: Degree::ByPolicy, rows: 60 },
    Cut { degree: Degree::ByPolicy, rows: 20 },
    Cut { degree: Degree::ByPolicy, rows: 6 },
    Cut { degree: Degree::ByPolicy, rows: 1 },
    Cut { degree: Degree::ByPolicy, rows: 0 },
];

/// The whole report.
pub(super) fn report(report: &Report, budget: Budget) -> String {
    let mut text = String::new();
    for cut in CUTS {
        text = compose(report, cut, budget.place);
        if text.len() <= budget.bytes {
            break;
        }
    }
    text
}

fn compose(report: &Report, cut: Cut, place: Place) -> String {
    let several = report.stacks.len() != 1;
    let kind = if several { "aggregate" } else { "plan" };
    let truncated = if cut.degree > Degree::Full { " truncated=1" } else { "" };
    let mut parts = vec![crate::render::review::marker(report.review.as_ref(), kind, truncated)];
    if several {
        let mark = match report.stacks.first() {
            _ if report.error.is_some() => mark(Verdict::Error),
            Some(_) if drift_words::asked_of_all(report) => {
                report.stacks.iter().max_by_key(|stack| drift_words::standing(stack)).map_or("", mark_of)
            }
            _ => mark(report.verdict),
        };
        let verdict = waiting(report).unwrap_or_else(|| words::of_report(report).to_owned());
        parts.push(format!("### {mark} {verdict}{}", number(report)));
        parts.extend(review::about(report));
        if let Some(error) = own_error(report) {
            parts.push(failure(error));
            parts.extend(extras::diagnostics(report, cut));
        }
        if report.stacks.is_empty() && report.error.is_none() {
            parts.push(words::NO_STACKS.to_owned());
        }
        if drift_words::asked_of_all(report) {
            parts.push(format!("{}.", drift_words::stacks(report)));
        }
        parts.extend(left_out(report, cut, place));
        parts.extend(lost_somewhere(report, cut));
        parts.extend(review::all(report, cut));
        parts.extend(stacks::table(report, cut));
        for stack in report.stacks.iter().take(cut.rows).filter(|stack| words::has_more(stack)) {
            if stack.verdict == Verdict::Pass {
                folded(&mut parts, stack, cut);
            } else {
                section(&mut parts, stack, cut, "####", Beside::default());
            }
        }
    } else {
        parts.extend(own_error(report).map(failure));
        for stack in &report.stacks {
            let beside = Beside {
                waiting: waiting(report),
                about: review::about(report),
                notice: left_out(report, cut, place),
                review: review::all(report, cut),
            };
            section(&mut parts, stack, cut, "###", beside);
        }
    }
    parts.push(extras::footer(report, cut));
    let mut text = parts.join("\n\n");
    text = text.replacen("-->\n\n", "-->\n", 1);
    text.push('\n');
    text
}

/// ` · 2 of 60 stacks`: those that are not a pass, where these are some of them.
fn number(report: &Report) -> String {
    let all = count(report.stacks.len(), "stack", "stacks");
    let stopped = report.stacks.iter().filter(|stack| stack.verdict != Verdict::Pass).count();
    match report.stacks.len() {
        0 => String::new(),
        number if stopped == 0 || stopped == number || drift_words::asked_of_all(report) => {
            format!(" · {all}")
        }
        _ => format!(" · {stopped} of {all}"),
    }
}

/// What nothing brings back in any of several stacks, above everything that takes long to read.
fn lost_somewhere(report: &Report, cut: Cut) -> Option<String> {
    let mut names = Vec::new();
    for stack in &report.stacks {
        let place = prose::name_span(&stack.name);
        let lost = words::lost_for_good(stack);
        names.extend(lost.into_iter().map(|address| format!("{} in {place}", prose::name_span(address))));
    }
    (!names.is_empty()).then(|| lost(&names, cut))
}

/// An error that is no stack's own.
fn own_error(report: &Report) -> Option<&Failure> {
    report.error.as_ref().filter(|_| report.stacks.iter().all(|stack| stack.error.is_none()))
}

/// The section of a stack that passes, for those who want to look.
fn folded(parts: &mut Vec<String>, stack: &StackReport, cut: Cut) {
    let heading = heading(stack);
    let plan = if drift_words::asked(stack) {
        drift_words::sentence(stack).unwrap_or_else(|| "nothing changed outside Terraform".to_owned())
    } else {
        words::plan_line(&stack.summary)
    };
    parts.push(format!("<details><summary>{heading} · {}: {plan}</summary>", prose::name(&stack.name)));
    body(parts, stack, cut, Beside::default());
    parts.push("</details>".to_owned());
}

fn section(parts: &mut Vec<String>, stack: &StackReport, cut: Cut, level: &str, beside: Beside) {
    let name =
        if stack.name.is_empty() { String::new() } else { format!(" · {}", prose::name_span(&stack.name)) };
    let heading = match &beside.waiting {
        Some(waiting) => format!("{} {waiting}", mark(stack.verdict)),
        None => heading(stack),
    };
    parts.push(format!("{level} {heading}{name}"));
    body(parts, stack, cut, beside);
}

/// What stands in the section of a stack, where it is the only one, about the whole report.
#[derive(Default)]
struct Beside {
    /// What the heading says in place of the verdict.
    waiting: Option<String>,
    /// Which policies judged.
    about: Option<String>,
    /// What the reader must know before the table.
    notice: Option<String>,
    /// The pull request.
    review: Vec<String>,
}

/// What stands below the heading of a stack.
fn body(parts: &mut Vec<String>, stack: &StackReport, cut: Cut, beside: Beside) {
    if drift_words::asked(stack) {
        return drift::body(parts, stack, cut, beside);
    }
    parts.extend(stack.error.as_ref().map(failure));
    let counts: Vec<String> = counts(stack).into_iter().chain(beside.about).collect();
    if !counts.is_empty() {
        parts.push(counts.join(" · "));
    }
    parts.extend(review::overrides(stack, cut));
    if stack.observe {
        parts.push(format!("> [!NOTE]\n> {}", words::OBSERVE));
    }
    parts.extend(about_plan(stack));
    parts.extend(beside.notice);
    parts.extend(no_way_back(stack, cut));
    parts.extend(findings::table(stack, &stack.findings.iter().collect::<Vec<_>>(), cut));
    parts.extend(beside.review);
    parts.extend(what_to_do(stack, cut));
    parts.extend(extras::notes(stack, cut));
    if cut.degree < Degree::NoDetails {
        parts.extend(details::blocking(stack, cut));
    }
    if cut.degree < Degree::NoWarningDetails {
        parts.extend(details::warnings(stack));
    }
    parts.extend(changes::others(stack, cut));
    parts.extend(changes::in_state(stack, cut));
    parts.extend(extras::all(stack, cut));
}

/// `❌ Denied`.
fn heading(stack: &StackReport) -> String {
    format!("{} {}", mark_of(stack), words::of_stack(stack))
}

/// The mark of a stack; drift that is told is no plain pass.
fn mark_of(stack: &StackReport) -> &'static str {
    if drift_words::asked(stack) && drift_words::standing(stack) == drift_words::Standing::Drift {
        return "⚠️";
    }
    mark(stack.verdict)
}

fn mark(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Pass => "✅",
        Verdict::NeedsApproval => "🛑",
        Verdict::Fail | Verdict::Error => "❌",
    }
}

fn counts(stack: &StackReport) -> Option<String> {
    let findings = words::Tally::of(stack).sentence(stack.observe);
    let plan = stack.plan.as_ref().map(|_| format!("**Plan:** {}", words::plan_line(&stack.summary)));
    let findings = findings.map(|sentence| format!("**Findings:** {sentence}"));
    let parts: Vec<_> = plan.into_iter().chain(findings).collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

fn about_plan(stack: &StackReport) -> Option<String> {
    let plan = stack.plan.as_ref()?;
    let mut lines = Vec::new();
    match plan.mode {
        PlanMode::Normal => {}
        PlanMode::Destroy => lines.push("This plan destroys everything that it manages (`-destroy`)."),
        PlanMode::RefreshOnly => lines.push("This plan changes the state only (`-refresh-only`)."),
    }
    if plan.errored {
        lines.push(words::ERRORED);
    }
    (!lines.is_empty()).then(|| format!("**{}**", lines.join(" ")))
}

fn failure(failure: &Failure) -> String {
    let help = match &failure.help {
        Some(help) => format!("\n>\n> Help: {}", prose::sentence_line(help)),
        None => String::new(),
    };
    format!("> [!CAUTION]\n> Error: {}{help}", prose::sentence_line(&failure.message))
}

/// The line that nobody may miss, above the table.
fn no_way_back(stack: &StackReport, cut: Cut) -> Option<String> {
    let names: Vec<_> = words::lost_for_good(stack).iter().map(|address| prose::name_span(address)).collect();
    (!names.is_empty()).then(|| lost(&names, cut))
}

fn lost(names: &[String], cut: Cut) -> String {
    let number = count(names.len(), "object", "objects");
    let names = prose::first_of(names, FINAL.min(cut.rows));
    format!("> [!CAUTION]\n> **{}** for {number}: {names}", words::NO_WAY_BACK)
}

/// Names what is left out, and where it is.
fn left_out(report: &Report, cut: Cut, place: Place) -> Option<String> {
    if drift_words::asked_of_all(report) {
        return drift::left_out(cut);
    }
    let mut parts = Vec::new();
    match cut.degree {
        Degree::Full => return None,
        Degree::NoNames => {}
        Degree::NoWarningDetails => parts.push("the details of warnings"),
        Degree::ShortDetails => {
            parts.push("the details of warnings");
            parts.push("attributes after the first 20 of an object");
            parts.push("the middle of long values");
        }
        Degree::NoDetails => parts.push("all attributes and details"),
        Degree::ByPolicy => {
            parts.push("all attributes and details");
            parts.push("the addresses after the first two of each policy");
        }
    }
    parts.push("the names of other changes and of what else stands in the plan");
    if cut.rows < ROWS {
        parts.push("the rows that do not fit; each table says how many");
    }
    let every = if cut.rows < ROWS { "" } else { " Every policy with a finding is listed." };
    let run = report.review.as_ref().and_then(|review| review.run_url.as_deref()).and_then(link::https);
    let (here, run) = match place {
        Place::Comment => {
            ("a comment", run.map(|link| format!(" The [run summary](<{}>) has more.", link.target)))
        }
        Place::Summary => ("a summary", None),
    };
    Some(format!(
        "> [!WARNING]\n> This report does not fit in {here}.{every} Left out: {}.{} \
         The text and JSON reports have everything.",
        parts.join(", "),
        run.unwrap_or_default()
    ))
}

/// The next steps of what blocks, each once, with the objects that it is for.
fn what_to_do(stack: &StackReport, cut: Cut) -> Option<String> {
    let mut steps: Vec<(&str, Vec<String>)> = Vec::new();
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    let blocking = stack.findings.iter().filter(|finding| finding.blocks() && !finding.next_step.is_empty());
    for finding in blocking {
        let at = *known.entry(&finding.next_step).or_insert_with(|| {
            steps.push((&finding.next_step, Vec::new()));
            steps.len() - 1
        });
        if let Some((_, addresses)) = steps.get_mut(at) {
            addresses.push(words::object(finding));
        }
    }
    if steps.is_empty() {
        return None;
    }
    let kind = if stack.observe { "NOTE" } else { "CAUTION" };
    let mut text = format!("> [!{kind}]\n> **What to do**\n>");
    let shown = STEPS.min(cut.rows);
    for (step, addresses) in steps.iter_mut().take(shown) {
        addresses.dedup();
        let names: Vec<_> = addresses.iter().map(|address| prose::name_span(address)).collect();
        let names = prose::first_of(&names, STEP_NAMES);
        let _ = write!(text, "\n> - {names}: {}", prose::sentence_line(step));
    }
    if steps.len() > shown {
        text.push_str("\n> - And more: the text and JSON reports have every step.");
    }
    Some(text)
}
