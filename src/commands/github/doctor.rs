//! `tfgate github doctor`: what protects the gate itself.

use std::collections::BTreeMap;
use std::path::Path;

use crate::cli::{DoctorArgs, PlainFormat};
use crate::exit::ExitStatus;
use crate::expr::{Budget, yaml_to_json};
use crate::gate::TOOL_VERSION;
use crate::github::doctor::{self, State, TeamNeed};
use crate::github::{Api, Client};
use crate::host::connection::{self, MachineClock};
use crate::host::{clock, loading, output};
use crate::policy::{self, InputValues, Packs, Source, SourceFile, SourceKind, builtin, team_of};

/// Steps for one workflow; what takes more is not read, and the lines about it say so.
const YAML_STEPS: u64 = 1_000_000;

/// Runs the command. A check whose result is unknown does not pass: then there is no verdict.
pub(super) fn run(args: &DoctorArgs) -> anyhow::Result<ExitStatus> {
    let host = &args.connection.host;
    let connection = connection::connect(&host.api_url, &host.repository)?;
    let api = Api::new(Client::new(&connection, &MachineClock)?);
    let examination = doctor::examine(&api, args.branch.as_deref(), &yaml, &teams)?;
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

/// The teams that policies name as approvers. Each `.tfgate/` is about the stacks below its parent.
fn teams(files: &[(String, String)]) -> Result<Vec<TeamNeed>, String> {
    // What no policy names needs no policy that loads.
    let mut folders: BTreeMap<&str, Vec<SourceFile>> = BTreeMap::new();
    for (path, text) in files.iter().filter(|_| files.iter().any(|(_, text)| text.contains("team:"))) {
        let above = path.split_once("/.tfgate/").map_or("", |(above, _)| above);
        folders.entry(above).or_default().push(SourceFile { path: path.clone(), text: text.clone() });
    }
    let mut needs = Vec::new();
    for (above, files) in folders {
        let origin = ".tfgate".to_owned();
        let source = Source { origin, kind: SourceKind::User, files, unread: Vec::new() };
        let context = loading::context(Packs::On, clock::today(), InputValues::default());
        let set = policy::load(&[source], builtin::FILES, &context)
            .map_err(|_| "The policies of the branch do not load without values for inputs.".to_owned())?;
        for policy in &set.policies {
            let Some(rule) = &policy.override_ else { continue };
            for team in rule.approvers.iter().filter_map(|name| team_of(name)) {
                let (stacks, above) = (policy.stacks.clone(), above.to_owned());
                let applies = move |directory: &str| {
                    let below = above.is_empty() || Path::new(directory).starts_with(&above);
                    below && (stacks.is_empty() || stacks.iter().any(|glob| glob.matches(directory)))
                };
                let applies = Box::new(applies);
                needs.push(TeamNeed { team: team.to_owned(), approvals: rule.approvals, applies });
            }
        }
    }
    Ok(needs)
}

fn yaml(text: &str) -> Option<serde_json::Value> {
    serde_json::from_str(&yaml_to_json(text, &Budget::new(YAML_STEPS)).ok()?).ok()
}
