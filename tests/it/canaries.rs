use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD as BASE64;
use serde_json::Value;
use tfgate::render::Format;

use crate::support::{Folder, Ran, check, plan, root, text, tfgate, tfgate_in};

const MESSAGES: [&str; 5] = [
    "--no-builtin",
    "--policy",
    "testdata/canaries/messages.gate.hcl",
    "--policy",
    "testdata/cli/everything.gate.hcl",
];
const FAILING: [&str; 3] = ["--no-builtin", "--policy", "testdata/canaries/failing.gate.hcl"];

/// The plan with a secret in every place.
pub(crate) fn canaries() -> String {
    text("testdata/canaries/plan.json")
}

/// The same without a block that no entry covers: a check for drift takes such a plan for a partial one.
pub(crate) fn covered_canaries() -> String {
    canaries().replace("any_thing.provisioned", "any_thing.masked").replace("\"provisioned\"", "\"masked\"")
}

/// The places, each with its secret.
fn places() -> Vec<(String, String)> {
    let places: Value = serde_json::from_str(&text("testdata/canaries/places.json")).expect("a list");
    let field = |place: &Value, name: &str| place[name].as_str().expect("a string").to_owned();
    places
        .as_array()
        .expect("a list")
        .iter()
        .map(|place| (field(place, "place"), field(place, "canary")))
        .collect()
}

/// What all secrets have in common, as it is and in Base64, wherever it begins in a group of three bytes.
pub(crate) fn needles() -> Vec<String> {
    let mut needles = vec!["c4nary".to_owned(), "9021073190210731".to_owned()];
    for shift in 0..3_usize {
        let encoded = BASE64.encode([&b"xx"[..shift], b"C4nary"].concat());
        let own = encoded.get((shift * 8).div_ceil(6)..(shift + 6) * 8 / 6).expect("ASCII");
        needles.push(own.to_ascii_lowercase());
    }
    needles
}

/// What an output tells of the secrets: the lines that hold one.
pub(crate) fn told<'o>(output: &'o str, needles: &[String]) -> Vec<&'o str> {
    let tells = |line: &&str| {
        let line = line.to_ascii_lowercase();
        needles.iter().any(|needle| line.contains(needle.as_str()))
    };
    output.lines().filter(tells).collect()
}

fn assert_silent(what: &str, ran: &Ran) {
    let said = ran.said();
    assert_eq!(told(&said, &needles()), Vec::<&str>::new(), "{what}");
}

/// Strings and numbers of a value, and keys.
fn texts(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.clone()),
        Value::Number(number) => found.push(number.to_string()),
        Value::Array(elements) => elements.iter().for_each(|element| texts(element, found)),
        Value::Object(members) => members.iter().for_each(|(key, member)| {
            found.push(key.clone());
            texts(member, found);
        }),
        Value::Null | Value::Bool(_) => {}
    }
}

/// The search would find each of them: in the plan it does.
#[test]
fn every_secret_is_in_the_plan() {
    let plan: Value = serde_json::from_str(&canaries()).expect("JSON");
    let mut found = Vec::new();
    texts(&plan, &mut found);
    let places = places();
    assert!(places.len() >= 55, "only {} places", places.len());
    for (place, canary) in &places {
        assert!(found.iter().any(|text| text.contains(canary.as_str())), "{place}");
        assert!(!told(canary, &needles()).is_empty(), "{place}: {canary}");
        assert_eq!(places.iter().filter(|(_, other)| other == canary).count(), 1, "{place}");
    }
    let encoded = found.iter().filter(|text| !told(text, &needles()).is_empty() && !text.contains("C4nary"));
    assert!(encoded.count() >= 30, "Base64 is not found");
}

#[test]
fn no_format_tells_a_secret_at_any_verbosity() {
    let input = canaries().into_bytes();
    for format in Format::ALL {
        for verbosity in [&[][..], &["--quiet"], &["--verbose"]] {
            for policies in [&[][..], &MESSAGES, &FAILING] {
                let arguments = [&["--format", format.name()], verbosity, policies].concat();
                assert_silent(&arguments.join(" "), &check(&input, &arguments));
            }
        }
    }
}

/// A check for drift shows both sides of what differs.
#[test]
fn no_format_of_a_check_for_drift_tells_a_secret() {
    let folder = Folder::new();
    folder.write("plan.json", covered_canaries());
    for format in Format::ALL {
        for verbosity in [&[][..], &["--quiet"], &["--verbose"]] {
            for policies in [&[][..], &MESSAGES] {
                let head = ["drift", "--today", "2026-11-21", "--fail-on", "any", "--format", format.name()];
                let plan = folder.at("plan.json");
                let arguments = [&head[..], verbosity, policies, &[plan.as_str()]].concat();
                let ran = tfgate(&arguments, b"");
                assert_silent(&arguments.join(" "), &ran);
                let people = matches!(format, Format::Text | Format::Markdown | Format::Html);
                assert!(!people || ran.stdout.contains("(sensitive)"), "{}", ran.said());
            }
        }
    }
}

