//! What keeps an object that a plan destroys, replaces or forgets: one table of sentences over everything that decides it.

mod situation;
mod table;
#[cfg(test)]
mod tests;

pub(super) use situation::{Block, Call, Home, Situation};
pub(super) use table::{keep, list};
