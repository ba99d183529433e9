//! What must hold for what a report says about its pull request.

use proptest::prelude::*;

use super::html::{self, Outline};
use super::markdown::{assert_no_reference, page};
use super::{attack, attacking, rendered, styled};
use crate::finding::Recoverability;
use crate::render::{Budget, Format, Style, fixtures};
use crate::report::{ApprovalMode, FindingOutcome, LossInfo, Report};

/// A string of a report.
type Field = fn(&mut Report) -> &mut String;

fn first_line(report: &Report) -> String {
    rendered(report, Format::Markdown).lines().next().unwrap().to_owned()
}

#[test]
fn the_marker_binds_a_comment_to_its_run() {
    assert_eq!(
        first_line(&fixtures::waiting()),
        "<!-- tfgate:v1 kind=plan key=8d41f0c2a7 run=18844100213.1 head=4f1c9e2 -->"
    );
    let stacks = first_line(&fixtures::reviewed_stacks());
    assert!(stacks.starts_with("<!-- tfgate:v1 kind=aggregate key=8d41f0c2a7 run="), "{stacks}");
    assert_eq!(first_line(&fixtures::report()), "<!-- tfgate:v1 kind=plan -->");
}

#[test]
fn a_field_of_the_marker_that_is_not_what_it_should_be_is_left_out() {
    assert_eq!(first_line(&fixtures::hostile_review()), "<!-- tfgate:v1 kind=plan -->");
    let fields: [(Field, &str); 3] = [
        (|report| &mut report.review.as_mut().unwrap().key, " key="),
        (|report| &mut report.review.as_mut().unwrap().run, " run="),
        (|report| &mut report.review.as_mut().unwrap().head, " head="),
    ];
    for (field, name) in fields {
        for wrong in
            ["", "x", "-->", "8d41f0c2a7 key=0000000000", "8D41F0C2A7", "1.1.1", ".", "1.", "4f1c9e2", "١.١"]
        {
            let mut report = fixtures::waiting();
            wrong.clone_into(field(&mut report));
            let line = first_line(&report);
            assert!(!line.contains(name) && line.ends_with(" -->"), "{wrong}: {line}");
            assert_eq!(line.matches('=').count(), 3, "{wrong}: {line}");
        }
    }
}

fn outline(report: &Report) -> (Outline, String) {
    html::read(&page(&rendered(report, Format::Markdown)))
}

fn assert_same_structure(attacks: &[String]) {
    for plain in [fixtures::waiting(), fixtures::approved(), fixtures::reviewed_stacks()] {
        let (expected, _) = outline(&plain);
        let (found, text) = outline(&attacking(plain, attacks));
        assert_eq!(found.tags, expected.tags, "tags come from data");
        assert_eq!(found.comments.len(), 1);
        assert_no_reference(&text);
    }
}

#[test]
fn the_recorded_attacks_change_no_structure() {
    for attack in fixtures::ATTACKS {
        assert_same_structure(&[attack.to_owned()]);
    }
    assert_no_reference(&outline(&fixtures::hostile_review()).1);
}

#[test]
fn no_mention_notifies() {
    for report in [fixtures::waiting(), fixtures::approved(), fixtures::reviewed_stacks()] {
        let (_, text) = outline(&report);
        for name in ["alice", "bob", "carol", "dave", "erin", "frank", "grace", "main", "4f1c9e2"] {
            assert!(!text.contains(name), "`{name}` outside of code: {text}");
        }
    }
}

#[test]
fn a_pass_that_people_gave_has_its_own_word() {
    let report = fixtures::approved();
    assert!(rendered(&report, Format::Markdown).contains("### ✅ Approved · `prod`"));
    assert!(rendered(&report, Format::Text).starts_with("APPROVED  prod\n"));
    assert!(rendered(&report, Format::Github).starts_with("tfgate: Approved, 2 approved\n"));
    assert!(rendered(&report, Format::Html).contains("<title>Approved · prod · tfgate</title>"));
    assert!(rendered(&report, Format::Sarif).contains("\"justification\": \"Approved by alice, frank.\""));
    let markdown = rendered(&fixtures::waiting(), Format::Markdown);
    assert!(markdown.contains("### 🛑 Waiting for 1 approval · `prod`"));
    let mut report = fixtures::waiting();
    report.review.as_mut().unwrap().approvals = ApprovalMode::Off;
    let markdown = rendered(&report, Format::Markdown);
    assert!(
        markdown.contains("### 🛑 Needs approval · `prod`"),
        "a finding that cannot be approved does not wait for approval"
    );
}

