//! Guards that guard nothing say so: files that are not read, names that leave policies out, waivers that excuse nothing,
//! policies that are switched off.

use serde_json::Value;

use super::json;
use crate::support::{Folder, Ran, formats, plan, tfgate_in};

const DENY: &str = "protect \"db\" {\n  types = [\"aws_db_instance\"]\n  level = \"deny\"\n}\n";

/// A repository with a stack and a policy file that is read.
fn repository() -> Folder {
    let folder = Folder::new();
    folder.make(".git");
    folder.make("infra/prod");
    folder.write(".tfgate/good.gate.hcl", DENY);
    folder.write("infra/prod/plan.json", plan("create"));
    folder
}

fn run_in(folder: &Folder, place: &str, arguments: &[&str]) -> Ran {
    tfgate_in(&folder.path().join(place), &[], arguments, b"")
}

fn check_in(folder: &Folder, place: &str, arguments: &[&str]) -> Ran {
    run_in(folder, place, &[&["check", "--today", "2026-11-21"], arguments].concat())
}

/// The texts of the notes of the first stack.
fn notes(ran: &Ran) -> Vec<String> {
    let report = json(ran);
    let notes = report["stacks"][0]["notes"].as_array().cloned().unwrap_or_default();
    notes.iter().filter_map(|note| note["text"].as_str()).map(str::to_owned).collect()
}

