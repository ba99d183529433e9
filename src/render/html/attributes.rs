//! Attributes that differ, and pairs of name and value.

use super::page::Page;
use crate::plan::Action;
use crate::render::words;
use crate::report::{AttributeChange, ChangeEntry};
use crate::text::plural::count;

/// An update of more attributes is folded.
const UNFOLDED: usize = 10;
/// Attributes of one change that are listed.
const ATTRIBUTES: usize = 200;
/// Characters of a value; a longer one is cut in its middle.
const VALUE: usize = 2000;
/// Characters of a value in a line.
const SHORT: usize = 200;

/// The attributes of one change, folded unless they are what the finding is about; nothing where none is known.
pub(super) fn of_card(page: &mut Page, change: &ChangeEntry) {
    let number = change.attributes.len() + change.attributes_omitted;
    if number == 0 {
        return;
    }
    let unfolded = change.action == Action::Update && number <= UNFOLDED;
    let attributes: &[_] =
        if unfolded { &[("class", "matters"), ("open", "")] } else { &[("class", "matters")] };
    page.element("details", attributes, |page| {
        page.leaf("summary", &[], &count(number, "attribute changes", "attributes change"));
        table(page, change);
    });
}

/// One row for each attribute.
pub(super) fn table(page: &mut Page, change: &ChangeEntry) {
    listed(page, &change.attributes, change.attributes_omitted);
}

/// One row for each of some attributes.
pub(super) fn listed(page: &mut Page, attributes: &[AttributeChange], omitted: usize) {
    if !attributes.is_empty() {
        page.element("table", &[("class", "diff")], |page| {
            page.element("thead", &[], |page| {
                page.element("tr", &[], |page| {
                    for title in ["Attribute", "Before", "After"] {
                        page.leaf("th", &[("scope", "col")], title);
                    }
                });
            });
            page.element("tbody", &[], |page| {
                for attribute in attributes.iter().take(ATTRIBUTES) {
                    row(page, attribute);
                }
            });
        });
    }
    let more = attributes.len().saturating_sub(ATTRIBUTES) + omitted;
    if more > 0 {
        let text = format!("And {}.", count(more, "more attribute", "more attributes"));
        page.leaf("p", &[("class", "faint")], &text);
    }
}

fn row(page: &mut Page, attribute: &AttributeChange) {
    page.element("tr", &[], |page| {
        page.element("th", &[("scope", "row")], |page| {
            page.code(&attribute.path);
            if attribute.forces_replacement {
                page.text(" ");
                page.leaf("span", &[("class", "forces")], "forces replacement");
            }
        });
        for value in [&attribute.before, &attribute.after] {
            page.element("td", &[], |page| side(page, value.as_deref(), VALUE));
        }
    });
}

/// `path: before → after`, for a line.
pub(super) fn difference(page: &mut Page, attribute: &AttributeChange) {
    page.code(&attribute.path);
    page.text(": ");
    side(page, attribute.before.as_deref(), SHORT);
    page.text(" → ");
    side(page, attribute.after.as_deref(), SHORT);
}

fn side(page: &mut Page, value: Option<&str>, max: usize) {
    match value {
        Some(value) => page.code_of("", value, max),
        None => page.leaf("i", &[], words::ABSENT),
    }
}

/// `id = "db-1", arn = "…"`.
pub(super) fn pairs(page: &mut Page, values: &[(String, String)]) {
    for (at, (path, value)) in values.iter().enumerate() {
        if at > 0 {
            page.text(", ");
        }
        page.code(path);
        page.text(" = ");
        page.code_of("", value, SHORT);
    }
}
