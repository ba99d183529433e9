//! Settings about packs that are off: they load and change nothing.

use std::collections::BTreeSet;
use std::ops::Range;

use super::contents::Contents;
use super::known_ids::known_ids;
use crate::policy::builtin::{self, BuiltinFile, DEFAULT_PACKS};
use crate::policy::diagnostic::{Diagnostic, Severity};
use crate::policy::{Glob, Settings};

/// The problems that `tfgate lint` shows: levels and inputs of packs that no settings switch on, warnings, and policies of theirs
/// that are switched off, hints.
pub(super) fn problems(contents: &[Contents<'_>], builtin: &'static [BuiltinFile]) -> Vec<Diagnostic> {
    let about_packs = |file: &Contents<'_>| {
        file.settings.iter().any(|parsed| !parsed.ids.is_empty() || !parsed.inputs.is_empty())
    };
    if !contents.iter().any(about_packs) {
        return Vec::new();
    }
    let off = off(contents, builtin);
    let known = known_ids(contents, builtin);
    let inputs = builtin::inputs(builtin);
    let mut problems = Vec::new();
    for Contents { file, settings, .. } in contents {
        let mut note = |pack: &str, span: &Range<usize>, severity: Severity| {
            let message = format!("the pack `{pack}` is off");
            let at = Diagnostic::at(file.path, file.text, span.clone(), message, "changes nothing");
            let help = format!("add `packs = {{ {pack} = true }}` to `settings`, here or in another set");
            problems.push(Diagnostic { severity, help: Some(help), ..at });
        };
        for parsed in settings {
            // `disable` stands before `levels`. What is off twice is off, as its author wants it.
            let disabled = parsed.settings.disable.len();
            for (index, (id, span)) in parsed.ids.iter().enumerate() {
                let severity = if index < disabled { Severity::Hint } else { Severity::Warning };
                let glob = Glob::new(id);
                let matched = known.iter().filter(|id| glob.matches(id));
                let packs: BTreeSet<Option<&str>> = matched.map(|id| pack_of(id)).collect();
                let all_off =
                    !packs.is_empty() && packs.iter().all(|pack| pack.is_some_and(|pack| off.contains(pack)));
                if let Some(Some(pack)) = packs.first()
                    && all_off
                {
                    note(pack, span, severity);
                }
            }
            for (name, span, _) in &parsed.inputs {
                let files = inputs.get(name.as_str()).into_iter().flatten();
                let packs: BTreeSet<&str> = files.filter_map(|file| file.path.split('/').next()).collect();
                if let Some(pack) = packs.first()
                    && packs.iter().all(|pack| off.contains(pack))
                {
                    note(pack, span, Severity::Warning);
                }
            }
        }
    }
    problems
}

/// The pack of a policy, by its id.
fn pack_of(id: &str) -> Option<&str> {
    id.strip_prefix("builtin/")?.split('/').next()
}

/// The packs that are in force for no stack.
fn off(contents: &[Contents<'_>], builtin: &'static [BuiltinFile]) -> BTreeSet<&'static str> {
    let blocks = || contents.iter().flat_map(|file| &file.settings).map(|parsed| &parsed.settings);
    let says = |block: &Settings, pack: &str, on: bool| {
        block.packs.iter().any(|(name, value)| name == pack && *value == on)
    };
    let is_on = |pack: &str| {
        blocks().any(|block| says(block, pack, true))
            || (DEFAULT_PACKS.contains(&pack)
                && !blocks().any(|block| block.stacks.is_empty() && says(block, pack, false)))
    };
    builtin::packs(builtin).into_iter().filter(|pack| !is_on(pack)).collect()
}
