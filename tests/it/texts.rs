//! Long texts: the changed line is in every format, and however long or hostile the text is, what is shown is bounded and true.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::diffs::{Order, plan, stack, text_lines};
use crate::support::{Ran, check, text, tfgate};

/// Plans of `testdata/texts` whose change is far down in a text, and what each format shows of it.
const CHANGED: [(&str, &str, &[&str]); 7] = [
    (
        "helm_values_mid",
        "helm_release.shop",
        &["yamldecode(values[0]).ingress.host", "shop.example.com", "shop.example.net"],
    ),
    (
        "helm_replace",
        "helm_release.shop",
        &["yamldecode(values[0]).ingress.host", "shop.example.com", "shop.example.net"],
    ),
    (
        "text_diffs",
        "argocd_application.app",
        &["yamldecode(spec[0].source[0].helm[0].values).data.tag", "1.0", "1.1"],
    ),
    ("text_diffs", "aws_cloudformation_stack.cf", &["template_body", "179", "180", "R59:", "a-59"]),
    ("text_diffs", "aws_cloudfront_function.f", &["code", "203", "exec app --port 1", "exec app --port 2"]),
    (
        "text_diffs",
        "aws_sfn_state_machine.s",
        &["jsondecode(definition).States.S17.Resource", "arn:17", "arn:99"],
    ),
    (
        "text_diffs",
        "google_compute_instance.vm",
        &["metadata_startup_script", "203", "exec app --port 8080", "exec app --port 9090"],
    ),
];

#[test]
fn every_format_shows_the_changed_line() {
    for (name, address, shown) in CHANGED {
        let path = format!("testdata/texts/{name}.json");
        let holds = |what: &str, output: &str| {
            // A line that is wrapped still shows what is in it.
            let flat = output.split_whitespace().collect::<Vec<_>>().join(" ");
            for part in shown {
                assert!(flat.contains(part), "{name}, {what}: no `{part}` in {output}");
            }
        };
        for format in ["text", "markdown", "html", "json"] {
            // A card in text has the first line that differs; with more detail it has all of them.
            let ran = tfgate(
                &[
                    "check",
                    "--verbose",
                    "--policy",
                    "testdata/texts/updates.gate.hcl",
                    "--format",
                    format,
                    &path,
                ],
                b"",
            );
            holds(format, &ran.stdout);
        }
        for format in ["text", "json"] {
            holds(
                &format!("explain as {format}"),
                &tfgate(&["explain", "--format", format, address, &path], b"").stdout,
            );
        }
    }
}

#[test]
fn drift_shows_the_changed_line() {
    let change = |before: &str, after: &str| {
        json!({"actions": ["update"], "before": {"a": before}, "after": {"a": after},
        "after_unknown": {}, "before_sensitive": {}, "after_sensitive": {}})
    };
    let (code, tampered) = (script(300, "serve --port 80"), script(300, "serve --port 90"));
    let entry = |change: &Value| {
        json!([{"address": "any_thing.it", "mode": "managed", "type": "any_thing", "name": "it",
        "provider_name": "registry.terraform.io/any/any", "change": change}])
    };
    let plan = json!({"format_version": "1.2", "terraform_version": "1.11.4", "planned_values": {"root_module": {}},
        "resource_drift": entry(&change(&code, &tampered)), "resource_changes": entry(&change(&tampered, &code)),
        "configuration": {"root_module": {}}, "errored": false, "complete": true});
    for format in ["text", "markdown", "html", "json"] {
        let ran = tfgate(&["drift", "--format", format, "-"], plan.to_string().as_bytes());
        for part in ["150", "serve --port 80", "serve --port 90"] {
            assert!(ran.stdout.contains(part), "{format}: no `{part}` in {}", ran.stdout);
        }
    }
}

fn explain(input: &str, arguments: &[&str]) -> Ran {
    tfgate(&[&["explain"], arguments, &["any_thing.it", "-"]].concat(), input.as_bytes())
}

/// A script of so many lines, one of which is this.
fn script(lines: usize, middle: &str) -> String {
    let line = |at: usize| if at == lines / 2 { format!("{middle}\n") } else { format!("echo step {at}\n") };
    (1..=lines).map(line).collect()
}

fn update(before: &str, after: &str) -> Value {
    json!({"name": "a text", "change": {"before": {"a": before}, "after": {"a": after}}})
}

fn diff(before: &str, after: &str) -> Value {
    let attribute = stack(&update(before, after), &[])["changes"][0]["attributes"][0].clone();
    attribute["lines"].clone()
}

#[test]
fn twenty_thousand_lines_are_compared() {
    let (before, after) = (script(20_000, "serve 80"), script(20_000, "serve 90"));
    let (before, after) = (format!("{before}end\n"), format!("start\n{after}end\n"));
    assert_eq!(
        text_lines(&diff(&before, &after)),
        [
            "+ 1 start",
            "  2 echo step 1",
            "…",
            "  10000 echo step 9999",
            "- 10000 serve 80",
            "+ 10001 serve 90",
            "  10002 echo step 10001"
        ]
    );
}

#[test]
fn one_very_long_line_is_cut_around_its_difference() {
    let line = |middle: &str| format!("{}{middle}{}", "a".repeat(100_000), "b".repeat(100_000));
    let change = &stack(&update(&line("1"), &line("2")), &[])["changes"][0]["attributes"][0].clone();
    assert_eq!(change["lines"], Value::Null);
    for (side, middle) in [("before", "1"), ("after", "2")] {
        let shown = change[side].as_str().expect("a text");
        assert!(shown.starts_with("…aaaa") && shown.contains(&format!("a{middle}b")), "{shown}");
        assert!(shown.chars().count() < 1_050, "{shown}");
    }
}

