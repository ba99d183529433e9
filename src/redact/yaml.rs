//! YAML in texts, line by line: values of a script or a template follow its rules too, so that nothing has to be a whole document.

use std::collections::BTreeMap;
use std::ops::Range;

use super::named_text::{hides_text, secret_word};
use super::placeholder::SENSITIVE;
use super::secret_name::secret_name;
use crate::plan::{SECRET, SecretName, is_data, is_label, is_value};

/// A line with a key.
#[derive(Clone, Copy)]
struct Member<'t> {
    /// Where the key begins; the keys of one mapping begin in the same column.
    column: usize,
    /// Whether an element of a list begins here.
    begins: bool,
    key: &'t str,
    /// What comes before the value, and the value without comments and white space around it.
    head: &'t str,
    value: &'t str,
}

/// The text without the values that have names of secrets; `None` if there is none.
pub(super) fn hide(text: &str) -> Option<String> {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let members: Vec<Option<Member<'_>>> = lines.iter().map(|line| member(line)).collect();
    let forced = forced(&lines, &members);
    let mut hidden = String::new();
    let mut is_changed = false;
    // The column of a hidden key: what is indented below it is its value.
    let mut below: Option<usize> = None;
    for (index, line) in lines.iter().enumerate() {
        if below.is_some_and(|column| is_blank(line) || is_below(line, column)) {
            continue;
        }
        below = None;
        let member = members.get(index).copied().flatten();
        let is_forced = forced.get(index).copied().unwrap_or(false);
        let next = lines.get(index + 1..).unwrap_or_default().iter().find(|line| !is_blank(line));
        match member.filter(|member| is_secret(member, is_forced, next.copied())) {
            Some(found) => {
                // A label keeps its key, as others of its kind do.
                hidden.push_str(if is_forced { found.head } else { "" });
                hidden.push_str(if is_forced { " " } else { "" });
                hidden.push_str(SENSITIVE);
                hidden.push_str(line.get(line.trim_end_matches(['\r', '\n']).len()..).unwrap_or_default());
                below = Some(found.column);
                is_changed = true;
            }
            None => hidden.push_str(line),
        }
    }
    is_changed.then_some(hidden)
}

/// Whether there is something to hide under a key.
fn is_secret(member: &Member<'_>, is_forced: bool, next: Option<&str>) -> bool {
    let named = if is_forced { SecretName::Everything } else { secret_name(member.key) };
    if named == SecretName::Nothing {
        return false;
    }
    let is_block = member.value.starts_with(['|', '>']);
    if member.value.is_empty() || is_block || member.value.starts_with(['&', '!']) {
        let Some(next) = next.filter(|next| is_below(next, member.column)) else {
            return !is_block && !member.value.is_empty();
        };
        // Members have names of their own.
        return is_block || named == SecretName::Everything || self::member(next).is_none();
    }
    if member.value.starts_with(['{', '[']) && named < SecretName::Everything {
        return false;
    }
    hides_text(named, member.value)
}

