//! What must hold for text.

use proptest::prelude::*;
use unicode_width::UnicodeWidthStr as _;

use super::{assert_harmless, attack, attacked, rendered, styled};
use crate::render::{Color, Format, Style, Verbosity, fixtures};

const COLORED: Style = Style { color: Color::On, verbosity: Verbosity::Verbose, width: 80 };

/// Text without the escape sequences that we write: select graphic rendition, nothing else.
pub(super) fn without_color(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("\u{1b}[") {
        out.push_str(before);
        let (codes, tail) = after.split_once('m').expect("a sequence ends");
        assert!(codes.chars().all(|c| c.is_ascii_digit() || c == ';'), "not a color: {codes:?}");
        rest = tail;
    }
    out.push_str(rest);
    out
}

#[test]
fn lines_of_every_fixture_fit() {
    for (name, report) in fixtures::all() {
        for width in [40, 80, 132] {
            let style = Style { width, verbosity: Verbosity::Verbose, ..Style::PLAIN };
            for line in styled(&report, Format::Text, style).lines() {
                // A broken command marker may reach over the edge by the length of its escape.
                let slack = if line.trim_start().starts_with(r"\u{3a}") { 5 } else { 0 };
                assert!(line.width() <= width + slack, "{name} at {width}: {line}");
                assert_eq!(line, line.trim_end_matches(' '), "{name}: blanks at the end");
            }
        }
    }
}

#[test]
fn color_adds_nothing_but_color() {
    for (name, report) in fixtures::all() {
        let plain = styled(&report, Format::Text, Style { color: Color::Off, ..COLORED });
        let colored = styled(&report, Format::Text, COLORED);
        assert!(!plain.contains('\u{1b}'), "{name}");
        assert!(colored.contains('\u{1b}'), "{name}");
        assert_eq!(without_color(&colored), plain, "{name}");
    }
}

#[test]
fn no_address_is_cut() {
    let report = fixtures::report();
    let squeezed: String = rendered(&report, Format::Text).split_whitespace().collect();
    for finding in &report.stacks[0].findings {
        let address: String = finding.address.split_whitespace().collect();
        assert!(squeezed.contains(&address), "{address}");
    }
    let verbose = Style { verbosity: Verbosity::Verbose, ..Style::PLAIN };
    let squeezed: String = styled(&report, Format::Text, verbose).split_whitespace().collect();
    for change in report.stacks[0].changes.iter().filter(|change| change.routine.is_none()) {
        assert!(squeezed.contains(&change.address), "{}", change.address);
    }
}

#[test]
fn quiet_says_the_verdict_and_the_findings() {
    let quiet = Style { verbosity: Verbosity::Quiet, ..Style::PLAIN };
    insta::assert_snapshot!("quiet.text", styled(&fixtures::waived(), Format::Text, quiet));
}

#[test]
fn every_finding_of_a_huge_report_is_there() {
    let report = fixtures::huge();
    let text = rendered(&report, Format::Text);
    for finding in &report.stacks[0].findings {
        assert!(text.contains(&format!("APPROVE  {}", finding.address)), "{}", finding.address);
    }
    assert_eq!(text.matches("NO WAY BACK").count(), 3);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_in_a_report_acts_on_a_terminal_or_a_runner(attacks in prop::collection::vec(attack(), 1..40)) {
        let report = attacked(&attacks);
        assert_harmless(&rendered(&report, Format::Text), "text");
        assert_harmless(&rendered(&report, Format::Json), "json");
        assert_harmless(&without_color(&styled(&report, Format::Text, COLORED)), "color");
    }
}