/// Values that are not shown are in no line either.
#[test]
fn without_values_there_are_no_lines() {
    let case = update(&script(9, "serve 80"), &script(9, "serve 90"));
    for format in ["text", "markdown", "html", "json"] {
        for shown in ["none", "cited"] {
            let ran = check(
                plan(&case, Order::ChangesFirst).as_bytes(),
                &["--format", format, "--show-values", shown, "--policy", "testdata/texts/updates.gate.hcl"],
            );
            assert!(!ran.stdout.contains("serve 80"), "{format}, {shown}: {}", ran.stdout);
            let ran = explain(&plan(&case, Order::ChangesFirst), &["--show-values", shown]);
            assert!(!ran.stdout.contains("serve 80"), "explain, {shown}: {}", ran.stdout);
        }
    }
}

/// A value that the plan marks in one place is hidden in the lines of another one, decoded or not, on both sides.
#[test]
fn a_marked_secret_shows_in_no_line() {
    let secrets = ["c4nary-of-some-length-1", "c4nary-of-some-length-2"];
    let texts = secrets.map(|secret| format!("one\nlogin {secret}\nthree\n"));
    let codes = [BASE64.encode(&texts[0]), BASE64.encode(&texts[1])];
    let side = |at: usize| {
        json!({"marked": secrets[at], "text": texts[at], "code": codes[at], "list": [texts[at]], "codes": [codes[at]],
            "blob": BASE64.encode(format!("{}\nwhat is in it", codes[at])), "document": format!("k: v\ns: |\n  login {}\n  x\n", secrets[at])})
    };
    let case = json!({"name": "secrets", "change": {"before": side(0), "after": side(1),
        "before_sensitive": {"marked": true}, "after_sensitive": {"marked": true}}});
    let input = plan(&case, Order::ChangesFirst);
    for format in ["text", "markdown", "html", "json", "sarif", "junit", "github"] {
        let ran =
            check(input.as_bytes(), &["--format", format, "--policy", "testdata/texts/updates.gate.hcl"]);
        assert!(!ran.said().contains("c4nary"), "{format}: {}", ran.said());
        assert!(!codes.iter().any(|code| ran.said().contains(code)), "{format}: {}", ran.said());
    }
    let ran = explain(&input, &[]);
    assert!(!ran.said().contains("c4nary"), "{}", ran.said());
    // It is still listed as changed.
    let lines = stack(&case, &[])["changes"][0]["attributes"].clone();
    let changed =
        lines.as_array().expect("a list").iter().map(|attribute| attribute["path"].as_str().expect("a path"));
    let changed: Vec<&str> = changed.collect();
    assert!(changed.contains(&"text") || changed.contains(&"base64decode(code)"), "{changed:?}");
}

/// A Base64 code that is itself a secret is not read as the text that it holds.
#[test]
fn a_code_that_is_a_secret_is_not_decoded() {
    let codes =
        ["a text of some length, first", "a text of some length, second"].map(|text| BASE64.encode(text));
    let side = |at: usize| json!({"marked": codes[at], "copy": codes[at]});
    let case = json!({"name": "secret codes", "change": {"before": side(0), "after": side(1),
        "before_sensitive": {"marked": true}, "after_sensitive": {"marked": true}}});
    let ran = check(plan(&case, Order::ChangesFirst).as_bytes(), &["--format", "json"]);
    assert!(!ran.said().contains("some length"), "{}", ran.said());
}

#[test]
fn the_copies_are_the_plans_that_failed() {
    // The text of a plan that lost its long values would show nothing about cuts.
    assert!(text("testdata/texts/text_diffs.json").len() > 80_000);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Every line that is shown is in its text, at the number that it has; together they are few, and a change is never silent.
    #[test]
    fn what_is_shown_is_true_and_bounded(
        before in "([a-d]{0,3}(\r|\u{c}|\u{2028})?\n){2,40}[ab]?",
        after in "([a-d]{0,3}(\r|\u{c}|\u{2028})?\n){2,40}[ab]?",
    ) {
        prop_assume!(before != after);
        let change = stack(&update(&before, &after), &[])["changes"][0].clone();
        let attribute = &change["attributes"][0];
        let diff = &attribute["lines"];
        // Lines of letters can be no document: a list of `- a` is none of them.
        prop_assume!(diff.is_object());
        let (old, new): (Vec<&str>, Vec<&str>) = (before.split('\n').collect(), after.split('\n').collect());
        let (mut shown, mut differing) = (0, 0);
        for line in diff["hunks"].as_array().expect("a list").iter().flat_map(|hunk| hunk["lines"].as_array().expect("a list")) {
            shown += 1;
            let text = line["text"].as_str().expect("a text");
            let at = |side: &str| line[side].as_u64().map(|number| usize::try_from(number).expect("small") - 1);
            let kind = line["kind"].as_str().expect("a word");
            differing += usize::from(kind != "same");
            prop_assert_eq!(at("before").is_some(), kind != "added");
            prop_assert_eq!(at("after").is_some(), kind != "removed");
            prop_assert!(at("before").is_none_or(|at| old[at] == text), "{} {}", line, before);
            prop_assert!(at("after").is_none_or(|at| new[at] == text), "{} {}", line, after);
        }
        prop_assert!(shown <= 240);
        prop_assert!(differing > 0 || !diff["line_break"].is_null());
    }
}
