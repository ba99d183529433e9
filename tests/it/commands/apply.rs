//! `tfgate apply`, over a stand-in for Terraform. The question is asked at a pseudo terminal.

use std::io::{Read as _, Write as _};
use std::process::{Command, Stdio};

use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::support::{Folder, Ran, plan, root, tfgate_in};

/// Shows the plan, and keeps what it was called with and what it applied.
const PROGRAM: &str = r#"bin=${0%/*}
pwd > "$bin/$1.where"
env > "$bin/$1.environment"
echo "$@" > "$bin/$1.arguments"
for last; do :; done
case $1 in
show) cat "$bin/plan.json"; [ ! -e "$bin/on_show" ] || . "$bin/on_show" ;;
apply) cp "$last" "$bin/applied"; ls -ld "${last%/*}" "$last" > "$bin/modes"; echo "applied for real"; [ ! -e "$bin/on_apply" ] || . "$bin/on_apply" ;;
esac
"#;

pub(super) const ASKS: &str =
    "protect \"db\" {\n  types = [\"aws_db_instance\"]\n  override {\n    confirm = true\n  }\n}\n";
const NEEDS: &str = "protect \"db\" {\n  types = [\"aws_db_instance\"]\n}\n";
const DENIES: &str = "protect \"db\" {\n  types = [\"aws_db_instance\"]\n  level = \"deny\"\n}\n";
const REASON: &str = "The region burns, restored from the snapshot.";

/// The configuration that the plan was made from.
pub(super) const CONFIGURATION: &str = "resource \"terraform_data\" \"db\" {
  input            = { engine = \"postgres\", size = 100 }
  triggers_replace = [\"v2\"]
}
resource \"terraform_data\" \"app\" {
  input = terraform_data.db.id
}
output \"db_id\" { value = terraform_data.db.id }
";

pub(super) fn folder(policy: &str) -> Folder {
    let folder = Folder::new();
    folder.write("tfplan", binary_plan());
    folder.write("main.tf", CONFIGURATION);
    folder.write("bin/plan.json", plan("aws_delete_db"));
    folder.write("bin/terraform.sh", PROGRAM);
    let link = folder.at("bin/terraform");
    std::os::unix::fs::symlink(root().join("testdata/fake_terraform"), link).unwrap();
    folder.write(".tfgate/p.gate.hcl", policy);
    folder.make("tmp");
    folder
}

pub(super) fn binary_plan() -> Vec<u8> {
    std::fs::read(root().join("testdata/defects/binary_plan.tfplan")).unwrap()
}

fn environment(folder: &Folder) -> Vec<(&'static str, String)> {
    vec![
        ("PATH", folder.at("bin")),
        ("TMPDIR", folder.at("tmp")),
        ("HOME", folder.at("home")),
        ("USER", "ada".to_owned()),
    ]
}

pub(super) fn apply_with(folder: &Folder, more: &[(&str, &str)], arguments: &[&str]) -> Ran {
    let own = environment(folder);
    let mut all: Vec<(&str, &str)> = own.iter().map(|(name, value)| (*name, value.as_str())).collect();
    all.extend(more);
    let arguments = [&["apply", "--no-builtin", "--today", "2026-11-21"], arguments].concat();
    let ran = tfgate_in(folder.path(), &all, &arguments, b"");
    let left = std::fs::read_dir(folder.at("tmp")).unwrap().count();
    assert_eq!(left, 0, "a copy of the plan was left behind: {ran:?}");
    ran
}

pub(super) fn apply(folder: &Folder, arguments: &[&str]) -> Ran {
    apply_with(folder, &[], arguments)
}

pub(super) fn applied(folder: &Folder) -> bool {
    folder.path().join("bin/applied").exists()
}

