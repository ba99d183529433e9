//! Strings, as Terraform has them: what the user sees as one character counts as one.

use regex::Regex;
use unicode_segmentation::UnicodeSegmentation as _;

use super::json::long_enough;
use super::numeric::whole;
use super::{Args, Context, MAX_ELEMENTS, patterns, text_of};
use crate::expr::error::EvalError;
use crate::expr::function::Function;
use crate::expr::text::Text;
use crate::expr::value::Val;

type Result<T> = std::result::Result<T, EvalError>;

/// Calls a function of this group.
///
/// # Errors
/// As the function says.
#[expect(clippy::wildcard_enum_match_arm, reason = "`call` in `functions` sends those of this group only")]
pub(super) fn call<'v>(function: Function, args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    if function == Function::Indent {
        return indent(args, context);
    }
    let text = args.text(0)?;
    context.budget.spend(text.len() / 16)?;
    let second = || -> Result<Text<'v>> {
        let text = args.text(1)?;
        context.budget.spend(text.len() / 16)?;
        Ok(text)
    };
    Ok(match function {
        Function::Chomp => part(&text, text.trim_end_matches(['\r', '\n'])),
        Function::ContainsSubstring => Val::bool(text.contains(&*second()?)),
        Function::Endswith => Val::bool(text.ends_with(&*second()?)),
        Function::Startswith => Val::bool(text.starts_with(&*second()?)),
        Function::Join => return join(&text, args, context),
        Function::Lower => mapped(&text, lower)?,
        Function::Upper => mapped(&text, upper)?,
        Function::Title => title(&text)?,
        Function::Replace => return replace(&text, args, context),
        Function::Split => return split(&text, &second()?, context),
        Function::Strrev => Val::string(text.graphemes(true).rev().collect::<String>()),
        Function::Substr => {
            let found = substr(&text, whole(args, 1)?, whole(args, 2)?);
            part(&text, found)
        }
        Function::Trim => {
            let cut = second()?;
            context.budget.spend(text.len().saturating_mul(cut.len()) / 16)?;
            part(&text, text.trim_matches(|c| cut.contains(c)))
        }
        Function::Trimprefix => part(&text, text.strip_prefix(&*second()?).unwrap_or(&text)),
        Function::Trimsuffix => part(&text, text.strip_suffix(&*second()?).unwrap_or(&text)),
        Function::Trimspace => part(&text, text.trim()),
        other => return Err(super::misplaced(other)),
    })
}

/// A part of a text; the whole is not copied.
fn part<'v>(whole: &Text<'v>, part: &str) -> Val<'v> {
    if part.len() == whole.len() { Val::string(whole.clone()) } else { Val::string(part.to_owned()) }
}

fn mapped<'v>(text: &str, map: fn(char) -> char) -> Result<Val<'v>> {
    long_enough(text.len())?;
    Ok(Val::string(text.chars().map(map).collect::<String>()))
}

/// One character for one, as in Go: `ß` stays.
fn upper(c: char) -> char {
    match c {
        // These have a single character for their large form beside the longer one that Rust gives.
        '\u{1f80}'..='\u{1f87}' | '\u{1f90}'..='\u{1f97}' | '\u{1fa0}'..='\u{1fa7}' => offset(c, 8),
        '\u{1fb3}' | '\u{1fc3}' | '\u{1ff3}' => offset(c, 9),
        _ => single(c.to_uppercase(), c),
    }
}

fn lower(c: char) -> char {
    match c {
        'İ' => 'i',
        _ => single(c.to_lowercase(), c),
    }
}

