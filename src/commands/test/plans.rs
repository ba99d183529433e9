//! The plans of tests: judged as `tfgate check` does, by the policies that the test names alone.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::commands::inputs::Place;
use crate::commands::{files, loading, versions};
use crate::evaluate::{self, Judge, Judgement, Options};
use crate::plan::{self, ReadOptions};
use crate::policy::{Level, PolicySet, Stack};
use crate::policytest::{Expected, PlanOutcome, PlanTest, TestFile};
use crate::report::{
    Collector, DriftRule, ExitZero, Facts, FindingOutcome, Rules, StackReport, Strict, Verdict, stack_report,
};
use crate::waiver;

const RULES: Rules = Rules {
    fail_on: Level::Approve,
    strict: Strict::Off,
    exit_zero: ExitZero::Off,
    drift: DriftRule::NotAsked,
};

/// A larger plan has no place among tests, in bytes.
const SIZE: u64 = 64 << 20;

/// Judges the plan of a test.
pub(super) fn judge(set: &PolicySet, test: &TestFile, folder: &Path, plan: &PlanTest) -> PlanOutcome {
    let stack =
        Stack { name: test.stack_name().unwrap_or_else(|| "plan".to_owned()), labels: BTreeMap::new() };
    let ids: BTreeSet<String> = set.policies.iter().map(|policy| policy.id.0.clone()).collect();
    match report(set, &stack, &folder.join(&plan.file)) {
        Ok(report) => {
            let matched = ids.into_iter().filter(|id| !report.unmatched.contains(id)).collect();
            outcome(&report, matched)
        }
        Err(error) => PlanOutcome {
            verdict: Expected::Error,
            error: Some(format!("{}: {error}", plan.file)),
            findings: BTreeSet::new(),
            matched: BTreeSet::new(),
        },
    }
}

fn outcome(report: &StackReport, matched: BTreeSet<String>) -> PlanOutcome {
    let counting = report.findings.iter().filter(|finding| finding.outcome == FindingOutcome::Violated);
    PlanOutcome {
        verdict: match report.verdict {
            Verdict::Pass => Expected::Pass,
            Verdict::NeedsApproval => Expected::NeedsApproval,
            Verdict::Fail => Expected::Fail,
            Verdict::Error => Expected::Error,
        },
        error: report.error.as_ref().map(|error| error.message.clone()),
        findings: counting.map(|finding| format!("{}: {}", finding.policy, finding.address)).collect(),
        matched,
    }
}

fn report(set: &PolicySet, stack: &Stack, path: &Path) -> Result<StackReport, String> {
    let file = files::open(path).map_err(|error| error.to_string())?;
    let effective = set.for_stack(stack);
    let needs = ReadOptions { idle: true, max_input: SIZE, ..ReadOptions::REPORT };
    let needs = evaluate::needs(&effective, needs).map_err(|error| error.to_string())?;
    let versions = versions::read(None, &Place::File(path.to_owned()), &needs);
    let mut judge = Judge::new(&effective, Options { stack, unknown: None, versions: &versions });
    let mut collected = Collector::new();
    let plan = plan::parse(file, &needs, &mut |entry| {
        judge.observe(entry)?;
        collected.observe(entry)
    })
    .map_err(|error| error.to_string())?;
    let Judgement { findings, drifted, governed, unmatched, infos, diagnostics, .. } =
        judge.finish(&plan).map_err(|error| error.to_string())?;
    // A waiver ends on a day, and a test says the same on every day.
    let waived = waiver::apply(findings, &[], set, stack, loading::today());
    let facts = Facts {
        stack,
        plan,
        collected,
        waived,
        drifted,
        governed,
        unmatched,
        infos,
        diagnostics,
        effective: &effective,
        set,
        digest: None,
    };
    stack_report(facts, RULES).map_err(|error| error.to_string())
}
