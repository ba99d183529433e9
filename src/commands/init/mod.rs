//! `tfgate init`: writes a starter `.tfgate/` and a workflow. Nothing is overwritten, and either everything is written or
//! nothing.

mod holdings;
mod texts;

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use clap::{Args as _, FromArgMatches as _};

use self::holdings::Holdings;
use super::{files, output};
use crate::cli::{InitArgs, JudgingArgs};
use crate::exit::ExitStatus;
use crate::render::escape;
use crate::text::plural::count;

/// The workflow that `docs/examples/github` shows.
const WORKFLOW: &str = include_str!("../../../docs/examples/github/pull-request.yml");

/// Runs the command.
pub(super) fn run(args: &InitArgs) -> anyhow::Result<ExitStatus> {
    let working_directory = std::env::current_dir().context("failed to find the working directory")?;
    let folder = working_directory.join(".tfgate");
    let workflow = root(&working_directory).join(".github/workflows/tfgate.yml");
    let workflow = Some(workflow).filter(|_| !args.no_workflow);
    refuse_existing(std::iter::once(&folder).chain(&workflow), &working_directory)?;
    let holdings = match &args.plan {
        Some(plan) => Some(Holdings::of(plan, &judging(args)?, &working_directory)?),
        None => None,
    };
    let mut wanted = vec![
        (folder.join("protect.gate.hcl"), texts::policies(holdings.as_ref())),
        (folder.join("protect.policytest.hcl"), texts::tests(holdings.as_ref())),
    ];
    wanted.extend(workflow.map(|path| (path, WORKFLOW.to_owned())));
    write_all(&wanted)?;
    output::text_to_stdout(&said(args, holdings.as_ref(), &wanted, &working_directory), ExitStatus::Pass)
}

/// The root of the repository, where GitHub looks for workflows; without one the working directory.
fn root(working_directory: &Path) -> PathBuf {
    let root = working_directory.ancestors().find(|folder| folder.join(".git").exists());
    root.unwrap_or(working_directory).to_owned()
}

fn refuse_existing<'p>(
    paths: impl Iterator<Item = &'p PathBuf>,
    working_directory: &Path,
) -> anyhow::Result<()> {
    let there = paths.filter(|path| files::present(path));
    let there: Vec<String> =
        there.map(|path| format!("`{}`", files::relative(path, working_directory))).collect();
    if there.is_empty() {
        return Ok(());
    }
    bail!(
        "nothing was written: {} is there already; move it away, or write what is missing by hand",
        there.join(" and ")
    )
}

/// What reading a plan needs, as every command that judges has it.
fn judging(args: &InitArgs) -> anyhow::Result<JudgingArgs> {
    let command = JudgingArgs::augment_args(clap::Command::new("init"));
    let matches = command.try_get_matches_from(["init"])?;
    let mut judging = JudgingArgs::from_arg_matches(&matches)?;
    judging.max_input = args.max_input;
    judging.terraform_bin.clone_from(&args.terraform_bin);
    Ok(judging)
}

/// Writes files that are not there; where one fails, those before it are removed again.
fn write_all(wanted: &[(PathBuf, String)]) -> anyhow::Result<()> {
    let mut made: Vec<PathBuf> = Vec::new();
    let written = wanted.iter().try_for_each(|(path, text)| write(path, text, &mut made));
    if written.is_err() {
        for path in made.iter().rev() {
            // What was not empty before stays: only what was made here is removed.
            drop(if path.is_dir() { fs::remove_dir(path) } else { fs::remove_file(path) });
        }
    }
    written
}

fn write(path: &Path, text: &str, made: &mut Vec<PathBuf>) -> anyhow::Result<()> {
    let failed = || format!("nothing was written: failed to write `{}`", path.display());
    let above: Vec<&Path> = path.ancestors().skip(1).take_while(|folder| !folder.exists()).collect();
    for folder in above.into_iter().rev() {
        fs::create_dir(folder).with_context(failed)?;
        made.push(folder.to_owned());
    }
    let mut file = File::create_new(path).with_context(failed)?;
    made.push(path.to_owned());
    file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).with_context(failed)
}

/// What was written, and what to do next.
fn said(
    args: &InitArgs,
    holdings: Option<&Holdings>,
    written: &[(PathBuf, String)],
    working_directory: &Path,
) -> String {
    let mut text = String::new();
    for (path, _) in written {
        let _ = writeln!(text, "wrote {}", escape::terminal(&files::relative(path, working_directory)));
    }
    match holdings.filter(|holdings| !holdings.modules.is_empty()) {
        Some(holdings) => {
            let modules = count(holdings.modules.len(), "module", "modules");
            let types: usize = holdings.modules.values().map(|module| module.types.len()).sum();
            let _ =
                writeln!(text, "\nProtected from the plan: {} in {modules}.", count(types, "type", "types"));
        }
        None if holdings.is_some() => {
            text += "\nThe plan has nothing that holds data; the policy protects databases and buckets as an example.\n";
        }
        None => {
            text += "\nThe policy protects databases and buckets as an example; give a plan to protect what is in it.\n";
        }
    }
    text +=
        "Nothing is blocked yet: `mode = \"observe\"` says what would be. Delete that block after a week.\n";
    if !args.no_workflow {
        text += "The workflow names `OWNER/tfgate` and a commit, a role and a stack: put yours there.\n";
    }
    text += "\nNext:\n  tfgate test\n  tfgate check tfplan\n";
    text
}
