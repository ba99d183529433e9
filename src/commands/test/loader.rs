//! Loads test files with the policies that they name.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use super::targets;
use crate::host::policy_texts::PolicyTexts;
use crate::host::{clock, files, loading, policy_files, policy_sources};
use crate::policy::{
    self, Diagnostic, ENVIRONMENT_PREFIX, InputValues, KnownTypes, LoadError, Packs, PolicySet, Severity,
    Source, SourceFile, builtin, environment_name,
};
use crate::policytest::{self, TestFile};

/// A test file with its policies.
pub(super) struct Loaded {
    pub(super) test: TestFile,
    pub(super) set: PolicySet,
    /// What the paths in the file start from.
    pub(super) folder: PathBuf,
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

/// Loads test files and notes every problem of every one.
pub(in crate::commands) struct Loader<'w> {
    inputs: InputValues,
    working_directory: &'w Path,
    today: time::Date,
    pub(in crate::commands) texts: PolicyTexts,
    pub(in crate::commands) diagnostics: Vec<Diagnostic>,
    /// Errors of policies and tests that do not keep them from running.
    pub(in crate::commands) mistakes: Vec<Diagnostic>,
    /// The result of `timestamp()` in tests that set none.
    now: String,
    /// Names of the inputs of all tests, if values are given.
    known_inputs: BTreeSet<String>,
}

impl<'w> Loader<'w> {
    pub(in crate::commands) fn new(inputs: InputValues, working_directory: &'w Path) -> Self {
        let texts = PolicyTexts::default();
        Loader {
            inputs,
            working_directory,
            today: clock::today(),
            texts,
            diagnostics: Vec::new(),
            mistakes: Vec::new(),
            now: clock::timestamp(),
            known_inputs: BTreeSet::new(),
        }
    }

    fn read(&self, path: &Path) -> anyhow::Result<SourceFile> {
        let display_path = files::relative(path, self.working_directory);
        let text = files::read(path)
            .map_err(anyhow::Error::from)
            .and_then(policy_files::text)
            .with_context(|| format!("failed to read the test file `{display_path}`"))?;
        Ok(SourceFile { text, path: display_path })
    }

    /// A test file with the policies that it names; `None` where there is a problem.
    pub(super) fn load(&mut self, path: &Path) -> anyhow::Result<Option<Loaded>> {
        let source = self.read(path)?;
        self.texts.add(&source.path, &source.text);
        let test = match policytest::parse(&source, Some(&self.now)) {
            Ok(test) => test,
            Err(error) => return Ok(self.refuse(error.diagnostics)),
        };
        self.mistakes.extend(test.mistakes.iter().cloned());
        let folder = path.parent().map_or_else(|| PathBuf::from("."), Path::to_owned);
        let mut absent = absent_plans(&test, &folder);
        let source = match targets::source(&test, &folder, self.working_directory)? {
            Ok(source) if absent.is_empty() => source,
            Ok(_) => return Ok(self.refuse(absent)),
            Err(mut problems) => {
                problems.append(&mut absent);
                return Ok(self.refuse(problems));
            }
        };
        let mut sources = vec![source];
        sources.extend(policy_sources::beside(&sources, self.working_directory)?);
        self.texts.extend(PolicyTexts::of(&sources));
        match self.policies(&sources).and_then(|set| policytest::bind(&test, set)) {
            Ok(set) => {
                self.refuse(set.warnings.clone());
                self.mistakes.extend(set.mistakes.iter().cloned());
                Ok(Some(Loaded { test, set, folder }))
            }
            Err(error) => Ok(self.refuse(error.diagnostics)),
        }
    }

    /// The policies of one test. A value is for the files that have such an input: other tests have other policies.
    fn policies(&mut self, sources: &[Source]) -> Result<PolicySet, LoadError> {
        let load = |inputs: InputValues| {
            let context = loading::context(Packs::Off, self.today, inputs);
            policy::load(sources, builtin::FILES, &context)
        };
        let mut inputs = self.inputs.clone();
        let given = |values: &InputValues| {
            !values.flags.is_empty()
                || !values.environment.is_empty()
                || values.files.iter().any(|file| !file.values.is_empty())
        };
        if given(&inputs) {
            // Loaded once without values, to learn which inputs these policies have.
            let bare = InputValues { missing: inputs.missing, ..InputValues::default() };
            let set = load(bare)?;
            let known =
                set.policies.iter().flat_map(|policy| policy.file.inputs.iter()).map(|input| &*input.name);
            let known: BTreeSet<&str> = known.collect();
            inputs.flags.retain(|(name, _)| known.contains(name.as_str()));
            let variables: BTreeSet<String> = known.iter().map(|name| environment_name(name)).collect();
            inputs.environment.retain(|(name, _)| variables.contains(name));
            for file in &mut inputs.files {
                file.values.retain(|(name, ..)| known.contains(name.as_str()));
            }
            self.known_inputs.extend(known.into_iter().map(str::to_owned));
        }
        load(inputs)
    }

    /// The mistakes as a run shows them, which goes on.
    pub(super) fn warnings(&mut self) -> Vec<Diagnostic> {
        let mut warnings = std::mem::take(&mut self.mistakes);
        warnings.sort_by(|a, b| (&a.path, a.span.start).cmp(&(&b.path, b.span.start)));
        // A policy file that several tests name is loaded for each.
        warnings.dedup();
        for warning in &mut warnings {
            warning.severity = Severity::Warning;
        }
        warnings
    }

    /// Refuses a value that is for no input of any test.
    pub(in crate::commands) fn refuse_unknown_inputs(&self) -> anyhow::Result<()> {
        let flags = self.inputs.flags.iter().map(|(name, _)| name);
        let values = self.inputs.files.iter().flat_map(|file| &file.values).map(|(name, ..)| name);
        if let Some(name) = flags.chain(values).find(|name| !self.known_inputs.contains(*name)) {
            bail!("no policy of these tests has an input `{name}`");
        }
        let variables: BTreeSet<String> =
            self.known_inputs.iter().map(|name| environment_name(name)).collect();
        let set = |(name, text): &&(String, String)| {
            name.starts_with(ENVIRONMENT_PREFIX) && !text.is_empty() && !variables.contains(name)
        };
        match self.inputs.environment.iter().find(set) {
            Some((name, _)) => bail!("`{name}` is set, and no policy of these tests has such an input"),
            None => Ok(()),
        }
    }

    /// Adds problems. Those of a policy file that several tests name are reported once.
    fn refuse(&mut self, problems: Vec<Diagnostic>) -> Option<Loaded> {
        for problem in problems {
            if !self.diagnostics.contains(&problem) {
                self.diagnostics.push(problem);
            }
        }
        None
    }

    /// Notes the problems of a test file and of the policies that it names.
    pub(in crate::commands) fn check(&mut self, path: &Path) -> anyhow::Result<()> {
        self.load(path).map(drop)
    }

    /// Notes the types of mocks that are not known.
    pub(in crate::commands) fn check_types(&mut self, path: &Path, known: &KnownTypes) -> anyhow::Result<()> {
        self.diagnostics.extend(policy::unknown_mock_types(&self.read(path)?, known));
        Ok(())
    }

    /// Notes what of a test file only tfgate reads.
    pub(in crate::commands) fn check_portability(&mut self, path: &Path) -> anyhow::Result<()> {
        self.diagnostics.extend(policytest::portable_problems(&self.read(path)?));
        Ok(())
    }
}