#[test]
fn what_passes_is_applied_as_a_private_copy() {
    let folder = folder("protect \"none\" {\n  types = [\"nothing\"]\n}\n");
    let ran = apply(&folder, &["tfplan", "--output", "json=v.json", "--", "-parallelism=5", "-no-color"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.stdout.contains("PASS") && ran.stdout.contains("applied for real"), "{ran:?}");
    assert_eq!(std::fs::read(folder.at("bin/applied")).unwrap(), binary_plan());
    let arguments = folder.read("bin/apply.arguments");
    assert!(
        arguments.starts_with(&format!("apply -parallelism=5 -no-color {}", folder.at("tmp"))),
        "{arguments}"
    );
    let modes = folder.read("bin/modes");
    assert!(modes.contains("drwx------") && modes.contains("-rw-------"), "{modes}");
    let report: Value = serde_json::from_str(&folder.read("v.json")).unwrap();
    let digest =
        Sha256::digest(binary_plan()).iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"));
    assert_eq!(report["stacks"][0]["plan"]["digest"], digest.as_str(), "that of the file");
}

#[test]
fn it_runs_where_the_plan_is_initialized() {
    let folder = folder("protect \"none\" {\n  types = [\"nothing\"]\n}\n");
    folder.write("stack/tfplan", binary_plan());
    folder.write("stack/main.tf", CONFIGURATION);
    assert_eq!(apply(&folder, &["stack/tfplan"]).code, 0);
    assert_eq!(folder.read("bin/apply.where").trim(), folder.path().to_str().unwrap());
    folder.make("stack/.terraform");
    assert_eq!(apply(&folder, &["stack/tfplan"]).code, 0);
    assert_eq!(folder.read("bin/apply.where").trim(), folder.at("stack"));
    assert_eq!(folder.read("bin/show.where"), folder.read("bin/apply.where"));
}

#[test]
fn a_no_applies_nothing() {
    for (policy, words) in [(NEEDS, "it needs an approval by another person"), (DENIES, "the plan is denied")]
    {
        let folder = folder(policy);
        let ran = apply(&folder, &["tfplan"]);
        assert_eq!(ran.code, 1, "{ran:?}");
        assert!(ran.unwrapped().contains(words), "{words}: {ran:?}");
        assert!(!applied(&folder));
    }
    let ran = apply(&folder(ASKS), &["tfplan"]);
    assert_eq!(ran.code, 1);
    assert!(ran.unwrapped().contains("a confirmation needs a terminal"), "{ran:?}");
    assert!(ran.unwrapped().contains("run it at a terminal"), "{ran:?}");
    assert!(!ran.said().contains("override { confirm"), "it is set: {ran:?}");
}

#[test]
fn observing_and_a_higher_bar_let_it_through() {
    let observed = folder(&format!("{DENIES}settings {{\n  mode = \"observe\"\n}}\n"));
    assert_eq!(apply(&observed, &["tfplan"]).code, 0);
    assert!(applied(&observed));
    let lenient = folder(NEEDS);
    assert_eq!(apply(&lenient, &["--fail-on", "deny", "tfplan"]).code, 0);
    assert!(applied(&lenient));
}

#[test]
fn what_has_no_answer_is_never_applied() {
    for (setup, arguments) in [("exit 3", &["tfplan"][..]), ("exit 3", &["--break-glass", REASON, "tfplan"])]
    {
        let folder = folder(DENIES);
        folder.write("bin/terraform.sh", setup);
        assert_eq!(apply(&folder, arguments).code, 2);
    }
    let folder = folder(DENIES);
    let ran = apply(&folder, &["tfplan", "--output", "json=nowhere/v.json", "--fail-on", "deny"]);
    assert_ne!(ran.code, 0);
    folder.write(".tfgate/p.gate.hcl", "protect \"none\" {\n  types = [\"nothing\"]\n}\n");
    let ran = apply(&folder, &["tfplan", "--output", "json=nowhere/v.json"]);
    assert_eq!(ran.code, 2, "an output that is missing is no yes: {ran:?}");
    assert!(ran.unwrapped().contains("nothing was applied: a report could not be written"), "{ran:?}");
    assert!(!applied(&folder));
    folder.write("plan.json", plan("create"));
    for (plan, words) in
        [("plan.json", "`terraform plan -out=FILE`"), ("-", "standard input"), ("absent", "failed to read")]
    {
        let ran = apply(&folder, &[plan]);
        assert_eq!(ran.code, 2, "{ran:?}");
        assert!(ran.unwrapped().contains(words), "{ran:?}");
    }
    let ran = apply(&folder, &["."]);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.unwrapped().contains("`.` is a directory, expected a plan file"), "{ran:?}");
    assert!(!ran.said().contains("terragrunt"), "{ran:?}");
    for argument in ["other.tfplan", "-state=x", "-parallelism"] {
        assert_eq!(apply(&folder, &["tfplan", "--", argument]).code, 2, "{argument}");
    }
    assert!(!applied(&folder));
}

