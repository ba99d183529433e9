//! What the runner of GitHub Actions reads from a step: workflow commands in its log, outputs, the summary.
//!
//! The runner obeys what is printed and what is in its files. So text of others is printed while commands are stopped, and
//! outputs are numbers, fixed words, hashes, paths, and names from a fixed set of characters. It opens no file, which
//! `host` does, and makes no random number, which `commands` does.
//!
//! Source: <https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands>.

use std::fmt::{self, Write as _};

use super::page::short_hash;
use super::status;
use crate::report::{FindingOutcome, Report, change_set};
use crate::text::hidden::has_hidden;

/// Bytes of the job summary of a step, at most: 1 MiB, after which the upload fails.
pub const SUMMARY_LIMIT: usize = 1 << 20;
/// Bytes of a summary that we use.
pub const SUMMARY_BUDGET: usize = 900 << 10;
/// Bytes below which a summary says too little to be written.
const SUMMARY_LEAST: usize = 8 << 10;
/// Digits of a change set in the output `change-set`.
const DIGITS: usize = 12;
/// Characters of a path: `PATH_MAX` of Linux.
const PATH: usize = 4096;

/// 128 random bits as a word, which the author of a plan cannot know.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// The word for these bits.
    pub fn new(bits: [u8; 16]) -> Self {
        Secret(format!("tfgate{:032x}", u128::from_be_bytes(bits)))
    }

    /// The word.
    pub fn word(&self) -> &str {
        &self.0
    }
}

/// The log of a step: text of others while commands are stopped, then our commands.
///
/// `annotations` is the report in the format `github`: a headline, then one command per line.
///
/// # Errors
/// The text contains the word that resumes commands.
pub fn log(text: &str, annotations: Option<&str>, secret: &Secret) -> Result<String, Refused> {
    let (headline, commands) = match annotations {
        Some(annotations) => annotations.split_once('\n').unwrap_or((annotations, "")),
        None => ("", ""),
    };
    let token = secret.word();
    // Bits of 128 do not occur by chance: the text was made by something that reads the log or the environment.
    if text.contains(token) || headline.contains(token) || commands.contains(token) {
        return Err(Refused::Guessed);
    }
    let mut out = format!("::stop-commands::{token}\n");
    for part in [text, headline] {
        out.push_str(part);
        if !part.is_empty() && !part.ends_with('\n') {
            out.push('\n');
        }
    }
    let _ = write!(out, "::{token}::\n{commands}");
    if !out.ends_with('\n') {
        out.push('\n');
    }
    Ok(out)
}

/// Bytes that a summary may have besides what is in its file already; `None` if there is no room for one.
pub fn summary_budget(present: u64) -> Option<usize> {
    let present = usize::try_from(present).ok()?;
    // The last bytes are for the line that separates it from what is there.
    let room = SUMMARY_LIMIT.checked_sub(present)?.saturating_sub(64).min(SUMMARY_BUDGET);
    (room >= SUMMARY_LEAST).then_some(room)
}

/// The outputs of a step, in their order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Outputs {
    values: Vec<(&'static str, String)>,
}

/// Where the report was written. A path that is `None` becomes an empty output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Files<'f> {
    /// As JSON.
    pub verdict: Option<&'f str>,
    /// As Markdown.
    pub markdown: Option<&'f str>,
    /// As SARIF.
    pub sarif: Option<&'f str>,
    /// As `JUnit` XML.
    pub junit: Option<&'f str>,
    /// As HTML.
    pub html: Option<&'f str>,
}

/// Why an output is not written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// It contains the random word.
    #[error("the text has the random delimiter in it; run the step again")]
    Guessed,
    /// It contains a character that no output has.
    #[error("the output `{0}` has a character that cannot be in one, expected a path without controls")]
    Characters(&'static str),
}

