//! The parts about a whole report that the section of its only stack shows.
//!
//! With several stacks they come before the table of stacks.

/// Parts about the report; empty where the report has several stacks.
#[derive(Default, Clone)]
pub(super) struct ReportParts {
    /// The heading in place of the verdict: `Waiting for 1 approval`.
    pub(super) waiting: Option<String>,
    /// The commit that the policies are from, and the run.
    pub(super) origin: Option<String>,
    /// The alert about what is left out.
    pub(super) notice: Option<String>,
    /// Approvals, the preview of edited policies, notices.
    pub(super) review: Vec<String>,
}
