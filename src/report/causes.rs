//! Why an attribute forces a replacement although the block does not write its value: the value is known only after apply,
//! or nothing in the configuration sets it.

use std::collections::BTreeMap;

use super::configured::{Configured, Setters};
use super::draft::{Draft, is_unwritten};
use super::{Cause, CauseKind};
use crate::diff::{Difference, Side};
use crate::graph::without_keys;
use crate::plan::{Action, PathStep, Program, address_parts};

/// Causes that are kept of one change.
const MAX_CAUSES: usize = 5;

/// Gives each draft what forces its replacement and is not written.
pub(super) fn find(mut drafts: Vec<Draft>, configured: &Configured, program: Program) -> Vec<Draft> {
    if !drafts.iter().any(|draft| draft.differences.iter().any(is_unwritten)) {
        return drafts;
    }
    let sources = Sources::of(&drafts, program);
    let causes: Vec<Vec<Cause>> = drafts.iter().map(|draft| of_draft(draft, configured, &sources)).collect();
    for (draft, causes) in drafts.iter_mut().zip(causes) {
        draft.causes = causes;
    }
    drafts
}

fn of_draft(draft: &Draft, configured: &Configured, sources: &Sources<'_>) -> Vec<Cause> {
    let block = configured.setters(draft);
    let unwritten = draft.differences.iter().filter(|difference| is_unwritten(difference));
    unwritten
        .filter_map(|difference| of_difference(difference, draft, block, (configured, sources)))
        .take(MAX_CAUSES)
        .collect()
}

fn of_difference(
    difference: &Difference,
    draft: &Draft,
    block: Option<&Setters>,
    (configured, sources): (&Configured, &Sources<'_>),
) -> Option<Cause> {
    let path = difference.to_string();
    let [PathStep::Key(name), rest @ ..] = difference.path.0.as_slice() else { return None };
    if matches!(difference.after, Side::Unknown) {
        let references = block.and_then(|block| block.get(name)).map(Vec::as_slice).unwrap_or_default();
        return Some(unknown(path, &sources.origin(draft, references), (configured, sources)));
    }
    // Blocks that `dynamic` makes are not in the configuration of the plan: only an attribute is known not to be written.
    let is_absent = rest.is_empty() && block.is_some_and(|block| !block.contains_key(name));
    is_absent.then(|| Cause {
        kind: CauseKind::NotWritten,
        from: Vec::new(),
        text: format!("Nothing in the configuration sets `{path}`: a newer version of the provider may, or the object was made without it."),
        advice: format!("To keep the object, run `{} apply -refresh-only` and plan again; if that does not help, set `{path}` to what the object has, or use the version of the provider of the last apply.", sources.program.command()),
        path,
    })
}

/// Where an unknown value comes from.
enum Origin<'s> {
    /// A data source that is read during the apply.
    Read { source: &'s Source<'s>, probably: bool },
    /// A resource that the plan changes.
    Changed(&'s Source<'s>),
    /// An input, a local value or an output of a module: what is behind it is not known.
    Named(String),
    /// Nothing is known.
    Somewhere,
}

/// The beginning of what is said of an unknown value.
const SAME: &str = "is known only after apply and may be the same";

/// What is said of a value that comes from a data source which is read during the apply: text, origins, advice.
fn read_late(
    path: &str,
    source: &Source<'_>,
    probably: bool,
    pending: Option<&Source<'_>>,
) -> (String, Vec<String>, String) {
    const OFF: &str = "take the `depends_on` off the data source and off its module";
    let maybe = if probably { "probably because " } else { "because " };
    let (why, how) = match (source.reason, pending) {
        (Some("read_because_dependency_pending"), Some(pending)) => (
            format!(", since it depends on `{}`, which this plan {}", pending.address, pending.happens()),
            format!("apply that change first, for example with `-target`, or {OFF}"),
        ),
        (Some("read_because_dependency_pending"), None) => {
            (", since something that it depends on changes".to_owned(), OFF.to_owned())
        }
        (Some("read_because_config_unknown"), _) => (
            ", since one of its arguments is known only then".to_owned(),
            "make that argument known before".to_owned(),
        ),
        _ => (String::new(), "have the data source read during the plan".to_owned()),
    };
    (
        format!("`{path}` {SAME}, {maybe}`{}` is read during the apply{why}.", source.address),
        [Some(source), pending].into_iter().flatten().map(|source| source.address.to_owned()).collect(),
        format!("To keep the object, {how}, or pass the value in, and plan again."),
    )
}

fn unknown(path: String, origin: &Origin<'_>, (configured, sources): (&Configured, &Sources<'_>)) -> Cause {
    let (text, from, advice) = match origin {
        Origin::Read { source, probably } => {
            read_late(&path, source, *probably, sources.pending(source, configured))
        }
        Origin::Changed(source) => (
            format!("`{path}` {SAME}: it comes from `{}`, which this plan {}.", source.address, source.happens()),
            vec![source.address.to_owned()],
            "To keep the object, apply that change first, for example with `-target`, and plan again.".to_owned(),
        ),
        Origin::Named(name) => (
            format!("`{path}` {SAME}: it comes from `{name}`."),
            vec![name.clone()],
            "To keep the object, make that value known before, for example by applying what it comes from first, and plan again.".to_owned(),
        ),
        Origin::Somewhere => (
            format!("`{path}` {SAME}."),
            Vec::new(),
            "To keep the object, make the value known before, for example by applying what it comes from first, and plan again.".to_owned(),
        ),
    };
    Cause { path, kind: CauseKind::Unknown, from, text, advice }
}

