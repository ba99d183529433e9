//! Findings as text, worst first: a line that names the object and what happens to it, and at most six facts below it.

use std::collections::{BTreeMap, BTreeSet};

use super::finding::{self, HANG};
use super::writer::{Span, TextWriter, Tone};
use super::{attribute, links};
use crate::finding::{Recoverability, Subject};
use crate::policy::RecoveryOutcome;
use crate::render::style::Verbosity;
use crate::render::{labels, review, short};
use crate::report::{
    AttributeChange, Card, CardObject, ChangeEntry, FindingEntry, FindingOutcome, LET_PASS, LossInfo,
    OverrideInfo, SourceExcerpt, StackReport, cards,
};
use crate::text::plural::{count, grouped};

/// The label of what forces a replacement.
const FORCED_BY: &str = "forced by";
/// Facts of a card.
const FACTS: usize = 6;
/// Lines that a fact should not exceed.
const LINES: usize = 2;
/// Lines of what decides: what nothing brings back, what policies say, the next step.
const MOST_LINES: usize = 4;
/// Other objects that a card names.
const OBJECTS: usize = 10;
/// Policies that a card names.
const POLICIES: usize = 3;
/// Up to this many cards, each is shown with its facts.
const IN_FULL: usize = 20;
/// Beyond that, this many of each policy.
const OF_EACH: usize = 3;

/// All findings of a stack.
pub(super) fn all(out: &mut TextWriter, stack: &StackReport, verbosity: Verbosity) {
    list(out, stack, &stack.findings.iter().collect::<Vec<_>>(), verbosity);
    let changes = stack.findings.iter().any(|finding| finding.change.is_some());
    if changes && verbosity == Verbosity::Normal {
        out.blank();
        let more = "More: `--verbose`, or `tfgate explain ADDRESS` for one object.";
        out.paragraph(2, 2, &[Span::text(more, Tone::Faint)]);
    }
}

/// Some findings of a stack.
pub(super) fn list(
    out: &mut TextWriter,
    stack: &StackReport,
    findings: &[&FindingEntry],
    verbosity: Verbosity,
) {
    let cards = cards(&stack.changes, findings.iter().copied());
    let folds = cards.len() > IN_FULL && verbosity != Verbosity::Verbose;
    let mut of_policy: BTreeMap<&str, usize> = BTreeMap::new();
    let mut reasons = BTreeSet::new();
    for card in &cards {
        let worst = card.first.worst;
        let mut fewest = usize::MAX;
        for finding in card.first.findings() {
            let seen = of_policy.entry(&finding.policy).or_default();
            *seen += 1;
            fewest = fewest.min(*seen);
        }
        // A card is in full as long as one of its policies is new.
        if folds && fewest > OF_EACH {
            one_line(out, card, stack.observe);
            // What is said of this object alone is nowhere else.
            if reasons.insert(&*worst.message) {
                out.field(("why", Tone::Faint), HANG, &[Span::prose(&worst.message, Tone::Plain)]);
            }
            continue;
        }
        if verbosity != Verbosity::Verbose && passes_undecided(card) {
            undecided(out, card, stack);
            continue;
        }
        reasons.insert(&*worst.message);
        out.blank();
        title(out, card, stack);
        if verbosity == Verbosity::Verbose {
            in_full(out, card, stack);
        } else {
            // Without the list of changes the card is the only place of the addresses.
            let most = if verbosity == Verbosity::Quiet { usize::MAX } else { OBJECTS };
            in_short(out, card, stack, most);
        }
    }
}

/// One line, where there are too many to read; the other objects of the card below it.
fn one_line(out: &mut TextWriter, card: &Card<'_>, observe: bool) {
    let worst = card.first.worst;
    let mut spans = finding::title(worst, observe);
    spans.push(Span::text(format!("  {}", labels::event(worst)), Tone::Plain));
    if card.has_no_way_back() {
        spans.push(Span::text("  ", Tone::Plain));
        spans.push(Span::unbroken(labels::NO_WAY_BACK, Tone::Loudest));
    }
    out.paragraph(0, 4, &spans);
    also(out, card, OBJECTS);
}

