//! The verdict, and why there is none.

/// The verdict over one plan or over all of them. Ordered, the worst is the greatest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// The plan may be applied; warnings allowed.
    Pass,
    /// Other people must approve it first.
    NeedsApproval,
    /// It may not be applied.
    Fail,
    /// There is no verdict: the plan is unreadable, errored or contradictory.
    Error,
}

impl Verdict {
    /// The word in reports: `pass`, `needs_approval`, `fail`, `error`.
    pub fn name(self) -> &'static str {
        match self {
            Verdict::Pass => "pass",
            Verdict::NeedsApproval => "needs_approval",
            Verdict::Fail => "fail",
            Verdict::Error => "error",
        }
    }
}

/// Why there is no verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// A fixed word: `plan_errored`, `not_a_plan`, `truncated`, `policy`, …
    pub kind: String,
    /// What went wrong and where: a fragment without a full stop.
    pub message: String,
    /// What to do about it: a fragment without a full stop.
    pub help: Option<String>,
}
