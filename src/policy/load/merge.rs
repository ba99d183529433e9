//! Merges the contents of all files into one set, and checks what needs all of them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::contents::Contents;
use super::context::{LoadContext, Packs};
use super::known_ids::known_ids;
use super::pack_settings;
use super::source::{Source, SourceKind};
use super::waivers;
use crate::policy::builtin::{self, BuiltinFile, BuiltinPolicies};
use crate::policy::diagnostic::{Diagnostic, LoadError, Severity};
use crate::policy::digest::digest;
use crate::policy::{Glob, InputValues, Origin, PolicySet};
use crate::text::hex::hex;

/// Merges the contents of files. `problems` are those that belong to no file, `inputs` the values for the packs.
///
/// # Errors
/// Every diagnostic, where at least one is an error.
pub(super) fn merge(
    sources: &[Source],
    mut contents: Vec<Contents<'_>>,
    problems: Vec<Diagnostic>,
    (builtin, inputs): (&'static [BuiltinFile], InputValues),
    context: &LoadContext,
) -> Result<PolicySet, LoadError> {
    // Before the policies are moved into the set: the errors belong to their files.
    refuse_duplicate_ids(&mut contents);
    refuse_unknown_ids(&mut contents, builtin);
    let (idle_waivers, mut lint) = waivers::problems(&contents, builtin, context.today);
    if context.builtin == Packs::On {
        lint.extend(pack_settings::problems(&contents, builtin));
    }
    let unread: BTreeSet<&String> = sources.iter().flat_map(|source| &source.unread).collect();
    let mut set = PolicySet {
        origins: origins(sources, &contents, builtin, context),
        unread: unread.into_iter().cloned().collect(),
        idle_waivers,
        lint,
        ..PolicySet::default()
    };
    if context.builtin == Packs::On {
        // Origin 0, as `origins` puts the packs first.
        set.builtin = BuiltinPolicies::new(builtin, 0, inputs);
    }
    let mut diagnostics = problems;
    let mut mistakes = Vec::new();
    for Contents { mut file, policies, settings, waivers, problems, .. } in contents {
        set.policies.extend(policies);
        set.waivers.extend(waivers.into_iter().map(|(waiver, _)| waiver));
        for parsed in settings {
            if let Some(origin) = set.origins.get_mut(parsed.settings.origin) {
                // One block of a set is enough, wherever it is.
                origin.floor |= parsed.floor;
                origin.allow_waivers |= parsed.allow_waivers;
            }
            set.settings.push(parsed.settings);
        }
        diagnostics.extend(problems);
        mistakes.extend(file.take_mistakes());
        diagnostics.extend(file.finish());
    }
    // A stable sort: the diagnostics of one file are in order already.
    diagnostics.sort_by(|a, b| a.path.cmp(&b.path));
    // A wrong `--var` is reported once for each file that has the input.
    diagnostics.dedup();
    if diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error) {
        diagnostics.extend(mistakes);
        diagnostics.sort_by(|a, b| (&a.path, a.span.start).cmp(&(&b.path, b.span.start)));
        return Err(LoadError { diagnostics });
    }
    set.warnings = diagnostics;
    set.mistakes = mistakes;
    set.policies.sort_by(|a, b| a.id.cmp(&b.id));
    set.waivers.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(set)
}

/// The origins: the built-in packs first, then the sources as given.
fn origins(
    sources: &[Source],
    contents: &[Contents<'_>],
    builtin: &'static [BuiltinFile],
    context: &LoadContext,
) -> Vec<Origin> {
    let origin = |name: &str, digest: String| Origin {
        name: name.to_owned(),
        digest,
        floor: false,
        allow_waivers: false,
    };
    let mut origins = Vec::with_capacity(sources.len() + 1);
    if context.builtin == Packs::On {
        origins.push(origin("builtin", builtin::digest_of(builtin)));
    }
    for source in sources.iter().filter(|source| source.kind != SourceKind::Neighbor) {
        // Paths relative to the source: the same files have the same digest in every checkout.
        let relative = |path: &'_ str| -> String {
            let inner = path.strip_prefix(source.origin.as_str()).and_then(|rest| rest.strip_prefix('/'));
            inner.unwrap_or(path).to_owned()
        };
        let files = source.files.iter().map(|file| (file.path.as_str(), file.text.as_str()));
        let files: Vec<(&str, &str)> = files.chain(beside(source, contents)).collect();
        let paths: Vec<String> = files.iter().map(|(path, _)| relative(path)).collect();
        let files = paths.iter().map(String::as_str).zip(files.iter().map(|(_, text)| *text));
        origins.push(origin(&source.origin, hex(&digest(files))));
    }
    origins
}

