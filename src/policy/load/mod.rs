//! From the texts of policy files to a [`PolicySet`], or to every problem of every file.
//!
//! It opens no file and knows no clock. A file holds blocks; each kind of block has its own module here, and a kind
//! that this version does not evaluate is an error that names it, never skipped.

mod diagnostic;
mod fields;
mod file;
mod literal;
mod merge;
mod nearest;
mod protect;
mod recovery;
mod settings;
mod version;
mod waiver;

use std::ops::Range;

use hcl_edit::Span as _;
use hcl_edit::structure::{Body, Structure};

pub use diagnostic::{Diagnostic, LoadError, Severity};

use super::builtin::{self, BuiltinFile};
use super::{PolicySet, Protect, Waiver};
use fields::unsupported_sentence;
use file::File;

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
    pub version: semver::Version,
    /// The day of the run, UTC.
    pub today: time::Date,
    /// How many stacks the run judges.
    pub stack_count: usize,
    /// Whether the built-in packs are in force.
    pub builtin: Packs,
}

/// Whether the built-in packs are in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Packs {
    /// As `settings` say, else the default packs.
    On,
    /// `--no-builtin`.
    Off,
}

/// The blocks that this version evaluates.
const EVALUATED: [&str; 3] = ["protect", "settings", "waiver"];

/// The other blocks of the language.
const UNSUPPORTED: [&str; 8] = [
    "resource_policy",
    "provider_policy",
    "module_policy",
    "plan_policy",
    "drift_policy",
    "input",
    "locals",
    "policy",
];

/// A larger policy file is refused, in bytes: the parser takes quadratic time over the keys of one object.
const FILE_SIZE: usize = 512 << 10;

/// Reads and merges policies. `builtin` are the embedded files, [`builtin::FILES`] but in tests; of these only the
/// names are looked at, their texts are read when a plan has a type that they name.
///
/// # Errors
/// Every problem of every file, sorted by path and position; of syntax errors one a file.
pub fn load(
    sources: &[Source],
    builtin: &'static [BuiltinFile],
    context: &LoadContext,
) -> Result<PolicySet, LoadError> {
    let packs = builtin::packs(builtin);
    let first_origin = usize::from(context.builtin == Packs::On);
    let mut texts = Vec::new();
    let mut problems = Vec::new();
    for (index, source) in sources.iter().enumerate() {
        if source.files.is_empty() {
            let help = "expected at least one `*.gate.hcl`";
            problems.push(Diagnostic::of_file(&source.origin, "no policy file found", Some(help)));
        }
        for file in &source.files {
            texts.push(read_file(file, source.kind, first_origin + index, &packs, context));
        }
    }
    if sources.is_empty() && context.builtin == Packs::Off {
        problems.push(Diagnostic::of_file(
            "",
            "no policies: the built-in packs are off and no file is given",
            None,
        ));
    }
    merge::merge(sources, texts, problems, builtin, context)
}

/// Reads one embedded file.
pub(super) fn load_builtin(path: &str, text: &str, origin: usize) -> Result<Vec<Protect>, LoadError> {
    let mut file = File::new(path, text);
    let mut protects = Vec::new();
    if let Some(body) = parse(&mut file) {
        let prefix = builtin::prefix(path);
        for structure in &body {
            if let Structure::Block(block) = structure
                && block.ident.as_str() == "protect"
            {
                protects.extend(protect::read(&mut file, block, &prefix, origin));
            } else {
                let span = structure.span().unwrap_or(0..0);
                file.error(&span, "a built-in file holds something else", "expected `protect`");
            }
        }
    }
    let diagnostics = file.finish();
    if diagnostics.is_empty() { Ok(protects) } else { Err(LoadError { diagnostics }) }
}

/// What one file holds, with the places that the checks across files need.
#[derive(Debug)]
struct Contents<'a> {
    file: File<'a>,
    /// Each with the head of its block.
    protects: Vec<(Protect, Range<usize>)>,
    settings: Vec<settings::Parsed>,
    waivers: Vec<(Waiver, Range<usize>)>,
}

