//! Values of names in texts: settings, arguments of commands, JSON, headers. Whatever looks like a name is asked for; which names
//! are those of secrets is known in one place.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::named_text::{hides_text, secret_word};
use super::placeholder::SENSITIVE;
use super::rules::is_long_number;
use super::secret_name::may_name_secrets;
use super::yaml;
use crate::plan::{SecretName, is_label, is_value};

/// A name and what assigns a value to it.
static NAMES: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r#"(?P<n>[0-9A-Za-z_.-]+)(?P<q>["']?)(?P<o>\s*=+>?\s*|\s*:\s*|\s*,\s*|[ \t]+)"#).ok()
});

/// A Kubernetes object with data that is secret, and where that begins.
static KIND: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r#""kind"\s*:\s*"Secret""#).ok());
static DATA: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r#""(data|stringData|binaryData|string_data|binary_data)"\s*:\s*"#).ok());

/// A line that gives lines to a command.
static HEREDOC: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r#"(?m)^(?P<l>[^\n]*<<[-~]?\s*["'\\]?(?P<n>\w+)[^\n]*\n)"#).ok());

/// What a value in quotes, or in the braces of a connection string, begins with.
const QUOTED: [char; 3] = ['"', '\'', '{'];

/// The text without values of names of secrets; `None` if there is none.
pub(super) fn hide(text: &str) -> Option<String> {
    // Nearly every text ends here.
    if !may_name_secrets(text.as_bytes()) {
        return None;
    }
    let passes: [fn(&str) -> Option<String>; 5] = [kubernetes, labelled, heredocs, named, yaml::hide];
    passes.into_iter().fold(None, |hidden: Option<String>, pass| {
        let shown = pass(hidden.as_deref().unwrap_or(text));
        shown.or(hidden)
    })
}

/// Values behind a name of their own.
fn named(text: &str) -> Option<String> {
    let mut ranges = Vec::new();
    let mut from = 0;
    while let Some(found) = NAMES.as_ref()?.captures_at(text, from) {
        let (Some(name), Some(quote), Some(operator)) = (found.name("n"), found.name("q"), found.name("o"))
        else {
            break;
        };
        from = name.end();
        let named = secret_word(name.as_str());
        if named == SecretName::Nothing {
            continue;
        }
        let before = text.get(..name.start()).unwrap_or_default();
        let Some(end) =
            value_end(text, before, name.as_str(), quote.as_str(), operator.as_str(), operator.end(), named)
        else {
            continue;
        };
        if !hides_text(named, text.get(operator.end()..end).unwrap_or_default()) {
            continue;
        }
        // The quotes around a key belong to it; those around a flag in a list are those of the flag.
        let is_key = operator.as_str().trim() != "," && !quote.is_empty() && before.ends_with(quote.as_str());
        let is_flag = operator.as_str().trim() == ",";
        let (start, end) = match (is_key, is_flag) {
            (true, _) => (name.start() - 1, end),
            (_, true) => (name.start(), end - 1),
            _ => (name.start(), end),
        };
        ranges.push(start..end);
        from = end;
    }
    without(text, ranges)
}

/// Where the value of a name ends; `None` if the name has none.
fn value_end(
    text: &str,
    before: &str,
    name: &str,
    quote: &str,
    operator: &str,
    start: usize,
    named: SecretName,
) -> Option<usize> {
    let rest = text.get(start..)?;
    let is_quoted = !quote.is_empty() && before.ends_with(quote);
    match operator.trim() {
        // A flag, alone or in a list.
        "" if name.starts_with('-') && quote.is_empty() && !rest.starts_with('-') => {
            word(rest, "").map(|end| start + end)
        }
        "," if name.starts_with('-') && is_quoted => string(rest).map(|end| start + end),
        ":" if is_quoted => json(rest, named).map(|end| start + end),
        ":" => {
            let opener = before.trim_end().chars().next_back();
            let is_header =
                matches!(before.chars().next_back(), Some('"' | '\'')) && !operator.contains('\n');
            let is_flow = matches!(opener, Some('{' | ',')) && quote.is_empty();
            let is_option = before.trim_end().ends_with("-H")
                || name.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("x-"));
            if is_header {
                let edge = before.chars().next_back()?;
                let end = rest.find([edge, '\n']).unwrap_or(rest.len());
                return (end > 0).then_some(start + end);
            }
            if is_flow {
                let end = string(rest).or_else(|| json(rest, named).filter(|_| rest.starts_with(['[', '{'])));
                let end = end.or_else(|| {
                    Some(rest.find([',', '}', '\n']).unwrap_or(rest.len()))
                        .filter(|_| !rest.starts_with(['[', '{']))
                })?;
                return Some(start + rest.get(..end)?.trim_end().len());
            }
            // PowerShell: `-AdminPassword:x`.
            let is_option = is_option || name.starts_with('-') && operator == ":";
            word(rest, "").filter(|_| is_option).map(|end| start + end)
        }
        // In a connection string a value may have spaces, and ends with the setting: `Server=x;Password=a b;`.
        _ if operator.contains('=') && before.trim_end().ends_with(';') && !rest.starts_with(QUOTED) => {
            Some(start + rest.find([';', '\n']).unwrap_or(rest.len()))
        }
        _ if operator.contains('=') => word(rest, ";&").map(|end| start + end),
        _ => None,
    }
}

