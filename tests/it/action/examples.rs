//! The workflows in `docs/examples/github`: each job has the permissions that it needs, and no others.

use std::collections::{BTreeMap, BTreeSet};

use saphyr::YamlOwned;
use serde_json::Value;

use super::yaml::{at, entries, get, items, load, scalar, text_at};
use crate::support::{files, text};

type Permissions = BTreeMap<String, String>;

/// Where an example says that the action of a release stands.
const ACTION: &str = "OWNER/tfgate@0000000000000000000000000000000000000000";

/// The workflows, by path.
fn workflows() -> Vec<(String, YamlOwned)> {
    let paths = files("docs/examples/github").into_iter().map(|path| path.display().to_string());
    paths.map(|path| (path.clone(), load(&path))).collect()
}

/// The jobs of a workflow, with their names and steps.
fn jobs(workflow: &YamlOwned) -> Vec<(String, &YamlOwned, &[YamlOwned])> {
    let jobs = entries(get(workflow, "jobs")).into_iter();
    jobs.map(|(name, job)| (name, job, items(get(job, "steps")))).collect()
}

/// Adds what is needed; `write` holds `read`.
fn add(permissions: &mut Permissions, needed: &Value) {
    for (name, level) in needed.as_object().into_iter().flatten() {
        let level = level.as_str().expect("a level");
        let now = permissions.entry(name.clone()).or_insert_with(|| level.to_owned());
        if level == "write" {
            level.clone_into(now);
        }
    }
}

