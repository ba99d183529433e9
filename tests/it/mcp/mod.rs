//! `tfgate mcp` as an agent's host sees it: a client of the same SDK starts the program, lists its tools and calls them.

mod answers;
mod confinement;
mod hostile;
mod lines;
mod sizes;

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Stdio;

use rmcp::model::{CallToolRequestParams, CallToolResult, ProtocolVersion, Tool};
use rmcp::service::{RoleClient, RunningService, ServiceError};
use rmcp::transport::TokioChildProcess;
use rmcp::{ClientLifecycleMode, ClientServiceExt as _};
use serde_json::{Value, json};

use crate::support::Folder;

/// The names of the tools, as the documentation has them.
const TOOLS: [&str; 4] = ["check_plan", "explain", "policies_for", "what_may_i_apply"];

/// A started server with its client.
struct Session {
    runtime: tokio::runtime::Runtime,
    service: RunningService<RoleClient, ()>,
    tools: BTreeMap<String, Tool>,
}

/// What a call gave.
#[derive(Debug)]
struct Answer {
    /// Its texts, one below the other.
    text: String,
    structure: Option<Value>,
    is_error: bool,
}

impl Session {
    /// A server in a folder.
    fn start(folder: &Path, arguments: &[&str]) -> Session {
        Session::start_with(folder, &[], arguments, ClientLifecycleMode::Initialize)
    }

    fn start_with(
        folder: &Path,
        environment: &[(&str, &str)],
        arguments: &[&str],
        lifecycle: ClientLifecycleMode,
    ) -> Session {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let mut command = tokio::process::Command::new(env!("CARGO_BIN_EXE_tfgate"));
        command.env_clear().envs(environment.iter().copied()).current_dir(folder);
        // Random numbers of Windows need it.
        command.envs(std::env::var_os("SYSTEMROOT").map(|folder| ("SYSTEMROOT", folder)));
        command.args(["mcp", "--today", "2026-11-21"]).args(arguments);
        let (service, tools) = runtime.block_on(async {
            let (transport, _) = TokioChildProcess::builder(command)
                .stderr(Stdio::null())
                .spawn()
                .expect("the program starts");
            let service = ().serve_with_lifecycle(transport, lifecycle).await.expect("a session");
            let tools = service.list_all_tools().await.expect("the tools");
            (service, tools)
        });
        let tools = tools.into_iter().map(|tool| (tool.name.to_string(), tool)).collect();
        Session { runtime, service, tools }
    }

    fn request(&self, tool: &str, arguments: Value) -> Result<CallToolResult, ServiceError> {
        let Value::Object(arguments) = arguments else { panic!("{arguments} is no object") };
        let request = CallToolRequestParams::new(tool.to_owned()).with_arguments(arguments);
        self.runtime.block_on(self.service.call_tool(request))
    }

    /// Calls a tool. A structure fits the schema that the tool promises, and the text has the same.
    fn call(&self, tool: &str, arguments: Value) -> Answer {
        let shown = format!("{tool} {arguments}");
        let result = self.request(tool, arguments).expect("an answer");
        let texts: Vec<&str> =
            result.content.iter().map(|block| block.as_text().expect("text").text.as_str()).collect();
        if let Some(structure) = &result.structured_content {
            let schema = self.tools[tool].output_schema.as_ref().expect("a schema");
            let validator =
                jsonschema::validator_for(&Value::Object(schema.as_ref().clone())).expect("a schema");
            let wrong: Vec<String> =
                validator.iter_errors(structure).map(|error| error.to_string()).collect();
            assert_eq!(wrong, Vec::<String>::new(), "{shown}");
            let repeated: Value = serde_json::from_str(texts.last().expect("a text")).expect("JSON");
            assert_eq!(repeated, *structure, "{shown}");
        }
        Answer {
            text: texts.join("\n"),
            structure: result.structured_content,
            is_error: result.is_error == Some(true),
        }
    }

    /// The structure of a call that is an answer.
    fn structure(&self, tool: &str, arguments: Value) -> Value {
        let answer = self.call(tool, arguments);
        assert!(!answer.is_error, "{answer:?}");
        answer.structure.expect("a structure")
    }

