//! What must hold for reports, issues and comments about drift.

use proptest::prelude::*;

use super::html;
use super::markdown::{assert_no_reference, page};
use super::{assert_harmless, attack, attacking, rendered, styled};
use crate::render::{
    CheckFacts, DriftNews, Format, IssueFacts, Since, Style, Verbosity, drift_clean, drift_comment,
    drift_failed, drift_issue, fixtures,
};
use crate::report::{DriftLevel, Mode, Report, Verdict};

const CHECK: CheckFacts<'static> = CheckFacts {
    path: Some("stacks/prod"),
    checked: "2026-11-21 03:17 UTC",
    run_url: Some("https://github.com/acme/infra/actions/runs/18845511111"),
};

const FACTS: IssueFacts<'static> = IssueFacts {
    check: CHECK,
    first_seen: Some("2026-11-19"),
    since: Since::Unchanged,
    snooze: Some(("drift:snoozed", 14)),
    policy_commit: Some("9d41c7e0b1a2c3d4e5f60718293a4b5c6d7e8f90"),
    fingerprint: Some("c1d2e3f4a5b6"),
};

/// Every text about one stack that goes to GitHub, by name.
fn texts(report: &Report, text: &str) -> [(&'static str, String); 4] {
    let stack = &report.stacks[0];
    let check = CheckFacts { path: Some(text), checked: text, ..CHECK };
    let facts = IssueFacts {
        check,
        first_seen: Some(text),
        snooze: Some((text, 14)),
        policy_commit: Some(text),
        fingerprint: Some(text),
        ..FACTS
    };
    let names = [text.to_owned()];
    let news = DriftNews { check, new: &names, gone: &names, remaining: &names };
    [
        ("issue", drift_issue(stack, facts)),
        ("comment", drift_comment(stack, news)),
        ("clean", drift_clean(stack, check)),
        ("failed", drift_failed(stack, check, 3, Some(text))),
    ]
}

/// The report without sets, and with long values: an element of a set is known by the name, and what is long has details.
fn without_sets() -> Report {
    let mut report = fixtures::drift();
    for entry in &mut report.stacks[0].drift {
        entry.attributes.retain(|attribute| !attribute.path.ends_with("[*]"));
        for side in entry.attributes.iter_mut().flat_map(|each| [&mut each.before, &mut each.after]).flatten()
        {
            side.push_str(&"v".repeat(100));
        }
    }
    report
}

/// Every entry has a level that a table of labels could lack.
#[test]
fn every_level_is_counted_and_read_by_people() {
    for (level, label) in [
        (DriftLevel::Info, "info"),
        (DriftLevel::Warn, "warning"),
        (DriftLevel::RequireApproval, "need approval"),
        (DriftLevel::Deny, "denied"),
    ] {
        let mut report = fixtures::drift();
        let stack = &mut report.stacks[0];
        for entry in &mut stack.drift {
            entry.level = Some(level);
        }
        let number = stack.drift.iter().filter(|entry| entry.class.is_real()).count();
        for format in [Format::Text, Format::Markdown, Format::Html] {
            let shown = rendered(&report, format);
            assert!(shown.contains(&format!("{number} {label}")), "{level:?} in {format:?}:\n{shown}");
            assert!(!shown.to_lowercase().contains("require_approval"), "{format:?}:\n{shown}");
        }
    }
}

#[test]
fn texts_for_github_are_as_recorded() {
    let drift = fixtures::drift();
    let names: Vec<String> = (0..25).map(|number| format!("aws_instance.web[{number}]")).collect();
    let (new, gone) = names.split_at(22);
    let news = DriftNews { check: CHECK, new, gone, remaining: &[] };
    insta::assert_snapshot!("drift.issue", drift_issue(&drift.stacks[0], FACTS));
    insta::assert_snapshot!("drift.comment", drift_comment(&drift.stacks[0], news));
    insta::assert_snapshot!("drift.clean", drift_clean(&fixtures::no_drift().stacks[0], CHECK));
    let failed = drift_failed(&fixtures::not_checked().stacks[0], CHECK, 3, Some("2026-11-19"));
    insta::assert_snapshot!("drift.failed", failed);
}

#[test]
fn text_is_as_recorded_with_more_and_with_less() {
    for (name, verbosity) in [("quiet", Verbosity::Quiet), ("verbose", Verbosity::Verbose)] {
        let text = styled(&fixtures::drift(), Format::Text, Style { verbosity, ..Style::PLAIN });
        insta::assert_snapshot!(format!("drift.{name}.text"), text);
    }
}

#[test]
fn an_issue_has_no_marker_and_needs_no_fact() {
    let bare = IssueFacts {
        check: CheckFacts { path: None, checked: "2026-11-21 03:17 UTC", run_url: None },
        first_seen: None,
        since: Since::First,
        snooze: None,
        policy_commit: None,
        fingerprint: None,
    };
    let text = drift_issue(&fixtures::drift().stacks[0], bare);
    assert!(!text.contains("<!--"), "{text}");
    assert!(text.contains(" in `prod/eu`. Last checked 2026-11-21 03:17 UTC.\n"), "{text}");
    assert!(!text.contains("href"), "{text}");
    assert!(!text.contains("snoozed"), "{text}");
}

#[test]
fn only_https_is_linked() {
    let check = CheckFacts { run_url: Some("javascript:alert(1)"), ..CHECK };
    let text = drift_clean(&fixtures::no_drift().stacks[0], check);
    assert!(!text.contains("href"), "{text}");
}

#[test]
fn no_fact_and_no_name_becomes_markup() {
    let plain = without_sets();
    let expected = texts(&plain, "plain text").map(|(_, text)| html::read(&page(&text)).0);
    for attack in fixtures::ATTACKS {
        let hostile = attacking(without_sets(), &[attack.to_owned()]);
        for ((name, text), expected) in texts(&hostile, attack).iter().zip(&expected) {
            assert_harmless(text, name);
            let (outline, prose) = html::read(&page(text));
            assert_eq!(&outline, expected, "{name} with {attack:?}");
            assert_no_reference(&prose);
        }
    }
}

#[test]
fn a_huge_report_fits_and_says_what_is_left_out() {
    let report = fixtures::huge_drift();
    for text in [rendered(&report, Format::Markdown), drift_issue(&report.stacks[0], FACTS)] {
        assert!(text.len() <= 60_000, "{}", text.len());
        assert!(text.ends_with("</sub></p>\n"));
        assert!(
            text.contains("Left out: the details, objects of level info, the objects after the first two")
        );
        assert!(text.contains("1,000 objects of level info left out"), "{text}");
        for number in [1, 2, 4, 5] {
            assert!(text.contains(&format!("`aws_type_{number}`")), "{number}");
        }
    }
}

/// Whatever is large: the text fits, and its last part is there.
#[test]
fn every_kind_of_size_fits() {
    let mut types = fixtures::huge_drift();
    for (number, entry) in types.stacks[0].drift.iter_mut().enumerate() {
        entry.type_ = format!("{}{number}", "&".repeat(300));
        entry.address = "\u{202e}".repeat(3000);
    }
    let mut long = fixtures::drift();
    fixtures::for_each_string(&mut long, &mut |text| *text = text.repeat(300));
    let mut waiting = fixtures::drift();
    let change = waiting.stacks[0].changes[1].clone();
    waiting.stacks[0].changes = vec![change; 5000];
    for (number, report) in [types, long, waiting].iter().enumerate() {
        for text in [rendered(report, Format::Markdown), drift_issue(&report.stacks[0], FACTS)] {
            assert!(text.len() <= 60_000, "{number}: {}", text.len());
            assert!(text.ends_with("</sub></p>\n"), "{number}");
            assert_eq!(text.matches("<table>").count(), text.matches("</table>").count(), "{number}");
            assert_eq!(text.matches("<details>").count(), text.matches("</details>").count(), "{number}");
        }
    }
}

#[test]
fn a_drifted_object_fails_where_its_level_makes_the_answer_no() {
    let failures = |report: &Report| rendered(report, Format::Junit).matches("<failure").count();
    let mut report = fixtures::drift();
    assert_eq!(failures(&report), 2, "deny and approve");
    report.stacks[0].rules.mode = Mode::Drift { fail_on: DriftLevel::Deny };
    assert_eq!(failures(&report), 1, "deny");
    report.stacks[0].rules.mode = Mode::Drift { fail_on: DriftLevel::Warn };
    assert_eq!(failures(&report), 4, "and two warnings");
    report.stacks[0].rules.mode = Mode::Drift { fail_on: DriftLevel::Info };
    assert_eq!(failures(&report), 6, "and two of level info, but not what is waived");
    report.stacks[0].observe = true;
    assert_eq!(failures(&report), 0, "nothing is in force");
}

#[test]
fn code_scanning_gets_a_note_for_what_is_tolerated() {
    let sarif: serde_json::Value =
        serde_json::from_str(&rendered(&fixtures::drift(), Format::Sarif)).expect("JSON");
    let results = sarif["runs"][0]["results"].as_array().expect("results");
    let of = |rule: &str| results.iter().filter(|result| result["ruleId"] == rule).collect::<Vec<_>>();
    for (rule, number, level) in [
        ("drift/tolerated", 1, "note"),
        ("drift/already_deleted", 1, "note"),
        ("drift/destroyed_by_plan", 1, "warning"),
        ("network/no_open_ingress", 1, "error"),
    ] {
        let found = of(rule);
        assert_eq!(found.len(), number, "{rule}");
        assert_eq!(found[0]["level"], level, "{rule}");
    }
    let place = &of("network/no_open_ingress")[0]["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "network/main.tf");
}

#[test]
fn what_matters_is_named_in_every_format_for_people() {
    let report = fixtures::drift();
    for format in [Format::Text, Format::Markdown, Format::Html, Format::Sarif, Format::Junit] {
        let squeezed: String = rendered(&report, format).split_whitespace().collect();
        for entry in report.stacks[0].drift.iter().filter(|entry| entry.level > Some(DriftLevel::Info)) {
            let address = entry.address.replace('"', "&quot;");
            let json = entry.address.replace('"', "\\\"");
            let named = [&entry.address, &address, &json].into_iter().any(|name| squeezed.contains(name));
            assert!(named, "{} in {}", entry.address, format.name());
        }
    }
}

#[test]
fn tags_of_the_provider_repeat_nothing() {
    let mut report = fixtures::refreshed();
    let entry = &mut report.stacks[0].drift[0];
    let twin = crate::report::DriftAttribute { path: "tags_all.Name".into(), ..entry.attributes[0].clone() };
    let other =
        crate::report::DriftAttribute { path: "tags_all.Owner".into(), ..entry.attributes[0].clone() };
    entry.attributes.extend([twin, other]);
    let text = rendered(&report, Format::Text);
    assert!(text.contains("tags.Name: \"main\" -> null"), "{text}");
    assert!(!text.contains("tags_all.Name:"), "{text}");
    assert!(text.contains("tags_all.Owner: \"main\" -> null"), "{text}");
}

#[test]
fn a_report_about_drift_is_called_by_its_worst_stack() {
    let headline = |report: &Report| rendered(report, Format::Text).lines().next().map(str::to_owned);
    for (report, line) in [
        (fixtures::no_drift(), "NO DRIFT in dns"),
        (fixtures::refreshed(), "DRIFT in net: 1 object was changed outside Terraform"),
        (fixtures::night(), "COULD NOT CHECK"),
    ] {
        assert_eq!(headline(&report).as_deref(), Some(line));
    }
    let mut tolerated = fixtures::refreshed();
    tolerated.stacks[0].findings.clear();
    tolerated.stacks[0].drift[0].level = Some(DriftLevel::Info);
    let line = headline(&tolerated).expect("a line");
    assert_eq!(line, "TOLERATED DRIFT in net: 1 object was changed outside Terraform");
    let mut denied = fixtures::drift();
    denied.stacks[0].verdict = Verdict::Fail;
    let line = headline(&denied).expect("a line");
    assert!(
        line.starts_with("DRIFT DENIED in prod/eu: 3 objects were changed outside Terraform, 1 was not"),
        "{line}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_in_a_report_about_drift_becomes_markup(attacks in prop::collection::vec(attack(), 1..40)) {
        let report = attacking(without_sets(), &attacks);
        for format in Format::ALL {
            if format != Format::Github {
                assert_harmless(&rendered(&report, format), format.name());
            }
        }
        let (plain, _) = html::read(&page(&rendered(&without_sets(), Format::Markdown)));
        let (hostile, text) = html::read(&page(&rendered(&report, Format::Markdown)));
        prop_assert_eq!(hostile, plain);
        assert_no_reference(&text);
    }
}
