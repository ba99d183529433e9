//! The size of a comment: it grows with the report, stays within the budget, and nothing that is added costs much of the rest.

use std::sync::LazyLock;

use super::rendered;
use crate::finding::Recoverability;
use crate::policy::Level;
use crate::render::{Format, fixtures};
use crate::report::{AttributeChange, ChangeEntry, FindingEntry, Report, StackReport, Verdict};

/// The budget of a comment, in bytes.
const BUDGET: usize = 60_000;
/// The most findings.
const MOST: usize = 2000;

/// What is copied from.
static BASE: LazyLock<Report> = LazyLock::new(fixtures::report);

/// A change with some attributes, and a finding about it in words of its own.
fn add(stack: &mut StackReport, number: usize, policy: &str, level: Level, words: &str) {
    let base = &BASE.stacks[0];
    let change = ChangeEntry {
        address: format!("module.tenant[\"t-{number:04}\"].aws_instance.this"),
        attributes: (0..number % 9).map(|at| attribute(at, number)).collect(),
        ..base.changes[3].clone()
    };
    let finding = FindingEntry {
        policy: policy.to_owned(),
        level,
        address: change.address.clone(),
        message: words.to_owned(),
        next_step: format!("Leave tenant {} as it is.", number % 7),
        change: Some(stack.changes.len()),
        location: None,
        ..base.findings[5].clone()
    };
    stack.changes.push(change);
    stack.findings.push(finding);
}

fn attribute(at: usize, number: usize) -> AttributeChange {
    AttributeChange {
        path: format!("attribute_{at}"),
        before: Some(format!("\"{}\"", "before ".repeat(number % 5 + 1))),
        after: Some(format!("\"{}\"", "after ".repeat(number % 5 + 1))),
        forces_replacement: false,
        lines: None,
    }
}

/// A report without findings about a stack with some verdict.
fn empty(level: Level) -> Report {
    let mut report = fixtures::empty();
    let verdict = match level {
        Level::Warn => Verdict::Pass,
        Level::RequireApproval => Verdict::NeedsApproval,
        Level::Deny => Verdict::Fail,
    };
    report.verdict = verdict;
    report.stacks[0].verdict = verdict;
    report
}

/// One level, policies in turn, and for each finding its own words or those of all.
fn of_level(number: usize, level: Level, policies: usize, own: bool) -> Report {
    let mut report = empty(level);
    for at in 0..number {
        let words = if own { format!("Tenant {at} loses what it has.") } else { "All lose it.".to_owned() };
        add(&mut report.stacks[0], at, &format!("own/policy_{}", at % policies), level, &words);
    }
    report
}

/// One object that needs approval and is lost for good, and warnings.
fn one_approval(number: usize) -> Report {
    let mut report = of_level(number, Level::Warn, 3, true);
    let stack = &mut report.stacks[0];
    add(stack, 8, "data/database", Level::RequireApproval, "The rows exist nowhere else.");
    let mut finding = stack.findings.pop().unwrap();
    finding.loss = BASE.stacks[0].findings[0].loss.clone();
    assert_eq!(finding.loss.as_ref().unwrap().recovery, Recoverability::Irreversible);
    finding.next_step = "Have it approved by one other person.".to_owned();
    stack.findings.insert(0, finding);
    report.verdict = Verdict::NeedsApproval;
    report.stacks[0].verdict = Verdict::NeedsApproval;
    report
}

/// Changes that no finding is about.
fn changes_only(number: usize) -> Report {
    let mut report = of_level(number, Level::Warn, 1, true);
    report.stacks[0].findings.clear();
    report
}

/// Ten stacks that share the findings.
fn ten_stacks(number: usize) -> Report {
    let mut report = empty(Level::RequireApproval);
    let one = report.stacks.remove(0);
    for stack in 0..10 {
        let mut each = StackReport { name: format!("stack-{stack}"), ..one.clone() };
        for at in (stack..number).step_by(10) {
            add(&mut each, at, "own/policy", Level::RequireApproval, &format!("Tenant {at} loses it."));
        }
        report.stacks.push(each);
    }
    report
}

