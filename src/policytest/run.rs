//! Runs the cases of a test file.

use std::collections::BTreeSet;

use super::bind;
use super::model::{Case, Mock, MockKind, PlanTest, Subject, TestFile};
use super::outcome::{CaseOutcome, FileOutcome, PlanOutcome, Reason, Status};
use super::roots::MockRoots;
use crate::evaluate::{self, RunOutcome};
use crate::expr::{Budget, EvalError, Val};
use crate::policy::{Diagnostic, Operation, Policy, PolicyKind, PolicySet};

/// The steps that all policies together may take for one mock. A test runs in CI, so a loop must end with an error.
const STEPS: u64 = 20_000_000;

/// Says whether a case is selected, by its name.
pub type Select<'s> = &'s dyn Fn(&str) -> bool;

/// Checks the plan of a case against the policies of its test file alone.
pub type CheckPlan<'s> = &'s dyn Fn(&PlanTest) -> PlanOutcome;

/// Runs the selected cases against the policies of the file, whose inputs are bound by [`super::bind()`].
pub fn run(file: &TestFile, set: &PolicySet, selected: Select<'_>, check: CheckPlan<'_>) -> FileOutcome {
    let mut outcome = FileOutcome {
        path: file.path.clone(),
        policies: set.policies.iter().map(|policy| policy.id.0.clone()).collect(),
        ..FileOutcome::default()
    };
    for case in file.cases.iter().filter(|case| selected(&case.name)) {
        let mut run = CaseRun { outcome: started(file, case), exercised: BTreeSet::new() };
        match &case.subject {
            // Other cases still find a skipped mock by `getresources`.
            _ if case.skip => run.outcome.status = Status::Skipped,
            Subject::Mock(_) if is_ambiguous(file, case) => run.ambiguous(file, case),
            Subject::Mock(mock) => run.mock(file, mock, set),
            Subject::Plan(plan) => run.plan(plan, check(plan)),
        }
        outcome.exercised.extend(run.exercised);
        outcome.cases.push(run.outcome);
    }
    outcome
}

fn started(file: &TestFile, case: &Case) -> CaseOutcome {
    let before = file.text.as_bytes().get(..case.head.start).unwrap_or_default();
    CaseOutcome {
        name: case.name.clone(),
        line: memchr::memchr_iter(b'\n', before).count() + 1,
        status: Status::Passed,
        reasons: Vec::new(),
        infos: Vec::new(),
        enforced: 0,
        covered: matches!(case.subject, Subject::Plan(_)),
    }
}

struct CaseRun {
    outcome: CaseOutcome,
    exercised: BTreeSet<String>,
}

/// Whether another mock has the name of this one.
fn is_ambiguous(file: &TestFile, case: &Case) -> bool {
    file.cases.iter().filter(|other| other.name == case.name).count() > 1
}

impl CaseRun {
    /// Fails a mock that shares its name: reports and expressions identify a case by it.
    fn ambiguous(&mut self, file: &TestFile, case: &Case) {
        let message = format!("duplicate `{}`", case.name);
        let label = "expected a unique name";
        let diagnostic = Box::new(Diagnostic::at(&file.path, &file.text, case.head.clone(), message, label));
        self.outcome.reasons.push(Reason::Error { policy: file.path.clone(), diagnostic });
        self.outcome.status = Status::Failed;
    }

    fn mock(&mut self, file: &TestFile, mock: &Mock, set: &PolicySet) {
        let budget = Budget::new(STEPS);
        // The variants of `RunOutcome` are in the order of severity.
        let mut worst = RunOutcome::Skipped;
        for policy in set.policies.iter().filter(|policy| is_about(policy, mock)) {
            let roots = |operation| MockRoots { file, mock, operation, dialect: policy.dialect() };
            let mut operations = evaluations(policy, mock);
            if operations == [Operation::Replace] && policy.attached_to.is_some() {
                operations = evaluate::parts_of_replacement(
                    policy,
                    &known_values(policy, mock),
                    &roots(Operation::Replace),
                    &budget,
                );
            }
            for operation in operations {
                self.outcome.covered = true;
                let roots = roots(operation);
                worst = worst.max(self.policy(policy, mock, &roots, &budget));
            }
        }
        let holds = worst <= RunOutcome::Passed;
        if mock.expect_failure && holds {
            self.outcome.reasons.push(Reason::NotViolated { enforced: self.outcome.enforced });
        }
        // An undecided or a broken policy is neither a pass nor an expected failure.
        let expected = if mock.expect_failure { worst == RunOutcome::Violated } else { holds };
        self.outcome.status = if expected { Status::Passed } else { Status::Failed };
    }

