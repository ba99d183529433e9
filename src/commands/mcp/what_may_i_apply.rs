//! The tool `what_may_i_apply`: which plans pass, and what the others wait for. It says what `tfgate apply` would decide now;
//! that command checks again, and only its verdict counts.

use anyhow::{Context as _, bail};
use rmcp::model::CallToolResult;
use rmcp::schemars::{self, JsonSchema};
use serde::{Deserialize, Serialize};

use super::limits::{self, STRINGS, STRUCTURE};
use super::report_part::{Finding, ReportPart};
use super::result::{self, ABOUT};
use super::settings::Settings;
use crate::host::root::PlanContent;
use crate::report::FindingEntry;
use crate::text::plural::count;

/// The most plans of one call. Each is read whole.
const MOST_PLANS: usize = 50;

/// Findings of a plan that are named; `check_plan` has all.
const NAMED: usize = 3;

/// Arguments of `what_may_i_apply`.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct WhatMayIApply {
    /// Paths of plans, from the root of the server. Without them, every `tfplan.json` below the root.
    #[serde(default)]
    plans: Option<Vec<String>>,
}

/// The answer of `what_may_i_apply`.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Applicable {
    /// What the strings are.
    about: &'static str,
    /// What the answer is worth.
    note: &'static str,
    /// What is left out and how to get it; null where everything is here.
    left_out: Option<String>,
    /// The plans, in the order of the call, else by path.
    plans: Vec<Waiting>,
}

/// One plan and what it waits for.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
struct Waiting {
    /// Its path from the root of the server.
    plan: String,
    /// Name of the stack; null where the plan could not be opened.
    stack: Option<String>,
    /// `pass`, `needs_approval`, `fail`, `error`.
    verdict: String,
    /// Whether `tfgate apply` would apply it now.
    may_apply: bool,
    /// What to do next.
    next: String,
    /// The words of the command that applies it; null where it may not be applied, and for JSON, which Terraform cannot apply.
    command: Option<Vec<String>>,
    /// Findings in the way, worst first: their levels, policies and next steps.
    waits_for: Vec<Finding>,
    /// How many more findings are in the way.
    more: usize,
}

const NOTE: &str = "This is what the gate decides now. `tfgate apply PLANFILE` checks the file again and applies it only if it passes then; no other command may apply.";

pub(super) fn call(settings: &Settings, arguments: &WhatMayIApply) -> anyhow::Result<CallToolResult> {
    let paths = match &arguments.plans {
        Some(paths) if paths.is_empty() => {
            bail!("`plans` is empty; name plans, or leave it out to look for `tfplan.json` files")
        }
        Some(paths) => paths.clone(),
        None => settings.root.plans()?,
    };
    if paths.len() > MOST_PLANS {
        bail!("these are {} plans, more than {MOST_PLANS}; name fewer in `plans`", paths.len());
    }
    if paths.is_empty() {
        bail!("no `tfplan.json` below the root of this server; name the plans in `plans`");
    }
    let plans: Vec<Waiting> =
        paths.iter().map(|path| waiting(settings, path)).collect::<anyhow::Result<_>>()?;
    let passing = plans.iter().filter(|plan| plan.may_apply).count();
    let answer = answer(&plans)?;
    let more = answer.left_out.as_ref().map(|text| format!(" {text}")).unwrap_or_default();
    let summary =
        format!("{passing} of {} may be applied now. {NOTE}{more}", count(plans.len(), "plan", "plans"));
    result::structured(&summary, &answer, false)
}

/// One plan. What is wrong with it is part of the answer: the other plans have one of their own.
fn waiting(settings: &Settings, path: &str) -> anyhow::Result<Waiting> {
    let plan = match settings.plan(path) {
        Ok(plan) => plan,
        Err(error) => return Ok(unreadable(path, &error)),
    };
    let stack = plan.input.stack.name.clone();
    let report = settings.check().plans(&[plan.input]).report;
    let in_the_way: Vec<bool> =
        report.stacks.iter().flat_map(|stack| &stack.findings).map(FindingEntry::blocks).collect();
    let report = ReportPart::of(&report)?;
    let may_apply = report.exit_code == 0;
    let next = next_step(&report, plan.content);
    let is_binary = plan.content == PlanContent::Binary;
    let findings = report.stacks.into_iter().flat_map(|stack| stack.findings);
    let blocking = findings.zip(in_the_way).filter(|(_, blocks)| !may_apply && *blocks);
    let mut waits_for: Vec<Finding> = blocking.map(|(finding, _)| finding).collect();
    let more = waits_for.len().saturating_sub(NAMED);
    waits_for.truncate(NAMED);
    Ok(Waiting {
        stack: Some(stack),
        verdict: report.verdict,
        may_apply,
        next,
        // A name that begins with a hyphen is a path then.
        command: (may_apply && is_binary)
            .then(|| vec!["tfgate".to_owned(), "apply".to_owned(), format!("./{}", plan.path)]),
        plan: plan.path,
        waits_for,
        more,
    })
}

fn unreadable(path: &str, error: &anyhow::Error) -> Waiting {
    Waiting {
        plan: path.to_owned(),
        stack: None,
        verdict: "error".to_owned(),
        may_apply: false,
        next: format!("{error:#}"),
        command: None,
        waits_for: Vec::new(),
        more: 0,
    }
}

fn next_step(report: &ReportPart, content: PlanContent) -> String {
    if let Some(failure) = report.failure() {
        let help = failure.help.as_ref().map(|help| format!("; {help}")).unwrap_or_default();
        return format!("no verdict: {}{help}", failure.message);
    }
    let observes = report.stacks.iter().any(|stack| stack.observe);
    let sentence = match (report.verdict.as_str(), report.exit_code, content) {
        ("pass", 0, PlanContent::Binary) => "run `command`",
        ("pass", 0, PlanContent::Json) => {
            "run `tfgate apply` on the binary plan file that this JSON was printed from"
        }
        (_, 0, _) if observes => {
            "the policies only observe here, so `tfgate apply` lets it through; show the findings to a person first"
        }
        ("needs_approval", ..) => {
            "another person must approve the findings in `waits_for`, for example on the pull request; do not apply it until then"
        }
        ("fail", ..) => "it is denied, and no approval changes that; change the configuration and plan again",
        _ => "there is no verdict, so it must not be applied",
    };
    sentence.to_owned()
}

/// The answer with as many plans as fit. Strings are cut before the first plan is left out.
fn answer(plans: &[Waiting]) -> anyhow::Result<Applicable> {
    let mut last = None;
    for longest in STRINGS {
        let mut shown: Vec<Waiting> =
            serde_json::from_value(result::shown(serde_json::to_value(plans)?, longest))?;
        for finding in shown.iter_mut().flat_map(|plan| &mut plan.waits_for) {
            finding.cut_beside();
        }
        // A command that is cut, or shows an escape, is another one.
        for (shown, plan) in shown.iter_mut().zip(plans) {
            if shown.command != plan.command {
                shown.command = None;
            }
        }
        let fitting = limits::fitting(&shown, STRUCTURE - 2_000)?;
        shown.truncate(fitting);
        let left_out = (fitting < plans.len())
            .then(|| format!("The first {fitting} of {} are here; name the others in `plans`.", plans.len()));
        last = Some(Applicable { about: ABOUT, note: NOTE, left_out, plans: shown });
        if fitting == plans.len() {
            break;
        }
    }
    last.context("no length of strings is tried")
}