/// Which lines have values that another line names.
fn forced(lines: &[&str], members: &[Option<Member<'_>>]) -> Vec<bool> {
    let mut forced = vec![false; lines.len()];
    // Where the mapping ends that was looked through last, by its column and by what was looked for. A hostile text repeats a
    // label in one mapping, and to look through it for each takes time that grows with the square of its lines.
    let mut seen: BTreeMap<(usize, bool), usize> = BTreeMap::new();
    for (index, found) in members.iter().enumerate() {
        let Some(found) = found else { continue };
        let is_kind = found.key == "kind" && unquoted(found.value) == SECRET;
        let is_named = is_label(found.key) && secret_word(unquoted(found.value)) > SecretName::Nothing;
        let place = (found.column, is_kind);
        if !is_kind && !is_named || seen.get(&place).is_some_and(|end| index < *end) {
            continue;
        }
        let is_chosen = if is_kind { is_data } else { is_value };
        let mapping = mapping(lines, members, index, found);
        seen.insert(place, mapping.end);
        for (at, member) in members.iter().enumerate().take(mapping.end).skip(mapping.start) {
            let is_beside =
                member.is_some_and(|member| member.column == found.column && is_chosen(member.key));
            if let Some(mark) = forced.get_mut(at).filter(|_| is_beside && at != index) {
                *mark = true;
            }
        }
    }
    forced
}

/// The lines of the mapping that a member belongs to.
fn mapping(lines: &[&str], members: &[Option<Member<'_>>], index: usize, found: &Member<'_>) -> Range<usize> {
    let column = found.column;
    let at_column = |at: usize| members.get(at).copied().flatten().filter(|member| member.column == column);
    let begins = |at: usize| at_column(at).is_some_and(|member| member.begins);
    let is_inside = |at: usize| {
        at_column(at).is_some()
            || lines.get(at).is_some_and(|line| {
                !line.starts_with("---")
                    && (is_blank(line)
                        || is_below(line, column)
                        || indent(line) == column && line.trim_start().starts_with("- "))
            })
    };
    let end = (index + 1..lines.len()).find(|at| !is_inside(*at) || begins(*at)).unwrap_or(lines.len());
    if found.begins {
        return index..end;
    }
    let mut start = index;
    while let Some(before) = start.checked_sub(1).filter(|before| is_inside(*before)) {
        start = before;
        if begins(start) {
            break;
        }
    }
    start..end
}

/// A line with a key and a colon behind it.
fn member(line: &str) -> Option<Member<'_>> {
    let mut column = indent(line);
    let mut begins = false;
    while let Some(rest) = line.get(column..).and_then(|rest| rest.strip_prefix("- ")) {
        begins = true;
        column += 2 + indent(rest);
    }
    let start = line.get(column..)?;
    let (key, rest) = if let Some(quote) = start.chars().next().filter(|first| matches!(first, '"' | '\'')) {
        start.get(1..)?.split_once(quote)?
    } else {
        let ends = |c: char| c == ':' || c.is_whitespace() || matches!(c, '"' | '\'' | '{' | '[');
        start.split_at_checked(start.find(ends)?)?
    };
    let value = rest.trim_start_matches([' ', '\t']).strip_prefix(':')?;
    if key.is_empty() || !value.is_empty() && !value.starts_with(char::is_whitespace) {
        return None;
    }
    let head = line.get(..line.len() - value.len())?;
    let value = value.find(" #").and_then(|at| value.get(..at)).unwrap_or(value).trim();
    Some(Member { column, begins, key, head, value })
}

/// Whether a line belongs to the value of a key: it is indented, or it is an element of a list, which need not be.
fn is_below(line: &str, column: usize) -> bool {
    let own = indent(line);
    own > column
        || own == column
            && line.trim_start().starts_with("- ")
            && member(line).is_none_or(|member| member.column > column)
}

fn is_blank(line: &str) -> bool {
    line.trim().is_empty()
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches([' ', '\t']).len()
}

fn unquoted(text: &str) -> &str {
    text.trim_matches(['"', '\''])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hides_values_of_every_style() {
        for (text, expected) in [
            ("password: |\n  a\n  b\nx: y\n", "(sensitive)\nx: y\n"),
            ("a:\n  db_password: >-\n    x\nb: y\n", "a:\n(sensitive)\nb: y\n"),
            ("passwords:\n- a\n- b\nx: y\n", "(sensitive)\nx: y\n"),
            ("passwords:\n  - a\nx: y\n", "(sensitive)\nx: y\n"),
            (
                "env:\n- name: X_PASSWORD\n  value: >-\n    x\n- name: a\n  value: b\n",
                "env:\n- name: X_PASSWORD\n  value: (sensitive)\n- name: a\n  value: b\n",
            ),
            (
                "- value: x\n  name: X_PASSWORD\n- value: y\n  name: b\n",
                "- value: (sensitive)\n  name: X_PASSWORD\n- value: y\n  name: b\n",
            ),
            (
                "- name: X_PASSWORD # c\n  about: z\n  value: x\n",
                "- name: X_PASSWORD # c\n  about: z\n  value: (sensitive)\n",
            ),
            ("chpasswd:\n  expire: x\n  list: |\n    root:x\n    me:y\na: b\n", "(sensitive)\na: b\n"),
            ("kind: Secret\ndata:\n  a: x\n  b: y\nz: z\n", "kind: Secret\ndata: (sensitive)\nz: z\n"),
            (
                "stringData:\n  a: x\nmetadata:\n  name: b\nkind: \"Secret\"\n---\ndata:\n  a: b\n",
                "stringData: (sensitive)\nmetadata:\n  name: b\nkind: \"Secret\"\n---\ndata:\n  a: b\n",
            ),
            (
                "env:\r\n- name: X_PASSWORD\r\n  value: x\r\n",
                "env:\r\n- name: X_PASSWORD\r\n  value: (sensitive)\r\n",
            ),
            ("webhooks:\n- x\n- y\na: b", "(sensitive)\na: b"),
        ] {
            assert_eq!(hide(text).as_deref(), Some(expected), "{text}");
        }
        for text in [
            "kind: ConfigMap\ndata:\n  a: x\n",
            "auth:\n  mode: x\n",
            "- name: MODE\n  value: on",
            "password:\nx: y\n",
            "secret_key_ref: x\nkey: a\n",
            "token: https://example.com/\n",
            "a: b: c\n",
            "password",
        ] {
            assert_eq!(hide(text), None, "{text}");
        }
    }
}
