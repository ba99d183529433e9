//! Saved reports on GitHub: only those that are about this very commit, by policies that its author could not edit.

use std::path::{Path, PathBuf};

use super::session::{Subject, Target};
use crate::approval;
use crate::cli::PublishingArgs;
use crate::gate::TOOL_VERSION;
use crate::host::progress::Progress;
use crate::host::saved_reports::{self, Selection};
use crate::host::{expected_stacks, messages, output};
use crate::render::Verbosity;
use crate::report::{self, ApprovalMode, ExitZero, Failure, Part, Preview, Report, Review};

/// Which saved reports, and which stacks they must be of.
pub(super) struct SavedReports<'a> {
    pub(super) reports: &'a [String],
    /// Stacks that there must be, and a file with more of them.
    pub(super) expect: &'a [String],
    pub(super) expect_file: Option<&'a Path>,
    /// What this run writes, which it must not read.
    pub(super) publishing: &'a PublishingArgs,
    pub(super) max_input: u64,
    /// How approvals are given in this run.
    pub(super) approvals: ApprovalMode,
}

/// What the saved reports know about the pull request beside the report itself.
#[derive(Debug, Default)]
pub(super) struct ReportOrigin {
    /// The commit of the policies, where all of them say the same one.
    pub(super) policy_commit: Option<String>,
    pub(super) preview: Option<Preview>,
    pub(super) notices: Vec<String>,
}

/// All of them as one, for this commit.
///
/// # Errors
/// Nothing says which reports there must be, or a folder cannot be listed.
pub(super) fn read(
    saved: &SavedReports<'_>,
    target: &Target,
    working_directory: &Path,
) -> anyhow::Result<(Report, ReportOrigin)> {
    let SavedReports { reports, expect, expect_file, publishing, max_input, approvals } = *saved;
    let expected = &expected_stacks::expected(expect, expect_file)?;
    let written: Vec<PathBuf> = publishing.step.output.iter().map(|(_, path)| path.clone()).collect();
    let sources = saved_reports::sources(Selection { reports, expected, written: &written })?;
    let named = sources.iter().filter_map(|source| source.from.file()).chain(expect_file);
    output::refuse_clashes(written.iter().map(PathBuf::as_path), named)?;
    let progress = Progress::new("report", sources.len(), Verbosity::Quiet);
    let parts: Vec<Part> = sources
        .iter()
        .map(|source| {
            progress.next();
            let part = saved_reports::part(source, max_input, working_directory, &progress);
            saved_reports::report_unread(&part);
            let Part { file, report } = part;
            Part { file, report: report.and_then(|report| about(report, target, approvals)) }
        })
        .collect();
    let reviews: Vec<&Review> = parts.iter().filter_map(review).collect();
    let origin = origin(&reviews);
    let mut report = report::merged(TOOL_VERSION, parts, expected);
    // The file may have been written by the author of the pull request, with approvals in it: they are counted anew, or there are none.
    approval::apply(&mut report, &[]);
    Ok((report, origin))
}

fn review(part: &Part) -> Option<&Review> {
    part.report.as_ref().ok()?.review.as_ref()
}

/// The report, if it is about this commit on its way to this branch, and by rules that are no weaker than those here.
fn about(report: Report, target: &Target, approvals: ApprovalMode) -> Result<Report, Failure> {
    let refused = |message: String, help: &str| {
        messages::report_error(&message);
        Err(Failure { kind: "saved_report".to_owned(), message, help: Some(help.to_owned()) })
    };
    match &report.review {
        None => refused(
            "the report does not say which commit it is about, nor which policies checked the plan"
                .to_owned(),
            "save it with `tfgate github pr --output json=FILE` in the job that makes the plan",
        ),
        Some(review) if review.head != target.head => refused(
            format!("the report is about the commit `{}`, expected `{}`", review.head, target.head),
            "check the plan of this commit",
        ),
        // Policies are those of the base, and a pull request can be given another base.
        Some(review) if review.base != target.branch => {
            let describe = |branch: &Option<String>| {
                branch.as_ref().map_or("none".to_owned(), |name| format!("branch `{name}`"))
            };
            let (actual, expected) = (describe(&review.base), describe(&target.branch));
            refused(
                format!("the report is by the policies of another base, {actual}, expected {expected}"),
                "check the plan again: the base of the pull request was changed",
            )
        }
        Some(_) if weaker(&report, approvals) => refused(
            "the report is by weaker rules: what needs approval does not block in it".to_owned(),
            "check the plan with the same `--approvals` as here; only `--approvals environment` leaves the approval to the reviewers of an environment",
        ),
        Some(_) => Ok(report),
    }
}

/// Whether the report passes what needs approval, and no environment asks for the approval here.
fn weaker(report: &Report, approvals: ApprovalMode) -> bool {
    report.stacks.iter().any(|stack| {
        // With an environment the job that waits for its reviewers must be reached, so only denials fail there.
        stack.rules.exit_zero == ExitZero::On
            || (stack.rules.mode.only_denials_fail() && approvals != ApprovalMode::Environment)
    })
}

fn origin(reviews: &[&Review]) -> ReportOrigin {
    let mut commits: Vec<&String> =
        reviews.iter().filter_map(|review| review.policy_commit.as_ref()).collect();
    commits.sort();
    commits.dedup();
    let mut notices: Vec<String> = reviews.iter().flat_map(|review| review.notices.iter().cloned()).collect();
    if commits.len() > 1 {
        notices.push("The stacks were checked by policies of several commits of the base.".to_owned());
    }
    notices.sort();
    notices.dedup();
    ReportOrigin {
        policy_commit: commits.first().filter(|_| commits.len() == 1).map(|commit| (*commit).clone()),
        preview: reviews.iter().filter_map(|review| review.preview.clone()).reduce(both),
        notices,
    }
}

/// Two previews as one: the worst verdict, and the findings of both.
fn both(mut a: Preview, b: Preview) -> Preview {
    a.files.extend(b.files);
    a.files.sort();
    a.files.dedup();
    Preview {
        adopts: a.adopts && b.adopts,
        files: a.files,
        verdict: a.verdict.max(b.verdict),
        gained: a.gained + b.gained,
        dropped: a.dropped + b.dropped,
        error: a.error.or(b.error),
    }
}

/// How approvals are given, for what a report says about it.
pub(super) fn mode(target: &Target, requested: ApprovalMode) -> ApprovalMode {
    match (&target.subject, requested) {
        (Subject::Commit, ApprovalMode::Review) => ApprovalMode::Off,
        (Subject::PullRequest(_) | Subject::MergeGroup(_) | Subject::Commit, _) => requested,
    }
}
