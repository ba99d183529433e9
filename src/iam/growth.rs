//! What a document allows that another one does not ("Policy evaluation logic" of the IAM user guide): everything that an
//! `Allow` is about, less what a `Deny` is about.
//!
//! An entry that one statement before is wholly about is not new. What only several statements together are about may be
//! called new, and a pattern that cannot be compared is.

use std::collections::{BTreeMap, BTreeSet};

use super::cover::{Class, Hits, classes, common, covered, covered_with};
use super::document::{Document, Matter, Part, Statement};
use super::error::{Budget, Error};
use super::facts::{Entries, Findings};
use super::grant::{Change, Grant};
use super::loosened::{has_other_exceptions, loosened};
use super::narrow::{Answer, Question};
use super::principal::{Principal, any};

/// What `after` allows and `before` does not.
///
/// # Errors
///
/// The documents are too large.
pub fn growth(before: &Document, after: &Document, budget: &mut Budget) -> Result<Vec<Grant>, Error> {
    let mut grants = Vec::new();
    let comparison = Comparison::new(before, after);
    let known: BTreeSet<&Matter> = before.statements.iter().map(|statement| &statement.matter).collect();
    for statement in after.statements.iter().filter(|statement| statement.allows()) {
        if !known.contains(&statement.matter) {
            allowed(statement, &comparison, budget, &mut grants)?;
        }
    }
    let kept: BTreeSet<&Matter> = after.statements.iter().map(|statement| &statement.matter).collect();
    for statement in before.statements.iter().filter(|statement| statement.denies()) {
        if !kept.contains(&statement.matter) {
            lost(statement, after, &comparison, budget, &mut grants)?;
        }
    }
    Ok(grants)
}

/// What `before` denies and `after` does not, whatever else allows it: the document of an identity or a resource is one of
/// several.
///
/// # Errors
///
/// The documents are too large.
pub fn undenied(before: &Document, after: &Document, budget: &mut Budget) -> Result<Vec<Grant>, Error> {
    if !before.statements.iter().any(Statement::denies) {
        return Ok(Vec::new());
    }
    let kept: BTreeSet<&Matter> = after.statements.iter().map(|statement| &statement.matter).collect();
    let mut grants = Vec::new();
    for deny in before.statements.iter().filter(|deny| deny.denies() && !kept.contains(&deny.matter)) {
        let after = after.with(deny.everything());
        let comparison = Comparison::new(before, &after);
        lost(deny, &after, &comparison, budget, &mut grants)?;
    }
    Ok(grants)
}

/// The statements that bear on an `Allow` of the document after.
struct Comparison<'a> {
    /// Those that allow something in the document before.
    before: Vec<&'a Matter>,
    /// Those that deny something in the document after.
    denies: Vec<&'a Statement>,
    /// Whether the condition of each of `denies` is for all strangers.
    strangers: Vec<Answer>,
    /// Whom the document before names.
    named: BTreeSet<&'a Principal>,
}

impl<'a> Comparison<'a> {
    fn new(before: &'a Document, after: &'a Document) -> Self {
        let granting = |statement: &&Statement| statement.allows() && !statement.matter.unknown;
        let denies: Vec<&Statement> =
            after.statements.iter().filter(|statement| statement.denies()).collect();
        let strangers = denies.iter().map(|deny| Question::Public.denied(&deny.matter.condition)).collect();
        let named = before.statements.iter().filter(|statement| statement.allows());
        let named =
            named.flat_map(|statement| &statement.matter.principals).map(|part| &part.value).collect();
        let before = before.statements.iter().filter(granting).map(|statement| &statement.matter).collect();
        Self { before, denies, strangers, named }
    }
}

/// What a statement means for some entries of another one.
struct Bearing {
    hits: Hits,
    role: Role,
}

enum Role {
    /// It allowed them before, under tests that are not asked any more, of which these are loosened.
    Granted(Vec<String>, Vec<String>),
    /// It denies them.
    Denied,
    /// It denies them to strangers.
    Narrowed(Answer),
}

