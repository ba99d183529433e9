//! Lines of the protocol as they are on the wire: broken ones, and the end of them.

use serde_json::{Value, json};

use crate::support::{Folder, Ran, plan, tfgate_in};

fn initialize() -> [Value; 2] {
    [
        json!({ "jsonrpc": "2.0", "id": 0, "method": "initialize", "params": {
            "protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": { "name": "test", "version": "1.0" },
        } }),
        json!({ "jsonrpc": "2.0", "method": "notifications/initialized" }),
    ]
}

fn ping(id: u32) -> String {
    json!({ "jsonrpc": "2.0", "id": id, "method": "ping" }).to_string()
}

/// Sends lines, then closes standard input.
fn send(folder: &Folder, lines: &[String]) -> (Ran, Vec<Value>) {
    let ran = tfgate_in(folder.path(), &[], &["mcp"], format!("{}\n", lines.join("\n")).as_bytes());
    // Nothing but the protocol is on standard output.
    let answers = ran.stdout.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    (ran, answers)
}

fn answered(answers: &[Value], id: u32) -> bool {
    answers.iter().any(|answer| answer["id"] == json!(id) && answer["result"].is_object())
}

#[test]
fn broken_lines_do_not_stop_the_server() {
    let folder = Folder::new();
    let mut lines: Vec<String> = initialize().iter().map(Value::to_string).collect();
    for broken in [
        "not json",
        "{",
        "[]",
        "{}",
        "null",
        "\"text\"",
        r#"{"jsonrpc":"1.0","id":7,"method":"ping"}"#,
        r#"{"jsonrpc":"2.0","id":7,"method":"no/such/method"}"#,
        r#"{"jsonrpc":"2.0","id":7,"method":"tools/call"}"#,
        r#"{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"check_plan","arguments":"x"}}"#,
        r#"[{"jsonrpc":"2.0","id":7,"method":"ping"}]"#,
        r#"{"jsonrpc":"2.0","id":7.5e300,"method":"ping"}"#,
        r#"{"jsonrpc":"2.0","id":7,"method":"ping","params":{"_meta":{"progressToken":1.5}}}"#,
        r#"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":99}}"#,
        "\u{feff}",
        "\u{1b}[2J",
    ] {
        lines.push(broken.to_owned());
    }
    lines.push("[".repeat(100_000));
    lines.push(format!("\"{}\"", "x".repeat(2 << 20)));
    lines.push(ping(1));
    let (ran, answers) = send(&folder, &lines);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(answered(&answers, 1), "{ran:?}");
}

#[test]
fn ids_of_every_kind_come_back() {
    let folder = Folder::new();
    let mut lines: Vec<String> = initialize().iter().map(Value::to_string).collect();
    // The crate reads numbers as text, which other crates of the same program notice.
    for id in ["1", "\"a\"", "9007199254740991", "0"] {
        lines.push(format!(r#"{{"jsonrpc":"2.0","id":{id},"method":"ping"}}"#));
    }
    let (ran, _) = send(&folder, &lines);
    for id in ["1", "\"a\"", "9007199254740991", "0"] {
        assert!(ran.stdout.contains(&format!(r#""id":{id}"#)), "{id}: {ran:?}");
    }
}

#[test]
fn the_end_of_standard_input_ends_the_server_and_answers_are_not_lost() {
    let folder = Folder::new();
    folder.write("plan.json", plan("aws_delete_db"));
    let mut lines: Vec<String> = initialize().iter().map(Value::to_string).collect();
    for id in 1..4 {
        lines.push(
            json!({ "jsonrpc": "2.0", "id": id, "method": "tools/call", "params": {
                "name": "check_plan", "arguments": { "plan": "plan.json" },
            } })
            .to_string(),
        );
    }
    let (ran, answers) = send(&folder, &lines);
    assert_eq!(ran.code, 0, "{ran:?}");
    for id in 1..4 {
        assert!(answered(&answers, id), "{ran:?}");
    }
    for input in ["", "\n\n"] {
        let ran = tfgate_in(folder.path(), &[], &["mcp"], input.as_bytes());
        assert_eq!((ran.code, ran.said().as_str()), (0, ""), "{ran:?}");
    }
}

#[test]
fn a_client_that_never_begins_a_session_is_an_error() {
    let folder = Folder::new();
    let call = json!({ "jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {
        "name": "check_plan", "arguments": { "plan": "plan.json" },
    } });
    for input in [
        "bad json\n".to_owned(),
        "terraform plan".to_owned(),
        // Cut off in the first message.
        r#"{"jsonrpc":"2.0","id":0,"#.to_owned(),
        format!("{call}\n"),
        format!("{}\n", ping(1)),
    ] {
        let ran = tfgate_in(folder.path(), &[], &["mcp"], input.as_bytes());
        assert_eq!(ran.code, 2, "{input} {ran:?}");
        assert!(ran.unwrapped().contains("`initialize`"), "{input} {ran:?}");
    }
}

#[test]
fn a_server_that_cannot_start_exits_with_2() {
    let folder = Folder::new();
    folder.write("file", "");
    for (arguments, words) in [
        (&["mcp", "--root", "nowhere"][..], "failed to enter `--root nowhere`"),
        (&["mcp", "--root", "file"], "failed to enter `--root file`"),
        (&["mcp", "--fail-on", "deny"], "unexpected argument '--fail-on'"),
        (&["mcp", "--exit-zero"], "unexpected argument '--exit-zero'"),
        (&["mcp", "plan.json"], "unexpected argument 'plan.json'"),
    ] {
        let ran = tfgate_in(folder.path(), &[], arguments, b"");
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{arguments:?} {ran:?}");
        assert!(ran.unwrapped().contains(words), "{arguments:?} {ran:?}");
    }
    // Where some hosts start servers, and which are seldom meant.
    let home = folder.at("");
    for place in ["/", &home] {
        let ran = tfgate_in(std::path::Path::new(place), &[("HOME", &home)], &["mcp"], b"");
        assert_eq!(ran.code, 2, "{place} {ran:?}");
        assert!(ran.unwrapped().contains("with `--root DIR`"), "{place} {ran:?}");
        let ran = tfgate_in(std::path::Path::new(place), &[("HOME", &home)], &["mcp", "--root", "."], b"");
        assert_eq!(ran.code, 0, "{place} {ran:?}");
    }
}
