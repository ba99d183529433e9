//! What the format does not say: the mode of the plan, and whether it is complete.

use super::coverage::Coverage;
use super::error::{PlanError, PlanErrorKind};
use super::frame::container_length;
use super::json::is_space;
use super::model::{Plan, PlanMode, Remark};
use super::recognize::InputKind;
use super::source::Keys;

/// Unknown names that are listed.
const MAX_NAMES: usize = 20;

/// What the inference is made from.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "traces are there or not, each by itself")]
pub(super) struct Traces {
    /// Managed current deletes without a reason: what `-destroy` writes.
    pub(super) deletes_without_reason: u64,
    /// Managed entries that create, update, replace or forget.
    pub(super) other_changes: u64,
    /// Whether `planned_values` is an object.
    pub(super) planned_values: bool,
    /// Whether it lists resources: that of a refresh-only plan does not.
    pub(super) plans_objects: bool,
    /// Whether `configuration` is an object.
    pub(super) configuration: bool,
    /// Changes whose address names another type.
    pub(super) other_types: u64,
    /// Whether the section `resource_changes` was there.
    pub(super) has_changes: bool,
}

impl Traces {
    /// Looks at the beginning of `planned_values`. If outputs come first and are longer than the window, the resources
    /// are not seen, and the mode is inferred from the rest.
    pub(super) fn planned_values(&mut self, ahead: &[u8]) {
        self.planned_values = ahead.first() == Some(&b'{');
        let length = if self.planned_values { container_length(ahead) } else { Some(0) };
        let mut rest = length.and_then(|length| ahead.get(..length)).unwrap_or(ahead);
        while let Some(found) = memchr::memmem::find(rest, b"\"root_module\"") {
            rest = rest.get(found + b"\"root_module\"".len()..).unwrap_or_default();
            // 18 bytes hold the longer of the two beginnings. An output may be named `root_module`, so every occurrence
            // counts.
            let next: Vec<u8> = rest.iter().copied().filter(|byte| !is_space(*byte)).take(18).collect();
            self.plans_objects |=
                next.starts_with(b":{\"resources\":") || next.starts_with(b":{\"child_modules\":");
        }
    }
}

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
    // A refresh-only plan and one without objects have no `resource_changes`, but both other sections.
    if !(traces.has_changes || traces.planned_values && traces.configuration) {
        return Err(InputKind::Incomplete.error());
    }
    if traces.plans_objects && !traces.has_changes && !errored && plan.invocations.is_empty() {
        let message = "`planned_values` lists resources, and there is no `resource_changes`";
        return Err(PlanError::new(PlanErrorKind::Inconsistent, message)
            .help("every object of a plan has an entry there; something took the section out after `terraform show -json`"));
    }
    plan.mode = mode(plan, coverage, traces, errored);
    cover(plan, coverage, errored);
    // Filters such as `jq` take out what is long; what depends on these sections is not known then. Terraform writes
    // `errored` since 1.6 and OpenTofu in every version, `false` too: without it there is no telling whether planning ended.
    let whole = keys.contains("planned_values") && keys.contains("configuration");
    let says_errored =
        plan.errored.is_some() || terraform_version(plan).is_none_or(|version| version < (1, 6));
    if !(whole && says_errored) {
        plan.remarks.push(Remark::CutDown);
    }
    match coverage.drifted_nowhere() {
        0 => {}
        count => plan.remarks.push(Remark::DriftWithoutKey(count)),
    }
    if plan.errored.is_none()
        && terraform_version(plan).is_some_and(|version| ((1, 4)..(1, 6)).contains(&version))
    {
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
    plan.remarks.sort();
    plan.remarks.dedup();
    bound(&mut plan.remarks);
    // Order by name: the report may not depend on the order of the input.
    plan.outputs.sort_by(|a, b| a.name.cmp(&b.name));
    plan.checks.sort_by(|a, b| (&a.address, &a.status).cmp(&(&b.address, &b.status)));
    plan.invocations.sort_by(|a, b| a.address.cmp(&b.address));
    Ok(())
}

/// Names that are new to this program are listed up to a number.
fn bound(remarks: &mut Vec<Remark>) {
    let mut seen = 0;
    let named = |remark: &Remark| matches!(remark, Remark::UnknownChangeField(_) | Remark::UnknownSection(_));
    let before = remarks.len();
    remarks.retain(|remark| {
        seen += usize::from(named(remark));
        !named(remark) || seen <= MAX_NAMES
    });
    if remarks.len() < before {
        remarks.push(Remark::MoreUnknown(before - remarks.len()));
    }
}

fn mode(plan: &Plan, coverage: &Coverage, traces: &Traces, errored: bool) -> PlanMode {
    // Before Terraform 1.1 no delete has an `action_reason`.
    let has_reasons = terraform_version(plan).is_none_or(|version| version >= (1, 1));
    if has_reasons && traces.deletes_without_reason > 0 && traces.other_changes == 0 {
        return PlanMode::Destroy;
    }
    // An errored or partial plan lacks entries too, and must not pass for one that only refreshes.
    let whole = !errored && plan.complete != Some(false);
    // A plan that only invokes actions (Terraform 1.14) lists no changes either.
    if whole && !traces.has_changes && coverage.existing_count() > 0 && plan.invocations.is_empty() {
        return PlanMode::RefreshOnly;
    }
    PlanMode::Normal
}

fn cover(plan: &mut Plan, coverage: &mut Coverage, errored: bool) {
    // A refresh-only plan lists no objects, so none is missing.
    if plan.mode == PlanMode::RefreshOnly {
        return;
    }
    plan.not_judged = coverage.missing();
    if plan.complete == Some(false) || plan.not_judged > 0 {
        if !errored {
            plan.remarks.push(Remark::Partial { not_judged: plan.not_judged });
        }
    } else if plan.mode == PlanMode::Normal && !errored {
        match coverage.missing_configured() {
            0 => {}
            missing => plan.remarks.push(Remark::ConfigurationNotCovered(missing)),
        }
    }
}

/// `MAJOR.MINOR` of the program that made the plan.
fn terraform_version(plan: &Plan) -> Option<(u64, u64)> {
    let mut parts = plan.terraform_version.as_deref()?.split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}
