//! The head of the page: what it may do, what it is called, how it looks.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use super::writer::HtmlWriter;
use crate::render::stack_headline;
use crate::report::{Report, Verdict};

const STYLE: &str = include_str!("style.css");
/// Filters and folds. The page has everything without it.
pub(in crate::render) const SCRIPT: &str = include_str!("script.js");

/// The element `head`. The policy comes first, so that it holds for all that follows.
pub(super) fn head(html: &mut HtmlWriter, report: &Report) {
    html.element("head", &[], |html| {
        html.void("meta", &[("http-equiv", "Content-Security-Policy"), ("content", &content_policy())]);
        html.void("meta", &[("charset", "utf-8")]);
        html.void("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]);
        html.void("meta", &[("name", "color-scheme"), ("content", "light dark")]);
        // A page that a policy links must not learn where the report is kept.
        html.void("meta", &[("name", "referrer"), ("content", "no-referrer")]);
        html.void("meta", &[("name", "robots"), ("content", "noindex")]);
        html.leaf("title", &[], &title(report));
        // A server would be asked for an icon otherwise.
        html.void("link", &[("rel", "icon"), ("href", "data:,")]);
        html.element("style", &[], |html| html.constant(STYLE));
    });
}

/// The verdict over the whole report: an error of the run decides.
pub(super) fn verdict(report: &Report) -> Verdict {
    if report.error.is_some() { Verdict::Error } else { report.verdict }
}

/// The Content Security Policy: nothing is loaded, sent or executed but the style sheet and the script with these digests.
/// Even markup that got past the escaping could not run.
fn content_policy() -> String {
    let hash = |text: &str| STANDARD.encode(Sha256::digest(text));
    format!(
        "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; \
         img-src data:",
        hash(STYLE),
        hash(SCRIPT)
    )
}

fn title(report: &Report) -> String {
    let words = stack_headline::of_report(report).sentence();
    match report.stacks.as_slice() {
        [stack] if !stack.name.is_empty() => format!("{words} · {} · tfgate", stack.name),
        _ => format!("{words} · tfgate"),
    }
}
