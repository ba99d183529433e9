//! Writes reports to standard output and to files.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use super::files::{self, Identity};
use super::{messages, terminal};
use crate::cli::DeliveryArgs;
use crate::exit::ExitStatus;
use crate::render::{Format, Style, Verbosity, render};
use crate::report::Report;

/// The first bytes of a report, which hold its verdict.
const VERDICT_BYTES: usize = 512;

/// The verbosity of standard output.
pub(crate) fn verbosity(args: &DeliveryArgs) -> Verbosity {
    match (args.quiet, args.verbose) {
        (true, _) => Verbosity::Quiet,
        (false, true) => Verbosity::Verbose,
        (false, false) => Verbosity::Normal,
    }
}

/// Refuses outputs that would destroy something, before any work is done: two in one place, and those in the place of a
/// file that is read.
pub(crate) fn refuse_clashes<'w, 'r>(
    written: impl IntoIterator<Item = &'w Path>,
    read: impl IntoIterator<Item = &'r Path>,
) -> anyhow::Result<()> {
    let mut known: Vec<Identity> = Vec::new();
    for path in written {
        let identity = Identity::of(path);
        if known.iter().any(|other| other.is(&identity)) {
            bail!("`--output` names `{}` twice", path.display());
        }
        known.push(identity);
        if files::is_stdout(path) {
            bail!(
                "`--output` names `{}`, which is standard output; say with `--format` what goes there",
                path.display()
            );
        }
    }
    // Reading a pipe or a device leaves nothing behind that could be destroyed.
    for input in read.into_iter().filter(|input| !known.is_empty() && !files::is_special(input)) {
        let identity = Identity::of(input);
        if known.iter().any(|output| output.is(&identity)) {
            bail!("`--output` names `{}`, which is read", input.display());
        }
    }
    Ok(())
}

/// Whether a file is one of those that are written; it may be there from an earlier run.
pub(crate) fn is_one_of(written: &[PathBuf], path: &Path) -> bool {
    let identity = Identity::of(path);
    written.iter().any(|output| Identity::of(output).is(&identity))
}

/// Writes a report everywhere it should go, and says what the program returns.
///
/// Standard output comes first: whatever happens to the files, the verdict is not lost. Every file is tried. A file
/// that is missing turns a pass into no verdict, because it was asked for; a fail stays a fail.
pub(crate) fn deliver(args: &DeliveryArgs, report: &Report) -> ExitStatus {
    deliver_report(args, report).exit
}

/// What became of a report.
pub(crate) struct Delivered {
    /// What the program returns.
    pub(crate) exit: ExitStatus,
    /// Whether it is everywhere that it should be.
    pub(crate) whole: bool,
}

/// Like [`deliver`], and says whether something is missing: a verdict that fails does not show it.
pub(crate) fn deliver_report(args: &DeliveryArgs, report: &Report) -> Delivered {
    let style = terminal::style(args.color, verbosity(args));
    deliver_files(args, report, to_stdout(report, args.format.into(), style))
}

/// Like [`deliver`], with a text on standard output that is rendered and escaped already.
pub(crate) fn deliver_text(args: &DeliveryArgs, report: &Report, text: &str) -> ExitStatus {
    deliver_files(args, report, text_to_stdout(text, report.exit)).exit
}

/// Writes the files. `on_stdout` is the result of standard output.
fn deliver_files(args: &DeliveryArgs, report: &Report, on_stdout: anyhow::Result<ExitStatus>) -> Delivered {
    let files = args.output.iter().map(|(format, path)| (path, to_file(report, (*format).into(), path)));
    // Every file is tried, so that one full disk does not cost the other reports.
    let (written, failed): (Vec<_>, Vec<_>) = files.partition(|(_, result)| result.is_ok());
    let files = failed.iter().filter_map(|(path, result)| Some((path, result.as_ref().err()?)));
    match on_stdout {
        Ok(exit) => {
            for (path, error) in files {
                let path = path.display();
                let text = format!("failed to write `{path}`: {error:#}; the report went to standard output");
                messages::report_error(&text);
            }
            let whole = failed.is_empty();
            Delivered { exit: if whole { exit } else { without_a_file(exit) }, whole }
        }
        Err(error) => {
            messages::report_error(&format!("{error:#}"));
            for (path, error) in files {
                messages::report_error(&format!("failed to write `{}`: {error:#}", path.display()));
            }
            for (path, _) in written {
                messages::report_note(&format!("`{}` was written", path.display()));
            }
            Delivered { exit: ExitStatus::Error, whole: false }
        }
    }
}

/// The exit status of a run that could not write a requested file: a pass becomes no verdict, a fail stays a fail.
pub(crate) fn without_a_file(exit: ExitStatus) -> ExitStatus {
    match exit {
        ExitStatus::Pass => ExitStatus::Error,
        ExitStatus::Fail | ExitStatus::Error => exit,
    }
}

/// Writes a report to a file, plain.
pub(crate) fn to_file(report: &Report, format: Format, path: &Path) -> anyhow::Result<()> {
    let bytes = bytes(report, format, Style::PLAIN)?;
    Ok(files::write(path, &bytes)?)
}

/// Writes a report to standard output and says what the program returns.
fn to_stdout(report: &Report, format: Format, style: Style) -> anyhow::Result<ExitStatus> {
    let bytes = bytes(report, format, style)?;
    let head = bytes.get(..VERDICT_BYTES).unwrap_or(&bytes);
    // Whole lines go out in one write, so that no reader leaves in the middle of it.
    let lines = head.iter().rposition(|byte| *byte == b'\n').map_or(head.len(), |newline| newline + 1);
    let (first, rest) = bytes.split_at(lines);
    let mut out = io::stdout().lock();
    send(&mut out, first).context("failed to write the report to standard output")?;
    match send(&mut out, rest) {
        // The reader has the verdict and closed the pipe, as `head` does.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(report.exit),
        result => result.map(|()| report.exit).context("failed to write the report to standard output"),
    }
}

fn send(out: &mut impl Write, bytes: &[u8]) -> io::Result<()> {
    out.write_all(bytes)?;
    out.flush()
}

/// A report in one format.
pub(crate) fn bytes(report: &Report, format: Format, style: Style) -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    render(report, format, style, &mut bytes)
        .with_context(|| format!("failed to render {}", format.name()))?;
    Ok(bytes)
}

/// Writes a text that the reader needs in full: a closed pipe is an error.
pub(crate) fn whole_to_stdout(text: &str) -> anyhow::Result<()> {
    send(&mut io::stdout().lock(), text.as_bytes()).context("failed to write to standard output")
}

/// Writes what is rendered and escaped already, and says what the program returns: the same where the reader left.
pub(crate) fn text_to_stdout(text: &str, exit: ExitStatus) -> anyhow::Result<ExitStatus> {
    match send(&mut io::stdout().lock(), text.as_bytes()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(exit),
        result => result.map(|()| exit).context("failed to write to standard output"),
    }
}
