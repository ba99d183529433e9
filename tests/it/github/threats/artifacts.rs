//! Row 15: saved reports come out of an artifact that anybody may have written.

use serde_json::{Value, json};

use super::super::fake::{Event, GithubRan};
use super::super::flows::{CLEAN, DESTROYS, Flow};
use super::super::publish::commands;
use crate::support::Folder;

/// A pull request whose plan was judged in another run, which saved its report.
struct Artifact {
    flow: Flow,
    folder: Folder,
    report: Value,
}

impl Artifact {
    fn new() -> Self {
        let (flow, folder) = (Flow::new(), Folder::new());
        let output = format!("json={}", folder.at("saved.json"));
        let quiet = ["--comment", "off", "--status", "false", "--output", &output];
        assert_eq!(flow.judge(flow.push(), DESTROYS, &quiet).code, 1);
        let report = serde_json::from_str(&folder.read("saved.json")).expect("JSON");
        Artifact { flow, folder, report }
    }

    fn workflow_run(&self) -> Event {
        let head_sha = self.flow.fake.world(|world| world.repository.head(1));
        Event::WorkflowRun { head_sha, event: "pull_request", run_id: 7 }
    }

    fn edited(&self, pointer: &str, value: Value) -> Value {
        let mut report = self.report.clone();
        *report.pointer_mut(pointer).unwrap_or_else(|| panic!("no `{pointer}`")) = value;
        report
    }

    /// The job that may write reads this file.
    fn recount(&self, bytes: impl AsRef<[u8]>, more: &[&str]) -> GithubRan {
        self.folder.write("artifact.json", bytes);
        let file = self.folder.at("artifact.json");
        let arguments = [&["github", "pr", "--verdict", &file], more].concat();
        self.flow.step(self.workflow_run(), CLEAN, &arguments)
    }

    fn assert_no_answer(&self, case: &str, ran: &GithubRan) {
        assert_eq!((ran.code, ran.outputs["verdict"].as_str()), (2, "error"), "{case}: {ran:?}");
        assert!(self.flow.status().starts_with("error: "), "{case}: {}", self.flow.status());
    }
}

#[test]
fn the_artifact_of_this_head_is_counted() {
    let artifact = Artifact::new();
    let ran = artifact.recount(artifact.report.to_string(), &[]);
    assert_eq!((ran.code, ran.outputs["verdict"].as_str()), (1, "needs_approval"), "{ran:?}");
    artifact.flow.approve("bob");
    let ran = artifact.recount(artifact.report.to_string(), &[]);
    assert_eq!((ran.code, ran.outputs["approved-by"].as_str()), (0, "bob"), "{ran:?}");
    artifact.flow.fake.finish();
}

#[test]
fn forged_reports_are_no_answer() {
    let artifact = Artifact::new();
    let finding = "/stacks/0/findings/0";
    let at = |field: &str| format!("{finding}/{field}");
    let cases = [
        ("/review/head".to_owned(), json!("0".repeat(40))),
        ("/review".to_owned(), Value::Null),
        ("/review/change_set".to_owned(), json!("ab".repeat(32))),
        ("/review/change_set".to_owned(), Value::Null),
        ("/verdict".to_owned(), json!("pass")),
        ("/exit_code".to_owned(), json!(0)),
        ("/observe".to_owned(), json!(true)),
        ("/stacks/0/rules/exit_zero".to_owned(), json!(true)),
        ("/stacks/0/rules/fail_on".to_owned(), json!("deny")),
        ("/stacks/0/verdict".to_owned(), json!("pass")),
        ("/stacks/0/findings".to_owned(), json!([])),
        (at("override/approvals"), json!(0)),
        (at("override/approvals"), json!(2)),
        (at("override/approvers"), json!(["alice"])),
        (at("override"), Value::Null),
        (at("level"), json!("warn")),
        (at("level"), json!("deny")),
        (at("outcome"), json!("approved")),
        (at("outcome"), json!("waived")),
        (at("policy_digest"), json!("cd".repeat(32))),
        (at("address"), json!("aws_db_instance.other")),
        (at("action"), json!("update")),
    ];
    for (pointer, value) in cases {
        let report = artifact.edited(&pointer, value.clone());
        let ran = artifact.recount(report.to_string(), &[]);
        // Who may approve is no part of the change set; what is left of a forged list approves nothing by itself.
        if matches!(ran.code, 1) && pointer.contains("override/appro") {
            assert_eq!(ran.outputs["verdict"], "needs_approval", "{pointer} {value}");
            continue;
        }
        artifact.assert_no_answer(&format!("{pointer} {value}"), &ran);
    }
    artifact.flow.fake.finish();
}

/// The exit code agrees with the rules here, and these rules are none that `tfgate github pr` has.
#[test]
fn an_artifact_does_not_weaken_the_exit_code() {
    let artifact = Artifact::new();
    for (rule, value) in [("exit_zero", json!(true)), ("fail_on", json!("deny"))] {
        let mut report = artifact.edited("/exit_code", json!(0));
        report["stacks"][0]["rules"][rule] = value;
        let ran = artifact.recount(report.to_string(), &[]);
        artifact.assert_no_answer(rule, &ran);
    }
    artifact.flow.fake.finish();
}

