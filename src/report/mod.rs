//! The report: what every renderer sees. Sorted, counted and redacted; nothing in it is escaped.
//!
//! Renderers do not count, filter, sort or decide: whatever they need is a field here.

mod model;

pub use model::*;
