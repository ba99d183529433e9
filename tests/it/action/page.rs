//! `docs/github-action.md` has the tables of `action.yml` and the example workflows as they are.

use std::collections::BTreeSet;

use saphyr::YamlOwned;

use super::yaml::{entries, get, load, scalar, text_at};
use crate::support::{files, root, text};

const PAGE: &str = "docs/github-action.md";

#[test]
fn the_page_is_what_the_files_say() {
    let update = std::env::var_os("UPDATE_DOCS").is_some();
    let written = text(PAGE);
    let filled = fill(&written);
    if update && filled != written {
        std::fs::write(root().join(PAGE), &filled).expect("the page is written");
    }
    assert!(update || filled == written, "{PAGE} is stale; run `UPDATE_DOCS=1 cargo test --test it action`");
}

#[test]
fn each_example_is_shown() {
    let page = text(PAGE);
    let shown: BTreeSet<String> =
        page.lines().filter_map(|line| marked(line, "file")).map(str::to_owned).collect();
    let there = files("docs/examples/github").into_iter().map(|path| path.display().to_string()).collect();
    assert_eq!(shown, there);
}

#[test]
fn links_and_anchors_lead_somewhere() {
    let page = text(PAGE);
    let anchor = |heading: &str| heading.to_lowercase().replace(' ', "-").replace([',', '.'], "");
    let headings: BTreeSet<String> =
        page.lines().filter_map(|line| line.strip_prefix("## ")).map(anchor).collect();
    let link = regex::Regex::new(r"(?s)\]\(([^)#]*)(?:#([^)]*))?\)").expect("a pattern");
    let mut seen = 0;
    for found in link.captures_iter(&page) {
        let (path, anchor) = (&found[1], found.get(2).map(|anchor| anchor.as_str()));
        assert!(path.is_empty() || root().join("docs").join(path).exists(), "{path}");
        assert!(!path.is_empty() || anchor.is_some_and(|anchor| headings.contains(anchor)), "{anchor:?}");
        seen += 1;
    }
    assert!(seen >= 5, "{seen}");
}

/// What the page quotes of messages of the scripts is what they say.
#[test]
fn messages_are_those_of_the_scripts() {
    let page = text(PAGE);
    let script = text(".github/action/locate.sh");
    let mut seen = 0;
    let (_, section) = page.split_once("\n## Troubleshooting\n").expect("the section");
    for row in section.lines().filter(|line| line.contains("checksums.txt")) {
        let message = row.split('`').nth(1).expect("a message");
        assert!(script.contains(message), "{message}");
        seen += 1;
    }
    assert_eq!(seen, 2);
}

fn marked<'a>(line: &'a str, kind: &str) -> Option<&'a str> {
    line.strip_prefix("<!-- ")?.strip_prefix(kind)?.strip_prefix(": ")?.strip_suffix(" -->")
}

/// A page with what belongs after each marker; what stood there is dropped.
fn fill(written: &str) -> String {
    let mut filled = String::new();
    let mut lines = written.lines().peekable();
    while let Some(line) = lines.next() {
        filled += line;
        filled.push('\n');
        if let Some(table) = marked(line, "table") {
            while lines.next_if(|line| line.starts_with('|') || line.is_empty()).is_some() {}
            filled += &format!("\n{}\n", self::table(table));
        } else if let Some(path) = marked(line, "file") {
            if lines
                .next_if(|line| line.is_empty() || *line == "```yaml")
                .is_some_and(|line| line == "```yaml")
            {
                assert!(lines.any(|line| line == "```"), "{path}: a block without an end");
                lines.next_if(|line| line.is_empty());
            }
            filled += &format!("```yaml\n{}```\n\n", text(path));
        }
    }
    while filled.ends_with("\n\n") {
        filled.pop();
    }
    filled
}

fn table(name: &str) -> String {
    let action = load("action.yml");
    match name {
        "inputs" => {
            let rows =
                entries(get(&action, "inputs")).into_iter().map(|(name, input)| input_row(&name, input));
            format!("| input | default | meaning |\n|---|---|---|\n{}", rows.collect::<String>())
        }
        "outputs" => {
            let rows = entries(get(&action, "outputs")).into_iter();
            let rows = rows
                .map(|(name, output)| format!("| `{name}` | {} |\n", cell(&text_at(output, "description"))));
            format!("| output | value |\n|---|---|\n{}", rows.collect::<String>())
        }
        "permissions" => permissions(),
        other => panic!("no table `{other}`"),
    }
}

fn input_row(name: &str, input: &YamlOwned) -> String {
    let default = match get(input, "default").map(scalar) {
        Some(default) if !default.is_empty() => format!("`{default}`"),
        _ => "–".to_owned(),
    };
    format!("| `{name}` | {default} | {} |\n", cell(&text_at(input, "description")))
}

fn cell(text: &str) -> String {
    text.trim().replace('|', "\\|")
}

/// The table that the examples are compared with; the mode `check` is the command `pr`.
fn permissions() -> String {
    let table: serde_json::Value =
        serde_json::from_str(&text("testdata/github/permissions.json")).expect("JSON");
    let rights = |value: &serde_json::Value| {
        let rights: Vec<String> = value
            .as_object()
            .into_iter()
            .flatten()
            .map(|(name, level)| format!("`{name}: {}`", level.as_str().expect("a level")))
            .collect();
        if rights.is_empty() { "–".to_owned() } else { rights.join(", ") }
    };
    let row = |(mode, command): (&str, &str)| {
        let row = &table[command];
        format!(
            "| `{mode}` | {} | {} | {} | {} |\n",
            rights(&row["reads"]),
            rights(&row["comment"]),
            rights(&row["status"]),
            rights(&row["issue"])
        )
    };
    let modes = [
        ("check", "pr"),
        ("gate", "gate"),
        ("aggregate", "aggregate"),
        ("drift", "drift"),
        ("doctor", "doctor"),
    ];
    let head = "| mode | reads | for the comment | for the status | for the issue |\n|---|---|---|---|---|\n";
    format!("{head}{}", modes.map(row).concat())
}
