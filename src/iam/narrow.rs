//! Which conditions keep strangers out.
//!
//! The keys are those that fix who calls or from where: "The meaning of public" of the Amazon S3 user guide, the same
//! section of the Amazon EFS user guide, and "AWS global condition context keys" of the IAM user guide. What a stranger can
//! set is not among them: multi-factor authentication, encryption in transit, tags, user agent, referrer, external id,
//! region, dates, the name of a user, and the private address in a network (`aws:VpcSourceIp`), which anybody can have.

use super::condition::{Condition, Kind, Operator, Quantifier, Test, Value};
use super::federated;
use super::glob::{Pattern, Token, literal};
use super::limit::Limit;
use crate::network;

/// Whether it is so, as far as it is known. In the order of certainty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Answer {
    No,
    Unknown,
    Yes,
}

/// Whom a condition has to keep out.
#[derive(Clone, Copy, Debug)]
pub(super) enum Question<'a> {
    /// Everybody with an account, or without one.
    Public,
    /// Everybody with an identity of this provider.
    Federated(&'a Pattern),
}

/// The keys that keep strangers out, in lower case.
const KEYS: [(&str, Limit); 33] = [
    // Global keys about the caller.
    ("aws:principalaccount", Limit::Id),
    ("aws:principalarn", Limit::Arn),
    ("aws:principalorgid", Limit::Id),
    ("aws:principalorgpaths", Limit::Path),
    ("aws:principalisawsservice", Limit::Flag),
    ("aws:principalservicename", Limit::Id),
    ("aws:principalservicenameslist", Limit::Id),
    ("aws:federatedprovider", Limit::Arn),
    ("aws:userid", Limit::User),
    // Global keys about what a service calls for.
    ("aws:sourceaccount", Limit::Id),
    ("aws:sourcearn", Limit::Arn),
    ("aws:sourceorgid", Limit::Id),
    ("aws:sourceorgpaths", Limit::Path),
    ("aws:sourceowner", Limit::Id),
    // Global keys about the network.
    ("aws:sourceip", Limit::Address),
    ("aws:sourcevpc", Limit::Id),
    ("aws:sourcevpcarn", Limit::Arn),
    ("aws:sourcevpce", Limit::Id),
    ("aws:vpceaccount", Limit::Id),
    ("aws:vpceorgid", Limit::Id),
    ("aws:vpceorgpaths", Limit::Path),
    ("aws:ec2instancesourcevpc", Limit::Id),
    ("ec2:sourceinstancearn", Limit::Arn),
    // Keys of services, from their pages of the service authorization reference.
    ("elasticfilesystem:accesspointarn", Limit::Arn),
    ("elasticfilesystem:accessedviamounttarget", Limit::Flag),
    ("kms:calleraccount", Limit::Id),
    ("lambda:sourcefunctionarn", Limit::Arn),
    ("s3:dataaccesspointaccount", Limit::Id),
    ("s3:dataaccesspointarn", Limit::Arn),
    ("s3:x-amz-server-side-encryption-aws-kms-key-id", Limit::Arn),
    ("s3express:dataaccesspointaccount", Limit::Id),
    ("s3express:dataaccesspointarn", Limit::Arn),
    ("sns:endpoint", Limit::Endpoint),
];

/// What the values of a key must be; `None` for a key that keeps no stranger out.
pub(super) fn known(key: &str) -> Option<Limit> {
    KEYS.iter().find(|(name, _)| *name == key).map(|(_, limit)| *limit)
}

