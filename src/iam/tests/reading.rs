//! The forms of documents.

use super::{grown, node};
use crate::iam::{Document, Node, read};

fn parsed(json: &str) -> Node {
    node(&serde_json::from_str(json).unwrap())
}

#[test]
fn arguments_of_the_data_source() {
    let arguments = r#"{"statement":[
        {"effect":null,"sid":"One","actions":["s3:GetObject"],"not_actions":null,"resources":["u/&{aws:username}"],"not_resources":[],
         "principals":[{"type":"AWS","identifiers":["123456789012"]},{"type":"*","identifiers":["*"]}],"not_principals":[],
         "condition":[{"test":"StringEquals","variable":"aws:SourceVpc","values":["vpc-1"]},
                      {"test":"StringEquals","variable":"aws:SourceVpc","values":["vpc-2"]}]},
        {"effect":"Deny","actions":[],"not_actions":["s3:*"],"resources":["*"]}]}"#;
    let json = r#"{"Version":"2012-10-17","Statement":[
        {"Effect":"Allow","Sid":"One","Action":"s3:GetObject","Resource":"u/${aws:username}","Principal":{"AWS":["*","123456789012"]},
         "Condition":{"StringEquals":{"aws:SourceVpc":["vpc-1","vpc-2"]}}},
        {"Effect":"Deny","NotAction":"s3:*","Resource":"*"}]}"#;
    let [arguments, json] = [arguments, json].map(|text| read(&parsed(text)).unwrap());
    assert_eq!(arguments, json);
    let more = parsed(r#"{"statement":null,"source_policy_documents":["{}"]}"#);
    assert_eq!(grown(&Document::default(), &read(&more).unwrap()), "new undecided");
    let older = parsed(r#"{"statement":null,"source_json":"{}"}"#);
    assert_eq!(grown(&Document::default(), &read(&older).unwrap()), "new undecided");
    let none = parsed(r#"{"statement":[],"source_policy_documents":null}"#);
    assert_eq!(read(&none).unwrap(), Document::default());
}

#[test]
fn older_documents_have_no_variables() {
    for (version, same) in
        [(r#""Version":"2012-10-17","#, true), (r#""Version":"2008-10-17","#, false), ("", false)]
    {
        let document = |resource: &str| {
            let statement = format!(r#"{{"Effect":"Allow","Action":"a:B","Resource":"{resource}"}}"#);
            read(&parsed(&format!(r#"{{{version}"Statement":{statement}}}"#))).unwrap()
        };
        let names = ["${aws:username}", "${AWS:UserName}"].map(document);
        assert_eq!(grown(&names[0], &names[1]).is_empty(), same, "{version}");
    }
}

#[test]
fn lists_of_documents_are_one_policy() {
    let two = parsed(
        r#"[{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}},
            {"statement":{"EFFECT":"deny","action":"iam:*","RESOURCE":"*"}}]"#,
    );
    assert_eq!(grown(&Document::default(), &read(&two).unwrap()), "new A=* R=* every=* all");
}

#[test]
fn what_is_not_a_policy_is_an_error() {
    let cases = [
        ("1", "expected a policy document: an object with `Statement`"),
        ("{}", "expected a policy document: an object with `Statement`"),
        ("[[]]", "[0]: expected a policy document: an object with `Statement`"),
        (r#"{"Statement":[1]}"#, "Statement[0]: expected an object"),
        (r#"{"Statement":{"Action":"*"}}"#, "Statement.Effect: expected `Allow` or `Deny`"),
        (r#"{"Statement":{"Effect":"Allow"}}"#, "Statement: expected `Action` or `NotAction`"),
        (
            r#"[{"Statement":[{"Effect":"Allow","Action":{}}]}]"#,
            "[0].Statement[0].Action: expected a string or a list of strings",
        ),
        (
            r#"{"Statement":{"Effect":"Allow","Action":"a","action":"b"}}"#,
            "Statement.Action: expected one element of this name",
        ),
        (
            r#"{"Statement":{"Effect":"Allow","Action":"a","NotAction":"b"}}"#,
            "Statement.NotAction: expected no complement beside the element",
        ),
        (
            r#"{"Statement":{"Effect":"Allow","Action":"a","Principal":{"AWS":[[]]}}}"#,
            "Statement.Principal.AWS: expected a string or a list of strings",
        ),
        (
            r#"{"Statement":{"Effect":"Allow","Action":"a","Condition":{"Bool":1}}}"#,
            "Statement.Condition.Bool: expected an object of values by key",
        ),
        (
            r#"{"Statement":{"Effect":"Allow","Action":"a","Condition":{"Bool":{"k":{}}}}}"#,
            "Statement.Condition.Bool.k: expected a value or a list of values",
        ),
    ];
    for (json, expected) in cases {
        assert_eq!(read(&parsed(json)).unwrap_err().to_string(), expected, "{json}");
    }
}
