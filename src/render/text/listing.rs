//! The policies in force for a terminal: the id and the level, below it what the policy says about itself.

use super::page::{Page, Piece, Tone};
use crate::policy::Level;
use crate::render::{ListedPolicy, Style};
use crate::text::plural::count;

/// The column of ids and descriptions.
const HANG: usize = 11;

/// The policies in force for a stack.
pub fn listing_text(policies: &[ListedPolicy<'_>], stack: &str, style: Style) -> String {
    let mut page = Page::new(style);
    let mut origin = None;
    for listed in policies {
        if origin != Some(listed.origin) {
            page.blank();
            page.paragraph(0, 2, &[Piece::data(listed.origin, Tone::Strong)]);
            origin = Some(listed.origin);
        }
        let tone = match listed.level {
            Level::Deny => Tone::Alarm,
            Level::Approve => Tone::Caution,
            Level::Warn => Tone::Notice,
        };
        let policy = listed.policy;
        page.field(
            (listed.level.name(), tone),
            HANG,
            &[
                Piece::data(&policy.id.0, Tone::Plain),
                Piece::words(format!("  {}", policy.kind.name()), Tone::Faint),
            ],
        );
        if let Some(description) = policy.description.as_ref().or(policy.reason.as_ref()) {
            page.paragraph(HANG, HANG, &[Piece::prose(description, Tone::Plain)]);
        }
        if let Some(url) = &policy.url {
            page.paragraph(HANG, HANG, &[Piece::data(url, Tone::Faint)]);
        }
    }
    page.blank();
    let counted = count(policies.len(), "policy", "policies");
    let verb = if policies.len() == 1 { "is" } else { "are" };
    page.paragraph(
        0,
        2,
        &[
            Piece::words(format!("{counted} {verb} in force for the stack "), Tone::Plain),
            Piece::data(stack, Tone::Strong),
            Piece::tie(".", Tone::Plain),
        ],
    );
    page.finish()
}