fn read_file<'a>(
    source: &'a SourceFile,
    kind: SourceKind,
    origin: usize,
    packs: &[&str],
    context: &LoadContext,
) -> Contents<'a> {
    let mut contents = Contents {
        file: File::new(&source.path, &source.text),
        protects: Vec::new(),
        settings: Vec::new(),
        waivers: Vec::new(),
    };
    let Contents { file, protects, settings, waivers } = &mut contents;
    let prefix = prefix(file, kind);
    let Some(body) = parse(file) else { return contents };
    if body.is_empty() {
        file.error(&(0..0), "this file holds no block", "expected `protect`, `settings` or `waiver`");
    }
    for structure in &body {
        let Structure::Block(block) = structure else {
            let span = structure.span().unwrap_or(0..0);
            file.error(&span, "an attribute outside of a block", "expected a block");
            continue;
        };
        let head = protect::head(block);
        match (block.ident.as_str(), &prefix) {
            ("protect", Prefix::Gate(prefix)) => {
                let protect = protect::read(file, block, prefix, origin);
                protects.extend(protect.map(|protect| (protect, head)));
            }
            ("settings", Prefix::Gate(_)) => {
                settings.push(settings::read(file, block, origin, packs, context));
            }
            ("waiver", Prefix::Gate(_)) => {
                let waiver = waiver::read(file, block, origin, context);
                waivers.extend(waiver.map(|waiver| (waiver, head)));
            }
            (name, prefix) => refuse(file, &head, name, prefix),
        }
    }
    contents
}

/// What the name of a file says about it.
#[derive(Debug)]
enum Prefix {
    /// `.gate.hcl`: what its policy ids start with.
    Gate(String),
    /// `.policy.hcl`: only portable blocks.
    Portable,
    /// Neither; the error is noted.
    Unknown,
}

fn prefix(file: &mut File<'_>, kind: SourceKind) -> Prefix {
    let name = file.path.rsplit(['/', '\\']).next().unwrap_or_default();
    if name.ends_with(".policy.hcl") {
        return Prefix::Portable;
    }
    let Some(stem) = name.strip_suffix(".gate.hcl").filter(|stem| !stem.is_empty()) else {
        file.error(
            &(0..0),
            format!("`{name}` is not a policy file"),
            "expected a name that ends with `.gate.hcl`",
        );
        return Prefix::Unknown;
    };
    match kind {
        SourceKind::Builtin => Prefix::Gate(builtin::prefix(file.path)),
        SourceKind::User if stem == "builtin" => {
            file.error(&(0..0), "the file name `builtin` is reserved", "expected another name");
            Prefix::Unknown
        }
        SourceKind::User => Prefix::Gate(stem.to_owned()),
    }
}

/// Notes why a block is not read.
fn refuse(file: &mut File<'_>, head: &Range<usize>, name: &str, prefix: &Prefix) {
    if matches!(prefix, Prefix::Unknown) {
        return;
    }
    if UNSUPPORTED.contains(&name) {
        file.error(head, unsupported_sentence(name, ""), "not evaluated")
            .help("this version evaluates `protect`, `settings` and `waiver` in `.gate.hcl` files");
    } else if EVALUATED.contains(&name) {
        file.error(head, format!("`{name}` in a `.policy.hcl` file"), "expected in a `.gate.hcl` file");
    } else {
        let known = EVALUATED.into_iter().chain(UNSUPPORTED);
        file.error(head, format!("unknown block `{name}`"), "expected `protect`, `settings` or `waiver`")
            .nearest(name, known);
    }
}

/// Parses a file; the parser stops at the first error.
fn parse(file: &mut File<'_>) -> Option<Body> {
    if file.text.len() > FILE_SIZE {
        file.error(&(0..0), format!("this file has {} bytes", file.text.len()), "expected at most 512 KiB");
        return None;
    }
    match hcl_edit::parser::parse_body(file.text) {
        Ok(body) => Some(body),
        Err(error) => {
            let offset = error.location().offset();
            let start = file.text.floor_char_boundary(offset);
            let end = file
                .text
                .get(start..)
                .and_then(|rest| rest.chars().next())
                .map_or(start, |c| start + c.len_utf8());
            let one_line = error.message().contains("block body") && error.line().contains('{');
            let note = file.error(&(start..end), "this is not HCL", error.message());
            if one_line {
                note.help("a block on one line holds one attribute; put each on a line of its own");
            }
            None
        }
    }
}
