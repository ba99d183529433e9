//! `network::openings` and `network::internet`: firewall rules as objects in, what opens as objects out.

use super::arguments::{Args, Context};
use crate::expr::error::{Budget, EvalError};
use crate::expr::primitives::{bool_of, number_of, text_of, wrong_type};
use crate::expr::value::{Val, ValKind};
use crate::network::{self, Opening, Ports, Rule};

type Result<T> = std::result::Result<T, EvalError>;

/// The members of a rule.
const MEMBERS: [&str; 7] = ["allow", "priority", "protocol", "ports", "from", "to", "sources"];

/// `network::openings(before, after, subject)`: what the internet reaches after a change and not before. It is unknown if
/// nothing opens by what is known and something is unknown.
pub(super) fn openings<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let (before, after) = (rules(args, 0, context.budget)?, rules(args, 1, context.budget)?);
    let subject = args.text(2)?;
    let found = network::openings(&before, &after).map_err(|error| EvalError::new(error.to_string()))?;
    if found.is_empty() && network::undecided(&after) {
        return Ok(Val::unknown());
    }
    context.budget.spend(found.len())?;
    Ok(Val::list(found.iter().map(|opening| object(opening, &subject)).collect()))
}

/// `network::doors(before, after, subject)`: what each source opens alone, since rules may be written as several, and what only
/// all of them together do. It is unknown if something is.
pub(super) fn doors<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let (mut before, after) = (rules(args, 0, context.budget)?, rules(args, 1, context.budget)?);
    let subject = args.text(2)?;
    if network::undecided(&after) {
        return Ok(Val::unknown());
    }
    let mut doors = Vec::new();
    let mut compare = |before: &[Rule], after: &[Rule]| {
        context.budget.spend(before.len() + after.len())?;
        let found = network::openings(before, after).map_err(|error| EvalError::new(error.to_string()))?;
        doors.extend(found.iter().map(|opening| object(opening, &subject)));
        Ok(!found.is_empty())
    };
    let mut single = Vec::new();
    for rule in &after {
        for source in &rule.sources {
            let alone = Rule { sources: vec![source.clone()], ..rule.clone() };
            if compare(&before, std::slice::from_ref(&alone))? {
                single.push(alone);
            }
        }
    }
    before.append(&mut single);
    compare(&before, &after)?;
    Ok(Val::list(doors))
}

/// `network::internet(networks)`: whether they are together as large as the internet.
pub(super) fn internet<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let (sources, unknown) = texts(&args.get(0), context.budget).map_err(|error| error.argument(0))?;
    let internet = network::internet(&sources);
    Ok(if unknown && !internet { Val::unknown() } else { Val::bool(internet) })
}

fn object<'v>(opening: &Opening, subject: &str) -> Val<'v> {
    let text = |text: &str| Val::string(text.to_owned());
    Val::object(vec![
        ("administration".into(), Val::bool(opening.administration)),
        ("before".into(), text(&opening.before)),
        (
            "door".into(),
            text(&format!("{subject} {} {} {}", opening.protocol, opening.ports, opening.source)),
        ),
        ("ports".into(), text(&opening.ports)),
        ("protocol".into(), text(&opening.protocol)),
        ("sensitive".into(), Val::list(opening.sensitive.iter().map(|port| text(port)).collect())),
        ("source".into(), text(&opening.source)),
        ("text".into(), text(&opening.text(subject))),
        ("web".into(), Val::bool(opening.web)),
        ("widened".into(), Val::bool(opening.widened)),
    ])
}

/// The rules of an argument; none for null, and for rules that are null.
fn rules(args: &Args<'_, '_>, index: usize, budget: &Budget) -> Result<Vec<Rule>> {
    if args.get(index).is_null() {
        return Ok(Vec::new());
    }
    let mut rules = Vec::new();
    for value in args.elements(index)? {
        if !value.is_null() {
            rules.push(rule(&value, budget).map_err(|error| error.argument(index))?);
        }
    }
    Ok(rules)
}

