//! Turns what was found out about one plan into its part of the report: redacted, sorted, with a verdict.

use super::actions;
use super::advice::Advisor;
use super::collect::Collector;
use super::commands;
use super::draft::{DeferredDraft, Draft};
use super::drift;
use super::identity::{Identities, Objects};
use super::order::{change_key, finding_key};
use super::reasons::FindingStatus;
use super::rules::{Rules, Strict};
use super::text_diff::text_diff;
use super::verdict::stack_verdict;
use super::{
    AttributeChange, ChangeEntry, CheckEntry, DeferredEntry, DiagnosticEntry, Failure, FindingEntry,
    FindingOutcome, InfoEntry, Location, LossFactInfo, LossInfo, Note, NoteLevel, OutputEntry, OverrideInfo,
    PlanInfo, Renames, StackReport, Summary, Verdict, WaiverInfo, WaiverUse, check_words, note_texts, notes,
    reasons,
};
use crate::evaluate::{self, Evaluation, Info, fingerprint};
use crate::finding::{Finding, Loss, LossFact, Outcome, Subject};
use crate::plan::{Action, Check, Plan, PlanError, Remark};
use crate::policy::{Diagnostic, Effective, Level, Policy, PolicyId, PolicyKind, PolicySet, Stack};
use crate::redact::{ObjectRedactor, Redactor};
use crate::text::plural;
use crate::waiver::{Near, Waived};

/// The policy behind what `--strict` denies.
pub(super) const STRICT: &str = "integrity/strict";

impl Collector<'_> {
    /// The part of the report for a plan that was read to its end. `digest` is the SHA-256 of the input, hexadecimal, where
    /// it was requested.
    ///
    /// # Errors
    /// Values that cannot be read.
    pub fn finish(
        mut self,
        mut plan: Plan,
        digest: Option<String>,
        evaluation: &Evaluation,
        waived: Waived,
    ) -> Result<StackReport, PlanError> {
        plan.remarks.extend(std::mem::take(&mut self.invisible).into_iter().map(Remark::InvisibleCharacters));
        // Only here are all secrets known: `configuration`, with its sensitive variables, comes last in a plan.
        let redactor = Redactor::new(&plan.secrets);
        let mut drafts = self.drafts(plan.program());
        let objects = Objects::of(&mut drafts);
        let advisor = Advisor::new(&plan, &self.configured);
        let mut changes = change_entries(drafts, &redactor, advisor);
        reasons::mark_hand_moves(&mut changes, &evaluation.hand_moves);
        let gone = evaluation.drifted.iter().map(|drifted| drifted.stored.key().0);
        let renames = self.candidates.renames(&plan, &gone.collect());
        let Collector { stack, set, effective, rules, .. } = self;
        let identities = Identities { stack: &stack.name, objects };
        let entry = |finding: &Finding| {
            let entry = finding_entry(finding, &changes, &renames, (set, effective), &redactor, advisor);
            FindingEntry { identity_digest: identities.digest(finding, &entry, &changes), ..entry }
        };
        let mut findings: Vec<FindingEntry> = waived.findings.iter().map(entry).collect();
        if rules.strict == Strict::On {
            findings.extend(strict_findings(&plan, &self.policy_notes, evaluation));
        }
        findings.sort_by(|a, b| finding_key(a).cmp(&finding_key(b)));
        // After the findings: the level of an entry follows from those about it.
        let drift = drift::entries(&evaluation.drifted, &findings, &evaluation.governed, &redactor)?;
        drift::mark(&mut changes, &drift);
        let mut notes = all_notes(&plan, &self.policy_notes, &waived);
        notes.extend(drift::nothing_found(&plan, &evaluation.drifted));
        // The first reason wins: a plan that failed explains everything that is missing after it.
        let error = plan_errored(&plan).or_else(|| not_evaluated(evaluation));
        let error = error.or_else(|| drift::not_checked(&plan, rules.mode, &drift));
        let mut report = StackReport {
            name: stack.name.clone(),
            labels: stack.labels.clone(),
            verdict: Verdict::Pass,
            observe: effective.observe,
            rules,
            error,
            summary: plan.counts,
            undecided: findings.iter().filter(|finding| finding.outcome == FindingOutcome::Undecided).count(),
            changes,
            renames,
            findings,
            infos: info_entries(&evaluation.infos, &redactor),
            diagnostics: evaluation.diagnostics.iter().map(diagnostic_entry).collect(),
            drift,
            deferred: deferred(self.deferred),
            invocations: invocations(&plan),
            actions: actions::entries(&plan, &redactor)?,
            commands: commands::entries(&plan, &redactor),
            outputs: outputs(&plan),
            checks: plan.checks.iter().filter_map(|check| failing(check, &redactor)).collect(),
            waivers: WaiverUse { used: waived.used, unused: waived.unused, expired: waived.expired },
            approvals: Vec::new(),
            overrides: Vec::new(),
            unmatched: evaluation.unmatched.clone(),
            without_policy: evaluation.without_policy.clone(),
            packs: effective.packs.iter().map(|pack| (*pack).to_owned()).collect(),
            notes,
            plan: Some(plan_info(&plan, digest)),
        };
        report.notes.extend(drift::notes(&plan, &report));
        report.notes.sort_by(|a, b| (a.level, &a.text).cmp(&(b.level, &b.text)));
        // Last, so that it is decided from the same fields that a saved report is checked by.
        report.verdict = stack_verdict(&report, rules);
        Ok(report)
    }
}

