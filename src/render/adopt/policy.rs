//! The policies by which nothing is found about what is accepted.

use std::collections::{BTreeMap, BTreeSet};

use super::ignored;
use super::lines::Lines;
use super::literal::string;
use crate::finding::Subject;
use crate::plan::DriftAction;
use crate::report::{DriftEntry, Report, StackReport};

/// Labels have so many letters.
const LABEL: usize = 60;

/// What the policy says about everything else that changes at the object.
const MESSAGE: &str = concat!(
    r#""${meta.address} was changed outside Terraform: "#,
    r#"${meta.operation == "delete" ? "it is gone" : join(", ", change.paths)}.""#
);

/// One for each object.
#[derive(Debug, Default)]
pub(super) struct Policies {
    text: Lines,
    /// By label without number: how many have it.
    labels: BTreeMap<String, usize>,
}

impl Policies {
    /// Adds the policies for a stack.
    pub(super) fn add(&mut self, report: &Report, stack: &StackReport) {
        for entry in stack.drift.iter().filter(|entry| entry.class.is_real()) {
            self.text.gap();
            if entry.level.is_none() {
                let text = format!("{}: a policy or a waiver silences it already.", entry.address);
                self.text.comment(&text);
                continue;
            }
            let several = (report.stacks.len() > 1).then_some(stack.name.as_str());
            self.entry(entry, several);
            for policy in others(stack, entry) {
                self.text.comment(&format!("{policy} finds it too: silence it there, or by a waiver."));
            }
        }
    }

    /// All of them, behind what goes into the code.
    pub(super) fn write(self, out: &mut Lines) {
        if !self.text.0.is_empty() {
            out.gap();
            out.comment("Or have nothing found about it, in a file such as `.tfgate/accepted.gate.hcl`:");
            out.gap();
            out.0.push_str(&self.text.0);
        }
    }

    fn entry(&mut self, entry: &DriftEntry, stack: Option<&str>) {
        let gone = entry.action == DriftAction::Delete;
        // A deletion has no attributes that `ignore` could name.
        let ignore = if gone { None } else { ignored::by_policy(entry) };
        if !gone && ignore.is_none() {
            let text =
                format!("{}: `ignore` cannot name what changed; a waiver can excuse it.", entry.address);
            return self.text.comment(&text);
        }
        let plain = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-');
        // A type that a policy cannot name is matched by the address alone.
        let named = !entry.type_.is_empty() && entry.type_.chars().all(plain);
        let type_ = if named { entry.type_.as_str() } else { "*" };
        let label = self.label(&entry.address);
        let out = &mut self.text;
        out.indented(0, &format!("drift_policy {} \"{label}\" {{", string(type_)));
        out.indented(1, &format!("addresses = [{}]", string(&entry.address)));
        if let Some(name) = stack {
            out.indented(1, &format!("stacks    = [{}]", string(name)));
        }
        // What a filter leaves out is nothing that a policy is about, so that of a deletion is its condition.
        let condition = match ignore {
            Some(paths) => {
                let paths: Vec<String> = paths.iter().map(|path| string(path)).collect();
                out.indented(1, &format!("ignore    = [{}]", paths.join(", ")));
                "false"
            }
            None => "meta.operation == \"delete\"",
        };
        out.indented(1, "level     = \"warn\"");
        out.gap();
        out.indented(1, "enforce {");
        out.indented(2, &format!("condition     = {condition}"));
        out.indented(2, &format!("error_message = {MESSAGE}"));
        out.indented(1, "}");
        out.indented(0, "}");
    }

    /// A label that no other policy here has.
    fn label(&mut self, address: &str) -> String {
        let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { '_' };
        let mut base = "accepted".to_owned();
        for part in address.chars().map(plain).collect::<String>().split('_').filter(|part| !part.is_empty())
        {
            base.push('_');
            base.push_str(part);
        }
        base.truncate(LABEL);
        let same = self.labels.entry(base.clone()).or_default();
        *same += 1;
        // No address makes two of these in a row.
        if *same > 1 { format!("{base}__{same}") } else { base }
    }
}

/// The policies, other than the built-in one, with a finding about the object.
fn others<'s>(stack: &'s StackReport, entry: &DriftEntry) -> BTreeSet<&'s str> {
    let own = format!("drift/{}", entry.class.name());
    let about = stack
        .findings
        .iter()
        .filter(|finding| finding.subject == Subject::Drift && finding.address == entry.address);
    about.map(|finding| finding.policy.as_str()).filter(|policy| *policy != own).collect()
}
