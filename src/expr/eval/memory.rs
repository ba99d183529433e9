//! How much memory the values of one evaluation take. A policy can be hostile, and steps alone do not bound it: one step can
//! make a text of some megabytes, or a list that holds a hundred thousand elements.

use super::{Evaluator, Result};
use crate::expr::error::EvalError;
use crate::expr::function::Storage;
use crate::expr::program::{Expr, Node, StepKind};
use crate::expr::text::Text;
use crate::expr::value::{Map, Seq, Val, ValKind};

/// What all values that one evaluation makes may take together, in bytes.
const MAX_MADE: usize = 256 << 20;

/// What an allocation takes beside its content, in bytes.
const ALLOCATION: usize = 32;

impl<'v> Evaluator<'_, 'v> {
    /// Counts a value that an expression made.
    ///
    /// # Errors
    /// All values together are too large; `try` and `can` do not catch it, since what is counted stays counted.
    pub(super) fn count(&mut self, expr: &Expr, value: &Val<'v>) -> Result<()> {
        let bytes = match &expr.node {
            Node::Tuple(_) | Node::Object(_) | Node::For(_) | Node::Template(_) | Node::Joined(_) => {
                own_size(value)
            }
            Node::Call(call) => match call.function.storage {
                Storage::Shared => return Ok(()),
                Storage::Outer => own_size(value),
                Storage::Nested => self.whole_size(value),
            },
            Node::GetResources(_) => own_size(value),
            Node::Traversal(_, steps)
                if steps
                    .iter()
                    .any(|step| matches!(step.kind, StepKind::Splat | StepKind::AttributeSplat)) =>
            {
                own_size(value)
            }
            Node::Constant(_)
            | Node::Root(_)
            | Node::Input(_)
            | Node::Local(_)
            | Node::Reference(_)
            | Node::Variable(_)
            | Node::Traversal(..)
            | Node::Not(_)
            | Node::Negate(_)
            | Node::Binary(..)
            | Node::Conditional(_)
            | Node::Try(_)
            | Node::Can(_)
            | Node::GetDataSource(_)
            | Node::Mistake(_) => return Ok(()),
        };
        self.made = self.made.saturating_add(bytes);
        if self.made <= MAX_MADE {
            return Ok(());
        }
        let message = format!("the values of this evaluation take more than {} MiB", MAX_MADE >> 20);
        Err(EvalError { fatal: true, ..EvalError::new(message).expected("expected fewer or smaller values") })
    }

    /// The size of a value with everything in it. It stops where the limit is reached, and does not recurse.
    fn whole_size(&self, value: &Val<'v>) -> usize {
        let (mut size, mut pending) = (0, vec![value]);
        while let Some(next) = pending.pop()
            && self.made.saturating_add(size) <= MAX_MADE
        {
            size += own_size(next);
            match next.kind() {
                ValKind::Seq(Seq::Own(_, elements)) => pending.extend(elements.iter()),
                ValKind::Map(Map::Own(_, members)) => {
                    for (key, member) in members.iter() {
                        size += text_size(key);
                        pending.push(member);
                    }
                }
                ValKind::Unknown
                | ValKind::Null
                | ValKind::Bool(_)
                | ValKind::Number(_)
                | ValKind::String(_)
                | ValKind::Seq(_)
                | ValKind::Map(_) => {}
            }
        }
        size
    }
}

/// The size of a value without what is in its elements.
fn own_size(value: &Val<'_>) -> usize {
    match value.kind() {
        ValKind::String(text) => text_size(text),
        ValKind::Seq(Seq::Own(_, elements)) => ALLOCATION + size_of_val::<[Val<'_>]>(elements),
        ValKind::Map(Map::Own(_, members)) => ALLOCATION + size_of_val::<[(Text<'_>, Val<'_>)]>(members),
        ValKind::Unknown
        | ValKind::Null
        | ValKind::Bool(_)
        | ValKind::Number(_)
        | ValKind::Seq(_)
        | ValKind::Map(_) => 0,
    }
}

fn text_size(text: &Text<'_>) -> usize {
    match text {
        Text::Borrowed(_) => 0,
        Text::Shared(text) => ALLOCATION + text.len(),
    }
}
