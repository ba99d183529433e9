//! What must hold for the page. The parser of a browser reads it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use base64::Engine as _;
use html5ever::tendril::TendrilSink as _;
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use proptest::prelude::*;
use sha2::{Digest as _, Sha256};

use super::html::resolved;
use super::{assert_harmless, attack, attacked, rendered};
use crate::plan::Action;
use crate::render::{Format, escape, fixtures};
use crate::report::{ChangeEntry, Report, StackReport, Verdict};

/// An element: the names of those around it and its own, its attributes, and the text in it.
struct Element {
    path: String,
    attributes: BTreeMap<String, String>,
    text: String,
}

impl Element {
    fn name(&self) -> &str {
        self.path.rsplit('>').next().unwrap_or_default()
    }

    fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }

    /// What must not depend on data: names, and values but for the numbers of modules, which follow their order.
    fn shape(&self) -> String {
        let mut attributes = self.attributes.clone();
        attributes.remove("data-module");
        format!("{} {attributes:?}", self.path)
    }
}

/// Every element of a page in the order of the document. A page with an error is refused.
fn elements(html: &str) -> Vec<Element> {
    let dom = html5ever::parse_document(RcDom::default(), html5ever::ParseOpts::default()).one(html);
    assert_eq!(*dom.errors.borrow(), Vec::<String>::new(), "errors of the parser");
    let mut found = Vec::new();
    visit(&dom.document, "", &mut found);
    found
}

fn visit(node: &Handle, path: &str, found: &mut Vec<Element>) {
    let mut inner = path.to_owned();
    match &node.data {
        NodeData::Comment { .. } => panic!("a comment in {path}"),
        NodeData::Element { name, attrs, .. } => {
            inner = format!("{path}>{}", name.local);
            let attributes = attrs
                .borrow()
                .iter()
                .map(|attribute| (attribute.name.local.to_string(), attribute.value.to_string()))
                .collect();
            found.push(Element { path: inner.clone(), attributes, text: text(node) });
        }
        NodeData::Document
        | NodeData::Doctype { .. }
        | NodeData::Text { .. }
        | NodeData::ProcessingInstruction { .. } => {}
    }
    for child in node.children.borrow().iter() {
        visit(child, &inner, found);
    }
}

fn text(node: &Handle) -> String {
    let mut out = String::new();
    if let NodeData::Text { contents } = &node.data {
        out.push_str(&contents.borrow());
    }
    out.extend(node.children.borrow().iter().map(text));
    out
}

fn page(report: &Report) -> Vec<Element> {
    elements(&rendered(report, Format::Html))
}

/// How often each shape occurs. Code is left out, sentences have as much of it as they need; so are modules to choose
/// from, of which there are as many as there are names.
fn outline(elements: &[Element]) -> BTreeMap<String, usize> {
    let mut shapes = BTreeMap::new();
    for element in elements {
        if !matches!(element.name(), "code" | "option") {
            *shapes.entry(element.shape()).or_default() += 1;
        }
    }
    shapes
}

/// The page has the structure that the same report has with harmless strings.
fn assert_same_structure(elements: &[Element]) {
    static HARMLESS: LazyLock<BTreeMap<String, usize>> =
        LazyLock::new(|| outline(&page(&fixtures::report())));
    assert_eq!(outline(elements), *HARMLESS, "markup comes from data");
}

/// Holds for every page: nothing runs, loads or leads away but what the tool means.
fn assert_closed(elements: &[Element], what: &str) {
    let mut assets = Vec::new();
    for element in elements {
        let name = element.name().to_owned();
        assert!(
            !matches!(
                name.as_str(),
                "iframe"
                    | "object"
                    | "embed"
                    | "img"
                    | "svg"
                    | "math"
                    | "base"
                    | "audio"
                    | "video"
                    | "template"
            ),
            "{what}: <{name}>"
        );
        if matches!(name.as_str(), "script" | "style") {
            assert!(element.attributes.is_empty(), "{what}: {name} has attributes");
            assets.push(name.clone());
        }
        for (attribute, value) in &element.attributes {
            assert!(!attribute.starts_with("on") && attribute != "style", "{what}: {attribute}=\"{value}\"");
            assert!(
                !matches!(attribute.as_str(), "src" | "srcset" | "action" | "formaction"),
                "{what}: {attribute}"
            );
            if attribute != "href" {
                continue;
            }
            let own = name == "a" && value.starts_with('#');
            let icon = name == "link" && value == "data:,";
            let abroad = name == "a"
                && value.starts_with("https://")
                && element.attribute("rel") == Some("noopener noreferrer");
            assert!(own || icon || abroad, "{what}: <{name} href=\"{value}\">");
        }
    }
    assert_eq!(assets, ["style", "script"], "{what}");
}

#[test]
#[should_panic(expected = "errors of the parser")]
fn a_page_with_an_error_is_refused() {
    elements("<!doctype html><title>x</title><p><b></p>");
}

