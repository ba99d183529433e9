use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

use crate::support::{Folder, Ran, files, root, text};

/// The tree of `testdata/source`, as a repository of its own or as a folder without one.
fn tree(git: Option<&str>) -> Folder {
    let folder = Folder::new();
    for file in files("testdata/source") {
        let inside = file.strip_prefix("testdata/source").expect("below the folder");
        folder.write(inside.to_str().expect("UTF-8"), std::fs::read(root().join(&file)).expect("a file"));
    }
    if let Some(git) = git {
        folder.make(git);
    }
    folder
}

/// `FILE:LINE` by address, for what has a place.
fn places(ran: &Ran) -> BTreeMap<String, String> {
    let report: Value = serde_json::from_str(&ran.stdout).unwrap_or_else(|_| panic!("{ran:?}"));
    let findings = report["stacks"][0]["findings"].as_array().expect("findings").clone();
    assert!(!findings.is_empty());
    let place = |finding: &Value| {
        let location = &finding["location"];
        let line = location["line"].as_u64()?;
        Some((finding["address"].as_str()?.to_owned(), format!("{}:{line}", location["path"].as_str()?)))
    };
    findings.iter().filter_map(place).collect()
}

/// What is found in the tree, with a prefix.
fn expected(prefix: &str) -> BTreeMap<String, String> {
    [
        ("aws_db_instance.main", "live/prod/main.tf:6"),
        ("aws_db_instance.generated", "live/prod/generated.tf.json:1"),
        ("module.tenant[\"a.b\"].aws_db_instance.tenant", "modules/tenant/main.tf:5"),
        ("module.tenant[\"a.b\"].aws_db_instance.gone", "live/prod/main.tf:10"),
        (
            "module.tenant[\"].module.evil\"].module.store.aws_db_instance.store[1]",
            "modules/tenant/store/main.tf:1",
        ),
        ("module.warehouse.aws_db_instance.facts", "live/prod/main.tf:15"),
        ("module.warehouse.module.inner.aws_db_instance.facts", "live/prod/main.tf:15"),
    ]
    .into_iter()
    .map(|(address, place)| (address.to_owned(), format!("{prefix}{place}")))
    .collect()
}

const PLAN: &str = "live/prod/plan.json";

#[test]
fn findings_land_on_the_blocks_that_they_are_about() {
    let folder = tree(Some(".git"));
    let ran = folder.check(&["--format", "json", PLAN]);
    assert_eq!(places(&ran), expected(""));
    assert!(
        ran.stdout.contains("unknown in 1 file of the configuration: `live/prod/broken.tf`, it is not HCL.")
    );
    let elsewhere = Folder::new();
    let plan = folder.read(PLAN);
    elsewhere.write("plan.json", &plan);
    assert!(places(&elsewhere.check(&["--format", "json", "plan.json"])).is_empty(), "no code beside it");
    let source = folder.at("live/prod");
    let ran = elsewhere.check(&["--format", "json", "--source", &source, "plan.json"]);
    let name = folder.path().file_name().and_then(std::ffi::OsStr::to_str).expect("UTF-8");
    assert_eq!(places(&ran), expected(&format!("../{name}/")), "paths start where the run does");
}

#[test]
fn blocks_of_another_repository_have_no_place_in_this_one() {
    let here = Folder::new();
    here.make("inner/.git");
    for git in [Some(".git"), None] {
        let other = tree(git);
        let (plan, source) = (other.at(PLAN), other.at("live/prod"));
        here.write("inner/plan.json", other.read(PLAN));
        for arguments in [vec![plan.as_str()], vec!["--source", &source, "plan.json"]] {
            let check = [&["check", "--today", "2026-11-21", "--format", "json"], &arguments[..]].concat();
            let inside = crate::support::tfgate_in(&here.path().join("inner"), &[], &check, b"");
            assert_eq!(places(&inside), BTreeMap::new(), "{arguments:?}, {git:?}");
        }
    }
    // A run beside a repository, or above it, has paths from where it starts.
    let above = Folder::new();
    for file in files("testdata/source") {
        let inside = file.strip_prefix("testdata/source").expect("below the folder");
        above.write(
            &format!("clone/{}", inside.display()),
            std::fs::read(root().join(&file)).expect("a file"),
        );
    }
    above.make("clone/.git");
    assert_eq!(places(&above.check(&["--format", "json", "clone/live/prod/plan.json"])), expected("clone/"));
    // A repository within another one is another one.
    above.make(".git");
    let ran = above.check(&["--format", "json", "clone/live/prod/plan.json"]);
    assert_eq!(places(&ran), BTreeMap::new());
    let sarif = above.check(&["--format", "sarif", "clone/live/prod/plan.json"]);
    assert!(!sarif.stdout.contains("live/prod/main.tf"), "{}", sarif.stdout);
}

#[test]
fn without_a_manifest_local_modules_are_followed_as_written() {
    let folder = tree(Some(".git"));
    std::fs::remove_dir_all(folder.path().join("live/prod/.terraform")).expect("removed");
    assert_eq!(places(&folder.check(&["--format", "json", PLAN])), expected(""));
}

