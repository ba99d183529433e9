//! How much actions, resources and conditions weigh: what no task needs on every resource, and what limits it all the same.

use super::condition::{Condition, Kind, Quantifier, Value};
use super::glob::Pattern;

/// Services of secrets and data, of which every action is such a one.
const DATA_SERVICES: [&str; 8] =
    ["cloudtrail", "dynamodb", "kms", "rds-db", "redshift-data", "s3", "secretsmanager", "ssm"];

/// Reads of secrets and of data, changes to data, and the end of the audit trail, in lower case. A `~` stands for whatever
/// follows.
const DATA: [&str; 44] = [
    "cloudtrail:delete~",
    "cloudtrail:put~",
    "cloudtrail:stop~",
    "cloudtrail:update~",
    "dynamodb:batch*",
    "dynamodb:batchget~",
    "dynamodb:batchwrite~",
    "dynamodb:deleteitem~",
    "dynamodb:deletetable",
    "dynamodb:get*",
    "dynamodb:getitem~",
    "dynamodb:partiql~",
    "dynamodb:putitem~",
    "dynamodb:query",
    "dynamodb:scan",
    "dynamodb:transactgetitem~",
    "dynamodb:transactwriteitem~",
    "dynamodb:updateitem~",
    "kms:creategrant",
    "kms:decrypt~",
    "kms:disablekey",
    "kms:putkeypolicy",
    "kms:schedulekeydeletion",
    "rds-db:connect",
    "s3:delete~",
    "s3:get*",
    "s3:getobject~",
    "s3:put*",
    "s3:putbucketacl",
    "s3:putbucketpolicy",
    "s3:putobject~",
    "secretsmanager:*",
    "secretsmanager:delete~",
    "secretsmanager:get*",
    "secretsmanager:getsecretvalue",
    "secretsmanager:put*",
    "secretsmanager:putresourcepolicy",
    "secretsmanager:putsecretvalue",
    "secretsmanager:update~",
    "ssm:get*",
    "ssm:getparameter~",
    "ssm:putparameter",
    "redshift-data:*",
    "rds-db:*",
];

/// Services that run things, hold images or send messages, of which every action is more than a task needs.
const CONTROL_SERVICES: [&str; 13] = [
    "backup",
    "ec2",
    "ecr",
    "ecs",
    "eks",
    "iam",
    "lambda",
    "logs",
    "organizations",
    "rds",
    "sns",
    "sqs",
    "sts",
];

/// Calls of others, and changes to what runs, in the same writing.
const CONTROL: [&str; 43] = [
    "backup:delete~",
    "ec2:authorize~",
    "ec2:delete*",
    "ec2:deleteflowlogs~",
    "ec2:deletesnapshot~",
    "ec2:deletevolume~",
    "ec2:deletevpc~",
    "ec2:modify*",
    "ec2:modifyimage~",
    "ec2:modifyinstance~",
    "ec2:modifysnapshot~",
    "ec2:terminate~",
    "ecr:batchdelete~",
    "ecr:delete~",
    "ecr:put~",
    "ecr:set~",
    "eks:associate~",
    "eks:create~",
    "eks:delete~",
    "eks:update~",
    "lambda:delete~",
    "lambda:invoke~",
    "lambda:update~",
    "logs:delete~",
    "logs:filter~",
    "logs:get~",
    "organizations:attach~",
    "organizations:delete~",
    "organizations:detach~",
    "organizations:leave~",
    "organizations:move~",
    "organizations:update~",
    "rds:delete~",
    "rds:modify~",
    "rds:restore~",
    "redshift-data:~",
    "sns:delete~",
    "sns:publish~",
    "sqs:delete~",
    "sqs:purge~",
    "sqs:receive~",
    "sqs:send~",
    "sts:*",
];

