//! What became of the cases of a test file.

use std::collections::BTreeSet;

use super::model::Expected;
use crate::policy::Diagnostic;

/// What became of one test file.
#[derive(Debug, Clone, Default)]
pub struct FileOutcome {
    /// The path that reports show.
    pub path: String,
    /// What became of its selected cases, in the order of the file.
    pub cases: Vec<CaseOutcome>,
    /// The policies that it loads, by id.
    pub policies: BTreeSet<String>,
    /// Those of them that a case exercised: a condition was evaluated, or a plan has what they are about.
    pub exercised: BTreeSet<String>,
}

impl FileOutcome {
    /// How many `enforce` blocks its cases evaluated.
    pub fn enforced(&self) -> usize {
        self.cases.iter().map(|case| case.enforced).sum()
    }

    /// How many cases ended so.
    pub fn count(&self, status: Status) -> usize {
        self.cases.iter().filter(|case| case.status == status).count()
    }
}

/// What became of one case.
#[derive(Debug, Clone)]
pub struct CaseOutcome {
    /// Its name, one of its kind in the file.
    pub name: String,
    /// The line of its block.
    pub line: usize,
    /// How it ended.
    pub status: Status,
    /// Why it failed, in the order of policies; with a passed case the violations that it expects.
    pub reasons: Vec<Reason>,
    /// What policies said about conditions that hold.
    pub infos: Vec<(String, String)>,
    /// How many `enforce` blocks were evaluated.
    pub enforced: usize,
}

/// How a case ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// As it says.
    Passed,
    /// It says `skip`.
    Skipped,
    /// Otherwise than it says.
    Failed,
}

/// One thing about the end of a case.
#[derive(Debug, Clone)]
pub enum Reason {
    /// Conditions of a policy do not hold; their messages.
    Violated {
        /// The policy.
        policy: String,
        /// What it says; may be empty.
        messages: Vec<String>,
    },
    /// A value that is known only after apply decides about a policy.
    Undecided {
        /// The policy.
        policy: String,
    },
    /// A policy cannot be evaluated.
    Error {
        /// The policy.
        policy: String,
        /// What is wrong, in the file of the policy.
        diagnostic: Box<Diagnostic>,
    },
    /// The case says `expect_failure`, and no condition is violated.
    NotViolated {
        /// How many `enforce` blocks were evaluated.
        enforced: usize,
    },
    /// A plan has another verdict.
    Verdict {
        /// What the test says.
        expected: Expected,
        /// What it is.
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

/// What the judge says about the plan of a test.
#[derive(Debug, Clone)]
pub struct PlanOutcome {
    /// The verdict.
    pub verdict: Expected,
    /// Why there is no verdict.
    pub error: Option<String>,
    /// Findings that count, `policy: address` each.
    pub findings: BTreeSet<String>,
    /// Ids of the policies that are about something in the plan.
    pub matched: BTreeSet<String>,
}
