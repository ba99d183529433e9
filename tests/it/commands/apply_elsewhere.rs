//! `tfgate apply` where the environment or the directory would lead Terraform to another state than that of the plan. The
//! plan is a real one, made in the workspace `default` with local state.

use super::apply::{CONFIGURATION, applied, apply, apply_with, binary_plan, folder};
use crate::support::{Folder, Ran, root, tfgate_in};

const PASS: &str = "protect \"none\" {\n  types = [\"nothing\"]\n}\n";

/// The variables that the program got, by name.
fn got(folder: &Folder, subcommand: &str, name: &str) -> Vec<String> {
    let lines = folder.read(&format!("bin/{subcommand}.environment"));
    lines.lines().filter(|line| line.starts_with(name)).map(str::to_owned).collect()
}

fn refused(folder: &Folder, variables: &[(&str, &str)], words: &[&str]) -> Ran {
    let ran = apply_with(folder, variables, &["tfplan"]);
    assert_eq!(ran.code, 2, "{variables:?}: {ran:?}");
    assert!(!applied(folder), "{variables:?}: {ran:?}");
    for word in words {
        assert!(ran.unwrapped().contains(word), "{word}: {ran:?}");
    }
    ran
}

#[test]
fn options_in_the_environment_reach_neither_show_nor_apply() {
    let folder = folder(PASS);
    let variables = [
        ("TF_CLI_ARGS", "-no-color"),
        ("TF_CLI_ARGS_apply", "-state=other.tfstate"),
        ("TF_CLI_ARGS_show", "-help"),
        ("TF_CLI_ARGS_made_up", "-x"),
        ("TF_CLI_CONFIG_FILE", "kept.tfrc"),
        ("TF_CLI_ARGS_plan", ""),
    ];
    let ran = apply_with(&folder, &variables, &["tfplan"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    for subcommand in ["show", "apply"] {
        assert_eq!(got(&folder, subcommand, "TF_CLI_ARGS"), [""; 0], "{subcommand}");
        assert_eq!(got(&folder, subcommand, "TF_CLI_CONFIG_FILE"), ["TF_CLI_CONFIG_FILE=kept.tfrc"]);
    }
    let said = ran.stderr.matches("TF_CLI_ARGS").count();
    // `TF_CLI_ARGS_plan` is empty, which Terraform takes for unset.
    assert_eq!(said, 4, "each name, once: {ran:?}");
    assert!(ran.unwrapped().contains("`terraform` runs without"), "{ran:?}");
    assert!(!ran.said().contains("other.tfstate"), "names, not values: {ran:?}");
}

#[test]
fn options_in_the_environment_do_not_reach_a_check_of_plan_files() {
    let folder = folder(PASS);
    folder.write("second.tfplan", binary_plan());
    let path = folder.at("bin");
    let variables = [("PATH", path.as_str()), ("TF_CLI_ARGS_show", "-help")];
    let ran =
        tfgate_in(folder.path(), &variables, &["check", "--no-builtin", "tfplan", "second.tfplan"], b"");
    assert_eq!(ran.code, 0, "{ran:?}");
    assert_eq!(got(&folder, "show", "TF_CLI_ARGS"), [""; 0]);
    assert_eq!(ran.stderr.matches("TF_CLI_ARGS_show").count(), 1, "{ran:?}");
    let json = folder.at("bin/plan.json");
    let ran = tfgate_in(folder.path(), &variables, &["check", "--no-builtin", &json], b"");
    assert!(!ran.stderr.contains("TF_CLI_ARGS"), "nothing was run: {ran:?}");
}

#[cfg(unix)]
#[test]
fn names_in_another_case_are_other_variables_here() {
    let folder = folder(PASS);
    let ran = apply_with(&folder, &[("tf_cli_args", "-x")], &["tfplan"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert_eq!(got(&folder, "apply", "tf_cli_args"), ["tf_cli_args=-x"]);
    assert!(!ran.stderr.contains("tf_cli_args"), "{ran:?}");
}

#[test]
fn another_workspace_is_refused_before_the_check() {
    let folder = folder(PASS);
    let ran = refused(
        &folder,
        &[("TF_WORKSPACE", "prod")],
        &["`default`", "`prod`", "`TF_WORKSPACE`", "set `TF_WORKSPACE=default`"],
    );
    assert!(!ran.stdout.contains("PASS"), "{ran:?}");
    assert_eq!(apply_with(&folder, &[("TF_WORKSPACE", "default")], &["tfplan"]).code, 0);
    assert_eq!(apply_with(&folder, &[("TF_WORKSPACE", "")], &["tfplan"]).code, 0, "empty is unset");
    folder.write(".terraform/environment", "prod\n");
    std::fs::remove_file(folder.at("bin/applied")).unwrap();
    refused(
        &folder,
        &[],
        &["`default`", "`prod`", "`.terraform/environment`", "run `terraform workspace select default`"],
    );
    assert_eq!(apply_with(&folder, &[("TF_WORKSPACE", "default")], &["tfplan"]).code, 0, "the variable wins");
    for selected in ["default", " default\n", "", "\n"] {
        folder.write(".terraform/environment", selected);
        assert_eq!(apply(&folder, &["tfplan"]).code, 0, "{selected:?}");
    }
}

#[test]
fn a_workspace_selected_during_the_check_is_refused() {
    let folder = folder(PASS);
    // Another shell selects a workspace while the check runs.
    folder.write(
        "bin/on_show",
        format!("mkdir -p {0}\necho prod > {0}/environment\n", folder.at(".terraform")),
    );
    let ran =
        refused(&folder, &[], &["nothing was applied", "`default`", "`prod`", "`.terraform/environment`"]);
    assert!(ran.stdout.contains("PASS"), "it was checked: {ran:?}");
}

/// Programs that provisioners start inherit the variables of Terraform.
#[test]
fn no_workspace_is_exported() {
    let folder = folder(PASS);
    assert_eq!(apply(&folder, &["tfplan"]).code, 0);
    assert_eq!(got(&folder, "apply", "TF_WORKSPACE"), [""; 0]);
}

#[test]
fn the_directory_of_the_check_is_that_of_the_apply() {
    let folder = folder(PASS);
    folder.write("stack/tfplan", binary_plan());
    folder.write("stack/main.tf", CONFIGURATION);
    folder.make("stack/.terraform");
    folder.write("bin/on_show", format!("mv {0}/.terraform {0}/moved\n", folder.at("stack")));
    assert_eq!(apply(&folder, &["stack/tfplan"]).code, 0);
    assert!(folder.path().join("stack/moved").exists());
    assert_eq!(folder.read("bin/apply.where").trim(), folder.at("stack"));
}

/// A plan of Terraform 1.11.4 for the backend `http`, with a provisioner that runs a script beside the configuration.
#[test]
fn another_configuration_beside_remote_state_is_refused() {
    let stack = |name: &str| std::fs::read(root().join("testdata/apply/http").join(name)).unwrap();
    let folder = folder(PASS);
    folder.write("tfplan", stack("stack.tfplan"));
    refused(&folder, &[], &["`main.tf` is not the `main.tf`", "provisioners", "make the plan again"]);
    folder.write("main.tf", "");
    refused(&folder, &[], &["`main.tf`"]);
    std::fs::remove_file(folder.at("main.tf")).unwrap();
    folder.make("main.tf");
    refused(&folder, &[], &["`main.tf`"]);
    std::fs::remove_dir(folder.at("main.tf")).unwrap();
    assert_eq!(apply(&folder, &["tfplan"]).code, 0, "an absent file contradicts nothing");
    folder.write("main.tf", stack("main.tf"));
    folder.write("other.tf", "# a file of today\n");
    assert_eq!(apply(&folder, &["tfplan"]).code, 0);
    refused_again(&folder);
}

/// The workspace of remote state is compared as well.
fn refused_again(folder: &Folder) {
    std::fs::remove_file(folder.at("bin/applied")).unwrap();
    refused(folder, &[("TF_WORKSPACE", "prod")], &["`default`", "`prod`"]);
}

#[test]
fn plans_that_are_no_archives_are_named() {
    for (text, words) in [
        (
            r#"{"remote_plan_format":1,"run_id":"run-x","hostname":"app.terraform.io"}"#,
            ["HCP Terraform", "confirm the run there"],
        ),
        (
            r#"{"meta":{"key_provider.pbkdf2.x":"eyJ"},"encrypted_data":"x","encryption_version":"v0"}"#,
            ["an encrypted plan file of OpenTofu", "`tofu show -json FILE`"],
        ),
        (r#"{"format_version":"1.2"}"#, ["is not a plan file", "-out=FILE"]),
        ("{", ["is not a plan file", "-out=FILE"]),
    ] {
        let folder = folder(PASS);
        folder.write("tfplan", text);
        refused(&folder, &[], &words);
    }
}

#[test]
fn another_data_directory_says_the_workspace() {
    let folder = folder(PASS);
    folder.write("data/environment", "prod");
    refused(&folder, &[("TF_DATA_DIR", "data")], &["`prod`", "`data/environment`", "`TF_DATA_DIR`"]);
    let absolute = folder.at("data");
    refused(&folder, &[("TF_DATA_DIR", &absolute)], &["`prod`", "`TF_DATA_DIR`"]);
    folder.write("data/environment", "default");
    assert_eq!(apply_with(&folder, &[("TF_DATA_DIR", "data")], &["tfplan"]).code, 0);
}

#[test]
fn a_directory_is_initialized_where_the_variable_says() {
    let folder = folder(PASS);
    folder.write("stack/tfplan", binary_plan());
    folder.write("stack/main.tf", CONFIGURATION);
    folder.make("stack/data");
    assert_eq!(apply_with(&folder, &[("TF_DATA_DIR", "data")], &["stack/tfplan"]).code, 0);
    assert_eq!(folder.read("bin/apply.where").trim(), folder.at("stack"));
    assert_eq!(apply(&folder, &["stack/tfplan"]).code, 0);
    assert_eq!(folder.read("bin/apply.where").trim(), folder.path().to_str().unwrap());
}

#[test]
fn local_state_of_another_directory_is_refused() {
    for (name, text) in [("main.tf", "# another stack\n"), ("main.tf", "")] {
        let folder = folder(PASS);
        folder.write(name, text);
        refused(&folder, &[], &["`main.tf`", "local state", "make the plan again"]);
    }
    let absent = folder(PASS);
    std::fs::remove_file(absent.at("main.tf")).unwrap();
    refused(&absent, &[], &["`main.tf`", "local state"]);
    let more = folder(PASS);
    more.write("other.tf", "# a file of today\n");
    assert_eq!(apply(&more, &["tfplan"]).code, 0, "only what the plan has is compared");
}

#[test]
fn a_plan_file_that_does_not_say_where_it_belongs_is_refused() {
    for (bytes, words) in [
        (b"PK\x03\x04 and nothing else".to_vec(), "cannot be read"),
        (binary_plan()[..1000].to_vec(), "cannot be read"),
    ] {
        let folder = folder(PASS);
        folder.write("tfplan", bytes);
        refused(&folder, &[], &[words]);
    }
}

#[test]
fn options_that_change_the_plan_or_its_state_are_refused() {
    let folder = folder(PASS);
    for option in [
        "-state=x",
        "-state-out=x",
        "-backup=x",
        "-chdir=x",
        "-target=a.b",
        "-replace=a.b",
        "-exclude=a.b",
        "-destroy",
        "-refresh-only",
        "-refresh=false",
        "-unknown=1",
        "-help",
        "-target",
        "-json-into=x",
    ] {
        let ran = apply(&folder, &["tfplan", "--", option]);
        assert_eq!(ran.code, 2, "{option}: {ran:?}");
    }
    assert!(!applied(&folder));
    let good = [
        "-parallelism=5",
        "-no-color",
        "-lock-timeout=3m",
        "-input=false",
        "-json",
        "-compact-warnings",
        "-auto-approve",
        "-lock=false",
        "-var=token=x",
        "-var-file=x.tfvars",
        "--no-color",
    ];
    let arguments: Vec<&str> = ["tfplan", "--"].into_iter().chain(good).collect();
    assert_eq!(apply(&folder, &arguments).code, 0);
    assert!(folder.read("bin/apply.arguments").contains("-lock-timeout=3m"));
}
