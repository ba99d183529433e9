//! The scanner, compared with the parser that it does without.
#![expect(clippy::disallowed_methods, reason = "it reads the fixtures")]

use std::path::PathBuf;

use hcl_edit::Span as _;
use hcl_edit::expr::Expression;
use hcl_edit::structure::{Block, BlockLabel};
use proptest::prelude::*;

use super::generated::file;
use crate::source::blocks::{BlockKey, FoundBlock, block_key};
use crate::source::native::blocks;
use crate::source::tokens::Tokens;

/// The blocks as the parser sees them; `None` for what it does not parse.
fn parsed(text: &str) -> Option<Vec<(BlockKey, FoundBlock)>> {
    let body = hcl_edit::parser::parse_body(text).ok()?;
    let found = |block: &Block| {
        let labels: Vec<&str> = block.labels.iter().map(BlockLabel::as_str).collect();
        let constant = |name: &str| {
            let Expression::String(value) = &block.body.get_attribute(name)?.value else { return None };
            is_plain(text.get(value.span()?)?).then(|| value.to_string())
        };
        let key = block_key(block.ident.as_str(), &labels, || constant("alias"))?;
        let source = matches!(key, BlockKey::Module(_)).then(|| constant("source")).flatten();
        let line = text.get(..block.ident.span()?.start)?.matches('\n').count() + 1;
        Some((key, FoundBlock { file: "main.tf".to_owned(), line, source }))
    };
    Some(body.blocks().filter_map(found).collect())
}

/// Whether the parser had nothing to take out of a string.
fn is_plain(written: &str) -> bool {
    !written.contains(['\\']) && !written.contains("${") && !written.contains("%{")
}

fn scanned(text: &str) -> Option<Vec<(BlockKey, FoundBlock)>> {
    blocks("main.tf", text)
}

/// What was found, in one line each.
fn shown(text: &str) -> Option<Vec<String>> {
    let line = |(key, found): (BlockKey, FoundBlock)| match key {
        BlockKey::Resource(keyword, type_, name) => format!("{}: {keyword:?} {type_}.{name}", found.line),
        BlockKey::Module(name) => format!("{}: {name} from {:?}", found.line, found.source),
        BlockKey::Provider(name, alias) => format!("{}: {name} as {alias:?}", found.line),
    };
    Some(scanned(text)?.into_iter().map(line).collect())
}

#[test]
fn blocks_are_at_the_top_level_only() {
    for (text, expected) in [
        ("", vec![]),
        ("resource a \"b\" {}", vec!["1: Resource a.b"]),
        ("\n\n data \"a\" b {\n}\nephemeral a b {\n}", vec!["3: Data a.b", "5: Ephemeral a.b"]),
        ("# resource \"a\" \"b\" {\n/* }\n*/ resource \"a\" \"b\" { # }\n}", vec!["3: Resource a.b"]),
        ("locals {\n  resource \"a\" \"b\" {\n  }\n}\n", vec![]),
        ("x = {\n  y = \"}\"\n}\nresource \"a\" \"b\" {\n}\n", vec!["4: Resource a.b"]),
        ("x = <<EOT\nresource \"a\" \"b\" {\n}\n  EOTX\n\tEOT\nmodule \"m\" {}", vec!["6: m from None"]),
        ("x = <<-E\r\n}\r\n  E\r\nmodule \"m\" {}\r\n", vec!["4: m from None"]),
        ("x = <<E\nE\nmodule \"m\" {}\ny = <<E\nE", vec!["3: m from None"]),
        ("module \"m\" {\n  source = \"./x\" # y\n}\n", vec!["1: m from Some(\"./x\")"]),
        ("module m { source = \"./x\" }\n", vec!["1: m from Some(\"./x\")"]),
        ("module m {\n  a = {\n    source = \"./x\"\n  }\n}\n", vec!["1: m from None"]),
        ("module m {\n  b {\n    source = \"./x\"\n  }\n}\n", vec!["1: m from None"]),
        ("module m {\n  source = \"./${path.module}\"\n}\n", vec!["1: m from None"]),
        ("module m {\n  source = \"./x\" == y ? z : z\n}\n", vec!["1: m from None"]),
        ("provider \"aws\" {\n  alias = \"eu\"\n}\n", vec!["1: aws as Some(\"eu\")"]),
        ("x = \"${f(\"}\", {\n a = \"${\"{\"}\" })}{\"\nmodule \"m\" {}", vec!["3: m from None"]),
        ("x = \"$${\"\ny = \"%%{\"\nz = \"\\\"{\"\nmodule \"m\" {}", vec!["4: m from None"]),
        ("resource \"a\" \"b\"\n{\n}\nresource \"a\" \"b\" = {}\nresource \"a\" 1 {}", vec![]),
        ("resource \"a\" \"b\" \"c\" {}\nresource \"a\" {}\nresource \"${a}\" \"b\" {}", vec![]),
    ] {
        let expected: Vec<String> = expected.into_iter().map(str::to_owned).collect();
        assert_eq!(shown(text), Some(expected), "{text}");
    }
}

