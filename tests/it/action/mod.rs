//! `action.yml`, run step by step.

mod assets;
mod download;
mod expressions;
mod hand_over;
#[cfg(feature = "github")]
mod interface;
mod runner;
mod yaml;
