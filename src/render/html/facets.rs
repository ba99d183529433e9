//! What the page can be filtered by, and the bar for it. Without the script the bar is hidden and nothing is.

use std::collections::{BTreeMap, BTreeSet};

use super::marks::{self, Mark};
use super::page::Page;
use crate::plan::Action;
use crate::render::{drift_words, escape, words};
use crate::report::{ChangeEntry, DriftEntry, FindingEntry, Report};

/// Levels of modules to filter by; with each one the bar would repeat the path of the one around it.
const LEVELS: usize = 20;
/// Characters of a module's path in the bar.
const PATH: usize = 200;

/// The level of a change without a finding.
pub(super) const NO_FINDING: Mark = Mark { class: "none", sign: "·", word: "no finding" };

/// The values of each filter that occur in a report.
#[derive(Debug, Default)]
pub(super) struct Facets {
    levels: BTreeMap<usize, Mark>,
    actions: BTreeSet<&'static str>,
    /// Paths of modules without the keys of their instances, and their numbers.
    modules: BTreeMap<String, usize>,
    stacks: Vec<String>,
}

impl Facets {
    pub(super) fn of(report: &Report) -> Self {
        let mut facets = Facets::default();
        for stack in &report.stacks {
            let mut judged = BTreeSet::new();
            for finding in drift_words::in_cards(stack) {
                judged.extend(finding.change);
                let mark = marks::finding(finding, stack.observe);
                facets.levels.insert(marks::rank(mark), mark);
                if words::has_action(finding) {
                    facets.actions.insert(words::action(finding.action));
                }
            }
            if drift_words::asked(stack) {
                for entry in stack.drift.iter().filter(|entry| entry.class.is_real()) {
                    let mark = marks::drift(stack, entry);
                    facets.levels.insert(marks::rank(mark), mark);
                    facets.actions.insert(drift_action(entry));
                }
            }
            let listed = |change: &ChangeEntry| drift_words::is_listed(stack, change);
            for (index, change) in stack.changes.iter().enumerate().filter(|(_, change)| listed(change)) {
                if !judged.contains(&index) {
                    facets.levels.insert(marks::rank(NO_FINDING), NO_FINDING);
                }
                facets.actions.insert(words::action(change.action));
                for module in outward(change) {
                    facets.modules.insert(module, 0);
                }
            }
            facets.stacks.push(stack.name.clone());
        }
        for (number, module) in facets.modules.values_mut().enumerate() {
            *module = number;
        }
        facets
    }

    /// The numbers of the module of a change and of those around it, for `data-module`.
    pub(super) fn numbers(&self, change: Option<&ChangeEntry>) -> String {
        let modules = change.map(outward).unwrap_or_default();
        let numbers: Vec<_> =
            modules.iter().filter_map(|module| self.modules.get(module)).map(ToString::to_string).collect();
        numbers.join(" ")
    }

    /// The bar, where there is something to filter.
    pub(super) fn bar(&self, page: &mut Page) {
        if self.levels.is_empty() {
            return;
        }
        page.element(
            "form",
            &[("id", "filter"), ("role", "search"), ("aria-label", "Filter"), ("hidden", "")],
            |page| {
                page.element("p", &[("class", "field grow")], |page| {
                    page.leaf("label", &[("for", "query")], "Address");
                    page.void(
                        "input",
                        &[
                            ("id", "query"),
                            ("type", "search"),
                            ("autocomplete", "off"),
                            ("spellcheck", "false"),
                            ("placeholder", "part of an address"),
                        ],
                    );
                });
                self.modules(page);
                self.stacks(page);
                self.levels(page);
                self.actions(page);
                page.element("p", &[("class", "field buttons")], |page| {
                    for (id, text) in
                        [("clear", "Clear filter"), ("open", "Open all"), ("close", "Close all")]
                    {
                        page.leaf("button", &[("id", id), ("type", "button")], text);
                    }
                });
                status(page);
            },
        );
        page.leaf("p", &[("id", "nothing"), ("hidden", "")], "Nothing matches the filter.");
    }

    fn modules(&self, page: &mut Page) {
        if self.modules.len() < 2 {
            return;
        }
        let options = self.modules.iter().map(|(module, number)| {
            let name = if module.is_empty() { "(root module)".into() } else { escape::cut(module, PATH) };
            (number.to_string(), name.into_owned())
        });
        select(page, "module", "Module", options.collect());
    }

