//! What decides the next step.

use crate::plan::{Action, Program};

/// One object in one plan.
#[derive(Debug, Clone, Copy)]
pub(in crate::report) struct Situation<'a> {
    /// What the plan does.
    pub(in crate::report) action: Action,
    /// `action_reason`.
    pub(in crate::report) reason: Option<&'a str>,
    /// Whether it is left over from an earlier apply.
    pub(in crate::report) is_deposed: bool,
    /// What made the plan.
    pub(in crate::report) program: Program,
    /// Whether it was made with `-destroy`.
    pub(in crate::report) is_destroy_plan: bool,
    /// Whether the provider leaves the real object in place that the plan destroys.
    pub(in crate::report) is_left_in_place: bool,
    /// The attributes that force a replacement.
    pub(in crate::report) forced: &'a [String],
    /// What the configuration shows.
    pub(in crate::report) home: Home,
    /// The attribute with a name that the new object has in common with the old one, which stays.
    pub(in crate::report) kept_name: Option<&'a str>,
}

/// What the configuration of the plan shows about the place of an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report) struct Home {
    /// The calls of the modules around.
    pub(in crate::report) call: Call,
    /// Its block.
    pub(in crate::report) block: Block,
    /// Whether its address, or that of a module around, has an index or key.
    pub(in crate::report) has_key: bool,
}

/// The calls of the modules around an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report) enum Call {
    /// The plan does not say.
    Unknown,
    /// It is in the root module.
    None,
    /// One of them is not there.
    Gone,
    /// All are there, without `count` and `for_each`.
    Single {
        /// Whether there are several.
        is_nested: bool,
    },
    /// All are there, one with `count` or `for_each`.
    Repeated,
}

/// The block of an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report) enum Block {
    /// The plan does not say, or it was not looked at.
    Unknown,
    /// It is not there.
    Gone,
    /// It is there, without `count` and `for_each`.
    Single,
    /// It is there, with `count` or `for_each`.
    Repeated,
}