/// What this apply invokes. Deferred actions wait for a later plan; they have a finding all the same.
fn invocations(plan: &Plan) -> Vec<String> {
    let now = plan.invocations.iter().filter(|invocation| !invocation.deferred);
    now.map(|invocation| invocation.address.clone()).collect()
}

/// The part of the report for a plan that could not be read.
pub fn unreadable(stack: &Stack, failure: Failure) -> StackReport {
    StackReport {
        name: stack.name.clone(),
        labels: stack.labels.clone(),
        verdict: Verdict::Error,
        observe: false,
        rules: Rules::default(),
        error: Some(failure),
        plan: None,
        summary: Summary::default(),
        changes: Vec::new(),
        renames: Renames::default(),
        findings: Vec::new(),
        drift: Vec::new(),
        deferred: Vec::new(),
        invocations: Vec::new(),
        actions: Vec::new(),
        commands: Vec::new(),
        outputs: Vec::new(),
        checks: Vec::new(),
        undecided: 0,
        infos: Vec::new(),
        diagnostics: Vec::new(),
        waivers: WaiverUse::default(),
        approvals: Vec::new(),
        overrides: Vec::new(),
        unmatched: Vec::new(),
        without_policy: Vec::new(),
        packs: Vec::new(),
        notes: Vec::new(),
    }
}

fn plan_errored(plan: &Plan) -> Option<Failure> {
    let program = plan.program();
    (plan.errored == Some(true)).then(|| Failure {
        kind: "plan_errored".to_owned(),
        message: format!(
            "the plan failed: {} stopped with an error, so what is listed is only a part of it",
            program.name()
        ),
        help: Some(format!(
            "read the error that `{} plan` printed, fix it, and plan again",
            program.command()
        )),
    })
}

/// An expression of a policy has no value, so what the policy says is unknown.
fn not_evaluated(evaluation: &Evaluation) -> Option<Failure> {
    let Evaluation { diagnostics, advice, .. } = evaluation;
    let first = diagnostics.first()?;
    let count = plural::count(diagnostics.len(), "error", "errors");
    Some(Failure {
        kind: "evaluation".to_owned(),
        message: format!("the policies could not be evaluated: {count}, the first at `{first}`"),
        help: Some(
            advice.map_or_else(|| "fix the policy".to_owned(), |advice| format!("fix the policy: {advice}")),
        ),
    })
}

/// A problem of a policy file for the report.
pub(crate) fn diagnostic_entry(diagnostic: &Diagnostic) -> DiagnosticEntry {
    DiagnosticEntry {
        path: diagnostic.path.clone(),
        line: diagnostic.line,
        column: diagnostic.column,
        severity: diagnostic.severity,
        message: diagnostic.message.clone(),
        label: diagnostic.label.clone(),
        help: diagnostic.help.clone(),
    }
}

fn info_entries(infos: &[Info], redactor: &Redactor) -> Vec<InfoEntry> {
    let entry = |info: &Info| InfoEntry {
        address: info.address.clone(),
        policy: info.policy.0.clone(),
        message: redactor.message(&info.message),
    };
    let mut entries: Vec<InfoEntry> = infos.iter().map(entry).collect();
    entries.sort();
    // A current and a deposed object have one address.
    entries.dedup();
    entries
}

