//! `tfgate github aggregate`: the saved reports of a matrix as one comment and one status.

use std::path::PathBuf;

use super::super::output;
use super::super::saved as files_of_reports;
use super::conclude::Conclusion;
use super::saved::{self, Question};
use super::session::{Found, Session};
use super::superseded;
use crate::cli::AggregateArgs;
use crate::exit::ExitStatus;
use crate::github::status::Log;

/// Runs the command.
pub(super) fn run(args: &AggregateArgs) -> anyhow::Result<ExitStatus> {
    let session = Session::open(&args.connection)?;
    let api = session.api()?;
    let ground = match session.ground(&api)? {
        Found::Ground(ground) => ground,
        Found::Superseded { number, head } => return superseded(number, &head),
    };
    let before = Log::read(&api, &ground.head, &session.identity).ok();
    let approvals = saved::mode(&ground, args.approvals.into());
    let expected = files_of_reports::expected(&args.expect, args.expect_file.as_deref())?;
    let written: Vec<PathBuf> = args.publishing.output.iter().map(|(_, path)| path.clone()).collect();
    output::refuse_clashes(written.iter().map(PathBuf::as_path), args.expect_file.as_deref())?;
    let question = Question {
        reports: &args.reports,
        expected: &expected,
        written: &written,
        max_input: args.max_saved,
        approvals,
    };
    let (report, origin) = saved::read(&question, &ground, &session.working_directory)?;
    let (publishing, name) = (&args.publishing, None);
    let conclusion =
        Conclusion { session: &session, api: &api, ground: &ground, publishing, name, approvals, before };
    Ok(conclusion.publish(report, origin))
}
