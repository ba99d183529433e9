//! From version 1 of the JSON back to the report: one field for one field. What is read is not believed yet:
//! [`crate::report::verified`] looks for contradictions.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::actions;
use super::cause::Cause;
use super::review;
use super::sections::{Deferred, Output};
use super::source::SourceExcerpt;
use super::text_diff::TextDiff;
use super::types::{
    Attribute, Change, Diagnostic, Drift, Failure, Finding, Info, Location, Loss, PathValue, Plan, Rename,
    Renames, ReportV1, Rules, Stack, Summary,
};
use super::wire_names::{CheckMode, Named};
use crate::exit::ExitStatus;
use crate::finding::Subject;
use crate::plan::{Action, ReplaceOrder};
use crate::report::{self, Contradiction, DriftLevel, ExitZero, Mode, OtherChanges, Strict};

/// The index of a change by its address and deposed key.
type ChangeIndices = BTreeMap<(String, Option<String>), usize>;

impl TryFrom<ReportV1<'_>> for report::Report {
    type Error = Contradiction;

    fn try_from(report: ReportV1<'_>) -> Result<Self, Contradiction> {
        Ok(report::Report {
            tool_version: report.tool.version.into_owned(),
            verdict: report.verdict.0,
            exit: exit(report.exit_code)?,
            observe: report.observe,
            error: report.error.map(failure),
            diagnostics: report.diagnostics.into_iter().map(diagnostic).collect(),
            policy_sets: report
                .policy_sets
                .into_iter()
                .map(|set| report::PolicySetInfo {
                    origin: set.origin.into_owned(),
                    digest: set.digest.into_owned(),
                    floor: set.floor,
                    packs: set.packs.map(Cow::into_owned),
                })
                .collect(),
            stacks: each(report.stacks, |at, read| stack(read).map_err(|error| error.below("stacks", at)))?,
            review: report.review.map(review::restored),
        })
    }
}

/// Converts every element, with its index, up to the first that contradicts itself.
fn each<T, U>(
    list: Vec<T>,
    convert: impl Fn(usize, T) -> Result<U, Contradiction>,
) -> Result<Vec<U>, Contradiction> {
    list.into_iter().enumerate().map(|(at, element)| convert(at, element)).collect()
}

fn exit(code: u8) -> Result<ExitStatus, Contradiction> {
    let known = [ExitStatus::Pass, ExitStatus::Fail, ExitStatus::Error];
    let found = known.into_iter().find(|status| status.code() == code);
    found.ok_or_else(|| Contradiction::new("exit_code", format!("{code}, expected 0, 1 or 2")))
}

fn stack(stack: Stack<'_>) -> Result<report::StackReport, Contradiction> {
    let changes = each(stack.changes, |at, read| change(read).map_err(|error| error.below("changes", at)))?;
    // The JSON has no index of a change. Any reader joins findings and changes by address and deposed key.
    let key =
        |(at, change): (usize, &report::ChangeEntry)| ((change.address.clone(), change.deposed.clone()), at);
    let indices: ChangeIndices = changes.iter().enumerate().map(key).collect();
    let drift = each(stack.drift, |at, read| drift(read).map_err(|error| error.below("drift", at)))?;
    let entry = |at, read| deferred(read).map_err(|error| error.below("deferred", at));
    let deferred = each(stack.deferred, entry)?;
    Ok(report::StackReport {
        name: stack.name.into_owned(),
        labels: stack.labels.into_owned(),
        verdict: stack.verdict.0,
        observe: stack.observe,
        rules: rules(&stack.rules)?,
        error: stack.error.map(failure),
        plan: stack.plan.map(plan),
        summary: report::Summary {
            // Not in the JSON: both are the lengths of lists that are.
            drift: drift.len() as u64,
            deferred: deferred.len() as u64,
            ..summary(&stack.summary)
        },
        changes,
        renames: renames(stack.renames),
        findings: each(stack.findings, |at, read| {
            finding(read, &indices).map_err(|error| error.below("findings", at))
        })?,
        drift,
        deferred,
        commands: stack.commands.into_iter().map(actions::restored_command).collect(),
        actions: actions::restored(stack.actions, &stack.invocations),
        invocations: stack.invocations.into_owned(),
        outputs: each(stack.outputs, |at, read| output(read).map_err(|error| error.below("outputs", at)))?,
        checks: stack
            .checks
            .into_iter()
            .map(|check| report::CheckEntry {
                address: check.address.into_owned(),
                status: check.status.into_owned(),
                messages: check.messages.into_owned(),
            })
            .collect(),
        undecided: stack.undecided,
        infos: stack.infos.into_iter().map(info).collect(),
        diagnostics: stack.diagnostics.into_iter().map(diagnostic).collect(),
        waivers: report::WaiverUse {
            used: stack.waivers.used.into_owned(),
            unused: stack.waivers.unused.into_owned(),
            expired: stack.waivers.expired.into_owned(),
        },
        approvals: stack.approvals.into_iter().map(review::restored_approval).collect(),
        overrides: stack.overrides.into_iter().map(review::restored_broken_glass).collect(),
        unmatched: stack.unmatched_policies.into_owned(),
        without_policy: stack.types_without_policy.into_owned(),
        packs: stack.packs.into_owned(),
        notes: stack
            .notes
            .into_iter()
            .map(|note| report::Note { level: note.level.0, text: note.text.into_owned() })
            .collect(),
    })
}

