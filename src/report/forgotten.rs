//! Forgotten objects, with what no finding says of them.

use super::{ChangeEntry, StackReport};
use crate::plan::Action;

/// Forgotten objects of which the same is said.
#[derive(Debug)]
pub(crate) struct Forgotten<'r> {
    /// The objects, in the order of the report.
    pub(crate) changes: Vec<&'r ChangeEntry>,
    /// Why they are forgotten and what keeps them managed; `None` where findings say it.
    pub(crate) remark: Option<String>,
}

impl StackReport {
    /// The objects that the plan does nothing to but forget them.
    pub(crate) fn forgotten(&self) -> Vec<Forgotten<'_>> {
        let mut groups: Vec<Forgotten<'_>> = Vec::new();
        for change in self.changes.iter().filter(|change| change.action == Action::Forget) {
            let remark = self.remark(change);
            match groups.iter_mut().find(|group| group.remark == remark) {
                Some(group) => group.changes.push(change),
                None => groups.push(Forgotten { changes: vec![change], remark }),
            }
        }
        groups
    }

    /// What is said of a forgotten object, unless the next step of a finding says it already.
    fn remark(&self, change: &ChangeEntry) -> Option<String> {
        let keep = change.keep_managed.as_deref()?;
        let here =
            |address: &str, deposed: &Option<String>| address == change.address && *deposed == change.deposed;
        let mut findings = self.findings.iter().filter(|finding| here(&finding.address, &finding.deposed));
        if findings.any(|finding| finding.next_step.contains(keep)) {
            return None;
        }
        Some(match &change.reason_text {
            Some(reason) => format!("Forgotten {reason}. {keep}"),
            None => keep.to_owned(),
        })
    }
}
