//! Why rules cannot be compared.

use std::error;
use std::fmt;

/// Why rules cannot be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// The rules have more pieces (ranges of ports times sources) than are compared.
    TooLarge {
        /// The limit.
        limit: usize,
    },
    /// Rules that allow and rules that deny overlap in more ways than are compared.
    TooEntangled,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::TooLarge { limit } => {
                write!(
                    f,
                    "too many firewall rules to compare, expected at most {limit} pairs of ports and sources"
                )
            }
            Error::TooEntangled => {
                write!(f, "too many firewall rules that deny what others allow, expected fewer that overlap")
            }
        }
    }
}

impl error::Error for Error {}
