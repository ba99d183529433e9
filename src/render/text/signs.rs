//! Terraform's signs for actions, in Terraform's colors.

use super::writer::{Span, Tone};
use crate::plan::Action;
use crate::render::labels;

/// Columns of the longest sign, and the blank behind it.
const COLUMNS: usize = 4;

/// The sign of an action, padded to a column: `-/+ `.
pub(super) fn sign(action: Action) -> Vec<Span> {
    let sign = labels::sign(action);
    let mut spans: Vec<Span> = match sign {
        "<=" => vec![Span::text(sign, Tone::Read)],
        _ => sign.chars().map(|part| Span::text(part, tone(part))).collect(),
    };
    spans.push(Span::text(" ".repeat(COLUMNS.saturating_sub(sign.len())), Tone::Plain));
    spans
}

fn tone(part: char) -> Tone {
    match part {
        '+' => Tone::Added,
        '~' => Tone::Changed,
        '-' | '.' => Tone::Removed,
        _ => Tone::Plain,
    }
}
