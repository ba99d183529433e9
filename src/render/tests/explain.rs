//! What must hold for explanations, as text and as JSON. The committed schema validates the JSON.

use proptest::prelude::*;
use serde_json::Value;
use unicode_width::UnicodeWidthStr as _;

use super::text::without_color;
use super::{assert_harmless, attack, json};
use crate::plan::Action;
use crate::render::json::ExplanationV1;
use crate::render::{Color, Style, explanation_json, explanation_text, fixtures, missed_text};
use crate::report::{Explanation, PlanEntry, UnresolvedAddress, UnresolvedReason};

const COLORED: Style = Style { color: Color::On, ..Style::PLAIN };

fn schema() -> String {
    serde_json::to_string_pretty(&schemars::schema_for!(ExplanationV1<'_>)).unwrap() + "\n"
}

/// An explanation in which every string is changed.
fn attacked(attacks: &[String]) -> Explanation {
    let mut explanation = fixtures::explanation();
    let mut at = 0;
    fixtures::for_each_string_of(&mut explanation, &mut |text| {
        let attack = |at: usize| attacks[at % attacks.len()].as_str();
        *text = format!("{}{text}{}", attack(at), attack(at / 2 + 1));
        at += 1;
    });
    explanation
}

fn missed(why: UnresolvedReason, address: &str) -> UnresolvedAddress {
    let listed = PlanEntry {
        address: address.to_owned(),
        deposed: Some(address.to_owned()),
        action: Action::Delete,
        previous_address: None,
    };
    UnresolvedAddress { requested: address.to_owned(), why, proposed: vec![listed], omitted: 3 }
}

const MISSES: [UnresolvedReason; 5] = [
    UnresolvedReason::Instances,
    UnresolvedReason::Module,
    UnresolvedReason::Quotes,
    UnresolvedReason::NotPlanned,
    UnresolvedReason::Unknown,
];

#[test]
fn the_committed_schema_of_explanations_is_up_to_date() {
    json::assert_committed("docs/explain.schema.json", &schema());
}

#[test]
fn explanations_are_valid_against_the_schema_and_as_recorded() {
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let explanation = fixtures::explanation();
    let text = explanation_json(&explanation).unwrap();
    let value: Value = serde_json::from_str(&text).unwrap();
    let errors: Vec<_> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{errors:?}");
    insta::assert_snapshot!("explanation.json", text);
    insta::assert_snapshot!("explanation.text", explanation_text(&explanation, Style::PLAIN));
}

#[test]
fn addresses_that_are_not_there_are_shown_as_a_shell_takes_them() {
    let shown: Vec<String> = MISSES
        .iter()
        .flat_map(|why| {
            ["aws_vpc.main", "module.m[\"it's\"].t.x"]
                .map(|address| missed_text(&missed(*why, address), Style::PLAIN))
        })
        .collect();
    insta::assert_snapshot!("missed.text", shown.concat());
}

#[test]
fn lines_of_explanations_fit_and_color_adds_nothing_but_color() {
    let explanation = fixtures::explanation();
    for width in [40, 80, 132] {
        let plain = explanation_text(&explanation, Style { width, ..Style::PLAIN });
        for line in plain.lines() {
            assert!(line.width() <= width, "at {width}: {line}");
        }
        let colored = explanation_text(&explanation, Style { width, ..COLORED });
        assert!(colored.contains('\u{1b}'));
        assert_eq!(without_color(&colored), plain);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_in_an_explanation_acts_on_a_terminal_or_a_runner(attacks in prop::collection::vec(attack(), 1..40)) {
        let explanation = attacked(&attacks);
        assert_harmless(&explanation_text(&explanation, Style::PLAIN), "text");
        assert_harmless(&without_color(&explanation_text(&explanation, COLORED)), "color");
        let text = explanation_json(&explanation).unwrap();
        assert_harmless(&text, "json");
        let value: Value = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(value["asked"].as_str(), Some(explanation.requested.as_str()));
        for why in MISSES {
            assert_harmless(&missed_text(&missed(why, &attacks[0]), Style::PLAIN), "missed");
        }
    }
}