fn rule(value: &Val<'_>, budget: &Budget) -> Result<Rule> {
    let mut rule = Rule {
        allow: true,
        priority: None,
        protocol: String::new(),
        ports: Ports::every(),
        sources: Vec::new(),
        undecided: value.is_unknown(),
    };
    if rule.undecided {
        return Ok(rule);
    }
    let members = value.entries().ok_or_else(|| wrong_type(value, "an object: a firewall rule"))?;
    budget.spend(members.len() + 8)?;
    let unknown = members.iter().find(|(name, _)| !MEMBERS.contains(&&**name));
    if let Some((name, _)) = unknown {
        return Err(EvalError::new(format!("a firewall rule has no `{name}`"))
            .expected(format!("expected {}", MEMBERS.map(|name| format!("`{name}`")).join(", "))));
    }
    let member = |name: &str| value.get(name).filter(|member| !member.is_null());
    // What is unknown may stand for anything, so that such a rule lets nothing through by itself.
    let decides = ["allow", "priority", "protocol", "from", "to"];
    let mut undecided = decides.iter().any(|name| member(name).is_some_and(|member| member.is_unknown()));
    let known = |name: &str| member(name).filter(|member| !member.is_unknown());
    if let Some(allow) = known("allow") {
        rule.allow = bool_of(&allow)?;
    }
    rule.priority = known("priority").map(|priority| whole(&priority)).transpose()?.flatten();
    if let Some(protocol) = known("protocol") {
        rule.protocol = text_of(&protocol)?.to_string();
    }
    if let Some(ports) = member("ports") {
        let (ports, unknown) = texts(&ports, budget)?;
        undecided |= unknown;
        // What is not a port may be the name of a service: to allow it is to allow what may be any port, to deny it is
        // nothing that is known.
        let unread = || if rule.allow { Ports::every() } else { Ports::default() };
        rule.ports = Ports::list(&ports).unwrap_or_else(unread);
    } else if member("from").is_some() || member("to").is_some() {
        let end = |name: &str| known(name).map_or(Ok(None), |port| whole(&port));
        let (from, to) = (end("from")?, end("to")?);
        // Of ICMP they are a type and a code.
        if from.zip(to).is_some_and(|(from, to)| from > to) && network::has_ports(&rule.protocol) {
            return Err(EvalError::new("the last port of a firewall rule is before the first")
                .expected("expected `from` not above `to`"));
        }
        rule.ports = Ports::between(from, to).unwrap_or_default();
        // Where the protocol is every one, they mean nothing.
        if network::is_every_protocol(&rule.protocol) {
            rule.ports = Ports::every();
        }
    }
    if let Some(sources) = member("sources") {
        let (sources, unknown) = texts(&sources, budget)?;
        if let Some(source) = sources.iter().find(|source| network::is_malformed(source)) {
            return Err(EvalError::new(format!("`{source}` is not a network"))
                .expected("expected an address and a prefix that it can have: `10.0.0.0/8`"));
        }
        rule.undecided = unknown;
        rule.sources = if undecided { Vec::new() } else { sources };
    }
    rule.undecided |= undecided;
    Ok(rule)
}

/// A whole number; none for an empty text.
fn whole(value: &Val<'_>) -> Result<Option<i64>> {
    if matches!(value.kind(), ValKind::String(text) if text.is_empty()) {
        return Ok(None);
    }
    Ok(Some(number_of(value)?.to_i64()?))
}

/// A text or a list of texts, lists in it included, and whether one is unknown. Nulls are left out.
fn texts(value: &Val<'_>, budget: &Budget) -> Result<(Vec<String>, bool)> {
    let (mut found, mut unknown) = (Vec::new(), false);
    let mut left = vec![value.clone()];
    while let Some(value) = left.pop() {
        budget.spend(value.look_cost() + 1)?;
        if value.is_unknown() {
            unknown = true;
        } else if let Some(elements) = value.elements() {
            left.extend(elements.into_iter().rev());
        } else if !value.is_null() {
            found.push(text_of(&value)?.to_string());
        }
    }
    Ok((found, unknown))
}
