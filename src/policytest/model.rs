//! A test file that was read: every mock has its values.

use std::ops::Range;

use crate::expr::Val;
use crate::policy::Operation;

/// A test file.
#[derive(Debug, Clone)]
pub struct TestFile {
    /// The path that diagnostics and reports show.
    pub path: String,
    /// What it holds.
    pub text: String,
    /// The policies that it tests, as written.
    pub targets: Vec<Target>,
    /// The cases in the order of the file.
    pub cases: Vec<Case>,
    /// `inputs` of the file.
    pub(super) inputs: Vec<InputValue>,
    /// What `getdatasource` answers from.
    pub(super) data: Vec<Data>,
    /// `timestamp` of the plan that the mocks stand for.
    pub(super) timestamp: Option<String>,
    /// `stack`: the root of that name.
    pub(super) stack: Option<Val<'static>>,
}

/// One item of `targets`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// A policy file, with or without its suffix, or a directory; relative to the test file.
    pub path: String,
    /// Where it stands.
    pub span: Range<usize>,
}

/// One case.
#[derive(Debug, Clone)]
pub struct Case {
    /// Its name, one of its kind in the file: `aws_vpc.main`, `provider.aws.main`, `plan.main`.
    pub name: String,
    /// Where its block is named.
    pub head: Range<usize>,
    /// Whether it is left out.
    pub skip: bool,
    /// What is judged.
    pub subject: Subject,
}

/// What a case is about.
#[derive(Debug, Clone)]
pub enum Subject {
    /// An object.
    Mock(Box<Mock>),
    /// A plan.
    Plan(PlanTest),
}

/// An object that a test makes up.
#[derive(Debug, Clone)]
pub struct Mock {
    /// What it is.
    pub(super) kind: MockKind,
    /// The type of a resource or provider, the source of a module.
    pub(super) type_: String,
    /// What the test calls it.
    pub(super) name: String,
    /// What happens to it.
    pub(super) operation: Operation,
    /// The object after the change; `None`: not written.
    pub(super) attrs: Option<Val<'static>>,
    /// The object before the change; `None`: not written.
    pub(super) prior_attrs: Option<Val<'static>>,
    /// `meta` as written.
    pub(super) meta: Option<Val<'static>>,
    /// `change` as written.
    pub(super) change: Option<Val<'static>>,
    /// Whether a condition must be violated.
    pub(super) expect_failure: bool,
    /// `inputs` of the mock.
    pub(super) inputs: Vec<InputValue>,
}

/// What a mock is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum MockKind {
    Resource,
    Provider,
    Module,
}

/// A value for an input.
#[derive(Debug, Clone)]
pub(super) struct InputValue {
    pub(super) name: String,
    pub(super) span: Range<usize>,
    pub(super) value: Val<'static>,
}

/// A data source that a test makes up.
#[derive(Debug, Clone)]
pub(super) struct Data {
    pub(super) type_: String,
    pub(super) attrs: Val<'static>,
}

/// A plan that a test names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanTest {
    /// The plan as JSON; relative to the test file.
    pub file: String,
    /// Where the path stands.
    pub span: Range<usize>,
    /// The verdict that it must have.
    pub expect: Expected,
    /// The findings that it must have, `policy: address` each, and no others; `None`: any.
    pub expect_findings: Option<Vec<String>>,
}

/// A verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Expected {
    /// The plan may be applied.
    Pass,
    /// Somebody else has to agree.
    NeedsApproval,
    /// The plan is denied.
    Fail,
    /// There is no verdict.
    Error,
}

impl Expected {
    /// The words in test files.
    pub(super) const WORDS: [(&'static str, Expected); 4] = [
        ("pass", Expected::Pass),
        ("fail", Expected::Fail),
        ("needs_approval", Expected::NeedsApproval),
        ("error", Expected::Error),
    ];

    /// The word in test files.
    pub fn name(self) -> &'static str {
        match self {
            Expected::Pass => "pass",
            Expected::NeedsApproval => "needs_approval",
            Expected::Fail => "fail",
            Expected::Error => "error",
        }
    }
}

impl TestFile {
    /// `name` of its `stack`.
    pub fn stack_name(&self) -> Option<String> {
        self.stack.as_ref()?.get("name")?.as_str().map(str::to_owned)
    }
}
