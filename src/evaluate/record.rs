//! What the judging found: one finding for each policy and object, messages, errors with their places.

use std::collections::BTreeMap;
use std::ops::Range;

use super::armed::Armed;
use super::run::{Run, RunOutcome, run};
use crate::expr::{EvalError, Roots};
use crate::finding::{Finding, Outcome, Subject};
use crate::policy::{Diagnostic, OnUnknown, Policy, PolicyFile, PolicyId, PolicyKind, Severity};

/// What a policy says where its condition holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Info {
    /// The policy.
    pub policy: PolicyId,
    /// The address.
    pub address: String,
    /// What it says; nothing is redacted yet.
    pub message: String,
}

/// Everything found so far.
#[derive(Debug, Default)]
pub(super) struct Record {
    pub(super) findings: Vec<Finding>,
    pub(super) infos: Vec<Info>,
    errors: BTreeMap<ErrorKey, Seen>,
    /// `--unknown`
    unknown: Option<OnUnknown>,
}

/// Where an error is, and what it says.
type ErrorKey = (String, usize, usize, String);

/// An error of an evaluation, wherever it occurred.
#[derive(Debug)]
struct Seen {
    line: usize,
    column: usize,
    label: String,
    /// The first address in order.
    address: String,
    count: usize,
}

/// The evaluations of one policy over one object, put together: the worst outcome, every message.
#[derive(Debug, Default)]
pub(super) struct Sum {
    run: Run,
}

impl Sum {
    /// What it is so far.
    pub(super) fn outcome(&self) -> RunOutcome {
        self.run.outcome
    }

    /// Evaluates once more.
    pub(super) fn add(&mut self, armed: &Armed<'_>, roots: &dyn Roots<'_>) {
        let Run { outcome, messages, infos, errors, enforced } =
            run(armed.in_force.policy, &armed.state.inputs, roots, &armed.state.budget);
        if errors.iter().any(|error| error.fatal) {
            armed.state.spent.set(true);
        }
        let sum = &mut self.run;
        sum.outcome = sum.outcome.max(outcome);
        sum.enforced += enforced;
        sum.errors.extend(errors);
        extend(&mut sum.messages, messages);
        extend(&mut sum.infos, infos);
    }
}

/// Adds what is not there yet.
fn extend(list: &mut Vec<String>, more: Vec<String>) {
    for text in more {
        if !list.contains(&text) {
            list.push(text);
        }
    }
}

impl Record {
    /// Nothing yet. `unknown` is what the caller wants of what is undecided.
    pub(super) fn new(unknown: Option<OnUnknown>) -> Self {
        Record { unknown, ..Record::default() }
    }

    /// Notes the outcome of a policy over an object. `bare` makes the finding without outcome and messages, which most
    /// evaluations do not need; returned is a violation.
    pub(super) fn note(
        &mut self,
        policy: &Policy,
        sum: Sum,
        bare: impl FnOnce() -> Finding,
    ) -> Option<&mut Finding> {
        let Run { outcome, mut messages, infos, errors, .. } = sum.run;
        if outcome <= RunOutcome::Passed && infos.is_empty() {
            return None;
        }
        let bare = bare();
        let info = |message| Info { policy: policy.id.clone(), address: bare.address.clone(), message };
        self.infos.extend(infos.into_iter().map(info));
        let outcome = match outcome {
            RunOutcome::Skipped | RunOutcome::Passed => return None,
            RunOutcome::Violated => {
                if messages.is_empty() {
                    messages.push(stated(policy));
                }
                Outcome::Violated
            }
            RunOutcome::Undecided => {
                let unknown = match bare.subject {
                    Subject::Change | Subject::Drift | Subject::Plan => {
                        "It depends on a value that is known only after apply."
                    }
                    Subject::Provider | Subject::Module => {
                        "It depends on something that the plan does not say: a value that is no constant, or a version without `.terraform` and the lock file beside it."
                    }
                };
                messages.push(unknown.to_owned());
                Outcome::Undecided(self.effect(policy))
            }
            RunOutcome::Error => {
                let mut said = Vec::new();
                for error in errors {
                    extend(&mut said, vec![self.error(policy, error, &bare.address)]);
                }
                extend(&mut said, messages);
                messages = said;
                Outcome::Error
            }
        };
        self.findings.push(Finding { outcome, messages, ..bare });
        self.findings.last_mut().filter(|finding| finding.outcome == Outcome::Violated)
    }

    /// What becomes of an undecided outcome: the policy beats the caller, unless the caller denies.
    fn effect(&self, policy: &Policy) -> OnUnknown {
        match (self.unknown, policy.on_unknown) {
            (Some(OnUnknown::Deny), _) => OnUnknown::Deny,
            (_, Some(own)) => own,
            (Some(wanted), None) => wanted,
            (None, None) => OnUnknown::Warn,
        }
    }

    /// Notes an error; returned is what the finding says.
    fn error(&mut self, policy: &Policy, error: EvalError, address: &str) -> String {
        let span = error.span.unwrap_or_else(|| policy.head.clone());
        let key = (policy.file.path.clone(), span.start, span.end, error.message);
        let seen = self.errors.entry(key.clone()).or_insert_with(|| {
            let (line, column) = place(&policy.file, &span);
            Seen { line, column, label: error.label, address: address.to_owned(), count: 0 }
        });
        seen.count += 1;
        if address < seen.address.as_str() {
            address.clone_into(&mut seen.address);
        }
        format!("{}:{}:{}: {}", key.0, seen.line, seen.column, key.3)
    }

    /// The errors, sorted by path and place.
    pub(super) fn diagnostics(&self) -> Vec<Diagnostic> {
        let diagnostic = |((path, start, end, message), seen): (&ErrorKey, &Seen)| {
            let more = match seen.count {
                0 | 1 => String::new(),
                count => format!(" and {} more", count - 1),
            };
            Diagnostic {
                path: path.clone(),
                line: seen.line,
                column: seen.column,
                span: *start..*end,
                message: message.clone(),
                label: seen.label.clone(),
                help: Some(format!("while judging `{}`{more}", seen.address)),
                severity: Severity::Error,
            }
        };
        self.errors.iter().map(diagnostic).collect()
    }
}

/// What is said where no condition has a message.
pub fn stated(policy: &Policy) -> String {
    let stated = policy.reason.clone().or_else(|| policy.description.clone());
    let sentence = if policy.kind == PolicyKind::Protect {
        "This resource is protected."
    } else {
        "A condition of this policy does not hold."
    };
    stated.unwrap_or_else(|| sentence.to_owned())
}

/// Line and column, both counted from 1, columns in characters.
fn place(file: &PolicyFile, span: &Range<usize>) -> (usize, usize) {
    let end = file.text.floor_char_boundary(span.start.min(file.text.len()));
    let before = file.text.get(..end).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    (before.matches('\n').count() + 1, line.chars().count() + 1)
}
