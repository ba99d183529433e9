//! `action.yml`, run step by step.

mod assets;
mod download;
mod examples;
mod expressions;
mod hand_over;
#[cfg(feature = "github")]
mod interface;
mod runner;
mod yaml;
