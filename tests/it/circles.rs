//! Circles between files: files that can only be read, tested or moved together.
//!
//! An edge leads from a file that names an item, in a `use` or in a path of an expression, to the file that defines
//! the item, through all re-exports. `mod` lines and re-exports themselves are no edges, and test code is left out.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::rust_source::{code, is_test_module, tokens, without_tests};
use crate::support::{files, root, text};

/// The circles that there are: one file per line below `src`, sorted, an empty line between circles. The list may
/// only shrink.
const ALLOWED: &str = include_str!("circles.txt");

/// How the message about a circle that is not in the list begins.
const NEW: &str = "new circle: ";

/// The names from the root of the crate to a module; empty for `lib.rs`.
type ModulePath = Vec<String>;

/// From a file to the files whose items it names, each with the path by which it does.
type Edges = BTreeMap<String, BTreeMap<String, String>>;

#[test]
fn no_circle_between_files_is_new() {
    let sources = files("src").into_iter().filter(|file| !is_test_module(file)).map(|file| {
        let below = file.strip_prefix("src").expect("below `src`").display().to_string();
        (below.replace('\\', "/"), text(&file))
    });
    let edges = Library::of(sources).edges();
    let problems = problems(&edges, ALLOWED);
    if std::env::var_os("UPDATE_DOCS").is_some() && !problems.contains(NEW) {
        std::fs::write(root().join("tests/it/circles.txt"), list(&circles(&edges))).expect("a written list");
        return;
    }
    assert!(problems.is_empty(), "\n{problems}");
}

#[test]
fn a_circle_is_found_through_re_exports_and_in_expressions() {
    let edges = edges(&[
        ("lib.rs", "pub mod a; mod b;"),
        ("a/mod.rs", "mod one; mod two; pub use one::One; pub(crate) use two::*;"),
        (
            "a/one.rs",
            "use crate::b::Thing as Other; pub use inner::One; mod inner { pub struct One(super::Other); }",
        ),
        ("a/two.rs", "pub fn two() {}"),
        ("b.rs", "use super::a; pub struct Thing; fn a() { a::One::new(); crate::a::two() }"),
    ]);
    assert_eq!(edges["b.rs"].keys().collect::<Vec<_>>(), ["a/one.rs", "a/two.rs"]);
    assert_eq!(edges["a/one.rs"]["b.rs"], "crate::b::Thing");
    assert_eq!(circles(&edges), [BTreeSet::from(["a/one.rs".to_owned(), "b.rs".to_owned()])]);
}

#[test]
fn declarations_tests_and_comments_make_no_edge() {
    let edges = edges(&[
        ("lib.rs", "mod a; #[cfg(test)] mod fixtures;"),
        ("a/mod.rs", "mod child; pub use child::Child; pub struct Parent;"),
        (
            "a/child.rs",
            "// use super::Parent;\npub struct Child(&'static str); fn f() { \"super::Parent\"; }
            #[cfg(test)] mod tests { use super::super::Parent; }",
        ),
        ("fixtures.rs", "use crate::a::Parent;"),
    ]);
    assert!(edges.values().all(BTreeMap::is_empty), "{edges:?}");
    assert!(!edges.contains_key("fixtures.rs"));
}

#[test]
fn names_are_looked_up_where_they_are_written() {
    let edges = edges(&[
        ("lib.rs", "mod a; mod b;"),
        (
            "a/mod.rs",
            "mod x; use x::{self, Kind::{self as K, Other}, f as g}; fn h(k: K) { x::f(); Vec::new(); }",
        ),
        ("a/x.rs", "pub enum Kind { Other } pub(super) fn f() { self::f(); Self::x(); std::mem::take(y) }"),
        ("b.rs", "use crate::{a::*, missing::Thing}; fn b() { Thing::new(); x::f(); for i in 0..2 {} }"),
    ]);
    assert_eq!(edges["a/mod.rs"].keys().collect::<Vec<_>>(), ["a/x.rs"]);
    assert!(edges["a/x.rs"].is_empty(), "{edges:?}");
    assert_eq!(edges["b.rs"].keys().collect::<Vec<_>>(), ["a/mod.rs"]);
}