/// A change that a value may come from.
#[derive(Debug)]
struct Source<'d> {
    module: &'d str,
    /// The address of the block in its module.
    block: String,
    address: &'d str,
    action: Action,
    reason: Option<&'d str>,
}

impl Source<'_> {
    /// What the plan does to it, as the end of a sentence.
    fn happens(&self) -> &'static str {
        match self.action {
            Action::Create => "creates",
            Action::Update => "updates",
            Action::Delete
            | Action::Replace(_)
            | Action::Forget
            | Action::ReplaceForget
            | Action::NoOp
            | Action::Read
            | Action::Open => "replaces",
        }
    }
}

/// The changes whose results are unknown, by module instance and block.
struct Sources<'d> {
    blocks: BTreeMap<(&'d str, String), Vec<Source<'d>>>,
    /// What made the plan.
    program: Program,
}

impl<'d> Sources<'d> {
    fn of(drafts: &'d [Draft], program: Program) -> Self {
        let mut blocks: BTreeMap<(&str, String), Vec<Source<'_>>> = BTreeMap::new();
        for draft in drafts {
            let prefix = match draft.action {
                Action::Read => "data.",
                Action::Create | Action::Update | Action::Replace(_) | Action::ReplaceForget => "",
                Action::NoOp | Action::Delete | Action::Forget | Action::Open => continue,
            };
            let module = draft.module_address.as_deref().unwrap_or_default();
            let block = format!("{prefix}{}.{}", draft.type_, draft.name);
            let reason = draft.reason.as_deref();
            let (address, action) = (draft.address.as_str(), draft.action);
            let source = Source { module, block: block.clone(), address, action, reason };
            blocks.entry((module, block)).or_default().push(source);
        }
        Sources { blocks, program }
    }

    /// What the references of an expression say about an unknown value: a data source rather than a resource, both rather
    /// than a name.
    fn origin<'s>(&'s self, draft: &'s Draft, references: &[String]) -> Origin<'s> {
        let module = draft.module_address.as_deref().unwrap_or_default();
        let found = || references.iter().filter_map(|reference| self.source(module, reference));
        if let Some(source) = found().find(|source| source.action == Action::Read) {
            return Origin::Read { source, probably: false };
        }
        if let Some(source) = found().find(|source| source.address != draft.address) {
            return Origin::Changed(source);
        }
        let Some(name) = references.iter().find_map(|reference| name_of(reference)) else {
            return Origin::Somewhere;
        };
        match self.only_read(module, &name) {
            Some(source) => Origin::Read { source, probably: true },
            None => Origin::Named(name),
        }
    }

    /// The first change that a data source waits for.
    fn pending<'s>(&'s self, source: &Source<'s>, configured: &Configured) -> Option<&'s Source<'s>> {
        let module = without_keys(source.module);
        let waits = configured.waits_for(&module, &source.block);
        let mut found = waits.iter().filter_map(|reference| self.source(source.module, reference));
        found.find(|source| source.action != Action::Read)
    }

    /// The change of the block that a reference names, in the module instance.
    fn source<'s>(&'s self, module: &'s str, reference: &str) -> Option<&'s Source<'s>> {
        let parts = address_parts(reference)?;
        let block = match parts.as_slice() {
            ["data", type_, name, ..] => format!("data.{type_}.{}", without_key(name)),
            ["module" | "var" | "local" | "each" | "count" | "path" | "terraform" | "self", ..] => {
                return None;
            }
            [type_, name, ..] => format!("{type_}.{}", without_key(name)),
            _ => return None,
        };
        self.blocks.get(&(module, block))?.first()
    }

    /// The data source that is read during the apply in the module which a name leads to, where it is the only one.
    fn only_read(&self, module: &str, name: &str) -> Option<&Source<'_>> {
        let called = name.strip_prefix("module.").and_then(|rest| rest.split('.').next());
        let below = called.map(|called| match module {
            "" => format!("module.{called}"),
            module => format!("{module}.module.{called}"),
        });
        let is_in = |source: &&Source<'_>| match &below {
            None if name.starts_with("local.") => source.module == module,
            // The caller passes it in, from wherever it has it.
            None => source.module != module,
            Some(below) => source
                .module
                .strip_prefix(below.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '['])),
        };
        let reads = self.blocks.values().flatten().filter(|source| source.action == Action::Read);
        let mut reads = reads.filter(is_in);
        let first = reads.next()?;
        reads.next().is_none().then_some(first)
    }
}

/// An input, a local value or an output of a module, as the reference names it.
fn name_of(reference: &str) -> Option<String> {
    let parts = address_parts(reference)?;
    match parts.as_slice() {
        ["module", module, output, ..] => Some(format!("module.{}.{output}", without_key(module))),
        [root @ ("var" | "local"), name, ..] => Some(format!("{root}.{}", without_key(name))),
        _ => None,
    }
}

fn without_key(part: &str) -> &str {
    part.split('[').next().unwrap_or(part)
}