    fn policy(&mut self, policy: &Policy, mock: &Mock, roots: &MockRoots<'_>, budget: &Budget) -> RunOutcome {
        let id = policy.id.0.clone();
        let values = bind::values(&policy.file, mock);
        // An input without a value is an error only for a policy that reads it.
        let missing = policy
            .file
            .inputs
            .iter()
            .zip(&values)
            .enumerate()
            .find(|(slot, (_, value))| value.is_none() && policy.uses.inputs.contains(slot));
        if let Some((_, (input, _))) = missing {
            let error = EvalError::new(format!("input `{}` has no value", input.name))
                .expected("expected a value: `inputs` in the test, `--var`, or a default")
                .at(&input.head);
            self.error(policy, EvalError { source: input.source.clone(), ..error });
            return RunOutcome::Error;
        }
        let run = evaluate::run(policy, &known_values(policy, mock), roots, budget);
        self.outcome.enforced += run.enforced;
        if run.enforced > 0 {
            self.exercised.insert(id.clone());
        }
        for error in run.errors {
            self.error(policy, error);
        }
        self.outcome.infos.extend(run.infos.into_iter().map(|info| (id.clone(), info)));
        match run.outcome {
            RunOutcome::Undecided => self.outcome.reasons.push(Reason::Undecided { policy: id }),
            RunOutcome::Violated => {
                let messages = if run.messages.is_empty() {
                    vec![evaluate::default_message(policy)]
                } else {
                    run.messages
                };
                self.outcome.reasons.push(Reason::Violated { policy: id, messages });
            }
            // Conditions that were violated beside the error are reported as well.
            RunOutcome::Error if !run.messages.is_empty() => {
                self.outcome.reasons.push(Reason::Violated { policy: id, messages: run.messages });
            }
            RunOutcome::Error | RunOutcome::Skipped | RunOutcome::Passed => {}
        }
        run.outcome
    }

    fn error(&mut self, policy: &Policy, error: EvalError) {
        let diagnostic = Box::new(diagnostic(policy, error));
        self.outcome.reasons.push(Reason::Error { policy: policy.id.0.clone(), diagnostic });
    }

    fn plan(&mut self, plan: &PlanTest, outcome: PlanOutcome) {
        let PlanOutcome { verdict, error, findings, matched } = outcome;
        self.exercised.extend(matched);
        if verdict != plan.expect {
            self.outcome.reasons.push(Reason::Verdict { expected: plan.expect, found: verdict, error });
        }
        if let Some(expected) = &plan.expect_findings {
            let missing = expected.iter().filter(|finding| !findings.contains(*finding));
            self.outcome.reasons.extend(missing.map(|finding| Reason::Missing { finding: finding.clone() }));
            let unexpected = findings.iter().filter(|finding| !expected.contains(*finding));
            self.outcome
                .reasons
                .extend(unexpected.map(|finding| Reason::Unexpected { finding: finding.clone() }));
        }
        self.outcome.status = if self.outcome.reasons.is_empty() { Status::Passed } else { Status::Failed };
    }
}

/// Whether a policy is about a mock.
fn is_about(policy: &Policy, mock: &Mock) -> bool {
    match (mock.kind, policy.kind) {
        (MockKind::Resource, PolicyKind::Protect | PolicyKind::Resource) => {
            policy.matches(&mock.type_, &address(mock), None)
        }
        (MockKind::Provider, PolicyKind::Provider) | (MockKind::Module, PolicyKind::Module) => {
            policy.matches_type(&mock.type_)
        }
        (
            MockKind::Resource | MockKind::Provider | MockKind::Module,
            PolicyKind::Protect
            | PolicyKind::Resource
            | PolicyKind::Provider
            | PolicyKind::Module
            | PolicyKind::Plan
            | PolicyKind::Drift,
        ) => false,
    }
}

/// The values of the inputs of a policy. One that is missing is unknown.
fn known_values(policy: &Policy, mock: &Mock) -> Vec<Val<'static>> {
    bind::values(&policy.file, mock).into_iter().map(|value| value.unwrap_or_else(Val::unknown)).collect()
}

/// `meta.address`, else the address that the labels make.
fn address(mock: &Mock) -> String {
    let written = mock.meta.as_ref().and_then(|meta| meta.get("address"));
    let written = written.as_ref().and_then(Val::as_str).map(str::to_owned);
    written.unwrap_or_else(|| format!("{}.{}", mock.type_, mock.name))
}

/// The operations under which a policy is evaluated for a mock. A policy that names `replace` sees a replacement as one;
/// every other policy sees a create and a delete, as the portable dialect has no replacement.
fn evaluations(policy: &Policy, mock: &Mock) -> Vec<Operation> {
    if mock.kind != MockKind::Resource {
        return vec![mock.operation];
    }
    let in_parts = mock.operation == Operation::Replace && !policy.is_on(Operation::Replace);
    let parts = if in_parts { vec![Operation::Create, Operation::Delete] } else { vec![mock.operation] };
    parts.into_iter().filter(|part| policy.is_on(*part)).collect()
}

/// An evaluation error as a diagnostic in the file of its policy.
fn diagnostic(policy: &Policy, error: EvalError) -> Diagnostic {
    let span = error.span.unwrap_or_else(|| policy.head.clone());
    let (path, text) = policy.file.source_of(error.source.as_deref());
    let help = error.advice.map(|advice| advice.text(policy.dialect()).to_owned());
    Diagnostic { help, ..Diagnostic::at(path, text, span, error.message, error.label) }
}
