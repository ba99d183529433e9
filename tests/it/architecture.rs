use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::rust_source::{code, is_test_module, tokens, without_tests};
use crate::support::{files, text};

/// Module → the modules that it may import.
type Table = BTreeMap<String, BTreeSet<String>>;

#[test]
fn modules_import_only_what_the_table_allows() {
    let table = table(&text("docs/architecture.md"));
    let mut problems = Vec::new();
    for (module, imports) in imports() {
        let Some(allowed) = table.get(&module) else {
            problems.push(format!("`{module}` has no row in docs/architecture.md"));
            continue;
        };
        for (import, place) in imports {
            if !table.contains_key(&import) {
                problems.push(format!("{place}: `crate::{import}` is not a module of the table"));
            } else if import != module && !allowed.contains(&import) {
                problems.push(format!("{place}: `{module}` must not import `{import}`"));
            }
        }
    }
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

#[test]
fn every_row_has_a_module() {
    let modules = imports();
    let missing: Vec<_> =
        table(&text("docs/architecture.md")).into_keys().filter(|row| !modules.contains_key(row)).collect();
    assert!(missing.is_empty(), "rows without a module: {missing:?}");
}

#[test]
fn the_table_has_no_cycle() {
    assert_eq!(cycle(&table(&text("docs/architecture.md"))), None);
}

#[test]
fn the_reader_of_the_table_and_of_the_sources_sees_what_it_should() {
    let source = r#"
        //! Nothing of `crate::comment` counts.
        use crate::{plan::{Action, Value}, policy::{self, Level}, exit};
        use crate::finding as f;
        pub(crate) fn name() -> crate::report::Report { "crate::string"; r"crate::raw"; '"'; super::super::up::x() }
        use super::{sibling, super::far::Thing};
        impl<'a> Life<'a> {}
        #[cfg(test)]
        #[expect(dead_code)]
        mod tests { use crate::render::Format; mod inner {} }
        #[cfg(test)]
        use crate::cli;
        fn last() { crate::diff::diff() }
    "#;
    let names: BTreeSet<_> = uses(&without_tests(&code(source)), 2).into_iter().collect();
    let expected = ["plan", "policy", "exit", "finding", "report", "up", "far", "diff"];
    assert_eq!(names, expected.into_iter().map(str::to_owned).collect());

    let table = table(
        "| module | may import | x |\n|---|---|---|\n| `a` | `b` | |\n| `b` | – | |\n| `c` | all | |\n",
    );
    assert_eq!(table["a"], BTreeSet::from(["b".to_owned()]));
    assert_eq!(table["c"], BTreeSet::from(["a".to_owned(), "b".to_owned()]));
    assert_eq!(cycle(&table), None);
    let knot = BTreeMap::from([("a", "b"), ("b", "c"), ("c", "a")]);
    let knot =
        knot.into_iter().map(|(from, to)| (from.to_owned(), BTreeSet::from([to.to_owned()]))).collect();
    assert!(cycle(&knot).is_some());
}

/// The rows of the table; `all` is every other row.
fn table(document: &str) -> Table {
    let rows: Vec<(String, &str)> = document
        .lines()
        .skip_while(|line| !line.starts_with("| module | may import |"))
        .skip(2)
        .take_while(|line| line.starts_with('|'))
        .map(|line| {
            let mut cells = line.split('|').skip(1);
            let module = cells.next().expect("a cell").trim().trim_matches('`').to_owned();
            (module, cells.next().expect("a second cell").trim())
        })
        .collect();
    assert!(!rows.is_empty(), "no table of modules");
    let all: BTreeSet<String> = rows.iter().map(|(module, _)| module.clone()).collect();
    assert_eq!(all.len(), rows.len(), "a module has two rows");
    rows.iter()
        .map(|(module, cell)| {
            let mut imports: BTreeSet<String> =
                cell.split('`').skip(1).step_by(2).map(str::to_owned).collect();
            if *cell == "all" {
                imports.clone_from(&all);
                imports.remove(module);
            }
            (module.clone(), imports)
        })
        .collect()
}

/// A module from which a chain of imports leads back to itself.
fn cycle(table: &Table) -> Option<&str> {
    table.keys().map(String::as_str).find(|start| {
        let (mut seen, mut open) = (BTreeSet::new(), vec![*start]);
        while let Some(module) = open.pop() {
            for import in table.get(module).into_iter().flatten() {
                if import == start {
                    return true;
                }
                if seen.insert(import.as_str()) {
                    open.push(import);
                }
            }
        }
        false
    })
}

/// Top-level module → the modules that it names, each with the file that does.
fn imports() -> BTreeMap<String, Vec<(String, String)>> {
    let mut found: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for file in files("src") {
        if file == Path::new("src/lib.rs") || file == Path::new("src/main.rs") || is_test_module(&file) {
            continue;
        }
        let steps: Vec<String> = file
            .with_extension("")
            .components()
            .skip(1)
            .map(|part| part.as_os_str().to_string_lossy().into_owned())
            .filter(|part| part != "mod")
            .collect();
        let entry = found.entry(steps[0].clone()).or_default();
        for import in uses(&without_tests(&code(&text(&file))), steps.len()) {
            entry.push((import, file.display().to_string()));
        }
    }
    found
}

/// The names that follow `crate::`, or as many `super::` as lead from a module at this depth to the root.
fn uses(code: &str, depth: usize) -> Vec<String> {
    let tokens = tokens(code);
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let after_path = at >= 1 && tokens[at - 1] == "::";
        if token == "crate" && tokens.get(at + 1).is_some_and(|next| next == "::") {
            heads(&tokens[at + 2..], 0, &mut found);
        } else if token == "super" && !after_path {
            heads(&tokens[at..], depth, &mut found);
        }
    }
    found
}

/// Collects the first names of a path, or of each branch of a group, once `up` times `super` was passed.
fn heads(tokens: &[String], up: usize, found: &mut Vec<String>) {
    match tokens {
        [word, colons, rest @ ..] if word == "super" && colons == "::" && up > 0 => {
            heads(rest, up - 1, found);
        }
        [open, rest @ ..] if open == "{" => {
            let (mut level, mut starts) = (1_usize, true);
            for (at, token) in rest.iter().enumerate() {
                if starts && level == 1 {
                    heads(&rest[at..], up, found);
                }
                starts = token == ",";
                match token.as_str() {
                    "{" => level += 1,
                    "}" => level -= 1,
                    _ => {}
                }
                if level == 0 {
                    break;
                }
            }
        }
        [word, ..]
            if up == 0 && word != "self" && word.starts_with(|c: char| c.is_alphabetic() || c == '_') =>
        {
            found.push(word.clone());
        }
        _ => {}
    }
}
