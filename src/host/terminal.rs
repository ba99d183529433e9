//! What standard output can show.

use std::io::{self, IsTerminal as _};

use terminal_size::{Width, terminal_size_of};

use super::environment::{self, variable};
use super::repository;
use crate::cli::ColorArg;
use crate::render::{Color, FileLinks, LinkTargets, Links, Style, Verbosity};

/// The least and the most columns that a report is laid out for. Longer lines are hard to read.
const COLUMNS: std::ops::RangeInclusive<usize> = 60..=120;

/// The style of what is written to standard output.
pub(crate) fn style(choice: ColorArg, verbosity: Verbosity) -> Style {
    let color = color(choice);
    Style { color, verbosity, width: width(), links: links(color), ..Style::PLAIN }
}

/// Whether the terminal has links, and where they lead. Logs of CI show the escape sequences of most of them.
fn links(color: Color) -> Links {
    let wanted = color == Color::On && io::stdout().is_terminal() && variable("CI").is_none();
    if !wanted || !supports_hyperlinks::supports_hyperlinks() {
        return Links::Off;
    }
    let Ok(directory) = environment::working_directory() else { return Links::Off };
    let root = repository::innermost_root(&directory).unwrap_or(&directory);
    // Paths with a drive have no `file:` address that every terminal reads alike.
    match root.to_str().filter(|root| root.starts_with('/')) {
        Some(root) => {
            let vs_code = variable("TERM_PROGRAM").as_deref() == Some("vscode");
            let files = if vs_code { FileLinks::VsCode } else { FileLinks::Plain };
            // One text for the one report that a process writes to its terminal.
            Links::On(LinkTargets { root: Box::leak(root.to_owned().into_boxed_str()), files })
        }
        None => Links::Off,
    }
}

/// Whether standard output gets color.
pub(crate) fn color(choice: ColorArg) -> Color {
    let on = match choice {
        ColorArg::Always => true,
        ColorArg::Never => false,
        ColorArg::Auto => {
            let forced = variable("CLICOLOR_FORCE").is_some_and(|value| value != "0");
            let refused = variable("NO_COLOR").is_some() || variable("TERM").as_deref() == Some("dumb");
            forced || (io::stdout().is_terminal() && !refused)
        }
    };
    if on { Color::On } else { Color::Off }
}

/// The columns of the terminal. Files and pipes get the same bytes everywhere.
fn width() -> usize {
    let stdout = io::stdout();
    if !stdout.is_terminal() {
        return Style::PLAIN.width;
    }
    let set = variable("COLUMNS").and_then(|columns| columns.parse().ok());
    let measured = || terminal_size_of(&stdout).map(|(Width(columns), _)| usize::from(columns));
    columns(set.or_else(measured))
}

fn columns(terminal: Option<usize>) -> usize {
    // A terminal that does not know its size says 0.
    let known = terminal.filter(|columns| *columns > 0).unwrap_or(Style::PLAIN.width);
    known.clamp(*COLUMNS.start(), *COLUMNS.end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_is_as_wide_as_its_terminal_within_reason() {
        for (terminal, expected) in
            [(None, 80), (Some(0), 80), (Some(20), 60), (Some(60), 60), (Some(97), 97), (Some(300), 120)]
        {
            assert_eq!(columns(terminal), expected, "{terminal:?}");
        }
    }
}
