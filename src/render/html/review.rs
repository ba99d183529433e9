//! The pull request: what is needed, who approved, what does not count, what its own policies say.

use super::writer::HtmlWriter;
use crate::render::labels;
use crate::render::review::{self, Fragment, Line};
use crate::report::{Report, StackReport};

/// Names in a list.
const NAMES: usize = 50;

/// The section, where the report is about a pull request or a commit of one.
pub(super) fn review_section(html: &mut HtmlWriter, report: &Report) {
    let Some(about) = &report.review else { return };
    html.element("section", &[], |html| {
        html.leaf("h2", &[], "Review");
        html.element("ul", &[("class", "rows")], |html| {
            html.element("li", &[], |html| head(html, report));
            let lines =
                about.notices.iter().map(|text| Line { fragments: vec![Fragment::Sentence(text.clone())] });
            let lines = review::approval(report, NAMES)
                .into_iter()
                .chain(review::refused_approvals(about))
                .chain(review::policy_preview_lines(report, about, NAMES))
                .chain(lines);
            for each in lines {
                html.element("li", &[], |html| line(html, &each));
            }
        });
    });
}

fn head(html: &mut HtmlWriter, report: &Report) {
    let Some(about) = &report.review else { return };
    if let Some(number) = about.number {
        html.text(&format!("Pull request {number}, "));
    }
    html.text("commit ");
    html.code(&about.head);
    if let Some(source) = review::policy_source(about) {
        html.text(". ");
        line(html, &source);
    }
    html.text(". ");
    if let Some(url) = &about.run_url {
        html.text("Run: ");
        html.link(url);
    }
}

/// Applies against the verdict, in the header of the stack.
pub(super) fn overrides(html: &mut HtmlWriter, stack: &StackReport) {
    if stack.overrides.is_empty() {
        return;
    }
    html.element("div", &[("class", "alarm"), ("role", "note")], |html| {
        html.element("p", &[], |html| html.leaf("strong", &[], labels::BREAK_GLASS));
        html.element("ul", &[], |html| {
            for each in review::overrides(stack) {
                html.element("li", &[], |html| line(html, &each));
            }
        });
    });
}

fn line(html: &mut HtmlWriter, line: &Line) {
    for fragment in &line.fragments {
        match fragment {
            Fragment::Text(words) => html.text(words),
            Fragment::Strong(words) => html.leaf("b", &[], words),
            Fragment::Name(name) => html.code(name),
            Fragment::Sentence(text) => html.sentence(text),
        }
    }
}
