//! The results of the cases of a test file.

use std::collections::BTreeSet;

use super::model::Expected;
use crate::policy::Diagnostic;

/// The result of one test file.
#[derive(Debug, Clone, Default)]
pub struct FileOutcome {
    /// The path that reports show.
    pub path: String,
    /// The results of its selected cases, in the order of the file.
    pub cases: Vec<CaseOutcome>,
    /// The policies that it loads, by id.
    pub policies: BTreeSet<String>,
    /// Those of them that a case exercised: a condition was evaluated, or a plan has an object that they match.
    pub exercised: BTreeSet<String>,
}

impl FileOutcome {
    /// The number of `enforce` blocks that its cases evaluated.
    pub(crate) fn enforced(&self) -> usize {
        self.cases.iter().map(|case| case.enforced).sum()
    }

    /// The number of cases with this status.
    pub fn count(&self, status: Status) -> usize {
        self.cases.iter().filter(|case| case.status == status).count()
    }
}

/// The result of one case.
#[derive(Debug, Clone)]
pub struct CaseOutcome {
    /// Its name, unique in the file.
    pub name: String,
    /// The line of its block, from 1.
    pub line: usize,
    /// How it ended.
    pub status: Status,
    /// Why it failed, in the order of policies; with a passed case the violations that it expects.
    pub reasons: Vec<Reason>,
    /// The info messages of conditions that hold, each with the id of its policy.
    pub infos: Vec<(String, String)>,
    /// The number of `enforce` blocks that were evaluated.
    pub enforced: usize,
    /// Whether a policy is about the mock and its operation; a plan always counts.
    pub covered: bool,
}

/// How a case ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// As expected.
    Passed,
    /// The case sets `skip`.
    Skipped,
    /// Not as expected.
    Failed,
}

/// One reason for the status of a case.
#[derive(Debug, Clone)]
pub enum Reason {
    /// Conditions of a policy are violated.
    Violated {
        /// The policy.
        policy: String,
        /// Their messages; may be empty.
        messages: Vec<String>,
    },
    /// A policy depends on a value that is known only after apply.
    Undecided {
        /// The policy.
        policy: String,
    },
    /// A policy cannot be evaluated.
    Error {
        /// The policy.
        policy: String,
        /// The error, in the file of the policy.
        diagnostic: Box<Diagnostic>,
    },
    /// The case sets `expect_failure`, and no condition is violated.
    NotViolated {
        /// The number of `enforce` blocks that were evaluated.
        enforced: usize,
    },
    /// A plan has another verdict.
    Verdict {
        /// The verdict that the test expects.
        expected: Expected,
        /// The verdict that the plan has.
        found: Expected,
        /// Why, where there is no verdict.
        error: Option<String>,
    },
    /// A plan lacks a finding.
    Missing {
        /// `policy: address`
        finding: String,
    },
    /// A plan has a finding that the test does not name.
    Unexpected {
        /// `policy: address`
        finding: String,
    },
}

/// The result of checking the plan of a case.
#[derive(Debug, Clone)]
pub struct PlanOutcome {
    /// The verdict.
    pub verdict: Expected,
    /// Why there is no verdict.
    pub error: Option<String>,
    /// Findings that count, `policy: address` each.
    pub findings: BTreeSet<String>,
    /// Ids of the policies that match something in the plan.
    pub matched: BTreeSet<String>,
}
