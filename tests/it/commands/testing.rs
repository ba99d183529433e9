//! `tfgate test`, `tfgate lint` and `tfgate policies`: what they find, and what decides about a value.

use quick_xml::Reader;
use quick_xml::events::Event;

use super::{json, word};
use crate::support::{Folder, Ran, tfgate, tfgate_in};

const POLICY: &str = "input \"owner\" {\n  type    = string\n  default = \"default\"\n}\n\n\
    resource_policy \"x\" \"owner\" {\n  enforce {\n    condition     = attrs.owner == input.owner\n    \
    error_message = \"The owner is ${input.owner}.\"\n  }\n}\n";

fn test_of(target: &str, owner: &str) -> String {
    format!(
        "policytest {{\n  targets = [\"{target}\"]\n}}\n\nresource \"x\" \"y\" {{\n  attrs = {{ owner = \"{owner}\" }}\n}}\n"
    )
}

fn run(folder: &Folder, environment: &[(&str, &str)], arguments: &[&str]) -> Ran {
    tfgate_in(folder.path(), environment, arguments, b"")
}

#[test]
fn tests_are_found_where_policies_are_and_else_below_the_working_directory() {
    let folder = Folder::new();
    folder.write("policies/owner.policy.hcl", POLICY);
    folder.write("policies/tests/owner.policytest.hcl", test_of("../owner", "default"));
    let ran = run(&folder, &[], &["test", "--format", "json"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert_eq!(word(&json(&ran)["files"][0]["path"]), "policies/tests/owner.policytest.hcl");

    folder.write(".tfgate/mine.policy.hcl", POLICY);
    folder.write(".tfgate/mine.policytest.hcl", test_of("mine.policy.hcl", "another"));
    let ran = run(&folder, &[], &["test", "--format", "json"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert_eq!(json(&ran)["files"].as_array().expect("files").len(), 1);
    assert_eq!(word(&json(&ran)["files"][0]["path"]), ".tfgate/mine.policytest.hcl");

    assert_eq!(run(&Folder::new(), &[], &["test"]).code, 2);
}

#[test]
fn a_flag_beats_the_environment_that_beats_the_file_that_beats_the_default() {
    let folder = Folder::new();
    folder.write("owner.policy.hcl", POLICY);
    folder.write("values.tfvars", "owner = \"file\"\n");
    for (variable, arguments, owner) in [
        (None, "", "default"),
        (None, "--var-file values.tfvars", "file"),
        (Some("environment"), "--var-file values.tfvars", "environment"),
        (Some("environment"), "--var-file values.tfvars --var owner=flag", "flag"),
        (Some(""), "", "default"),
    ] {
        folder.write("owner.policytest.hcl", test_of("owner", owner));
        let environment: Vec<_> = variable.map(|value| ("TFGATE_VAR_OWNER", value)).into_iter().collect();
        let arguments: Vec<&str> = std::iter::once("test").chain(arguments.split_whitespace()).collect();
        let ran = run(&folder, &environment, &arguments);
        assert_eq!(ran.code, 0, "{owner}: {ran:?}");
    }
}

#[test]
fn a_value_is_for_the_tests_that_have_such_an_input() {
    let folder = Folder::new();
    folder.write("owner.policy.hcl", POLICY);
    folder.write("owner.policytest.hcl", test_of("owner", "flag"));
    folder
        .write("other.policy.hcl", POLICY.replace("owner\"", "zone\"").replace("input.owner", "input.zone"));
    folder.write("other.policytest.hcl", test_of("other", "default"));
    assert_eq!(run(&folder, &[], &["test", "--var", "owner=flag"]).code, 0);
    let ran = run(&folder, &[], &["test", "--var", "onwer=flag"]);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.stderr.contains("no policy of these tests has an input `onwer`"), "{ran:?}");
}

#[test]
fn check_takes_values_from_flags_and_files() {
    let folder = Folder::new();
    folder.write("plan.json", crate::support::plan("aws_delete_db"));
    let input = "input \"reason\" {\n  type = string\n}\n\n";
    let policy = "resource_policy \"aws_db_instance\" \"db\" {\n  operations = [\"delete\"]\n  enforce {\n    \
                  condition     = false\n    error_message = input.reason\n  }\n}\n";
    folder.write(".tfgate/db.policy.hcl", format!("{input}{policy}"));
    folder.write("values.json", "{\"reason\": \"From a file.\"}");
    assert_eq!(folder.check(&["plan.json"]).code, 2);
    for arguments in [["--var", "reason=From a file."], ["--var-file", "values.json"]] {
        let ran = folder.check(&[arguments.as_slice(), &["plan.json"]].concat());
        assert_eq!(ran.code, 1, "{ran:?}");
        assert!(ran.stdout.contains("From a file."), "{ran:?}");
    }
    // The policy files are right.
    folder.write("values.json", "{\"reason\": [7]}");
    let ran = folder.check(&["--var-file", "values.json", "plan.json"]);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.unwrapped().contains("help fix the files that standard error names"), "{ran:?}");
    assert!(ran.stderr.contains("values.json") && !ran.said().contains("fix the policy files"), "{ran:?}");
    let ran = folder.check(&["--var-file", "nowhere.tfvars", "plan.json"]);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.stdout.contains("nowhere.tfvars"), "{ran:?}");
}

#[test]
fn junit_is_xml_however_hostile_the_names_are() {
    let ran = tfgate(&["test", "--format", "junit", "testdata/policytests/hostile"], b"");
    assert_eq!(ran.code, 1);
    let mut reader = Reader::from_str(&ran.stdout);
    let mut elements = Vec::new();
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Start(element) | Event::Empty(element) => {
                let attributes: Result<Vec<_>, _> = element.attributes().collect();
                attributes.expect("well-formed attributes");
                elements.push(String::from_utf8_lossy(element.name().as_ref().as_ref()).into_owned());
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(
        elements,
        ["testsuites", "testsuite", "testcase", "failure", "testcase", "failure"],
        "{}",
        ran.stdout
    );
    let act = |c: char| c.is_control() && c != '\n';
    assert!(!ran.stdout.contains(act) && !ran.stdout.contains("##["), "{}", ran.stdout);
}

#[test]
fn the_text_fits_on_80_columns() {
    for folder in ["rules", "failures", "plans", "idle", "inputs"] {
        let ran = tfgate(&["test", "--verbose", &format!("testdata/policytests/{folder}")], b"");
        for line in ran.stdout.lines().filter(|line| !line.contains('|') && !line.contains("-->")) {
            assert!(line.chars().count() <= 80, "{line}");
        }
    }
    let ran = tfgate(&["policies"], b"");
    assert_eq!(ran.code, 0);
    assert!(ran.stdout.lines().count() > 100);
    assert!(ran.stdout.lines().all(|line| line.chars().count() <= 80));
}

#[test]
fn lint_knows_problems_from_hints() {
    let folder = Folder::new();
    folder.write(".tfgate/owner.policy.hcl", POLICY);
    folder.write(".tfgate/owner.policytest.hcl", test_of("owner", "default"));
    assert_eq!(run(&folder, &[], &["lint"]).code, 0);
    folder.write(".tfgate/owner.policytest.hcl", test_of("onwer", "default"));
    let ran = run(&folder, &[], &["lint", "--format", "json"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    let problems = json(&ran)["problems"].as_array().unwrap().clone();
    let lines: Vec<_> = problems
        .iter()
        .filter(|problem| problem["severity"] != "hint")
        .map(|problem| &problem["line"])
        .collect();
    assert_eq!(lines, [2]);
    assert_eq!(run(&folder, &[], &["lint", "nowhere"]).code, 2);
}

#[test]
fn policies_are_listed_with_the_levels_of_the_stack() {
    let folder = Folder::new();
    folder.write(".tfgate/owner.policy.hcl", POLICY);
    folder.write(
        ".tfgate/settings.gate.hcl",
        "settings {\n  stacks = [\"dev\"]\n  levels = { \"owner/*\" = \"warn\" }\n}\n",
    );
    let level = |arguments: &[&str]| {
        let ran = run(&folder, &[], &[&["policies", "--format", "json", "owner/*"], arguments].concat());
        word(&json(&ran)["policies"][0]["level"]).to_owned()
    };
    assert_eq!(level(&[]), "deny");
    assert_eq!(level(&["--name", "dev"]), "warn");
}

#[test]
fn a_case_that_no_policy_covers_says_so() {
    let folder = Folder::new();
    folder.write(
        "db.gate.hcl",
        "protect \"db\" {\n  types = [\"aws_db_instence\"]\n  on = [\"delete\"]\n  filter = prior_attrs.env != \"lab\"\n}\n",
    );
    folder.write(
        "db.policytest.hcl",
        "policytest {\n  targets = [\"db\"]\n}\n\nresource \"aws_db_instance\" \"other_type\" {\n  prior_attrs = { env = \"x\" }\n}\n\n\
         resource \"aws_db_instence\" \"other_operation\" {\n  attrs = { env = \"x\" }\n}\n\n\
         resource \"aws_db_instence\" \"filtered\" {\n  prior_attrs = { env = \"lab\" }\n}\n\n\
         resource \"aws_db_instence\" \"gone\" {\n  prior_attrs = { env = \"x\" }\n  expect_failure = true\n}\n",
    );
    let ran = run(&folder, &[], &["test"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    for line in [
        "ok       aws_db_instance.other_type (no policy covers it)\n",
        "ok       aws_db_instence.other_operation (no policy covers it)\n",
        "ok       aws_db_instence.filtered\n",
        "ok       aws_db_instence.gone\n",
    ] {
        assert!(ran.stdout.contains(line), "{line}: {ran:?}");
    }
    let ran = run(&folder, &[], &["test", "--format", "json"]);
    let cases = json(&ran)["files"][0]["cases"].clone();
    let covered: Vec<_> = (0..4).map(|case| cases[case]["covered"].clone()).collect();
    assert_eq!(covered, [false, false, true, true]);

    // A type that does not exist, in a policy and in its test alike.
    let ran = run(&folder, &[], &["lint", "."]);
    assert!(ran.code == 1 && ran.stdout.contains("db.policytest.hcl:9:10"), "{ran:?}");
}
