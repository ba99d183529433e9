//! The drift of a report: values redacted, levels from the findings.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest as _, Sha256};

use super::rules::Mode;
use super::text_diff::text_diff;
use super::{
    AttributeChange, ChangeEntry, DriftAttribute, DriftEntry, DriftLevel, Failure, FindingEntry,
    FindingOutcome, KNOWN_AFTER_APPLY, Note, StackReport, note_texts, notes, reasons,
};
use crate::diff::{DifferenceKind, changed_paths, differences, overlap};
use crate::drift::{DriftClass, DriftNext, Drifted, OtherChanges};
use crate::finding::Subject;
use crate::plan::{Action, AttributePath, DriftAction, Plan, PlanError, PlanMode, Remark, Value};
use crate::policy::OnUnknown;
use crate::redact::Redactor;
use crate::text::hex::hex;

/// The entries, by address. `governed`: addresses that a policy is about.
///
/// # Errors
/// Values that cannot be read.
pub(super) fn entries(
    drifted: &[Drifted],
    findings: &[FindingEntry],
    governed: &BTreeSet<String>,
    redactor: &Redactor,
) -> Result<Vec<DriftEntry>, PlanError> {
    let about = about_drift(findings);
    let each = drifted.iter().map(|drifted| {
        let entry = entry(drifted, redactor)?;
        let about = about.get(entry.address.as_str()).map_or(&[][..], Vec::as_slice);
        let level = level(&entry, about, governed);
        Ok(DriftEntry { level, ..entry })
    });
    each.collect()
}

fn entry(drifted: &Drifted, redactor: &Redactor) -> Result<DriftEntry, PlanError> {
    let change = drifted.stored.change();
    let paths: Vec<String> = match drifted.class {
        // Noise has no path that differs after normalization, so the paths are those that are written another way.
        DriftClass::Noise => changed_paths(&change)?.list.iter().map(ToString::to_string).collect(),
        DriftClass::Reverted
        | DriftClass::DestroyedByPlan
        | DriftClass::Unclassified
        | DriftClass::DeletedOutside
        | DriftClass::Tolerated
        | DriftClass::AlreadyDeleted
        | DriftClass::Computed
        | DriftClass::Moved => drifted.paths.iter().map(|drifted| drifted.path.to_string()).collect(),
    };
    let (attributes, attributes_omitted) = attributes(drifted, redactor)?;
    let entry = DriftEntry {
        address: change.address.clone().into_owned(),
        previous_address: change.previous_address.as_deref().filter(|_| change.is_moved()).map(str::to_owned),
        type_: change.type_.clone().into_owned(),
        class: drifted.class,
        action: drifted.action(),
        level: None,
        next: drifted.next,
        planned: drifted.planned,
        other_changes: drifted.other_changes,
        paths,
        attributes,
        attributes_omitted,
        fingerprint: String::new(),
        first_seen: None,
        location: None,
    };
    Ok(DriftEntry { fingerprint: fingerprint(&entry), ..entry })
}

/// The attributes that drifted, with values, and how many were left out.
fn attributes(drifted: &Drifted, redactor: &Redactor) -> Result<(Vec<DriftAttribute>, usize), PlanError> {
    // Noise has no path that drifted, and no value to show.
    if drifted.paths.is_empty() {
        return Ok((Vec::new(), 0));
    }
    let (list, omitted) = differing(drifted, redactor)?;
    let list =
        list.into_iter().filter_map(|(class, attribute)| Some(DriftAttribute { class: class?, ..attribute }));
    Ok((list.collect(), omitted))
}

/// Every attribute in which the state and the real object differ, however they are written, and how many were left out.
/// What did not drift is noise.
pub(super) fn every_attribute(
    drifted: &Drifted,
    redactor: &Redactor,
) -> Result<(Vec<DriftAttribute>, usize), PlanError> {
    let (list, omitted) = differing(drifted, redactor)?;
    Ok((list.into_iter().map(|(_, attribute)| attribute).collect(), omitted))
}

type Classified = Vec<(Option<DriftClass>, DriftAttribute)>;

