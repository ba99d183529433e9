//! The part of the JSON report that tools give back: some of its fields, with their names and meanings. The report is rendered
//! and read again, so there is one conversion, and `docs/report.schema.json` describes these fields too.

use anyhow::Context as _;
use rmcp::schemars::{self, JsonSchema};
use serde::{Deserialize, Serialize};

use super::limits::BESIDE;
use crate::render::{Format, Style, render};
use crate::report::Report;

/// Fields of the JSON report of tfgate (`tfgate check --format json`), with their names and meanings.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub(super) struct ReportPart {
    /// `pass`, `needs_approval`, `fail`, `error`.
    pub(super) verdict: String,
    /// 0 pass, 1 fail, 2 no verdict. Only 0 lets an apply through.
    pub(super) exit_code: u8,
    /// Why there is no verdict, when that does not belong to a stack.
    pub(super) error: Option<Failure>,
    /// Problems of policy files.
    pub(super) diagnostics: Vec<Diagnostic>,
    /// Where the policies came from.
    pub(super) policy_sets: Vec<PolicySet>,
    /// The stack of the plan.
    pub(super) stacks: Vec<Stack>,
}

/// Why there is no verdict.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub(super) struct Failure {
    /// A fixed word.
    pub(super) kind: String,
    /// What it is and where.
    pub(super) message: String,
    /// What to do.
    pub(super) help: Option<String>,
}

/// A problem of a policy file.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub(super) struct Diagnostic {
    /// The file.
    path: String,
    /// 1-based; 0 for a whole file.
    line: usize,
    /// `error` or `warning`.
    severity: String,
    /// What is wrong.
    message: String,
    /// What to do.
    help: Option<String>,
}

/// One source of policies.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub(super) struct PolicySet {
    /// A relative path, or `builtin`.
    origin: String,
    /// Whether the other sets cannot loosen it.
    floor: bool,
}

/// What was found out about the plan.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub(super) struct Stack {
    /// The name of the stack.
    pub(super) name: String,
    /// Its verdict.
    pub(super) verdict: String,
    /// Whether its verdict is shown and not enforced.
    pub(super) observe: bool,
    /// Why there is no verdict.
    pub(super) error: Option<Failure>,
    /// The head of the plan.
    plan: Option<PlanHead>,
    /// Terraform's counts.
    summary: Summary,
    /// Worst first.
    pub(super) findings: Vec<Finding>,
    /// How many policy outcomes are undecided.
    undecided: usize,
    /// What the reader should know, warnings first.
    notes: Vec<Note>,
}

/// The head of the plan.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
struct PlanHead {
    /// `normal`, `destroy`, `refresh_only`.
    mode: String,
    /// Whether nothing was left out.
    complete: bool,
    /// Whether planning stopped with an error.
    errored: bool,
}

/// Terraform's counts.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
struct Summary {
    add: u64,
    change: u64,
    destroy: u64,
    import: u64,
    #[serde(rename = "move")]
    move_: u64,
    forget: u64,
}

/// One finding.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub(super) struct Finding {
    /// The policy's id.
    policy: String,
    /// `warn`, `require_approval`, `deny`.
    level: String,
    /// `violated`, `undecided`, `waived`, `approved`, `error`.
    outcome: String,
    /// The address, or `(the plan)`.
    address: String,
    /// The key of a deposed object.
    deposed: Option<String>,
    /// What the plan does there.
    action: String,
    /// Why it is a finding.
    message: String,
    /// Who can approve it.
    #[serde(rename = "override")]
    override_: Option<Overriding>,
    /// What is lost.
    loss: Option<Loss>,
    /// How many objects depend on it.
    dependents: Option<u64>,
    /// What to do.
    next_step: String,
    /// The block of the configuration.
    location: Option<Location>,
    /// Where the policy is written.
    policy_location: Option<Location>,
}

/// Who can approve a finding.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
struct Overriding {
    /// How many approvals.
    approvals: u32,
    /// Who counts; empty: everybody with write access.
    approvers: Vec<String>,
    /// Whether a person at a terminal can confirm it.
    confirm: bool,
}

/// What is lost.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
struct Loss {
    /// In the words of the policy.
    description: Option<String>,
    /// `irreversible`, `possible`, `unknown`, `not_destroyed`.
    recovery: String,
    /// What it rests on.
    facts: Vec<Fact>,
}

/// One fact about the way back.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
struct Fact {
    /// The sentence.
    message: String,
}

/// A line of a file.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub(super) struct Location {
    /// From the root of the repository, or from the working directory.
    pub(super) path: String,
    /// 1-based.
    pub(super) line: usize,
}

/// Something that the reader should know.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
struct Note {
    /// `warning` or `info`.
    level: String,
    /// One sentence.
    text: String,
}

impl ReportPart {
    /// The part of a report.
    pub(super) fn of(report: &Report) -> anyhow::Result<Self> {
        let mut json = Vec::new();
        render(report, Format::Json, Style::PLAIN, &mut json).context("failed to render the report")?;
        serde_json::from_slice(&json).context("failed to read the rendered report")
    }

    /// Cuts the lists beside the findings; how many entries that leaves out.
    pub(super) fn cut_beside(&mut self) -> usize {
        let mut more = cut(&mut self.diagnostics) + cut(&mut self.policy_sets);
        for stack in &mut self.stacks {
            more += cut(&mut stack.notes);
            for finding in &mut stack.findings {
                finding.cut_beside();
            }
        }
        more
    }

    /// The failure of the run, else of its stack.
    pub(super) fn failure(&self) -> Option<&Failure> {
        self.error.as_ref().or_else(|| self.stacks.iter().find_map(|stack| stack.error.as_ref()))
    }
}

impl Finding {
    /// Cuts its lists. What is left out is in the answer of `explain`.
    pub(super) fn cut_beside(&mut self) {
        if let Some(loss) = &mut self.loss {
            cut(&mut loss.facts);
        }
        if let Some(overriding) = &mut self.override_ {
            cut(&mut overriding.approvers);
        }
    }
}

/// Cuts a list; how many entries that leaves out.
fn cut<T>(items: &mut Vec<T>) -> usize {
    let more = items.len().saturating_sub(BESIDE);
    items.truncate(BESIDE);
    more
}
