//! The protocols of the hosts: an answer goes out as JSON.
//!
//! An answer never says "allow": that would skip the confirmation that the host asks for anyway. An empty object leaves the
//! decision to the host.

use serde_json::json;

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
    /// The call has a tool and arguments, and nothing says whose it is.
    Unknown,
}

/// The answer that leaves the decision to the host.
pub(crate) fn allowed() -> String {
    "{}".to_owned()
}

/// The answer that refuses, in the protocol of a host; for a shell it is a sentence. It asks if the refusal does and the host can:
/// `asks` says whether this event of it can.
pub(crate) fn denied(host: Host, asks: bool, refusal: &Refusal) -> String {
    let reason = refusal.to_string();
    let decision = if asks && refusal.asks { "ask" } else { "deny" };
    match host {
        Host::Claude | Host::Codex | Host::Vscode => json!({
            "hookSpecificOutput": {
                "hookEventName": "PreToolUse",
                "permissionDecision": decision,
                "permissionDecisionReason": reason,
            }
        })
        .to_string(),
        Host::Cursor => {
            json!({ "permission": decision, "user_message": reason, "agent_message": reason }).to_string()
        }
        Host::Gemini => json!({ "decision": decision, "reason": reason }).to_string(),
        Host::Copilot => {
            json!({ "permissionDecision": decision, "permissionDecisionReason": reason }).to_string()
        }
        Host::Shell | Host::Unknown => reason,
    }
}
