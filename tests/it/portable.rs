//! `.policy.hcl` files and their tests as other tools write them: `testdata/portable` holds one folder for each case.

use serde_json::Value;

use crate::support::{Folder, Ran, root, text, tfgate};

/// A plan that creates one queue, whose strings are in NFC as Terraform's are.
const PLAN: &str = "testdata/portable/nfc/plan.json";

fn run(arguments: &[&str]) -> Ran {
    tfgate(arguments, b"")
}

fn check(policies: &str, more: &[&str]) -> Ran {
    let arguments = ["check", "--today", "2026-11-21", "--no-builtin", "--policy", policies];
    run(&[&arguments, more, &[PLAN]].concat())
}

/// A copy of a folder of `testdata/portable`, with the plan.
fn copy(name: &str) -> Folder {
    let folder = Folder::new();
    for entry in std::fs::read_dir(root().join("testdata/portable").join(name)).unwrap() {
        let path = entry.unwrap().path();
        let file = path.file_name().unwrap().to_str().unwrap();
        folder.write(&format!("policies/{file}"), std::fs::read(&path).unwrap());
    }
    folder.write("plan.json", text(PLAN));
    folder
}

#[test]
fn one_label_for_several_types_makes_ids_with_the_type() {
    let ran = run(&["policies", "--no-builtin", "--policy", "testdata/portable/labels"]);
    assert_eq!(ran.code, 0, "{}", ran.said());
    for expected in [
        "warn storage/aws_efs_any/encrypted resource_policy",
        "warn storage/app.terraform.io-shop-vpc-aws/encrypted module_policy",
        "deny storage/region provider_policy",
    ] {
        assert!(ran.unwrapped().contains(expected), "{}", ran.said());
    }
    assert!(!ran.said().contains("aws_ebs_volume"), "`disable` takes it out: {}", ran.said());
    let ran = run(&["lint", "testdata/portable/labels_unknown"]);
    assert_eq!(ran.code, 1, "an id without the type names none: {}", ran.said());
    assert!(ran.said().contains("`storage/encrypted` matches no policy"), "{}", ran.said());
}

