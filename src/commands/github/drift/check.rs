//! Checks for drift as `tfgate drift` does, by the policies of the commit of the run.

use time::Date;

use super::super::session::{Session, Subject, Target};
use super::receivers::Receivers;
use crate::cli::{GithubDriftArgs, PlanCheckArgs};
use crate::gate::Digest;
use crate::github::{Api, comment};
use crate::host::check::Check;
use crate::host::inputs;
use crate::render::Verbosity;
use crate::report::{ApprovalMode, Report, Review};

/// The report over plans.
///
/// # Errors
/// The arguments do not fit together, or a plan is not there. Policies that do not load are a report.
pub(super) fn plans(
    session: &Session,
    api: &Api<'_>,
    target: &Target,
    args: &GithubDriftArgs,
    receivers: &Receivers<'_>,
    today: Date,
) -> anyhow::Result<Report> {
    let (check_args, working_directory) = (&args.drift_check, &session.working_directory);
    // Issues are found by stack name, so a name must not depend on the directory that a job runs in.
    let inputs = inputs::resolve_within(
        &check_args.plans,
        &check_args.plan_check,
        working_directory,
        &session.workspace,
    )?;
    let plan_check = PlanCheckArgs {
        mask_env: receivers.secrets().chain(check_args.plan_check.mask_env.iter().cloned()).collect(),
        ..check_args.plan_check.clone()
    };
    let mut check = Check::new(&plan_check, check_args.rules(), Verbosity::Normal, working_directory);
    check.options.today = Some(today);
    check.options.plan_exit_code = check_args.plan_exit_code;
    check.options.digest = Digest::OfInput;
    let written = args.step.output.iter().map(|(_, path)| path.as_path());
    check.refuse_clashes(&inputs, written.chain(check_args.state.as_deref()), None)?;
    let found = session.policies(api, target, &check_args.plan_check.policies.policy, &args.policy_ref);
    let (report, policy_commit) = match found.and_then(|found| Ok((found, check.input_values()?))) {
        Ok((found, values)) => (check.plans_by(&found.sources, values, &inputs).report, found.commit),
        Err(error) => (check.failed(&error), None),
    };
    let name = check_args.plan_check.name.as_deref();
    Ok(Report { review: Some(review(session, target, name, policy_commit)), ..report })
}

/// What is known about the run. Drift has no approvals.
fn review(session: &Session, target: &Target, name: Option<&str>, policy_commit: Option<String>) -> Review {
    let number = match &target.subject {
        Subject::PullRequest(pull) => Some(pull.number),
        Subject::MergeGroup(_) | Subject::Commit => None,
    };
    Review {
        number,
        head: target.head.clone(),
        base: target.branch.clone(),
        policy_commit,
        run_url: session.run_url().filter(|url| url.starts_with("https://")),
        key: comment::key(name),
        run: session.run.as_ref().map(ToString::to_string).unwrap_or_default(),
        change_set: None,
        approvals: ApprovalMode::Off,
        missing: 0,
        refused: Vec::new(),
        preview: None,
        notices: target.notices.clone(),
    }
}
