//! Ground-floor helpers for text: hexadecimal digits, plurals, cuts, words of other tools, and characters that a reader cannot see.
//!
//! Every module may use them; they know nothing of plans or policies.

pub(crate) mod cut;
pub mod hex;
pub mod hidden;
pub mod plural;
pub(crate) mod synonyms;
