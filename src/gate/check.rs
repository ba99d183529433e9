//! Checks one plan.

use super::failure::{evaluation_failure, plan_failure};
use super::input::PlanInput;
use super::location;
use super::options::{NoOpEntries, Options};
use super::steps;
use super::unknown_types::UnknownTypes;
use crate::evaluate::{self, Evaluator};
use crate::plan::ReadOptions;
use crate::policy::{Diagnostic, PolicySet};
use crate::report::{Collector, Failure, StackReport, policy_notes, unreadable};

/// The result of checking one plan.
#[derive(Debug)]
pub struct CheckedPlan {
    /// Its part of the report. `plan` is `None` in it where the plan could not be read; `error` says why.
    pub report: StackReport,
    /// Errors in the evaluation of policies, with their positions. The report has them without their source lines.
    pub diagnostics: Vec<Diagnostic>,
    /// `timestamp` of the plan, RFC 3339; `None` before Terraform 1.5.
    pub timestamp: Option<String>,
}

/// Checks one plan: reads it once as a stream, evaluates the policies while each change is in the window, applies waivers,
/// removes secrets and decides. Whatever goes wrong is part of the report, since a plan without a verdict must not pass.
///
/// ```
/// use tfgate::gate::{self, Options, PlanText};
/// use tfgate::policy::PolicySet;
/// use tfgate::report::Verdict;
///
/// // Half of a plan, as after a broken pipe.
/// let input = PlanText::new("prod", r#"{"format_version":"1.2","resource_changes":["#);
/// let checked = gate::check_plan(&input, &PolicySet::default(), &Options::default());
/// assert_eq!(checked.report.verdict, Verdict::Error);
/// assert_eq!(checked.report.error.map(|failure| failure.kind).as_deref(), Some("truncated"));
/// ```
pub fn check_plan(input: &dyn PlanInput, policies: &PolicySet, options: &Options) -> CheckedPlan {
    let (mut diagnostics, mut timestamp) = (Vec::new(), None);
    let report = check(input, policies, options, &mut diagnostics, &mut timestamp)
        .unwrap_or_else(|failure| unreadable(input.stack(), failure));
    CheckedPlan { report, diagnostics, timestamp }
}

fn check(
    input: &dyn PlanInput,
    policies: &PolicySet,
    options: &Options,
    diagnostics: &mut Vec<Diagnostic>,
    timestamp: &mut Option<String>,
) -> Result<StackReport, Failure> {
    let stack = input.stack();
    let effective = policies.for_stack(stack);
    // Without policies of users there is nothing to list.
    let lists_unmatched = options.no_op_entries == NoOpEntries::Match && !policies.policies.is_empty();
    let mut read_options = steps::read_options(
        &effective,
        ReadOptions { unchanged: lists_unmatched, ..ReadOptions::REPORT },
        options,
    )?;
    let mut unknown_types = UnknownTypes::of(&effective, &options.known_types);
    unknown_types.ask(&mut read_options);
    let versions = steps::versions(input, &effective, &read_options);
    let evaluation_options = evaluate::Options { stack, unknown: options.unknown, versions: &versions };
    let mut evaluator = Evaluator::new(&effective, evaluation_options).with_scope(options.rules.mode.scope());
    let from_root = |path: &str| location::from_root(options.path_prefix.as_deref(), path);
    let notes = policy_notes(policies, &effective, stack, from_root);
    let mut collector = Collector::new(stack, policies, &effective, options.rules).with_policy_notes(notes);
    let (mut plan, digest) = steps::read(input, &read_options, options, &mut |entry| {
        unknown_types.observe(entry);
        evaluator.observe(entry)?;
        // Both see each entry while it is in the window; the plan is not read twice.
        collector.observe(entry)
    })?;
    timestamp.clone_from(&plan.timestamp);
    collector.complete(&mut plan);
    let mut evaluation = evaluator.finish(&plan).map_err(evaluation_failure)?;
    // Before anything that can still fail: the messages are printed although there is no report.
    diagnostics.clone_from(&evaluation.diagnostics);
    if !lists_unmatched {
        // A policy about something that does not change may still be about a resource of the plan.
        evaluation.unmatched.clear();
    }
    let waived = steps::waive(&mut evaluation, policies, input, options);
    let mut report = collector.finish(plan, digest, &evaluation, waived).map_err(plan_failure)?;
    location::add_note(unknown_types.note(), &mut report.notes);
    // After the verdict, which no location may change.
    location::locate(&mut report, input, &options.masks);
    location::start_at_root(&mut report, options.path_prefix.as_deref());
    Ok(report)
}
