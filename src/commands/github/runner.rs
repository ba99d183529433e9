//! What the runner reads: standard output, the file of outputs, the summary of the step.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, anyhow};

use super::super::{color, files, output, variable};
use crate::cli::{ColorArg, FormatArg, PublishingArgs};
use crate::exit::ExitStatus;
use crate::github::runner::{self, Files, Outputs, Secret};
use crate::render::{Budget, Format, Style};
use crate::report::Report;

/// The file that the runner reads outputs from.
const OUTPUT: &str = "GITHUB_OUTPUT";
/// The file that the runner shows as the summary of the step.
const SUMMARY: &str = "GITHUB_STEP_SUMMARY";

/// Writes a report everywhere but to GitHub, and says what the program returns as far as that decides it.
///
/// A report, an output or a file that was asked for and is missing turns a yes into no answer: somebody relies on it. A
/// summary that is missing is a warning.
pub(super) fn deliver(report: &Report, args: &PublishingArgs) -> ExitStatus {
    let mut exit = print(report, args).unwrap_or_else(|error| failed(&error));
    let mut written: Vec<(FormatArg, &PathBuf)> = Vec::new();
    for (format, path) in &args.output {
        match output::to_file(report, (*format).into(), path) {
            Ok(()) => written.push((*format, path)),
            Err(error) => {
                exit = no_yes(exit, &error.context(format!("failed to write `{}`", path.display())))
            }
        }
    }
    if let Err(error) = append_outputs(&Outputs::of(report, paths(&written))) {
        exit = no_yes(exit, &error);
    }
    if args.summary
        && let Err(error) = summary(report)
    {
        output::complain("warning", &format!("{error:#}"));
    }
    exit
}

/// Appends outputs; nothing outside of a workflow.
pub(super) fn append_outputs(outputs: &Outputs) -> anyhow::Result<()> {
    let Some(file) = variable(OUTPUT) else { return Ok(()) };
    let lines = outputs.lines(&secret()?)?;
    files::append(Path::new(&file), lines.as_bytes()).with_context(|| format!("failed to write `{OUTPUT}`"))
}

fn failed(error: &anyhow::Error) -> ExitStatus {
    output::complain("error", &format!("{error:#}"));
    ExitStatus::Error
}

/// What is missing turns a yes into no answer; a no stays a no.
fn no_yes(exit: ExitStatus, error: &anyhow::Error) -> ExitStatus {
    let missing = failed(error);
    match exit {
        ExitStatus::Pass => missing,
        ExitStatus::Fail | ExitStatus::Error => exit,
    }
}

/// The report as text while commands are stopped, then the annotations.
fn print(report: &Report, args: &PublishingArgs) -> anyhow::Result<ExitStatus> {
    let style = Style { color: color(ColorArg::Auto), ..Style::PLAIN };
    let text = rendered(report, Format::Text, style)?;
    let annotations =
        if args.annotations { Some(rendered(report, Format::Github, Style::PLAIN)?) } else { None };
    let log = runner::log(&text, annotations.as_deref(), &secret()?)?;
    output::text_to_stdout(&log, report.exit)
}

/// Appends the summary, as long as the runner takes it beside what stands there.
fn summary(report: &Report) -> anyhow::Result<()> {
    let Some(file) = variable(SUMMARY) else { return Ok(()) };
    let path = Path::new(&file);
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

/// The first file of each format; a path that is no text is no output.
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
    let mut bits = [0; 16];
    getrandom::fill(&mut bits).map_err(|error| anyhow!("no random numbers: {error}"))?;
    Ok(Secret::new(bits))
}