/// The end of a word of a shell: parts in quotes, and others up to white space or one of `edges`.
fn word(text: &str, edges: &str) -> Option<usize> {
    if text.starts_with('{') {
        // A value with semicolons in a connection string.
        return text
            .find(['}', '\n'])
            .filter(|end| text.get(*end..).is_some_and(|rest| rest.starts_with('}')))
            .map(|end| end + 1);
    }
    let mut end = 0;
    if let Some(first) = string(text) {
        end = first;
        while let Some(more) = text.get(end..).and_then(string) {
            end += more;
        }
        return Some(end);
    }
    let mut is_escaped = false;
    for c in text.chars() {
        if !is_escaped && (c.is_whitespace() || edges.contains(c)) || c == '\n' {
            break;
        }
        is_escaped = !is_escaped && c == '\\';
        end += c.len_utf8();
    }
    (end > 0).then_some(end)
}

/// The end of a value of JSON that is worth hiding.
fn json(text: &str, named: SecretName) -> Option<usize> {
    if let Some(end) = string(text) {
        return Some(end);
    }
    match text.chars().next()? {
        '[' => Some(balanced(text)),
        '{' => Some(balanced(text)).filter(|_| named == SecretName::Everything),
        '0'..='9' | '-' => {
            let end = text.find(|c: char| !(c.is_ascii_digit() || "+-.eE".contains(c))).unwrap_or(text.len());
            text.get(..end).filter(|number| is_long_number(number)).map(str::len)
        }
        // A word: of code, a template, or YAML.
        _ => Some(text.find([',', '}', ']', '\n']).unwrap_or(text.len())),
    }
}

/// The end of the list or object that a text begins with. One that is cut off goes to the end of the text: the rest of it is
/// hidden with it, and no later name looks for the same end again.
fn balanced(text: &str) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        if let Some(end) = string(rest) {
            at += end;
            continue;
        }
        let Some(c) = rest.chars().next() else { break };
        at += c.len_utf8();
        match c {
            '[' | '{' => depth += 1,
            ']' | '}' if depth <= 1 => return at,
            ']' | '}' => depth -= 1,
            _ => {}
        }
    }
    text.len()
}

/// The end of the string in quotes that a text begins with.
fn string(text: &str) -> Option<usize> {
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let mut is_escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = quote == '"',
            c if c == quote => return Some(at + 1),
            _ => {}
        }
    }
    None
}

/// Values beside a label: `{"name": "X_PASSWORD", "value": "…"}`, in any order.
fn labelled(text: &str) -> Option<String> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for (open, _) in text.match_indices('{') {
        let members = members(text, open + 1);
        let is_named = members.iter().any(|(key, value)| {
            let label = text.get(value.clone()).unwrap_or_default().trim_matches(['"', '\'']);
            is_label(key) && secret_word(label) > SecretName::Nothing
        });
        if is_named {
            let values = members.into_iter().filter(|(key, _)| is_value(key)).map(|(_, value)| value);
            ranges.extend(values.filter(|value| {
                hides_text(SecretName::Everything, text.get(value.clone()).unwrap_or_default())
            }));
        }
    }
    ranges.sort_by_key(|range| range.start);
    without(text, ranges)
}

/// The keys of an object and where their values are, up to the first list or object in it.
fn members(text: &str, start: usize) -> Vec<(&str, Range<usize>)> {
    let mut members = Vec::new();
    let mut at = start;
    loop {
        let Some(rest) = text.get(at..) else { return members };
        let key_start = at + (rest.len() - rest.trim_start_matches([' ', '\t', '\r', '\n', ',']).len());
        let Some(rest) = text.get(key_start..) else { return members };
        let key_end = string(rest).or_else(|| {
            rest.find(|c: char| !(c.is_ascii_alphanumeric() || "_-.".contains(c))).filter(|end| *end > 0)
        });
        let Some(key_end) = key_end else { return members };
        let Some((key, after)) = rest.split_at_checked(key_end) else { return members };
        let Some(value) = after.trim_start().strip_prefix([':', '=']).map(str::trim_start) else {
            return members;
        };
        let value_start = text.len() - value.len();
        let end =
            string(value).or_else(|| value.find([',', '}', ']', '{', '[', '\n']).filter(|end| *end > 0));
        let Some(end) = end else { return members };
        members.push((
            key.trim_matches(['"', '\'']),
            value_start..value_start + value.get(..end).unwrap_or_default().trim_end().len(),
        ));
        at = value_start + end;
    }
}

/// The data of Kubernetes objects of the kind `Secret`, as JSON. Of several objects in a text all are hidden.
fn kubernetes(text: &str) -> Option<String> {
    if !KIND.as_ref()?.is_match(text) {
        return None;
    }
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for found in DATA.as_ref()?.find_iter(text) {
        // What is inside of data is hidden already, and looking for its end again would take time that grows with the depth.
        let is_inside = ranges.last().is_some_and(|outer| found.start() < outer.end);
        if let Some(rest) = text.get(found.end()..).filter(|rest| !is_inside && rest.starts_with('{')) {
            ranges.push(found.end()..found.end() + balanced(rest));
        }
    }
    without(text, ranges)
}

