//! One file: its blocks by type, before any of them is read.

use std::ops::Range;
use std::rc::Rc;

use hcl_edit::Span as _;
use hcl_edit::structure::{Block, Body, Structure};

use super::context::LoadContext;
use super::file::File;
use super::head::head;
use super::source::SourceKind;
use super::{settings, syntax};
use crate::expr::{Dialect, nfc};
use crate::policy::diagnostic::Diagnostic;
use crate::policy::packs::id_prefix;
use crate::policy::{InputValues, Policy, PolicyKind, Waiver};

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
    /// Whether it is part of the set: a file beside others is where they use its names.
    pub(super) counts: bool,
    /// What it is of, which decides what of it counts.
    pub(super) kind: SourceKind,
    /// The start of the ids of its policies; `None` where its name is not that of a policy file.
    pub(super) prefix: Option<String>,
}

/// Who a file is from, which decides what it may hold.
#[derive(Debug, Clone, Copy)]
pub(super) enum Purpose<'c> {
    /// A user, with settings, waivers and values of inputs.
    User(&'c LoadContext),
    /// A built-in pack, which has neither settings nor waivers, with the values of its inputs.
    Builtin(&'c InputValues),
    /// The folder of a file that is named, for its inputs and locals.
    Neighbor(&'c LoadContext),
}

impl<'c> Purpose<'c> {
    pub(super) fn kind(self) -> SourceKind {
        match self {
            Purpose::User(_) => SourceKind::User,
            Purpose::Builtin(_) => SourceKind::Builtin,
            Purpose::Neighbor(_) => SourceKind::Neighbor,
        }
    }

    /// The values of inputs.
    pub(super) fn inputs(self) -> &'c InputValues {
        match self {
            Purpose::User(context) | Purpose::Neighbor(context) => &context.inputs,
            Purpose::Builtin(inputs) => inputs,
        }
    }
}

/// A file that is parsed.
pub(super) struct Parsed<'a, 'c> {
    pub(super) contents: Contents<'a>,
    /// `None` where it is not HCL.
    pub(super) body: Option<Body>,
    pub(super) origin: usize,
    pub(super) purpose: Purpose<'c>,
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

/// Parses a file. Problems are added to its diagnostics.
pub(super) fn parse<'a, 'c>(
    path: &'a str,
    text: &'a str,
    origin: usize,
    purpose: Purpose<'c>,
) -> Parsed<'a, 'c> {
    let mut file = File::new(path, text);
    let kind = purpose.kind();
    let prefix = prefix(&mut file, kind);
    let body = match purpose {
        Purpose::Builtin(_) => syntax::parse_embedded(&mut file),
        Purpose::User(_) | Purpose::Neighbor(_) => syntax::parse(&mut file),
    };
    let contents = Contents {
        file,
        // Inputs of a file that is HCL are known, so a `--var` that none of them has is an error.
        parsed: body.is_some(),
        policies: Vec::new(),
        settings: Vec::new(),
        waivers: Vec::new(),
        inputs: Vec::new(),
        problems: Vec::new(),
        counts: true,
        kind,
        prefix,
    };
    Parsed { contents, body, origin, purpose }
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
        SourceKind::User | SourceKind::Neighbor if stem == "builtin" => {
            file.error(&(0..0), "the file name `builtin` is reserved", "expected another name");
            None
        }
        SourceKind::User | SourceKind::Neighbor => Some(nfc(stem.to_owned())),
    }
}

/// The blocks of a file by their type.
#[derive(Debug, Default)]
pub(super) struct Blocks<'b> {
    pub(super) headers: Vec<&'b Block>,
    pub(super) inputs: Vec<&'b Block>,
    pub(super) locals: Vec<&'b Block>,
    pub(super) settings: Vec<&'b Block>,
    pub(super) waivers: Vec<&'b Block>,
    pub(super) policies: Vec<(&'b Block, PolicyKind)>,
}

impl<'b> Blocks<'b> {
    /// Sorts the blocks of a file; everything that its language does not have is an error.
    pub(super) fn of(file: &mut File<'_>, body: &'b Body, purpose: Purpose<'_>) -> Self {
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
            ("settings" | "waiver", _) if matches!(purpose, Purpose::Builtin(_)) => {
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
}
