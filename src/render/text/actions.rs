//! What apply runs beside the changes: provider actions.

use super::headline::{counted, heading};
use super::writer::{Span, TextWriter, Tone};
use crate::report::{ActionEntry, StackReport};
use crate::text::plural::count;

/// Values of the block of an action that are shown.
const VALUES: usize = 8;

/// The provider actions that apply invokes: when, and what their blocks set.
pub(super) fn actions(out: &mut TextWriter, stack: &StackReport) {
    if stack.actions.is_empty() {
        return;
    }
    heading(out, counted("Provider actions that apply runs", stack.actions.len(), "action", "actions"));
    for action in &stack.actions {
        out.paragraph(4, 8, &[Span::data(&action.address, Tone::Plain)]);
        for events in &action.events {
            out.paragraph(8, 12, &[Span::prose(&events.text, Tone::Plain)]);
        }
        config(out, action);
    }
}

/// The commands that apply runs: what, for which action or block, and when.
pub(super) fn commands(out: &mut TextWriter, stack: &StackReport) {
    if stack.commands.is_empty() {
        return;
    }
    heading(out, counted("Commands that apply runs", stack.commands.len(), "command", "commands"));
    for command in &stack.commands {
        out.paragraph(4, 8, &[Span::data(&command.command, Tone::Strong)]);
        let by = [
            Span::data(&command.type_, Tone::Plain),
            Span::text(" of ", Tone::Plain),
            Span::data(&command.address, Tone::Plain),
            Span::text(", ", Tone::Plain),
            Span::prose(&command.when, Tone::Plain),
        ];
        out.paragraph(8, 12, &by);
    }
}

fn config(out: &mut TextWriter, action: &ActionEntry) {
    for (path, value) in action.config.iter().take(VALUES) {
        let spans =
            [Span::data(path, Tone::Faint), Span::text(" = ", Tone::Faint), Span::data(value, Tone::Plain)];
        out.paragraph(8, 12, &spans);
    }
    let more = action.config.len().saturating_sub(VALUES) + action.config_omitted;
    if more > 0 {
        out.paragraph(8, 12, &[Span::text(count(more, "more value", "more values"), Tone::Faint)]);
    }
}
