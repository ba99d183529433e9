#![expect(clippy::disallowed_methods, reason = "tests make repositories")]

mod fixture;

use std::fs;
use std::process::Command;

use self::fixture::{Asked, GitHub, Repo, Still, Through, asked};
use super::*;

fn texts(sources: &[Source]) -> Vec<(String, String, String)> {
    let of = |source: &Source| {
        let origin = source.origin.clone();
        source.files.iter().map(move |file| (origin.clone(), file.path.clone(), file.text.clone())).collect()
    };
    sources.iter().flat_map(|source| -> Vec<_> { of(source) }).collect()
}

/// Everything that was found, to compare.
fn described(found: &CommitPolicies) -> String {
    let preview = found.preview.as_ref().map(|preview| {
        (preview.sources.as_ref().map(|sources| texts(sources)), &preview.files, preview.adopts)
    });
    format!("{:?} {:?} {preview:?} {:?}", texts(&found.sources), found.commit, found.notices)
}

fn own(found: &CommitPolicies) -> Vec<String> {
    texts(&found.sources).into_iter().map(|(_, path, text)| format!("{path}={text}")).collect()
}

fn head_of(found: &CommitPolicies) -> Vec<String> {
    let sources = found.preview.as_ref().expect("a preview").sources.as_ref().expect("sources");
    texts(sources).into_iter().map(|(_, path, text)| format!("{path}={text}")).collect()
}

#[test]
fn the_policies_of_the_base_judge_and_those_of_the_head_are_a_preview() {
    let repo = Repo::new();
    repo.write(".tfgate/a.gate.hcl", "strict").write(".tfgate/deep/b.policy.hcl", "kept");
    let base = repo.write(".tfgate/notes.md", "no policy").commit();
    let head = repo.write(".tfgate/a.gate.hcl", "weak").write("main.tf", "x").commit();
    let found = asked(&repo, &base, Some(&head)).found();
    assert_eq!(own(&found), [".tfgate/a.gate.hcl=strict", ".tfgate/deep/b.policy.hcl=kept"]);
    assert_eq!(found.commit.as_deref(), Some(base.as_str()));
    assert_eq!(head_of(&found), [".tfgate/a.gate.hcl=weak", ".tfgate/deep/b.policy.hcl=kept"]);
    let preview = found.preview.unwrap();
    assert_eq!(preview.files, [".tfgate/a.gate.hcl"]);
    assert!(!preview.adopts);
    // What the checkout holds, committed or not, does not matter.
    repo.write(".tfgate/a.gate.hcl", "weaker still");
    assert_eq!(own(&asked(&repo, &base, Some(&head)).found())[0], ".tfgate/a.gate.hcl=strict");
}

#[test]
fn files_that_only_look_like_policies_are_named() {
    let repo = Repo::new();
    repo.write(".tfgate/a.gate.hcl", "\u{feff}x").write(".tfgate/b.gate.HCL", "x");
    let base = repo.write(".tfgate/.terraform.lock.hcl", "x").write("db.hcl", "x").commit();
    for through in [Through::Git, Through::Api] {
        let found = asked(&repo, &base, None).find(through).unwrap();
        assert_eq!(own(&found), [".tfgate/a.gate.hcl=x"]);
        let unread: Vec<&String> = found.sources.iter().flat_map(|source| &source.unread).collect();
        assert_eq!(unread, [".tfgate/b.gate.HCL"]);
    }
    // A policy that is renamed to what is not read is an edit.
    repo.git(&["mv", ".tfgate/a.gate.hcl", ".tfgate/a.gate.hcl.bak"]);
    let head = repo.write("main.tf", "x").commit();
    let preview = asked(&repo, &base, Some(&head)).found().preview.unwrap();
    assert_eq!(preview.files, [".tfgate/a.gate.hcl", ".tfgate/a.gate.hcl.bak"]);

    repo.write(".tfgate/c.gate.hcl", [0xff, 0xfe, b'x', 0]);
    let wide = repo.commit();
    assert!(asked(&repo, &wide, None).refused().contains("UTF-16"));
}

