//! The report for a pull request: one comment that always fits.
//!
//! Names, values and sentences are in code spans or fences longer than any run of backticks, or in HTML blocks; nothing
//! else of the plan or the policies reaches the text. A report over the budget leaves out whole cards, folds and changes,
//! in a fixed order, and says so; no part is cut in its middle.

use super::details::DiffLimits;
use super::groups::CardTexts;
use super::headline::{error_alert, stack_mark, verdict_heading, verdict_mark};
use super::limits::{Detail, LADDER, Limits, ROWS};
use super::page::{self, Section};
use super::plan::{self, PlanDiff};
use super::report_parts::ReportParts;
use super::{drift, prose, renames, review, sections, stacks};
use crate::render::review::waiting_label;
use crate::render::style::{Budget, Surface};
use crate::render::{
    change_groups, drift_summary, finding_counts, labels, link, silence, stack_headline, verdict_label,
};
use crate::report::{Card, Failure, Report, StackReport, Verdict, cards};
use crate::text::plural::count;

/// Addresses without a way back that are named above the findings.
const FINAL: usize = 3;

/// Items of the lists around the findings, where not everything fits.
const ROWS_THAT_FIT: [usize; 6] = [ROWS, 10, 6, 3, 1, 0];

/// The whole report.
pub(in crate::render) fn report(report: &Report, budget: Budget) -> String {
    let whole = Limits { detail: Detail::Full, rows: ROWS };
    let sections = sections(report, whole, budget, None);
    let around = frame(report, whole, usize::MAX, None);
    let text = compose(&around, &sections, &page::everything(&sections));
    if text.len() <= budget.bytes {
        return text;
    }
    // The diff of a plan says itself what it leaves out.
    let bytes = compose(&around, &sections, &page::without_plans(&sections)).len();
    if bytes + budget.bytes / page::PLAN <= budget.bytes {
        return compose(&around, &sections, &page::with_plans(&sections, budget.bytes - bytes));
    }
    let notice = notice(report, budget.surface);
    let mut text = String::new();
    // The parts around the findings get shorter lists first, so that half of the page is left for findings and plans.
    for rows in ROWS_THAT_FIT {
        let limits = Limits { detail: Detail::Full, rows };
        let frame = frame(report, limits, budget.bytes / 4, Some(&notice));
        let sections = self::sections(report, limits, budget, Some(&notice));
        let fixed = compose(&frame, &[], &[]).len();
        let room = budget.bytes.saturating_sub(fixed);
        let first = sections.first().map_or(0, Section::least);
        let crowded = fixed > budget.bytes / 2 || first > room / 2;
        text = compose(&frame, &sections, &page::fill(&sections, room));
        if text.len() <= budget.bytes && !crowded {
            break;
        }
    }
    text
}

/// What is around the sections of the stacks.
struct Frame {
    head: Vec<String>,
    footer: String,
}

/// The heading and the table of stacks, where there are several; the footer.
fn frame(report: &Report, limits: Limits, table_bytes: usize, notice: Option<&str>) -> Frame {
    // Also true without stacks: the heading is then that of the report.
    let several = report.stacks.len() != 1;
    let kind = if several { "aggregate" } else { "plan" };
    let truncated = if notice.is_some() { " truncated=1" } else { "" };
    let mut head = vec![crate::render::review::marker(report.review.as_ref(), kind, truncated)];
    if several {
        head.push(heading_of_several(report));
        head.extend(review::origin(report));
        if let Some(error) = own_error(report) {
            head.push(error_alert(error));
            head.extend(sections::diagnostics(report, limits));
        }
        if report.stacks.is_empty() && report.error.is_none() {
            head.push(labels::NO_STACKS.to_owned());
        }
        if drift_summary::is_drift_report(report) {
            head.push(format!("{}.", drift_summary::verdict_counts(report)));
        }
        head.extend(notice.map(str::to_owned));
        head.extend(no_way_back_in_any(report, limits));
        head.extend(review::review_sections(report, limits));
        head.extend(stacks::stack_table(report, limits, table_bytes));
    } else {
        head.extend(own_error(report).map(error_alert));
    }
    Frame { head, footer: sections::footer(report, limits) }
}

fn heading_of_several(report: &Report) -> String {
    let mark = match report.stacks.first() {
        _ if report.error.is_some() => verdict_mark(Verdict::Error),
        Some(_) if drift_summary::is_drift_report(report) => {
            report.stacks.iter().max_by_key(|stack| drift_summary::status(stack)).map_or("", stack_mark)
        }
        Some(_) if verdict_label::report_passes_with_loss(report) => "⚠️",
        _ => verdict_mark(report.verdict),
    };
    format!("### {mark} {}", headline(report))
}

/// The section of each stack that has one.
fn sections<'r>(
    report: &'r Report,
    limits: Limits,
    budget: Budget,
    notice: Option<&str>,
) -> Vec<Section<'r>> {
    let several = report.stacks.len() != 1;
    let stacks: Vec<_> =
        report.stacks.iter().filter(|stack| !several || verdict_label::has_details(stack)).collect();
    // A page has room for no more of them than this, whatever they hold.
    let share = notice.map_or(usize::MAX, |_| budget.bytes * 3 / 4 / stacks.len().max(1));
    let section = |stack: &&'r StackReport| {
        let parts = if several {
            ReportParts::default()
        } else {
            ReportParts {
                waiting: waiting_label(report),
                origin: review::origin(report),
                notice: notice.map(str::to_owned),
                review: review::review_sections(report, limits),
            }
        };
        stack_section(stack, several, parts, Room { limits, budget, share, stacks: stacks.len() })
    };
    stacks.iter().map(section).collect()
}

