//! What the page can be filtered by, and the bar for it. Without the script the bar is hidden and nothing is.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::marks::{self, Mark};
use super::writer::HtmlWriter;
use crate::plan::Action;
use crate::render::{change_groups, drift_summary, escape, labels, verdict_label};
use crate::report::{ChangeEntry, DriftEntry, FindingEntry, Report};

/// Levels of modules to filter by; with each one the bar would repeat the path of the one around it.
const LEVELS: usize = 20;
/// Characters of a module's path in the bar.
const PATH: usize = 200;

/// The level of a change without a finding.
pub(super) const NO_FINDING: Mark = Mark { class: "none", sign: "·", word: Cow::Borrowed("no finding") };

/// The values of each filter that occur in a report.
#[derive(Debug, Default)]
pub(super) struct Facets {
    levels: BTreeMap<usize, Mark>,
    actions: BTreeSet<&'static str>,
    /// Paths of modules without the keys of their instances, and their numbers.
    modules: BTreeMap<String, usize>,
    /// Name and id of the stacks with a section.
    stacks: Vec<(String, String)>,
}

impl Facets {
    pub(super) fn of(report: &Report) -> Self {
        let mut facets = Facets::default();
        let stacks = report.stacks.iter().enumerate();
        // What has no section has nothing to filter.
        for (number, stack) in stacks.filter(|(_, stack)| verdict_label::has_section(report, stack)) {
            let mut with_finding = BTreeSet::new();
            for finding in drift_summary::card_findings(stack) {
                with_finding.extend(finding.change);
                let mark = marks::finding(finding, stack.observe);
                facets.levels.insert(marks::rank(&mark), mark);
                if labels::has_action(finding) {
                    facets.actions.insert(labels::action(labels::shown_action(finding)));
                }
            }
            if drift_summary::is_drift_check(stack) {
                for entry in stack.drift.iter().filter(|entry| entry.class.is_real()) {
                    let mark = marks::drift(stack, entry);
                    facets.levels.insert(marks::rank(&mark), mark);
                    facets.actions.insert(drift_action(entry));
                }
            }
            let listed = |change: &ChangeEntry| drift_summary::is_listed(stack, change);
            for (index, change) in stack.changes.iter().enumerate().filter(|(_, change)| listed(change)) {
                if !with_finding.contains(&index) {
                    facets.levels.insert(marks::rank(&NO_FINDING), NO_FINDING);
                }
                facets.actions.insert(labels::action(change.action));
                for module in enclosing_modules(change) {
                    facets.modules.insert(module, 0);
                }
            }
            facets.stacks.push((section_id(number), stack.name.clone()));
        }
        // An object names each module around it; numbers keep `data-module` short in deep trees.
        for (number, module) in facets.modules.values_mut().enumerate() {
            *module = number;
        }
        facets
    }

    /// The numbers of the module of a change and of those around it, for `data-module`.
    pub(super) fn numbers(&self, change: Option<&ChangeEntry>) -> String {
        let modules = change.map(enclosing_modules).unwrap_or_default();
        let numbers: Vec<_> =
            modules.iter().filter_map(|module| self.modules.get(module)).map(ToString::to_string).collect();
        numbers.join(" ")
    }

    /// The bar, where there is something to filter.
    pub(super) fn bar(&self, html: &mut HtmlWriter) {
        if self.levels.is_empty() {
            return;
        }
        // The script shows it, and closes it where a phone would show nothing else.
        html.element("details", &[("id", "filter-fold"), ("open", ""), ("hidden", "")], |html| {
            html.leaf("summary", &[], "Filter");
            let form = [("id", "filter"), ("role", "search"), ("aria-label", "Filter")];
            html.element("form", &form, |html| self.fields(html));
        });
        status(html);
        html.leaf("p", &[("id", "nothing"), ("hidden", "")], "Nothing matches the filter.");
    }

