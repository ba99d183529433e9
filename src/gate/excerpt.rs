//! The argument of the configuration that forces a replacement, without what the report does not show.

use super::input::BlockFinder;
use crate::report::{AttributeChange, ChangeEntry, Location, SourceExcerpt};

/// Characters of a line.
const LINE: usize = 200;

/// The excerpt for a change whose block is here; `None` where no attribute forces a replacement, or the block does not write it.
pub(super) fn excerpt(
    change: &ChangeEntry,
    block: &Location,
    finder: &mut dyn BlockFinder,
) -> Option<SourceExcerpt> {
    let forcing = change.attributes.iter().find(|attribute| attribute.forces_replacement)?;
    if forcing.is_secret() {
        return None;
    }
    let names = names(&forcing.path);
    let mut found = finder.argument(block, &names)?;
    found.argument = visible(&found.argument, forcing);
    Some(found)
}

/// The names of a path without its keys: `disk`, `size` of `disk[0].size`; of `jsondecode(policy).Version`, `policy`.
fn names(path: &str) -> Vec<&str> {
    let inner = path.rsplit('(').next().unwrap_or(path);
    let (written, is_decoded) = match inner.split_once(')') {
        Some((written, _)) => (written, true),
        None => (inner, false),
    };
    let mut names = Vec::new();
    let mut rest = written;
    loop {
        let is_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-');
        let end = rest.find(|c| !is_name(c)).unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        names.push(name);
        let after = skip_keys(after);
        match after.strip_prefix('.') {
            Some(after) if !is_decoded => rest = after,
            _ => return names,
        }
    }
}

/// What is after the keys at the start: `.size` of `[0].size`.
fn skip_keys(mut text: &str) -> &str {
    while let Some(key) = text.strip_prefix('[') {
        let Some((_, after)) = key.split_once(']') else { return "" };
        text = after;
    }
    text
}

/// The argument without comments, and without strings that are not in the values which the report shows.
fn visible(line: &str, attribute: &AttributeChange) -> String {
    let (first, last) = (line.find('"'), line.rfind('"'));
    let shown = match (first, last) {
        (Some(first), Some(last)) if first < last => {
            let (before, text, after) = (line.get(..first), line.get(first + 1..last), line.get(last + 1..));
            let (before, text, after) =
                (before.unwrap_or_default(), text.unwrap_or_default(), after.unwrap_or_default());
            if comment(before).len() < before.len() {
                comment(before).to_owned()
            } else {
                let text = if is_shown(text, attribute) { text } else { "…" };
                format!("{before}\"{text}\"{}", comment(after))
            }
        }
        // A string that goes on somewhere else.
        (Some(first), _) => line.get(..first).map(|before| format!("{before}…")).unwrap_or_default(),
        (None, _) => comment(line).to_owned(),
    };
    let shown = shown.trim_end();
    match shown.char_indices().nth(LINE) {
        Some((end, _)) => format!("{}…", shown.get(..end).unwrap_or_default()),
        None => shown.to_owned(),
    }
}

/// What is before a comment.
fn comment(text: &str) -> &str {
    let starts = ["#", "//", "/*"].into_iter().filter_map(|mark| text.find(mark));
    starts.min().and_then(|start| text.get(..start)).unwrap_or(text)
}

/// Whether a string of the configuration is in a value of the attribute; of a template, its parts that are no expressions.
fn is_shown(text: &str, attribute: &AttributeChange) -> bool {
    if text.contains(['"', '\\']) {
        return false;
    }
    let sides = [&attribute.before, &attribute.after];
    let is_in_value =
        |part: &str| sides.iter().any(|side| side.as_deref().is_some_and(|side| side.contains(part)));
    let mut parts = text.split("${");
    let first = parts.next().unwrap_or_default();
    is_in_value(first)
        && parts.all(|part| match part.split_once('}') {
            Some((expression, after)) => !expression.contains('{') && is_in_value(after),
            None => false,
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attribute(before: &str, after: &str) -> AttributeChange {
        AttributeChange {
            path: "name".to_owned(),
            before: Some(before.to_owned()),
            after: Some(after.to_owned()),
            lines: None,
            forces_replacement: true,
        }
    }

    #[test]
    fn a_path_leads_to_names() {
        assert_eq!(names("name"), ["name"]);
        assert_eq!(names("disk[0].size"), ["disk", "size"]);
        assert_eq!(names("tags[\"a.b\"]"), ["tags"]);
        assert_eq!(names("jsondecode(container_definitions)[0].image"), ["container_definitions"]);
        assert_eq!(names("yamldecode(values[0]).image.tag"), ["values"]);
        assert_eq!(names("jsondecode(base64decode(spec.data)).x"), ["spec"]);
    }

    #[test]
    fn only_strings_that_the_report_shows_are_shown() {
        let shown = |line| visible(line, &attribute("\"db-test\"", "\"db-prod\""));
        assert_eq!(shown("name = \"db-prod\""), "name = \"db-prod\"");
        assert_eq!(shown("name = \"db-${var.env}\" # a comment"), "name = \"db-${var.env}\"");
        assert_eq!(shown("name = var.name // canary"), "name = var.name");
        assert_eq!(shown("name = true # \"canary\""), "name = true");
        assert_eq!(shown("name = sha256(\"canary\")"), "name = sha256(\"…\")");
        assert_eq!(shown("name = join(\"-\", [\"db\", \"canary\"])"), "name = join(\"…\"])");
        assert_eq!(shown("name = \"${lookup(local.m, {x = 1})}-canary\""), "name = \"…\"");
        assert_eq!(shown("name = <<EOT"), "name = <<EOT");
    }
}
