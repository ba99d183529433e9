//! `tfgate drift`: judges what changed outside Terraform.

use std::path::{Path, PathBuf};

use anyhow::Context as _;

use super::inputs::Input;
use super::judging::{self, Idle, Question};
use super::reading::Hashing;
use super::{inputs, loading, output, policies, sources, state};
use crate::cli::{DriftArgs, DriftFailOnArg, DriftQuestionArgs, FormatArg};
use crate::exit::ExitStatus;
use crate::history::History;
use crate::policy::{Level, Missing};
use crate::render;
use crate::report::{DriftRule, ExitZero, Report, Rules, Strict};

/// Runs the command.
pub(super) fn run(args: &DriftArgs) -> anyhow::Result<ExitStatus> {
    let working_directory = std::env::current_dir().context("failed to find the working directory")?;
    let asked = &args.question;
    let inputs = inputs::resolve(&asked.plans, &asked.judging, &working_directory)?;
    refuse_clashes(asked, &args.delivery.output, &inputs, &working_directory)?;
    let now = loading::now(asked.judging.today);
    let verbosity = output::verbosity(&args.delivery);
    let question = Question {
        judging: &asked.judging,
        rules: rules(asked, if args.exit_zero { ExitZero::On } else { ExitZero::Off }),
        plan_exit_code: asked.plan_exit_code,
        hashing: Hashing::Off,
        idle: Idle::Counted,
        verbosity,
        today: now.date(),
        working_directory: &working_directory,
    };
    let loaded = policies::sources(&asked.judging.policies.policy, &working_directory).and_then(|sources| {
        Ok((sources, loading::inputs(&asked.judging.inputs, Missing::Refused, &working_directory)?))
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
    let kept = asked.state.as_deref().and_then(|path| {
        let mut history = state::open(path, now, verbosity);
        state::observe(&mut history, &mut report, now).map(|_| (history, path))
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

/// Writes the history. Where that fails a yes is no answer, because somebody asked for it; a no stays a no.
fn save(history: &History, path: &Path, exit: ExitStatus) -> ExitStatus {
    match state::save(history, path) {
        Ok(()) => exit,
        Err(error) => {
            output::complain("error", &format!("{error:#}"));
            output::without_a_file(exit)
        }
    }
}

/// What the command line says about the verdict.
pub(super) fn rules(asked: &DriftQuestionArgs, exit_zero: ExitZero) -> Rules {
    let (fail_on, drift) = match asked.fail_on {
        DriftFailOnArg::Any => (Level::Warn, DriftRule::Any),
        DriftFailOnArg::Warn => (Level::Warn, DriftRule::Denied),
        DriftFailOnArg::Approve => (Level::Approve, DriftRule::Denied),
        DriftFailOnArg::Deny => (Level::Deny, DriftRule::Denied),
    };
    Rules { fail_on, strict: Strict::Off, exit_zero, drift }
}

/// No output takes the place of a plan, a policy or a file with values.
pub(super) fn refuse_clashes(
    question: &DriftQuestionArgs,
    outputs: &[(FormatArg, PathBuf)],
    inputs: &[Input],
    working_directory: &Path,
) -> anyhow::Result<()> {
    let judging = &question.judging;
    let policies = policies::paths(&judging.policies.policy, working_directory);
    let plans = inputs.iter().filter_map(|input| input.place.file());
    let values = judging.inputs.var_file.iter();
    let read = policies.iter().chain(values).map(PathBuf::as_path).chain(plans);
    let written = outputs.iter().map(|(_, path)| path.as_path());
    output::refuse_clashes(written.chain(question.state.as_deref()), read)
}
