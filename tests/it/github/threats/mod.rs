//! The threats of the design, through the whole program. Which tests stand for which threat: `testdata/github/threats.txt`.

/// Saved reports from an artifact.
mod artifacts;
/// Plans of any size.
mod large;
/// Permissions.
mod rights;
/// Secrets.
mod secrets;
/// What others write, and what happens on the way.
mod wire;

use std::collections::BTreeSet;

use crate::support::{files, text};

/// The rows: number and names of tests.
fn rows() -> Vec<(u32, Vec<String>)> {
    let whole = text("testdata/github/threats.txt");
    let mut rows: Vec<(u32, Vec<String>)> = Vec::new();
    for line in whole.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(test) = line.strip_prefix("  ") {
            rows.last_mut().expect("a row before its tests").1.push(test.to_owned());
        } else {
            let number = line.split(' ').next().and_then(|number| number.parse().ok());
            rows.push((number.unwrap_or_else(|| panic!("no number: {line}")), Vec::new()));
        }
    }
    rows
}

#[test]
fn each_threat_has_tests_that_exist() {
    let source = |path: &std::path::PathBuf| path.extension().is_some_and(|end| end == "rs");
    let all: Vec<_> = files("src").into_iter().chain(files("tests")).filter(source).collect();
    let test = regex::Regex::new(r"#\[test\]\s+(?:#\[[^\]]*\]\s+)*fn ([a-z0-9_]+)\(").expect("a pattern");
    let mut known = BTreeSet::new();
    for path in all {
        let whole = text(&path);
        known.extend(test.captures_iter(&whole).map(|found| format!("{}: {}", path.display(), &found[1])));
    }
    assert!(known.len() > 500, "{}", known.len());
    let rows = rows();
    let numbers: Vec<u32> = rows.iter().map(|(number, _)| *number).collect();
    assert_eq!(numbers, (1..=22).chain([24]).collect::<Vec<_>>());
    for (number, tests) in rows {
        assert!(!tests.is_empty(), "{number}");
        for test in tests {
            assert!(known.contains(&test), "{number}: no test `{test}`");
        }
    }
}
