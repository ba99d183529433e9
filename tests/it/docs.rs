//! The `hcl` blocks of the pages about policies are files, and every file is what the page says.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use tfgate::expr::{ABSENT, FUNCTIONS};
use tfgate::policy::builtin;

use crate::support::{files, formats, root, text, tfgate};

/// The pages; the files of each lie in `testdata/docs`, in a folder of its name.
const PAGES: [&str; 5] = ["writing-policies", "policy-reference", "cookbook", "portable-policies", "drift"];

/// Examples of what does not load, or is not portable: a transcript of the page shows what lint says.
const SHOWN_BY_LINT: [&str; 2] = ["portable-policies/refused", "portable-policies/not_portable"];

/// Before each block, with the path below the folder of its page.
const MARKER: &str = "<!-- file: ";

/// The functions that the evaluator does itself; none of them is in the table of the others.
const SPECIAL: [&str; 4] = ["can", "getdatasource", "getresources", "try"];

#[test]
fn every_block_is_its_file() {
    let update = std::env::var_os("UPDATE_DOCS").is_some();
    for page in PAGES {
        let path = format!("docs/{page}.md");
        let written = text(&path);
        let filled = fill(page, &written);
        if update && filled != written {
            std::fs::write(root().join(&path), &filled).expect("the page is written");
        }
        assert!(
            update || filled == written,
            "{path} is stale; run `UPDATE_DOCS=1 cargo test --test it docs`"
        );
    }
}

#[test]
fn every_file_is_shown() {
    for page in PAGES {
        let shown: BTreeSet<String> = marked(&text(format!("docs/{page}.md"))).into_iter().collect();
        let folder = format!("testdata/docs/{page}");
        let there: BTreeSet<String> = files(&folder)
            .iter()
            .filter(|path| path.extension().is_some_and(|end| end == "hcl"))
            .map(|path| path.strip_prefix(&folder).expect("below the folder").display().to_string())
            // The pages show how to write tests once; those of the others may stay beside their policies.
            .filter(|path| {
                matches!(page, "cookbook" | "drift")
                    || shown.contains(path)
                    || !path.ends_with(".policytest.hcl")
            })
            .collect();
        assert_eq!(shown, there, "marked in docs/{page}.md, and there in {folder}");
    }
}

#[test]
fn every_example_loads_and_lints() {
    for example in examples() {
        let loads = tfgate(
            &["check", "--today", "2026-11-21", "--policy", &example.path, "testdata/plans/create/plan.json"],
            b"",
        );
        let refused = example.path.ends_with("/refused");
        assert_eq!(loads.code == 2, refused, "{}: {}", example.path, loads.said());
        // The clock decides what lint says about the end of a waiver.
        if example.is_shown_by_lint() || example.holds("waiver ") {
            continue;
        }
        let portable = !example.policies.iter().any(|policy| policy.ends_with(".gate.hcl"));
        let flags: &[&str] = if portable { &["lint", "--portable"] } else { &["lint"] };
        let lints = tfgate(&[flags, &[example.path.as_str()]].concat(), b"");
        assert_eq!(lints.code, 0, "{}: {}", example.path, lints.said());
    }
}

#[test]
fn every_example_is_tested_or_shown_in_a_transcript() {
    for example in examples() {
        let page = text(format!("docs/{}.md", example.page));
        let transcript = page
            .lines()
            .any(|line| line.starts_with("$ tfgate") && line.split(' ').any(|word| word == example.path));
        let Some(test) = &example.test else {
            assert!(transcript, "{} has neither test nor transcript", example.path);
            continue;
        };
        // A test that no policy can fail, or that every plan fails, shows nothing.
        let cases = text(test);
        let fails = ["expect_failure = true", "expect = \"fail\"", "expect = \"needs_approval\""];
        let plain = cases.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(fails.iter().any(|fail| plain.contains(fail)), "{}: nothing fails", test.display());
        let ran = tfgate(&["test", &example.path], b"");
        assert_eq!(ran.code, 0, "{}: {}", example.path, ran.said());
    }
}

#[test]
fn the_cookbook_has_twenty_policies_with_cases_that_pass_and_fail() {
    let cookbook: Vec<_> = examples().into_iter().filter(|example| example.page == "cookbook").collect();
    assert_eq!(cookbook.len(), 20);
    for example in cookbook {
        let cases = text(example.test.expect("a test"));
        let blocks: Vec<&str> = cases.split("\n}\n").filter(|block| block.contains("\" {")).collect();
        let failing = |block: &&&str| {
            block.contains("expect_failure = true")
                || block.contains("\"fail\"")
                || block.contains("\"needs_approval\"")
        };
        let failing = blocks.iter().filter(failing).count();
        assert!(failing > 0 && failing < blocks.len(), "{}: {failing} of {}", example.path, blocks.len());
    }
}

#[test]
fn the_list_of_functions_is_that_of_the_evaluator() {
    let page = text("docs/functions.md");
    let mut listed = BTreeSet::new();
    for row in page.lines().filter(|line| line.starts_with("| `")) {
        let cell = row.split(" | ").next().expect("the first cell");
        let gate = cell.contains("*gate*");
        for call in cell.split('`').skip(1).step_by(2) {
            let name = call.split('(').next().expect("a name").to_owned();
            assert!(listed.insert((name, gate)), "{call} stands twice");
        }
    }
    let known = FUNCTIONS.iter().map(|function| (function.name.to_owned(), !function.portable));
    let special = SPECIAL.iter().map(|name| ((*name).to_owned(), false));
    assert_eq!(listed, known.chain(special).collect());
}

