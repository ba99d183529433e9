//! One address in full for a terminal: the object, what changes, every policy about it, what depends on it.

use super::finding::{self, HANG};
use super::page::{Page, Piece, Tone};
use super::{extras, failure, heading};
use crate::finding::Subject;
use crate::plan::{Action, DriftAction, ResourceMode};
use crate::render::{Style, Verbosity, words};
use crate::report::{
    AttributeChange, DependentEntry, DependentsEntry, DriftNext, Explanation, Location, ObjectEntry,
    PlanEntry, Skip, Standing, TracedPolicyEntry, UnresolvedAddress, UnresolvedReason,
};
use crate::text::plural::count;

/// Dependents that are shown.
const DEPENDENTS: usize = 20;

/// One address in full.
pub fn explanation_text(explanation: &Explanation, style: Style) -> String {
    let mut page = Page::new(style);
    if let Some(error) = &explanation.error {
        failure(&mut page, error);
    }
    for object in &explanation.objects {
        page.blank();
        self::object(&mut page, object);
        policies(&mut page, object, explanation.observe);
    }
    if let Some(dependents) = &explanation.dependents {
        self::dependents(&mut page, dependents);
    }
    extras::notes(&mut page, &explanation.notes);
    page.blank();
    extras::sources(&mut page, &explanation.tool_version, &explanation.policy_sets);
    page.finish()
}

fn object(page: &mut Page, object: &ObjectEntry) {
    let change = &object.change;
    let mut head = vec![Piece::data(&change.address, Tone::Strong)];
    if let Some(key) = &change.deposed {
        head.push(Piece::words("  deposed object ", Tone::Plain));
        head.push(Piece::data(key, Tone::Strong));
    }
    page.paragraph(0, 4, &head);
    let mut action = vec![Piece::words(words::action(change.action), Tone::Plain)];
    if let Some(order) = words::order(change.action) {
        action.push(Piece::words(format!(" ({order})"), Tone::Plain));
    }
    if let Some(reason) = &change.reason_text {
        action.push(Piece::words(", ", Tone::Plain));
        action.push(Piece::prose(reason, Tone::Plain));
    }
    page.field(("action", Tone::Faint), HANG, &action);
    if let Some(reason) = &object.deferred_reason {
        let pieces = [Piece::words("by Terraform: ", Tone::Plain), Piece::data(reason, Tone::Plain)];
        page.field(("put off", Tone::Notice), HANG, &pieces);
    }
    let mode = match object.mode {
        ResourceMode::Managed => "",
        ResourceMode::Data => ", a data source",
        ResourceMode::Ephemeral => ", ephemeral",
    };
    let type_ = [Piece::data(&change.type_, Tone::Plain), Piece::words(mode, Tone::Plain)];
    page.field(("type", Tone::Faint), HANG, &type_);
    for (label, value) in [("provider", &object.provider), ("module", &change.module_address)] {
        if let Some(value) = value {
            page.field((label, Tone::Faint), HANG, &[Piece::data(value, Tone::Plain)]);
        }
    }
    if let Some(location) = &object.location {
        page.field(("declared", Tone::Faint), HANG, &place(location));
    }
    finding::who(page, change);
    values(page, object);
}

fn place(location: &Location) -> Vec<Piece> {
    vec![Piece::data(&location.path, Tone::Plain), Piece::tie(&format!(":{}", location.line), Tone::Plain)]
}

