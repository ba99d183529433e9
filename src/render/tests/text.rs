//! What must hold for text.

use anstyle_parse::{Params, Parser, Perform, Utf8Parser};
use proptest::prelude::*;
use unicode_width::UnicodeWidthStr as _;

use super::{assert_harmless, attack, attacked, rendered, styled};
use crate::render::{Color, FileLinks, Format, LinkTargets, Links, Style, Verbosity, fixtures};

const COLORED: Style = Style { color: Color::On, verbosity: Verbosity::Verbose, ..Style::PLAIN };

const LINKED: Style =
    Style { links: Links::On(LinkTargets { root: "/home/ci/infra", files: FileLinks::Plain }), ..COLORED };

/// What a terminal would do with a text: print, go to the next line, change the look; anything else is a finding.
#[derive(Default)]
struct Terminal {
    printed: String,
    wrong: Vec<String>,
    /// Whether links are allowed.
    linked: bool,
    /// Targets of links, in order; `None` ends one.
    targets: Vec<Option<String>>,
}

impl Terminal {
    /// Links that are harmless: printable ASCII, a file or a page, and each ends before the next begins and before its line
    /// does.
    fn link(&mut self, target: &str) {
        let open = matches!(self.targets.last(), Some(Some(_)));
        if open != target.is_empty() {
            self.wrong.push(format!("link {target:?} in a link, or an end without one"));
        }
        let known =
            ["file:///", "vscode://file/", "https://"].iter().any(|scheme| target.starts_with(scheme));
        let plain = target.bytes().all(|byte| byte.is_ascii_graphic());
        if !(target.is_empty() || known && plain) {
            self.wrong.push(format!("link to {target:?}"));
        }
        self.targets.push((!target.is_empty()).then(|| target.to_owned()));
    }
}

impl Perform for Terminal {
    fn print(&mut self, c: char) {
        self.printed.push(c);
    }

    fn execute(&mut self, byte: u8) {
        match byte {
            b'\n' => {
                if matches!(self.targets.last(), Some(Some(_))) {
                    self.wrong.push("a link over the end of its line".to_owned());
                }
                self.printed.push('\n');
            }
            other => self.wrong.push(format!("control {other:#x}")),
        }
    }

    fn csi_dispatch(&mut self, _: &Params, intermediates: &[u8], ignore: bool, action: u8) {
        if action != b'm' || !intermediates.is_empty() || ignore {
            self.wrong.push(format!("sequence {:?}", char::from(action)));
        }
    }

    fn esc_dispatch(&mut self, _: &[u8], _: bool, byte: u8) {
        // The end of an operating system command.
        if self.linked && byte == b'\\' {
            return;
        }
        self.wrong.push(format!("escape {:?}", char::from(byte)));
    }

    fn osc_dispatch(&mut self, parts: &[&[u8]], bell: bool) {
        match parts {
            [b"8", b"", target] if self.linked && !bell => {
                let target = String::from_utf8_lossy(target).into_owned();
                self.link(&target);
            }
            _ => self.wrong.push("operating system command".to_owned()),
        }
    }

    fn hook(&mut self, _: &Params, _: &[u8], _: bool, _: u8) {
        self.wrong.push("device control".to_owned());
    }
}

/// What the terminal displays in the end.
fn shown(text: &str) -> Terminal {
    shown_by(text, Terminal::default())
}

/// What a terminal with links displays in the end.
fn shown_with_links(text: &str) -> Terminal {
    shown_by(text, Terminal { linked: true, ..Terminal::default() })
}

fn shown_by(text: &str, mut terminal: Terminal) -> Terminal {
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
        // Code is pasted, and a broken line of it would be other code.
        let blocks = report.stacks.iter().flat_map(|stack| &stack.renames.blocks);
        let code: Vec<String> = blocks
            .flat_map(|block| block.lines())
            .map(|line| format!("    {}", crate::render::escape::terminal(line.trim_end())))
            .collect();
        for width in [40, 80, 132] {
            let style = Style { width, verbosity: Verbosity::Verbose, ..Style::PLAIN };
            for line in styled(&report, Format::Text, style).lines() {
                // A broken command marker may reach over the edge by the length of its escape.
                let slack = if line.trim_start().starts_with(r"\u{3a}") { 5 } else { 0 };
                let is_code = code.iter().any(|code| code == line);
                assert!(is_code || line.width() <= width + slack, "{name} at {width}: {line}");
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
        prop_assert_eq!(&terminal.printed, &without_color(&colored));
        let linked = shown_with_links(&styled(&report, Format::Text, LINKED));
        prop_assert_eq!(linked.wrong, Vec::<String>::new());
        prop_assert_eq!(linked.printed, terminal.printed);
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

#[test]
fn the_terminal_with_links_sees_what_acts() {
    let link = |target: &str| format!("\u{1b}]8;;{target}\u{1b}\\name\u{1b}]8;;\u{1b}\\\n");
    for (text, wrong) in [
        (link("file:///a/b.tf"), 0),
        (link("https://example.com/a"), 0),
        (link("http://example.com/a"), 1),
        (link("javascript:alert(1)"), 1),
        (link("file:///a b"), 1),
        ("\u{1b}]8;;https://a.b\u{1b}\\name\n".to_owned(), 1),
        ("\u{1b}]0;title\u{1b}\\".to_owned(), 1),
        ("\u{1b}]8;;https://a.b\u{7}".to_owned(), 1),
    ] {
        let shown = shown_with_links(&text);
        assert_eq!(shown.wrong.len(), wrong, "{text:?}: {:?}", shown.wrong);
    }
}

#[test]
fn links_add_nothing_but_links() {
    let mut targets = std::collections::BTreeSet::new();
    for (name, report) in fixtures::all() {
        let colored = styled(&report, Format::Text, COLORED);
        let terminal = shown_with_links(&styled(&report, Format::Text, LINKED));
        assert_eq!(terminal.wrong, Vec::<String>::new(), "{name}");
        assert_eq!(terminal.printed, without_color(&colored), "{name}");
        targets.extend(terminal.targets.into_iter().flatten());
    }
    let leads_to = |start: &str| targets.iter().any(|target| target.starts_with(start));
    assert!(leads_to("file:///home/ci/infra/") && leads_to("https://"), "{targets:?}");
}