fn name(ran: &Ran) -> String {
    let report: Value = json(ran);
    report["stacks"][0]["name"].as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_file_that_only_looks_like_a_policy_is_named() {
    for file in
        ["databases.gate.HCL", "x.gate.hcl.bak", "db.hcl", "prod.policy.tf", "sub/db.gate.json", "gate.hcl"]
    {
        let folder = repository();
        folder.write(&format!(".tfgate/{file}"), DENY);
        let path = format!(".tfgate/{file}");

        let ran = check_in(&folder, "infra/prod", &["--format", "json", "plan.json"]);
        assert_eq!(ran.code, 0, "{ran:?}");
        let found = notes(&ran);
        assert!(
            found.iter().any(|note| note.contains("Not read") && note.contains(&format!("`{path}`"))),
            "{file}: {found:?}"
        );
        let strict = check_in(&folder, "", &["--strict", "--format", "json", "infra/prod/plan.json"]);
        assert_eq!(strict.code, 1, "{file}: {strict:?}");
        folder.write("strict.json", &strict.stdout);
        assert_eq!(run_in(&folder, "", &["report", "strict.json"]).code, 1, "a saved report of it is right");

        let lint = run_in(&folder, "", &["lint"]);
        assert!(lint.code == 1 && lint.stdout.contains(&path) && lint.stdout.contains("error"), "{lint:?}");
        let lint = run_in(&folder, "", &["lint", ".tfgate"]);
        assert!(lint.code == 1 && lint.stdout.contains(&path), "{lint:?}");
        let listed = run_in(&folder, "", &["policies"]);
        assert!(listed.code == 2 && listed.stderr.contains(&path), "{listed:?}");
    }
}

#[test]
fn files_of_others_beside_policies_are_no_problem() {
    let folder = repository();
    for file in ["README.md", ".gitignore", ".terraform.lock.hcl", "x.tftest.hcl", "main.tf", "policy.json"] {
        folder.write(&format!(".tfgate/{file}"), "x");
    }
    folder.write(".tfgate/.git/refs/x.hcl", "x");
    folder.write(".tfgate/.terraform/modules/x.hcl", "x");
    assert_eq!(check_in(&folder, "", &["--strict", "infra/prod/plan.json"]).code, 0);
    assert_eq!(run_in(&folder, "", &["lint"]).code, 0);
    assert_eq!(run_in(&folder, "", &["policies"]).code, 0);
}

#[test]
fn a_byte_order_mark_is_skipped_and_utf_16_refused() {
    let folder = repository();
    folder.write(".tfgate/marked.gate.hcl", format!("\u{feff}{}", DENY.replace("\"db\"", "\"marked\"")));
    folder.write("infra/prod/plan.json", plan("aws_delete_db"));
    let ran = check_in(&folder, "", &["--format", "json", "infra/prod/plan.json"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    let report = json(&ran);
    let findings = report["stacks"][0]["findings"].as_array().cloned().unwrap_or_default();
    let marked =
        findings.iter().find(|finding| finding["policy"] == "marked/marked").expect("it is in force");
    assert_eq!(marked["policy_location"]["line"], 1);

    folder.write(".tfgate/marked.gate.hcl", "\u{feff}protect \"x\" {\n  typs = []\n}\n");
    let lint = run_in(&folder, "", &["lint"]);
    assert!(lint.stdout.contains("marked.gate.hcl:2:3"), "{lint:?}");
    folder.write("x.policytest.hcl", "\u{feff}policytest {\n  targts = []\n}\n");
    let lint = run_in(&folder, "", &["lint", "x.policytest.hcl"]);
    assert!(lint.stdout.contains("x.policytest.hcl:2:3"), "{lint:?}");

    let wide: Vec<u8> = format!("\u{feff}{DENY}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    folder.write(".tfgate/marked.gate.hcl", wide);
    let ran = check_in(&folder, "", &["infra/prod/plan.json"]);
    assert!(ran.code == 2 && ran.stdout.contains("UTF-16"), "{ran:?}");
}

#[test]
fn a_stack_has_one_name_wherever_one_stands() {
    let folder = repository();
    let absolute = folder.at("infra/prod/plan.json");
    for (place, path) in [
        ("", "infra/prod/plan.json"),
        ("infra", "prod/plan.json"),
        ("infra/prod", "plan.json"),
        ("infra/prod", "./plan.json"),
        ("infra/prod", "../prod/plan.json"),
        ("infra", &absolute),
    ] {
        let ran = check_in(&folder, place, &["--format", "json", path]);
        assert_eq!(name(&ran), "infra/prod", "{place}: {path}");
    }
    let piped =
        tfgate_in(&folder.path().join("infra/prod"), &[], &["check", "--format", "json"], &plan("create"));
    assert_eq!(name(&piped), "infra/prod");
    // `plan` is the name of a folder, too.
    folder.write("plan.json", plan("create"));
    assert_eq!(name(&check_in(&folder, "", &["--format", "json", "plan.json"])), ".");
    assert_eq!(name(&check_in(&folder, "infra", &["--format", "json", "../plan.json"])), ".");
    let given = check_in(&folder, "infra", &["--format", "json", "--name", "x", "prod/plan.json"]);
    assert_eq!(name(&given), "x");
}

#[test]
fn outside_of_a_repository_a_name_follows_from_the_working_directory() {
    let folder = Folder::new();
    folder.write("a/plan.json", plan("create"));
    assert_eq!(name(&check_in(&folder, "", &["--format", "json", "a/plan.json"])), "a");
    assert_eq!(name(&check_in(&folder, "a", &["--format", "json", "plan.json"])), "plan");
    let piped = tfgate_in(folder.path(), &[], &["check", "--format", "json"], &plan("create"));
    assert_eq!(name(&piped), "plan");
}

#[cfg(unix)]
#[test]
fn a_linked_folder_has_the_name_of_the_real_one() {
    let folder = repository();
    std::os::unix::fs::symlink("infra/prod", folder.path().join("live")).unwrap();
    assert_eq!(name(&check_in(&folder, "", &["--format", "json", "live/plan.json"])), "infra/prod");
}

#[test]
fn plans_of_one_folder_have_different_names() {
    let folder = repository();
    folder.write("infra/prod/other.json", plan("create"));
    let ran = check_in(&folder, "infra", &["--format", "json", "prod/plan.json", "prod/other.json"]);
    let report = json(&ran);
    let stacks = report["stacks"].as_array().cloned().unwrap_or_default();
    let names: Vec<&str> = stacks.iter().filter_map(|stack| stack["name"].as_str()).collect();
    assert_eq!(names, ["infra/prod/other", "infra/prod/plan"]);
}

#[test]
fn a_default_name_that_leaves_something_out_is_said() {
    let folder = repository();
    folder.write(
        ".tfgate/s.gate.hcl",
        r#"
settings {
  stacks = ["production"]
  mode   = "observe"
}

waiver "T-1" {
  policy  = "good/db"
  address = "*"
  stacks  = ["production"]
  reason  = "x"
  expires = "2026-12-01"
}

protect "only" {
  types  = ["aws_db_instance"]
  stacks = ["production"]
}
"#,
    );
    let ran = check_in(&folder, "infra/prod", &["--format", "json", "plan.json"]);
    let said: Vec<String> = notes(&ran).into_iter().filter(|note| note.contains("leaves out")).collect();
    assert_eq!(
        said,
        [
            "The name `infra/prod` follows from the place of the plan, and `stacks` leaves out for it: the policy `s/only`; settings of `.tfgate/s.gate.hcl`; the waiver `T-1`. Give the name with `--name` if one of them is for this stack."
        ]
    );
    for arguments in
        [&["--name", "other", "plan.json"][..], &["other=plan.json"], &["--name", "production", "plan.json"]]
    {
        let ran = check_in(&folder, "infra/prod", &[&["--format", "json"], arguments].concat());
        assert!(!notes(&ran).iter().any(|note| note.contains("leaves out")), "{ran:?}");
    }
}

const WAIVERS: &str = r#"
waiver "OVER" {
  policy  = "good/db"
  address = "*"
  reason  = "x"
  expires = "2020-01-01"
}

waiver "TYPO" {
  policy  = "good/bd"
  address = "*"
  reason  = "x"
  expires = "2099-01-01"
}

waiver "IDLE" {
  policy  = ["good/db", "integrity/*"]
  address = "aws_db_instance.none"
  reason  = "x"
  expires = "2099-01-01"
}

waiver "ELSEWHERE" {
  policy  = "good/db"
  address = "*"
  stacks  = ["elsewhere"]
  reason  = "x"
  expires = "2099-01-01"
}
"#;

#[test]
fn waivers_that_excuse_nothing_are_in_every_report() {
    let folder = repository();
    folder.write(".tfgate/w.gate.hcl", WAIVERS);
    for arguments in [
        &["--quiet"][..],
        &[],
        &["--format", "markdown"],
        &["--format", "html"],
        &["--format", "json"],
        &["--format", "sarif"],
        &["--format", "junit"],
    ] {
        let ran = check_in(&folder, "", &[arguments, &["--name", "x", "infra/prod/plan.json"]].concat());
        assert_eq!(ran.code, 0, "{ran:?}");
        for id in ["OVER", "TYPO", "IDLE"] {
            assert!(ran.stdout.contains(id), "{id} {arguments:?}: {ran:?}");
        }
        assert!(!ran.stdout.contains("ELSEWHERE"), "{arguments:?}: {ran:?}");
        assert!(ran.unwrapped().contains("matches no policy"), "{arguments:?}: {ran:?}");
    }
    for arguments in [&["--quiet"][..], &[], &["--format", "markdown"]] {
        let arguments = [&["drift"], arguments, &["--name", "x", "infra/prod/plan.json"]].concat();
        let drift = run_in(&folder, "", &arguments);
        assert!(drift.stdout.contains("OVER") && drift.stdout.contains("TYPO"), "{arguments:?}: {drift:?}");
    }
    let lint = run_in(&folder, "", &["lint"]);
    assert_eq!(lint.code, 1, "{lint:?}");
    assert!(lint.stdout.contains("the waiver `OVER` has expired: its last day was 2020-01-01"), "{lint:?}");
    assert!(lint.stdout.contains("the waiver `TYPO` names `good/bd`, which matches no policy"), "{lint:?}");
    assert!(lint.stdout.contains("did you mean `good/db`?"), "{lint:?}");
    assert!(!lint.stdout.contains("`IDLE` names") && !lint.stdout.contains("`ELSEWHERE` names"), "{lint:?}");
}

#[test]
fn who_switches_policies_off_is_said_in_every_format() {
    let folder = repository();
    folder.write(
        "infra/prod/.tfgate/s.gate.hcl",
        "settings {\n  disable = [\"good/db\", \"builtin/data/aws/databases/*\"]\n}\n",
    );
    let ran = check_in(&folder, "infra/prod", &["--format", "json", "plan.json"]);
    let said: Vec<String> = notes(&ran).into_iter().filter(|note| note.contains("switched off")).collect();
    let [note] = said.as_slice() else { panic!("{said:?}") };
    assert!(note.ends_with(" policies are switched off by `infra/prod/.tfgate/s.gate.hcl`."), "{note}");
    let count: usize = note.split(' ').next().unwrap().parse().unwrap();
    assert!(count > 1, "built-in policies count: {note}");

    let one = "settings {\n  disable = [\"good/db\"]\n}\n";
    folder.write("infra/prod/.tfgate/s.gate.hcl", one);
    for format in formats() {
        let ran = check_in(&folder, "infra/prod", &["--format", format, "plan.json"]);
        if ["text", "json", "markdown", "html", "sarif"].contains(&format) {
            assert!(ran.unwrapped().contains("1 policy is switched off by"), "{format}: {ran:?}");
        }
    }
    // A floor holds what another set disables.
    folder.write(".tfgate/floor.gate.hcl", "settings {\n  floor = true\n}\n");
    let ran = check_in(&folder, "infra/prod", &["--format", "json", "plan.json"]);
    assert!(!notes(&ran).iter().any(|note| note.contains("switched off")), "{:?}", notes(&ran));
}

#[test]
fn a_glob_over_addresses_that_no_resource_has_is_a_warning_of_lint() {
    for (address, message, help) in [
        ("module.prod", "is the address of a module", "write `module.prod.*` for what is in it"),
        (
            "aws_db_instance",
            "is not a resource address",
            "name a type in `types`, or write `*aws_db_instance.*`",
        ),
        ("prod", "is not a resource address", "write `module.prod.*` for a module, `*.prod` for a name"),
        ("data.aws_ami.x", "is the address of a data source", "a plan changes managed resources only"),
        ("aws_db_instance.main.id", "is not a resource address", "an address is `TYPE.NAME`"),
    ] {
        for (block, attribute) in [
            ("protect \"x\"", "addresses"),
            ("protect \"x\"", "except_addresses"),
            ("drift_policy \"*\" \"x\"", "addresses"),
            ("resource_policy \"*\" \"x\"", "addresses"),
        ] {
            let folder = Folder::new();
            let enforce = "  enforce {\n    condition = meta.type != \"x\"\n    error_message = \"x\"\n  }\n";
            let enforce = if block.starts_with("protect") { "" } else { enforce };
            let text = format!("{block} {{\n  {attribute} = [\"{address}\"]\n{enforce}}}\n");
            folder.write("x.gate.hcl", text);
            let ran = run_in(&folder, "", &["lint", "."]);
            let said = ran.said();
            assert!(said.contains(&format!("warning: `{address}` {message}")), "{said}");
            assert!(ran.code == 1 && said.contains(help), "{said}");
        }
    }
    let folder = Folder::new();
    folder.write(
        "x.gate.hcl",
        "protect \"x\" {\n  addresses = [\"module.prod.*\", \"*.aws_db_instance.*\", \"*legacy*\", \"acme_thing.x[0]\"]\n}\n",
    );
    let ran = run_in(&folder, "", &["lint", "."]);
    assert!(ran.code == 0 && ran.said().contains("no problem"), "{ran:?}");
    folder.write("x.gate.hcl", "protect \"x\" {\n  addresses = [\"aws_db_instence.main\"]\n}\n");
    let ran = run_in(&folder, "", &["lint", "."]);
    assert!(ran.code == 1 && ran.said().contains("did you mean `aws_db_instance`?"), "{ran:?}");
}

#[test]
fn settings_for_a_pack_that_is_off_are_a_problem_of_lint() {
    let off = "the pack `tags` is off";
    let help = "add `packs = { tags = true }`";
    for (settings, severity) in [
        ("levels = { \"builtin/tags/*\" = \"deny\" }", "warning"),
        ("inputs = { required_tags = [\"owner\"] }", "warning"),
        ("disable = [\"builtin/tags/*\"]", "hint"),
        ("packs = { environments = true }\n  levels = { \"builtin/tags/*\" = \"deny\" }", "warning"),
    ] {
        let folder = Folder::new();
        folder.write("x.gate.hcl", format!("settings {{\n  {settings}\n}}\n"));
        let ran = run_in(&folder, "", &["lint", "."]);
        let said = ran.said();
        assert!(said.contains(&format!("{severity}: {off}")) && said.contains(help), "{settings}: {said}");
        assert_eq!(ran.code, i32::from(severity == "warning"), "{settings}: {said}");
    }
    for settings in [
        "packs = { tags = true }\n  levels = { \"builtin/tags/*\" = \"deny\" }\n  inputs = { required_tags = [\"owner\"] }",
        "levels = { \"builtin/*\" = \"deny\" }",
        "levels = { \"builtin/data/*\" = \"deny\" }",
    ] {
        let folder = Folder::new();
        folder.write("x.gate.hcl", format!("settings {{\n  {settings}\n}}\n"));
        let ran = run_in(&folder, "", &["lint", "."]);
        assert!(ran.code == 0 && ran.said().contains("no problem"), "{settings}: {ran:?}");
    }
    // On for some stacks, and off although it is a default.
    let folder = Folder::new();
    let levels = "settings {\n  levels = { \"builtin/hygiene/*\" = \"deny\" }\n}\n";
    folder.write("x.gate.hcl", format!("settings {{\n  packs = {{ hygiene = false }}\n}}\n{levels}"));
    assert!(run_in(&folder, "", &["lint", "."]).said().contains("the pack `hygiene` is off"));
    folder.write("y.gate.hcl", "settings {\n  stacks = [\"prod\"]\n  packs = { hygiene = true }\n}\n");
    assert_eq!(run_in(&folder, "", &["lint", "."]).code, 0);
}

#[test]
fn the_list_of_policies_is_for_the_stack_that_a_check_there_has() {
    let folder = repository();
    folder.write(
        ".tfgate/off.gate.hcl",
        "settings {\n  stacks  = [\".\"]\n  disable = [\"good/db\"]\n}\nsettings {\n  stacks = [\"infra/*\"]\n  levels = { \"good/db\" = \"warn\" }\n}\n",
    );
    let ran = run_in(&folder, "", &["policies", "good/*"]);
    assert!(ran.stdout.contains("0 policies are in force for the stack `.`."), "{ran:?}");
    let ran = run_in(&folder, "infra/prod", &["policies", "good/*"]);
    assert!(ran.stdout.contains("warn ") && ran.stdout.contains("for the stack `infra/prod`."), "{ran:?}");
    let ran = run_in(&folder, "infra/prod", &["policies", "good/*", "--name", "x"]);
    assert!(ran.stdout.contains("deny ") && ran.stdout.contains("for the stack `x`."), "{ran:?}");
    let outside = Folder::new();
    outside.write(".tfgate/good.gate.hcl", DENY);
    let ran = run_in(&outside, "", &["policies", "good/*"]);
    assert!(ran.stdout.contains("for the stack `plan`."), "{ran:?}");
    // A pack that is off has no policy in force, which the note says.
    let ran = run_in(&outside, "", &["policies", "--pack", "environments"]);
    assert!(ran.stderr.contains("the pack `environments` is off"), "{ran:?}");
    assert!(ran.stdout.contains("builtin/environments/"), "{ran:?}");
}

#[test]
fn a_waiver_with_a_wrong_address_says_where_the_findings_are() {
    let waiver = |address: &str| {
        format!(
            "waiver \"OPS-1\" {{\n  policy  = \"good/db\"\n  address = \"{address}\"\n  reason  = \"x\"\n  expires = \"2026-12-01\"\n}}\n"
        )
    };
    let folder = Folder::new();
    folder.make(".git");
    folder.write(
        ".tfgate/good.gate.hcl",
        DENY.replace("aws_db_instance", "terraform_data").replace('}', "  on = [\"create\", \"delete\"]\n}"),
    );
    folder.write("plan.json", plan("delete_count_index"));
    for (address, found) in [
        ("terraform_data.n", Some("terraform_data.n[1]")),
        ("terraform_dtaa.n[2]", Some("terraform_data.n[2]")),
        ("terraform_data.n[1]", None),
        ("module.completely.different_thing.name", None),
    ] {
        folder.write(".tfgate/waivers.gate.hcl", waiver(address));
        let ran = check_in(&folder, "", &["--no-builtin", "--format", "json", "plan.json"]);
        let note = found.map(|found| {
            format!("The waiver `OPS-1` excuses nothing: none of its policies has a finding at `{address}`, and one has at `{found}`.")
        });
        let said: Vec<String> =
            notes(&ran).into_iter().filter(|note| note.starts_with("The waiver")).collect();
        assert_eq!(said, Vec::from_iter(note.clone()), "{address}: {ran:?}");
        let quiet = check_in(&folder, "", &["--no-builtin", "--quiet", "plan.json"]);
        assert!(note.is_none_or(|note| quiet.unwrapped().contains(&note)), "{quiet:?}");
    }
}
