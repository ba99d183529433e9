//! `tfgate test`: runs the tests of policies.

mod plans;
mod targets;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use super::loading::{self, Texts, VERSION};
use super::{color, files, output, policies};
use crate::cli::{SuiteFormat, TestArgs};
use crate::exit::ExitStatus;
use crate::policy::{
    self, Diagnostic, InputValues, LoadError, Missing, Packs, PolicySet, Severity, Source, SourceFile,
    builtin,
};
use crate::policytest::{self, FileOutcome, Status, TestFile};
use crate::render::{self, Style, Suite, Verbosity};
use crate::text::plural;

/// What the name of a test file ends with.
pub(super) const SUFFIX: &str = ".policytest.hcl";

/// A test file with its policies.
struct Loaded {
    test: TestFile,
    set: PolicySet,
    /// What the paths in the file start from.
    folder: PathBuf,
}

/// Runs the command.
pub(super) fn run(args: &TestArgs) -> anyhow::Result<ExitStatus> {
    let working_directory = std::env::current_dir().context("failed to find the working directory")?;
    let found = find(&args.paths, &working_directory)?;
    let inputs = loading::inputs(&args.inputs, Missing::Allowed, &working_directory)?;
    let mut reader = Loader::new(inputs, &working_directory);
    let loaded: Vec<Loaded> = found
        .iter()
        .map(|path| reader.load(path))
        .collect::<anyhow::Result<Vec<_>>>()?
        .into_iter()
        .flatten()
        .collect();
    reader.texts.complain(&reader.diagnostics);
    let errors = reader.diagnostics.iter().filter(|problem| problem.severity == Severity::Error).count();
    if errors > 0 {
        bail!("the tests do not load: {}", plural::count(errors, "problem", "problems"));
    }
    reader.refuse_unknown_inputs()?;
    let outcomes = judge(args, &loaded);
    if outcomes.iter().all(|file| file.cases.is_empty()) {
        bail!("`--filter` leaves no case of {}", plural::count(found.len(), "test file", "test files"));
    }
    deliver(args, &outcomes, &reader.texts)
}

fn judge(args: &TestArgs, loaded: &[Loaded]) -> Vec<FileOutcome> {
    let outcome = |Loaded { test, set, folder }: &Loaded| {
        let wanted = |case: &str| {
            let name = format!("{}::{case}", test.path);
            args.filter.is_empty() || args.filter.iter().any(|part| name.contains(part.as_str()))
        };
        policytest::run(test, set, &wanted, &|plan| plans::judge(set, test, folder, plan))
    };
    loaded.iter().map(outcome).collect()
}

fn deliver(args: &TestArgs, outcomes: &[FileOutcome], excerpts: &Texts) -> anyhow::Result<ExitStatus> {
    let failed = outcomes.iter().any(|file| file.count(Status::Failed) > 0);
    let exit = if failed { ExitStatus::Fail } else { ExitStatus::Pass };
    let verbosity = match (args.quiet, args.verbose) {
        (true, _) => Verbosity::Quiet,
        (false, true) => Verbosity::Verbose,
        (false, false) => Verbosity::Normal,
    };
    let suite = Suite {
        tool_version: VERSION,
        files: outcomes,
        exit,
        whole: args.filter.is_empty(),
        source: &|path| excerpts.get(path),
    };
    let style = Style { color: color(args.color), verbosity, ..Style::PLAIN };
    let text = match args.format {
        SuiteFormat::Text => render::suite_text(&suite, style),
        SuiteFormat::Junit => render::suite_junit(&suite)?,
        SuiteFormat::Json => render::suite_json(&suite)?,
    };
    output::text_to_stdout(&text, exit)
}

/// The test files of a run; there is at least one.
pub(super) fn find(paths: &[PathBuf], working_directory: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let places = if paths.is_empty() { default_places(working_directory) } else { paths.to_vec() };
    let mut found = Vec::new();
    for place in &places {
        let shown = files::relative(place, working_directory);
        if place.is_dir() {
            let below = files::below(place, is_test).with_context(|| format!("failed to list `{shown}`"))?;
            if below.is_empty() {
                bail!("no `*{SUFFIX}` file below `{shown}`");
            }
            found.extend(below);
        } else if !place.exists() {
            bail!("`{shown}`: no such file or directory");
        } else if is_test(&place.file_name().unwrap_or_default().to_string_lossy()) {
            found.push(place.clone());
        } else {
            bail!("`{shown}`: expected a `*{SUFFIX}` file or a directory of them");
        }
    }
    let mut seen = BTreeSet::new();
    found.retain(|path| seen.insert(files::relative(path, working_directory)));
    Ok(found)
}

