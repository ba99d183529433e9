//! What a reviewer saw: plans of one commit that flip, from the statuses to `pr` and `gate`.

use super::fake::{BOT, Event, Fault, GithubRan, What};
use super::flows::{CLEAN, DESTROYS, FORGETS, Flow};

const OTHER: &str = "approved while another change set was shown";
const NOTHING: &str = "approved while the plan that was shown needed no approval";

fn push_to_main() -> Event {
    Event::Push { branch: "main".to_owned() }
}

/// What happens to the pull request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    /// A run over this plan.
    Run(&'static str),
    /// `bob` approves.
    Approve,
}

const A: Step = Step::Run(DESTROYS);
const B: Step = Step::Run(FORGETS);
const PASS: Step = Step::Run(CLEAN);
/// A plan that failed has no verdict.
const ERROR: Step = Step::Run("errored");

fn play(flow: &Flow, steps: &[Step]) {
    for step in steps {
        match step {
            Step::Run(plan) => drop(flow.judge(flow.push(), plan, &[])),
            Step::Approve => flow.approve("bob"),
        }
    }
}

fn gate(flow: &Flow, plan_name: &str, arguments: &[&str]) -> GithubRan {
    let all = [&["github", "gate", "--today", "2026-11-21"], arguments].concat();
    flow.step(push_to_main(), plan_name, &all)
}

/// The plan that `bob` approved in these orders is the one that passes, in a run of the pull request and before the apply.
#[test]
fn a_plan_that_flips_passes_only_as_it_was_seen() {
    use Step::Approve;
    for (steps, destroys, forgets) in [
        (&[A, Approve][..], true, false),
        (&[A, B, Approve], false, true),
        (&[A, Approve, B], true, false),
        (&[A, B, Approve, A], false, true),
        (&[A, B, A, Approve], true, false),
        (&[A, Approve, B, A], true, false),
        (&[A, B, Approve, A, Approve], true, false),
        (&[A, Approve, B, Approve], false, true),
        (&[A, PASS, Approve], false, false),
        (&[A, PASS, Approve, A], false, false),
        (&[A, PASS, A, Approve], true, false),
        (&[A, Approve, PASS], true, false),
        (&[A, Approve, PASS, Approve], false, false),
        (&[PASS, Approve, A], false, false),
        (&[A, B, PASS, Approve], false, false),
        (&[A, ERROR, Approve], true, false),
        (&[A, PASS, ERROR, Approve], false, false),
        (&[Approve, A, B], false, false),
    ] {
        let flow = Flow::new();
        play(&flow, steps);
        let plans = [(DESTROYS, destroys), (FORGETS, forgets)];
        // What these runs show was not there when anything was approved.
        for (plan, passes) in plans {
            let ran = flow.judge(flow.reviewed(), plan, &[]);
            assert_eq!(ran.code == 0, passes, "pr {plan} after {steps:?}: {ran:?}");
        }
        flow.fake.world(|world| world.merge_pull(1, "alice"));
        for (plan, passes) in plans {
            let ran = gate(&flow, plan, &["--status", "false"]);
            assert_eq!(ran.code == 0, passes, "gate {plan} after {steps:?}: {ran:?}");
        }
        flow.fake.finish();
    }
}

