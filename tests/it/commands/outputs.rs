//! What is written, and where.

use std::io::Read as _;
use std::process::{Command, Stdio};

use sha2::{Digest as _, Sha256};

use super::json;
use crate::support::{Folder, formats, plan, root, tfgate, tfgate_in};

fn folder(name: &str) -> Folder {
    let folder = Folder::new();
    folder.write("plan.json", plan(name));
    folder
}

#[test]
fn a_file_gets_the_bytes_that_its_format_gives_on_standard_output() {
    let folder = folder("aws_delete_db");
    let outputs: Vec<String> = formats()
        .iter()
        .flat_map(|format| ["--output".to_owned(), format!("{format}={format}.out")])
        .collect();
    let mut arguments: Vec<&str> = outputs.iter().map(String::as_str).collect();
    arguments.extend(["--color", "always", "--quiet", "plan.json"]);
    let ran = folder.check(&arguments);
    assert_eq!(ran.code, 1);
    for format in formats() {
        let alone = folder.check(&["--format", format, "plan.json"]);
        assert_eq!(folder.read(&format!("{format}.out")), alone.stdout, "{format}");
    }
}

#[test]
fn an_output_that_cannot_be_written_is_no_answer() {
    let folder = folder("create");
    let ran = folder.check(&["--output", "json=nowhere/verdict.json", "--exit-zero", "plan.json"]);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("failed to write `nowhere/verdict.json`"), "{ran:?}");
    for wrong in ["json", "json=", "yaml=x.yaml", "=x"] {
        assert_eq!(folder.check(&["--output", wrong, "plan.json"]).code, 2, "{wrong}");
    }
}

#[test]
fn a_reader_that_leaves_early_does_not_change_the_answer() {
    for (name, code) in [("hostile_keys", 1), ("create", 0), ("errored", 2)] {
        for format in formats() {
            let everything = root().join("testdata/cli/everything.gate.hcl");
            let mut child = Command::new(env!("CARGO_BIN_EXE_tfgate"))
                .args(["check", "--fail-on", "warn", "--format", format])
                .args(if code == 1 { vec!["--policy".into(), everything] } else { Vec::new() })
                .arg(root().join("testdata/plans").join(name).join("plan.json"))
                .env_clear()
                .stdin(Stdio::null())
                .stdout(Stdio::piped())
                .stderr(Stdio::null())
                .spawn()
                .unwrap();
            let mut head = [0; 2];
            let mut stdout = child.stdout.take().unwrap();
            stdout.read_exact(&mut head).unwrap();
            drop(stdout);
            assert_eq!(child.wait().unwrap().code(), Some(code), "{name} {format}");
        }
    }
}

#[test]
fn a_reader_that_never_listened_does_not_get_a_yes() {
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let status = Command::new(env!("CARGO_BIN_EXE_tfgate"))
        .args(["check", "testdata/plans/aws_delete_db/plan.json"])
        .current_dir(root())
        .env_clear()
        .stdin(Stdio::null())
        .stdout(writer)
        .stderr(Stdio::null())
        .status()
        .unwrap();
    assert!(matches!(status.code(), Some(1 | 2)), "{status}");
}

#[test]
fn the_digest_is_that_of_the_bytes_of_the_input() {
    let hash = |bytes: &[u8]| {
        Sha256::digest(bytes).iter().fold(String::new(), |text, byte| format!("{text}{byte:02x}"))
    };
    let mut padded = plan("create");
    padded.resize(700_000, b' ');
    let utf16: Vec<u8> = std::iter::once(0xfeff)
        .chain(String::from_utf8(plan("create")).unwrap().encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    for bytes in [plan("create"), padded, utf16] {
        let ran = tfgate(&["check", "--digest", "--format", "json"], &bytes);
        assert_eq!(ran.code, 0, "{ran:?}");
        assert_eq!(json(&ran)["stacks"][0]["plan"]["digest"], hash(&bytes));
    }
    let ran = tfgate(&["check", "--format", "json"], &plan("create"));
    assert!(json(&ran)["stacks"][0]["plan"]["digest"].is_null());
}

#[test]
fn quiet_shows_the_findings_only_and_verbose_more_than_usual() {
    let folder = folder("aws_delete_db");
    let [quiet, normal, verbose] =
        [&["--quiet", "plan.json"][..], &["plan.json"], &["--verbose", "plan.json"]].map(|a| folder.check(a));
    assert_eq!((quiet.code, normal.code, verbose.code), (1, 1, 1));
    assert!(
        quiet.stdout.contains("NEEDS APPROVAL  aws_db_instance.main") && !quiet.stdout.contains("Changes\n")
    );
    assert_eq!(quiet.stderr, "");
    assert!(normal.stdout.contains("Changes\n") && normal.stderr.contains("note: no `.tfgate/` found"));
    assert!(verbose.stdout.len() >= normal.stdout.len());
    assert_eq!(folder.check(&["--quiet", "--verbose", "plan.json"]).code, 2);
}

#[test]
fn color_is_for_terminals_and_whoever_asks_for_it() {
    let folder = folder("aws_delete_db");
    let colored = |environment: &[(&str, &str)], arguments: &[&str]| {
        let ran = folder.check_with(environment, &[arguments, &["plan.json"]].concat());
        assert_eq!(ran.code, 1, "{ran:?}");
        ran.stdout.contains('\u{1b}')
    };
    assert!(!colored(&[], &[]) && !colored(&[], &["--color", "never"]));
    assert!(colored(&[], &["--color", "always"]) && colored(&[("NO_COLOR", "1")], &["--color", "always"]));
    assert!(colored(&[("CLICOLOR_FORCE", "1")], &[]) && !colored(&[("CLICOLOR_FORCE", "0")], &[]));
    assert!(!colored(&[("CLICOLOR_FORCE", "1")], &["--color", "never"]));
    assert!(colored(&[("TFGATE_COLOR", "always")], &[]));
    assert!(!colored(&[("TFGATE_COLOR", "always")], &["--color", "never"]));
    for format in ["markdown", "json"] {
        assert!(!colored(&[], &["--color", "always", "--format", format]), "{format}");
    }
}

#[test]
fn help_and_version_are_answers() {
    for (argument, words) in [("--help", "Exit codes: 0 pass"), ("--version", "tfgate ")] {
        let ran = tfgate_in(&root(), &[], &[argument], b"");
        assert_eq!((ran.code, ran.stderr.as_str()), (0, ""));
        assert!(ran.stdout.contains(words), "{ran:?}");
    }
    assert_eq!(tfgate(&["check", "--help"], b"").code, 0);
    for wrong in [&[][..], &["chekc"], &["check", "--polcy", "x"], &["check", "--format", "yaml"]] {
        let ran = tfgate(wrong, b"");
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{ran:?}");
    }
}
