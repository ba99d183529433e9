//! One address in full for a terminal: the object, what changes, every policy about it, what depends on it.

use super::attribute;
use super::finding::{self, HANG};
use super::headline::{failure, heading};
use super::writer::{Span, TextWriter, Tone};
use super::{explain_labels, links, sections};
use crate::finding::Subject;
use crate::plan::{Action, DriftAction, ResourceMode};
use crate::render::style::Style;
use crate::render::{change_remarks, labels};
use crate::report::{
    AttributeChange, DependentEntry, DependentsEntry, DriftAttribute, DriftClass, DriftNext, DriftedEntry,
    Explanation, ObjectEntry, PlanEntry, SkipReason, TraceOutcome, TracedPolicyEntry, UnresolvedAddress,
    UnresolvedReason,
};
use crate::text::plural::count;

/// Dependents that are shown.
const DEPENDENTS: usize = 20;

/// One address in full.
pub(crate) fn explanation_text(explanation: &Explanation, style: Style) -> String {
    let mut out = TextWriter::new(style);
    if let Some(error) = &explanation.error {
        failure(&mut out, error);
    }
    for object in &explanation.objects {
        out.blank();
        self::object(&mut out, object);
        policies(&mut out, object, explanation.observe);
    }
    if let Some(dependents) = &explanation.dependents {
        self::dependents(&mut out, dependents);
    }
    sections::notes(&mut out, &explanation.notes);
    out.blank();
    sections::policy_sources(&mut out, &explanation.tool_version, &explanation.policy_sets);
    out.finish()
}

fn object(out: &mut TextWriter, object: &ObjectEntry) {
    let change = &object.change;
    let mut head = vec![Span::data(&change.address, Tone::Strong)];
    if let Some(key) = &change.deposed {
        head.push(Span::text("  deposed object ", Tone::Plain));
        head.push(Span::data(key, Tone::Strong));
    }
    out.paragraph(0, 4, &head);
    let mut action = vec![Span::text(labels::action(change.action), Tone::Plain)];
    if let Some(order) = labels::order(change.action) {
        action.push(Span::text(format!(" ({order})"), Tone::Plain));
    }
    if let Some(reason) = &change.reason_text {
        action.push(Span::text(", ", Tone::Plain));
        action.push(Span::prose(reason, Tone::Plain));
    }
    out.field(("action", Tone::Faint), HANG, &action);
    for cause in &change.causes {
        out.field(("cause", Tone::Faint), HANG, &[Span::prose(&cause.text, Tone::Plain)]);
    }
    if let Some(keep) = &change.keep_managed {
        out.field(("to keep", Tone::Faint), HANG, &[Span::prose(keep, Tone::Plain)]);
    }
    if let Some(reason) = &object.deferred_reason {
        let spans = [Span::text("by Terraform: ", Tone::Plain), Span::data(reason, Tone::Plain)];
        out.field(("deferred", Tone::Notice), HANG, &spans);
    }
    let mode = match object.mode {
        ResourceMode::Managed => "",
        ResourceMode::Data => ", a data source",
        ResourceMode::Ephemeral => ", ephemeral",
    };
    let type_ = [Span::data(&change.type_, Tone::Plain), Span::text(mode, Tone::Plain)];
    out.field(("type", Tone::Faint), HANG, &type_);
    for (label, value) in [("provider", &object.provider), ("module", &change.module_address)] {
        if let Some(value) = value {
            out.field((label, Tone::Faint), HANG, &[Span::data(value, Tone::Plain)]);
        }
    }
    if let Some(location) = &object.location {
        out.field(("declared", Tone::Faint), HANG, &[links::location(location)]);
    }
    if let Some(source) = &change.source {
        out.source(HANG, source);
    }
    finding::identity(out, change);
    attribute_changes(out, object);
}

/// Every attribute that differs, what forces a replacement first; then how the real object differs from the state.
fn attribute_changes(out: &mut TextWriter, object: &ObjectEntry) {
    let change = &object.change;
    finding::forced_by(out, change);
    if change_remarks::is_without_difference(change) {
        let sentence = change_remarks::NO_DIFFERENCE_SENTENCE;
        out.field(("changes", Tone::Faint), HANG, &[Span::text(sentence, Tone::Plain)]);
    }
    let others = change.attributes.iter().filter(|attribute| !attribute.forces_replacement);
    // Computed attributes of a replaced object are new by nature; one line for all keeps the others visible.
    let replaced = matches!(change.action, Action::Replace(_) | Action::ReplaceForget);
    let (anew, others): (Vec<_>, Vec<_>) =
        others.partition(|attribute| replaced && labels::is_known_after_apply(attribute));
    for (at, other) in others.into_iter().enumerate() {
        let label = if at == 0 { "changes" } else { "" };
        attribute::change(out, (label, Tone::Faint), HANG, (other, Tone::Plain), usize::MAX);
    }
    if !anew.is_empty() {
        out.field(("new", Tone::Faint), HANG, &known_after_apply(&anew));
    }
    omitted(out, change.attributes_omitted);
    if let Some(drift) = &object.drift {
        self::drift(out, drift);
    }
}

