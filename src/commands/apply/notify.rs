//! Where records are sent.

use anyhow::{Context as _, bail};

use super::record::Record;
use crate::github::{Api, Client, NewIssue, notify, webhook};
use crate::host::connection::{self, MachineClock};
use crate::host::environment::variable;
use crate::render::escape;

/// Sends a record to a webhook. The address is a secret, so no error names it.
pub(super) fn webhook(url: &str, record: &Record) -> anyhow::Result<()> {
    // Receivers such as Slack turn text into links and mentions, and the reason is free text.
    let text = notify::inert(&record.sentence());
    let mut body = serde_json::to_value(record).context("failed to write the record")?;
    if let Some(fields) = body.as_object_mut() {
        fields.insert("text".to_owned(), text.into());
    }
    Ok(webhook::post(url, &body)?)
}

/// Opens an issue about a record.
pub(super) fn issue(record: &Record) -> anyhow::Result<()> {
    let Some(repository) = variable("GITHUB_REPOSITORY") else {
        bail!("`--issue` needs `GITHUB_REPOSITORY`, as `OWNER/NAME`");
    };
    let api_url = variable("GITHUB_API_URL").unwrap_or_else(|| "https://api.github.com".to_owned());
    let connection = connection::connect(&api_url, &repository)?;
    let json = serde_json::to_string_pretty(record).context("failed to write the record")?;
    // Longer than any run of backticks in the record, so that the reason cannot close it.
    let fence = escape::fence(&json);
    let lines: Vec<String> = json.lines().map(escape::fenced).collect();
    let body = format!(
        "An apply against the verdict of tfgate is requested. The record:\n\n{fence}json\n{}\n{fence}\n",
        lines.join("\n")
    );
    let api = Api::new(Client::new(&connection, &MachineClock)?);
    let title = "tfgate: break glass requested";
    api.create_issue(&NewIssue { title, body: &body, ..NewIssue::default() })?;
    Ok(())
}
