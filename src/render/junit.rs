//! The report as `JUnit` XML: a suite for each stack, a test case for each finding.

use std::borrow::Cow;
use std::io;

use quick_xml::events::BytesText;

use super::xml::{self, Counts, Xml, number};
use super::{annotation, drift_summary, escape, labels};
use crate::report::{
    DriftEntry, Effect, FindingEntry, FindingOutcome, NoVerdict, NoteLevel, Ranked, Report, StackReport,
};

/// The `classname` of cases that come from tfgate itself.
const OWN: &str = "tfgate";

/// A test case.
enum Case<'r> {
    /// There is no verdict.
    NoVerdict(NoVerdict<'r>),
    /// A finding.
    Finding(Ranked<'r>),
    /// An object that changed outside Terraform.
    Drift(&'r StackReport, &'r DriftEntry),
    /// No finding: an empty suite would read as if nothing had been checked.
    Nothing,
}

/// The cases of one suite.
struct Suite<'r> {
    name: &'r str,
    /// The built-in packs in force, where a plan was checked.
    packs: Option<&'r [String]>,
    cases: Vec<Case<'r>>,
    /// The notes about the plan and its policies.
    notes: Vec<(NoteLevel, String)>,
}

/// The report as XML.
///
/// # Errors
/// None that memory can cause; the writer says so in its signature.
pub(super) fn report(report: &Report) -> io::Result<String> {
    let suites = suites(report);
    let counts = suites.iter().map(Suite::counts).fold(Counts::default(), |sum, counts| Counts {
        tests: sum.tests + counts.tests,
        failures: sum.failures + counts.failures,
        errors: sum.errors + counts.errors,
    });
    xml::document(counts, |writer| suites.iter().try_for_each(|suite| suite.write(writer)))
}

/// A suite per stack, and one for why nothing was checked.
fn suites(report: &Report) -> Vec<Suite<'_>> {
    let failures = report.no_verdict();
    let run = failures.iter().filter(|failure| failure.stack.is_none());
    let run = run.map(|failure| Suite {
        name: OWN,
        packs: None,
        cases: vec![Case::NoVerdict(*failure)],
        notes: Vec::new(),
    });
    run.chain(report.stacks.iter().map(|stack| suite(stack, &failures))).collect()
}

fn suite<'r>(stack: &'r StackReport, failures: &[NoVerdict<'r>]) -> Suite<'r> {
    // Stacks are compared by identity: two can have one name.
    let about = |failure: &&NoVerdict<'_>| failure.stack.is_some_and(|other| std::ptr::eq(other, stack));
    let failed = failures.iter().filter(about).map(|failure| Case::NoVerdict(*failure));
    let findings = stack.effects().map(|(finding, effect)| Case::Finding(Ranked { stack, finding, effect }));
    let mut cases: Vec<Case<'r>> = failed.collect();
    // A check for drift lists each object once; what policies say about it is in the lines of that case.
    if drift_summary::is_drift_check(stack) {
        let parts = drift_summary::groups(stack);
        cases.extend(parts.into_iter().flat_map(|part| part.entries).map(|entry| Case::Drift(stack, entry)));
        let others = drift_summary::findings_without_entry(stack);
        let is_other = |finding: &FindingEntry| others.iter().any(|other| std::ptr::eq(*other, finding));
        cases.extend(
            findings.filter(|case| matches!(case, Case::Finding(ranked) if is_other(ranked.finding))),
        );
    } else {
        cases.extend(findings);
    }
    if cases.is_empty() {
        cases.push(Case::Nothing);
    }
    let packs = stack.plan.as_ref().map(|_| stack.packs.as_slice());
    Suite { name: &stack.name, packs, cases, notes: annotation::notes(stack) }
}

impl Suite<'_> {
    fn counts(&self) -> Counts {
        let count = |element| self.cases.iter().filter(|case| case.element() == Some(element)).count();
        Counts { tests: self.cases.len(), failures: count("failure"), errors: count("error") }
    }

    fn write(&self, writer: &mut Xml) -> io::Result<()> {
        let counts = self.counts();
        let skipped = self.cases.iter().filter(|case| case.element() == Some("skipped")).count();
        writer
            .create_element("testsuite")
            .with_attribute(("name", &*escape::terminal(self.name)))
            .with_attribute(("tests", number(counts.tests).as_str()))
            .with_attribute(("failures", number(counts.failures).as_str()))
            .with_attribute(("errors", number(counts.errors).as_str()))
            .with_attribute(("skipped", number(skipped).as_str()))
            .write_inner_content(|writer| {
                self.packs.map_or(Ok(()), |packs| properties(writer, packs))?;
                self.cases.iter().try_for_each(|case| case.write(writer))?;
                self.write_notes(writer)
            })?;
        Ok(())
    }

    fn write_notes(&self, writer: &mut Xml) -> io::Result<()> {
        if self.notes.is_empty() {
            return Ok(());
        }
        // The level first: no line begins with a text from outside.
        let line = |(level, text): &(NoteLevel, String)| format!("{}: {text}", level.name());
        let lines: Vec<String> = self.notes.iter().map(line).collect();
        let text = xml::escaped(&lines).join("\n");
        writer.create_element("system-out").write_text_content(BytesText::new(&text))?;
        Ok(())
    }
}

