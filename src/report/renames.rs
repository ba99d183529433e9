//! Objects that the plan deletes and creates again under another address, and the code that moves them.

use std::collections::BTreeSet;

use super::moved_blocks::{Move, blocks, has_moved_blocks};
use super::rename_candidates::{Candidate, Candidates};
use super::rename_pairs::{Pair, in_modules, modules, pairs};
use super::{RenameEntry, Renames};
use crate::plan::{Plan, PlanMode};

impl Candidates {
    /// The renames of a plan that was read to its end. `gone` has addresses of objects that the provider no longer finds:
    /// what is created there is not what is deleted elsewhere.
    pub(super) fn renames(&self, plan: &Plan, gone: &BTreeSet<&str>) -> Renames {
        if plan.mode != PlanMode::Normal || plan.errored == Some(true) {
            return Renames::default();
        }
        let created: Vec<&Candidate> =
            self.created.iter().filter(|candidate| !gone.contains(candidate.address.as_str())).collect();
        let deleted: Vec<&Candidate> = self.deleted.iter().collect();
        let mut pairs = pairs(&deleted, &created);
        let modules = modules(&pairs);
        pairs.extend(in_modules(&deleted, &created, &pairs, &modules));
        pairs.sort_by(|a, b| a.from.address.cmp(&b.from.address));
        let moves = Move::of(&pairs, &deleted, &modules, plan);
        let (blocks, of) = blocks(&moves, plan);
        let has_blocks = has_moved_blocks(plan);
        let entries = pairs.iter().zip(of).map(|(pair, block)| entry(pair, block, has_blocks));
        Renames { pairs: entries.collect(), commands: !has_blocks, blocks }
    }
}

fn entry(pair: &Pair<'_>, block: Option<usize>, has_blocks: bool) -> RenameEntry {
    let names: Vec<String> = pair.same.iter().take(2).map(|name| format!("`{name}`")).collect();
    let same = if names.is_empty() { "arguments".to_owned() } else { names.join(" and ") };
    let how = if has_blocks { "add a `moved` block" } else { "run `terraform state mv`" };
    RenameEntry {
        from: pair.from.address.clone(),
        to: pair.to.address.clone(),
        same: pair.same.iter().map(|name| (*name).to_owned()).collect(),
        block,
        text: format!(
            "Looks renamed to `{}` (same {same}). To keep the object, {how} and plan again.",
            pair.to.address
        ),
    }
}