#[test]
fn companions_of_macos_are_no_policies() {
    let companion = b"\0\x05\x16\x07\0\x02\0\0Mac OS X        ".as_slice();
    let repo = Repo::new();
    repo.write(".tfgate/a.gate.hcl", "x").write(".tfgate/._a.gate.hcl", companion);
    let base = repo.write(".tfgate/._b.gate.HCL", companion).commit();
    for through in [Through::Git, Through::Api] {
        let found = asked(&repo, &base, None).find(through).unwrap();
        assert_eq!(own(&found), [".tfgate/a.gate.hcl=x"]);
        assert!(found.sources.iter().all(|source| source.unread.is_empty()));
    }
    // One that becomes a policy is an edit.
    let head = repo.write(".tfgate/._a.gate.hcl", "weak").commit();
    let preview = asked(&repo, &base, Some(&head)).found().preview.unwrap();
    assert_eq!(preview.files, [".tfgate/._a.gate.hcl"]);
}

#[test]
fn a_pull_request_that_edits_no_policy_has_no_preview() {
    let repo = Repo::new();
    let base = repo.write(".tfgate/a.gate.hcl", "x").commit();
    let head = repo.write("main.tf", "x").commit();
    assert!(asked(&repo, &base, Some(&head)).found().preview.is_none());
    assert!(asked(&repo, &base, None).found().preview.is_none());
}

#[test]
fn what_the_base_got_since_is_no_edit_of_the_pull_request() {
    let repo = Repo::new();
    let common = repo.write(".tfgate/a.gate.hcl", "old").write(".tfgate/b.gate.hcl", "old").commit();
    let base = repo.write(".tfgate/a.gate.hcl", "new").commit();
    repo.git(&["checkout", "-q", "-b", "topic", &common]);
    let behind = repo.write("main.tf", "x").commit();
    assert!(asked(&repo, &base, Some(&behind)).found().preview.is_none());
    let edits = repo.write(".tfgate/b.gate.hcl", "edited").commit();
    let found = asked(&repo, &base, Some(&edits)).found();
    assert_eq!(head_of(&found), [".tfgate/a.gate.hcl=new", ".tfgate/b.gate.hcl=edited"]);
    assert_eq!(found.preview.unwrap().files, [".tfgate/b.gate.hcl"]);
}

#[test]
fn every_folder_from_the_root_to_the_working_directory_counts() {
    let repo = Repo::new();
    repo.write(".tfgate/root.gate.hcl", "1").write("live/.tfgate/live.gate.hcl", "2");
    repo.write("live/db/.tfgate/db.gate.hcl", "3").write("live/other/.tfgate/o.gate.hcl", "4");
    let base = repo.commit();
    let head = repo.write("live/db/.tfgate/new.gate.hcl", "5").commit();
    let found = Asked { place: "live/db", ..asked(&repo, &base, Some(&head)) }.found();
    assert_eq!(
        own(&found),
        ["../../.tfgate/root.gate.hcl=1", "../.tfgate/live.gate.hcl=2", ".tfgate/db.gate.hcl=3"]
    );
    let origins: Vec<&str> = found.sources.iter().map(|source| source.origin.as_str()).collect();
    assert_eq!(origins, ["../../.tfgate", "../.tfgate", ".tfgate"]);
    assert_eq!(head_of(&found).len(), 4);
    // A stack that the base does not have yet is checked by the policies above it.
    let found = Asked { place: "live/new/stack", ..asked(&repo, &base, Some(&head)) }.found();
    assert_eq!(found.sources.len(), 2);
    assert!(found.preview.is_none());
}

#[test]
fn the_pull_request_that_adopts_policies_is_judged_without_them() {
    let repo = Repo::new();
    let base = repo.commit();
    let head = repo.write(".tfgate/a.gate.hcl", "x").commit();
    let found = asked(&repo, &base, Some(&head)).found();
    assert!(found.sources.is_empty());
    let preview = found.preview.clone().unwrap();
    assert!(preview.adopts);
    assert_eq!(preview.files, [".tfgate/a.gate.hcl"]);
    assert_eq!(head_of(&found), [".tfgate/a.gate.hcl=x"]);
}