#[test]
fn a_report_that_is_missing_stops_a_broken_glass_too() {
    let folder = folder(DENIES);
    let ran = apply(&folder, &["--break-glass", REASON, "tfplan", "--output", "json=nowhere/v.json"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.unwrapped().contains("nothing was applied: a report could not be written"), "{ran:?}");
    assert!(!applied(&folder));
    assert!(!folder.path().join("home").exists(), "no record of what does not happen");
}

#[test]
fn options_of_terraform_are_told_to_follow_two_hyphens() {
    let folder = folder("protect \"none\" {\n  types = [\"nothing\"]\n}\n");
    for option in ["-parallelism=5", "-auto-approve", "-lock-timeout=3m", "-no-color"] {
        let ran = apply(&folder, &["tfplan", option]);
        assert_eq!(ran.code, 2, "{ran:?}");
        let tip = format!("options of Terraform go after `--`: `tfgate apply PLANFILE -- {option}`");
        assert!(ran.unwrapped().contains(&tip), "{ran:?}");
        assert!(!ran.said().contains("'-- -"), "{ran:?}");
    }
    let ran = apply(&folder, &["tfplan", "-parallelism", "5"]);
    assert!(ran.unwrapped().contains("`tfgate apply PLANFILE -- -parallelism=VALUE`"), "{ran:?}");
    let ran = apply(&folder, &["tfplan", "-target=x.y"]);
    assert!(ran.unwrapped().contains("this plan is made; make another one"), "{ran:?}");
    let ran = apply(&folder, &["tfplan", "--frobnicate"]);
    assert!(ran.said().contains("--frobnicate") && !ran.said().contains("options of Terraform"), "{ran:?}");
    assert!(!applied(&folder));
}

#[test]
fn neither_the_original_nor_the_copy_can_be_swapped() {
    let pass = "protect \"none\" {\n  types = [\"nothing\"]\n}\n";
    let original = folder(pass);
    original.write("bin/on_show", format!("echo swapped > {}\n", original.at("tfplan")));
    assert_eq!(apply(&original, &["tfplan"]).code, 0);
    assert_eq!(std::fs::read(original.at("bin/applied")).unwrap(), binary_plan(), "the copy is applied");
    let copy = folder(pass);
    copy.write("bin/on_show", "echo swapped >> \"$last\"\n");
    let ran = apply(&copy, &["tfplan"]);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.unwrapped().contains("changed after it was checked"), "{ran:?}");
    assert!(!applied(&copy));
}

#[test]
fn a_failed_apply_is_no_answer() {
    let folder = folder("protect \"none\" {\n  types = [\"nothing\"]\n}\n");
    folder.write("bin/on_apply", "exit 1\n");
    let ran = apply(&folder, &["tfplan"]);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.unwrapped().contains("if it got that far, its changes remain. Plan again"), "{ran:?}");
    folder.write("bin/on_apply", "kill -TERM $$\n");
    assert_eq!(apply(&folder, &["tfplan"]).code, 2);
}

