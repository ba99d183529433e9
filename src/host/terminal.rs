//! What standard output can show.

use std::io::{self, IsTerminal as _};

use terminal_size::{Width, terminal_size_of};

use super::environment::variable;
use crate::cli::ColorArg;
use crate::render::{Color, Style, Verbosity};

/// The least and the most columns that a report is laid out for. Longer lines are hard to read.
const COLUMNS: std::ops::RangeInclusive<usize> = 60..=120;

/// The style of what is written to standard output.
pub(crate) fn style(choice: ColorArg, verbosity: Verbosity) -> Style {
    Style { color: color(choice), verbosity, width: width(), ..Style::PLAIN }
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
