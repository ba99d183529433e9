//! From the contents of all files to one set: what can only be checked when every file is read.

use std::collections::BTreeMap;
use std::ops::Range;

use super::contents::Contents;
use super::diagnostic::{Diagnostic, LoadError, Severity};
use super::{LoadContext, Packs, Source};
use crate::policy::builtin::{self, BuiltinFile, BuiltinPolicies};
use crate::policy::digest::digest;
use crate::policy::{Glob, Origin, PolicySet};
use crate::text::hex::hex;

/// Merges what the files hold. `problems` are those of no file.
pub(super) fn merge(
    sources: &[Source],
    mut contents: Vec<Contents<'_>>,
    problems: Vec<Diagnostic>,
    builtin: &'static [BuiltinFile],
    context: &LoadContext,
) -> Result<PolicySet, LoadError> {
    refuse_equal_ids(&mut contents);
    refuse_unknown_ids(&mut contents, builtin);
    let mut set = PolicySet { origins: origins(sources, builtin, context), ..PolicySet::default() };
    if context.builtin == Packs::On {
        set.builtin = BuiltinPolicies::new(builtin, 0);
    }
    let mut diagnostics = problems;
    for Contents { file, policies, settings, waivers, problems, .. } in contents {
        set.policies.extend(policies);
        set.waivers.extend(waivers.into_iter().map(|(waiver, _)| waiver));
        for parsed in settings {
            if let Some(origin) = set.origins.get_mut(parsed.settings.origin) {
                origin.floor |= parsed.floor;
                origin.allow_waivers |= parsed.allow_waivers;
            }
            set.settings.push(parsed.settings);
        }
        diagnostics.extend(problems);
        diagnostics.extend(file.finish());
    }
    // Stable: the problems of one file are sorted already.
    diagnostics.sort_by(|a, b| a.path.cmp(&b.path));
    // A value from outside is wrong for each file that has the input.
    diagnostics.dedup();
    if diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error) {
        return Err(LoadError { diagnostics });
    }
    set.warnings = diagnostics;
    set.policies.sort_by(|a, b| a.id.cmp(&b.id));
    set.waivers.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(set)
}

/// The built-in packs first, then the sources as given.
fn origins(sources: &[Source], builtin: &'static [BuiltinFile], context: &LoadContext) -> Vec<Origin> {
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
    for source in sources {
        // Relative to the source: the same files have the same digest wherever they lie.
        let relative = |path: &'_ str| -> String {
            let inner = path.strip_prefix(source.origin.as_str()).and_then(|rest| rest.strip_prefix('/'));
            inner.unwrap_or(path).to_owned()
        };
        let paths: Vec<String> = source.files.iter().map(|file| relative(&file.path)).collect();
        let files = paths.iter().map(String::as_str).zip(source.files.iter().map(|file| file.text.as_str()));
        origins.push(origin(&source.origin, hex(&digest(files))));
    }
    origins
}

/// Where something is defined: index of the file, and the head of the block.
type Place = (usize, Range<usize>);

fn refuse_equal_ids(contents: &mut [Contents<'_>]) {
    let mut policies: BTreeMap<String, Place> = BTreeMap::new();
    let mut waivers: BTreeMap<String, Place> = BTreeMap::new();
    let mut equal: Vec<(String, Place, Place)> = Vec::new();
    for (index, file) in contents.iter().enumerate() {
        let policies_here = file.policies.iter().map(|policy| (&policy.id.0, &policy.head, "policy"));
        let excuses = file.waivers.iter().map(|(waiver, head)| (&waiver.id, head, "waiver"));
        for (id, head, what) in policies_here.chain(excuses) {
            let seen = if what == "policy" { &mut policies } else { &mut waivers };
            match seen.get(id) {
                Some(first) => equal.push((format!("{what} `{id}`"), first.clone(), (index, head.clone()))),
                None => {
                    seen.insert(id.clone(), (index, head.clone()));
                }
            }
        }
    }
    for (what, (first, head), (second, place)) in equal {
        let first = contents
            .get(first)
            .map(|contents| format!("`{}:{}`", contents.file.path, contents.file.line(head.start)))
            .unwrap_or_default();
        if let Some(contents) = contents.get_mut(second) {
            contents
                .file
                .error(&place, format!("{what} is defined twice"), "expected another label")
                .help(format!("the first definition is at {first}"));
        }
    }
}

/// A glob of `disable` or `levels` that matches no policy is a mistake that would go unnoticed.
fn refuse_unknown_ids(contents: &mut [Contents<'_>], builtin: &'static [BuiltinFile]) {
    if contents.iter().all(|file| file.settings.iter().all(|settings| settings.ids.is_empty())) {
        return;
    }
    let own = contents.iter().flat_map(|file| file.policies.iter().map(|policy| policy.id.0.clone()));
    let known: Vec<String> = own.chain(builtin::ids(builtin)).collect();
    for Contents { file, settings, .. } in contents {
        for (id, span) in settings.iter().flat_map(|settings| &settings.ids) {
            let glob = Glob::new(id);
            if !known.iter().any(|known| glob.matches(known)) {
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
