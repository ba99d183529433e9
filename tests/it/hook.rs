//! The guard refuses what changes things without a checked plan, however it is written.

use std::collections::{BTreeMap, BTreeSet};

use clap::Args as _;
use proptest::prelude::*;
use serde_json::{Value, json};
use tfgate::cli::ApplyArgs;
use tfgate::hook::{APPLY_FLAGS, Flag, Guard, Host, Refusal, read};

use crate::support::{Folder, Ran, text, tfgate};

fn inspect_line(line: &str) -> Result<(), Refusal> {
    Guard::default().line(line)
}

fn inspect_words(words: &[String]) -> Result<(), Refusal> {
    Guard::default().words(words)
}

/// The lines of `testdata/hook/lines.txt`: the number, whether it is refused, the command.
fn cases() -> Vec<(usize, bool, String)> {
    let text = text("testdata/hook/lines.txt");
    let lines = text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    let case = |(index, line): (usize, &str)| {
        let (word, command) = line.split_once("  ").expect("two spaces");
        let refused = match word {
            "refuse" => true,
            "pass" => false,
            other => panic!("line {}: {other}", index + 1),
        };
        (index + 1, refused, command.trim_start_matches(' ').replace('⏎', "\n"))
    };
    lines.map(case).collect()
}

#[test]
fn every_line_is_refused_or_passes_as_the_table_says() {
    let cases = cases();
    let refused = cases.iter().filter(|(_, refused, _)| *refused).count();
    assert!(refused > 600 && cases.len() - refused > 450, "{refused} of {}", cases.len());
    let wrong: Vec<String> = cases
        .iter()
        .filter(|(_, refused, command)| inspect_line(command).is_err() != *refused)
        .map(|(number, refused, command)| format!("{number}: refused should be {refused}: {command}"))
        .collect();
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// The calls of `testdata/hook/calls.jsonl`: what is answered, the tool, its arguments.
fn tool_calls() -> Vec<(String, String, Value)> {
    let call = |line: &str| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
    text("testdata/hook/calls.jsonl").lines().map(call).collect()
}

fn called(host: &str, event: &str, tool: &str, input: &Value) -> Value {
    let directory = input.get("cwd").and_then(Value::as_str).unwrap_or("/repo");
    let call = json!({ "hook_event_name": event, "tool_name": tool, "tool_input": input, "cwd": directory });
    let host = match host {
        "claude" => Host::Claude,
        "cursor" => Host::Cursor,
        "gemini" => Host::Gemini,
        other => panic!("{other}"),
    };
    let call = read(Some(host), &call.to_string()).expect("a call");
    let refusal = Guard::default().call(&call).err();
    json!({ "refusal": refusal.map(|refusal| if refusal.asks { "ask" } else { "refuse" }) })
}

#[test]
fn every_call_of_a_tool_is_answered_as_the_table_says() {
    let calls = tool_calls();
    let wrong: Vec<String> = calls
        .iter()
        .filter_map(|(wanted, tool, input)| {
            let answer = called("claude", "PreToolUse", tool, input);
            let got = answer["refusal"].as_str().unwrap_or("pass");
            (got != wanted).then(|| format!("{tool} {input}: {wanted} wanted, {got}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {} wrong:\n{}", wrong.len(), calls.len(), wrong.join("\n"));
}

#[test]
fn a_host_that_cannot_ask_refuses() {
    let call = |event: &str| json!({ "hook_event_name": event, "tool_name": "mcp__acme__delete_instance", "tool_input": {} });
    for (host, event, pointer, decision) in [
        ("claude", "PreToolUse", "/hookSpecificOutput/permissionDecision", "ask"),
        ("vscode", "PreToolUse", "/hookSpecificOutput/permissionDecision", "ask"),
        ("codex", "PreToolUse", "/hookSpecificOutput/permissionDecision", "deny"),
        ("cursor", "beforeMCPExecution", "/permission", "ask"),
        ("gemini", "BeforeTool", "/decision", "deny"),
    ] {
        let ran = hook(&["--host", host], &call(event).to_string());
        let answer: Value = serde_json::from_str(&ran.stdout).expect(host);
        assert_eq!(answer.pointer(pointer), Some(&json!(decision)), "{host} {event}: {answer}");
    }
    // Without `--host`, the call may be one of Codex.
    assert!(hook(&[], &call("PreToolUse").to_string()).stdout.contains("\"deny\""));
    let copilot = json!({ "toolName": "acme-delete_instance", "toolArgs": "{}" });
    assert!(!hook(&[], &copilot.to_string()).stdout.contains("ask"));
}

/// `preToolUse` of Cursor comes before the event that can ask, so it leaves the question to that one; a refusal it keeps.
#[test]
fn cursor_asks_at_the_event_that_can() {
    let call = |event: &str, tool: &str, input: Value| {
        let call = json!({ "hook_event_name": event, "tool_name": tool, "tool_input": input });
        hook(&["--host", "cursor", "--deletes", "ask"], &call.to_string()).stdout
    };
    let group = "aws ec2 delete-security-group --group-id sg-1";
    assert_eq!(call("preToolUse", "Shell", json!({ "command": group })), "{}\n");
    assert_eq!(call("preToolUse", "MCP:delete_thing", json!({})), "{}\n");
    assert!(call("preToolUse", "Shell", json!({ "command": "terraform apply" })).contains("\"deny\""));
    assert!(call("preToolUse", "MCP:terraform_apply", json!({})).contains("\"deny\""));
    assert!(call("preToolUse", "Task", json!({ "command": group })).contains("\"deny\""), "no other event");
    let shell = json!({ "hook_event_name": "beforeShellExecution", "command": group });
    assert!(hook(&["--deletes", "ask"], &shell.to_string()).stdout.contains("\"ask\""));
}

#[test]
fn a_tool_is_one_of_a_server_where_the_host_says_so() {
    let answer = |call: Value| hook(&[], &call.to_string()).stdout;
    let cursor = |tool: &str, input: &str| {
        answer(json!({ "hook_event_name": "beforeMCPExecution", "tool_name": tool, "tool_input": input }))
    };
    let asked = [
        "delete_thing",
        "delete_cluster",
        "delete_database",
        "terminate_instance",
        "update_workspace",
        "delete_project",
        "create_resource",
        "sql_db_delete",
    ];
    for tool in asked {
        assert!(cursor(tool, "{}").contains("\"ask\""), "{tool}");
    }
    for tool in ["terraform_apply", "action_run", "delete_resource"] {
        assert!(cursor(tool, "{}").contains("\"deny\""), "{tool}");
    }
    for tool in ["list_runs", "get_thing", "create_workspace", "search_deleted"] {
        assert_eq!(cursor(tool, "{}"), "{}\n", "{tool}");
    }
    assert!(cursor("run_command", "{\"command\": \"terraform apply\"}").contains("\"deny\""));
    let gemini = |server: &str, tool: &str| {
        let context = json!({ "server_name": server, "tool_name": tool });
        answer(
            json!({ "hook_event_name": "BeforeTool", "tool_name": tool, "tool_input": {}, "mcp_context": context }),
        )
    };
    assert!(gemini("eks", "delete_cluster").contains("\"deny\""));
    assert!(gemini("terraform", "update_workspace").contains("\"deny\""));
    assert_eq!(gemini("eks", "list_clusters"), "{}\n");
    let copilot = |tool: &str| answer(json!({ "toolName": tool, "toolArgs": "{}" }));
    assert!(copilot("eks-delete_cluster").contains("\"deny\""));
    assert!(copilot("my-eks-server-delete_cluster").contains("\"deny\""));
    assert_eq!(copilot("github-mcp-server-delete_file"), "{}\n");
    assert_eq!(copilot("eks-list_clusters"), "{}\n");
}

#[test]
fn a_row_has_the_value_of_an_option_in_both_spellings() {
    let folder = Folder::new();
    let list = folder.at("calls.txt");
    let refuses = |row: &str, line: &str| {
        folder.write("calls.txt", row);
        hook(&["--host", "shell", "--calls", &list], line).code == 1
    };
    for row in [
        "ask deployer rollback --env=prod",
        "ask deployer rollback --env prod",
        "ask deployer --env prod rollback",
    ] {
        for line in [
            "rollback --env=prod",
            "rollback --env prod",
            "--env=prod rollback",
            "--env prod rollback",
            "rollback --env=PROD -v",
        ] {
            assert!(refuses(row, &format!("deployer {line}")), "{row}: {line}");
        }
        for line in ["rollback --env=dev", "rollback --env dev", "rollback", "ship --env=prod"] {
            assert!(!refuses(row, &format!("deployer {line}")), "{row}: {line}");
        }
    }
    for row in ["refuse deployer ship --env=prod|stag*", "refuse deployer ship -e prod|stag*"] {
        let option = if row.contains("--") { "--env=" } else { "-e" };
        assert!(refuses(row, &format!("deployer ship {option}staging")), "{row}");
        assert!(!refuses(row, &format!("deployer ship {option}dev")), "{row}");
    }
    assert!(
        refuses("refuse deployer --force ship", "deployer ship --force"),
        "a word after an option may be a word"
    );
    assert!(refuses("refuse deployer --force ship", "deployer --force ship x"));
}

/// What is refused is named with the words of its row, and the help keeps what the command had.
#[test]
fn a_refusal_names_the_call_and_keeps_its_options() {
    let folder = Folder::new();
    folder.write("calls.txt", "refuse deployer ship|promote\n");
    let list = folder.at("calls.txt");
    let rows = text("testdata/hook/refusals.txt");
    let rows: Vec<Vec<&str>> = rows.split("\n\n").skip(1).map(|row| row.lines().collect()).collect();
    assert!(rows.len() > 15);
    for row in rows {
        let [line, why, help] = row.as_slice() else { panic!("three lines: {row:?}") };
        let ran = hook(&["--host", "shell", "--calls", &list], line);
        assert_eq!(ran.code, 1, "{line}");
        let said = ran.unwrapped();
        assert!(said.contains(why) && said.contains(help), "{line}: {said}");
    }
}

#[test]
fn the_command_of_a_server_is_not_the_call() {
    let call = |tool: &str| json!({ "hook_event_name": "beforeMCPExecution", "tool_name": tool, "tool_input": "{}", "command": "terraform apply" });
    assert_eq!(hook(&[], &call("list_runs").to_string()).stdout, "{}\n");
    assert!(hook(&[], &call("apply_terraform").to_string()).stdout.contains("deny"));
}

/// Each flag of `tfgate apply` needs a decision of the guard.
#[test]
fn the_guard_knows_every_flag_of_apply() {
    let command = ApplyArgs::augment_args(clap::Command::new("apply"));
    let mut flags = BTreeMap::new();
    for argument in command.get_arguments().filter(|argument| !argument.is_positional()) {
        let takes = argument.get_num_args().is_none_or(|values| values.takes_values());
        let takes = takes && argument.get_action().takes_values();
        let long = argument.get_long().map(|name| format!("--{name}"));
        let short = argument.get_short().map(|name| format!("-{name}"));
        flags.extend(long.into_iter().chain(short).map(|name| (name, takes)));
    }
    let known: BTreeMap<_, _> = APPLY_FLAGS.into_iter().collect();
    let names: BTreeSet<&str> = flags.keys().map(String::as_str).collect();
    // Without GitHub there is no `--issue`.
    let decided: BTreeSet<&str> =
        known.keys().copied().filter(|name| cfg!(feature = "github") || *name != "--issue").collect();
    assert_eq!(names, decided, "decide in `src/hook/own.rs` whether the flag passes");
    for (name, takes) in &flags {
        let passes = match known[name.as_str()] {
            Flag::Passes => !takes,
            Flag::PassesWithValue => *takes,
            Flag::Refused => true,
        };
        assert!(passes, "{name} takes a value: {takes}");
    }
}

#[test]
fn a_list_of_calls_adds_and_takes_nothing_away() {
    let folder = Folder::new();
    folder.write("calls.txt", "# ours\nrefuse deployer ship\nask deployer send\nask aws s3 rb\n");
    let list = folder.at("calls.txt");
    let run = |line: &str| hook(&["--host", "shell", "--calls", &list], line).code;
    assert_eq!(run("deployer ship prod"), 1);
    assert_eq!(run("deployer send prod"), 1, "a shell cannot ask");
    assert_eq!(run("deployer show prod"), 0);
    assert_eq!(run("aws s3 rb s3://x"), 1);
    assert_eq!(hook(&["--host", "shell"], "deployer ship prod").code, 0);
    let claude = |line: &str| {
        let call = json!({ "hook_event_name": "PreToolUse", "tool_name": "Bash", "tool_input": { "command": line } });
        hook(&["--host", "claude", "--calls", &list], &call.to_string()).stdout
    };
    assert!(claude("deployer send prod").contains("\"ask\""));
    assert!(claude("aws s3 rb s3://x").contains("\"deny\""));
    assert!(claude("deployer send x; aws s3 rb s3://x").contains("\"deny\""), "a refusal counts for more");
    folder.write("calls.txt", "pass aws s3 rb\n");
    let ran = hook(&["--host", "shell", "--calls", &list], "ls");
    assert!(ran.code == 2 && ran.stderr.contains("line 1: expected `refuse` or `ask`"), "{ran:?}");
    assert_eq!(hook(&["--host", "shell", "--calls", "no-such-file"], "ls").code, 2);
}

#[test]
fn a_setting_says_what_happens_to_other_deletes() {
    let line = "aws ec2 terminate-instances --instance-ids i-1";
    let call =
        json!({ "hook_event_name": "PreToolUse", "tool_name": "Bash", "tool_input": { "command": line } });
    for (deletes, answer) in [("data", "{}\n"), ("ask", "\"ask\""), ("all", "\"deny\"")] {
        let ran = hook(&["--host", "claude", "--deletes", deletes], &call.to_string());
        assert!(ran.stdout.contains(answer), "{deletes}: {ran:?}");
    }
    for list in ["calls", "tools"] {
        let ran = tfgate(&["hook", "--print", list], b"");
        assert!(ran.code == 0 && ran.stdout.contains("refuse  "), "{ran:?}");
    }
}

/// What the guard says to a value of the corpus: a command line, or a whole call of a host.
fn refuses(guard: &Guard, value: &Value) -> bool {
    let Value::String(line) = value else {
        return read(None, &value.to_string()).map_or(true, |call| guard.call(&call).is_err());
    };
    guard.line(line).is_err()
}

/// The values of a corpus that are answered in this way.
fn answered(file: &str, refused: bool) -> (usize, Vec<String>) {
    let guard = Guard::default();
    let text = text(format!("testdata/hook/corpus/{file}"));
    let values: Vec<Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}")))
        .collect();
    let wrong =
        values.iter().filter(|value| refuses(&guard, value) == refused).map(Value::to_string).collect();
    (values.len(), wrong)
}

/// The corpus was written from manuals, threads and histories of shells without a look at the guard.
#[test]
fn of_a_hundred_dangerous_calls_at_most_one_passes() {
    let (all, passed) = answered("dangerous.jsonl", false);
    assert!(all >= 500, "{all}");
    assert!(passed.len() * 100 <= all, "{} of {all} pass:\n{}", passed.len(), passed.join("\n"));
}

#[test]
fn of_a_hundred_harmless_calls_at_most_one_is_refused() {
    let (all, refused) = answered("harmless.jsonl", true);
    assert!(all >= 450, "{all}");
    assert!(refused.len() * 100 <= all, "{} of {all} are refused:\n{}", refused.len(), refused.join("\n"));
}

/// Quotes a word for a POSIX shell.
fn single(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''"))
}

fn double(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        if matches!(c, '"' | '\\' | '$' | '`') {
            quoted.push('\\');
        }
        quoted.push(c);
    }
    quoted.push('"');
    quoted
}

proptest! {
    /// However deep it stands in quotes of shells, it is refused, and what stands beside it does not hide it.
    #[test]
    fn a_bare_apply_is_refused_however_it_is_nested(
        program in "terraform|tofu|terragrunt|/usr/bin/terraform",
        subcommand in "apply|destroy|state rm a.b|import a.b c",
        before in "(true && |cd x; |echo a \\| |A=b |sudo |\\( |)",
        after in "( && true| ; ls| \\| tee x| > log| # why|)",
        shells in proptest::collection::vec((any::<bool>(), "sh|bash|/bin/dash|sudo bash|env A=b zsh"), 0..5),
    ) {
        let close = if before.starts_with('(') { " )" } else { "" };
        let mut line = format!("{before}{program} {subcommand}{close}{after}");
        for (singles, shell) in &shells {
            let quoted = if *singles { single(&line) } else { double(&line) };
            line = format!("{shell} -c {quoted}");
        }
        prop_assert!(inspect_line(&line).is_err(), "{}", line);
        let substituted = format!("echo \"$({line})\"");
        prop_assert!(inspect_line(&substituted).is_err(), "{}", substituted);
    }

    /// Any tool with any arguments: a refusal or none, and no panic.
    #[test]
    fn no_call_makes_it_panic(
        tool in "(Bash|shell|Write|apply_patch|mcp__[a-z]{0,3}__|terraform_|delete_|\\PC){1,3}",
        keys in proptest::collection::vec("command|commands|args|program|path|file_path|task|env|cwd|\\PC{0,4}", 0..5),
        texts in proptest::collection::vec("(terraform|apply|\\.tfgate|/|\\{|\\}|[ '\"$(,;]|\\PC)*", 5),
        nested in any::<bool>(),
    ) {
        let mut input = serde_json::Map::new();
        for (index, key) in keys.iter().enumerate() {
            let text = json!(texts[index]);
            let value = match index % 3 {
                0 => text,
                1 => json!([text, texts[0]]),
                _ => json!({ key.as_str(): text, "args": [1, true, null, texts[1]] }),
            };
            input.insert(key.clone(), value);
        }
        let input = if nested { json!({ "task": [input] }) } else { Value::Object(input) };
        let call = json!({ "hook_event_name": "PreToolUse", "tool_name": tool, "tool_input": input });
        if let Ok(call) = read(None, &call.to_string()) {
            let _ = Guard::default().call(&call);
        }
    }

    #[test]
    fn nothing_makes_it_panic(line in "(\\PC|[\\\\'\"`$(){}<>|&;\n#= ]|terraform|apply|sh -c |<<E\n|\\$\\()*") {
        let _ = inspect_line(&line);
        let words: Vec<String> = line.split(' ').map(str::to_owned).collect();
        let _ = inspect_words(&words);
    }
}

#[test]
fn depth_and_length_cost_no_stack_and_little_time() {
    let deep = format!("terraform {}apply{}", "$(".repeat(50_000), ")".repeat(50_000));
    assert!(inspect_line(&deep).is_err());
    let brackets = format!("terraform {}", "(".repeat(100_000));
    let _ = inspect_line(&brackets);
    let many = "terragrunt plan ".repeat(16_000);
    let _ = inspect_line(&format!("sudo {many}"));
    let shells = "sh ".repeat(60_000);
    let _ = inspect_line(&format!("sudo {shells} terraform"));
    assert!(
        inspect_line(&format!("ls {}; terraform plan", "x".repeat(300_000))).is_err(),
        "too long to read"
    );
    assert!(inspect_line(&format!("ls {}", "x".repeat(300_000))).is_ok());
}

#[test]
fn many_of_anything_cost_little_time() {
    let began = std::time::Instant::now();
    for line in [
        format!("terraform; {}", "$a;".repeat(80_000)),
        format!("{} terraform", "<<a;".repeat(60_000)),
        format!("T='{}'; {}", "terraform ".repeat(400), "$T;".repeat(60_000)),
        format!("{} sh", "terraform x|".repeat(20_000)),
        format!("git {}", "-c terraform=apply ".repeat(13_000)),
        format!("{} terraform", "eval ".repeat(50_000)),
    ] {
        let _ = inspect_line(&line);
    }
    assert!(began.elapsed() < std::time::Duration::from_secs(50), "{:?}", began.elapsed());
}

#[test]
fn a_character_that_the_shell_drops_hides_nothing() {
    assert!(inspect_line("terra\0form apply").is_err());
    assert!(inspect_line("sh -c 'terraform app\0ly'").is_err());
}

fn hook(arguments: &[&str], input: &str) -> Ran {
    tfgate(&[&["hook"], arguments].concat(), input.as_bytes())
}

/// The calls of each host, with the field of the answer that refuses.
fn calls(command: &str) -> Vec<(&'static str, Value, &'static str)> {
    let claude = |tool: &str| json!({ "session_id": "s", "cwd": "/x", "hook_event_name": "PreToolUse", "tool_name": tool, "tool_input": { "command": command } });
    let decision = "/hookSpecificOutput/permissionDecision";
    vec![
        ("claude", claude("Bash"), decision),
        ("codex", claude("Bash"), decision),
        ("vscode", claude("run_in_terminal"), decision),
        (
            "gemini",
            json!({ "hook_event_name": "BeforeTool", "tool_name": "run_shell_command", "tool_input": { "command": command } }),
            "/decision",
        ),
        (
            "cursor",
            json!({ "hook_event_name": "beforeShellExecution", "command": command, "cwd": "/x" }),
            "/permission",
        ),
        (
            "cursor",
            json!({ "hook_event_name": "preToolUse", "tool_name": "Shell", "tool_input": { "command": command } }),
            "/permission",
        ),
        (
            "copilot",
            json!({ "timestamp": 1, "cwd": "/x", "toolName": "bash", "toolArgs": json!({ "command": command }).to_string() }),
            "/permissionDecision",
        ),
    ]
}

#[test]
fn each_host_is_answered_in_its_protocol() {
    for (host, call, decision) in calls("cd prod && terraform apply tfplan") {
        for arguments in [vec![], vec!["--host", host]] {
            let ran = hook(&arguments, &call.to_string());
            assert_eq!(ran.code, 0, "{host}: {ran:?}");
            let answer: Value = serde_json::from_str(&ran.stdout).expect(host);
            assert_eq!(answer.pointer(decision), Some(&json!("deny")), "{host}: {answer}");
            assert!(ran.stdout.contains("tfgate apply tfplan"), "{host}: {answer}");
        }
    }
    for (host, call, _) in calls("terraform plan -out=tfplan") {
        let ran = hook(&["--host", host], &call.to_string());
        assert_eq!((ran.code, ran.stdout.as_str()), (0, "{}\n"), "{host} keeps its own questions");
    }
}

#[test]
fn calls_of_other_tools_pass_and_words_are_judged() {
    let call = |tool: &str, input: Value| {
        json!({ "hook_event_name": "PreToolUse", "tool_name": tool, "tool_input": input }).to_string()
    };
    for (tool, input, refused) in [
        ("Write", json!({ "file_path": "a.md", "content": "terraform apply" }), false),
        ("Read", json!({ "file_path": "terraform/apply" }), false),
        ("BashOutput", json!({ "bash_id": "1" }), false),
        ("shell", json!({ "command": ["bash", "-lc", "terraform apply"] }), true),
        ("shell", json!({ "command": ["bash", "-lc", "terraform plan"] }), false),
        ("exec_command", json!({ "cmd": "tofu destroy" }), true),
        ("mcp__runner__run", json!({ "command": "terraform apply" }), true),
        ("mcp__runner__run", json!({ "command": "terraform", "args": ["apply", "it's"] }), true),
        ("mcp__runner__run", json!({ "command": "terraform", "args": ["plan"] }), false),
        ("mcp__runner__run", json!({ "command": "bash", "arguments": ["-c", "terraform apply"] }), true),
        ("send_to_terminal", json!({ "input": "terraform apply\n" }), true),
        ("write_stdin", json!({ "chars": "terraform apply\n" }), true),
    ] {
        let ran = hook(&[], &call(tool, input));
        assert_eq!((ran.code, ran.stdout.contains("deny")), (0, refused), "{tool}: {ran:?}");
    }
}

#[test]
fn what_cannot_be_read_is_blocked() {
    for call in [
        "",
        "{",
        "[]",
        "null",
        "{}",
        "{\"hook_event_name\": \"PreToolUse\"}",
        "{\"hook_event_name\": \"PreToolUse\", \"tool_name\": \"Bash\", \"tool_input\": {}}",
        "{\"hook_event_name\": \"PreToolUse\", \"tool_name\": \"Bash\", \"tool_input\": {\"command\": 1}}",
        "{\"hook_event_name\": \"PreToolUse\", \"tool_name\": \"shell\", \"tool_input\": {\"command\": [1]}}",
        "{\"hook_event_name\": \"Unknown\", \"tool_name\": \"Bash\", \"tool_input\": {\"command\": \"ls\"}}",
    ] {
        let ran = hook(&[], call);
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{call}: {ran:?}");
        assert!(ran.stderr.contains("the call is refused"), "{call}: {ran:?}");
    }
    let large = format!("{{\"a\": \"{}\"}}", "x".repeat(5 << 20));
    assert_eq!(hook(&[], &large).code, 2);
    assert_eq!(tfgate(&["hook"], b"\xff\xfe").code, 2);
    assert_eq!(hook(&["--host", "nobody"], "{}").code, 2);
}

/// Events at which no tool is about to run pass, whatever their texts say. An event that is not documented is blocked.
#[test]
fn events_without_a_tool_pass() {
    for (host, event) in [
        ("claude", "PostToolUse"),
        ("claude", "UserPromptSubmit"),
        ("claude", "SessionStart"),
        ("codex", "Stop"),
        ("vscode", "SubagentStop"),
        ("cursor", "beforeReadFile"),
        ("cursor", "beforeSubmitPrompt"),
        ("cursor", "afterFileEdit"),
        ("cursor", "stop"),
        ("gemini", "AfterTool"),
        ("gemini", "BeforeModel"),
    ] {
        let call = json!({
            "hook_event_name": event, "tool_name": "Bash", "tool_input": { "command": "terraform apply" },
            "command": "terraform apply", "prompt": "terraform apply", "file_path": ".tfgate/x.gate.hcl",
        });
        for arguments in [vec![], vec!["--host", host]] {
            let ran = hook(&arguments, &call.to_string());
            assert_eq!((ran.code, ran.stdout.as_str()), (0, "{}\n"), "{host} {event}: {ran:?}");
        }
    }
    let after =
        json!({ "toolName": "bash", "toolArgs": "{\"command\": \"terraform apply\"}", "toolResult": {} });
    assert_eq!(hook(&["--host", "copilot"], &after.to_string()).stdout, "{}\n");
    for event in ["PermissionRequest", "beforeEverything", "posttooluse"] {
        let call =
            json!({ "hook_event_name": event, "tool_name": "Bash", "tool_input": { "command": "ls" } });
        assert_eq!(hook(&[], &call.to_string()).code, 2, "{event}");
    }
}

/// Nothing says whose the call is. What passes gets the answer that leaves the decision to any host; a refusal is the exit code.
#[test]
fn a_call_without_an_event_is_answered_for_any_host() {
    let ran =
        |tool: &str, input: Value| hook(&[], &json!({ "tool_name": tool, "tool_input": input }).to_string());
    for (tool, input) in [
        ("Terminal", json!({ "program": "terraform", "args": ["show", "apply.tfplan"] })),
        ("Bash", json!({ "command": "terraform plan" })),
        ("Read", json!({ "file_path": ".tfgate/x.gate.hcl" })),
    ] {
        let ran = ran(tool, input);
        assert_eq!((ran.code, ran.stdout.as_str()), (0, "{}\n"), "{tool}: {ran:?}");
    }
    for (tool, input) in [
        ("Terminal", json!({ "program": "terraform", "args": ["apply"] })),
        ("Bash", json!({ "command": "tofu destroy" })),
        ("Write", json!({ "file_path": ".tfgate/x.gate.hcl", "content": "" })),
        ("mcp__acme__delete_instance", json!({})),
        ("Bash", json!({})),
    ] {
        let ran = ran(tool, input);
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{tool}: {ran:?}");
        assert!(ran.stderr.contains("the call is refused"), "{tool}: {ran:?}");
    }
}

#[test]
fn a_shell_is_answered_by_the_exit_code() {
    assert_eq!(hook(&["--host", "shell"], "terraform plan").code, 0);
    let ran = hook(&["--host", "shell"], "terraform destroy");
    assert_eq!((ran.code, ran.stdout.as_str()), (1, ""));
    assert!(ran.unwrapped().contains("help: `terraform plan -destroy -out=tfplan`"), "{ran:?}");
    assert_eq!(hook(&["--host", "shell", "--", "terraform", "apply", "a b"], "").code, 1);
    assert_eq!(hook(&["--host", "shell", "--", "terraform", "plan", "; terraform apply"], "").code, 0);
    assert_eq!(hook(&["--", "terraform", "plan"], "").code, 2, "words need the host");
    assert_eq!(hook(&["--host", "claude", "--", "ls"], "").code, 2);
}

#[cfg(unix)]
#[test]
fn the_functions_for_bash_ask_first() {
    let folder = Folder::new();
    for program in ["terraform", "tofu", "terragrunt"] {
        folder.write(&format!("bin/{program}.sh"), "echo \"ran $*\"\n");
        let link = folder.at(&format!("bin/{program}"));
        std::os::unix::fs::symlink(crate::support::root().join("testdata/fake_terraform"), link).unwrap();
    }
    let own = std::path::Path::new(env!("CARGO_BIN_EXE_tfgate")).parent().unwrap();
    let run = |path: &str, line: &str| {
        let script = format!("{}\n{line}", tfgate(&["hook", "--print", "bash"], b"").stdout);
        let mut command = std::process::Command::new("/bin/bash");
        command.args(["--norc", "--noprofile", "-c", &script]).env_clear().env("PATH", path);
        let output = command.output().unwrap();
        (String::from_utf8(output.stdout).unwrap(), output.status.code().unwrap())
    };
    let path = format!("{}:{}", folder.at("bin"), own.display());
    assert_eq!(run(&path, "terraform plan 'a b'"), ("ran plan a b\n".to_owned(), 0));
    for program in ["terraform", "tofu", "terragrunt"] {
        assert_eq!(run(&path, &format!("{program} apply")), (String::new(), 1));
    }
    let (said, code) = run(&folder.at("bin"), "terraform plan");
    assert_eq!((said.as_str(), code), ("", 127), "without tfgate nothing runs");
}

#[test]
fn fish_and_zsh_get_functions_for_the_same_programs() {
    for shell in ["bash", "zsh", "fish"] {
        let ran = tfgate(&["hook", "--print", shell], b"");
        assert_eq!(ran.code, 0);
        for program in ["terraform", "tofu", "terragrunt"] {
            assert!(
                ran.stdout.contains(&format!("tfgate hook --host shell -- {program} ")),
                "{shell}: {program}"
            );
        }
    }
}
