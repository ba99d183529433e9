//! One file: its blocks by type, read in the order in which they depend on each other.

use std::cell::OnceCell;
use std::ops::Range;
use std::rc::Rc;

use hcl_edit::Span as _;
use hcl_edit::structure::{Block, Body, Structure};

use super::context::LoadContext;
use super::file::File;
use super::head::head;
use super::locals::LocalUses;
use super::policy::FileContext;
use super::scope::{NameScope, Names};
use super::source::SourceKind;
use super::{header, inputs, locals, policy, settings, syntax, waiver};
use crate::expr::Dialect;
use crate::policy::diagnostic::Diagnostic;
use crate::policy::packs::{PACKS, id_prefix};
use crate::policy::{InputValues, Policy, PolicyFile, PolicyKind, Waiver};

/// The contents of one file, with the spans that checks across files need.
#[derive(Debug)]
pub(super) struct Contents<'a> {
    pub(super) file: File<'a>,
    /// Whether the file is HCL. If so its inputs are known, whatever else is wrong.
    pub(super) parsed: bool,
    pub(super) policies: Vec<Policy>,
    pub(super) settings: Vec<settings::Parsed>,
    /// Waivers, each with the head of its block.
    pub(super) waivers: Vec<(Waiver, Range<usize>)>,
    /// The names of its inputs.
    pub(super) inputs: Vec<Rc<str>>,
    /// Problems of values from outside of the file, as `--var`.
    pub(super) problems: Vec<Diagnostic>,
}

/// Who a file is from, which decides what it may hold.
#[derive(Debug, Clone, Copy)]
pub(super) enum Purpose<'c> {
    /// A user, with settings, waivers and values of inputs.
    User(&'c LoadContext),
    /// A built-in pack, which has neither settings nor waivers.
    Builtin,
}

/// The block types that are not policies.
pub(super) const OTHER_BLOCKS: [&str; 5] = ["policy", "input", "locals", "settings", "waiver"];

/// The block types of `.policy.hcl` files, those of HashiCorp's Terraform policy language.
pub(super) const PORTABLE_BLOCKS: [&str; 6] =
    ["policy", "input", "locals", "resource_policy", "provider_policy", "module_policy"];

/// The kind of policy of a block type.
pub(super) fn kind_of(name: &str) -> Option<PolicyKind> {
    PolicyKind::ALL.into_iter().find(|kind| kind.name() == name)
}

/// Reads a file. Problems are added to its diagnostics; what is right beside them is kept.
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
    // Inputs of a file that is HCL are known, so a `--var` that none of them has is an error.
    contents.parsed = true;
    // The file name decides about the dialect, and so about the meaning of every block.
    if let Some(prefix) = prefix {
        let blocks = Blocks::of(&mut contents.file, &body, purpose);
        blocks.read(&mut contents, &prefix, origin, purpose);
    }
    contents
}

/// The prefix of the ids of a file's policies; `None` where its name is not that of a policy file.
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
        SourceKind::Builtin => Some(id_prefix(file.path)),
        // Its ids would start like those of the packs, which settings and waivers name.
        SourceKind::User if stem == "builtin" => {
            file.error(&(0..0), "the file name `builtin` is reserved", "expected another name");
            None
        }
        SourceKind::User => Some(stem.to_owned()),
    }
}

/// The blocks of a file by their type.
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
    /// Sorts the blocks of a file; everything that its language does not have is an error.
    fn of(file: &mut File<'_>, body: &'b Body, purpose: Purpose<'_>) -> Self {
        let mut blocks = Blocks::default();
        // An empty file passes every plan, which its author cannot have meant.
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
            // Known elsewhere, so that the message names the right kind of file and not the nearest word.
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
        let holds_no_policy = self.policies.is_empty() && self.settings.is_empty() && self.waivers.is_empty();
        let file = &mut contents.file;
        for (index, block) in self.headers.iter().enumerate() {
            header::check(file, block);
            if index > 0 {
                file.error(&head(block), "a second `policy` block", "expected one");
            }
        }
        let none = InputValues::default();
        let values = if let Purpose::User(context) = purpose { &context.inputs } else { &none };
        // Inputs, then locals, then policies: each can name what was read before it.
        let inputs = inputs::read(file, self.inputs, values, &mut contents.problems);
        let attributes = locals::attributes(file, self.locals, &[]);
        let names = Names {
            inputs: inputs.iter().map(|input| Rc::clone(&input.name)).collect(),
            file_locals: locals::names(&attributes),
        };
        let scope = NameScope::top(&names, file.dialect());
        let locals = locals::compile(file, &attributes, &scope);
        let local_uses = LocalUses::of_file(file, &locals);
        let policy_file = Rc::new(PolicyFile {
            path: file.path.to_owned(),
            text: file.text.to_owned(),
            dialect: file.dialect(),
            locals,
            inputs,
            digest: OnceCell::new(),
        });
        let context =
            FileContext { prefix, origin, policy_file: &policy_file, names: &names, local_uses: &local_uses };
        for (block, kind) in self.policies {
            contents.policies.extend(policy::read(file, block, kind, &context));
        }
        if let Purpose::User(context) = purpose {
            for block in self.settings {
                contents.settings.push(settings::read(file, block, origin, &PACKS, context));
            }
            for block in self.waivers {
                let waiver = waiver::read(file, block, origin, context);
                contents.waivers.extend(waiver.map(|waiver| (waiver, head(block))));
            }
        }
        // A file with errors may have held a policy.
        if holds_no_policy && !file.is_broken() {
            file.warning(&(0..0), "this file holds no policy", "expected one, for example `resource_policy`");
        }
        contents.inputs = names.inputs;
    }
}
