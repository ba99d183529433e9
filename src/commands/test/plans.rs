//! The plans of tests: checked as `tfgate check` does, by the policies that the test names alone.

use std::collections::BTreeSet;
use std::io::Read;
use std::path::Path;

use crate::gate::{self, NoOpEntries, Options, PlanInput};
use crate::host::{configuration, files};
use crate::plan::PlanError;
use crate::policy::{PolicySet, Stack};
use crate::policytest::{Expected, PlanOutcome, PlanTest, TestFile};
use crate::report::{Failure, FindingOutcome, StackReport, Verdict};

/// The largest plan of a test, in bytes.
const MAX_PLAN_SIZE: u64 = 64 << 20;

/// Checks the plan of a test.
pub(super) fn check(set: &PolicySet, test: &TestFile, folder: &Path, plan: &PlanTest) -> PlanOutcome {
    let stack = Stack { name: test.stack_name().unwrap_or_else(|| "plan".to_owned()), ..Stack::default() };
    let path = folder.join(&plan.file);
    // Without a day no waiver applies, so that a test says the same on every day.
    let options = Options {
        no_op_entries: NoOpEntries::Match,
        max_input: Some(MAX_PLAN_SIZE),
        today: None,
        ..Options::default()
    };
    let report = gate::check_plan(&TestPlan { stack: &stack, path: &path }, set, &options).report;
    if report.plan.is_none() {
        let error = report.error.map_or_else(String::new, |error| error.message);
        return PlanOutcome {
            verdict: Expected::Error,
            error: Some(format!("{}: {error}", plan.file)),
            findings: BTreeSet::new(),
            matched: BTreeSet::new(),
        };
    }
    let ids: BTreeSet<String> = set.policies.iter().map(|policy| policy.id.0.clone()).collect();
    let matched = ids.into_iter().filter(|id| !report.unmatched.contains(id)).collect();
    outcome(&report, matched)
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

/// The plan of a test, with the files beside it.
struct TestPlan<'t> {
    stack: &'t Stack,
    path: &'t Path,
}

impl PlanInput for TestPlan<'_> {
    fn stack(&self) -> &Stack {
        self.stack
    }

    fn read(&self, parse: &mut dyn FnMut(&mut dyn Read) -> Result<(), PlanError>) -> Result<(), Failure> {
        let mut file = files::open(self.path).map_err(|error| Failure {
            kind: "io".to_owned(),
            message: error.to_string(),
            help: None,
        })?;
        parse(&mut file).map_err(gate::plan_failure)
    }

    fn lock_file(&self) -> Option<String> {
        configuration::lock_file(self.path.parent()?)
    }

    fn module_manifest(&self) -> Option<String> {
        configuration::module_manifest(self.path.parent()?)
    }
}
