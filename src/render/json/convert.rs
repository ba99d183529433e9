//! From the report to version 1 of its JSON: one field for one field.

use std::borrow::Cow;

use super::actions;
use super::cause::Cause;
use super::review;
use super::saved::SCHEMA_VERSION;
use super::sections::{Check, Deferred, Output};
use super::source::SourceExcerpt;
use super::text_diff::TextDiff;
use super::types::{
    Attribute, Change, Diagnostic, Drift, DriftedAttribute, Fact, Failure, Finding, Info, Location, Loss,
    Note, PathValue, Plan, PolicySet, Rename, Renames, ReportV1, Rules, Stack, Summary, Tool, Waiver,
    Waivers,
};
use super::wire_names::{CheckMode, Named};
use crate::plan::{Action, ReplaceOrder};
use crate::report::{self, DriftLevel, ExitZero, Mode, OtherChanges, Strict};

impl<'a> From<&'a report::Report> for ReportV1<'a> {
    fn from(report: &'a report::Report) -> Self {
        ReportV1 {
            schema_version: SCHEMA_VERSION,
            tool: Tool { name: "tfgate".into(), version: text(&report.tool_version) },
            verdict: Named(report.verdict),
            exit_code: report.exit.code(),
            observe: report.observe,
            error: report.error.as_ref().map(failure),
            diagnostics: report.diagnostics.iter().map(diagnostic).collect(),
            policy_sets: report.policy_sets.iter().map(policy_set).collect(),
            stacks: report.stacks.iter().map(stack).collect(),
            review: report.review.as_ref().map(review::review),
        }
    }
}

pub(super) fn policy_set(set: &report::PolicySetInfo) -> PolicySet<'_> {
    PolicySet {
        origin: text(&set.origin),
        digest: text(&set.digest),
        floor: set.floor,
        packs: set.packs.as_deref().map(Cow::Borrowed),
    }
}

fn stack(stack: &report::StackReport) -> Stack<'_> {
    Stack {
        name: text(&stack.name),
        labels: Cow::Borrowed(&stack.labels),
        verdict: Named(stack.verdict),
        observe: stack.observe,
        rules: rules(stack.rules),
        error: stack.error.as_ref().map(failure),
        plan: stack.plan.as_ref().map(plan),
        summary: summary(&stack.summary),
        changes: stack.changes.iter().map(change).collect(),
        renames: renames(&stack.renames),
        findings: stack.findings.iter().map(finding).collect(),
        drift: stack.drift.iter().map(drift).collect(),
        deferred: stack.deferred.iter().map(deferred).collect(),
        invocations: Cow::Borrowed(&stack.invocations),
        actions: stack.actions.iter().map(actions::action).collect(),
        commands: stack.commands.iter().map(actions::command).collect(),
        outputs: stack
            .outputs
            .iter()
            .map(|output| Output {
                name: text(&output.name),
                action: Named(output.action),
                order: order(output.action),
            })
            .collect(),
        checks: stack
            .checks
            .iter()
            .map(|check| Check {
                address: text(&check.address),
                status: text(&check.status),
                messages: Cow::Borrowed(&check.messages),
            })
            .collect(),
        undecided: stack.undecided,
        infos: stack
            .infos
            .iter()
            .map(|info| Info {
                policy: text(&info.policy),
                address: text(&info.address),
                message: text(&info.message),
            })
            .collect(),
        diagnostics: stack.diagnostics.iter().map(diagnostic).collect(),
        waivers: Waivers {
            used: Cow::Borrowed(&stack.waivers.used),
            unused: Cow::Borrowed(&stack.waivers.unused),
            expired: Cow::Borrowed(&stack.waivers.expired),
        },
        approvals: stack.approvals.iter().map(review::approval).collect(),
        overrides: stack.overrides.iter().map(review::broken_glass).collect(),
        unmatched_policies: Cow::Borrowed(&stack.unmatched),
        types_without_policy: Cow::Borrowed(&stack.without_policy),
        packs: Cow::Borrowed(&stack.packs),
        notes: stack.notes.iter().map(note).collect(),
    }
}

