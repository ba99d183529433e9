//! What must hold for JSON. The committed schema validates it.
#![expect(clippy::disallowed_methods, reason = "the tests read and write the committed schemas")]

use serde_json::Value;

use super::rendered;
use crate::render::json::ReportV1;
use crate::render::{Format, fixtures};

/// The schema as it is committed.
fn schema() -> String {
    serde_json::to_string_pretty(&schemars::schema_for!(ReportV1<'_>)).unwrap() + "\n"
}

/// A generated document must be the committed one.
pub(super) fn assert_committed(document: &str, expected: &str) {
    let root = crate::tests::root();
    let path = root.join(document);
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, expected).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(committed == expected, "{document} is stale; run `UPDATE_DOCS=1 cargo test`");
}

#[test]
fn the_committed_schema_is_up_to_date() {
    assert_committed("docs/report.schema.json", &schema());
}

#[test]
fn every_fixture_is_valid_against_the_schema() {
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for (name, report) in fixtures::all() {
        let text = rendered(&report, Format::Json);
        assert!(text.ends_with("}\n"), "{name}");
        let value: Value = serde_json::from_str(&text).unwrap();
        let errors: Vec<_> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{name}: {errors:?}");
    }
}

#[test]
fn strings_come_out_as_they_went_in() {
    let report = fixtures::hostile();
    let value: Value = serde_json::from_str(&rendered(&report, Format::Json)).unwrap();
    for (at, change) in report.stacks[0].changes.iter().enumerate() {
        assert_eq!(value["stacks"][0]["changes"][at]["address"], change.address.as_str());
    }
    for (at, finding) in report.stacks[0].findings.iter().enumerate() {
        assert_eq!(value["stacks"][0]["findings"][at]["message"], finding.message.as_str());
    }
}
