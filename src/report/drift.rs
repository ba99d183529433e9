//! What changed outside Terraform, for people: values redacted, levels from the findings.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest as _, Sha256};

use super::verdict::DriftRule;
use super::{
    AttributeChange, ChangeEntry, Failure, FindingEntry, FindingOutcome, KNOWN_AFTER_APPLY, Location, Note,
    StackReport, notes,
};
use crate::diff::{DifferenceKind, changed_paths, differences, overlap};
use crate::drift::{Beside, DriftClass, DriftNext, Drifted};
use crate::finding::Subject;
use crate::plan::{Action, AttributePath, DriftAction, Plan, PlanError, PlanMode, Remark, Value};
use crate::policy::{Level, OnUnknown};
use crate::redact::Redactor;
use crate::text::hex::hex;

/// One object that changed outside Terraform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DriftEntry {
    /// The address, as the plan writes it.
    pub address: String,
    /// The address before a move.
    pub previous_address: Option<String>,
    /// The resource type.
    pub type_: String,
    /// What it means.
    pub class: DriftClass,
    /// `update`, `delete` or a pure move.
    pub action: DriftAction,
    /// How much it matters; `None` where it is no drift, or where a policy or a waiver silences it.
    pub level: Option<DriftLevel>,
    /// What the plan does about it.
    pub next: DriftNext,
    /// What the plan does to the object; `None` where it does nothing.
    pub planned: Option<Action>,
    /// Whether the plan changes something else of the object too.
    pub beside: Beside,
    /// The attributes that changed outside, after normalization; of noise those that are written another way.
    pub paths: Vec<String>,
    /// The same with values, taken apart where parts say more than the whole.
    pub attributes: Vec<DriftAttribute>,
    /// How many are left out of `attributes`.
    pub attributes_omitted: usize,
    /// The same while the same drift is there, 64 hexadecimal digits; made of what is shown, so no secret is in it.
    pub fingerprint: String,
    /// The day when it was seen first, `YYYY-MM-DD`, where somebody keeps a history.
    pub first_seen: Option<String>,
    /// The block of the configuration, where the `.tf` files were there to read.
    pub location: Option<Location>,
}

/// One attribute that changed outside Terraform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DriftAttribute {
    /// Its path: `root_block_device[0].encrypted`.
    pub path: String,
    /// What it means.
    pub class: DriftClass,
    /// The value in the state, ready to show: JSON text, `(sensitive)`, or `None` where it was absent.
    pub before: Option<String>,
    /// The value in the world, likewise.
    pub after: Option<String>,
}

/// How much drift matters. Ordered, the worst is the greatest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DriftLevel {
    /// The next apply leaves it as it is, and no policy is about it.
    Info,
    /// It is told.
    Warn,
    /// A policy wants somebody to look at it.
    Approve,
    /// A policy denies it.
    Deny,
}

impl DriftLevel {
    /// The word in reports: `info`, `warn`, `approve`, `deny`.
    pub fn name(self) -> &'static str {
        match self {
            DriftLevel::Info => "info",
            DriftLevel::Warn => "warn",
            DriftLevel::Approve => "approve",
            DriftLevel::Deny => "deny",
        }
    }
}

impl From<Level> for DriftLevel {
    fn from(level: Level) -> Self {
        match level {
            Level::Warn => DriftLevel::Warn,
            Level::Approve => DriftLevel::Approve,
            Level::Deny => DriftLevel::Deny,
        }
    }
}

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
        DriftClass::Noise => changed_paths(&change)?.list.iter().map(ToString::to_string).collect(),
        DriftClass::Reverted
        | DriftClass::Doomed
        | DriftClass::Unclassified
        | DriftClass::DeletedOutside
        | DriftClass::Tolerated
        | DriftClass::DeletedUnwanted
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
        beside: drifted.beside,
        paths,
        attributes,
        attributes_omitted,
        fingerprint: String::new(),
        first_seen: None,
        location: None,
    };
    Ok(DriftEntry { fingerprint: fingerprint(&entry), ..entry })
}

/// The attributes that drifted, with values.
fn attributes(drifted: &Drifted, redactor: &Redactor) -> Result<(Vec<DriftAttribute>, usize), PlanError> {
    if drifted.action() != DriftAction::Update || drifted.paths.is_empty() {
        return Ok((Vec::new(), 0));
    }
    let change = drifted.stored.change();
    let found = differences(&change)?;
    let class_of = |path: &AttributePath| {
        let around = drifted.paths.iter().filter(|drifted| overlap(&drifted.path, path));
        around.map(|drifted| drifted.class).min()
    };
    let list = found
        .list
        .iter()
        .filter(|difference| difference.kind != DifferenceKind::Order)
        .filter_map(|difference| {
            Some(DriftAttribute {
                class: class_of(&difference.path)?,
                path: difference.to_string(),
                before: redactor.side(difference, &difference.before),
                after: redactor.side(difference, &difference.after),
            })
        })
        .collect();
    Ok((list, found.omitted))
}