/// Whether all that is said of the objects is that their policies could not decide and let them pass.
fn passes_undecided(card: &Card<'_>) -> bool {
    card.first.findings().all(|finding| finding.outcome == FindingOutcome::Undecided && !finding.blocks())
}

/// Title, policies, and why they could not decide, without advice: nothing is to be done.
fn undecided(out: &mut TextWriter, card: &Card<'_>, stack: &StackReport) {
    out.blank();
    title(out, card, stack);
    also(out, card, OBJECTS);
    let room = room(out, MOST_LINES);
    let why = short::sentences(&messages(&card.first), room).into_owned();
    out.field(("why", Tone::Faint), HANG, &[Span::prose(&why, Tone::Plain)]);
    out.field(("policy", Tone::Faint), HANG, &policies(&card.first, stack.observe));
    // Where something helps to decide, it is said.
    let next = card.first.next_step();
    if !next.is_empty() && next != LET_PASS {
        out.field(("next", Tone::Faint), HANG, &[Span::prose(&next, Tone::Plain)]);
    }
}

/// Characters that fit into some lines of a fact, as far as words wrap.
fn room(out: &TextWriter, lines: usize) -> usize {
    (out.width().saturating_sub(HANG) * lines).saturating_sub(5 * lines)
}

/// `NEEDS APPROVAL  module.db.aws_db_instance.main  replace (delete, then create)`.
fn title(out: &mut TextWriter, card: &Card<'_>, stack: &StackReport) {
    let worst = card.first.worst;
    let mut spans = finding::title(worst, stack.observe);
    if labels::has_action(worst) {
        spans.push(Span::text("  ", Tone::Plain));
        spans.extend(finding::event(worst, labels::drifted_paths(stack, worst)));
    }
    out.paragraph(0, 4, &spans);
}

/// The other objects of a card. The list of changes has all of them.
fn also(out: &mut TextWriter, card: &Card<'_>, most: usize) {
    let mut spans = Vec::new();
    for object in card.also.iter().take(most) {
        if !spans.is_empty() {
            spans.push(Span::text(", ", Tone::Plain));
        }
        spans.push(Span::data(&labels::object(object.worst), Tone::Strong));
    }
    if card.also.len() > most {
        spans.push(Span::text(format!(" and {} more", grouped(card.also.len() - most)), Tone::Plain));
    }
    if !spans.is_empty() {
        out.field(("and", Tone::Faint), HANG, &spans);
    }
}

/// A fact of a card.
struct Fact {
    label: (&'static str, Tone),
    spans: Vec<Span>,
    /// The least important ones are left out.
    rank: usize,
}

/// What decides: what is lost, what forces it, who depends on it, the policy, the next step.
fn in_short(out: &mut TextWriter, card: &Card<'_>, stack: &StackReport, objects: usize) {
    also(out, card, objects);
    let mut facts = facts(&card.first, stack, [room(out, LINES), room(out, MOST_LINES)]);
    let mut ranks: Vec<usize> = facts.iter().map(|fact| fact.rank).collect();
    ranks.sort_unstable();
    if let Some(&limit) = ranks.get(FACTS) {
        facts.retain(|fact| fact.rank < limit);
    }
    for fact in facts {
        out.field(fact.label, HANG, &fact.spans);
        if let Some(source) = source(&card.first).filter(|_| fact.label.0 == FORCED_BY) {
            out.source(HANG, source);
        }
    }
}

/// The argument in its file that forces the replacement.
fn source<'r>(object: &CardObject<'r>) -> Option<&'r SourceExcerpt> {
    object.change?.source.as_ref()
}

