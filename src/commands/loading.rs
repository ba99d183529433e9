//! What every command that loads policies shares: values of inputs, texts for excerpts, problems on standard error.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context as _, bail};

use super::{files, output, policies};
use crate::cli::{InputArgs, PolicyArgs};
use crate::policy::{
    self, Diagnostic, ENVIRONMENT_PREFIX, InputValues, LoadContext, LoadError, Missing, Packs, PolicySet,
    Source, SourceFile, VarFile, builtin,
};
use crate::render::{self, Color};
use crate::text::plural;

/// The version of this program.
pub(super) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What loading depends on, for one stack.
pub(super) fn context(builtin: Packs, today: time::Date, inputs: InputValues) -> LoadContext {
    let version = semver::Version::parse(VERSION).unwrap_or_else(|_| semver::Version::new(0, 0, 0));
    LoadContext { version, today, stack_count: 1, builtin, inputs }
}

/// The policies that the arguments name, with the built-in ones unless they leave those out.
///
/// # Errors
/// They do not load; standard error has every problem.
pub(super) fn policy_set(
    policies: &PolicyArgs,
    inputs: InputValues,
    today: time::Date,
    working_directory: &Path,
) -> anyhow::Result<PolicySet> {
    let sources = policies::sources(&policies.policy, working_directory)?;
    let texts = Texts::of(&sources);
    let builtin = if policies.no_builtin { Packs::Off } else { Packs::On };
    match policy::load(&sources, builtin::FILES, &context(builtin, today, inputs)) {
        Ok(set) => {
            texts.complain(&set.warnings);
            Ok(set)
        }
        Err(error) => {
            texts.complain(&error.diagnostics);
            let count = plural::count(error.diagnostics.len(), "problem", "problems");
            bail!("the policies do not load: {count}");
        }
    }
}

/// Now, UTC; the start of the day that the command line names.
pub(super) fn now(today: Option<time::Date>) -> time::OffsetDateTime {
    today.map_or_else(time::OffsetDateTime::now_utc, |day| day.midnight().assume_utc())
}

/// Today, UTC.
pub(super) fn today() -> time::Date {
    time::OffsetDateTime::now_utc().date()
}

/// The values of inputs: flags, environment, files.
pub(super) fn inputs(
    args: &InputArgs,
    missing: Missing,
    working_directory: &Path,
) -> anyhow::Result<InputValues> {
    let files = args.var_file.iter().map(|path| var_file(path, working_directory));
    let files = files.collect::<anyhow::Result<_>>()?;
    Ok(InputValues { flags: args.var.clone(), environment: environment(), files, missing })
}

fn var_file(path: &Path, working_directory: &Path) -> anyhow::Result<VarFile> {
    let shown = files::relative(path, working_directory);
    let text = files::read_text(path).with_context(|| format!("failed to read `--var-file {shown}`"))?;
    policy::var_file(&shown, &text).or_else(|LoadError { diagnostics }| {
        Texts::default().complain(&diagnostics);
        let count = plural::count(diagnostics.len(), "problem", "problems");
        bail!("`--var-file {shown}` does not load: {count}")
    })
}

/// Variables whose names or values are no text say nothing.
#[expect(clippy::disallowed_methods, reason = "commands read the environment")]
fn environment() -> Vec<(String, String)> {
    let texts = std::env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)));
    let mut variables: Vec<_> = texts.filter(|(name, _)| name.starts_with(ENVIRONMENT_PREFIX)).collect();
    variables.sort();
    variables
}

/// The texts of policy files, by the paths that diagnostics show. Files with values are not among them: their lines can
/// hold secrets, so a problem of such a file is shown by its place alone.
#[derive(Debug, Default)]
pub(super) struct Texts(BTreeMap<String, String>);

impl Texts {
    /// Those of policy sources.
    pub(super) fn of(sources: &[Source]) -> Self {
        let mut texts = Texts::default();
        for SourceFile { path, text } in sources.iter().flat_map(|source| &source.files) {
            texts.add(path, text);
        }
        texts
    }

    pub(super) fn add(&mut self, path: &str, text: &str) {
        self.0.insert(path.to_owned(), text.to_owned());
    }

    /// Those of another one, too.
    pub(super) fn extend(&mut self, other: Texts) {
        self.0.extend(other.0);
    }

    /// The text of a file.
    pub(super) fn get(&self, path: &str) -> Option<&str> {
        self.0.get(path).map(String::as_str)
    }

    /// Diagnostics with their lines, as text.
    pub(super) fn render(&self, diagnostics: &[Diagnostic], color: Color) -> String {
        render::diagnostics(diagnostics, |path| self.get(path), color)
    }

    /// Diagnostics with their lines, on standard error.
    pub(super) fn complain(&self, diagnostics: &[Diagnostic]) {
        if !diagnostics.is_empty() {
            output::complain_rendered(&self.render(diagnostics, Color::Off));
        }
    }
}