#[test]
fn the_list_may_only_shrink() {
    let edges = edges(&[
        ("lib.rs", "mod a; mod b; mod c; mod d; mod e;"),
        ("a.rs", "use crate::b::B; pub struct A;"),
        ("b.rs", "use crate::{a::A, e::E}; pub struct B;"),
        ("c.rs", "use crate::d::D; pub struct C;"),
        ("d.rs", "use crate::c::C; pub struct D;"),
        ("e.rs", "pub struct E;"),
    ]);
    assert_eq!(problems(&edges, "a.rs\nb.rs\n\nc.rs\nd.rs\n"), "");
    let new = problems(&edges, "a.rs\nb.rs\n");
    assert!(
        new.contains("new circle: c.rs, d.rs") && new.contains("c.rs imports d.rs (crate::d::D)"),
        "{new}"
    );
    let shrunk = problems(&edges, "a.rs\nb.rs\ne.rs\n\nc.rs\nd.rs\n");
    assert!(shrunk.contains("is gone or smaller: a.rs, b.rs, e.rs") && !shrunk.contains("new"), "{shrunk}");
    assert!(shrunk.ends_with("\n\na.rs\nb.rs\n\nc.rs\nd.rs\n\n"), "{shrunk}");
    let gone = problems(&edges, "a.rs\nb.rs\n\nc.rs\nd.rs\n\nx.rs\ny.rs\n");
    assert!(gone.contains("is gone or smaller: x.rs, y.rs"), "{gone}");
}

fn edges(sources: &[(&str, &str)]) -> Edges {
    let owned = sources.iter().map(|(file, source)| ((*file).to_owned(), (*source).to_owned()));
    Library::of(owned).edges()
}

/// What is wrong with a list of allowed circles, and the list as it has to be; empty if nothing is.
fn problems(edges: &Edges, allowed: &str) -> String {
    let circles = circles(edges);
    let lines: Vec<&str> = allowed.lines().collect();
    let allowed: Vec<BTreeSet<String>> = lines
        .split(|line| line.is_empty())
        .map(|circle| circle.iter().map(|file| (*file).to_owned()).collect())
        .filter(|circle: &BTreeSet<String>| !circle.is_empty())
        .collect();
    let mut problems = String::new();
    for circle in circles.iter().filter(|circle| !allowed.iter().any(|allowed| circle.is_subset(allowed))) {
        let _ = writeln!(problems, "{NEW}{}", join(circle, ", "));
        for (file, imports) in edges.iter().filter(|(file, _)| circle.contains(*file)) {
            for (import, path) in imports.iter().filter(|(import, _)| circle.contains(*import)) {
                let _ = writeln!(problems, "    {file} imports {import} ({path})");
            }
        }
    }
    for circle in allowed.iter().filter(|circle| !circles.contains(circle)) {
        let _ = writeln!(problems, "a listed circle is gone or smaller: {}", join(circle, ", "));
    }
    if !problems.is_empty() {
        let _ = writeln!(
            problems,
            "\nMove what both files need into a third one. `UPDATE_DOCS=1 cargo test circles` takes out what is gone; a \
             circle whose files have other names is put in by hand:\n\n{}",
            list(&circles)
        );
    }
    problems
}

/// The list as the file has it.
fn list(circles: &[BTreeSet<String>]) -> String {
    let circles: Vec<String> = circles.iter().map(|circle| format!("{}\n", join(circle, "\n"))).collect();
    circles.join("\n")
}

fn join(circle: &BTreeSet<String>, between: &str) -> String {
    circle.iter().map(String::as_str).collect::<Vec<_>>().join(between)
}

/// The strongly connected components with more than one file, sorted.
fn circles(edges: &Edges) -> Vec<BTreeSet<String>> {
    let reached: BTreeMap<&str, BTreeSet<&str>> =
        edges.keys().map(|file| (file.as_str(), reached_from(file, edges))).collect();
    let mut circles = BTreeSet::new();
    for (file, from_here) in reached.iter().filter(|(file, from_here)| from_here.contains(*file)) {
        let members = from_here.iter().filter(|member| reached[*member].contains(file));
        circles.insert(members.map(|member| (*member).to_owned()).collect::<BTreeSet<_>>());
    }
    circles.into_iter().collect()
}

/// Every file to which a chain of edges leads.
fn reached_from<'e>(file: &str, edges: &'e Edges) -> BTreeSet<&'e str> {
    let mut reached = BTreeSet::new();
    let mut open: Vec<&'e str> = edges[file].keys().map(String::as_str).collect();
    while let Some(next) = open.pop() {
        if reached.insert(next) {
            open.extend(edges[next].keys().map(String::as_str));
        }
    }
    reached
}

/// The modules of the library that are not for tests only.
struct Library(BTreeMap<ModulePath, Module>);

/// A module that is a file.
struct Module {
    file: String,
    tokens: Vec<String>,
    /// The names of what is defined at the top level of the file, but for modules that are files.
    items: BTreeSet<String>,
    uses: Vec<Use>,
}

