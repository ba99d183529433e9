//! Loads policies: the sources that the command line names, with the values of their inputs.

use std::path::Path;

use anyhow::{Context as _, bail};

use super::policy_texts::PolicyTexts;
use super::{environment, files, policy_sources};
use crate::cli::{InputArgs, PolicyArgs};
use crate::expr::{REGEX_BYTES, Version};
use crate::gate::TOOL_VERSION;
use crate::policy::{self, InputValues, LoadContext, LoadError, Missing, Packs, PolicySet, VarFile, builtin};
use crate::text::plural;

/// What loading depends on, for one stack.
pub(crate) fn context(builtin: Packs, today: time::Date, inputs: InputValues) -> LoadContext {
    let version = Version::parse(TOOL_VERSION).unwrap_or_else(|| Version::new(0, 0, 0));
    LoadContext { version, today, stack_count: 1, builtin, inputs, regex_bytes: REGEX_BYTES }
}

/// The policies that the arguments name, with the built-in ones unless they leave those out.
///
/// # Errors
/// They do not load; standard error has every problem.
pub(crate) fn policy_set(
    policies: &PolicyArgs,
    inputs: InputValues,
    today: time::Date,
    working_directory: &Path,
) -> anyhow::Result<PolicySet> {
    let sources = policy_sources::sources_with_names(&policies.policy, working_directory)?;
    let texts = PolicyTexts::of(&sources);
    let builtin = if policies.no_builtin { Packs::Off } else { Packs::On };
    match policy::load(&sources, builtin::FILES, &context(builtin, today, inputs)) {
        Ok(set) => {
            texts.report(&set.notices());
            Ok(set)
        }
        Err(error) => {
            texts.report(&error.diagnostics);
            let count = plural::count(error.diagnostics.len(), "problem", "problems");
            bail!("the policies do not load: {count}");
        }
    }
}

/// The values of inputs: flags, environment, files.
pub(crate) fn inputs(
    args: &InputArgs,
    missing: Missing,
    working_directory: &Path,
) -> anyhow::Result<InputValues> {
    let files = args.var_file.iter().map(|path| var_file(path, working_directory));
    let files = files.collect::<anyhow::Result<_>>()?;
    Ok(InputValues { flags: args.var.clone(), environment: environment::policy_variables(), files, missing })
}

fn var_file(path: &Path, working_directory: &Path) -> anyhow::Result<VarFile> {
    let display_path = files::relative(path, working_directory);
    let text =
        files::read_text(path).with_context(|| format!("failed to read `--var-file {display_path}`"))?;
    policy::var_file(&display_path, &text).or_else(|LoadError { diagnostics }| {
        // No excerpts: the lines of the file can hold secrets.
        PolicyTexts::default().report(&diagnostics);
        let count = plural::count(diagnostics.len(), "problem", "problems");
        bail!("`--var-file {display_path}` does not load: {count}")
    })
}
