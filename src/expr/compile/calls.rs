//! Function calls: resolution, number of arguments, constant patterns.

use std::borrow::Cow;
use std::ops::Range;

use hcl_edit::Span as _;
use hcl_edit::expr::{FuncCall, FuncName};
use regex::Regex;

use super::{Compiler, Dialect};
use crate::expr::absent::instead;
use crate::expr::error::EvalError;
use crate::expr::function::{Arity, Function};
use crate::expr::functions::{FUNCTIONS, compile_pattern};
use crate::expr::program::{Call, Expr, Node};
use crate::expr::value::ValKind;

/// Calls that the evaluator computes itself: they do not take the values of all their arguments first.
#[derive(Clone, Copy)]
enum Special {
    Try,
    Can,
    GetResources,
    GetDataSource,
}

const SPECIAL: [(&str, Special, Arity); 4] = [
    ("try", Special::Try, Arity::at_least(1)),
    ("can", Special::Can, Arity::exactly(1)),
    ("getresources", Special::GetResources, Arity::between(1, 2)),
    ("getdatasource", Special::GetDataSource, Arity::between(1, 2)),
];

/// What a call refers to.
enum Callee {
    Function(&'static Function),
    Special(Special, Arity),
}

impl Callee {
    fn arity(&self) -> Arity {
        match self {
            Callee::Function(function) => function.arity,
            Callee::Special(_, arity) => *arity,
        }
    }
}

/// Functions of the portable language that reach beyond the plan, and why the gate has none of them.
const REFUSED: [(&str, &str); 1] = [(
    "gethttprequest",
    "a policy that asks the network gives another answer tomorrow; pass the value as an input",
)];

/// The name of a function as the table has it: with its prefix, unless that is `core`.
pub(crate) fn function_name(name: &FuncName) -> Cow<'_, str> {
    let namespace: Vec<&str> = name.namespace.iter().map(|part| part.as_str()).collect();
    match namespace.as_slice() {
        [] | ["core"] => Cow::Borrowed(name.name.as_str()),
        _ => Cow::Owned(format!("{}::{}", namespace.join("::"), name.name.as_str())),
    }
}

/// A problem that was reported to the compiler.
struct Reported;

