//! `tfgate apply` where the environment or the directory would lead Terraform to another state than that of the plan. The
//! plan is a real one, made in the workspace `default` with local state.

use super::apply::{CONFIGURATION, applied, apply, apply_with, binary_plan, folder};
use crate::support::{Folder, Ran, tfgate_in};

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
fn what_terraform_gets_is_the_workspace_that_was_checked() {
    let folder = folder(PASS);
    // Another shell selects a workspace while the check runs.
    folder.write(
        "bin/on_show",
        format!("mkdir -p {0}\necho prod > {0}/environment\n", folder.at(".terraform")),
    );
    assert_eq!(apply(&folder, &["tfplan"]).code, 0);
    assert_eq!(got(&folder, "apply", "TF_WORKSPACE"), ["TF_WORKSPACE=default"]);
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