fn renames(renames: Renames<'_>) -> report::Renames {
    let rename = |pair: Rename<'_>| report::RenameEntry {
        from: pair.from.into_owned(),
        to: pair.to.into_owned(),
        same: pair.same.into_owned(),
        block: pair.block,
        text: pair.text.into_owned(),
    };
    report::Renames {
        pairs: renames.pairs.into_iter().map(rename).collect(),
        blocks: renames.blocks.into_owned(),
        commands: renames.commands,
    }
}

fn info(info: Info<'_>) -> report::InfoEntry {
    report::InfoEntry {
        address: info.address.into_owned(),
        policy: info.policy.into_owned(),
        message: info.message.into_owned(),
    }
}

fn own(text: Option<Cow<'_, str>>) -> Option<String> {
    text.map(Cow::into_owned)
}

fn rules(rules: &Rules) -> Result<report::Rules, Contradiction> {
    Ok(report::Rules {
        mode: mode(rules)?,
        strict: if rules.strict { Strict::On } else { Strict::Off },
        exit_zero: if rules.exit_zero { ExitZero::On } else { ExitZero::Off },
    })
}

fn mode(rules: &Rules) -> Result<Mode, Contradiction> {
    match (rules.mode.0, rules.fail_on.0.level()) {
        (CheckMode::Plan, Some(fail_on)) => Ok(Mode::Plan { fail_on }),
        (CheckMode::Plan, None) => {
            Err(Contradiction::new("rules.fail_on", "`any` exists in the mode `drift` only"))
        }
        (CheckMode::Drift, Some(fail_on)) => Ok(Mode::Drift { fail_on: fail_on.into() }),
        (CheckMode::Drift, None) => Ok(Mode::Drift { fail_on: DriftLevel::Info }),
    }
}

fn failure(failure: Failure<'_>) -> report::Failure {
    report::Failure {
        kind: failure.kind.into_owned(),
        message: failure.message.into_owned(),
        help: own(failure.help),
    }
}

fn diagnostic(diagnostic: Diagnostic<'_>) -> report::DiagnosticEntry {
    report::DiagnosticEntry {
        path: diagnostic.path.into_owned(),
        line: diagnostic.line,
        column: diagnostic.column,
        severity: diagnostic.severity.0,
        message: diagnostic.message.into_owned(),
        label: diagnostic.label.into_owned(),
        help: own(diagnostic.help),
    }
}

fn plan(plan: Plan<'_>) -> report::PlanInfo {
    report::PlanInfo {
        terraform_version: own(plan.terraform_version),
        opentofu: plan.opentofu,
        format_version: plan.format_version.into_owned(),
        mode: plan.mode.0,
        complete: plan.complete,
        errored: plan.errored,
        digest: own(plan.digest),
    }
}

fn summary(summary: &Summary) -> report::Summary {
    report::Summary {
        add: summary.add,
        change: summary.change,
        destroy: summary.destroy,
        import: summary.import,
        moved: summary.move_,
        forget: summary.forget,
        create: summary.create,
        update: summary.update,
        replace: summary.replace,
        delete: summary.delete,
        read: summary.read,
        no_op: summary.no_op,
        deposed: summary.deposed,
        ..report::Summary::default()
    }
}

/// The two fields that say what a plan does.
fn action(action: Named<Action>, order: Option<Named<ReplaceOrder>>) -> Result<Action, Contradiction> {
    match (action.0, order) {
        (Action::Replace(_), Some(order)) => Ok(Action::Replace(order.0)),
        (Action::Replace(_), None) => {
            Err(Contradiction::new("order", "null, expected an order because `action` is `replace`"))
        }
        (action, None) => Ok(action),
        (action, Some(_)) => {
            let message = format!("expected null because `action` is `{}`", action.name());
            Err(Contradiction::new("order", message))
        }
    }
}

fn change(change: Change<'_>) -> Result<report::ChangeEntry, Contradiction> {
    Ok(report::ChangeEntry {
        address: change.address.into_owned(),
        previous_address: own(change.previous_address),
        deposed: own(change.deposed),
        type_: change.type_.into_owned(),
        name: change.name.into_owned(),
        module_address: own(change.module_address),
        action: action(change.action, change.order)?,
        reason: own(change.reason),
        reason_text: own(change.reason_text),
        replace_paths: change.replace_paths.into_owned(),
        importing: change.importing,
        identity: values(change.identity),
        attributes: change.attributes.into_iter().map(attribute).collect(),
        attributes_omitted: change.attributes_omitted,
        routine: change.routine.map(|routine| routine.0),
        undoes_drift: change.undoes_drift,
        causes: change.causes.into_iter().map(cause).collect(),
        source: change.source.map(SourceExcerpt::restored),
        keep_managed: change.keep_managed.map(Cow::into_owned),
    })
}

