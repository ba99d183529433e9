//! Patterns of actions, resources and condition values: `*` stands for any text, `?` for one character, `${…}` for a value of
//! the request ("IAM JSON policy elements: Resource" and "Variables and tags" of the IAM user guide).

use super::error::{Budget, Error};

/// What is special in a pattern.
#[derive(Clone, Copy, Debug)]
pub(super) struct Syntax {
    /// `*` and `?`.
    pub(super) wildcards: bool,
    /// `${…}`.
    pub(super) variables: bool,
    /// Upper and lower case are the same.
    pub(super) fold: bool,
}

/// Actions have no variables and no case.
pub(super) const ACTION: Syntax = Syntax { wildcards: true, variables: false, fold: true };

/// A part of a pattern.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Token {
    Char(char),
    /// `?`
    One,
    /// `*`
    Any,
    /// `${…}` with its content.
    Variable(String),
}

/// A pattern. In a run of wildcards every `?` is before the only `*`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Pattern(Vec<Token>);

impl Pattern {
    pub(super) fn new(text: &str, syntax: Syntax) -> Self {
        let mut tokens = Vec::with_capacity(text.len());
        let mut star = false;
        let mut rest = text.chars();
        while let Some(next) = rest.next() {
            let token = match next {
                '*' if syntax.wildcards => {
                    star = true;
                    continue;
                }
                '?' if syntax.wildcards => Token::One,
                '$' if syntax.variables => variable(&mut rest),
                other if syntax.fold => Token::Char(other.to_ascii_lowercase()),
                other => Token::Char(other),
            };
            if star && token != Token::One {
                tokens.push(Token::Any);
                star = false;
            }
            tokens.push(token);
        }
        if star {
            tokens.push(Token::Any);
        }
        Self(tokens)
    }

    /// The pattern of an action.
    pub(super) fn action(text: &str) -> Self {
        Self::new(text, ACTION)
    }

    /// `*`
    pub(super) fn everything() -> Self {
        Self(vec![Token::Any])
    }

    /// A part of a pattern.
    pub(super) fn from_tokens(tokens: &[Token]) -> Self {
        Self(tokens.to_vec())
    }

    pub(super) fn tokens(&self) -> &[Token] {
        &self.0
    }

    /// The text of a pattern without anything special in it.
    pub(super) fn literal(&self) -> Option<String> {
        literal(&self.0)
    }

    /// Whether all that `narrow` matches is matched. A wildcard of `narrow` is inside of a `*` only, a variable also inside
    /// of itself, which has one value in a request.
    ///
    /// A "yes" is right; a "no" may be wrong where a `?` stands beside a `*` that may be empty.
    pub(super) fn covers(&self, narrow: &Self, budget: &mut Budget) -> Result<bool, Error> {
        let (wide, narrow) = (&self.0, &narrow.0);
        let (mut w, mut n) = (0, 0);
        // Behind the last `*`, and where what it does not eat begins.
        let mut last: Option<(usize, usize)> = None;
        loop {
            budget.spend(1)?;
            match (wide.get(w), narrow.get(n)) {
                (None, None) => return Ok(true),
                (Some(Token::Any), _) => {
                    w += 1;
                    last = Some((w, n));
                }
                (Some(wide), Some(narrow)) if eats(wide, narrow) => {
                    w += 1;
                    n += 1;
                }
                (Some(_), None) => return Ok(false),
                (_, Some(_)) => {
                    let Some((behind, from)) = last else { return Ok(false) };
                    w = behind;
                    n = from + 1;
                    last = Some((w, n));
                }
            }
        }
    }

    /// Whether some text matches both patterns. A variable may be any text.
    pub(super) fn overlaps(&self, other: &Self, budget: &mut Budget) -> Result<bool, Error> {
        let (left, right) = (&self.0, &other.0);
        // Whether the tokens of `left` so far and the first `index` ones of `right` match a common text.
        let mut row = vec![false; right.len() + 1];
        let mut start = true;
        for position in 0..=left.len() {
            let token = left.get(position);
            budget.spend(row.len())?;
            let mut next = vec![false; right.len() + 1];
            // Whether a step inside of this row leads to the next cell.
            let mut step = std::mem::take(&mut start);
            for (index, cell) in row.iter().enumerate() {
                let here = *cell || step;
                let other = right.get(index);
                step = here && (token.is_some_and(open) && other.is_some() || other.is_some_and(open));
                if here && position == left.len() && index == right.len() {
                    return Ok(true);
                }
                let Some(token) = token.filter(|_| here) else { continue };
                if (open(token) || other.is_some_and(open))
                    && let Some(below) = next.get_mut(index)
                {
                    *below = true;
                }
                if other.is_some_and(|other| meets(token, other))
                    && let Some(below) = next.get_mut(index + 1)
                {
                    *below = true;
                }
            }
            if !next.contains(&true) {
                return Ok(false);
            }
            row = next;
        }
        Ok(false)
    }
}

/// The text of tokens without anything special in them.
pub(super) fn literal(tokens: &[Token]) -> Option<String> {
    tokens.iter().map(|token| if let Token::Char(char) = token { Some(*char) } else { None }).collect()
}

/// Reads what follows a `$`.
fn variable(rest: &mut std::str::Chars<'_>) -> Token {
    let Some((content, behind)) = rest.as_str().strip_prefix('{').and_then(|text| text.split_once('}'))
    else {
        return Token::Char('$');
    };
    *rest = behind.chars();
    match content {
        "*" => Token::Char('*'),
        "?" => Token::Char('?'),
        "$" => Token::Char('$'),
        // The names of keys have no case; the text for a request without the key has one.
        name => Token::Variable(match name.split_once(',') {
            Some((key, default)) => format!("{},{default}", key.to_ascii_lowercase()),
            None => name.to_ascii_lowercase(),
        }),
    }
}

/// Whether a token that is not `*` stands for all that another one stands for.
fn eats(wide: &Token, narrow: &Token) -> bool {
    match (wide, narrow) {
        (Token::One, Token::Char(_) | Token::One) => true,
        (Token::Char(wide), Token::Char(narrow)) => wide == narrow,
        (Token::Variable(wide), Token::Variable(narrow)) => wide == narrow,
        _ => false,
    }
}

/// Whether a token stands for texts of any length.
fn open(token: &Token) -> bool {
    matches!(token, Token::Any | Token::Variable(_))
}

/// Whether two tokens may stand for the same character.
fn meets(left: &Token, right: &Token) -> bool {
    match (left, right) {
        (Token::One, Token::Char(_) | Token::One) | (Token::Char(_), Token::One) => true,
        (Token::Char(left), Token::Char(right)) => left == right,
        _ => false,
    }
}
