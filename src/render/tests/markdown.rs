//! What must hold for Markdown. A parser of GitHub's dialect reads it, and the tests look at its HTML.

use proptest::prelude::*;

use super::html::{self, Outline};
use super::{assert_harmless, attack, attacked, rendered};
use crate::policy::Level;
use crate::render::{Format, fixtures};
use crate::report::Report;

/// The page that GitHub would make, before its sanitizer: nothing is filtered that our escaping should have caught.
pub(super) fn page(markdown: &str) -> String {
    let mut options = comrak::Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.autolink = true;
    options.extension.tasklist = true;
    options.extension.footnotes = true;
    options.extension.alerts = true;
    options.extension.math_dollars = true;
    options.render.r#unsafe = true;
    comrak::markdown_to_html(markdown, &options)
}

fn outline(report: &Report) -> (Outline, String) {
    let markdown = rendered(report, Format::Markdown);
    assert!(!markdown.contains("truncated=1"), "the comparison needs whole reports");
    html::read(&page(&markdown))
}

/// The text of a page outside of code has nothing in it that GitHub links.
pub(super) fn assert_no_reference(text: &str) {
    assert!(!text.contains('@'), "a mention in {text:?}");
    let reference =
        regex::Regex::new(r"#\d|GH-\d|\b[0-9a-fA-F]{7,40}\b|https?:|www\.|:[a-z0-9_+-]+:").unwrap();
    if let Some(found) = reference.find(text) {
        panic!("a reference outside of code: {:?}", found.as_str());
    }
}

fn assert_same_structure(report: &Report) {
    let (plain, _) = outline(&fixtures::report());
    let (attacked, text) = outline(report);
    assert_eq!(attacked, plain, "tags or comments come from data");
    assert_no_reference(&text);
}

#[test]
fn the_recorded_attacks_change_no_structure() {
    assert_same_structure(&fixtures::hostile());
    for attack in fixtures::ATTACKS {
        assert_same_structure(&attacked(&[attack.to_owned()]));
    }
}

#[test]
fn a_page_of_every_fixture_has_one_comment() {
    for (name, report) in fixtures::all() {
        let (outline, text) = html::read(&page(&rendered(&report, Format::Markdown)));
        assert_eq!(outline.comments.len(), 1, "{name}");
        assert!(outline.comments[0].starts_with(" tfgate:v1 kind="), "{name}");
        assert!(!text.contains('<'), "{name}: markup in the text");
    }
}

#[test]
fn a_huge_report_fits_and_names_every_policy() {
    let report = fixtures::huge();
    let text = rendered(&report, Format::Markdown);
    assert!(text.len() < 60_000, "{}", text.len());
    for finding in &report.stacks[0].findings {
        assert!(text.contains(&finding.policy));
    }
    assert!(text.contains("This report does not fit in a comment."));
    assert!(text.contains("NO WAY BACK"));
}

/// Whatever is large: the report fits, and its last part is there.
#[test]
fn every_kind_of_size_fits() {
    let mut reports = Vec::new();
    let mut policies = fixtures::huge();
    for (number, finding) in policies.stacks[0].findings.iter_mut().enumerate() {
        finding.policy = format!("{number}/{}", "\u{10ffff}".repeat(500));
        finding.level = Level::Deny;
        finding.next_step = format!("{number} {}", "\u{202e}".repeat(5000));
    }
    reports.push(policies);
    let mut types = fixtures::huge();
    for (number, change) in types.stacks[0].changes.iter_mut().enumerate() {
        change.type_ = format!("{}{number}", "&".repeat(300));
    }
    reports.push(types);
    let mut stacks = fixtures::report();
    let one = stacks.stacks.remove(0);
    stacks.stacks = (0..300).map(|_| one.clone()).collect();
    reports.push(stacks);
    let mut quiet = fixtures::empty();
    let mut one = quiet.stacks.remove(0);
    one.name = "\u{1}".repeat(3000);
    quiet.stacks = (0..5000).map(|_| one.clone()).collect();
    reports.push(quiet);
    let mut long = fixtures::several_stacks();
    fixtures::for_each_string(&mut long, &mut |text| *text = text.repeat(300));
    reports.push(long);
    let mut sets = fixtures::report();
    sets.policy_sets = vec![sets.policy_sets[0].clone(); 5000];
    reports.push(sets);
    for (number, report) in reports.iter().enumerate() {
        let text = rendered(report, Format::Markdown);
        assert!(text.len() <= 60_000, "{number}: {}", text.len());
        assert!(text.ends_with("</sub></p>\n"), "{number}");
        assert_eq!(text.matches("<table>").count(), text.matches("</table>").count(), "{number}");
        assert_eq!(text.matches("<details>").count(), text.matches("</details>").count(), "{number}");
    }
}

#[test]
fn long_addresses_are_cut_in_the_middle() {
    let mut report = fixtures::report();
    let address = format!("aws_x.a[\"{}\"]", "é".repeat(400));
    report.stacks[0].findings[0].address = address;
    let text = rendered(&report, Format::Markdown);
    assert!(text.contains("`aws_x.a[\"é"));
    assert!(text.contains("é…é"));
    assert!(!text.contains(&"é".repeat(200)));
}

#[test]
fn only_plain_https_pages_are_linked() {
    let link = crate::render::markdown::link;
    assert_eq!(
        link("https://wiki.example.com/a b?x=\"y\"#z#[w").as_deref(),
        Some("<a href=\"https://wiki.example.com/a%20b?x=%22y%22#z%23[w\">wiki.example.com</a>")
    );
    for refused in [
        "http://example.com",
        "javascript:alert(1)",
        "https://user@example.com/",
        "https://",
        "https://ex<ample.com",
        "https://[::1]/",
        " https://example.com",
        "https://exämple.com/",
    ] {
        assert_eq!(link(refused), None, "{refused}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_in_a_report_becomes_markup(attacks in prop::collection::vec(attack(), 1..40)) {
        let report = attacked(&attacks);
        assert_harmless(&rendered(&report, Format::Markdown), "markdown");
        assert_same_structure(&report);
    }
}
