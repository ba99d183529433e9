//! The layout of policy and test files, in the style of `terraform fmt`. Texts in, texts out; only blanks change.
//!
//! The parser of policies keeps no blanks between most tokens, so the layout follows the tokens of the source. The parser
//! then checks that the result has the same meaning.

mod lines;
mod meaning;
mod spacing;
#[cfg(test)]
mod tests;

use crate::syntax::{Kind, Token, tokens};

/// Why a text is not formatted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unformatted {
    /// It is not HCL.
    #[error("this is not HCL")]
    Syntax,
    /// The result would mean something else: a bug, which must not reach a file.
    #[error(
        "formatting would change its meaning, so it stays as it is; please report this file as a bug of tfgate"
    )]
    Meaning,
}

/// A text in the style of `terraform fmt`.
///
/// # Errors
/// It is not HCL, or the result would not have the same tokens and the same meaning.
pub fn format(text: &str) -> Result<String, Unformatted> {
    let body = meaning::of(text).ok_or(Unformatted::Syntax)?;
    let found = tokens(text).map_err(|_| Unformatted::Syntax)?.tokens;
    let formatted = lines::format(&found);
    let kept = tokens(&formatted).is_ok_and(|after| texts(&found).eq(texts(&after.tokens)));
    let same = kept && meaning::of(&formatted).is_some_and(|after| after == body);
    if !same {
        return Err(Unformatted::Meaning);
    }
    Ok(formatted)
}

/// What formatting must keep: every token but blanks at the end of a comment and the newline at the end.
fn texts<'t>(tokens: &[Token<'t>]) -> impl Iterator<Item = (Kind, &'t str)> {
    let length = tokens.len() - usize::from(tokens.last().is_some_and(|last| last.kind == Kind::Newline));
    tokens.iter().take(length).map(|token| {
        let is_comment = token.kind == Kind::LineComment;
        (token.kind, if is_comment { token.text.trim_end() } else { token.text })
    })
}
