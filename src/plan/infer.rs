//! What the format does not say, from what was read.

use super::action::Action;
use super::coverage::Coverage;
use super::error::{PlanError, PlanErrorKind};
use super::model::{OutputChange, Plan, Remark};
use super::recognize::InputKind;
use super::source::Keys;
use super::traces::Traces;
use super::{left_out, mode, program};

/// Unknown names that are listed.
const MAX_NAMES: usize = 20;

/// Fills in mode, completeness and remarks.
///
/// # Errors
/// Two entries for the same object.
pub(super) fn finish(
    plan: &mut Plan,
    coverage: &mut Coverage,
    traces: &Traces,
    keys: &Keys,
) -> Result<(), PlanError> {
    // A second entry for an address could hide the first one from a look-up by address.
    if coverage.has_duplicate() {
        let message = "two changes have the same address and deposed key";
        return Err(PlanError::new(PlanErrorKind::DuplicateChange, message).help(
            "Terraform lists each object once; something changed the plan after `terraform show -json`",
        ));
    }
    let errored = plan.errored == Some(true);
    plan.has_configuration = traces.configuration;
    let whole = keys.contains("planned_values") && keys.contains("configuration");
    // What takes sections out may have taken these two with them.
    let has_marks = plan.complete.is_some() || plan.applyable.is_some() || !whole || plan.errored.is_none();
    plan.opentofu |= !has_marks && program::lacks_marks_of_terraform(plan.version());
    // A refresh-only plan and one without objects have no `resource_changes`, but both other sections.
    if !(traces.has_changes || traces.planned_values && traces.configuration) {
        return Err(InputKind::Incomplete.error());
    }
    if traces.plans_objects && !traces.has_changes && !errored && plan.invocations.is_empty() {
        let message = "`planned_values` lists resources, and there is no `resource_changes`";
        return Err(PlanError::new(PlanErrorKind::Inconsistent, message)
            .help("every object of a plan has an entry there; something took the section out after `terraform show -json`"));
    }
    check_refresh_only(plan, coverage, traces)?;
    plan.mode = mode::mode(plan, coverage, traces);
    left_out::cover(plan, coverage, traces);
    // Filters such as `jq` take out what is long; what depends on these sections is not known then. Terraform writes
    // `errored` since 1.6 and OpenTofu in every version, `false` too: without it there is no telling whether planning ended.
    // Every version writes its own number: a plan without one, or with another text, is not as Terraform wrote it.
    let is_old = plan.format_version.major == 0 || plan.version().is_some_and(|version| version < (1, 6));
    let says_errored = plan.errored.is_some() || is_old;
    if !(whole && says_errored) {
        plan.remarks.push(Remark::CutDown);
    }
    let missing = Some(coverage.missing_modules()).filter(|calls| !calls.is_empty());
    plan.remarks.extend(missing.map(Remark::ModulesMissing));
    match coverage.gone_without_key() {
        0 => {}
        count => plan.remarks.push(Remark::GoneWithoutKey(count)),
    }
    match coverage.drifted_nowhere() {
        0 => {}
        count => plan.remarks.push(Remark::DriftWithoutKey(count)),
    }
    if plan.errored.is_none() && plan.version().is_some_and(|version| ((1, 4)..(1, 6)).contains(&version)) {
        plan.remarks.push(Remark::ErroredUnknown);
    }
    if plan.format_version.major == 0 {
        // Terraform 0.15.4 lists drift in format 0.1 already (0.2: 1.0.1).
        let lists_drift = plan.format_version.minor >= 2 || keys.contains("resource_drift");
        plan.remarks.push(Remark::OldFormat { lists_drift });
    } else if plan.format_version.minor > 2 {
        plan.remarks.push(Remark::NewerFormat);
    }
    if traces.other_types > 0 {
        plan.remarks.push(Remark::OtherTypes(traces.other_types));
    }
    let words = plan.invocations.iter().flat_map(|invocation| &invocation.unknown_words);
    plan.remarks.extend(words.cloned().map(Remark::UnknownActionWord));
    plan.remarks.sort();
    plan.remarks.dedup();
    bound(&mut plan.remarks);
    // Order by name: the report may not depend on the order of the input.
    plan.outputs.sort_by(|a, b| a.name.cmp(&b.name));
    plan.checks.sort_by(|a, b| (&a.address, &a.status).cmp(&(&b.address, &b.status)));
    plan.invocations.sort();
    plan.provisioners.sort();
    Ok(())
}

/// Names that are new to this program are listed up to a number.
fn bound(remarks: &mut Vec<Remark>) {
    let mut seen = 0;
    let named = |remark: &Remark| {
        matches!(
            remark,
            Remark::UnknownActionWord(_) | Remark::UnknownChangeField(_) | Remark::UnknownSection(_)
        )
    };
    let before = remarks.len();
    remarks.retain(|remark| {
        seen += usize::from(named(remark));
        !named(remark) || seen <= MAX_NAMES
    });
    if remarks.len() < before {
        remarks.push(Remark::MoreUnknown(before - remarks.len()));
    }
}

/// Looks for what tells a plan without `resource_changes` from one that lost that section. A refresh-only plan lists what
/// drifted and the outputs that follow from it; a destroy plan lists neither.
fn check_refresh_only(plan: &mut Plan, coverage: &Coverage, traces: &Traces) -> Result<(), PlanError> {
    // A plan that errored, is partial or invokes actions lists no changes either, and says so.
    let says_why = plan.errored == Some(true) || plan.complete == Some(false) || !plan.invocations.is_empty();
    if traces.has_changes || says_why || plan.counts.deferred > 0 {
        return Ok(());
    }
    if let Some(name) = &traces.unknown_list {
        let message = format!("there is no `resource_changes`, and the list `{}` is not known", named(name));
        return Err(lost(message));
    }
    // Outputs that are taken out of the configuration are deleted by both.
    let set = |output: &OutputChange| !matches!(output.action, Action::NoOp | Action::Delete);
    if plan.counts.drift > 0 || traces.stepped_over || plan.outputs.iter().any(set) {
        return Ok(());
    }
    // Bookkeeping that changed in the state makes a refresh-only plan applyable too. It keeps its outputs.
    let keeps_outputs =
        !plan.outputs.is_empty() && plan.outputs.iter().all(|output| output.action == Action::NoOp);
    match plan.applyable {
        Some(true) if !keeps_outputs => {
            Err(lost("the plan is `applyable`, and lists nothing that apply changes".to_owned()))
        }
        // Before Terraform 1.8, and in OpenTofu, nothing says whether there is something to apply.
        Some(true) | None if coverage.existing_count() > 0 => {
            plan.remarks.push(Remark::NothingListed);
            Ok(())
        }
        Some(_) | None => Ok(()),
    }
}

/// The beginning of a name, which is data of the plan and may have any length.
fn named(name: &str) -> String {
    name.chars().take(80).collect::<String>().escape_debug().to_string()
}

fn lost(message: String) -> PlanError {
    PlanError::new(PlanErrorKind::Inconsistent, message).help(
        "something may have taken `resource_changes` out after `terraform show -json`; give tfgate its output as it is, or make a normal plan",
    )
}