/// What tells one drift of an object from another. Attributes that only the provider computes do not count: they
/// differ every night.
fn fingerprint(entry: &DriftEntry) -> String {
    let mut hasher = Sha256::new();
    let mut part = |text: &str| {
        // The order of keys is that of the plan, and says nothing.
        match Value::parse(text) {
            Ok(value) => hasher.update(value.root().digest()),
            Err(_) => hasher.update(text.as_bytes()),
        }
        hasher.update([0]);
    };
    part(&entry.address);
    part(entry.action.name());
    for attribute in entry.attributes.iter().filter(|attribute| attribute.class.is_real()) {
        for text in [Some(&attribute.path), attribute.before.as_ref(), attribute.after.as_ref()] {
            part(text.map_or("", String::as_str));
        }
    }
    hex(&hasher.finalize())
}

/// The entries at an address, among all of them in the order of address.
pub(super) fn drift_at<'d>(drift: &'d [DriftEntry], address: &str) -> &'d [DriftEntry] {
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
        (FindingOutcome::Error, _) | (FindingOutcome::Undecided, Some(OnUnknown::Deny)) => {
            Some(DriftLevel::Deny)
        }
        (FindingOutcome::Undecided, Some(OnUnknown::Warn) | None) => Some(DriftLevel::Warn),
        (FindingOutcome::Undecided, Some(OnUnknown::Allow))
        | (FindingOutcome::Approved | FindingOutcome::Waived, _) => None,
    });
    let quiet = entry.class.is_real() && !entry.class.is_alarming();
    counts.max().or_else(|| {
        (quiet && about.is_empty() && !governed.contains(&entry.address)).then_some(DriftLevel::Info)
    })
}

/// Marks the changes that do nothing but undo drift.
pub(super) fn mark(changes: &mut [ChangeEntry], drift: &[DriftEntry]) {
    // What refers to an object that is set back is known only after that.
    let undone = drift.iter().any(|entry| {
        matches!(entry.next, DriftNext::SetBack | DriftNext::SetAnew | DriftNext::Create | DriftNext::Replace)
    });
    for change in changes {
        change.undoes_drift = (undone && is_open(change)) || undoes(change, drift);
    }
}

/// Whether everything that an update changes is known only after apply.
fn is_open(change: &ChangeEntry) -> bool {
    let open = |attribute: &AttributeChange| attribute.after.as_deref() == Some(KNOWN_AFTER_APPLY);
    change.action == Action::Update
        && !is_apart(change)
        && !change.attributes.is_empty()
        && change.attributes_omitted == 0
        && change.attributes.iter().all(open)
}

/// Whether something else happens that has nothing to do with drift.
fn is_apart(change: &ChangeEntry) -> bool {
    change.importing || change.previous_address.is_some()
}

/// Whether a change does nothing but undo drift: it is no change of the configuration that waits.
fn undoes(change: &ChangeEntry, drift: &[DriftEntry]) -> bool {
    if is_apart(change) || is_open(change) {
        return false;
    }
    drift_at(drift, &change.address).iter().any(|entry| match entry.class {
        DriftClass::Reverted => entry.beside == Beside::Nothing,
        // It writes what is the same as before in another way.
        DriftClass::Noise | DriftClass::Computed => {
            change.action == Action::Update && entry.beside == Beside::Nothing
        }
        DriftClass::DeletedOutside => change.action == Action::Create,
        DriftClass::Doomed
        | DriftClass::Unclassified
        | DriftClass::Tolerated
        | DriftClass::DeletedUnwanted
        | DriftClass::Moved => false,
    })
}

/// Why a plan cannot tell what drifted, where that is asked.
pub(super) fn not_checked(plan: &Plan, rule: DriftRule) -> Option<Failure> {
    let uncovered =
        |remark: &Remark| matches!(remark, Remark::Partial { .. } | Remark::ConfigurationNotCovered(_));
    let partial = plan.complete == Some(false) || plan.remarks.iter().any(uncovered);
    let (kind, message) = if rule == DriftRule::NotAsked {
        return None;
    } else if plan.remarks.contains(&Remark::OldFormat) {
        ("old_format", "the plan has an old format, which lists no drift")
    } else if plan.mode == PlanMode::Destroy {
        ("destroy_plan", "it is a destroy plan, which lists no drift")
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
    } else {
        return None;
    };
    Some(Failure {
        kind: kind.to_owned(),
        message: message.to_owned(),
        help: Some(
            "make a normal plan of the whole stack: `terraform plan -lock=false -out=tfplan`".to_owned(),
        ),
    })
}

/// What a reader of a drift report should know about the plan.
pub(super) fn notes(plan: &Plan, stack: &StackReport) -> Vec<Note> {
    if stack.rules.drift == DriftRule::NotAsked {
        return Vec::new();
    }
    let mut all = Vec::new();
    if plan.mode == PlanMode::RefreshOnly {
        all.push(notes::info(
            "A refresh-only plan does not say what the next apply does about drift. Make a normal plan: `terraform plan -lock=false -out=tfplan`.",
        ));
    }
    if plan.applyable == Some(true) && stack.error.is_none() {
        all.extend(exits_with_two(stack).map(notes::info));
    }
    all
}

/// Why Terraform says that there is something to do, where nothing that people have to do with is.
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
