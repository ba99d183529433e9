//! `tfgate github`: judges plans in a workflow.

#[cfg_attr(not(test), expect(dead_code, reason = "the subcommands call it"))]
mod policies;
#[cfg_attr(not(test), expect(dead_code, reason = "the subcommands call it"))]
mod preview;
