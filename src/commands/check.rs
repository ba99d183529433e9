//! `tfgate check`: judges plans.

use std::path::{Path, PathBuf};

use anyhow::Context as _;

use super::inputs::Input;
use super::judging::{self, Idle, Question};
use super::loading;
use super::reading::Hashing;
use super::{inputs, output, policies, sources};
use crate::cli::CheckArgs;
use crate::exit::ExitStatus;
use crate::policy::Missing;
use crate::render::Format;
use crate::report::{DriftRule, ExitZero, Rules, Strict};

/// Runs the command.
pub(super) fn run(args: &CheckArgs) -> anyhow::Result<ExitStatus> {
    let working_directory = std::env::current_dir().context("failed to find the working directory")?;
    let inputs = inputs::resolve(&args.plans, &args.judging, &working_directory)?;
    refuse_clashes(args, &inputs, &working_directory)?;
    let today = args.judging.today.unwrap_or_else(loading::today);
    let question = question(args, today, &working_directory);
    let loaded = policies::sources(&args.judging.policies.policy, &working_directory).and_then(|sources| {
        Ok((sources, loading::inputs(&args.judging.inputs, Missing::Refused, &working_directory)?))
    });
    let mut report = match loaded {
        Ok((sources, values)) => judging::judged(question, &sources, values, &inputs),
        Err(error) => {
            let message = format!("{error:#}");
            output::complain("error", &message);
            judging::no_policies(question.rules, message, None)
        }
    };
    sources::from_the_root(&mut report, &working_directory);
    Ok(output::deliver(&args.delivery, &report))
}

/// No output takes the place of a plan, a policy or a file with values.
fn refuse_clashes(args: &CheckArgs, inputs: &[Input], working_directory: &Path) -> anyhow::Result<()> {
    let policies = policies::paths(&args.judging.policies.policy, working_directory);
    let plans = inputs.iter().filter_map(|input| input.place.file());
    let values = args.judging.inputs.var_file.iter();
    let read = policies.iter().chain(values).map(PathBuf::as_path).chain(plans);
    output::refuse_clashes(args.delivery.output.iter().map(|(_, path)| path.as_path()), read)
}

/// Fixed before the first byte.
fn question<'a>(args: &'a CheckArgs, today: time::Date, working_directory: &'a Path) -> Question<'a> {
    let formats =
        std::iter::once(args.delivery.format).chain(args.delivery.output.iter().map(|(format, _)| *format));
    let json = formats.map(Format::from).any(|format| format == Format::Json);
    Question {
        judging: &args.judging,
        rules: Rules {
            drift: DriftRule::NotAsked,
            fail_on: args.fail_on.into(),
            strict: if args.strict { Strict::On } else { Strict::Off },
            exit_zero: if args.exit_zero { ExitZero::On } else { ExitZero::Off },
        },
        plan_exit_code: args.plan_exit_code,
        hashing: if args.digest { Hashing::On } else { Hashing::Off },
        idle: if args.delivery.verbose || json { Idle::Judged } else { Idle::Counted },
        verbosity: output::verbosity(&args.delivery),
        today,
        working_directory,
    }
}