#[test]
fn a_broken_glass_is_recorded_before_anything_is_applied() {
    let folder = folder(DENIES);
    let ran = apply(&folder, &["--break-glass", REASON, "tfplan", "--output", "json=v.json"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(applied(&folder));
    let second = ran.stdout.lines().nth(1).unwrap_or_default();
    assert!(second.contains("BREAK GLASS REQUESTED by ada@"), "it is loud: {ran:?}");
    let record: Value =
        serde_json::from_str(&folder.read("home/.local/state/tfgate/break-glass.jsonl")).unwrap();
    assert_eq!((record["user"].as_str(), record["reason"].as_str()), (Some("ada"), Some(REASON)));
    assert_eq!(record["verdict"], "fail");
    assert_eq!(record["findings"][0]["policy"], "p/db");
    assert_eq!(record["findings"][0]["address"], "aws_db_instance.main");
    let report: Value = serde_json::from_str(&folder.read("v.json")).unwrap();
    assert_eq!(report["stacks"][0]["plan"]["digest"], record["plan_sha256"]);
    assert_eq!(report["stacks"][0]["overrides"][0]["reason"], REASON);
    let again = apply(&folder, &["--break-glass", REASON, "tfplan"]);
    assert_eq!(again.code, 0, "{again:?}");
    assert_eq!(folder.read("home/.local/state/tfgate/break-glass.jsonl").lines().count(), 2);
}

#[test]
fn without_a_record_nothing_is_applied() {
    let folder = folder(DENIES);
    folder.write("file", "");
    let ran = apply(&folder, &["--break-glass", REASON, "--record", "file/x.jsonl", "tfplan"]);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.unwrapped().contains("nothing was applied: failed to write the record"), "{ran:?}");
    let ran = apply_with(&folder, &[("HOME", "")], &["--break-glass", REASON, "tfplan"]);
    assert_eq!(ran.code, 2, "{ran:?}");
    for reason in ["", "too short", "          ", "a reason\nof two lines"] {
        assert_eq!(apply(&folder, &["--break-glass", reason, "tfplan"]).code, 2, "{reason:?}");
    }
    assert!(!applied(&folder));
}

#[test]
fn a_policy_forbids_to_break_the_glass() {
    for policy in ["settings {\n  break_glass = false\n}\n", "settings {\n  floor = true\n}\n"] {
        let folder = folder(&format!("{DENIES}{policy}"));
        let ran = apply(&folder, &["--break-glass", REASON, "tfplan"]);
        assert_eq!(ran.code, 1, "{ran:?}");
        let why =
            "a policy in `.tfgate` forbids break glass (`settings { break_glass = false }`, or a floor)";
        assert!(ran.unwrapped().contains(why), "{ran:?}");
        assert!(!applied(&folder) && !ran.stdout.contains("BREAK GLASS"));
        assert!(!folder.path().join("home").exists(), "no record of what did not happen");
    }
}

#[cfg(feature = "github")]
#[test]
fn a_webhook_gets_the_record_or_nothing_is_applied() {
    let server = tiny_http::Server::http("127.0.0.1:0").unwrap();
    let url = format!("http://{}/hook?secret=abc", server.server_addr());
    let taken = std::thread::spawn(move || {
        let mut bodies = Vec::new();
        for status in [200, 500, 302] {
            let mut request = server.recv().unwrap();
            let mut body = String::new();
            request.as_reader().read_to_string(&mut body).unwrap();
            bodies.push(body);
            let elsewhere = tiny_http::Header::from_bytes("location", "/elsewhere").unwrap();
            request.respond(tiny_http::Response::empty(status).with_header(elsewhere)).unwrap();
        }
        bodies
    });
    let reason = "<!channel> & <https://x|y> it burns";
    for expected in [0, 2, 2] {
        let folder = folder(DENIES);
        let ran = apply_with(
            &folder,
            &[("TFGATE_BREAK_GLASS_WEBHOOK", &url)],
            &["--break-glass", reason, "tfplan", "--output", "markdown=v.md"],
        );
        assert_eq!(ran.code, expected, "{ran:?}");
        // The outputs are written before the record is sent, so they must not say what may not happen.
        for text in [ran.stdout.clone(), folder.read("v.md")] {
            assert!(text.contains("BREAK GLASS REQUESTED"), "{text}");
            assert!(!text.to_lowercase().contains("applied against"), "{text}");
        }
        assert_eq!(applied(&folder), expected == 0, "{ran:?}");
        assert!(!ran.said().contains("secret=abc"), "{ran:?}");
    }
    let bodies = taken.join().unwrap();
    let body: Value = serde_json::from_str(&bodies[0]).unwrap();
    assert_eq!(body["reason"], reason);
    let shown = body["text"].as_str().unwrap();
    assert!(shown.contains("&lt;!channel&gt; &amp;") && !shown.contains('<'), "{shown}");
    assert!(shown.contains("requests to apply a plan of"), "{shown}");
    let folder = folder(DENIES);
    let address = [("TFGATE_BREAK_GLASS_WEBHOOK", "http://hooks.example.com/x")];
    assert_eq!(apply_with(&folder, &address, &["--break-glass", REASON, "tfplan"]).code, 2);
    assert_eq!(apply(&folder, &["--issue", "--break-glass", REASON, "tfplan"]).code, 2, "no token");
    assert!(!applied(&folder));
}

/// Runs it at a pseudo terminal on which this is typed; what it said, and its code.
fn at_terminal(folder: &Folder, typed: &str) -> (String, i32) {
    at_terminal_with(folder, &[], typed)
}

pub(super) fn at_terminal_with(folder: &Folder, more: &[(&str, &str)], typed: &str) -> (String, i32) {
    let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
    grantpt(&master).unwrap();
    unlockpt(&master).unwrap();
    let name = ptsname(&master, Vec::new()).unwrap();
    let slave = std::fs::File::options().read(true).write(true).open(name.to_str().unwrap()).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_tfgate"));
    command.env_clear().envs(environment(folder)).envs(more.iter().copied()).current_dir(folder.path());
    command.args(["apply", "--no-builtin", "--today", "2026-11-21", "--quiet", "tfplan"]);
    command.stdin(slave.try_clone().unwrap()).stdout(slave.try_clone().unwrap()).stderr(Stdio::from(slave));
    let mut child = command.spawn().unwrap();
    drop(command);
    let mut terminal = std::fs::File::from(master);
    terminal.write_all(typed.as_bytes()).unwrap();
    let code = child.wait().unwrap().code().unwrap();
    // What it printed waits in the terminal; at the end reading fails, since nobody has the other side.
    let mut said = Vec::new();
    let mut buffer = [0; 4096];
    while let Ok(count) = terminal.read(&mut buffer) {
        if count == 0 {
            break;
        }
        said.extend_from_slice(&buffer[..count]);
    }
    (String::from_utf8_lossy(&said).into_owned(), code)
}

#[test]
fn a_person_at_a_terminal_types_the_address() {
    for (policy, typed, code) in [
        (ASKS, "aws_db_instance.main\n", 0),
        (ASKS, "yes\n", 1),
        (ASKS, "\n", 1),
        (ASKS, "aws_db_instance.main2\n", 1),
        (ASKS, " aws_db_instance.main\n", 1),
        (NEEDS, "aws_db_instance.main\n", 1),
        (DENIES, "aws_db_instance.main\n", 1),
    ] {
        let folder = folder(policy);
        let (said, got) = at_terminal(&folder, typed);
        assert_eq!(got, code, "{typed:?}: {said}");
        assert_eq!(applied(&folder), code == 0, "{typed:?}: {said}");
        assert_eq!(said.contains("Type `aws_db_instance.main` to apply"), policy == ASKS, "{said}");
        assert_eq!(said.contains("confirmed at the terminal"), code == 0, "{typed:?}: {said}");
    }
}

#[test]
fn one_policy_that_does_not_ask_is_enough() {
    let folder = folder(&format!("{ASKS}protect \"all\" {{\n}}\n"));
    let (said, code) = at_terminal(&folder, "aws_db_instance.main\n");
    assert_eq!(code, 1, "{said}");
    assert!(!applied(&folder));
}

/// Runs it where a script sends it a signal, which it may die of.
fn signalled(folder: &Folder) -> std::process::Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tfgate"));
    command.env_clear().envs(environment(folder)).current_dir(folder.path());
    command.args(["apply", "--no-builtin", "--quiet", "tfplan"]).stdin(Stdio::null());
    command.output().unwrap()
}

