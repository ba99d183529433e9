//! The resource types of a plan that hold data, by module.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::bail;

use crate::cli::PlanCheckArgs;
use crate::gate::PlanInput as _;
use crate::host::plan_file::PlanFile;
use crate::host::progress::Progress;
use crate::host::{inputs, messages};
use crate::plan::{self, Entry, ReadOptions, ResourceMode};
use crate::policy::Class;
use crate::policy::builtin;
use crate::render::Verbosity;

/// What holds data in a plan.
pub(super) struct Holdings {
    /// By the glob over addresses of a module; the root module has the empty one.
    pub(super) modules: BTreeMap<String, Module>,
}

/// What holds data in one module.
#[derive(Default)]
pub(super) struct Module {
    /// The types.
    pub(super) types: BTreeSet<String>,
}

impl Holdings {
    /// Reads a plan. A plan with an error is refused: it does not list everything.
    pub(super) fn of(
        plan: &str,
        plan_check: &PlanCheckArgs,
        working_directory: &Path,
    ) -> anyhow::Result<Self> {
        let mut inputs = inputs::resolve(&[plan.to_owned()], plan_check, working_directory)?;
        let (Some(input), true) = (inputs.pop(), inputs.is_empty()) else {
            bail!("`{plan}` has several plans, expected one");
        };
        let mut found: BTreeSet<(String, String)> = BTreeSet::new();
        let needs = ReadOptions { idle: true, max_input: plan_check.max_input, ..ReadOptions::REPORT };
        let progress = Progress::new("plan", 1, Verbosity::Normal);
        let file = PlanFile {
            input: &input,
            terraform_bin: plan_check.terraform_bin.as_deref(),
            source: None,
            working_directory,
            progress: &progress,
        };
        let mut errored = None;
        let read = file.read(&mut |reader| {
            let plan = plan::parse(reader, &needs, &mut |entry| {
                if let Entry::Change(change) = entry
                    && change.mode == ResourceMode::Managed
                {
                    let module = change.module_address.as_deref().map(module_glob).unwrap_or_default();
                    found.insert((module, change.type_.clone().into_owned()));
                }
                Ok(())
            })?;
            errored = plan.errored;
            Ok(())
        });
        if let Err(failure) = read {
            if let Some(help) = &failure.help {
                messages::report_help(help);
            }
            bail!("{}", failure.message);
        }
        if errored == Some(true) {
            bail!("the plan failed, so it does not list everything; make a whole one first");
        }
        Ok(Holdings { modules: by_module(found) })
    }
}

fn by_module(found: BTreeSet<(String, String)>) -> BTreeMap<String, Module> {
    let mut modules: BTreeMap<String, Module> = BTreeMap::new();
    for (module, type_) in found {
        // Such a name would end the string that `tfgate init` writes it into.
        let named = type_.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'));
        if named && builtin::class_of(&type_) == Some(Class::Data) {
            modules.entry(module).or_default().types.insert(type_);
        }
    }
    modules
}

/// A glob over the instances of a module: `module.db["eu"]` is `module.db[*]`. Any other character is `?`: it would end the string in the policy.
fn module_glob(address: &str) -> String {
    let mut glob = String::new();
    let mut rest = address.chars();
    while let Some(c) = rest.next() {
        match c {
            '[' => {
                glob.push_str("[*]");
                // A key is a quoted string, and may hold `]` and escaped quotes.
                let mut quoted = false;
                while let Some(c) = rest.next() {
                    match c {
                        '\\' if quoted => drop(rest.next()),
                        '"' => quoted = !quoted,
                        ']' if !quoted => break,
                        _ => {}
                    }
                }
            }
            c if c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.') => glob.push(c),
            _ => glob.push('?'),
        }
    }
    glob
}

#[cfg(test)]
mod tests {
    use super::module_glob;

    #[test]
    fn instances_of_a_module_have_one_glob() {
        for (address, glob) in [
            ("module.db", "module.db"),
            ("module.db[0]", "module.db[*]"),
            ("module.db[\"eu\"].module.rds[1]", "module.db[*].module.rds[*]"),
            ("module.db[\"a]b\\\"]c\"].module.x", "module.db[*].module.x"),
            ("module.a\"${x}", "module.a???x?"),
        ] {
            assert_eq!(module_glob(address), glob, "{address}");
        }
    }
}
