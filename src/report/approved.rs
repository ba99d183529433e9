//! Who may approve a finding, and what its next step says about approvals.

use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::OverrideInfo;
use crate::policy::team_of;

/// The text before the approvers in the next step of a finding. [`without_approval`] cuts there.
const APPROVED_BY: &str = " Approved by ";

impl OverrideInfo {
    /// Whether an account may approve by its login. An empty list allows everybody with write access.
    pub fn names(&self, login: &str) -> bool {
        // GitHub's logins are case-insensitive; a list in another case must not lock people out.
        self.approvers.is_empty() || self.approvers.iter().any(|name| name.eq_ignore_ascii_case(login))
    }

    /// The teams whose members may approve: `organization/team`.
    pub fn teams(&self) -> impl Iterator<Item = &str> {
        self.approvers.iter().filter_map(|name| team_of(name))
    }
}

/// The next step of a finding, with who approved it.
pub(crate) fn approved_by(next_step: &str, logins: &[String]) -> String {
    let names: Vec<String> = logins.iter().map(|login| format!("`{login}`")).collect();
    format!("{next_step}{APPROVED_BY}{}.", names.join(", "))
}

/// The next step of a finding, without who approved it.
pub(crate) fn without_approval(next_step: &str) -> &str {
    // From the right: the text before it can quote names of the plan.
    next_step.rsplit_once(APPROVED_BY).map_or(next_step, |(step, _)| step)
}

/// A time as reports have it: RFC 3339, UTC.
pub fn rfc3339(time: OffsetDateTime) -> String {
    // Formatting fails only for years outside of 0 to 9999.
    time.to_offset(time::UtcOffset::UTC).format(&Rfc3339).unwrap_or_default()
}
