//! Who is notified: URLs in environment variables, so that no command line, log or error holds one.

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
    /// A value is not the name of a variable. It may be the URL itself, so the error does not repeat it.
    pub(super) fn named(args: &'a ReceiverArgs) -> anyhow::Result<Self> {
        let name = |flag: &str, value: &'a Option<String>| match value.as_deref().map(str::trim) {
            None | Some("") => Ok(None),
            Some(name) if is_name(name) => Ok(Some(name)),
            Some(_) => bail!(
                "`{flag}` is not the name of a variable; expected the name of the variable that holds the URL, not the URL itself"
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

    /// The variables that hold a URL. It is a secret wherever it occurs, so it is masked in plans, too.
    pub(super) fn secrets(&self) -> impl Iterator<Item = String> {
        let names = self.webhook.into_iter().chain(self.slack);
        names.filter(|name| variable(name).is_some_and(|url| webhook::is_usable(&url))).map(str::to_owned)
    }

    /// Sends the message to every receiver. Returns one sentence for each failure.
    pub(super) fn send(&self, message: &Message<'_>) -> Vec<String> {
        let generic = self.webhook.map(|name| (name, notify::generic(message)));
        let slack = self.slack.map(|name| (name, notify::slack(message)));
        let failed = generic.into_iter().chain(slack).filter_map(|(name, body)| {
            let Some(url) = variable(name) else {
                return Some(format!("The variable `{name}` has no URL, so no message was sent there."));
            };
            // A secret that was pasted often ends with a newline.
            let error = webhook::post(url.trim(), &body).err()?;
            Some(format!("The message to the URL in `{name}` was not sent: {error}."))
        });
        failed.collect()
    }
}

fn is_name(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '_';
    text.len() <= 100 && !text.starts_with(|c: char| c.is_ascii_digit()) && text.chars().all(plain)
}