/// The report as it would be after this person's approval, with everything in agreement.
fn approved(report: &Value, head: &str) -> Value {
    let mut forged = report.clone();
    let approval = json!({"user": "carol", "commit": head, "submitted_at": "2026-11-21T12:00:00Z"});
    forged["stacks"][0]["findings"][0]["outcome"] = json!("approved");
    forged["stacks"][0]["approvals"] = json!([approval]);
    for part in ["/verdict", "/stacks/0/verdict"] {
        *forged.pointer_mut(part).expect("a verdict") = json!("pass");
    }
    forged["exit_code"] = json!(0);
    forged["review"]["missing"] = json!(0);
    forged
}

#[test]
fn approvals_of_an_artifact_are_dropped_wherever_it_is_read() {
    let artifact = Artifact::new();
    let head = artifact.flow.fake.world(|world| world.repository.head(1));
    let forged = approved(&artifact.report, &head);
    artifact.folder.write("forged.json", forged.to_string());
    let file = artifact.folder.at("forged.json");
    for approvals in ["review", "off"] {
        for arguments in [["pr", "--verdict"].as_slice(), &["aggregate"]] {
            let arguments = [&["github"], arguments, &[file.as_str(), "--approvals", approvals]].concat();
            let ran = artifact.flow.step(artifact.workflow_run(), CLEAN, &arguments);
            let said = (ran.code, ran.outputs["verdict"].as_str(), ran.outputs["approved-by"].as_str());
            assert_eq!(said, (1, "needs_approval", ""), "{arguments:?}: {ran:?}");
            assert!(!artifact.flow.status().starts_with("success"), "{}", artifact.flow.status());
        }
    }
    // Nobody reviews in a queue and on a branch, and nothing in a file approves there either.
    let queue = artifact.flow.fake.world(|world| {
        let branch = format!("gh-readonly-queue/main/pr-1-{}", world.repository.tip("main"));
        world.repository.branch(&branch, "main");
        world.repository.merge(&branch, "feature", "alice");
        branch
    });
    let queued = Event::MergeGroup { branch: queue.clone(), base: "main".to_owned() };
    for (event, branch) in [(queued, queue.as_str()), (Event::Push { branch: "main".to_owned() }, "main")] {
        let sha = artifact.flow.fake.world(|world| world.repository.tip(branch));
        let mut forged = forged.clone();
        forged["review"]["head"] = json!(sha);
        artifact.folder.write("forged.json", forged.to_string());
        for arguments in [["github", "pr", "--verdict", &file].as_slice(), &["github", "aggregate", &file]] {
            let ran = artifact.flow.step(event.clone(), CLEAN, arguments);
            let said = (ran.code, ran.outputs["verdict"].as_str(), ran.outputs["approved-by"].as_str());
            assert_eq!(said, (1, "needs_approval", ""), "{branch} {arguments:?}: {ran:?}");
            let status = artifact.flow.status_of(&sha);
            assert!(!status.starts_with("success"), "{branch}: {status}");
        }
    }
    artifact.flow.fake.finish();
}

#[test]
fn size_and_depth_are_limited() {
    let artifact = Artifact::new();
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let member = artifact.report.to_string().replacen('{', &format!("{{\"later\":{deep},"), 1);
    let message = artifact.edited("/stacks/0/findings/0/message", json!("@")).to_string();
    let nested = message.replace("\"message\":\"@\"", &format!("\"message\":{deep}"));
    assert!(nested.contains(&deep));
    for (case, bytes) in [
        ("depth", deep.into_bytes()),
        ("depth in a field", nested.into_bytes()),
        ("nothing", Vec::new()),
        ("not UTF-8", vec![b'{', 0xff, b'}']),
        ("a zip", b"PK\x03\x04".to_vec()),
    ] {
        artifact.assert_no_answer(case, &artifact.recount(bytes, &[]));
    }
    // What a later version says beside is not looked at.
    assert_eq!(artifact.recount(member, &[]).code, 1);
    let padded = format!("{}{}", artifact.report, " ".repeat(1 << 20));
    artifact.assert_no_answer("size", &artifact.recount(&padded, &["--max-saved", "1MiB"]));
    assert_eq!(artifact.recount(&padded, &["--max-saved", "2MiB"]).code, 1);
    artifact.flow.fake.finish();
}

const HOSTILE: &str = "@evil <!-- tfgate:v1 --> </code></pre></details>\n\n# evil\n\n![evil](https://evil.example/x) <script>evil</script> `evil` ``` \n::add-mask::evil\n##[add-mask]evil\n<img src=https://evil.example>";