/// The files whose names those of a source use, beside them.
fn beside<'c>(source: &Source, contents: &'c [Contents<'_>]) -> impl Iterator<Item = (&'c str, &'c str)> {
    let folder = |path: &'_ str| path.rsplit_once(['/', '\\']).map_or("", |(folder, _)| folder).to_owned();
    let portable = source.files.iter().filter(|file| file.path.ends_with(".policy.hcl"));
    let folders: BTreeSet<String> = portable.map(|file| folder(&file.path)).collect();
    let files = contents.iter().filter(|contents| contents.kind == SourceKind::Neighbor);
    files
        .filter(move |contents| folders.contains(&folder(contents.file.path)))
        .map(|contents| (contents.file.path, contents.file.text))
}

/// The definition of an id: index of the file, and span of the block's head.
type Definition = (usize, Range<usize>);

/// Reports every id that is defined twice, with the position of the first definition.
fn refuse_duplicate_ids(contents: &mut [Contents<'_>]) {
    let mut policies: BTreeMap<String, Definition> = BTreeMap::new();
    let mut waivers: BTreeMap<String, Definition> = BTreeMap::new();
    let mut duplicates: Vec<(String, Definition, Definition)> = Vec::new();
    for (index, file) in contents.iter().enumerate() {
        let policies_here = file.policies.iter().map(|policy| (&policy.id.0, &policy.head, "policy"));
        let waivers_here = file.waivers.iter().map(|(waiver, head)| (&waiver.id, head, "waiver"));
        for (id, head, what) in policies_here.chain(waivers_here) {
            let known = if what == "policy" { &mut policies } else { &mut waivers };
            match known.get(id) {
                Some(first) => {
                    duplicates.push((format!("{what} `{id}`"), first.clone(), (index, head.clone())));
                }
                None => {
                    known.insert(id.clone(), (index, head.clone()));
                }
            }
        }
    }
    for (what, (first, head), (second, span)) in duplicates {
        let first = contents
            .get(first)
            .map(|contents| format!("`{}:{}`", contents.file.path, contents.file.line(head.start)))
            .unwrap_or_default();
        if let Some(contents) = contents.get_mut(second) {
            contents
                .file
                .error(&span, format!("{what} is defined twice"), "expected another label")
                .help(format!("the first definition is at {first}"));
        }
    }
}

/// Whether a glob can match an id that starts with `stem`.
fn reaches(glob: &str, stem: &str) -> bool {
    let literal = glob.split(['*', '?']).next().unwrap_or_default();
    let prefix = format!("{stem}/");
    literal.starts_with(&prefix) || prefix.starts_with(literal)
}

/// Reports every glob of `disable` or `levels` that matches no policy: a typing error there would change nothing, silently.
fn refuse_unknown_ids(contents: &mut [Contents<'_>], builtin: &'static [BuiltinFile]) {
    if contents.iter().all(|file| file.settings.iter().all(|settings| settings.ids.is_empty())) {
        return;
    }
    let known = known_ids(contents, builtin);
    // Their policies are not known, and their own errors say why.
    let unread = contents.iter().filter(|contents| contents.file.is_broken());
    let unread: Vec<String> = unread.filter_map(|contents| contents.prefix.clone()).collect();
    for Contents { file, settings, .. } in contents {
        for (id, span) in settings.iter().flat_map(|settings| &settings.ids) {
            let glob = Glob::new(id);
            let may_be_unread = || unread.iter().any(|stem| reaches(id, stem));
            if !known.iter().any(|known| glob.matches(known)) && !may_be_unread() {
                file.error(
                    span,
                    format!("`{id}` matches no policy"),
                    "expected a policy id or a glob over ids",
                )
                .nearest(id, known.iter().map(String::as_str));
            }
        }
    }
}
