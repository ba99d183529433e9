//! `tfgate apply`: checks a private copy of a plan file, then applies that very copy.
//!
//! The copy is what is shown, checked and applied, so nothing that happens to the original in between matters. Nothing is
//! applied where the copy changed, where an output that was asked for is missing, or where breaking the glass leaves no
//! record.

mod arguments;
mod break_glass;
mod check;
mod confirm;
mod decision;
#[cfg(feature = "github")]
mod notify;
mod record;
mod run;

use std::path::Path;

use anyhow::{Context as _, bail};

pub(super) use self::arguments::misplaced;
use self::break_glass::BreakGlass;
use crate::cli::ApplyArgs;
use crate::exit::ExitStatus;
use crate::host::environment;
use crate::host::inputs::PlanSource;
use crate::host::plan_copy::PlanCopy;
use crate::host::plan_origin::PlanOrigin;
use crate::host::signals::Guard;
use crate::host::terraform;

/// Runs the command.
pub(super) fn run(args: &ApplyArgs) -> anyhow::Result<ExitStatus> {
    arguments::check(&args.arguments)?;
    let break_glass = BreakGlass::new(&args.break_glass)?;
    let working_directory = environment::working_directory()?;
    let mut input = check::input(args, &working_directory)?;
    let delivery = check::delivery(args);
    let mut check = check::prepared(args, &delivery, &input, &working_directory)?;
    // Before the copy exists: no signal can leave it behind.
    let guard = Guard::new().context("failed to prepare for signals")?;
    let Some(original) = input.source.file().map(Path::to_owned) else {
        bail!("`tfgate apply` needs a plan file; standard input cannot be applied");
    };
    let copy = PlanCopy::new(&original, args.plan_check.max_input, &guard)?;
    let origin = PlanOrigin::read(copy.path(), args.plan_check.max_input)?;
    // Found once: what is checked, shown and applied is in one directory, whatever is moved meanwhile.
    let directory = terraform::directory(&original)?;
    let place = directory.clone().unwrap_or_default();
    origin.check(&place)?;
    input.source =
        PlanSource::Copy { copy: copy.path().to_owned(), of: original, directory: directory.clone() };
    let checked = check::plan(&mut check, &input, &copy);
    let Some(exit) = decision::decide(&break_glass, checked, &delivery)? else {
        // A person may have taken minutes to answer. What Terraform gets must still be what was checked, and go where it was to go.
        copy.check()?;
        origin.check(&place).context("nothing was applied, something changed during the check")?;
        return run::apply(args, directory.as_deref(), &copy, &guard);
    };
    Ok(exit)
}
