//! Which values of attributes a report shows. A pass over a finished report: paths, counts and the verdict stay, so that a
//! saved report is as true as one with values.

use std::collections::BTreeSet;

use super::{AttributeChange, ChangeEntry, Explanation, FindingEntry, KNOWN_AFTER_APPLY, Report};
use crate::redact;

/// What stands where a value is not shown.
pub const NOT_SHOWN: &str = "(not shown)";

/// Which values a report shows. Secrets are hidden whatever is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ShownValues {
    /// None; what policies say in their messages is theirs.
    None,
    /// Those that force a replacement, and those that policies cite.
    Cited,
    /// Those of all attributes that change.
    #[default]
    Changed,
}

/// The report with these values and no others.
#[must_use]
pub fn with_values(mut report: Report, shown: ShownValues) -> Report {
    if shown == ShownValues::Changed {
        return report;
    }
    for stack in &mut report.stacks {
        for (index, change) in stack.changes.iter_mut().enumerate() {
            let own = stack.findings.iter().filter(|finding| finding.change == Some(index));
            hide_in_change(change, &cited(own), shown);
        }
        // No fact of a finding is about drift.
        let drifted = stack.drift.iter_mut().flat_map(|entry| &mut entry.attributes);
        drifted.flat_map(|attribute| [&mut attribute.before, &mut attribute.after]).flatten().for_each(hide);
        stack.findings.iter_mut().for_each(|finding| hide_in_finding(finding, shown));
    }
    report
}

impl Explanation {
    /// The explanation with these values and no others.
    #[must_use]
    pub fn with_values(mut self, shown: ShownValues) -> Self {
        if shown == ShownValues::Changed {
            return self;
        }
        for object in &mut self.objects {
            let found = object.judged.iter().filter_map(|judged| judged.finding.as_ref());
            let cited = cited(found);
            hide_in_change(&mut object.change, &cited, shown);
            let drifted = object.drift.iter_mut().flat_map(|drift| &mut drift.attributes);
            drifted.for_each(|attribute| hide_in_attribute(attribute, &cited, shown));
            let findings = object.judged.iter_mut().filter_map(|judged| judged.finding.as_mut());
            findings.for_each(|finding| hide_in_finding(finding, shown));
        }
        self
    }
}

/// The paths that the facts of findings rest on.
fn cited<'f>(findings: impl Iterator<Item = &'f FindingEntry>) -> BTreeSet<String> {
    let facts = findings.filter_map(|finding| finding.loss.as_ref()).flat_map(|loss| &loss.facts);
    facts.flat_map(|fact| &fact.values).map(|(path, _)| path.clone()).collect()
}

fn hide_in_change(change: &mut ChangeEntry, cited: &BTreeSet<String>, shown: ShownValues) {
    let keep = |path: &str| shown == ShownValues::Cited && cited.contains(path);
    change.identity.retain(|(name, _)| keep(name));
    change.attributes.iter_mut().for_each(|attribute| hide_in_attribute(attribute, cited, shown));
}

fn hide_in_attribute(attribute: &mut AttributeChange, cited: &BTreeSet<String>, shown: ShownValues) {
    let is_cited = attribute.forces_replacement || cited.contains(&attribute.path);
    if shown == ShownValues::Cited && is_cited {
        return;
    }
    for side in [&mut attribute.before, &mut attribute.after] {
        side.iter_mut().for_each(hide);
    }
}

fn hide_in_finding(finding: &mut FindingEntry, shown: ShownValues) {
    if shown == ShownValues::None {
        let facts = finding.loss.iter_mut().flat_map(|loss| &mut loss.facts);
        facts.flat_map(|fact| &mut fact.values).for_each(|(_, value)| hide(value));
    }
}

/// Words in the place of a value say why there is none; they are not in quotes, as a text of the plan would be.
fn hide(value: &mut String) {
    const WORDS: [&str; 5] = [
        KNOWN_AFTER_APPLY,
        redact::SENSITIVE,
        redact::NO_LONGER_MARKED,
        redact::NEWLY_MARKED,
        redact::UNMARKED,
    ];
    if !WORDS.contains(&value.as_str()) {
        NOT_SHOWN.clone_into(value);
    }
}