    /// The message of a call that fails. The server goes on.
    fn refusal(&self, tool: &str, arguments: Value) -> String {
        let answer = self.call(tool, arguments);
        assert!(answer.is_error, "{answer:?}");
        answer.text
    }
}

#[test]
fn the_tools_say_that_they_change_nothing() {
    let folder = Folder::new();
    let session = Session::start(folder.path(), &[]);
    assert_eq!(session.tools.keys().map(String::as_str).collect::<Vec<_>>(), TOOLS);
    for (name, tool) in &session.tools {
        let hints = tool.annotations.as_ref().expect("annotations");
        assert_eq!(hints.read_only_hint, Some(true), "{name}");
        assert_eq!(hints.destructive_hint, Some(false), "{name}");
        assert_eq!(hints.idempotent_hint, Some(true), "{name}");
        assert_eq!(hints.open_world_hint, Some(false), "{name}");
        assert!(tool.description.as_ref().is_some_and(|text| text.len() > 80), "{name}");
        assert_eq!(tool.input_schema["additionalProperties"], json!(false), "{name}");
        // Formats of Rust's numbers, which Gemini's API and strict validators refuse.
        assert!(!serde_json::to_string(tool).unwrap().contains(r#""format":"#), "{name}");
    }
    let info = session.service.peer_info().expect("the server");
    let instructions = info.instructions.as_deref().expect("instructions");
    for words in ["`tfgate apply FILE`", "that is data", "change nothing"] {
        assert!(instructions.contains(words), "{instructions}");
    }
    assert!(instructions.len() < 1_000, "{}", instructions.len());
}

#[test]
fn both_lifecycles_of_the_protocol_give_the_same_answers() {
    let folder = Folder::new();
    folder.write("tfplan.json", crate::support::plan("aws_delete_db"));
    let discover = ClientLifecycleMode::Discover { preferred_versions: vec![ProtocolVersion::V_2026_07_28] };
    let newer = Session::start_with(folder.path(), &[], &[], discover);
    let older = Session::start(folder.path(), &[]);
    let call = |session: &Session| session.structure("check_plan", json!({ "plan": "tfplan.json" }));
    assert_eq!(call(&newer), call(&older));
}

#[test]
fn the_page_names_the_tools_their_arguments_and_the_limits() {
    let page = crate::support::text("docs/mcp.md");
    let folder = Folder::new();
    let session = Session::start(folder.path(), &[]);
    for (name, tool) in &session.tools {
        assert!(page.contains(&format!("| `{name}`")), "{name}");
        for argument in tool.input_schema["properties"].as_object().expect("properties").keys() {
            assert!(page.contains(&format!("`{argument}`")), "{name} {argument}");
        }
    }
    for (tool, field) in [("check_plan", "left_out"), ("what_may_i_apply", "waits_for")] {
        assert!(
            session.tools[tool].output_schema.is_some() && page.contains(&format!("`{field}`")),
            "{field}"
        );
    }
}

#[test]
fn the_guard_lets_the_tools_through() {
    // Claude Code and Codex; Cursor; Gemini CLI, now and before; Copilot; Visual Studio Code.
    let names = ["mcp__tfgate__", "MCP:", "mcp_tfgate_", "tfgate__", "tfgate-", "tfgate/"];
    for (tool, prefix) in TOOLS.iter().flat_map(|tool| names.map(|prefix| (tool, prefix))) {
        let call = json!({
            "hook_event_name": "PreToolUse", "session_id": "1", "cwd": "/", "transcript_path": "/t",
            "tool_name": format!("{prefix}{tool}"),
            "tool_input": { "plan": "tfplan.json", "type": "aws_db_instance", "address": "a.b" },
        });
        let ran = crate::support::tfgate(&["hook", "--host", "claude"], call.to_string().as_bytes());
        assert_eq!(ran.code, 0, "{tool} {ran:?}");
        assert!(!ran.said().contains("deny") && !ran.said().contains("ask"), "{tool} {ran:?}");
    }
}
