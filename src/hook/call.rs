//! Reads the call of a tool: which commands it runs, which files it writes, which tool of which server it is.

use serde_json::{Map, Value};

use super::events::runs_nothing;
use super::host::Host;
use super::names::snake;
use super::places::{is_guarded, patches};

/// Whether a host can ask a person about a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asks {
    /// It cannot.
    No,
    /// It can, at this event.
    Here,
    /// It can, at an event of its own for such calls that comes as well.
    Elsewhere,
}

/// What an agent wants to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// The host whose call it is.
    pub host: Host,
    /// Whether the host can ask a person.
    pub asks: Asks,
    /// The working directory, or nothing.
    pub directory: String,
    /// Command lines that it runs.
    pub lines: Vec<String>,
    /// Programs with arguments that it runs.
    pub words: Vec<Vec<String>>,
    /// Code of another language that it runs.
    pub codes: Vec<String>,
    /// Files that it writes or deletes.
    pub edits: Vec<Edit>,
    /// The tool, if it is not one of the host itself.
    pub tool: Option<Tool>,
}

impl Call {
    /// A call of a host that does nothing.
    fn of(host: Host) -> Self {
        Call {
            host,
            asks: Asks::No,
            directory: String::new(),
            lines: Vec::new(),
            words: Vec::new(),
            codes: Vec::new(),
            edits: Vec::new(),
            tool: None,
        }
    }
}

/// A file that a tool writes or deletes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    path: String,
    text: String,
}

impl Edit {
    /// Whether it changes policies, or the settings of the guard.
    pub(super) fn is_guarded(&self, directory: &str) -> bool {
        let settings = self.path.ends_with("settings.json")
            && self.path.contains(".vscode")
            && self.text.contains("ook");
        is_guarded(&self.path, &self.text)
            || is_guarded(&format!("{directory}/{}", self.path), &self.text)
            || settings
            || (self.path.is_empty() && patches(&self.text))
    }
}

/// A tool with its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tool {
    /// Its name, as the host gives it.
    pub name: String,
    /// Its arguments.
    pub input: Value,
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
const SHELLS: [&str; 20] = [
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
    "run_command",
    "runcommand",
    "cmd",
    "zsh",
];

/// Parts of the name of a tool that runs commands, or types into a shell that runs.
const TALKS: [&str; 8] = ["shell", "terminal", "stdin", "bash", "exec", "run_task", "runtask", "process"];

/// Arguments that hold a command, whatever the tool is called.
const COMMANDS: [&str; 15] = [
    "command",
    "cmd",
    "commandline",
    "command_line",
    "commands",
    "script",
    "cli_command",
    "shell_command",
    "shellcommand",
    "bash_command",
    "command_string",
    "cmds",
    "cmdline",
    "steps",
    "run",
];

/// Arguments that hold a program, whose arguments are beside it.
const PROGRAMS: [&str; 6] = ["program", "executable", "binary", "exe", "file", "interpreter"];

/// Arguments that hold the words after a command.
const ARGUMENTS: [&str; 7] =
    ["args", "arguments", "argv", "parameters", "params", "commandargs", "command_args"];

/// Arguments of a shell that are for people or for the host.
const PROSE: [&str; 30] = [
    "description",
    "explanation",
    "title",
    "summary",
    "reason",
    "goal",
    "justification",
    "thought",
    "thoughts",
    "label",
    "name",
    "cwd",
    "workdir",
    "working_directory",
    "workingdirectory",
    "directory",
    "dir_path",
    "timeout",
    "id",
    "session_id",
    "bash_id",
    "shell_id",
    "type",
    "group",
    "problemmatcher",
    "presentation",
    "filter",
    "pattern",
    "regex",
    "query",
];

/// First words of the names of tools that change no file.
const READS: [&str; 19] = [
    "read",
    "view",
    "list",
    "ls",
    "grep",
    "glob",
    "search",
    "find",
    "get",
    "cat",
    "open",
    "fetch",
    "show",
    "describe",
    "lsp",
    "semantic",
    "codebase",
    "notebookread",
    "check",
];

