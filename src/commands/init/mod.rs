//! `tfgate init`: writes a starter `.tfgate/` and a workflow. Nothing is overwritten, and either everything is written or
//! nothing.

mod holdings;
mod summary;
mod texts;

use clap::{Args as _, FromArgMatches as _};

use self::holdings::Holdings;
use crate::cli::{InitArgs, PlanCheckArgs};
use crate::exit::ExitStatus;
use crate::host::{environment, new_files, output, repository};
use crate::layout;

/// The workflow that `docs/examples/github` shows.
const WORKFLOW: &str = include_str!("../../../docs/examples/github/pull-request.yml");

/// Runs the command.
pub(super) fn run(args: &InitArgs) -> anyhow::Result<ExitStatus> {
    let working_directory = environment::working_directory()?;
    let folder = working_directory.join(".tfgate");
    // GitHub looks for workflows at the root of the repository.
    let root = repository::innermost_root(&working_directory).unwrap_or(&working_directory);
    let workflow = root.join(".github/workflows/tfgate.yml");
    let workflow = Some(workflow).filter(|_| !args.no_workflow);
    // Before the plan is read, which can take long.
    new_files::refuse_existing(std::iter::once(&folder).chain(&workflow), &working_directory)?;
    let holdings = match &args.plan {
        Some(plan) => Some(Holdings::of(plan, &plan_check(args)?, &working_directory)?),
        None => None,
    };
    let mut files = vec![
        (folder.join("protect.gate.hcl"), layout::format(&texts::policies(holdings.as_ref()))?),
        (folder.join("protect.policytest.hcl"), layout::format(&texts::tests(holdings.as_ref()))?),
    ];
    files.extend(workflow.map(|path| (path, WORKFLOW.to_owned())));
    new_files::write_all(&files)?;
    output::text_to_stdout(
        &summary::summary(args, holdings.as_ref(), &files, &working_directory),
        ExitStatus::Pass,
    )
}

/// The arguments that reading a plan needs, with their defaults.
fn plan_check(args: &InitArgs) -> anyhow::Result<PlanCheckArgs> {
    let command = PlanCheckArgs::augment_args(clap::Command::new("init"));
    let matches = command.try_get_matches_from(["init"])?;
    let mut plan_check = PlanCheckArgs::from_arg_matches(&matches)?;
    plan_check.max_input = args.max_input;
    plan_check.terraform_bin.clone_from(&args.terraform_bin);
    Ok(plan_check)
}
