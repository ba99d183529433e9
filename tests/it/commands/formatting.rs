//! `tfgate fmt`: what it writes, what it lists, and what it leaves alone.

use crate::support::{Folder, Ran, tfgate_in};

const PLAIN: &str = "protect \"x\" {\n  types = [\"a\"]\n  level = \"deny\"\n}\n";
const UNTIDY: &str = "protect \"x\"   {\ntypes=[ \"a\" ]\n  level   = \"deny\"\n}";

fn fmt(folder: &Folder, arguments: &[&str], input: &str) -> Ran {
    tfgate_in(folder.path(), &[], &[&["fmt"], arguments].concat(), input.as_bytes())
}

fn read(folder: &Folder, path: &str) -> String {
    std::fs::read_to_string(folder.at(path)).expect("a file")
}

#[test]
fn files_are_listed_and_written_unless_only_checked() {
    let folder = Folder::new();
    folder.write(".tfgate/a.gate.hcl", UNTIDY);
    folder.write(".tfgate/b.gate.hcl", PLAIN);
    folder.write(".tfgate/c.txt", "x  =1");
    let checked = fmt(&folder, &["--check"], "");
    assert_eq!((checked.code, checked.stdout.as_str()), (1, ".tfgate/a.gate.hcl\n"));
    assert_eq!(read(&folder, ".tfgate/a.gate.hcl"), UNTIDY);
    let written = fmt(&folder, &[], "");
    assert_eq!((written.code, written.stdout.as_str()), (0, ".tfgate/a.gate.hcl\n"));
    assert_eq!(read(&folder, ".tfgate/a.gate.hcl"), PLAIN);
    assert_eq!(read(&folder, ".tfgate/c.txt"), "x  =1");
    let again = fmt(&folder, &["--check", ".tfgate"], "");
    assert_eq!((again.code, again.stdout.as_str()), (0, ""));
}

#[test]
fn a_file_that_is_no_hcl_stays_and_the_others_are_written() {
    let folder = Folder::new();
    folder.write("p/a.gate.hcl", "protect {");
    folder.write("p/b.policy.hcl", UNTIDY);
    let ran = fmt(&folder, &["p"], "");
    assert_eq!((ran.code, ran.stdout.as_str()), (2, "p/b.policy.hcl\n"));
    assert!(ran.stderr.contains("p/a.gate.hcl:1"), "{}", ran.said());
    assert_eq!(read(&folder, "p/a.gate.hcl"), "protect {");
    for paths in [&["nowhere"][..], &["-", "p"], &[]] {
        assert_eq!(fmt(&folder, paths, "").code, 2, "{paths:?}");
    }
}

#[test]
fn standard_input_goes_to_standard_output() {
    let folder = Folder::new();
    let ran = fmt(&folder, &["-"], UNTIDY);
    assert_eq!((ran.code, ran.stdout.as_str()), (0, PLAIN));
    assert_eq!(fmt(&folder, &["-", "--check"], UNTIDY).code, 1);
    assert_eq!(fmt(&folder, &["-", "--check"], PLAIN).code, 0);
    let ran = fmt(&folder, &["-"], "a {");
    assert_eq!((ran.code, ran.stdout.as_str()), (2, ""));
}

#[cfg(unix)]
#[test]
fn links_stay_and_permissions_are_kept() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = Folder::new();
    folder.write("real.gate.hcl", UNTIDY);
    symlink("real.gate.hcl", folder.at("link.gate.hcl")).expect("a link");
    let ran = fmt(&folder, &["link.gate.hcl"], "");
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("is a symbolic link"), "{}", ran.said());
    assert_eq!(read(&folder, "real.gate.hcl"), UNTIDY);
    std::fs::set_permissions(folder.at("real.gate.hcl"), PermissionsExt::from_mode(0o640)).expect("set");
    assert_eq!(fmt(&folder, &["real.gate.hcl"], "").code, 0);
    let mode = std::fs::metadata(folder.at("real.gate.hcl")).expect("a file").permissions().mode();
    assert_eq!(mode & 0o777, 0o640);
}

#[test]
fn policies_and_examples_are_formatted() {
    let root = crate::support::root();
    let paths = ["policies", "testdata/docs"];
    let ran = tfgate_in(&root, &[], &[&["fmt", "--check"], &paths[..]].concat(), b"");
    assert_eq!((ran.code, ran.stdout.as_str()), (0, ""), "{}", ran.said());
}
