//! `--help` and `tfgate help`.

use crate::support::tfgate;

/// The headings of a help text, in its order.
fn headings(help: &str) -> Vec<&str> {
    help.lines().filter(|line| !line.starts_with(' ')).filter_map(|line| line.strip_suffix(':')).collect()
}

#[test]
fn options_of_a_check_are_in_groups() {
    for (command, groups) in [
        (
            &["check"][..],
            &["Arguments", "Options", "Input", "Policies", "Values", "Strictness", "Report"][..],
        ),
        (&["drift"], &["Arguments", "Options", "Policies", "Input", "Values", "Strictness", "Report"]),
    ] {
        let ran = tfgate(&[command, &["--help"]].concat(), b"");
        assert_eq!(headings(&ran.stdout), groups, "{ran:?}");
        let (_, rest) = ran.stdout.split_once("\nOptions:\n").expect("options");
        let (ungrouped, _) = rest.split_once("\n\n").expect("groups");
        assert_eq!(
            ungrouped.lines().filter(|line| line.trim_start().starts_with('-')).count(),
            1,
            "only --help is in no group:\n{ungrouped}"
        );
    }
}

#[test]
fn help_is_a_command_too() {
    for command in [&["check"][..], &["drift"], &["test"], &["explain"]] {
        let ran = tfgate(&[&["help"], command].concat(), b"");
        assert_eq!((ran.code, ran.stderr.as_str()), (0, ""), "{ran:?}");
        assert_eq!(ran.stdout, tfgate(&[command, &["--help"]].concat(), b"").stdout);
    }
    assert_eq!(tfgate(&["help"], b"").stdout, tfgate(&["--help"], b"").stdout);
    assert_eq!(tfgate(&["help", "nothing"], b"").code, 2);
}
