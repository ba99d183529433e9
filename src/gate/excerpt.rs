//! The argument of the configuration that forces a replacement, without what the report does not show.

use super::input::BlockFinder;
use crate::report::{AttributeChange, ChangeEntry, Location, SourceExcerpt};

/// Characters of a line.
const LINE: usize = 200;

/// The excerpt for a change whose block is here; `None` where no attribute with values forces a replacement, the block does not
/// write it, or one of the texts of `masks` is in what would be shown.
pub(super) fn excerpt(
    change: &ChangeEntry,
    block: &Location,
    masks: &[String],
    finder: &mut dyn BlockFinder,
) -> Option<SourceExcerpt> {
    let has_values = |attribute: &&AttributeChange| attribute.forces_replacement && !attribute.is_secret();
    let forcing = change.attributes.iter().find(has_values)?;
    let names = names(&forcing.path);
    let mut found = finder.argument(block, (&change.type_, &change.name), &names)?;
    // Which of several nested blocks an index means, the file does not tell.
    let is_block = found.argument.get(found.name.len()..)?.trim_start().starts_with('{');
    if is_block && forcing.path.contains('[') && !forcing.path.contains("[0]") {
        return None;
    }
    let is_whole = names.last() == Some(&found.name.as_str()) && forcing.path.ends_with(&found.name);
    found.argument = visible(&found, is_whole.then_some(forcing));
    let shown = [&found.path, &found.header, &found.argument];
    let is_masked = |mask: &String| shown.iter().any(|text| text.contains(mask.as_str()));
    (!masks.iter().any(is_masked)).then_some(found)
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

/// The argument with what is sure to tell no more than the report: references, and values that the attribute has. Anything else
/// is `…`.
fn visible(found: &SourceExcerpt, attribute: Option<&AttributeChange>) -> String {
    let name = &found.name;
    let rest = found.argument.get(name.len()..).unwrap_or_default().trim_start();
    let Some(value) = rest.strip_prefix('=') else {
        // A nested block has its arguments behind the brace.
        return format!("{name} {{");
    };
    let value = value.trim();
    let value = value.split_once(['#']).map_or(value, |(value, _)| value.trim_end());
    let value = value.split_once("//").map_or(value, |(value, _)| value.trim_end());
    let is_shown = is_reference(value) || attribute.is_some_and(|attribute| has_value(attribute, value));
    let shown = if is_shown && value.chars().count() <= LINE { value } else { "…" };
    format!("{name} = {shown}")
}

/// Whether an expression is the name of something: `var.size`, `local.sizes[0]`.
fn is_reference(expression: &str) -> bool {
    let is_root = ["var.", "local.", "module.", "data.", "each.", "self.", "path."]
        .iter()
        .any(|root| expression.starts_with(root));
    is_root && expression.chars().all(|c| c.is_ascii_alphanumeric() || "_.-[]".contains(c))
}

/// Whether an expression is a value that the report shows: a constant, or a template of references around parts of one.
fn has_value(attribute: &AttributeChange, expression: &str) -> bool {
    let sides = || [&attribute.before, &attribute.after].into_iter().flatten();
    if sides().any(|side| side == expression) {
        return true;
    }
    let Some(text) = expression.strip_prefix('"').and_then(|text| text.strip_suffix('"')) else {
        return false;
    };
    if text.contains(['"', '\\']) {
        return false;
    }
    let is_in_value = |part: &str| sides().any(|side| side.contains(part));
    let mut parts = text.split("${");
    let first = parts.next().unwrap_or_default();
    let mut parts = parts.peekable();
    parts.peek().is_some()
        && is_in_value(first)
        && parts.all(|part| match part.split_once('}') {
            Some((expression, after)) => is_reference(expression.trim()) && is_in_value(after),
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

    fn found(argument: &str) -> SourceExcerpt {
        SourceExcerpt {
            path: "main.tf".to_owned(),
            line: 1,
            header: String::new(),
            argument_line: 2,
            argument: argument.to_owned(),
            name: "name".to_owned(),
        }
    }

    #[test]
    fn only_references_and_values_that_the_report_has_are_shown() {
        let attribute = attribute("\"db-test\"", "\"db-prod\"");
        let shown = |line: &str| visible(&found(line), Some(&attribute));
        for same in
            ["name = \"db-prod\"", "name = \"db-${var.env}\"", "name = var.name", "name = local.names[0]"]
        {
            assert_eq!(shown(same), same);
            assert_eq!(shown(&format!("{same} # canary")), same);
            assert_eq!(shown(&format!("{same} // canary")), same);
        }
        for hidden in [
            "name = sha256(\"canary\")",
            "name = join(\"-\", [\"db\", \"canary\"])",
            "name = \"${lookup(local.m, {x = 1})}-canary\"",
            "name = \"${var.x ? 1234567 : 7654321}-prod\"",
            "name = var.prod ? 48151623 : 5",
            "name = { port = 5432, pin = 48151623 }",
            "name = 48151623",
            "name = <<EOT",
            "name = \"db-prod\"; password = 48151623",
        ] {
            assert_eq!(shown(hidden), "name = …", "{hidden}");
        }
        assert_eq!(shown("name { pin = 48151623 }"), "name {");
        // What is below the argument says nothing about the whole of it.
        assert_eq!(visible(&found("name = \"db-prod\""), None), "name = …");
    }
}
