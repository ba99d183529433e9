//! `tfgate github doctor`: what protects the gate itself.

use crate::cli::{DoctorArgs, PlainFormat};
use crate::exit::ExitStatus;
use crate::expr::{Budget, yaml_to_json};
use crate::gate::TOOL_VERSION;
use crate::github::doctor::{self, State};
use crate::github::{Api, Client};
use crate::host::connection::{self, MachineClock};
use crate::host::output;

/// Steps for one workflow; what takes more is not read, and the lines about it say so.
const YAML_STEPS: u64 = 1_000_000;

/// Runs the command. A check whose result is unknown does not pass: then there is no verdict.
pub(super) fn run(args: &DoctorArgs) -> anyhow::Result<ExitStatus> {
    let host = &args.connection.host;
    let connection = connection::connect(&host.api_url, &host.repository)?;
    let api = Api::new(Client::new(&connection, &MachineClock)?);
    let examination = doctor::examine(&api, args.branch.as_deref(), &yaml)?;
    // Missing beats unknown: what is missing is known to be wrong.
    let exit = if examination.count(State::Missing) > 0 {
        ExitStatus::Fail
    } else if examination.count(State::Unknown) > 0 {
        ExitStatus::Error
    } else {
        ExitStatus::Pass
    };
    let text = match args.format {
        PlainFormat::Text => doctor::doctor_text(&examination),
        PlainFormat::Json => doctor::doctor_json(&examination, TOOL_VERSION)?,
    };
    output::text_to_stdout(&text, exit)
}

fn yaml(text: &str) -> Option<serde_json::Value> {
    serde_json::from_str(&yaml_to_json(text, &Budget::new(YAML_STEPS)).ok()?).ok()
}
