//! Messages on standard error: `error: …`, `warning: …`, `note: …`, `help: …`.

use std::io::{self, Write as _};

use crate::render::escape;

/// Why the program does not exit with 0.
pub(crate) fn report_error(text: &str) {
    line("error", text);
}

/// Something that can make the verdict worth less than it seems.
pub(crate) fn report_warning(text: &str) {
    line("warning", text);
}

/// Something worth knowing that changes nothing.
pub(crate) fn report_note(text: &str) {
    line("note", text);
}

/// What to do about the error before it.
pub(crate) fn report_help(text: &str) {
    line("help", text);
}

/// Text that is rendered and escaped already.
pub(crate) fn report_rendered(text: &str) {
    // There is nowhere to report that standard error is closed.
    drop(io::stderr().write_all(text.as_bytes()));
}

fn line(label: &str, text: &str) {
    // Messages quote names from plans and policies, which must not act on the terminal.
    drop(writeln!(io::stderr(), "{label}: {}", escape::terminal(text)));
}
