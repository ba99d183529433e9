//! The inputs of `action.yml` are the flags of `tfgate github`, no more and no fewer.

use std::collections::{BTreeMap, BTreeSet};

use clap::Subcommand as _;
use tfgate::cli::GithubCommand;

use super::runner::Runner;
use super::yaml::{at, entries, get, items, load, scalar, text_at};

/// Inputs that are the business of the scripts.
const OF_THE_SCRIPTS: [&str; 12] = [
    "mode",
    "plan",
    "working-directory",
    "version",
    "binary",
    "verify-attestation",
    "sarif",
    "junit",
    "html",
    "fail-on",
    "state",
    "var",
];

/// Variables of the program that no input sets. An earlier step of the job can set variables for the Action, so a variable that no input
/// sets is set by the runner, which lets no step change it, or by the scripts, or is removed; what is here needs a reason.
const WITHOUT_AN_INPUT: [&str; 7] = [
    // The runner sets them, and <https://docs.github.com/actions/reference/workflows-and-actions/variables> says that no step can.
    "GITHUB_API_URL",
    "GITHUB_REPOSITORY",
    // The scripts set them.
    "TFGATE_DRIFT_FAIL_ON",
    "TFGATE_DRIFT_STATE",
    "TFGATE_FAIL_ON",
    "TFGATE_OUTPUT",
    // The scripts remove it: another limit only refuses more.
    "TFGATE_MAX_INPUT",
];

/// Variables that are secret and therefore no flags.
const SECRET: [&str; 3] = ["GITHUB_TOKEN", "TFGATE_APPROVALS_TOKEN", "TFGATE_POLICY_TOKEN"];

/// Variables of `tfgate github`, with their default and the values that they may have.
fn variables() -> BTreeMap<String, (String, Vec<String>)> {
    let mut github = GithubCommand::augment_subcommands(clap::Command::new("github"));
    // The arguments of a subcommand are there once it is built.
    github.build();
    let mut found = BTreeMap::new();
    for argument in github.get_subcommands().flat_map(clap::Command::get_arguments) {
        let Some(variable) = argument.get_env() else { continue };
        let default = argument.get_default_values().first().map(|value| value.to_string_lossy().into_owned());
        let values = argument.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
        found.insert(variable.to_string_lossy().into_owned(), (default.unwrap_or_default(), values));
    }
    found
}

/// Variable → input, of the step that runs the program.
fn set_from_inputs() -> BTreeMap<String, String> {
    let action = load("action.yml");
    let steps = items(get(at(&action, "runs"), "steps"));
    let run =
        steps.iter().find(|step| get(step, "id").map(scalar).as_deref() == Some("run")).expect("a step");
    let input = |value: &str| value.strip_prefix("${{ inputs.")?.strip_suffix(" }}").map(str::to_owned);
    let variables = entries(get(run, "env")).into_iter();
    variables.filter_map(|(name, value)| Some((name, input(&scalar(value))?))).collect()
}

#[test]
fn each_input_is_a_flag_and_each_flag_an_input() {
    let flags: BTreeSet<String> = variables().into_keys().collect();
    let set: BTreeSet<String> =
        set_from_inputs().into_keys().filter(|variable| !variable.starts_with("ACTION_")).collect();
    let secret: BTreeSet<String> = SECRET.map(str::to_owned).into();
    let without: BTreeSet<String> = WITHOUT_AN_INPUT.map(str::to_owned).into();
    assert_eq!(&set - &secret, &flags - &without);
    assert!(without.is_subset(&flags), "no flags: {:?}", &without - &flags);
    assert!(secret.is_disjoint(&flags), "a secret that is a flag shows in the list of processes");
    for variable in set {
        let input = variable.strip_prefix("TFGATE_").map(|name| name.to_lowercase().replace('_', "-"));
        let input = input.unwrap_or_else(|| "token".to_owned());
        assert_eq!(set_from_inputs().get(&variable), Some(&input), "{variable}");
    }
}

/// Every variable of the program, also those of later versions, comes from an input or is removed.
#[test]
fn what_an_earlier_step_sets_does_not_reach_the_program() {
    let all: BTreeSet<String> = variables().into_keys().chain(SECRET.map(str::to_owned)).collect();
    let of_the_program = all.iter().filter(|name| name.starts_with("TFGATE_"));
    let more = [
        "TFGATE_VAR_MAX_GIB",
        "TFGATE_OF_LATER",
        "TFGATE_BREAK_GLASS_WEBHOOK",
        "TFGATE_",
        "tfgate_identity",
        "Tfgate_Label",
    ];
    let names: Vec<String> = of_the_program.cloned().chain(more.map(str::to_owned)).collect();
    assert!(names.len() > 35, "{names:?}");
    for mode in ["check", "gate", "drift", "aggregate", "doctor"] {
        let clean = Runner::new().recorder("").input("mode", mode);
        assert_eq!(clean.run().code, 0);
        let expected = clean.seen().expect("the program ran");
        let dirty = names.iter().fold(Runner::new().recorder(""), |runner, name| runner.with(name, "evil"));
        let dirty = dirty.input("mode", mode);
        assert_eq!(dirty.run().code, 0);
        assert_eq!(dirty.seen().expect("the program ran"), expected, "{mode}");
    }
}

