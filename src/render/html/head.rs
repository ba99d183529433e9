//! The head of the page: what it may do, what it is called, how it looks.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use super::page::Page;
use crate::render::words;
use crate::report::{Report, Verdict};

const STYLE: &str = include_str!("style.css");
/// Filters and folds. The page has everything without it.
pub(in crate::render) const SCRIPT: &str = include_str!("script.js");

/// The element `head`. The policy comes first, so that it holds for all that follows.
pub(super) fn head(page: &mut Page, report: &Report) {
    page.element("head", &[], |page| {
        page.void("meta", &[("http-equiv", "Content-Security-Policy"), ("content", &content_policy())]);
        page.void("meta", &[("charset", "utf-8")]);
        page.void("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]);
        page.void("meta", &[("name", "color-scheme"), ("content", "light dark")]);
        page.void("meta", &[("name", "referrer"), ("content", "no-referrer")]);
        page.void("meta", &[("name", "robots"), ("content", "noindex")]);
        page.leaf("title", &[], &title(report));
        // A server would be asked for an icon otherwise.
        page.void("link", &[("rel", "icon"), ("href", "data:,")]);
        page.element("style", &[], |page| page.constant(STYLE));
    });
}

/// The verdict over the whole report: an error of the run decides.
pub(super) fn verdict(report: &Report) -> Verdict {
    if report.error.is_some() { Verdict::Error } else { report.verdict }
}

/// Nothing is loaded, sent or run but the two texts of which the digests stand here.
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
    let words = words::of_report(report);
    match report.stacks.as_slice() {
        [stack] if !stack.name.is_empty() => format!("{words} · {} · tfgate", stack.name),
        _ => format!("{words} · tfgate"),
    }
}
