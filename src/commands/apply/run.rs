//! `terraform apply` itself.

use std::path::Path;
use std::process::Stdio;

use anyhow::Context as _;

use super::copy::PlanCopy;
use super::signals::Guard;
use crate::cli::ApplyArgs;
use crate::commands::{output, show};
use crate::exit::ExitStatus;

/// Applies the copy where it was shown, with the standard streams of this program.
pub(super) fn apply(
    args: &ApplyArgs,
    original: &Path,
    copy: &PlanCopy,
    guard: &Guard,
) -> anyhow::Result<ExitStatus> {
    let program = args.judging.terraform_bin.as_deref();
    let (program, status) = guard.while_running(|| {
        let (program, child) = show::spawn(original, program, &mut |command| {
            // The plan comes last: no option can follow it, and none before it can take it as its value.
            command.arg("apply").args(&args.arguments).arg(copy.path());
            command.stdin(Stdio::inherit()).stdout(Stdio::inherit()).stderr(Stdio::inherit());
        })?;
        let name = program.display().to_string();
        let child = child.with_context(|| format!("failed to start `{name}`"))?;
        Ok((name, child))
    })?;
    if status.success() {
        return Ok(ExitStatus::Pass);
    }
    let text = format!(
        "`{program} apply` failed ({status}); what it did before that stays done, so make a plan again before anything else"
    );
    output::complain("error", &text);
    Ok(ExitStatus::Error)
}