/// Tools whose text is a patch.
const PATCHES: [&str; 3] = ["apply_patch", "applypatch", "apply_diff"];

/// How many values of a call are read.
const MOST: usize = 20_000;

/// Reads a call. Without a host it is detected from the call.
///
/// # Errors
/// The call cannot be read. The caller refuses it then.
pub fn read(host: Option<Host>, text: &str) -> Result<Call, CallError> {
    let call: Value = serde_json::from_str(text).map_err(|_| CallError::Json)?;
    let Value::Object(fields) = &call else { return Err(CallError::Json) };
    let named = host.is_some();
    if runs_nothing(fields) {
        return Ok(Call::of(host.unwrap_or(Host::Unknown)));
    }
    let host = host.or_else(|| detect(fields)).ok_or(CallError::Host)?;
    let event = text_of(fields, "hook_event_name");
    let directory = fields.get("cwd").and_then(Value::as_str).unwrap_or_default().to_owned();
    let asks = match host {
        // A call of Codex looks like one of Claude Code, and Codex runs what it is told to ask about.
        Host::Claude if named => Asks::Here,
        Host::Vscode => Asks::Here,
        Host::Cursor => asks_of_cursor(event, text_of(fields, "tool_name")),
        Host::Claude | Host::Codex | Host::Gemini | Host::Copilot | Host::Shell | Host::Unknown => Asks::No,
    };
    let empty = Call { asks, directory, ..Call::of(host) };
    // Cursor has an event for shells, one for servers, and one for all tools.
    if host == Host::Cursor
        && event != "beforeMCPExecution"
        && let Some(Value::String(line)) = fields.get("command")
    {
        return Ok(Call { lines: vec![line.clone()], ..empty });
    }
    let (name, input) = match host {
        Host::Copilot => ("toolName", "toolArgs"),
        Host::Claude
        | Host::Codex
        | Host::Cursor
        | Host::Gemini
        | Host::Vscode
        | Host::Shell
        | Host::Unknown => ("tool_name", "tool_input"),
    };
    let Some(name) = fields.get(name).and_then(Value::as_str) else { return Err(CallError::Host) };
    let input = fields.get(input).cloned().unwrap_or(Value::Null);
    // Some hosts send the arguments as a text.
    let parsed = input.as_str().and_then(|text| serde_json::from_str(text).ok());
    let input = parsed.unwrap_or(input);
    of_tool(name, &full_name(host, event, name, fields), input, empty)
}

/// Cursor's `preToolUse` does not act on "ask", and comes before the events of shells and servers, which do.
fn asks_of_cursor(event: &str, tool: &str) -> Asks {
    match event {
        "beforeShellExecution" | "beforeMCPExecution" => Asks::Here,
        "preToolUse" if tool == "Shell" || tool.starts_with("MCP:") => Asks::Elsewhere,
        _ => Asks::No,
    }
}

/// The name of a tool with that of its server, where the host says apart from the name that it is one of a server.
fn full_name(host: Host, event: &str, name: &str, fields: &Map<String, Value>) -> String {
    let plain = !name.contains(['/', ':']) && !name.contains("__");
    let context = fields.get("mcp_context").and_then(Value::as_object);
    match (host, context) {
        // Its tools of servers are `MCP:NAME` in `preToolUse`, and NAME here: <https://cursor.com/docs/hooks>
        (Host::Cursor, _) if event == "beforeMCPExecution" && plain => format!("MCP:{name}"),
        // `docs/hooks/reference.md` of google-gemini/gemini-cli at 06c0d81
        (Host::Gemini, Some(context)) => {
            let text =
                |field: &str| context.get(field).and_then(Value::as_str).filter(|text| !text.is_empty());
            format!("{}/{}", text("server_name").unwrap_or("MCP"), text("tool_name").unwrap_or(name))
        }
        // `SERVER-TOOL`; its own tools have no hyphen: github/copilot-cli#742
        (Host::Copilot, _) if plain => name.replacen('-', "/", 1),
        _ => name.to_owned(),
    }
}

fn text_of<'v>(fields: &'v Map<String, Value>, name: &str) -> &'v str {
    fields.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// The host whose call it is, by the fields that only this host has.
