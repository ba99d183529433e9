//! From expressions to values: compiled, put in the order in which they need each other, and evaluated.
//!
//! An expression of a test file may name locals, the mocks of resources as `TYPE.NAME`, those of data sources as
//! `data.TYPE.NAME`, and `unknown`.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::rc::Rc;

use super::blocks::SourceExpression;
use crate::expr::{
    Budget, Dialect, EvalError, Evaluator, Expr, Frame, Local, LocalSlot, NoRoots, Node, Objects, Root,
    Roots, Scope, Text, Uses, Val, ValKind, compile,
};
use crate::policy::hcl::File;

/// The steps that the values of one file may take.
const STEPS: u64 = 20_000_000;

/// The name of the value that is known only after apply.
const UNKNOWN: &str = "unknown";

/// Roots of policies, which an expression of a test cannot read: the mocks are what gives them values.
const REFUSED: [(Root, &str, &str); 6] = [
    (Root::Attrs, "`attrs` in a test", MOCKS),
    (Root::PriorAttrs, "`prior_attrs` in a test", MOCKS),
    (Root::Meta, "`meta` in a test", MOCKS),
    (Root::Change, "`change` in a test", MOCKS),
    (Root::Stack, "`stack` in a test", MOCKS),
    (Root::Plan, "`plan` in a test", MOCKS),
];

const MOCKS: &str = "an expression of a test can name the other mocks: `TYPE.NAME`, `data.TYPE.NAME`";

/// The names that expressions of a file can refer to. Their indexes are the slots of compiled references.
#[derive(Debug, Default)]
pub(super) struct Names {
    pub(super) locals: Vec<Rc<str>>,
    /// Type and name of the mocks of resources; `data` and a type for all data sources of the type.
    pub(super) references: Vec<(Rc<str>, Rc<str>)>,
}

impl Names {
    /// Compiles an expression and reports every problem of it.
    pub(super) fn compile(&self, file: &mut File<'_>, written: &SourceExpression<'_>) -> Option<Expr> {
        // Mocks write `unknown` for what a plan knows only after apply.
        let unknown = [(UNKNOWN, Val::unknown())];
        let scope = Scope {
            file_locals: &self.locals,
            references: &self.references,
            constants: &unknown,
            refused: &REFUSED,
            ..Scope::literals(file.text, Dialect::Extended)
        };
        let mut problems = Vec::new();
        let compiled = compile(written.expression, &written.span, &scope, &mut problems);
        file.problems(problems);
        compiled
    }

    /// A name as diagnostics write it.
    fn display(&self, key: Key) -> String {
        match key {
            Key::Local(slot) => {
                self.locals.get(slot).map_or_else(String::new, |name| format!("`local.{name}`"))
            }
            Key::Reference(slot) => {
                let name = self.references.get(slot);
                name.map_or_else(String::new, |(type_, name)| format!("`{type_}.{name}`"))
            }
        }
    }
}

/// A value that expressions can refer to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    Local(usize),
    Reference(usize),
}

/// The expressions of locals and references, by slot.
#[derive(Debug, Default)]
pub(super) struct Definitions {
    pub(super) locals: Vec<Local>,
    /// Each with the bytes of its definition.
    pub(super) references: Vec<(Range<usize>, Expr)>,
}

impl Definitions {
    fn expr(&self, key: Key) -> Option<&Expr> {
        match key {
            Key::Local(slot) => self.locals.get(slot).map(|local| &local.expr),
            Key::Reference(slot) => self.references.get(slot).map(|(_, expr)| expr),
        }
    }

    fn span(&self, key: Key) -> Range<usize> {
        match key {
            Key::Local(slot) => self.locals.get(slot).map_or(0..0, |local| local.span.clone()),
            Key::Reference(slot) => self.references.get(slot).map_or(0..0, |(span, _)| span.clone()),
        }
    }

    /// A topological order: every value after those that it refers to. A cycle is reported with its chain.
    pub(super) fn order(&self, file: &mut File<'_>, names: &Names) -> Option<Vec<Key>> {
        let keys = (0..self.locals.len()).map(Key::Local);
        let keys = keys.chain((0..self.references.len()).map(Key::Reference));
        let mut order = Vec::new();
        let mut done = BTreeSet::new();
        for start in keys {
            // An explicit stack, since the depth of the recursion would be that of the input.
            let mut path: Vec<(Key, Vec<Key>)> = vec![(start, self.needs(start))];
            while let Some((key, needs)) = path.last_mut() {
                let key = *key;
                // A value is placed after the last of its needs, which are consumed one by one.
                let Some(need) = needs.pop().filter(|_| !done.contains(&key)) else {
                    if done.insert(key) {
                        order.push(key);
                    }
                    path.pop();
                    continue;
                };
                if let Some(from) = path.iter().position(|(on, _)| *on == need) {
                    let chain: Vec<String> = path
                        .iter()
                        .skip(from)
                        .map(|(on, _)| *on)
                        .chain([need])
                        .map(|key| names.display(key))
                        .collect();
                    let message = format!("a cycle: {}", chain.join(" needs "));
                    file.error(&self.span(need), message, "expected a value that does not need itself");
                    return None;
                }
                if !done.contains(&need) {
                    path.push((need, self.needs(need)));
                }
            }
        }
        Some(order)
    }

