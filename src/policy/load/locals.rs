//! `locals` blocks: their expressions, and what they refer to directly and through each other.

use std::rc::Rc;

use hcl_edit::Span as _;
use hcl_edit::structure::{Attribute, Block, Structure};

use super::file::File;
use super::head::refuse_labels;
use super::scope::NameScope;
use crate::expr::{Expr, Local, LocalSlot, Node, Uses, Val};

/// The longest chain of locals. The evaluator recurses along it.
const LONGEST_CHAIN: usize = 100;

/// The attributes of `locals` blocks. Duplicate names are errors, and so are names that are `taken`.
pub(super) fn attributes<'b>(
    file: &mut File<'_>,
    blocks: impl IntoIterator<Item = &'b Block>,
    taken: &[Rc<str>],
) -> Vec<&'b Attribute> {
    let mut attributes: Vec<&Attribute> = Vec::new();
    let mut names = std::collections::BTreeSet::new();
    for block in blocks {
        refuse_labels(file, block);
        for structure in &block.body {
            let Structure::Attribute(attribute) = structure else {
                let span = structure.span().unwrap_or(0..0);
                file.error(&span, "a block in `locals`", "expected `NAME = …`");
                continue;
            };
            let name = attribute.key.as_str();
            let span = attribute.key.span().unwrap_or(0..0);
            if !names.insert(name) {
                file.error(&span, format!("local `{name}` is defined twice"), "expected another name");
            // As in HashiCorp's language, where a local of a policy cannot shadow one of the file.
            } else if taken.iter().any(|taken| **taken == *name) {
                file.error(
                    &span,
                    format!("local `{name}` hides the one at the top of the file"),
                    "expected another name",
                );
            } else {
                attributes.push(attribute);
            }
        }
    }
    attributes
}

/// The names of locals, in the order of their slots.
pub(super) fn names(attributes: &[&Attribute]) -> Vec<Rc<str>> {
    attributes.iter().map(|attribute| attribute.key.as_str().into()).collect()
}

/// The locals, in the order of their slots. One that does not compile is an error, and `null` in its slot.
pub(super) fn compile(file: &mut File<'_>, attributes: &[&Attribute], scope: &NameScope<'_>) -> Vec<Local> {
    let local = |attribute: &&Attribute| {
        let span = attribute.key.span().unwrap_or(0..0);
        let around = attribute.span().unwrap_or_else(|| span.clone());
        let expr = scope.compile(file, &attribute.value, &around);
        let null = || Expr { span: span.clone(), node: Node::Constant(Val::null()) };
        Local {
            name: attribute.key.as_str().into(),
            expr: expr.unwrap_or_else(null),
            span: span.clone(),
            source: None,
        }
    };
    attributes.iter().map(local).collect()
}

/// What locals refer to, directly and through other locals, and the lengths of the chains.
#[derive(Debug, Default)]
pub(super) struct LocalUses {
    uses: Vec<Uses>,
    lengths: Vec<usize>,
}

impl LocalUses {
    /// Of the locals at the top of the files that share them.
    pub(super) fn of_files(locals: &[Local], refuse: Refuse<'_>) -> Self {
        LocalUses::new(refuse, locals, None)
    }

    /// Of the locals of a policy, over those of its file.
    pub(super) fn of_policy(file: &mut File<'_>, locals: &[Local], top: &LocalUses) -> Self {
        let mut refuse = |index: usize, message: String, label: String| {
            let span = locals.get(index).map_or(0..0, |local| local.span.clone());
            file.error(&span, message, label);
        };
        LocalUses::new(&mut refuse, locals, Some(top))
    }

    fn new(refuse: Refuse<'_>, locals: &[Local], top: Option<&LocalUses>) -> Self {
        let mut walk = Walk {
            locals,
            top,
            local_uses: LocalUses {
                uses: vec![Uses::default(); locals.len()],
                lengths: vec![0; locals.len()],
            },
            chain: Vec::new(),
            too_long: false,
        };
        for index in 0..locals.len() {
            walk.visit(refuse, index);
        }
        walk.local_uses
    }

