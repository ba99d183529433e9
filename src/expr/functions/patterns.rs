//! Regular expressions with the meaning that they have in Terraform, which is Go's.

use std::rc::Rc;

use regex::{Captures, Regex, RegexBuilder};

use super::json::long_enough;
use super::{Args, Context, MAX_ELEMENTS, re2};
use crate::expr::error::EvalError;
use crate::expr::function::Function;
use crate::expr::value::Val;

type Result<T> = std::result::Result<T, EvalError>;

/// A compiled pattern takes no more memory than this, in bytes.
const REGEX_SIZE: usize = 1 << 20;

/// How many patterns stay compiled. A policy has few; more come from a pattern that is made of each element of a list.
const CACHED: usize = 64;

/// What compiling a pattern costs in steps.
const COMPILE: usize = 1_000;

/// Calls a function of this group.
///
/// # Errors
/// As the function says.
pub(super) fn call<'v>(function: Function, args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let (pattern, text) = if function == Function::RegexMatch { (1, 0) } else { (0, 1) };
    let text = args.text(text)?;
    let made;
    let regex = if let Some(regex) = context.pattern {
        regex
    } else {
        made = cached(&args.text(pattern)?, context).map_err(|error| error.argument(pattern))?;
        &*made
    };
    context.budget.spend(text.len() / 16)?;
    if function == Function::RegexMatch {
        return Ok(Val::bool(regex.is_match(&text)));
    }
    let groups = Groups::of(regex).map_err(|error| error.argument(pattern))?;
    if function == Function::Regex {
        let captures = regex.captures(&text).ok_or_else(|| EvalError::new("the pattern does not match"))?;
        return groups.value(regex, &captures, &mut 0);
    }
    let (mut found, mut length) = (Vec::new(), 0);
    for captures in regex.captures_iter(&text) {
        if found.len() == MAX_ELEMENTS {
            return Err(EvalError::new(format!("the pattern matches more than {MAX_ELEMENTS} times")));
        }
        context.budget.spend(captures.len())?;
        found.push(groups.value(regex, &captures, &mut length)?);
    }
    Ok(Val::list(found))
}

/// What a match is shown as.
#[derive(Clone, Copy)]
enum Groups {
    /// The text that matched.
    None,
    /// A tuple of the texts of the groups.
    Numbered,
    /// An object of the texts of the groups.
    Named,
}

impl Groups {
    fn of(regex: &Regex) -> Result<Self> {
        let named = regex.capture_names().flatten().count();
        match (regex.captures_len() - 1, named) {
            (0, _) => Ok(Groups::None),
            (_, 0) => Ok(Groups::Numbered),
            (all, named) if all == named => Ok(Groups::Named),
            _ => Err(EvalError::new("the pattern has groups with and without a name")
                .expected("expected all groups with a name, or none")),
        }
    }

    /// The value of a match. A group that took no part is null. The length of all texts together is bounded.
    fn value<'v>(self, regex: &Regex, captures: &Captures<'_>, length: &mut usize) -> Result<Val<'v>> {
        let mut text = |index: usize| -> Result<Val<'v>> {
            let Some(part) = captures.get(index) else { return Ok(Val::null()) };
            *length += part.len();
            long_enough(*length)?;
            Ok(Val::string(part.as_str().to_owned()))
        };
        Ok(match self {
            Groups::None => text(0)?,
            Groups::Numbered => Val::tuple((1..captures.len()).map(text).collect::<Result<_>>()?),
            Groups::Named => {
                let names = regex.capture_names().enumerate();
                let members = names.filter_map(|(index, name)| Some((name?.to_owned().into(), index)));
                let members = members.map(|(name, index)| Ok((name, text(index)?)));
                Val::object(members.collect::<Result<_>>()?)
            }
        })
    }
}

/// Compiles a pattern in Go's syntax, within limits of size. The message of an error never quotes the pattern.
///
/// # Errors
/// The pattern does not compile.
pub fn compile_pattern(pattern: &str) -> Result<Regex> {
    let wrong = |cause: &str| {
        EvalError::new(format!("the pattern does not compile: {cause}"))
            .expected("expected a regular expression")
    };
    let translated = re2::translate(pattern).map_err(|cause| wrong(&cause))?;
    let built = RegexBuilder::new(&translated).size_limit(REGEX_SIZE).dfa_size_limit(REGEX_SIZE).build();
    built.map_err(|error| {
        let text = error.to_string();
        let cause = text.lines().last().unwrap_or_default().trim();
        let cause = cause.strip_prefix("error: ").unwrap_or(cause);
        wrong(&cause.trim_end_matches('.').to_lowercase())
    })
}

/// A pattern that is compiled once in an evaluation.
///
/// # Errors
/// As [`compile_pattern`]; no steps left.
pub(super) fn cached(pattern: &str, context: &Context<'_>) -> Result<Rc<Regex>> {
    if let Some(regex) = context.patterns.borrow().get(pattern) {
        return Ok(Rc::clone(regex));
    }
    context.budget.spend(COMPILE + pattern.len())?;
    let regex = Rc::new(compile_pattern(pattern)?);
    let mut patterns = context.patterns.borrow_mut();
    if patterns.len() >= CACHED {
        patterns.clear();
    }
    patterns.insert(pattern.to_owned(), Rc::clone(&regex));
    Ok(regex)
}

/// Appends a replacement, in which `$1`, `$name` and `${name}` stand for groups and `$$` for a dollar sign.
///
/// # Errors
/// The whole is too long.
pub(super) fn expand(template: &str, captures: &Captures<'_>, out: &mut String) -> Result<()> {
    let mut rest = template;
    while let Some((literal, reference)) = rest.split_once('$') {
        out.push_str(literal);
        if let Some(after) = reference.strip_prefix('$') {
            out.push('$');
            rest = after;
            continue;
        }
        let Some((name, after)) = reference_name(reference) else {
            out.push('$');
            rest = reference;
            continue;
        };
        let group = match name.parse() {
            Ok(index) => captures.get(index),
            Err(_) => captures.name(name),
        };
        out.push_str(group.map_or("", |group| group.as_str()));
        long_enough(out.len())?;
        rest = after;
    }
    out.push_str(rest);
    long_enough(out.len())
}

/// The name after a dollar sign, in braces or as long as letters, digits and `_` follow, and what comes after it.
fn reference_name(text: &str) -> Option<(&str, &str)> {
    let word = |c: char| c.is_alphanumeric() || c == '_';
    let (name, after) = match text.strip_prefix('{') {
        Some(braced) => braced.split_once('}')?,
        None => text.split_at(text.find(|c| !word(c)).unwrap_or(text.len())),
    };
    (!name.is_empty() && name.chars().all(word)).then_some((name, after))
}
