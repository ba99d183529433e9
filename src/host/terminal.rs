//! What standard output can show.

use std::io::{self, IsTerminal as _};

use super::environment::variable;
use crate::cli::ColorArg;
use crate::render::Color;

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