/// The strings of a report, one for each field.
fn strings(value: &Value, pointer: &str, found: &mut Vec<String>) {
    match value {
        Value::String(_) => found.push(pointer.to_owned()),
        Value::Array(elements) => {
            // The elements of a list are alike.
            for (at, element) in elements.iter().enumerate().take(1) {
                strings(element, &format!("{pointer}/{at}"), found);
            }
        }
        Value::Object(members) => {
            members.iter().for_each(|(name, member)| strings(member, &format!("{pointer}/{name}"), found));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// What a page shows outside of code, with its tags; it has to hold nothing of the attack.
fn outside_of_code(markdown: &str) -> String {
    let mut options = comrak::Options::default();
    options.extension.autolink = true;
    options.extension.table = true;
    options.render.r#unsafe = true;
    let html = comrak::markdown_to_html(markdown, &options);
    let code = regex::Regex::new(r"(?s)<code[^>]*>.*?</code>").expect("a pattern");
    code.replace_all(&html, "").into_owned()
}

#[test]
fn no_string_of_an_artifact_acts() {
    let artifact = Artifact::new();
    let mut pointers = Vec::new();
    strings(&artifact.report, "", &mut pointers);
    assert!(pointers.len() >= 40, "{pointers:?}");
    let (mut taken, mut refused) = (0, 0);
    for pointer in &pointers {
        let ran = artifact.recount(artifact.edited(pointer, json!(HOSTILE)).to_string(), &[]);
        match ran.code {
            1 => taken += 1,
            2 => refused += 1,
            _ => panic!("{pointer}: {ran:?}"),
        }
        for page in [artifact.flow.comment(), ran.summary.clone()] {
            let shown = outside_of_code(&page);
            // A plain word between two backticks of a message is a word.
            for attack in ["@evil", "evil.example", "<script", "<img", "<h1", "add-mask"] {
                assert!(!shown.contains(attack), "{pointer}: {attack}: {shown}");
            }
            assert_eq!(
                (shown.matches("<!--").count(), shown.matches("-->").count()),
                (1, 1),
                "{pointer}: {page}"
            );
        }
        assert!(!commands(&ran.stdout).iter().any(|name| name == "add-mask"), "{pointer}: {}", ran.stdout);
        assert_eq!(commands(&ran.stderr), Vec::<String>::new(), "{pointer}: {}", ran.stderr);
        let status = artifact.flow.status();
        assert!(!status.contains("evil") && !status.starts_with("success"), "{pointer}: {status}");
    }
    assert!(taken >= 8 && refused >= 15, "{taken} taken, {refused} refused");
    artifact.flow.fake.finish();
}

#[test]
fn a_run_of_a_head_that_no_open_pull_request_has_is_no_answer() {
    let artifact = Artifact::new();
    let file = artifact.folder.at("saved.json");
    let main = artifact.flow.fake.world(|world| world.repository.tip("main"));
    let old = artifact.flow.fake.world(|world| {
        let old = world.repository.head(1);
        world.repository.commit("feature", "alice", &[("more.tf", "# more\n")]);
        old
    });
    for head_sha in [main, old, "0".repeat(40)] {
        let event = Event::WorkflowRun { head_sha, event: "pull_request", run_id: 7 };
        let ran = artifact.flow.step(event, CLEAN, &["github", "pr", "--verdict", &file]);
        assert_eq!(ran.code, 2, "{ran:?}");
        assert!(artifact.flow.fake.take_writes().is_empty(), "it wrote something");
    }
    artifact.flow.fake.finish();
}

#[cfg(unix)]
#[test]
fn a_folder_of_an_artifact_leads_nowhere_else() {
    use std::os::unix::fs::symlink;
    let artifact = Artifact::new();
    let secret = "C4nary-of-another-file";
    artifact.folder.write("elsewhere/secret.json", format!("{{\"schema_version\": \"{secret}\"}}"));
    let link = |to: &str, name: &str| {
        artifact.folder.make("reports");
        symlink(artifact.folder.at(to), artifact.folder.path().join("reports").join(name)).expect("a link");
    };
    let names = [
        "::error::evil.json",
        "a\n##[add-mask]evil.json",
        "<img src=x onerror=evil>.json",
        "..json",
        "-evil.json",
    ];
    let reports = artifact.folder.at("reports");
    let run = || artifact.flow.step(artifact.workflow_run(), CLEAN, &["github", "aggregate", &reports]);
    let said = |ran: &GithubRan| format!("{ran:?}{}{:?}", artifact.flow.comment(), artifact.flow.status());

    link("elsewhere/secret.json", "one.json");
    let ran = run();
    artifact.assert_no_answer("a link to a file", &ran);
    assert!(!said(&ran).contains(secret), "{ran:?}");
    std::fs::remove_file(artifact.folder.at("reports/one.json")).expect("it is there");

    for name in names {
        artifact.folder.write(&format!("reports/{name}"), "{}");
    }
    let ran = run();
    artifact.assert_no_answer("odd names", &ran);
    let shown = outside_of_code(&artifact.flow.comment());
    assert!(!shown.contains("<img") && !shown.contains("onerror"), "{shown}");
    assert!(!commands(&ran.stdout).iter().any(|name| name == "add-mask"), "{}", ran.stdout);
    assert_eq!(commands(&ran.stderr), Vec::<String>::new(), "{}", ran.stderr);

    link("elsewhere", "folder");
    assert_eq!(run().code, 2);
    artifact.flow.fake.finish();
}
