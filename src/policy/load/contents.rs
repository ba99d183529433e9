//! One file: its blocks, sorted out and read in the order in which they need one another.

use std::cell::OnceCell;
use std::ops::Range;
use std::rc::Rc;

use hcl_edit::Span as _;
use hcl_edit::structure::{Block, Body, Structure};

use super::diagnostic::Diagnostic;
use super::file::File;
use super::head::head;
use super::locals::{self, Reach};
use super::policy::Surroundings;
use super::scope::{Names, Place};
use super::{LoadContext, SourceKind, header, inputs, policy, settings, syntax, waiver};
use crate::expr::Dialect;
use crate::policy::{InputValues, Policy, PolicyFile, PolicyKind, Waiver, builtin};

/// What one file holds, with the places that the checks across files need.
#[derive(Debug)]
pub(super) struct Contents<'a> {
    pub(super) file: File<'a>,
    /// Whether it was read to its end: what it holds is known, and may be wrong.
    pub(super) parsed: bool,
    pub(super) policies: Vec<Policy>,
    pub(super) settings: Vec<settings::Parsed>,
    /// Each with the head of its block.
    pub(super) waivers: Vec<(Waiver, Range<usize>)>,
    /// The names of its inputs.
    pub(super) inputs: Vec<Rc<str>>,
    /// Problems of values from outside of the file.
    pub(super) problems: Vec<Diagnostic>,
}

/// What a file is read for.
#[derive(Debug, Clone, Copy)]
pub(super) enum Purpose<'c> {
    /// A set of a user.
    User(&'c LoadContext),
    /// A built-in pack: policies with what they need, and no settings.
    Builtin,
}

/// The names of the blocks that are no policies.
pub(super) const OTHER_BLOCKS: [&str; 5] = ["policy", "input", "locals", "settings", "waiver"];

/// Blocks that a `.policy.hcl` file can hold.
pub(super) const PORTABLE_BLOCKS: [&str; 6] =
    ["policy", "input", "locals", "resource_policy", "provider_policy", "module_policy"];

/// The kind of policy that a block is.
pub(super) fn kind_of(name: &str) -> Option<PolicyKind> {
    PolicyKind::ALL.into_iter().find(|kind| kind.name() == name)
}

/// Reads a file.
pub(super) fn read<'a>(path: &'a str, text: &'a str, origin: usize, purpose: Purpose<'_>) -> Contents<'a> {
    let mut contents = Contents {
        file: File::new(path, text),
        parsed: false,
        policies: Vec::new(),
        settings: Vec::new(),
        waivers: Vec::new(),
        inputs: Vec::new(),
        problems: Vec::new(),
    };
    let kind = match purpose {
        Purpose::User(_) => SourceKind::User,
        Purpose::Builtin => SourceKind::Builtin,
    };
    let prefix = prefix(&mut contents.file, kind);
    let Some(body) = syntax::parse(&mut contents.file) else { return contents };
    contents.parsed = true;
    // What the name of a file says decides what its blocks mean.
    if let Some(prefix) = prefix {
        let blocks = Blocks::of(&mut contents.file, &body, purpose);
        blocks.read(&mut contents, &prefix, origin, purpose);
    }
    contents
}

/// What the ids of a file's policies start with; `None` where its name is not that of a policy file.
fn prefix(file: &mut File<'_>, kind: SourceKind) -> Option<String> {
    let name = file.path.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = name.strip_suffix(".gate.hcl").or_else(|| name.strip_suffix(".policy.hcl"));
    let Some(stem) = stem.filter(|stem| !stem.is_empty()) else {
        file.error(
            &(0..0),
            format!("`{name}` is not a policy file"),
            "expected a name that ends with `.gate.hcl` or `.policy.hcl`",
        );
        return None;
    };
    match kind {
        SourceKind::Builtin => Some(builtin::prefix(file.path)),
        SourceKind::User if stem == "builtin" => {
            file.error(&(0..0), "the file name `builtin` is reserved", "expected another name");
            None
        }
        SourceKind::User => Some(stem.to_owned()),
    }
}

/// The blocks of a file by what they are.
#[derive(Debug, Default)]
struct Blocks<'b> {
    headers: Vec<&'b Block>,
    inputs: Vec<&'b Block>,
    locals: Vec<&'b Block>,
    settings: Vec<&'b Block>,
    waivers: Vec<&'b Block>,
    policies: Vec<(&'b Block, PolicyKind)>,
}

