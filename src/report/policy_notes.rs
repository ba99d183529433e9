//! Notes about the policies of a run: files that are not read, what is switched off, and what a name leaves out.

use super::Note;
use super::note_texts::{info, warning};
use super::notes::unread;
use crate::policy::{Effective, Named, PolicySet, Stack, stacks_apply};
use crate::text::plural;

/// Names that one note shows of each kind.
const SHOWN: usize = 5;

/// The notes about policies for one stack. `from_root` turns a path of a policy file into that from the root of the
/// repository.
pub fn policy_notes(
    set: &PolicySet,
    effective: &Effective<'_>,
    stack: &Stack,
    from_root: impl Fn(&str) -> String,
) -> Vec<Note> {
    let mut notes: Vec<Note> = effective.notes.iter().map(|text| warning(text.clone())).collect();
    if !set.unread.is_empty() {
        notes.push(unread(&names(set.unread.iter().map(|path| from_root(path)))));
    }
    let off: Vec<(&str, usize)> = effective.switched_off().into_iter().collect();
    for (path, count) in off.iter().take(SHOWN) {
        let count = plural::count(*count, "policy is", "policies are");
        notes.push(info(format!("{count} switched off by `{}`.", from_root(path))));
    }
    if off.len() > SHOWN {
        let count: usize = off.iter().skip(SHOWN).map(|(_, count)| count).sum();
        let files = plural::count(off.len() - SHOWN, "other file", "other files");
        notes.push(info(format!(
            "{} switched off by {files}.",
            plural::count(count, "policy is", "policies are")
        )));
    }
    let idle = set
        .waivers
        .iter()
        .filter(|waiver| set.idle_waivers.contains(&waiver.id) && stacks_apply(&waiver.stacks, stack));
    notes.extend(idle.map(|waiver| warning(format!("The waiver `{}` matches no policy.", waiver.id))));
    if stack.named == Named::ByPlace {
        notes.extend(left_out(set, stack, from_root));
    }
    notes
}

/// What `stacks` leaves out for a stack whose name is a default.
fn left_out(set: &PolicySet, stack: &Stack, from_root: impl Fn(&str) -> String) -> Option<Note> {
    let policies: Vec<String> = set
        .policies
        .iter()
        .filter(|policy| !stacks_apply(&policy.stacks, stack))
        .map(|policy| policy.id.0.clone())
        .collect();
    let settings = |floor: bool| -> Vec<String> {
        let is_floor = |origin: usize| set.origins.get(origin).is_some_and(|origin| origin.floor);
        let left = set.settings.iter().filter(|block| !stacks_apply(&block.stacks, stack));
        let mut paths: Vec<String> = left
            .filter(|block| is_floor(block.origin) == floor)
            .map(|block| from_root(&block.path))
            .collect();
        paths.dedup();
        paths
    };
    let waivers: Vec<String> = set
        .waivers
        .iter()
        .filter(|waiver| !stacks_apply(&waiver.stacks, stack))
        .map(|waiver| waiver.id.clone())
        .collect();
    let kinds = [
        ("the policy", "the policies", policies),
        ("settings of", "settings of", settings(false)),
        ("settings of the floor", "settings of the floor", settings(true)),
        ("the waiver", "the waivers", waivers),
    ];
    let parts: Vec<String> = kinds
        .into_iter()
        .filter(|(.., left)| !left.is_empty())
        .map(|(one, many, left)| {
            format!("{} {}", if left.len() == 1 { one } else { many }, names(left.into_iter()))
        })
        .collect();
    (!parts.is_empty()).then(|| {
        info(format!(
            "The name `{}` follows from the place of the plan, and `stacks` leaves out for it: {}. Give the name with `--name` if one of them is for this stack.",
            stack.name,
            parts.join("; ")
        ))
    })
}

/// The first names, and how many there are besides.
fn names(all: impl ExactSizeIterator<Item = String>) -> String {
    let more = all.len().saturating_sub(SHOWN);
    let shown: Vec<String> = all.take(SHOWN).map(|name| format!("`{name}`")).collect();
    let more = if more == 0 { String::new() } else { format!(" and {more} more") };
    format!("{}{more}", shown.join(", "))
}