/// What was allowed before of a statement.
fn granted(
    statement: &Matter,
    comparison: &Comparison<'_>,
    budget: &mut Budget,
) -> Result<Vec<Bearing>, Error> {
    let mut bearings = Vec::new();
    for wide in &comparison.before {
        if let Some(hits) = covered(statement, wide, budget)? {
            let lost = wide.condition.stricter(&statement.condition, budget)?;
            let loosened = if lost.is_empty() {
                Vec::new()
            } else {
                loosened(&wide.condition, &statement.condition, budget)?
            };
            bearings.push(Bearing { hits, role: Role::Granted(lost, loosened) });
        }
    }
    Ok(bearings)
}

/// What is denied of a statement.
fn denied(
    statement: &Matter,
    comparison: &Comparison<'_>,
    budget: &mut Budget,
) -> Result<Vec<Bearing>, Error> {
    let mut bearings = Vec::new();
    for (deny, answer) in comparison.denies.iter().zip(&comparison.strangers) {
        let deny = &deny.matter;
        if deny.condition.is_empty() {
            bearings
                .extend(covered(statement, deny, budget)?.map(|hits| Bearing { hits, role: Role::Denied }));
        }
        let strangers = |part: &Part<Principal>, budget: &mut Budget| kept_out(&part.value, deny, budget);
        if *answer != Answer::No
            && let Some(hits) = covered_with(statement, deny, strangers, budget)?
        {
            bearings.push(Bearing { hits, role: Role::Narrowed(*answer) });
        }
    }
    Ok(bearings)
}

/// Whether a `Deny` whose condition is for strangers is about the strangers among these.
fn kept_out(principal: &Principal, deny: &Matter, budget: &mut Budget) -> Result<bool, Error> {
    if !principal.is_open() {
        return Ok(false);
    }
    any(&deny.principals, |part| {
        // A complement without strangers in it.
        let closed = matches!(&part.value, Principal::Except(out) if !out.iter().any(Principal::is_open));
        Ok(!part.unknown && (closed || part.value.covers(principal, budget)?))
    })
}

/// The combinations of entries of an `Allow` of the document after that are allowed and were not.
fn allowed(
    statement: &Statement,
    comparison: &Comparison<'_>,
    budget: &mut Budget,
    grants: &mut Vec<Grant>,
) -> Result<(), Error> {
    let matter = &statement.matter;
    let mut bearings = granted(matter, comparison, budget)?;
    bearings.append(&mut denied(matter, comparison, budget)?);
    let limited = Question::Public.allowed(&matter.condition);
    let mut found: BTreeMap<(Change, bool), Entries> = BTreeMap::new();
    combinations(matter, &bearings, budget, |combination| {
        let active: Vec<&Role> = combination.active(&bearings).collect();
        let Some((change, lost, loosened)) = change(&active) else { return };
        let (public, undecided) = public(matter.unknown, limited, combination, &active);
        let undecided = undecided || change == Change::Condition && matter.condition.is_unknown();
        let entries = found.entry((change, undecided)).or_default();
        combination.add(entries);
        entries.lost.extend(lost.iter().filter(|test| !test.is_empty()).cloned());
        entries.loosened.extend(loosened.iter().filter(|test| lost.contains(test)).cloned());
        entries.public |= public;
    })?;
    let facts = Findings { statement, denies: &comparison.denies, named: &comparison.named };
    for ((change, undecided), entries) in found {
        grants.push(facts.grant(change, undecided, entries, budget)?);
    }
    Ok(())
}

/// Whether everybody has a combination, and whether it is not decided how much it is. `limited` is whether the condition
/// keeps strangers out.
fn public(unknown: bool, limited: Answer, combination: &Combination<'_>, active: &[&Role]) -> (bool, bool) {
    let unknown = unknown || combination.is_unknown();
    if !combination.principals.open || unknown {
        return (false, unknown);
    }
    let denied =
        active.iter().map(|role| if let Role::Narrowed(answer) = role { *answer } else { Answer::No });
    let answer = denied.max().unwrap_or(Answer::No).max(limited);
    (answer == Answer::No, answer == Answer::Unknown)
}