fn renames(renames: &report::Renames) -> Renames<'_> {
    Renames {
        pairs: renames.pairs.iter().map(rename).collect(),
        blocks: Cow::Borrowed(&renames.blocks),
        commands: renames.commands,
    }
}

fn rename(pair: &report::RenameEntry) -> Rename<'_> {
    Rename {
        from: text(&pair.from),
        to: text(&pair.to),
        same: Cow::Borrowed(&pair.same),
        block: pair.block,
        text: text(&pair.text),
    }
}

fn text(text: &str) -> Cow<'_, str> {
    Cow::Borrowed(text)
}

fn order(action: Action) -> Option<Named<ReplaceOrder>> {
    action.order().map(Named)
}

fn rules(rules: report::Rules) -> Rules {
    let (mode, fail_on) = match rules.mode {
        Mode::Plan { fail_on } => (CheckMode::Plan, DriftLevel::from(fail_on).into()),
        Mode::Drift { fail_on } => (CheckMode::Drift, fail_on.into()),
    };
    Rules {
        mode: Named(mode),
        fail_on: Named(fail_on),
        strict: rules.strict == Strict::On,
        exit_zero: rules.exit_zero == ExitZero::On,
    }
}

pub(super) fn failure(failure: &report::Failure) -> Failure<'_> {
    Failure {
        kind: text(&failure.kind),
        message: text(&failure.message),
        help: failure.help.as_deref().map(Cow::Borrowed),
    }
}

fn diagnostic(diagnostic: &report::DiagnosticEntry) -> Diagnostic<'_> {
    Diagnostic {
        path: text(&diagnostic.path),
        line: diagnostic.line,
        column: diagnostic.column,
        severity: Named(diagnostic.severity),
        message: text(&diagnostic.message),
        label: text(&diagnostic.label),
        help: diagnostic.help.as_deref().map(Cow::Borrowed),
    }
}

pub(super) fn plan(plan: &report::PlanInfo) -> Plan<'_> {
    Plan {
        terraform_version: plan.terraform_version.as_deref().map(Cow::Borrowed),
        opentofu: plan.opentofu,
        format_version: text(&plan.format_version),
        mode: Named(plan.mode),
        complete: plan.complete,
        errored: plan.errored,
        digest: plan.digest.as_deref().map(Cow::Borrowed),
    }
}

fn summary(summary: &report::Summary) -> Summary {
    Summary {
        add: summary.add,
        change: summary.change,
        destroy: summary.destroy,
        import: summary.import,
        move_: summary.moved,
        forget: summary.forget,
        create: summary.create,
        update: summary.update,
        replace: summary.replace,
        delete: summary.delete,
        read: summary.read,
        no_op: summary.no_op,
        deposed: summary.deposed,
    }
}

pub(super) fn change(change: &report::ChangeEntry) -> Change<'_> {
    Change {
        address: text(&change.address),
        previous_address: change.previous_address.as_deref().map(Cow::Borrowed),
        deposed: change.deposed.as_deref().map(Cow::Borrowed),
        type_: text(&change.type_),
        name: text(&change.name),
        module_address: change.module_address.as_deref().map(Cow::Borrowed),
        action: Named(change.action),
        order: order(change.action),
        reason: change.reason.as_deref().map(Cow::Borrowed),
        reason_text: change.reason_text.as_deref().map(Cow::Borrowed),
        replace_paths: Cow::Borrowed(&change.replace_paths),
        importing: change.importing,
        identity: values(&change.identity),
        attributes: change.attributes.iter().map(attribute).collect(),
        attributes_omitted: change.attributes_omitted,
        routine: change.routine.map(Named),
        undoes_drift: change.undoes_drift,
        causes: change.causes.iter().map(cause).collect(),
        source: change.source.as_ref().map(SourceExcerpt::of),
        keep_managed: change.keep_managed.as_deref().map(Cow::Borrowed),
    }
}

fn cause(cause: &report::Cause) -> Cause<'_> {
    Cause {
        path: text(&cause.path),
        kind: Named(cause.kind),
        from: Cow::Borrowed(&cause.from),
        text: text(&cause.text),
        advice: text(&cause.advice),
    }
}