/// The facts in the order of the card. No two of them have one rank. Of the two rooms the larger one is for what decides.
fn facts(object: &CardObject<'_>, stack: &StackReport, rooms: [usize; 2]) -> Vec<Fact> {
    let [room, most] = rooms;
    let faint = |label| (label, Tone::Faint);
    let prose = |text: &str| vec![Span::prose(&short::sentences(text, most), Tone::Plain)];
    let mut facts = Vec::new();
    if let Some(loss) = object.loss() {
        loss_facts(&mut facts, loss, rooms);
    }
    if let Some(change) = object.change {
        facts.extend(difference(change).map(|(label, spans)| Fact { label: faint(label), spans, rank: 6 }));
    }
    if let Some(change) = object.change.filter(|change| !change.replace_paths.is_empty()) {
        facts.extend(others(change).map(|spans| Fact { label: faint("changes"), spans, rank: 13 }));
    }
    if let Some(number) = object.dependents() {
        let spans = vec![Span::text(labels::dependents(number), Tone::Plain)];
        facts.push(Fact { label: faint("used by"), spans, rank: 7 });
    }
    let messages = messages(object);
    // Where the loss is named, the message of a built-in policy only adds to it.
    let rank = if object.loss().is_none() { 3 } else { 10 };
    facts.push(Fact { label: faint("why"), spans: prose(&messages), rank });
    facts.push(Fact { label: faint("policy"), spans: policies(object, stack.observe), rank: 4 });
    if let Some(url) = object.findings().find_map(|finding| finding.url.as_ref()) {
        facts.push(Fact { label: faint("see"), spans: vec![links::page(url)], rank: 12 });
    }
    let waiver = object.findings().find_map(|finding| finding.waiver.as_ref());
    if let Some(waiver) = waiver {
        facts.push(Fact { label: faint("waived by"), spans: finding::waiver(waiver, room), rank: 5 });
    }
    let approvers: Vec<_> = object
        .findings()
        .flat_map(|finding| review::approvers(stack, finding))
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    if !approvers.is_empty() {
        facts.push(Fact { label: faint("approved by"), spans: finding::logins(&approvers), rank: 11 });
    }
    let rules = if stack.observe { Vec::new() } else { object.rules() };
    if !rules.is_empty() {
        facts.push(Fact { label: faint("needs"), spans: needs(&rules), rank: 1 });
    }
    let next = object.next_step();
    if !next.is_empty() {
        facts.push(Fact { label: faint("next"), spans: vec![Span::prose(&next, Tone::Plain)], rank: 0 });
    }
    let location = object.findings().find_map(|finding| finding.location.as_ref());
    if let Some(location) = location.filter(|_| source(object).is_none()) {
        facts.push(Fact { label: faint("code"), spans: vec![links::location(location)], rank: 14 });
    }
    facts
}

