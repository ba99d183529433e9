//! `format` and `formatlist`, with the verbs of go-cty (`cty/function/stdlib/format.go`), a subset of Go's.

use unicode_segmentation::UnicodeSegmentation as _;

use super::arguments::{Args, Context};
use super::json::encode;
use super::limits::{MAX_ELEMENTS, MAX_TEXT, check_length};
use super::numbers;
use super::verb::Verb;
use crate::expr::error::{Advice, EvalError};
use crate::expr::primitives::{bool_of, number_of, text_of};
use crate::expr::value::{Val, ValKind};

type Result<T> = std::result::Result<T, EvalError>;

/// `format(format, value...)`
pub(super) fn format<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    formatted(args, context, |template, values| {
        if are_known(values, context)? { one(template, values, context) } else { Ok(Val::unknown()) }
    })
}

/// `formatlist(format, value...)`
pub(super) fn formatlist<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    formatted(args, context, |template, values| list(template, values, context))
}

/// What both have in common: a result that may show anything that is in a value.
fn formatted<'v>(
    args: &Args<'_, 'v>,
    context: &Context<'_>,
    print: impl FnOnce(&str, &[Val<'v>]) -> Result<Val<'v>>,
) -> Result<Val<'v>> {
    let values = args.all().get(1..).unwrap_or_default();
    let mut sensitive = false;
    for value in values {
        sensitive |= value.holds_sensitive(context.budget)?;
    }
    let template = args.get(0);
    if template.is_unknown() {
        return Ok(Val::unknown().marked(sensitive));
    }
    let template = args.scanned_text(0, context.budget)?;
    Ok(print(&template, values)?.marked(sensitive))
}

fn are_known(values: &[Val<'_>], context: &Context<'_>) -> Result<bool> {
    for value in values {
        if !value.is_wholly_known(context.budget)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The text of one call, whose arguments are wholly known.
fn one<'v>(template: &str, values: &[Val<'_>], context: &Context<'_>) -> Result<Val<'v>> {
    let mut printer =
        Printer { template, rest: template, values, highest: 0, last: 0, out: String::new(), context };
    while printer.step()? {}
    // go-cty refuses an argument that no verb uses. A number in brackets may leave some out before the highest.
    if printer.highest < values.len() {
        let message = format!("the format uses {} of {} arguments", printer.highest, values.len());
        return Err(EvalError::new(message)
            .expected("expected a verb for each")
            .argument(printer.highest + 1));
    }
    context.budget.spend(printer.out.len() / 16)?;
    Ok(Val::string(printer.out))
}

/// One text for each element; arguments that are no lists are the same in each.
fn list<'v>(template: &str, values: &[Val<'v>], context: &Context<'_>) -> Result<Val<'v>> {
    let (mut count, mut known) = (None, true);
    let mut columns = Vec::with_capacity(values.len());
    for (index, value) in values.iter().enumerate() {
        if value.is_unknown() {
            return Ok(Val::unknown());
        }
        let elements = value.elements();
        if let Some(elements) = &elements {
            let expected = *count.get_or_insert(elements.len());
            if elements.len() != expected {
                let message = format!("a list of {} elements beside one of {expected}", elements.len());
                return Err(EvalError::new(message)
                    .expected("expected lists of one length")
                    .argument(index + 1));
            }
        } else {
            known = known && value.is_wholly_known(context.budget)?;
        }
        columns.push(elements);
    }
    let count = count.unwrap_or(1);
    if count > MAX_ELEMENTS {
        return Err(EvalError::new(format!("the result has more than {MAX_ELEMENTS} elements")));
    }
    let (mut texts, mut length) = (Vec::with_capacity(count), 0);
    for index in 0..count {
        context.budget.spend(values.len() + 1)?;
        let (mut row, mut row_known) = (Vec::with_capacity(values.len()), known);
        for (column, value) in columns.iter().zip(values) {
            let element = column.as_ref().and_then(|elements| elements.get(index));
            row_known =
                row_known && element.map_or(Ok(true), |element| element.is_wholly_known(context.budget))?;
            // An argument that is not a list is the same in each row.
            row.push(element.unwrap_or(value).clone());
        }
        let text = if row_known { one(template, &row, context)? } else { Val::unknown() };
        length += text.as_str().map_or(0, str::len);
        check_length(length)?;
        texts.push(text);
    }
    Ok(Val::list(texts))
}

struct Printer<'t, 'x, 'v, 'c> {
    template: &'t str,
    rest: &'t str,
    values: &'x [Val<'v>],
    /// The largest number of an argument that was used.
    highest: usize,
    /// The number of the argument that was used last.
    last: usize,
    out: String,
    context: &'x Context<'c>,
}

