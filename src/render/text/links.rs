//! Names that lead somewhere: addresses to their blocks, policies to their pages.

use super::target::Target;
use super::writer::{Span, Tone};
use crate::report::{FindingEntry, Location};

/// `main.tf:9`, which leads there.
pub(super) fn location(location: &Location) -> Span {
    Span::data(&location.to_string(), Tone::Plain).leading_to(Some(line(location)))
}

/// An address, which leads to its block where that is known.
pub(super) fn address(address: &str, block: Option<&Location>) -> Span {
    Span::data(address, Tone::Strong).leading_to(block.map(line))
}

/// A policy, which leads to its page, else to the line that it is written in.
pub(super) fn policy(finding: &FindingEntry) -> Span {
    let page = finding.url.as_deref().and_then(Target::page);
    let file = || finding.policy_location.as_ref().map(line);
    Span::data(&finding.policy, Tone::Plain).leading_to(page.or_else(file))
}

/// The address of a page, which leads there.
pub(super) fn page(url: &str) -> Span {
    Span::data(url, Tone::Plain).leading_to(Target::page(url))
}

fn line(location: &Location) -> Target {
    Target::line(&location.path, location.line)
}
