//! What happens to the answer where an output cannot be written. No test depends on permissions: root has all of them.

use std::fs::{File, OpenOptions};
use std::os::unix::fs::{MetadataExt as _, PermissionsExt, symlink};
use std::process::{Command, Output, Stdio};

use tfgate::render::Format;

use crate::support::{Folder, plan, tfgate_in};

/// Plans with the code of their verdict.
const VERDICTS: [(&str, i32); 3] = [("create", 0), ("aws_delete_db", 1), ("errored", 2)];

fn folder(name: &str) -> Folder {
    let folder = Folder::new();
    folder.write("plan.json", plan(name));
    folder
}

/// Runs `tfgate check` with this as its standard output.
fn check(folder: &Folder, stdout: Stdio, arguments: &[&str]) -> (i32, String) {
    let Output { status, stderr, .. } = Command::new(env!("CARGO_BIN_EXE_tfgate"))
        .args(["check", "--today", "2026-11-21", "plan.json"])
        .args(arguments)
        .current_dir(folder.path())
        .env_clear()
        .stdin(Stdio::null())
        .stdout(stdout)
        .stderr(Stdio::piped())
        .output()
        .expect("the program starts");
    (status.code().expect("a code"), String::from_utf8(stderr).expect("UTF-8"))
}

fn full() -> File {
    OpenOptions::new().write(true).open("/dev/full").expect("a device that is always full")
}

#[test]
fn every_format_in_a_file_has_the_bytes_that_it_has_alone() {
    let folder = folder("aws_delete_db");
    let names = Format::ALL.map(Format::name);
    let outputs: Vec<String> =
        names.iter().flat_map(|format| ["--output".to_owned(), format!("{format}=out.{format}")]).collect();
    let outputs: Vec<&str> = outputs.iter().map(String::as_str).collect();
    assert_eq!(folder.check(&[&outputs[..], &["--quiet", "plan.json"]].concat()).code, 1);
    for format in names {
        let alone = folder.check(&["--output", &format!("{format}=alone"), "--format", format, "plan.json"]);
        let together = folder.read(&format!("out.{format}"));
        assert!(together == folder.read("alone") && together == alone.stdout, "{format}");
    }
}

#[test]
fn a_file_that_cannot_be_written_takes_a_yes_back_and_nothing_else() {
    for (name, code) in VERDICTS {
        let folder = folder(name);
        folder.make("folder");
        for wrong in ["/dev/full", "nowhere/x.json", "plan.json/x.json", "folder", "/proc/x.json"] {
            let good = ["--output", "markdown=first.md", "--output", "text=last.txt"];
            let ran = folder.check(
                &[&good[..2], &["--output", &format!("json={wrong}")], &good[2..], &["plan.json"]].concat(),
            );
            assert_eq!(ran.code, if code == 0 { 2 } else { code }, "{name} {wrong}: {ran:?}");
            let said = format!("error: failed to write `{wrong}`: ");
            assert_eq!(ran.stderr.matches(&said).count(), 1, "{name} {wrong}: {ran:?}");
            assert_eq!(
                ran.stderr.matches("; the report went to standard output\n").count(),
                1,
                "{name} {wrong}: {ran:?}"
            );
            assert!(ran.stdout.contains(&format!("exit code {code}\n")), "{name} {wrong}: {ran:?}");
            assert!(folder.read("first.md").contains("<!-- tfgate:v1"), "{name} {wrong}");
            assert_eq!(folder.read("last.txt"), ran.stdout, "{name} {wrong}");
            std::fs::remove_file(folder.at("first.md")).expect("the file");
            std::fs::remove_file(folder.at("last.txt")).expect("the file");
        }
        let ran = folder.check(&["--exit-zero", "--output", "json=nowhere/x.json", "plan.json"]);
        assert_eq!(ran.code, 2, "what `--exit-zero` lets through is a yes: {ran:?}");
    }
}

