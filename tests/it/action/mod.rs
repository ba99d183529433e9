//! `action.yml`, run step by step.

mod assets;
mod download;
mod examples;
mod expressions;
mod hand_over;
mod interface;
mod page;
mod runner;
mod whole;
mod yaml;
