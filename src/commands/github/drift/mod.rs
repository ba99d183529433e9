//! `tfgate github drift`: the nightly check. One issue for each stack, closed by nothing but a complete check of that
//! stack, and one message for each run that has news. Trouble with either is said and never changes the verdict.

mod judge;

use super::super::loading;
use super::runner;
use super::session::{Found, Session};
use super::superseded;
use crate::cli::GithubDriftArgs;
use crate::exit::ExitStatus;

/// Runs the command.
pub(super) fn run(args: &GithubDriftArgs) -> anyhow::Result<ExitStatus> {
    let session = Session::open(&args.host, None)?;
    let api = session.api()?;
    let ground = match session.ground(&api)? {
        Found::Ground(ground) => ground,
        Found::Superseded { number, head } => return superseded(number, &head),
    };
    let today = args.question.judging.today.unwrap_or_else(loading::today);
    let report = judge::judged(&session, &api, &ground, args, today)?;
    Ok(runner::deliver(&report, &args.step))
}
