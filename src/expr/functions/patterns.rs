//! Regular expressions with the meaning that they have in Terraform, which is Go's.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Deref;
use std::rc::Rc;

use regex::{Captures, Regex};

use super::arguments::{Args, Context};
use super::limits::{MAX_ELEMENTS, check_length};
use super::re2;
use crate::expr::error::EvalError;
use crate::expr::regexes::{compile_regex, without_charge};
use crate::expr::text::Text;
use crate::expr::value::Val;

type Result<T> = std::result::Result<T, EvalError>;

/// How many patterns stay compiled. A policy has few; more come from a pattern that is made of each element of a list.
const CACHED: usize = 32;

/// What compiling a pattern costs in steps.
const COMPILE: usize = 1_000;

/// `regex(pattern, text)`: the first match.
pub(super) fn regex<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let (text, pattern) = operands(args, 1, 0, context)?;
    let groups = Groups::of(&pattern).map_err(|error| error.argument(0))?;
    let captures = pattern.captures(&text).ok_or_else(|| EvalError::new("the pattern does not match"))?;
    groups.value(&pattern, &captures, &mut 0)
}

/// `regexall(pattern, text)`: all matches that do not overlap.
pub(super) fn regexall<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let (text, pattern) = operands(args, 1, 0, context)?;
    let groups = Groups::of(&pattern).map_err(|error| error.argument(0))?;
    let (mut matches, mut length) = (Vec::new(), 0);
    for captures in pattern.captures_iter(&text) {
        if matches.len() == MAX_ELEMENTS {
            return Err(EvalError::new(format!("the pattern matches more than {MAX_ELEMENTS} times")));
        }
        context.budget.spend(captures.len())?;
        matches.push(groups.value(&pattern, &captures, &mut length)?);
    }
    Ok(Val::list(matches))
}

/// `regex_match(text, pattern)`: whether the pattern matches somewhere in the text.
pub(super) fn regex_match<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let (text, pattern) = operands(args, 0, 1, context)?;
    Ok(Val::bool(pattern.is_match(&text)))
}

/// The text and the compiled pattern of a call.
fn operands<'c, 'v>(
    args: &Args<'_, 'v>,
    text: usize,
    pattern: usize,
    context: &Context<'c>,
) -> Result<(Text<'v>, Pattern<'c>)> {
    let text = args.text(text)?;
    let pattern = match context.pattern {
        Some(regex) => Pattern::Constant(regex),
        None => {
            Pattern::Cached(cached(&args.text(pattern)?, context).map_err(|error| error.argument(pattern))?)
        }
    };
    context.budget.spend(text.len() / 16)?;
    Ok((text, pattern))
}

/// A compiled pattern: of the policy, or of this evaluation.
enum Pattern<'c> {
    Constant(&'c Regex),
    Cached(Rc<Regex>),
}

impl Deref for Pattern<'_> {
    type Target = Regex;

    fn deref(&self) -> &Regex {
        match self {
            Pattern::Constant(regex) => regex,
            Pattern::Cached(regex) => regex,
        }
    }
}

/// The shape of the value of a match.
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
            check_length(*length)?;
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
pub(in crate::expr) fn compile_pattern(pattern: &str) -> Result<Regex> {
    let wrong = |cause: &str| {
        EvalError::new(format!("the pattern does not compile: {cause}"))
            .expected("expected a regular expression")
    };
    let translated = re2::translate(pattern).map_err(|cause| wrong(&cause))?;
    compile_regex(&translated).map_err(|cause| wrong(&cause))
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
    let regex = kept(pattern)?;
    let mut patterns = context.patterns.borrow_mut();
    // Dropping all is simpler than tracking use, and no worse for patterns that never come back.
    if patterns.len() >= CACHED {
        patterns.clear();
    }
    patterns.insert(pattern.to_owned(), Rc::clone(&regex));
    Ok(regex)
}

thread_local! {
    /// What earlier evaluations compiled. Each pays the steps for it, so that the order of a plan does not count.
    static KEPT: RefCell<BTreeMap<String, Rc<Regex>>> = const { RefCell::new(BTreeMap::new()) };
}

/// A pattern compiled, by this evaluation or an earlier one.
fn kept(pattern: &str) -> Result<Rc<Regex>> {
    if let Some(regex) = KEPT.with_borrow(|kept| kept.get(pattern).cloned()) {
        return Ok(regex);
    }
    // These come and go, and the cache bounds how many there are.
    let regex = Rc::new(without_charge(|| compile_pattern(pattern))?);
    KEPT.with_borrow_mut(|kept| {
        if kept.len() >= CACHED {
            kept.clear();
        }
        kept.insert(pattern.to_owned(), Rc::clone(&regex));
    });
    Ok(regex)
}

/// Appends a replacement, in which `$1`, `$name` and `${name}` are groups and `$$` is a dollar sign.
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
        // As in Go, `$1x` is the group named `1x`, which is empty where there is none.
        let group = match name.parse() {
            Ok(index) => captures.get(index),
            Err(_) => captures.name(name),
        };
        out.push_str(group.map_or("", |group| group.as_str()));
        check_length(out.len())?;
        rest = after;
    }
    out.push_str(rest);
    check_length(out.len())
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