fn properties(writer: &mut Xml, packs: &[String]) -> io::Result<()> {
    writer.create_element("properties").write_inner_content(|writer| {
        let property = writer.create_element("property").with_attribute(("name", "packs"));
        property.with_attribute(("value", &*escape::terminal(&labels::packs(packs)))).write_empty()?;
        Ok(())
    })?;
    Ok(())
}

impl Case<'_> {
    /// The element that says how the case ended; `None` where it passed without a word.
    fn element(&self) -> Option<&'static str> {
        match self {
            Case::NoVerdict(_) => Some("error"),
            Case::Nothing => None,
            Case::Drift(stack, entry) if drift_summary::denies(stack, entry) => Some("failure"),
            Case::Drift(_, entry) if entry.level.is_none() => Some("skipped"),
            Case::Drift(..) => Some("system-out"),
            Case::Finding(ranked) => Some(match (ranked.finding.outcome, ranked.effect) {
                (FindingOutcome::Error, _) => "error",
                (_, Effect::Blocks) => "failure",
                (_, Effect::Excused) => "skipped",
                // JUnit has no warnings: output of a passed case is the nearest that readers show.
                (_, Effect::Warns | Effect::Informs) => "system-out",
            }),
        }
    }

    fn write(&self, writer: &mut Xml) -> io::Result<()> {
        let (class, name) = match self {
            Case::NoVerdict(_) => (OWN.to_owned(), "the plan is checked".to_owned()),
            Case::Nothing => (OWN.to_owned(), "no policy is violated".to_owned()),
            Case::Drift(_, entry) => (drift_summary::rule_id(entry.class), entry.address.clone()),
            Case::Finding(ranked) => (ranked.finding.policy.clone(), labels::object(ranked.finding)),
        };
        let element = writer
            .create_element("testcase")
            .with_attribute(("classname", &*escape::terminal(&class)))
            .with_attribute(("name", &*escape::terminal(&name)));
        match self.element() {
            None => element.write_empty()?,
            Some(inner) => element.write_inner_content(|writer| self.outcome(writer, inner))?,
        };
        Ok(())
    }

    fn outcome(&self, writer: &mut Xml, element: &str) -> io::Result<()> {
        let (kind, lines) = match self {
            Case::NoVerdict(failure) => {
                let kind = failure.failure.map_or("error", |failure| &failure.kind);
                (Cow::Borrowed(kind), annotation::no_verdict(failure))
            }
            Case::Nothing => return Ok(()),
            Case::Drift(stack, entry) => {
                // The type of a failure is for machines: the word of the JSON report.
                let silenced = || drift_summary::level_label(stack, entry).to_lowercase().into();
                let kind = entry.level.map_or_else(silenced, |level| Cow::Borrowed(level.name()));
                (kind, drift_lines(stack, entry))
            }
            Case::Finding(ranked) => (Cow::Borrowed(ranked.finding.level.name()), finding_lines(ranked)),
        };
        let lines = xml::escaped(&lines);
        if matches!(element, "failure" | "error") {
            return xml::problem(writer, element, Some(&escape::terminal(&kind)), &lines);
        }
        writer.create_element(element).write_text_content(BytesText::new(&lines.join("\n")))?;
        Ok(())
    }
}

/// The lines about an object, and its block.
fn drift_lines(stack: &StackReport, entry: &DriftEntry) -> Vec<String> {
    let mut lines = annotation::drift_lines(stack, entry);
    lines.extend(annotation::drift_location(entry).map(|(path, line)| format!("At: {path}:{line}")));
    lines
}

/// The first line is what lists show: what it is about comes before everything else.
fn finding_lines(ranked: &Ranked<'_>) -> Vec<String> {
    let mut lines = annotation::lines(ranked);
    if let Some((path, line)) = annotation::location(ranked) {
        lines.push(format!("At: {path}:{line}"));
    }
    lines
}
