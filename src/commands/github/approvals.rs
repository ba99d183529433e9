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
    let teams = session.teams().ok().flatten();
    let asked = ApprovalQuery {
        pull,
        change_set: &digest,
        approvers: &approvers(report),
        identity: &session.identity,
        context: status::CONTEXT,
    };
    let evidence = gather(api, teams.as_ref(), &asked);
    Some(Proof { items: set.items.clone(), tally: approval::count(&evidence), evidence })
}

/// Everybody that a policy names.
fn approvers(report: &Report) -> BTreeSet<String> {
    let wanted = Item::all(report).filter_map(|item| item.finding.override_.as_ref());
    wanted.flat_map(|wanted| wanted.approvers.iter().cloned()).collect()
}