/// Kinds of resources whose every one is more than a task needs.
const KINDS: [&str; 16] = [
    "alias",
    "cluster",
    "db",
    "dbuser",
    "domain",
    "function",
    "instance",
    "key",
    "parameter",
    "repository",
    "secret",
    "security-group",
    "snapshot",
    "stream",
    "table",
    "volume",
];

/// Starts of the keys that say what an action is about or through which service it comes.
const ABOUT: [&str; 9] = [
    "aws:calledvia",
    "dynamodb:leadingkeys",
    "iam:permissionsboundary",
    "iam:policyarn",
    "kms:encryptioncontext",
    "kms:grantisforawsresource",
    "kms:requestalias",
    "kms:resourcealiases",
    "kms:viaservice",
];

/// Whether an action, as it is written, reads or changes secrets and data, or ends the audit trail.
pub(super) fn is_data(action: &str) -> bool {
    is_listed(action, &DATA_SERVICES, &DATA)
}

/// Whether an action, as it is written, calls others or changes what runs.
pub(super) fn is_control(action: &str) -> bool {
    is_listed(action, &CONTROL_SERVICES, &CONTROL)
}

fn is_listed(action: &str, services: &[&str], actions: &[&str]) -> bool {
    let action = action.to_ascii_lowercase();
    let whole = action.strip_suffix(":*").is_some_and(|service| services.contains(&service));
    whole
        || actions.iter().any(|listed| match listed.strip_suffix('~') {
            Some(start) => action.starts_with(start),
            None => action == *listed,
        })
}

/// How many of a kind a resource names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Span {
    /// Some.
    Some,
    /// All in one region.
    Region,
    /// All.
    Everywhere,
}

/// How many of a kind a resource names, as it is written: `arn:aws:kms:*:*:key/*`.
pub(super) fn span(resource: &str) -> Span {
    let mut parts = resource.splitn(6, ':');
    let mut next = || parts.next().unwrap_or_default();
    let (arn, partition, service, region, account, last) = (next(), next(), next(), next(), next(), next());
    let is_account = account.is_empty() || account == "*" || super::principal::is_account(account);
    if arn != "arn" || !(partition == "*" || partition.starts_with("aws")) || !is_account {
        return Span::Some;
    }
    if last == "*" && ["sns", "sqs"].contains(&service) {
        return Span::Region;
    }
    let all = |last: &str| {
        let kind = last.strip_suffix("/*").unwrap_or(last);
        [kind, last].iter().any(|name| {
            name.strip_suffix('*')
                .and_then(|name| name.strip_suffix(['/', ':']))
                .is_some_and(|name| KINDS.contains(&name))
        })
    };
    match (all(last), region.is_empty() || region == "*") {
        (true, true) => Span::Everywhere,
        (true, false) => Span::Region,
        (false, _) if last.strip_suffix(":*").is_some_and(all) => Span::Region,
        (false, _) => Span::Some,
    }
}

/// Whether a condition limits what the actions are about: a tag of the resource, a permissions boundary, the service that
/// calls.
pub(super) fn is_bounded(condition: &Condition) -> bool {
    condition.tests.iter().any(|test| {
        let operator = &test.operator;
        let every = |value: &Value| value.pattern == Pattern::everything();
        let says = |word: &str| test.values.iter().all(|value| value.text.eq_ignore_ascii_case(word));
        // A value of `*` limits nothing, and a key that is absent neither.
        let kind = match &operator.kind {
            Kind::Text { .. } | Kind::Arn => !test.values.iter().any(every),
            Kind::Bool => says("true"),
            Kind::Other(name) => name == "null" && says("false"),
            Kind::Address | Kind::Less(_) | Kind::Greater(_) => false,
        };
        let about = ABOUT.iter().any(|start| test.key.starts_with(start))
            || test.key.split_once('/').is_some_and(|(key, _)| key.ends_with(":resourcetag"));
        kind && about && !operator.negated && !operator.if_exists && operator.quantifier != Quantifier::All
    })
}
