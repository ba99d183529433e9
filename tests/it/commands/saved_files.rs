//! The saved reports in `testdata/reports` are what `tfgate check` writes.
//!
//! `UPDATE_DOCS=1 cargo test --test it saved_files` writes them.

use crate::support::{check, files, plan, root};

const POLICY: &str = "testdata/cli/databases.gate.hcl";

/// The report of one plan.
fn verdict(stack: &str, name: &str) -> String {
    check(&plan(name), &["--no-builtin", "--policy", POLICY, "--format", "json", "--name", stack]).stdout
}

/// Path below `testdata/reports`, and content.
fn expected() -> Vec<(&'static str, String)> {
    let app = verdict("app", "create");
    let database = verdict("database", "aws_delete_db");
    let edited = database.replacen(
        "\"verdict\": \"fail\",\n  \"exit_code\": 1",
        "\"verdict\": \"pass\",\n  \"exit_code\": 0",
        1,
    );
    assert_ne!(edited, database);
    let cut = app.chars().take(700).collect();
    vec![
        ("artifacts/tfgate-app/verdict.json", app),
        ("artifacts/tfgate-database/verdict.json", database),
        ("damaged/cut.json", cut),
        ("damaged/edited.json", edited),
    ]
}

#[test]
fn saved_reports_are_up_to_date() {
    let folder = root().join("testdata/reports");
    let expected = expected();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        for (path, text) in &expected {
            let path = folder.join(path);
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            std::fs::write(path, text).expect("a file");
        }
    }
    for (path, text) in &expected {
        let committed = std::fs::read_to_string(folder.join(path)).unwrap_or_default();
        assert!(committed == *text, "`testdata/reports/{path}` is stale; run `UPDATE_DOCS=1 cargo test`");
    }
    let json = files("testdata/reports")
        .iter()
        .filter(|file| file.extension().is_some_and(|end| end == "json"))
        .count();
    assert_eq!(json, expected.len(), "a report that this test does not write");
}
