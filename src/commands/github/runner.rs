//! What the runner reads: standard output, the file of outputs, the summary of the step.

use std::path::PathBuf;

use anyhow::{Context as _, anyhow};

use crate::cli::{ColorArg, FormatArg, StepArgs};
use crate::exit::ExitStatus;
use crate::github::runner::{self, Files, Outputs, Secret};
use crate::host::environment::variable;
use crate::host::terminal::color;
use crate::host::{files, messages, output};
use crate::render::{Budget, Format, Style};
use crate::report::Report;

/// The file that the runner reads outputs from.
const OUTPUT: &str = "GITHUB_OUTPUT";
/// The file that the runner shows as the summary of the step.
const SUMMARY: &str = "GITHUB_STEP_SUMMARY";

/// The files that the runner reads; outside of a workflow there are none.
struct StepFiles {
    outputs: Option<PathBuf>,
    summary: Option<PathBuf>,
}

impl StepFiles {
    fn of_step() -> Self {
        let [outputs, summary] = [OUTPUT, SUMMARY].map(|name| variable(name).map(PathBuf::from));
        StepFiles { outputs, summary }
    }
}

/// Writes a report everywhere but to GitHub, and says what the program returns as far as that decides it.
///
/// A report, an output or a file that was asked for and is missing turns a pass into no verdict: a later step relies on it. A
/// summary that is missing is a warning.
pub(super) fn deliver(report: &Report, args: &StepArgs) -> ExitStatus {
    let exit = print(report, args).unwrap_or_else(|error| failed(&error));
    write_files(report, args, exit, &StepFiles::of_step())
}

fn write_files(report: &Report, args: &StepArgs, mut exit: ExitStatus, step_files: &StepFiles) -> ExitStatus {
    let mut written: Vec<(FormatArg, &PathBuf)> = Vec::new();
    for (format, path) in &args.output {
        match output::to_file(report, (*format).into(), path) {
            Ok(()) => written.push((*format, path)),
            Err(error) => {
                exit = demote_pass(exit, &error.context(format!("failed to write `{}`", path.display())));
            }
        }
    }
    if let Err(error) = outputs(step_files, &Outputs::of(report, paths(&written))) {
        exit = demote_pass(exit, &error);
    }
    // A warning is enough: no later step reads the summary.
    if args.summary
        && let Err(error) = summary(report, step_files)
    {
        messages::report_warning(&format!("{error:#}"));
    }
    exit
}

/// Appends outputs that are known later; nothing outside of a workflow.
pub(super) fn append_outputs(more: &Outputs) -> anyhow::Result<()> {
    outputs(&StepFiles::of_step(), more)
}

/// Ends a run whose pull request has another head by now. It decides nothing and writes nothing but that: another run is
/// about the new head.
pub(super) fn superseded(number: u64, head: &str) -> anyhow::Result<ExitStatus> {
    let text =
        format!("#{number} has the head `{head}` by now: another run is about that, this one writes nothing");
    messages::report_note(&text);
    append_outputs(&Outputs::superseded())?;
    // No pass: a later step would apply a plan of a commit that is not the head.
    Ok(ExitStatus::Fail)
}

fn outputs(step_files: &StepFiles, outputs: &Outputs) -> anyhow::Result<()> {
    let Some(file) = &step_files.outputs else { return Ok(()) };
    let lines = outputs.lines(&secret()?)?;
    files::append(file, lines.as_bytes()).with_context(|| format!("failed to write `{OUTPUT}`"))
}

fn failed(error: &anyhow::Error) -> ExitStatus {
    messages::report_error(&format!("{error:#}"));
    ExitStatus::Error
}

/// An output that is missing turns a pass into no verdict; a fail stays a fail.
pub(super) fn demote_pass(exit: ExitStatus, error: &anyhow::Error) -> ExitStatus {
    let missing = failed(error);
    match exit {
        ExitStatus::Pass => missing,
        ExitStatus::Fail | ExitStatus::Error => exit,
    }
}

/// The report as text while commands are stopped, then the annotations.
fn print(report: &Report, args: &StepArgs) -> anyhow::Result<ExitStatus> {
    let style = Style { color: color(ColorArg::Auto), ..Style::PLAIN };
    let text = rendered(report, Format::Text, style)?;
    let annotations =
        if args.annotations { Some(rendered(report, Format::Github, Style::PLAIN)?) } else { None };
    let log = runner::log(&text, annotations.as_deref(), &secret()?)?;
    output::text_to_stdout(&log, report.exit)
}

