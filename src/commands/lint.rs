//! `tfgate lint`: loads policies and tests, and shows every problem.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use super::test::{self, Loader};
use crate::cli::{LintArgs, PlainFormat};
use crate::exit::ExitStatus;
use crate::gate::TOOL_VERSION;
use crate::host::policy_texts::PolicyTexts;
use crate::host::terminal::color;
use crate::host::{clock, environment, files, loading, output, policy_files, policy_sources, schema};
use crate::policy::{
    self, Diagnostic, InputValues, LoadError, Missing, Packs, Severity, Source, SourceFile, SourceKind,
    builtin,
};
use crate::render::{self, Problems};

/// Runs the command.
pub(super) fn run(args: &LintArgs) -> anyhow::Result<ExitStatus> {
    let working_directory = environment::working_directory()?;
    let (sources, tests) = find(&args.paths, &working_directory)?;
    let inputs = loading::inputs(&args.inputs, Missing::Allowed, &working_directory)?;
    let mut loader = Loader::new(inputs.clone(), &working_directory);
    let known_types = schema::known_types(args.schema.as_deref(), &working_directory)?;
    // A folder of tests has no policies to load.
    let of_tests = |source: &&Source| source.files.is_empty();
    let unread: Vec<String> =
        sources.iter().filter(of_tests).flat_map(|source| source.unread.clone()).collect();
    let sources: Vec<Source> = sources.into_iter().filter(|source| !source.files.is_empty()).collect();
    let mut with_names = sources.clone();
    with_names.extend(policy_sources::beside(&sources, &working_directory)?);
    let mut excerpts = PolicyTexts::of(&with_names);
    let mut diagnostics = if sources.is_empty() { Vec::new() } else { of_policies(&with_names, inputs) };
    diagnostics.extend(policy::unread_problems(&unread));
    for file in sources.iter().flat_map(|source| &source.files) {
        diagnostics.extend(policy::hints(file));
        diagnostics.extend(policy::unknown_types(file, &known_types));
        diagnostics.extend(policy::unknown_attributes(file, &known_types));
        if args.portable {
            diagnostics.extend(policy::portable_problems(file));
        }
    }
    for path in &tests {
        loader.check(path)?;
        loader.check_types(path, &known_types)?;
        if args.portable {
            loader.check_portability(path)?;
        }
    }
    diagnostics.append(&mut loader.diagnostics);
    diagnostics.append(&mut loader.mistakes);
    excerpts.extend(loader.texts);
    deliver(args, diagnostics, &excerpts, sources.iter().map(|source| source.files.len()).sum(), tests.len())
}

/// The problems that loading reports: its errors where it fails, else its warnings.
fn of_policies(sources: &[Source], inputs: InputValues) -> Vec<Diagnostic> {
    let context = loading::context(Packs::On, clock::today(), inputs);
    match policy::load(sources, builtin::FILES, &context) {
        Ok(set) => [set.warnings, set.mistakes, set.lint, policy::unread_problems(&set.unread)].concat(),
        Err(LoadError { diagnostics }) => {
            let unread: Vec<String> = sources.iter().flat_map(|source| source.unread.clone()).collect();
            [diagnostics, policy::unread_problems(&unread)].concat()
        }
    }
}

fn deliver(
    args: &LintArgs,
    mut diagnostics: Vec<Diagnostic>,
    excerpts: &PolicyTexts,
    policies: usize,
    tests: usize,
) -> anyhow::Result<ExitStatus> {
    diagnostics.sort_by(|a, b| key(a).cmp(&key(b)));
    // A policy file that a test names, too, is loaded twice.
    diagnostics.dedup();
    // A hint is advice: it must not break a pipeline when tfgate learns a new one.
    let problems = diagnostics.iter().any(|problem| problem.severity != Severity::Hint);
    let exit = if problems { ExitStatus::Fail } else { ExitStatus::Pass };
    let problems = Problems { tool_version: TOOL_VERSION, diagnostics: &diagnostics, policies, tests };
    let text = match args.format {
        PlainFormat::Text => {
            excerpts.render(&diagnostics, color(args.color)) + &render::problems_summary(&problems)
        }
        PlainFormat::Json => render::problems_json(&problems, exit)?,
    };
    output::text_to_stdout(&text, exit)
}

fn key(problem: &Diagnostic) -> (&str, usize, usize, &str) {
    (&problem.path, problem.line, problem.column, &problem.message)
}

/// Policy sources and test files; at least one of either.
fn find(paths: &[PathBuf], working_directory: &Path) -> anyhow::Result<(Vec<Source>, Vec<PathBuf>)> {
    let (mut sources, mut tests) = (Vec::new(), Vec::new());
    if paths.is_empty() {
        sources = policy_sources::sources(&[], working_directory)?;
        for folder in policy_sources::folders(working_directory) {
            tests.extend(files::below(&folder, test::is_test).context("failed to list `.tfgate`")?);
        }
        if sources.is_empty() {
            bail!("no `.tfgate/` found: name the policy files or folders");
        }
    }
    for path in paths {
        let display_path = files::relative(path, working_directory);
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            let below = files::below(path, test::is_test)
                .with_context(|| format!("failed to list `{display_path}`"))?;
            let source = policy_sources::directory(path, working_directory)?;
            if source.files.is_empty() && source.unread.is_empty() && below.is_empty() {
                bail!("no policy file and no test file below `{display_path}`");
            }
            sources.push(source);
            tests.extend(below);
        } else if !path.exists() {
            bail!("`{display_path}`: no such file or directory");
        } else if test::is_test(&name) {
            tests.push(path.clone());
        } else if policy_files::is_policy(&name) {
            let file: SourceFile = policy_files::read(path, working_directory)?;
            sources.push(Source {
                origin: display_path,
                kind: SourceKind::User,
                files: vec![file],
                unread: Vec::new(),
            });
        } else {
            bail!(
                "`{display_path}`: expected a `.gate.hcl`, `.policy.hcl` or `.policytest.hcl` file, or a directory of them"
            );
        }
    }
    Ok((sources, tests))
}
