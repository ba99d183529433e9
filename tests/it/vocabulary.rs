//! The words of the project: what the section "Words" of CONTRIBUTING.md says not to write is in no source, document or
//! help text.
//!
//! This is a style lint. A word that is in the way is taken out of a list below, not written around.

use std::collections::BTreeSet;

use crate::rust_source::code;
use crate::support::{files, text, tfgate};

/// Identifiers of the code that were renamed before the first release.
const IDENTIFIERS: &[&str] = &[
    "Armed",
    "Armory",
    "Beside",
    "Complaints",
    "Desk",
    "DriftRule",
    "Facts",
    "Glass",
    "Idle",
    "Judge",
    "JudgeError",
    "Judgement",
    "Kept",
    "Late",
    "Lineage",
    "Missed",
    "Needs",
    "Owed",
    "Spot",
    "Wants",
    "WayBack",
    "complain",
    "far_sighted",
    "judged_aside",
    "judged_by",
    "judged_with",
];

/// Words of the JSON report and the policy language that were renamed before the first release.
const RENAMED: &[&str] =
    &["deleted_unwanted", "doomed", "not_asked", "put_off", "set_anew", "set_back", "way_back"];

/// Phrases that are not idiomatic English, or not the field's words.
const PHRASES: &[&str] = &[
    "be they",
    "has it not",
    "judge",
    "judged",
    "judges",
    "judging",
    "lies in",
    "mend",
    "mended",
    "mends",
    "nobody",
    "one a line",
    "put off",
    "shall",
    "somebody",
    "stands twice",
    "the answer is no",
    "what becomes of",
    "whoever",
];

#[test]
fn renamed_identifiers_and_phrases_are_gone() {
    let mut problems = Vec::new();
    let sources = files("src").into_iter().filter(|file| file.extension().is_some_and(|kind| kind == "rs"));
    let documents =
        files("docs").into_iter().filter(|file| file.extension().is_some_and(|kind| kind == "md"));
    for file in sources.chain(documents).chain(["README.md".into(), "action.yml".into()]) {
        let name = file.display().to_string();
        let text = text(&file);
        if file.extension().is_some_and(|kind| kind == "rs") {
            check_code(&name, &text, &mut problems);
        }
        check(&name, &text, &mut problems);
    }
    for command in commands() {
        let arguments: Vec<&str> = command.iter().map(String::as_str).chain(["--help"]).collect();
        let help = tfgate(&arguments, b"");
        assert_eq!(help.code, 0, "{arguments:?}: {}", help.stderr);
        check(&format!("tfgate {}", arguments.join(" ")), &help.stdout, &mut problems);
    }
    assert!(problems.is_empty(), "see the section Words of CONTRIBUTING.md:\n{}", problems.join("\n"));
}

#[test]
fn the_lint_sees_words_and_phrases_and_nothing_else() {
    let found = |text: &str| {
        let mut problems = Vec::new();
        check("x", text, &mut problems);
        problems
    };
    let mut problems = Vec::new();
    check_code("x", "// Needs\nfn f(needs: Needs) { \"Judge\" }", &mut problems);
    assert_eq!(problems, ["x: `Needs`"]);
    assert_eq!(found("`doomed`: Needs"), ["x:1: `doomed`"]);
    assert_eq!(found("a\n// Nobody\n// shall: mend it"), ["x:2: `nobody`", "x:3: `mend`", "x:3: `shall`"]);
    assert!(found("marshall amend commend \"the answer\" set_backs").is_empty());
}

/// Notes each renamed identifier in the code of a source file, outside of comments and texts.
fn check_code(name: &str, source: &str, problems: &mut Vec<String>) {
    let code = code(source);
    let words: BTreeSet<&str> = code.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
    let found = IDENTIFIERS.iter().filter(|word| words.contains(**word));
    problems.extend(found.map(|word| format!("{name}: `{word}`")));
}

/// Notes each renamed word and each phrase, by line.
fn check(name: &str, text: &str, problems: &mut Vec<String>) {
    for (number, line) in text.lines().enumerate() {
        let words: BTreeSet<&str> = line.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
        let lower = spaced(&line.to_lowercase());
        let phrases = PHRASES.iter().filter(|phrase| lower.contains(&format!(" {phrase} ")));
        for found in RENAMED.iter().filter(|word| words.contains(**word)).chain(phrases) {
            problems.push(format!("{name}:{}: `{found}`", number + 1));
        }
    }
}

/// The words of a line with one space around each.
fn spaced(line: &str) -> String {
    let words: Vec<&str> =
        line.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty()).collect();
    format!(" {} ", words.join(" "))
}

/// The subcommands, by their words, and the program itself.
fn commands() -> Vec<Vec<String>> {
    let mut found = vec![Vec::new()];
    let mut at = 0;
    while let Some(command) = found.get(at).cloned() {
        let arguments: Vec<&str> = command.iter().map(String::as_str).chain(["--help"]).collect();
        let help = tfgate(&arguments, b"").stdout;
        let names = help
            .lines()
            .skip_while(|line| *line != "Commands:")
            .skip(1)
            .take_while(|line| !line.is_empty())
            // The second line of a description is further in.
            .filter_map(|line| line.strip_prefix("  ").filter(|rest| !rest.starts_with(' ')))
            .filter_map(|line| line.split_whitespace().next().map(str::to_owned))
            // Its words are those of the commands that it is asked about.
            .filter(|name| name != "help");
        found.extend(names.map(|name| command.iter().cloned().chain([name]).collect()));
        at += 1;
    }
    assert!(found.len() > 12, "subcommands: {found:?}");
    found
}
