//! `tfgate drift`: checks what changed outside Terraform.

use std::path::Path;

use crate::cli::DriftArgs;
use crate::exit::ExitStatus;
use crate::history::History;
use crate::host::check::{Check, Problems};
use crate::host::{clock, environment, expected_stacks, history, messages, output};
use crate::render;
use crate::report::{Report, Rules};

/// Runs the command.
pub(super) fn run(args: &DriftArgs) -> anyhow::Result<ExitStatus> {
    let working_directory = environment::working_directory()?;
    let check_args = &args.drift_check;
    let (inputs, expected) = expected_stacks::resolve(
        &check_args.plans,
        &args.expected,
        &check_args.plan_check,
        &working_directory,
    )?;
    let now = clock::now(check_args.plan_check.today);
    let verbosity = output::verbosity(&args.delivery);
    let rules = Rules { exit_zero: args.exit_zero.into(), ..check_args.rules() };
    let mut check = Check::new(&check_args.plan_check, rules, verbosity, &working_directory);
    check.expected = expected;
    check.max_spread = args.expected.max_spread;
    if !args.adopt {
        check.problems = Problems::beside(args.delivery.format);
    }
    // One clock for waivers and history: a run over midnight must not see two days.
    check.options.today = Some(now.date());
    check.options.plan_exit_code = check_args.plan_exit_code;
    let written = args.delivery.output.iter().map(|(_, path)| path.as_path());
    check.refuse_clashes(
        &inputs,
        written.chain(check_args.state.as_deref()),
        expected_stacks::lists(&args.expected),
    )?;
    let mut report = check.plans(&inputs).report;
    let kept = check_args.state.as_deref().and_then(|path| {
        let mut history = history::open(path, now, verbosity);
        history::observe(&mut history, &mut report, now).map(|_| (history, path))
    });
    let exit = deliver(args, &report);
    Ok(kept.map_or(exit, |(history, path)| save(&history, path, exit)))
}

fn deliver(args: &DriftArgs, report: &Report) -> ExitStatus {
    if args.adopt {
        output::deliver_text(&args.delivery, report, &render::adopt(report))
    } else {
        output::deliver(&args.delivery, report)
    }
}

/// Writes the history. Where that fails, a pass becomes no verdict, because the file was requested; a fail stays a fail.
fn save(history: &History, path: &Path, exit: ExitStatus) -> ExitStatus {
    match history::save(history, path) {
        Ok(()) => exit,
        Err(error) => {
            messages::report_error(&format!("{error:#}"));
            output::without_a_file(exit)
        }
    }
}