/// Every attribute that differs, what forces a replacement first; then what changed outside Terraform.
fn values(page: &mut Page, object: &ObjectEntry) {
    let change = &object.change;
    finding::forced(page, change);
    let others = change.attributes.iter().filter(|attribute| !attribute.forces_replacement);
    let replaced = matches!(change.action, Action::Replace(_) | Action::ReplaceForget);
    let (anew, others): (Vec<_>, Vec<_>) =
        others.partition(|attribute| replaced && words::is_known_after_apply(attribute));
    for (at, attribute) in others.into_iter().enumerate() {
        let label = if at == 0 { "changes" } else { "" };
        page.field((label, Tone::Faint), HANG, &finding::difference(attribute, Tone::Plain));
    }
    if !anew.is_empty() {
        page.field(("new", Tone::Faint), HANG, &known_after_apply(&anew));
    }
    omitted(page, change.attributes_omitted);
    let Some(drift) = &object.drift else { return };
    let what = match drift.action {
        DriftAction::Update => "changed outside Terraform since the last apply",
        DriftAction::Delete => "deleted outside Terraform since the last apply",
        DriftAction::Move => "moved since the last apply",
    };
    let what = format!("{what}; {} ({})", next(drift.next), drift.class.name());
    page.field(("drift", Tone::Notice), HANG, &[Piece::words(&what, Tone::Plain)]);
    for attribute in &drift.attributes {
        page.field(("", Tone::Plain), HANG, &finding::difference(attribute, Tone::Plain));
    }
    omitted(page, drift.omitted);
}

/// What becomes of drift.
fn next(next: DriftNext) -> &'static str {
    match next {
        DriftNext::SetBack => "this plan sets it back",
        DriftNext::SetAnew => "this plan sets it to something else",
        DriftNext::Create => "this plan creates it again, empty",
        DriftNext::Replace => "this plan destroys it and creates another",
        DriftNext::Destroy => "this plan destroys it",
        DriftNext::Forget => "this plan lets go of it",
        DriftNext::Adopted => "the code says the same",
        DriftNext::Ignored => "this plan leaves it so, though the code says otherwise",
        DriftNext::Nothing => "this plan leaves it so",
        DriftNext::Unknown => "this plan does not say what becomes of it",
    }
}

/// A new object has these anew: `address, arn and port are known after apply`.
fn known_after_apply(attributes: &[&AttributeChange]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for attribute in attributes {
        if !pieces.is_empty() {
            pieces.push(Piece::words(", ", Tone::Plain));
        }
        pieces.push(Piece::data(&attribute.path, Tone::Plain));
    }
    pieces.push(Piece::words(" (known after apply)", Tone::Plain));
    pieces
}

fn omitted(page: &mut Page, number: usize) {
    if number > 0 {
        let words = format!("and {}", count(number, "more attribute", "more attributes"));
        page.field(("", Tone::Plain), HANG, &[Piece::words(words, Tone::Plain)]);
    }
}

fn policies(page: &mut Page, object: &ObjectEntry, observe: bool) {
    heading(page, "Policies");
    if object.judged.is_empty() {
        let words = match object.mode {
            ResourceMode::Managed => "No policy in force is about this type.",
            ResourceMode::Data | ResourceMode::Ephemeral => "Policies judge managed resources only.",
        };
        page.paragraph(2, 2, &[Piece::words(words, Tone::Plain)]);
    }
    for judged in &object.judged {
        if let Some(finding) = &judged.finding {
            let beside = finding::Beside {
                change: None,
                drifted: &[],
                approvers: &[],
                observe,
                verbosity: Verbosity::Verbose,
            };
            finding::full(page, finding, beside);
            if let Some(location) = &judged.policy_location {
                page.field(("written", Tone::Faint), HANG, &place(location));
            }
            said(page, judged);
        }
    }
    if object.judged.iter().any(|judged| judged.finding.is_some()) {
        page.blank();
    }
    for judged in object.judged.iter().filter(|judged| judged.standing == Standing::Passed) {
        page.field(("passed", Tone::Good), HANG, &passed(judged));
        said(page, judged);
    }
    let skipped = |judged: &TracedPolicyEntry| match judged.standing {
        Standing::Skipped(skip) => Some(skip),
        Standing::Found | Standing::Passed => None,
    };
    // They are sorted by the reason.
    for policies in object.judged.chunk_by(|a, b| a.standing == b.standing) {
        if let Some(skip) = policies.first().and_then(skipped) {
            page.field(("skipped", Tone::Faint), HANG, &together(skip, policies));
        }
    }
}

fn said(page: &mut Page, judged: &TracedPolicyEntry) {
    for info in &judged.infos {
        page.field(("says", Tone::Faint), HANG, &[Piece::prose(info, Tone::Plain)]);
    }
}

