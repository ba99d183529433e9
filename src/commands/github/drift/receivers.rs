//! Who is told: addresses in variables, so that no command line, log or error has one.

use anyhow::bail;

use crate::cli::ReceiverArgs;
use crate::github::notify::{self, Message};
use crate::github::webhook;
use crate::host::environment::variable;

/// Names of the variables with the addresses.
pub(super) struct Receivers<'a> {
    webhook: Option<&'a str>,
    slack: Option<&'a str>,
}

impl<'a> Receivers<'a> {
    /// From the command line.
    ///
    /// # Errors
    /// What should be a name is none; it may be an address, so it is not repeated.
    pub(super) fn named(args: &'a ReceiverArgs) -> anyhow::Result<Self> {
        let name = |flag: &str, value: &'a Option<String>| match value.as_deref().map(str::trim) {
            None | Some("") => Ok(None),
            Some(name) if is_name(name) => Ok(Some(name)),
            Some(_) => bail!(
                "`{flag}` is no name of a variable; expected the name of the one that holds the address, and not the address"
            ),
        };
        Ok(Receivers {
            webhook: name("--webhook-url-env", &args.webhook_url_env)?,
            slack: name("--slack-url-env", &args.slack_url_env)?,
        })
    }

    /// Whether there is no receiver.
    pub(super) fn is_empty(&self) -> bool {
        self.webhook.is_none() && self.slack.is_none()
    }

    /// The variables that hold an address: that is secret wherever it stands, in a plan too.
    pub(super) fn secrets(&self) -> impl Iterator<Item = String> {
        let names = self.webhook.into_iter().chain(self.slack);
        names.filter(|name| variable(name).is_some_and(|url| webhook::is_usable(&url))).map(str::to_owned)
    }

    /// Tells everybody. What went wrong comes back as sentences.
    pub(super) fn tell(&self, message: &Message<'_>) -> Vec<String> {
        let generic = self.webhook.map(|name| (name, notify::generic(message)));
        let slack = self.slack.map(|name| (name, notify::slack(message)));
        let failed = generic.into_iter().chain(slack).filter_map(|(name, body)| {
            let Some(url) = variable(name) else {
                return Some(format!("The variable `{name}` has no address, so nobody was told there."));
            };
            let error = webhook::post(url.trim(), &body).err()?;
            Some(format!("The receiver behind `{name}` was not told: {error}."))
        });
        failed.collect()
    }
}

fn is_name(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '_';
    text.len() <= 100 && !text.starts_with(|c: char| c.is_ascii_digit()) && text.chars().all(plain)
}
