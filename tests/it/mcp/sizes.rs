//! An answer fits into the context of an agent, says what is left out, and the rest can be had.

use serde_json::{Value, json};

use super::Session;
use crate::support::Folder;

/// Characters of a result that Claude Code passes on without a file.
const CHARACTERS: usize = 50_000;

fn plan_of(deletes: usize, name: impl Fn(usize) -> String) -> String {
    let change = |index: usize| {
        let key = name(index);
        json!({
            "address": format!("aws_db_instance.main[{}]", json!(key)),
            "mode": "managed", "type": "aws_db_instance", "name": "main", "index": key,
            "provider_name": "registry.terraform.io/hashicorp/aws",
            "change": {
                "actions": ["delete"], "after": null, "after_unknown": {}, "before_sensitive": {}, "after_sensitive": false,
                "before": { "id": format!("db-{index}"), "tags": { "text": "x".repeat(2_000) }, "skip_final_snapshot": true },
            },
        })
    };
    json!({
        "format_version": "1.2", "terraform_version": "1.11.4", "planned_values": { "root_module": {} },
        "resource_changes": (0..deletes).map(change).collect::<Vec<_>>(),
        "configuration": { "root_module": {} }, "errored": false, "complete": true,
    })
    .to_string()
}

/// The size of an answer, its structure as the client gets it included.
fn size(answer: &super::Answer) -> usize {
    answer.text.chars().count()
        + answer.structure.as_ref().map_or(0, |structure| structure.to_string().chars().count())
}

#[test]
fn findings_that_do_not_fit_come_with_the_next_calls() {
    let folder = Folder::new();
    folder.write("plan.json", plan_of(300, |index| format!("{index:04}")));
    let session = Session::start(folder.path(), &[]);
    let mut seen = Vec::new();
    for call in 0.. {
        assert!(call < 40, "{} findings after {call} calls", seen.len());
        let answer = session.call("check_plan", json!({ "plan": "plan.json", "skip": seen.len() }));
        assert!(size(&answer) < CHARACTERS, "{}", size(&answer));
        let structure = answer.structure.unwrap();
        assert_eq!(structure["report"]["verdict"], "needs_approval");
        let findings = structure["report"]["stacks"][0]["findings"].as_array().unwrap().clone();
        assert!(findings.len() > 5, "{structure}");
        seen.extend(findings);
        let left_out = structure["left_out"].as_str().unwrap_or_default().to_owned();
        assert!(answer.text.contains(&left_out), "{left_out}");
        if structure["findings"] == json!(seen.len()) {
            break;
        }
        assert!(
            left_out.contains(&format!("Call again with `skip` = {} for the next ones.", seen.len())),
            "{left_out}"
        );
    }
    let ran = folder.check(&["--format", "json", "plan.json"]);
    let whole: Value = serde_json::from_str(&ran.stdout).unwrap();
    let all = whole["stacks"][0]["findings"].as_array().unwrap();
    assert!(all.len() >= 300);
    let ids = |findings: &[Value]| -> Vec<String> {
        findings.iter().map(|finding| format!("{} {}", finding["address"], finding["policy"])).collect()
    };
    assert_eq!(ids(&seen), ids(all));
    let behind = session.structure("check_plan", json!({ "plan": "plan.json", "skip": 1_000_000_000 }));
    assert!(behind["left_out"].as_str().unwrap().ends_with("is past the last of 301 findings."), "{behind}");
}

#[test]
fn long_names_are_cut_and_an_answer_still_fits() {
    let folder = Folder::new();
    // Four bytes for each character, and the escape of a hidden one has more than that.
    for (file, fill) in [("seen.json", "😀"), ("hidden.json", "\u{e0041}")] {
        folder.write(file, plan_of(20, |index| format!("{index}{}", fill.repeat(20_000))));
        let session = Session::start(folder.path(), &[]);
        let address = format!("aws_db_instance.main[{}]", json!(format!("3{}", fill.repeat(20_000))));
        for (tool, arguments) in [
            ("check_plan", json!({ "plan": file })),
            ("what_may_i_apply", json!({ "plans": [file] })),
            ("explain", json!({ "plan": file, "address": address })),
            ("explain", json!({ "plan": file, "address": format!("{address}x") })),
        ] {
            let answer = session.call(tool, arguments);
            assert!(size(&answer) < CHARACTERS, "{file} {tool}: {}", size(&answer));
            if tool == "check_plan" {
                let findings = &answer.structure.unwrap()["report"]["stacks"][0]["findings"];
                assert!(!findings.as_array().unwrap().is_empty(), "{file}");
            }
        }
    }
}

#[test]
fn an_explanation_that_is_cut_says_so() {
    let folder = Folder::new();
    folder.write("plan.json", plan_of(1, |_| "a".to_owned()));
    let policy = |index: usize| {
        format!("protect \"{index:04}{}\" {{\n  types = [\"aws_db_instance\"]\n}}\n", "n".repeat(90))
    };
    folder.write(".tfgate/many.gate.hcl", (0..300).map(policy).collect::<String>());
    let session = Session::start(folder.path(), &[]);
    let answer = session.call("explain", json!({ "plan": "plan.json", "address": "aws_db_instance.main" }));
    assert!(!answer.is_error, "{answer:?}");
    assert!(size(&answer) < CHARACTERS, "{}", size(&answer));
    let last = answer.text.lines().last().unwrap();
    assert!(
        last.starts_with("[cut: ") && last.contains("`tfgate explain ADDRESS PLAN` prints all"),
        "{last}"
    );
}

#[test]
fn many_plans_are_listed_as_far_as_they_fit() {
    let folder = Folder::new();
    let paths: Vec<String> =
        (0..50).map(|number| format!("{number:02}/{}/tfplan.json", "n".repeat(200))).collect();
    for path in &paths {
        folder.write(path, plan_of(5, |index| index.to_string()));
    }
    let session = Session::start(folder.path(), &[]);
    let answer = session.call("what_may_i_apply", json!({}));
    assert!(!answer.is_error && size(&answer) < CHARACTERS, "{}", size(&answer));
    let structure = answer.structure.unwrap();
    let listed = structure["plans"].as_array().unwrap().len();
    assert!(listed > 3 && listed < 50, "{listed}");
    let left_out = structure["left_out"].as_str().unwrap();
    assert_eq!(left_out, format!("The first {listed} of 50 are here; name the others in `plans`."));
    assert!(answer.text.starts_with("0 of 50 plans may be applied now."), "{}", answer.text);
}