/// One name that a `use` declaration brings in.
struct Use {
    path: Vec<String>,
    /// The name in this module; `None` for all of them, `*`.
    name: Option<String>,
    is_re_export: bool,
}

/// What a path leads to.
enum Target<'p> {
    /// This module itself.
    Module(&'p ModulePath),
    /// An item that this module defines.
    Item(&'p ModulePath),
}

impl Library {
    /// Reads files, each with its path below `src`.
    fn of(sources: impl Iterator<Item = (String, String)>) -> Self {
        let mut files: BTreeMap<ModulePath, Module> = sources
            .filter(|(file, _)| file != "main.rs")
            .map(|(file, source)| (module_path(&file), Module::of(file, &source)))
            .collect();
        // What no file declares outside of tests is for tests only.
        let mut modules = BTreeMap::new();
        let mut open = vec![ModulePath::new()];
        while let Some(path) = open.pop() {
            let Some(module) = files.remove(&path) else { continue };
            open.extend(module.declared().map(|name| joined(&path, name)));
            modules.insert(path, module);
        }
        Library(modules)
    }

    fn edges(&self) -> Edges {
        self.0.iter().map(|(path, module)| (module.file.clone(), self.edges_of(path, module))).collect()
    }

    fn edges_of(&self, path: &ModulePath, module: &Module) -> BTreeMap<String, String> {
        let mut edges = BTreeMap::new();
        let mut add = |target: Option<Target<'_>>, written: &[String], is_glob: bool| {
            let definer = match target {
                Some(Target::Item(definer)) => definer,
                // All names of a module are those of its own file: which of them are used is not known here.
                Some(Target::Module(definer)) if is_glob => definer,
                Some(Target::Module(_)) | None => return,
            };
            if definer != path {
                edges.entry(self.0[definer].file.clone()).or_insert_with(|| written.join("::"));
            }
        };
        for import in module.uses.iter().filter(|import| !import.is_re_export) {
            add(self.longest(path, &import.path, 1), &import.path, import.name.is_none());
        }
        for written in module.paths() {
            let is_own = module.uses.iter().any(|import| import.name.as_ref() == written.first())
                || self.0.contains_key(&joined(path, &written[0]));
            if is_relative(&written[0]) {
                add(self.longest(path, &written, 1), &written, false);
            } else if is_own {
                add(self.longest(path, &written, 2), &written, false);
            }
        }
        edges
    }

    /// What the longest beginning of a path leads to: what follows may be a variant or a method.
    fn longest(&self, module: &[String], path: &[String], shortest: usize) -> Option<Target<'_>> {
        let mut lengths = (shortest..=path.len()).rev();
        lengths.find_map(|length| self.resolve(module, &path[..length], &mut Vec::new()))
    }

    /// What a path means in a module. `trail`: what is being looked up, so that a circle of re-exports ends.
    fn resolve(
        &self,
        module: &[String],
        path: &[String],
        trail: &mut Vec<(ModulePath, Vec<String>)>,
    ) -> Option<Target<'_>> {
        let step = (module.to_vec(), path.to_vec());
        if trail.contains(&step) {
            return None;
        }
        trail.push(step);
        let target = self.step(module, path, trail);
        trail.pop();
        target
    }

    fn step(
        &self,
        module: &[String],
        path: &[String],
        trail: &mut Vec<(ModulePath, Vec<String>)>,
    ) -> Option<Target<'_>> {
        let Some((first, rest)) = path.split_first() else {
            return self.0.get_key_value(module).map(|(path, _)| Target::Module(path));
        };
        match first.as_str() {
            "crate" => return self.resolve(&[], rest, trail),
            "self" => return self.resolve(module, rest, trail),
            "super" => return self.resolve(&module[..module.len().saturating_sub(1)], rest, trail),
            _ => {}
        }
        let below = joined(module, first);
        let is_module = self.0.contains_key(&below);
        let as_module = if is_module { self.resolve(&below, rest, trail) } else { None };
        if let Some(Target::Item(_)) = as_module {
            return as_module;
        }
        let (path_of, here) = self.0.get_key_value(module)?;
        // A function may have the name of an imported module; only the module has something below it.
        let imported = here.uses.iter().any(|import| import.name.as_ref() == Some(first));
        if here.items.contains(first) && (!imported || rest.is_empty()) {
            return Some(Target::Item(path_of));
        }
        // `use anyhow::{self, …}` names a crate.
        let mut named = here.uses.iter().filter(|import| import.name.as_ref() == Some(first));
        if let Some(import) = named.find(|import| import.path[0] != *first || is_module)
            && let Some(target) = self.resolve(module, &[&import.path, rest].concat(), trail)
        {
            return Some(target);
        }
        // What is below a module is not looked up in globs too, nor are names of other crates: neither would end.
        let is_ours = |name: &String| is_relative(name) || self.0.contains_key(&joined(module, name));
        let mut globs = here.uses.iter().filter(|import| import.name.is_none() && is_ours(&import.path[0]));
        let mut by_glob =
            || globs.find_map(|import| self.resolve(module, &[&import.path, path].concat(), trail));
        let found = if is_module && !rest.is_empty() { None } else { by_glob() };
        found.filter(|target| matches!(target, Target::Item(_))).or(as_module)
    }
}

