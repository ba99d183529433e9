//! The tool `check_plan`: the verdict about one plan, its findings and the next steps.

use anyhow::Context as _;
use rmcp::model::CallToolResult;
use rmcp::schemars::{self, JsonSchema};
use serde::{Deserialize, Serialize};

use super::limits::{self, STRINGS, STRUCTURE};
use super::report_part::{Finding, ReportPart};
use super::result::{self, ABOUT};
use super::settings::Settings;
use crate::report::Report;
use crate::text::plural::count;

/// Arguments of `check_plan`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct CheckPlan {
    /// Path of the plan, from the root of the server: the output of `terraform show -json`.
    plan: String,
    /// How many findings to leave out from the first on, to see those that a call before had no room for.
    #[serde(default)]
    skip: usize,
}

/// The answer of `check_plan`.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct CheckedPlan {
    /// What the strings are.
    about: &'static str,
    /// What is left out and how to get it; null where everything is here.
    left_out: Option<String>,
    /// How many findings there are.
    findings: usize,
    /// What `tfgate check` found out.
    report: ReportPart,
}

pub(super) fn call(settings: &Settings, arguments: &CheckPlan) -> anyhow::Result<CallToolResult> {
    let plan = settings.plan(&arguments.plan)?;
    let report = settings.check().plans(&[plan.input]).report;
    let answer = answer(&ReportPart::of(&report)?, arguments.skip)?;
    let failed = answer.report.exit_code > 1;
    result::structured(&summary(&plan.path, &report, &answer), &answer, failed)
}

/// The answer with as many findings as fit. Strings are cut before the first finding is left out.
fn answer(report: &ReportPart, skip: usize) -> anyhow::Result<CheckedPlan> {
    let findings = report.stacks.iter().map(|stack| stack.findings.len()).sum();
    let mut last = None;
    for longest in STRINGS {
        let mut part: ReportPart =
            serde_json::from_value(result::shown(serde_json::to_value(report)?, longest))?;
        let beside = part.cut_beside();
        let mut all: Vec<Finding> =
            part.stacks.iter_mut().flat_map(|stack| std::mem::take(&mut stack.findings)).skip(skip).collect();
        let mut answer = CheckedPlan { about: ABOUT, left_out: None, findings, report: part };
        // The sentence about what is left out is not written yet.
        let room = STRUCTURE.saturating_sub(serde_json::to_vec(&answer)?.len() + 500);
        let fitting = limits::fitting(&all, room)?;
        let is_whole = all.is_empty() || fitting > 0;
        all.truncate(fitting);
        answer.left_out = left_out(findings, skip, fitting, beside);
        // One plan has one stack.
        if let Some(stack) = answer.report.stacks.first_mut() {
            stack.findings = all;
        }
        if is_whole {
            return Ok(answer);
        }
        last = Some(answer);
    }
    last.context("no length of strings is tried")
}

fn left_out(findings: usize, skip: usize, shown: usize, beside: usize) -> Option<String> {
    let mut sentences = Vec::new();
    let end = skip.saturating_add(shown);
    if shown < findings {
        sentences.push(match shown {
            0 if skip >= findings => format!("`skip` = {skip} is past the last of {findings} findings."),
            0 => format!("None of {findings} findings is here, worst first, after `skip` = {skip}."),
            _ => format!("Findings {} to {end} of {findings} are here, worst first.", skip.saturating_add(1)),
        });
    }
    if end < findings {
        sentences.push(format!("Call again with `skip` = {end} for the next ones."));
    }
    if beside > 0 {
        sentences.push(format!(
            "{} of other lists {} not here; `tfgate check PLAN --format json` prints all.",
            count(beside, "entry", "entries"),
            if beside == 1 { "is" } else { "are" }
        ));
    }
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

/// The verdict in a sentence.
fn summary(path: &str, report: &Report, answer: &CheckedPlan) -> String {
    let verdict = report.verdict.name();
    let code = answer.report.exit_code;
    let findings = count(answer.findings, "finding", "findings");
    let more = answer.left_out.as_ref().map(|text| format!(" {text}")).unwrap_or_default();
    match answer.report.failure() {
        Some(failure) => {
            let help = failure.help.as_ref().map(|help| format!(" Help: {help}")).unwrap_or_default();
            format!(
                "No verdict for `{path}` (exit code {code}), so it must not be applied: {}.{help}{more}",
                failure.message
            )
        }
        None => format!("Verdict for `{path}`: {verdict}, exit code {code}, {findings}.{more}"),
    }
}
