//! Attributes that differ, and pairs of name and value.

use super::lines as text_lines;
use super::writer::HtmlWriter;
use crate::plan::Action;
use crate::render::{change_remarks, labels, lines};
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
pub(super) fn card_attributes(html: &mut HtmlWriter, change: &ChangeEntry) {
    let number = change.attributes.len() + change.attributes_omitted;
    if number == 0 {
        if change_remarks::is_without_difference(change) {
            html.leaf("p", &[("class", "faint")], change_remarks::NO_DIFFERENCE_SENTENCE);
        }
        return;
    }
    // Of a created or destroyed object every attribute differs: only for an update are they the news.
    let unfolded = change.action == Action::Update && number <= UNFOLDED;
    let attributes: &[_] =
        if unfolded { &[("class", "matters"), ("open", "")] } else { &[("class", "matters")] };
    html.element("details", attributes, |html| {
        html.leaf("summary", &[], &count(number, "attribute changes", "attributes change"));
        change_table(html, change);
    });
}

/// One row for each attribute.
pub(super) fn change_table(html: &mut HtmlWriter, change: &ChangeEntry) {
    attribute_table(html, &change.attributes, change.attributes_omitted);
}

/// One row for each of some attributes.
pub(super) fn attribute_table(html: &mut HtmlWriter, attributes: &[AttributeChange], omitted: usize) {
    if !attributes.is_empty() {
        html.element("table", &[("class", "diff")], |html| {
            html.element("thead", &[], |html| {
                html.element("tr", &[], |html| {
                    for title in ["Attribute", "Before", "After"] {
                        html.leaf("th", &[("scope", "col")], title);
                    }
                });
            });
            html.element("tbody", &[], |html| {
                for attribute in attributes.iter().take(ATTRIBUTES) {
                    row(html, attribute);
                }
            });
        });
    }
    let more = attributes.len().saturating_sub(ATTRIBUTES) + omitted;
    if more > 0 {
        let text = format!("And {}.", count(more, "more attribute", "more attributes"));
        html.leaf("p", &[("class", "faint")], &text);
    }
}

fn row(html: &mut HtmlWriter, attribute: &AttributeChange) {
    html.element("tr", &[], |html| {
        html.element("th", &[("scope", "row")], |html| {
            html.code(&attribute.path);
            if attribute.forces_replacement {
                html.text(" ");
                html.leaf("span", &[("class", "forces")], "forces replacement");
            }
        });
        if let Some(diff) = &attribute.lines {
            html.element("td", &[("class", "text"), ("colspan", "2")], |html| {
                text_lines::listing(html, diff);
            });
            return;
        }
        if labels::has_no_values(attribute) {
            return html
                .element("td", &[("colspan", "2")], |html| html.text(labels::without_values(attribute)));
        }
        for value in lines::sides(attribute, VALUE) {
            html.element("td", &[], |html| side(html, value.as_deref(), VALUE));
        }
    });
}

/// `path: before → after`, for a line.
pub(super) fn difference(html: &mut HtmlWriter, attribute: &AttributeChange) {
    html.code(&attribute.path);
    if let Some(diff) = &attribute.lines {
        html.text(", ");
        return text_lines::brief(html, diff, SHORT);
    }
    if labels::has_no_values(attribute) {
        html.text(" ");
        return html.text(labels::without_values(attribute));
    }
    let [before, after] = lines::sides(attribute, SHORT);
    html.text(": ");
    side(html, before.as_deref(), SHORT);
    html.text(" → ");
    side(html, after.as_deref(), SHORT);
}

fn side(html: &mut HtmlWriter, value: Option<&str>, max: usize) {
    match value {
        Some(value) => html.code_of("", value, max),
        None => html.leaf("i", &[], labels::ABSENT),
    }
}

/// `id = "db-1", arn = "…"`.
pub(super) fn pairs(html: &mut HtmlWriter, values: &[(String, String)]) {
    for (at, (path, value)) in values.iter().enumerate() {
        if at > 0 {
            html.text(", ");
        }
        html.code(path);
        html.text(" = ");
        html.code_of("", value, SHORT);
    }
}