#[test]
fn a_file_in_which_something_does_not_end_has_no_blocks() {
    for rest in [
        "x = {",
        "x = [",
        "x = (",
        "}",
        ")",
        "]",
        "x = {]",
        "x = (}",
        "x = \"",
        "x = \"a\nb\"",
        "x = \"${",
        "x = \"${}",
        "x = \"\\\"",
        "x = \"\\",
        "x = <<EOT\n",
        "x = <<EOT\nEOTX\n",
        "/*",
        "/* *",
        "x = \"%{ if \"}\"",
        "x = \"\\\n\"",
    ] {
        assert_eq!(scanned(&format!("resource \"a\" \"b\" {{\n}}\n{rest}")), None, "{rest}");
    }
}

#[test]
fn the_keys_of_a_large_object_are_only_skipped() {
    let keys = (0..40_000).map(|key| format!("  k{key:07} = 1\n")).collect::<Vec<_>>().concat();
    let deep = format!("y = {}{}\n", "[".repeat(100_000), "]".repeat(100_000));
    let text = format!("x = {{\n{keys}}}\n{deep}resource \"a\" \"b\" {{\n}}\n");
    assert_eq!(shown(&text), Some(vec!["40004: Resource a.b".to_owned()]));
}

#[test]
fn the_files_of_the_repository_have_the_blocks_that_the_parser_sees() {
    let (mut seen, mut found) = (0, 0);
    let root = crate::tests::root();
    let mut pending = vec![root.join("testdata")];
    while let Some(folder) = pending.pop() {
        let entries: Vec<PathBuf> =
            std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        for path in entries {
            if path.is_dir() {
                pending.push(path);
            } else if path.extension().is_some_and(|end| end == "tf" || end == "tofu") {
                let text = std::fs::read_to_string(&path).unwrap();
                let Some(expected) = parsed(&text) else { continue };
                (seen, found) = (seen + 1, found + expected.len());
                assert_eq!(scanned(&text), Some(expected), "{}", path.display());
            }
        }
    }
    assert!(seen >= 150 && found >= 300, "{seen} files, {found} blocks");
}

/// What can be said of any text: nothing fails, each token takes a byte, and lines are lines of the file.
fn survives(text: &str) -> Result<(), TestCaseError> {
    prop_assert!(Tokens::of(text).count() <= text.len() + 1);
    let lines = text.matches('\n').count() + 1;
    for (_, found) in scanned(text).unwrap_or_default() {
        prop_assert!((1..=lines).contains(&found.line));
    }
    Ok(())
}

/// What a file may be spoiled with.
const SPOILERS: [&str; 16] = [
    "{",
    "}",
    "[",
    ")",
    "\"",
    "${",
    "%{",
    "<<EOT\n",
    "EOT",
    "/*",
    "*/",
    "#",
    "\n",
    "\\",
    "\r",
    "resource \"a\" \"b\" {",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn well_formed_files_have_the_blocks_that_the_parser_sees(text in file()) {
        let expected = parsed(&text);
        prop_assert!(expected.is_some(), "not well formed: {text}");
        prop_assert_eq!(scanned(&text), expected, "{}", text);
    }

    #[test]
    fn any_bytes_are_survived(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        survives(&String::from_utf8_lossy(&bytes))?;
    }

    #[test]
    fn spoiled_files_are_survived(
        text in file(),
        changes in proptest::collection::vec((any::<prop::sample::Index>(), 0..3_usize, prop::sample::select(&SPOILERS[..])), 1..4),
    ) {
        let mut bytes = text.into_bytes();
        for (at, taken, put) in changes {
            let start = at.index(bytes.len() + 1);
            let end = (start + taken).min(bytes.len());
            bytes.splice(start..end, put.bytes());
        }
        survives(&String::from_utf8_lossy(&bytes))?;
    }
}