#[test]
fn files_of_a_folder_share_inputs_and_locals() {
    let ran = run(&["test", "testdata/portable/shared"]);
    assert_eq!(ran.code, 0, "{}", ran.said());
    assert!(ran.said().contains("6 passed, 0 failed, 1 skipped"), "{}", ran.said());
    let ran = run(&["lint", "testdata/portable/shared"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (0, ""), "{}", ran.said());
    // The whole folder, and one file of it by its name.
    for policies in ["testdata/portable/shared", "testdata/portable/shared/queues.policy.hcl"] {
        let ran = check(policies, &["--var", "prefix-of-names=caf"]);
        assert_eq!(ran.code, 0, "{policies}: {}", ran.said());
        let ran = check(policies, &[]);
        assert_eq!(ran.code, 1, "{policies}: {}", ran.said());
        assert!(ran.unwrapped().contains("starts with shop-"), "{}", ran.said());
    }
}

#[test]
fn a_name_in_two_files_of_a_folder_is_an_error_that_names_both() {
    let ran = run(&["lint", "testdata/portable/twice"]);
    assert_eq!(ran.code, 1, "{}", ran.said());
    for name in ["input `days`", "local `allowed`"] {
        let expected = format!("{name} is defined in two files of this folder");
        assert_eq!(ran.said().matches(&expected).count(), 1, "a folder below has its own: {}", ran.said());
    }
    assert!(ran.said().contains("--> testdata/portable/twice/b.policy.hcl:7:3"), "{}", ran.said());
    assert!(ran.said().contains("at `testdata/portable/twice/a.policy.hcl:7`"), "{}", ran.said());
    assert_eq!(check("testdata/portable/twice", &[]).code, 2);
}

#[test]
fn a_cycle_across_files_is_named() {
    let ran = check("testdata/portable/cycle", &[]);
    assert_eq!(ran.code, 2, "{}", ran.said());
    assert!(ran.said().contains("`first -> second -> third -> first`"), "{}", ran.said());
    assert!(ran.said().contains("--> testdata/portable/cycle/a.policy.hcl:2:3"), "{}", ran.said());
}

#[test]
fn an_error_in_a_shared_local_points_into_its_file() {
    let ran = check("testdata/portable/scope", &[]);
    assert_eq!(ran.code, 2, "{}", ran.said());
    assert!(ran.said().contains("--> testdata/portable/scope/names.policy.hcl:5:"), "{}", ran.said());
    assert!(ran.said().contains("owner  = local.owners.b"), "the line of that file: {}", ran.said());
    let ran = run(&["test", "testdata/portable/scope"]);
    assert_eq!(ran.code, 1, "{}", ran.said());
    assert!(ran.said().contains("--> testdata/portable/scope/names.policy.hcl:5:"), "{}", ran.said());
}

/// The digests of the set and of each finding's policy, by policy.
fn digests(folder: &Folder) -> (String, Vec<(String, String)>) {
    let ran = folder.check(&["--no-builtin", "--policy", "policies", "--format", "json", "plan.json"]);
    assert_eq!(ran.code, 1, "{}", ran.said());
    let report: Value = serde_json::from_str(&ran.stdout).unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let findings = report["stacks"][0]["findings"].as_array().unwrap().iter();
    let own = findings.filter(|finding| !finding["policy_digest"].is_null());
    let own = own.map(|finding| (text(&finding["policy"]), text(&finding["policy_digest"]))).collect();
    (text(&report["policy_sets"][0]["digest"]), own)
}

#[test]
fn the_digest_of_a_policy_covers_the_files_whose_names_it_uses() {
    let folder = copy("shared");
    let names = folder.read("policies/names.policy.hcl");
    folder.write("policies/names.policy.hcl", names.replace("longest_name = 10", "longest_name = 1"));
    let (set, before) = digests(&folder);
    assert_eq!(before.len(), 2, "{before:?}");
    // A file that none of them uses.
    folder.write("policies/other.policy.hcl", "locals {\n  other = 1\n}\n");
    let (other_set, same) = digests(&folder);
    assert_ne!(set, other_set);
    assert_eq!(before, same);
    folder.write("policies/names.policy.hcl", names.replace("longest_name = 10", "longest_name = 2"));
    let (edited_set, edited) = digests(&folder);
    assert_ne!(other_set, edited_set);
    for (before, edited) in before.iter().zip(&edited) {
        assert_ne!(before.1, edited.1, "{}", before.0);
    }
    // Through a local of a local, which is in another file again.
    let topics = folder.read("policies/topics.policy.hcl");
    folder.write("policies/topics.policy.hcl", topics.replace("/ 5", "/ 4"));
    let (_, reached) = digests(&folder);
    for (policy, digest) in &reached {
        let changed = !edited.contains(&(policy.clone(), digest.clone()));
        assert_eq!(changed, policy == "queues/length", "{policy}");
    }
}

#[test]
fn files_beside_the_named_one_count_where_it_uses_their_names() {
    // One beside it does not parse, and another has an input without a value.
    let alone = check("testdata/portable/beside/alone.policy.hcl", &[]);
    assert_eq!(alone.code, 0, "{}", alone.said());
    let ran = run(&["test", "testdata/portable/beside/alone.policytest.hcl"]);
    assert_eq!(ran.code, 0, "{}", ran.said());
    for arguments in [
        &["test", "testdata/portable/beside/needs.policytest.hcl"][..],
        &["check", "--no-builtin", "--policy", "testdata/portable/beside/needs.policy.hcl", PLAN],
    ] {
        let ran = run(arguments);
        assert_eq!(ran.code, 2, "{}", ran.said());
        assert!(ran.said().contains("--> testdata/portable/beside/broken.policy.hcl:2:10"), "{}", ran.said());
        assert!(!ran.said().contains("unknown input"), "{}", ran.said());
    }
    let required = check("testdata/portable/beside/required.policy.hcl", &[]);
    assert_eq!(required.code, 2, "{}", required.said());
}

#[test]
fn a_bare_function_fails_where_it_is_reached() {
    let ran = run(&["lint", "testdata/portable/bare"]);
    assert_eq!(ran.code, 1, "{}", ran.said());
    assert!(ran.said().contains("error: `endswith` without its prefix"), "{}", ran.said());
    // The filter leaves the queue of the plan out, which has no `fifo`.
    let unreached = check("testdata/portable/bare", &[]);
    assert_eq!(unreached.code, 0, "{}", unreached.said());
    assert!(unreached.stderr.contains("warning: `endswith` without its prefix"), "{}", unreached.said());
    let folder = copy("bare");
    folder.write("plan.json", text(PLAN).replace("\"name\": \"café\"", "\"name\": \"café\", \"fifo\": true"));
    let reached = folder.check(&["--no-builtin", "--policy", "policies", "plan.json"]);
    assert_eq!(reached.code, 2, "{}", reached.said());
    let ran = run(&["test", "testdata/portable/bare"]);
    assert_eq!(ran.code, 1, "{}", ran.said());
    assert!(ran.said().contains("ok       aws_sqs_queue.standard"), "{}", ran.said());
    assert!(ran.said().contains("FAILED   aws_sqs_queue.reached"), "no expected failure: {}", ran.said());
}

#[test]
fn mocks_with_one_name_fail_and_leave_the_others() {
    let ran = run(&["test", "testdata/portable/mocks"]);
    assert_eq!(ran.code, 1, "{}", ran.said());
    assert!(ran.said().contains("ok       aws_sqs_queue.one"), "{}", ran.said());
    assert_eq!(ran.said().matches("FAILED   aws_sqs_queue.two").count(), 2, "{}", ran.said());
    assert!(ran.said().contains("FAILED   aws_sns_topic.reaches_the_data"), "{}", ran.said());
    let ran = run(&["lint", "testdata/portable/mocks"]);
    assert_eq!(ran.code, 1, "{}", ran.said());
    for name in ["aws_sqs_queue.two", "data.aws_caller_identity.current"] {
        assert!(ran.said().contains(&format!("error: duplicate `{name}`")), "{}", ran.said());
    }
}

#[test]
fn tests_may_name_a_version_of_terraform_and_meta_of_the_cloud_is_absent() {
    let ran = run(&["test", "testdata/portable/header"]);
    assert_eq!(ran.code, 0, "{}", ran.said());
    let ran = check("testdata/portable/header", &["-v"]);
    assert_eq!(ran.code, 0, "{}", ran.said());
    assert!(ran.said().contains("workspace unset"), "{}", ran.said());
    let folder = copy("header");
    let tests = folder.read("policies/any.policytest.hcl");
    folder.write("policies/any.policytest.hcl", tests.replace(">= 1.14.0", "new"));
    let ran = tfgate(&["test", &folder.at("policies")], b"");
    assert_eq!(ran.code, 2, "{}", ran.said());
    assert!(ran.said().contains("`new` is not a list of version constraints"), "{}", ran.said());
}

#[test]
fn an_info_message_never_costs_the_verdict() {
    let ran = run(&["test", "-v", "testdata/portable/info"]);
    assert_eq!(ran.code, 0, "{}", ran.said());
    assert!(
        ran.unwrapped().contains("(this message cannot be built: `attrs` has no attribute `owner`)"),
        "{}",
        ran.said()
    );
    // One that takes more steps than there are.
    let folder = copy("info");
    let endless = "${core::length([for a in core::range(1000) : [for b in core::range(1000) : [for c in core::range(100) : c]]])}";
    let policy = folder.read("policies/queues.policy.hcl");
    folder.write("policies/queues.policy.hcl", policy.replace("${attrs.owner}", endless));
    let ran = folder.check(&["--no-builtin", "--policy", "policies", "-v", "plan.json"]);
    assert_eq!(ran.code, 0, "{}", ran.said());
    assert!(
        ran.unwrapped().contains("(this message cannot be built: the evaluation takes too many steps)"),
        "{}",
        ran.said()
    );
}

#[test]
fn the_time_of_a_test_is_now() {
    let ran = run(&["test", "testdata/portable/timestamp"]);
    assert_eq!(ran.code, 0, "{}", ran.said());
    assert!(ran.said().contains("3 passed"), "{}", ran.said());
}

#[test]
fn a_file_that_does_not_parse_hides_no_other_problem_and_causes_none() {
    let ran = run(&["lint", "testdata/portable/partial"]);
    assert_eq!(ran.code, 1, "{}", ran.said());
    let errors: Vec<&str> = ran.stdout.lines().filter(|line| line.starts_with("error: ")).collect();
    assert_eq!(
        errors,
        [
            "error: this is not HCL",
            "error: `enforce` has no `condition`",
            "error: unknown attribute `conditon` in `enforce`",
            "error: `queus/short` matches no policy",
        ]
    );
    assert_eq!(check("testdata/portable/partial", &[]).code, 2);
}

/// Text with every accent as a character of its own.
fn decomposed(text: &str) -> String {
    text.replace('ë', "e\u{308}")
}

#[test]
fn strings_of_policies_and_inputs_are_in_nfc() {
    let policies = text("testdata/portable/nfc/queues.policy.hcl");
    assert!(policies.contains("cafe\u{301}") && !policies.contains("café"), "the file keeps its form");
    let owner = format!("owner={}", decomposed("Zoë"));
    for more in [
        &[][..],
        &["--var", &owner],
        &["--var-file", "testdata/portable/nfc/owner.tfvars"],
        &["--var-file", "testdata/portable/nfc/owner.json"],
    ] {
        let ran = check("testdata/portable/nfc/queues.policy.hcl", more);
        assert_eq!(ran.code, 0, "{more:?}: {}", ran.said());
    }
    let folder = copy("nfc");
    let environment = [("TFGATE_VAR_OWNER", decomposed("Zoë"))];
    let environment = environment.each_ref().map(|(name, value)| (*name, value.as_str()));
    let arguments = ["--no-builtin", "--policy", "policies/queues.policy.hcl", "plan.json"];
    let ran = folder.check_with(&environment, &arguments);
    assert_eq!(ran.code, 0, "{}", ran.said());
    // Globs over addresses are literals, too.
    let ran = check("testdata/portable/nfc/protected.gate.hcl", &[]);
    assert!(ran.said().contains("protected/by_key"), "{}", ran.said());
}
