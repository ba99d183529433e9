//! `tfgate github gate`: the plan is checked again on the protected branch, before apply. What needs approval passes only if
//! a pull request behind the commit had it approved: the same change set, or one that today's is a part of.

use std::path::{Path, PathBuf};

use super::publication::{Publication, add_notice};
use super::session::{Resolved, Session};
use super::{approvals, check, pull_requests, runner};
use crate::cli::GateArgs;
use crate::exit::ExitStatus;
use crate::github::status::Log;
use crate::host::progress::Progress;
use crate::host::saved_reports::{self, Selection, Source};
use crate::host::{messages, output};
use crate::render::Verbosity;
use crate::report::{ApprovalMode, ChangeSet, Expected, Part, Report, Verdict, change_set, reassess};

/// The largest saved report, in bytes.
const MAX_SAVED_REPORT: u64 = 64 << 20;

/// Runs the command.
pub(super) fn run(args: &GateArgs) -> anyhow::Result<ExitStatus> {
    let session = Session::open(&args.connection.host, args.connection.pull_request)?;
    let api = session.api()?;
    let mut target = match session.target(&api)? {
        Resolved::Target(target) => target,
        Resolved::Superseded { number, head } => return runner::superseded(number, &head),
    };
    let written: Vec<PathBuf> = args.publishing.step.output.iter().map(|(_, path)| path.clone()).collect();
    let saved = saved(&args.approved, &written);
    // Also what the arguments say: where one of them cannot be listed, there are no sources.
    let read = saved.iter().filter_map(|source| source.from.file());
    let read = read.chain(args.approved.iter().map(Path::new));
    output::refuse_clashes(written.iter().map(PathBuf::as_path), read)?;
    // Read before the work: a status of a newer run that appears meanwhile shows that this run is overtaken.
    let before = Log::read(&api, &target.head, &session.identity).ok();
    let (mut report, origin) =
        check::plans(&session, &api, &target, &args.plans, &args.plan_check, &args.publishing.step.output)?;
    let approvals: ApprovalMode = args.plan_check.approvals.into();
    // Only a verdict that waits for approval can change by one; other runs save the requests.
    let pulls = if approvals == ApprovalMode::Review && report.verdict == Verdict::NeedsApproval {
        pull_requests::behind(&session, &api, &mut target)
    } else {
        Some(Vec::new())
    };
    let (publishing, name) = (&args.publishing, args.plan_check.plan_check.name.as_deref());
    let publication =
        Publication { session: &session, api: &api, target: &target, publishing, name, approvals, before };
    let mut review = publication.review(&report, origin);
    if let Some([pull]) = pulls.as_deref() {
        // People approved the head of the pull request, which a squash or a merge commit is not.
        review.number = Some(pull.number);
        review.head.clone_from(&pull.head.sha);
    }
    report.review = Some(review);
    if let Some(pulls) = &pulls {
        if !pulls.is_empty() {
            let earlier = approved(&saved, &session);
            approvals::apply_proofs(&session, &api, pulls, &earlier, &mut report);
        }
        if approvals == ApprovalMode::Review && report.verdict == Verdict::NeedsApproval {
            publication.request_approval(pulls, &mut report);
        }
    }
    if approvals == ApprovalMode::Environment && !args.approved.is_empty() {
        require_new_approval(&approved(&saved, &session), &mut report);
    }
    Ok(publication.write(&mut report))
}

/// The reviewers of an environment agreed to what was saved. A plan that does more needs their approval again.
fn require_new_approval(agreed: &[ChangeSet], report: &mut Report) {
    let today = change_set(report);
    if agreed.iter().any(|set| today.items.is_subset(&set.items)) {
        return;
    }
    for stack in &mut report.stacks {
        stack.rules.mode = stack.rules.mode.with_approvals_required();
    }
    reassess(report);
    if report.verdict == Verdict::NeedsApproval {
        let text = "This plan needs approval for more than what was agreed to: run the whole workflow again, so that the reviewers of the environment see it.";
        add_notice(report, text);
    }
}

/// The saved reports that the arguments name, without those that this run writes. What cannot be listed approves nothing.
fn saved(files: &[String], written: &[PathBuf]) -> Vec<Source> {
    if files.is_empty() {
        return Vec::new();
    }
    let selection = Selection { reports: files, expected: &Expected::Anything, written };
    saved_reports::sources(selection).unwrap_or_else(|error| {
        messages::report_warning(&format!("`--approved`: {error:#}"));
        Vec::new()
    })
}

/// The change sets of saved reports. Each is believed only as far as the status log of the pull request has its hash.
fn approved(sources: &[Source], session: &Session) -> Vec<ChangeSet> {
    let progress = Progress::new("report", sources.len(), Verbosity::Quiet);
    let parts = sources
        .iter()
        .map(|source| saved_reports::part(source, MAX_SAVED_REPORT, &session.working_directory, &progress));
    let reports = parts.inspect(saved_reports::report_unread).filter_map(|Part { report, .. }| report.ok());
    reports.map(|report| change_set(&report)).filter(|set| !set.items.is_empty()).collect()
}
