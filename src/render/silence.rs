//! What is said of changes that no policy objects to: that a rule looked at them, or that none is about their type.

use crate::report::{ChangeEntry, StackReport};
use crate::text::plural::count;

/// Types that are named.
const TYPES: usize = 5;

/// In words; `None` where the plan changes nothing, or findings say enough.
pub(super) fn sentence(stack: &StackReport) -> Option<String> {
    if stack.error.is_some() || !stack.changes.iter().any(ChangeEntry::acts) {
        return None;
    }
    let quiet = stack.findings.is_empty();
    if stack.without_policy.is_empty() {
        return quiet.then(|| "No policy objects to these changes.".to_owned());
    }
    let is_other =
        |change: &ChangeEntry| change.acts() && stack.without_policy.binary_search(&change.type_).is_err();
    let others = quiet && stack.changes.iter().any(is_other);
    let rest = if others { " No policy objects to the other changes." } else { "" };
    Some(format!("No rule is about these changes of {}.{rest}", types(&stack.without_policy)))
}

/// The first types, and how many more there are.
fn types(types: &[String]) -> String {
    let named: Vec<_> = types.iter().take(TYPES).map(|type_| format!("`{type_}`")).collect();
    let more = types.len() - named.len();
    match named.as_slice() {
        _ if more > 0 => format!("{} and {}", named.join(", "), count(more, "more type", "more types")),
        [first @ .., last] if !first.is_empty() => format!("{} or {last}", first.join(", ")),
        _ => named.join(", "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Action;
    use crate::render::fixtures;

    fn sentence_of(changed: &[&str], without_policy: &[&str]) -> Option<String> {
        let mut report = fixtures::empty();
        let stack = report.stacks.first_mut().expect("a stack");
        let change = |type_: &&str| fixtures::change(&format!("{type_}.a"), type_, Action::Update);
        stack.changes = changed.iter().map(change).collect();
        stack.without_policy = without_policy.iter().map(|type_| (*type_).to_owned()).collect();
        sentence(stack)
    }

    #[test]
    fn what_no_rule_is_about_is_not_what_no_policy_objects_to() {
        assert_eq!(sentence_of(&[], &[]), None);
        assert_eq!(sentence_of(&["aws_a"], &[]).as_deref(), Some("No policy objects to these changes."));
        assert_eq!(
            sentence_of(&["aws_a"], &["aws_a"]).as_deref(),
            Some("No rule is about these changes of `aws_a`.")
        );
        assert_eq!(
            sentence_of(&["aws_a", "aws_b", "aws_c"], &["aws_a", "aws_b"]).as_deref(),
            Some(
                "No rule is about these changes of `aws_a` or `aws_b`. No policy objects to the other changes."
            )
        );
        let many: Vec<String> = (0..7).map(|number| format!("t{number}")).collect();
        assert_eq!(types(&many), "`t0`, `t1`, `t2`, `t3`, `t4` and 2 more types");
    }

    #[test]
    fn beside_findings_only_the_types_are_named() {
        let mut report = fixtures::report();
        let stack = report.stacks.first_mut().expect("a stack");
        assert_eq!(sentence(stack), None);
        stack.without_policy = vec!["aws_sqs_queue".to_owned()];
        assert_eq!(sentence(stack).as_deref(), Some("No rule is about these changes of `aws_sqs_queue`."));
    }
}
