//! Every order of shows, reviews, flips and runs again, up to a length, against an oracle that replays it as a reviewer saw it.

use std::collections::{BTreeMap, BTreeSet};

use tfgate::approval::{Commit, Evidence, Permission, Person, PersonKind, Review, ReviewState, Shown, count};
use time::{Duration, OffsetDateTime};

const OWN: &str = "own";
const OTHER: &str = "other";
/// The commit before an update from the base, and the update, which is the head.
const COMMITS: [&str; 2] = ["a1", "b2"];

/// What happens to a pull request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    /// A run shows a change set on a commit, or a verdict that needs no approval.
    Show(&'static str, Option<&'static str>),
    /// The reviewer approves a commit.
    Approve(&'static str),
}

const STEPS: [Step; 8] = [
    Step::Show("a1", Some(OWN)),
    Step::Show("a1", Some(OTHER)),
    Step::Show("a1", None),
    Step::Show("b2", Some(OWN)),
    Step::Show("b2", Some(OTHER)),
    Step::Show("b2", None),
    Step::Approve("a1"),
    Step::Approve("b2"),
];

/// What a reviewer had before them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Seen {
    Nothing,
    This,
    Pass,
    Another,
}

/// All sequences of a length.
fn sequences(length: usize) -> Vec<Vec<Step>> {
    let longer = |known: Vec<Vec<Step>>| {
        known
            .into_iter()
            .flat_map(|start| STEPS.map(|step| [start.as_slice(), &[step]].concat()))
            .collect::<Vec<_>>()
    };
    (0..length).fold(vec![Vec::new()], |known, _| longer(known))
}

/// The oracle: the reviewer looks at the page, which shows the newest verdict of all commits, and at the status of the commit.
fn replay(steps: &[Step]) -> Option<Seen> {
    let (mut page, mut statuses, mut seen) = (None, BTreeMap::new(), None);
    for step in steps {
        match step {
            Step::Show(commit, set) => {
                page = Some(*set);
                statuses.insert(*commit, *set);
            }
            Step::Approve(commit) => {
                let both = [page, statuses.get(commit).copied()];
                seen = Some(if both.contains(&Some(Some(OTHER))) {
                    Seen::Another
                } else if both.contains(&Some(None)) {
                    Seen::Pass
                } else if both.contains(&None) {
                    Seen::Nothing
                } else {
                    Seen::This
                });
            }
        }
    }
    seen
}

/// The evidence for a sequence with these times, in seconds.
fn evidence(steps: &[(i64, Step)]) -> Evidence {
    let at = |second: i64| OffsetDateTime::UNIX_EPOCH + Duration::days(20_000) + Duration::seconds(second);
    let person = |id: u64, login: &str| Person { id, login: login.to_owned(), kind: PersonKind::User };
    let (mut shown, mut reviews) = (BTreeMap::<String, Vec<Shown>>::new(), Vec::new());
    for (second, step) in steps {
        match step {
            Step::Show(commit, set) => {
                let entry = Shown { at: at(*second), change_set: set.map(str::to_owned) };
                shown.entry((*commit).to_owned()).or_default().push(entry);
            }
            Step::Approve(commit) => reviews.push(Review {
                author: Some(person(2, "bob")),
                state: ReviewState::Approved,
                commit: Some((*commit).to_owned()),
                submitted_at: Some(at(*second)),
            }),
        }
    }
    let commit = |sha: &str, update: bool| Commit {
        sha: sha.to_owned(),
        author: Some(person(1, "alice")),
        committer: Some(person(1, "alice")),
        one_address: true,
        co_authors: Vec::new(),
        update,
    };
    Evidence {
        author: Some(person(1, "alice")),
        head: "b2".to_owned(),
        accepted: COMMITS.map(str::to_owned).into(),
        change_set: OWN.to_owned(),
        reviews: Ok(reviews),
        commits: Ok(vec![commit("a1", false), commit("b2", true)]),
        shown: Ok(shown),
        permissions: BTreeMap::from([("bob".to_owned(), Ok(Permission::Write))]),
        memberships: BTreeMap::new(),
        merged_at: None,
        team_rules: BTreeMap::new(),
    }
}

/// Whether the approval counts, and why not.
fn counted(steps: &[(i64, Step)]) -> (bool, Option<String>) {
    let tally = count(&evidence(steps));
    assert!(tally.unreadable.is_empty());
    (tally.approvers.len() == 1, tally.refused.into_iter().next().map(|refused| refused.why))
}

#[test]
fn an_approval_counts_for_what_its_author_saw_in_every_order() {
    let (mut all, mut approved) = (0, 0);
    for steps in (1..=5).flat_map(sequences) {
        let timed: Vec<(i64, Step)> = (0..).zip(steps.iter().copied()).collect();
        let (counts, why) = counted(&timed);
        let seen = replay(&steps);
        assert_eq!(counts, seen == Some(Seen::This), "{steps:?}: {seen:?}, {why:?}");
        let known = [
            "approved before the change set was shown",
            "approved while another change set was shown",
            "approved while the plan that was shown needed no approval",
        ];
        assert_eq!(why.is_some_and(|why| known.contains(&&*why)), seen.is_some() && !counts, "{steps:?}");
        all += 1;
        approved += usize::from(counts);
    }
    assert_eq!(all, 8 + 64 + 512 + 4096 + 32_768);
    assert!(approved > 1000, "only {approved} of {all} sequences have an approval that counts");
}

/// The orders that the times allow: what has the same second can have been in any order, but GitHub says in which one the statuses
/// of a commit are, and the reviews.
fn orders(steps: &[(i64, Step)]) -> Vec<Vec<Step>> {
    let is_listed_after = |a: Step, b: Step| match (a, b) {
        (Step::Show(one, _), Step::Show(other, _)) => one == other,
        (Step::Approve(_), Step::Approve(_)) => true,
        _ => false,
    };
    if steps.is_empty() {
        return vec![Vec::new()];
    }
    let mut found = Vec::new();
    for (at, (second, step)) in steps.iter().enumerate() {
        let before = &steps[..at];
        if before.iter().any(|(earlier, other)| earlier < second || is_listed_after(*step, *other)) {
            continue;
        }
        let rest = [before, &steps[at + 1..]].concat();
        found.extend(orders(&rest).into_iter().map(|rest| [&[*step][..], &rest].concat()));
    }
    found
}

#[test]
fn what_can_have_been_in_another_order_counts_against_the_approval() {
    let mut ambiguous = 0;
    for steps in (2..=4).flat_map(sequences) {
        // Each step is in the second of the one before it, or later.
        for pattern in 0..1_u32 << (steps.len() - 1) {
            let mut second = 0;
            let timed = steps.iter().enumerate().map(|(at, step)| {
                second += i64::from(at > 0 && pattern >> (at - 1) & 1 == 1);
                (second, *step)
            });
            let timed: Vec<(i64, Step)> = timed.collect();
            let seen: BTreeSet<Option<Seen>> = orders(&timed).iter().map(|order| replay(order)).collect();
            let saw = |what: Seen| seen.contains(&Some(what));
            let expected = saw(Seen::This) && !saw(Seen::Another) && !saw(Seen::Pass);
            assert_eq!(counted(&timed).0, expected, "{timed:?}: {seen:?}");
            ambiguous += usize::from(seen.len() > 1);
        }
    }
    assert!(ambiguous > 1000, "only {ambiguous} of the sequences are ambiguous");
}