#[test]
fn paths_start_at_the_repository_wherever_the_run_starts() {
    let folder = tree(Some(".git"));
    folder.write(".tfgate/own.gate.hcl", text("testdata/cli/databases.gate.hcl"));
    folder.write("live/.tfgate/near.gate.hcl", "protect \"near\" {\n  types = [\"aws_db_instance\"]\n}\n");
    let inside = crate::support::tfgate_in(
        &folder.path().join("live"),
        &[],
        &["check", "--today", "2026-11-21", "--format", "json", "prod/plan.json"],
        b"",
    );
    assert_eq!(places(&inside), expected(""));
    for place in ["\".tfgate/own.gate.hcl\"", "\"live/.tfgate/near.gate.hcl\""] {
        assert!(inside.stdout.contains(&format!("\"path\": {place}")), "{place} in {}", inside.stdout);
    }
    assert_eq!(places(&tree(None).check(&["--format", "json", PLAN])), expected(""), "no repository");
}

#[test]
fn code_outside_of_the_repository_is_not_read() {
    // The modules lie outside of a repository that starts at `live/prod`.
    let folder = tree(Some("live/prod/.git"));
    let places = places(&folder.check(&["--format", "json", PLAN]));
    assert_eq!(places["aws_db_instance.main"], "live/prod/main.tf:6");
    assert_eq!(places["module.tenant[\"a.b\"].aws_db_instance.tenant"], "live/prod/main.tf:10");
}

#[test]
fn the_policies_of_an_explanation_start_at_the_root_wherever_the_plan_is() {
    let (folder, other) = (tree(Some(".git")), tree(Some(".git")));
    folder.write("live/.tfgate/near.gate.hcl", "protect \"near\" {\n  types = [\"aws_db_instance\"]\n}\n");
    let plan = other.at(PLAN);
    let explain = ["explain", "--today", "2026-11-21", "--format", "json", "aws_db_instance.main", &plan];
    let ran = crate::support::tfgate_in(&folder.path().join("live"), &[], &explain, b"");
    assert!(ran.stdout.contains("\"path\": \"live/.tfgate/near.gate.hcl\""), "{ran:?}");
    assert!(!ran.stdout.contains("main.tf"), "{ran:?}");
}

#[test]
fn standard_input_has_no_directory_of_its_own() {
    let plan = text("testdata/source/live/prod/plan.json");
    let json = ["check", "--today", "2026-11-21", "--format", "json"];
    assert!(places(&crate::support::tfgate(&json, plan.as_bytes())).is_empty());
    let named = [&json[..], &["--source", "testdata/source/live/prod"]].concat();
    assert_eq!(places(&crate::support::tfgate(&named, plan.as_bytes())), expected("testdata/source/"));
}

#[test]
fn what_cannot_be_read_changes_nothing_but_the_place() {
    let folder = tree(Some(".git"));
    let before = folder.check(&["--quiet", PLAN]);
    let check = |why: &str| {
        let ran = folder.check(&["--format", "json", PLAN]);
        assert_eq!(ran.code, before.code);
        assert!(ran.stdout.contains(why), "{why} in {}", ran.stdout);
        assert!(!places(&ran).contains_key("aws_db_instance.main"), "{why}");
    };
    std::fs::remove_file(folder.path().join("live/prod/main_override.tf")).expect("removed");
    folder.write("live/prod/broken.tf", "");
    folder.write("live/prod/main.tf", b"\xff\xfe");
    check("it is not UTF-8");
    folder.write("live/prod/main.tf", "#".repeat(600 << 10));
    check("it is too large");
    std::fs::remove_file(folder.path().join("live/prod/main.tf")).expect("removed");
    folder.make("live/prod/main.tf");
    check("it cannot be read");
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_repository_is_not_followed() {
    let (folder, secret) = (tree(Some(".git")), Folder::new());
    let block = "resource \"aws_db_instance\" \"gone\" {\n}\nresource \"aws_db_instance\" \"tenant\" {\n}\n";
    secret.write("out/main.tf", block);
    let link = |from: &str, to: &Path| {
        std::os::unix::fs::symlink(to, folder.path().join(from)).expect("a link");
    };
    link("live/prod/link.tf", &secret.path().join("out/main.tf"));
    std::fs::remove_dir_all(folder.path().join("modules/tenant")).expect("removed");
    link("modules/tenant", &secret.path().join("out"));
    let ran = folder.check(&["--format", "json", PLAN]);
    let found = places(&ran);
    assert!(!found.contains_key("aws_db_instance.gone"), "{found:?}");
    assert_eq!(found["module.tenant[\"a.b\"].aws_db_instance.tenant"], "live/prod/main.tf:10");
    assert!(ran.stdout.contains("the first is `live/prod/broken.tf`"), "{}", ran.stdout);
}

#[test]
fn every_machine_format_shows_the_place() {
    let folder = tree(Some(".git"));
    for (format, place) in [
        ("sarif", "\"uri\": \"modules/tenant/store/main.tf\""),
        ("junit", "At: modules/tenant/store/main.tf:1"),
        ("github", "::error file=live/prod/main.tf,line=6,"),
        ("gitlab-codequality", "\"path\": \"modules/tenant/store/main.tf\""),
    ] {
        let ran = folder.check(&["--format", format, PLAN]);
        assert_eq!(ran.code, 1);
        assert!(ran.stdout.contains(place), "{format}: {}", ran.stdout);
    }
}
