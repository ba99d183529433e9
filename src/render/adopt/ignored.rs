//! What Terraform or a policy can leave alone: the references of `ignore_changes`, and the paths of `ignore`.

use std::collections::BTreeSet;

use super::attribute_path::{AttributePath, Step};
use super::lines::Lines;
use super::literal::{is_name, string};
use crate::report::DriftEntry;

/// The paths that really changed, as far as they can be read.
fn paths(entry: &DriftEntry) -> impl Iterator<Item = Vec<Step>> {
    let attributes: Vec<(Vec<Step>, bool)> = entry
        .attributes
        .iter()
        .filter_map(|attribute| {
            Some((AttributePath::parse(&attribute.path)?.steps, attribute.class.is_real()))
        })
        .collect();
    let parsed = entry.paths.iter().filter_map(|path| Some(AttributePath::parse(path)?.steps));
    // A path is real unless everything that is listed about it is not.
    parsed.filter(move |path| {
        let mut about = attributes
            .iter()
            .filter(|(steps, _)| steps.starts_with(path) || path.starts_with(steps))
            .peekable();
        about.peek().is_none() || about.any(|(_, real)| *real)
    })
}

/// Writes the `lifecycle` block.
pub(super) fn write(out: &mut Lines, entry: &DriftEntry) {
    let mut references = BTreeSet::new();
    let mut whole = BTreeSet::new();
    let mut unnamed = false;
    for path in paths(entry) {
        match path.as_slice() {
            [Step::Key(name), ..] if !is_name(name) => unnamed = true,
            [Step::Key(name), Step::Key(key), ..] => {
                references.insert(format!("{name}[{}]", string(key)));
            }
            [Step::Key(name), below @ ..] => {
                references.insert(name.clone());
                if !below.is_empty() || has_elements(entry, name) {
                    whole.insert(name.clone());
                }
            }
            [Step::Index(_), ..] | [] => unnamed = true,
        }
    }
    // Who ignores the whole ignores its members.
    let kept =
        |reference: &&String| reference.split_once('[').is_none_or(|(name, _)| !references.contains(name));
    let kept: Vec<&str> = references.iter().filter(kept).map(String::as_str).collect();
    if kept.is_empty() {
        return out.comment("`ignore_changes` cannot name what changed.");
    }
    out.comment("Or leave it to others, in the block:");
    for name in whole {
        out.comment(&format!(
            "{name} is ignored as a whole: an element of a set cannot be, and the plan does not say what is a set."
        ));
    }
    if unnamed {
        out.comment("What has a name that no reference can have is not part of it.");
    }
    out.indented(0, "lifecycle {");
    out.indented(1, &format!("ignore_changes = [{}]", kept.join(", ")));
    out.indented(0, "}");
}

/// Whether what changed are elements of an attribute.
fn has_elements(entry: &DriftEntry, name: &str) -> bool {
    entry
        .attributes
        .iter()
        .any(|attribute| attribute.path.strip_suffix("[*]").is_some_and(|path| path == name))
}

/// The paths of `ignore` that cover everything that really changed; `None` where one cannot be named.
pub(super) fn by_policy(entry: &DriftEntry) -> Option<Vec<String>> {
    let mut names = BTreeSet::new();
    for path in paths(entry) {
        names.insert(name(&path)?);
    }
    let all = names.clone();
    names.retain(|name| {
        let covers = |other: &&String| {
            name.strip_prefix(other.as_str()).is_some_and(|rest| rest.starts_with(['.', '[']))
        };
        !all.iter().any(|other| covers(&other))
    });
    (!names.is_empty() && entry.paths.iter().all(|path| AttributePath::parse(path).is_some()))
        .then(|| names.into_iter().collect())
}

/// A path as `ignore` has it: names, dots and indexes. What is below a key that is not a name is ignored with all of the map.
fn name(path: &[Step]) -> Option<String> {
    let mut text = String::new();
    for step in path {
        match step {
            Step::Key(name) if is_name(name) && text.is_empty() => text.push_str(name),
            Step::Key(name) if is_name(name) => {
                text.push('.');
                text.push_str(name);
            }
            Step::Key(_) => break,
            Step::Index(index) => text = format!("{text}[{index}]"),
        }
    }
    (!text.is_empty()).then_some(text)
}
