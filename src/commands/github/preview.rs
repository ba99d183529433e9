//! What the policies of the pull request say, where it edits them. The verdict that counts is there already and cannot
//! change any more.

use std::collections::BTreeSet;

use super::super::inputs::Input;
use super::super::judging::{self, Idle, Question};
use super::super::reading::Hashing;
use super::policies::PreviewSources;
use crate::policy::{InputValues, Level};
use crate::render::Verbosity;
use crate::report::{FindingOutcome, Preview, Report, Verdict};

/// Judges again, by the policies of the pull request. Whatever is wrong with them is said in the preview alone.
///
/// Plans are read a second time: standard input must be spooled before the first.
pub(super) fn preview(
    question: Question<'_>,
    base: &Report,
    head: &PreviewSources,
    values: InputValues,
    inputs: &[Input],
) -> Preview {
    let question =
        Question { hashing: Hashing::Off, idle: Idle::Counted, verbosity: Verbosity::Quiet, ..question };
    let preview = |verdict, gained, dropped, error| Preview {
        adopts: head.adopts,
        files: head.files.clone(),
        verdict,
        gained,
        dropped,
        error,
    };
    match &head.sources {
        Err(why) => preview(Verdict::Error, 0, 0, Some(why.clone())),
        Ok(sources) => {
            let report = judging::judged_aside(question, sources, values, inputs);
            let (now, then) = (counting(base), counting(&report));
            let error = report.error.as_ref().filter(|_| report.verdict == Verdict::Error);
            let error = error.map(|failure| failure.message.clone());
            preview(report.verdict, then.difference(&now).count(), now.difference(&then).count(), error)
        }
    }
}

/// The findings that are not excused, by stack and fingerprint, with the level that they count at. An approval excuses
/// nothing here: it was given to the policies of the base.
fn counting(report: &Report) -> BTreeSet<(&str, &str, Level)> {
    let stacks = report.stacks.iter();
    let findings = stacks.flat_map(|stack| stack.findings.iter().map(move |finding| (stack, finding)));
    findings
        .filter(|(_, finding)| finding.outcome != FindingOutcome::Waived)
        .map(|(stack, finding)| (stack.name.as_str(), finding.fingerprint.as_str(), finding.level))
        .collect()
}