/// What is lost, or that nothing brings it back; a refusal; the way back.
fn loss_facts(facts: &mut Vec<Fact>, loss: &LossInfo, [room, most]: [usize; 2]) {
    let of = |outcome: &[RecoveryOutcome], room: usize| {
        let found = loss.facts.iter().filter(|fact| outcome.contains(&fact.outcome));
        let messages: Vec<&str> = found.map(|fact| fact.message.as_str()).collect();
        (!messages.is_empty()).then(|| short::sentences(&messages.join(" "), room).into_owned())
    };
    let faint = |label| (label, Tone::Faint);
    let prose = |text: &str| vec![Span::prose(text, Tone::Plain)];
    if loss.recovery == Recoverability::Irreversible {
        let words = of(&[RecoveryOutcome::Irreversible], most);
        let words = words.unwrap_or_else(|| labels::recovery(loss.recovery).to_owned());
        let spans = vec![Span::prose(&words, Tone::Alarm)];
        facts.push(Fact { label: (labels::NO_WAY_BACK, Tone::Loudest), spans, rank: 2 });
    } else if let Some(kept) = of(&[RecoveryOutcome::Retained], room) {
        let spans = prose(&short::sentences(&format!("{} {kept}", labels::LEFT_IN_PLACE), room));
        facts.push(Fact { label: faint("lost"), spans, rank: 2 });
    } else if let Some(lost) = &loss.lost {
        facts.push(Fact { label: faint("lost"), spans: prose(&short::sentences(lost, room)), rank: 2 });
    }
    let refused = loss.facts.iter().find_map(|fact| Some((labels::refusal(fact)?, &fact.message)));
    if let Some((refusal, message)) = refused {
        let spans = vec![
            Span::text(format!("{refusal}. "), Tone::Strong),
            Span::prose(&short::sentences(message, room.saturating_sub(refusal.len())), Tone::Plain),
        ];
        facts.push(Fact { label: ("refused", Tone::Strong), spans, rank: 8 });
    }
    if loss.recovery == Recoverability::Possible
        && let Some(way) = of(&[RecoveryOutcome::Possible], room)
    {
        facts.push(Fact { label: faint("way back"), spans: prose(&way), rank: 9 });
    }
}

/// What forces the replacement, else Terraform's reason, else the first attribute that changes; and how many more there are.
fn difference(change: &ChangeEntry) -> Option<(&'static str, Vec<Span>)> {
    let forcing: Vec<_> = change.attributes.iter().filter(|attribute| attribute.forces_replacement).collect();
    let all = change.attributes.len() + change.attributes_omitted;
    let (label, mut spans, number) = match (forcing.first(), change.replace_paths.first()) {
        (Some(first), _) => (FORCED_BY, attribute::in_short(first), forcing.len()),
        (None, Some(path)) => (FORCED_BY, vec![Span::data(path, Tone::Strong)], change.replace_paths.len()),
        (None, None) => {
            if let Some(reason) = &change.reason_text {
                ("reason", vec![Span::prose(reason, Tone::Plain)], 1)
            } else {
                let (spans, shown) = news(&change.attributes.iter().collect::<Vec<_>>())?;
                ("changes", spans, all + 1 - shown)
            }
        }
    };
    if number > 1 {
        spans.push(Span::text(format!(" and {} more", number - 1), Tone::Plain));
    }
    if let Some(request) = labels::request(change).filter(|_| label == FORCED_BY) {
        spans.push(Span::text(format!(" and by {request}"), Tone::Plain));
    }
    Some((label, spans))
}

/// The first attribute of some, and how many of them that is: of a list the first element that comes, with the first that goes.
fn news(attributes: &[&AttributeChange]) -> Option<(Vec<Span>, usize)> {
    let first = attributes.first()?;
    let twin = |attribute: &&&AttributeChange| attribute.path == first.path && attribute.before.is_none();
    match attributes.iter().find(twin) {
        Some(added) if labels::is_element(first) && first.before.is_some() => {
            let mut spans = attribute::in_short(added);
            spans.push(Span::text(", ", Tone::Plain));
            spans.extend(attribute::element(first));
            Some((spans, 2))
        }
        _ => Some((attribute::in_short(first), 1)),
    }
}

/// The first attribute that changes and does not force the replacement, and how many more there are. What is computed is new
/// by nature.
fn others(change: &ChangeEntry) -> Option<Vec<Span>> {
    let is_other = |attribute: &&AttributeChange| {
        !attribute.forces_replacement && !labels::is_known_after_apply(attribute)
    };
    let others: Vec<_> = change.attributes.iter().filter(is_other).collect();
    let (mut spans, shown) = news(&others)?;
    let more = others.len() - shown + change.attributes_omitted;
    if more > 0 {
        spans.push(Span::text(format!(" and {} more", grouped(more)), Tone::Plain));
    }
    Some(spans)
}

