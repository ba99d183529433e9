//! The exit status of the program, a documented contract (docs/exit-codes.md). It knows nothing of formats.

use std::process::ExitCode;

/// What the program says to the shell. Ordered: the greater one wins when several plans are checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum ExitStatus {
    /// A verdict was reached and the plan may be applied; warnings allowed.
    #[default]
    Pass,
    /// A verdict was reached and the plan must not be applied: it is denied, or an approval is missing.
    Fail,
    /// No verdict: bad usage, an unreadable or errored plan, a bad policy, output that could not be written.
    Error,
}

impl ExitStatus {
    /// The number that the shell sees: 0, 1 or 2.
    pub fn code(self) -> u8 {
        match self {
            ExitStatus::Pass => 0,
            ExitStatus::Fail => 1,
            ExitStatus::Error => 2,
        }
    }
}

impl From<ExitStatus> for ExitCode {
    fn from(status: ExitStatus) -> Self {
        ExitCode::from(status.code())
    }
}