#[test]
fn the_policy_comes_first_and_names_the_very_texts() {
    for (name, report) in fixtures::all() {
        let html = rendered(&report, Format::Html);
        let elements = elements(&html);
        assert_closed(&elements, name);
        let text = |tag: &str| {
            let element = elements.iter().find(|element| element.name() == tag).expect("it is there");
            base64::engine::general_purpose::STANDARD.encode(Sha256::digest(&element.text))
        };
        let first = elements.iter().position(|element| element.name() == "head").expect("a head") + 1;
        assert_eq!(elements[first].attribute("http-equiv"), Some("Content-Security-Policy"), "{name}");
        assert_eq!(
            elements[first].attribute("content").expect("a policy"),
            format!(
                "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-{}'; \
                 script-src 'sha256-{}'; img-src data:",
                text("style"),
                text("script")
            ),
            "{name}"
        );
        assert!(html.find("charset").is_some_and(|at| at < 1024), "{name}: browsers look no further");
    }
}

#[test]
fn the_script_cannot_write_markup_and_runs_no_text() {
    let script = crate::render::html::SCRIPT;
    for word in
        ["innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval", "Function(", "setAttribute"]
    {
        assert!(!script.contains(word), "{word}");
    }
}

#[test]
fn the_recorded_attacks_change_no_structure() {
    assert_same_structure(&page(&fixtures::hostile()));
    for attack in fixtures::ATTACKS {
        assert_same_structure(&page(&attacked(&[attack.to_owned()])));
    }
}

#[test]
fn links_lead_to_plain_https_only() {
    let mut report = fixtures::report();
    for url in [
        "javascript:alert(1)",
        "http://example.com",
        "https://a\"b/",
        "//example.com",
        "https://a.b/\" onclick=\"x",
    ] {
        report.stacks[0].findings[0].url = Some(url.to_owned());
        assert_closed(&page(&report), url);
    }
    let links: Vec<_> = page(&report)
        .into_iter()
        .filter(|element| element.attribute("rel") == Some("noopener noreferrer"))
        .map(|element| (element.attribute("href").unwrap_or_default().to_owned(), element.text))
        .collect();
    let policy = &report.stacks[0].findings[0].policy;
    assert_eq!(links, [("https://a.b/%22%20onclick=%22x".to_owned(), policy.clone())]);
    let heading = page(&report).into_iter().find(|element| {
        element.attribute("class") == Some("policy") && element.text.contains(policy.as_str())
    });
    assert!(heading.expect("the name of the policy").text.ends_with(" a.b"), "the host is not shown");
}

#[test]
fn headings_are_in_order_and_names_lead_somewhere() {
    for (name, report) in fixtures::all() {
        let elements = page(&report);
        let levels: Vec<usize> =
            elements.iter().filter_map(|element| element.name().strip_prefix('h')?.parse().ok()).collect();
        assert_eq!(levels.first(), Some(&1), "{name}");
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{name}");
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{name}: {levels:?}");
        let ids: Vec<_> = elements.iter().filter_map(|element| element.attribute("id")).collect();
        let known: BTreeSet<_> = ids.iter().copied().collect();
        assert_eq!(ids.len(), known.len(), "{name}: duplicate id");
        for element in &elements {
            let target = element.attribute("href").and_then(|href| href.strip_prefix('#'));
            if let Some(id) = target.or(element.attribute("for")) {
                assert!(known.contains(id), "{name}: no #{id}");
            }
        }
        for landmark in ["header", "main", "footer"] {
            assert_eq!(elements.iter().filter(|element| element.name() == landmark).count(), 1, "{name}");
        }
    }
}

#[test]
fn everything_in_the_report_is_on_the_page() {
    for (name, report) in fixtures::all() {
        let body = page(&report).into_iter().find(|element| element.name() == "body").expect("a body").text;
        let shown = |text: &str| body.contains(&resolved(&escape::html_text(text)));
        for stack in &report.stacks {
            assert!(shown(&stack.name), "{name}");
            for change in stack.changes.iter().filter(|change| is_listed(stack, change)) {
                assert!(shown(&change.address), "{name}: {}", change.address);
            }
            for finding in &stack.findings {
                assert!(shown(&finding.policy) && shown(&finding.address), "{name}: {}", finding.policy);
            }
            for entry in &stack.drift {
                assert!(shown(&entry.address), "{name}: {}", entry.address);
            }
            for info in &stack.infos {
                assert!(shown(&info.policy), "{name}: {}", info.policy);
            }
        }
    }
}

/// A report about drift lists what waits, and not what undoes drift.
fn is_listed(stack: &StackReport, change: &ChangeEntry) -> bool {
    !stack.rules.mode.is_drift() || (!change.undoes_drift && change.action != Action::Read)
}

