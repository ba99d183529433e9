//! The protocols of the hosts: a tool call comes in as JSON, an answer goes out as JSON.
//!
//! An answer never says "allow": that would skip the confirmation that the host asks for anyway. An empty object leaves the
//! decision to the host.

use serde_json::{Value, json};

use super::refusal::Refusal;

/// The host whose protocol is spoken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Host {
    /// <https://code.claude.com/docs/en/hooks>
    Claude,
    /// <https://developers.openai.com/codex/hooks>; it takes no field that it does not know.
    Codex,
    /// <https://cursor.com/docs/hooks>
    Cursor,
    /// <https://geminicli.com/docs/hooks/reference>
    Gemini,
    /// <https://docs.github.com/en/copilot/reference/hooks-configuration>
    Copilot,
    /// <https://code.visualstudio.com/docs/agent-customization/hooks>
    Vscode,
    /// No agent: a command line.
    Shell,
}

/// What an agent wants to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Call {
    /// Run command lines.
    Lines(Vec<String>),
    /// Run a program with arguments.
    Words(Vec<String>),
    /// Anything that does not run a command.
    Other,
}

/// A call that cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CallError {
    /// It is not JSON.
    #[error("the call is not a JSON object")]
    Json,
    /// No known host makes such calls.
    #[error("the call is none of a known host; say with `--host` whose it is")]
    Host,
    /// Its tool is a shell, and its command is not where the host documents it.
    #[error("the call is one of a shell without a command")]
    Command,
}

/// Tools that run commands.
const SHELLS: [&str; 16] = [
    "bash",
    "shell",
    "powershell",
    "terminal",
    "run_shell_command",
    "run_in_terminal",
    "runinterminal",
    "runterminalcommand",
    "run_terminal_cmd",
    "run_terminal_command",
    "exec_command",
    "local_shell",
    "shell_command",
    "unified_exec",
    "container.exec",
    "execute_command",
];

/// Arguments that hold a command, whatever the tool is called.
const COMMANDS: [&str; 6] = ["command", "cmd", "commandLine", "command_line", "commands", "script"];

/// Arguments that hold the words after a command.
const ARGUMENTS: [&str; 3] = ["args", "arguments", "argv"];

/// Arguments that hold what is typed into a shell that runs.
const TYPED: [&str; 5] = ["input", "chars", "keys", "text", "data"];

/// Reads a call. Without a host it is detected from the call.
///
/// # Errors
/// The call cannot be read. The caller refuses it then.
pub fn read(host: Option<Host>, text: &str) -> Result<(Host, Call), CallError> {
    let call: Value = serde_json::from_str(text).map_err(|_| CallError::Json)?;
    let Value::Object(fields) = &call else { return Err(CallError::Json) };
    let host = host.or_else(|| detect(&call)).ok_or(CallError::Host)?;
    // Cursor has an event for shells, and one for all tools.
    if let Some(Value::String(line)) = fields.get("command")
        && host == Host::Cursor
    {
        return Ok((host, Call::Lines(vec![line.clone()])));
    }
    let (name, input) = match host {
        Host::Copilot => ("toolName", "toolArgs"),
        Host::Claude | Host::Codex | Host::Cursor | Host::Gemini | Host::Vscode | Host::Shell => {
            ("tool_name", "tool_input")
        }
    };
    let Some(name) = fields.get(name).and_then(Value::as_str) else { return Err(CallError::Host) };
    let input = fields.get(input).cloned().unwrap_or(Value::Null);
    // Some hosts send the arguments as a text.
    let parsed = input.as_str().and_then(|text| serde_json::from_str(text).ok());
    let input = parsed.unwrap_or(input);
    Ok((host, command(name, &input)?))
}

/// The host whose call it is, by the fields that only this host has.
fn detect(call: &Value) -> Option<Host> {
    let has = |name: &str| call.get(name).is_some();
    match call.get("hook_event_name").and_then(Value::as_str) {
        Some("PreToolUse") => Some(Host::Claude),
        Some("BeforeTool") => Some(Host::Gemini),
        Some("beforeShellExecution" | "preToolUse") => Some(Host::Cursor),
        None if has("toolName") && has("toolArgs") => Some(Host::Copilot),
        _ => None,
    }
}

/// The command that a tool call runs.
fn command(tool: &str, input: &Value) -> Result<Call, CallError> {
    let tool = tool.to_ascii_lowercase();
    let is_shell = SHELLS.contains(&tool.as_str());
    // A tool that types into a running shell starts no process, but what it types runs.
    let talks = ["shell", "terminal", "stdin", "bash"].iter().any(|part| tool.contains(part));
    if is_shell && let Value::String(line) = input {
        return Ok(Call::Lines(vec![line.clone()]));
    }
    let names = COMMANDS.iter().chain(TYPED.iter().filter(|_| talks));
    let list = ARGUMENTS.iter().find_map(|name| input.get(*name));
    let mut lines = Vec::new();
    for value in names.filter_map(|name| input.get(*name)) {
        match value {
            Value::String(line) => lines.push(line.clone()),
            Value::Array(items) => {
                let words: Vec<String> = items.iter().filter_map(Value::as_str).map(str::to_owned).collect();
                // A list with anything but strings, or beside another command, is not what any host documents.
                if words.len() == items.len() && lines.is_empty() {
                    return Ok(Call::Words(words));
                }
                return Err(CallError::Command);
            }
            // A shell whose command has an unknown shape is refused: what is not read cannot pass.
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_) if is_shell => {
                return Err(CallError::Command);
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_) => {}
        }
    }
    if let ([line], Some(Value::Array(items))) = (lines.as_slice(), list) {
        // Quoted, so that an argument with a space or a `;` stays one word.
        let words =
            items.iter().map(Value::as_str).collect::<Option<Vec<&str>>>().ok_or(CallError::Command)?;
        let line =
            words.iter().fold(line.clone(), |line, word| line + " '" + &word.replace('\'', "'\\''") + "'");
        lines.push(line);
    }
    match lines.is_empty() {
        true if is_shell => Err(CallError::Command),
        true => Ok(Call::Other),
        false => Ok(Call::Lines(lines)),
    }
}

/// The answer that leaves the decision to the host.
pub(crate) fn allowed() -> String {
    "{}".to_owned()
}

/// The answer that refuses, in the protocol of a host; for a shell it is a sentence.
pub(crate) fn denied(host: Host, refusal: &Refusal) -> String {
    let reason = refusal.to_string();
    match host {
        Host::Claude | Host::Codex | Host::Vscode => json!({
            "hookSpecificOutput": {
                "hookEventName": "PreToolUse",
                "permissionDecision": "deny",
                "permissionDecisionReason": reason,
            }
        })
        .to_string(),
        Host::Cursor => {
            json!({ "permission": "deny", "user_message": reason, "agent_message": reason }).to_string()
        }
        Host::Gemini => json!({ "decision": "deny", "reason": reason }).to_string(),
        Host::Copilot => {
            json!({ "permissionDecision": "deny", "permissionDecisionReason": reason }).to_string()
        }
        Host::Shell => reason,
    }
}
