//! What must hold for text.

use anstyle_parse::{Params, Parser, Perform, Utf8Parser};
use proptest::prelude::*;
use unicode_width::UnicodeWidthStr as _;

use super::{assert_harmless, attack, attacked, rendered, styled};
use crate::render::{Color, Format, Style, Verbosity, fixtures};

const COLORED: Style = Style { color: Color::On, verbosity: Verbosity::Verbose, ..Style::PLAIN };

/// What a terminal would do with a text: print, go to the next line, change the look; anything else is a finding.
#[derive(Default)]
struct Terminal {
    printed: String,
    wrong: Vec<String>,
}

impl Perform for Terminal {
    fn print(&mut self, c: char) {
        self.printed.push(c);
    }

    fn execute(&mut self, byte: u8) {
        match byte {
            b'\n' => self.printed.push('\n'),
            other => self.wrong.push(format!("control {other:#x}")),
        }
    }

    fn csi_dispatch(&mut self, _: &Params, intermediates: &[u8], ignore: bool, action: u8) {
        if action != b'm' || !intermediates.is_empty() || ignore {
            self.wrong.push(format!("sequence {:?}", char::from(action)));
        }
    }

    fn esc_dispatch(&mut self, _: &[u8], _: bool, byte: u8) {
        self.wrong.push(format!("escape {:?}", char::from(byte)));
    }

    fn osc_dispatch(&mut self, _: &[&[u8]], _: bool) {
        self.wrong.push("operating system command".to_owned());
    }

    fn hook(&mut self, _: &Params, _: &[u8], _: bool, _: u8) {
        self.wrong.push("device control".to_owned());
    }
}

/// What the terminal displays in the end.
fn shown(text: &str) -> Terminal {
    let mut terminal = Terminal::default();
    let mut parser = Parser::<Utf8Parser>::new();
    text.bytes().for_each(|byte| parser.advance(&mut terminal, byte));
    terminal
}

#[test]
fn the_terminal_that_judges_sees_what_acts() {
    for (text, wrong) in [
        ("a\u{1b}[31mb\u{1b}[0m\n", 0),
        ("\u{1b}]8;;http://x\u{7}", 1),
        ("\u{1b}[2J", 1),
        ("\u{7}", 1),
        ("\u{1b}c", 1),
        ("\u{1b}Pq\u{1b}\\\\", 2),
    ] {
        assert_eq!(shown(text).wrong.len(), wrong, "{text:?}: {:?}", shown(text).wrong);
    }
}

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
        assert!(text.contains(&format!("NEEDS APPROVAL  {}", finding.address)), "{}", finding.address);
    }
    // Once above the findings, and once for each of the seven.
    assert_eq!(text.matches("NO WAY BACK").count(), 8);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_in_a_report_acts_on_a_terminal_or_a_runner(attacks in prop::collection::vec(attack(), 1..40)) {
        let report = attacked(&attacks);
        assert_harmless(&rendered(&report, Format::Text), "text");
        assert_harmless(&rendered(&report, Format::Json), "json");
        let colored = styled(&report, Format::Text, COLORED);
        assert_harmless(&without_color(&colored), "color");
        let terminal = shown(&colored);
        prop_assert_eq!(terminal.wrong, Vec::<String>::new());
        prop_assert_eq!(terminal.printed, without_color(&colored));
    }
}

#[test]
fn a_phrase_is_painted_as_one() {
    let text = styled(&fixtures::report(), Format::Text, COLORED);
    assert!(text.contains("\u{1b}[35;1mNEEDS APPROVAL\u{1b}[0m"), "{text}");
    // Terraform's colors: what is created is green, what is destroyed red, and the bar between them plain.
    assert!(text.contains("\u{1b}[31m-\u{1b}[0m/\u{1b}[32m+\u{1b}[0m "), "{text}");
    assert!(text.contains("\u{1b}[33m~\u{1b}[0m   "), "{text}");
    for (sequence, rest) in text.split("\u{1b}[0m").filter_map(|part| part.split_once("\u{1b}[")) {
        assert!(
            !rest.ends_with(' ') && !rest.ends_with('\n'),
            "blanks at an end are not painted: {sequence:?}{rest:?}"
        );
    }
}
