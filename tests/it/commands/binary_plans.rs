//! Binary plan files, shown by a stand-in for Terraform.

use crate::support::{Folder, Ran, plan, root};

/// A folder with a binary plan, and a program in `bin/` that runs this script.
fn folder(program: &str, script: &str) -> Folder {
    let folder = Folder::new();
    folder.write("tfplan", binary_plan());
    folder.write("bin/plan.json", plan("aws_delete_db"));
    install(&folder, program, script);
    folder
}

fn binary_plan() -> Vec<u8> {
    std::fs::read(root().join("testdata/defects/binary_plan.tfplan")).unwrap()
}

fn install(folder: &Folder, program: &str, script: &str) {
    folder.write(&format!("bin/{program}.sh"), script);
    let link = folder.at(&format!("bin/{program}"));
    std::os::unix::fs::symlink(root().join("testdata/fake_terraform"), link).unwrap();
}

fn check(folder: &Folder, arguments: &[&str]) -> Ran {
    folder.check_with(&[("PATH", &folder.at("bin"))], arguments)
}

/// Prints the plan and notes how it was called and where.
const SHOW: &str =
    "bin=${0%/*}\npwd > \"$bin/where\"\necho \"$@\" > \"$bin/arguments\"\ncat \"$bin/plan.json\"\n";

#[test]
fn a_binary_plan_is_shown_by_terraform_and_judged() {
    let folder = folder("terraform", SHOW);
    let ran = check(&folder, &["tfplan"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.stdout.contains("NEEDS APPROVAL  aws_db_instance.main"), "{ran:?}");
    assert_eq!(folder.read("bin/arguments").trim(), format!("show -json -no-color {}", folder.at("tfplan")));
    assert!(!ran.said().contains(&folder.at("")), "{ran:?}");
}

#[test]
fn another_program_is_used_where_it_is_named() {
    let folder = folder("terraform", "exit 9");
    install(&folder, "other", SHOW);
    for program in ["other", &folder.at("bin/other"), "bin/other", "./bin/other"] {
        let ran = check(&folder, &["--terraform-bin", program, "tfplan"]);
        assert_eq!(ran.code, 1, "{program}: {ran:?}");
    }
    let bin = folder.at("bin");
    let ran = folder.check_with(&[("PATH", &bin), ("TFGATE_TERRAFORM_BIN", "other")], &["tfplan"]);
    assert_eq!(ran.code, 1, "{ran:?}");
}

#[test]
fn tofu_is_used_where_terraform_is_absent() {
    assert_eq!(check(&folder("tofu", SHOW), &["tfplan"]).code, 1);
    let both = folder("tofu", "exit 9");
    install(&both, "terraform", SHOW);
    assert_eq!(check(&both, &["tfplan"]).code, 1);
}

#[test]
fn without_terraform_and_tofu_the_answer_says_what_to_do() {
    let ran = check(&folder("unrelated", SHOW), &["tfplan"]);
    assert_eq!(ran.code, 2, "{ran:?}");
    for words in
        ["`terraform` nor `tofu` cannot be found", "`--terraform-bin`", "`terraform show -json FILE`"]
    {
        assert!(ran.unwrapped().contains(words), "{words}: {ran:?}");
    }
    let ran = check(&folder("terraform", SHOW), &["--terraform-bin", "terraform-1.9", "tfplan"]);
    assert_eq!(ran.code, 2);
    assert!(ran.unwrapped().contains("`terraform-1.9` cannot be found"), "{ran:?}");
}

#[test]
fn an_initialized_directory_of_the_plan_is_where_it_is_shown() {
    let folder = folder("terraform", SHOW);
    folder.write("stack/tfplan", binary_plan());
    let shown_in = || folder.read("bin/where").trim().to_owned();
    assert_eq!(check(&folder, &["stack/tfplan"]).code, 1);
    assert_eq!(shown_in(), folder.path().to_str().unwrap());
    folder.make("stack/.terraform");
    for program in ["terraform", "bin/terraform"] {
        let ran = check(&folder, &["--terraform-bin", program, "stack/tfplan"]);
        assert_eq!(ran.code, 1, "{program}: {ran:?}");
        assert_eq!(shown_in(), folder.at("stack"));
    }
}

#[test]
fn a_failed_show_is_named_by_its_first_error() {
    let diagnostic =
        "printf '%s\\n' '╷' '│ Error: Failed to load plugin schemas' '│ ' '│ more' '╵' >&2\nexit 1\n";
    let half = format!("head -c 700 \"${{0%/*}}/plan.json\"\n{diagnostic}");
    let whole = format!("cat \"${{0%/*}}/plan.json\"\n{diagnostic}");
    let text = format!("echo 'Not a plan.'\n{diagnostic}");
    for script in [diagnostic, &half, &whole, &text] {
        let ran = check(&folder("terraform", script), &["--format", "json", "tfplan"]);
        assert_eq!(ran.code, 2, "{script}: {ran:?}");
        let error = super::json(&ran)["error"].clone();
        assert_eq!(error["kind"], "show_failed", "{script}: {ran:?}");
        let message = super::word(&error["message"]);
        assert!(
            message.contains("(exit status: 1): Error: Failed to load plugin schemas more;"),
            "{message}"
        );
        assert!(ran.stderr.contains("Error: Failed to load plugin schemas"), "{ran:?}");
    }
    let ran = check(&folder("terraform", "exit 3"), &["tfplan"]);
    assert_eq!(ran.code, 2);
    assert!(ran.unwrapped().contains("(exit status: 3): it printed nothing"), "{ran:?}");
}

#[test]
fn what_is_no_plan_or_half_of_one_is_no_answer() {
    for (script, words) in [
        ("exit 0", "empty"),
        ("echo garbage", "not"),
        ("head -c 700 \"${0%/*}/plan.json\"", "the input ends inside the document, at byte 700"),
        ("cat \"${0%/*}/plan.json\"\necho Done.", "other text follows the plan"),
    ] {
        let ran = check(&folder("terraform", script), &["tfplan"]);
        assert_eq!(ran.code, 2, "{script}: {ran:?}");
        assert!(ran.unwrapped().contains(words), "{script}: {ran:?}");
        assert!(!ran.said().contains("`terraform show -json` failed"), "{script}: {ran:?}");
    }
}

#[test]
fn garbage_without_an_end_is_named_for_what_it_is() {
    let ran = check(&folder("terraform", "while :; do echo garbage; done"), &["tfplan"]);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(!ran.said().contains("signal"), "{ran:?}");
    let large = "cat \"${0%/*}/plan.json\"\nwhile :; do echo '                    '; done";
    let ran = check(&folder("terraform", large), &["--max-input", "1MiB", "tfplan"]);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.said().contains("max-input") && !ran.said().contains("signal"), "{ran:?}");
}

