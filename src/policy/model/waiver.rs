//! `waiver` blocks.

use super::operation::Operation;
use crate::policy::glob::Glob;

/// One `waiver` block.
#[derive(Debug, Clone)]
pub struct Waiver {
    /// Its label, for example a ticket.
    pub id: String,
    /// Index into [`PolicySet::origins`](crate::policy::PolicySet::origins).
    pub origin: usize,
    /// Globs over policy ids.
    pub policies: Vec<Glob>,
    /// Globs over addresses.
    pub addresses: Vec<Glob>,
    /// The stacks it is limited to; empty: all.
    pub stacks: Vec<Glob>,
    /// The operations it excuses; empty: those of the policy.
    pub on: Vec<Operation>,
    /// Why the findings are acceptable.
    pub reason: String,
    /// Who is responsible for it.
    pub owner: Option<String>,
    /// The last day on which it holds, UTC.
    pub expires: time::Date,
}
