//! What must hold for reports that are read again.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::{attack, attacked, rendered};
use crate::plan::{Action, DriftAction, PlanMode, ReplaceOrder};
use crate::render::json::{SavedError, saved};
use crate::render::{Format, fixtures};
use crate::report::{Contradiction, DriftClass, Note, NoteLevel, Report, Rules, verified};

/// The report as it comes back.
fn reread(report: &Report) -> Report {
    let saved = saved(rendered(report, Format::Json).as_bytes()).expect("what was written is read");
    assert_eq!(saved.unknown, None);
    saved.report
}

#[test]
fn every_format_of_every_fixture_is_the_same_after_it_was_saved() {
    for (name, report) in fixtures::all() {
        let again = reread(&report);
        for format in Format::ALL {
            assert!(rendered(&again, format) == rendered(&report, format), "{name} as {}", format.name());
        }
    }
}

#[test]
fn every_word_comes_back() {
    let mut report = fixtures::report();
    let stack = &mut report.stacks[0];
    let actions = [
        Action::NoOp,
        Action::Create,
        Action::Read,
        Action::Update,
        Action::Delete,
        Action::Replace(ReplaceOrder::DeleteFirst),
        Action::Replace(ReplaceOrder::CreateFirst),
        Action::Forget,
        Action::ReplaceForget,
        Action::Open,
    ];
    let entry = stack.deferred[0].clone();
    stack.deferred = actions.map(|action| crate::report::DeferredEntry { action, ..entry.clone() }).to_vec();
    stack.outputs = stack
        .outputs
        .iter()
        .cycle()
        .zip(actions)
        .map(|(output, action)| crate::report::OutputEntry { action, ..output.clone() })
        .collect();
    let drifted = stack.drift[0].clone();
    let classes = [
        DriftClass::Reverted,
        DriftClass::Tolerated,
        DriftClass::Computed,
        DriftClass::Noise,
        DriftClass::DeletedOutside,
        DriftClass::AlreadyDeleted,
        DriftClass::DestroyedByPlan,
        DriftClass::Moved,
        DriftClass::Unclassified,
    ];
    stack.drift = classes.map(|class| crate::report::DriftEntry { class, ..drifted.clone() }).to_vec();
    stack.drift[0].action = DriftAction::Move;
    stack.findings[0].dependents = Some(7);
    stack.rules = Rules {
        mode: crate::report::Mode::Plan { fail_on: crate::policy::Level::Warn },
        strict: crate::report::Strict::On,
        exit_zero: crate::report::ExitZero::On,
    };
    stack.notes.push(Note { level: NoteLevel::Info, text: String::new() });
    for mode in [PlanMode::Normal, PlanMode::Destroy, PlanMode::RefreshOnly] {
        report.stacks[0].plan.as_mut().unwrap().mode = mode;
        let again = reread(&report);
        assert_eq!(format!("{:?}", again.stacks[0].deferred), format!("{:?}", report.stacks[0].deferred));
        assert_eq!(format!("{:?}", again.stacks[0].outputs), format!("{:?}", report.stacks[0].outputs));
        assert_eq!(again.stacks[0].drift, report.stacks[0].drift);
        assert_eq!(again.stacks[0].findings[0].dependents, Some(7));
        assert_eq!(again.stacks[0].rules, report.stacks[0].rules);
        assert_eq!(again.stacks[0].plan, report.stacks[0].plan);
        assert_eq!(rendered(&again, Format::Json), rendered(&report, Format::Json));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_strings_come_back(attacks in proptest::collection::vec(attack(), 1..6)) {
        let report = attacked(&attacks);
        let again = reread(&report);
        for format in Format::ALL {
            prop_assert_eq!(rendered(&again, format), rendered(&report, format));
        }
    }

    #[test]
    fn no_damage_makes_it_panic(at in 0..60_000_usize, byte: u8, cut: bool) {
        let mut bytes = rendered(&fixtures::report(), Format::Json).into_bytes();
        let at = at % bytes.len();
        bytes[at] = byte;
        if cut {
            bytes.truncate(at);
        }
        if let Ok(saved) = saved(&bytes) {
            drop(verified(saved.report));
        }
    }
}

/// The message for a report after an edit.
fn refused(report: &Report, edit: impl FnOnce(&mut Value)) -> String {
    let mut value: Value = serde_json::from_str(&rendered(report, Format::Json)).unwrap();
    edit(&mut value);
    let error = match saved(value.to_string().as_bytes()) {
        Ok(saved) => SavedError::from(verified(saved.report).expect_err("refused")),
        Err(error) => error,
    };
    assert!(!error.help().is_empty());
    error.to_string()
}

/// Sets what a JSON pointer names, and says how the report is refused.
fn set(pointer: &str, wanted: Value) -> String {
    refused(&fixtures::waived(), |report| *report.pointer_mut(pointer).expect(pointer) = wanted)
}

#[test]
fn a_fixture_that_a_run_could_write_is_verified() {
    for name in ["empty", "waived", "bad_policy", "no_stacks", "huge"] {
        let (_, report) = fixtures::all().into_iter().find(|(known, _)| *known == name).unwrap();
        let again = verified(reread(&report)).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(rendered(&again, Format::Json) == rendered(&report, Format::Json), "{name}");
    }
}

#[test]
fn what_contradicts_the_rest_is_named_by_its_field() {
    let finding = "/stacks/0/findings/0";
    for (pointer, wanted, expected) in [
        ("/verdict", json!("fail"), "`verdict`: `fail`, but the rest of the report says `pass`"),
        ("/exit_code", json!(1), "`exit_code`: `1`, but the rest of the report says `0`"),
        ("/exit_code", json!(3), "`exit_code`: 3, expected 0, 1 or 2"),
        ("/observe", json!(true), "`observe`: `true`, but"),
        ("/error", json!({"kind": "x", "message": "y", "help": null}), "`error`: "),
        ("/stacks/0/verdict", json!("fail"), "`stacks[0].verdict`: `fail`, but"),
        ("/stacks/0/rules/fail_on", json!("any"), "`stacks[0].rules.fail_on`: `any` exists"),
        ("/stacks/0/undecided", json!(1), "`stacks[0].undecided`: `1`, but"),
        ("/stacks/0/plan", json!(null), "`stacks[0].plan`: null"),
        ("/stacks/0/plan/errored", json!(true), "`stacks[0].plan.errored`: true"),
        ("/stacks/0/plan/digest", json!("x"), "`stacks[0].plan.digest`: expected 64"),
        ("/stacks/0/summary/destroy", json!(0), "`stacks[0].summary.destroy`: `0`, but"),
        ("/stacks/0/summary/no_op", json!(u64::MAX), "`stacks[0].summary.no_op`: it is out of range"),
        (
            "/stacks/0/changes/0/attributes_omitted",
            json!(u64::MAX),
            "`stacks[0].changes[0].attributes_omitted`",
        ),
        ("/stacks/0/changes/0/order", json!("create_first"), "`stacks[0].changes[0].order`: expected null"),
        ("/stacks/0/changes/0/action", json!("replace"), "`stacks[0].changes[0].order`: null, expected"),
        ("/policy_sets/1/digest", json!(""), "`policy_sets[1].digest`: expected 64"),
        (&format!("{finding}/outcome"), json!("violated"), "`stacks[0].findings[0].waiver`: "),
        (&format!("{finding}/outcome"), json!("undecided"), "`stacks[0].findings[0].on_unknown`: "),
        (&format!("{finding}/url"), json!("javascript:alert(1)"), "`stacks[0].findings[0].url`: expected"),
        (&format!("{finding}/url"), json!("https://"), "`stacks[0].findings[0].url`: expected"),
        (&format!("{finding}/fingerprint"), json!("f"), "`stacks[0].findings[0].fingerprint`: "),
        (
            &format!("{finding}/location"),
            json!({"path": "/etc/passwd", "line": 1}),
            "`stacks[0].findings[0].location.path`: expected a relative path",
        ),
    ] {
        let message = set(pointer, wanted);
        assert!(message.starts_with(expected), "{pointer}: {message}");
    }
}

/// A problem of a policy that leaves no verdict.
fn policy_error() -> Value {
    json!([{"path": "x", "line": 1, "column": 1, "severity": "error", "message": "m", "label": "", "help": null}])
}

#[test]
fn what_no_run_leaves_out_is_missed() {
    let finding = "/stacks/0/findings/0";
    let deferred =
        |action: &str| json!([{"address": "a.b", "action": action, "order": null, "reason": "unknown"}]);
    let strict = json!({"mode": "plan", "fail_on": "require_approval", "strict": true, "exit_zero": false});
    let partial = json!([{"level": "warning", "text": "Partial plan: this was not checked."}]);
    for (edits, expected) in [
        (vec![("/diagnostics", policy_error())], "`diagnostics[0].severity`: `error`, although"),
        (
            vec![("/stacks/0/diagnostics", policy_error())],
            "`stacks[0].diagnostics[0].severity`: `error`, although",
        ),
        (
            vec![("/stacks/0/deferred", deferred("delete"))],
            "`stacks[0].deferred[0]`: there is no finding of `integrity/deferred_destroy` for it",
        ),
        (
            vec![("/stacks/0/deferred", deferred("forget"))],
            "`stacks[0].deferred[0]`: there is no finding of `integrity/deferred_destroy` for it",
        ),
        (
            vec![("/stacks/0/deferred", deferred("update"))],
            "`stacks[0].deferred[0]`: there is no finding of `integrity/deferred_change` for it",
        ),
        (
            vec![("/stacks/0/invocations", json!(["action.x.y"]))],
            "`stacks[0].invocations[0]`: there is no finding of `integrity/action_invocation` for it",
        ),
        (
            vec![("/stacks/0/rules", strict.clone()), ("/stacks/0/plan/complete", json!(false))],
            "`stacks[0].plan.complete`: there is no finding of `integrity/strict` for it",
        ),
        (
            vec![("/stacks/0/rules", strict), ("/stacks/0/notes", partial)],
            "`stacks[0].notes[0]`: there is no finding of `integrity/strict` for it",
        ),
        (
            vec![(&format!("{finding}/action"), json!("create"))],
            "`stacks[0].findings[0].action`: `create`, but the rest of the report says `delete`",
        ),
        (
            vec![(&format!("{finding}/address"), json!("aws_db_instance.other"))],
            "`stacks[0].findings[0].action`: `delete`, but the rest of the report says `no_op`",
        ),
        (
            vec![("/stacks/0/waivers/used", json!(["OPS-1"]))],
            "`stacks[0].findings[0].waiver.id`: it is not among `waivers.used`",
        ),
        (
            vec![("/stacks/0/waivers/expired", json!(["OPS-1234"]))],
            "`stacks[0].findings[0].waiver.id`: it is among `waivers.expired`",
        ),
    ] {
        let message = refused(&fixtures::waived(), |report| {
            for (pointer, wanted) in edits {
                *report.pointer_mut(pointer).expect("a field") = wanted;
            }
        });
        assert!(message.starts_with(expected), "{message}");
    }
}

#[test]
fn a_replacement_has_the_order_of_its_change() {
    let message = refused(&fixtures::huge(), |report| {
        let findings = report["stacks"][0]["findings"].as_array_mut().expect("findings");
        let replaced = findings.iter_mut().find(|finding| finding["order"] == "delete_first");
        replaced.expect("a replacement")["order"] = json!("create_first");
    });
    assert!(message.ends_with("the replacement has another order than that of the change"), "{message}");
}

#[test]
fn the_verdict_follows_from_the_findings() {
    let report = fixtures::policy_errors();
    for (outcome, expected) in [("violated", "says `fail`"), ("error", "")] {
        let edit = |report: &mut Value| {
            report["stacks"][0]["error"] = Value::Null;
            report["stacks"][0]["verdict"] = json!("pass");
            report["stacks"][0]["findings"][0]["outcome"] = json!(outcome);
        };
        let message = refused(&report, edit);
        assert!(
            message.starts_with("`stacks[0].verdict`: `pass`") && message.contains(expected),
            "{message}"
        );
    }
    let warned = |fail_on: &str| {
        refused(&report, |report| {
            report["stacks"][0]["error"] = Value::Null;
            report["stacks"][0]["rules"]["fail_on"] = json!(fail_on);
            report["stacks"][0]["findings"] = json!([report["stacks"][0]["findings"][1]]);
            report["stacks"][0]["findings"][0]["on_unknown"] = json!("warn");
        })
    };
    assert!(warned("warn").contains("the rest of the report says `fail`"), "{}", warned("warn"));
    assert!(warned("deny").contains("the rest of the report says `pass`"), "{}", warned("deny"));
}

#[test]
fn stacks_and_changes_are_there_once() {
    let twice = |list: &'static str| {
        move |report: &mut Value| {
            let list = report.pointer_mut(list).unwrap().as_array_mut().unwrap();
            list.push(list[0].clone());
        }
    };
    assert_eq!(refused(&fixtures::empty(), twice("/stacks")), "`stacks[1].name`: another stack has it");
    let message = refused(&fixtures::waived(), twice("/stacks/0/changes"));
    assert_eq!(message, "`stacks[0].changes[1].address`: another change has it, with the same deposed key");
}