fn cause(cause: Cause<'_>) -> report::Cause {
    report::Cause {
        path: cause.path.into_owned(),
        kind: cause.kind.0,
        from: cause.from.into_owned(),
        text: cause.text.into_owned(),
        advice: cause.advice.into_owned(),
    }
}

fn attribute(attribute: Attribute<'_>) -> report::AttributeChange {
    report::AttributeChange {
        path: attribute.path.into_owned(),
        before: own(attribute.before),
        after: own(attribute.after),
        forces_replacement: attribute.forces_replacement,
        lines: attribute.lines.map(TextDiff::restored),
    }
}

fn values(values: Vec<PathValue<'_>>) -> Vec<(String, String)> {
    values.into_iter().map(|pair| (pair.path.into_owned(), pair.value.into_owned())).collect()
}

fn finding(finding: Finding<'_>, indices: &ChangeIndices) -> Result<report::FindingEntry, Contradiction> {
    let key = (finding.address.into_owned(), own(finding.deposed));
    // A finding about drift can have the address of a change, and is not about that change.
    let change = indices.get(&key).copied().filter(|_| finding.subject.0 == Subject::Change);
    let (address, deposed) = key;
    Ok(report::FindingEntry {
        policy: finding.policy.into_owned(),
        subject: finding.subject.0,
        level: finding.level.0,
        outcome: finding.outcome.0,
        on_unknown: finding.on_unknown.map(|effect| effect.0),
        address,
        deposed,
        action: action(finding.action, finding.order)?,
        message: finding.message.into_owned(),
        fingerprint: finding.fingerprint.into_owned(),
        waiver: finding.waiver.map(|waiver| report::WaiverInfo {
            id: waiver.id.into_owned(),
            reason: waiver.reason.into_owned(),
            owner: own(waiver.owner),
            expires: waiver.expires.into_owned(),
        }),
        override_: finding.override_.map(review::restored_overriding),
        policy_digest: own(finding.policy_digest),
        identity_digest: own(finding.identity_digest),
        loss: finding.loss.map(loss),
        dependents: finding.dependents,
        next_step: finding.next_step.into_owned(),
        description: own(finding.description),
        url: own(finding.url),
        change,
        location: finding.location.map(location),
        policy_location: finding.policy_location.map(location),
    })
}

fn location(location: Location<'_>) -> report::Location {
    report::Location { path: location.path.into_owned(), line: location.line }
}

fn loss(loss: Loss<'_>) -> report::LossInfo {
    report::LossInfo {
        lost: own(loss.description),
        recovery: loss.recovery.0,
        facts: loss
            .facts
            .into_iter()
            .map(|fact| report::LossFactInfo {
                outcome: fact.outcome.0,
                message: fact.message.into_owned(),
                values: values(fact.values),
            })
            .collect(),
    }
}

fn drift(drift: Drift<'_>) -> Result<report::DriftEntry, Contradiction> {
    let planned = match drift.planned {
        Some(planned) => Some(action(planned, drift.order)?),
        None => None,
    };
    Ok(report::DriftEntry {
        address: drift.address.into_owned(),
        previous_address: own(drift.previous_address),
        type_: drift.type_.into_owned(),
        class: drift.class.0,
        action: drift.action.0,
        level: drift.level.map(|level| level.0),
        next: drift.next.0,
        planned,
        other_changes: if drift.also_changed { OtherChanges::Unapplied } else { OtherChanges::None },
        paths: drift.paths.into_owned(),
        attributes: drift
            .attributes
            .into_iter()
            .map(|attribute| report::DriftAttribute {
                path: attribute.path.into_owned(),
                class: attribute.class.0,
                before: own(attribute.before),
                after: own(attribute.after),
                lines: attribute.lines.map(TextDiff::restored),
            })
            .collect(),
        attributes_omitted: drift.attributes_omitted,
        fingerprint: drift.fingerprint.into_owned(),
        first_seen: own(drift.first_seen),
        location: drift.location.map(location),
    })
}

fn deferred(deferred: Deferred<'_>) -> Result<report::DeferredEntry, Contradiction> {
    Ok(report::DeferredEntry {
        action: action(deferred.action, deferred.order)?,
        address: deferred.address.into_owned(),
        importing: deferred.importing,
        reason: deferred.reason.into_owned(),
    })
}

fn output(output: Output<'_>) -> Result<report::OutputEntry, Contradiction> {
    Ok(report::OutputEntry { action: action(output.action, output.order)?, name: output.name.into_owned() })
}
