//! `tfgate explain`: shows one change in full.

use std::path::Path;

use anyhow::{anyhow, bail};

use crate::cli::{ExplainArgs, PlainFormat};
use crate::exit::ExitStatus;
use crate::gate::{self, Explained, NotExplained, Options};
use crate::host::check::{Check, report_diagnostics};
use crate::host::inputs::Input;
use crate::host::progress::Progress;
use crate::host::terminal;
use crate::host::{clock, environment, files, inputs, loading, masks, messages, output};
use crate::policy::Missing;
use crate::render::{self, Style, Verbosity};
use crate::report::{Explanation, Failure, Rules, UnresolvedAddress};

/// Runs the command.
pub(super) fn run(args: &ExplainArgs) -> anyhow::Result<ExitStatus> {
    let working_directory = environment::working_directory()?;
    refuse_swapped(args)?;
    if args.plan_check.schema.is_some() {
        bail!("`--schema` is for checks and for `tfgate lint`; an explanation does not depend on it");
    }
    let inputs = inputs::resolve(args.plan.as_slice(), &args.plan_check, &working_directory)?;
    // An address names a resource of one stack.
    let [input] = inputs.as_slice() else {
        bail!("`tfgate explain` takes one plan, found {}; name the file", inputs.len());
    };
    // An explanation has no verdict, so the rules do not matter.
    let check = Check::new(&args.plan_check, Rules::default(), Verbosity::Normal, &working_directory);
    match explain(&check, input, &args.address)? {
        Ok(explanation) => show(args, &explanation),
        Err(Unexplained::UnresolvedAddress(missed)) => {
            messages::report_rendered(&render::missed_text(&missed, Style::PLAIN));
            Ok(ExitStatus::Error)
        }
        Err(Unexplained::Failed(failure)) => {
            if let Some(help) = &failure.help {
                messages::report_help(help);
            }
            Err(anyhow!("{}: {}", input.source.display(&input.stack), failure.message))
        }
    }
}

/// Why there is no explanation.
pub(super) enum Unexplained {
    /// The address is not one object of the plan.
    UnresolvedAddress(Box<UnresolvedAddress>),
    /// The plan has no report.
    Failed(Failure),
}

/// Explains an address of a plan by the policies of a check. Errors in their evaluation go to standard error.
///
/// # Errors
/// The policies do not load.
pub(super) fn explain(
    check: &Check<'_>,
    input: &Input,
    address: &str,
) -> anyhow::Result<Result<Explanation, Unexplained>> {
    let today = check.options.today.unwrap_or_else(clock::today);
    let values = loading::inputs(&check.args.inputs, Missing::Refused, check.working_directory)?;
    let policies = loading::policy_set(&check.args.policies, values, today, check.working_directory)?;
    let options = Options { masks: masks::read(&check.args.mask_env)?, ..check.options.clone() };
    let progress = Progress::new("plan", 1, check.verbosity);
    let plan = check.plan_file(input, &progress);
    Ok(match gate::explain_plan(&plan, &policies, &options, address) {
        Ok(Explained { explanation, diagnostics }) => {
            report_diagnostics(&policies, &diagnostics);
            Ok(explanation)
        }
        Err(NotExplained::UnresolvedAddress(missed)) => Err(Unexplained::UnresolvedAddress(missed)),
        Err(NotExplained::Failed { failure, diagnostics }) => {
            report_diagnostics(&policies, &diagnostics);
            Err(Unexplained::Failed(failure))
        }
    })
}

/// Refuses a plan where the address should be: the error would be about a file of that name, or about an address.
fn refuse_swapped(args: &ExplainArgs) -> anyhow::Result<()> {
    if args.address.is_empty() {
        bail!("the address is empty: is a variable of the shell empty?");
    }
    let is_file = |argument: &str| files::present(Path::new(argument));
    // A file may have the name of a resource; one that is meant as a plan has the name of one.
    let ending = Path::new(&args.address).extension().and_then(|ending| ending.to_str());
    let is_plan = is_file(&args.address)
        && (matches!(ending, Some("json" | "tfplan")) || Path::new(&args.address).components().count() > 1);
    match args.plan.as_deref() {
        Some(plan) if plan != "-" && !is_file(plan) && is_file(&args.address) => {
            bail!("`{}` is a file and `{plan}` is none: the address comes first, then the plan", args.address)
        }
        None if is_plan => {
            bail!("`{0}` is a file: write the address before it, `tfgate explain ADDRESS {0}`", args.address)
        }
        _ => Ok(()),
    }
}

fn show(args: &ExplainArgs, explanation: &Explanation) -> anyhow::Result<ExitStatus> {
    let text = match args.format {
        PlainFormat::Text => {
            render::explanation_text(explanation, terminal::style(args.color, Verbosity::Normal))
        }
        PlainFormat::Json => render::explanation_json(explanation)?,
    };
    output::text_to_stdout(&text, ExitStatus::Pass)
}