/// How a combination changed, the tests that it lost, and those that are loosened; `None` if it was allowed before or is
/// denied.
fn change<'a>(active: &[&'a Role]) -> Option<(Change, &'a [String], &'a [String])> {
    let mut nearest: Option<(&'a [String], &'a [String])> = None;
    for role in active {
        match role {
            Role::Denied => return None,
            Role::Granted(lost, _) if lost.is_empty() => return None,
            Role::Granted(lost, loosened) => {
                let nearer = nearest.is_none_or(|(other, known)| {
                    (loosened.len(), lost.len(), lost.as_slice()) < (known.len(), other.len(), other)
                });
                nearest = if nearer { Some((lost, loosened)) } else { nearest };
            }
            Role::Narrowed(_) => {}
        }
    }
    Some(nearest.map_or((Change::New, &[], &[]), |(lost, loosened)| (Change::Condition, lost, loosened)))
}

/// One class of each list of a statement.
struct Combination<'a> {
    principals: &'a Class,
    actions: &'a Class,
    resources: &'a Class,
}

impl Combination<'_> {
    fn is_unknown(&self) -> bool {
        self.principals.unknown || self.actions.unknown || self.resources.unknown
    }

    fn active<'b>(&self, bearings: &'b [Bearing]) -> impl Iterator<Item = &'b Role> {
        let hits = self.principals.hits.iter().zip(&self.actions.hits).zip(&self.resources.hits);
        let all = hits.map(|((principal, action), resource)| *principal && *action && *resource);
        bearings.iter().zip(all).filter(|(_, all)| *all).map(|(bearing, _)| &bearing.role)
    }

    fn add(&self, entries: &mut Entries) {
        entries.principals.extend(&self.principals.members);
        entries.actions.extend(&self.actions.members);
        entries.resources.extend(&self.resources.members);
    }
}

