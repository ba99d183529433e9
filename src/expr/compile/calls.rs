//! Calls: which function, how many arguments, constant patterns.

use std::ops::Range;

use hcl_edit::Span as _;
use hcl_edit::expr::FuncCall;
use regex::Regex;

use super::{Compiler, Dialect};
use crate::expr::function::{Function, SPECS};
use crate::expr::functions::compile_pattern;
use crate::expr::program::{Call, Expr, Node};
use crate::expr::value::ValKind;

/// What the evaluator does itself: name, fewest and most arguments.
const SPECIAL: [(&str, usize, Option<usize>); 4] =
    [("try", 1, None), ("can", 1, Some(1)), ("getresources", 1, Some(2)), ("getdatasource", 1, Some(2))];

/// Functions of the portable language that reach out of the plan.
const REFUSED: [(&str, &str); 1] = [(
    "gethttprequest",
    "a policy that asks the network gives another answer tomorrow; pass the value as an input",
)];

/// A problem that was noted.
struct Noted;

impl Compiler<'_> {
    /// A function call.
    pub(super) fn call(&mut self, call: &FuncCall, span: &Range<usize>) -> Option<Node> {
        let place = call.name.name.span().unwrap_or_else(|| span.clone());
        let name = call.name.name.as_str();
        let namespace: Vec<&str> = call.name.namespace.iter().map(|part| part.as_str()).collect();
        let known = self.namespace(&namespace, name, &place) && self.known(name, &place);
        let arguments: Vec<Option<Expr>> =
            call.args.iter().map(|argument| self.expression(argument, span)).collect();
        let arguments: Option<Vec<Expr>> = arguments.into_iter().collect();
        if !known {
            return None;
        }
        let spread = call.args.expand_final();
        self.count(name, call.args.len(), spread, span)?;
        let arguments = arguments?;
        let Some(function) = Function::named(name) else {
            return self.special(name, arguments, spread, span);
        };
        let pattern = self.pattern(function, &arguments, spread).ok()?;
        Some(Node::Call(Box::new(Call { function, arguments, spread, pattern })))
    }

    /// Whether the prefix is what the dialect wants.
    fn namespace(&mut self, namespace: &[&str], name: &str, span: &Range<usize>) -> bool {
        match (namespace, self.scope.dialect) {
            (["core"], _) | ([], Dialect::Extended) => true,
            ([], Dialect::Portable) => {
                self.problem(
                    span,
                    format!("`{name}` without its prefix"),
                    format!("expected `core::{name}(…)`"),
                );
                false
            }
            _ => {
                let prefix = namespace.join("::");
                let message = format!("`{prefix}::{name}` is a function of a provider or plugin");
                self.problem(span, message, "expected a function of `core`").help =
                    Some("native code and the network are not reached from a policy".to_owned());
                false
            }
        }
    }

    fn known(&mut self, name: &str, span: &Range<usize>) -> bool {
        if let Some((_, help)) = REFUSED.iter().find(|(refused, _)| *refused == name) {
            self.problem(
                span,
                format!("`{name}` is not available"),
                "expected a function without a network",
            )
            .help = Some((*help).to_owned());
            return false;
        }
        let portable = self.scope.dialect == Dialect::Portable;
        if let Some(function) = Function::named(name) {
            if portable && !function.spec().portable {
                let message = format!("`{name}` is not a function of the portable language");
                self.problem(span, message, "expected a portable function").help =
                    Some("a `.gate.hcl` file may use it".to_owned());
                return false;
            }
            return true;
        }
        if SPECIAL.iter().any(|(special, ..)| *special == name) {
            return true;
        }
        let names = SPECS.iter().filter(|spec| !portable || spec.portable).map(|spec| spec.name);
        let candidates = names.chain(SPECIAL.iter().map(|(name, ..)| *name)).map(str::to_owned).collect();
        let problem = self.problem(span, format!("unknown function `{name}`"), "not a function");
        problem.nearest = Some((name.to_owned(), candidates));
        false
    }

    fn count(&mut self, name: &str, given: usize, spread: bool, span: &Range<usize>) -> Option<()> {
        let special = SPECIAL.iter().find(|(special, ..)| *special == name).map(|(_, min, max)| (*min, *max));
        let (min, max) = special.or_else(|| {
            let spec = Function::named(name)?.spec();
            Some((spec.min, spec.max))
        })?;
        let enough = if spread { true } else { given >= min };
        if enough && max.is_none_or(|max| given <= max) {
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
        name: &str,
        mut arguments: Vec<Expr>,
        spread: bool,
        span: &Range<usize>,
    ) -> Option<Node> {
        if spread {
            self.problem(span, format!("`...` in a call of `{name}`"), "expected its arguments one by one");
            return None;
        }
        Some(match name {
            "try" => Node::Try(arguments),
            "can" => Node::Can(Box::new(arguments.pop()?)),
            _ => {
                let filter = if arguments.len() == 2 { arguments.pop() } else { None };
                let parts = Box::new((arguments.pop()?, filter));
                if name == "getresources" { Node::GetResources(parts) } else { Node::GetDataSource(parts) }
            }
        })
    }

    /// A constant pattern, compiled once; `None` where the function takes none or it is not constant. An error is noted.
    fn pattern(
        &mut self,
        function: Function,
        arguments: &[Expr],
        spread: bool,
    ) -> Result<Option<Regex>, Noted> {
        let place = if matches!(function, Function::Regex | Function::Regexall) {
            0
        } else if function == Function::RegexMatch {
            1
        } else {
            return Ok(None);
        };
        let Some(argument) = arguments.get(place).filter(|_| !spread) else { return Ok(None) };
        let Node::Constant(value) = &argument.node else { return Ok(None) };
        let ValKind::String(text) = value.kind() else { return Ok(None) };
        compile_pattern(text).map(Some).map_err(|error| {
            self.problem(&argument.span, error.message, error.label);
            Noted
        })
    }
}
