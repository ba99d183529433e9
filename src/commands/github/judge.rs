//! Judges plans on GitHub: by the policies of the base, and for comparison by those of the pull request.

use std::path::{Path, PathBuf};

use anyhow::bail;

use super::super::inputs::Input;
use super::super::judging::{self, Idle, Question};
use super::super::reading::Hashing;
use super::super::{inputs, loading, output, sources, spool};
use super::policies::{self, Wanted};
use super::preview;
use super::saved::Origin;
use super::session::{Ground, Session};
use crate::cli::{ApprovalsArg, FormatArg, GithubJudgingArgs, LevelArg};
use crate::github::Api;
use crate::policy::{Level, Missing};
use crate::render::Verbosity;
use crate::report::{DriftRule, ExitZero, Report, Rules, Strict};

/// Which plans are judged how.
#[derive(Clone, Copy)]
pub(super) struct Plans<'a> {
    pub(super) paths: &'a [String],
    pub(super) args: &'a GithubJudgingArgs,
    /// What this run writes: nothing that it reads.
    pub(super) outputs: &'a [(FormatArg, PathBuf)],
}

impl Plans<'_> {
    /// No output takes the place of a plan, a policy or a file with values.
    fn refuse_clashes(&self, inputs: &[Input], working_directory: &Path) -> anyhow::Result<()> {
        let judging = &self.args.judging;
        let policies = super::super::policies::paths(&judging.policies.policy, working_directory);
        let read = policies.iter().chain(&judging.inputs.var_file).map(PathBuf::as_path);
        let plans = inputs.iter().filter_map(|input| input.place.file());
        output::refuse_clashes(self.outputs.iter().map(|(_, path)| path.as_path()), read.chain(plans))
    }
}

/// The report over plans, and where its policies come from.
///
/// # Errors
/// The arguments do not fit together, or a plan is not there. Policies that do not load are a report.
pub(super) fn plans(
    session: &Session,
    api: &Api<'_>,
    ground: &Ground,
    wanted: Plans<'_>,
) -> anyhow::Result<(Report, Origin)> {
    let Plans { paths, args, .. } = wanted;
    if args.fail_on == LevelArg::Deny {
        bail!("`--fail-on deny` would weaken the verdict; expected `approve` or `warn`");
    }
    if args.fail_on == LevelArg::Warn && args.approvals == ApprovalsArg::Environment {
        bail!(
            "`--fail-on warn` with `--approvals environment`: an environment approves nothing that only warns"
        );
    }
    let working_directory = &session.working_directory;
    let mut inputs = inputs::resolve(paths, &args.judging, working_directory)?;
    wanted.refuse_clashes(&inputs, working_directory)?;
    let question = Question {
        judging: &args.judging,
        rules: rules(args),
        plan_exit_code: args.plan_exit_code,
        hashing: Hashing::On,
        idle: Idle::Counted,
        verbosity: Verbosity::Normal,
        today: args.judging.today.unwrap_or_else(loading::today),
        working_directory,
    };
    let found = policies::sources(&Wanted {
        named: &args.judging.policies.policy,
        policy_ref: &args.policy_ref,
        base: ground.base.as_deref(),
        head: ground.pull_request_head(),
        api: Some(api),
        elsewhere: Some(session.elsewhere()),
        working_directory,
        workspace: &session.workspace,
    });
    let loaded = found.and_then(|found| {
        Ok((found, loading::inputs(&args.judging.inputs, Missing::Refused, working_directory)?))
    });
    let (found, values) = match loaded {
        Ok(loaded) => loaded,
        Err(error) => {
            let message = format!("{error:#}");
            output::complain("error", &message);
            return Ok((judging::no_policies(question.rules, message, None), Origin::default()));
        }
    };
    // Standard input can be read once, and two sets of policies judge it.
    if found.preview.is_some() {
        spool::standard_input(&mut inputs, args.judging.max_input)?;
    }
    let mut report = judging::judged(question, &found.sources, values.clone(), &inputs);
    let preview =
        found.preview.as_ref().map(|head| preview::preview(question, &report, head, values, &inputs));
    sources::from_the_root(&mut report, working_directory);
    Ok((report, Origin { policy_commit: found.commit, preview, notices: found.notices }))
}

fn rules(args: &GithubJudgingArgs) -> Rules {
    // Where an environment asks for the approval, the job that waits there must be reached.
    let fail_on = match args.approvals {
        ApprovalsArg::Environment => Level::Deny,
        ApprovalsArg::Review | ApprovalsArg::Off => args.fail_on.into(),
    };
    let strict = if args.strict { Strict::On } else { Strict::Off };
    Rules { fail_on, strict, exit_zero: ExitZero::Off, drift: DriftRule::NotAsked }
}
