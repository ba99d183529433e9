//! Findings and failures of all stacks in one list, for formats that have no page: worst first, with what each does.

use super::{DiagnosticEntry, Failure, FindingEntry, FindingOutcome, Report, StackReport, Verdict};
use crate::policy::{Level, OnUnknown, Severity};

/// What a finding does to the verdict of its stack. Ordered, the worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Effect {
    /// The plan does not pass because of it.
    Blocks,
    /// It is a warning.
    Warns,
    /// It is only shown: the verdict is not in force, or the policy allows what it cannot decide.
    Informs,
    /// A waiver or an approval excuses it.
    Excused,
}

/// A finding with its stack and what it does.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ranked<'r> {
    /// The stack.
    pub(crate) stack: &'r StackReport,
    /// The finding.
    pub(crate) finding: &'r FindingEntry,
    /// What it does to the verdict of the stack.
    pub(crate) effect: Effect,
}

/// Why there is no verdict, for one stack or for all of them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NoVerdict<'r> {
    /// The stack; `None` where it is about the whole run.
    pub(crate) stack: Option<&'r StackReport>,
    /// Why; `None` if no plan was checked.
    pub(crate) failure: Option<&'r Failure>,
    /// The problem of a policy file behind it.
    pub(crate) diagnostic: Option<&'r DiagnosticEntry>,
}

impl StackReport {
    /// The findings in their order, each with what it does.
    pub(crate) fn effects(&self) -> impl Iterator<Item = (&FindingEntry, Effect)> {
        let blocked = self.findings.iter().any(FindingEntry::blocks);
        // With `--fail-on warn` a verdict can fail on warnings alone.
        let warnings_block = self.verdict == Verdict::Fail && !blocked;
        self.findings.iter().map(move |finding| {
            let effect = match finding.outcome {
                // Also in observe mode: without a verdict there is nothing to observe.
                FindingOutcome::Error => Effect::Blocks,
                FindingOutcome::Approved | FindingOutcome::Waived => Effect::Excused,
                // Before observe mode: what the policy allows never warns, wherever it is.
                FindingOutcome::Undecided if finding.on_unknown == Some(OnUnknown::Allow) => Effect::Informs,
                FindingOutcome::Violated | FindingOutcome::Undecided if self.observe => Effect::Informs,
                FindingOutcome::Violated | FindingOutcome::Undecided
                    if finding.blocks() || warnings_block =>
                {
                    Effect::Blocks
                }
                FindingOutcome::Violated | FindingOutcome::Undecided => Effect::Warns,
            };
            (finding, effect)
        })
    }
}

impl Report {
    /// The findings of all stacks, worst first: by what they do, then in the order of the report.
    pub(crate) fn ranked(&self) -> Vec<Ranked<'_>> {
        let of = |stack| {
            StackReport::effects(stack).map(move |(finding, effect)| Ranked { stack, finding, effect })
        };
        let mut all: Vec<Ranked<'_>> = self.stacks.iter().flat_map(of).collect();
        // A stable sort: findings of equal weight stay in the order of the report.
        all.sort_by_key(|ranked| (ranked.effect, std::cmp::Reverse(weight(ranked.finding))));
        all
    }

    /// Why there is no verdict: one entry for each stack without one, else one for the run. Empty where there is one.
    pub(crate) fn no_verdict(&self) -> Vec<NoVerdict<'_>> {
        let worst = |diagnostics: &[DiagnosticEntry]| {
            diagnostics.iter().position(|diagnostic| diagnostic.severity == Severity::Error)
        };
        let mut found: Vec<NoVerdict<'_>> = Vec::new();
        for stack in self.stacks.iter().filter(|stack| stack.verdict == Verdict::Error) {
            let diagnostic = worst(&stack.diagnostics).and_then(|at| stack.diagnostics.get(at));
            found.push(NoVerdict { stack: Some(stack), failure: stack.error.as_ref(), diagnostic });
        }
        if self.verdict == Verdict::Error && found.is_empty() {
            let diagnostic = worst(&self.diagnostics).and_then(|at| self.diagnostics.get(at));
            found.push(NoVerdict { stack: None, failure: self.error.as_ref(), diagnostic });
        }
        found
    }
}

/// The order of findings with one effect: evaluation errors, then by level.
fn weight(finding: &FindingEntry) -> (bool, Level) {
    (finding.outcome == FindingOutcome::Error, finding.level)
}