#[test]
fn what_to_do_follows_from_how_approvals_are_given() {
    for (mode, said, unsaid) in [
        (ApprovalMode::Review, "**2 approving reviews** on commit `4f1c9e2`", "Approval is impossible"),
        (ApprovalMode::Environment, "`approval-required`", "approving review"),
        (ApprovalMode::Off, "**It cannot be approved here**", "approving review"),
    ] {
        let mut report = fixtures::waiting();
        report.review.as_mut().unwrap().approvals = mode;
        let markdown = rendered(&report, Format::Markdown);
        assert!(markdown.contains(said), "{mode:?}: {markdown}");
        assert!(!markdown.contains(unsaid), "{mode:?}: {markdown}");
    }
}

#[test]
fn an_observed_stack_asks_for_nothing() {
    let mut report = fixtures::waiting();
    report.observe = true;
    report.stacks[0].observe = true;
    for format in [Format::Markdown, Format::Text, Format::Html] {
        let text = rendered(&report, format);
        assert!(!text.contains("approving review") && !text.contains("Change set"), "{text}");
    }
}

fn large() -> Report {
    let mut report = fixtures::huge();
    report.review = fixtures::waiting().review;
    report
}

#[test]
fn a_summary_has_more_than_a_comment() {
    let report = large();
    let comment = rendered(&report, Format::Markdown);
    let page = "[run summary](<https://github.com/acme/infra/actions/runs/18844100213/attempts/1>)";
    assert!(comment.len() <= 60_000 && comment.contains("does not fit in a comment"));
    assert!(comment.contains(page), "{comment}");
    let style = |bytes| Style { budget: Budget::summary(bytes), ..Style::PLAIN };
    let whole = styled(&report, Format::Markdown, style(900 << 10));
    assert!(whole.len() > 60_000 && !whole.contains("does not fit"), "{}", whole.len());
    let short = styled(&report, Format::Markdown, style(30_000));
    assert!(short.len() <= 30_000 && short.contains("does not fit in a summary"), "{}", short.len());
    assert!(!short.contains(page), "it is the summary");
    for bytes in [8_000, 12_000, 100_000, 200_000] {
        let text = styled(&report, Format::Markdown, style(bytes));
        assert!(text.len() <= bytes, "{bytes}: {}", text.len());
    }
}

/// Whatever the fields of a review are: the report fits.
#[test]
fn a_review_of_any_size_fits() {
    let mut report = fixtures::hostile_review();
    fixtures::for_each_string(&mut report, &mut |text| *text = text.repeat(300));
    let review = report.review.as_mut().unwrap();
    let refused = review.refused[0].clone();
    review.refused = vec![refused; 500];
    review.notices = vec![review.notices[0].clone(); 500];
    let preview = review.preview.as_mut().unwrap();
    preview.files = vec![preview.files[0].clone(); 500];
    let stack = &mut report.stacks[0];
    stack.approvals = (0..500)
        .map(|number| crate::report::ApprovalEntry {
            user: format!("{number}{}", "\u{202e}".repeat(500)),
            ..stack.approvals[0].clone()
        })
        .collect();
    stack.overrides = vec![stack.overrides[0].clone(); 500];
    let finding = stack.findings[0].clone();
    stack.findings = (0..500)
        .map(|number| {
            let mut finding = finding.clone();
            finding.override_.as_mut().unwrap().approvals = number;
            finding
        })
        .collect();
    let text = rendered(&report, Format::Markdown);
    assert!(text.len() <= 60_000, "{}", text.len());
    assert!(text.ends_with("</sub></p>\n"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_in_a_review_becomes_markup(attacks in prop::collection::vec(attack(), 1..40)) {
        assert_same_structure(&attacks);
    }
}

/// An approval covers what was approved, and says nothing about the rest of the run.
#[test]
fn a_loss_that_was_not_approved_is_in_the_headline_of_an_approved_run() {
    let mut report = fixtures::approved();
    for format in [Format::Text, Format::Markdown, Format::Html] {
        assert!(!rendered(&report, format).to_lowercase().contains("irreversible loss"), "{format:?}");
    }
    let stack = &mut report.stacks[0];
    let mut waived = stack.findings[0].clone();
    waived.address = "aws_db_instance.other".into();
    waived.outcome = FindingOutcome::Waived;
    waived.loss = Some(LossInfo { lost: None, recovery: Recoverability::Irreversible, facts: Vec::new() });
    stack.findings.push(waived);
    for format in [Format::Text, Format::Markdown, Format::Html] {
        let text = rendered(&report, format).to_lowercase();
        assert!(text.contains("approved, with an irreversible loss of 1 object"), "{text}");
    }
}
