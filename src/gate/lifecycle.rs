//! Says of what is destroyed that `destroy = false` in its block does not prevent it.

use super::input::BlockFinder;
use crate::plan::{Action, ReplaceOrder};
use crate::report::{ChangeEntry, StackReport};

/// Blocks that are looked at in one stack: each reads a file once more.
const BLOCKS: usize = 20;

/// Adds the sentence to the next step of each finding about a change that destroys in spite of the option.
pub(super) fn warn_of_false_protection(stack: &mut StackReport, finder: &mut dyn BlockFinder) {
    let mut left = BLOCKS;
    for finding in &mut stack.findings {
        let change = finding.change.and_then(|index| stack.changes.get(index));
        let (Some(change), Some(block)) = (change, &finding.location) else { continue };
        if !change.action.destroys() || change.deposed.is_some() || left == 0 {
            continue;
        }
        left -= 1;
        let found = finder.argument(block, (&change.type_, &change.name), &["lifecycle", "destroy"]);
        if found.is_some_and(|found| is_false(&found.argument)) {
            finding.next_step = format!("{} {}", sentence(change), finding.next_step);
        }
    }
}

/// Whether the text from an argument on begins with `destroy = false`. Where the argument is not there, it begins with the
/// block around.
fn is_false(text: &str) -> bool {
    let Some((name, value)) = text.split_once('=') else { return false };
    let value = value.trim_start().strip_prefix("false");
    name.trim() == "destroy"
        && value.is_some_and(|rest| !rest.starts_with(|next: char| next.is_alphanumeric() || next == '_'))
}

/// Why the object is destroyed all the same.
fn sentence(change: &ChangeEntry) -> String {
    let what = match (change.action, change.reason.as_deref()) {
        _ if change.importing => "an object that the same plan imports",
        (Action::Replace(_), Some("replace_by_request")) => "a replacement that `-replace` asks for",
        (Action::Replace(_), Some("replace_by_triggers")) => {
            "a replacement that `replace_triggered_by` asks for"
        }
        (Action::Replace(_), _) => "a replacement that an attribute forces",
        _ => "this deletion",
    };
    let order = if change.action == Action::Replace(ReplaceOrder::CreateFirst) {
        " With `create_before_destroy` the apply fails after the new object is created."
    } else {
        ""
    };
    format!("`destroy = false` does not prevent this: it does not hold for {what}.{order}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_constant_false_counts() {
        for line in ["destroy = false", "destroy=false # keep", "destroy = false }"] {
            assert!(is_false(line), "{line}");
        }
        for line in [
            "destroy = true",
            "destroy = falsey",
            "destroy = var.keep",
            "",
            "lifecycle { prevent_destroy = false }",
            "prevent_destroy = false",
        ] {
            assert!(!is_false(line), "{line}");
        }
    }
}
