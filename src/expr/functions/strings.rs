//! Functions on strings. A character is a grapheme cluster (UAX #29), as in Terraform's `strlen` and `substr`.

use regex::Regex;
use unicode_segmentation::UnicodeSegmentation as _;

use super::arguments::{Args, Context};
use super::limits::{MAX_ELEMENTS, check_length};
use super::patterns;
use crate::expr::error::EvalError;
use crate::expr::primitives::text_of;
use crate::expr::text::Text;
use crate::expr::value::Val;

type Result<T> = std::result::Result<T, EvalError>;

/// `chomp(text)`
pub(super) fn chomp<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let text = args.scanned_text(0, context.budget)?;
    Ok(part(&text, text.trim_end_matches(['\r', '\n'])))
}

/// `contains_substring(text, part)`
pub(super) fn contains_substring<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let (text, part) = two_texts(args, context)?;
    Ok(Val::bool(text.contains(&*part)))
}

/// `endswith(text, suffix)`
pub(super) fn endswith<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let (text, suffix) = two_texts(args, context)?;
    Ok(Val::bool(text.ends_with(&*suffix)))
}

/// `startswith(text, prefix)`
pub(super) fn startswith<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let (text, prefix) = two_texts(args, context)?;
    Ok(Val::bool(text.starts_with(&*prefix)))
}

/// `lower(text)`
pub(super) fn lower<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    map_chars(&args.scanned_text(0, context.budget)?, lower_case)
}

/// `upper(text)`
pub(super) fn upper<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    map_chars(&args.scanned_text(0, context.budget)?, upper_case)
}

/// `strrev(text)`
pub(super) fn strrev<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let text = args.scanned_text(0, context.budget)?;
    Ok(Val::string(text.graphemes(true).rev().collect::<String>()))
}

/// `substr(text, offset, length)`
pub(super) fn substr<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let text = args.scanned_text(0, context.budget)?;
    let found = substring(&text, args.integer(1)?, args.integer(2)?);
    Ok(part(&text, found))
}

/// `trim(text, characters)`
pub(super) fn trim<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let (text, cut) = two_texts(args, context)?;
    // Each character of the text is looked for in the whole set, so the cost is their product.
    context.budget.spend(text.len().saturating_mul(cut.len()) / 16)?;
    Ok(part(&text, text.trim_matches(|c| cut.contains(c))))
}

/// `trimprefix(text, prefix)`
pub(super) fn trimprefix<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let (text, prefix) = two_texts(args, context)?;
    Ok(part(&text, text.strip_prefix(&*prefix).unwrap_or(&text)))
}

/// `trimsuffix(text, suffix)`
pub(super) fn trimsuffix<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let (text, suffix) = two_texts(args, context)?;
    Ok(part(&text, text.strip_suffix(&*suffix).unwrap_or(&text)))
}

/// `trimspace(text)`
pub(super) fn trimspace<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let text = args.scanned_text(0, context.budget)?;
    Ok(part(&text, text.trim()))
}

/// The first two arguments as strings.
fn two_texts<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<(Text<'v>, Text<'v>)> {
    Ok((args.scanned_text(0, context.budget)?, args.scanned_text(1, context.budget)?))
}

/// A part of a text; the whole is not copied.
fn part<'v>(whole: &Text<'v>, part: &str) -> Val<'v> {
    if part.len() == whole.len() { Val::string(whole.clone()) } else { Val::string(part.to_owned()) }
}

/// A text with each character replaced by another one.
fn map_chars<'v>(text: &str, map: fn(char) -> char) -> Result<Val<'v>> {
    check_length(text.len())?;
    Ok(Val::string(text.chars().map(map).collect::<String>()))
}

/// The uppercase form where it is a single character, as `unicode.ToUpper` of Go has it: `ß` stays.
fn upper_case(c: char) -> char {
    match c {
        // These have a single character for their large form beside the longer one that Rust gives.
        '\u{1f80}'..='\u{1f87}' | '\u{1f90}'..='\u{1f97}' | '\u{1fa0}'..='\u{1fa7}' => offset(c, 8),
        '\u{1fb3}' | '\u{1fc3}' | '\u{1ff3}' => offset(c, 9),
        _ => single(c.to_uppercase(), c),
    }
}

/// The lowercase form where it is a single character, as `unicode.ToLower` of Go has it.
fn lower_case(c: char) -> char {
    match c {
        // Rust gives `i` with a combining dot.
        'İ' => 'i',
        _ => single(c.to_lowercase(), c),
    }
}

/// The form that begins a word. It differs from [`upper_case`] for digraphs and in Georgian.
fn title_case(c: char) -> char {
    match c {
        'Ǆ' | 'ǅ' | 'ǆ' => 'ǅ',
        'Ǉ' | 'ǈ' | 'ǉ' => 'ǈ',
        'Ǌ' | 'ǋ' | 'ǌ' => 'ǋ',
        'Ǳ' | 'ǲ' | 'ǳ' => 'ǲ',
        '\u{10d0}'..='\u{10ff}' => c,
        _ => upper_case(c),
    }
}

fn offset(c: char, by: u32) -> char {
    char::from_u32(u32::from(c) + by).unwrap_or(c)
}

fn single(mut mapped: impl Iterator<Item = char>, c: char) -> char {
    match (mapped.next(), mapped.next()) {
        (Some(only), None) => only,
        _ => c,
    }
}