/// A plan that is not there would meet `expect = "error"`.
fn absent_plans(test: &TestFile, folder: &Path) -> Vec<Diagnostic> {
    let plans = test.cases.iter().filter_map(|case| match &case.subject {
        policytest::Subject::Plan(plan) => Some((&case.name, plan)),
        policytest::Subject::Mock(_) => None,
    });
    let absent = plans.filter(|(_, plan)| !folder.join(&plan.file).is_file());
    let problem = |(name, plan): (&String, &policytest::PlanTest)| {
        let message = format!("the plan `{}` of `{name}` is not a file", plan.file);
        Diagnostic::of_file(&test.path, message, Some("expected a path relative to the test file"))
    };
    absent.map(problem).collect()
}

fn default_places(working_directory: &Path) -> Vec<PathBuf> {
    let folders = policies::folders(working_directory);
    if folders.is_empty() { vec![working_directory.to_owned()] } else { folders }
}

pub(super) fn is_test(name: &str) -> bool {
    name.ends_with(SUFFIX)
}

/// Loads test files and notes every problem of every one.
pub(super) struct Loader<'w> {
    inputs: InputValues,
    working_directory: &'w Path,
    today: time::Date,
    pub(super) texts: Texts,
    pub(super) diagnostics: Vec<Diagnostic>,
    /// Names of the inputs of all tests, if values are given.
    known_inputs: BTreeSet<String>,
}

impl<'w> Loader<'w> {
    pub(super) fn new(inputs: InputValues, working_directory: &'w Path) -> Self {
        let texts = Texts::default();
        Loader {
            inputs,
            working_directory,
            today: loading::today(),
            texts,
            diagnostics: Vec::new(),
            known_inputs: BTreeSet::new(),
        }
    }

    /// A test file with the policies that it names; `None` where there is a problem.
    fn load(&mut self, path: &Path) -> anyhow::Result<Option<Loaded>> {
        let shown = files::relative(path, self.working_directory);
        let source = SourceFile {
            text: files::read_text(path)
                .with_context(|| format!("failed to read the test file `{shown}`"))?,
            path: shown,
        };
        self.texts.add(&source.path, &source.text);
        let test = match policytest::parse(&source) {
            Ok(test) => test,
            Err(error) => return Ok(self.refuse(error.diagnostics)),
        };
        let folder = path.parent().map_or_else(|| PathBuf::from("."), Path::to_owned);
        let absent = absent_plans(&test, &folder);
        if !absent.is_empty() {
            return Ok(self.refuse(absent));
        }
        let source = match targets::source(&test, &folder, self.working_directory)? {
            Ok(source) => source,
            Err(problems) => return Ok(self.refuse(problems)),
        };
        for file in &source.files {
            self.texts.add(&file.path, &file.text);
        }
        match self.policies(&source).and_then(|set| policytest::bind(&test, set)) {
            Ok(set) => {
                self.refuse(set.warnings.clone());
                Ok(Some(Loaded { test, set, folder }))
            }
            Err(error) => Ok(self.refuse(error.diagnostics)),
        }
    }

    /// The policies of one test. A value is for the files that have such an input: other tests have other policies.
    fn policies(&mut self, source: &Source) -> Result<PolicySet, LoadError> {
        let load = |inputs: InputValues| {
            let context = loading::context(Packs::Off, self.today, inputs);
            policy::load(std::slice::from_ref(source), builtin::FILES, &context)
        };
        let mut inputs = self.inputs.clone();
        if !inputs.flags.is_empty() || inputs.files.iter().any(|file| !file.values.is_empty()) {
            let bare = InputValues { flags: Vec::new(), files: Vec::new(), ..inputs.clone() };
            let set = load(bare)?;
            let known = set.policies.iter().flat_map(|policy| &policy.file.inputs).map(|input| &*input.name);
            let known: BTreeSet<&str> = known.collect();
            inputs.flags.retain(|(name, _)| known.contains(name.as_str()));
            for file in &mut inputs.files {
                file.values.retain(|(name, ..)| known.contains(name.as_str()));
            }
            self.known_inputs.extend(known.into_iter().map(str::to_owned));
        }
        load(inputs)
    }

    /// Refuses a value that is for no input of any test.
    pub(super) fn refuse_unknown_inputs(&self) -> anyhow::Result<()> {
        let flags = self.inputs.flags.iter().map(|(name, _)| name);
        let values = self.inputs.files.iter().flat_map(|file| &file.values).map(|(name, ..)| name);
        let unknown = flags.chain(values).find(|name| !self.known_inputs.contains(*name));
        match unknown {
            Some(name) => bail!("no policy of these tests has an input `{name}`"),
            None => Ok(()),
        }
    }

    /// The problems of a policy file that several tests name are shown once.
    fn refuse(&mut self, problems: Vec<Diagnostic>) -> Option<Loaded> {
        for problem in problems {
            if !self.diagnostics.contains(&problem) {
                self.diagnostics.push(problem);
            }
        }
        None
    }

    /// Notes the problems of a test file and of the policies that it names.
    pub(super) fn look(&mut self, path: &Path) -> anyhow::Result<()> {
        self.load(path).map(drop)
    }
}
