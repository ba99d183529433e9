//! From the report to version 1 of its JSON: one field for one field.

use super::types::{
    Attribute, Change, Check, Deferred, Diagnostic, Drift, Fact, Failure, Finding, Info, Location, Loss,
    Note, Output, PathValue, Plan, PolicySet, ReportV1, Stack, Summary, Tool, Waiver, Waivers,
};
use crate::finding::WayBack;
use crate::plan::ReplaceOrder;
use crate::policy::OnUnknown;
use crate::report;

impl<'a> From<&'a report::Report> for ReportV1<'a> {
    fn from(report: &'a report::Report) -> Self {
        ReportV1 {
            schema_version: 1,
            tool: Tool { name: "tfgate", version: &report.tool_version },
            verdict: report.verdict.name(),
            exit_code: report.exit.code(),
            observe: report.observe,
            error: report.error.as_ref().map(failure),
            diagnostics: report.diagnostics.iter().map(diagnostic).collect(),
            policy_sets: report.policy_sets.iter().map(policy_set).collect(),
            stacks: report.stacks.iter().map(stack).collect(),
        }
    }
}

pub(super) fn policy_set(set: &report::PolicySetInfo) -> PolicySet<'_> {
    PolicySet { origin: &set.origin, digest: &set.digest, floor: set.floor }
}

fn stack(stack: &report::StackReport) -> Stack<'_> {
    Stack {
        name: &stack.name,
        labels: &stack.labels,
        verdict: stack.verdict.name(),
        observe: stack.observe,
        error: stack.error.as_ref().map(failure),
        plan: stack.plan.as_ref().map(plan),
        summary: summary(&stack.summary),
        changes: stack.changes.iter().map(change).collect(),
        findings: stack.findings.iter().map(finding).collect(),
        drift: stack.drift.iter().map(drift).collect(),
        deferred: stack.deferred.iter().map(deferred).collect(),
        invocations: &stack.invocations,
        outputs: stack
            .outputs
            .iter()
            .map(|output| Output { name: &output.name, action: output.action.name() })
            .collect(),
        checks: stack
            .checks
            .iter()
            .map(|check| Check { address: &check.address, status: &check.status })
            .collect(),
        undecided: stack.undecided,
        infos: stack
            .infos
            .iter()
            .map(|info| Info { policy: &info.policy, address: &info.address, message: &info.message })
            .collect(),
        diagnostics: stack.diagnostics.iter().map(diagnostic).collect(),
        waivers: Waivers {
            used: &stack.waivers.used,
            unused: &stack.waivers.unused,
            expired: &stack.waivers.expired,
        },
        approvals: [],
        overrides: [],
        unmatched_policies: &stack.unmatched,
        notes: stack.notes.iter().map(note).collect(),
    }
}

pub(super) fn failure(failure: &report::Failure) -> Failure<'_> {
    Failure { kind: &failure.kind, message: &failure.message, help: failure.help.as_deref() }
}

fn diagnostic(diagnostic: &report::DiagnosticEntry) -> Diagnostic<'_> {
    Diagnostic {
        path: &diagnostic.path,
        line: diagnostic.line,
        column: diagnostic.column,
        severity: diagnostic.severity.name(),
        message: &diagnostic.message,
        label: &diagnostic.label,
        help: diagnostic.help.as_deref(),
    }
}

pub(super) fn plan(plan: &report::PlanInfo) -> Plan<'_> {
    Plan {
        terraform_version: plan.terraform_version.as_deref(),
        opentofu: plan.opentofu,
        format_version: &plan.format_version,
        mode: plan.mode.name(),
        complete: plan.complete,
        errored: plan.errored,
        digest: plan.digest.as_deref(),
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
        address: &change.address,
        previous_address: change.previous_address.as_deref(),
        deposed: change.deposed.as_deref(),
        type_: &change.type_,
        name: &change.name,
        module_address: change.module_address.as_deref(),
        action: change.action.name(),
        order: change.action.order().map(ReplaceOrder::name),
        reason: change.reason.as_deref(),
        reason_text: change.reason_text.as_deref(),
        replace_paths: &change.replace_paths,
        importing: change.importing,
        identity: values(&change.identity),
        attributes: change.attributes.iter().map(attribute).collect(),
        attributes_omitted: change.attributes_omitted,
        routine: change.routine.map(report::Routine::name),
    }
}

pub(super) fn attribute(attribute: &report::AttributeChange) -> Attribute<'_> {
    Attribute {
        path: &attribute.path,
        before: attribute.before.as_deref(),
        after: attribute.after.as_deref(),
        forces_replacement: attribute.forces_replacement,
    }
}

fn values(values: &[(String, String)]) -> Vec<PathValue<'_>> {
    values.iter().map(|(path, value)| PathValue { path, value }).collect()
}

pub(super) fn finding(finding: &report::FindingEntry) -> Finding<'_> {
    Finding {
        policy: &finding.policy,
        subject: finding.subject.name(),
        level: finding.level.name(),
        outcome: finding.outcome.name(),
        on_unknown: finding.on_unknown.map(OnUnknown::name),
        address: &finding.address,
        deposed: finding.deposed.as_deref(),
        action: finding.action.name(),
        message: &finding.message,
        fingerprint: &finding.fingerprint,
        waiver: finding.waiver.as_ref().map(|waiver| Waiver {
            id: &waiver.id,
            reason: &waiver.reason,
            owner: waiver.owner.as_deref(),
            expires: &waiver.expires,
        }),
        loss: finding.loss.as_ref().map(loss),
        dependents: None,
        next_step: &finding.next_step,
        description: finding.description.as_deref(),
        url: finding.url.as_deref(),
        location: finding.location.as_ref().map(location),
        policy_location: finding.policy_location.as_ref().map(location),
    }
}

pub(super) fn location(location: &report::Location) -> Location<'_> {
    Location { path: &location.path, line: location.line }
}

fn loss(loss: &report::LossInfo) -> Loss<'_> {
    Loss {
        lost: loss.lost.as_deref(),
        way_back: match loss.way_back {
            WayBack::None => "none",
            WayBack::Possible => "possible",
            WayBack::Unknown => "unknown",
            WayBack::NotDestroyed => "not_destroyed",
        },
        facts: loss
            .facts
            .iter()
            .map(|fact| Fact {
                outcome: fact.outcome.name(),
                message: &fact.message,
                values: values(&fact.values),
            })
            .collect(),
    }
}

fn drift(entry: &report::DriftEntry) -> Drift<'_> {
    Drift { address: &entry.address, class: "unclassified", action: entry.action.name(), paths: &entry.paths }
}

fn deferred(entry: &report::DeferredEntry) -> Deferred<'_> {
    Deferred { address: &entry.address, action: entry.action.name(), reason: &entry.reason }
}

pub(super) fn note(note: &report::Note) -> Note<'_> {
    let level = match note.level {
        report::NoteLevel::Warning => "warning",
        report::NoteLevel::Info => "info",
    };
    Note { level, text: &note.text }
}