/// The changes, in the order of address and deposed key.
fn change_entries(drafts: Vec<Draft>, redactor: &Redactor, advisor: Advisor<'_>) -> Vec<ChangeEntry> {
    let mut changes: Vec<ChangeEntry> =
        drafts.into_iter().map(|draft| change_entry(draft, redactor, advisor)).collect();
    changes.sort_by(|a, b| change_key(a).cmp(&change_key(b)));
    // After sorting: the objects of one address are neighbors.
    mark_last_objects(&mut changes);
    changes
}

/// A deposed object beside one that is only to be created is all that there is: destroying it is a replacement in effect.
fn mark_last_objects(changes: &mut [ChangeEntry]) {
    for same in changes.chunk_by_mut(|a, b| a.address == b.address) {
        let created = same.iter().any(|change| change.deposed.is_none() && change.action == Action::Create);
        let left =
            same.iter_mut().filter(|change| change.reason_text.as_deref() == Some(reasons::LEFT_BEHIND));
        left.filter(|_| created)
            .for_each(|change| change.reason_text = Some(reasons::LAST_OBJECT.to_owned()));
    }
}

fn all_notes(plan: &Plan, policy_notes: &[Note], waived: &Waived) -> Vec<Note> {
    let mut all = notes::of_plan(plan);
    // A waiver that excused something matches a policy, whatever the names of files say.
    let is_used = |note: &Note| {
        waived.used.iter().any(|id| note.text == format!("The waiver `{id}` matches no policy."))
    };
    all.extend(policy_notes.iter().filter(|note| !is_used(note)).cloned());
    let waiver_note = |id: &String, what: &str| note_texts::warning(format!("The waiver `{id}` {what}"));
    all.extend(waived.expired.iter().map(|id| waiver_note(id, "has expired and excuses nothing.")));
    all.extend(
        waived.refused.iter().map(|id| waiver_note(id, "excuses nothing: a floor holds what it names.")),
    );
    all.extend(waived.near.iter().map(|near| {
        let Near { waiver, written, found } = near;
        note_texts::info(format!(
            "The waiver `{waiver}` excuses nothing: none of its policies has a finding at `{written}`, and one has at `{found}`."
        ))
    }));
    all.sort_by(|a, b| (a.level, &a.text).cmp(&(b.level, &b.text)));
    all.dedup();
    all
}

fn plan_info(plan: &Plan, digest: Option<String>) -> PlanInfo {
    let partial = plan.remarks.iter().any(|remark| matches!(remark, Remark::Partial { .. }));
    PlanInfo {
        terraform_version: plan.terraform_version.clone(),
        opentofu: plan.opentofu,
        format_version: plan.format_version.to_string(),
        mode: plan.mode,
        // OpenTofu never writes `complete`, and Terraform only since 1.8: the other signs decide then.
        complete: plan.complete.unwrap_or(true) && !partial && plan.errored != Some(true),
        errored: plan.errored == Some(true),
        digest,
    }
}

pub(super) fn change_entry(draft: Draft, redactor: &Redactor, advisor: Advisor<'_>) -> ChangeEntry {
    let redactor = redactor.of(&draft.address);
    let reason = draft.reason.as_deref();
    // A forget has the reason of a deletion, which its words must not promise.
    let reason_text = if draft.action.abandons() {
        reasons::forget_words(reason, advisor.program(), draft.deposed.is_some())
    } else if draft.deposed.is_some() && reason.is_none() {
        Some(reasons::LEFT_BEHIND.to_owned())
    } else {
        let forced = reason.filter(|_| !draft.replace_paths.is_empty());
        let both = forced.and_then(reasons::words_of_two_causes).map(str::to_owned);
        both.or_else(|| reason.and_then(|reason| reasons::words(reason, draft.previous_address.as_deref())))
    };
    let attributes: Vec<AttributeChange> = draft
        .differences
        .iter()
        .map(|difference| {
            let [before, after] = redactor.sides(difference);
            AttributeChange {
                path: difference.to_string(),
                before,
                after,
                forces_replacement: difference.forces_replacement,
                lines: text_diff(difference, redactor),
            }
        })
        .collect();
    let entry = ChangeEntry {
        causes: draft.causes,
        source: None,
        keep_managed: None,
        routine: draft.routine,
        undoes_drift: false,
        address: draft.address,
        previous_address: draft.previous_address,
        deposed: draft.deposed,
        type_: draft.type_,
        name: draft.name,
        module_address: draft.module_address,
        action: draft.action,
        reason: draft.reason,
        reason_text,
        replace_paths: draft.replace_paths,
        importing: draft.importing,
        identity: draft
            .identity
            .iter()
            .map(|(name, value)| (name.clone(), redactor.value([name.as_str()], value)))
            .collect(),
        attributes,
        attributes_omitted: draft.omitted,
    };
    ChangeEntry { keep_managed: advisor.keep_managed(&entry, draft.kept_name), ..entry }
}

