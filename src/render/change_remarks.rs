//! What is said of a change beside its address, in lists of changes: the attributes that differ, by name, and what forces a
//! replacement.

use super::{labels, lines};
use crate::plan::Action;
use crate::report::{AttributeChange, ChangeEntry};

/// What is said of an update in which no value differs.
pub(super) const NO_DIFFERENCE: &str = "no visible difference";

/// The same in a sentence.
pub(super) const NO_DIFFERENCE_SENTENCE: &str =
    "The plan has an update, but no value differs: the provider does not show what changes.";

/// Characters of a value that stands beside an address.
const SHORT: usize = 40;

/// Whether Terraform plans an update of the object and shows no value that differs.
pub(super) fn is_without_difference(change: &ChangeEntry) -> bool {
    change.action == Action::Update
        && change.attributes.is_empty()
        && change.attributes_omitted == 0
        && change.routine.is_none()
}

/// The paths of the attributes that differ, each once: a set whose elements were added and removed has several entries
/// with one path.
pub(super) fn names(change: &ChangeEntry) -> Vec<&str> {
    let mut names: Vec<&str> = change.attributes.iter().map(|attribute| attribute.path.as_str()).collect();
    names.dedup();
    names
}

/// The paths of what forces a replacement, each once: those inside of documents where they are known, else the
/// attributes as Terraform names them.
pub(super) fn forcing(change: &ChangeEntry) -> Vec<&str> {
    let listed = change.attributes.iter().filter(|attribute| attribute.forces_replacement);
    let mut names: Vec<&str> = listed.map(|attribute| attribute.path.as_str()).collect();
    if names.is_empty() {
        names = change.replace_paths.iter().map(String::as_str).collect();
    }
    names.dedup();
    names
}

/// Which write-only attributes are written again, as the argument beside each tells: `password_wo_version` changes when
/// `password_wo` is to be sent once more. The values are in no plan.
pub(super) fn written_again(change: &ChangeEntry) -> Option<String> {
    let names: Vec<String> = change
        .attributes
        .iter()
        .filter(|attribute| attribute.before != attribute.after && change.action == Action::Update)
        .filter(|attribute| attribute.after.as_deref().is_some_and(|after| after != labels::ABSENT))
        .filter_map(|attribute| attribute.path.strip_suffix("_version").filter(|name| name.ends_with("_wo")))
        .map(|name| format!("`{name}`"))
        .collect();
    let is = if names.len() > 1 { "are" } else { "is" };
    (!names.is_empty()).then(|| format!("write-only {} {is} written again", names.join(", ")))
}

/// The one attribute that forces a replacement, with both of its values, cut around their first difference. An element that
/// comes or goes has one value only, and a text has lines: no line of the list shows these.
pub(super) fn only_cause(change: &ChangeEntry) -> Option<(&AttributeChange, [Option<String>; 2])> {
    let mut forcing = change.attributes.iter().filter(|attribute| attribute.forces_replacement);
    let only = forcing.next().filter(|_| forcing.next().is_none())?;
    let in_line = only.lines.is_none() && !labels::is_element(only) && !labels::has_no_values(only);
    in_line.then(|| (only, lines::sides(only, SHORT)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::ReplaceOrder;
    use crate::render::fixtures;

    #[test]
    fn a_path_inside_of_a_document_is_named_before_the_attribute_of_it() {
        let replace = Action::Replace(ReplaceOrder::DeleteFirst);
        let mut change = fixtures::change("aws_ecs_task_definition.app", "aws_ecs_task_definition", replace);
        change.replace_paths = vec!["container_definitions".to_owned()];
        assert_eq!(forcing(&change), ["container_definitions"]);
        let mut image = fixtures::attribute(
            "jsondecode(container_definitions)[0].image",
            Some("\"a:1\""),
            Some("\"a:2\""),
        );
        image.forces_replacement = true;
        change.attributes = vec![fixtures::attribute("arn", Some("\"x\""), None), image];
        assert_eq!(forcing(&change), ["jsondecode(container_definitions)[0].image"]);
        assert_eq!(only_cause(&change).map(|(cause, _)| cause.path.as_str()), Some(forcing(&change)[0]));
    }

    #[test]
    fn several_causes_and_elements_stand_in_no_line() {
        let replace = Action::Replace(ReplaceOrder::DeleteFirst);
        let mut change = fixtures::change("a_b.c", "a_b", replace);
        let values = [format!("{}:1", "v".repeat(60)), format!("{}:2", "v".repeat(60))];
        let mut attribute = fixtures::attribute("x", Some(&values[0]), Some(&values[1]));
        attribute.forces_replacement = true;
        change.attributes = vec![attribute.clone()];
        let (_, sides) = only_cause(&change).expect("one cause");
        let [Some(before), Some(after)] = sides else { panic!("{sides:?}") };
        assert!(
            before.ends_with("v:1") && after.ends_with("v:2") && before.chars().count() <= 40,
            "{before}"
        );
        change.attributes = vec![attribute.clone(), attribute.clone()];
        assert_eq!(only_cause(&change), None);
        assert_eq!(forcing(&change), ["x"]);
        attribute = fixtures::attribute("x[*]", None, Some("{}"));
        attribute.forces_replacement = true;
        change.attributes = vec![attribute];
        assert_eq!(only_cause(&change), None);
    }
}
