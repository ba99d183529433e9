//! From the texts of policy files to a [`PolicySet`], or to every problem of every file.
//!
//! It opens no file and knows no clock. A file holds blocks; each kind of block has its own module here, and what no
//! module knows is an error that names it, never skipped.

mod contents;
mod diagnostic;
mod fields;
mod file;
mod head;
mod header;
mod hints;
mod inputs;
mod level;
mod literal;
mod locals;
mod members;
mod merge;
mod nearest;
mod operations;
mod policy;
mod portable;
mod recovery;
mod scope;
mod settings;
mod syntax;
mod types;
mod var_file;
mod waiver;

use std::collections::BTreeSet;

pub use diagnostic::{Diagnostic, LoadError, Severity};
pub use hints::hints;
pub(crate) use nearest::near;
pub use portable::portable_problems;
pub use var_file::var_file;

use super::builtin::BuiltinFile;
use super::{InputValues, Policy, PolicySet};
use crate::expr::Version;
use contents::Purpose;

/// What reads other files in the same language: blocks and fields, with every problem noted.
pub(crate) mod reading {
    pub(crate) use super::fields::{Fields, Schema, one_of};
    pub(crate) use super::file::File;
    pub(crate) use super::head::{head, refuse_labels};
    pub(crate) use super::syntax::parse;
}

/// One place that policies come from: one `.tfgate/`, one `--policy`.
#[derive(Debug, Clone)]
pub struct Source {
    /// What reports call it: a relative path, or `builtin`.
    pub origin: String,
    /// How its policies are named.
    pub kind: SourceKind,
    /// Its policy files.
    pub files: Vec<SourceFile>,
}

/// How the policies of a source are named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceKind {
    /// `<file stem>/<label>`.
    User,
    /// `builtin/<path without .gate.hcl>/<label>`.
    Builtin,
}

/// One policy file.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// The path that diagnostics show.
    pub path: String,
    /// What the file holds.
    pub text: String,
}

/// What loading depends on beside the texts.
#[derive(Debug, Clone)]
pub struct LoadContext {
    /// The version of tfgate, for `required_version`.
    pub version: Version,
    /// The day of the run, UTC.
    pub today: time::Date,
    /// How many stacks the run judges.
    pub stack_count: usize,
    /// Whether the built-in packs are in force.
    pub builtin: Packs,
    /// Values for the inputs of the files.
    pub inputs: InputValues,
}

/// Whether the built-in packs are in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Packs {
    /// As `settings` say, else the default packs.
    On,
    /// `--no-builtin`.
    Off,
}

/// Reads and merges policies. `builtin` are the embedded files, `builtin::FILES` but in tests; of these only the
/// names are looked at, their texts are read when a plan has a type that they name.
///
/// # Errors
/// Every problem of every file, sorted by path and position; of syntax errors one a file.
pub fn load(
    sources: &[Source],
    builtin: &'static [BuiltinFile],
    context: &LoadContext,
) -> Result<PolicySet, LoadError> {
    let first_origin = usize::from(context.builtin == Packs::On);
    let mut contents = Vec::new();
    let mut problems = Vec::new();
    for (index, source) in sources.iter().enumerate() {
        if source.files.is_empty() {
            let help = "expected at least one `*.gate.hcl` or `*.policy.hcl`";
            problems.push(Diagnostic::of_file(&source.origin, "no policy file found", Some(help)));
        }
        for file in &source.files {
            let purpose = match source.kind {
                SourceKind::User => Purpose::User(context),
                SourceKind::Builtin => Purpose::Builtin,
            };
            contents.push(contents::read(&file.path, &file.text, first_origin + index, purpose));
        }
    }
    if sources.is_empty() && context.builtin == Packs::Off {
        problems.push(Diagnostic::of_file(
            "",
            "no policies: the built-in packs are off and no file is given",
            None,
        ));
    }
    // A file that does not parse may have the input.
    if contents.iter().all(|file| file.parsed) {
        let declared: BTreeSet<&str> =
            contents.iter().flat_map(|file| &file.inputs).map(|name| &**name).collect();
        problems.extend(inputs::undeclared(context, &declared));
    }
    merge::merge(sources, contents, problems, builtin, context)
}

/// Reads one embedded file.
pub(super) fn load_builtin(path: &str, text: &str, origin: usize) -> Result<Vec<Policy>, LoadError> {
    let contents = contents::read(path, text, origin, Purpose::Builtin);
    let diagnostics = contents.file.finish();
    if diagnostics.is_empty() { Ok(contents.policies) } else { Err(LoadError { diagnostics }) }
}