#[test]
fn the_worst_finding_stands_first() {
    for list in ["findings", "changes"] {
        let message = refused(&fixtures::huge(), |report| {
            report["stacks"][0][list].as_array_mut().expect("a list").reverse();
        });
        assert!(message.starts_with(&format!("`stacks[0].{list}`: they are not in order")), "{message}");
    }
}

#[test]
fn wrong_types_and_unknown_words_are_named_by_their_field() {
    for (pointer, wanted, expected) in [
        ("/stacks/0/name", json!(7), "`stacks[0].name`: invalid type: integer `7`, expected a string"),
        (
            "/stacks/0/findings/0/level",
            json!("severe"),
            "`stacks[0].findings[0].level`: `severe`, expected one of `warn`, `require_approval`, `deny`",
        ),
        (
            "/stacks/0/changes/0/action",
            json!("explode"),
            "`stacks[0].changes[0].action`: `explode`, expected one of `no_op`, `create`, `read`, `update`, `delete`, `replace`, `forget`, `replace_forget`, `open`",
        ),
        ("/stacks/0/approvals", json!([1]), "`stacks[0].approvals"),
        ("/stacks/0/undecided", json!(-1), "`stacks[0].undecided`: "),
        ("/stacks", json!(null), "`stacks`: invalid type: null"),
        ("/stacks/0", json!([]), "`stacks[0]"),
    ] {
        let message = set(pointer, wanted);
        assert!(message.starts_with(expected), "{pointer}: {message}");
        assert!(message.contains(" at line 1 column ") || message.len() > 190, "{pointer}: {message}");
    }
    let missing = refused(&fixtures::empty(), |report| {
        report["stacks"][0].as_object_mut().unwrap().remove("rules");
    });
    assert!(missing.starts_with("`stacks[0]`: missing field `rules`"), "{missing}");
}

