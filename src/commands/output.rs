//! Writes reports: to standard output, to files; complaints to standard error.

use std::io::{self, Write};
use std::path::Path;

use anyhow::Context as _;

use crate::exit::ExitStatus;
use crate::render::{Format, Style, escape, render};
use crate::report::Report;

/// Bytes whose delivery counts as the delivery of the verdict: it comes first.
const VERDICT: usize = 512;

/// One line on standard error: `error: …`, `help: …`, `note: …`, `warning: …`.
pub(super) fn complain(what: &str, text: &str) {
    // There is nowhere to report that standard error is closed.
    drop(writeln!(io::stderr(), "{what}: {}", escape::terminal(text)));
}

/// Text that is rendered and escaped already, on standard error.
pub(super) fn complain_rendered(text: &str) {
    drop(io::stderr().write_all(text.as_bytes()));
}

/// Writes a report to a file, plain.
pub(super) fn to_file(report: &Report, format: Format, path: &Path) -> anyhow::Result<()> {
    let bytes = bytes(report, format, Style::PLAIN)?;
    super::files::write(path, &bytes).with_context(|| format!("failed to write `{}`", path.display()))
}

/// Writes a report to standard output and says what the program returns.
pub(super) fn to_stdout(report: &Report, format: Format, style: Style) -> anyhow::Result<ExitStatus> {
    let bytes = bytes(report, format, style)?;
    let head = bytes.get(..VERDICT).unwrap_or(&bytes);
    // Whole lines go out in one write, so that no reader leaves in the middle of it.
    let lines = head.iter().rposition(|byte| *byte == b'\n').map_or(head.len(), |newline| newline + 1);
    let (first, rest) = bytes.split_at(lines);
    let mut out = io::stdout().lock();
    deliver(&mut out, first).context("failed to write the report to standard output")?;
    match deliver(&mut out, rest) {
        // The reader has the verdict and closed the pipe, as `head` does.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(report.exit),
        result => result.map(|()| report.exit).context("failed to write the report to standard output"),
    }
}

fn deliver(out: &mut impl Write, bytes: &[u8]) -> io::Result<()> {
    out.write_all(bytes)?;
    out.flush()
}

fn bytes(report: &Report, format: Format, style: Style) -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    render(report, format, style, &mut bytes)
        .with_context(|| format!("failed to render {}", format.name()))?;
    Ok(bytes)
}

/// Writes what is rendered and escaped already, and says what the program returns: the same where the reader left.
pub(super) fn text_to_stdout(text: &str, exit: ExitStatus) -> anyhow::Result<ExitStatus> {
    match deliver(&mut io::stdout().lock(), text.as_bytes()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(exit),
        result => result.map(|()| exit).context("failed to write to standard output"),
    }
}
