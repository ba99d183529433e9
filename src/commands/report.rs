//! `tfgate report`: shows saved reports, several of them as one.

use anyhow::Context as _;

use super::loading::VERSION;
use super::output;
use super::progress::Progress;
use super::saved::{self, Wanted};
use crate::cli::ReportArgs;
use crate::exit::ExitStatus;
use crate::report;

/// Runs the command.
pub(super) fn run(args: &ReportArgs) -> anyhow::Result<ExitStatus> {
    let working_directory = std::env::current_dir().context("failed to find the working directory")?;
    let expected = saved::expected(&args.expect, args.expect_file.as_deref())?;
    let written: Vec<_> = args.delivery.output.iter().map(|(_, path)| path.clone()).collect();
    let sources = saved::sources(Wanted { reports: &args.reports, expected: &expected, written: &written })?;
    let read = sources.iter().filter_map(|source| source.place.file()).chain(args.expect_file.as_deref());
    output::refuse_clashes(args.delivery.output.iter().map(|(_, path)| path.as_path()), read)?;
    let progress = Progress::new("report", sources.len(), output::verbosity(&args.delivery));
    let parts = sources.iter().map(|source| {
        progress.next();
        saved::part(source, args.max_input, &working_directory, &progress)
    });
    let report = report::merged(VERSION, parts.collect(), &expected);
    Ok(output::deliver(&args.delivery, &report))
}