/// Calls `each` with every combination of the entries of a statement.
fn combinations(
    matter: &Matter,
    bearings: &[Bearing],
    budget: &mut Budget,
    mut each: impl FnMut(&Combination<'_>),
) -> Result<(), Error> {
    let of = |list: fn(&Hits) -> &Vec<bool>| {
        bearings.iter().map(|bearing| list(&bearing.hits)).collect::<Vec<_>>()
    };
    let principals = classes(&matter.principals, &of(|hits| &hits.principals), Principal::is_open, budget)?;
    let actions = classes(&matter.actions, &of(|hits| &hits.actions), |_| false, budget)?;
    let resources = classes(&matter.resources, &of(|hits| &hits.resources), |_| false, budget)?;
    for principals in &principals {
        for actions in &actions {
            for resources in &resources {
                budget.spend(
                    1 + bearings.len()
                        + principals.members.len()
                        + actions.members.len()
                        + resources.members.len(),
                )?;
                each(&Combination { principals, actions, resources });
            }
        }
    }
    Ok(())
}

/// What a `Deny` before was about, no `Deny` after is about, and an `Allow` after is.
fn lost(
    deny: &Statement,
    after: &Document,
    comparison: &Comparison<'_>,
    budget: &mut Budget,
    grants: &mut Vec<Grant>,
) -> Result<(), Error> {
    let matter = &deny.matter;
    let mut kept = Vec::new();
    let mut undecided = false;
    for other in &comparison.denies {
        undecided |= other.is_unknown() && common(matter, &other.matter, budget)?.is_some();
        if let Some(hits) = covered(matter, &other.matter, budget)?
            && other.matter.condition.stricter(&matter.condition, budget)?.is_empty()
        {
            kept.push(Bearing { hits, role: Role::Denied });
        }
    }
    let mut gone = Vec::new();
    combinations(matter, &kept, budget, |combination| {
        if combination.active(&kept).next().is_none() {
            let mut entries = Entries::default();
            combination.add(&mut entries);
            gone.push((entries, combination.is_unknown()));
        }
    })?;
    if gone.is_empty() {
        return Ok(());
    }
    // One more network or role that is left out is none of the tests that are gone.
    let has_others = any(&comparison.denies, |other| {
        Ok(covered(matter, &other.matter, budget)?.is_some_and(|hits| hits.are_all())
            && has_other_exceptions(&matter.condition, &other.matter.condition, budget)?)
    })?;
    // Who gains it, by whether that is decided.
    let mut found: BTreeMap<bool, Vec<Grant>> = BTreeMap::new();
    for allow in after.statements.iter().filter(|allow| allow.allows()) {
        let Some(hits) = common(matter, &allow.matter, budget)? else { continue };
        let Some(others) = common(&allow.matter, matter, budget)? else { continue };
        for (entries, unknown) in &gone {
            let Some(entries) = meeting(entries, &hits) else { continue };
            let Some((gained, open)) = gained(&allow.matter, &others, comparison, budget)? else { continue };
            let facts = Findings { statement: allow, denies: &comparison.denies, named: &comparison.named };
            let grant = facts.grant(Change::Deny, undecided || *unknown || open, gained, budget)?;
            let grant = Findings::lost(deny, &entries, grant, has_others);
            found.entry(grant.undecided).or_default().push(grant);
        }
    }
    grants.extend(found.into_values().filter_map(merged));
    Ok(())
}

/// The entries among those that another statement meets; `None` if a list has none.
fn meeting(entries: &Entries, hits: &Hits) -> Option<Entries> {
    let keep = |set: &BTreeSet<usize>, hits: &[bool]| -> BTreeSet<usize> {
        set.iter().copied().filter(|index| hits.get(*index).copied().unwrap_or(false)).collect()
    };
    let principals = keep(&entries.principals, &hits.principals);
    let actions = keep(&entries.actions, &hits.actions);
    let resources = keep(&entries.resources, &hits.resources);
    let some = !principals.is_empty() && !actions.is_empty() && !resources.is_empty();
    some.then(|| Entries { principals, actions, resources, ..Entries::default() })
}

/// The entries of an `Allow` that a lost `Deny` met and that no other one denies, and whether they are not decided.
fn gained(
    matter: &Matter,
    hits: &Hits,
    comparison: &Comparison<'_>,
    budget: &mut Budget,
) -> Result<Option<(Entries, bool)>, Error> {
    let bearings = denied(matter, comparison, budget)?;
    let limited = Question::Public.allowed(&matter.condition);
    let mut found: BTreeMap<bool, Entries> = BTreeMap::new();
    combinations(matter, &bearings, budget, |combination| {
        let active: Vec<&Role> = combination.active(&bearings).collect();
        if change(&active).is_none() {
            return;
        }
        let (public, undecided) = public(matter.unknown, limited, combination, &active);
        let mut entries = Entries::default();
        combination.add(&mut entries);
        if let Some(mut entries) = meeting(&entries, hits) {
            let all = found.entry(undecided).or_default();
            all.principals.append(&mut entries.principals);
            all.actions.append(&mut entries.actions);
            all.resources.append(&mut entries.resources);
            all.public |= public;
        }
    })?;
    // What is decided says more.
    Ok(found.into_iter().next().map(|(undecided, entries)| (entries, undecided)))
}

/// The grants of one lost `Deny` as one.
fn merged(grants: Vec<Grant>) -> Option<Grant> {
    let several = grants.len() > 1;
    let mut grants = grants.into_iter();
    let mut all = grants.next()?;
    for grant in grants {
        all.principals.extend(grant.principals);
        all.actions.extend(grant.actions);
        all.resources.extend(grant.resources);
        all.conditions.extend(grant.conditions);
        all.every_action_of.extend(grant.every_action_of);
        all.accounts.extend(grant.accounts);
        all.public |= grant.public;
        all.administrator |= grant.administrator;
        all.every_resource |= grant.every_resource;
        all.federated_open |= grant.federated_open;
    }
    let lists = [
        &mut all.principals,
        &mut all.actions,
        &mut all.resources,
        &mut all.conditions,
        &mut all.every_action_of,
        &mut all.accounts,
    ];
    for list in lists.into_iter().filter(|_| several) {
        list.sort();
        list.dedup();
    }
    Some(all)
}
