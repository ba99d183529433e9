//! Explains one address of one plan, by the same steps as a check.

use super::failure::{evaluation_failure, plan_failure};
use super::finish::TOOL_VERSION;
use super::input::PlanInput;
use super::options::Options;
use super::{location, steps};
use crate::evaluate::{self, Evaluator};
use crate::plan::ReadOptions;
use crate::policy::{Diagnostic, PolicySet};
use crate::report::{self, AddressSearch, Collector, Explanation, Failure, UnresolvedAddress};

/// An explanation, and what went wrong in it.
#[derive(Debug)]
pub struct Explained {
    /// Everything that is known about the address.
    pub explanation: Explanation,
    /// Errors in the evaluation of policies, with their positions.
    pub diagnostics: Vec<Diagnostic>,
}

/// Why there is no explanation.
#[derive(Debug)]
pub enum NotExplained {
    /// The address is not one object of the plan.
    UnresolvedAddress(Box<UnresolvedAddress>),
    /// The plan has no report. Policies may have failed before.
    Failed {
        /// Why the plan has no report.
        failure: Failure,
        /// Errors in the evaluation of policies, with their positions.
        diagnostics: Vec<Diagnostic>,
    },
}

impl From<Failure> for NotExplained {
    fn from(failure: Failure) -> Self {
        NotExplained::Failed { failure, diagnostics: Vec::new() }
    }
}

/// Explains what the plan does at an address, and the outcome of every policy in force about it.
///
/// # Errors
/// The plan cannot be read, or the address is not one object of it.
///
/// ```
/// use tfgate::gate::{self, NotExplained, Options, PlanText};
/// use tfgate::policy::PolicySet;
///
/// let plan = r#"{
///   "format_version": "1.2",
///   "terraform_version": "1.11.4",
///   "resource_changes": [{
///     "address": "aws_sqs_queue.jobs[0]",
///     "mode": "managed",
///     "type": "aws_sqs_queue",
///     "name": "jobs",
///     "index": 0,
///     "provider_name": "registry.terraform.io/hashicorp/aws",
///     "change": { "actions": ["create"], "before": null, "after": { "name": "jobs" } }
///   }],
///   "configuration": {},
///   "errored": false
/// }"#;
/// let (input, policies, options) = (PlanText::new("prod", plan), PolicySet::default(), Options::default());
///
/// // Without a key, the address of a block means its only instance.
/// let explained = gate::explain_plan(&input, &policies, &options, "aws_sqs_queue.jobs");
/// let object = explained.expect("one object").explanation.objects.remove(0);
/// assert_eq!(object.change.address, "aws_sqs_queue.jobs[0]");
///
/// let missing = gate::explain_plan(&input, &policies, &options, "aws_sqs_queue.other");
/// assert!(matches!(missing, Err(NotExplained::UnresolvedAddress(_))));
/// ```
pub fn explain_plan(
    input: &dyn PlanInput,
    policies: &PolicySet,
    options: &Options,
    address: &str,
) -> Result<Explained, NotExplained> {
    let stack = input.stack();
    let effective = policies.for_stack(stack);
    // Entries that change nothing can be requested too, and dependents come from the graph.
    let read_options = steps::read_options(
        &effective,
        ReadOptions { idle: true, graph: true, ..ReadOptions::REPORT },
        options,
    )?;
    let versions = steps::versions(input, &effective, &read_options);
    let evaluation_options = evaluate::Options { stack, unknown: options.unknown, versions: &versions };
    let mut search = AddressSearch::new(address);
    let mut evaluator = Evaluator::new(&effective, evaluation_options).with_trace(search.target());
    let mut collector = Collector::new(stack, policies, &effective, options.rules);
    let (mut plan, digest) = steps::read(input, &read_options, options, &mut |entry| {
        search.observe(entry);
        evaluator.observe(entry)?;
        collector.observe(entry)
    })?;
    // Before the evaluation is finished: an unknown address needs none.
    let found = search.finish().map_err(NotExplained::UnresolvedAddress)?;
    collector.complete(&mut plan);
    let mut evaluation = evaluator.finish(&plan).map_err(evaluation_failure)?;
    let diagnostics = evaluation.diagnostics.clone();
    let failed =
        |error| NotExplained::Failed { failure: plan_failure(error), diagnostics: diagnostics.clone() };
    let waived = steps::waive(&mut evaluation, policies, input, options);
    // Before `finish` takes the collector: it knows what the blocks of the configuration set.
    let objects = found.objects(&collector, &plan, &evaluation.drifted).map_err(failed)?;
    let mut report = collector.finish(plan, digest, &evaluation, waived).map_err(failed)?;
    location::start_at_root(&mut report, options.path_prefix.as_deref());
    let mut explanation = report::explain(&found, objects, report, &evaluation.trace, policies, TOOL_VERSION);
    location::locate_objects(&mut explanation, input, options.path_prefix.as_deref(), &options.masks);
    // Last: it also decides whether the source is shown.
    let explanation = explanation.with_values(options.shown_values);
    Ok(Explained { explanation, diagnostics })
}
