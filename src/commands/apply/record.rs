//! The record of a request to apply against the verdict.

use serde::Serialize;

/// What is kept of one request to apply against the verdict. It holds no value of the plan.
#[derive(Debug, Serialize)]
pub(super) struct Record {
    pub(super) schema_version: u32,
    pub(super) event: &'static str,
    pub(super) time: String,
    pub(super) user: String,
    pub(super) host: String,
    pub(super) reason: String,
    pub(super) stack: String,
    pub(super) verdict: &'static str,
    pub(super) plan_sha256: Option<String>,
    pub(super) findings: Vec<RecordedFinding>,
    pub(super) tool_version: &'static str,
}

/// A finding that was overridden.
#[derive(Debug, Serialize)]
pub(super) struct RecordedFinding {
    pub(super) policy: String,
    pub(super) level: &'static str,
    pub(super) address: String,
    pub(super) deposed: Option<String>,
    pub(super) action: &'static str,
    pub(super) fingerprint: String,
}

#[cfg(feature = "github")]
impl Record {
    /// The record as one sentence. It quotes the reason and names of the environment, so it has to be escaped.
    pub(super) fn sentence(&self) -> String {
        format!(
            "{}@{} requests to apply a plan of {} against the verdict {}: {}",
            self.user, self.host, self.stack, self.verdict, self.reason
        )
    }
}
