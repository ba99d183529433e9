//! Patterns that mean everything ("IAM identifiers: IAM ARNs" of the IAM user guide).

use super::error::Budget;
use super::glob::{Pattern, Token, literal};
use super::principal::is_account;
use super::scope::Scope;

/// How much a pattern names.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reach {
    /// Everything there is.
    Everything,
    /// Everything of a service.
    Service(String),
    /// Something.
    Part,
}

impl Reach {
    /// The actions that an entry names. A complement is nearly everything.
    pub(super) fn actions(scope: &Scope) -> Self {
        let Scope::Only(pattern) = scope else { return Self::Everything };
        let mut segments = pattern.tokens().splitn(2, |token| *token == Token::Char(':'));
        match (segments.next(), segments.next()) {
            (Some(service), None | Some([Token::Any])) if is_wild(service) => Self::Everything,
            (Some(service), Some(action)) if is_wild(action) => {
                literal(service).map_or_else(|| Self::iam(pattern), Self::Service)
            }
            _ => Self::iam(pattern),
        }
    }

    /// Everything of IAM, where a pattern such as `ia?:*` or `i*` includes that: with it, the rest is a matter of time.
    fn iam(actions: &Pattern) -> Self {
        let every = actions.covers(&Pattern::action("iam:*"), &mut Budget::new());
        if every == Ok(true) { Self::Service("iam".to_owned()) } else { Self::Part }
    }

    /// The resources that an entry names. A complement is nearly everything; the account may be named, as there is
    /// mostly one.
    pub(super) fn resources(scope: &Scope) -> Self {
        let Scope::Only(pattern) = scope else { return Self::Everything };
        let segments: Vec<&[Token]> =
            pattern.tokens().splitn(6, |token| *token == Token::Char(':')).collect();
        let Some((last, rest)) = segments.split_last() else { return Self::Part };
        let ends = is_wild(last) || segments.len() == 2 && last.ends_with(&[Token::Any]);
        let starts = rest.first().is_none_or(|arn| is_wild(arn) || literal(arn).as_deref() == Some("arn"));
        let region = rest.get(3).copied().unwrap_or_default();
        let account = rest.get(4).copied().unwrap_or_default();
        let place = (region.is_empty() || is_wild(region))
            && (account.is_empty() || is_wild(account) || literal(account).is_some_and(|id| is_account(&id)));
        if !(ends && starts && place) {
            return Self::Part;
        }
        match rest.get(2) {
            None => Self::Everything,
            Some(service) if is_wild(service) => Self::Everything,
            Some(service) => literal(service).map_or(Self::Part, Self::Service),
        }
    }

    /// The service whose every action is allowed on every resource; `*` for all of them.
    pub(super) fn common<'a>(actions: &'a Self, resources: &'a Self) -> Option<&'a str> {
        match (actions, resources) {
            (Self::Everything, Self::Everything) => Some("*"),
            (Self::Everything, Self::Service(service)) | (Self::Service(service), Self::Everything) => {
                Some(service)
            }
            (Self::Service(actions), Self::Service(resources)) => (actions == resources).then_some(actions),
            (Self::Part, _) | (_, Self::Part) => None,
        }
    }

    /// Whether the resources are everything that the actions may be about.
    pub(super) fn is_every(&self, actions: &Scope) -> bool {
        match self {
            Self::Everything => true,
            Self::Service(service) => prefix(actions).is_none_or(|prefix| prefix == *service),
            Self::Part => false,
        }
    }
}

/// The service of an action; `None` for those of several.
fn prefix(actions: &Scope) -> Option<String> {
    let Scope::Only(pattern) = actions else { return None };
    pattern.tokens().split(|token| *token == Token::Char(':')).next().and_then(literal)
}

/// Whether a segment is whatever stands there.
pub(super) fn is_wild(tokens: &[Token]) -> bool {
    let wild = |token: &Token| matches!(token, Token::Any | Token::One | Token::Char('/' | ':'));
    tokens.contains(&Token::Any) && tokens.iter().all(wild)
}

/// A part of a pattern as a pattern.
pub(super) fn segment(pattern: &Pattern, index: usize) -> Option<Pattern> {
    let mut segments = pattern.tokens().splitn(6, |token| *token == Token::Char(':'));
    segments.nth(index).map(Pattern::from_tokens)
}