/// Lines of `user:password` for `chpasswd`.
fn heredocs(text: &str) -> Option<String> {
    if !text.contains("chpasswd") {
        return None;
    }
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for found in HEREDOC.as_ref()?.captures_iter(text) {
        let (Some(line), Some(word)) = (found.name("l"), found.name("n")) else { continue };
        let is_inside = ranges.last().is_some_and(|outer| line.start() < outer.end);
        if is_inside || !line.as_str().contains("chpasswd") {
            continue;
        }
        let rest = text.get(line.end()..).unwrap_or_default();
        let lines = rest.split_inclusive('\n').take_while(|line| line.trim() != word.as_str());
        let length = lines.map(str::len).sum::<usize>();
        let kept = rest.get(..length).unwrap_or_default().trim_end_matches(['\r', '\n']).len();
        if kept > 0 {
            ranges.push(line.end()..line.end() + kept);
        }
    }
    without(text, ranges)
}

/// The text with a placeholder for each of these ranges, which are sorted.
fn without(text: &str, ranges: Vec<Range<usize>>) -> Option<String> {
    let mut hidden = String::new();
    let mut end = 0;
    for range in ranges {
        // One may be inside of another.
        if range.start < end || text.get(range.clone()).is_none() {
            continue;
        }
        hidden.push_str(text.get(end..range.start).unwrap_or_default());
        hidden.push_str(SENSITIVE);
        end = range.end;
    }
    (end > 0).then(|| hidden + text.get(end..).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A name of a secret is one in every syntax.
    #[test]
    fn names_of_secrets_are_known_in_every_syntax() {
        let table = include_str!("../../testdata/secrets/names.txt");
        let mut wrong = Vec::new();
        for line in table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let mut fields = line.split_whitespace();
            let (expected, name) = (fields.next().unwrap(), fields.next().unwrap());
            let value = "abcDEF123xyz";
            for text in [
                format!("export {name}={value} x"),
                format!("{name} = \"{value}\"\n"),
                format!("a: b\n{name}: {value}\n"),
                format!("- {name}: {value}\n"),
                format!("{name}: |\n  {value}\n"),
                format!("a: {{{name}: {value}, b: c}}"),
                format!("{{\"{name}\":\"{value}\"}}"),
                format!("{{\"a\":1, \"{name}\": [\"{value}\"]}}"),
                format!("{{'{name}': '{value}'}}"),
                format!("run --{name} {value}"),
                format!("run --{name}='{value}'"),
                format!("[\"--{name}\", \"{value}\"]"),
                format!("curl -H '{name}: {value}' x"),
                format!("[{{\"name\":\"{name}\",\"value\":\"{value}\"}}]"),
                format!("[{{\"value\":\"{value}\",\"name\":\"{name}\"}}]"),
                format!("- name: {name}\n  value: {value}\n"),
                format!("- value: >-\n    {value}\n  name: \"{name}\"\n"),
                format!("https://x/?{name}={value}&y=z"),
            ] {
                let is_shown = hide(&text).unwrap_or_else(|| text.clone()).contains(value);
                if is_shown != (expected == "shown") {
                    wrong.push(text);
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn hides_values_and_nothing_else() {
        for (text, expected) in [
            ("curl -H \"Authorization: token x\" https://z", "curl -H \"(sensitive)\" https://z"),
            ("chpasswd <<EOF\nroot:x\nEOF\nls", "chpasswd <<EOF\n(sensitive)\nEOF\nls"),
            ("cat <<'E' | sudo chpasswd\nroot:x\nE\n", "cat <<'E' | sudo chpasswd\n(sensitive)\nE\n"),
            ("user=sa;password={a;b};x=1", "user=sa;(sensitive);x=1"),
            ("PASS='a'\"b c\" d", "(sensitive) d"),
            ("PASS=a\\ b d", "(sensitive) d"),
            ("New-User -Password x y", "New-User (sensitive) y"),
            (
                r#"O {"data":{"a":"x","b":"y"},"kind":"Secret","m":{}}."#,
                r#"O {"data":(sensitive),"kind":"Secret","m":{}}."#,
            ),
            ("{password: x, host: y}", "{(sensitive), host: y}"),
            ("{name: X_PASSWORD, value: x}", "{name: X_PASSWORD, value: (sensitive)}"),
            ("{\"passwords\":[\"a\",\"b\"],\"c\":1}", "{(sensitive),\"c\":1}"),
        ] {
            assert_eq!(hide(text).as_deref(), Some(expected), "{text}");
        }
        for text in [
            "arn:aws:secretsmanager:eu-west-1:1:secret:x",
            "docker login --password-stdin -u a",
            "password=",
            "token=https://example.com/",
            "{\"auth\":{\"mode\":\"x\"}}",
            "{\"password\":null,\"pin\":12}",
            "the password of x",
        ] {
            assert_eq!(hide(text), None, "{text}");
        }
    }
}
