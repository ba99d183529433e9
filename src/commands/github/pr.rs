//! `tfgate github pr`: checks plans on a pull request, by policies that its author could not edit.

use super::check;
use super::publication::Publication;
use super::runner;
use super::saved::{self, ReportOrigin, SavedReports};
use super::session::{Resolved, Session, Target};
use crate::cli::PrArgs;
use crate::exit::ExitStatus;
use crate::github::status::Log;
use crate::report::{ApprovalMode, Report};

/// Runs the command.
pub(super) fn run(args: &PrArgs) -> anyhow::Result<ExitStatus> {
    let session = Session::open(&args.connection.host, args.connection.pull_request)?;
    let api = session.api()?;
    let target = match session.target(&api)? {
        Resolved::Target(target) => target,
        Resolved::Superseded { number, head } => return runner::superseded(number, &head),
    };
    // Read before the work: a status of a newer run that appears meanwhile shows that this run is overtaken.
    let before = Log::read(&api, &target.head, &session.identity).ok();
    let approvals = saved::mode(&target, args.plan_check.approvals.into());
    let (report, origin) = if args.saved.verdict.is_empty() {
        check::plans(&session, &api, &target, &args.plans, &args.plan_check, &args.publishing.step.output)?
    } else {
        recount(args, &session, &target, approvals)?
    };
    let (publishing, name) = (&args.publishing, args.plan_check.plan_check.name.as_deref());
    let publication =
        Publication { session: &session, api: &api, target: &target, publishing, name, approvals, before };
    Ok(publication.publish(report, origin))
}

/// Plans are not checked again: the saved reports say what needs approval.
fn recount(
    args: &PrArgs,
    session: &Session,
    target: &Target,
    approvals: ApprovalMode,
) -> anyhow::Result<(Report, ReportOrigin)> {
    if !args.plans.is_empty() {
        anyhow::bail!("plans and `--verdict` in one call: a saved report replaces a plan");
    }
    let saved = SavedReports {
        reports: &args.saved.verdict,
        expect: &[],
        expect_file: args.saved.expect_file.as_deref(),
        publishing: &args.publishing,
        max_input: args.saved.max_saved,
        approvals,
    };
    saved::read(&saved, target, &session.working_directory)
}
