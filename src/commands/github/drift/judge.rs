//! Judges drift as `tfgate drift` does, by the policies of the commit of the run.

use time::Date;

use super::super::super::judging::{self, Idle, Question};
use super::super::super::reading::Hashing;
use super::super::super::{drift, inputs, loading, output, sources};
use super::super::policies::{self, Wanted};
use super::super::session::{Ground, Session, Subject};
use super::receivers::Receivers;
use crate::cli::{GithubDriftArgs, JudgingArgs};
use crate::github::{Api, comment};
use crate::policy::Missing;
use crate::render::Verbosity;
use crate::report::{ApprovalMode, ExitZero, Report, Review};

/// The report over plans.
///
/// # Errors
/// The arguments do not fit together, or a plan is not there. Policies that do not load are a report.
pub(super) fn judged(
    session: &Session,
    api: &Api<'_>,
    ground: &Ground,
    args: &GithubDriftArgs,
    receivers: &Receivers<'_>,
    today: Date,
) -> anyhow::Result<Report> {
    let (asked, working_directory) = (&args.question, &session.working_directory);
    let inputs = inputs::resolve_within(&asked.plans, &asked.judging, working_directory, &session.workspace)?;
    let judging = JudgingArgs {
        mask_env: receivers.secrets().chain(asked.judging.mask_env.iter().cloned()).collect(),
        ..asked.judging.clone()
    };
    drift::refuse_clashes(asked, &args.step.output, &inputs, working_directory)?;
    let question = Question {
        judging: &judging,
        rules: drift::rules(asked, ExitZero::Off),
        plan_exit_code: asked.plan_exit_code,
        hashing: Hashing::On,
        idle: Idle::Counted,
        verbosity: Verbosity::Normal,
        today,
        working_directory,
    };
    let found = policies::sources(&Wanted {
        named: &asked.judging.policies.policy,
        policy_ref: &args.policy_ref,
        base: ground.base.as_deref(),
        head: ground.pull_request_head(),
        api: Some(api),
        elsewhere: Some(session.elsewhere()),
        working_directory,
        workspace: &session.workspace,
    });
    let loaded = found.and_then(|found| {
        Ok((found, loading::inputs(&asked.judging.inputs, Missing::Refused, working_directory)?))
    });
    let (mut report, policy_commit) = match loaded {
        Ok((found, values)) => (judging::judged(question, &found.sources, values, &inputs), found.commit),
        Err(error) => {
            let message = format!("{error:#}");
            output::complain("error", &message);
            (judging::no_policies(question.rules, message, None), None)
        }
    };
    sources::from_the_root(&mut report, working_directory);
    let name = asked.judging.name.as_deref();
    Ok(Report { review: Some(review(session, ground, name, policy_commit)), ..report })
}

/// What is known about the run. Nobody approves drift.
fn review(session: &Session, ground: &Ground, name: Option<&str>, policy_commit: Option<String>) -> Review {
    let number = match &ground.subject {
        Subject::PullRequest(pull) => Some(pull.number),
        Subject::MergeGroup(_) | Subject::Commit => None,
    };
    Review {
        number,
        head: ground.head.clone(),
        base: ground.branch.clone(),
        policy_commit,
        run_url: session.run_url().filter(|url| url.starts_with("https://")),
        key: comment::key(name),
        run: session.run.as_ref().map(ToString::to_string).unwrap_or_default(),
        change_set: None,
        approvals: ApprovalMode::Off,
        missing: 0,
        refused: Vec::new(),
        preview: None,
        notices: ground.notices.clone(),
    }
}
