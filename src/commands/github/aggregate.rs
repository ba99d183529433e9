//! `tfgate github aggregate`: the saved reports of a matrix as one comment and one status.

use super::publication::Publication;
use super::runner;
use super::saved::{self, SavedReports};
use super::session::{Resolved, Session};
use crate::cli::AggregateArgs;
use crate::exit::ExitStatus;
use crate::github::status::Log;

/// Runs the command.
pub(super) fn run(args: &AggregateArgs) -> anyhow::Result<ExitStatus> {
    let session = Session::open(&args.connection.host, args.connection.pull_request)?;
    let api = session.api()?;
    let target = match session.target(&api)? {
        Resolved::Target(target) => target,
        Resolved::Superseded { number, head } => return runner::superseded(number, &head),
    };
    // Read before the work: a status of a newer run that appears meanwhile shows that this run is overtaken.
    let before = Log::read(&api, &target.head, &session.identity).ok();
    let approvals = saved::mode(&target, args.approvals.into());
    let saved = SavedReports {
        reports: &args.reports,
        expect: &args.expect,
        expect_file: args.expect_file.as_deref(),
        publishing: &args.publishing,
        max_input: args.max_saved,
        approvals,
    };
    let (report, origin) = saved::read(&saved, &target, &session.working_directory)?;
    let (publishing, name) = (&args.publishing, None);
    let publication =
        Publication { session: &session, api: &api, target: &target, publishing, name, approvals, before };
    Ok(publication.publish(report, origin))
}
