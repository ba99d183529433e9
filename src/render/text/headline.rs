//! Headlines, headings and errors, as every section of the text report starts with them.

use super::writer::{Span, TextWriter, Tone};
use crate::render::labels;
use crate::report::{Failure, Verdict};
use crate::text::plural::count;

/// What a headline is about, besides the verdict.
#[derive(Clone, Copy)]
pub(super) enum Subject<'a> {
    /// The run.
    None,
    /// One stack, by name.
    Stack(&'a str),
    /// In how many stacks, in our words.
    Stacks(&'a str),
}

/// The verdict of a stack or of the run, and that it is not in force where the mode is observe.
pub(super) fn headline(out: &mut TextWriter, (word, tone): (&str, Tone), observe: bool, of: Subject<'_>) {
    let mut spans = vec![Span::text(word.to_uppercase(), tone)];
    match of {
        Subject::None | Subject::Stack("") => {}
        Subject::Stack(name) => {
            spans.push(Span::text("  ", Tone::Plain));
            spans.push(Span::data(name, Tone::Strong));
        }
        Subject::Stacks(words) => spans.push(Span::text(words, Tone::Strong)),
    }
    out.paragraph(0, 2, &spans);
    if observe {
        out.paragraph(2, 2, &[Span::text(labels::OBSERVE, Tone::Plain)]);
    }
}

/// The tone of a verdict. A pass that loses something for good is not a good one.
pub(super) fn verdict_tone(verdict: Verdict, passes_with_loss: bool) -> Tone {
    match verdict {
        Verdict::Pass if passes_with_loss => Tone::Caution,
        Verdict::Pass => Tone::Good,
        Verdict::NeedsApproval => Tone::Caution,
        Verdict::Fail | Verdict::Error => Tone::Alarm,
    }
}

/// Why there is no verdict, and what to do about it.
pub(super) fn failure(out: &mut TextWriter, failure: &Failure) {
    out.field(("error", Tone::Faint), 9, &[Span::prose(&failure.message, Tone::Plain)]);
    if let Some(help) = &failure.help {
        out.field(("help", Tone::Faint), 9, &[Span::prose(help, Tone::Plain)]);
    }
}

/// A line between the sections of stacks.
pub(super) fn rule(out: &mut TextWriter) {
    let line = "-".repeat(out.width());
    out.paragraph(0, 0, &[Span::text(line, Tone::Faint)]);
}

/// The heading of a section, with an empty line before it.
pub(super) fn heading(out: &mut TextWriter, title: impl Into<String>) {
    out.blank();
    out.paragraph(0, 0, &[Span::text(title, Tone::Strong)]);
}

/// A title and a number: `Outputs: 2 changes`.
pub(super) fn counted(title: &str, number: usize, one: &str, many: &str) -> String {
    format!("{title}: {}", count(number, one, many))
}