impl Outputs {
    /// The outputs for a report.
    pub fn of(report: &Report, files: Files<'_>) -> Self {
        let mut outputs = Outputs::default();
        outputs.add("verdict", report.verdict.name());
        counts(&mut outputs, report);
        let set = change_set(report).digest();
        outputs.add("approval-required", if set.is_some() { "true" } else { "false" });
        outputs.add("approved-by", &status::approvers(report).join(","));
        outputs.add("change-set", set.as_deref().and_then(|set| short_hash(set, DIGITS)).unwrap_or_default());
        // One digest for several plans would be taken for that of each.
        let digest = match report.stacks.as_slice() {
            [stack] => stack.plan.as_ref().and_then(|plan| plan.digest.as_deref()),
            _ => None,
        };
        let digest = digest.filter(|digest| digest.len() == 64 && short_hash(digest, 64).is_some());
        outputs.add("plan-digest", digest.unwrap_or_default());
        for (name, path) in [
            ("verdict-file", files.verdict),
            ("markdown-file", files.markdown),
            ("sarif-file", files.sarif),
            ("junit-file", files.junit),
            ("html-file", files.html),
        ] {
            outputs.add(name, path.unwrap_or_default());
        }
        outputs
    }

    /// A single output: `comment-url`, an address that [`super::own_page`] accepted.
    pub fn page(name: &'static str, url: &str) -> Self {
        Outputs { values: vec![(name, url.to_owned())] }
    }

    /// What a check for drift adds at its end: the exit code, and the page of the first issue, which [`super::own_page`] accepted.
    pub fn of_drift(exit_code: u8, page: Option<&str>) -> Self {
        let mut outputs = Outputs::default();
        outputs.number("exit-code", exit_code);
        outputs.add("issue-url", page.unwrap_or_default());
        outputs
    }

    /// The outputs of a run that checked nothing, because the pull request has a newer head.
    pub fn superseded() -> Self {
        Outputs {
            values: vec![("verdict", "superseded".to_owned()), ("approval-required", "false".to_owned())],
        }
    }

    /// The outputs of a run that failed before there was a report.
    pub fn failed() -> Self {
        // Without a verdict an approval counts as required: a later job may wait for this output to be false.
        Outputs { values: vec![("verdict", "error".to_owned()), ("approval-required", "true".to_owned())] }
    }

    /// Names and values.
    pub fn values(&self) -> &[(&'static str, String)] {
        &self.values
    }

    /// The lines for the file `GITHUB_OUTPUT`. Each value is between delimiters, so that a line break in it cannot start another
    /// output.
    ///
    /// # Errors
    /// A value has the delimiter in it, or a character that no output has.
    pub fn lines(&self, secret: &Secret) -> Result<String, Refused> {
        let delimiter = secret.word();
        let mut lines = String::new();
        for (name, value) in &self.values {
            // The value would end there, and its rest could set another output.
            if value.contains(delimiter) {
                return Err(Refused::Guessed);
            }
            if value.chars().count() > PATH || has_hidden(value) {
                return Err(Refused::Characters(name));
            }
            let _ = write!(lines, "{name}<<{delimiter}\n{value}\n{delimiter}\n");
        }
        Ok(lines)
    }

    fn add(&mut self, name: &'static str, value: &str) {
        self.values.push((name, value.to_owned()));
    }

    fn number(&mut self, name: &'static str, number: impl fmt::Display) {
        self.values.push((name, number.to_string()));
    }
}

fn counts(outputs: &mut Outputs, report: &Report) {
    let findings = || report.stacks.iter().filter(|stack| !stack.observe).flat_map(|stack| &stack.findings);
    outputs.number("blocked", findings().filter(|finding| finding.blocks()).count());
    let warns = |finding: &&crate::report::FindingEntry| {
        let counts = matches!(finding.outcome, FindingOutcome::Violated | FindingOutcome::Undecided);
        counts && !finding.blocks()
    };
    outputs.number("warnings", findings().filter(warns).count());
    let changes = |of: &crate::report::Summary| {
        [of.create, of.update, of.replace, of.delete, of.forget].into_iter().fold(0, u64::saturating_add)
    };
    outputs.number("changes", status::sum(report, changes));
    outputs.number("creates", status::sum(report, |of| of.create));
    outputs.number("updates", status::sum(report, |of| of.update));
    outputs.number("replaces", status::sum(report, |of| of.replace));
    outputs.number("deletes", status::sum(report, |of| of.delete));
    outputs.number("imports", status::sum(report, |of| of.import));
    outputs.number("moves", status::sum(report, |of| of.moved));
    let drift = report.stacks.iter().flat_map(|stack| &stack.drift);
    outputs.number("drifted", drift.filter(|entry| entry.class.is_real()).count());
}
