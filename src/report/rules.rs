//! The options of the command line that verdicts depend on.

use super::DriftLevel;
use crate::evaluate::Scope;
use crate::policy::Level;

/// The options of the command line that verdicts depend on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rules {
    /// What the verdict is about, and what makes it fail.
    pub mode: Mode,
    /// Whether warnings about the plan as a document deny (`--strict`).
    pub strict: Strict,
    /// Whether a verdict that fails exits with 0 too (`--exit-zero`).
    pub exit_zero: ExitZero,
}

/// What the verdict is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// What the plan does.
    Plan {
        /// The least level of a finding that fails.
        fail_on: Level,
    },
    /// What changed outside Terraform (`tfgate drift`).
    Drift {
        /// The least level of drift that fails. `Info` is any drift that no policy silences.
        fail_on: DriftLevel,
    },
}

impl Default for Mode {
    fn default() -> Self {
        Mode::Plan { fail_on: Level::RequireApproval }
    }
}

impl Mode {
    /// Whether the verdict is about drift.
    pub(crate) fn is_drift(self) -> bool {
        match self {
            Mode::Plan { .. } => false,
            Mode::Drift { .. } => true,
        }
    }

    /// What policies are evaluated over.
    pub(crate) fn scope(self) -> Scope {
        match self {
            Mode::Plan { .. } => Scope::All,
            Mode::Drift { .. } => Scope::Drift,
        }
    }

    /// Whether drift of a level fails.
    pub(crate) fn fails_on_drift(self, level: DriftLevel) -> bool {
        match self {
            Mode::Plan { .. } => false,
            Mode::Drift { fail_on } => level >= fail_on,
        }
    }

    /// The least level of drift that issues and messages are about: what the next apply leaves as it is counts only where
    /// any drift fails.
    pub fn least_drift(self) -> DriftLevel {
        if self.fails_on_drift(DriftLevel::Info) { DriftLevel::Info } else { DriftLevel::Warn }
    }

    /// Whether nothing but a denial fails.
    pub(crate) fn only_denials_fail(self) -> bool {
        match self {
            Mode::Plan { fail_on } => fail_on == Level::Deny,
            Mode::Drift { fail_on } => fail_on == DriftLevel::Deny,
        }
    }

    /// This mode, lowered so that what needs approval fails too.
    #[must_use]
    pub fn with_approvals_required(self) -> Self {
        match self {
            Mode::Plan { fail_on } => Mode::Plan { fail_on: fail_on.min(Level::RequireApproval) },
            Mode::Drift { fail_on } => Mode::Drift { fail_on: fail_on.min(DriftLevel::RequireApproval) },
        }
    }
}

/// `--strict`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Strict {
    /// Warnings are shown.
    #[default]
    Off,
    /// Warnings deny.
    On,
}

impl From<bool> for Strict {
    fn from(given: bool) -> Self {
        if given { Strict::On } else { Strict::Off }
    }
}

/// `--exit-zero`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ExitZero {
    /// The exit code follows the verdict.
    #[default]
    Off,
    /// A verdict that fails exits with 0; a run without a verdict still with 2.
    On,
}

impl From<bool> for ExitZero {
    fn from(given: bool) -> Self {
        if given { ExitZero::On } else { ExitZero::Off }
    }
}