/// What is no secret is shown, or the others would prove nothing.
#[test]
fn what_is_no_secret_is_shown() {
    let input = canaries().into_bytes();
    for format in ["text", "json"] {
        let ran = check(&input, &[&["--format", format, "--verbose"], &MESSAGES[..]].concat());
        let count = |word: &str| ran.stdout.matches(word).count();
        assert!(count("visible-") >= 34, "{format}: {}", ran.stdout);
        assert!(count("(sensitive)") >= 200, "{format}: {}", ran.stdout);
        assert!(ran.stdout.contains("copy of (sensitive) here"), "{format}: {}", ran.stdout);
        assert!(
            ran.unwrapped().contains("Drifted from (sensitive) to (sensitive)."),
            "{format}: {}",
            ran.stdout
        );
    }
    let ran = check(&input, &FAILING);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.matches("\nerror: ").count() >= 20, "{}", ran.stderr);
}

#[test]
fn no_file_tells_a_secret() {
    let folder = Folder::new();
    folder.write("plan.json", canaries());
    for name in ["messages", "failing"] {
        let policy = text(format!("testdata/canaries/{name}.gate.hcl"));
        folder.write(&format!("{name}/{name}.gate.hcl"), policy);
        let files: Vec<String> =
            Format::ALL.iter().map(|format| format!("{0}={name}.{0}", format.name())).collect();
        let outputs = files.iter().flat_map(|file| ["--output", file.as_str()]);
        let arguments: Vec<&str> =
            ["--no-builtin", "--policy", name, "plan.json"].into_iter().chain(outputs).collect();
        assert_silent(name, &folder.check(&arguments));
        for format in Format::ALL {
            let file = folder.read(&format!("{name}.{}", format.name()));
            assert!(!file.is_empty());
            assert_eq!(told(&file, &needles()), Vec::<&str>::new(), "{name}.{}", format.name());
        }
    }
}

/// The plan, damaged in one way.
fn damaged() -> Vec<(String, Vec<u8>)> {
    let plan = canaries();
    let mut all: Vec<(String, Vec<u8>)> = Vec::new();
    for (place, at) in plan.match_indices("C4nary").map(|(at, _)| at).enumerate().step_by(7) {
        let (before, after) = plan.split_at(at);
        let value = |text: &str| format!("{before}{text}{after}").into_bytes();
        all.push((format!("cut in secret {place}"), before.as_bytes().to_vec()));
        all.push((format!("cut behind secret {place}"), plan.as_bytes()[..at + 12].to_vec()));
        all.push((format!("a control character in secret {place}"), value("\u{1}")));
        all.push((format!("a quote in secret {place}"), value("\"")));
        all.push((format!("half a pair in secret {place}"), value("\\ud800")));
        all.push((
            format!("not UTF-8 in secret {place}"),
            [before.as_bytes(), &[0xff], after.as_bytes()].concat(),
        ));
    }
    for (what, from, to) in [
        ("a repeated key", "\"secret_value\":", "\"secret_value\":\"C4nary-twice\",\"secret_value\":"),
        (
            "a repeated section",
            "\"variables\":",
            "\"variables\":{\"x\":{\"value\":\"C4nary\"}},\"variables\":",
        ),
        ("a contradiction", "\"actions\":[\"update\"]", "\"actions\":[\"create\"]"),
        ("a contradiction in a delete", "\"actions\":[\"update\"]", "\"actions\":[\"delete\"]"),
        ("a no-op that changes", "\"actions\":[\"update\"]", "\"actions\":[\"no-op\"]"),
        ("an unknown action", "\"actions\":[\"update\"]", "\"actions\":[\"C4nary-1 \"]"),
        ("an action of another type", "\"actions\":[\"update\"]", "\"actions\":\"C4nary-1\""),
        (
            "an address of another type",
            "\"address\":\"any_thing.masked\"",
            "\"address\":{\"a\":\"C4nary-1\"}",
        ),
        ("a mask of another type", "\"before_sensitive\":{", "\"before_sensitive\":\"C4nary-1\",\"x\":{"),
        ("a value for a section", "\"resource_changes\":[", "\"resource_changes\":\"C4nary-1\",\"x\":["),
        ("a version of another type", "\"format_version\":\"1.2\"", "\"format_version\":\"C4nary-1\""),
        ("a flag of another type", "\"errored\":false", "\"errored\":\"C4nary-1\""),
        ("a failed plan", "\"errored\":false", "\"errored\":true"),
        ("a partial plan", "\"complete\":true", "\"complete\":false"),
        ("something behind the plan", "\"errored\":false}", "\"errored\":false} C4nary-1"),
        ("something before the plan", "{\"format_version\"", "C4nary-1 {\"format_version\""),
        ("another document", "\"format_version\":\"1.2\",\"terraform_version\"", "\"version\":4,\"serial\""),
    ] {
        assert!(plan.contains(from), "{what}");
        all.push((what.to_owned(), plan.replace(from, to).into_bytes()));
    }
    all
}

