//! Tools of MCP servers: the list in `data/tools.txt`, and for what is not in it the words of its name and of its arguments.

use serde_json::Value;

use super::call::Tool;
use super::inspect::Inspection;
use super::names::snake;
use super::refusal::Refusal;

const LIST: &str = include_str!("data/tools.txt");

/// Words that say that a tool is one of a program that applies.
const PROGRAMS: [&str; 14] = [
    "tf",
    "tg",
    "terraform",
    "tofu",
    "opentofu",
    "terragrunt",
    "pulumi",
    "tfe",
    "tfc",
    "cdktf",
    "atmos",
    "terramate",
    "spacelift",
    "terraspace",
];

/// Words of tools that change nothing, where they come before the others.
const READS: [&str; 39] = [
    "get", "list", "read", "search", "show", "describe", "view", "find", "fetch", "check", "validate",
    "lint", "fmt", "format", "plan", "preview", "explain", "resolve", "query", "wait", "count", "suggest",
    "docs", "doc", "help", "diff", "graph", "output", "outputs", "status", "logs", "version", "init",
    "inspect", "analyze", "convert", "log", "top", "events",
];

/// Words of tools that change infrastructure or state.
const CHANGES: [&str; 34] = [
    "apply", "applies", "destroy", "import", "delete", "trigger", "deploy", "up", "down", "taint", "untaint",
    "unlock", "push", "confirm", "approve", "refresh", "rm", "remove", "migrate", "mv", "update", "start",
    "queue", "run", "create", "execute", "exec", "restore", "rollback", "replace", "teardown", "purge",
    "undeploy", "cancel",
];

/// Of these, the ones that count only with a run behind them: `create_run`, `start_run`.
const WITH_RUN: [&str; 8] = ["start", "queue", "run", "create", "execute", "exec", "update", "cancel"];

/// Words of tools that delete.
const DELETES: [&str; 12] = [
    "delete",
    "deletes",
    "destroy",
    "purge",
    "terminate",
    "drop",
    "wipe",
    "teardown",
    "uninstall",
    "nuke",
    "erase",
    "undeploy",
];

/// What a tool that removes has to remove for it to count.
const OBJECTS: [&str; 26] = [
    "bucket",
    "instance",
    "instances",
    "database",
    "db",
    "cluster",
    "table",
    "volume",
    "disk",
    "stack",
    "resource",
    "resources",
    "namespace",
    "vm",
    "server",
    "queue",
    "topic",
    "secret",
    "key",
    "vault",
    "zone",
    "workspace",
    "environment",
    "deployment",
    "service",
    "infrastructure",
];

/// Arguments that say what a tool does.
const ACTIONS: [&str; 23] = [
    "action",
    "image",
    "operation",
    "command",
    "subcommand",
    "sub_command",
    "verb",
    "op",
    "mode",
    "tool",
    "program",
    "method",
    "run_action",
    "run_type",
    "args",
    "arguments",
    "task",
    "binary",
    "cmd",
    "intent",
    "workflow",
    "entrypoint",
    "engine",
];

/// What the list says about a tool.
enum Decision<'l> {
    Pass,
    Refuse,
    Ask,
    Run(&'l str),
}

/// The list, as text.
pub(crate) fn text() -> &'static str {
    LIST
}

/// Checks a call of a tool.
///
/// # Errors
/// It changes infrastructure or state without a checked plan.
pub(super) fn check(tool: &Tool, inspection: &mut Inspection<'_>) -> Result<(), Refusal> {
    let name = snake(&tool.name);
    match listed(&name, &tool.name, &tool.input) {
        Some(Decision::Pass) => Ok(()),
        Some(Decision::Refuse) => Err(Refusal::tool()),
        Some(Decision::Ask) => inspection.asks(Err(Refusal::tool().asking())),
        Some(Decision::Run(template)) => inspection.line(&filled(template, &tool.input)),
        None => unknown(&name, &tool.name, &tool.input, inspection),
    }
}