    fn stacks(&self, page: &mut Page) {
        if self.stacks.len() < 2 {
            return;
        }
        let options =
            self.stacks.iter().enumerate().map(|(number, name)| (section_id(number), name.clone())).collect();
        select(page, "stack", "Stack", options);
    }

    fn levels(&self, page: &mut Page) {
        fieldset(page, "Level", |page| {
            for mark in self.levels.values() {
                choice(page, "level", mark.class, &format!("{} {}", mark.sign, mark.word));
            }
        });
    }

    fn actions(&self, page: &mut Page) {
        if self.actions.is_empty() {
            return;
        }
        fieldset(page, "Action", |page| {
            let known = words::GROUPS.into_iter().chain(words::STATE_GROUPS);
            for action in known.filter(|action| self.actions.contains(action)) {
                let shown = if action == "no change" { "move or import" } else { action };
                choice(page, "action", action, shown);
            }
        });
    }
}

/// What happened outside Terraform, in the words of the filter.
pub(super) fn drift_action(entry: &DriftEntry) -> &'static str {
    words::action(if drift_words::is_deleted(entry) { Action::Delete } else { Action::Update })
}

/// The id of the section of a stack.
pub(super) fn section_id(number: usize) -> String {
    format!("s{}", number + 1)
}

/// The levels of some findings, for `data-level`: the word of each, once.
pub(super) fn levels(findings: &[&FindingEntry], observe: bool) -> String {
    let classes: BTreeSet<_> =
        findings.iter().map(|finding| marks::finding(finding, observe).class).collect();
    classes.into_iter().collect::<Vec<_>>().join(" ")
}

fn select(page: &mut Page, id: &'static str, label: &str, options: Vec<(String, String)>) {
    page.element("p", &[("class", "field")], |page| {
        page.leaf("label", &[("for", id)], label);
        page.element("select", &[("id", id)], |page| {
            page.leaf("option", &[("value", "")], "all");
            for (value, name) in options {
                page.leaf("option", &[("value", &value)], &name);
            }
        });
    });
}

fn fieldset(page: &mut Page, legend: &str, content: impl FnOnce(&mut Page)) {
    page.element("fieldset", &[], |page| {
        page.leaf("legend", &[], legend);
        content(page);
    });
}

fn choice(page: &mut Page, name: &'static str, value: &str, text: &str) {
    page.element("label", &[("class", "choice")], |page| {
        page.void("input", &[("type", "checkbox"), ("name", name), ("value", value)]);
        page.leaf("span", &[], text);
    });
}

/// The script fills in the numbers.
fn status(page: &mut Page) {
    page.element("p", &[("id", "status"), ("role", "status")], |page| {
        for (kind, text) in [("cards", "objects"), ("rows", "other changes")] {
            page.element("span", &[("data-status", kind)], |page| {
                page.leaf("b", &[("data-shown", "")], "0");
                page.text(" of ");
                page.leaf("b", &[("data-total", "")], "0");
                page.text(&format!(" {text} shown"));
            });
        }
    });
}

/// The path of a change's module and of those around it, without the keys of instances; the root module is empty.
fn outward(change: &ChangeEntry) -> Vec<String> {
    let address = change.module_address.as_deref().unwrap_or_default();
    // What is no address of a module is not taken for the root module.
    let path = Some(without_keys(address)).filter(|path| !path.is_empty()).unwrap_or(address.to_owned());
    let ends = path.match_indices(".module.").map(|(end, _)| end).chain([path.len()]);
    ends.take(LEVELS).filter_map(|end| path.get(..end)).map(str::to_owned).collect()
}

fn without_keys(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    let (mut depth, mut quoted, mut escaped) = (0_u32, false, false);
    for c in address.chars() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' if depth > 0 => quoted = !quoted,
            '[' if !quoted => depth += 1,
            ']' if !quoted => depth = depth.saturating_sub(1),
            _ if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_instances_are_no_part_of_a_module() {
        for (address, path) in [
            ("", ""),
            ("module.a", "module.a"),
            ("module.a[0].module.b[\"x].module.c\"]", "module.a.module.b"),
            (r#"module.a["\"]"].module.b"#, "module.a.module.b"),
        ] {
            assert_eq!(without_keys(address), path, "{address}");
        }
    }
}
