//! Changes to the JSON of a plan: what an editor, a merge, a newer version or an attacker does to it.

use super::draws::Draws;
use super::tree::{Node, quoted};

/// A change to a plan; it may find nothing to change.
pub(super) type Mutation = fn(&mut Node, &mut Draws);

/// Every one, by name.
pub(super) const MUTATIONS: [(&str, Mutation); 33] = [
    ("an object is destroyed", destroy),
    ("an object is forgotten", forget),
    ("an object is replaced", replace),
    ("an object is replaced and left", replace_and_forget),
    ("an object is kept", keep),
    ("the order of actions", reverse_actions),
    ("actions", actions),
    ("a key is deposed", deposed),
    ("an address", address),
    ("a type or a mode", type_or_mode),
    ("values are swapped", swap_values),
    ("a value is null", null_value),
    ("an entry is repeated", repeat_entry),
    ("an entry is removed", remove_entry),
    ("entries change places", swap_entries),
    ("an entry goes to another section", move_entry),
    ("an entry is moved or imported", moved_or_imported),
    ("a key is repeated with another value", repeat_key),
    ("actions are repeated", repeat_actions),
    ("letters of a key change case", key_case),
    ("letters of a key are escaped", escape_key),
    ("letters of a string are escaped", escape_string),
    ("members change places", shuffle),
    ("a member is removed", remove_member),
    ("a value is of another type", retype),
    ("a section changes places", move_section),
    ("a section is repeated", repeat_section),
    ("a section is null or empty", empty_section),
    ("a section is inside of another", nest_section),
    ("flags of the plan", flags),
    ("the format version", format_version),
    ("an element is repeated or removed", element),
    ("a key has something invisible", invisible_key),
];

const CHANGES: &str = "resource_changes";

/// Some entry of a section.
fn entry<'n>(plan: &'n mut Node, section: &str, draws: &mut Draws) -> Option<&'n mut Node> {
    let entries = plan.get(section)?.elements()?;
    let place = draws.below(entries.len());
    entries.get_mut(place)
}

/// Some change, its entry around it.
fn change<'n>(plan: &'n mut Node, draws: &mut Draws) -> Option<&'n mut Node> {
    entry(plan, CHANGES, draws)?.get("change")
}

/// Some object: often one that matters to the count, else anything.
fn object<'n>(plan: &'n mut Node, draws: &mut Draws) -> Option<&'n mut Vec<(String, Node)>> {
    match draws.below(5) {
        0 => plan.members(),
        1 => entry(plan, CHANGES, draws)?.members(),
        2 | 3 => change(plan, draws)?.members(),
        _ => plan.any(draws).members(),
    }
}

/// Makes a change that Terraform could have planned: the values fit the actions.
fn act(plan: &mut Node, draws: &mut Draws, actions: &str, is_gone: bool) {
    let Some(change) = change(plan, draws) else { return };
    let is_null =
        |value: Option<&mut Node>| value.is_none_or(|v| matches!(v, Node::Scalar(t) if t == "null"));
    if is_null(change.get("before")) {
        let after = change.get("after").cloned();
        change.set("before", "{}");
        if let (Some(before), Some(after @ Node::Object(_))) = (change.get("before"), after) {
            *before = after;
        }
    }
    if is_gone {
        change.set("after", "null");
        change.set("after_unknown", "{}");
        change.set("after_sensitive", "false");
    } else if is_null(change.get("after")) {
        change.set("after", "{}");
    }
    change.set("actions", actions);
}

