//! Which values of attributes a report shows. A pass over a finished report: paths, counts and the verdict stay, so a saved
//! report without values passes the same checks.

use std::collections::BTreeSet;

use super::{
    AttributeChange, ChangeEntry, DriftAttribute, Explanation, FindingEntry, KNOWN_AFTER_APPLY, Report,
};
use crate::redact;

/// The text in place of a value that is not shown.
pub(crate) const NOT_SHOWN: &str = "(not shown)";

/// Which values a report shows. Secrets are hidden whatever is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ShownValues {
    /// None. Messages of policies stay as they are.
    None,
    /// Those that force a replacement, and those that policies cite.
    Cited,
    /// Those of all attributes that change.
    #[default]
    Changed,
}

/// The report with these values and no others.
#[must_use]
pub(crate) fn with_values(mut report: Report, shown: ShownValues) -> Report {
    if shown == ShownValues::Changed {
        return report;
    }
    for stack in &mut report.stacks {
        for (index, change) in stack.changes.iter_mut().enumerate() {
            let own = stack.findings.iter().filter(|finding| finding.change == Some(index));
            hide_in_change(change, &cited(own), shown);
        }
        // No fact of a finding cites drift, so no value of it is cited.
        stack.drift.iter_mut().flat_map(|entry| &mut entry.attributes).for_each(hide_drifted);
        stack.findings.iter_mut().for_each(|finding| hide_in_finding(finding, shown));
        stack.commands.iter_mut().for_each(|command| hide(&mut command.command));
        stack.actions.iter_mut().flat_map(|action| &mut action.config).for_each(|(_, value)| hide(value));
    }
    report
}

impl Explanation {
    /// The explanation with these values and no others.
    #[must_use]
    pub(crate) fn with_values(mut self, shown: ShownValues) -> Self {
        if shown == ShownValues::Changed {
            return self;
        }
        for object in &mut self.objects {
            let findings = object.policies.iter().filter_map(|policy| policy.finding.as_ref());
            let cited = cited(findings);
            hide_in_change(&mut object.change, &cited, shown);
            let drifted = object.drift.iter_mut().flat_map(|drift| &mut drift.attributes);
            let hidden =
                drifted.filter(|attribute| shown == ShownValues::None || !cited.contains(&attribute.path));
            hidden.for_each(hide_drifted);
            let findings = object.policies.iter_mut().filter_map(|policy| policy.finding.as_mut());
            findings.for_each(|finding| hide_in_finding(finding, shown));
        }
        self
    }
}

impl AttributeChange {
    /// Whether a value stays hidden whatever is shown, or has a name of one that may, or is in no plan.
    pub(crate) fn is_secret(&self) -> bool {
        const WORDS: [&str; 4] =
            [redact::SENSITIVE, redact::NO_LONGER_MARKED, redact::NEWLY_MARKED, redact::UNMARKED];
        let names = self.path.split(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '-')));
        if names.into_iter().any(redact::is_secret_name) {
            return true;
        }
        if [&self.before, &self.after].iter().all(|side| side.as_deref().is_none_or(|side| side == "null")) {
            return true;
        }
        let mut sides = self.before.iter().chain(&self.after);
        sides.any(|side| WORDS.contains(&side.as_str()))
    }
}

/// The paths that facts of findings cite.
fn cited<'f>(findings: impl Iterator<Item = &'f FindingEntry>) -> BTreeSet<String> {
    let facts = findings.filter_map(|finding| finding.loss.as_ref()).flat_map(|loss| &loss.facts);
    facts.flat_map(|fact| &fact.values).map(|(path, _)| path.clone()).collect()
}

fn hide_in_change(change: &mut ChangeEntry, cited: &BTreeSet<String>, shown: ShownValues) {
    let keep = |path: &str| shown == ShownValues::Cited && cited.contains(path);
    // The identity has names only where values may be shown: an `id` is a value.
    change.identity.retain(|(name, _)| keep(name));
    change.source = change.source.take().filter(|_| shown != ShownValues::None);
    change.attributes.iter_mut().for_each(|attribute| hide_in_attribute(attribute, cited, shown));
}

fn hide_in_attribute(attribute: &mut AttributeChange, cited: &BTreeSet<String>, shown: ShownValues) {
    // Why Terraform replaces an object cannot be understood without the values that force it.
    let is_cited = attribute.forces_replacement || cited.contains(&attribute.path);
    if shown == ShownValues::Cited && is_cited {
        return;
    }
    attribute.lines = None;
    [&mut attribute.before, &mut attribute.after].into_iter().flatten().for_each(hide);
}

fn hide_drifted(attribute: &mut DriftAttribute) {
    attribute.lines = None;
    [&mut attribute.before, &mut attribute.after].into_iter().flatten().for_each(hide);
}

fn hide_in_finding(finding: &mut FindingEntry, shown: ShownValues) {
    if shown == ShownValues::None {
        let facts = finding.loss.iter_mut().flat_map(|loss| &mut loss.facts);
        facts.flat_map(|fact| &mut fact.values).for_each(|(_, value)| hide(value));
    }
}

/// Replaces a value by [`NOT_SHOWN`].
fn hide(value: &mut String) {
    // These say why there is no value. A string of the plan with the same words would be in quotes.
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
