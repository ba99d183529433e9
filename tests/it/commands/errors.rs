//! Where an error is said: once.

use crate::support::{Folder, Ran, tfgate_in};

/// What no command can read, and words of the error.
fn unreadable(folder: &Folder) -> Vec<(Vec<String>, &'static str)> {
    folder.write(
        "plan.json",
        "{\"format_version\": \"1.2\", \"terraform_version\": \"1.9.0\", \"resource_changes\": [",
    );
    folder.write("saved.json", "{\"schema_version\": 1, ");
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    vec![
        (words(&["check", "plan.json"]), "the plan is truncated"),
        (words(&["drift", "plan.json"]), "the plan is truncated"),
        (words(&["check", "none.json"]), "failed to read `none.json`"),
        (words(&["report", "saved.json"]), "it is not JSON"),
    ]
}

fn run(folder: &Folder, command: &[String], format: &str) -> Ran {
    let arguments: Vec<&str> = command.iter().map(String::as_str).chain(["--format", format]).collect();
    tfgate_in(folder.path(), &[], &arguments, b"")
}

#[test]
fn what_the_text_report_says_is_not_said_on_standard_error() {
    let folder = Folder::new();
    for (command, message) in unreadable(&folder) {
        let ran = run(&folder, &command, "text");
        assert_eq!(ran.code, 2, "{ran:?}");
        assert!(!ran.stderr.contains("error:") && !ran.stderr.contains("help:"), "{ran:?}");
        assert_eq!(ran.unwrapped().matches(message).count(), 1, "{ran:?}");
        let ran = run(&folder, &command, "json");
        assert_eq!(ran.stderr.matches("error:").count(), 1, "{ran:?}");
        assert!(ran.stderr.contains(message), "{ran:?}");
    }
}