/// `2 approvals of carol, dave; 1 approval of alice`.
fn needs(rules: &[&OverrideInfo]) -> Vec<Span> {
    let mut spans = Vec::new();
    for (at, rule) in rules.iter().enumerate() {
        let people = usize::try_from(rule.approvals).unwrap_or(usize::MAX);
        let separator = if at > 0 { "; " } else { "" };
        spans.push(Span::text(format!("{separator}{}", count(people, "approval", "approvals")), Tone::Plain));
        for (at, approver) in rule.approvers.iter().enumerate() {
            spans.push(Span::text(if at > 0 { ", " } else { " of " }, Tone::Plain));
            spans.push(Span::data(approver, Tone::Plain));
        }
    }
    spans
}

/// What the policies say, each sentence once.
fn messages(object: &CardObject<'_>) -> String {
    let mut messages: Vec<&str> = Vec::new();
    for finding in object.findings() {
        if !messages.contains(&finding.message.as_str()) {
            messages.push(&finding.message);
        }
    }
    messages.join("\n")
}

/// The policies, with the level of each where there are several.
fn policies(object: &CardObject<'_>, observe: bool) -> Vec<Span> {
    let number = 1 + object.others.len();
    let mut spans = Vec::new();
    for finding in object.findings().take(POLICIES) {
        if !spans.is_empty() {
            spans.push(Span::text(", ", Tone::Plain));
        }
        spans.push(links::policy(finding));
        if number > 1 || finding.outcome != FindingOutcome::Violated {
            let level = labels::finding(finding, observe).to_lowercase();
            spans.push(Span::text(format!(" ({level})"), Tone::Plain));
        }
    }
    if number > POLICIES {
        spans.push(Span::text(format!(" and {} more", number - POLICIES), Tone::Plain));
    }
    spans
}

/// Everything that is known of the objects of a card.
fn in_full(out: &mut TextWriter, card: &Card<'_>, stack: &StackReport) {
    let object = &card.first;
    if let Some(loss) = object.loss().filter(|loss| loss.recovery == Recoverability::Irreversible) {
        finding::no_way_back(out, loss);
    }
    let is_change = object.worst.subject == Subject::Change;
    if let Some(reason) = object.change.filter(|_| is_change).and_then(|change| change.reason_text.as_ref()) {
        let action = Span::text(format!("{} ", labels::event(object.worst)), Tone::Plain);
        out.field(("action", Tone::Faint), HANG, &[action, Span::prose(reason, Tone::Plain)]);
    }
    for (at, object) in card.objects().enumerate() {
        if at > 0 {
            let address = Span::data(&labels::object(object.worst), Tone::Strong);
            out.field(("and", Tone::Faint), HANG, &[address]);
        }
        if let Some(location) = object.findings().find_map(|finding| finding.location.as_ref()) {
            out.field(("code", Tone::Faint), HANG, &[links::location(location)]);
        }
        if let Some(change) = object.change {
            finding::identity(out, change);
        }
    }
    if let Some(source) = source(object) {
        out.source(HANG, source);
    }
    if let Some(change) = object.change {
        finding::forced_by(out, change);
        finding::other_attributes(out, change);
    }
    if let Some(number) = object.dependents() {
        out.field(("used by", Tone::Faint), HANG, &[Span::text(labels::dependents(number), Tone::Plain)]);
    }
    for finding in object.findings() {
        if let Some(loss) = &finding.loss {
            finding::losses(out, loss);
        }
        let level = (!object.others.is_empty()).then_some(stack.observe);
        finding::policy_fields(out, finding, &review::approvers(stack, finding), level);
    }
    let rules = if stack.observe { Vec::new() } else { object.rules() };
    if !rules.is_empty() {
        out.field(("needs", Tone::Faint), HANG, &needs(&rules));
    }
    let next = object.next_step();
    if !next.is_empty() {
        out.field(("next", Tone::Faint), HANG, &[Span::prose(&next, Tone::Plain)]);
    }
}