impl<'t> Printer<'t, '_, '_, '_> {
    /// Prints up to the end of the next verb; false at the end of the format.
    fn step(&mut self) -> Result<bool> {
        let Some((literal, rest)) = self.rest.split_once('%') else {
            self.out.push_str(self.rest);
            check_length(self.out.len())?;
            return Ok(false);
        };
        self.out.push_str(literal);
        if let Some(rest) = rest.strip_prefix('%') {
            self.out.push('%');
            self.rest = rest;
            return Ok(true);
        }
        self.rest = rest;
        let verb = self.verb()?;
        let at = self.last;
        let Some(value) = at.checked_sub(1).and_then(|index| self.values.get(index)) else {
            let message = format!("the format needs argument {at} of {}", self.values.len());
            return Err(EvalError::new(message)
                .expected("expected more arguments after the format")
                .argument(0));
        };
        let text = print(&verb, value, self.context).map_err(|error| error.argument(at))?;
        self.out.push_str(&text);
        check_length(self.out.len())?;
        Ok(true)
    }

    /// Reads flags, width, precision, number of the argument, and the letter.
    fn verb(&mut self) -> Result<Verb<'t>> {
        let flags = self.leading(|c| matches!(c, '0' | '#' | '-' | '+' | ' '));
        let width = self.leading(|c| c.is_ascii_digit());
        let width = if width.is_empty() { None } else { Some(Self::size(width)?) };
        let mut precision = None;
        if let Some(rest) = self.rest.strip_prefix('.') {
            self.rest = rest;
            let digits = self.leading(|c| c.is_ascii_digit());
            precision = Some(if digits.is_empty() { 0 } else { Self::size(digits)? });
        }
        self.last += 1;
        if let Some(rest) = self.rest.strip_prefix('[') {
            self.rest = rest;
            let digits = self.leading(|c| c.is_ascii_digit());
            let rest = self.rest.strip_prefix(']').filter(|_| !digits.starts_with('0') && !digits.is_empty());
            self.rest = rest.ok_or_else(|| self.wrong())?;
            // As in Go, the verbs after `%[n]` go on from argument n + 1. A number too large for any argument is
            // reported as missing.
            self.last = digits.parse().unwrap_or(usize::MAX);
        }
        self.highest = self.highest.max(self.last);
        let letter =
            self.rest.chars().next().filter(char::is_ascii_alphabetic).ok_or_else(|| self.wrong())?;
        self.rest = self.rest.get(1..).unwrap_or_default();
        Ok(Verb { flags, width, precision, letter })
    }

    /// The characters of a kind that come next.
    fn leading(&mut self, kind: impl Fn(char) -> bool) -> &'t str {
        let (taken, rest) = self.rest.split_at(self.rest.find(|c| !kind(c)).unwrap_or(self.rest.len()));
        self.rest = rest;
        taken
    }

    fn size(digits: &str) -> Result<usize> {
        match digits.parse() {
            Ok(size) if size <= MAX_TEXT => Ok(size),
            _ => {
                let message = format!("a width or precision of more than {MAX_TEXT}");
                Err(EvalError::new(message).expected("expected a smaller one").argument(0))
            }
        }
    }

    fn wrong(&self) -> EvalError {
        let offset = self.template.len() - self.rest.len();
        EvalError::new(format!("the format has no verb at its byte {offset}"))
            .expected("expected verbs such as `%s` and `%d`, and `%%` for a percent sign")
            .argument(0)
    }
}

/// The text of one value.
fn print(verb: &Verb<'_>, value: &Val<'_>, context: &Context<'_>) -> Result<String> {
    if value.is_null() && verb.letter != 'v' {
        return Err(EvalError::new(format!("null does not suit `%{}`", verb.letter))
            .expected("expected a value")
            .advised(Advice::Null));
    }
    Ok(match verb.letter {
        'v' => verb.pad(plain(verb, value, context)?),
        // go-cty pads no booleans.
        't' => bool_of(value)?.to_string(),
        'b' | 'd' | 'o' | 'x' | 'X' => numbers::integer(verb, &number_of(value)?)?,
        'e' | 'E' | 'f' | 'g' | 'G' => numbers::float(verb, &number_of(value)?)?,
        's' => verb.pad(shortened(verb, value)?),
        'q' => verb.pad(json(&Val::string(shortened(verb, value)?), context)?),
        // The format may be a secret, so the verb is not quoted.
        _ => {
            return Err(EvalError::new("the format has a verb that is not known")
                .expected("expected one of `%b %d %e %E %f %g %G %o %q %s %t %v %x %X`"));
        }
    })
}

/// Strings and numbers as they are, everything else as JSON; with `#`, all as JSON.
fn plain(verb: &Verb<'_>, value: &Val<'_>, context: &Context<'_>) -> Result<String> {
    match value.kind() {
        ValKind::String(text) if !verb.has('#') => Ok(text.to_string()),
        ValKind::Number(number) if !verb.has('#') => numbers::shortest(number),
        ValKind::String(_)
        | ValKind::Number(_)
        | ValKind::Unknown
        | ValKind::Null
        | ValKind::Bool(_)
        | ValKind::Seq(_)
        | ValKind::Map(_) => json(value, context),
    }
}

fn json(value: &Val<'_>, context: &Context<'_>) -> Result<String> {
    Ok(encode(value, context.budget)?.as_str().unwrap_or_default().to_owned())
}

/// As many characters as the precision says; a precision of zero says nothing.
fn shortened(verb: &Verb<'_>, value: &Val<'_>) -> Result<String> {
    let text = text_of(value)?;
    Ok(match verb.precision {
        Some(count) if count > 0 => text.graphemes(true).take(count).collect(),
        _ => text.to_string(),
    })
}
