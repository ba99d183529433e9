//! Checks the copy of the plan.

use std::path::Path;

use anyhow::bail;

use super::decision::CheckedPlan;
use crate::cli::{ApplyArgs, DeliveryArgs, FormatArg};
use crate::gate::{Digest, NoOpEntries};
use crate::host::check::{Check, Problems};
use crate::host::inputs::{self, Input};
use crate::host::output;
use crate::host::plan_copy::PlanCopy;
use crate::report::{ExitZero, Mode, Rules};

/// The one plan.
pub(super) fn input(args: &ApplyArgs, working_directory: &Path) -> anyhow::Result<Input> {
    if Path::new(&args.plan).is_dir() {
        bail!("`{}` is a directory, expected a plan file", args.plan);
    }
    let mut inputs = inputs::resolve(std::slice::from_ref(&args.plan), &args.plan_check, working_directory)?;
    // A pattern or a directory can name several plans.
    match (inputs.pop(), inputs.is_empty()) {
        (Some(input), true) => Ok(input),
        _ => bail!("`{}` has several plans, expected one plan file", args.plan),
    }
}

/// Where the report goes.
pub(super) fn delivery(args: &ApplyArgs) -> DeliveryArgs {
    DeliveryArgs {
        // `terraform apply` writes to the same stream, so no parser could read it.
        format: FormatArg::Text,
        output: args.output.clone(),
        color: args.color,
        quiet: args.quiet,
        verbose: args.verbose,
    }
}

/// The check, unless an output would take the place of what is read, or of the record.
pub(super) fn prepared<'a>(
    args: &'a ApplyArgs,
    delivery: &DeliveryArgs,
    input: &Input,
    working_directory: &'a Path,
) -> anyhow::Result<Check<'a>> {
    let rules = Rules {
        mode: Mode::Plan { fail_on: args.fail_on.into() },
        strict: args.strict.into(),
        exit_zero: ExitZero::Off,
    };
    let mut check = Check::new(&args.plan_check, rules, output::verbosity(delivery), working_directory);
    check.problems = Problems::beside(delivery.format);
    check.options.no_op_entries = if args.verbose { NoOpEntries::Match } else { NoOpEntries::Count };
    let written = delivery.output.iter().map(|(_, path)| path.as_path());
    let record = args.break_glass.record.as_deref();
    check.refuse_clashes(std::slice::from_ref(input), written, record)?;
    Ok(check)
}

/// Checks the copy. The digest in the report is that of the file, which is what is applied.
pub(super) fn plan(check: &mut Check<'_>, input: &Input, copy: &PlanCopy) -> CheckedPlan {
    // The gate reads what `terraform show` prints; a digest of that would name no file.
    check.options.digest = Digest::Known(copy.digest().to_owned());
    let checked = check.plans(std::slice::from_ref(input));
    let forbidden = checked.policies.forbids_break_glass(&input.stack).map(str::to_owned);
    let anyone_may_confirm = checked.policies.anyone_may_confirm(&input.stack);
    CheckedPlan { report: checked.report, forbidden, anyone_may_confirm }
}
