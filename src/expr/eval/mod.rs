//! The evaluator: walks compiled expressions over borrowed values.
//!
//! `&&`, `||`, `? :`, `try` and `can` evaluate no more than they need. An unknown value is a value and propagates; an error
//! carries the position of the innermost expression.

mod collections;
mod memory;
mod operators;
mod steps;
mod templates;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;

use regex::Regex;

use super::equal::equal;
use super::error::{Budget, EvalError};
use super::functions::arguments::Context;
use super::primitives::{bool_of, text_of, wrong_type};
use super::program::{Call, Expr, Local, LocalSlot, Node};
use super::roots::{Objects, Roots};
use super::text::Text;
use super::value::Val;

/// The deepest nesting of expressions, locals followed; the evaluator recurses over them.
const MAX_DEPTH: usize = 300;

/// The environment of an evaluation.
#[derive(Clone, Copy)]
pub struct Frame<'e, 'v> {
    /// The values of the roots.
    pub roots: &'e dyn Roots<'v>,
    /// The values of the inputs, in the order of slots.
    pub inputs: &'e [Val<'static>],
    /// Locals at the top of the file.
    pub file_locals: &'e [Local],
    /// Locals of the policy.
    pub policy_locals: &'e [Local],
    /// The steps that are left.
    pub budget: &'e Budget,
}

/// The result of a local, once it was evaluated.
type Memo<'v> = Option<Result<Val<'v>>>;

/// Evaluates the expressions of one policy for one object. Locals are evaluated at their first use, and once.
pub struct Evaluator<'e, 'v> {
    frame: Frame<'e, 'v>,
    file_locals: Vec<Memo<'v>>,
    policy_locals: Vec<Memo<'v>>,
    variables: Vec<Val<'v>>,
    patterns: RefCell<BTreeMap<String, Rc<Regex>>>,
    depth: usize,
    /// Whether an unknown value was met. `can` is undecided then: what is known after apply may be an error.
    met_unknown: bool,
    /// In how many attempts of `try` and `can` this is whose errors are never shown: they get no words.
    quiet: usize,
    /// The bytes of all values that were made, whether they are still in use or not.
    made: usize,
}

type Result<T> = std::result::Result<T, EvalError>;

impl<'e, 'v> Evaluator<'e, 'v> {
    /// An evaluator in an environment. Nothing is evaluated yet.
    pub fn new(frame: Frame<'e, 'v>) -> Self {
        Evaluator {
            frame,
            file_locals: Vec::new(),
            policy_locals: Vec::new(),
            variables: Vec::new(),
            patterns: RefCell::new(BTreeMap::new()),
            depth: 0,
            met_unknown: false,
            quiet: 0,
            made: 0,
        }
    }