fn passed(judged: &TracedPolicyEntry) -> Vec<Piece> {
    let about = if judged.subject == Subject::Drift { ", about drift" } else { "" };
    let mut pieces = vec![
        Piece::data(&judged.policy, Tone::Plain),
        Piece::words(format!(" (level {}{about})", judged.level.name()), Tone::Plain),
    ];
    if let Some(location) = &judged.policy_location {
        pieces.push(Piece::words(", ", Tone::Plain));
        pieces.extend(place(location));
    }
    pieces
}

/// Policies that were skipped for one reason.
fn together(skip: Skip, policies: &[TracedPolicyEntry]) -> Vec<Piece> {
    let mut pieces = vec![Piece::words(format!("{}: ", words::skip(skip)), Tone::Plain)];
    for (at, judged) in policies.iter().enumerate() {
        if at > 0 {
            pieces.push(Piece::words(", ", Tone::Plain));
        }
        pieces.push(Piece::data(&judged.policy, Tone::Plain));
    }
    pieces
}

fn dependents(page: &mut Page, dependents: &DependentsEntry) {
    if dependents.resources == 0 {
        heading(page, "Depends on it: nothing in this plan");
    } else {
        let resources = count(dependents.resources, "resource", "resources");
        let objects = count(dependents.objects, "object", "objects");
        heading(page, format!("Depends on it: {resources}, {objects}"));
    }
    let mut last = "";
    for dependent in dependents.nearest.iter().take(DEPENDENTS) {
        let label = if dependent.distance == 1 { "directly" } else { "indirectly" };
        page.field((if label == last { "" } else { label }, Tone::Faint), HANG, &self::dependent(dependent));
        last = label;
    }
    let more = dependents.nearest.len().saturating_sub(DEPENDENTS) + dependents.omitted;
    if more > 0 {
        let words = format!("and {}", count(more, "more resource", "more resources"));
        page.field(("", Tone::Plain), HANG, &[Piece::words(words, Tone::Plain)]);
    }
    for sentence in words::completeness(dependents) {
        page.field(("incomplete", Tone::Notice), HANG, &[Piece::words(sentence, Tone::Plain)]);
    }
}

fn dependent(dependent: &DependentEntry) -> Vec<Piece> {
    vec![
        Piece::data(&dependent.address, Tone::Plain),
        Piece::words(format!("  {}", words::objects(&dependent.objects)), Tone::Plain),
    ]
}

/// Why an address is not one object of the plan, and what may be meant.
pub fn missed_text(missed: &UnresolvedAddress, style: Style) -> String {
    let mut page = Page::new(style);
    let asked = Piece::data(&missed.asked, Tone::Strong);
    let (before, after) = words::missed(missed);
    let tie = Piece::tie("`", Tone::Plain);
    let sentence = [
        Piece::words(format!("error: {before}"), Tone::Plain),
        tie.clone(),
        asked,
        tie,
        Piece::words(after, Tone::Plain),
    ];
    page.paragraph(0, 2, &sentence);
    for listed in &missed.proposed {
        page.paragraph(4, 8, &proposal(listed, missed.why));
    }
    if missed.omitted > 0 {
        page.paragraph(4, 8, &[Piece::words(format!("and {} more", missed.omitted), Tone::Plain)]);
    }
    let help = format!("help: {}", words::missed_help(missed));
    page.paragraph(0, 2, &[Piece::words(help, Tone::Plain)]);
    page.finish()
}

/// An address as a shell takes it, and what happens there.
fn proposal(listed: &PlanEntry, why: UnresolvedReason) -> Vec<Piece> {
    let quoted = why == UnresolvedReason::Quotes || listed.address.contains(['"', '\'', ' ', '$', '`']);
    let shown =
        if quoted { format!("'{}'", listed.address.replace('\'', r"'\''")) } else { listed.address.clone() };
    let mut pieces = vec![Piece::data(&shown, Tone::Plain)];
    if let Some(key) = &listed.deposed {
        pieces.push(Piece::words("  deposed object ", Tone::Plain));
        pieces.push(Piece::data(key, Tone::Plain));
    }
    pieces.push(Piece::words(format!("  {}", words::action(listed.action)), Tone::Plain));
    pieces
}