/// Appends the summary, as long as the runner accepts it after what earlier steps wrote.
fn summary(report: &Report, step_files: &StepFiles) -> anyhow::Result<()> {
    let Some(path) = &step_files.summary else { return Ok(()) };
    let present = files::size(path).unwrap_or(0);
    let budget = runner::summary_budget(present).ok_or_else(|| {
        anyhow!("no summary: `{SUMMARY}` has {present} bytes already, and the runner takes 1 MiB")
    })?;
    let style = Style { budget: Budget::summary(budget), ..Style::PLAIN };
    let text = rendered(report, Format::Markdown, style)?;
    // A report without its rest is a few thousand bytes, whatever is in it; a larger one would hide all of the summary.
    if text.len() > budget {
        return Err(anyhow!("no summary: the report has {} bytes, expected at most {budget}", text.len()));
    }
    let before = if present > 0 { "\n\n" } else { "" };
    files::append(path, format!("{before}{text}").as_bytes())
        .with_context(|| format!("failed to write `{SUMMARY}`"))
}

fn rendered(report: &Report, format: Format, style: Style) -> anyhow::Result<String> {
    Ok(String::from_utf8(output::bytes(report, format, style)?)?)
}

/// The first file of each format; a path that is not UTF-8 gives no output.
fn paths<'p>(written: &[(FormatArg, &'p PathBuf)]) -> Files<'p> {
    let of = |format: Format| {
        let found = written.iter().find(|(written, _)| Format::from(*written) == format);
        found.and_then(|(_, path)| path.to_str())
    };
    Files {
        verdict: of(Format::Json),
        markdown: of(Format::Markdown),
        sarif: of(Format::Sarif),
        junit: of(Format::Junit),
        html: of(Format::Html),
    }
}

fn secret() -> anyhow::Result<Secret> {
    // It delimits outputs and ends stopped commands. A plan that could guess it could set outputs of this step.
    let mut bits = [0; 16];
    getrandom::fill(&mut bits).map_err(|error| anyhow!("no random numbers: {error}"))?;
    Ok(Secret::new(bits))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::PolicySet;
    use crate::report::{self, Rules};

    /// A report without a verdict: nothing was checked.
    fn nothing() -> Report {
        report::report("0.1.0", Vec::new(), &PolicySet::default(), Rules::default())
    }

    fn asking(output: Vec<(FormatArg, PathBuf)>) -> StepArgs {
        StepArgs { summary: true, annotations: false, output }
    }

    /// The files of a step, with this much in its summary.
    fn step(present: usize) -> (tempfile::TempDir, StepFiles) {
        let folder = tempfile::tempdir().unwrap();
        let [outputs, summary] = ["output", "summary"].map(|name| folder.path().join(name));
        files::write(&outputs, b"earlier=1\n").unwrap();
        files::write(&summary, "x".repeat(present).as_bytes()).unwrap();
        (folder, StepFiles { outputs: Some(outputs), summary: Some(summary) })
    }

    #[test]
    fn files_of_the_runner_are_appended_to() {
        let (folder, step_files) = step(10);
        let verdict = folder.path().join("verdict.json");
        let args = asking(vec![(FormatArg::Json, verdict.clone())]);
        assert_eq!(write_files(&nothing(), &args, ExitStatus::Pass, &step_files), ExitStatus::Pass);
        let outputs = files::read_text(&folder.path().join("output")).unwrap();
        assert!(outputs.starts_with("earlier=1\nverdict<<tfgate"), "{outputs}");
        assert!(outputs.contains(&format!("\n{}\n", verdict.display())), "{outputs}");
        let summary = files::read_text(&folder.path().join("summary")).unwrap();
        assert!(summary.starts_with("xxxxxxxxxx\n\n<!-- tfgate:v1 "), "{summary}");
    }

    #[test]
    fn a_full_summary_is_left_as_it_is() {
        let (folder, step_files) = step(runner::SUMMARY_LIMIT - 100);
        let error = summary(&nothing(), &step_files).unwrap_err();
        assert!(error.to_string().contains("the runner takes 1 MiB"), "{error}");
        assert_eq!(
            write_files(&nothing(), &asking(Vec::new()), ExitStatus::Pass, &step_files),
            ExitStatus::Pass
        );
        let size = files::size(&folder.path().join("summary")).unwrap();
        assert_eq!(size, runner::SUMMARY_LIMIT as u64 - 100);
    }

    #[test]
    fn what_is_missing_turns_a_yes_into_no_answer() {
        let (folder, step_files) = step(0);
        let args = asking(vec![(FormatArg::Json, folder.path().join("nowhere/verdict.json"))]);
        let nowhere = StepFiles { outputs: Some(folder.path().join("nowhere/output")), summary: None };
        for (args, step_files) in [(&args, &step_files), (&asking(Vec::new()), &nowhere)] {
            assert_eq!(write_files(&nothing(), args, ExitStatus::Pass, step_files), ExitStatus::Error);
            assert_eq!(write_files(&nothing(), args, ExitStatus::Fail, step_files), ExitStatus::Fail);
        }
        let outputs = files::read_text(&folder.path().join("output")).unwrap();
        assert!(!outputs.contains("verdict.json"), "a file that is not there is no output");
    }
}
