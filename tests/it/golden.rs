//! Reports as people get them. Read what changes before you accept it.

use std::collections::BTreeSet;

use insta::Settings;
use regex::Regex;
use tfgate::render::Format;

use crate::support::{Folder, root, text, tfgate};

/// One report per line, with the formats that it is kept in.
const LIST: &str = "testdata/golden/reports.txt";

/// Plans that are checked for drift, and the exit code.
const DRIFT: [(&str, i32); 12] = [
    ("aws_drift_normal_plan", 1),
    ("aws_drift_and_replace", 1),
    ("aws_drift_deleted_outside_and_removed_from_config", 1),
    ("aws_drift_ignore_changes", 1),
    ("aws_drift_refresh_only", 1),
    ("aws_drift_destroy", 2),
    ("aws_drift_target", 2),
    ("aws_noop", 0),
    ("refresh_only_phantom", 0),
    ("check_nested_data_noop", 0),
    ("moved_only", 0),
    ("reviews/drift", 1),
];

/// One report of the list.
struct Case {
    name: String,
    formats: Vec<Format>,
    arguments: Vec<String>,
}

impl Case {
    /// From `NAME | FORMATS | what it shows | ARGUMENTS`.
    fn read(line: &str) -> Case {
        let fields: Vec<&str> = line.split('|').map(str::trim).collect();
        let (name, formats, shows) = (fields[0], fields[1], fields[2]);
        assert!(!shows.is_empty() && fields.len() <= 4, "NAME | FORMATS | what it shows | ARGUMENTS: {line}");
        let format = |word: &str| {
            let known = Format::ALL.into_iter().find(|format| format.name() == word);
            known.unwrap_or_else(|| panic!("no format `{word}`: {line}"))
        };
        let formats = match formats {
            "all" => Format::ALL.to_vec(),
            some => some.split_whitespace().map(format).collect(),
        };
        let default = format!("--policy testdata/golden/golden.gate.hcl testdata/plans/{name}/plan.json");
        let arguments = fields.get(3).map_or(default.as_str(), |written| *written);
        let arguments = arguments.split_whitespace().map(str::to_owned).collect();
        Case { name: name.to_owned(), formats, arguments }
    }

    /// The names of its snapshots.
    fn snapshots(&self) -> impl Iterator<Item = (Format, String)> {
        self.formats.iter().map(|format| (*format, format!("{}.{}", self.name, format.name())))
    }
}

/// The reports of the list; lines that start with `#` are remarks.
fn cases() -> Vec<Case> {
    let list = text(LIST);
    list.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(Case::read).collect()
}

/// A report without what does not belong to it: the digests of the packs, and the style and script of every page.
fn settled(report: &str) -> String {
    let mut report = report.to_owned();
    for (pattern, replacement) in [
        (r"builtin(</code>|&quot;)? (<code>)?[0-9a-f]{12}", "builtin$1 $2[PACKS]"),
        (r#""digest": "[0-9a-f]{64}""#, r#""digest": "[DIGEST]""#),
        // Only a page begins its lines with these; names in other reports may hold anything.
        (r"(?s)\A(<!DOCTYPE html>.*?)<style>.*?</style>", "$1<style>[STYLE]</style>"),
        (r"(?s)\A(<!DOCTYPE html>.*)<script>.*</script>", "$1<script>[SCRIPT]</script>"),
        (r"'sha256-[0-9A-Za-z+/=]+'", "'sha256-[HASH]'"),
    ] {
        report = Regex::new(pattern).expect("a pattern").replace_all(&report, replacement).into_owned();
    }
    report
}

#[test]
fn every_report_is_as_it_was_read() {
    let folder = Folder::new();
    let mut settings = Settings::clone_current();
    settings.set_snapshot_path(root().join("testdata/golden/reports"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    for case in cases() {
        let outputs: Vec<String> = Format::ALL
            .iter()
            .map(|format| format!("--output={}={}", format.name(), folder.at(format.name())))
            .collect();
        let mut arguments = vec!["check", "--today", "2026-11-21"];
        arguments.extend(case.arguments.iter().map(String::as_str));
        arguments.extend(outputs.iter().map(String::as_str));
        let ran = tfgate(&arguments, b"");
        assert_eq!(ran.stdout, folder.read(Format::Text.name()), "{}: {}", case.name, ran.stderr);
        settings.bind(|| {
            for (format, name) in case.snapshots() {
                insta::assert_snapshot!(name, settled(&folder.read(format.name())));
            }
        });
    }
}

/// Reports of `tfgate drift`: as text with more and with less, in color, and what goes to people and to CI.
#[test]
fn every_report_about_drift_is_as_it_was_read() {
    let mut settings = Settings::clone_current();
    settings.set_snapshot_path(root().join("testdata/golden/drift"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let forms: [(&str, &[&str]); 8] = [
        ("text", &[]),
        ("quiet.text", &["--quiet"]),
        ("verbose.text", &["--verbose"]),
        ("color.text", &["--color", "always"]),
        ("markdown", &["--format", "markdown"]),
        ("sarif", &["--format", "sarif"]),
        ("junit", &["--format", "junit"]),
        ("github", &["--format", "github"]),
    ];
    for (name, code) in DRIFT {
        let folder = if name.contains('/') { name.to_owned() } else { format!("plans/{name}") };
        let plan = format!("testdata/{folder}/plan.json");
        let name = name.replace('/', "_");
        for (form, flags) in forms {
            let ran = tfgate(&[&["drift", "--today", "2026-11-21", &plan], flags].concat(), b"");
            assert_eq!(ran.code, code, "{name}: {}", ran.said());
            if form.ends_with("text") && form != "color.text" {
                assert!(ran.stdout.lines().all(|line| line.chars().count() <= 80), "{}", ran.stdout);
            }
            settings.bind(|| insta::assert_snapshot!(format!("{name}.{form}"), settled(&ran.stdout)));
        }
    }
}

#[test]
fn every_recorded_report_is_in_the_list() {
    let cases = cases();
    let expected: BTreeSet<String> =
        cases.iter().flat_map(|case| case.snapshots().map(|(_, name)| format!("{name}.snap"))).collect();
    assert!(cases.len() >= 45, "{} reports", cases.len());
    assert!(expected.len() <= 270, "{} snapshots: a changed word touches too many files", expected.len());
    let recorded: BTreeSet<String> = crate::support::inputs("testdata/golden/reports")
        .into_iter()
        .map(|(name, _)| name)
        .filter(|name| !name.ends_with(".snap.new"))
        .collect();
    let wrong: Vec<_> = recorded.symmetric_difference(&expected).collect();
    assert!(wrong.is_empty(), "missing or not in the list: {wrong:?}");
}
