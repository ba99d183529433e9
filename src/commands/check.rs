//! `tfgate check`: checks plans.

use std::mem::ManuallyDrop;
use std::path::PathBuf;

use crate::cli::CheckArgs;
use crate::exit::ExitStatus;
use crate::gate::{Digest, NoOpEntries};
use crate::host::check::{Check, Problems};
use crate::host::{environment, expected_stacks, output};
use crate::render::Format;
use crate::report::{Mode, Rules};

/// Runs the command.
pub(super) fn run(args: &CheckArgs) -> anyhow::Result<ExitStatus> {
    let working_directory = environment::working_directory()?;
    let (inputs, expected) =
        expected_stacks::resolve(&args.plans, &args.expected, &args.plan_check, &working_directory)?;
    let rules = Rules {
        mode: Mode::Plan { fail_on: args.fail_on.into() },
        strict: args.strict.into(),
        exit_zero: args.exit_zero.into(),
    };
    let mut check =
        Check::new(&args.plan_check, rules, output::verbosity(&args.delivery), &working_directory);
    check.expected = expected;
    check.max_spread = args.expected.max_spread;
    check.problems = Problems::beside(args.delivery.format);
    check.options.plan_exit_code = args.plan_exit_code;
    check.options.no_op_entries = no_op_entries(args);
    check.options.digest = if args.digest { Digest::OfInput } else { Digest::Off };
    let written = args.delivery.output.iter().map(|(_, path)| PathBuf::as_path(path));
    // Before any plan is read: reading can take minutes.
    check.refuse_clashes(&inputs, written, expected_stacks::lists(&args.expected))?;
    // The process ends next, and with it its memory: to free each expression of each policy before is work without use.
    let checked = ManuallyDrop::new(check.plans(&inputs));
    Ok(output::deliver(&args.delivery, &checked.report))
}

/// Formats that list the policies which never match need the names of the objects that do not change.
fn no_op_entries(args: &CheckArgs) -> NoOpEntries {
    let formats = args.delivery.output.iter().map(|(format, _)| *format);
    let mut formats = std::iter::once(args.delivery.format).chain(formats);
    let listed = formats.any(|format| match Format::from(format) {
        Format::Json | Format::Html | Format::Markdown => true,
        Format::Text => !args.delivery.quiet,
        Format::Sarif
        | Format::Junit
        | Format::Github
        | Format::GitlabTerraform
        | Format::GitlabCodequality => false,
    });
    if listed { NoOpEntries::Match } else { NoOpEntries::Count }
}