#[test]
fn a_signal_before_the_apply_ends_it_and_removes_the_copy() {
    use std::os::unix::process::ExitStatusExt as _;
    for signal in ["TERM", "INT", "HUP"] {
        let folder = folder("protect \"none\" {\n  types = [\"nothing\"]\n}\n");
        folder.write(
            "bin/on_show",
            format!("kill -{signal} $PPID\nwhile kill -0 $PPID 2>/dev/null; do :; done\n"),
        );
        let output = signalled(&folder);
        assert!(output.status.signal().is_some(), "{signal}: {output:?}");
        assert_eq!(std::fs::read_dir(folder.at("tmp")).unwrap().count(), 0, "{signal}");
        assert!(!applied(&folder));
    }
}

#[test]
fn while_terraform_runs_a_signal_is_its_own() {
    let folder = folder("protect \"none\" {\n  types = [\"nothing\"]\n}\n");
    folder.write(
        "bin/on_apply",
        "trap 'echo stopped > \"$bin/stopped\"; exit 1' TERM\nkill -TERM $PPID\nwhile :; do :; done\n",
    );
    let output = signalled(&folder);
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    assert_eq!(folder.read("bin/stopped"), "stopped\n");
    assert_eq!(std::fs::read_dir(folder.at("tmp")).unwrap().count(), 0);
}

