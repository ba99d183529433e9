//! The argument that forces a replacement in its file, as policy errors show theirs.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::escape;
use super::style::Color;
use crate::report::SourceExcerpt;

/// Characters of a line; a saved report may have more.
const LINE: usize = 200;
/// Lines between the header and the argument. With more of them only the argument is shown.
const BETWEEN: usize = 10_000;

/// The header of the block and the argument, its name underlined, in lines of some width.
pub(super) fn excerpt(source: &SourceExcerpt, width: usize, color: Color) -> String {
    let header = line(&source.header);
    let argument = line(&source.argument);
    let between = source.argument_line.checked_sub(source.line).filter(|lines| (1..BETWEEN).contains(lines));
    let (first, mut text) = match between {
        Some(lines) => (source.line, format!("{header}{}  ", "\n".repeat(lines))),
        None => (source.argument_line, String::new()),
    };
    let start = text.len();
    text.push_str(&argument);
    let name = line(&source.name);
    let length = if argument.starts_with(&name) { name.len() } else { argument.len() };
    let path = line(&source.path);
    let snippet = Snippet::source(&*text)
        .line_start(first)
        .path(&*path)
        .annotation(AnnotationKind::Primary.span(start..start + length))
        .annotations(between.map(|_| AnnotationKind::Visible.span(0..header.len())));
    let renderer = match color {
        Color::On => Renderer::styled(),
        Color::Off => Renderer::plain(),
    };
    let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(width);
    let shown = renderer.render(&[Group::with_level(Level::NOTE).element(snippet)]);
    // A runner executes `##[` anywhere in a line.
    shown.replace("##", r"#\u{23}")
}

/// One line without what a terminal would act on.
fn line(text: &str) -> String {
    escape::terminal(&escape::cut(&escape::one_line(text), LINE)).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source() -> SourceExcerpt {
        SourceExcerpt {
            path: "modules/db/main.tf".to_owned(),
            line: 12,
            header: "resource \"aws_db_instance\" \"main\" {".to_owned(),
            argument_line: 19,
            argument: "storage_encrypted = var.encrypted".to_owned(),
            name: "storage_encrypted".to_owned(),
        }
    }

    #[test]
    fn the_argument_is_underlined_in_its_block() {
        let expected = [
            "  --> modules/db/main.tf:19:3",
            "   |",
            "12 | resource \"aws_db_instance\" \"main\" {",
            "...",
            "19 |   storage_encrypted = var.encrypted",
            "   |   ^^^^^^^^^^^^^^^^^",
        ];
        assert_eq!(excerpt(&source(), 60, Color::Off).lines().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_saved_report_that_lies_breaks_nothing() {
        let mut lying = source();
        lying.argument_line = 3;
        lying.name = "\u{1b}]8;;".to_owned();
        lying.argument = "a ##[group]\u{9b}1m\r\n::error::x".to_owned();
        let shown = excerpt(&lying, 60, Color::Off);
        assert!(shown.contains("3 |") && !shown.contains("##[") && !shown.contains('\u{9b}'), "{shown}");
        assert!(!shown.contains("\n::error"), "{shown}");
    }
}
