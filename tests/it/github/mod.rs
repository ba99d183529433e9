//! `tfgate github`: the program against a GitHub on loopback.

/// The GitHub that the tests talk to.
pub(crate) mod fake;