fn finding_entry(
    finding: &Finding,
    changes: &[ChangeEntry],
    renames: &Renames,
    (set, effective): (&PolicySet, &Effective<'_>),
    redactor: &Redactor,
    advisor: Advisor<'_>,
) -> FindingEntry {
    let key = (finding.address.as_str(), finding.deposed.as_deref());
    // Drift has the address of a change that it is not about.
    let index = match finding.subject {
        Subject::Change => changes.binary_search_by(|change| change_key(change).cmp(&key)).ok(),
        Subject::Drift | Subject::Plan | Subject::Provider | Subject::Module => None,
    };
    let policy = set.policy(&finding.policy);
    let is_delete = finding.subject == Subject::Change && finding.deposed.is_none();
    let rename = renames.of(&finding.address).filter(|_| is_delete && finding.action == Action::Delete);
    let status = match &finding.outcome {
        Outcome::Waived(id) => FindingStatus::Waived(id),
        Outcome::Violated | Outcome::Undecided(_) | Outcome::Error if effective.observe => {
            FindingStatus::Observed
        }
        Outcome::Violated | Outcome::Undecided(_) | Outcome::Error => FindingStatus::InForce,
    };
    // What changed outside Terraform may be changed again by this plan.
    let planned = changes.binary_search_by(|change| change_key(change).cmp(&key)).ok();
    let planned = planned.and_then(|index| changes.get(index));
    let (outcome, on_unknown) = match finding.outcome {
        Outcome::Violated => (FindingOutcome::Violated, None),
        Outcome::Undecided(effect) => (FindingOutcome::Undecided, Some(effect)),
        Outcome::Waived(_) => (FindingOutcome::Waived, None),
        Outcome::Error => (FindingOutcome::Error, None),
    };
    // A message can interpolate any attribute, so each one is searched for secrets.
    let mut messages: Vec<String> =
        finding.messages.iter().map(|message| redactor.message(message)).collect();
    // Packs say what to save before an object is destroyed.
    let is_builtin =
        policy.is_some_and(|policy| policy.kind == PolicyKind::Protect && policy.id.is_builtin());
    if let (true, Some(first)) = (is_builtin && reasons::is_forgotten(finding), messages.first_mut()) {
        *first = reasons::unmanaged(advisor.program());
    }
    FindingEntry {
        policy: finding.policy.0.clone(),
        subject: finding.subject,
        level: finding.level,
        outcome,
        on_unknown,
        address: finding.address.clone(),
        deposed: finding.deposed.clone(),
        action: finding.action,
        message: messages.join("\n"),
        fingerprint: finding.fingerprint.clone(),
        waiver: waiver_info(&finding.outcome, set),
        override_: override_info(finding, outcome, policy),
        // It is part of the change set: an edited policy needs new approvals.
        policy_digest: policy.map(Policy::digest),
        identity_digest: None,
        loss: finding.loss.as_ref().map(|loss| loss_info(loss, redactor.of(&finding.address))),
        dependents: None,
        next_step: reasons::next_step(finding, policy, planned, rename, &status, advisor),
        description: policy.and_then(|policy| policy.description.clone()),
        url: finding.docs.clone().or_else(|| policy.and_then(|policy| policy.url.clone())),
        change: index,
        location: None,
        policy_location: policy.and_then(policy_location),
    }
}

/// Who can approve what needs it: as the policy says, else one person.
fn override_info(
    finding: &Finding,
    outcome: FindingOutcome,
    policy: Option<&Policy>,
) -> Option<OverrideInfo> {
    // What cannot be decided and what is denied cannot be approved: an approval is for what a reviewer has seen.
    if outcome != FindingOutcome::Violated || finding.level != Level::RequireApproval {
        return None;
    }
    let required = policy.and_then(|policy| policy.override_.as_ref());
    Some(OverrideInfo {
        approvals: required.map_or(1, |required| required.approvals),
        approvers: required.map(|required| required.approvers.clone()).unwrap_or_default(),
        confirm: required.is_some_and(|required| required.confirm),
    })
}

/// Where a policy of a user is written.
pub(super) fn policy_location(policy: &Policy) -> Option<Location> {
    let line = policy.file.line(policy.head.start);
    (!policy.id.is_builtin()).then(|| Location { path: policy.file.path.clone(), line })
}

/// What `--strict` denies.
fn strict_findings(plan: &Plan, policy_notes: &[Note], evaluation: &Evaluation) -> Vec<FindingEntry> {
    let all = notes::of_plan(plan).into_iter().chain(policy_notes.iter().cloned());
    let denied =
        all.filter(|note| note.level == NoteLevel::Warning && notes::is_denied_by_strict(&note.text));
    denied.chain(drift::nothing_found(plan, &evaluation.drifted)).map(strict_finding).collect()
}

/// A warning about the plan as a document, which `--strict` denies.
fn strict_finding(note: Note) -> FindingEntry {
    let policy = PolicyId(STRICT.to_owned());
    let address = evaluate::THE_PLAN.to_owned();
    FindingEntry {
        fingerprint: fingerprint(&policy, &address, None, &note.text),
        policy: policy.0,
        subject: Subject::Plan,
        level: Level::Deny,
        outcome: FindingOutcome::Violated,
        on_unknown: None,
        address,
        deposed: None,
        action: Action::NoOp,
        next_step: notes::strict_step(&note.text).to_owned(),
        message: note.text,
        waiver: None,
        override_: None,
        policy_digest: None,
        identity_digest: None,
        loss: None,
        dependents: None,
        description: None,
        url: None,
        change: None,
        location: None,
        policy_location: None,
    }
}

fn waiver_info(outcome: &Outcome, set: &PolicySet) -> Option<WaiverInfo> {
    let Outcome::Waived(id) = outcome else { return None };
    set.waivers.iter().find(|waiver| waiver.id == *id).map(|waiver| WaiverInfo {
        id: waiver.id.clone(),
        reason: waiver.reason.clone(),
        owner: waiver.owner.clone(),
        expires: waiver.expires.to_string(),
    })
}

fn loss_info(loss: &Loss, redactor: ObjectRedactor<'_>) -> LossInfo {
    let fact = |fact: &LossFact| LossFactInfo {
        outcome: fact.outcome,
        message: fact.message.clone(),
        values: fact
            .values
            .iter()
            .map(|(path, value)| {
                // Every name on the way can show that the value is a secret.
                let names = path.split(['.', '[', ']']);
                let text =
                    value.as_ref().map_or_else(|| "null".to_owned(), |value| redactor.value(names, value));
                (path.clone(), text)
            })
            .collect(),
    };
    LossInfo {
        lost: loss.lost.clone(),
        recovery: loss.recovery,
        facts: loss.facts.iter().map(fact).collect(),
    }
}

fn deferred(drafts: Vec<DeferredDraft>) -> Vec<DeferredEntry> {
    let entry = |draft: DeferredDraft| DeferredEntry {
        address: draft.address,
        action: draft.action,
        importing: draft.importing,
        reason: draft.reason,
    };
    let mut entries: Vec<DeferredEntry> = drafts.into_iter().map(entry).collect();
    entries.sort_by(|a, b| a.address.cmp(&b.address));
    entries
}

fn outputs(plan: &Plan) -> Vec<OutputEntry> {
    let changing = plan.outputs.iter().filter(|output| output.action != Action::NoOp);
    changing.map(|output| OutputEntry { name: output.name.clone(), action: output.action }).collect()
}

/// Messages of one check that are shown.
const MESSAGES: usize = 5;

/// Characters of each.
const MESSAGE: usize = 500;

fn failing(check: &Check, redactor: &Redactor) -> Option<CheckEntry> {
    // A note counts those whose status is `unknown`.
    let failing = matches!(check.status.as_str(), "fail" | "error");
    let message = |message: &String| {
        // Cut behind the search for secrets: half of one is not found.
        let text = check_words::plain(&redactor.message(message));
        let cut: String = text.chars().take(MESSAGE).collect();
        if cut.len() < text.len() { format!("{cut}…") } else { cut }
    };
    failing.then(|| CheckEntry {
        address: check.address.clone(),
        status: check.status.clone(),
        messages: check.messages.iter().take(MESSAGES).map(message).collect(),
    })
}
