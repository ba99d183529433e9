//! Policy files on disk: what must load, and what must not, with the diagnostics that it gets.

use std::fs;
use std::path::PathBuf;

use proptest::prelude::*;
use tfgate::policy::{
    InputValues, LoadContext, LoadError, Packs, PolicySet, Source, SourceFile, SourceKind, builtin, load,
};
use tfgate::render::{Color, diagnostics};
use time::{Date, Month};

use crate::support::root;

fn directory(path: &str) -> PathBuf {
    root().join(path)
}

/// Policy files of a directory, sorted.
fn files(path: &str) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(directory(path))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "hcl"))
        .collect();
    files.sort();
    assert!(!files.is_empty());
    files
}

/// Loads one text on a fixed day; a first line `# stacks: 2` is a run over two stacks.
fn load_text(name: &str, text: &str) -> Result<PolicySet, LoadError> {
    load_beside(name, text, PACKS)
}

fn load_beside(
    name: &str,
    text: &str,
    packs: &'static [builtin::BuiltinFile],
) -> Result<PolicySet, LoadError> {
    let file = SourceFile { path: name.to_owned(), text: text.to_owned() };
    let source =
        Source { origin: "test".to_owned(), kind: SourceKind::User, files: vec![file], unread: Vec::new() };
    let context = LoadContext {
        version: tfgate::expr::Version::new(0, 1, 0),
        today: Date::from_calendar_date(2026, Month::January, 1).unwrap(),
        stack_count: if text.starts_with("# stacks: 2") { 2 } else { 1 },
        builtin: Packs::On,
        inputs: InputValues::default(),
        regex_bytes: tfgate::expr::REGEX_BYTES,
    };
    load(&[source], packs, &context)
}

/// Two packs of one policy each, so that expectations do not change when a built-in policy does.
static PACKS: &[builtin::BuiltinFile] = &[
    builtin::BuiltinFile::plain(
        "data/aws/databases.gate.hcl",
        "protect \"relational\" {\n  types = [\"aws_db_instance\"]\n}\n",
    ),
    builtin::BuiltinFile::plain(
        "identity/aws/dns.gate.hcl",
        "protect \"records\" {\n  types = [\"aws_route53_record\"]\n}\n",
    ),
];

#[test]
fn invalid_files_get_the_expected_diagnostics() {
    let update = std::env::var_os("UPDATE_EXPECT").is_some();
    let mut wrong = Vec::new();
    for path in files("testdata/invalid/policies") {
        let name = path.file_name().unwrap().to_str().unwrap();
        let text = fs::read_to_string(&path).unwrap();
        let Err(error) = load_text(name, &text) else {
            wrong.push(format!("`{name}` loads"));
            continue;
        };
        let shown = diagnostics(&error.diagnostics, |_| Some(text.as_str()), Color::Off);
        let stem = name.split('.').next().unwrap();
        let expected = path.with_file_name(format!("{stem}.stderr"));
        if update {
            fs::write(expected, shown).unwrap();
        } else if fs::read_to_string(expected).unwrap_or_default() != shown {
            wrong.push(format!("`{name}` gets\n{shown}"));
        }
    }
    assert!(wrong.is_empty(), "{}\nUPDATE_EXPECT=1 rewrites the expectations", wrong.join("\n"));
}

#[test]
fn valid_files_load() {
    for path in files("testdata/valid/policies") {
        let name = path.file_name().unwrap().to_str().unwrap();
        if let Err(error) = load_text(name, &fs::read_to_string(&path).unwrap()) {
            panic!("`{name}`: {error}\n{:?}", error.diagnostics);
        }
    }
}

#[test]
fn no_text_makes_the_loader_panic() {
    for path in files("testdata/invalid/policies").into_iter().chain(files("testdata/valid/policies")) {
        let text = fs::read_to_string(&path).unwrap();
        // Every place of a short file, some of a long one.
        let step = 1 + text.len() / 400;
        for (end, _) in text.char_indices().step_by(step) {
            let cut = text.get(..end).unwrap();
            if let Err(error) = load_text("cut.gate.hcl", cut) {
                diagnostics(&error.diagnostics, |_| Some(cut), Color::On);
            }
        }
    }
}

#[test]
fn deep_and_large_files_are_refused() {
    for text in [
        format!("protect \"a\" {{\n  types = {}\n}}\n", "[".repeat(100_000)),
        format!("protect \"a\" {{\n  types = {}1{}\n}}\n", "[".repeat(60), "]".repeat(60)),
        "protect \"a\" {\n".repeat(10_000),
        format!("# {}", "x".repeat(2 << 20)),
    ] {
        assert!(load_text("deep.gate.hcl", &text).is_err());
    }
}

/// What policy files are made of, for texts that are nearly policies.
const TOKENS: [&str; 28] = [
    "protect",
    "settings",
    "waiver",
    "recovery",
    "override",
    "types",
    "on",
    "level",
    "when",
    "levels",
    "expires",
    "\"a\"",
    "\"a/*\"",
    "\"2026-01-01\"",
    "\"",
    "=",
    "{",
    "}",
    "[",
    "]",
    ",",
    "\n",
    " ",
    "null",
    "-1e5",
    "<<-E\n",
    "${",
    "\u{202e}é",
];

proptest! {
    #[test]
    fn no_mix_of_tokens_makes_the_loader_panic(tokens in prop::collection::vec(0..TOKENS.len(), 0..60)) {
        let text: String = tokens.into_iter().map(|index| TOKENS[index]).collect();
        if let Err(error) = load_text("mix.gate.hcl", &text) {
            prop_assert!(!error.diagnostics.is_empty());
            diagnostics(&error.diagnostics, |_| Some(&text), Color::Off);
        }
    }
}