/// The attributes that differ, with the class of those that drifted.
fn differing(drifted: &Drifted, redactor: &Redactor) -> Result<(Classified, usize), PlanError> {
    // An object that is gone differs in everything: a list of all its attributes says no more.
    if drifted.action() != DriftAction::Update {
        return Ok((Vec::new(), 0));
    }
    let change = drifted.stored.change();
    let redactor = redactor.of(&change.address);
    let found = differences(&change)?;
    let class_of = |path: &AttributePath| {
        // A difference can be inside of a path that drifted, or contain several; the first class in order counts.
        let around = drifted.paths.iter().filter(|drifted| overlap(&drifted.path, path));
        around.map(|drifted| drifted.class).min()
    };
    let list = found
        .list
        .iter()
        .map(|difference| {
            // Order alone is noise, which has no value to show.
            let order = difference.kind == DifferenceKind::Order;
            let class = if order { None } else { class_of(&difference.path) };
            let [before, after] = redactor.sides(difference);
            let attribute = DriftAttribute {
                class: class.unwrap_or(DriftClass::Noise),
                path: difference.to_string(),
                before,
                after,
                lines: text_diff(difference, redactor),
            };
            (class, attribute)
        })
        .collect();
    Ok((list, found.omitted))
}

/// SHA-256 of the drift of an object, hexadecimal.
fn fingerprint(entry: &DriftEntry) -> String {
    let mut hasher = Sha256::new();
    let mut part = |text: &str| {
        // `jq -S` and the like reorder keys; the digest of a value does not depend on their order.
        match Value::parse(text) {
            Ok(value) => hasher.update(value.root().digest()),
            Err(_) => hasher.update(text.as_bytes()),
        }
        // Ends each part, so that a value cannot run over into the next one.
        hasher.update([0]);
    };
    part(&entry.address);
    part(entry.action.name());
    // Attributes that the provider computes, such as a time of last use, differ in every run.
    for attribute in entry.attributes.iter().filter(|attribute| attribute.class.is_real()) {
        for text in [Some(&attribute.path), attribute.before.as_ref(), attribute.after.as_ref()] {
            part(text.map_or("", String::as_str));
        }
    }
    hex(&hasher.finalize())
}

/// The entries at an address, among all of them in the order of address.
pub(super) fn drift_at<'d>(drift: &'d [DriftEntry], address: &str) -> &'d [DriftEntry] {
    // Called for each change and each finding: a scan of all entries would be quadratic.
    let start = drift.partition_point(|entry| entry.address.as_str() < address);
    let rest = drift.get(start..).unwrap_or_default();
    let length = rest.iter().take_while(|entry| entry.address == address).count();
    rest.get(..length).unwrap_or_default()
}

/// The findings about drift, by address.
pub(super) fn about_drift(findings: &[FindingEntry]) -> BTreeMap<&str, Vec<&FindingEntry>> {
    let mut about: BTreeMap<&str, Vec<&FindingEntry>> = BTreeMap::new();
    for finding in findings.iter().filter(|finding| finding.subject == Subject::Drift) {
        about.entry(&finding.address).or_default().push(finding);
    }
    about
}

/// How much an entry matters, from the findings about it.
pub(super) fn level(
    entry: &DriftEntry,
    about: &[&FindingEntry],
    governed: &BTreeSet<String>,
) -> Option<DriftLevel> {
    let counts = about.iter().filter_map(|finding| match (finding.outcome, finding.on_unknown) {
        (FindingOutcome::Violated, _) => Some(DriftLevel::from(finding.level)),
        // What could not be evaluated counts as denied: it fails closed.
        (FindingOutcome::Error, _) | (FindingOutcome::Undecided, Some(OnUnknown::Deny)) => {
            Some(DriftLevel::Deny)
        }
        (FindingOutcome::Undecided, Some(OnUnknown::Warn) | None) => Some(DriftLevel::Warn),
        (FindingOutcome::Undecided, Some(OnUnknown::Allow))
        | (FindingOutcome::Approved | FindingOutcome::Waived, _) => None,
    });
    // Real drift that no policy is about is shown; drift that a policy was about and did not find fault with is not.
    let quiet = entry.class.is_real() && !entry.class.is_alarming();
    counts.max().or_else(|| {
        (quiet && about.is_empty() && !governed.contains(&entry.address)).then_some(DriftLevel::Info)
    })
}

/// Whether a change creates an object that the state has, because the provider no longer finds it.
pub(super) fn is_not_found(change: &ChangeEntry, drift: &[DriftEntry]) -> bool {
    let addresses = std::iter::once(&change.address).chain(&change.previous_address);
    let mut entries = addresses.flat_map(|address| drift_at(drift, address));
    matches!(change.action, Action::Create | Action::Update)
        && change.deposed.is_none()
        && entries
            .any(|entry| entry.class == DriftClass::DeletedOutside && entry.planned == Some(change.action))
}

