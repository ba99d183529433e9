//! `tfgate github`: the same inside of a workflow of GitHub Actions.

mod runner;
