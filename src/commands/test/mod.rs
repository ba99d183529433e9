//! `tfgate test`: runs the tests of policies.

mod files;
mod loader;
mod plans;
mod targets;

pub(super) use self::files::is_test;
pub(super) use self::loader::Loader;

use anyhow::bail;

use self::loader::Loaded;
use crate::cli::{SuiteFormat, TestArgs};
use crate::exit::ExitStatus;
use crate::gate::TOOL_VERSION;
use crate::host::policy_texts::PolicyTexts;
use crate::host::terminal;
use crate::host::{environment, loading, output};
use crate::policy::{Missing, Severity};
use crate::policytest::{self, FileOutcome, Status};
use crate::render::{self, Suite, Verbosity};
use crate::text::plural;

/// Runs the command.
pub(super) fn run(args: &TestArgs) -> anyhow::Result<ExitStatus> {
    let working_directory = environment::working_directory()?;
    let found = files::find(&args.paths, &working_directory)?;
    let inputs = loading::inputs(&args.inputs, Missing::Allowed, &working_directory)?;
    let mut reader = Loader::new(inputs, &working_directory);
    let loaded: Vec<Loaded> = found
        .iter()
        .map(|path| reader.load(path))
        .collect::<anyhow::Result<Vec<_>>>()?
        .into_iter()
        .flatten()
        .collect();
    reader.texts.report(&reader.diagnostics);
    let errors = reader.diagnostics.iter().filter(|problem| problem.severity == Severity::Error).count();
    if errors > 0 {
        bail!("the tests do not load: {}", plural::count(errors, "problem", "problems"));
    }
    let warnings = reader.warnings();
    reader.texts.report(&warnings);
    reader.refuse_unknown_inputs()?;
    let outcomes = evaluate(args, &loaded);
    if outcomes.iter().all(|file| file.cases.is_empty()) {
        bail!("`--filter` leaves no case of {}", plural::count(found.len(), "test file", "test files"));
    }
    deliver(args, &outcomes, &reader.texts)
}

fn evaluate(args: &TestArgs, loaded: &[Loaded]) -> Vec<FileOutcome> {
    let outcome = |Loaded { test, set, folder }: &Loaded| {
        let selected = |case: &str| {
            let name = format!("{}::{case}", test.path);
            args.filter.is_empty() || args.filter.iter().any(|part| name.contains(part.as_str()))
        };
        policytest::run(test, set, &selected, &|plan| plans::check(set, test, folder, plan))
    };
    loaded.iter().map(outcome).collect()
}

fn deliver(args: &TestArgs, outcomes: &[FileOutcome], excerpts: &PolicyTexts) -> anyhow::Result<ExitStatus> {
    let failed = outcomes.iter().any(|file| file.count(Status::Failed) > 0);
    let exit = if failed { ExitStatus::Fail } else { ExitStatus::Pass };
    let verbosity = match (args.quiet, args.verbose) {
        (true, _) => Verbosity::Quiet,
        (false, true) => Verbosity::Verbose,
        (false, false) => Verbosity::Normal,
    };
    let suite = Suite {
        tool_version: TOOL_VERSION,
        files: outcomes,
        exit,
        whole: args.filter.is_empty(),
        source: &|path| excerpts.get(path),
    };
    let style = terminal::style(args.color, verbosity);
    let text = match args.format {
        SuiteFormat::Text => render::suite_text(&suite, style),
        SuiteFormat::Junit => render::suite_junit(&suite)?,
        SuiteFormat::Json => render::suite_json(&suite)?,
    };
    output::text_to_stdout(&text, exit)
}
