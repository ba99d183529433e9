//! The tool `explain`: what `tfgate explain` prints about one address.

use rmcp::model::CallToolResult;
use rmcp::schemars::{self, JsonSchema};
use serde::Deserialize;

use super::limits;
use super::result;
use super::settings::Settings;
use crate::commands::explain::{self, Unexplained};
use crate::render::{self, Style};

/// Arguments of `explain`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Explain {
    /// Path of the plan, from the root of the server: the output of `terraform show -json`.
    plan: String,
    /// Address of the resource as in the plan, for example `module.db.aws_db_instance.main["eu"]`.
    address: String,
}

pub(super) fn call(settings: &Settings, arguments: &Explain) -> anyhow::Result<CallToolResult> {
    let plan = settings.plan(&arguments.plan)?;
    match explain::explain(&settings.check(), &plan.input, &arguments.address)? {
        Ok(explanation) => {
            let text = render::explanation_text(&explanation, Style::PLAIN);
            Ok(result::text(limits::cut_lines(&text, "`tfgate explain ADDRESS PLAN` prints all")))
        }
        Err(Unexplained::UnresolvedAddress(missed)) => {
            let text = render::missed_text(&missed, Style::PLAIN);
            let (error, help) = text.split_once("\nhelp: ").unwrap_or((&text, ""));
            // A client has the tool, and maybe no shell.
            let help = help.replace("`tfgate check --verbose` lists", "`check_plan` lists");
            let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            Ok(result::error(&format!("{}. Help: {}", line(error), line(&help))))
        }
        Err(Unexplained::Failed(failure)) => {
            let help = failure.help.map(|help| format!("; {help}")).unwrap_or_default();
            Ok(result::error(&format!("{}: {}{help}", plan.path, failure.message)))
        }
    }
}