impl Module {
    fn of(file: String, source: &str) -> Self {
        let tokens = tokens(&without_tests(&code(source)));
        let (mut items, mut uses) = (BTreeSet::new(), Vec::new());
        let (mut at, mut depth) = (0, 0_usize);
        while let Some(token) = tokens.get(at) {
            match token.as_str() {
                "{" => depth += 1,
                "}" => depth = depth.saturating_sub(1),
                "use" => {
                    let is_re_export = at > 0 && matches!(tokens[at - 1].as_str(), "pub" | ")");
                    let (tree, end) = use_tree(&tokens, at + 1, &[]);
                    uses.extend(tree.into_iter().map(|(path, name)| Use { path, name, is_re_export }));
                    at = end;
                    continue;
                }
                "fn" | "struct" | "enum" | "trait" | "type" | "const" | "static" | "union" if depth == 0 => {
                    items.extend(tokens.get(at + 1).cloned());
                }
                // A module in the same file.
                "mod" if depth == 0 && tokens.get(at + 2).is_some_and(|next| next == "{") => {
                    items.extend(tokens.get(at + 1).cloned());
                }
                _ => {}
            }
            at += 1;
        }
        Module { file, tokens, items, uses }
    }

    /// The modules that the file declares, and that are files.
    fn declared(&self) -> impl Iterator<Item = &str> {
        self.tokens
            .windows(3)
            .filter(|three| three[0] == "mod" && three[2] == ";")
            .map(|three| three[1].as_str())
    }

    /// Every path with at least two names outside of `use` declarations.
    fn paths(&self) -> Vec<Vec<String>> {
        let (mut paths, mut at) = (Vec::new(), 0);
        while let Some(token) = self.tokens.get(at) {
            if token == "use" {
                at = use_tree(&self.tokens, at + 1, &[]).1;
                continue;
            }
            let start = at;
            at += 1;
            if !is_name(token) || start > 0 && self.tokens[start - 1] == "::" {
                continue;
            }
            let mut path = vec![token.clone()];
            while let [colons, name, ..] = &self.tokens[at..]
                && colons == "::"
                && is_name(name)
            {
                path.push(name.clone());
                at += 2;
            }
            if path.len() > 1 {
                paths.push(path);
            }
        }
        paths
    }
}

/// A path that a `use` declaration names, and the name that it gets; `None` for `*`.
type Import = (Vec<String>, Option<String>);

/// The paths and names of a `use` declaration from this token on, and the token behind it.
fn use_tree(tokens: &[String], mut at: usize, before: &[String]) -> (Vec<Import>, usize) {
    let mut path = before.to_vec();
    loop {
        match tokens[at].as_str() {
            "{" => {
                let mut found = Vec::new();
                at += 1;
                while tokens[at] != "}" {
                    let (branch, end) = use_tree(tokens, at, &path);
                    found.extend(branch);
                    at = end + usize::from(tokens[end] == ",");
                }
                return (found, at + 1);
            }
            "*" => return (vec![(path, None)], at + 1),
            name => path.push(name.to_owned()),
        }
        at += 1;
        if tokens[at] != "::" {
            break;
        }
        at += 1;
    }
    // `a::{self}` brings `a` in.
    if path.len() > 1 && path.last().is_some_and(|last| last == "self") {
        path.pop();
    }
    if tokens[at] == "as" {
        return (vec![(path, Some(tokens[at + 1].clone()))], at + 2);
    }
    let name = path.last().cloned();
    (vec![(path, name)], at)
}

/// `plan/mod.rs` as `plan`, `plan/read.rs` as `plan`, `read`.
fn module_path(file: &str) -> ModulePath {
    let steps = file.trim_end_matches(".rs").split('/');
    steps.filter(|step| !matches!(*step, "mod" | "lib")).map(str::to_owned).collect()
}

fn joined(path: &[String], name: &str) -> ModulePath {
    [path, &[name.to_owned()]].concat()
}

fn is_name(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

fn is_relative(name: &str) -> bool {
    matches!(name, "crate" | "self" | "super")
}
