//! Whose approvals count for which change set: asks GitHub, and lets [`crate::approval`] decide.

use std::collections::BTreeSet;

use super::session::Session;
use crate::approval::{self, Proof};
use crate::github::{Api, ApprovalQuery, PullRequest, gather, status};
use crate::report::{ChangeSet, Item, Report, change_set};

/// Counts the approvals of a pull request for the change set of a report, and applies them to it.
pub(super) fn count(session: &Session, api: &Api<'_>, pull: &PullRequest, report: &mut Report) {
    let set = change_set(report);
    let proofs: Vec<Proof> = proof(session, api, pull, &set, report).into_iter().collect();
    approval::apply(report, &proofs);
}

/// What a pull request proves about a change set; `None` where nothing needs approval.
pub(super) fn proof(
    session: &Session,
    api: &Api<'_>,
    pull: &PullRequest,
    set: &ChangeSet,
    report: &Report,
) -> Option<Proof> {
    let digest = set.digest()?;
    // Without this token membership is unknown, and an approval that a team has to give does not count.
    let teams = session.teams().ok().flatten();
    let query = ApprovalQuery {
        pull,
        change_set: &digest,
        teams: &team_names(report),
        server: &session.server_url,
        identity: &session.identity,
        context: status::CONTEXT,
    };
    let evidence = gather(api, teams.as_ref(), &query);
    Some(Proof { items: set.items.clone(), tally: approval::count(&evidence), evidence })
}

/// The teams that the policies of a report name as approvers.
pub(super) fn team_names(report: &Report) -> BTreeSet<String> {
    let overrides = Item::all(report).filter_map(|item| item.finding.override_.as_ref());
    overrides.flat_map(|rule| rule.teams().map(str::to_owned)).collect()
}

/// Applies what pull requests prove: for the change set of this moment, and for approved ones that it may be a part of.
pub(super) fn apply_proofs(
    session: &Session,
    api: &Api<'_>,
    pulls: &[PullRequest],
    earlier: &[ChangeSet],
    report: &mut Report,
) {
    let today = change_set(report);
    // A set without a common item proves nothing for this one, and each set costs requests per pull request.
    let other = earlier.iter().filter(|set| **set != today && !set.items.is_disjoint(&today.items));
    let sets: Vec<&ChangeSet> = std::iter::once(&today).chain(other).collect();
    let mut proofs: Vec<Proof> = Vec::new();
    for pull in pulls {
        proofs.extend(sets.iter().filter_map(|set| proof(session, api, pull, set, report)));
    }
    approval::apply(report, &proofs);
}
