//! Compiled expressions: what the evaluator walks. Names are resolved to slots, functions to rows of their table, constants
//! to values.

use std::collections::BTreeSet;
use std::ops::Range;
use std::rc::Rc;

use regex::Regex;
use serde::{Deserialize, Serialize};

use super::error::EvalError;
use super::function::Function;
use super::source_text::SourceText;
use super::stored;
use super::value::Val;

/// A compiled expression with its position.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Expr {
    /// Its bytes in the file.
    #[serde(with = "stored::span")]
    pub(crate) span: Range<usize>,
    /// The operation, with the expressions that it applies to.
    pub(crate) node: Node,
}

/// The kinds of expressions.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) enum Node {
    /// A literal, or an expression that was folded at load.
    #[serde(with = "stored::constant")]
    Constant(Val<'static>),
    /// A string with interpolations.
    Template(Vec<Part>),
    /// `[a, b]`
    Tuple(Vec<Expr>),
    /// `{ a = b }`
    Object(Vec<(Expr, Expr)>),
    /// `attrs`, `meta`, …
    Root(Root),
    /// `input.NAME`, by its index among the inputs of the file.
    Input(usize),
    /// `local.NAME`
    Local(LocalSlot),
    /// A named object, `TYPE.NAME`, by its index in the scope.
    Reference(usize),
    /// A variable of `for`, by its index from the outermost.
    Variable(usize),
    /// `a.b[c]`
    Traversal(Box<Expr>, Vec<Step>),
    /// `!a`
    Not(Box<Expr>),
    /// `-a`
    Negate(Box<Expr>),
    /// `a && b`, …
    Binary(BinaryOperator, Box<(Expr, Expr)>),
    /// `a ? b : c`
    Conditional(Box<(Expr, Expr, Expr)>),
    /// `[for …]`, `{for …}`
    For(Box<For>),
    /// The concatenation of a list of strings: `%{ for }` in a template.
    Joined(Box<Expr>),
    /// A call of a function of the table.
    Call(Box<Call>),
    /// `try(a, b)`
    Try(Vec<Expr>),
    /// `can(a)`
    Can(Box<Expr>),
    /// `getresources(type, filter)`
    GetResources(Box<(Expr, Option<Expr>)>),
    /// `getdatasource(type, filter)`
    GetDataSource(Box<(Expr, Option<Expr>)>),
    /// A mistake that is an error only where the evaluation reaches it.
    #[serde(skip)]
    Mistake(Box<EvalError>),
}

/// A piece of a template.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) enum Part {
    /// Text as it is.
    Literal(Rc<str>),
    /// `${…}`, or a directive as the string that it renders.
    Value(Expr),
}

/// One step of a traversal.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Step {
    /// Its bytes in the file.
    #[serde(with = "stored::span")]
    pub(crate) span: Range<usize>,
    /// What it selects.
    pub(crate) kind: StepKind,
}

/// The kinds of steps.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) enum StepKind {
    /// `.name`
    Attribute(Rc<str>),
    /// `[expression]`
    Index(Expr),
    /// `.0`, the legacy index syntax.
    LegacyIndex(usize),
    /// `[*]`: all steps after it apply to each element.
    Splat,
    /// `.*`: the attributes and legacy indexes directly after it apply to each element.
    AttributeSplat,
}

/// `for`, over a tuple or an object.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct For {
    /// The collection that it iterates over.
    pub(crate) collection: Expr,
    /// Whether the key or index has a variable, which comes before that of the value.
    pub(crate) has_key: bool,
    /// `if`
    pub(crate) condition: Option<Expr>,
    /// `{for …: key => …}`; `None`: a tuple.
    pub(crate) key: Option<Expr>,
    /// The value of each element.
    pub(crate) value: Expr,
    /// `...` after the value: values with the same key form a tuple.
    pub(crate) grouping: bool,
}

/// A call.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Call {
    /// The function.
    #[serde(with = "stored::function")]
    pub(crate) function: &'static Function,
    /// Its arguments.
    pub(crate) arguments: Vec<Expr>,
    /// `f(list...)`: the last argument holds the rest of them.
    pub(crate) spread: bool,
    /// A constant pattern, compiled at load.
    #[serde(with = "stored::pattern")]
    pub(crate) pattern: Option<Regex>,
}

/// A binary operator of HCL.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum BinaryOperator {
    And,
    Or,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
}

/// The names that a policy reads the plan through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Root {
    /// The object after the change; the real one in a drift policy.
    Attrs,
    /// The object before the change.
    PriorAttrs,
    /// Its address, type, provider and operation.
    Meta,
    /// The actions, the reason and the paths that differ.
    Change,
    /// The stack.
    Stack,
    /// The whole plan.
    Plan,
}

impl Root {
    /// All roots.
    pub const ALL: [Root; 6] =
        [Root::Attrs, Root::PriorAttrs, Root::Meta, Root::Change, Root::Stack, Root::Plan];

    /// Its name in expressions.
    pub fn name(self) -> &'static str {
        match self {
            Root::Attrs => "attrs",
            Root::PriorAttrs => "prior_attrs",
            Root::Meta => "meta",
            Root::Change => "change",
            Root::Stack => "stack",
            Root::Plan => "plan",
        }
    }
}

/// The scope of a local, with its index there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) enum LocalSlot {
    /// Top level.
    File(usize),
    /// In the policy.
    Policy(usize),
}

/// A local value.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Local {
    /// The name after `local.`.
    pub(crate) name: Rc<str>,
    /// The bytes of its name in the file.
    #[serde(with = "stored::span")]
    pub(crate) span: Range<usize>,
    /// Its expression.
    pub(crate) expr: Expr,
    /// The file that defines it, where several share their locals.
    #[serde(skip)]
    pub(crate) source: Option<Rc<SourceText>>,
}

/// What an expression refers to. For a policy it says what the reader of plans must retain.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Uses {
    /// Roots.
    pub(crate) roots: BTreeSet<Root>,
    /// Members of `plan`.
    pub(crate) plan_members: BTreeSet<String>,
    /// Members of `meta`.
    pub(crate) meta_members: BTreeSet<String>,
    /// Locals.
    pub(crate) locals: BTreeSet<LocalSlot>,
    /// Inputs.
    pub(crate) inputs: BTreeSet<usize>,
    /// Named objects.
    pub(crate) references: BTreeSet<usize>,
    /// The types that `getresources` is called with; `None`: one that shows only in the evaluation.
    pub(crate) resource_types: BTreeSet<Option<String>>,
    /// The types that `getdatasource` is called with; `None`: one that shows only in the evaluation.
    pub(crate) data_types: BTreeSet<Option<String>>,
    /// Whether it calls `timestamp`.
    pub(crate) timestamp: bool,
}

impl Uses {
    /// The types that `getresources` is called with, but for those that show only in the evaluation.
    pub(crate) fn resource_types(&self) -> impl Iterator<Item = &str> {
        self.resource_types.iter().flatten().map(String::as_str)
    }
}
