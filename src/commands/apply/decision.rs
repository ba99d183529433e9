//! Whether the plan is applied, once it was checked.

use super::break_glass::BreakGlass;
use super::confirm;
use crate::cli::DeliveryArgs;
use crate::exit::ExitStatus;
use crate::host::{messages, output};
use crate::report::{Report, Verdict};

/// A plan that was checked.
pub(super) struct CheckedPlan {
    pub(super) report: Report,
    /// The set of policies that forbids to apply against the verdict.
    pub(super) forbidden: Option<String>,
    /// Whether the answer of an agent counts as a confirmation.
    pub(super) anyone_may_confirm: bool,
}

/// Shows the report and says with which code the program ends; `None`: the plan is applied.
pub(super) fn decide(
    break_glass: &BreakGlass<'_>,
    checked: CheckedPlan,
    delivery: &DeliveryArgs,
) -> anyhow::Result<Option<ExitStatus>> {
    let CheckedPlan { mut report, forbidden, anyone_may_confirm } = checked;
    let fails = report.exit == ExitStatus::Fail;
    let record = match (break_glass.is_requested(), &forbidden) {
        (true, None) if fails => Some(break_glass.record(&mut report)?),
        _ => None,
    };
    // Before the question and before apply: a person answers for what the screen shows.
    let delivered = output::deliver_report(delivery, &report);
    if report.exit == ExitStatus::Error {
        report_not_applied("there is no verdict");
        return Ok(Some(ExitStatus::Error));
    }
    // A missing output may be the one that an audit keeps, so the plan is not applied without it, whatever the verdict.
    if !delivered.whole {
        report_not_applied("a report could not be written");
        return Ok(Some(delivered.exit));
    }
    if break_glass.is_requested() && !fails {
        messages::report_note("the verdict lets the plan through, so `--break-glass` changes nothing");
    }
    match (record, forbidden) {
        _ if !fails => Ok(None),
        (Some(record), _) => {
            break_glass.save(&record, &report)?;
            Ok(None)
        }
        (None, Some(set)) if break_glass.is_requested() => {
            report_not_applied(&format!(
                "a policy in `{set}` forbids break glass (`settings {{ break_glass = false }}`, or a floor)"
            ));
            Ok(Some(ExitStatus::Fail))
        }
        (None, _) => Ok(refused(&report, anyone_may_confirm)?),
    }
}

/// The plan is not applied, unless the policies let a person confirm it at the terminal and the person does.
fn refused(report: &Report, anyone_may_confirm: bool) -> anyhow::Result<Option<ExitStatus>> {
    if report.verdict != Verdict::NeedsApproval {
        report_not_applied("the plan is denied");
        return Ok(Some(ExitStatus::Fail));
    }
    match confirm::question(report, anyone_may_confirm) {
        Ok(question) if question.ask()? => {
            // The report above still says that an approval is missing, and the run ends with the code of the apply.
            messages::report_note("confirmed at the terminal; the plan is applied");
            Ok(None)
        }
        Ok(_) => {
            report_not_applied("the answer does not match");
            Ok(Some(ExitStatus::Fail))
        }
        Err(refusal) => {
            report_not_applied(&refusal.why);
            messages::report_help(&refusal.help);
            Ok(Some(ExitStatus::Fail))
        }
    }
}

fn report_not_applied(why: &str) {
    messages::report_error(&format!("nothing was applied: {why}"));
}
