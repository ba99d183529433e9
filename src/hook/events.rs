//! Events of the hosts at which no tool is about to run. The guard has nothing to say there, and a call of it must not stop them.
//!
//! Sources, read 2026-11-30: <https://code.claude.com/docs/en/hooks>, <https://developers.openai.com/codex/hooks>,
//! <https://cursor.com/docs/hooks>, <https://geminicli.com/docs/hooks/reference>,
//! <https://code.visualstudio.com/docs/agents/reference/hooks-reference>,
//! <https://docs.github.com/en/copilot/reference/hooks-configuration>.

use serde_json::{Map, Value};

/// Names of these events. `PermissionRequest` is none of them: a tool runs after it.
const EVENTS: [&str; 51] = [
    // Claude Code; Codex and Visual Studio Code have some of them.
    "PostToolUse",
    "PostToolUseFailure",
    "PostToolBatch",
    "UserPromptSubmit",
    "UserPromptExpansion",
    "SessionStart",
    "SessionEnd",
    "Setup",
    "Stop",
    "StopFailure",
    "SubagentStart",
    "SubagentStop",
    "PreCompact",
    "PostCompact",
    "Notification",
    "PermissionDenied",
    "InstructionsLoaded",
    "TaskCreated",
    "TaskCompleted",
    "TeammateIdle",
    "CwdChanged",
    "FileChanged",
    "MessageDisplay",
    // Cursor
    "beforeReadFile",
    "beforeTabFileRead",
    "beforeSubmitPrompt",
    "afterFileEdit",
    "afterTabFileEdit",
    "afterShellExecution",
    "afterMCPExecution",
    "afterAgentResponse",
    "afterAgentThought",
    "postToolUse",
    "postToolUseFailure",
    "sessionStart",
    "sessionEnd",
    "subagentStart",
    "subagentStop",
    "preCompact",
    "stop",
    // Gemini CLI; `SessionStart`, `SessionEnd` and `Notification` are above.
    "AfterTool",
    "BeforeAgent",
    "AfterAgent",
    "BeforeModel",
    "AfterModel",
    "BeforeToolSelection",
    "PreCompress",
    // GitHub Copilot; `sessionStart`, `sessionEnd`, `postToolUse`, `subagentStop` and `preCompact` are above.
    "userPromptSubmitted",
    "errorOccurred",
    "agentStop",
    "notification",
];

/// Whether nothing is about to run: the event is one of the list, or the call is one of Copilot, which names no event, about a tool that
/// has run.
pub(super) fn runs_nothing(fields: &Map<String, Value>) -> bool {
    let name = ["hook_event_name", "hookEventName"].iter().find_map(|field| fields.get(*field));
    match name.and_then(Value::as_str) {
        Some(name) => EVENTS.contains(&name),
        None => fields.contains_key("toolName") && fields.contains_key("toolResult"),
    }
}