impl Question<'_> {
    fn limit(self, key: &str) -> Option<Limit> {
        match self {
            Self::Public => known(key),
            Self::Federated(provider) => federated::claim(provider, key).or_else(|| known(key)),
        }
    }

    /// Whether the condition of an `Allow` keeps them out.
    pub(super) fn allowed(self, condition: &Condition) -> Answer {
        let unknown = if condition.unknown { Answer::Unknown } else { Answer::No };
        condition.tests.iter().map(|test| self.positive(test)).max().unwrap_or(Answer::No).max(unknown)
    }

    /// Whether a `Deny` with this condition is for all of them: each of its tests is a negated one.
    pub(super) fn denied(self, condition: &Condition) -> Answer {
        let unknown = if condition.unknown { Answer::Unknown } else { Answer::Yes };
        condition.tests.iter().map(|test| self.negative(test)).min().unwrap_or(Answer::Yes).min(unknown)
    }

    fn positive(self, test: &Test) -> Answer {
        let Operator { negated, if_exists, quantifier, .. } = test.operator;
        if negated || if_exists || quantifier == Quantifier::All {
            return Answer::No;
        }
        self.limit(&test.key).map_or(Answer::No, |limit| within(test, limit, "true"))
    }

    fn negative(self, test: &Test) -> Answer {
        let Some(limit) = self.limit(&test.key) else { return Answer::No };
        // A request without the key is denied too, but with `ForAnyValue:`.
        let Operator { negated, if_exists, quantifier, .. } = test.operator;
        let denied = match limit {
            // Who calls without credentials is no service, and the request has no such key: `Bool` is not for them.
            Limit::Flag => {
                let absent = negated || if_exists || test.key != "aws:principalisawsservice";
                absent && quantifier == Quantifier::Single
            }
            Limit::Arn
            | Limit::Id
            | Limit::Path
            | Limit::User
            | Limit::Address
            | Limit::Endpoint
            | Limit::Claim
            | Limit::Given => negated && quantifier != Quantifier::Any,
        };
        // "Not `true`" is for the same requests as "`false`".
        if denied { within(test, limit, if negated { "true" } else { "false" }) } else { Answer::No }
    }
}

/// Whether all values of a test are within a limit; `flag` is what a flag has to be.
fn within(test: &Test, limit: Limit, flag: &str) -> Answer {
    let kind = &test.operator.kind;
    let fits = match limit {
        Limit::Address => {
            let networks: Vec<String> = test.values.iter().map(|value| value.text.clone()).collect();
            let readable = networks.iter().all(|text| network::includes(text, text).is_some());
            *kind == Kind::Address && readable && !network::internet(&networks)
        }
        Limit::Flag => {
            let comparable = matches!(kind, Kind::Bool | Kind::Text { .. });
            comparable && test.values.iter().all(|value| value.text.eq_ignore_ascii_case(flag))
        }
        Limit::Arn
        | Limit::Id
        | Limit::Path
        | Limit::User
        | Limit::Endpoint
        | Limit::Claim
        | Limit::Given => {
            matches!(kind, Kind::Text { .. } | Kind::Arn)
                && test.values.iter().all(|value| fixed(value, limit))
        }
    };
    match (fits, test.unknown) {
        (false, _) => Answer::No,
        (true, true) => Answer::Unknown,
        (true, false) => Answer::Yes,
    }
}

/// Whether a value is within a limit.
fn fixed(value: &Value, limit: Limit) -> bool {
    let tokens = value.pattern.tokens();
    match limit {
        Limit::Arn => arn(tokens),
        Limit::Id => named(tokens),
        Limit::Path => named(first(tokens, '/')),
        Limit::User => named(first(tokens, ':')),
        Limit::Endpoint => {
            let domain = tokens.rsplit(|token| *token == Token::Char('@')).next().unwrap_or_default();
            named(tokens) || domain.len() < tokens.len() && named(domain)
        }
        Limit::Claim => federated::owned(tokens),
        Limit::Given => tokens.iter().any(|token| matches!(token, Token::Char(_))),
        Limit::Address | Limit::Flag => false,
    }
}

/// What is before the first separator.
fn first(tokens: &[Token], separator: char) -> &[Token] {
    tokens.split(|token| *token == Token::Char(separator)).next().unwrap_or_default()
}

/// Whether a text is fixed: without wildcards, or a property of the resource itself.
fn named(tokens: &[Token]) -> bool {
    const RESOURCE: [&str; 3] = ["aws:resourceaccount", "aws:resourceorgid", "aws:resourceorgpaths"];
    match tokens {
        [] => false,
        [Token::Variable(name)] => RESOURCE.contains(&name.as_str()),
        _ => literal(tokens).is_some(),
    }
}

/// Whether ARNs are those of one account, or of one name where they have no account.
fn arn(tokens: &[Token]) -> bool {
    let mut segments = tokens.splitn(6, |token| *token == Token::Char(':')).skip(4);
    match (segments.next(), segments.next()) {
        (Some([]), Some(resource)) => named(first(resource, '/')),
        (Some(account), Some(_)) => named(account),
        _ => named(tokens),
    }
}