impl<'b> Blocks<'b> {
    /// Sorts out a file; what is no block of its language is noted.
    fn of(file: &mut File<'_>, body: &'b Body, purpose: Purpose<'_>) -> Self {
        let mut blocks = Blocks::default();
        if body.is_empty() {
            file.error(&(0..0), "this file holds no block", "expected a policy, for example `protect`");
        }
        for structure in body {
            let Structure::Block(block) = structure else {
                let span = structure.span().unwrap_or(0..0);
                file.error(&span, "an attribute outside of a block", "expected a block");
                continue;
            };
            blocks.sort(file, block, purpose);
        }
        blocks
    }

    fn sort(&mut self, file: &mut File<'_>, block: &'b Block, purpose: Purpose<'_>) {
        let name = block.ident.as_str();
        let portable = file.dialect() == Dialect::Portable;
        if portable
            && !PORTABLE_BLOCKS.contains(&name)
            && (kind_of(name).is_some() || OTHER_BLOCKS.contains(&name))
        {
            file.error(
                &head(block),
                format!("`{name}` in a `.policy.hcl` file"),
                "expected in a `.gate.hcl` file",
            );
            return;
        }
        match (name, kind_of(name)) {
            (_, Some(kind)) => self.policies.push((block, kind)),
            ("policy", _) => self.headers.push(block),
            ("input", _) => self.inputs.push(block),
            ("locals", _) => self.locals.push(block),
            ("settings" | "waiver", _) if matches!(purpose, Purpose::Builtin) => {
                file.error(&head(block), format!("`{name}` in a built-in file"), "expected a policy");
            }
            ("settings", _) => self.settings.push(block),
            ("waiver", _) => self.waivers.push(block),
            _ => {
                let label =
                    if portable { "expected a policy" } else { "expected `protect` or another policy" };
                let known: Vec<&str> = if portable {
                    PORTABLE_BLOCKS.to_vec()
                } else {
                    PolicyKind::ALL.iter().map(|kind| kind.name()).chain(OTHER_BLOCKS).collect()
                };
                file.error(&head(block), format!("unknown block `{name}`"), label).nearest(name, known);
            }
        }
    }

    fn read(self, contents: &mut Contents<'_>, prefix: &str, origin: usize, purpose: Purpose<'_>) {
        let idle = self.policies.is_empty() && self.settings.is_empty() && self.waivers.is_empty();
        let file = &mut contents.file;
        for (index, block) in self.headers.iter().enumerate() {
            header::check(file, block);
            if index > 0 {
                file.error(&head(block), "a second `policy` block", "expected one");
            }
        }
        let none = InputValues::default();
        let values = if let Purpose::User(context) = purpose { &context.inputs } else { &none };
        let inputs = inputs::read(file, self.inputs, values, &mut contents.problems);
        let attributes = locals::attributes(file, self.locals, &[]);
        let names = Names {
            inputs: inputs.iter().map(|input| Rc::clone(&input.name)).collect(),
            file_locals: locals::names(&attributes),
        };
        let place = Place::top(&names, file.dialect());
        let locals = locals::compile(file, &attributes, &place);
        let reach = Reach::of_file(file, &locals);
        let shared = Rc::new(PolicyFile {
            path: file.path.to_owned(),
            text: file.text.to_owned(),
            dialect: file.dialect(),
            locals,
            inputs,
            digest: OnceCell::new(),
        });
        let around = Surroundings { prefix, origin, shared: &shared, names: &names, reach: &reach };
        for (block, kind) in self.policies {
            contents.policies.extend(policy::read(file, block, kind, &around));
        }
        if let Purpose::User(context) = purpose {
            for block in self.settings {
                contents.settings.push(settings::read(file, block, origin, &builtin::PACKS, context));
            }
            for block in self.waivers {
                let waiver = waiver::read(file, block, origin, context);
                contents.waivers.extend(waiver.map(|waiver| (waiver, head(block))));
            }
        }
        if idle && !file.is_broken() {
            file.warning(&(0..0), "this file holds no policy", "expected one, for example `resource_policy`");
        }
        contents.inputs = names.inputs;
    }
}
