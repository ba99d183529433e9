//! `settings` blocks.

use std::ops::Range;

use hcl_edit::structure::Block;

use super::context::LoadContext;
use super::fields::{Fields, Schema, one_of, word};
use super::file::File;
use super::head::{head, refuse_labels};
use super::header::check_version;
use super::level::LEVELS;
use super::literal::LiteralKind;
use crate::expr::Val;
use crate::policy::{BreakGlass, ConfirmBy, Glob, Level, Mode, Settings};

const SETTINGS: Schema = Schema {
    name: "settings",
    attributes: &[
        "packs",
        "disable",
        "levels",
        "mode",
        "stacks",
        "floor",
        "allow_waivers",
        "break_glass",
        "confirm_by",
        "inputs",
        "required_version",
    ],
    blocks: &[],
    extensions: &[],
    elsewhere: &[],
};

const MODES: [(&str, Mode); 2] = [("enforce", Mode::Enforce), ("observe", Mode::Observe)];

const CONFIRM_BY: [(&str, ConfirmBy); 2] = [("people", ConfirmBy::People), ("anyone", ConfirmBy::Anyone)];

/// One block, and what is checked or merged after every file is read.
#[derive(Debug)]
pub(super) struct Parsed {
    pub(super) settings: Settings,
    pub(super) floor: bool,
    pub(super) allow_waivers: bool,
    /// Globs over policy ids with their spans; each must match a policy.
    pub(super) ids: Vec<(String, Range<usize>)>,
    /// Values for inputs of packs, with the spans of their names.
    pub(super) inputs: Vec<(String, Range<usize>, Val<'static>)>,
}

/// Reads one block. `packs` are those of this version.
pub(super) fn read(
    file: &mut File<'_>,
    block: &Block,
    origin: usize,
    packs: &[&str],
    context: &LoadContext,
) -> Parsed {
    let head = head(block);
    refuse_labels(file, block);
    let fields = Fields::read(file, &block.body, &SETTINGS, head);
    required_version(file, &fields, context);
    let disable = fields.strings(file, "disable").unwrap_or_default();
    let levels = levels(file, &fields);
    // Checked in `merge`, once the ids of all files are known.
    let ids = disable.iter().cloned().chain(levels.iter().map(|(id, span, _)| (id.clone(), span.clone())));
    Parsed {
        ids: ids.collect(),
        settings: Settings {
            origin,
            path: file.path.to_owned(),
            stacks: fields.stacks(file),
            packs: self::packs(file, &fields, packs),
            disable: disable.iter().map(|(id, _)| Glob::new(id)).collect(),
            levels: levels.iter().map(|(id, _, level)| (Glob::new(id), *level)).collect(),
            mode: fields.word(file, "mode", &MODES),
            break_glass: fields.boolean(file, "break_glass").map(BreakGlass::from),
            confirm_by: fields.word(file, "confirm_by", &CONFIRM_BY),
        },
        inputs: inputs(file, &fields),
        floor: flag(file, &fields, "floor"),
        allow_waivers: flag(file, &fields, "allow_waivers"),
    }
}

/// A switch of a whole set. It cannot depend on the stack.
fn flag(file: &mut File<'_>, fields: &Fields<'_>, name: &str) -> bool {
    // A floor for some stacks could be left by renaming a stack.
    everywhere(file, fields, name);
    fields.boolean(file, name).unwrap_or(false)
}

/// Refuses an attribute that cannot depend on the stack in a block that is limited to some.
fn everywhere(file: &mut File<'_>, fields: &Fields<'_>, name: &str) {
    if fields.has(name) && fields.has("stacks") {
        let message = format!("`{name}` in settings for some stacks");
        file.error(&fields.span(name), message, "expected in a block without `stacks`");
    }
}

/// `packs`. Each entry switches one pack on or off, so that asking for one never drops another.
fn packs(file: &mut File<'_>, fields: &Fields<'_>, known: &[&str]) -> Vec<(String, bool)> {
    let Some(value) = fields.value(file, "packs") else { return Vec::new() };
    let LiteralKind::Object(entries) = &value.kind else {
        let message = format!("`packs` is {}", value.kind.name());
        let note = file.error(&value.span, message, "expected an object: `{ tags = true, hygiene = false }`");
        note.help("each entry switches one pack on or off, and the others stay as they are");
        return Vec::new();
    };
    let mut packs: Vec<(String, bool)> = Vec::new();
    for entry in entries {
        let name = entry.key.as_str();
        if !known.contains(&name) {
            let label = format!("expected {}", one_of(known));
            file.error(&entry.key_span, format!("pack `{name}` is not in this version"), label)
                .nearest(name, known.iter().copied());
        } else if let LiteralKind::Bool(on) = entry.value.kind {
            packs.push((entry.key.clone(), on));
        } else {
            let message = format!("pack `{name}` is {}", entry.value.kind.name());
            file.error(&entry.value.span, message, "expected `true` or `false`");
        }
    }
    packs
}

/// `inputs`: values for the inputs of packs.
fn inputs(file: &mut File<'_>, fields: &Fields<'_>) -> Vec<(String, Range<usize>, Val<'static>)> {
    let Some(value) = fields.value(file, "inputs") else { return Vec::new() };
    everywhere(file, fields, "inputs");
    let LiteralKind::Object(entries) = &value.kind else {
        let message = format!("`inputs` is {}", value.kind.name());
        file.error(&value.span, message, "expected an object: `{ required_tags = [\"owner\"] }`");
        return Vec::new();
    };
    entries.iter().map(|entry| (entry.key.clone(), entry.key_span.clone(), entry.value.to_val())).collect()
}

fn levels(file: &mut File<'_>, fields: &Fields<'_>) -> Vec<(String, Range<usize>, Level)> {
    let Some(value) = fields.value(file, "levels") else { return Vec::new() };
    let LiteralKind::Object(entries) = &value.kind else {
        let message = format!("`levels` is {}", value.kind.name());
        file.error(&value.span, message, "expected an object: `{ \"POLICY\" = \"warn\" }`");
        return Vec::new();
    };
    entries
        .iter()
        .filter_map(|entry| {
            let level = word(file, "level", &entry.value, &LEVELS)?;
            Some((entry.key.clone(), entry.key_span.clone(), level))
        })
        .collect()
}

fn required_version(file: &mut File<'_>, fields: &Fields<'_>, context: &LoadContext) {
    let Some(constraints) = fields.line(file, "required_version") else { return };
    let span = fields.span("required_version");
    let Some(parsed) = check_version(file, &constraints, &span) else { return };
    match parsed.required_version_met_by(&context.version) {
        Some(true) => {}
        Some(false) => {
            let message = format!("these policies need tfgate `{constraints}`");
            file.error(&span, message, format!("this is tfgate {}", context.version));
        }
        None => file
            .error(&span, format!("`{constraints}` names a pre-release"), "expected released versions")
            .help("a pre-release of tfgate meets what the release after it meets"),
    }
}