/// A stack that stops, and others that pass with changes.
fn many_stacks(number: usize) -> Report {
    let mut report = one_approval(3);
    for stack in 0..number {
        let mut each = StackReport { name: format!("stack-{stack}"), ..empty(Level::Warn).stacks.remove(0) };
        add(&mut each, stack, "own/policy", Level::Warn, "Something.");
        report.stacks.push(each);
    }
    report
}

type Kind = (&'static str, fn(usize) -> Report);

const KINDS: [Kind; 9] = [
    ("warnings of one policy", |number| of_level(number, Level::Warn, 1, true)),
    ("warnings of forty policies", |number| of_level(number, Level::Warn, 40, true)),
    ("warnings in the same words", |number| of_level(number, Level::Warn, 1, false)),
    ("denials", |number| of_level(number, Level::Deny, 5, true)),
    ("approvals", |number| of_level(number, Level::RequireApproval, 40, true)),
    ("warnings and one approval", one_approval),
    ("changes without a finding", changes_only),
    ("ten stacks", ten_stacks),
    ("stacks that pass", many_stacks),
];

fn size(report: &Report) -> (usize, bool) {
    let text = rendered(report, Format::Markdown);
    assert!(text.len() <= BUDGET, "{} bytes", text.len());
    (text.len(), text.contains(" truncated=1"))
}

/// From 1 to 2,000 findings of each kind: no finding that is added costs more than a tenth of the page. A cliff stays below
/// what was before it, so it is enough to look at some numbers, and at each one around the first that does not fit.
#[test]
fn nothing_that_is_added_costs_much_of_the_rest() {
    for (name, report) in KINDS {
        let mut largest = 0;
        let (mut whole, mut cut) = (0, MOST);
        for number in [1, 20, 45, 80, 120, 170, 240, 330, 500, 1000, MOST] {
            let (bytes, truncated) = size(&report(number));
            assert!(bytes * 10 >= largest * 9, "{name}: {bytes} bytes with {number}, and {largest} before");
            largest = largest.max(bytes);
            if truncated { cut = cut.min(number) } else { whole = number }
        }
        while cut - whole > 1 {
            let middle = whole + (cut - whole) / 2;
            if size(&report(middle)).1 { cut = middle } else { whole = middle }
        }
        let around = whole.saturating_sub(3).max(1)..=(whole + 8).min(MOST);
        let sizes: Vec<_> = around.clone().map(|number| size(&report(number)).0).collect();
        for (pair, number) in sizes.windows(2).zip(around) {
            assert!(
                pair[1] * 10 >= pair[0] * 9,
                "{name}: from {} to {} bytes after {number}",
                pair[0],
                pair[1]
            );
        }
    }
}

/// What decides the verdict keeps its reason, its loss, its attributes and its next step, however much warns.
#[test]
fn what_blocks_keeps_everything_as_long_as_something_else_can_go() {
    for number in [1, 60, 130, 139, 140, 150, 400, MOST] {
        let text = rendered(&one_approval(number), Format::Markdown);
        for kept in [
            "Policy `data/database`: The rows exist nowhere else.",
            "**NO WAY BACK:** No final snapshot is taken.",
            "Lost: The instance, its data and its automated backups.",
            "The destroy will be refused: Deletion protection is on;",
            "**Next:** Have it approved by one other person.",
            "!   attribute_7 = ",
        ] {
            assert!(text.contains(kept), "{kept} with {number} warnings");
        }
    }
}

/// What has no room for a card is counted with its policy.
#[test]
fn findings_without_a_card_are_in_the_line_of_their_policy() {
    let text = rendered(&of_level(MOST, Level::Deny, 5, true), Format::Markdown);
    let cards = text.matches("#### ❌ Denied: ").count();
    let mut listed = 0;
    for line in text.lines().filter(|line| line.starts_with("- ❌ **Denied** by ")) {
        let number = line.split(" for ").nth(1).and_then(|rest| rest.split(' ').next()).unwrap();
        listed += number.replace(',', "").parse::<usize>().unwrap();
    }
    assert!(cards > 20, "{cards}");
    assert_eq!(cards + listed, MOST);
}
