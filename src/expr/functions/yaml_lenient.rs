//! What go-yaml, Terraform's parser, takes and a parser of YAML 1.2 refuses, and the reverse.
//!
//! Blanks that separate tokens have no meaning where the parser reports these errors, so other blanks in their place change
//! nothing but the verdict of the parser.

use saphyr_parser::{ScalarStyle, ScanError};

/// More blanks than collections are nested in files that people write. What is nested deeper is indented again.
const INDENT: &str = "                                ";

/// The text with other blanks where the parser stopped, if go-yaml reads the text.
pub(super) fn repaired(text: &str, error: &ScanError) -> Option<String> {
    let marker = error.marker();
    let at = text.char_indices().nth(marker.index()).map_or(text.len(), |(at, _)| at);
    let (before, behind) = text.split_at_checked(at)?;
    // By the parser's own words: it has no codes.
    match error.info() {
        // Tabs between a key and its value.
        "':' must be followed by a valid YAML whitespace" => {
            let key = before.strip_suffix(['\t', ' ']).map(|_| before.trim_end_matches(['\t', ' ']))?;
            let blanks = before.len() - key.len();
            (before.ends_with('\t') || before.get(key.len()..)?.contains('\t'))
                .then(|| format!("{key}{}{behind}", " ".repeat(blanks)))
        }
        // Lines of a flow collection may begin left of the block that it is in.
        "invalid indentation" | "invalid indentation in flow construct" => {
            let start = before.rfind(['\n', '\r']).map_or(0, |end| end + 1);
            Some(format!("{}{INDENT}{}", text.get(..start)?, text.get(start..)?))
        }
        // It says so of strings in quotes alone.
        "tab cannot be used as indentation" => {
            Some(format!("{before}{INDENT}{}", behind.strip_prefix('\t')?))
        }
        // So may those of a string in quotes.
        "invalid indentation in quoted scalar" => {
            let end = at + quoted(behind)?;
            let inside = text.get(at..end)?.replace('\n', &format!("\n{INDENT}"));
            Some(format!("{before}{inside}{}", text.get(end..)?))
        }
        _ => None,
    }
}

/// The length of the string in quotes that a text begins with; `None` if it has one line, or does not end.
fn quoted(text: &str) -> Option<usize> {
    let quote = text.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    let mut chars = text.char_indices().skip(1);
    while let Some((at, c)) = chars.next() {
        // `''` is an apostrophe in a string in single quotes.
        let doubled =
            || c == quote && quote == '\'' && text.get(at + 1..).is_some_and(|rest| rest.starts_with(quote));
        if (c == '\\' && quote == '"') || doubled() {
            chars.next();
        } else if c == quote {
            return text.get(..at)?.contains('\n').then_some(at);
        }
    }
    None
}

/// Why go-yaml does not read the directives of a text; the first word of a line that begins with `%`.
pub(super) fn directive_problem(text: &str) -> Option<(&'static str, usize)> {
    let mut version = false;
    for (index, line) in text.lines().enumerate() {
        let Some(directive) = line.strip_prefix('%') else {
            match line.trim_start().chars().next() {
                None | Some('#') => continue,
                Some(_) => return None,
            }
        };
        let mut words = directive.split([' ', '\t']).filter(|word| !word.is_empty());
        let problem = match words.next() {
            Some("YAML") if version => "there are two `%YAML` directives",
            Some("YAML") if words.next() != Some("1.1") => "its version is not YAML 1.1",
            Some("YAML") => {
                version = true;
                continue;
            }
            Some("TAG") => continue,
            _ => "a directive is not known",
        };
        return Some((problem, index + 1));
    }
    None
}

/// Whether a block scalar that is the whole document has a line that go-yaml does not count to it: one without a blank at its
/// start. `document` is the text up to the end of the scalar.
pub(super) fn ends_early(document: &str, style: ScalarStyle) -> bool {
    let is_indicator = |line: &str| !line.starts_with(['#', '%']) && line.contains(['|', '>']);
    let lines = document.lines().skip_while(|line| !is_indicator(line)).skip(1);
    matches!(style, ScalarStyle::Literal | ScalarStyle::Folded)
        && lines
            .take_while(|line| *line != "...")
            .any(|line| !line.is_empty() && !line.starts_with([' ', '\t', '#']))
}
