//! What is remembered of each stack, and what a run adds to it.

use std::collections::BTreeMap;

use time::{Date, OffsetDateTime};

use crate::report::DriftClass;

/// The largest history that is read, in bytes.
pub const MAX_SIZE: usize = 16 << 20;
/// The most stacks and objects together in a history that is read.
pub const MAX_ENTRIES: usize = 100_000;

/// What earlier checks found out, by stack.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    pub(super) stacks: BTreeMap<String, StackHistory>,
}

/// What earlier checks found out about one stack.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StackHistory {
    /// When the last complete check ran.
    pub checked: Option<OffsetDateTime>,
    /// How many checks failed since then.
    pub failures: u32,
    /// The day of the first failed check.
    pub failing_since: Option<Date>,
    /// What had drifted at the last complete check, by address.
    pub drift: BTreeMap<String, DriftRecord>,
    /// The changes that waited to be applied.
    pub waiting: Option<PendingChanges>,
}

/// One object that had drifted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DriftRecord {
    /// The fingerprint of its [`DriftEntry`](crate::report::DriftEntry), 64 hexadecimal digits.
    pub fingerprint: String,
    /// The class of its drift.
    pub class: DriftClass,
    /// The first day on which it was seen drifted.
    pub first_seen: Date,
}

/// Changes of the configuration that were not applied, or that every plan shows again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PendingChanges {
    /// The same while the same changes wait: 64 hexadecimal digits.
    pub fingerprint: String,
    /// The first day on which they were seen.
    pub since: Date,
}

/// A run against the history.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Observations {
    /// Each stack of the report, in its order.
    pub stacks: Vec<StackObservation>,
    /// Stacks that were not checked for a year and are forgotten.
    pub forgotten: Vec<String>,
    /// How many objects do not fit into the file. Their first day starts again.
    pub left_out: usize,
}

/// One stack of a run against its history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StackObservation {
    /// The name of the stack, as in the report.
    pub stack: String,
    /// Its drift against that of the last complete check.
    pub change: DriftChange,
    /// Addresses that had not drifted then.
    pub appeared: Vec<String>,
    /// Addresses that had drifted in another way.
    pub altered: Vec<String>,
    /// Addresses that no longer differ from the state.
    pub gone: Vec<String>,
    /// How many checks failed in a row, this one included.
    pub failures: u32,
    /// The day of the first of them.
    pub failing_since: Option<Date>,
    /// The day since which the same changes wait to be applied.
    pub waiting_since: Option<Date>,
    /// The history of the stack before this run.
    pub previous: Option<StackHistory>,
}

/// How the drift of a stack differs from that of the last complete check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DriftChange {
    /// There is none, and there was none.
    Clean,
    /// There is some, and there was none.
    New,
    /// It is the same.
    Same,
    /// It differs.
    Changed,
    /// There was some, and there is none.
    Gone,
    /// The check failed, so it is not known.
    NotChecked,
}