#[test]
fn a_machine_of_github_reaches_github_without_a_proxy() {
    let seen = |environment: Option<&str>| {
        let runner =
            Runner::new().recorder("env >\"$HOME/all\"").with("https_proxy", "x").with("SSL_CERT_FILE", "y");
        let runner =
            environment.into_iter().fold(runner, |runner, value| runner.with("RUNNER_ENVIRONMENT", value));
        assert_eq!(runner.run().code, 0);
        let all = std::fs::read_to_string(runner.at("home/all")).expect("the variables");
        (all.contains("https_proxy=x"), all.contains("SSL_CERT_FILE=y"))
    };
    assert_eq!(seen(Some("github-hosted")), (false, false));
    assert_eq!(seen(Some("self-hosted")), (true, true));
    assert_eq!(seen(None), (true, true));
}

#[test]
fn each_input_is_used_and_described() {
    let action = load("action.yml");
    let text = crate::support::text("action.yml");
    let mapped: BTreeSet<String> = set_from_inputs().into_values().collect();
    for (name, input) in entries(get(&action, "inputs")) {
        assert!(text.contains(&format!("${{{{ inputs.{name} }}}}")), "`{name}` is not used");
        assert!(mapped.contains(&name) || OF_THE_SCRIPTS.contains(&name.as_str()), "`{name}` goes nowhere");
        assert!(!text_at(input, "description").is_empty(), "{name}");
        assert!(name.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{name}");
    }
    for (name, output) in entries(get(&action, "outputs")) {
        let value = text_at(output, "value");
        let expected = if name == "binary" { "locate" } else { "run" };
        assert_eq!(value, format!("${{{{ steps.{expected}.outputs.{name} }}}}"));
    }
}

/// The names that the program writes, and the one that a script writes.
#[test]
fn outputs_are_those_of_the_program() {
    let action = load("action.yml");
    let declared: BTreeSet<String> =
        entries(get(&action, "outputs")).into_iter().map(|(name, _)| name).collect();
    let text = crate::support::text("testdata/reports/artifacts/tfgate-app/verdict.json");
    let report = tfgate::render::saved(text.as_bytes()).expect("a report").report;
    let outputs = tfgate::github::runner::Outputs::of(&report, tfgate::github::runner::Files::default());
    let written = outputs.values().iter().map(|(name, _)| (*name).to_owned());
    let expected: BTreeSet<String> =
        written.chain(["binary", "comment-url", "exit-code", "issue-url"].map(str::to_owned)).collect();
    assert_eq!(declared, expected);
}

/// What a workflow does not say means the same as what a command line does not say.
#[test]
fn defaults_are_those_of_the_program() {
    let action = load("action.yml");
    let variables = variables();
    let mut compared = 0;
    for (variable, input) in set_from_inputs() {
        let Some((default, values)) = variables.get(&variable) else { continue };
        let declared = text_at(at(at(&action, "inputs"), &input), "default");
        // Of a public log the Action shows less than a terminal.
        if input == "show-values" {
            assert!(values.contains(&declared), "{declared}");
            continue;
        }
        assert_eq!(declared, *default, "{input}");
        compared += 1;
    }
    assert!(compared >= 12, "only {compared}");
}

#[test]
fn scripts_hold_no_expressions_and_every_action_is_pinned() {
    let action = load("action.yml");
    for step in items(get(at(&action, "runs"), "steps")) {
        if let Some(used) = get(step, "uses").map(scalar) {
            let (_, commit) = used.split_once('@').expect("a commit");
            assert!(commit.len() == 40 && commit.chars().all(|c| c.is_ascii_hexdigit()), "{used}");
        } else {
            assert!(!text_at(step, "run").contains("${{"));
            // Without `-p` the shell runs what BASH_ENV names before the first line.
            assert!(text_at(step, "shell").contains(" -p "), "{step:?}");
        }
    }
    let mut scripts = 0;
    for file in crate::support::files(".github/action") {
        let text = crate::support::text(&file);
        assert!(!text.contains("${{"), "{}", file.display());
        scripts += usize::from(file.extension().is_some_and(|end| end == "sh"));
    }
    assert_eq!(scripts, 2);
}
