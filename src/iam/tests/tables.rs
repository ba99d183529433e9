//! Tables of documents before and after, and the growth.

use super::{document, grown, opened};
use crate::iam::{Document, Node, read};

#[test]
fn growth_of_identity_policies() {
    let cases = [
        ("", r#"{"A":"s3:GetObject","R":"arn:aws:s3:::a/*"}"#, "new A=s3:GetObject R=arn:aws:s3:::a/*"),
        (r#"{"A":"s3:GetObject","R":"*"}"#, r#"{"A":"S3:getobject","R":"arn:aws:s3:::a/*"}"#, ""),
        (r#"{"A":"s3:Get*","R":"*"}"#, r#"{"A":"s3:GetObject*","R":"*"}"#, ""),
        (r#"{"A":"s3:GetObject*","R":"*"}"#, r#"{"A":"s3:Get*","R":"*"}"#, "new A=s3:Get* R=* all"),
        ("", r#"{"A":"*","R":"*"}"#, "new A=* R=* every=* ADMIN all"),
        ("", r#"{"A":"*:*","R":"arn:aws:*:*:*:*"}"#, "new A=*:* R=arn:aws:*:*:*:* every=* ADMIN all"),
        ("", r#"{"A":"*","R":"arn:*"}"#, "new A=* R=arn:* every=* ADMIN all"),
        ("", r#"{"A":"*","R":"*"},{"deny":1,"A":"iam:*","R":"*"}"#, "new A=* R=* every=* all"),
        ("", r#"{"A":"*","R":"*"},{"deny":1,"A":"s3:*","R":"*"}"#, "new A=* R=* every=* ADMIN all"),
        (
            "",
            r#"{"NA":["iam:*","organizations:*"],"R":"*"}"#,
            "new A=everything except iam:*, organizations:* R=* every=* all",
        ),
        (
            "",
            r#"{"NA":"aws-portal:*","R":"*"}"#,
            "new A=everything except aws-portal:* R=* every=* ADMIN all",
        ),
        ("", r#"{"A":"s3:*","R":"arn:aws:s3:::*"}"#, "new A=s3:* R=arn:aws:s3:::* every=s3 all"),
        ("", r#"{"A":"sqs:*","R":"arn:aws:s3:::*"}"#, "new A=sqs:* R=arn:aws:s3:::*"),
        ("", r#"{"A":"*","R":"arn:aws:s3:::*"}"#, "new A=* R=arn:aws:s3:::* every=s3 all"),
        // Split and merged.
        (
            r#"{"A":["s3:Get*","s3:Put*"],"R":["x","y"]}"#,
            r#"{"A":"s3:Get*","R":["y","x"]},{"A":"s3:PutObject","R":"x"}"#,
            "",
        ),
        (r#"{"A":"s3:Get*","R":"*"},{"A":"s3:Put*","R":"*"}"#, r#"{"A":["s3:Get*","s3:Put*"],"R":"*"}"#, ""),
        (
            r#"{"A":"s3:Get*","R":"x"},{"A":"s3:Put*","R":"y"}"#,
            r#"{"A":["s3:Get*","s3:Put*"],"R":["x","y"]}"#,
            "new A=s3:Get*+s3:Put* R=x+y",
        ),
        (r#"{"A":"s3:Get*","R":"x"}"#, r#"{"A":["s3:Get*","s3:Put*"],"R":"x"}"#, "new A=s3:Put* R=x"),
        // Variables.
        (r#"{"A":"iam:*","R":"u/${aws:username}"}"#, r#"{"A":"iam:*","R":"u/${AWS:username}"}"#, ""),
        (r#"{"A":"iam:*","R":"u/*"}"#, r#"{"A":"iam:*","R":"u/${aws:username}"}"#, ""),
        (r#"{"A":"iam:*","R":"u/${aws:username}"}"#, r#"{"A":"iam:*","R":"u/me"}"#, "new A=iam:* R=u/me"),
        (
            r#"{"A":"a:B","R":"${AWS:PrincipalTag/t, 'Dev'}"}"#,
            r#"{"A":"a:B","R":"${aws:principaltag/t, 'Dev'}"}"#,
            "",
        ),
        (
            r#"{"A":"a:B","R":"${aws:PrincipalTag/t, 'Dev'}"}"#,
            r#"{"A":"a:B","R":"${aws:PrincipalTag/t, 'dev'}"}"#,
            "new A=a:B R=${aws:PrincipalTag/t, 'dev'}",
        ),
        (
            r#"{"A":"iam:*","R":"u/${aws:username}"}"#,
            r#"{"A":"iam:*","R":"u/${aws:userid}"}"#,
            "new A=iam:* R=u/${aws:userid}",
        ),
        // Complements.
        (
            r#"{"NA":["iam:*","s3:*"],"R":"*"}"#,
            r#"{"NA":"iam:*","R":"*"}"#,
            "new A=everything except iam:* R=* every=* all",
        ),
        (r#"{"NA":"iam:*","R":"*"}"#, r#"{"NA":["s3:*","iam:*"],"R":"*"}"#, ""),
        (r#"{"NA":"iam:*","R":"*"}"#, r#"{"A":"s3:*","R":"*"}"#, ""),
        (r#"{"NA":"iam:*","R":"*"}"#, r#"{"A":"i*","R":"*"}"#, "new A=i* R=* every=iam all"),
        (r#"{"A":"*","NR":"x"}"#, r#"{"A":"*","R":"y"}"#, ""),
        ("", r#"{"A":"*","NR":"*"}"#, ""),
        ("", r#"{"A":[],"R":"*"}"#, ""),
    ];
    for (before, after, expected) in cases {
        assert_eq!(grown(&document(before), &document(after)), expected, "{before} -> {after}");
    }
}

#[test]
fn conditions_and_denies() {
    let mfa = r#""C":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}"#;
    let allow = r#"{"A":"s3:*","R":"*"}"#;
    let cases = [
        (
            format!(r#"{{"A":"s3:*","R":"*",{mfa}}}"#),
            allow.to_owned(),
            "condition A=s3:* R=* lost=Bool aws:MultiFactorAuthPresent every=s3 all",
        ),
        (allow.to_owned(), format!(r#"{{"A":"s3:*","R":"*",{mfa}}}"#), ""),
        (
            r#"{"A":"a:*","R":"*","C":{"IpAddress":{"aws:SourceIp":["10.0.0.0/8","1.2.3.4"]}}}"#.into(),
            r#"{"A":"a:*","R":"*","C":{"IpAddress":{"aws:sourceip":"10.2.0.0/16"}}}"#.into(),
            "",
        ),
        (
            r#"{"A":"a:*","R":"*","C":{"StringLike":{"k":"a*"}}}"#.into(),
            r#"{"A":"a:*","R":"*","C":{"StringEquals":{"k":"ab"}}}"#.into(),
            "",
        ),
        (
            r#"{"A":"a:*","R":"*","C":{"StringEquals":{"k":"ab"}}}"#.into(),
            r#"{"A":"a:*","R":"*","C":{"StringLike":{"k":"a*"}}}"#.into(),
            "condition A=a:* R=* lost=StringEquals k every=a all",
        ),
        (
            r#"{"A":"a:*","R":"*","C":{"StringEquals":{"k":"ab"}}}"#.into(),
            r#"{"A":"a:*","R":"*","C":{"StringEqualsIfExists":{"k":"ab"}}}"#.into(),
            "condition A=a:* R=* lost=StringEquals k every=a all",
        ),
        (
            r#"{"A":"a:*","R":"*","C":{"StringNotEquals":{"k":["a","b"]}}}"#.into(),
            r#"{"A":"a:*","R":"*","C":{"StringNotEquals":{"k":"a"}}}"#.into(),
            "condition A=a:* R=* lost=StringNotEquals k every=a all",
        ),
        (
            r#"{"A":"a:*","R":"*","C":{"StringNotEquals":{"k":"a"}}}"#.into(),
            r#"{"A":"a:*","R":"*","C":{"StringNotEquals":{"k":["a","b"]}}}"#.into(),
            "",
        ),
        (
            r#"{"A":"a:*","R":"*","C":{"NumericLessThan":{"k":"10"}}}"#.into(),
            r#"{"A":"a:*","R":"*","C":{"NumericLessThan":{"k":9}}}"#.into(),
            "",
        ),
    ];
    for (before, after, expected) in cases {
        assert_eq!(grown(&document(&before), &document(&after)), expected, "{before} -> {after}");
    }
}

#[test]
fn conditions_that_do_not_follow() {
    let one = |test: &str| document(&format!(r#"{{"A":"a:B","R":"x","C":{test}}}"#));
    let cases = [
        (r#"{"ForAllValues:StringEquals":{"k":"a"}}"#, r#"{"ForAnyValue:StringEquals":{"k":"a"}}"#, false),
        (r#"{"StringEquals":{"k":"a"}}"#, r#"{"ForAllValues:StringEquals":{"k":"a"}}"#, false),
        (r#"{"StringEqualsIgnoreCase":{"k":"A"}}"#, r#"{"StringEquals":{"k":"a"}}"#, true),
        (r#"{"StringLike":{"k":"a"}}"#, r#"{"StringEqualsIgnoreCase":{"k":"a"}}"#, false),
        (r#"{"ArnLike":{"k":"arn:*"}}"#, r#"{"StringEquals":{"k":"arn:aws:s3:::a"}}"#, true),
        (r#"{"ArnLike":{"k":"arn:a*"}}"#, r#"{"StringLike":{"k":"arn:aw*"}}"#, false),
        (r#"{"StringLike":{"k":"arn:*"}}"#, r#"{"ArnEquals":{"k":"arn:aws:*"}}"#, true),
        (r#"{"NumericGreaterThan":{"k":"1"}}"#, r#"{"NumericGreaterThan":{"k":"2"}}"#, true),
        (r#"{"NumericGreaterThan":{"k":"2"}}"#, r#"{"NumericGreaterThanEquals":{"k":"2"}}"#, false),
        (
            r#"{"DateLessThan":{"k":"2030-01-01T00:00:00Z"}}"#,
            r#"{"DateLessThan":{"k":"2029-01-01T00:00:00Z"}}"#,
            true,
        ),
        (r#"{"NotIpAddress":{"k":"10.1.0.0/16"}}"#, r#"{"NotIpAddress":{"k":"10.0.0.0/8"}}"#, true),
        (r#"{"NotIpAddress":{"k":"10.0.0.0/8"}}"#, r#"{"NotIpAddress":{"k":"10.1.0.0/16"}}"#, false),
        // A wildcard is one for some operators only.
        (r#"{"StringEqualsIgnoreCase":{"k":"*"}}"#, r#"{"StringLike":{"k":"*"}}"#, false),
        (r#"{"StringEqualsIgnoreCase":{"k":"A"}}"#, r#"{"StringLike":{"k":"a"}}"#, true),
        (r#"{"StringNotLike":{"k":"a*"}}"#, r#"{"StringNotEqualsIgnoreCase":{"k":"a*"}}"#, false),
        (r#"{"BinaryEquals":{"k":"QmlU"}}"#, r#"{"BinaryEquals":{"k":"qmlu"}}"#, false),
        (r#"{"DateLessThan":{"k":"1735689700"}}"#, r#"{"DateLessThan":{"k":"2030"}}"#, false),
        (
            r#"{"NumericLessThan":{"k":"9007199254740992"}}"#,
            r#"{"NumericLessThan":{"k":"9007199254740993"}}"#,
            false,
        ),
        (r#"{"NumericLessThanEquals":{"k":"2"}}"#, r#"{"NumericLessThan":{"k":"2"}}"#, true),
        (r#"{"NumericLessThan":{"k":"2"}}"#, r#"{"NumericLessThanEquals":{"k":"2"}}"#, false),
    ];
    for (before, after, follows) in cases {
        assert_eq!(grown(&one(before), &one(after)).is_empty(), follows, "{before} -> {after}");
    }
}

#[test]
fn denies() {
    let allow = r#"{"A":"s3:*","R":"*"}"#;
    let cases = [
        (
            format!(r#"{allow},{{"deny":1,"A":"s3:Delete*","R":"*"}}"#),
            allow.into(),
            "deny A=s3:Delete* R=* every=s3 all",
        ),
        (format!(r#"{allow},{{"deny":1,"A":"sqs:*","R":"*"}}"#), allow.into(), ""),
        (
            format!(r#"{allow},{{"deny":1,"A":"s3:Delete*","R":"*"}}"#),
            format!(r#"{allow},{{"deny":1,"A":"s3:Delete*","R":"*","C":{{"Bool":{{"k":"true"}}}}}}"#),
            "deny A=s3:Delete* R=* every=s3 all",
        ),
        (
            format!(r#"{allow},{{"deny":1,"A":["s3:Delete*","s3:Put*"],"R":"*"}}"#),
            format!(r#"{allow},{{"deny":1,"A":"s3:Delete*","R":"*"}}"#),
            "deny A=s3:Put* R=* every=s3 all",
        ),
        (
            format!(r#"{allow},{{"deny":1,"A":"s3:Delete*","R":"x"}}"#),
            format!(r#"{allow},{{"deny":1,"A":"s3:*","R":"*"}}"#),
            "",
        ),
        (
            format!(r#"{allow},{{"deny":1,"A":"s3:*","R":"*","C":{{"StringNotEquals":{{"k":"a"}}}}}}"#),
            format!(r#"{allow},{{"deny":1,"A":"s3:*","R":"*","C":{{"StringNotEquals":{{"k":["a","b"]}}}}}}"#),
            "deny A=s3:* R=* lost=StringNotEquals k every=s3 all",
        ),
        (String::new(), format!(r#"{allow},{{"deny":1,"A":"s*","R":"*"}}"#), ""),
    ];
    for (before, after, expected) in cases {
        assert_eq!(grown(&document(&before), &document(&after)), expected, "{before} -> {after}");
    }
}

#[test]
fn parts_that_are_not_known() {
    let cases = [
        ("", r#"{"A":"s3:Get*","R":"?"}"#, "new A=s3:Get* undecided"),
        ("", r#"{"A":"s3:Get*","R":["x","?"]}"#, "new A=s3:Get* R=x; new A=s3:Get* undecided"),
        (r#"{"A":"s3:Get*","R":"*"}"#, r#"{"A":"s3:Get*","R":"?"}"#, ""),
        ("", r#"{"A":["*","?"],"R":"*"}"#, "new A=* R=* every=* ADMIN all; new R=* undecided"),
        ("", r#"{"A":"?","R":"*"}"#, "new R=* undecided"),
        ("", r#"{"P":{"AWS":"?"},"A":"a:B","R":"x"}"#, "new A=a:B R=x undecided"),
        (
            "",
            r#"{"P":{"AWS":["?","*"]},"A":"a:B","R":"x"}"#,
            "new P=* A=a:B R=x PUBLIC; new A=a:B R=x undecided",
        ),
        ("", r#"{"Effect":"?","A":"*","R":"*"}"#, "new A=* R=* every=* all undecided"),
        (
            r#"{"A":"a:B","R":"*","C":{"Bool":{"k":"true"}}}"#,
            r#"{"A":"a:B","R":"*","C":{"Bool":{"k":"?"}}}"#,
            "condition A=a:B R=* lost=Bool k all undecided",
        ),
        (r#"{"A":"a:B","R":"*"}"#, r#"{"A":"a:B","R":"*","C":"?"}"#, ""),
        (
            r#"{"A":"a:B","R":"*"},{"deny":1,"A":"a:B","R":"x"}"#,
            r#"{"A":"a:B","R":"*"},{"deny":1,"A":"a:B","R":"?"}"#,
            "deny A=a:B R=x all undecided",
        ),
        // What another `Deny` is about decides nothing here.
        (
            r#"{"A":"a:B","R":"*"},{"deny":1,"A":"a:B","R":"x"}"#,
            r#"{"A":"a:B","R":"*"},{"deny":1,"A":"c:D","R":"?"}"#,
            "deny A=a:B R=x all",
        ),
    ];
    for (before, after, expected) in cases {
        assert_eq!(grown(&document(before), &document(after)), expected, "{before} -> {after}");
    }
    let unknown = read(&Node::List(vec![Node::Unknown])).unwrap();
    assert_eq!(grown(&Document::default(), &unknown), "new undecided");
}

#[test]
fn ways_to_all_rights() {
    let cases: [(&str, &str, &[&str]); 32] = [
        ("", r#"{"A":"s3:*","R":"*"}"#, &[]),
        ("", r#"{"A":"iam:CreatePolicyVersion","R":"*"}"#, &["iam:CreatePolicyVersion"]),
        (
            "",
            r#"{"A":"iam:CreatePolicyVersion","R":"arn:aws:iam::*:policy/*"}"#,
            &["iam:CreatePolicyVersion"],
        ),
        (
            "",
            r#"{"A":"iam:CreatePolicyVersion","R":"arn:aws:iam::123456789012:policy/*"}"#,
            &["iam:CreatePolicyVersion"],
        ),
        ("", r#"{"A":"iam:CreatePolicyVersion","R":"arn:aws:iam::123456789012:policy/app-*"}"#, &[]),
        ("", r#"{"A":"iam:CreatePolicyVersion","R":"arn:aws:iam::aws:policy/*"}"#, &[]),
        ("", r#"{"A":"iam:CreatePolicyVersion","R":"?"}"#, &[]),
        (
            r#"{"A":"iam:Create*","R":"arn:aws:iam::*:policy/*"}"#,
            r#"{"A":"iam:CreatePolicyVersion","R":"*"}"#,
            &[],
        ),
        (
            "",
            r#"{"A":["iam:CreateAccessKey","iam:UpdateLoginProfile"],"R":"arn:aws:iam::*:user/${aws:username}"}"#,
            &[],
        ),
        (
            "",
            r#"{"A":["iam:CreateAccessKey","iam:PutUserPolicy"],"R":"arn:aws:iam::*:user/${aws:username}"}"#,
            &["iam:PutUserPolicy"],
        ),
        ("", r#"{"A":"iam:CreateAccessKey","R":"arn:aws:iam::*:user/*"}"#, &["iam:CreateAccessKey"]),
        ("", r#"{"A":"iam:PassRole","R":"*"}"#, &["iam:PassRole on every role"]),
        (
            "",
            r#"{"A":"iam:PassRole","R":"arn:aws:iam::*:role/*"},{"A":"lambda:CreateFunction","R":"x"}"#,
            &["iam:PassRole on every role", "iam:PassRole with lambda:CreateFunction"],
        ),
        (
            "",
            r#"{"A":"iam:PassRole","R":"*","C":{"StringEquals":{"iam:PassedToService":"lambda.amazonaws.com"}}},{"A":["lambda:CreateFunction","ec2:RunInstances"],"R":"x"}"#,
            &["iam:PassRole with lambda:CreateFunction"],
        ),
        (
            "",
            r#"{"A":"iam:PassRole","R":"*","C":{"StringEquals":{"iam:PassedToService":"ec2.amazonaws.com"}}},{"A":"lambda:CreateFunction","R":"x"}"#,
            &[],
        ),
        (
            "",
            r#"{"A":"iam:AttachRolePolicy","R":"*","C":{"ArnEquals":{"iam:PolicyARN":"arn:aws:iam::aws:policy/ReadOnlyAccess"}}}"#,
            &[],
        ),
        (
            "",
            r#"{"A":"iam:AttachRolePolicy","R":"*","C":{"ArnLike":{"iam:PolicyARN":"arn:aws:iam::aws:policy/*"}}}"#,
            &["iam:AttachRolePolicy"],
        ),
        ("", r#"{"A":"iam:*","R":"*"},{"deny":1,"A":"iam:*","R":"*"}"#, &[]),
        (
            "",
            r#"{"A":"iam:AttachRolePolicy","R":"*"},{"deny":1,"A":"iam:*","R":"arn:aws:iam::*:role/*"}"#,
            &[],
        ),
        ("", r#"{"A":"sts:AssumeRole","R":"*"}"#, &["sts:AssumeRole on every role"]),
        ("", r#"{"P":"*","A":"sts:AssumeRole"}"#, &[]),
        (
            "",
            r#"{"A":"codebuild:StartBuild","R":"arn:aws:codebuild:*:*:project/*"}"#,
            &["codebuild:StartBuild on everything"],
        ),
        (
            "",
            r#"{"A":"ecs:ExecuteCommand","R":"arn:aws:ecs:*:123456789012:task/*"}"#,
            &["ecs:ExecuteCommand on everything"],
        ),
        (
            "",
            r#"{"A":"iam:UpdateSAMLProvider","R":"arn:aws:iam::*:saml-provider/*"}"#,
            &["iam:UpdateSAMLProvider on everything"],
        ),
        ("", r#"{"A":"iam:DetachGroupPolicy","R":"*"}"#, &["iam:DetachGroupPolicy"]),
        (
            "",
            r#"{"A":"lambda:UpdateFunctionConfiguration","R":"*"}"#,
            &["lambda:UpdateFunctionConfiguration on every function"],
        ),
        (
            "",
            r#"{"A":"iam:PutUserPolicy","R":"arn:aws:iam::*:user/*/${aws:username}"}"#,
            &["iam:PutUserPolicy"],
        ),
        (
            "",
            r#"{"A":"iam:AttachRolePolicy","R":"*","C":{"ArnEquals":{"iam:PolicyARN":"arn:aws:iam::aws:policy/IAMFullAccess"}}}"#,
            &["iam:AttachRolePolicy"],
        ),
        (
            "",
            r#"{"A":"iam:AttachRolePolicy","R":"*","C":{"ArnEquals":{"iam:PolicyARN":"arn:aws-cn:iam::aws:policy/AdministratorAccess"}}}"#,
            &["iam:AttachRolePolicy"],
        ),
        (
            "",
            r#"{"A":"iam:PassRole","R":"*","C":{"StringEquals":{"iam:PassedToService":"ec2.amazonaws.com.cn"}}},{"A":"ec2:RunInstances","R":"x"}"#,
            &["iam:PassRole with ec2:RunInstances"],
        ),
        (
            "",
            r#"{"A":"ssm:StartSession","R":"arn:aws:ec2:*:*:instance/*"}"#,
            &["ssm:StartSession on every instance"],
        ),
        ("", r#"{"A":"ssm:StartSession","R":"*","C":{"StringEquals":{"ssm:resourceTag/team":"a"}}}"#, &[]),
    ];
    for (before, after, expected) in cases {
        assert_eq!(opened(&document(before), &document(after)), expected, "{before} -> {after}");
    }
    assert!(opened(&Document::default(), &document(r#"{"NA":"s3:*","R":"*"}"#)).len() > 50);
}