pub(super) fn attribute(attribute: &report::AttributeChange) -> Attribute<'_> {
    Attribute {
        path: text(&attribute.path),
        before: attribute.before.as_deref().map(Cow::Borrowed),
        after: attribute.after.as_deref().map(Cow::Borrowed),
        forces_replacement: attribute.forces_replacement,
        lines: attribute.lines.as_ref().map(TextDiff::of),
    }
}

pub(super) fn drifted_attribute(attribute: &report::DriftAttribute) -> DriftedAttribute<'_> {
    DriftedAttribute {
        path: text(&attribute.path),
        class: Named(attribute.class),
        before: attribute.before.as_deref().map(Cow::Borrowed),
        after: attribute.after.as_deref().map(Cow::Borrowed),
        lines: attribute.lines.as_ref().map(TextDiff::of),
    }
}

fn values(values: &[(String, String)]) -> Vec<PathValue<'_>> {
    values.iter().map(|(path, value)| PathValue { path: text(path), value: text(value) }).collect()
}

pub(super) fn finding(finding: &report::FindingEntry) -> Finding<'_> {
    Finding {
        policy: text(&finding.policy),
        subject: Named(finding.subject),
        level: Named(finding.level),
        outcome: Named(finding.outcome),
        on_unknown: finding.on_unknown.map(Named),
        address: text(&finding.address),
        deposed: finding.deposed.as_deref().map(Cow::Borrowed),
        action: Named(finding.action),
        order: order(finding.action),
        message: text(&finding.message),
        fingerprint: text(&finding.fingerprint),
        waiver: finding.waiver.as_ref().map(|waiver| Waiver {
            id: text(&waiver.id),
            reason: text(&waiver.reason),
            owner: waiver.owner.as_deref().map(Cow::Borrowed),
            expires: text(&waiver.expires),
        }),
        override_: finding.override_.as_ref().map(review::overriding),
        policy_digest: finding.policy_digest.as_deref().map(Cow::Borrowed),
        identity_digest: finding.identity_digest.as_deref().map(Cow::Borrowed),
        loss: finding.loss.as_ref().map(loss),
        dependents: finding.dependents,
        next_step: text(&finding.next_step),
        description: finding.description.as_deref().map(Cow::Borrowed),
        url: finding.url.as_deref().map(Cow::Borrowed),
        location: finding.location.as_ref().map(location),
        policy_location: finding.policy_location.as_ref().map(location),
    }
}

pub(super) fn location(location: &report::Location) -> Location<'_> {
    Location { path: text(&location.path), line: location.line }
}

fn loss(loss: &report::LossInfo) -> Loss<'_> {
    Loss {
        description: loss.lost.as_deref().map(Cow::Borrowed),
        recovery: Named(loss.recovery),
        facts: loss
            .facts
            .iter()
            .map(|fact| Fact {
                outcome: Named(fact.outcome),
                message: text(&fact.message),
                values: values(&fact.values),
            })
            .collect(),
    }
}

fn drift(entry: &report::DriftEntry) -> Drift<'_> {
    Drift {
        address: text(&entry.address),
        class: Named(entry.class),
        action: Named(entry.action),
        paths: Cow::Borrowed(&entry.paths),
        previous_address: entry.previous_address.as_deref().map(Cow::Borrowed),
        type_: text(&entry.type_),
        level: entry.level.map(Named),
        next: Named(entry.next),
        planned: entry.planned.map(Named),
        order: entry.planned.and_then(order),
        also_changed: entry.other_changes == OtherChanges::Unapplied,
        attributes: entry.attributes.iter().map(drifted_attribute).collect(),
        attributes_omitted: entry.attributes_omitted,
        fingerprint: text(&entry.fingerprint),
        first_seen: entry.first_seen.as_deref().map(Cow::Borrowed),
        location: entry.location.as_ref().map(location),
    }
}

fn deferred(entry: &report::DeferredEntry) -> Deferred<'_> {
    Deferred {
        address: text(&entry.address),
        action: Named(entry.action),
        order: order(entry.action),
        importing: entry.importing,
        reason: text(&entry.reason),
    }
}

pub(super) fn note(note: &report::Note) -> Note<'_> {
    Note { level: Named(note.level), text: text(&note.text) }
}