#[test]
fn a_full_disk_behind_standard_output_is_no_answer_and_the_files_are_written() {
    for (name, _) in VERDICTS {
        let folder = folder(name);
        let outputs = ["--output", "json=a.json", "--output", "text=/dev/full"];
        let (code, stderr) = check(&folder, full().into(), &outputs);
        assert_eq!(code, 2, "{name}");
        assert!(stderr.contains("error: failed to write the report to standard output: "), "{stderr}");
        assert!(stderr.contains("error: failed to write `/dev/full`: "), "{stderr}");
        assert!(stderr.contains("note: `a.json` was written\n"), "{stderr}");
        assert!(folder.read("a.json").ends_with("}\n"));
    }
}

#[test]
fn a_closed_pipe_does_not_keep_the_files_from_being_written() {
    for (name, code) in VERDICTS {
        let folder = folder(name);
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        let (got, stderr) = check(&folder, writer.into(), &["--output", "json=a.json"]);
        assert_eq!(got, 2, "{name} with verdict {code}: {stderr}");
        assert!(stderr.contains("note: `a.json` was written\n"), "{stderr}");
        assert!(folder.read("a.json").ends_with("}\n"));
    }
}

#[test]
fn two_outputs_in_one_place_are_refused_before_anything_is_judged() {
    let folder = folder("create");
    folder.make("sub");
    symlink("a.json", folder.at("link")).expect("a link");
    for pair in [
        ["json=a.json", "text=a.json"],
        ["json=a.json", "text=./sub/../a.json"],
        ["json=a.json", &format!("text={}", folder.at("a.json"))],
        ["json=/dev/stderr", "text=/dev/stderr"],
    ] {
        let ran = folder.check(&["--output", pair[0], "--output", pair[1], "plan.json"]);
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{pair:?}: {ran:?}");
        assert!(ran.stderr.starts_with("error: `--output` names `"), "{ran:?}");
        assert!(!folder.path().join("a.json").exists());
    }
    folder.write("a.json", "old");
    let ran = folder.check(&["--output", "json=a.json", "--output", "text=link", "plan.json"]);
    assert_eq!(ran.code, 2, "{ran:?}");
    let ran = folder.check(&["--output", "json=/dev/stdout", "plan.json"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{ran:?}");
    let out = File::create(folder.at("out")).expect("a file");
    let (code, stderr) = check(&folder, out.into(), &["--output", "json=out"]);
    assert_eq!(code, 2);
    assert!(stderr.contains("`out`, which is standard output"), "{stderr}");
    assert_eq!(folder.read("a.json"), "old");
}

#[test]
fn a_file_is_replaced_as_a_whole_and_keeps_its_permissions() {
    let folder = folder("create");
    folder.write("a.json", "x".repeat(100_000));
    std::fs::set_permissions(folder.at("a.json"), PermissionsExt::from_mode(0o640)).expect("permissions");
    let reader = File::open(folder.at("a.json")).expect("the old file");
    assert_eq!(folder.check(&["--output", "json=a.json", "--output", "text=new", "plan.json"]).code, 0);
    assert!(folder.read("a.json").starts_with("{\n"));
    assert_eq!(reader.metadata().expect("metadata").len(), 100_000, "who reads the old one still has it");
    let mode = |name: &str| std::fs::metadata(folder.at(name)).expect("metadata").mode() & 0o777;
    assert_eq!(mode("a.json"), 0o640);
    folder.write("plain", "");
    assert_eq!(mode("new"), mode("plain"), "as any other new file");
    let names: Vec<_> = std::fs::read_dir(folder.path())
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name())
        .collect();
    assert_eq!(names.len(), 4, "nothing is left behind: {names:?}");
}

#[test]
fn a_link_is_replaced_and_other_names_of_a_file_see_the_report() {
    let folder = folder("create");
    folder.make("outside");
    folder.write("outside/real", "old");
    for (to, link) in [("outside/real", "link"), ("outside/fresh", "dangling"), ("loop", "loop")] {
        symlink(to, folder.at(link)).expect("a link");
    }
    folder.write("one", "old and much longer than it will be".repeat(200));
    std::fs::hard_link(folder.at("one"), folder.at("two")).expect("a link");
    for link in ["link", "dangling", "loop"] {
        let ran =
            folder.check(&["--output", &format!("json={link}"), "--output", "markdown=one", "plan.json"]);
        assert_eq!(ran.code, 0, "{link}: {ran:?}");
        assert!(folder.read(link).starts_with("{\n"), "{link}");
        assert!(std::fs::symlink_metadata(folder.at(link)).expect("metadata").is_file(), "{link}");
    }
    assert_eq!(folder.read("outside/real"), "old");
    assert!(!folder.path().join("outside/fresh").exists());
    assert_eq!(folder.read("one"), folder.read("two"));
    assert!(folder.read("one").starts_with("<!-- tfgate:v1") && folder.read("one").ends_with("</p>\n"));
    symlink("/dev/null", folder.at("null")).expect("a link");
    assert_eq!(folder.check(&["--output", "json=null", "plan.json"]).code, 0);
    assert!(std::fs::symlink_metadata(folder.at("null")).expect("metadata").is_symlink());
}

#[test]
fn what_the_shell_has_open_is_written_through_its_link() {
    let folder = folder("create");
    let status = Command::new("sh")
        .args(["-c", "exec \"$0\" check --output json=/dev/fd/3 plan.json 3>verdict.json"])
        .arg(env!("CARGO_BIN_EXE_tfgate"))
        .current_dir(folder.path())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .expect("a shell");
    assert_eq!(status.code(), Some(0));
    assert!(folder.read("verdict.json").ends_with("}\n"));
}

#[test]
fn no_output_takes_the_place_of_what_is_read() {
    let folder = folder("create");
    folder.write("plans/unit/tfplan.json", plan("create"));
    folder.write("x.gate.hcl", "protect \"x\" {\n  level = \"warn\"\n}\n");
    folder.write(".tfgate/y.gate.hcl", "protect \"y\" {\n  level = \"warn\"\n}\n");
    folder.write("values.hcl", "");
    folder.write("stacks.txt", "a\n");
    folder.check(&["--name", "a", "--no-builtin", "--output", "json=saved.json", "plan.json"]);
    std::fs::hard_link(folder.at("plan.json"), folder.at("hard")).expect("a link");
    symlink("plan.json", folder.at("soft")).expect("a link");
    let policy = ["check", "plan.json", "--policy", "x.gate.hcl"];
    for (command, output) in [
        (&["check", "plan.json"][..], "./plan.json"),
        (&["check", "n=plan.json"], "plan.json"),
        (&["check", "plan.json"], "hard"),
        (&["check", "plan.json"], "soft"),
        (&["check", "soft"], "plan.json"),
        (&["check", "plans"], "plans/unit/tfplan.json"),
        (&policy, "x.gate.hcl"),
        (&["check", "plan.json"], ".tfgate/y.gate.hcl"),
        (&["check", "plan.json", "--var-file", "values.hcl"], "values.hcl"),
        (&["report", "saved.json"], "saved.json"),
        (&["report", "--expect-file", "stacks.txt", "saved.json"], "stacks.txt"),
    ] {
        let before = folder.read(output);
        let output = format!("json={output}");
        let ran = tfgate_in(folder.path(), &[], &[command, &["--output", &output]].concat(), b"");
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{command:?} {output}: {ran:?}");
        assert!(ran.stderr.ends_with(", which is read\n"), "{ran:?}");
        assert_eq!(folder.read(output.strip_prefix("json=").expect("a name")), before);
    }
    std::fs::hard_link(folder.at("hard"), folder.at("harder")).expect("a link");
    let ran = folder.check(&["--output", "json=hard", "--output", "text=harder", "plans"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (2, "error: `--output` names `harder` twice\n"));
}

#[test]
fn devices_and_standard_error_are_places_too() {
    let folder = folder("create");
    let ran =
        folder.check(&["--quiet", "--output", "json=/dev/null", "--output", "json=/dev/stderr", "plan.json"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.stderr.starts_with("{\n  \"schema_version\": 1") && ran.stderr.ends_with("}\n"), "{ran:?}");
    let log = OpenOptions::new().create(true).append(true).open(folder.at("log")).expect("a log");
    let status = Command::new(env!("CARGO_BIN_EXE_tfgate"))
        .args(["check", "plan.json", "--output", "json=/dev/stderr"])
        .current_dir(folder.path())
        .env_clear()
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(log)
        .status()
        .expect("the program starts");
    assert_eq!(status.code(), Some(0));
    let log = folder.read("log");
    assert!(log.starts_with("note: no `.tfgate/` found") && log.ends_with("}\n"), "{log}");
}

#[test]
fn a_report_over_a_folder_does_not_read_what_it_writes_there() {
    let folder = folder("create");
    folder.make("reports");
    folder.check(&["--name", "a", "--output", "json=reports/a.json", "plan.json"]);
    let run = || {
        let arguments = ["report", "--format", "json", "reports", "--output", "json=reports/all.json"];
        tfgate_in(folder.path(), &[], &arguments, b"")
    };
    let [first, second] = [run(), run()];
    assert_eq!((first.code, second.code), (0, 0), "{second:?}");
    assert_eq!(first.stdout, second.stdout);
    assert_eq!(folder.read("reports/all.json"), first.stdout);
}

#[test]
fn nobody_waits_for_a_pipe_in_a_folder() {
    let folder = folder("create");
    folder.make("reports");
    folder.check(&["--name", "a", "--output", "json=reports/a.json", "plan.json"]);
    let made = Command::new("mkfifo").arg(folder.at("reports/x.json")).status().expect("mkfifo");
    assert!(made.success());
    let ran = tfgate_in(folder.path(), &[], &["report", "reports"], b"");
    assert_eq!(ran.code, 2, "{ran:?}");
    let message = "NO VERDICT reports/x.json error failed to read the report: not a regular file";
    assert!(ran.unwrapped().contains(message), "{ran:?}");
    assert!(ran.stdout.contains("PASS  a\n"), "{ran:?}");
}

/// Who fills a folder chooses what a pattern matches there, as with the folder itself.
#[test]
fn what_a_pattern_matches_is_neither_a_pipe_nor_a_link() {
    let folder = folder("create");
    folder.make("reports");
    folder.make("more");
    folder.check(&["--name", "a", "--output", "json=reports/a.json", "plan.json"]);
    folder.check(&["--name", "b", "--output", "json=more/b.json", "plan.json"]);
    symlink(folder.at("more/b.json"), folder.at("reports/link.json")).expect("a link");
    symlink(folder.at("more"), folder.at("reports/more.json")).expect("a link");
    let made = Command::new("mkfifo").arg(folder.at("reports/x.json")).status().expect("mkfifo");
    assert!(made.success());
    let run = |argument: &str| tfgate_in(folder.path(), &[], &["report", argument], b"");
    let ran = run("reports/*.json");
    assert_eq!(ran.code, 2, "{ran:?}");
    for (file, why) in [
        ("link", "a symbolic link, which is not followed in a folder"),
        ("more", "a symbolic link, which is not followed in a folder"),
        ("x", "not a regular file"),
    ] {
        let message = format!("NO VERDICT reports/{file}.json error failed to read the report: {why}");
        assert!(ran.unwrapped().contains(&message), "{ran:?}");
    }
    assert!(ran.stdout.contains("PASS  a\n") && !ran.stdout.contains("PASS  b\n"), "{ran:?}");
    let ran = run("reports/link.json");
    assert_eq!(ran.code, 0, "an argument may be a link: {ran:?}");
}