#[test]
fn deleted_policies_still_judge() {
    let repo = Repo::new();
    let base = repo.write(".tfgate/a.gate.hcl", "x").commit();
    fs::remove_dir_all(repo.root.join(".tfgate")).unwrap();
    let head = repo.commit();
    let found = asked(&repo, &base, Some(&head)).found();
    assert_eq!(own(&found), [".tfgate/a.gate.hcl=x"]);
    assert!(head_of(&found).is_empty());
    let preview = found.preview.unwrap();
    assert_eq!((preview.files, preview.adopts), (vec![".tfgate/a.gate.hcl".to_owned()], false));
}

#[test]
fn a_folder_without_policies_is_there_and_empty() {
    let repo = Repo::new();
    let base = repo.write(".tfgate/README.md", "x").commit();
    let found = asked(&repo, &base, None).found();
    assert_eq!(found.sources.len(), 1);
    assert!(found.sources[0].files.is_empty());
}

#[test]
fn links_and_submodules_are_not_followed() {
    for (mode, path, place) in [
        ("120000", ".tfgate", ""),
        ("120000", ".tfgate/a.gate.hcl", ""),
        ("120000", ".tfgate/folder", ""),
        ("120000", "live", "live/db"),
        ("160000", ".tfgate", ""),
        ("160000", ".tfgate/inside", ""),
        ("160000", "live", "live/db"),
        ("100644", ".tfgate", ""),
    ] {
        let repo = Repo::new();
        let clean = repo.commit();
        repo.add(mode, path, "../evil");
        let commit = repo.commit_index();
        let problem = Asked { place, ..asked(&repo, &commit, None) }.refused();
        assert!(problem.contains(&format!("`{path}` is ")), "{mode} {path}: {problem}");
        // On the side of the pull request it fails nothing but the preview.
        let found = Asked { place, ..asked(&repo, &clean, Some(&commit)) }.found();
        let preview = found.preview.unwrap();
        assert!(preview.sources.unwrap_err().contains(&format!("`{path}` is ")), "{mode} {path}");
    }
}

#[test]
fn the_head_is_no_reference_for_a_pull_request() {
    let repo = Repo::new();
    let base = repo.write(".tfgate/a.gate.hcl", "strict").commit();
    let head = repo.write(".tfgate/a.gate.hcl", "weak").commit();
    let wanted = Asked { policy_ref: "head", ..asked(&repo, &base, Some(&head)) };
    assert!(wanted.refused().contains("`--policy-ref head` in a pull request"));
    let found = Asked { head: None, ..wanted }.find(Through::Git).unwrap();
    assert_eq!(own(&found), [".tfgate/a.gate.hcl=weak"]);
    assert_eq!(found.commit, None);
}

#[test]
fn other_references_are_commits_branches_and_tags() {
    let repo = Repo::new();
    let old = repo.write(".tfgate/a.gate.hcl", "old").commit();
    repo.git(&["tag", "-a", "v1", "-m", "x"]);
    repo.git(&["branch", "stable"]);
    let base = repo.write(".tfgate/a.gate.hcl", "new").commit();
    let head = repo.write(".tfgate/a.gate.hcl", "mine").commit();
    for policy_ref in [old.as_str(), &old.to_uppercase(), "v1", "stable"] {
        let found = Asked { policy_ref, ..asked(&repo, &base, Some(&head)) }.found();
        assert_eq!(own(&found), [".tfgate/a.gate.hcl=old"], "{policy_ref}");
        assert_eq!(found.commit.as_deref(), Some(old.as_str()));
        assert!(found.preview.is_none());
    }
    for policy_ref in ["", "nothing", "-q", "main~1", "a..b", "HEAD@{1}", "a b", old.split_at(12).0] {
        let problem = Asked { policy_ref, ..asked(&repo, &base, None) }.find(Through::Git).unwrap_err();
        assert!(problem.to_string().contains(&format!("`--policy-ref {policy_ref}`")), "{problem}");
    }
}

