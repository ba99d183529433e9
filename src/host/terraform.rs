//! Binary plan files, through `terraform show -json` or `tofu show -json`.

use std::io::{self, Read};
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
struct Show {
    program: String,
    child: Child,
    stderr: JoinHandle<String>,
}

/// What the errors of both programs say about a plan file of another version or of the other program.
const OTHER_VERSION: [&str; 2] = ["plan file was created by", "unsupported plan file format version"];

/// Characters of an error that are shown.
const MOST_ERROR: usize = 1000;

/// Why `show` failed.
#[derive(Debug)]
pub(crate) struct ShowError {
    error: anyhow::Error,
    /// Whether another program, or another version, may read the plan file.
    is_about_versions: bool,
}

impl From<anyhow::Error> for ShowError {
    fn from(error: anyhow::Error) -> Self {
        ShowError { error, is_about_versions: false }
    }
}

/// Hands the output of `show` for a plan file in a directory to `parse`. Where no program is named, and Terraform says that
/// the plan file is of another version, OpenTofu shows it if it can.
pub(crate) fn show<T>(
    plan: &Path,
    directory: Option<&Path>,
    program: Option<&Path>,
    parse: &mut dyn FnMut(&mut dyn Read) -> T,
) -> anyhow::Result<T> {
    let (first, shown) = show_by(plan, directory, program, parse)?;
    let failed = match shown {
        Ok(parsed) => return Ok(parsed),
        Err(failed) => failed,
    };
    let tofu = Path::new("tofu");
    if failed.is_about_versions && program.is_none() && first != tofu {
        match show_by(plan, directory, Some(tofu), parse) {
            Ok((_, Ok(parsed))) => return Ok(parsed),
            Ok((_, Err(second))) => return Err(anyhow::anyhow!("{:#}; {:#}", failed.error, second.error)),
            // It is not installed.
            Err(_) => {
                return Err(anyhow::anyhow!(
                    "{:#}; name the program that made the plan with `--terraform-bin`",
                    failed.error
                ));
            }
        }
    }
    Err(failed.error)
}

/// Hands the output of one program to `parse`. A program that prints nothing has failed, and is not parsed.
fn show_by<T>(
    plan: &Path,
    directory: Option<&Path>,
    program: Option<&Path>,
    parse: &mut dyn FnMut(&mut dyn Read) -> T,
) -> anyhow::Result<(PathBuf, Result<T, ShowError>)> {
    let (program, show, mut stdout) = start(plan, directory, program)?;
    let mut first = Vec::new();
    stdout.by_ref().take(1).read_to_end(&mut first).context("failed to read the output of `show`")?;
    if first.is_empty() {
        let finished = show.finish(stdout);
        return Ok((program, finished.map(|()| parse(&mut io::empty()))));
    }
    let parsed = parse(&mut first.as_slice().chain(&mut stdout));
    Ok((program, show.finish(stdout).map(|()| parsed)))
}

/// Starts `show` for a plan file in a directory.
fn start(
    plan: &Path,
    directory: Option<&Path>,
    program: Option<&Path>,
) -> anyhow::Result<(PathBuf, Show, ChildStdout)> {
    let plan = std::path::absolute(plan).context("failed to find the plan file")?;
    let (program, spawned) = spawn(directory, program, &mut |command| {
        command.args(["show", "-json", "-no-color"]).arg(&plan);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    })?;
    let (show, stdout) = running(spawned, &program)?;
    Ok((program, show, stdout))
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
    fn finish(mut self, rest: ChildStdout) -> Result<(), ShowError> {
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
        let is_about_versions = OTHER_VERSION.iter().any(|words| stderr.contains(words));
        let said = first_error(&stderr);
        let said = if said.is_empty() { "it printed nothing" } else { &said };
        let said = Redactor::new(&Secrets::default()).text(said);
        // A directory does not help against another version.
        let step = if is_about_versions { "" } else { "; run it in the initialized directory of the plan" };
        let error = anyhow::anyhow!("`{} show -json` failed ({status}): {said}{step}", self.program);
        Err(ShowError { error, is_about_versions })
    }
}

/// The first error with all of its text, in one line; without one, the first line. Terraform draws a box around each
/// diagnostic, and a warning may come first.
fn first_error(stderr: &str) -> String {
    let lines: Vec<&str> = stderr.lines().map(|line| line.trim_matches(['╷', '│', '╵', ' '])).collect();
    let is_next = |line: &&str| !line.starts_with("Error: ") && !line.starts_with("Warning: ");
    let text: Vec<&str> = match lines.iter().position(|line| line.starts_with("Error: ")) {
        Some(at) => {
            let (first, rest) = lines.get(at..).unwrap_or_default().split_at(1);
            first.iter().chain(rest.iter().take_while(|line| is_next(line))).copied().collect()
        }
        None => lines.iter().find(|line| !line.is_empty()).copied().into_iter().collect(),
    };
    let text: Vec<&str> = text.into_iter().filter(|line| !line.is_empty()).collect();
    let joined = text.join(" ");
    let cut: String = joined.chars().take(MOST_ERROR).collect();
    if cut.len() < joined.len() { format!("{cut}…") } else { cut }
}
