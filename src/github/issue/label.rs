//! The labels by which issues are found and snoozed.

use crate::github::wire::Issue;

/// The label where no other is named.
pub const LABEL: &str = "drift";

/// What follows the label and a colon in the label that snoozes an issue. Everybody with the permission to label issues can
/// snooze one.
const SNOOZED: &str = "snoozed";

/// Characters of the name of a label. GitHub answers 422 to a longer one.
const LONGEST_LABEL: usize = 50;

/// The label that issues are searched for by: the first one.
pub fn search_label(labels: &[String]) -> &str {
    labels.first().map_or(LABEL, String::as_str)
}

/// The label that snoozes an issue for [`SNOOZE_DAYS`](super::SNOOZE_DAYS).
pub fn snooze_label(labels: &[String]) -> String {
    format!("{}:{SNOOZED}", search_label(labels))
}

pub(super) fn has_label(issue: &Issue, label: &str) -> bool {
    issue.labels.iter().any(|name| is_label(name, label))
}

/// Whether a name is that of a label. GitHub ignores the case of names.
pub(super) fn is_label(name: &str, label: &str) -> bool {
    name.to_lowercase() == label.to_lowercase()
}

/// Checks that issues can be searched for by a label of this name.
///
/// # Errors
/// What is wrong with the name.
pub(super) fn check_name(label: &str) -> Result<(), String> {
    let length = label.chars().count();
    // The parameter `labels` of `GET /repos/{owner}/{repo}/issues` is a list with commas between the names.
    let valid = (1..=LONGEST_LABEL).contains(&length)
        && label.trim() == label
        && !label.contains(|c: char| c == ',' || c.is_control());
    if valid {
        return Ok(());
    }
    Err(format!(
        "issues cannot be searched for by a label of this name; expected 1 to {LONGEST_LABEL} characters without a comma"
    ))
}

#[cfg(test)]
mod tests {
    use super::check_name;

    #[test]
    fn a_label_that_cannot_be_searched_for_is_refused() {
        for name in ["drift", "team: déjà vu", &"x".repeat(50)] {
            assert_eq!(check_name(name), Ok(()), "{name:?}");
        }
        for name in ["", "a,b", " drift", "drift\n", &"x".repeat(51)] {
            assert!(check_name(name).is_err(), "{name:?}");
        }
    }
}
