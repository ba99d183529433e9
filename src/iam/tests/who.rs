//! Who may use what is granted.

use super::{document, grown};
use crate::iam::{Budget, Document, growth};

#[test]
fn public_grants() {
    let open = |condition: &str| format!(r#"{{"P":"*","A":"s3:GetObject","R":"x","C":{condition}}}"#);
    let public = [
        r"{}",
        r#"{"Bool":{"aws:MultiFactorAuthPresent":"true","aws:SecureTransport":"true"}}"#,
        r#"{"StringEquals":{"aws:Referer":"x","sts:ExternalId":"x","aws:PrincipalTag/a":"b","aws:username":"me"}}"#,
        r#"{"StringEqualsIfExists":{"aws:SourceAccount":"123456789012"}}"#,
        r#"{"ForAllValues:StringLike":{"aws:PrincipalOrgPaths":"o-a/*"}}"#,
        r#"{"StringNotEquals":{"aws:SourceAccount":"123456789012"}}"#,
        r#"{"StringLike":{"aws:SourceAccount":["123456789012","*"]}}"#,
        r#"{"StringLike":{"aws:PrincipalOrgID":"o-*"}}"#,
        r#"{"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::*:role/Admin"}}"#,
        r#"{"ArnLike":{"aws:SourceArn":"arn:aws:sns:*:*:topic"}}"#,
        r#"{"ArnLike":{"aws:SourceArn":"arn:aws:s3:::my-*"}}"#,
        r#"{"IpAddress":{"aws:SourceIp":["0.0.0.0/1","128.0.0.0/1"]}}"#,
        r#"{"IpAddress":{"aws:VpcSourceIp":"10.0.0.0/8"}}"#,
        r#"{"Bool":{"aws:PrincipalIsAWSService":"false"}}"#,
        r#"{"Null":{"aws:SourceVpc":"false"}}"#,
        r#"{"StringEquals":{"aws:PrincipalOrgID":"${aws:PrincipalTag/org}"}}"#,
        r#"{"StringEquals":{"kms:ViaService":"s3.eu-west-1.amazonaws.com"}}"#,
    ];
    for condition in public {
        let grown = grown(&Document::default(), &document(&open(condition)));
        assert_eq!(grown, "new P=* A=s3:GetObject R=x PUBLIC", "{condition}");
    }
    let narrow = [
        r#"{"StringEquals":{"aws:SourceAccount":"123456789012"}}"#,
        r#"{"StringLike":{"AWS:PrincipalOrgID":"o-a1"}}"#,
        r#"{"ForAnyValue:StringLike":{"aws:PrincipalOrgPaths":"o-a1/*"}}"#,
        r#"{"StringEquals":{"aws:PrincipalOrgID":"${aws:ResourceOrgID}"}}"#,
        r#"{"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::123456789012:role/*"}}"#,
        r#"{"ArnEquals":{"aws:SourceArn":"arn:aws:s3:::bucket"}}"#,
        r#"{"ArnLike":{"aws:SourceArn":"arn:aws:sns:*:123456789012:*"}}"#,
        r#"{"IpAddress":{"aws:SourceIp":["203.0.113.0/24"]}}"#,
        r#"{"Bool":{"aws:PrincipalIsAWSService":true}}"#,
        r#"{"StringLike":{"aws:userid":"AROAEXAMPLEID:*"}}"#,
        r#"{"StringLike":{"sns:Endpoint":"*@example.com"}}"#,
        r#"{"Bool":{"aws:SecureTransport":"true"},"StringEquals":{"aws:SourceVpce":"vpce-1"}}"#,
    ];
    for condition in narrow {
        let grown = grown(&Document::default(), &document(&open(condition)));
        assert_eq!(grown, "new P=* A=s3:GetObject R=x", "{condition}");
    }
    let undecided = [r#""?""#, r#"{"StringEquals":"?"}"#, r#"{"StringEquals":{"aws:SourceAccount":"?"}}"#];
    for condition in undecided {
        let grown = grown(&Document::default(), &document(&open(condition)));
        assert_eq!(grown, "new P=* A=s3:GetObject R=x undecided", "{condition}");
    }
    let open = open(
        r#"{"StringEquals":{"aws:SourceAccount":["?",1]},"StringLike":{"aws:SourceAccount":["?","*"]}}"#,
    );
    assert_eq!(grown(&Document::default(), &document(&open)), "new P=* A=s3:GetObject R=x undecided");
}

#[test]
fn denies_that_keep_strangers_out() {
    let allow = r#"{"P":{"AWS":["*"]},"A":"s3:Get*","R":["x","x/*"]}"#;
    let public = "new P=* A=s3:Get* R=x+x/* PUBLIC";
    let closed = "new P=* A=s3:Get* R=x+x/*";
    let org = r#""C":{"StringNotEquals":{"aws:PrincipalOrgID":"o-a"}}"#;
    let cases = [
        (String::new(), public),
        (format!(r#"{{"deny":1,"P":"*","A":"s3:*","R":["x","x/*"],{org}}}"#), closed),
        (format!(r#"{{"deny":1,"P":"*","A":"*","R":"*",{org}}}"#), closed),
        (format!(r#"{{"deny":1,"P":"*","A":"s3:*","R":"x",{org}}}"#), public),
        (format!(r#"{{"deny":1,"P":"*","A":"s3:GetObject","R":"*",{org}}}"#), public),
        (format!(r#"{{"deny":1,"P":{{"AWS":"123456789012"}},"A":"s3:*","R":"*",{org}}}"#), public),
        (r#"{"deny":1,"P":"*","A":"s3:*","R":"*","C":{"StringNotEqualsIfExists":{"aws:PrincipalOrgID":"o-a"},"BoolIfExists":{"aws:PrincipalIsAWSService":"false"}}}"#.into(), closed),
        (r#"{"deny":1,"P":"*","A":"s3:*","R":"*","C":{"StringNotEquals":{"aws:PrincipalOrgID":"o-a"},"Bool":{"aws:SecureTransport":"false"}}}"#.into(), public),
        (r#"{"deny":1,"P":"*","A":"s3:*","R":"*","C":{"Bool":{"aws:SecureTransport":"false"}}}"#.into(), public),
        (r#"{"deny":1,"P":"*","A":"s3:*","R":"*","C":{"NotIpAddress":{"aws:SourceIp":"1.2.3.0/24"}}}"#.into(), closed),
        // Who calls without credentials has no such key.
        (r#"{"deny":1,"P":"*","A":"s3:*","R":"*","C":{"Bool":{"aws:PrincipalIsAWSService":"false"}}}"#.into(), public),
        (r#"{"deny":1,"P":"*","A":"s3:*","R":"*","C":{"BoolIfExists":{"aws:PrincipalIsAWSService":"false"}}}"#.into(), closed),
        (r#"{"deny":1,"P":"*","A":"s3:*","R":"*","C":{"StringNotEquals":{"aws:PrincipalIsAWSService":"false"}}}"#.into(), public),
        (r#"{"deny":1,"P":"*","A":"s3:*","R":"*","C":{"StringNotEquals":{"aws:PrincipalIsAWSService":"true"}}}"#.into(), closed),
        (r#"{"deny":1,"P":"*","A":"s3:*","R":"*","C":{"NotIpAddress":{"aws:SourceIp":"0.0.0.0/0"}}}"#.into(), public),
        (r#"{"deny":1,"P":"*","A":"s3:*","R":"*","C":{"ForAnyValue:StringNotLike":{"aws:PrincipalOrgPaths":"o-a/*"}}}"#.into(), public),
        (r#"{"deny":1,"P":"*","A":"s3:*","R":"*","C":{"ForAllValues:StringNotLike":{"aws:PrincipalOrgPaths":"o-a/*"}}}"#.into(), closed),
        (r#"{"deny":1,"NP":{"AWS":"123456789012"},"A":"s3:*","R":"*"}"#.into(), closed),
        (r#"{"deny":1,"NP":"*","A":"s3:*","R":"*"}"#.into(), public),
        (r#"{"deny":1,"P":"*","A":"s3:*","R":"*"}"#.into(), ""),
        (r#"{"deny":1,"P":"*","A":"s3:*","R":"*","C":{"StringNotEquals":{"aws:PrincipalOrgID":"?"}}}"#.into(),
            "new P=* A=s3:Get* R=x+x/* undecided"),
        (
            r#"{"deny":1,"P":"*","A":"s3:*","R":"*","C":{"StringNotEquals":{"aws:PrincipalOrgID":"?"}}},{"deny":1,"P":"*","A":"s3:*","R":"*","C":{"StringNotEquals":{"aws:PrincipalOrgID":"o-a"}}}"#.into(),
            closed,
        ),
    ];
    for (deny, expected) in cases {
        let after = if deny.is_empty() { allow.to_owned() } else { format!("{deny},{allow}") };
        assert_eq!(grown(&Document::default(), &document(&after)), expected, "{deny}");
    }
    let before = format!(r#"{{"deny":1,"P":"*","A":"s3:*","R":"*",{org}}},{allow}"#);
    assert_eq!(
        grown(&document(&before), &document(allow)),
        "deny P=* A=s3:* R=* lost=StringNotEquals aws:PrincipalOrgID PUBLIC"
    );
}

#[test]
fn principals() {
    let one = |principal: &str| format!(r#"{{"P":{principal},"A":"x:Y","R":"r"}}"#);
    let cases = [
        (r#"{"AWS":"123456789012"}"#, r#"{"AWS":"arn:aws:iam::123456789012:root"}"#, ""),
        (r#"{"AWS":"arn:aws:iam::123456789012:root"}"#, r#"{"AWS":"arn:aws:iam::123456789012:role/a"}"#, ""),
        (
            r#"{"AWS":"arn:aws:iam::123456789012:role/a"}"#,
            r#"{"AWS":"123456789012"}"#,
            "new P=123456789012 A=x:Y R=r accounts=123456789012",
        ),
        (
            r#"{"AWS":"123456789012"}"#,
            r#"{"AWS":["123456789012","210987654321"]}"#,
            "new P=210987654321 A=x:Y R=r accounts=210987654321",
        ),
        (r#"{"AWS":"123456789012"}"#, r#"{"AWS":"*"}"#, "new P=* A=x:Y R=r PUBLIC"),
        (
            r#"{"AWS":"123456789012"}"#,
            r#"{"AWS":"arn:aws:iam::*:root"}"#,
            "new P=arn:aws:iam::*:root A=x:Y R=r PUBLIC",
        ),
        (r#""*""#, r#"{"AWS":["123456789012"],"Service":"s3.amazonaws.com"}"#, ""),
        (
            r#"{"Service":"s3.amazonaws.com"}"#,
            r#"{"Service":["s3.amazonaws.com","sns.amazonaws.com"]}"#,
            "new P=Service: sns.amazonaws.com A=x:Y R=r",
        ),
        (r#"{"CanonicalUser":"a"}"#, r#"{"CanonicalUser":["a","b"]}"#, "new P=CanonicalUser: b A=x:Y R=r"),
    ];
    for (before, after, expected) in cases {
        assert_eq!(grown(&document(&one(before)), &document(&one(after))), expected, "{before} -> {after}");
    }
    let all_but = r#"{"NP":{"AWS":"123456789012"},"A":"x:Y","R":"r"}"#;
    let expected = "new P=everybody except 123456789012 A=x:Y R=r PUBLIC";
    assert_eq!(grown(&Document::default(), &document(all_but)), expected);
    assert_eq!(grown(&document(all_but), &document(&one(r#"{"AWS":"210987654321"}"#))), "");
    // A session is in its role, and a user is not excepted with the account.
    let deny = |who: &str| format!(r#"{{"P":"*","A":"x:Y","R":"r"}},{{"deny":1,{who},"A":"x:Y","R":"r"}}"#);
    let session = r#""P":{"AWS":"arn:aws:sts::123456789012:assumed-role/a/s"}"#;
    let role = r#"{"P":{"AWS":"arn:aws:iam::123456789012:role/a"},"A":"x:Y","R":"r"}"#;
    let kept = format!(r#"{role},{{"deny":1,{session},"A":"x:Y","R":"r"}}"#);
    assert_ne!(grown(&document(&kept), &document(role)), "");
    let account = deny(r#""NP":{"AWS":"123456789012"}"#);
    let user = deny(r#""NP":{"AWS":["123456789012","arn:aws:iam::123456789012:user/b"]}"#);
    assert_ne!(grown(&document(&account), &document(&user)), "");
    assert_eq!(grown(&document(&user), &document(&account)), "");
    assert_ne!(
        grown(&document(all_but), &document(&one(r#"{"AWS":"arn:aws:iam::123456789012:role/a"}"#))),
        ""
    );
}

#[test]
fn identity_providers() {
    let github = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com";
    let trust = |provider: &str, condition: &str| {
        document(&format!(
            r#"{{"P":{{"Federated":"{provider}"}},"A":"sts:AssumeRoleWithWebIdentity","C":{condition}}}"#
        ))
    };
    let sub = |operator: &str, value: &str| {
        format!(r#"{{"{operator}":{{"token.actions.githubusercontent.com:sub":{value}}}}}"#)
    };
    let cases = [
        (github, r"{}".to_owned(), true),
        (github, r#"{"StringEquals":{"token.actions.githubusercontent.com:aud":"sts.amazonaws.com"}}"#.into(), true),
        (github, sub("StringLike", r#""repo:*""#), true),
        (github, sub("StringLike", r#""repo:*/*:*""#), true),
        (github, sub("StringLike", r#""repo:*/app:ref:refs/heads/main""#), true),
        (github, sub("StringLike", r#""repo:acme*""#), true),
        (github, sub("StringLike", r#"["repo:acme/*","*"]"#), true),
        (github, sub("StringEqualsIfExists", r#""repo:acme/app:ref:refs/heads/main""#), true),
        (github, sub("ForAllValues:StringLike", r#""repo:acme/*""#), true),
        (github, sub("StringNotLike", r#""repo:acme/*""#), true),
        (github, sub("StringLike", r#""repo:acme/*""#), false),
        (github, sub("StringLike", r#""environment:production:*""#), true),
        (github, sub("StringLike", r#""ref:refs/heads/main""#), true),
        (github, sub("StringLike", r#""environment:production:repository_owner:acme:*""#), false),
        (github, sub("StringEquals", r#""repo:acme/app:environment:prod""#), false),
        (github, r#"{"StringLike":{"token.actions.githubusercontent.com:job_workflow_ref":"acme/*"}}"#.into(), false),
        (github, r#"{"StringLike":{"token.actions.githubusercontent.com:ref":"refs/heads/main"}}"#.into(), true),
        (github, r#"{"StringLike":{"other.example:sub":"repo:acme/*"}}"#.into(), true),
        ("cognito-identity.amazonaws.com", r#"{"StringEquals":{"cognito-identity.amazonaws.com:aud":"p"}}"#.into(), false),
        ("cognito-identity.amazonaws.com", r#"{"ForAnyValue:StringLike":{"cognito-identity.amazonaws.com:amr":"authenticated"}}"#.into(), true),
        ("www.amazon.com", r#"{"StringEquals":{"www.amazon.com:app_id":"p"}}"#.into(), false),
        ("arn:aws:iam::123456789012:saml-provider/x", r#"{"StringEquals":{"SAML:aud":"https://signin.aws.amazon.com/saml"}}"#.into(), false),
        ("arn:aws:iam::123456789012:saml-provider/x", "{}".into(), true),
        ("arn:aws:iam::1:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/A1", r#"{"StringLike":{"oidc.eks.eu-west-1.amazonaws.com/id/A1:sub":"system:serviceaccount:*:*"}}"#.into(), true),
        ("arn:aws:iam::1:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/A1", r#"{"StringLike":{"oidc.eks.eu-west-1.amazonaws.com/id/A1:sub":"system:serviceaccount:kube-system:*"}}"#.into(), false),
    ];
    for (provider, condition, open) in cases {
        let grants = growth(&Document::default(), &trust(provider, &condition), &mut Budget::new()).unwrap();
        assert_eq!(grants.iter().any(|grant| grant.federated_open), open, "{condition}");
    }
}
