//! Values for the inputs of the built-in packs: from `settings`, and from outside as for every other input.

use std::collections::{BTreeMap, BTreeSet};

use super::contents::Contents;
use super::context::{LoadContext, Packs};
use super::read_builtin;
use crate::policy::builtin::{self, BuiltinFile};
use crate::policy::diagnostic::Diagnostic;
use crate::policy::{InputValues, VarFile, environment_name};

/// The inputs of the packs, each with the files that declare it.
pub(super) type PackInputs = BTreeMap<&'static str, Vec<BuiltinFile>>;

/// The inputs that the packs declare; none where nothing gives a value, since all of their texts are searched.
pub(super) fn declared(
    builtin: &'static [BuiltinFile],
    contents: &[Contents<'_>],
    context: &LoadContext,
) -> PackInputs {
    let values = &context.inputs;
    let from_outside = !values.flags.is_empty() || !values.environment.is_empty() || !values.files.is_empty();
    let from_settings =
        || contents.iter().any(|file| file.settings.iter().any(|parsed| !parsed.inputs.is_empty()));
    if from_outside || from_settings() { builtin::inputs(builtin) } else { PackInputs::new() }
}

/// The values for the packs, and the problems of those values.
pub(super) fn values(
    contents: &mut [Contents<'_>],
    inputs: &PackInputs,
    context: &LoadContext,
) -> (InputValues, Vec<Diagnostic>) {
    let mut files = of_settings(contents, inputs);
    // The last of several wins: what is given to the run beats what settings say.
    files.extend(context.inputs.files.iter().cloned());
    let values = InputValues { files, ..context.inputs.clone() };
    let mut problems = Vec::new();
    // Now, and not when a plan first has a type of the file: a wrong value is an error of every run.
    if context.builtin == Packs::On {
        let given: BTreeMap<&str, BuiltinFile> = inputs
            .iter()
            .filter(|(name, _)| is_given(&values, name))
            .flat_map(|(_, files)| files.iter().map(|file| (file.path, *file)))
            .collect();
        for (path, file) in given {
            problems.extend(
                read_builtin(path, file.text(), 0, &values)
                    .err()
                    .into_iter()
                    .flat_map(|error| error.diagnostics),
            );
        }
    }
    (values, problems)
}

/// Whether something gives an input a value.
fn is_given(values: &InputValues, name: &str) -> bool {
    let variable = environment_name(name);
    values.flags.iter().any(|(flag, _)| flag == name)
        || values.environment.iter().any(|(known, text)| *known == variable && !text.is_empty())
        || values.files.iter().any(|file| file.values.iter().any(|(known, ..)| known == name))
}

/// `inputs` of settings, those of floors last. A name that no pack has is an error.
fn of_settings(contents: &mut [Contents<'_>], inputs: &PackInputs) -> Vec<VarFile> {
    let floors: BTreeSet<usize> = contents
        .iter()
        .flat_map(|file| &file.settings)
        .filter(|parsed| parsed.floor)
        .map(|parsed| parsed.settings.origin)
        .collect();
    let mut files: Vec<(bool, VarFile)> = Vec::new();
    for Contents { file, settings, .. } in contents {
        for parsed in settings {
            for (name, span, _) in &parsed.inputs {
                if !inputs.contains_key(name.as_str()) {
                    let help = super::inputs::list_of("input", "inputs", " of packs", &names(inputs));
                    file.error(span, format!("no pack has an input `{name}`"), "expected an input of a pack")
                        .nearest_or(name, inputs.keys().copied(), Some(help));
                }
            }
            if !parsed.inputs.is_empty() {
                let (path, text) = (file.path.to_owned(), file.text.to_owned());
                let is_floor = floors.contains(&parsed.settings.origin);
                files.push((is_floor, VarFile { path, text, values: parsed.inputs.clone() }));
            }
        }
    }
    // A stable sort: other sets cannot change what a floor sets, and within each kind the last wins.
    files.sort_by_key(|(is_floor, _)| *is_floor);
    files.into_iter().map(|(_, file)| file).collect()
}

fn names(inputs: &PackInputs) -> Vec<&'static str> {
    inputs.keys().copied().collect()
}
