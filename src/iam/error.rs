//! Why a document is not read, or two are not compared.

use std::fmt;

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// The document is not a policy.
    Document {
        /// The element, like `Statement[2].Action`; empty for the document itself.
        path: String,
        /// What the grammar has there.
        expected: &'static str,
    },
    /// The documents are too large to be compared.
    TooLarge,
}

impl Error {
    pub(super) fn expected(path: &str, expected: &'static str) -> Self {
        Self::Document { path: path.to_owned(), expected }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Document { path, expected } if path.is_empty() => write!(f, "expected {expected}"),
            Self::Document { path, expected } => write!(f, "{path}: expected {expected}"),
            Self::TooLarge => f.write_str("the policy documents are too large to be compared"),
        }
    }
}

impl std::error::Error for Error {}

/// The steps that a comparison may take. A document of the size that AWS accepts needs a small part of them.
#[derive(Debug)]
pub struct Budget(u64);

/// A fraction of a second.
const STEPS: u64 = 60_000_000;

impl Default for Budget {
    fn default() -> Self {
        Self::new()
    }
}

impl Budget {
    /// The steps of one comparison.
    #[must_use]
    pub fn new() -> Self {
        Self(STEPS)
    }

    /// How many steps were taken.
    #[must_use]
    pub fn spent(&self) -> u64 {
        STEPS.saturating_sub(self.0)
    }

    pub(super) fn spend(&mut self, steps: usize) -> Result<(), Error> {
        let steps = u64::try_from(steps).unwrap_or(u64::MAX);
        self.0 = self.0.checked_sub(steps).ok_or(Error::TooLarge)?;
        Ok(())
    }
}