#[test]
fn the_functions_that_are_missing_are_those_of_the_compiler() {
    let page = text("docs/functions.md");
    let (_, list) = page.split_once("## Functions of Terraform that are missing\n").expect("the section");
    let listed: Vec<&str> = list.lines().filter_map(|line| line.strip_prefix("- ")).collect();
    let expected = ABSENT.iter().map(|(names, help)| {
        let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
        format!("{}: {help}", names.join(", "))
    });
    assert_eq!(listed, expected.collect::<Vec<_>>());
    for name in ABSENT.iter().flat_map(|(names, _)| names.iter()) {
        assert!(!FUNCTIONS.iter().any(|function| function.name == *name), "{name}");
    }
}

#[test]
fn the_table_of_packs_names_all_of_them() {
    let page = text("docs/policy-reference.md");
    let (_, section) = page.split_once("### Packs\n").expect("the section");
    let table =
        section.lines().skip_while(|line| !line.starts_with("| `")).take_while(|line| line.starts_with('|'));
    let listed: Vec<(String, bool)> = table
        .map(|row| {
            let cells: Vec<&str> = row.split(" | ").collect();
            (cells[0].trim_matches(['|', ' ', '`']).to_owned(), cells[1] == "on")
        })
        .collect();
    let mut listed_names: Vec<&str> = listed.iter().map(|(name, _)| name.as_str()).collect();
    listed_names.sort_unstable();
    let mut known = builtin::PACKS.to_vec();
    known.sort_unstable();
    assert_eq!(listed_names, known);
    for (name, on) in &listed {
        assert_eq!(*on, builtin::DEFAULT_PACKS.contains(&name.as_str()), "{name}");
    }
}

#[test]
fn links_lead_somewhere() {
    let target = regex::Regex::new(r"\]\(([^)#]+)(?:#[^)]*)?\)").expect("a pattern");
    for page in PAGES {
        let page = format!("docs/{page}.md");
        for found in target.captures_iter(&text(&page)) {
            let link = &found[1];
            let there = link.starts_with("https://") || root().join("docs").join(link).exists();
            assert!(there, "{page} links to {link}");
        }
    }
}

#[test]
fn the_jobs_in_the_page_about_reports_are_yaml_and_name_formats() {
    let page = text("docs/reports.md");
    let blocks: Vec<&str> =
        page.split("```yaml\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    assert_eq!(blocks.len(), 2);
    let output = regex::Regex::new(r"--output ([a-z-]+)=").expect("a pattern");
    for block in blocks {
        for event in saphyr_parser::Parser::new_from_str(block) {
            event.unwrap_or_else(|error| panic!("{error} in {block}"));
        }
        let named: Vec<&str> =
            output.captures_iter(block).filter_map(|found| Some(found.get(1)?.as_str())).collect();
        assert!(!named.is_empty() && named.iter().all(|name| formats().contains(name)), "{block}");
    }
    for format in formats() {
        assert!(page.contains(&format!("| `{format}` |")), "docs/reports.md does not list {format}");
    }
}

/// An example: a folder with policies, and a test of them.
struct Example {
    page: &'static str,
    /// From the root of the repository.
    path: String,
    policies: Vec<String>,
    test: Option<PathBuf>,
}

impl Example {
    fn is_shown_by_lint(&self) -> bool {
        SHOWN_BY_LINT.iter().any(|shown| self.path.ends_with(shown))
    }

    /// Whether a policy file has a line that starts so.
    fn holds(&self, start: &str) -> bool {
        self.policies.iter().any(|policy| text(policy).lines().any(|line| line.starts_with(start)))
    }
}

fn examples() -> Vec<Example> {
    let mut examples: Vec<Example> = Vec::new();
    for page in PAGES {
        for file in files(&format!("testdata/docs/{page}")) {
            let folder = file.parent().expect("a folder").display().to_string();
            if examples.last().is_none_or(|example| example.path != folder) {
                examples.push(Example { page, path: folder, policies: Vec::new(), test: None });
            }
            let example = examples.last_mut().expect("pushed above");
            let name = file.display().to_string();
            if name.ends_with(".policytest.hcl") {
                example.test = Some(file);
            } else if name.ends_with(".policy.hcl") || name.ends_with(".gate.hcl") {
                example.policies.push(name);
            } else {
                panic!("{name} is no example");
            }
        }
    }
    assert!(examples.iter().all(|example| !example.policies.is_empty()), "a folder without a policy");
    examples
}

/// The paths that a page marks, in order.
fn marked(page: &str) -> Vec<String> {
    let path = |line: &str| Some(line.strip_prefix(MARKER)?.strip_suffix(" -->")?.to_owned());
    page.lines().filter_map(path).collect()
}

/// A page with the file in each `hcl` block; a block without a marker is an error.
fn fill(page: &str, written: &str) -> String {
    let mut filled = String::new();
    let mut marker: Option<String> = None;
    let mut lines = written.lines();
    while let Some(line) = lines.next() {
        filled.push_str(line);
        filled.push('\n');
        if line == "```hcl" {
            let path = marker.take().unwrap_or_else(|| panic!("docs/{page}.md has a block without a marker"));
            filled += &text(Path::new("testdata/docs").join(page).join(path));
            filled += "```\n";
            assert!(lines.any(|line| line == "```"), "docs/{page}.md has a block without an end");
        }
        marker = marked(line).pop();
    }
    filled
}
