//! Members of a team among those whose approvals count, where the team cannot be read: what a rule of the branch proves.
//!
//! GitHub merges only with the approvals that the rule requires. All others who approved could have given them, so they are
//! subtracted; what is left must be approvals of those who count.

use std::collections::BTreeSet;

use super::{Evidence, Known, Permission, Person, Review, ReviewState, Tally, TeamRule};
use crate::text::plural::count;

/// How many members of a team are among those whose approvals count, at least.
///
/// # Errors
/// Why that is none.
pub(super) fn members(team: &str, tally: &Tally, evidence: &Evidence) -> Known<u32> {
    let rule = match evidence.team_rules.get(team) {
        Some(Ok(rule)) => rule,
        Some(Err(why)) => return Err(why.clone()),
        None => return Err("no rule of the branch was read".to_owned()),
    };
    let reviews = evidence.reviews.as_deref().unwrap_or_default();
    let counted = u32::try_from(counted(tally, evidence).count()).unwrap_or(u32::MAX);
    let others = u32::try_from(others(reviews, tally, evidence)).unwrap_or(u32::MAX);
    let TeamRule { ruleset, minimum } = rule;
    let required = format!(
        "ruleset {ruleset} requires {} of the team",
        count(*minimum as usize, "approval", "approvals")
    );
    if *minimum > counted.saturating_add(others) {
        return Err(match evidence.merged_at {
            Some(_) => format!("{required}, and the pull request was merged with fewer"),
            None => format!("{required}, and there are fewer"),
        });
    }
    match minimum.saturating_sub(others) {
        0 => Err(format!("{required}, and others, whose approvals do not count, may have given them")),
        members => Ok(members),
    }
}

/// The logins whose approvals count and can be those that GitHub required.
fn counted<'t>(tally: &'t Tally, evidence: &Evidence) -> impl Iterator<Item = &'t str> {
    // A merged pull request can still be approved. Such an approval was not what it was merged with, but who gave it may have
    // approved before the merge, too: the rule is about the people, the approval that counts about the change set.
    let before = |login: &str| {
        let own = |review: &Review| review.author.as_ref().is_some_and(|person| person.login == login);
        let reviews = evidence.reviews.as_deref().unwrap_or_default().iter();
        reviews.filter(|review| could_approve(review, evidence)).any(own)
    };
    tally.approvers.iter().map(|approver| approver.login.as_str()).filter(move |login| before(login))
}

/// Whether an approval that counts can be one that GitHub required.
pub(super) fn in_time(login: &str, tally: &Tally, evidence: &Evidence) -> bool {
    counted(tally, evidence).any(|counted| counted == login)
}

/// Whether a review can have been an approval at the merge, or is one now.
fn could_approve(review: &Review, evidence: &Evidence) -> bool {
    // One that was dismissed can have been one. One in an unknown state as well.
    matches!(review.state, ReviewState::Approved | ReviewState::Dismissed | ReviewState::Other)
        && evidence.merged_at.is_none_or(|at| review.submitted_at.is_none_or(|submitted| submitted <= at))
}

/// How many others can have given an approval that GitHub required.
fn others(reviews: &[Review], tally: &Tally, evidence: &Evidence) -> usize {
    let counted: BTreeSet<&str> = counted(tally, evidence).collect();
    let could_approve = reviews.iter().filter(|review| could_approve(review, evidence));
    // GitHub requires approvals of people with write access.
    let only_reads = |person: &Person| evidence.permissions.get(&person.login) == Some(&Ok(Permission::Read));
    let is_author = |person: &Person| evidence.author.as_ref().is_some_and(|author| author.id == person.id);
    let mut known = BTreeSet::new();
    let mut unknown = 0;
    for review in could_approve {
        match &review.author {
            None => unknown += 1,
            Some(person)
                if counted.contains(person.login.as_str()) || only_reads(person) || is_author(person) => {}
            Some(person) => {
                known.insert(person.id);
            }
        }
    }
    known.len() + unknown
}
