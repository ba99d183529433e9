//! The command line of `tfgate fmt`.

use std::path::PathBuf;

use clap::Args;

/// Arguments of `tfgate fmt`.
#[derive(Debug, Args)]
pub struct FmtArgs {
    /// Policy files, test files or directories, or `-` for standard input to standard output [default: `.tfgate/`]
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,

    /// Write nothing; list the files that are not formatted, and exit with 1 if there is one
    #[arg(long)]
    pub check: bool,
}