/// The form that begins a word. It differs from [`upper`] for letters of two and in Georgian.
fn title_case(c: char) -> char {
    match c {
        'Ǆ' | 'ǅ' | 'ǆ' => 'ǅ',
        'Ǉ' | 'ǈ' | 'ǉ' => 'ǈ',
        'Ǌ' | 'ǋ' | 'ǌ' => 'ǋ',
        'Ǳ' | 'ǲ' | 'ǳ' => 'ǲ',
        '\u{10d0}'..='\u{10ff}' => c,
        _ => upper(c),
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

fn title<'v>(text: &str) -> Result<Val<'v>> {
    long_enough(text.len())?;
    let mut before = ' ';
    let titled = text.chars().map(|c| {
        let starts = if before.is_ascii() {
            !before.is_ascii_alphanumeric() && before != '_'
        } else {
            before.is_whitespace()
        };
        before = c;
        if starts { title_case(c) } else { c }
    });
    Ok(Val::string(titled.collect::<String>()))
}

/// So many characters from a place; a place below zero counts from the end, a length below zero means the rest.
fn substr(text: &str, start: i64, length: i64) -> &str {
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
    // From the end, a length of zero means the rest too; Terraform has it so.
    if length <= 0 { rest } else { rest.get(..byte(rest, length)).unwrap_or(rest) }
}

fn indent<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let spaces = args.number(0)?.to_i64().and_then(|count| {
        usize::try_from(count).map_err(|_| EvalError::new("a number of spaces below zero"))
    });
    let spaces = spaces.map_err(|error| error.argument(0))?;
    let text = args.text(1)?;
    let lines = text.matches('\n').count();
    let length = lines.saturating_mul(spaces).saturating_add(text.len());
    long_enough(length)?;
    context.budget.spend(length / 16)?;
    if lines == 0 {
        return Ok(Val::string(text));
    }
    Ok(Val::string(text.replace('\n', &format!("\n{}", " ".repeat(spaces)))))
}

fn join<'v>(separator: &str, args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    if args.count() < 2 {
        return Err(EvalError::new("`join` without a list").expected("expected a list after the separator"));
    }
    let (mut out, mut first) = (String::new(), true);
    let (mut sensitive, mut known) = (false, true);
    for index in 1..args.count() {
        sensitive |= args.get(index).holds_sensitive(context.budget)?;
        let elements = args.elements(index)?;
        context.budget.spend(elements.len())?;
        for (place, element) in elements.iter().enumerate() {
            if element.is_unknown() {
                known = false;
                continue;
            }
            if element.is_null() {
                let message = format!("element {place} of the list is null");
                return Err(EvalError::new(message).expected("expected only strings").argument(index));
            }
            let text = text_of(element).map_err(|error| error.argument(index))?;
            if !std::mem::take(&mut first) {
                out.push_str(separator);
            }
            out.push_str(&text);
            long_enough(out.len())?;
        }
    }
    context.budget.spend(out.len() / 16)?;
    Ok(if known { Val::string(out) } else { Val::unknown() }.marked(sensitive))
}

fn split<'v>(separator: &str, text: &str, context: &Context<'_>) -> Result<Val<'v>> {
    let parts: Vec<&str> = if separator.is_empty() {
        text.char_indices().filter_map(|(byte, c)| text.get(byte..byte + c.len_utf8())).collect()
    } else {
        text.split(separator).collect()
    };
    if parts.len() > MAX_ELEMENTS {
        return Err(EvalError::new(format!("the result has more than {MAX_ELEMENTS} elements")));
    }
    context.budget.spend(parts.len())?;
    Ok(Val::list(parts.into_iter().map(|part| Val::string(part.to_owned())).collect()))
}

/// Replaces what stands in the text word for word or, between slashes, what matches.
fn replace<'v>(text: &str, args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let (found, with) = (args.text(1)?, args.text(2)?);
    let pattern = found.strip_prefix('/').and_then(|rest| rest.strip_suffix('/'));
    let mut out = String::new();
    if let Some(pattern) = pattern {
        let regex = patterns::cached(pattern, context).map_err(|error| error.argument(1))?;
        replace_matches(text, &regex, &with, &mut out)?;
    } else {
        let mut end = 0;
        for (place, matched) in text.match_indices(&*found) {
            out.push_str(text.get(end..place).unwrap_or_default());
            out.push_str(&with);
            end = place + matched.len();
            long_enough(out.len())?;
        }
        out.push_str(text.get(end..).unwrap_or_default());
    }
    long_enough(out.len())?;
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
        long_enough(out.len())?;
    }
    out.push_str(text.get(end..).unwrap_or_default());
    Ok(())
}
