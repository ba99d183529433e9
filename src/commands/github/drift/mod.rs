//! `tfgate github drift`: the nightly check. One issue for each stack, closed by nothing but a complete check of that
//! stack, and one message for each run that has news. A failure of either is reported and never changes the verdict.

mod check;
mod issues;
mod news;
mod outcome;
mod receivers;
mod run;

use time::OffsetDateTime;

use self::receivers::Receivers;
use self::run::Run;
use super::runner;
use super::session::{Resolved, Session};
use crate::cli::GithubDriftArgs;
use crate::exit::ExitStatus;
use crate::github::runner::Outputs;
use crate::history::Observations;
use crate::host::{clock, history, messages, output};
use crate::render::Verbosity;
use crate::report::Report;

/// Runs the command.
pub(super) fn run(args: &GithubDriftArgs) -> anyhow::Result<ExitStatus> {
    let receivers = Receivers::named(&args.receivers)?;
    let session = Session::open(&args.host, None)?;
    let api = session.api()?;
    let target = match session.target(&api)? {
        Resolved::Target(target) => target,
        Resolved::Superseded { number, head } => return runner::superseded(number, &head),
    };
    let now = clock::now(args.drift_check.plan_check.today);
    let mut report = check::plans(&session, &api, &target, args, &receivers, now.date())?;
    let (observed, saved) = remember(args, &mut report, now);
    let run = Run { args, session: &session, api: &api, receivers: &receivers, now, observed };
    // Before the report is delivered: what could not be written becomes a notice in it.
    let page = run.publish(&target, &mut report);
    let delivered = runner::deliver(&report, &args.step);
    let exit = if saved.is_ok() { delivered } else { output::without_a_file(delivered) };
    Ok(append(exit, page.as_deref()))
}

/// Records the run in the history. Where that cannot be written, a pass becomes no verdict.
fn remember(
    args: &GithubDriftArgs,
    report: &mut Report,
    now: OffsetDateTime,
) -> (Option<Observations>, anyhow::Result<()>) {
    let Some(path) = args.drift_check.state.as_deref() else { return (None, Ok(())) };
    let mut history = history::open(path, now, Verbosity::Normal);
    let Some(observed) = history::observe(&mut history, report, now) else { return (None, Ok(())) };
    let saved = history::save(&history, path);
    if let Err(error) = &saved {
        messages::report_error(&format!("{error:#}"));
    }
    (Some(observed), saved)
}

/// Outputs that are known last.
fn append(exit: ExitStatus, page: Option<&str>) -> ExitStatus {
    match runner::append_outputs(&Outputs::of_drift(exit.code(), page)) {
        Ok(()) => exit,
        Err(error) => runner::demote_pass(exit, &error),
    }
}
