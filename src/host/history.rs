//! The file with the history of drift. Whatever is in it, the verdict is the same: what cannot be read is reported and
//! replaced.

use std::io;
use std::path::Path;

use anyhow::{Context as _, bail};
use time::OffsetDateTime;

use super::files::{self, display};
use super::messages;
use crate::history::{History, MAX_SIZE, Observations};
use crate::render::Verbosity;
use crate::report::Report;
use crate::text::plural::count;

/// Reads the history; an empty one where there is none, and where it is damaged.
pub(crate) fn open(path: &Path, now: OffsetDateTime, verbosity: Verbosity) -> History {
    match read(path, now) {
        Ok(Some(history)) => history,
        Ok(None) => {
            if verbosity != Verbosity::Quiet {
                let text = format!("no history yet at `{}`: first-seen dates start today", display(path));
                messages::report_note(&text);
            }
            History::default()
        }
        Err(why) => {
            let path = display(path);
            messages::report_warning(&format!("the history at `{path}` is damaged ({why}): it is replaced"));
            History::default()
        }
    }
}

/// `None` where there is no file.
fn read(path: &Path, now: OffsetDateTime) -> Result<Option<History>, String> {
    if files::is_link(path) {
        return Err("it is a symbolic link".to_owned());
    }
    let bytes = match files::read_at_most(path, MAX_SIZE as u64) {
        Ok(Some(bytes)) => bytes,
        Ok(None) => return Err(format!("it has more than {MAX_SIZE} bytes")),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error.to_string()),
    };
    let text = String::from_utf8(bytes)
        .map_err(|error| format!("it is not UTF-8, at byte {}", error.utf8_error().valid_up_to()))?;
    History::parse(&text, now).map(Some).map_err(|error| error.to_string())
}

/// Records a run, and reports what the history lost. A run that failed before its first plan says nothing about any stack:
/// `None`, and there is nothing to save.
pub(crate) fn observe(
    history: &mut History,
    report: &mut Report,
    now: OffsetDateTime,
) -> Option<Observations> {
    if report.stacks.is_empty() {
        return None;
    }
    let observed = history.observe(report, now);
    for stack in &observed.forgotten {
        let text = format!("the history forgets stack `{stack}`: it was not checked for 365 days");
        messages::report_note(&text);
    }
    if observed.left_out > 0 {
        let objects = count(observed.left_out, "object", "objects");
        let text = format!("the history has no room for {objects}: their first-seen dates start anew");
        messages::report_warning(&text);
    }
    Some(observed)
}

/// Writes the history, as a whole or not at all.
///
/// # Errors
/// The file cannot be written, or the history is larger than [`MAX_SIZE`] and could not be read again.
pub(crate) fn save(history: &History, path: &Path) -> anyhow::Result<()> {
    let failed = || format!("failed to write the history to `{}`", display(path));
    let text = history.to_json();
    if text.len() > MAX_SIZE {
        bail!("{}: it would have more than {MAX_SIZE} bytes", failed());
    }
    files::write(path, text.as_bytes()).with_context(failed)
}