/// Each change is one item of the filter: a row, or part of the card of its findings. In a report about drift each object
/// that drifted has a card.
#[test]
fn every_change_is_listed_once() {
    for (name, report) in fixtures::all() {
        let elements = page(&report);
        let items = |tag: &str| {
            elements
                .iter()
                .filter(|element| element.name() == tag && element.attribute("data-level").is_some())
                .count()
        };
        let mut expected = 0;
        for stack in &report.stacks {
            if stack.rules.mode.is_drift() {
                expected += stack.drift.iter().filter(|entry| entry.class.is_real()).count();
                expected += stack.changes.iter().filter(|change| is_listed(stack, change)).count();
                continue;
            }
            expected += stack.changes.len()
                + stack.findings.iter().filter(|finding| finding.change.is_none()).count();
        }
        assert_eq!(items("article") + items("li"), expected, "{name}");
    }
}

#[test]
fn many_findings_are_folded_but_for_the_first_of_each_policy() {
    let elements = page(&fixtures::huge());
    let cards = |path: &str| elements.iter().filter(|element| element.path.ends_with(path)).count();
    assert_eq!(cards(">article"), 212);
    assert_eq!(cards(">article>details>summary>h3"), 206);
    assert_eq!(cards(">article>h3"), 6);
    let lines: Vec<_> =
        elements.iter().filter(|element| element.path.ends_with(">article>details>summary")).collect();
    assert!(lines.iter().any(|line| line.text.contains("NO WAY BACK")), "the loudest words are in no line");
}

/// 4.5 to 1 as WCAG 2 counts it, for each color of text on each background that it is used on, in both schemes.
#[test]
fn colors_have_contrast() {
    let style = include_str!("../html/style.css");
    let schemes: Vec<_> = style.split(":root {").skip(1).take(2).map(variables).collect();
    assert_eq!(schemes.len(), 2);
    for colors in schemes {
        for (ground, inks) in [
            ("page", &["text", "faint", "link", "deny", "approve", "warn", "pass"][..]),
            ("raised", &["text", "faint"]),
            ("deny-soft", &["deny", "text"]),
            ("approve-soft", &["approve"]),
            ("warn-soft", &["warn", "text"]),
            ("pass-soft", &["pass"]),
            ("alarm", &["on-alarm"]),
        ] {
            for ink in inks {
                let (a, b) = (luminance(&colors[*ink]), luminance(&colors[ground]));
                let contrast = (a.max(b) + 0.05) / (a.min(b) + 0.05);
                assert!(contrast >= 4.5, "{ink} on {ground}: {contrast:.2}");
            }
        }
    }
}

fn variables(block: &str) -> BTreeMap<String, String> {
    let block = block.split('}').next().unwrap_or_default();
    block
        .split(';')
        .filter_map(|line| line.trim().strip_prefix("--")?.split_once(": #"))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

fn luminance(hex: &str) -> f64 {
    let channel = |at: usize| {
        let value =
            f64::from(u8::from_str_radix(hex.get(at..at + 2).expect("six digits"), 16).expect("a channel"))
                / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_in_a_report_becomes_markup(attacks in prop::collection::vec(attack(), 1..40)) {
        let report = attacked(&attacks);
        let html = rendered(&report, Format::Html);
        assert_harmless(&html, "html");
        let elements = elements(&html);
        assert_closed(&elements, "html");
        assert_same_structure(&elements);
    }
}

/// 5,000 stacks, of which one waits for an approval and one has a warning.
fn many_stacks() -> Report {
    let mut report = fixtures::stacks_with(&[Verdict::Pass; 5000], false);
    let update = fixtures::report().stacks[0].changes[3].clone();
    for stack in &mut report.stacks {
        stack.changes = vec![update.clone()];
        stack.name = format!("production/{}", stack.name);
    }
    let findings = fixtures::several_stacks().stacks[2].findings.clone();
    report.stacks[1].findings = findings;
    report.stacks[0].verdict = Verdict::NeedsApproval;
    report.verdict = Verdict::NeedsApproval;
    report
}

#[test]
fn a_page_about_thousands_of_stacks_stays_small() {
    let report = many_stacks();
    let html = rendered(&report, Format::Html);
    assert!(html.len() < 2_000_000, "{} bytes", html.len());
    assert_eq!(html.matches("<tr><th scope=\"row\"><code>production/").count(), 4998);
    for stack in &report.stacks {
        assert!(html.contains(&format!("<code>{}</code>", stack.name)), "{}", stack.name);
    }
    assert_eq!(html.matches("<section class=\"stack\"").count(), 2, "only what needs a look has a section");
    let text = rendered(&report, Format::Text);
    assert!(text.lines().count() < 5200, "{}", text.lines().count());
}

#[test]
fn what_uses_an_object_has_a_row() {
    let mut report = fixtures::report();
    report.stacks[0].findings[0].dependents = Some(4);
    let rows = |report: &Report| {
        let elements = page(report);
        let is_row = |text: &str| text.split_whitespace().eq("Used by 4 managed objects".split_whitespace());
        let words = |text: &str| text.replace("Used by", "Used by ");
        elements.into_iter().filter(|element| is_row(&words(&element.text))).count()
    };
    assert_eq!(rows(&report), 1);
    report.stacks[0].findings[0].dependents = None;
    assert_eq!(rows(&report), 0);
}
