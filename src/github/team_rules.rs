//! Rules of the branch that require approvals of a team, for policies that name the team where its members cannot be read.
//!
//! Such a rule holds the number of a team, and a policy its name. GitHub writes both into the event with which it requests the
//! team's review. What cannot be proven is said, and counts against approval.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::Api;
use super::error::ApiError;
use super::file_patterns::{FilePatterns, Pattern};
use super::rules::{RequiredReviewer, Rule};
use super::wire::{ChangedFile, IssueEvent, PullRequest, Team};
use crate::approval::{Evidence, Known, TeamRule};

/// The type of a rule that can require approvals of teams.
const PULL_REQUEST: &str = "pull_request";

/// The rule for each team whose members cannot be read. Nothing is asked where there is no such team.
pub(super) fn team_rules(
    api: &Api<'_>,
    pull: &PullRequest,
    evidence: &Evidence,
) -> BTreeMap<String, Known<TeamRule>> {
    let unread = evidence.memberships.iter().filter(|(_, known)| known.is_err());
    let teams: BTreeSet<&String> = unread.map(|((team, _), _)| team).collect();
    let reading = Reading {
        api,
        pull,
        evidence,
        rules: OnceCell::new(),
        events: OnceCell::new(),
        files: OnceCell::new(),
    };
    teams.into_iter().map(|team| (team.clone(), reading.rule(team))).collect()
}

/// What is read once for all teams, as far as it is needed.
struct Reading<'r> {
    api: &'r Api<'r>,
    pull: &'r PullRequest,
    evidence: &'r Evidence,
    rules: OnceCell<Known<Vec<Rule>>>,
    events: OnceCell<Known<Vec<IssueEvent>>>,
    files: OnceCell<Known<Vec<ChangedFile>>>,
}

impl Reading<'_> {
    /// The rule that requires the most approvals of a team, or why none proves anything.
    fn rule(&self, team: &str) -> Known<TeamRule> {
        let entries = self.entries()?;
        if entries.is_empty() {
            return Err(format!("no ruleset of `{}` requires approvals of a team", self.pull.base.branch));
        }
        let id = self.answered(team)?;
        let own = entries.into_iter().filter(|(_, entry)| entry.reviewer.id == id);
        let found = own.map(|(rule, entry)| self.proven(rule, entry));
        let none = || format!("no ruleset of `{}` requires approvals of this team", self.pull.base.branch);
        // GitHub enforces all of them, so the one with the most approvals counts.
        found.max_by_key(|rule| rule.as_ref().map_or(0, |rule| rule.minimum)).unwrap_or_else(|| Err(none()))
    }

    /// The teams that rules require approvals of.
    fn entries(&self) -> Known<Vec<(&Rule, &RequiredReviewer)>> {
        let read = || known("the rules of the branch", self.api.branch_rules(&self.pull.base.branch));
        let rules = self.rules.get_or_init(read).as_deref().map_err(Clone::clone)?;
        let rules = rules.iter().filter(|rule| rule.kind == PULL_REQUEST);
        let entries =
            rules.flat_map(|rule| rule.parameters.required_reviewers.iter().map(move |entry| (rule, entry)));
        Ok(entries
            .filter(|(_, entry)| entry.reviewer.kind == "Team" && entry.minimum_approvals > 0)
            .collect())
    }

    /// The number of a team that was asked for a review and gave one.
    fn answered(&self, team: &str) -> Known<u64> {
        let owner = &self.api.repository().owner;
        if !team.split_once('/').is_some_and(|(organization, _)| organization.eq_ignore_ascii_case(owner)) {
            return Err("it is a team of another organization than the repository".to_owned());
        }
        let read = || known("the events of the pull request", self.api.issue_events(self.pull.number));
        let events = self.events.get_or_init(read).as_deref().map_err(Clone::clone)?;
        let requests =
            events.iter().filter_map(|event| Some((event.event.as_deref()?, event.requested_team.as_ref()?)));
        let requests: Vec<(&str, &Team)> = requests.filter(|(_, asked)| is_called(asked, team)).collect();
        let ids: BTreeSet<u64> = requests.iter().map(|(_, asked)| asked.id).collect();
        let (Some(id), 1) = (ids.first(), ids.len()) else {
            return Err("GitHub did not request its review, which would tell its number".to_owned());
        };
        // A review by a member ends the request, and so does its removal.
        if requests.last().is_none_or(|(event, _)| *event != "review_requested") {
            return Err("the request for its review was removed".to_owned());
        }
        if self.pull.requested_teams.iter().any(|asked| asked.id == *id) {
            return Err("GitHub still requests its review".to_owned());
        }
        Ok(*id)
    }

    /// What one entry of a rule proves.
    fn proven(&self, rule: &Rule, entry: &RequiredReviewer) -> Known<TeamRule> {
        let ruleset = rule.ruleset_id.ok_or("a rule does not say of which ruleset it is")?;
        self.touches(ruleset, entry)?;
        let settings = known("a ruleset", self.api.ruleset(ruleset))?;
        if settings.enforcement != "active" {
            return Err(format!("ruleset {ruleset} is not active"));
        }
        if settings.bypass_actors.as_ref().is_some_and(|actors| !actors.is_empty()) {
            return Err(format!("ruleset {ruleset} has a bypass list, so it may not have held"));
        }
        if let Some(merged_at) = self.evidence.merged_at {
            let changed = settings.updated_at.as_deref().and_then(time);
            if changed.is_none_or(|changed| changed > merged_at) {
                return Err(format!(
                    "ruleset {ruleset} was changed after the merge, so it may not have held then"
                ));
            }
        }
        Ok(TeamRule { ruleset, minimum: entry.minimum_approvals })
    }

    /// Whether the rule holds for the pull request: it changes a file that certainly matches.
    fn touches(&self, ruleset: u64, entry: &RequiredReviewer) -> Known<()> {
        let patterns = match FilePatterns::new(&entry.file_patterns) {
            Ok(patterns) => patterns,
            Err(Pattern(pattern)) => {
                return Err(format!(
                    "ruleset {ruleset} has the file pattern `{pattern}`, which may leave files out"
                ));
            }
        };
        let read = || known("the files of the pull request", self.api.pull_request_files(self.pull.number));
        let files = self.files.get_or_init(read).as_deref().map_err(Clone::clone)?;
        if files.iter().any(|file| patterns.surely_match(&file.filename)) {
            Ok(())
        } else {
            Err(format!(
                "no file of the pull request certainly matches the file patterns of ruleset {ruleset}"
            ))
        }
    }
}

fn known<T>(what: &str, answer: Result<T, ApiError>) -> Known<T> {
    answer.map_err(|error| format!("{what} cannot be read: {error}"))
}

/// Whether a team has this name, `organization/team`: the organization is in the address of its page alone.
fn is_called(team: &Team, name: &str) -> bool {
    let mut segments = team.html_url.rsplit('/');
    let (Some(slug), Some("teams"), Some(organization), Some("orgs")) =
        (segments.next(), segments.next(), segments.next(), segments.next())
    else {
        return false;
    };
    slug == team.slug && format!("{organization}/{slug}").eq_ignore_ascii_case(name)
}

fn time(text: &str) -> Option<OffsetDateTime> {
    OffsetDateTime::parse(text, &Rfc3339).ok()
}
