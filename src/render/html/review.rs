//! The pull request: what is needed, who approved, what does not count, what its own policies say.

use super::page::Page;
use crate::render::review::{self, Line, Part};
use crate::render::words;
use crate::report::{Report, StackReport};

/// Names in a list.
const NAMES: usize = 50;

/// The section, where the report is about a pull request or a commit of one.
pub(super) fn all(page: &mut Page, report: &Report) {
    let Some(about) = &report.review else { return };
    page.element("section", &[("class", "extra")], |page| {
        page.leaf("h2", &[], "Review");
        page.element("ul", &[("class", "rows")], |page| {
            page.element("li", &[], |page| head(page, report));
            let lines = about.notices.iter().map(|text| Line { parts: vec![Part::Sentence(text.clone())] });
            let lines = review::approval(report, NAMES)
                .into_iter()
                .chain(review::refused(about))
                .chain(review::compared_lines(report, about, NAMES))
                .chain(lines);
            for each in lines {
                page.element("li", &[], |page| line(page, &each));
            }
        });
    });
}

fn head(page: &mut Page, report: &Report) {
    let Some(about) = &report.review else { return };
    if let Some(number) = about.number {
        page.text(&format!("Pull request {number}, "));
    }
    page.text("commit ");
    page.code(&about.head);
    if let Some(source) = review::policy_source(about) {
        page.text(". ");
        line(page, &source);
    }
    page.text(". ");
    if let Some(url) = &about.run_url {
        page.text("Run: ");
        page.link(url);
    }
}

/// Applies against the verdict: nobody may miss them.
pub(super) fn overrides(page: &mut Page, stack: &StackReport) {
    if stack.overrides.is_empty() {
        return;
    }
    page.element("div", &[("class", "alarm"), ("role", "note")], |page| {
        page.element("p", &[], |page| page.leaf("strong", &[], words::BROKEN_GLASS));
        page.element("ul", &[], |page| {
            for each in review::overrides(stack) {
                page.element("li", &[], |page| line(page, &each));
            }
        });
    });
}

fn line(page: &mut Page, line: &Line) {
    for part in &line.parts {
        match part {
            Part::Words(words) => page.text(words),
            Part::Strong(words) => page.leaf("b", &[], words),
            Part::Name(name) => page.code(name),
            Part::Sentence(text) => page.sentence(text),
        }
    }
}
