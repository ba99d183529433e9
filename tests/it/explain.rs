use std::collections::BTreeSet;

use serde_json::Value;

use crate::support::{manifest, plan, tfgate};

fn explain(address: &str, input: &[u8], arguments: &[&str]) -> crate::support::Ran {
    let head =
        ["explain", "--today", "2026-11-21", "--policy", "testdata/cli/everything.gate.hcl", address, "-"];
    tfgate(&[&head[..], arguments].concat(), input)
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

/// What is found for an address by `explain` is what is found by `check`, word for word, for every change of every plan.
#[test]
fn explains_what_check_finds() {
    let mut compared = 0;
    for name in manifest().iter().map(|entry| entry["name"].as_str().expect("a name").to_owned()) {
        let input = plan(&name);
        let checked = crate::support::check(
            &input,
            &["--policy", "testdata/cli/everything.gate.hcl", "--format", "json"],
        );
        let report = json(&checked.stdout);
        let stack = &report["stacks"][0];
        let Some(changes) = stack["changes"].as_array().filter(|_| !stack["plan"].is_null()) else {
            continue;
        };
        let addresses: BTreeSet<&str> =
            changes.iter().filter_map(|change| change["address"].as_str()).collect();
        // Every process reads the whole plan; a few addresses of each plan are enough.
        for address in addresses.into_iter().take(3) {
            let ran = explain(address, &input, &["--format", "json"]);
            assert_eq!(ran.code, 0, "{name}: {address}: {}", ran.stderr);
            let explanation = json(&ran.stdout);
            let mut found: Vec<&Value> = explanation["objects"]
                .as_array()
                .expect("objects")
                .iter()
                .flat_map(|object| object["policies"].as_array().expect("policies"))
                .filter(|judged| judged["outcome"] != "passed" && judged["outcome"] != "skipped")
                .map(|judged| &judged["finding"])
                .collect();
            let mut expected: Vec<&Value> = stack["findings"]
                .as_array()
                .expect("findings")
                .iter()
                .filter(|finding| finding["address"] == address)
                .collect();
            found.sort_by_key(ToString::to_string);
            expected.sort_by_key(ToString::to_string);
            assert_eq!(found, expected, "{name}: {address}");
            compared += expected.len();
        }
    }
    assert!(compared > 50, "only {compared} findings were compared");
}

#[test]
fn no_secret_is_explained() {
    let canaries = json(&crate::support::text("testdata/canaries/real.json"));
    for (name, secrets) in canaries.as_object().expect("an object") {
        let input = plan(name);
        let text = String::from_utf8(input.clone()).expect("UTF-8");
        let replaced =
            text.replace("\"actions\":[\"update\"]", "\"actions\":[\"delete\",\"create\"]").into_bytes();
        let changes = json(&text)["resource_changes"].as_array().expect("changes").clone();
        let addresses: BTreeSet<&str> =
            changes.iter().filter_map(|change| change["address"].as_str()).collect();
        for address in addresses {
            for (input, format) in [(&input, "text"), (&input, "json"), (&replaced, "text")] {
                let ran = explain(address, input, &["--format", format]);
                assert_eq!(ran.code, 0, "{name}: {address}: {}", ran.stderr);
                for secret in secrets.as_array().expect("a list") {
                    let secret = secret.as_str().expect("a string");
                    assert!(!ran.said().contains(secret), "{secret} of {name} at {address}: {}", ran.said());
                }
            }
        }
    }
}

#[test]
fn every_hostile_address_is_explained() {
    let input = plan("hostile_keys");
    let changes = json(&String::from_utf8(input.clone()).expect("UTF-8"))["resource_changes"].clone();
    let addresses =
        changes.as_array().expect("changes").iter().filter_map(|change| change["address"].as_str());
    for address in addresses {
        // An argument of a process cannot hold this one.
        if address.contains('\0') {
            continue;
        }
        let ran = explain(address, &input, &[]);
        assert_eq!(ran.code, 0, "{address:?}: {}", ran.stderr);
        let hidden = |c: char| c.is_control() && c != '\n';
        assert!(!ran.said().contains(hidden), "{address:?}: {:?}", ran.said());
    }
}

#[test]
fn a_plan_before_the_address_is_named_as_that() {
    let plan = "testdata/plans/create/plan.json";
    let ran = tfgate(&["explain", plan, "aws_vpc.main"], b"");
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("the address comes first, then the plan"), "{ran:?}");
    let ran = tfgate(&["explain", plan], b"");
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains(&format!("`tfgate explain ADDRESS {plan}`")), "{ran:?}");
}