/// Whether the plan takes the object of a finding out of the state, because the provider no longer finds it: it only
/// refreshes, or it creates another of the type.
pub(super) fn is_out_of_the_state(finding: &FindingEntry, stack: &StackReport) -> bool {
    let refreshes = stack.plan.as_ref().is_some_and(|plan| plan.mode == PlanMode::RefreshOnly);
    let creates = |type_: &str| {
        stack.changes.iter().any(|change| change.action == Action::Create && change.type_ == type_)
    };
    let gone = |entry: &DriftEntry| match entry.class {
        DriftClass::DeletedOutside => refreshes && entry.planned.is_none(),
        DriftClass::AlreadyDeleted => entry.planned.is_none() && creates(&entry.type_),
        DriftClass::Reverted
        | DriftClass::DestroyedByPlan
        | DriftClass::Unclassified
        | DriftClass::Tolerated
        | DriftClass::Computed
        | DriftClass::Noise
        | DriftClass::Moved => false,
    };
    finding.action == Action::Forget
        && finding.deposed.is_none()
        && drift_at(&stack.drift, &finding.address).iter().any(gone)
}

/// Marks the changes that only revert drift, and those that create what the provider no longer finds.
pub(super) fn mark(changes: &mut [ChangeEntry], drift: &[DriftEntry]) {
    // What refers to an object that is reverted becomes unknown until apply, and so counts as part of the revert.
    let undone = drift.iter().any(|entry| {
        matches!(
            entry.next,
            DriftNext::Revert | DriftNext::Overwrite | DriftNext::Create | DriftNext::Replace
        )
    });
    for change in changes {
        if is_not_found(change, drift) && change.reason_text.is_none() {
            change.reason_text = Some(reasons::NOT_FOUND.to_owned());
        }
        change.undoes_drift = (undone && is_unknown_until_apply(change)) || undoes(change, drift);
    }
}

/// Whether everything that an update changes is known only after apply.
fn is_unknown_until_apply(change: &ChangeEntry) -> bool {
    let open = |attribute: &AttributeChange| attribute.after.as_deref() == Some(KNOWN_AFTER_APPLY);
    change.action == Action::Update
        && !imports_or_moves(change)
        && !change.attributes.is_empty()
        && change.attributes_omitted == 0
        && change.attributes.iter().all(open)
}

/// Whether the change also imports or moves the object, which has nothing to do with drift.
fn imports_or_moves(change: &ChangeEntry) -> bool {
    change.importing || change.previous_address.is_some()
}

/// Whether a change only reverts drift. Such a change is not a change of the configuration that waits to be applied.
fn undoes(change: &ChangeEntry, drift: &[DriftEntry]) -> bool {
    if imports_or_moves(change) || is_unknown_until_apply(change) {
        return false;
    }
    drift_at(drift, &change.address).iter().any(|entry| match entry.class {
        DriftClass::Reverted => entry.other_changes == OtherChanges::None,
        // The update only writes the same value in another way.
        DriftClass::Noise | DriftClass::Computed => {
            change.action == Action::Update && entry.other_changes == OtherChanges::None
        }
        DriftClass::DeletedOutside => change.action == Action::Create,
        DriftClass::DestroyedByPlan
        | DriftClass::Unclassified
        | DriftClass::Tolerated
        | DriftClass::AlreadyDeleted
        | DriftClass::Moved => false,
    })
}

/// Why a plan cannot say what drifted, if the verdict is about drift.
pub(super) fn not_checked(plan: &Plan, mode: Mode, drift: &[DriftEntry]) -> Option<Failure> {
    let uncovered =
        |remark: &Remark| matches!(remark, Remark::Partial { .. } | Remark::ConfigurationNotCovered { .. });
    // A plan that looked at a part of the stack would report "no drift" for the rest.
    let partial = plan.complete == Some(false) || plan.remarks.iter().any(uncovered);
    let (kind, message) = if !mode.is_drift() {
        return None;
    } else if plan.remarks.contains(&Remark::OldFormat { lists_drift: false }) {
        ("old_format", "the plan has an old format, which lists no drift")
    } else if plan.remarks.iter().any(|remark| matches!(remark, Remark::DriftWithoutKey(_))) {
        (
            "drift_without_key",
            "Terraform before 1.0.1 does not write which instance of a resource drifted: upgrade Terraform",
        )
    // Terraform leaves `resource_drift` out of destroy plans.
    } else if plan.mode == PlanMode::Destroy {
        ("destroy_plan", "it is a destroy plan, which lists no drift")
    } else if plan.remarks.contains(&Remark::MayBeDestroyPlan) {
        ("destroy_plan", "it may be a destroy plan, which lists no drift")
    } else if plan.remarks.iter().any(|remark| matches!(remark, Remark::Invoked(_))) {
        ("invoke_plan", "it was made with `-invoke`, so nothing but the action was looked at")
    } else if partial {
        (
            "partial_plan",
            "the plan is partial: what `-target`, `-exclude` or a deferred change left out was not looked at",
        )
    } else if plan.remarks.contains(&Remark::CutDown) {
        ("cut_down", "something cut the plan down after `terraform show -json`, so drift may be missing")
    } else if plan.remarks.contains(&Remark::ErroredUnknown) {
        (
            "errored_unknown",
            "Terraform 1.4 and 1.5 do not write down whether a plan failed halfway: say it with `--plan-exit-code N`",
        )
    } else if is_uncovered_refresh(plan, drift) {
        (
            "nothing_listed",
            "it is refresh-only, or everything was left out of it: the format does not tell which, so nothing may have been looked at",
        )
    } else {
        return None;
    };
    Some(Failure {
        kind: kind.to_owned(),
        message: message.to_owned(),
        help: Some(format!(
            "make a normal plan of the whole stack: `{} plan -lock=false -out=tfplan`",
            plan.program().command()
        )),
    })
}