/// How much a section can be.
#[derive(Clone, Copy)]
struct Room {
    limits: Limits,
    budget: Budget,
    /// Bytes of a section that is not made of cards.
    share: usize,
    /// How many stacks share the page.
    stacks: usize,
}

fn compose(frame: &Frame, sections: &[Section<'_>], shown: &[page::Shown]) -> String {
    let mut parts = frame.head.clone();
    for (section, shown) in sections.iter().zip(shown) {
        section.write(&mut parts, *shown);
    }
    parts.push(frame.footer.clone());
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

/// The section of a stack. That of one that passes is folded where there are several.
fn stack_section(stack: &StackReport, several: bool, parts: ReportParts, room: Room) -> Section<'_> {
    let stops = stack.verdict != Verdict::Pass;
    let folded = several && !stops;
    let (level, card_level) = if several { ("####", "#####") } else { ("###", "####") };
    let mut open =
        vec![if folded { summary(stack) } else { heading(stack, level, parts.waiting.as_deref()) }];
    let mut close = Vec::new();
    let is_drift = drift_summary::is_drift_check(stack);
    if is_drift {
        drift_body(&mut open, stack, &parts, room.share);
    } else {
        above_findings(&mut open, stack, room.limits, parts);
        // A few blocks to paste answer more than the findings; many of them would hide these.
        open.extend(renames::section(stack, room.limits.rows).filter(|_| stack.renames.is_short()));
        close.extend(sections::notes(stack, room.limits));
        close.extend(sections::below_changes(stack, room.limits));
    }
    if folded {
        close.push("</details>".to_owned());
    }
    let all = if is_drift { Vec::new() } else { cards(&stack.changes, &stack.findings) };
    let (blocking, rest): (Vec<_>, Vec<_>) = all.into_iter().partition(Card::blocks);
    let diff_limits = DiffLimits::of(room.budget);
    let texts = |cards| CardTexts::of(stack, cards, card_level, diff_limits, room.budget, room.stacks);
    let has_plan = stack.plan.is_some() && !is_drift;
    let above_plan = if has_plan {
        [
            renames::section(stack, room.limits.rows).filter(|_| !stack.renames.is_short()),
            plan::without_finding(stack),
            silence::sentence(stack).map(|sentence| prose::sentence_line(&sentence)),
        ]
        .into_iter()
        .flatten()
        .collect()
    } else {
        Vec::new()
    };
    Section {
        open,
        blocking: texts(blocking),
        rest: texts(rest),
        above_plan,
        plan: has_plan.then(|| PlanDiff::of(stack, diff_limits, room.budget.bytes)).flatten(),
        close,
        stops,
    }
}

fn heading(stack: &StackReport, level: &str, waiting: Option<&str>) -> String {
    let name =
        if stack.name.is_empty() { String::new() } else { format!(" · {}", prose::name_span(&stack.name)) };
    let heading = match waiting {
        Some(waiting) => format!("{} {waiting}", verdict_mark(stack.verdict)),
        None => verdict_heading(stack),
    };
    format!("{level} {heading}{name}")
}

/// The beginning of a folded section: for a stack that passes, for those who want to look.
fn summary(stack: &StackReport) -> String {
    let heading = verdict_heading(stack);
    let plan = if drift_summary::is_drift_check(stack) {
        drift_summary::changed_outside(stack)
            .unwrap_or_else(|| "nothing changed outside Terraform".to_owned())
    } else {
        change_groups::plan_line(stack)
    };
    format!("<details><summary>{heading} · {}: {plan}</summary>", prose::name(&stack.name))
}

/// A check for drift, with as much as fits into its share of the page.
fn drift_body(parts: &mut Vec<String>, stack: &StackReport, report_parts: &ReportParts, share: usize) {
    let mut body = Vec::new();
    for limits in LADDER {
        body = Vec::new();
        let notice = report_parts.notice.as_ref().and_then(|_| drift::left_out(limits));
        drift::body(&mut body, stack, limits, ReportParts { notice, ..report_parts.clone() });
        if body.iter().map(|part| part.len() + 2).sum::<usize>() <= share {
            break;
        }
    }
    parts.extend(body);
}

/// What is above the findings of a stack.
fn above_findings(parts: &mut Vec<String>, stack: &StackReport, limits: Limits, report_parts: ReportParts) {
    parts.extend(stack.error.as_ref().map(error_alert));
    let counts: Vec<String> = counts(stack).into_iter().chain(report_parts.origin).collect();
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
    parts.extend(report_parts.review);
}

fn counts(stack: &StackReport) -> Option<String> {
    let findings = finding_counts::FindingCounts::of(stack).sentence(stack.observe);
    let plan = stack.plan.as_ref().map(|_| format!("**Plan:** {}", change_groups::plan_line(stack)));
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

/// Says that something is left out, and where it is.
fn notice(report: &Report, surface: Surface) -> String {
    let run = report.review.as_ref().and_then(|review| review.run_url.as_deref()).and_then(link::https);
    let (here, run) = match surface {
        Surface::Comment => {
            ("a comment", run.map(|link| format!(" The [run summary](<{}>) has more.", link.target)))
        }
        Surface::Summary => ("a summary", None),
    };
    format!(
        "> [!WARNING]\n> This report does not fit in {here}. What blocks comes first, then the plan, then warnings; \
         findings without a card are listed by policy.{} The text and JSON reports have everything.",
        run.unwrap_or_default()
    )
}
