//! Cards: one for each object, and one for several objects of which the same is said.

use super::rendered;
use crate::plan::Action;
use crate::policy::Level;
use crate::render::{Format, fixtures};
use crate::report::{OverrideInfo, Report, Verdict, cards};

/// Subnets that one policy is about, with equal words.
fn subnets(number: usize) -> Report {
    let mut report = fixtures::report();
    let stack = &mut report.stacks[0];
    let (change, finding) = (stack.changes[2].clone(), stack.findings[2].clone());
    stack.changes.clear();
    stack.findings.clear();
    for index in 0..number {
        let mut change = change.clone();
        change.previous_address = None;
        change.address = format!("aws_subnet.a[{index}]");
        change.action = Action::Delete;
        let mut finding = finding.clone();
        finding.address.clone_from(&change.address);
        finding.change = Some(index);
        finding.level = Level::Warn;
        stack.changes.push(change);
        stack.findings.push(finding);
    }
    report.verdict = Verdict::Pass;
    report.stacks[0].verdict = Verdict::Pass;
    report
}

#[test]
fn what_is_said_of_five_objects_stands_once_with_five_addresses() {
    let report = subnets(5);
    let stack = &report.stacks[0];
    let cards = cards(&stack.changes, &stack.findings);
    assert_eq!(cards.len(), 1);
    assert_eq!(cards[0].objects().count(), 5);
    for format in [Format::Text, Format::Markdown, Format::Html] {
        let shown = rendered(&report, format);
        let said = shown.matches("A bucket and its objects are destroyed.").count();
        assert_eq!(said, 1, "{format:?}:\n{shown}");
        for index in 0..5 {
            assert!(shown.contains(&format!("aws_subnet.a[{index}]")), "{format:?}, {index}");
        }
    }
}

#[test]
fn a_difference_in_what_is_said_makes_a_card_of_its_own() {
    let mut report = subnets(7);
    let stack = &mut report.stacks[0];
    stack.findings[1].message.push_str(" Really.");
    stack.findings[2].level = Level::Deny;
    stack.findings[3].policy.push('x');
    stack.findings[4].loss.as_mut().unwrap().lost = None;
    stack.changes[5].attributes_omitted = 3;
    // What identifies the object is no difference.
    stack.changes[6].identity = vec![("id".to_owned(), "\"other\"".to_owned())];
    let cards = cards(&stack.changes, &stack.findings);
    assert_eq!(cards.iter().map(|card| card.objects().count()).collect::<Vec<_>>(), [2, 1, 1, 1, 1, 1]);
}

/// Two policies, one object: one card, the worst level, one next step.
#[test]
fn findings_about_one_object_are_one_card() {
    let mut report = subnets(1);
    let stack = &mut report.stacks[0];
    let keep = "To keep the object, leave `identifier` as before.";
    stack.findings[0].level = Level::Deny;
    stack.findings[0].next_step =
        format!("{keep} This cannot be approved; change the policy, or waive it where it lets you.");
    let mut second = stack.findings[0].clone();
    second.level = Level::RequireApproval;
    second.policy = "data/second".to_owned();
    second.message = "The second message.".to_owned();
    second.next_step = format!("{keep} If this is wanted, another person must approve it first.");
    stack.findings.push(second);
    let cards = cards(&stack.changes, &stack.findings);
    assert_eq!((cards.len(), cards[0].first.others.len()), (1, 1));
    let (advice, consequence) = cards[0].first.next();
    assert_eq!(advice, keep);
    assert!(consequence.unwrap().starts_with("This cannot be approved"));
    for format in [Format::Text, Format::Markdown, Format::Html] {
        let shown = rendered(&report, format);
        let squeezed = shown.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(squeezed.matches("To keep the object").count(), 1, "{format:?}:\n{shown}");
        assert!(squeezed.contains("data/second") && squeezed.contains("The second message."), "{shown}");
        assert!(!squeezed.contains("another person"), "{format:?}:\n{shown}");
    }
}

/// A card of the text report has a title and at most six facts.
#[test]
fn a_card_in_text_has_at_most_six_facts() {
    for (name, report) in fixtures::all() {
        let text = rendered(&report, Format::Text);
        let cards = text.split("\n\n").filter(|part| part.contains("\n  policy       "));
        for card in cards {
            let labelled = |line: &&str| line.strip_prefix("  ").is_some_and(|rest| !rest.starts_with(' '));
            let facts = card.lines().skip(1).take_while(|line| line.starts_with(' '));
            let facts = facts.filter(labelled).filter(|line| !line.starts_with("  and  "));
            assert!(facts.count() <= 6, "{name}:\n{card}");
        }
    }
}

/// Two rules of approval about one object: both are named, and the stricter one is what follows.
#[test]
fn every_rule_of_approval_is_named() {
    let mut report = subnets(1);
    report.verdict = Verdict::NeedsApproval;
    let stack = &mut report.stacks[0];
    stack.verdict = Verdict::NeedsApproval;
    let rule = |approvals: u32, approvers: &[&str]| OverrideInfo {
        confirm: false,
        approvals,
        approvers: approvers.iter().map(|name| (*name).to_owned()).collect(),
    };
    stack.findings[0].level = Level::RequireApproval;
    stack.findings[0].override_ = Some(rule(1, &["alice"]));
    stack.findings[0].next_step =
        "Keep it. If this is wanted, another person must approve it first.".to_owned();
    let mut second = stack.findings[0].clone();
    second.policy = "data/second".to_owned();
    second.override_ = Some(rule(2, &["carol", "dave"]));
    second.next_step = "Keep it. If this is wanted, 2 other people must approve it first.".to_owned();
    stack.findings.push(second);
    for format in [Format::Text, Format::Markdown, Format::Html] {
        let shown = rendered(&report, format);
        let flat = shown.split_whitespace().collect::<Vec<_>>().join(" ");
        for part in ["alice", "carol", "dave", "2 approvals", "2 other people"] {
            assert!(flat.contains(part), "{format:?}: no `{part}` in\n{shown}");
        }
        assert!(!flat.contains("another person"), "{format:?}:\n{shown}");
    }
}

/// Of many cards only those are folded of which every policy was shown.
#[test]
fn a_policy_that_is_new_unfolds_a_card() {
    let mut report = subnets(40);
    let stack = &mut report.stacks[0];
    for (index, finding) in stack.findings.iter_mut().enumerate() {
        // Each has a card of its own.
        finding.next_step = format!("Step {index}.");
    }
    let mut rare = stack.findings[39].clone();
    rare.policy = "data/rare".to_owned();
    rare.message = "The rare message.".to_owned();
    rare.next_step = "Call legal.".to_owned();
    stack.findings.push(rare);
    for format in [Format::Text, Format::Markdown] {
        let shown = rendered(&report, format);
        for part in ["data/rare", "The rare message.", "Call legal."] {
            assert!(shown.contains(part), "{format:?}: no `{part}` in\n{shown}");
        }
    }
}
