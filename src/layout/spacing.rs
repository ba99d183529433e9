//! Whether there is a blank between two tokens of a line, as `terraform fmt` writes them.

use crate::syntax::{Kind, Token};

/// Whether a blank separates a token from the next one. `before` is the token before it on its line.
pub(super) fn is_spaced(before: Option<&Token<'_>>, token: &Token<'_>, after: &Token<'_>) -> bool {
    use Kind::{
        Bang, Close, CloseBrace, Comma, Dot, Ellipsis, InString, Minus, Newline, Number, Open, OpenBrace,
        Quote, TemplateClose, TemplateOpen, Word,
    };
    match (token.kind, after.kind) {
        // The last two are an empty pair of braces, and the bracket of an index.
        (Dot | Bang, _)
        | (_, Newline | Dot | Comma | Ellipsis)
        | (OpenBrace, CloseBrace)
        | (Number | Close | CloseBrace, Open(b'[')) => false,
        (Comma, _) => true,
        (Quote | InString, _) if token.text != "\"" || token.kind == Quote => false,
        (_, InString) | (TemplateClose, TemplateOpen) => false,
        // A keyword before a bracket is no call.
        (Word, Open(_)) => token.text == "in",
        // A sign, and no operator: nothing is before it, or what an operand follows.
        (Minus, _) => !before.is_none_or(|before| {
            matches!(
                before.kind,
                Open(_)
                    | OpenBrace
                    | TemplateOpen
                    | Kind::Equals
                    | Kind::Colon
                    | Comma
                    | Kind::Question
                    | Kind::Other
                    | Minus
                    | Bang
            )
        }),
        (OpenBrace, _) | (_, CloseBrace) | (TemplateOpen, OpenBrace) | (CloseBrace, TemplateClose) => true,
        _ => token.brackets() <= 0 && after.brackets() >= 0,
    }
}
