//! Compiled expressions: what the evaluator walks. Names are resolved to slots, functions to an enumeration, constants
//! to values.

use std::collections::BTreeSet;
use std::ops::Range;
use std::rc::Rc;

use regex::Regex;

use super::function::Function;
use super::value::Val;

/// A compiled expression and where it stands.
#[derive(Debug, Clone)]
pub struct Expr {
    /// The bytes of the file.
    pub span: Range<usize>,
    /// What it is.
    pub node: Node,
}

/// What an expression is.
#[derive(Debug, Clone)]
pub enum Node {
    /// A literal, or what was computed at load.
    Constant(Val<'static>),
    /// A string with interpolations.
    Template(Vec<Part>),
    /// `[a, b]`
    Tuple(Vec<Expr>),
    /// `{ a = b }`
    Object(Vec<(Expr, Expr)>),
    /// `attrs`, `meta`, …
    Root(Root),
    /// `input.NAME`, by its place among the inputs of the file.
    Input(usize),
    /// `local.NAME`
    Local(LocalSlot),
    /// A named object, `TYPE.NAME`, by its place in the scope.
    Reference(usize),
    /// A variable of `for` or of a splat, by its depth from the outermost.
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
    /// The strings of a list, joined: the rounds of a `for` in a template.
    Joined(Box<Expr>),
    /// A call of a function that wants values.
    Call(Box<Call>),
    /// `try(a, b)`
    Try(Vec<Expr>),
    /// `can(a)`
    Can(Box<Expr>),
    /// `getresources(type, filter)`
    GetResources(Box<(Expr, Option<Expr>)>),
    /// `getdatasource(type, filter)`
    GetDataSource(Box<(Expr, Option<Expr>)>),
}

/// A piece of a template.
#[derive(Debug, Clone)]
pub enum Part {
    /// Text as it is.
    Literal(Rc<str>),
    /// `${…}`, and a directive as the string that it makes.
    Value(Expr),
}

/// One step of a traversal.
#[derive(Debug, Clone)]
pub struct Step {
    /// The bytes of the file.
    pub span: Range<usize>,
    /// What it does.
    pub kind: StepKind,
}

/// What a step does.
#[derive(Debug, Clone)]
pub enum StepKind {
    /// `.name`
    Attribute(Rc<str>),
    /// `[expression]`
    Index(Expr),
    /// `.0`
    Place(usize),
    /// `[*]`: the steps behind it are for each element.
    Splat,
    /// `.*`: the attributes and places directly behind it are for each element.
    AttributeSplat,
}

/// `for`, over a tuple or an object.
#[derive(Debug, Clone)]
pub struct For {
    /// What it goes over.
    pub collection: Expr,
    /// Whether the key or index has a variable of its own; it comes before the value's.
    pub has_key: bool,
    /// `if`
    pub condition: Option<Expr>,
    /// `{for …: key => …}`; `None`: a tuple.
    pub key: Option<Expr>,
    /// The element.
    pub value: Expr,
    /// `…`: several values for one key.
    pub grouping: bool,
}

/// A call.
#[derive(Debug, Clone)]
pub struct Call {
    /// The function.
    pub function: Function,
    /// Its arguments.
    pub arguments: Vec<Expr>,
    /// `f(list...)`: the last argument holds the rest of them.
    pub spread: bool,
    /// A constant pattern, compiled at load.
    pub pattern: Option<Regex>,
}

/// An operator with two sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the operators of HCL")]
pub enum BinaryOperator {
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

/// What an expression can look at, beside inputs, locals and variables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Root {
    /// The object after the change; the real one in a drift policy.
    Attrs,
    /// The object before the change.
    PriorAttrs,
    /// Who it is.
    Meta,
    /// What happens to it.
    Change,
    /// The stack.
    Stack,
    /// The whole plan.
    Plan,
}

impl Root {
    /// All of them.
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

/// Where a local is: at the top of its file, or in its policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LocalSlot {
    /// Top level.
    File(usize),
    /// In the policy.
    Policy(usize),
}

/// A local value.
#[derive(Debug, Clone)]
pub struct Local {
    /// Its name.
    pub name: Rc<str>,
    /// Where its name stands.
    pub span: Range<usize>,
    /// Its expression.
    pub expr: Expr,
}

/// What an expression looks at; that of a policy says what the reader must keep.
#[derive(Debug, Clone, Default)]
pub struct Uses {
    /// Roots.
    pub roots: BTreeSet<Root>,
    /// Members of `plan`.
    pub plan_members: BTreeSet<String>,
    /// Locals.
    pub locals: BTreeSet<LocalSlot>,
    /// Inputs.
    pub inputs: BTreeSet<usize>,
    /// Named objects.
    pub references: BTreeSet<usize>,
    /// Types whose objects `getresources` wants; `None` among them: any type.
    pub resource_types: BTreeSet<Option<String>>,
    /// Types whose objects `getdatasource` wants; `None` among them: any type.
    pub data_types: BTreeSet<Option<String>>,
    /// Whether it asks for the plan's timestamp.
    pub timestamp: bool,
}