fn detect(fields: &Map<String, Value>) -> Option<Host> {
    let has = |name: &str| fields.contains_key(name);
    match text_of(fields, "hook_event_name") {
        "PreToolUse" => Some(Host::Claude),
        "BeforeTool" => Some(Host::Gemini),
        "beforeShellExecution" | "beforeMCPExecution" | "preToolUse" => Some(Host::Cursor),
        "" if text_of(fields, "hookEventName") == "PreToolUse" => Some(Host::Vscode),
        "" if has("toolName") && has("toolArgs") => Some(Host::Copilot),
        "" if has("tool_name") && has("tool_input") && !has("hookEventName") => Some(Host::Unknown),
        _ => None,
    }
}

/// What the call of a tool does.
fn of_tool(name: &str, full: &str, input: Value, mut call: Call) -> Result<Call, CallError> {
    let lower = name.to_ascii_lowercase();
    if PATCHES.iter().any(|tool| lower.ends_with(tool)) {
        let mut texts = Vec::new();
        strings(&input, &mut |_, text| texts.push(text.to_owned()));
        call.edits.extend(texts.into_iter().map(|text| Edit { path: String::new(), text }));
        return Ok(call);
    }
    // `/review terraform apply` is a text for the agent.
    if lower == "slashcommand" {
        return Ok(call);
    }
    let is_shell = SHELLS.contains(&lower.as_str());
    let talks = is_shell || TALKS.iter().any(|part| lower.contains(part));
    commands(&input, is_shell, talks, &mut call)?;
    if is_shell && call.lines.is_empty() && call.words.is_empty() {
        return Err(CallError::Command);
    }
    if !is_shell {
        call.edits = edits(name, &input);
        if ["run", "exec", "eval"].iter().any(|part| lower.contains(part)) {
            strings(&input, &mut |name, text| {
                if matches!(name, "code" | "source" | "source_code" | "snippet" | "expression" | "function") {
                    call.codes.push(text.to_owned());
                }
            });
        }
        call.tool = Some(Tool { name: full.to_owned(), input });
    }
    Ok(call)
}