/// The calls of the program in a step: the subcommand, and where it says a variable or an input.
fn calls<'a>(step: &'a YamlOwned) -> Vec<(String, BTreeMap<String, &'a YamlOwned>)> {
    if get(step, "uses").map(scalar).is_some_and(|used| used == ACTION) {
        let inputs: BTreeMap<_, _> = entries(get(step, "with")).into_iter().collect();
        let mode = inputs.get("mode").map_or_else(|| "check".to_owned(), |mode| scalar(mode));
        return match mode.as_str() {
            "install" => Vec::new(),
            "check" => vec![("pr".to_owned(), inputs)],
            _ => vec![(mode, inputs)],
        };
    }
    let call = regex::Regex::new(r#""\$TFGATE_BIN" (?:github )?([a-z]+)"#).expect("a pattern");
    let script = get(step, "run").map(scalar).unwrap_or_default();
    let input = |(name, value): (String, &'a YamlOwned)| {
        Some((name.strip_prefix("TFGATE_")?.to_lowercase().replace('_', "-"), value))
    };
    let inputs: BTreeMap<_, _> = entries(get(step, "env")).into_iter().filter_map(input).collect();
    call.captures_iter(&script).map(|found| (found[1].to_owned(), inputs.clone())).collect()
}

/// What a job needs, worked out from what it does.
fn needed(steps: &[YamlOwned]) -> Permissions {
    let table: Value = serde_json::from_str(&text("testdata/github/permissions.json")).expect("JSON");
    let mut permissions = Permissions::new();
    for step in steps {
        let used = get(step, "uses").map(scalar).unwrap_or_default();
        let script = get(step, "run").map(scalar).unwrap_or_default();
        if used.starts_with("actions/checkout@") {
            add(&mut permissions, &serde_json::json!({ "contents": "read" }));
        }
        if used.starts_with("aws-actions/configure-aws-credentials@") {
            add(&mut permissions, &serde_json::json!({ "id-token": "write" }));
        }
        let other_run = get(step, "with").is_some_and(|with| get(with, "run-id").is_some());
        if script.contains("gh run ") || other_run {
            add(&mut permissions, &serde_json::json!({ "actions": "read" }));
        }
        if script.contains("/pulls") {
            add(&mut permissions, &serde_json::json!({ "pull-requests": "read" }));
        }
        for (command, inputs) in calls(step) {
            let row = table.get(&command).unwrap_or_else(|| panic!("no row `{command}` in the table"));
            add(&mut permissions, &row["reads"]);
            if script.contains("--issue") {
                add(&mut permissions, &row["issue"]);
            }
            if command == "drift" && inputs.get("issue").is_none_or(|value| scalar(value) != "false") {
                add(&mut permissions, &row["issue"]);
            }
            for (write, off) in [("comment", "off"), ("status", "false")] {
                if inputs.get(write).is_none_or(|value| scalar(value) != off) {
                    add(&mut permissions, &row[write]);
                }
            }
        }
    }
    permissions
}

#[test]
fn each_job_has_the_permissions_that_it_needs_and_no_others() {
    let mut writes = BTreeSet::new();
    for (path, workflow) in workflows() {
        assert!(entries(Some(at(&workflow, "permissions"))).is_empty(), "{path}: rights for every job");
        for (name, job, steps) in jobs(&workflow) {
            let given: Permissions = entries(Some(at(job, "permissions")))
                .into_iter()
                .map(|(permission, level)| (permission, scalar(level)))
                .collect();
            assert_eq!(given, needed(steps), "{path}: job `{name}`");
            let write = |permission: &str| given.get(permission).is_some_and(|level| level == "write");
            let publishes = write("statuses") || write("pull-requests") || write("contents");
            assert!(!(publishes && write("id-token")), "{path}: `{name}` has the cloud and may write");
            if publishes {
                writes.insert(path.clone());
                let runs_code = steps.iter().any(|step| {
                    let used = get(step, "uses").map(scalar).unwrap_or_default();
                    used.starts_with("actions/checkout@") || used.starts_with("hashicorp/")
                });
                assert!(!runs_code, "{path}: `{name}` may write and has the code of the pull request");
            }
        }
    }
    assert_eq!(writes.len(), 3, "{writes:?}");
}

#[test]
fn each_input_and_output_exists() {
    let action = load("action.yml");
    let names =
        |key: &str| entries(get(&action, key)).into_iter().map(|(name, _)| name).collect::<BTreeSet<_>>();
    let (inputs, outputs) = (names("inputs"), names("outputs"));
    let output = regex::Regex::new(r"steps\.(tfgate|judge)\.outputs\.([a-z-]+)").expect("a pattern");
    let mut seen = 0;
    for (path, workflow) in workflows() {
        let whole = text(&path);
        for found in output.captures_iter(&whole) {
            assert!(outputs.contains(&found[2]), "{path}: no output `{}`", &found[2]);
        }
        for (_, _, steps) in jobs(&workflow) {
            for step in steps.iter().filter(|step| get(step, "uses").map(scalar).as_deref() == Some(ACTION)) {
                for (name, _) in entries(get(step, "with")) {
                    assert!(inputs.contains(&name), "{path}: no input `{name}`");
                }
                seen += 1;
            }
        }
    }
    assert!(seen >= 10, "{seen}");
}

/// A cache is found by the start of its key, and one stack must not take the history of another.
#[test]
fn each_stack_finds_its_own_history() {
    let mut seen = 0;
    for (path, workflow) in workflows() {
        for (name, _, steps) in jobs(&workflow) {
            let cache = |kind: &str| {
                let used = format!("actions/cache/{kind}@");
                let step = steps.iter().find(|step| {
                    get(step, "uses").map(scalar).is_some_and(|action| action.starts_with(&used))
                });
                step.map(|step| at(step, "with"))
            };
            let (Some(restored), saved) = (cache("restore"), cache("save")) else { continue };
            let place = format!("{path}: job `{name}`");
            let saved = saved.unwrap_or_else(|| panic!("{place} saves nothing"));
            let key = text_at(saved, "key");
            assert_eq!(text_at(restored, "key"), key, "{place}");
            assert_eq!(text_at(restored, "path"), text_at(saved, "path"), "{place}");
            // `prod` is the start of `prod-eu`; the colon ends the name.
            let found_by = text_at(restored, "restore-keys");
            assert!(found_by.ends_with("${{ matrix.stack }}:") && key.starts_with(&found_by), "{place}");
            assert!(key.contains("run_id") && key.contains("run_attempt"), "{place}: a key is written once");
            let action = steps.iter().find(|step| get(step, "uses").map(scalar).as_deref() == Some(ACTION));
            let state = text_at(at(action.expect("a step"), "with"), "state");
            assert_eq!(state, text_at(saved, "path"), "{place}");
            seen += 1;
        }
    }
    assert_eq!(seen, 1);
}

/// What a nightly job must look at, and what must not stop it from saying so.
#[test]
fn drift_is_looked_for_in_a_whole_refreshed_plan_and_said_where_there_is_none() {
    let mut seen = 0;
    for (path, workflow) in workflows() {
        for (name, job, steps) in jobs(&workflow) {
            let drift = |step: &&YamlOwned| {
                get(step, "with").and_then(|with| get(with, "mode")).map(scalar).as_deref() == Some("drift")
            };
            let Some(judged) = steps.iter().find(drift) else { continue };
            let place = format!("{path}: job `{name}`");
            let scripts: String = steps.iter().filter_map(|step| get(step, "run").map(scalar)).collect();
            assert!(scripts.contains("terraform plan -input=false -lock=false -out=tfplan\n"), "{place}");
            for bad in ["-refresh", "-target", "-exclude", "-destroy", "-detailed-exitcode", "|| true"] {
                assert!(!scripts.contains(bad), "{place}: `{bad}`");
            }
            assert_eq!(text_at(judged, "if"), "${{ !cancelled() }}", "{place}: a failed check is not said");
            let code = text_at(at(judged, "with"), "plan-exit-code");
            assert_eq!(code, "${{ steps.plan.outcome == 'success' && '0' || '1' }}", "{place}");
            let strategy = at(job, "strategy");
            assert_eq!(text_at(strategy, "fail-fast"), "false", "{place}: one stack stops the others");
            let group = text_at(at(job, "concurrency"), "group");
            assert_eq!(group, "drift-${{ matrix.stack }}", "{place}");
            let triggers: BTreeSet<String> =
                entries(get(&workflow, "on")).into_iter().map(|(name, _)| name).collect();
            let alone = ["schedule", "workflow_dispatch"].map(str::to_owned).into();
            assert_eq!(triggers, alone, "{path}: where a schedule stops, the other triggers stop too");
            seen += 1;
        }
    }
    assert_eq!(seen, 1);
}

/// The command lines in the scripts parse, with the variables beside them.
#[test]
fn each_command_line_is_one_that_the_program_takes() {
    let call = regex::Regex::new(r#""\$TFGATE_BIN" (.*?-|apply .*)(?: \|\| .*)?$"#).expect("a pattern");
    let mut seen = 0;
    for (path, workflow) in workflows() {
        for step in jobs(&workflow).into_iter().flat_map(|(_, _, steps)| steps) {
            let script = get(step, "run").map(scalar).unwrap_or_default();
            for line in script.lines() {
                let Some(found) = call.captures(line) else { continue };
                let arguments = found[1]
                    .replace("\"${approved[@]}\"", "--approved approved/verdict.json")
                    .replace("\"$REASON\"", "the-region-burns")
                    .replace('"', "");
                let line = format!("tfgate {arguments}");
                let github = line.strip_prefix("tfgate github ");
                let parsed = match github {
                    Some(rest) => parse_github(rest),
                    None => <tfgate::cli::Cli as clap::Parser>::try_parse_from(line.split(' ')).map(drop),
                };
                assert!(parsed.is_ok(), "{path}: {line}: {parsed:?}");
                seen += 1;
            }
        }
    }
    assert_eq!(seen, 4);
}

fn parse_github(arguments: &str) -> Result<(), clap::Error> {
    use clap::{FromArgMatches as _, Subcommand as _};
    let command = tfgate::cli::GithubCommand::augment_subcommands(clap::Command::new("github"));
    let words = ["github"].into_iter().chain(arguments.split(' ')).chain(["--repository", "acme/infra"]);
    let matches = command.try_get_matches_from(words)?;
    tfgate::cli::GithubCommand::from_arg_matches(&matches).map(drop)
}

/// What must hold in each of them, whatever it does.
#[test]
fn no_example_teaches_a_bad_habit() {
    for (path, workflow) in workflows() {
        let whole = text(&path);
        assert!(!whole.contains("pull_request_target"), "{path}");
        assert!(!whole.contains("{{ secrets"), "{path}: a role is lent, no key is kept");
        let triggers: Vec<String> = entries(get(&workflow, "on")).into_iter().map(|(name, _)| name).collect();
        for (name, job, steps) in jobs(&workflow) {
            let place = format!("{path}: job `{name}`");
            assert!(get(job, "timeout-minutes").is_some(), "{place} has no limit");
            let concurrency = at(job, "concurrency");
            if name != "plan" && name != "changes" {
                assert_eq!(text_at(concurrency, "cancel-in-progress"), "false", "{place} is cut off");
                // A job that is skipped counts as passed.
                let condition = get(job, "if").map(scalar).unwrap_or_default();
                let needs = get(job, "needs").is_some();
                let never_skipped = if name == "check" && needs { "${{ always() }}" } else { "" };
                assert_eq!(condition, never_skipped, "{place}");
            }
            for step in steps {
                check_step(&place, step);
            }
        }
        if triggers.contains(&"workflow_run".to_owned()) {
            assert!(!whole.contains("actions/checkout"), "{path} checks code out of a stranger");
        }
        if let Some(schedule) = get(at(&workflow, "on"), "schedule") {
            let cron = text_at(&items(Some(schedule))[0], "cron");
            let minute: u8 = cron.split(' ').next().and_then(|minute| minute.parse().ok()).expect("a minute");
            assert!(!minute.is_multiple_of(5), "{path}: everybody starts at {minute}");
        }
    }
}

fn check_step(place: &str, step: &YamlOwned) {
    let used = get(step, "uses").map(scalar);
    let with = |name: &str| get(step, "with").and_then(|with| get(with, name)).map(scalar);
    if let Some(used) = &used {
        let (_, commit) = used.split_once('@').expect("a commit");
        assert!(commit.len() == 40 && commit.chars().all(|c| c.is_ascii_hexdigit()), "{place}: {used}");
        if used.starts_with("actions/checkout@") {
            assert_eq!(
                with("persist-credentials").as_deref(),
                Some("false"),
                "{place}: the token stays on disk"
            );
        }
        if used.starts_with("hashicorp/setup-terraform@") {
            assert_eq!(
                with("terraform_wrapper").as_deref(),
                Some("false"),
                "{place}: the wrapper spoils JSON"
            );
        }
        if used.starts_with("actions/upload-artifact@") {
            let path = with("path").expect("a path");
            assert!(path.contains("verdict") || path == "expected.txt", "{place} uploads `{path}`");
            assert_eq!(with("if-no-files-found").as_deref(), Some("error"), "{place}");
        }
    }
    if let Some(script) = get(step, "run").map(scalar) {
        assert!(!script.contains("${{"), "{place}: an expression is pasted into a script");
        assert!(!script.contains("plan.json"), "{place}: the JSON of a plan lies on disk");
        assert!(!script.contains("show -json") || script.contains('|'), "{place}: a plan without a pipe");
        if script.contains("terraform apply") {
            assert_eq!(script.trim(), "terraform apply -input=false tfplan", "{place}");
        }
    }
}