#[test]
fn the_comment_says_that_something_else_was_shown_and_the_next_review_counts() {
    let flow = Flow::new();
    play(&flow, &[A, B, Step::Approve]);
    let ran = flow.judge(flow.push(), DESTROYS, &[]);
    assert_eq!((ran.code, &*ran.outputs["verdict"]), (1, "needs_approval"), "{ran:?}");
    assert!(flow.comment().contains(OTHER), "{}", flow.comment());
    flow.approve("bob");
    let ran = flow.judge(flow.reviewed(), DESTROYS, &[]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(!flow.comment().contains(OTHER), "{}", flow.comment());
    flow.fake.finish();
}

/// Each switch is in the log before anything is counted, and a run again adds its status alone.
#[test]
fn every_switch_is_recorded_before_reviews_are_counted() {
    let flow = Flow::new();
    let head = flow.fake.world(|world| world.repository.head(1));
    let sets = || -> Vec<String> {
        let all = flow.fake.world(|world| world.statuses(&head));
        let set = |url: &str| {
            url.split_once("#tfgate-change-set=").map(|(_, set)| set.get(..4).unwrap().to_owned())
        };
        all.iter().map(|status| status.target_url.as_deref().and_then(set).unwrap_or_default()).collect()
    };
    play(&flow, &[A]);
    let a = sets()[0].clone();
    assert_eq!(sets(), [&*a, &a], "once before the count and once after it");
    play(&flow, &[A]);
    assert_eq!(sets().len(), 3, "it is shown already");
    play(&flow, &[B]);
    let b = sets()[3].clone();
    assert_ne!(a, b);
    assert_eq!(sets().get(3..), Some(&[b.clone(), b.clone()][..]));
    play(&flow, &[A]);
    assert_eq!(sets().get(5..), Some(&[a.clone(), a.clone()][..]), "again, though it was shown before");
    play(&flow, &[PASS, A]);
    let switched = [String::new(), a.clone(), a];
    assert_eq!(sets().get(7..), Some(&switched[..]), "a verdict that needs no approval was shown between");
    flow.fake.finish();
}

/// A saved report counts as far as its change set was what the reviewer saw.
#[test]
fn a_saved_set_that_was_shown_but_not_seen_approves_no_part_of_it() {
    for (steps, passes) in [
        (&[A, Step::Approve, B][..], true),
        (&[A, B, Step::Approve], false),
        (&[A, B, Step::Approve, A], false),
        (&[A, B, A, Step::Approve], true),
    ] {
        let flow = Flow::new();
        let saved = flow.folder.at("verdict.json");
        let output = format!("json={saved}");
        flow.fake.world(|world| world.tick(60));
        // Two stacks, so that one of them is a part.
        let both = |event: Event, plan: &str, command: &str, more: &[&str]| {
            let names = ["a", "b"].map(|name| {
                flow.folder.write(&format!("{name}.json"), crate::support::plan(plan));
                format!("{name}={}", flow.folder.at(&format!("{name}.json")))
            });
            let mut arguments = vec!["github", command, "--today", "2026-11-21"];
            // Before the apply the first stack is done.
            let from = usize::from(command == "gate");
            arguments.extend(names.iter().skip(from).map(String::as_str));
            arguments.extend(more);
            flow.step(event, CLEAN, &arguments)
        };
        for step in steps {
            match step {
                Step::Run(plan) => {
                    let save = if *plan == DESTROYS { vec!["--output", output.as_str()] } else { Vec::new() };
                    both(flow.push(), plan, "pr", &save);
                }
                Step::Approve => flow.approve("bob"),
            }
        }
        flow.fake.world(|world| world.merge_pull(1, "alice"));
        let arguments = ["--approved", saved.as_str(), "--status", "false"];
        let ran = both(push_to_main(), DESTROYS, "gate", &arguments);
        assert_eq!(ran.code == 0, passes, "{steps:?}: {ran:?}");
        flow.fake.finish();
    }
}

/// Who approves a page that needs no approval agrees to nothing that needs one.
#[test]
fn an_approval_of_a_page_that_needs_none_approves_nothing() {
    let flow = Flow::new();
    play(&flow, &[A, PASS]);
    assert!(flow.status().starts_with("success: pass"), "{}", flow.status());
    flow.approve("bob");
    let ran = flow.judge(flow.push(), DESTROYS, &[]);
    assert_eq!((ran.code, &*ran.outputs["verdict"]), (1, "needs_approval"), "{ran:?}");
    assert!(flow.comment().contains(NOTHING), "{}", flow.comment());
    flow.approve("bob");
    assert_eq!(flow.judge(flow.reviewed(), DESTROYS, &[]).code, 0);
    flow.fake.finish();
}

/// What the page shows is what the log has, or nothing counts.
#[test]
fn a_change_set_that_no_status_records_is_not_shown_over_one_that_can_be_approved() {
    for with_fault in [true, false] {
        for unlogged in [FORGETS, CLEAN] {
            let flow = Flow::new();
            play(&flow, &[A]);
            let shown = flow.comment();
            if with_fault {
                let fault = Fault::new("POST", "/statuses/", What::status(500, "no")).times(9);
                flow.fake.world(|world| world.faults.push(fault));
            }
            let arguments: &[&str] = if with_fault { &[] } else { &["--status", "false"] };
            let ran = flow.judge(flow.push(), unlogged, arguments);
            flow.fake.world(|world| world.faults.clear());
            assert_eq!(flow.comment(), shown, "the page stays as it is in the log");
            assert!(ran.summary.contains("The comment was not updated"), "{}", ran.summary);
            let cannot = "No approval of this change set can count";
            assert_eq!(ran.summary.contains(cannot), unlogged == FORGETS, "{}", ran.summary);
            flow.approve("bob");
            assert_eq!(flow.judge(flow.reviewed(), unlogged, &[]).code == 0, unlogged == CLEAN);
        }
    }
}

#[test]
fn without_a_log_the_comment_says_that_no_approval_can_count() {
    let flow = Flow::new();
    flow.judge(flow.push(), DESTROYS, &["--status", "false"]);
    assert!(flow.comment().contains("No approval of this change set can count"), "{}", flow.comment());
    flow.approve("bob");
    assert_eq!(flow.judge(flow.reviewed(), DESTROYS, &[]).code, 1);
    assert!(!flow.comment().contains("can count"), "{}", flow.comment());
    flow.fake.finish();
}

/// A status by hand, of anybody with write access.
#[test]
fn what_others_write_into_the_log_neither_shows_nor_hides() {
    let flow = Flow::new();
    play(&flow, &[A, B]);
    let head = flow.fake.world(|world| world.repository.head(1));
    let of_a = flow.fake.world(|world| world.statuses(&head))[0].clone();
    flow.fake.world(|world| {
        world.tick(60);
        world.status(&head, "alice", "pending", "tfgate", "waiting for 1 approval");
        world.repository.statuses.last_mut().expect("it").target_url.clone_from(&of_a.target_url);
    });
    assert_eq!(of_a.creator, BOT);
    flow.approve("bob");
    assert_eq!(flow.judge(flow.reviewed(), DESTROYS, &[]).code, 1);
    assert_eq!(flow.judge(flow.reviewed(), FORGETS, &[]).code, 0);
    flow.fake.finish();
}
