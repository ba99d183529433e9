//! What messages advise fits the mistake.

use crate::support::{Folder, Ran, plan, tfgate_in};

fn run(folder: &Folder, arguments: &[&str]) -> Ran {
    tfgate_in(folder.path(), &[], arguments, b"")
}

#[test]
fn a_value_of_the_command_line_is_named_by_its_type_and_never_shown() {
    let folder = Folder::new();
    folder.write("plan.json", plan("create"));
    for (type_, word) in [("number", "a number"), ("bool", "a boolean")] {
        folder.write(
            "x.gate.hcl",
            format!(
                "input \"n\" {{\n  type = {type_}\n}}\nprotect \"x\" {{\n  filter = input.n == null\n}}\n"
            ),
        );
        let check = ["check", "--policy", "x.gate.hcl", "plan.json"];
        let ran = run(&folder, &[&check[..], &["--var", "n=hunter2"]].concat());
        let said = ran.unwrapped();
        assert!(ran.code == 2 && said.contains(&format!("expected {word}, found a string")), "{said}");
        assert!(!said.contains("hunter2") && !said.contains("fix the files"), "{said}");

        let said = run(&folder, &check).unwrapped();
        assert!(
            said.contains("help pass `--var n=VALUE`, or set `TFGATE_VAR_N` in the environment"),
            "{said}"
        );
    }
    let said =
        run(&folder, &["check", "--policy", "x.gate.hcl", "--var", "other=1", "plan.json"]).unwrapped();
    assert!(!said.contains(" or `n`"), "{said}");
}

#[test]
fn a_configuration_is_not_taken_for_a_plan_as_text() {
    let folder = Folder::new();
    folder.write("main.tf", "# A bucket.\nresource \"aws_s3_bucket\" \"b\" {\n  bucket = \"x\"\n}\n");
    let ran = run(&folder, &["check", "main.tf"]);
    assert!(ran.code == 2 && ran.stdout.contains("this is Terraform configuration, not a plan"), "{ran:?}");
    folder.write("plan.txt", "  # aws_s3_bucket.b will be created\n  + resource \"aws_s3_bucket\" \"b\" {\n");
    let ran = run(&folder, &["check", "plan.txt"]);
    assert!(ran.stdout.contains("this is the plan as text for people"), "{ran:?}");
}

#[test]
fn a_version_that_is_not_known_names_its_file() {
    let folder = Folder::new();
    folder.write("plan.json", plan("aws_provider_alias_modules"));
    for (block, file) in [
        ("provider_policy \"*\"", ".terraform.lock.hcl"),
        ("module_policy \"*\"", ".terraform/modules/modules.json"),
    ] {
        let condition = |condition: &str| {
            format!(
                "{block} \"x\" {{\n  enforce {{\n    condition     = {condition}\n    error_message = \"x\"\n  }}\n}}\n"
            )
        };
        folder.write("x.gate.hcl", condition("meta.version == \"1.0.0\" || startswith(meta.source, \"./\")"));
        let ran = run(&folder, &["check", "--no-builtin", "--policy", "x.gate.hcl", "plan.json"]);
        let said = ran.unwrapped();
        if said.contains("UNDECIDED") {
            assert!(said.contains(&format!("`{file}`, or name its folder with `--source`")), "{said}");
        } else {
            // The modules of this plan are local, and those have no version.
            assert!(block.starts_with("module"), "{said}");
        }
    }
}

#[test]
fn a_folder_without_policies_is_counted() {
    let folder = Folder::new();
    folder.write("d/x.gate.HCL", "");
    let ran = run(&folder, &["lint", "d"]);
    assert!(ran.stdout.ends_with("\n0 policy files: 1 error\n"), "{ran:?}");
}

#[test]
fn a_mock_without_attributes_is_told_from_one_without_sides() {
    let folder = Folder::new();
    folder.write("x.gate.hcl", "protect \"x\" {\n}\n");
    for (side, message) in [
        ("  attrs = {}\n", "this mock has no attribute"),
        ("  prior_attrs = {}\n", "this mock has no attribute"),
        ("", "this mock has neither `attrs` nor `prior_attrs`"),
    ] {
        let test = format!("policytest {{\n  targets = [\"x\"]\n}}\n\nresource \"x_y\" \"z\" {{\n{side}}}\n");
        folder.write("x.policytest.hcl", test);
        let ran = run(&folder, &["test", "x.policytest.hcl"]);
        assert!(ran.code == 2 && ran.stderr.contains(message), "{side}: {ran:?}");
    }
}

#[test]
fn problems_of_targets_and_of_plans_are_shown_together() {
    let folder = Folder::new();
    folder.write("x.gate.hcl", "protect \"x\" {\n}\n");
    folder.write(
        "x.policytest.hcl",
        "policytest {\n  targets = [\"nothing\"]\n}\n\nplan \"p\" {\n  file = \"nothing.json\"\n  expect = \"pass\"\n}\n",
    );
    let ran = run(&folder, &["test", "x.policytest.hcl"]);
    assert!(ran.stderr.contains("there is no target `nothing`"), "{ran:?}");
    assert!(ran.stderr.contains("the plan `nothing.json` of `plan.p` is not a file"), "{ran:?}");
}

#[test]
fn a_destroy_plan_of_a_part_does_not_say_that_it_destroys_everything() {
    let folder = Folder::new();
    for (name, part, whole) in [("target_destroy", true, false), ("destroy", false, true)] {
        folder.write("plan.json", plan(name));
        for format in ["text", "markdown", "html"] {
            let ran = tfgate_in(folder.path(), &[], &["check", "--format", format, "plan.json"], b"");
            let said = ran.unwrapped();
            assert_eq!(
                said.contains("This is a destroy plan of a part of the stack"),
                part,
                "{name} {format}: {said}"
            );
            assert_eq!(said.contains("destroys everything"), whole, "{name} {format}: {said}");
        }
    }
}
