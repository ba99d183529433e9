//! The headline of a report: its verdict and, where there are several stacks, in how many of them.

use std::borrow::Cow;

use super::{drift_summary, labels, verdict_label};
use crate::report::{Report, StackReport, Verdict};
use crate::text::plural::{count, grouped};

/// The verdict in words, and what it is the verdict of.
pub(super) struct Headline {
    /// `No verdict`.
    pub(super) label: Cow<'static, str>,
    /// ` for 1 of 3 stacks, 1 needs approval`; empty for one stack, for an error of the run, and for drift, which is counted
    /// by [`drift_summary::verdict_counts`].
    pub(super) rest: String,
}

impl Headline {
    /// Label and rest.
    pub(super) fn sentence(&self) -> String {
        format!("{}{}", self.label, self.rest)
    }
}

/// The headline of a report.
pub(super) fn of_report(report: &Report) -> Headline {
    let plain = || Headline { label: verdict_label::of_report(report), rest: String::new() };
    let own_error = report.error.is_some() && report.stacks.iter().all(|stack| stack.error.is_none());
    if report.stacks.len() < 2 || own_error || drift_summary::is_drift_report(report) {
        return plain();
    }
    match counts(report).split_first() {
        Some((worst, others)) => Headline {
            label: worst.0.head(report.observe).into(),
            rest: format!("{}{}", rest(report, *worst, others), loss(report)),
        },
        None => plain(),
    }
}

/// ` in 1 of 3 stacks, 2 pass`: where a report waits, below a label that says for what.
pub(super) fn where_it_waits(report: &Report) -> String {
    match counts(report).split_first() {
        Some((worst, others)) if report.stacks.len() > 1 => rest(report, *worst, others),
        _ => String::new(),
    }
}

fn rest(report: &Report, (worst, number): (Kind, usize), others: &[(Kind, usize)]) -> String {
    let all = count(report.stacks.len(), "stack", "stacks");
    let preposition = if worst == Kind::NoVerdict { "for" } else { "in" };
    if others.is_empty() {
        return format!(" {preposition} {all}");
    }
    let others = others.iter().map(|(kind, number)| kind.clause(*number, report.observe));
    let others = others.collect::<Vec<_>>().join(", ");
    format!(" {preposition} {} of {all}, {others}", grouped(number))
}

/// What passes although it loses something for good.
fn loss(report: &Report) -> String {
    if !verdict_label::report_passes_with_loss(report) {
        return String::new();
    }
    let objects = report.stacks.iter().map(StackReport::unapproved_losses).sum();
    format!(", with an irreversible loss of {}", count(objects, "object", "objects"))
}

/// How many stacks there are of each kind, the worst first.
fn counts(report: &Report) -> Vec<(Kind, usize)> {
    let mut kinds: Vec<Kind> = report.stacks.iter().map(Kind::of).collect();
    kinds.sort_unstable();
    kinds.chunk_by(|a, b| a == b).filter_map(|same| Some((*same.first()?, same.len()))).collect()
}

/// What can be said of a stack in one word, the worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    NoVerdict,
    Denied,
    NeedsApproval,
    Approved,
    Passes,
}

impl Kind {
    fn of(stack: &StackReport) -> Self {
        match stack.verdict {
            Verdict::Error => Kind::NoVerdict,
            Verdict::Fail => Kind::Denied,
            Verdict::NeedsApproval => Kind::NeedsApproval,
            Verdict::Pass if verdict_label::is_approved(stack) => Kind::Approved,
            Verdict::Pass => Kind::Passes,
        }
    }

    fn head(self, observe: bool) -> &'static str {
        match self {
            Kind::NoVerdict => labels::verdict(Verdict::Error, observe),
            Kind::Denied => labels::verdict(Verdict::Fail, observe),
            Kind::NeedsApproval => labels::verdict(Verdict::NeedsApproval, observe),
            Kind::Approved => verdict_label::APPROVED,
            Kind::Passes => labels::verdict(Verdict::Pass, observe),
        }
    }

    /// `2 need approval`.
    fn clause(self, number: usize, observe: bool) -> String {
        let (one, many) = match (self, observe) {
            (Kind::NoVerdict, _) => ("has no verdict", "have no verdict"),
            (Kind::Denied, false) => ("denied", "denied"),
            (Kind::Denied, true) => ("would block", "would block"),
            (Kind::NeedsApproval, false) => ("needs approval", "need approval"),
            (Kind::NeedsApproval, true) => ("would need approval", "would need approval"),
            (Kind::Approved, _) => ("approved", "approved"),
            (Kind::Passes, _) => ("passes", "pass"),
        };
        count(number, one, many)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::fixtures;

    #[test]
    fn a_headline_counts_the_stacks_that_it_names() {
        let cases: [(&[Verdict], &str); 8] = [
            (&[Verdict::Fail], "Denied"),
            (&[Verdict::Pass; 3], "Pass in 3 stacks"),
            (&[Verdict::NeedsApproval; 2], "Needs approval in 2 stacks"),
            (&[Verdict::Error, Verdict::Error], "No verdict for 2 stacks"),
            (
                &[Verdict::Error, Verdict::NeedsApproval, Verdict::Pass],
                "No verdict for 1 of 3 stacks, 1 needs approval, 1 passes",
            ),
            (
                &[Verdict::Fail, Verdict::NeedsApproval, Verdict::NeedsApproval],
                "Denied in 1 of 3 stacks, 2 need approval",
            ),
            (
                &[Verdict::Fail, Verdict::Fail, Verdict::Pass, Verdict::Pass],
                "Denied in 2 of 4 stacks, 2 pass",
            ),
            (&[Verdict::NeedsApproval, Verdict::Pass], "Needs approval in 1 of 2 stacks, 1 passes"),
        ];
        for (verdicts, expected) in cases {
            assert_eq!(of_report(&fixtures::stacks_with(verdicts, false)).sentence(), expected);
        }
        let observed = fixtures::stacks_with(&[Verdict::Fail, Verdict::NeedsApproval], true);
        let expected = "Would block in 1 of 2 stacks, 1 would need approval";
        assert_eq!(of_report(&observed).sentence(), expected);
    }

    #[test]
    fn an_error_of_the_run_is_about_no_stack() {
        let mut report = fixtures::stacks_with(&[Verdict::Pass, Verdict::Pass], false);
        report.error = fixtures::bad_policy().error;
        assert_eq!(of_report(&report).sentence(), "No verdict");
    }
}
