//! `locals` blocks: their expressions, and what they refer to.

use std::ops::Range;
use std::rc::Rc;

use hcl_edit::Span as _;
use hcl_edit::structure::{Attribute, Block, Structure};

use super::file::File;
use super::head::refuse_labels;
use super::scope::Place;
use crate::expr::{Expr, Local, LocalSlot, Node, Uses, Val};

/// A longer chain of locals is refused: the evaluator follows it by calling itself.
const LONGEST_CHAIN: usize = 100;

/// The attributes of some `locals` blocks. Names that stand twice are noted, and names that are `taken`.
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

/// The locals, in the order of their slots. One that does not compile is `null`; the error is noted.
pub(super) fn compile(file: &mut File<'_>, attributes: &[&Attribute], place: &Place<'_>) -> Vec<Local> {
    let local = |attribute: &&Attribute| {
        let span = attribute.key.span().unwrap_or(0..0);
        let around = attribute.span().unwrap_or_else(|| span.clone());
        let expr = place.compile(file, &attribute.value, &around);
        let null = || Expr { span: span.clone(), node: Node::Constant(Val::null()) };
        Local { name: attribute.key.as_str().into(), expr: expr.unwrap_or_else(null), span: span.clone() }
    };
    attributes.iter().map(local).collect()
}

/// What locals look at, others that they name followed, and how long the chains are.
#[derive(Debug, Default)]
pub(super) struct Reach {
    uses: Vec<Uses>,
    lengths: Vec<usize>,
}

impl Reach {
    /// Of the locals at the top of a file.
    pub(super) fn of_file(file: &mut File<'_>, locals: &[Local]) -> Self {
        Reach::new(file, locals, None)
    }

    /// Of the locals of a policy, over those of its file.
    pub(super) fn of_policy(file: &mut File<'_>, locals: &[Local], top: &Reach) -> Self {
        Reach::new(file, locals, Some(top))
    }

    fn new(file: &mut File<'_>, locals: &[Local], top: Option<&Reach>) -> Self {
        let mut walk = Walk {
            locals,
            top,
            reach: Reach { uses: vec![Uses::default(); locals.len()], lengths: vec![0; locals.len()] },
            chain: Vec::new(),
            too_long: false,
        };
        for index in 0..locals.len() {
            walk.visit(file, index);
        }
        walk.reach
    }

    /// Adds what a policy's locals of this file and of `own` look at to what its expressions name.
    pub(super) fn follow(&self, own: &Reach, uses: &mut Uses) {
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

/// A walk along references, depth first.
struct Walk<'l> {
    locals: &'l [Local],
    /// Those of the file, where `locals` are those of a policy.
    top: Option<&'l Reach>,
    reach: Reach,
    /// The way to here.
    chain: Vec<usize>,
    /// Noted once.
    too_long: bool,
}

impl Walk<'_> {
    /// Follows one local, unless that was done. The depth is bounded by [`LONGEST_CHAIN`].
    fn visit(&mut self, file: &mut File<'_>, index: usize) {
        let Some(local) = self.locals.get(index) else { return };
        if self.reach.lengths.get(index).is_some_and(|length| *length > 0) {
            return;
        }
        // One refusal is enough: the file is not used, and following the others would only take time.
        if self.too_long {
            return;
        }
        if self.chain.len() >= LONGEST_CHAIN {
            self.refuse_length(file, &local.span);
            return;
        }
        self.chain.push(index);
        let mut uses = Uses::default();
        uses.add(&local.expr);
        let mut length = 0;
        for slot in uses.locals.clone() {
            let (reached, further) = match (self.own(slot), slot) {
                (Some(next), _) => {
                    if let Some(start) = self.chain.iter().position(|earlier| *earlier == next) {
                        self.refuse_cycle(file, start);
                        continue;
                    }
                    self.visit(file, next);
                    (self.reach.uses.get(next), self.reach.lengths.get(next))
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
            self.refuse_length(file, &local.span);
        }
        if let (Some(slot), Some(place)) = (self.reach.uses.get_mut(index), self.reach.lengths.get_mut(index))
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

    fn refuse_cycle(&self, file: &mut File<'_>, start: usize) {
        let members = self.chain.get(start..).unwrap_or_default();
        let locals = members.iter().chain(members.first()).filter_map(|index| self.locals.get(*index));
        let names: Vec<&str> = locals.map(|local| &*local.name).collect();
        let span: Range<usize> = members
            .first()
            .and_then(|index| self.locals.get(*index))
            .map_or(0..0, |local| local.span.clone());
        let name = names.first().copied().unwrap_or_default();
        let message = format!("local `{name}` depends on itself: `{}`", names.join(" -> "));
        file.error(&span, message, "expected a value that does not need itself");
    }

    fn refuse_length(&mut self, file: &mut File<'_>, span: &Range<usize>) {
        if !std::mem::replace(&mut self.too_long, true) {
            let message = format!("a chain of more than {LONGEST_CHAIN} locals");
            file.error(span, message, format!("expected at most {LONGEST_CHAIN} that name one another"));
        }
    }
}