#[test]
fn no_error_tells_a_secret() {
    let folder = Folder::new();
    let files: Vec<String> = Format::ALL
        .iter()
        .map(|format| format!("--output={}={}", format.name(), folder.at(format.name())))
        .collect();
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    let mut refused = 0;
    for (what, input) in damaged() {
        let ran = check(&input, &[&files[..], &MESSAGES[..]].concat());
        refused += usize::from(ran.code == 2);
        assert_silent(&what, &ran);
        for format in Format::ALL {
            let report = folder.read(format.name());
            assert_eq!(told(&report, &needles()), Vec::<&str>::new(), "{what}, {}", format.name());
        }
    }
    assert!(refused >= 12, "only {refused} were refused");
}

#[test]
fn no_input_of_a_policy_is_told() {
    let folder = Folder::new();
    let inputs =
        [("s", "string"), ("n", "number"), ("m", "map(string)"), ("o", "object({ a = map(list(string)) })")];
    let blocks = inputs.map(|(name, type_)| {
        format!("input \"{name}\" {{\n  type      = {type_}\n  sensitive = true\n  default   = null\n  nullable  = true\n}}\n")
    });
    folder.write("p/p.gate.hcl", format!("{}protect \"p\" {{\n}}\n", blocks.concat()));
    folder.write("plan.json", plan("create"));
    let mut refused = 0;
    for (name, value) in [
        ("n", "C4nary"),
        ("n", "\"C4nary\""),
        ("m", "{ C4nary = [] }"),
        ("m", "[\"C4nary\"]"),
        ("m", "{ C4nary"),
        ("o", "{ a = { C4nary = \"x\" } }"),
        ("o", "{ a = { x = [{ C4nary = 1 }] } }"),
        ("unknown", "C4nary"),
    ] {
        let flag = format!("{name}={value}");
        folder.write("values.tfvars", format!("{name} = {value}\n"));
        folder.write("values.json", format!("{{\"{name}\": {value}}}"));
        for arguments in
            [["--var", flag.as_str()], ["--var-file", "values.tfvars"], ["--var-file", "values.json"]]
        {
            let ran = folder.check(&[&["--policy", "p", "plan.json"], arguments.as_slice()].concat());
            refused += usize::from(ran.code == 2);
            assert_silent(&format!("{arguments:?} {value}"), &ran);
        }
    }
    assert!(refused >= 18, "only {refused} were refused");
}

#[test]
fn no_test_of_a_policy_tells_a_secret() {
    let folder = Folder::new();
    folder.write("plan.json", canaries());
    for name in ["messages", "failing"] {
        folder.write(&format!("{name}.gate.hcl"), text(format!("testdata/canaries/{name}.gate.hcl")));
        let test = format!(
            "policytest {{\n  targets = [\"{name}\"]\n}}\n\nplan \"p\" {{\n  file            = \"plan.json\"\n  expect          = \"pass\"\n  expect_findings = []\n}}\n"
        );
        folder.write(&format!("{name}.policytest.hcl"), test);
        for format in ["text", "junit", "json"] {
            let test = folder.at(&format!("{name}.policytest.hcl"));
            let ran = tfgate(&["test", "--format", format, &test], b"");
            assert_eq!(ran.code, 1, "{}", ran.said());
            assert_silent(&format!("{name}, {format}"), &ran);
        }
    }
}

