//! A test file whose expressions are evaluated: every mock has its values.

use std::ops::Range;

use crate::expr::Val;
use crate::policy::{Diagnostic, Operation};

/// A test file.
#[derive(Debug, Clone)]
pub struct TestFile {
    /// The path that diagnostics and reports show.
    pub path: String,
    /// Its text, for excerpts in diagnostics.
    pub text: String,
    /// The policies that it tests, as written.
    pub targets: Vec<Target>,
    /// The cases in the order of the file.
    pub cases: Vec<Case>,
    /// Mistakes that do not keep the file from running: the cases that they are about fail.
    pub mistakes: Vec<Diagnostic>,
    /// `inputs` of the file.
    pub(super) inputs: Vec<InputValue>,
    /// The data sources that `getdatasource` finds.
    pub(super) data: Vec<Data>,
    /// The result of `timestamp()`: as the file sets it, else the time of the run.
    pub(super) timestamp: Option<String>,
    /// `stack`: the root of that name.
    pub(super) stack: Option<Val<'static>>,
}

/// One item of `targets`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// A policy file, with or without its suffix, or a directory; relative to the test file.
    pub path: String,
    /// Its bytes in the file.
    pub span: Range<usize>,
}

/// One case.
#[derive(Debug, Clone)]
pub struct Case {
    /// Its name, unique in the file: `aws_vpc.main`, `provider.aws.main`, `plan.main`.
    pub name: String,
    /// The bytes of the head of its block.
    pub head: Range<usize>,
    /// Whether it is left out.
    pub skip: bool,
    /// What is evaluated.
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

/// An object that a test defines.
#[derive(Debug, Clone)]
pub struct Mock {
    /// Whether it represents a resource, a provider or a module.
    pub(super) kind: MockKind,
    /// The type of a resource or provider, the source of a module.
    pub(super) type_: String,
    /// The second label of its block.
    pub(super) name: String,
    /// The operation that the plan would do.
    pub(super) operation: Operation,
    /// The object after the change; `None`: not written.
    pub(super) attrs: Option<Val<'static>>,
    /// The object before the change; `None`: not written.
    pub(super) prior_attrs: Option<Val<'static>>,
    /// `meta` as written.
    pub(super) meta: Option<Val<'static>>,
    /// `change` as written.
    pub(super) change: Option<Val<'static>>,
    /// Whether the case passes only if a condition is violated.
    pub(super) expect_failure: bool,
    /// `inputs` of the mock.
    pub(super) inputs: Vec<InputValue>,
}

/// What a mock represents.
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

/// A data source that a test defines.
#[derive(Debug, Clone)]
pub(super) struct Data {
    pub(super) type_: String,
    pub(super) name: String,
    pub(super) attrs: Val<'static>,
}

/// A plan that a test names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanTest {
    /// The path of the plan as JSON; relative to the test file.
    pub file: String,
    /// The bytes of the path in the file.
    pub span: Range<usize>,
    /// The verdict that the plan must have.
    pub expect: Expected,
    /// Exactly the findings that the plan must have, `policy: address` each; `None`: any.
    pub expect_findings: Option<Vec<String>>,
}

/// A verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Expected {
    /// The plan may be applied.
    Pass,
    /// Another person has to approve.
    NeedsApproval,
    /// The plan is denied.
    Fail,
    /// The check ends without a verdict.
    Error,
}

impl Expected {
    /// The values of `expect` in test files.
    pub(super) const WORDS: [(&'static str, Expected); 4] = [
        ("pass", Expected::Pass),
        ("fail", Expected::Fail),
        ("needs_approval", Expected::NeedsApproval),
        ("error", Expected::Error),
    ];

    /// The value of `expect` in test files.
    pub fn name(self) -> &'static str {
        match self {
            Expected::Pass => "pass",
            Expected::NeedsApproval => "needs_approval",
            Expected::Fail => "fail",
            Expected::Error => "error",
        }
    }
}

impl Mock {
    /// The type of a resource; `None` for a provider or module.
    pub fn resource_type(&self) -> Option<&str> {
        (self.kind == MockKind::Resource).then_some(&*self.type_)
    }

    /// The second label of its block.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The operation that the plan would do.
    pub fn operation(&self) -> Operation {
        self.operation
    }

    /// The object before the change; `None` where the test does not write it.
    pub fn before(&self) -> Option<&Val<'static>> {
        self.prior_attrs.as_ref()
    }

    /// The object after the change; `None` where the test does not write it.
    pub fn after(&self) -> Option<&Val<'static>> {
        self.attrs.as_ref()
    }

    /// Whether a replacement creates the new object before it deletes the old one.
    pub fn creates_first(&self) -> bool {
        let order = self.change.as_ref().and_then(|change| change.get("order"));
        order.is_some_and(|order| order.as_str() == Some("create_first"))
    }

    /// Whether the case passes only if a condition is violated.
    pub fn expects_failure(&self) -> bool {
        self.expect_failure
    }
}

impl TestFile {
    /// The attribute `name` of its `stack`.
    pub(crate) fn stack_name(&self) -> Option<String> {
        self.stack.as_ref()?.get("name")?.as_str().map(str::to_owned)
    }
}
