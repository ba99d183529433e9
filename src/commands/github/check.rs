//! Checks plans on GitHub: by the policies of the base, and for comparison by those of the pull request.

use std::path::PathBuf;

use anyhow::bail;

use super::preview;
use super::saved::ReportOrigin;
use super::session::{Session, Target};
use crate::cli::{ApprovalsArg, FormatArg, GithubCheckArgs, LevelArg};
use crate::gate::Digest;
use crate::github::Api;
use crate::host::check::Check;
use crate::host::{inputs, spool};
use crate::policy::Level;
use crate::render::Verbosity;
use crate::report::{ExitZero, Mode, Report, Rules};

/// The report over plans, and where its policies come from. `outputs` is what this run writes: nothing that it reads.
///
/// # Errors
/// The arguments do not fit together, or a plan is not there. Policies that do not load are a report.
pub(super) fn plans(
    session: &Session,
    api: &Api<'_>,
    target: &Target,
    paths: &[String],
    args: &GithubCheckArgs,
    outputs: &[(FormatArg, PathBuf)],
) -> anyhow::Result<(Report, ReportOrigin)> {
    // The author of a pull request can edit the workflow that passes this flag, so it may only tighten the verdict.
    if args.fail_on == LevelArg::Deny {
        bail!("`--fail-on deny` would weaken the verdict; expected `require_approval` or `warn`");
    }
    if args.fail_on == LevelArg::Warn && args.approvals == ApprovalsArg::Environment {
        bail!(
            "`--fail-on warn` with `--approvals environment`: an environment approves nothing that only warns"
        );
    }
    let working_directory = &session.working_directory;
    let mut inputs = inputs::resolve(paths, &args.plan_check, working_directory)?;
    let mut check = Check::new(&args.plan_check, rules(args), Verbosity::Normal, working_directory);
    check.options.plan_exit_code = args.plan_exit_code;
    check.options.digest = Digest::OfInput;
    check.refuse_clashes(&inputs, outputs.iter().map(|(_, path)| path.as_path()), None)?;
    let found = session.policies(api, target, &args.plan_check.policies.policy, &args.policy_ref);
    let (found, values) = match found.and_then(|found| Ok((found, check.input_values()?))) {
        Ok(loaded) => loaded,
        // A report and no error: the pull request gets a status and a comment that say why.
        Err(error) => return Ok((check.failed(&error), ReportOrigin::default())),
    };
    // Standard input can be read once, and two sets of policies look at it.
    if found.preview.is_some() {
        spool::standard_input(&mut inputs, args.plan_check.max_input)?;
    }
    let report = check.plans_by(&found.sources, values.clone(), &inputs).report;
    let preview = found.preview.as_ref().map(|head| preview::preview(&check, &report, head, values, &inputs));
    Ok((report, ReportOrigin { policy_commit: found.commit, preview, notices: found.notices }))
}

fn rules(args: &GithubCheckArgs) -> Rules {
    // Where an environment asks for the approval, the job that waits there must be reached.
    let fail_on = match args.approvals {
        ApprovalsArg::Environment => Level::Deny,
        ApprovalsArg::Review | ApprovalsArg::Off => args.fail_on.into(),
    };
    Rules { mode: Mode::Plan { fail_on }, strict: args.strict.into(), exit_zero: ExitZero::Off }
}
