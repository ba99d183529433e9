//! `tfgate github aggregate`: the saved reports of a matrix as one comment and one status.

use super::conclude::Conclusion;
use super::saved::{self, Question};
use super::session::{Found, Session};
use super::superseded;
use crate::cli::AggregateArgs;
use crate::exit::ExitStatus;
use crate::github::status::Log;

/// Runs the command.
pub(super) fn run(args: &AggregateArgs) -> anyhow::Result<ExitStatus> {
    let session = Session::open(&args.connection.host, args.connection.pull_request)?;
    let api = session.api()?;
    let ground = match session.ground(&api)? {
        Found::Ground(ground) => ground,
        Found::Superseded { number, head } => return superseded(number, &head),
    };
    let before = Log::read(&api, &ground.head, &session.identity).ok();
    let approvals = saved::mode(&ground, args.approvals.into());
    let question = Question {
        reports: &args.reports,
        expect: &args.expect,
        expect_file: args.expect_file.as_deref(),
        publishing: &args.publishing,
        max_input: args.max_saved,
        approvals,
    };
    let (report, origin) = saved::read(&question, &ground, &session.working_directory)?;
    let (publishing, name) = (&args.publishing, None);
    let conclusion =
        Conclusion { session: &session, api: &api, ground: &ground, publishing, name, approvals, before };
    Ok(conclusion.publish(report, origin))
}