/// The server and the tool of a name: `mcp__terraform__apply_run`, `terraform/apply_run`.
fn parts(name: &str) -> (Option<String>, String) {
    let split = name.rsplit_once("__").or_else(|| name.rsplit_once(['/', ':', '.']));
    match split {
        Some((server, tool)) => {
            let server = snake(server);
            (Some(server.strip_prefix("mcp_").unwrap_or(&server).to_owned()), snake(tool))
        }
        None => (None, snake(name)),
    }
}

fn listed<'l>(name: &str, full: &str, input: &Value) -> Option<Decision<'l>> {
    let (server, tool) = parts(full);
    let mut about = true;
    // Cursor does not say which server a tool is of, so that it may be any.
    let unnamed = server.as_deref() == Some("mcp");
    for line in LIST.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let mut words = line.split_whitespace();
        let (kind, row) = (words.next()?, words.next()?);
        if kind == "server" {
            let place = server.as_deref().unwrap_or(name);
            let named = |wanted: &str| place.split('_').any(|word| word == wanted);
            about = row == "*" || row.split('|').any(named);
            continue;
        }
        let fits = match row.strip_prefix('*') {
            Some("") => server.is_some() || name.starts_with("mcp_"),
            Some(end) => name.ends_with(end) || says(input, end),
            None => tool == row || name.ends_with(&format!("_{row}")),
        };
        let condition = words.clone().next().filter(|_| kind != "run").and_then(|word| word.split_once('='));
        let holds = condition.is_none_or(|(key, values)| {
            let value = input.get(key).and_then(Value::as_str).unwrap_or_default();
            values.split('|').any(|wanted| wanted == value)
        });
        if unnamed && !about && fits && holds && matches!(kind, "refuse" | "ask") {
            return Some(Decision::Ask);
        }
        if about && fits && holds {
            return Some(match kind {
                "refuse" => Decision::Refuse,
                "ask" => Decision::Ask,
                "run" => Decision::Run(line.split_once(row).map_or("", |(_, rest)| rest)),
                _ => Decision::Pass,
            });
        }
    }
    None
}

/// Whether an argument for the action has this value: `{"command": "sql_db_delete"}`.
fn says(input: &Value, wanted: &str) -> bool {
    actions(input).iter().any(|(_, value)| snake(value) == wanted)
}

/// A template with the arguments of the call in it.
fn filled(template: &str, input: &Value) -> String {
    let mut line = String::new();
    for (index, part) in template.trim().split('{').enumerate() {
        if index == 0 {
            line.push_str(part);
            continue;
        }
        let (key, rest) = part.split_once('}').unwrap_or((part, ""));
        match input.get(key) {
            Some(Value::String(text)) => line.push_str(text),
            Some(Value::Array(items)) => {
                let words: Vec<&str> = items.iter().filter_map(Value::as_str).collect();
                line.push_str(&words.join(" "));
            }
            _ => {}
        }
        line.push_str(rest);
    }
    line
}

/// The arguments that say what a tool does, with their names.
fn actions(input: &Value) -> Vec<(&str, &str)> {
    let Value::Object(fields) = input else { return Vec::new() };
    let mut found = Vec::new();
    // A program with its arguments is a command line, and inspected as one.
    let runs = ["program", "executable", "binary"].iter().any(|name| fields.contains_key(*name));
    let inspected = |name: &str| runs && matches!(name, "args" | "arguments" | "program" | "binary");
    for (name, value) in fields {
        if inspected(name) {
            continue;
        }
        if !ACTIONS.contains(&snake(name).as_str()) {
            continue;
        }
        match value {
            Value::String(text) => found.push((name.as_str(), text.as_str())),
            Value::Array(items) => {
                found.extend(items.iter().filter_map(Value::as_str).map(|text| (name.as_str(), text)));
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_) => {}
        }
    }
    // A sentence is no action.
    found.retain(|(_, text)| text.len() <= 64);
    found
}

