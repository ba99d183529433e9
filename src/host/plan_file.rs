//! A plan of the command line, and the files beside it: JSON from files and standard input, binary plan files through
//! another program.

use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::configuration::{self, Configuration};
use super::inputs::{Input, Opened, PlanSource};
use super::progress::Progress;
use super::{files, inputs, terraform};
use crate::gate::{BlockFinder, PlanInput, plan_failure};
use crate::plan::PlanError;
use crate::policy::Stack;
use crate::report::Failure;

/// A plan that is about to be read.
pub(crate) struct PlanFile<'a> {
    pub(crate) input: &'a Input,
    /// `--terraform-bin`: the program that shows binary plan files.
    pub(crate) terraform_bin: Option<&'a Path>,
    /// `--source`: the directory of the configuration; without it that of the plan.
    pub(crate) source: Option<&'a Path>,
    pub(crate) working_directory: &'a Path,
    pub(crate) progress: &'a Progress,
}

/// Takes the text of a plan.
type Parse<'p> = &'p mut dyn FnMut(&mut dyn Read) -> Result<(), PlanError>;

impl PlanInput for PlanFile<'_> {
    fn stack(&self) -> &Stack {
        &self.input.stack
    }

    fn read(&self, parse: Parse<'_>) -> Result<(), Failure> {
        let name = &self.input.stack.name;
        match &self.input.source {
            PlanSource::Stdin => {
                let mut stdin = self.progress.reader(io::stdin().lock(), name, None);
                parse(&mut stdin).map_err(plan_failure)
            }
            PlanSource::Spooled(path) => {
                let unreadable = |error: io::Error| {
                    failure("io", format!("failed to read the copy of standard input: {error}"))
                };
                let file = files::open(path).map_err(unreadable)?;
                parse(&mut self.progress.reader(file, name, files::size(path))).map_err(plan_failure)
            }
            PlanSource::Missing(failure) => Err(failure.clone()),
            PlanSource::File(path) => self.read_file(path, || terraform::directory(path), parse),
            PlanSource::Copy { copy, directory, .. } => self.read_file(copy, || Ok(directory.clone()), parse),
            PlanSource::Opened { file, .. } => {
                let size = file.metadata().ok().map(|metadata| metadata.len());
                parse(&mut self.progress.reader(file, name, size)).map_err(plan_failure)
            }
        }
    }

    fn lock_file(&self) -> Option<String> {
        configuration::lock_file(self.directory()?)
    }

    fn module_manifest(&self) -> Option<String> {
        configuration::module_manifest(self.directory()?)
    }

    fn block_finder(&self, opentofu: bool) -> Option<Box<dyn BlockFinder + '_>> {
        let configuration = Configuration::open(self.directory()?, self.working_directory, opentofu)?;
        Some(Box::new(configuration))
    }
}

impl PlanFile<'_> {
    /// The directory of the configuration.
    fn directory(&self) -> Option<&Path> {
        self.source.or_else(|| self.input.source.file().and_then(Path::parent))
    }

    /// Reads a file; a plan file by `terraform show` in a directory.
    fn read_file(
        &self,
        path: &Path,
        directory: impl FnOnce() -> anyhow::Result<Option<PathBuf>>,
        parse: Parse<'_>,
    ) -> Result<(), Failure> {
        let name = &self.input.stack.name;
        let unreadable =
            |error: io::Error| failure("io", format!("failed to read `{}`: {error}", files::display(path)));
        if let Opened::Other(file) = inputs::open(path).map_err(unreadable)? {
            return parse(&mut self.progress.reader(file, name, files::size(path))).map_err(plan_failure);
        }
        let failed = |error: anyhow::Error| failure("show_failed", format!("{error:#}"));
        let directory = directory().map_err(failed)?;
        // A failed `show` explains more than the empty output that it leaves.
        let parsed = terraform::show(path, directory.as_deref(), self.terraform_bin, &mut |output| {
            parse(&mut self.progress.reader(output, name, None))
        });
        parsed.map_err(failed)?.map_err(plan_failure)
    }
}

fn failure(kind: &str, message: String) -> Failure {
    Failure { kind: kind.to_owned(), message, help: None }
}
