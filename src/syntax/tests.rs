//! What the parser reads differently, and what HCL means by it.

use hcl_edit::structure::{Body, Structure};
use proptest::prelude::*;

use super::body;
use crate::expr::evaluate_text;

fn names(body: &Body) -> Vec<&str> {
    body.iter()
        .map(|structure| match structure {
            Structure::Attribute(attribute) => attribute.key.as_str(),
            Structure::Block(block) => block.ident.as_str(),
        })
        .collect()
}

/// The names at the top of a file.
fn top(text: &str) -> Vec<String> {
    let body = body(text).unwrap_or_else(|error| panic!("{error:?}: {text}"));
    names(&body).into_iter().map(str::to_owned).collect()
}

#[test]
fn an_empty_heredoc_swallows_nothing() {
    for dash in ["", "-"] {
        for end in ["EOT", "  EOT", "\tEOT", "EOT  ", "\u{a0}EOT"] {
            let text = format!("a = <<{dash}EOT\n{end}\nb {{\n c = <<EOT\nx\nEOT\n}}\nd = 1\n");
            assert_eq!(top(&text), ["a", "b", "d"], "{text}");
        }
    }
    assert_eq!(top("a = [<<E\nE\n, \"x\", <<E\ny\nE\n]\nb = 1\n"), ["a", "b"]);
    assert_eq!(evaluate_text("[<<E\nE\n, \"x\", <<E\ny\nE\n]").as_deref(), Ok("[\"\",\"x\",\"y\\n\"]"));
}

#[test]
fn a_line_that_begins_with_the_marker_is_text() {
    let text = "a = <<TEXT\nx\nTEXT # in this file:\nb = 1\n  TEXT\nc = 1\n";
    assert_eq!(top(text), ["a", "c"]);
    for (source, expected) in [
        ("<<EOT\nx\nEOT y\nEOT\n", "x\nEOT y\n"),
        ("<<-EOT\n  x\n  EOT.\n  EOT\n", "x\nEOT.\n"),
        ("<<E\nx\nE y\nA z\nE\n", "x\nE y\nA z\n"),
        ("<<E\nx\nE${1}\nE\n", "x\nE1\n"),
        ("<<-E\n    EOT${1}\n  }{\n{E y\n  E\n", "    EOT1\n  }{\n{E y\n"),
        ("<<-E\n    a\n      \n \n   b\nE\n", " a\n      \n \nb\n"),
        ("<<-E\n  %{ if true }\n  b\n  %{ else }\n  %{ endif }\n  E\n", "\nb\n\n"),
        ("<<A\n${<<B\nA\nB\n}\nA\n", "A\n\n"),
        ("<<A\n${<<A\nA x\nA\n}A\nA\n", "A x\nA\n"),
    ] {
        let expected = serde_json::to_string(expected).unwrap();
        assert_eq!(evaluate_text(source.trim_end_matches('\n')), Ok(expected), "{source}");
    }
}

#[test]
fn what_the_parser_reads_differently_is_refused() {
    for text in [
        // A marker in the text of a directive ends the heredoc in HCL, and the directive does not end.
        "a = <<A\n%{ if true }\nA\nb = <<A\n%{ endif }\nA\n",
        "a = [<<A\n%{ if true }\nA\n, \"x\", <<A\n%{ endif }\nA\n]\n",
        // A quoted string ends with its line.
        "a = \"x\ny\"\n",
        "a = \"x\ny\"\nb = \"\"\n",
        // HCL allows other white space before the marker.
        "a = <<A\nx\n\u{a0}A\nb = 1\nc = <<A\ny\nA\n",
    ] {
        let error = body(text).expect_err(text);
        assert!(error.at <= text.len() && !error.message.is_empty(), "{error:?}");
    }
    let letters: Vec<String> = ('A'..='Z').chain('a'..='z').chain(['_']).map(String::from).collect();
    let letters = letters.join("\n.\n") + "\n";
    let error = body(&format!("b = 1\na = <<E\n{}E x\nE\n", letters.replacen("E\n", "", 1))).unwrap_err();
    assert_eq!((error.at, error.message.contains("longer marker")), (10, true), "{error:?}");
}

proptest! {
    /// Each attribute and block is there once, in order, whatever the heredocs between them hold.
    #[test]
    fn no_statement_is_swallowed_or_made_up(pieces in prop::collection::vec((marker(), lines(), any::<bool>()), 1..6)) {
        let (mut text, mut expected) = (String::new(), Vec::new());
        for (index, (marker, lines, is_block)) in pieces.iter().enumerate() {
            let lines: String =
                lines.iter().map(|line| line.replace('@', marker)).filter(|line| line.trim() != *marker).collect();
            let value = format!("<<{marker}\n{lines}{marker}\n");
            let name = format!("n{index}");
            let (open, close) = if *is_block { (" {\n  x = ", "  }\n") } else { (" = ", "") };
            text.extend([&name, open, &value, close]);
            expected.push(name);
        }
        prop_assert_eq!(top(&text), expected, "{}", text);
    }
}

fn marker() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["E", "EOT", "E-x", "é"])
}

/// Lines of a heredoc, `@` for its marker.
fn lines() -> impl Strategy<Value = Vec<String>> {
    let line = prop::sample::select(vec![
        "\n",
        "  \n",
        "@ x\n",
        "  @.\n",
        "@x\n",
        "x@\n",
        "<<@\n",
        "n9 {\n",
        "}\n",
        "n8 = 1\n",
        "\"\n",
        "/*\n",
        "# @\n",
        "A\n",
        "$${\n",
        "${1}\n",
        "@${1}\n",
        "${<<@\n@\n}\n",
        "${<<B\nB y\n@\nB\n}@\n",
        "%{ if true }x%{ endif }\n",
    ]);
    prop::collection::vec(line.prop_map(str::to_owned), 0..5)
}