fn unknown(name: &str, full: &str, input: &Value, inspection: &mut Inspection<'_>) -> Result<(), Refusal> {
    let (server, tool) = parts(full);
    let words: Vec<&str> = tool.split('_').filter(|word| *word != "mcp").collect();
    let actions = actions(input);
    let said: Vec<String> = actions.iter().map(|(_, text)| snake(text)).collect();
    let programs = |text: &str| text.split('_').any(|word| PROGRAMS.contains(&word));
    let by_server = server.is_some() || full.starts_with("mcp");
    // Cursor names no server (`MCP:apply_run`): what is about a run or a plan is taken for a tool of Terraform.
    let unnamed = full.split_once(':').is_some_and(|(server, _)| server.eq_ignore_ascii_case("mcp"));
    let about = |name: &str| words.iter().any(|word| word.strip_suffix('s').unwrap_or(word) == name);
    let is_run = about("run") || about("plan") || about("workspace") || about("stack") || about("state");
    let starts = words.iter().any(|word| matches!(*word, "apply" | "trigger" | "confirm" | "approve"));
    if by_server && is_run && (words.contains(&"apply") && first_is_change(&words) || (unnamed && starts)) {
        return Err(Refusal::tool());
    }
    let applies = programs(name) || (by_server && said.iter().any(|text| programs(text)));
    let first = words.iter().find(|word| READS.contains(word) || CHANGES.contains(word)).copied();
    if applies {
        if first.is_some_and(|first| READS.contains(&first)) {
            return Ok(());
        }
        let acting =
            |words: &[&str]| words.iter().any(|word| CHANGES.contains(word) && !WITH_RUN.contains(word));
        let runs = words.iter().any(|word| matches!(*word, "run" | "runs" | "job" | "deployment" | "stack"));
        let changes = acting(&words)
            || (runs && words.iter().any(|word| WITH_RUN.contains(word)) && !reads(&said))
            || said.iter().any(|text| changes_first(text));
        return if changes { Err(Refusal::tool()) } else { Ok(()) };
    }
    let deletes = |words: &[&str]| {
        words.iter().any(|word| DELETES.contains(word))
            || (words.contains(&"remove") && words.iter().any(|word| OBJECTS.contains(word)))
    };
    let reading = first.is_some_and(|first| READS.contains(&first));
    let by_name = !reading && deletes(&words);
    let by_action = !reading && said.iter().any(|text| deletes(&text.split('_').collect::<Vec<_>>()));
    if by_server && (by_name || by_action) {
        return inspection.asks(Err(Refusal::unknown_tool()));
    }
    Ok(())
}

/// Whether the first word that is known says that a tool changes something.
fn first_is_change(words: &[&str]) -> bool {
    let known = words.iter().find(|word| READS.contains(word) || CHANGES.contains(word));
    known.is_some_and(|word| CHANGES.contains(word))
}

/// Whether the first action that is known changes nothing.
fn reads(said: &[String]) -> bool {
    let known = |word: &&str| READS.contains(word) || CHANGES.contains(word);
    let first = said.iter().find_map(|text| text.split('_').find(known));
    first.is_some_and(|first| READS.contains(&first))
}

/// Whether the first word of an action that is known changes something: `apply`, and not `plan`.
fn changes_first(text: &str) -> bool {
    let known = |word: &&str| READS.contains(word) || (CHANGES.contains(word) && !WITH_RUN.contains(word));
    text.split('_').find(known).is_some_and(|word| CHANGES.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_of_the_list_is_a_row() {
        for line in LIST.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let words: Vec<&str> = line.split_whitespace().collect();
            assert!(matches!(words[0], "refuse" | "ask" | "pass" | "run" | "server"), "{line}");
            assert!(words.len() == 2 || words[0] == "run" || words[2].contains('='), "{line}");
        }
    }

    #[test]
    fn names_are_compared_by_their_words() {
        assert_eq!(snake("ExecuteTerraformCommand"), "execute_terraform_command");
        assert_eq!(snake("mcp__pulumi__pulumi-cli-up"), "mcp_pulumi_pulumi_cli_up");
        assert_eq!(
            parts("mcp__terraform__apply_run"),
            (Some("terraform".to_owned()), "apply_run".to_owned())
        );
    }
}
