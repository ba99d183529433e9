//! `tfgate check` as a shell sees it: inputs, outputs, exit codes. No test needs a network or a real Terraform.

mod advice;
#[cfg(unix)]
mod apply;
#[cfg(unix)]
mod apply_elsewhere;
#[cfg(unix)]
mod apply_people;
mod archives;
#[cfg(unix)]
mod binary_plans;
#[cfg(target_os = "linux")]
mod delivery;
mod environment;
mod errors;
mod exit_codes;
mod formatting;
mod guards;
mod help;
mod inputs;
mod known_types;
mod outputs;
mod policies;
mod reports;
mod saved_files;
mod stacks;
mod starting;
mod testing;
mod values;

use serde_json::Value;

use crate::support::Ran;

/// The report that a run with `--format json` printed.
fn json(ran: &Ran) -> Value {
    serde_json::from_str(&ran.stdout).unwrap_or_else(|error| panic!("{error}: {ran:?}"))
}

/// Names and verdicts of the stacks of a JSON report.
fn verdicts(ran: &Ran) -> Vec<String> {
    let report = json(ran);
    let stacks = report["stacks"].as_array().expect("stacks");
    stacks.iter().map(|stack| format!("{} {}", word(&stack["name"]), word(&stack["verdict"]))).collect()
}

fn word(value: &Value) -> &str {
    value.as_str().expect("a string")
}
