//! `--break-glass`: an apply against the verdict leaves a record first, or it does not happen.

use std::path::PathBuf;

use anyhow::{Context as _, bail};
use time::format_description::well_known::Rfc3339;

use super::record::{Record, RecordedFinding};
use crate::cli::BreakGlassArgs;
use crate::gate::TOOL_VERSION;
use crate::host::environment::{machine_name, state_directory, user, variable};
use crate::host::{clock, files, messages};
use crate::report::{FindingOutcome, OverrideEntry, Report};

/// The address that records are sent to. It is a secret, so it is a variable only.
const WEBHOOK: &str = "TFGATE_BREAK_GLASS_WEBHOOK";

/// `--break-glass` and its options, checked.
pub(super) struct BreakGlass<'a> {
    args: &'a BreakGlassArgs,
    file: Option<PathBuf>,
    webhook: Option<String>,
}

impl<'a> BreakGlass<'a> {
    /// Reports what is wrong with the arguments before any work is done.
    pub(super) fn new(args: &'a BreakGlassArgs) -> anyhow::Result<Self> {
        if args.break_glass.is_none() {
            return Ok(BreakGlass { args, file: None, webhook: None });
        }
        let file = match &args.record {
            Some(file) => file.clone(),
            None => state_directory()
                .context("no place for the record: name a file with `--record`, or set `HOME`")?
                .join("tfgate")
                .join("break-glass.jsonl"),
        };
        // No flag: arguments are in the list of processes and in the history of the shell.
        let webhook = variable(WEBHOOK);
        // The variable means that a record has to leave the machine, so a build that cannot send it does not apply.
        if cfg!(not(feature = "github")) && webhook.is_some() {
            bail!(
                "`{WEBHOOK}` is set and this build of tfgate has no network code: unset it, or use a build with the feature `github`"
            );
        }
        Ok(BreakGlass { args, file: Some(file), webhook })
    }

    /// Whether the plan is to be applied against the verdict.
    pub(super) fn is_requested(&self) -> bool {
        self.args.break_glass.is_some()
    }

    /// Makes the record of a report, and adds the override to the report.
    pub(super) fn record(&self, report: &mut Report) -> anyhow::Result<Record> {
        let now = clock::now(None);
        let now = now.replace_nanosecond(0).unwrap_or(now);
        let time = now.format(&Rfc3339).context("failed to write the time")?;
        let (user, host) = (user(), machine_name());
        let reason = self.args.break_glass.clone().unwrap_or_default();
        let Some(stack) = report.stacks.first_mut() else { bail!("there is no stack to record") };
        // The report is delivered after this, so every output of the run shows the override.
        stack.overrides.push(OverrideEntry {
            time: time.clone(),
            user: format!("{user}@{host}"),
            reason: reason.clone(),
        });
        let findings = stack.findings.iter().filter(|finding| finding.blocks());
        let findings = findings.map(|finding| RecordedFinding {
            policy: finding.policy.clone(),
            // `on_unknown` makes an undecided outcome block, not the level of its policy.
            level: if finding.outcome == FindingOutcome::Undecided {
                "undecided"
            } else {
                finding.level.name()
            },
            address: finding.address.clone(),
            deposed: finding.deposed.clone(),
            action: finding.action.name(),
            fingerprint: finding.fingerprint.clone(),
        });
        Ok(Record {
            schema_version: 1,
            event: "break_glass",
            time,
            user,
            host,
            reason,
            stack: stack.name.clone(),
            verdict: stack.verdict.name(),
            plan_sha256: stack.plan.as_ref().and_then(|plan| plan.digest.clone()),
            findings: findings.collect(),
            tool_version: TOOL_VERSION,
        })
    }

    /// Writes the record to its file, the webhook and the issue.
    ///
    /// # Errors
    /// One of them failed: nothing may be applied.
    pub(super) fn save(&self, record: &Record, report: &Report) -> anyhow::Result<()> {
        let Some(file) = &self.file else { bail!("nothing was applied: there is no file for the record") };
        let mut line = serde_json::to_string(record).context("nothing was applied: no record")?;
        line.push('\n');
        // The file before the network: where sending fails, the attempt is on record all the same.
        files::append_durably(file, line.as_bytes()).with_context(|| {
            format!("nothing was applied: failed to write the record to `{}`", file.display())
        })?;
        self.send(record, report).context("nothing was applied: the record was not sent")?;
        messages::report_note(&format!("the record is in `{}`", file.display()));
        Ok(())
    }

    #[cfg(feature = "github")]
    fn send(&self, record: &Record, _: &Report) -> anyhow::Result<()> {
        if let Some(url) = &self.webhook {
            super::notify::webhook(url, record)?;
        }
        if self.args.issue {
            super::notify::issue(record)?;
        }
        Ok(())
    }

    #[cfg(not(feature = "github"))]
    fn send(&self, _: &Record, _: &Report) -> anyhow::Result<()> {
        match self.webhook {
            Some(_) => bail!("this build of tfgate has no network code"),
            None => Ok(()),
        }
    }
}
