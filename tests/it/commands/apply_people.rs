//! Who may answer the question of `tfgate apply`: a person, and not an agent at a terminal that it made.

use super::apply::{ASKS, applied, at_terminal_with, folder};
use crate::support::root;

const ANSWER: &str = "aws_db_instance.main\n";

/// The first two columns of the table: a variable that marks the shell of an agent, and the product.
fn markers() -> Vec<(String, String, String)> {
    let table = std::fs::read_to_string(root().join("src/host/agents.tsv")).unwrap();
    let lines = table.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    lines
        .map(|line| {
            let columns: Vec<&str> = line.split('\t').collect();
            assert_eq!(columns.len(), 4, "variable, product, date, source: {line}");
            assert!(columns.iter().all(|column| !column.trim().is_empty()), "{line}");
            assert!(columns[3].starts_with("https://"), "{line}");
            let (name, value) = columns[0].split_once('=').unwrap_or((columns[0], "1"));
            (name.to_owned(), value.trim_end_matches('*').to_owned(), columns[1].to_owned())
        })
        .collect()
}

#[test]
fn no_agent_of_the_table_confirms() {
    let markers = markers();
    assert!(markers.len() > 20, "{markers:?}");
    let folder = folder(ASKS);
    for (name, value, product) in markers {
        let (said, code) = at_terminal_with(&folder, &[(&name, &value)], ANSWER);
        assert_eq!(code, 1, "{name}: {said}");
        assert!(!applied(&folder), "{name}: {said}");
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains(&format!("`{name}` says")) && said.contains(&product), "{name}: {said}");
        assert!(!said.contains("Type `"), "it does not even ask: {said}");
        assert!(!said.contains("override { confirm"), "no invitation to edit the policy: {said}");
    }
}

#[test]
fn terminals_of_people_are_not_refused() {
    for (name, value) in [
        ("CURSOR_TRACE_ID", "0123"),
        ("CURSOR_EXTENSION_HOST_ROLE", "user"),
        ("TERM_PROGRAM", "vscode"),
        ("TERM_PROGRAM", "kiro"),
        ("VSCODE_INJECTION", "1"),
        ("CLAUDE_CODE_SSE_PORT", "1234"),
        ("GOOSE_PROVIDER", "x"),
        ("COPILOT_MODEL", "x"),
        ("REPL_ID", "x"),
        ("SSH_AGENT_PID", "1"),
        ("AGENT_NAME", "Azure Pipelines 1"),
        ("AWS_EXECUTION_ENV", "CloudShell"),
        ("CLAUDECODE", ""),
        ("CLAUDECODE", "0"),
        ("AI_AGENT", "false"),
    ] {
        let folder = folder(ASKS);
        let (said, code) = at_terminal_with(&folder, &[(name, value)], ANSWER);
        assert_eq!(code, 0, "{name}={value}: {said}");
        assert!(applied(&folder), "{name}={value}: {said}");
    }
}

#[test]
fn a_set_may_let_anyone_confirm() {
    let folder = folder(&format!("{ASKS}settings {{\n  confirm_by = \"anyone\"\n}}\n"));
    let (said, code) = at_terminal_with(&folder, &[("CLAUDECODE", "1")], ANSWER);
    assert_eq!(code, 0, "{said}");
    assert!(applied(&folder), "{said}");
}

#[test]
fn an_agent_is_told_of_no_setting_in_the_policy() {
    let folder = folder("protect \"db\" {\n  types = [\"aws_db_instance\"]\n}\n");
    let (said, code) = at_terminal_with(&folder, &[], ANSWER);
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("override { confirm"), "a person is told: {said}");
    let (said, code) = at_terminal_with(&folder, &[("CLAUDECODE", "1")], ANSWER);
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("get an approval") && !said.contains("override { confirm"), "{said}");
}