#[test]
fn no_explanation_and_no_saved_report_tells_a_secret() {
    let folder = Folder::new();
    folder.write("plan.json", canaries());
    let saved = folder.check(&[&MESSAGES[..1], &["--format", "json", "plan.json"]].concat());
    folder.write("saved.json", &saved.stdout);
    for format in Format::ALL {
        let ran = tfgate_in(
            folder.path(),
            &[],
            &["report", "--verbose", "--format", format.name(), "saved.json"],
            b"",
        );
        assert_silent(&format!("report {}", format.name()), &ran);
    }
    let plan: Value = serde_json::from_str(&canaries()).expect("JSON");
    let changes = plan["resource_changes"].as_array().expect("a list");
    let mut explained = 0;
    for address in changes.iter().map(|change| change["address"].as_str().expect("a string")) {
        for format in ["text", "json"] {
            let ran =
                tfgate_in(folder.path(), &[], &["explain", "--format", format, address, "plan.json"], b"");
            explained += usize::from(ran.code == 0);
            assert_silent(&format!("explain {address} as {format}"), &ran);
        }
    }
    assert!(explained >= 10, "only {explained} explanations");
}

/// A program that fails may print what it read.
#[cfg(unix)]
#[test]
fn no_failure_of_show_tells_a_secret() {
    let folder = Folder::new();
    folder.write("tfplan", "PK\u{3}\u{4}");
    let words = "Error: password=c4nary-12345678 refused, token: c4nary";
    folder.write("bin/terraform.sh", format!("echo '{words}' >&2\nexit 1\n"));
    let link = folder.at("bin/terraform");
    std::os::unix::fs::symlink(root().join("testdata/fake_terraform"), link).expect("a link");
    for format in Format::ALL {
        let bin = folder.at("bin");
        let ran = folder.check_with(&[("PATH", &bin)], &["--format", format.name(), "tfplan"]);
        assert_eq!(ran.code, 2);
        assert!(ran.unwrapped().contains("(sensitive) refused"), "{}", ran.said());
        assert!(!ran.said().contains("c4nary-12345678"), "{}", ran.said());
    }
}

/// `--mask-env` hides what nobody marked: every text of the plan that is shown otherwise.
#[test]
fn no_format_tells_the_value_of_a_masked_variable() {
    let input = canaries().into_bytes();
    let run = |environment: &[(&str, &str)], arguments: &[&str]| {
        let masks = ["check", "--today", "2026-11-21", "--mask-env", "WORD", "--mask-env", "LINES"];
        tfgate_in(&root(), environment, &[&masks, arguments].concat(), &input)
    };
    let masked = [("WORD", "visible"), ("LINES", "-----BEGIN\nC4nary-line-of-several\n")];
    for format in Format::ALL {
        for policies in [&[][..], &MESSAGES, &FAILING] {
            let arguments = [&["--verbose", "--format", format.name()], policies].concat();
            let ran = run(&masked, &arguments);
            assert_silent(&arguments.join(" "), &ran);
            assert!(!ran.said().contains("visible-"), "{arguments:?}: {}", ran.said());
        }
    }
    let shown = run(&[], &[&["--verbose", "--format", "json"], &MESSAGES[..]].concat());
    assert!(shown.stdout.contains("visible-"));
    let explained = |environment| {
        let folder = Folder::new();
        folder.write("plan.json", canaries());
        let arguments = ["explain", "--mask-env", "WORD", "any_thing.masked", "plan.json"];
        tfgate_in(folder.path(), environment, &arguments, b"").stdout
    };
    assert!(!explained(&masked[..1]).contains("visible-"));
}

/// The plans that Terraform made with secrets in them.
#[test]
fn no_secret_of_a_real_plan_is_told() {
    let canaries: Value = serde_json::from_str(&text("testdata/canaries/real.json")).expect("an object");
    for (name, secrets) in canaries.as_object().expect("an object") {
        let secrets: Vec<&str> =
            secrets.as_array().expect("a list").iter().filter_map(Value::as_str).collect();
        let original = String::from_utf8(plan(name)).expect("UTF-8");
        // A protected type has its values looked at and shown wherever that is possible.
        let renamed = original.replace("\"terraform_data\"", "\"aws_db_instance\"");
        let replaced = original.replace("\"actions\":[\"update\"]", "\"actions\":[\"delete\",\"create\"]");
        let damaged = original.replace("\"format_version\"", "\"format_version\":1,\"format_version\"");
        let cut =
            original.get(..original.floor_char_boundary(original.len() / 2)).expect("a half").to_owned();
        for input in [&original, &renamed, &replaced, &damaged, &cut] {
            for format in Format::ALL {
                for arguments in [&["--verbose"][..], &["--policy", "testdata/cli/everything.gate.hcl"]] {
                    let said =
                        check(input.as_bytes(), &[&["--format", format.name()], arguments].concat()).said();
                    for secret in &secrets {
                        assert!(!said.contains(secret), "{secret} of {name} in {}: {said}", format.name());
                    }
                }
            }
        }
        // Terraform leaves some out itself.
        assert!(secrets.iter().any(|secret| original.contains(secret)), "{name}");
    }
}