    /// The value of an expression.
    ///
    /// # Errors
    /// Whatever is wrong in it, with its position.
    pub fn value(&mut self, expr: &Expr) -> Result<Val<'v>> {
        // Constants cost no step: most operands are literals.
        if let Node::Constant(value) = &expr.node {
            return Ok(value.clone());
        }
        self.frame.budget.spend(1).map_err(|error| error.at(&expr.span))?;
        if self.depth >= MAX_DEPTH {
            let message = format!("expressions and locals nest deeper than {MAX_DEPTH} levels");
            return Err(EvalError { fatal: true, ..EvalError::new(message) }.at(&expr.span));
        }
        self.depth += 1;
        let value = self.node(expr);
        self.depth -= 1;
        if let Ok(value) = &value {
            self.count(expr, value).map_err(|error| error.at(&expr.span))?;
        }
        self.met_unknown |= value.as_ref().is_ok_and(Val::is_unknown);
        value.map_err(|error| error.at(&expr.span))
    }

    /// The value of a condition; `None`: unknown.
    ///
    /// # Errors
    /// As [`Evaluator::value`]; also null, and what does not convert to a boolean.
    pub fn condition(&mut self, expr: &Expr) -> Result<Option<bool>> {
        let value = self.value(expr)?;
        if value.is_unknown() {
            return Ok(None);
        }
        bool_of(&value).map(Some).map_err(|error| error.at(&expr.span))
    }

    fn node(&mut self, expr: &Expr) -> Result<Val<'v>> {
        match &expr.node {
            Node::Constant(value) => Ok(value.clone()),
            Node::Variable(index) => Ok(self.variables.get(*index).cloned().unwrap_or_else(Val::null)),
            Node::Root(root) => self.frame.roots.root(*root),
            Node::Input(slot) => Ok(self.frame.inputs.get(*slot).cloned().unwrap_or_else(Val::unknown)),
            Node::Local(slot) => self.local(*slot),
            Node::Reference(slot) => self.frame.roots.reference(*slot),
            Node::Template(parts) => self.template(parts),
            Node::Joined(inner) => self.joined(inner),
            Node::Tuple(items) => self.values(items).map(Val::tuple),
            Node::Object(members) => self.object(members),
            Node::Traversal(base, steps) => self.traversal(base, steps),
            Node::Not(inner) => self.not(inner),
            Node::Negate(inner) => self.negate(inner),
            Node::Binary(operator, sides) => self.binary(*operator, &sides.0, &sides.1),
            Node::Conditional(parts) => self.conditional(&parts.0, &parts.1, &parts.2),
            Node::For(expression) => self.for_expression(expression),
            Node::Call(call) => self.call(call, &expr.span),
            Node::Try(attempts) => self.attempts(attempts),
            Node::Can(inner) => self.can(inner),
            Node::GetResources(parts) => self.objects(&parts.0, parts.1.as_ref(), ObjectKind::Resources),
            Node::GetDataSource(parts) => self.objects(&parts.0, parts.1.as_ref(), ObjectKind::DataSource),
            Node::Mistake(error) => Err((**error).clone()),
        }
    }

    fn values(&mut self, items: &[Expr]) -> Result<Vec<Val<'v>>> {
        let mut values = Vec::with_capacity(items.len());
        for item in items {
            values.push(self.value(item)?);
        }
        Ok(values)
    }

    fn conditional(&mut self, condition: &Expr, then: &Expr, otherwise: &Expr) -> Result<Val<'v>> {
        let value = self.value(condition)?;
        let sensitive = value.is_sensitive();
        if value.is_unknown() {
            return Ok(Val::unknown().marked(sensitive));
        }
        let chosen = bool_of(&value).map_err(|error| error.at(&condition.span))?;
        Ok(self.value(if chosen { then } else { otherwise })?.marked(sensitive))
    }

    fn local(&mut self, slot: LocalSlot) -> Result<Val<'v>> {
        let (definitions, memos, index) = match slot {
            LocalSlot::File(index) => (self.frame.file_locals, &mut self.file_locals, index),
            LocalSlot::Policy(index) => (self.frame.policy_locals, &mut self.policy_locals, index),
        };
        if let Some(Local { expr: Expr { node: Node::Constant(value), .. }, .. }) = definitions.get(index) {
            return Ok(value.clone());
        }
        // Allocated at the first use: many evaluations end before they need a local.
        if memos.is_empty() {
            memos.resize_with(definitions.len(), || None);
        }
        if let Some(Some(known)) = memos.get(index) {
            return known.clone();
        }
        let Some(local) = definitions.get(index) else { return Ok(Val::null()) };
        // A local is not in the scope of the `for` expression that refers to it.
        let variables = std::mem::take(&mut self.variables);
        // Its error is kept, and may be shown for another reference.
        let quiet = std::mem::take(&mut self.quiet);
        // The position of an error is one in the file of the local.
        let value = self.value(&local.expr).map_err(|error| error.within(local.source.as_ref()));
        self.variables = variables;
        self.quiet = quiet;
        let memos = match slot {
            LocalSlot::File(_) => &mut self.file_locals,
            LocalSlot::Policy(_) => &mut self.policy_locals,
        };
        // A fatal error (depth, steps) is about this reference and not about the local, so it is not kept.
        if let Some(memo) = memos.get_mut(index)
            && !matches!(&value, Err(error) if error.fatal)
        {
            *memo = Some(value.clone());
        }
        value
    }

    fn call(&mut self, call: &Call, span: &Range<usize>) -> Result<Val<'v>> {
        let mut values = self.values(&call.arguments)?;
        let mut sensitive = false;
        if call.spread
            && let Some(last) = values.pop()
        {
            sensitive = last.is_sensitive();
            if last.is_unknown() {
                return Ok(Val::unknown().marked(sensitive));
            }
            values.extend(last.elements().ok_or_else(|| wrong_type(&last, "a list, tuple or set"))?);
            // How many arguments the list holds shows only here; the compiler checked all other calls.
            let function = call.function;
            if !function.arity.accepts(values.len()) {
                return Err(EvalError::new(format!("`{}` with {} arguments", function.name, values.len())));
            }
        }
        let timestamp = self.frame.roots.timestamp();
        let context = Context {
            timestamp: timestamp.as_deref(),
            pattern: call.pattern.as_ref(),
            budget: self.frame.budget,
            patterns: &self.patterns,
        };
        let value = call.function.call(&values, &context).map_err(|error| {
            let at_fault = error.argument.and_then(|index| call.arguments.get(index));
            error.at(at_fault.map_or(span, |argument| &argument.span))
        })?;
        Ok(value.marked(sensitive))
    }

    /// The first attempt that has a value, known or not.
    fn attempts(&mut self, attempts: &[Expr]) -> Result<Val<'v>> {
        let mut last = None;
        for (index, attempt) in attempts.iter().enumerate() {
            let outer = self.variables.len();
            // The error of the last one is that of the whole.
            let is_last = index + 1 == attempts.len();
            self.quiet += usize::from(!is_last);
            let value = self.value(attempt);
            self.quiet -= usize::from(!is_last);
            match value {
                Ok(value) => return Ok(value),
                // Out of steps or depth: the next attempt would be as well.
                Err(error) if error.fatal => return Err(error),
                Err(error) => {
                    self.variables.truncate(outer);
                    last = Some(error);
                }
            }
        }
        Err(last.unwrap_or_else(|| EvalError::new("`try` without arguments")))
    }

    fn can(&mut self, inner: &Expr) -> Result<Val<'v>> {
        let outer = self.variables.len();
        // An unknown value outside of this `can` does not make it undecided.
        let before = std::mem::take(&mut self.met_unknown);
        self.quiet += 1;
        let value = self.value(inner);
        self.quiet -= 1;
        let met_unknown = std::mem::replace(&mut self.met_unknown, before);
        match value {
            Ok(value) => {
                // A known result may still depend on an unknown part, whose real value may be an error.
                let decided = !met_unknown && value.is_wholly_known(self.frame.budget)?;
                Ok(Val::ternary(decided.then_some(true)))
            }
            Err(error) if error.fatal => Err(error),
            Err(_) => {
                self.variables.truncate(outer);
                Ok(Val::bool(false))
            }
        }
    }

    /// The objects of a type whose top-level attributes equal those of the filter. One that may or may not match makes
    /// the whole list unknown.
    fn objects(&mut self, type_: &Expr, filter: Option<&Expr>, kind: ObjectKind) -> Result<Val<'v>> {
        let name = self.value(type_)?;
        if name.is_unknown() {
            return Ok(Val::unknown());
        }
        let name: Text<'v> = text_of(&name).map_err(|error| error.at(&type_.span))?;
        let objects = match kind {
            ObjectKind::Resources => self.frame.roots.resources(&name)?,
            ObjectKind::DataSource => self.frame.roots.data_sources(&name)?,
        };
        let filter = match filter {
            Some(expr) => self.filter(expr)?,
            None => Some(Vec::new()),
        };
        let Some(filter) = filter else { return Ok(Val::unknown()) };
        let list = self.matching(&objects, &filter)?;
        match (kind, list) {
            (_, None) => Ok(Val::unknown()),
            (ObjectKind::Resources, Some(list)) => Ok(Val::tuple(list)),
            // `getdatasource` returns a single one; without a match nothing is known of it.
            (ObjectKind::DataSource, Some(list)) => Ok(list.into_iter().next().unwrap_or_else(Val::unknown)),
        }
    }

    /// The members of a filter; `None`: unknown. Null means no filter.
    fn filter(&mut self, expr: &Expr) -> Result<Option<Vec<(Text<'v>, Val<'v>)>>> {
        let filter = self.value(expr)?;
        if filter.is_unknown() {
            return Ok(None);
        }
        if filter.is_null() {
            return Ok(Some(Vec::new()));
        }
        match filter.entries() {
            Some(entries) => Ok(Some(entries)),
            None => Err(wrong_type(&filter, "an object or map").at(&expr.span)),
        }
    }

    fn matching(
        &self,
        objects: &Objects<'v>,
        filter: &[(Text<'v>, Val<'v>)],
    ) -> Result<Option<Vec<Val<'v>>>> {
        let mut list = Vec::new();
        for object in &objects.list {
            self.frame.budget.spend(1)?;
            let mut belongs = Some(true);
            for (key, expected) in filter {
                let same = match object.get(key) {
                    Some(value) => equal(&value, expected, self.frame.budget)?,
                    None => Some(false),
                };
                match same {
                    Some(true) => {}
                    Some(false) => {
                        belongs = Some(false);
                        break;
                    }
                    // Another attribute may still rule the object out.
                    None => belongs = None,
                }
            }
            match belongs {
                Some(true) => list.push(object.clone()),
                Some(false) => {}
                None => return Ok(None),
            }
        }
        // Objects that the plan does not list may match too, so the list is unknown.
        Ok((!objects.incomplete).then_some(list))
    }
}

/// Which objects of the plan a call looks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ObjectKind {
    Resources,
    DataSource,
}
