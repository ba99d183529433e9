//! The one integration binary.

#![allow(clippy::disallowed_methods, reason = "tests read fixtures and write expectations")]

#[cfg(test)]
mod policy_files;
#[cfg(test)]
mod policy_sets;
