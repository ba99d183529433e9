//! Finishes the report over all plans.

use super::location;
use super::options::Options;
use crate::policy::{Diagnostic, LoadError, PolicySet};
use crate::report::{self, Failure, Report, StackReport};
use crate::text::plural;

/// The version of this program, as reports name it.
pub const TOOL_VERSION: &str = env!("CARGO_PKG_VERSION");

/// The report over all plans, in its final order, with the worst verdict of them.
///
/// ```
/// use tfgate::gate::{self, Options, PlanText};
/// use tfgate::policy::PolicySet;
/// use tfgate::report::Verdict;
///
/// let (policies, options) = (PolicySet::default(), Options::default());
/// let plan = r#"{"format_version":"1.2","planned_values":{"root_module":{}},"configuration":{"root_module":{}}}"#;
/// let stacks = [("eu", plan), ("us", "")].map(|(stack, text)| {
///     gate::check_plan(&PlanText::new(stack, text), &policies, &options).report
/// });
/// let report = gate::finish_report(stacks.into(), &policies, &options);
///
/// // The stack without a plan comes first: the worst verdict is that of the run.
/// assert_eq!(report.verdict, Verdict::Error);
/// assert_eq!(report.stacks[0].name, "us");
/// assert_eq!(report.stacks[1].verdict, Verdict::Pass);
/// ```
pub fn finish_report(stacks: Vec<StackReport>, policies: &PolicySet, options: &Options) -> Report {
    let mut report = report::report(TOOL_VERSION, stacks, policies, options.rules);
    report.diagnostics = policies.warnings.iter().map(report::diagnostic_entry).collect();
    location::start_diagnostics_at_root(&mut report.diagnostics, options.path_prefix.as_deref());
    // Last: hiding values must not change an order or a count.
    report::with_values(report, options.shown_values)
}

/// The report of a run that failed before the first plan.
pub fn failed_report(failure: Failure, options: &Options) -> Report {
    let report = report::report(TOOL_VERSION, Vec::new(), &PolicySet::default(), options.rules);
    Report { error: Some(failure), ..report }
}

/// Whether an input lacks a value, which its file cannot have.
fn is_without_value(problem: &Diagnostic) -> bool {
    problem.message.starts_with("input `") && problem.message.ends_with("` has no value")
}

/// The report of a run whose policies do not load.
pub fn policies_report(error: &LoadError, options: &Options) -> Report {
    let count = plural::count(error.diagnostics.len(), "problem", "problems");
    let first = error.diagnostics.first();
    let place = first.map_or_else(String::new, |problem| format!(", the first at {}", place(problem)));
    // What is wrong on the command line is not fixed in a file.
    let on_command_line = |problem: &&Diagnostic| problem.line == 0 || is_without_value(problem);
    let help = first.filter(on_command_line).and_then(|problem| problem.help.clone());
    let help = help.unwrap_or_else(|| {
        "fix the files that standard error names; it shows every problem with its line".to_owned()
    });
    let failure = Failure {
        kind: "policy".to_owned(),
        message: format!("the policies do not load: {count}{place}"),
        help: Some(help),
    };
    let mut report = failed_report(failure, options);
    report.diagnostics = error.diagnostics.iter().map(report::diagnostic_entry).collect();
    location::start_diagnostics_at_root(&mut report.diagnostics, options.path_prefix.as_deref());
    report
}

/// Where a problem is, and which one; a problem of a whole file or of a flag has no line.
fn place(problem: &Diagnostic) -> String {
    let line = if problem.line == 0 { String::new() } else { format!(", line {}", problem.line) };
    format!("`{}`{line}: {}", problem.path, problem.message)
}