fn destroy(plan: &mut Node, draws: &mut Draws) {
    act(plan, draws, r#"["delete"]"#, true);
}

fn forget(plan: &mut Node, draws: &mut Draws) {
    act(plan, draws, r#"["forget"]"#, true);
}

fn replace(plan: &mut Node, draws: &mut Draws) {
    let actions = draws.of(&[r#"["delete","create"]"#, r#"["create","delete"]"#]);
    act(plan, draws, actions, false);
}

fn replace_and_forget(plan: &mut Node, draws: &mut Draws) {
    let actions = draws.of(&[r#"["create","forget"]"#, r#"["forget","create"]"#]);
    act(plan, draws, actions, false);
}

fn keep(plan: &mut Node, draws: &mut Draws) {
    let Some(change) = change(plan, draws) else { return };
    if let Some(before) = change.get("before").cloned()
        && let Some(after) = change.get("after")
    {
        *after = before;
    }
    change.set("after_unknown", "{}");
    change.set("actions", r#"["no-op"]"#);
}

fn reverse_actions(plan: &mut Node, draws: &mut Draws) {
    let actions = change(plan, draws).and_then(|change| change.get("actions"));
    if let Some(actions) = actions.and_then(Node::elements) {
        actions.reverse();
    }
}

/// Lists that nobody plans, and things that are no lists.
const ODD_ACTIONS: [&str; 27] = [
    "[]",
    "null",
    "true",
    "\"delete\"",
    "\"no-op\"",
    "{}",
    "{\"0\":\"delete\"}",
    "[[\"delete\"]]",
    "[null,\"delete\"]",
    "[\"delete\",\"delete\"]",
    "[\"delete\",\"no-op\"]",
    "[\"no-op\",\"delete\"]",
    "[\"create\",\"delete\",\"create\"]",
    "[\"update\",\"delete\"]",
    "[\"Delete\"]",
    "[\"DELETE\",\"CREATE\"]",
    "[\"delete \"]",
    "[\"delete\\u0000\"]",
    "[\"remove\"]",
    "[\"read\"]",
    "[\"open\"]",
    "[\"no-op\"]",
    "[\"update\"]",
    "[\"create\"]",
    "[\"delete\"]",
    "[\"forget\"]",
    "[\"forget\",\"delete\"]",
];

fn actions(plan: &mut Node, draws: &mut Draws) {
    let odd = draws.of(&ODD_ACTIONS);
    if let Some(change) = change(plan, draws) {
        change.set("actions", odd);
    }
}

fn deposed(plan: &mut Node, draws: &mut Draws) {
    let key = draws.of(&["\"abcd1234\"", "\"abcd1234\"", "\"\"", "true", "false", "null", "5", "[]"]);
    if let Some(entry) = entry(plan, CHANGES, draws) {
        entry.set("deposed", key);
    }
}

fn address(plan: &mut Node, draws: &mut Draws) {
    let other = entry(plan, CHANGES, draws).and_then(|entry| entry.get("address")).cloned();
    let odd = draws.of(&["\"\"", "null", "7", "\"a.b\"", "\"module.m[\\\"k\\\"].a.b[0]\"", "\"a.b\\u200b\""]);
    let keeps = draws.below(2) == 0;
    let Some(entry) = entry(plan, CHANGES, draws) else { return };
    entry.set("address", odd);
    if let (Some(address), Some(other), true) = (entry.get("address"), other, keeps) {
        *address = other;
    }
}

fn type_or_mode(plan: &mut Node, draws: &mut Draws) {
    let (name, json) = draws.of(&[
        ("mode", "\"data\""),
        ("mode", "\"ephemeral\""),
        ("mode", "\"Managed\""),
        ("mode", "\"list\""),
        ("mode", "null"),
        ("type", "\"aws_db_instance\""),
        ("type", "\"\""),
        ("type", "null"),
        ("type", "[]"),
        ("name", "null"),
        ("index", "\"k\""),
        ("module_address", "\"module.m\""),
        ("provider_name", "null"),
        ("action_reason", "\"delete_because_no_resource_config\""),
        ("action_reason", "7"),
    ]);
    if let Some(entry) = entry(plan, CHANGES, draws) {
        entry.set(name, json);
    }
}

fn swap_values(plan: &mut Node, draws: &mut Draws) {
    let Some(change) = change(plan, draws) else { return };
    let (before, after) = (change.get("before").cloned(), change.get("after").cloned());
    if let (Some(before), Some(after)) = (before, after) {
        *change.get("before").expect("it is there") = after;
        *change.get("after").expect("it is there") = before;
    }
}

fn null_value(plan: &mut Node, draws: &mut Draws) {
    let name =
        draws.of(&["before", "after", "after_unknown", "before_sensitive", "replace_paths", "importing"]);
    if let Some(change) = change(plan, draws) {
        change.set(name, "null");
    }
}

fn repeat_entry(plan: &mut Node, draws: &mut Draws) {
    let Some(again) = entry(plan, CHANGES, draws).cloned() else { return };
    let entries = plan.get(CHANGES).and_then(Node::elements).expect("a list");
    let place = draws.below(entries.len() + 1);
    entries.insert(place, again);
}

fn remove_entry(plan: &mut Node, draws: &mut Draws) {
    let section = draws.of(&[CHANGES, CHANGES, "resource_drift", "deferred_changes"]);
    if let Some(entries) = plan.get(section).and_then(Node::elements)
        && !entries.is_empty()
    {
        let place = draws.below(entries.len());
        entries.remove(place);
    }
}

fn swap_entries(plan: &mut Node, draws: &mut Draws) {
    if let Some(entries) = plan.get(CHANGES).and_then(Node::elements)
        && !entries.is_empty()
    {
        let (a, b) = (draws.below(entries.len()), draws.below(entries.len()));
        entries.swap(a, b);
    }
}

fn move_entry(plan: &mut Node, draws: &mut Draws) {
    let (from, to) =
        if draws.below(2) == 0 { (CHANGES, "resource_drift") } else { ("resource_drift", CHANGES) };
    let stays = draws.below(2) == 0;
    let Some(moved) = entry(plan, from, draws).cloned() else { return };
    if !stays {
        let entries = plan.get(from).and_then(Node::elements).expect("a list");
        let place = draws.below(entries.len());
        entries.remove(place);
    }
    if plan.get(to).is_none() {
        plan.set(to, "[]");
    }
    if let Some(entries) = plan.get(to).and_then(Node::elements) {
        entries.push(moved);
    }
}

fn moved_or_imported(plan: &mut Node, draws: &mut Draws) {
    let importing = draws.of(&["{\"id\":\"i-1\"}", "{}", "null", "false"]);
    let Some(entry) = entry(plan, CHANGES, draws) else { return };
    if draws.below(2) == 0 {
        entry.set("previous_address", "\"terraform_data.was\"");
    } else if let Some(change) = entry.get("change") {
        change.set("importing", importing);
    }
}

/// Values of every type.
const VALUES: [&str; 10] =
    ["null", "true", "0", "\"\"", "\"delete\"", "[]", "{}", "[\"no-op\"]", "[\"delete\"]", "[{}]"];

fn repeat_key(plan: &mut Node, draws: &mut Draws) {
    let value = Node::parse(draws.of(&VALUES));
    let (comes_first, which) = (draws.below(2) == 0, draws.below(usize::MAX));
    let Some(members) = object(plan, draws).filter(|members| !members.is_empty()) else { return };
    let key = members[which % members.len()].0.clone();
    let place = if comes_first { 0 } else { members.len() };
    members.insert(place, (key, value));
}

fn repeat_actions(plan: &mut Node, draws: &mut Draws) {
    let other = draws.of(&["[\"no-op\"]", "[\"delete\"]", "[\"update\"]", "[\"forget\"]"]);
    // Escaped or in another case it is the same key to some readers.
    let key = draws.of(&["\"actions\"", "\"\\u0061ctions\"", "\"Actions\"", "\"action\\u0073\""]);
    let comes_first = draws.below(2) == 0;
    if let Some(members) = change(plan, draws).and_then(Node::members) {
        let place = if comes_first { 0 } else { members.len() };
        members.insert(place, (key.to_owned(), Node::parse(other)));
    }
}

/// Some key of an object that is often one that matters.
fn key<'n>(plan: &'n mut Node, draws: &mut Draws) -> Option<&'n mut String> {
    let which = draws.below(usize::MAX);
    let members = object(plan, draws)?;
    let place = which % members.len().max(1);
    members.get_mut(place).map(|(key, _)| key)
}

fn key_case(plan: &mut Node, draws: &mut Draws) {
    let whole = draws.below(2) == 0;
    let letter = draws.below(12) + 1;
    let which = draws.below(4);
    let members = match which {
        0 => plan.members(),
        1 => entry(plan, CHANGES, draws).and_then(Node::members),
        _ => change(plan, draws).and_then(Node::members),
    };
    let Some(members) = members else { return };
    let place = draws.below(members.len());
    let Some((key, _)) = members.get_mut(place) else { return };
    let upper = |(at, c): (usize, char)| if whole || at == letter { c.to_ascii_uppercase() } else { c };
    *key = key.chars().enumerate().map(upper).collect();
}

/// JSON text of a string with some of its letters as `\u….`.
fn escaped(json: &str, draws: &mut Draws) -> String {
    let mut out = String::new();
    let mut after_backslash = 0;
    for c in json.chars() {
        // What follows a backslash is part of an escape: up to five characters.
        if c == '\\' && after_backslash == 0 {
            after_backslash = 6;
        }
        after_backslash = usize::saturating_sub(after_backslash, 1);
        if c.is_ascii_alphabetic() && after_backslash == 0 && draws.below(3) == 0 {
            out.push_str(&format!("\\u{:04x}", u32::from(c)));
        } else {
            out.push(c);
        }
    }
    out
}

fn escape_key(plan: &mut Node, draws: &mut Draws) {
    let mut later = Draws::new(draws.below(usize::MAX) as u64, 0);
    if let Some(key) = key(plan, draws) {
        *key = escaped(key, &mut later);
    }
}

fn escape_string(plan: &mut Node, draws: &mut Draws) {
    let mut later = Draws::new(draws.below(usize::MAX) as u64, 0);
    let value = match draws.below(3) {
        0 => change(plan, draws).and_then(|change| {
            let actions = change.get("actions").and_then(Node::elements)?;
            let place = later.below(actions.len());
            actions.get_mut(place)
        }),
        1 => entry(plan, CHANGES, draws).map(|entry| entry.any(draws)),
        _ => Some(plan.any(draws)),
    };
    if let Some(Node::Scalar(text)) = value
        && text.starts_with('"')
    {
        *text = escaped(text, &mut later);
    }
}

fn shuffle(plan: &mut Node, draws: &mut Draws) {
    let seed = draws.below(usize::MAX) as u64;
    if let Some(members) = object(plan, draws) {
        let mut order = Draws::new(seed, 1);
        for place in (1..members.len()).rev() {
            members.swap(place, order.below(place + 1));
        }
    }
}

fn remove_member(plan: &mut Node, draws: &mut Draws) {
    let which = draws.below(usize::MAX);
    if let Some(members) = object(plan, draws)
        && !members.is_empty()
    {
        members.remove(which % members.len());
    }
}

fn retype(plan: &mut Node, draws: &mut Draws) {
    let other = Node::parse(draws.of(&VALUES));
    let (wraps, which) = (draws.below(2) == 0, draws.below(usize::MAX));
    if let Some(members) = object(plan, draws)
        && !members.is_empty()
    {
        let place = which % members.len();
        let value = &mut members[place].1;
        *value = if wraps { Node::Array(vec![value.clone()]) } else { other };
    }
}

fn move_section(plan: &mut Node, draws: &mut Draws) {
    let Some(members) = plan.members().filter(|members| !members.is_empty()) else { return };
    let section = members.remove(draws.below(members.len()));
    let place = draws.of(&[0, members.len() / 2, members.len()]);
    members.insert(place, section);
}

fn repeat_section(plan: &mut Node, draws: &mut Draws) {
    let key = draws.of(&[
        "\"resource_changes\"",
        "\"resource\\u005fchanges\"",
        "\"resource_drift\"",
        "\"configuration\"",
    ]);
    let value = Node::parse(draws.of(&["[]", "{}", "null"]));
    let comes_first = draws.below(2) == 0;
    if let Some(members) = plan.members() {
        let place = if comes_first { 0 } else { members.len() };
        members.insert(place, (key.to_owned(), value));
    }
}

/// Sections of a plan.
const SECTIONS: [&str; 8] = [
    CHANGES,
    "resource_drift",
    "deferred_changes",
    "output_changes",
    "prior_state",
    "planned_values",
    "configuration",
    "variables",
];

fn empty_section(plan: &mut Node, draws: &mut Draws) {
    let (section, value) = (draws.of(&SECTIONS), draws.of(&["null", "[]", "{}"]));
    plan.set(section, value);
}

fn nest_section(plan: &mut Node, draws: &mut Draws) {
    let Some(changes) = plan.get(CHANGES).cloned() else { return };
    let is_moved = draws.below(2) == 0;
    if is_moved {
        plan.set(CHANGES, "[]");
    }
    let name = quoted(CHANGES);
    let target = match draws.below(4) {
        0 => plan.get("planned_values"),
        1 => plan.get("configuration"),
        2 => change(plan, draws),
        _ => Some(plan.any(draws)),
    };
    if let Some(members) = target.and_then(Node::members) {
        members.push((name, changes));
    }
}

fn flags(plan: &mut Node, draws: &mut Draws) {
    let name = draws.of(&["errored", "complete", "applyable", "timestamp", "terraform_version"]);
    plan.set(name, draws.of(&["true", "false", "null", "\"false\"", "\"1.5.0\"", "0"]));
}

fn format_version(plan: &mut Node, draws: &mut Draws) {
    let version =
        draws.of(&["\"1.0\"", "\"1.99\"", "\"0.2\"", "\"2.0\"", "1.2", "null", "\"01.2\"", "\"1.2.3\""]);
    plan.set("format_version", version);
}

fn element(plan: &mut Node, draws: &mut Draws) {
    let (repeats, which) = (draws.below(2) == 0, draws.below(usize::MAX));
    let Some(elements) = plan.any(draws).elements().filter(|elements| !elements.is_empty()) else { return };
    let place = which % elements.len();
    if repeats {
        let again = elements[place].clone();
        elements.push(again);
    } else {
        elements.remove(place);
    }
}

fn invisible_key(plan: &mut Node, draws: &mut Draws) {
    let hidden = draws.of(&["\\u0000", "\\u200b", " ", "\\ufeff", "\\t"]);
    if let Some(key) = key(plan, draws) {
        key.insert_str(key.len() - 1, hidden);
    }
}
