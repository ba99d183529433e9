//! Who a statement is about ("AWS JSON policy elements: Principal" and the page beside it of the IAM user guide).

use super::error::{Budget, Error};
use super::glob::{Pattern, Syntax, Token, literal};

/// Those whom one entry of a principal element names.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Principal {
    /// The holder of the policy, which names no principal.
    Holder,
    /// `*`
    Everybody,
    /// An account and everybody in it.
    Account(String),
    /// A user, role or session, and its account.
    Arn(Pattern, Option<String>),
    /// A service, identity provider or canonical user, by the kind in lower case.
    Named(String, Pattern),
    /// Everybody but those: `NotPrincipal`.
    Except(Vec<Principal>),
}

/// Identifiers of AWS are compared as they are; a wildcard that AWS does not accept is read as one.
const NAME: Syntax = Syntax { wildcards: true, variables: false, fold: false };

impl Principal {
    /// Reads the identifier of a principal of this kind.
    pub(super) fn new(kind: &str, name: &str) -> Self {
        let kind = kind.to_ascii_lowercase();
        match kind.as_str() {
            "*" => Self::Everybody,
            "aws" => aws(name),
            "service" => Self::Named(kind, Pattern::new(&name.to_ascii_lowercase(), NAME)),
            _ => Self::Named(kind, Pattern::new(name, NAME)),
        }
    }

    /// Whether strangers are among them, as far as no condition is asked.
    pub(super) fn is_open(&self) -> bool {
        match self {
            Self::Everybody | Self::Except(_) => true,
            Self::Named(kind, name) => kind == "service" && *name == Pattern::everything(),
            Self::Holder | Self::Account(_) | Self::Arn(..) => false,
        }
    }

    /// The account that a principal of AWS belongs to.
    pub(super) fn account(&self) -> Option<&str> {
        match self {
            Self::Account(account) => Some(account),
            Self::Arn(_, account) => account.as_deref(),
            Self::Holder | Self::Everybody | Self::Named(..) | Self::Except(_) => None,
        }
    }

    /// Whether all of `narrow` are among them.
    pub(super) fn covers(&self, narrow: &Self, budget: &mut Budget) -> Result<bool, Error> {
        budget.spend(1)?;
        match (self, narrow) {
            // An account that is excepted does not except its users, which AWS looks for one by one.
            (Self::Except(wide), Self::Except(narrow)) => {
                budget.spend(wide.len().saturating_mul(narrow.len()))?;
                Ok(wide.iter().all(|out| narrow.contains(out)))
            }
            (Self::Except(out), narrow) => all(out, |out| Ok(!out.overlaps(narrow, budget)?)),
            (Self::Everybody, narrow) => Ok(*narrow != Self::Holder),
            (Self::Account(wide), narrow) => Ok(narrow.account() == Some(wide)),
            (Self::Arn(wide, _), Self::Arn(narrow, _)) => wide.covers(narrow, budget),
            (Self::Named(kind, wide), Self::Named(other, narrow)) => {
                Ok(kind == other && wide.covers(narrow, budget)?)
            }
            (wide, narrow) => Ok(*wide == Self::Holder && *narrow == Self::Holder),
        }
    }

    /// Whether a principal may be in both.
    pub(super) fn overlaps(&self, other: &Self, budget: &mut Budget) -> Result<bool, Error> {
        budget.spend(1)?;
        match (self, other) {
            (Self::Holder, other) | (other, Self::Holder) => Ok(*other == Self::Holder),
            (Self::Everybody, _) | (_, Self::Everybody) | (Self::Except(_), Self::Except(_)) => Ok(true),
            (Self::Except(out), other) | (other, Self::Except(out)) => {
                Ok(!any(out, |out| out.covers(other, budget))?)
            }
            (Self::Arn(left, account), Self::Arn(right, other)) => {
                // A session is in its role, `arn:aws:sts::…:assumed-role/…`.
                let session = is_session(left) != is_session(right);
                Ok(session && account == other || left.overlaps(right, budget)?)
            }
            (Self::Named(kind, left), Self::Named(other, right)) => {
                Ok(kind == other && left.overlaps(right, budget)?)
            }
            (left, right) => Ok(left.account().is_some() && left.account() == right.account()),
        }
    }
}

/// How a principal is written in an answer: those of AWS as they are, others after their kind.
pub(super) fn written(kind: &str, name: &str) -> String {
    if kind.eq_ignore_ascii_case("aws") || kind == "*" { name.to_owned() } else { format!("{kind}: {name}") }
}

/// A principal of AWS: an account is the same as its root user, and a pattern over accounts is everybody.
fn aws(name: &str) -> Principal {
    if is_account(name) {
        return Principal::Account(name.to_owned());
    }
    let pattern = Pattern::new(name, NAME);
    if pattern == Pattern::everything() {
        return Principal::Everybody;
    }
    let segments: Vec<&[Token]> = pattern.tokens().splitn(6, |token| *token == Token::Char(':')).collect();
    let account = segments.get(4).map(|segment| literal(segment));
    let open = segments.iter().take(5).any(|segment| segment.contains(&Token::Any));
    match account {
        Some(Some(account)) if is_account(&account) => {
            if segments.get(5).and_then(|last| literal(last)).as_deref() == Some("root") {
                Principal::Account(account)
            } else {
                Principal::Arn(pattern, Some(account))
            }
        }
        Some(None) => Principal::Everybody,
        _ if open => Principal::Everybody,
        _ => Principal::Arn(pattern, None),
    }
}

/// Whether a pattern names a session of a role or user.
fn is_session(pattern: &Pattern) -> bool {
    let service = pattern.tokens().split(|token| *token == Token::Char(':')).nth(2).and_then(literal);
    service.as_deref() == Some("sts")
}

/// Whether a text is the id of an account.
pub(super) fn is_account(text: &str) -> bool {
    text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether all are; the first error ends the question.
pub(super) fn all<T>(items: &[T], mut test: impl FnMut(&T) -> Result<bool, Error>) -> Result<bool, Error> {
    for item in items {
        if !test(item)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Whether any is; the first error ends the question.
pub(super) fn any<T>(items: &[T], mut test: impl FnMut(&T) -> Result<bool, Error>) -> Result<bool, Error> {
    Ok(!all(items, |item| Ok(!test(item)?))?)
}
