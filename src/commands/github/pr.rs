//! `tfgate github pr`: judges plans on a pull request, by policies that its author could not edit.

use super::conclude::Conclusion;
use super::judge;
use super::saved::{self, Origin, Question};
use super::session::{Found, Ground, Session};
use super::superseded;
use crate::cli::PrArgs;
use crate::exit::ExitStatus;
use crate::github::status::Log;
use crate::report::{ApprovalMode, Report};

/// Runs the command.
pub(super) fn run(args: &PrArgs) -> anyhow::Result<ExitStatus> {
    let session = Session::open(&args.connection.host, args.connection.pull_request)?;
    let api = session.api()?;
    let ground = match session.ground(&api)? {
        Found::Ground(ground) => ground,
        Found::Superseded { number, head } => return superseded(number, &head),
    };
    let before = Log::read(&api, &ground.head, &session.identity).ok();
    let approvals = saved::mode(&ground, args.judging.approvals.into());
    let (report, origin) = if args.saved.verdict.is_empty() {
        judge::plans(
            &session,
            &api,
            &ground,
            judge::Plans { paths: &args.plans, args: &args.judging, outputs: &args.publishing.step.output },
        )?
    } else {
        recount(args, &session, &ground, approvals)?
    };
    let (publishing, name) = (&args.publishing, args.judging.judging.name.as_deref());
    let conclusion =
        Conclusion { session: &session, api: &api, ground: &ground, publishing, name, approvals, before };
    Ok(conclusion.publish(report, origin))
}

/// Nothing is judged again: the saved reports say what needs approval.
fn recount(
    args: &PrArgs,
    session: &Session,
    ground: &Ground,
    approvals: ApprovalMode,
) -> anyhow::Result<(Report, Origin)> {
    if !args.plans.is_empty() {
        anyhow::bail!("plans and `--verdict` in one call: a saved report stands in place of a plan");
    }
    let question = Question {
        reports: &args.saved.verdict,
        expect: &[],
        expect_file: args.saved.expect_file.as_deref(),
        publishing: &args.publishing,
        max_input: args.saved.max_saved,
        approvals,
    };
    saved::read(&question, ground, &session.working_directory)
}