    fn fields(&self, html: &mut HtmlWriter) {
        html.element("p", &[("class", "field grow")], |html| {
            html.leaf("label", &[("for", "query")], "Address");
            html.void(
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
        self.modules(html);
        self.stacks(html);
        self.levels(html);
        self.actions(html);
        html.element("p", &[("class", "field buttons")], |html| {
            for (id, text) in [("clear", "Clear filter"), ("open", "Open all"), ("close", "Close all")] {
                html.leaf("button", &[("id", id), ("type", "button")], text);
            }
        });
    }

    fn modules(&self, html: &mut HtmlWriter) {
        if self.modules.len() < 2 {
            return;
        }
        let options = self.modules.iter().map(|(module, number)| {
            let name = if module.is_empty() { "(root module)".into() } else { escape::cut(module, PATH) };
            (number.to_string(), name.into_owned())
        });
        select(html, "module", "Module", options.collect());
    }

    fn stacks(&self, html: &mut HtmlWriter) {
        if self.stacks.len() < 2 {
            return;
        }
        select(html, "stack", "Stack", self.stacks.clone());
    }

    fn levels(&self, html: &mut HtmlWriter) {
        fieldset(html, "Level", |html| {
            for mark in self.levels.values() {
                choice(html, "level", mark.class, &format!("{} {}", mark.sign, mark.word));
            }
        });
    }

    fn actions(&self, html: &mut HtmlWriter) {
        if self.actions.is_empty() {
            return;
        }
        fieldset(html, "Action", |html| {
            let known = change_groups::GROUPS.into_iter().chain(change_groups::STATE_GROUPS);
            for action in known.filter(|action| self.actions.contains(action)) {
                let shown = if action == "no change" { "move or import" } else { action };
                choice(html, "action", action, shown);
            }
        });
    }
}

/// What happened outside Terraform, in the words of the filter.
pub(super) fn drift_action(entry: &DriftEntry) -> &'static str {
    labels::action(if drift_summary::is_deleted(entry) { Action::Delete } else { Action::Update })
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

fn select(html: &mut HtmlWriter, id: &'static str, label: &str, options: Vec<(String, String)>) {
    html.element("p", &[("class", "field")], |html| {
        html.leaf("label", &[("for", id)], label);
        html.element("select", &[("id", id)], |html| {
            html.leaf("option", &[("value", "")], "all");
            for (value, name) in options {
                html.leaf("option", &[("value", &value)], &name);
            }
        });
    });
}

fn fieldset(html: &mut HtmlWriter, legend: &str, content: impl FnOnce(&mut HtmlWriter)) {
    html.element("fieldset", &[], |html| {
        html.leaf("legend", &[], legend);
        content(html);
    });
}

fn choice(html: &mut HtmlWriter, name: &'static str, value: &str, text: &str) {
    html.element("label", &[("class", "choice")], |html| {
        html.void("input", &[("type", "checkbox"), ("name", name), ("value", value)]);
        html.leaf("span", &[], text);
    });
}

/// The script fills in the numbers.
fn status(html: &mut HtmlWriter) {
    html.element("p", &[("id", "status"), ("role", "status"), ("hidden", "")], |html| {
        for (kind, text) in [("cards", "objects"), ("rows", "other changes")] {
            html.element("span", &[("data-status", kind)], |html| {
                html.leaf("b", &[("data-shown", "")], "0");
                html.text(" of ");
                html.leaf("b", &[("data-total", "")], "0");
                html.text(&format!(" {text} shown"));
            });
        }
    });
}

/// The path of a change's module and of those around it, without the keys of instances; the root module is empty.
fn enclosing_modules(change: &ChangeEntry) -> Vec<String> {
    let address = change.module_address.as_deref().unwrap_or_default();
    // An address that is not one of a module has an empty path, and must not be filed under the root module.
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
            // A key can hold brackets and escaped quotes: `module.a["x]\""]`.
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