/// What changed outside Terraform; apart from it, what only the provider writes.
fn drift(out: &mut TextWriter, drift: &DriftedEntry) {
    let what = match (drift.action, drift.class) {
        (DriftAction::Delete, _) => {
            "not found since the last apply: deleted outside Terraform, or the provider looks elsewhere"
        }
        (DriftAction::Move, _) => "moved since the last apply",
        (DriftAction::Update, class) if class.is_real() => "changed outside Terraform since the last apply",
        (DriftAction::Update, DriftClass::Computed) => {
            "nothing changed outside Terraform: only what the provider computes differs"
        }
        (DriftAction::Update, _) => {
            "nothing changed outside Terraform: the provider writes the same in another way"
        }
    };
    let what = format!("{what}; {} ({})", next_apply(drift.next), drift.class.name());
    let tone = if drift.class.is_real() { Tone::Notice } else { Tone::Faint };
    out.field(("drift", tone), HANG, &[Span::text(&what, Tone::Plain)]);
    drifted_attributes(out, drift, ("", Tone::Plain), DriftClass::is_real);
    drifted_attributes(out, drift, ("computed", Tone::Faint), |class| class == DriftClass::Computed);
    drifted_attributes(out, drift, ("rewritten", Tone::Faint), |class| {
        !class.is_real() && class != DriftClass::Computed
    });
    omitted(out, drift.omitted);
}

/// The attributes whose drift is of some classes, the first one with a label.
fn drifted_attributes(
    out: &mut TextWriter,
    drift: &DriftedEntry,
    (label, tone): (&'static str, Tone),
    is_wanted: fn(DriftClass) -> bool,
) {
    let wanted = drift.attributes.iter().filter(|attribute| is_wanted(attribute.class));
    for (at, drifted) in wanted.enumerate() {
        let label = if at == 0 { label } else { "" };
        attribute::change(out, (label, tone), HANG, (&plain(drifted), Tone::Plain), usize::MAX);
    }
}

/// A drifted attribute as one that differs: drift forces nothing.
fn plain(attribute: &DriftAttribute) -> AttributeChange {
    AttributeChange {
        path: attribute.path.clone(),
        before: attribute.before.clone(),
        after: attribute.after.clone(),
        forces_replacement: false,
        lines: attribute.lines.clone(),
    }
}

/// How the plan handles drift.
fn next_apply(next: DriftNext) -> &'static str {
    match next {
        DriftNext::Revert => "this plan reverts it",
        DriftNext::Overwrite => "this plan sets it to something else",
        DriftNext::Create => "the next apply creates it again, empty",
        DriftNext::Replace => "this plan destroys it and creates another",
        DriftNext::Destroy => "this plan destroys it",
        DriftNext::Forget => "this plan lets go of it",
        DriftNext::Adopted => "the code says the same",
        DriftNext::Ignored => "this plan leaves it so, though the code says otherwise",
        DriftNext::Nothing => "this plan leaves it so",
        DriftNext::Unknown => "this plan does not say how it is handled",
    }
}

/// The attributes of a replaced object that are new in any case, on one line: `arn, id (known after apply)`.
fn known_after_apply(attributes: &[&AttributeChange]) -> Vec<Span> {
    let mut spans = Vec::new();
    for attribute in attributes {
        if !spans.is_empty() {
            spans.push(Span::text(", ", Tone::Plain));
        }
        spans.push(Span::data(&attribute.path, Tone::Plain));
    }
    spans.push(Span::text(" (known after apply)", Tone::Plain));
    spans
}

fn omitted(out: &mut TextWriter, number: usize) {
    if number > 0 {
        let words = format!("and {}", count(number, "more attribute", "more attributes"));
        out.field(("", Tone::Plain), HANG, &[Span::text(words, Tone::Plain)]);
    }
}

fn policies(out: &mut TextWriter, object: &ObjectEntry, observe: bool) {
    heading(out, "Policies");
    if object.policies.is_empty() {
        let words = match object.mode {
            ResourceMode::Managed => "No policy in force is about this type.",
            ResourceMode::Data => "No policy in force is about this data source.",
            ResourceMode::Ephemeral => "Policies evaluate managed resources and data sources only.",
        };
        out.paragraph(2, 2, &[Span::text(words, Tone::Plain)]);
    }
    for policy in &object.policies {
        if let Some(finding) = &policy.finding {
            finding::card(out, finding, observe);
            if let Some(location) = &policy.policy_location {
                out.field(("written", Tone::Faint), HANG, &[links::location(location)]);
            }
            policy_infos(out, policy);
        }
    }
    if object.policies.iter().any(|policy| policy.finding.is_some()) {
        out.blank();
    }
    for policy in object.policies.iter().filter(|policy| policy.outcome == TraceOutcome::Passed) {
        out.field(("passed", Tone::Good), HANG, &passed(policy));
        policy_infos(out, policy);
    }
    let skipped = |policy: &TracedPolicyEntry| match policy.outcome {
        TraceOutcome::Skipped(skip) => Some(skip),
        TraceOutcome::Found | TraceOutcome::Passed => None,
    };
    // The entries are sorted by reason, so `chunk_by` gives one group per reason.
    for policies in object.policies.chunk_by(|a, b| a.outcome == b.outcome) {
        if let Some(skip) = policies.first().and_then(skipped) {
            out.field(("skipped", Tone::Faint), HANG, &skipped_policies(skip, policies));
        }
    }
}