impl Compiler<'_> {
    /// A function call.
    pub(super) fn call(&mut self, call: &FuncCall, span: &Range<usize>) -> Option<Node> {
        let name_span = call.name.name.span().unwrap_or_else(|| span.clone());
        let name = function_name(&call.name);
        let name = name.as_ref();
        // HashiCorp's engine finds no function of this name when it evaluates the call, and `try` catches that.
        let bare = !call.name.is_namespaced() && self.scope.dialect == Dialect::Portable;
        let callee =
            if !bare && self.namespace(&name_span, name) { self.callee(name, &name_span) } else { None };
        // Arguments are compiled even where the name is wrong, so that the problems in them are reported too.
        let arguments: Vec<Option<Expr>> =
            call.args.iter().map(|argument| self.expression(argument, span)).collect();
        let arguments: Option<Vec<Expr>> = arguments.into_iter().collect();
        if bare {
            let error = self.bare(name, &name_span);
            return arguments.map(|_| Node::Mistake(Box::new(error)));
        }
        let callee = callee?;
        let spread = call.args.expand_final();
        self.check_count(name, callee.arity(), call.args.len(), spread, span)?;
        let arguments = arguments?;
        match callee {
            Callee::Special(special, _) => self.special(special, name, arguments, spread, span),
            Callee::Function(function) => {
                let pattern = self.pattern(function, &arguments, spread).ok()?;
                Some(Node::Call(Box::new(Call { function, arguments, spread, pattern })))
            }
        }
    }

    /// Notes a call without a prefix in the portable dialect, and returns the error of its evaluation.
    fn bare(&mut self, name: &str, span: &Range<usize>) -> EvalError {
        let message = format!("`{name}` without its prefix");
        let label = format!("expected `core::{name}(…)`");
        let error = EvalError::new(message.as_str()).expected(label.as_str()).at(span);
        self.problem(span, message, label).deferred = true;
        error
    }

    /// Whether the prefix is that of functions of the language.
    fn namespace(&mut self, span: &Range<usize>, name: &str) -> bool {
        let Some((prefix, _)) = name.rsplit_once("::") else { return true };
        let has_prefix = |function: &Function| {
            function.name.strip_prefix(prefix).is_some_and(|rest| rest.starts_with("::"))
        };
        if FUNCTIONS.iter().any(has_prefix) {
            return true;
        }
        let message = format!("`{name}` is a function of a provider or plugin");
        self.problem(span, message, "expected a function of `core`").help =
            Some("native code and the network are not reached from a policy".to_owned());
        false
    }

    /// What a name refers to in the dialect.
    fn callee(&mut self, name: &str, span: &Range<usize>) -> Option<Callee> {
        if let Some((_, help)) = REFUSED.iter().find(|(refused, _)| *refused == name) {
            self.problem(
                span,
                format!("`{name}` is not available"),
                "expected a function without a network",
            )
            .help = Some((*help).to_owned());
            return None;
        }
        let portable = self.scope.dialect == Dialect::Portable;
        if let Some(function) = Function::named(name) {
            // Other readers of `.policy.hcl` files would refuse it.
            if portable && !function.portable {
                let message = format!("`{name}` is not a function of the portable language");
                self.problem(span, message, "expected a portable function").help =
                    Some("a `.gate.hcl` file may use it".to_owned());
                return None;
            }
            return Some(Callee::Function(function));
        }
        if let Some((_, special, arity)) = SPECIAL.iter().find(|(special, ..)| *special == name) {
            return Some(Callee::Special(*special, *arity));
        }
        if let Some(help) = instead(name) {
            let message = format!("`{name}` is a function of Terraform that policies do not have");
            self.problem(span, message, "not a function of policies").help = Some(help.to_owned());
            return None;
        }
        let names =
            FUNCTIONS.iter().filter(|function| !portable || function.portable).map(|function| function.name);
        let candidates = names.chain(SPECIAL.iter().map(|(name, ..)| *name)).map(str::to_owned).collect();
        let problem = self.problem(span, format!("unknown function `{name}`"), "not a function");
        problem.nearest = Some((name.to_owned(), candidates));
        None
    }

    /// Checks the number of arguments; how many a list before `...` holds is known only in the evaluation.
    fn check_count(
        &mut self,
        name: &str,
        arity: Arity,
        given: usize,
        spread: bool,
        span: &Range<usize>,
    ) -> Option<()> {
        let Arity { min, max } = arity;
        // A list before `...` may hold any number of arguments, none included.
        if (spread || given >= min) && max.is_none_or(|max| given <= max) {
            return Some(());
        }
        let expected = match max {
            Some(max) if max == min => format!("expected {min}"),
            Some(max) => format!("expected {min} to {max}"),
            None => format!("expected at least {min}"),
        };
        let noun = if given == 1 { "argument" } else { "arguments" };
        self.problem(span, format!("`{name}` with {given} {noun}"), expected);
        None
    }

    fn special(
        &mut self,
        special: Special,
        name: &str,
        mut arguments: Vec<Expr>,
        spread: bool,
        span: &Range<usize>,
    ) -> Option<Node> {
        if spread {
            self.problem(span, format!("`...` in a call of `{name}`"), "expected its arguments one by one");
            return None;
        }
        let type_and_filter = |arguments: &mut Vec<Expr>| {
            let filter = if arguments.len() == 2 { arguments.pop() } else { None };
            Some(Box::new((arguments.pop()?, filter)))
        };
        Some(match special {
            Special::Try => Node::Try(arguments),
            Special::Can => Node::Can(Box::new(arguments.pop()?)),
            Special::GetResources => Node::GetResources(type_and_filter(&mut arguments)?),
            Special::GetDataSource => Node::GetDataSource(type_and_filter(&mut arguments)?),
        })
    }

    /// A constant pattern, compiled once; `None` where the function takes none or it is not constant. An error is noted.
    fn pattern(
        &mut self,
        function: &Function,
        arguments: &[Expr],
        spread: bool,
    ) -> Result<Option<Regex>, Reported> {
        let Some(index) = function.pattern else { return Ok(None) };
        let Some(argument) = arguments.get(index).filter(|_| !spread) else { return Ok(None) };
        // A computed pattern is compiled in the evaluation and cached there.
        let Node::Constant(value) = &argument.node else { return Ok(None) };
        let ValKind::String(text) = value.kind() else { return Ok(None) };
        compile_pattern(text).map(Some).map_err(|error| {
            self.problem(&argument.span, error.message, error.label);
            Reported
        })
    }
}