#[cfg(feature = "github")]
#[test]
fn an_issue_gets_the_record_or_nothing_is_applied() {
    use crate::github::fake::{ADMIN, Fake, Fault, READ_ONLY, TOKEN, What};
    let fake = Fake::start(|_| {});
    let url = fake.url();
    let reason = "``` @everyone <img src=x>";
    let run = |token: &str| {
        let environment =
            [("GITHUB_API_URL", url.as_str()), ("GITHUB_TOKEN", token), ("GITHUB_REPOSITORY", "acme/infra")];
        let folder = folder(DENIES);
        let ran = apply_with(&folder, &environment, &["--issue", "--break-glass", reason, "tfplan"]);
        assert_eq!(ran.code == 0, applied(&folder), "{ran:?}");
        assert!(!ran.said().contains(token), "{ran:?}");
        ran.code
    };
    assert_eq!(run(ADMIN), 0);
    let requests = fake.take_requests();
    let lines: Vec<String> = requests.iter().map(crate::github::fake::Recorded::line).collect();
    assert_eq!(lines, ["POST /repos/acme/infra/issues"]);
    assert_eq!(fake.world(|world| world.repository.issues.len()), 1);
    let body = requests[0].body.as_ref().unwrap();
    let text = body["body"].as_str().unwrap();
    assert_eq!(body["title"], "tfgate: break glass requested");
    // The fence is longer than any run of backticks in the record, so nothing gets out of it.
    assert!(text.contains("````json\n") && text.trim_end().ends_with("\n````"), "{text}");
    for token in [TOKEN, READ_ONLY] {
        assert_eq!(run(token), 2, "without `issues: write`");
    }
    fake.world(|world| {
        let broken = What::status(500, "Server Error");
        world.faults.push(Fault::new("POST", "/repos/acme/infra/issues", broken).always());
    });
    assert_eq!(run(ADMIN), 2);
    assert_eq!(fake.world(|world| world.repository.issues.len()), 1);
    fake.finish();
}