#[test]
fn what_is_named_is_read_from_the_commit() {
    let repo = Repo::new();
    repo.write("policies/a.gate.hcl", "base").write("live/own/b.gate.hcl", "base");
    let base = repo.commit();
    let head = repo.write("policies/a.gate.hcl", "head").commit();
    let ask = |place, named: &[&str]| Asked { place, ..asked(&repo, &base, Some(&head)) }.named(named);
    let found = ask("live", &["own", "../policies/a.gate.hcl"]).found();
    assert_eq!(own(&found), ["own/b.gate.hcl=base", "../policies/a.gate.hcl=base"]);
    assert_eq!(head_of(&found), ["own/b.gate.hcl=base", "../policies/a.gate.hcl=head"]);
    assert!(ask("live", &["own"]).found().preview.is_none());
    // A path of the machine that leads into the checkout is one of the commit.
    let absolute = repo.root.join("policies").to_str().unwrap().to_owned();
    assert_eq!(own(&ask("", &[&absolute]).find(Through::Git).unwrap()), ["policies/a.gate.hcl=base"]);
    for (place, named, why) in [
        ("", "missing", "there is no `missing` in it"),
        ("", "../outside", "leads out of the repository"),
        ("live", "../../outside", "leads out of the repository"),
        ("", "README.md", "`README.md` is a file, expected a `*.gate.hcl` file"),
    ] {
        let problem = ask(place, &[named]).refused();
        assert!(problem.contains(why), "{named}: {problem}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_into_the_checkout_does_not_make_its_files_those_of_the_machine() {
    let repo = Repo::new();
    let base = repo.write("policies/a.gate.hcl", "base").commit();
    repo.write("policies/a.gate.hcl", "edited");
    let outside = tempfile::tempdir().unwrap();
    let link = outside.path().join("link");
    std::os::unix::fs::symlink(repo.root.join("policies"), &link).unwrap();
    let found = asked(&repo, &base, None).named(&[link.to_str().unwrap()]).find(Through::Git).unwrap();
    assert_eq!(own(&found), ["policies/a.gate.hcl=base"]);
    fs::write(outside.path().join("o.gate.hcl"), "outside").unwrap();
    let named = outside.path().join("o.gate.hcl").to_str().unwrap().to_owned();
    let found = asked(&repo, &base, None).named(&[&named]).find(Through::Git).unwrap();
    assert_eq!(texts(&found.sources)[0].2, "outside");
}

#[test]
fn too_much_is_refused() {
    let repo = Repo::new();
    let large = "x".repeat(512 * 1024 + 1);
    let commit = repo.write(".tfgate/a.gate.hcl", &large).commit();
    assert!(asked(&repo, &commit, None).refused().contains("larger than 524288 bytes"));
    repo.write(".tfgate/a.gate.hcl", large.split_at(1).1);
    let commit = repo.commit();
    assert_eq!(asked(&repo, &commit, None).found().sources.len(), 1);
    let commit = repo.write(".tfgate/a.gate.hcl", b"\xff").commit();
    assert!(asked(&repo, &commit, None).refused().contains("UTF-8"));
    for index in 0..=1000 {
        repo.write(&format!(".tfgate/{index}.gate.hcl"), "x");
    }
    fs::remove_file(repo.root.join(".tfgate/a.gate.hcl")).unwrap();
    let commit = repo.commit();
    let problem = asked(&repo, &commit, None).find(Through::Git).unwrap_err().to_string();
    assert!(problem.contains("1001 policy files"), "{problem}");
}

#[test]
fn half_a_tree_is_none() {
    let repo = Repo::new();
    let commit = repo.write(".tfgate/a.gate.hcl", "x").commit();
    repo.write("../truncated", "");
    let problem = format!("{:#}", asked(&repo, &commit, None).find(Through::Api).unwrap_err());
    assert!(problem.contains("only a part of the tree"), "{problem}");
}

#[test]
fn a_shallow_checkout_is_completed_through_the_api() {
    let repo = Repo::new();
    let base = repo.write(".tfgate/a.gate.hcl", "base").commit();
    let head = repo.write(".tfgate/a.gate.hcl", "head").commit();
    let shallow = repo.root.join("../shallow");
    let url = format!("file://{}", repo.root.display());
    repo.git(&["clone", "-q", "--depth", "1", &url, shallow.to_str().unwrap()]);
    let github = GitHub::of(&repo.root);
    let api = Api::new(Client::new(&github.connection, &Still).unwrap());
    let wanted = Request {
        named: &[],
        policy_ref: "base",
        base: Some(&base),
        head: Some(&head),
        api: Some(&api),
        elsewhere: None,
        working_directory: &shallow,
        workspace: &shallow,
    };
    let found = sources(&wanted).unwrap();
    assert_eq!(own(&found), [".tfgate/a.gate.hcl=base"]);
    assert_eq!(head_of(&found), [".tfgate/a.gate.hcl=head"]);
    let problem = format!("{:#}", sources(&Request { api: None, ..wanted }).unwrap_err());
    assert!(problem.contains("the checkout lacks"), "{problem}");
    // What the checkout has is not asked for.
    assert!(!github.asked().iter().any(|url| url.contains(&format!("trees/{head}"))));
}

/// What is written beside the objects starts no program and gives no commit another tree.
#[cfg(unix)]
#[test]
fn what_lies_beside_the_objects_is_not_believed() {
    let repo = Repo::new();
    let strict = repo.write(".tfgate/a.gate.hcl", "strict").commit();
    let weak = repo.write(".tfgate/a.gate.hcl", "weak").commit();
    repo.git(&["replace", &strict, &weak]);
    let mark = repo.root.join("../started");
    let start = format!("touch {}", mark.display());
    for (key, value) in [
        ("core.fsmonitor", start.as_str()),
        ("core.sshCommand", &start),
        ("core.pager", &start),
        ("core.repositoryformatversion", "1"),
        ("extensions.partialClone", "origin"),
        ("remote.origin.promisor", "true"),
        ("remote.origin.url", &format!("ext::sh -c {}", start.replace(' ', "% "))),
        ("protocol.ext.allow", "always"),
        ("protocol.allow", "always"),
    ] {
        repo.git(&["config", key, value]);
    }
    assert_eq!(own(&asked(&repo, &strict, None).find(Through::Git).unwrap()), [".tfgate/a.gate.hcl=strict"]);
    let missing = "1".repeat(40);
    asked(&repo, &missing, None).find(Through::Git).unwrap_err();
    assert!(!mark.exists());
    // With the configuration of the checkout the same look starts the program.
    drop(Command::new("git").args(["cat-file", "-e", &missing]).current_dir(&repo.root).output());
    assert!(mark.exists());
}

#[cfg(unix)]
#[test]
fn git_is_not_a_program_of_the_checkout() {
    use std::os::unix::fs::PermissionsExt as _;
    let repo = Repo::new();
    repo.write("bin/git", "#!/bin/sh\n");
    fs::set_permissions(repo.root.join("bin/git"), fs::Permissions::from_mode(0o755)).unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    let real = elsewhere.path().canonicalize().unwrap().join("git");
    fs::write(&real, "").unwrap();
    let path = format!(".:bin::{}:{}", repo.root.join("bin").display(), elsewhere.path().display());
    assert_eq!(git::program(&path, &repo.root), Some(real));
}

#[test]
fn another_repository_is_read_at_one_commit() {
    let repo = Repo::new();
    repo.write("org/a.gate.hcl", "a").write("org/deep/b.gate.hcl", "b").write("other/c.gate.hcl", "c");
    let commit = repo.commit();
    for repository in ["acme/policies", "acme/.github"] {
        let named = format!("{repository}@{commit}//org");
        let found = asked(&repo, &commit, None).named(&[&named]).found();
        assert_eq!(
            texts(&found.sources).into_iter().map(|(_, path, _)| path).collect::<Vec<_>>(),
            [format!("{named}/a.gate.hcl"), format!("{named}/deep/b.gate.hcl")]
        );
        assert_eq!((found.sources[0].origin.as_str(), found.commit), (named.as_str(), None));
    }
    for (named, why) in [
        ("acme/policies@main//org".to_owned(), "a branch or a tag can be moved"),
        (format!("acme/policies@{}//org", commit.split_at(12).0), "the whole hash of a commit"),
        (format!("acme/policies@{commit}//none"), "there is no such folder or file"),
        (format!("acme/policies@{commit}//org/../other"), "without `.` and `..`"),
        (format!("acme/unknown@{commit}//org"), "GitHub gives no answer"),
    ] {
        let problem =
            format!("{:#}", asked(&repo, &commit, None).named(&[&named]).find(Through::Api).unwrap_err());
        assert!(problem.contains(why), "{named}: {problem}");
    }
}
