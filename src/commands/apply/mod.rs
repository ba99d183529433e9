//! `tfgate apply`: judges a private copy of a plan file, then applies that very copy.
//!
//! The copy is what is shown, judged and applied, so nothing that happens to the original in between matters. Nothing is
//! applied where the copy changed, where an output that somebody asked for is missing, or where a broken glass leaves no
//! record.

mod arguments;
mod confirm;
mod copy;
mod glass;
#[cfg(feature = "github")]
mod notify;
mod run;
mod signals;

use std::path::Path;

use anyhow::{Context as _, bail};

use self::copy::PlanCopy;
use self::glass::Glass;
use self::signals::Guard;
use super::inputs::{Input, Place};
use super::judging::{self, Idle, Question};
use super::reading::Hashing;
use super::{inputs, loading, output, policies, sources};
use crate::cli::{ApplyArgs, DeliveryArgs, FormatArg};
use crate::exit::ExitStatus;
use crate::policy::{Missing, PolicySet};
use crate::report::{DriftRule, ExitZero, Report, Rules, Strict, Verdict};

/// Runs the command.
pub(super) fn run(args: &ApplyArgs) -> anyhow::Result<ExitStatus> {
    arguments::check(&args.arguments)?;
    let glass = Glass::new(&args.glass)?;
    let working_directory = std::env::current_dir().context("failed to find the working directory")?;
    let mut input = input(args, &working_directory)?;
    let delivery = delivery(args);
    refuse_clashes(args, &delivery, &input, &working_directory)?;
    let guard = Guard::new().context("failed to prepare for signals")?;
    let Some(original) = input.place.file().map(Path::to_owned) else {
        bail!("`tfgate apply` needs a plan file; standard input cannot be applied");
    };
    let copy = PlanCopy::new(&original, args.judging.max_input, &guard)?;
    input.place = Place::Copy { copy: copy.path().to_owned(), of: original.clone() };
    let judged = judge(args, &input, &copy, &working_directory);
    let Some(exit) = decide(&glass, judged, &delivery)? else {
        copy.check()?;
        return run::apply(args, &original, &copy, &guard);
    };
    Ok(exit)
}

/// The one plan.
fn input(args: &ApplyArgs, working_directory: &Path) -> anyhow::Result<Input> {
    let mut inputs = inputs::resolve(std::slice::from_ref(&args.plan), &args.judging, working_directory)?;
    match (inputs.pop(), inputs.is_empty()) {
        (Some(input), true) => Ok(input),
        _ => bail!("`{}` has several plans, expected one plan file", args.plan),
    }
}

fn delivery(args: &ApplyArgs) -> DeliveryArgs {
    DeliveryArgs {
        format: FormatArg::Text,
        output: args.output.clone(),
        color: args.color,
        quiet: args.quiet,
        verbose: args.verbose,
    }
}

/// No output takes the place of what is read, or of the record.
fn refuse_clashes(
    args: &ApplyArgs,
    delivery: &DeliveryArgs,
    input: &Input,
    working_directory: &Path,
) -> anyhow::Result<()> {
    let policies = policies::paths(&args.judging.policies.policy, working_directory);
    let others = args.judging.inputs.var_file.iter().chain(&args.glass.record);
    let read = policies.iter().chain(others).map(std::path::PathBuf::as_path).chain(input.place.file());
    output::refuse_clashes(delivery.output.iter().map(|(_, path)| path.as_path()), read)
}

/// The report, and which set forbids to apply against it.
struct Judged {
    report: Report,
    forbidden: Option<String>,
}

fn judge(args: &ApplyArgs, input: &Input, copy: &PlanCopy, working_directory: &Path) -> Judged {
    let question = Question {
        judging: &args.judging,
        rules: Rules {
            drift: DriftRule::NotAsked,
            fail_on: args.fail_on.into(),
            strict: if args.strict { Strict::On } else { Strict::Off },
            exit_zero: ExitZero::Off,
        },
        plan_exit_code: None,
        // The digest in the report is that of the file, which is what is applied.
        hashing: Hashing::Off,
        idle: if args.verbose { Idle::Judged } else { Idle::Counted },
        verbosity: output::verbosity(&delivery(args)),
        today: args.judging.today.unwrap_or_else(loading::today),
        working_directory,
    };
    let mut forbidden = None;
    let mut look = |set: &PolicySet| forbidden = set.forbids_break_glass(&input.stack).map(str::to_owned);
    let loaded = policies::sources(&args.judging.policies.policy, working_directory).and_then(|sources| {
        Ok((sources, loading::inputs(&args.judging.inputs, Missing::Refused, working_directory)?))
    });
    let inputs = std::slice::from_ref(input);
    let mut report = match loaded {
        Ok((sources, values)) => judging::judged_by(question, &sources, values, inputs, &mut look),
        Err(error) => {
            let message = format!("{error:#}");
            output::complain("error", &message);
            judging::no_policies(question.rules, message, None)
        }
    };
    sources::from_the_root(&mut report, working_directory);
    for plan in report.stacks.iter_mut().filter_map(|stack| stack.plan.as_mut()) {
        plan.digest = Some(copy.digest().to_owned());
    }
    Judged { report, forbidden }
}

/// Shows the report and says with which code the program ends; `None`: the plan is applied.
fn decide(glass: &Glass<'_>, judged: Judged, delivery: &DeliveryArgs) -> anyhow::Result<Option<ExitStatus>> {
    let Judged { mut report, forbidden } = judged;
    let no = report.exit == ExitStatus::Fail;
    let record = match (glass.wanted(), &forbidden) {
        (true, None) if no => Some(glass.record(&mut report)?),
        _ => None,
    };
    let delivered = output::deliver(delivery, &report);
    if delivered == ExitStatus::Error {
        complain_nothing("there is no answer");
        return Ok(Some(ExitStatus::Error));
    }
    if glass.wanted() && !no {
        output::complain("note", "the verdict lets the plan through, so `--break-glass` changes nothing");
    }
    match (record, forbidden) {
        _ if !no => Ok(None),
        (Some(record), _) => {
            glass.keep(&record, &report)?;
            Ok(None)
        }
        (None, Some(set)) if glass.wanted() => {
            complain_nothing(&format!("`{set}` forbids to apply against the verdict"));
            Ok(Some(ExitStatus::Fail))
        }
        (None, _) => Ok(refused(&report)?),
    }
}

/// The answer is no, unless a person may say yes at the terminal and does.
fn refused(report: &Report) -> anyhow::Result<Option<ExitStatus>> {
    if report.verdict != Verdict::NeedsApproval {
        complain_nothing("the plan is denied");
        return Ok(Some(ExitStatus::Fail));
    }
    match confirm::question(report) {
        Ok(question) if question.asked()? => Ok(None),
        Ok(_) => {
            complain_nothing("that is not what was asked for");
            Ok(Some(ExitStatus::Fail))
        }
        Err(why) => {
            complain_nothing(why);
            output::complain("help", confirm::HELP);
            Ok(Some(ExitStatus::Fail))
        }
    }
}

fn complain_nothing(why: &str) {
    output::complain("error", &format!("nothing was applied: {why}"));
}
