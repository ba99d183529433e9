//! `tfgate report`: shows saved reports, several of them as one.

use crate::cli::{FormatArg, ReportArgs};
use crate::exit::ExitStatus;
use crate::gate::TOOL_VERSION;
use crate::host::progress::Progress;
use crate::host::saved_reports::{self, Selection};
use crate::host::{environment, expected_stacks, output};
use crate::report;

/// Runs the command.
pub(super) fn run(args: &ReportArgs) -> anyhow::Result<ExitStatus> {
    let working_directory = environment::working_directory()?;
    let expected = expected_stacks::expected(&args.expected.expect, args.expected.expect_file.as_deref())?;
    let written: Vec<_> = args.delivery.output.iter().map(|(_, path)| path.clone()).collect();
    let sources =
        saved_reports::sources(Selection { reports: &args.reports, expected: &expected, written: &written })?;
    let read =
        sources.iter().filter_map(|source| source.from.file()).chain(args.expected.expect_file.as_deref());
    output::refuse_clashes(args.delivery.output.iter().map(|(_, path)| path.as_path()), read)?;
    let progress = Progress::new("report", sources.len(), output::verbosity(&args.delivery));
    let parts = sources.iter().map(|source| {
        progress.next();
        let part = saved_reports::part(source, args.max_input, &working_directory, &progress);
        // A text on standard output has the error of each file.
        if args.delivery.format != FormatArg::Text {
            saved_reports::report_unread(&part);
        }
        part
    });
    let report = report::merged(TOOL_VERSION, parts.collect(), &expected);
    Ok(output::deliver(&args.delivery, &report))
}