    /// Adds to the uses of a policy what its locals refer to: those of the file, and its `own`.
    pub(super) fn follow(&self, own: &LocalUses, uses: &mut Uses) {
        for slot in uses.locals.clone() {
            let reached = match slot {
                LocalSlot::File(index) => self.uses.get(index),
                LocalSlot::Policy(index) => own.uses.get(index),
            };
            if let Some(reached) = reached {
                uses.merge(reached);
            }
        }
    }
}

/// Reports what is wrong with a local, by its index: a message and what was expected.
pub(super) type Refuse<'r> = &'r mut dyn FnMut(usize, String, String);

/// A depth-first walk along references.
struct Walk<'l> {
    locals: &'l [Local],
    /// Those of the file, where `locals` are those of a policy.
    top: Option<&'l LocalUses>,
    local_uses: LocalUses,
    /// Indexes of the locals from the start of the walk to the current one.
    chain: Vec<usize>,
    /// Whether a chain was too long; the error is added once.
    too_long: bool,
}

impl Walk<'_> {
    /// Follows one local, unless that was done. The depth is bounded by [`LONGEST_CHAIN`].
    fn visit(&mut self, refuse: Refuse<'_>, index: usize) {
        let Some(local) = self.locals.get(index) else { return };
        // A length of 0 means that it was not visited: a local without references has length 1.
        if self.local_uses.lengths.get(index).is_some_and(|length| *length > 0) {
            return;
        }
        // One error is enough: the file does not load, and following the others takes time that grows with their product.
        if self.too_long {
            return;
        }
        if self.chain.len() >= LONGEST_CHAIN {
            self.refuse_length(refuse, index);
            return;
        }
        self.chain.push(index);
        let mut uses = Uses::default();
        uses.add(&local.expr);
        let mut length = 0;
        for slot in uses.locals.clone() {
            let (reached, further) = match (self.own(slot), slot) {
                (Some(next), _) => {
                    // The chain is short, so a scan is cheaper than a set.
                    if let Some(start) = self.chain.iter().position(|earlier| *earlier == next) {
                        self.refuse_cycle(refuse, start);
                        continue;
                    }
                    self.visit(refuse, next);
                    (self.local_uses.uses.get(next), self.local_uses.lengths.get(next))
                }
                (None, LocalSlot::File(next) | LocalSlot::Policy(next)) => (
                    self.top.and_then(|top| top.uses.get(next)),
                    self.top.and_then(|top| top.lengths.get(next)),
                ),
            };
            uses.merge(reached.unwrap_or(&Uses::default()));
            length = length.max(further.copied().unwrap_or(0));
        }
        self.chain.pop();
        if length >= LONGEST_CHAIN {
            self.refuse_length(refuse, index);
        }
        if let (Some(slot), Some(place)) =
            (self.local_uses.uses.get_mut(index), self.local_uses.lengths.get_mut(index))
        {
            (*slot, *place) = (uses, length + 1);
        }
    }

    /// The index among these locals.
    fn own(&self, slot: LocalSlot) -> Option<usize> {
        match (slot, self.top) {
            (LocalSlot::File(index), None) | (LocalSlot::Policy(index), Some(_)) => Some(index),
            (LocalSlot::File(_), Some(_)) | (LocalSlot::Policy(_), None) => None,
        }
    }

    fn refuse_cycle(&self, refuse: Refuse<'_>, start: usize) {
        let members = self.chain.get(start..).unwrap_or_default();
        let locals = members.iter().chain(members.first()).filter_map(|index| self.locals.get(*index));
        let names: Vec<&str> = locals.map(|local| &*local.name).collect();
        let name = names.first().copied().unwrap_or_default();
        let message = format!("local `{name}` depends on itself: `{}`", names.join(" -> "));
        let first = members.first().copied().unwrap_or_default();
        refuse(first, message, "expected a value that does not need itself".to_owned());
    }

    fn refuse_length(&mut self, refuse: Refuse<'_>, index: usize) {
        if !std::mem::replace(&mut self.too_long, true) {
            let message = format!("a chain of more than {LONGEST_CHAIN} locals");
            refuse(index, message, format!("expected at most {LONGEST_CHAIN} that name one another"));
        }
    }
}