#[test]
fn other_documents_are_named_for_what_they_are() {
    let message = |text: &str| saved(text.as_bytes()).expect_err(text).to_string();
    for text in ["", "{", "nonsense", "{} {}", "{\"schema_version\": 1", &"[".repeat(100_000)] {
        assert!(message(text).starts_with("this is not a report of tfgate: it is not JSON: "), "{text:.20}");
    }
    for text in ["{}", "[]", "null", "7", "{\"verdict\": \"pass\"}"] {
        assert_eq!(message(text), "this is not a report of tfgate: it has no `schema_version`", "{text}");
    }
    assert_eq!(message("{\"format_version\": \"1.2\"}"), "this is a plan and not a report of tfgate");
    for (version, shown) in [("2", "2"), ("0", "0"), ("1.5", "1.5"), ("\"1\"", "\"1\"")] {
        let expected = format!("the report has the schema version {shown}, expected 1");
        assert_eq!(message(&format!("{{\"schema_version\": {version}}}")), expected);
    }
    let long = message(&format!("{{\"schema_version\": \"{}\"}}", "x".repeat(100_000)));
    assert!(long.len() < 400, "{} bytes", long.len());
}

#[test]
fn a_field_of_a_later_version_is_named_and_nothing_else_changes() {
    let report = fixtures::waived();
    let mut value: Value = serde_json::from_str(&rendered(&report, Format::Json)).unwrap();
    value["stacks"][0]["findings"][0]["colour"] = json!({"deep": [1]});
    let saved = saved(value.to_string().as_bytes()).unwrap();
    assert_eq!(saved.unknown.as_deref(), Some("stacks.0.findings.0.colour"));
    assert_eq!(rendered(&saved.report, Format::Json), rendered(&report, Format::Json));
}

#[test]
fn a_contradiction_says_where_it_is() {
    let error = Contradiction::new("order", "null").below("changes", 3).below("stacks", 0);
    assert_eq!(error.to_string(), "`stacks[0].changes[3].order`: null");
}