/// Taking the request back would not keep an object whose replacement is forced anyway.
#[test]
fn a_requested_replacement_that_is_forced_names_both_causes() {
    let input = plan("replace_requested_and_forced");
    let forced = "because the provider cannot make this change in place";
    for (address, request) in [
        ("terraform_data.db", "because `-replace` asks for it"),
        ("terraform_data.app", "because `replace_triggered_by` asks for it"),
    ] {
        let explanation = json(&explain(address, &input, &["--format", "json"]).stdout);
        let change = &explanation["objects"][0]["change"];
        assert_eq!(change["reason_text"], format!("{request}, and {forced}"), "{address}");
        let next = explanation["objects"][0]["policies"][0]["finding"]["next_step"].as_str();
        let next = next.expect("a next step");
        assert!(next.contains("`triggers_replace` as before"), "{address}: {next}");
    }
    for (format, causes) in [
        ("text", "forced by triggers_replace[*] and by `-replace`"),
        ("markdown", "also by `-replace`"),
        ("html", "asks for it, and because the provider cannot"),
    ] {
        let policy = ["--policy", "testdata/cli/everything.gate.hcl", "--format", format];
        let report = crate::support::check(&input, &policy).stdout;
        let report = report.replace("<code>", "`").replace("</code>", "`");
        assert!(report.contains(causes), "{format}: {report}");
    }
}

/// What the provider computes or writes another way did not change outside Terraform, whatever else did.
#[test]
fn only_real_drift_is_explained_as_changed_outside() {
    let expected = json(&crate::support::text("testdata/drift/expected.json"));
    let mut classes = BTreeSet::new();
    for (name, case) in expected.as_object().expect("an object") {
        let path = match name.strip_prefix("plans/") {
            Some(name) => format!("testdata/plans/{name}/plan.json"),
            None => format!("testdata/drift/{name}/plan.json"),
        };
        let input = crate::support::text(&path).into_bytes();
        for entry in case["drift"].as_array().into_iter().flatten() {
            let Some(address) = entry["address"].as_str() else { continue };
            let ran = explain(address, &input, &["--format", "json"]);
            // Objects of a refresh-only plan have no entry to explain.
            if ran.code != 0 {
                continue;
            }
            let drift = json(&ran.stdout)["objects"][0]["drift"].clone();
            let Some(class) = drift["class"].as_str().filter(|_| drift["action"] == "update") else {
                continue;
            };
            let real = !["computed", "noise", "moved"].contains(&class);
            let text = explain(address, &input, &[]).stdout.replace("\n               ", " ");
            let says = text.contains("drift        changed outside Terraform");
            assert_eq!(says, real, "{name}: {address}: {text}");
            let of_class = |wanted: &str| {
                drift["attributes"]
                    .as_array()
                    .expect("attributes")
                    .iter()
                    .any(|differs| differs["class"] == wanted)
            };
            for (class, label) in [("computed", "\n  computed     "), ("noise", "\n  rewritten    ")] {
                assert_eq!(text.contains(label), of_class(class), "{name}: {address}: {text}");
            }
            classes.insert(class.to_owned());
        }
    }
    for class in ["reverted", "computed", "noise"] {
        assert!(classes.contains(class), "no {class} drift was explained: {classes:?}");
    }
}