fn policy_infos(out: &mut TextWriter, policy: &TracedPolicyEntry) {
    for info in &policy.infos {
        out.field(("says", Tone::Faint), HANG, &[Span::prose(info, Tone::Plain)]);
    }
}

fn passed(policy: &TracedPolicyEntry) -> Vec<Span> {
    let about = if policy.subject == Subject::Drift { ", about drift" } else { "" };
    let mut spans = vec![
        Span::data(&policy.policy, Tone::Plain),
        Span::text(format!(" (level {}{about})", policy.level.name()), Tone::Plain),
    ];
    if let Some(location) = &policy.policy_location {
        spans.push(Span::text(", ", Tone::Plain));
        spans.push(links::location(location));
    }
    spans
}

/// Policies that were skipped for one reason.
fn skipped_policies(skip: SkipReason, policies: &[TracedPolicyEntry]) -> Vec<Span> {
    let mut spans = vec![Span::text(format!("{}: ", explain_labels::skip(skip)), Tone::Plain)];
    for (at, policy) in policies.iter().enumerate() {
        if at > 0 {
            spans.push(Span::text(", ", Tone::Plain));
        }
        spans.push(Span::data(&policy.policy, Tone::Plain));
    }
    spans
}

fn dependents(out: &mut TextWriter, dependents: &DependentsEntry) {
    if dependents.resources == 0 {
        heading(out, "Depends on it: nothing in this plan");
    } else {
        let resources = count(dependents.resources, "resource", "resources");
        let objects = count(dependents.objects, "object", "objects");
        heading(out, format!("Depends on it: {resources}, {objects}"));
    }
    let mut last = "";
    for dependent in dependents.nearest.iter().take(DEPENDENTS) {
        let label = if dependent.distance == 1 { "directly" } else { "indirectly" };
        out.field((if label == last { "" } else { label }, Tone::Faint), HANG, &self::dependent(dependent));
        last = label;
    }
    let more = dependents.nearest.len().saturating_sub(DEPENDENTS) + dependents.omitted;
    if more > 0 {
        let words = format!("and {}", count(more, "more resource", "more resources"));
        out.field(("", Tone::Plain), HANG, &[Span::text(words, Tone::Plain)]);
    }
    for sentence in explain_labels::completeness(dependents) {
        out.field(("incomplete", Tone::Notice), HANG, &[Span::text(sentence, Tone::Plain)]);
    }
}

fn dependent(dependent: &DependentEntry) -> Vec<Span> {
    vec![
        Span::data(&dependent.address, Tone::Plain),
        Span::text(format!("  {}", explain_labels::objects(&dependent.objects)), Tone::Plain),
    ]
}

/// Why an address is not one object of the plan, and what may be meant.
pub(crate) fn missed_text(missed: &UnresolvedAddress, style: Style) -> String {
    let mut out = TextWriter::new(style);
    let asked = Span::data(&missed.requested, Tone::Strong);
    let (before, after) = explain_labels::missed(missed);
    let tie = Span::unbroken("`", Tone::Plain);
    let sentence = [
        Span::text(format!("error: {before}"), Tone::Plain),
        tie.clone(),
        asked,
        tie,
        Span::text(after, Tone::Plain),
    ];
    out.paragraph(0, 2, &sentence);
    for listed in &missed.proposed {
        out.paragraph(4, 8, &proposal(listed, missed.why));
    }
    if missed.omitted > 0 {
        out.paragraph(4, 8, &[Span::text(format!("and {} more", missed.omitted), Tone::Plain)]);
    }
    let help = format!("help: {}", explain_labels::missed_help(missed));
    out.paragraph(0, 2, &[Span::text(help, Tone::Plain)]);
    out.finish()
}

/// An address as a shell takes it, and what happens there.
fn proposal(listed: &PlanEntry, why: UnresolvedReason) -> Vec<Span> {
    // A shell removes the quotes of a key and expands `$`: such an address is proposed in single quotes,
    // ready to paste.
    let quoted = why == UnresolvedReason::Quotes || listed.address.contains(['"', '\'', ' ', '$', '`']);
    let shown =
        if quoted { format!("'{}'", listed.address.replace('\'', r"'\''")) } else { listed.address.clone() };
    let mut spans = vec![Span::data(&shown, Tone::Plain)];
    if let Some(key) = &listed.deposed {
        spans.push(Span::text("  deposed object ", Tone::Plain));
        spans.push(Span::data(key, Tone::Plain));
    }
    spans.push(Span::text(format!("  {}", labels::action(listed.action)), Tone::Plain));
    spans
}
