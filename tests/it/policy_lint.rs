//! What `tfgate lint` asks the loader for, over the files of `testdata/lint`.

use std::fs;

use tfgate::policy::{
    Diagnostic, KnownTypes, Severity, SourceFile, builtin, hints, portable_problems, unknown_attributes,
    unknown_types,
};
use tfgate::render::{Color, diagnostics};

use crate::support::root;

fn file(name: &str) -> SourceFile {
    let text = fs::read_to_string(root().join("testdata/lint").join(name)).unwrap();
    SourceFile { path: name.to_owned(), text }
}

/// Compares with the file of that name; `UPDATE_EXPECT=1` writes it.
fn expect(file: &SourceFile, found: &[Diagnostic], expected: &str) {
    let shown = diagnostics(found, |_| Some(file.text.as_str()), Color::Off);
    let path = root().join("testdata/lint").join(expected);
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(path, shown).unwrap();
    } else {
        assert_eq!(fs::read_to_string(path).unwrap_or_default(), shown);
    }
}

#[test]
fn hints_name_what_is_probably_not_meant() {
    for (name, expected) in
        [("hints.gate.hcl", "hints.stderr"), ("portable-hints.policy.hcl", "portable-hints.stderr")]
    {
        let file = file(name);
        let found = hints(&file);
        assert!(found.iter().all(|hint| hint.severity != Severity::Error));
        expect(&file, &found, expected);
    }
}

#[test]
fn types_that_are_not_known_are_warnings_or_hints() {
    let file = file("types.gate.hcl");
    let found = unknown_types(&file, &KnownTypes::default());
    // A name that is far from all that are known may be of another version of the provider.
    let is_near = |problem: &Diagnostic| problem.severity == Severity::Warning;
    assert!(found.iter().any(is_near) && !found.iter().all(is_near));
    expect(&file, &found, "types.stderr");
}

#[test]
fn attributes_that_the_schema_does_not_have_are_warnings() {
    let read = |name: &str| fs::read_to_string(root().join("testdata/schema").join(name)).unwrap();
    let known = KnownTypes::of_schema(&read("aws.json")).unwrap();
    let file = SourceFile { path: "attributes.gate.hcl".to_owned(), text: read("attributes.gate.hcl") };
    let found = unknown_attributes(&file, &known);
    expect(&file, &found, "../schema/attributes.stderr");
    // Without a schema nothing is known about attributes.
    assert_eq!(unknown_attributes(&file, &KnownTypes::default()), []);
}

#[test]
fn every_type_of_the_packs_is_known() {
    for builtin in builtin::FILES {
        let file = SourceFile { path: builtin.path.to_owned(), text: builtin.text().to_owned() };
        assert_eq!(unknown_types(&file, &KnownTypes::default()), []);
    }
}

#[test]
fn everything_that_only_tfgate_reads_is_named() {
    let file = file("portable.gate.hcl");
    expect(&file, &portable_problems(&file), "portable.stderr");
}

#[test]
fn a_portable_file_and_one_that_does_not_parse_have_no_such_problems() {
    let portable = file("portable-hints.policy.hcl");
    assert_eq!(portable_problems(&portable), []);
    let broken = SourceFile { path: "x.gate.hcl".to_owned(), text: "protect {".to_owned() };
    assert!(portable_problems(&broken).is_empty() && hints(&broken).is_empty());
}
