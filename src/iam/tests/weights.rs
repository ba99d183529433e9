//! What is gone or wider, what is denied no more, who is let pass, and how much it weighs.

use super::super::weight::{Span, is_control, is_data, span};
use super::super::{Budget, Escalation, callers, escalations, growth, undenied};
use super::document;

/// The loosened tests of all grants.
fn loosened(before: &str, after: &str) -> Vec<String> {
    let grants = growth(&document(before), &document(after), &mut Budget::new()).unwrap();
    grants.into_iter().flat_map(|grant| grant.loosened).collect()
}

#[test]
fn a_test_with_another_value_is_none_that_is_gone() {
    let statement = |condition: &str| format!(r#"{{"P":"*","A":"s3:*","R":"*","C":{condition}}}"#);
    let cases = [
        (r#"{"StringEquals":{"aws:PrincipalOrgID":"o-a"}}"#, "{}", "StringEquals aws:PrincipalOrgID"),
        (r#"{"StringEquals":{"k":"a"}}"#, r#"{"StringEquals":{"k":"b"}}"#, ""),
        (r#"{"StringEquals":{"k":"a"}}"#, r#"{"StringEquals":{"k":["a","b"]}}"#, ""),
        (r#"{"StringEquals":{"k":"ab"}}"#, r#"{"StringLike":{"k":"a*"}}"#, "StringEquals k"),
        (r#"{"StringEquals":{"k":"ab"}}"#, r#"{"StringLike":{"k":"b*"}}"#, ""),
        (r#"{"StringLike":{"k":"a*"}}"#, r#"{"StringLike":{"k":"*"}}"#, "StringLike k"),
        (r#"{"StringEquals":{"k":"a"}}"#, r#"{"StringEqualsIfExists":{"k":"b"}}"#, "StringEquals k"),
        (r#"{"StringEquals":{"k":"a"}}"#, r#"{"StringNotEquals":{"k":"b"}}"#, "StringEquals k"),
        (r#"{"IpAddress":{"k":"192.0.2.0/24"}}"#, r#"{"IpAddress":{"k":"198.51.100.0/24"}}"#, ""),
        (r#"{"IpAddress":{"k":"192.0.2.0/24"}}"#, r#"{"IpAddress":{"k":"192.0.0.0/16"}}"#, "IpAddress k"),
        (
            r#"{"IpAddress":{"k":["192.0.2.0/25","192.0.2.128/25"]}}"#,
            r#"{"IpAddress":{"k":"192.0.2.0/24"}}"#,
            "",
        ),
        (r#"{"IpAddress":{"k":"192.0.2.0/24"}}"#, r#"{"IpAddress":{"k":"0.0.0.0/1"}}"#, "IpAddress k"),
        (r#"{"IpAddress":{"k":"192.0.2.0/24"}}"#, r#"{"IpAddress":{"k":"::/0"}}"#, "IpAddress k"),
        (
            r#"{"ArnLike":{"k":"arn:aws:iam::111122223333:role/a"}}"#,
            r#"{"ArnLike":{"k":"arn:aws:iam::*:user/b"}}"#,
            "ArnLike k",
        ),
        (r#"{"Bool":{"k":"true"}}"#, "{}", "Bool k"),
        (r#"{"StringEquals":{"aws:SourceOwner":"1"}}"#, r#"{"StringEquals":{"aws:SourceAccount":"1"}}"#, ""),
    ];
    for (before, after, expected) in cases {
        assert_eq!(
            loosened(&statement(before), &statement(after)).join(" "),
            expected,
            "{before} -> {after}"
        );
    }
}

#[test]
fn who_was_only_meant_by_everybody_lost_no_condition() {
    let everybody = r#"{"P":"*","A":"s3:*","R":"*","C":{"StringEquals":{"k":"a"}}}"#;
    let service = r#"{"P":{"Service":"s3.amazonaws.com"},"A":"s3:*","R":"*"}"#;
    assert_eq!(loosened(everybody, service), Vec::<String>::new());
    let own = r#"{"P":{"Service":"s3.amazonaws.com"},"A":"s3:*","R":"*","C":{"StringEquals":{"k":"a"}}}"#;
    assert_eq!(loosened(own, service), ["StringEquals k"]);
}

#[test]
fn who_was_meant_by_its_account_lost_the_condition_of_it() {
    let root =
        r#"{"P":{"AWS":"arn:aws:iam::111122223333:root"},"A":"sts:AssumeRole","C":{"Bool":{"k":"true"}}}"#;
    let user = r#"{"P":{"AWS":"arn:aws:iam::111122223333:user/bob"},"A":"sts:AssumeRole"}"#;
    assert_eq!(loosened(root, user), ["Bool k"]);
}

#[test]
fn what_limits() {
    let bounded = |condition: &str| {
        let text = format!(r#"{{"A":"s3:*","R":"*","C":{condition}}}"#);
        growth(&document(""), &document(&text), &mut Budget::new()).unwrap()[0].bounded
    };
    for condition in [
        r#"{"StringEquals":{"aws:ResourceTag/team":"shop"}}"#,
        r#"{"StringEquals":{"kms:ViaService":"s3.eu-west-1.amazonaws.com"}}"#,
        r#"{"Bool":{"kms:GrantIsForAWSResource":"true"}}"#,
    ] {
        assert!(bounded(condition), "{condition}");
    }
    for condition in [
        r#"{"StringLike":{"aws:ResourceTag/team":"*"}}"#,
        r#"{"Bool":{"kms:GrantIsForAWSResource":"false"}}"#,
        r#"{"Null":{"aws:ResourceTag/team":"true"}}"#,
        r#"{"StringEquals":{"aws:RequestedRegion":"eu-west-1"}}"#,
    ] {
        assert!(!bounded(condition), "{condition}");
    }
}

#[test]
fn what_is_denied_no_more() {
    let tls = r#"{"deny":1,"P":"*","A":"s3:*","R":"*","C":{"Bool":{"aws:SecureTransport":"false"}}}"#;
    let ip = |networks: &str| {
        format!(
            r#"{{"deny":1,"P":"*","A":"s3:*","R":"*","C":{{"NotIpAddress":{{"aws:SourceIp":{networks}}}}}}}"#
        )
    };
    let one = ip(r#""192.0.2.0/24""#);
    let cases = [
        (tls.to_owned(), String::new(), 1),
        (tls.to_owned(), tls.to_owned(), 0),
        (one.clone(), ip(r#"["192.0.2.0/24","198.51.100.0/24"]"#), 1),
        (one.clone(), ip(r#""192.0.0.0/16""#), 1),
        (one.clone(), ip(r#""0.0.0.0/0""#), 1),
        (one, String::new(), 1),
        (
            r#"{"deny":1,"A":"iam:*","R":"*"}"#.to_owned(),
            r#"{"deny":1,"A":"iam:Put*","R":"*"}"#.to_owned(),
            1,
        ),
        (r#"{"A":"iam:*","R":"*"}"#.to_owned(), String::new(), 0),
    ];
    for (before, after, expected) in cases {
        let found = undenied(&document(&before), &document(&after), &mut Budget::new()).unwrap();
        assert_eq!(found.len(), expected, "{before} -> {after}: {found:?}");
    }
    let exceptions = |after: &str| {
        let found = undenied(&document(&ip(r#""192.0.2.0/24""#)), &document(&ip(after)), &mut Budget::new());
        found.unwrap().iter().map(|grant| grant.loosened.join(" ")).collect::<String>()
    };
    assert_eq!(exceptions(r#"["192.0.2.0/24","198.51.100.0/24"]"#), "");
    assert_eq!(exceptions(r#"["192.0.0.0/16"]"#), "NotIpAddress aws:SourceIp");
}

#[test]
fn callers_by_name() {
    let text = r#"{"P":"*","A":"s3:*","R":"*","C":{"StringEquals":{"aws:PrincipalOrgID":"o-abcdefghij",
        "aws:SourceAccount":"999999999999"},"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::111122223333:role/*"},
        "StringLike":{"token.actions.githubusercontent.com:sub":["repo:acme/*","repo:*"]}}}"#;
    assert_eq!(callers(&document(text)), ["111122223333", "o-abcdefghij", "repo:acme"]);
}

#[test]
fn ways_on_itself() {
    let own = ["role/app".to_owned(), "policy/app".to_owned()];
    let ways = |text: &str| -> Vec<(String, bool)> {
        let found = escalations(&document(""), &document(text), &own, &mut Budget::new()).unwrap();
        found.into_iter().map(|Escalation { way, administrator, .. }| (way, administrator)).collect()
    };
    let one = |way: &str| vec![(way.to_owned(), true)];
    let on = |action: &str, resource: &str| ways(&format!(r#"{{"A":"{action}","R":"{resource}"}}"#));
    assert_eq!(
        on("iam:AttachRolePolicy", "arn:aws:iam::111122223333:role/app"),
        one("iam:AttachRolePolicy on itself")
    );
    assert_eq!(
        on("iam:PutRolePolicy", "arn:aws:iam::111122223333:role/teams/app"),
        one("iam:PutRolePolicy on itself")
    );
    assert_eq!(
        on("iam:PutRolePolicy", "arn:aws:iam::111122223333:role/a*"),
        one("iam:PutRolePolicy on itself")
    );
    assert_eq!(
        on("iam:CreatePolicyVersion", "arn:aws:iam::111122223333:policy/app"),
        one("iam:CreatePolicyVersion on itself")
    );
    assert_eq!(on("iam:AttachRolePolicy", "*"), one("iam:AttachRolePolicy"));
    assert_eq!(on("iam:AttachRolePolicy", "arn:aws:iam::111122223333:role/apple"), []);
    assert_eq!(on("iam:UpdateAssumeRolePolicy", "arn:aws:iam::111122223333:role/app"), []);
    assert_eq!(on("iam:GetRole", "arn:aws:iam::111122223333:role/app"), []);
    let administrators = "sts:AssumeRole on the administrator of every account";
    assert_eq!(
        on("sts:AssumeRole", "arn:aws:iam::*:role/OrganizationAccountAccessRole"),
        [(administrators.to_owned(), false)]
    );
}

#[test]
fn weights() {
    for action in ["s3:GetObject", "S3:*", "secretsmanager:Get*", "kms:Decrypt", "ssm:GetParametersByPath"] {
        assert!(is_data(action), "{action}");
    }
    for action in ["s3:GetBucketLocation", "kms:DescribeKey", "ssm:DescribeParameters", "s3:List*", "ec2:*"] {
        assert!(!is_data(action), "{action}");
    }
    assert!(is_control("lambda:InvokeFunction") && is_control("ec2:*") && !is_control("lambda:GetFunction"));
    for (resource, expected) in [
        ("arn:aws:kms:*:*:key/*", Span::Everywhere),
        ("arn:aws:dynamodb::111122223333:table/*", Span::Everywhere),
        ("arn:aws:kms:eu-west-1:*:key/*", Span::Region),
        ("arn:aws:sqs:eu-west-1:111122223333:*", Span::Region),
        ("arn:aws:lambda:eu-west-1:111122223333:function:*:*", Span::Region),
        ("arn:aws:kms:eu-west-1:111122223333:key/a*", Span::Some),
        ("arn:aws:s3:::acme/*", Span::Some),
    ] {
        assert_eq!(span(resource), expected, "{resource}");
    }
}

#[test]
fn sentences_and_doors() {
    let text = |before: &str, after: &str| -> Vec<String> {
        let grants = growth(&document(before), &document(after), &mut Budget::new()).unwrap();
        grants.iter().map(|grant| format!("{} | {}", grant.text(), grant.door())).collect()
    };
    assert_eq!(
        text("", r#"{"P":"*","A":["s3:PutObject","s3:GetObject"],"R":"*"}"#),
        [
            "statement 1 allows `s3:GetObject` and `s3:PutObject` on `*` to everyone | allows * to s3:GetObject s3:PutObject on *"
        ]
    );
    assert_eq!(
        text("", r#"{"A":"s3:*","R":"*","C":{"IpAddress":{"aws:SourceIp":"192.0.2.0/24"}}}"#),
        ["statement 1 allows `s3:*` on `*` | allows to s3:* on * under IpAddress aws:SourceIp=192.0.2.0/24"]
    );
    assert_eq!(
        text(
            r#"{"A":"s3:*","R":"*","C":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}}"#,
            r#"{"Sid":"All","A":"s3:*","R":"*"}"#
        ),
        [
            "statement `All` allows `s3:*` on `*`, before only under `Bool aws:MultiFactorAuthPresent` | allows to s3:* \
          on * without Bool aws:MultiFactorAuthPresent"
        ]
    );
}
