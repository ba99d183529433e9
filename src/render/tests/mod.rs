//! Every format over every fixture, and what must hold for every report.

mod cards;
mod drift;
mod escape;
mod explain;
mod github;
mod gitlab;
mod html;
mod html_page;
mod json;
mod junit;
mod markdown;
mod markdown_size;
mod review;
mod runner;
mod sarif;
mod saved;
mod text;

use super::{Format, Style, fixtures, render};
use crate::report::Report;

/// A report in one format.
fn rendered(report: &Report, format: Format) -> String {
    styled(report, format, Style::PLAIN)
}

fn styled(report: &Report, format: Format, style: Style) -> String {
    let mut out = Vec::new();
    render(report, format, style, &mut out).expect("a vector takes everything");
    String::from_utf8(out).expect("every format is text")
}

/// A runner's rules for a command in a line: `::name` first, after blanks, or `##[name]` and `##vso[name]` anywhere.
fn is_command(line: &str) -> bool {
    let modern = line.trim_start().strip_prefix("::").is_some_and(|rest| rest.contains("::"));
    let lower = line.to_lowercase();
    modern || lower.contains("##[") || lower.contains("##vso[") || lower.contains("##teamcity[")
}

/// What may not be in any output.
fn is_forbidden(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(u32::from(c),
            0x61c | 0x200b..=0x200f | 0x2028..=0x202e | 0x2060..=0x206f | 0xfeff | 0xe0000..=0xe007f
            | 0xfdd0..=0xfdef | 0xad | 0xe0100..=0xe01ef)
        || u32::from(c) & 0xfffe == 0xfffe
}

/// Holds for the output of every format.
fn assert_harmless(text: &str, what: &str) {
    for line in text.lines() {
        assert!(!is_command(line), "{what}: a runner obeys {line:?}");
        assert!(!line.chars().any(is_forbidden), "{what}: hidden characters in {line:?}");
    }
}

/// Reports about pull requests, of which the formats for people are kept; the others are as those without.
const REVIEWED: [&str; 6] =
    ["approved", "reviewed_stacks", "adoption", "approvals_off", "environment", "hostile_review"];

/// Whether a snapshot is kept: what is large is not, and of the pages, which all repeat their style and script, one to
/// read and one that `tests/browser` opens.
fn is_recorded(name: &str, format: Format) -> bool {
    match format {
        Format::Text | Format::Markdown => true,
        Format::Github => name == "approved" || !REVIEWED.contains(&name),
        Format::GitlabTerraform => !REVIEWED.contains(&name),
        Format::Json | Format::Sarif | Format::Junit | Format::GitlabCodequality => {
            name != "huge" && !REVIEWED.contains(&name)
        }
        Format::Html => matches!(name, "report" | "hostile"),
    }
}

#[test]
fn every_format_of_every_fixture_is_as_recorded() {
    for (name, report) in fixtures::all() {
        for format in Format::ALL {
            let text = rendered(&report, format);
            if format == Format::Github {
                github::annotations(&text);
            } else {
                assert_harmless(&text, name);
            }
            assert_eq!(text, rendered(&report, format), "the same report gives the same bytes");
            if is_recorded(name, format) {
                insta::assert_snapshot!(format!("{name}.{}", format.name()), text);
            }
        }
    }
}

#[test]
fn formats_have_distinct_names() {
    let names: std::collections::BTreeSet<_> = Format::ALL.iter().map(|format| format.name()).collect();
    assert_eq!(names.len(), Format::ALL.len());
}

/// The rich report with every string changed.
fn attacked(attacks: &[String]) -> Report {
    attacking(fixtures::report(), attacks)
}

/// A report in which every string is changed; equal strings stay equal, and different ones different.
fn attacking(mut report: Report, attacks: &[String]) -> Report {
    let mut known = std::collections::BTreeMap::new();
    fixtures::for_each_string(&mut report, &mut |text| {
        let at = known.len();
        let changed = known.entry(text.clone()).or_insert_with(|| {
            let before = &attacks[at % attacks.len()];
            let after = &attacks[(at / 2 + 1) % attacks.len()];
            format!("{before}{text}{after}")
        });
        text.clone_from(changed);
    });
    report
}

/// One string: attacks, pieces of attacks, and arbitrary characters.
fn attack() -> impl proptest::strategy::Strategy<Value = String> {
    use proptest::prelude::*;
    let part = prop_oneof![
        3 => proptest::sample::select(fixtures::ATTACKS.to_vec()).prop_map(str::to_owned),
        2 => "[<>&\"'`@#:|*_~\\[\\]()!$\\\\/ \n\t.-]{1,8}",
        1 => proptest::collection::vec(any::<char>(), 0..6).prop_map(|chars| chars.into_iter().collect()),
        1 => "[a-z0-9 ]{1,8}",
    ];
    proptest::collection::vec(part, 1..4).prop_map(|parts| parts.concat())
}