/// Whether a plan that only refreshes shows no drift, and does not say whether it looked at everything. Drift that it shows is
/// drift.
fn is_uncovered_refresh(plan: &Plan, drift: &[DriftEntry]) -> bool {
    plan.mode == PlanMode::RefreshOnly
        && plan.complete.is_none()
        && !drift.iter().any(|entry| entry.class.is_real())
}

/// The provider whose objects are files of the machine: on another machine it finds none, which is no fault.
/// (`Read` of `local_file` in hashicorp/local at 138af2f takes an object without its file out of the state.)
const LOCAL: &str = "/hashicorp/local";

/// The notes about providers that find nothing of what the state has of them, where the plan creates it again.
pub(super) fn nothing_found(plan: &Plan, drifted: &[Drifted]) -> Vec<Note> {
    let mut gone: BTreeMap<String, Vec<&Drifted>> = BTreeMap::new();
    for drifted in drifted {
        let provider = drifted.stored.change().provider_name.as_deref().unwrap_or_default().to_owned();
        gone.entry(provider).or_default().push(drifted);
    }
    let again = |drifted: &&&Drifted| {
        drifted.class == DriftClass::DeletedOutside && drifted.planned == Some(Action::Create)
    };
    // A single object is deleted by hand now and then. Those that changed or stayed were found.
    let nothing = |(provider, all): &(&String, &Vec<&Drifted>)| {
        let count = all.iter().filter(again).count();
        count > 1 && count == all.len() && !plan.found.contains(*provider) && !provider.ends_with(LOCAL)
    };
    // What has no entry may have been found.
    let complete = plan.not_judged == 0;
    gone.iter()
        .filter(|entry| complete && nothing(entry))
        .map(|(provider, all)| notes::nothing_found(provider, all.len()))
        .collect()
}

/// Notes about the plan for the reader of a drift report.
pub(super) fn notes(plan: &Plan, stack: &StackReport) -> Vec<Note> {
    if !stack.rules.mode.is_drift() {
        return Vec::new();
    }
    let mut all = Vec::new();
    // Its JSON has no `resource_changes`, so nothing in it says what the next apply would do.
    if plan.mode == PlanMode::RefreshOnly {
        all.push(note_texts::info(format!(
            "A refresh-only plan does not say what the next apply does about drift. Make a normal plan: `{} plan -lock=false -out=tfplan`.",
            plan.program().command()
        )));
    }
    // `-detailed-exitcode` is 2 whenever a plan is applyable, with drift or without.
    if plan.applyable == Some(true) && stack.error.is_none() {
        all.extend(exits_with_two(stack).map(note_texts::info));
    }
    all
}

/// Why `terraform plan -detailed-exitcode` reports changes although there is nothing for people to do.
fn exits_with_two(stack: &StackReport) -> Option<&'static str> {
    let reads = |change: &ChangeEntry| change.action == Action::Read;
    let drifted = stack.drift.iter().any(|entry| entry.class.is_real());
    if drifted || !stack.changes.iter().all(reads) || !stack.outputs.is_empty() {
        return None;
    }
    Some(if !stack.changes.is_empty() {
        "`terraform plan -detailed-exitcode` gives 2 for this plan only because a data source is read during apply."
    } else if stack.drift.is_empty() {
        "`terraform plan -detailed-exitcode` gives 2 for this plan only because of bookkeeping in the state."
    } else {
        "`terraform plan -detailed-exitcode` gives 2 for this plan only because of what providers compute or write another way."
    })
}
