//! The policies in force for a terminal: the id and the level, below it what the policy says about itself.

use super::writer::{Span, TextWriter, Tone};
use crate::policy::Level;
use crate::render::listing::ListedPolicy;
use crate::render::style::Style;
use crate::text::plural::count;

/// The column of ids and descriptions.
const HANG: usize = 20;

/// The policies in force for a stack.
pub(crate) fn listing_text(policies: &[ListedPolicy<'_>], stack: &str, style: Style) -> String {
    let mut out = TextWriter::new(style);
    let mut origin = None;
    for listed in policies {
        if origin != Some(listed.origin) {
            out.blank();
            out.paragraph(0, 2, &[Span::data(listed.origin, Tone::Strong)]);
            origin = Some(listed.origin);
        }
        let tone = match listed.level {
            Some(Level::Deny) => Tone::Alarm,
            Some(Level::RequireApproval) => Tone::Caution,
            Some(Level::Warn) => Tone::Notice,
            None => Tone::Faint,
        };
        let policy = listed.policy;
        out.field(
            (listed.level_name(), tone),
            HANG,
            &[
                Span::data(&policy.id.0, Tone::Plain),
                Span::text(format!("  {}", policy.kind.name()), Tone::Faint),
            ],
        );
        if let Some(description) = policy.description.as_ref().or(policy.reason.as_ref()) {
            out.paragraph(HANG, HANG, &[Span::prose(description, Tone::Plain)]);
        }
        if let Some(url) = &policy.url {
            out.paragraph(HANG, HANG, &[Span::data(url, Tone::Faint)]);
        }
    }
    out.blank();
    let in_force = policies.iter().filter(|listed| listed.level.is_some()).count();
    let counted = count(in_force, "policy is", "policies are");
    out.paragraph(
        0,
        2,
        &[
            Span::text(format!("{counted} in force for the stack "), Tone::Plain),
            Span::unbroken("`", Tone::Plain),
            Span::data(stack, Tone::Strong),
            Span::unbroken("`", Tone::Plain),
            Span::unbroken(".", Tone::Plain),
        ],
    );
    out.finish()
}
