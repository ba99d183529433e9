//! From the texts of policy files to a [`PolicySet`], or to every problem of every file.
//!
//! It opens no file and knows no clock. A file holds blocks; each kind of block has its own module here, and what no
//! module knows is an error that names it, never skipped.

mod address_glob;
mod builtin;
mod contents;
mod context;
mod facts;
mod fields;
mod file;
mod folder;
mod head;
mod header;
mod hints;
mod ids;
mod inputs;
mod known_ids;
mod later_values;
mod level;
mod literal;
mod locals;
mod members;
mod merge;
mod nearest;
mod operation_words;
mod operations;
mod pack_inputs;
mod pack_settings;
mod policy;
mod portable;
mod recovery;
mod schemas;
mod scope;
mod settings;
mod source;
mod syntax;
mod target;
mod types;
mod unknown_attributes;
mod unknown_types;
mod unread;
mod var_file;
mod waiver;
mod waivers;

use std::collections::BTreeSet;

pub(super) use builtin::read_builtin;
pub use context::{LoadContext, Packs};
pub use hints::hints;
pub(crate) use nearest::{edits, nearest};
pub use portable::portable_problems;
pub use source::{Source, SourceFile, SourceKind};
pub(crate) use syntax::FILE_SIZE;
pub use unknown_attributes::unknown_attributes;
pub use unknown_types::{unknown_mock_types, unknown_types};
pub use unread::unread_problems;
pub use var_file::var_file;

use super::builtin::BuiltinFile;
use super::diagnostic::{Diagnostic, LoadError};
use super::set::PolicySet;
use crate::expr::with_regex_budget;
use contents::Purpose;

/// The reader of blocks and fields, for test files in the same language.
pub(crate) mod hcl {
    pub(crate) use super::fields::{Fields, Schema, one_of};
    pub(crate) use super::file::File;
    pub(crate) use super::head::{head, refuse_labels};
    pub(crate) use super::header::terraform_config;
    pub(crate) use super::syntax::parse;
}

/// Reads and merges policies. `builtin` are the embedded files, `builtin::FILES` but in tests; of these only the
/// names are looked at, their texts are read when a plan has a type that they name.
///
/// # Errors
/// Every problem of every file, sorted by path and position; of syntax errors one per file.
pub fn load(
    sources: &[Source],
    builtin: &'static [BuiltinFile],
    context: &LoadContext,
) -> Result<PolicySet, LoadError> {
    // The packs are origin 0 where they are in force.
    let first_origin = usize::from(context.builtin == Packs::On);
    let mut parsed = Vec::new();
    let mut problems = Vec::new();
    for (index, source) in sources.iter().enumerate() {
        // A wrong path must not pass as a set without rules.
        if source.files.is_empty() {
            let help = "expected at least one `*.gate.hcl` or `*.policy.hcl`";
            problems.extend(unread_problems(&source.unread));
            problems.push(Diagnostic::of_file(&source.origin, "no policy file found", Some(help)));
        }
        for file in &source.files {
            let purpose = match source.kind {
                SourceKind::User => Purpose::User(context),
                SourceKind::Builtin => Purpose::Builtin(&context.inputs),
                SourceKind::Neighbor => Purpose::Neighbor(context),
            };
            parsed.push(contents::parse(&file.path, &file.text, first_origin + index, purpose));
        }
    }
    let mut contents = with_regex_budget(context.regex_bytes, || folder::read_all(parsed));
    if sources.is_empty() && context.builtin == Packs::Off {
        problems.push(Diagnostic::of_file(
            "--no-builtin",
            "no policies: the built-in packs are off and there is no policy file",
            Some("name policy files with `--policy`, write some to `.tfgate/`, or leave `--no-builtin` out"),
        ));
    }
    // A file that does not parse may declare the input.
    let packs = if context.builtin == Packs::On { builtin } else { &[] };
    let packs = pack_inputs::declared(packs, &contents, context);
    if contents.iter().all(|file| file.parsed) {
        let own = contents.iter().flat_map(|file| &file.inputs).map(|name| &**name);
        let declared: BTreeSet<&str> = own.chain(packs.keys().copied()).collect();
        problems.extend(inputs::undeclared(context, &declared));
    }
    contents.retain(|file| file.counts);
    let (pack_inputs, wrong) = pack_inputs::values(&mut contents, &packs, context);
    problems.extend(wrong);
    merge::merge(sources, contents, problems, (builtin, pack_inputs), context)
}
