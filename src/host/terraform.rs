//! Binary plan files, through `terraform show -json` or `tofu show -json`.

use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::Once;
use std::thread::JoinHandle;

use anyhow::{Context as _, bail};

use super::environment::{self, VariableName};
use super::{messages, plan_origin};
use crate::plan::Secrets;
use crate::redact::Redactor;

/// Bytes of the program's standard error that are kept.
const STDERR: u64 = 64 << 10;

/// Bytes that the program may print after its output was refused; then it is stopped.
const REST: u64 = 1 << 20;

/// What the names of the variables begin with that add options to each command line of Terraform. `-state` in one of them leads an
/// apply to another state.
const ARGUMENTS: &str = "TF_CLI_ARGS";

/// A running `show`.
pub(crate) struct Show {
    program: String,
    child: Child,
    stderr: JoinHandle<String>,
}

/// Starts `show` for a plan file in a directory.
pub(crate) fn start(
    plan: &Path,
    directory: Option<&Path>,
    program: Option<&Path>,
) -> anyhow::Result<(Show, ChildStdout)> {
    let plan = std::path::absolute(plan).context("failed to find the plan file")?;
    let (program, spawned) = spawn(directory, program, &mut |command| {
        command.args(["show", "-json", "-no-color"]).arg(&plan);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    })?;
    running(spawned, &program)
}

/// The directory for a plan file: the plan's own if that is initialized; `None`: the working directory.
pub(crate) fn directory(plan: &Path) -> anyhow::Result<Option<PathBuf>> {
    let plan = std::path::absolute(plan).context("failed to find the plan file")?;
    // `show` needs the providers' schemas, which `init` installs there.
    let data = plan_origin::data_directory();
    // An absolute one is that of every directory, so it says nothing about this one.
    let initialized = |parent: &&Path| data.is_relative() && parent.join(&data).is_dir();
    Ok(plan.parent().filter(initialized).map(Path::to_owned))
}

/// Starts Terraform or OpenTofu in a directory, as `arrange` says; `None`: the working directory.
#[expect(clippy::disallowed_methods, reason = "`host` starts programs")]
pub(crate) fn spawn(
    directory: Option<&Path>,
    program: Option<&Path>,
    arrange: &mut dyn FnMut(&mut Command),
) -> anyhow::Result<(PathBuf, io::Result<Child>)> {
    if let Some(gone) = directory.filter(|directory| !directory.is_dir()) {
        bail!("`{}`, in which the plan was checked, is not a directory any more", gone.display());
    }
    let ignored = environment::names_with(ARGUMENTS);
    let candidates: Vec<PathBuf> = match program {
        Some(program) => vec![program.to_owned()],
        None => vec![PathBuf::from("terraform"), PathBuf::from("tofu")],
    };
    for program in &candidates {
        let mut command = Command::new(located(program)?);
        arrange(&mut command);
        for variable in &ignored {
            command.env_remove(&variable.name);
        }
        if let Some(directory) = directory {
            command.current_dir(directory);
        }
        match command.spawn() {
            // Not installed: the next candidate.
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            result => {
                report_ignored(program, &ignored);
                return Ok((program.clone(), result));
            }
        }
    }
    let tried: Vec<String> = candidates.iter().map(|program| format!("`{}`", program.display())).collect();
    bail!(
        "this is a binary plan file and {} cannot be found to show it; install it, name it with `--terraform-bin`, or give tfgate the output of `terraform show -json FILE`",
        tried.join(" nor ")
    )
}

/// Says once which variables the program does not get.
fn report_ignored(program: &Path, ignored: &[VariableName]) {
    static REPORTED: Once = Once::new();
    // The program takes an empty one for unset.
    let set = ignored.iter().filter(|variable| !variable.is_empty);
    let names: Vec<String> = set.map(|variable| format!("`{}`", variable.name.display())).collect();
    if !names.is_empty() {
        REPORTED.call_once(|| {
            messages::report_note(&format!(
                "`{}` runs without {}: options there could lead it to another plan or state",
                program.display(),
                names.join(", ")
            ));
        });
    }
}

/// A program that is named by a path is meant from the working directory, wherever it runs.
fn located(program: &Path) -> anyhow::Result<PathBuf> {
    if program.components().count() < 2 {
        return Ok(program.to_owned());
    }
    std::path::absolute(program).with_context(|| format!("failed to find `{}`", program.display()))
}

fn running(spawned: io::Result<Child>, program: &Path) -> anyhow::Result<(Show, ChildStdout)> {
    let name = program.display().to_string();
    let mut child = spawned.with_context(|| format!("failed to start `{name}`"))?;
    let (Some(stdout), Some(mut stderr)) = (child.stdout.take(), child.stderr.take()) else {
        bail!("failed to read the output of `{name}`");
    };
    let stderr = std::thread::spawn(move || {
        let mut text = Vec::new();
        // What cannot be read cannot be shown; the rest is drained so that the program does not block.
        drop(stderr.by_ref().take(STDERR).read_to_end(&mut text));
        drop(io::copy(&mut stderr, &mut io::sink()));
        String::from_utf8_lossy(&text).into_owned()
    });
    Ok((Show { program: name, child, stderr }, stdout))
}

impl Show {
    /// Waits for the end; an error when the program failed. `rest` is the output that was not read: were it closed,
    /// the program would die of that and seem to have failed.
    pub(crate) fn finish(mut self, rest: ChildStdout) -> anyhow::Result<()> {
        if io::copy(&mut rest.take(REST), &mut io::sink()).is_ok_and(|count| count == REST) {
            self.child.kill().with_context(|| format!("failed to stop `{}`", self.program))?;
            drop(self.child.wait());
            return Ok(());
        }
        let status = self.child.wait().with_context(|| format!("failed to wait for `{}`", self.program))?;
        let stderr = self.stderr.join().unwrap_or_default();
        if status.success() {
            return Ok(());
        }
        // Terraform draws a box around its errors; the first line with text is the summary.
        let first =
            stderr.lines().map(|line| line.trim_matches(['╷', '│', '╵', ' '])).find(|line| !line.is_empty());
        bail!(
            "`{} show -json` failed ({status}): {}; run it in the initialized directory of the plan",
            self.program,
            Redactor::new(&Secrets::default()).text(first.unwrap_or("it printed nothing"))
        )
    }
}