    fn needs(&self, key: Key) -> Vec<Key> {
        let mut uses = Uses::default();
        if let Some(expr) = self.expr(key) {
            uses.add(expr);
        }
        let local = |slot: LocalSlot| match slot {
            LocalSlot::File(slot) | LocalSlot::Policy(slot) => Key::Local(slot),
        };
        uses.locals.into_iter().map(local).chain(uses.references.into_iter().map(Key::Reference)).collect()
    }
}

/// Evaluates the expressions of one file and reports errors at their position.
pub(super) struct Values<'e> {
    evaluator: Evaluator<'e, 'static>,
    definitions: &'e Definitions,
    known: &'e Known,
    reported: BTreeSet<(usize, usize, String)>,
}

impl<'e> Values<'e> {
    /// An evaluator over the definitions of a file. `known` receives the values of its references.
    pub(super) fn new(definitions: &'e Definitions, known: &'e Known, budget: &'e Budget) -> Self {
        let frame =
            Frame { roots: known, inputs: &[], file_locals: &definitions.locals, policy_locals: &[], budget };
        Values { evaluator: Evaluator::new(frame), definitions, known, reported: BTreeSet::new() }
    }

    /// Computes every value that expressions can refer to.
    pub(super) fn define_all(&mut self, file: &mut File<'_>, order: &[Key]) {
        for key in order {
            match *key {
                Key::Local(slot) => {
                    let node = Node::Local(LocalSlot::File(slot));
                    drop(self.of(file, &Expr { span: self.definitions.span(*key), node }));
                }
                Key::Reference(slot) => {
                    let Some((_, expr)) = self.definitions.references.get(slot) else { continue };
                    let value = self.evaluator.value(expr);
                    if let Err(error) = &value {
                        self.report(file, error, &expr.span);
                    }
                    // An error is stored too: it is the result of every reference to this mock, and reported once.
                    self.known.values.borrow_mut().insert(slot, value);
                }
            }
        }
    }

    /// The value of an expression.
    pub(super) fn of(&mut self, file: &mut File<'_>, expr: &Expr) -> Option<Val<'static>> {
        match self.evaluator.value(expr) {
            Ok(value) => Some(value),
            Err(error) => {
                self.report(file, &error, &expr.span);
                None
            }
        }
    }

    /// Reports an error once, however many values depend on the one that is wrong.
    fn report(&mut self, file: &mut File<'_>, error: &EvalError, around: &Range<usize>) {
        let span = error.span.clone().unwrap_or_else(|| around.clone());
        if self.reported.insert((span.start, span.end, error.message.clone())) {
            file.error(&span, error.message.as_str(), error.label.as_str());
        }
    }

    /// The value of an attribute that must be an object.
    pub(super) fn object(&mut self, file: &mut File<'_>, expr: &Expr, name: &str) -> Option<Val<'static>> {
        let value = self.of(file, expr)?;
        if matches!(value.kind(), ValKind::Map(_)) {
            return Some(value);
        }
        file.error(&expr.span, format!("`{name}` is {}", value.type_name()), "expected an object");
        None
    }
}

/// The budget for the values of one file.
pub(super) fn budget() -> Budget {
    Budget::new(STEPS)
}

/// The values of references computed so far.
#[derive(Debug)]
pub(super) struct Known {
    values: RefCell<BTreeMap<usize, Result<Val<'static>, EvalError>>>,
    timestamp: Option<String>,
}

impl Known {
    /// None yet, at a time.
    pub(super) fn at(timestamp: Option<String>) -> Self {
        Known { values: RefCell::default(), timestamp }
    }
}

impl Roots<'static> for Known {
    fn root(&self, root: Root) -> Result<Val<'static>, EvalError> {
        NoRoots.root(root)
    }

    fn resources(&self, resource_type: &str) -> Result<Objects<'static>, EvalError> {
        NoRoots.resources(resource_type)
    }

    fn data_sources(&self, resource_type: &str) -> Result<Objects<'static>, EvalError> {
        NoRoots.data_sources(resource_type)
    }

    fn reference(&self, slot: usize) -> Result<Val<'static>, EvalError> {
        let known = self.values.borrow().get(&slot).cloned();
        known.unwrap_or_else(|| Err(EvalError::new("this mock has no value")))
    }

    fn timestamp(&self) -> Option<Text<'static>> {
        self.timestamp.clone().map(Text::from)
    }
}
