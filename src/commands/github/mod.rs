//! x
mod policies;
mod preview;
mod runner;