#[test]
fn a_talkative_program_neither_blocks_nor_disturbs() {
    let talk = "head -c 300000 /dev/zero | tr '\\0' 'x' >&2\n";
    for script in [format!("{talk}{SHOW}"), format!("{SHOW}{talk}")] {
        let ran = check(&folder("terraform", &script), &["tfplan"]);
        assert_eq!(ran.code, 1);
        assert!(!ran.said().contains("xxxx"));
    }
}

/// What Terraform prints about a plan file of another version, after a warning about something else.
const OTHER_VERSION: &str = "cat >&2 <<'END'
╷
│ Warning: Unable to open CLI configuration file
╵

Error: Couldn't show local plan

Plan read error: plan file was created by Terraform 1.13.4, but this is
1.11.4; plan files cannot be transferred between different Terraform versions
END
exit 1
";

#[test]
fn the_whole_first_error_of_a_failed_show_is_said() {
    let ran = check(&folder("terraform", OTHER_VERSION), &["tfplan"]);
    assert_eq!(ran.code, 2, "{ran:?}");
    for words in [
        "Error: Couldn't show local plan Plan read error: plan file was created by Terraform 1.13.4, but this is 1.11.4;",
        "different Terraform versions; name the program that made the plan with `--terraform-bin`",
    ] {
        assert!(ran.unwrapped().contains(words), "{words}: {ran:?}");
    }
    for never in ["Unable to open", "initialized directory"] {
        assert!(!ran.unwrapped().contains(never), "{never}: {ran:?}");
    }
}

#[test]
fn the_other_program_shows_a_plan_that_terraform_says_is_of_another_version() {
    let both = folder("terraform", OTHER_VERSION);
    install(&both, "tofu", SHOW);
    let ran = check(&both, &["tfplan"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.stdout.contains("NEEDS APPROVAL  aws_db_instance.main"), "{ran:?}");
    // A program that is named is the only one that runs.
    assert_eq!(check(&both, &["--terraform-bin", "terraform", "tfplan"]).code, 2);
    // Nor does another run after another failure.
    let other = folder("terraform", "echo 'Error: Inconsistent dependency lock file' >&2; exit 1");
    install(&other, "tofu", SHOW);
    assert_eq!(check(&other, &["tfplan"]).code, 2);
    let neither = folder("terraform", OTHER_VERSION);
    install(&neither, "tofu", "echo 'Error: No schema for lab' >&2; exit 1");
    let ran = check(&neither, &["tfplan"]);
    assert_eq!(ran.code, 2);
    assert!(ran.unwrapped().contains("created by Terraform 1.13.4"), "{ran:?}");
    assert!(ran.unwrapped().contains("No schema for lab"), "{ran:?}");
}