/// Gathers the commands of a call, wherever they are in it.
fn commands(input: &Value, is_shell: bool, talks: bool, call: &mut Call) -> Result<(), CallError> {
    if let (true, Value::String(line)) = (talks, input) {
        call.lines.push(line.clone());
    }
    let mut open = vec![input];
    let mut seen = 0;
    while let Some(value) = open.pop() {
        seen += 1;
        if seen > MOST {
            return Err(CallError::Command);
        }
        match value {
            Value::Object(fields) => {
                object(fields, is_shell, talks, call)?;
                open.extend(fields.values());
            }
            Value::Array(items) => open.extend(items),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    Ok(())
}

/// Gathers the commands of one object.
fn object(
    fields: &Map<String, Value>,
    is_shell: bool,
    talks: bool,
    call: &mut Call,
) -> Result<(), CallError> {
    let list = fields.iter().find(|(name, _)| ARGUMENTS.contains(&name.to_ascii_lowercase().as_str()));
    for (name, value) in fields {
        let name = name.to_ascii_lowercase();
        let name = name.as_str();
        let holds = COMMANDS.contains(&name)
            || (list.is_some() && PROGRAMS.contains(&name))
            || (talks && !PROSE.contains(&name) && !ARGUMENTS.contains(&name));
        match value {
            // What a shell is started with: `{"env": {"TFGATE_POLICY": "…"}}`.
            Value::Object(variables) if matches!(name, "env" | "environment") => {
                call.lines.extend(variables.keys().map(|variable| format!("export {variable}=")));
            }
            Value::String(line) if holds => {
                call.lines.push(line.clone());
                if let Some((_, arguments)) = list {
                    let arguments = arguments_of(arguments).ok_or(CallError::Command)?;
                    call.lines.push(line.clone() + &arguments);
                }
            }
            Value::Array(items) if holds => listed(name, items, is_shell, call)?,
            // A shell whose command has an unknown shape is refused: what is not read cannot pass.
            Value::Bool(_) | Value::Number(_) if is_shell && COMMANDS.contains(&name) => {
                return Err(CallError::Command);
            }
            // A list without a program beside it: `{"args": ["terraform", "apply"]}`.
            Value::Array(items) if talks && ARGUMENTS.contains(&name) => listed(name, items, false, call)?,
            Value::Null
            | Value::Bool(_)
            | Value::Number(_)
            | Value::String(_)
            | Value::Array(_)
            | Value::Object(_) => {}
        }
    }
    Ok(())
}

/// A list is one command, or several command lines.
fn listed(name: &str, items: &[Value], is_shell: bool, call: &mut Call) -> Result<(), CallError> {
    let words: Vec<String> = items.iter().filter_map(Value::as_str).map(str::to_owned).collect();
    let objects = items.iter().filter(|item| item.is_object()).count();
    if words.len() + objects != items.len() && is_shell {
        return Err(CallError::Command);
    }
    let Some(first) = words.first() else { return Ok(()) };
    // Of a list of words, the first is the name of a program.
    let several = (name.ends_with('s') && !ARGUMENTS.contains(&name)) || first.contains(char::is_whitespace);
    let is_line = |word: &String| word.contains(char::is_whitespace);
    if several {
        call.lines.extend(words.iter().cloned());
    }
    if !several || !words.iter().any(is_line) {
        call.words.push(words);
    }
    Ok(())
}

/// The words after a program, as they are written in a command line.
fn arguments_of(value: &Value) -> Option<String> {
    // Quoted, so that an argument with a space or a `;` stays one word.
    let quoted = |word: &str| " '".to_owned() + &word.replace('\'', "'\\''") + "'";
    match value {
        Value::String(text) => Some(format!(" {text}")),
        Value::Array(items) => items
            .iter()
            .map(|item| match item {
                Value::String(word) => Some(quoted(word)),
                Value::Number(number) => Some(format!(" {number}")),
                Value::Bool(value) => Some(format!(" {value}")),
                Value::Object(fields) => fields.get("value").and_then(Value::as_str).map(quoted),
                Value::Null | Value::Array(_) => None,
            })
            .collect(),
        Value::Null | Value::Object(_) => Some(String::new()),
        Value::Bool(_) | Value::Number(_) => None,
    }
}

/// The strings in a value, with the names that they have.
fn strings<'v>(value: &'v Value, see: &mut dyn FnMut(&'v str, &'v str)) {
    let mut open = vec![("", value)];
    let mut seen = 0;
    while let Some((name, value)) = open.pop() {
        seen += 1;
        if seen > MOST {
            return;
        }
        match value {
            Value::String(text) => see(name, text),
            Value::Array(items) => open.extend(items.iter().map(|item| (name, item))),
            Value::Object(fields) => open.extend(fields.iter().map(|(name, value)| (name.as_str(), value))),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
}

/// The files that a tool writes, if it is not one that reads.
fn edits(tool: &str, input: &Value) -> Vec<Edit> {
    let words = snake(tool.rsplit("__").next().unwrap_or(tool));
    let first = words.split('_').next().unwrap_or_default();
    // `str_replace_based_edit_tool` has a command `view`, and `NotebookRead` is one word here.
    let views = input.get("command").and_then(Value::as_str) == Some("view");
    let reads = READS.contains(&first) || words.contains("read") || words.contains("search");
    if views || (reads && !words.contains("replace")) {
        return Vec::new();
    }
    let (mut paths, mut said) = (Vec::new(), String::new());
    strings(input, &mut |name, text| {
        let name = name.to_ascii_lowercase();
        let is_path = ["path", "file", "uri", "target", "destination", "source", "dir", "notebook"]
            .iter()
            .any(|part| name.contains(part));
        if is_path && text.len() < 4096 && !text.contains('\n') {
            paths.push(text.strip_prefix("file://").unwrap_or(text).to_owned());
        } else {
            said.push_str(text);
            said.push('\n');
        }
    });
    paths.into_iter().map(|path| Edit { path, text: said.clone() }).collect()
}
