//! `terraform apply` itself.

use std::path::Path;
use std::process::Stdio;

use anyhow::Context as _;

use crate::cli::ApplyArgs;
use crate::exit::ExitStatus;
use crate::host::plan_copy::PlanCopy;
use crate::host::signals::Guard;
use crate::host::{messages, terraform};

/// Applies the copy in the directory where it was shown, with the standard streams of this program.
pub(super) fn apply(
    args: &ApplyArgs,
    directory: Option<&Path>,
    copy: &PlanCopy,
    guard: &Guard,
) -> anyhow::Result<ExitStatus> {
    let program = args.plan_check.terraform_bin.as_deref();
    let (program, status) = guard.while_running(|| {
        let (program, child) = terraform::spawn(directory, program, &mut |command| {
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
    // Terraform fails with 1. Here 1 means that the verdict is a fail, and this plan passed, so the code is 2.
    let text =
        format!("`{program} apply` failed ({status}); if it got that far, its changes remain. Plan again");
    messages::report_error(&text);
    Ok(ExitStatus::Error)
}