/// `title(text)`: each word with its first letter in title case. What ends a word is Go's `strings.isSeparator`.
pub(super) fn title<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let text = args.scanned_text(0, context.budget)?;
    check_length(text.len())?;
    let mut before = ' ';
    let titled = text.chars().map(|c| {
        let starts = if before.is_ascii() {
            !before.is_ascii_alphanumeric() && before != '_'
        } else {
            before.is_whitespace()
        };
        before = c;
        // `strings.Title` leaves the rest of a word alone: `fooBAR` becomes `FooBAR`.
        if starts { title_case(c) } else { c }
    });
    Ok(Val::string(titled.collect::<String>()))
}

/// So many grapheme clusters from an offset. A negative offset counts from the end, a negative length means the rest.
fn substring(text: &str, start: i64, length: i64) -> &str {
    if start >= 0 && length == 0 {
        return "";
    }
    let start = if start < 0 {
        let count = i64::try_from(text.graphemes(true).count()).unwrap_or(i64::MAX);
        start.saturating_add(count).max(0)
    } else {
        start
    };
    let byte = |text: &str, index: i64| {
        let index = usize::try_from(index).unwrap_or(usize::MAX);
        text.grapheme_indices(true).nth(index).map_or(text.len(), |(byte, _)| byte)
    };
    let rest = text.get(byte(text, start)..).unwrap_or_default();
    // With a negative offset, Terraform takes a length of zero for the rest, too.
    if length <= 0 { rest } else { rest.get(..byte(rest, length)).unwrap_or(rest) }
}

/// `indent(spaces, text)`: all lines but the first.
pub(super) fn indent<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let spaces = args.number(0)?.to_i64().and_then(|count| {
        usize::try_from(count).map_err(|_| EvalError::new("a number of spaces below zero"))
    });
    let spaces = spaces.map_err(|error| error.argument(0))?;
    let text = args.text(1)?;
    let lines = text.matches('\n').count();
    // Computed first: a large number of spaces would need the memory before the check.
    let length = lines.saturating_mul(spaces).saturating_add(text.len());
    check_length(length)?;
    context.budget.spend(length / 16)?;
    if lines == 0 {
        return Ok(Val::string(text));
    }
    Ok(Val::string(text.replace('\n', &format!("\n{}", " ".repeat(spaces)))))
}

/// `join(separator, list...)`
pub(super) fn join<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let separator = args.scanned_text(0, context.budget)?;
    if args.count() < 2 {
        return Err(EvalError::new("`join` without a list").expected("expected a list after the separator"));
    }
    let (mut out, mut first) = (String::new(), true);
    let (mut sensitive, mut known) = (false, true);
    for index in 1..args.count() {
        sensitive |= args.get(index).holds_sensitive(context.budget)?;
        let elements = args.elements(index)?;
        context.budget.spend(elements.len())?;
        for (position, element) in elements.iter().enumerate() {
            if element.is_unknown() {
                known = false;
                continue;
            }
            if element.is_null() {
                let message = format!("element {position} of the list is null");
                return Err(EvalError::new(message).expected("expected only strings").argument(index));
            }
            let text = text_of(element).map_err(|error| error.argument(index))?;
            if !std::mem::take(&mut first) {
                out.push_str(&separator);
            }
            out.push_str(&text);
            check_length(out.len())?;
        }
    }
    context.budget.spend(out.len() / 16)?;
    Ok(if known { Val::string(out) } else { Val::unknown() }.marked(sensitive))
}

/// `split(separator, text)`
pub(super) fn split<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let (separator, text) = two_texts(args, context)?;
    // As Go's `strings.Split`: into code points, and not into grapheme clusters.
    let parts: Vec<&str> = if separator.is_empty() {
        text.char_indices().filter_map(|(byte, c)| text.get(byte..byte + c.len_utf8())).collect()
    } else {
        text.split(&*separator).collect()
    };
    if parts.len() > MAX_ELEMENTS {
        return Err(EvalError::new(format!("the result has more than {MAX_ELEMENTS} elements")));
    }
    context.budget.spend(parts.len())?;
    Ok(Val::list(parts.into_iter().map(|part| Val::string(part.to_owned())).collect()))
}

/// `replace(text, part, replacement)`; a part between slashes is a regular expression.
pub(super) fn replace<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let text = args.scanned_text(0, context.budget)?;
    let (found, with) = (args.text(1)?, args.text(2)?);
    // A lone `/` is not a pattern: there are two slashes or none.
    let pattern = found.strip_prefix('/').and_then(|rest| rest.strip_suffix('/'));
    let mut out = String::new();
    if let Some(pattern) = pattern {
        let regex = patterns::cached(pattern, context).map_err(|error| error.argument(1))?;
        replace_matches(&text, &regex, &with, &mut out)?;
    } else {
        let mut end = 0;
        for (start, matched) in text.match_indices(&*found) {
            out.push_str(text.get(end..start).unwrap_or_default());
            out.push_str(&with);
            end = start + matched.len();
            check_length(out.len())?;
        }
        out.push_str(text.get(end..).unwrap_or_default());
    }
    check_length(out.len())?;
    context.budget.spend(out.len() / 16)?;
    Ok(Val::string(out))
}

fn replace_matches(text: &str, regex: &Regex, with: &str, out: &mut String) -> Result<()> {
    let mut end = 0;
    for captures in regex.captures_iter(text) {
        let Some(whole) = captures.get(0) else { continue };
        out.push_str(text.get(end..whole.start()).unwrap_or_default());
        patterns::expand(with, &captures, out)?;
        end = whole.end();
        check_length(out.len())?;
    }
    out.push_str(text.get(end..).unwrap_or_default());
    Ok(())
}
