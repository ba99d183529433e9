//! Results: one finding for each policy and object, info messages, evaluation errors with their positions.

use std::collections::{BTreeMap, BTreeSet};

use super::change_view::ChangeRoots;
use super::findings::pack;
use super::former_address::FormerAddress;
use super::prepared::PreparedPolicy;
use super::run::{Run, RunOutcome, run_moved};
use super::seen_as::SeenAs;
use crate::expr::{EvalError, Root, Roots};
use crate::finding::{Finding, Outcome, Subject};
use crate::plan::Action;
use crate::policy::{Diagnostic, OnUnknown, Policy, PolicyId, PolicyKind, Severity, line_and_column};

/// The `info_message` of a condition that holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Info {
    /// The policy.
    pub policy: PolicyId,
    /// The address of the object that the condition holds for.
    pub address: String,
    /// The text, not redacted yet.
    pub message: String,
}

/// The results so far.
#[derive(Debug, Default)]
pub(super) struct Results {
    pub(super) findings: Vec<Finding>,
    pub(super) infos: Vec<Info>,
    errors: BTreeMap<ErrorKey, Occurrences>,
    /// Fingerprints of violations that only rest on what could not be decided over another schema.
    undecidable: BTreeSet<String>,
    /// `--unknown`
    unknown: Option<OnUnknown>,
}

/// Path, start and end of the span, and message of an error.
type ErrorKey = (String, usize, usize, String);

/// The objects that one evaluation error occurred at.
#[derive(Debug)]
struct Occurrences {
    line: usize,
    column: usize,
    label: String,
    /// What helps; empty where nothing in particular does.
    advice: &'static str,
    /// The first address in alphabetical order, so that the order of the plan does not show.
    address: String,
    count: usize,
}

/// The evaluations of one policy over one object combined: the worst outcome, every message once. A replacement is two
/// evaluations where a policy sees it as a create and a delete.
#[derive(Debug, Default)]
pub(super) struct CombinedRun {
    run: Run,
    is_undecidable: bool,
}

impl CombinedRun {
    /// The worst outcome so far.
    pub(super) fn outcome(&self) -> RunOutcome {
        self.run.outcome
    }

    /// Whether it counts as violated because nothing could be decided over another schema: then the policy states no facts.
    pub(super) fn is_undecidable(&self) -> bool {
        self.is_undecidable
    }

    /// What the result means where an object had another type before, so that the policy looked at values of a schema that
    /// it was not written for. What it cannot decide it has not passed: where the object goes away, that is a violation.
    pub(super) fn over_another_schema(&mut self, policy: &Policy, action: Action) {
        let undecided = matches!(self.run.outcome, RunOutcome::Undecided | RunOutcome::Error);
        // A step limit is no question of the schema.
        if undecided && !self.run.errors.iter().any(|error| error.fatal) {
            self.run.errors.clear();
            let goes_away = action.destroys() || action.abandons();
            // One that reads the new values asks what changes, and not only what goes away.
            let is_about_old =
                policy.kind == PolicyKind::Protect || !policy.uses.roots.contains(&Root::Attrs);
            self.is_undecidable = goes_away && is_about_old;
            self.run.outcome = if self.is_undecidable { RunOutcome::Violated } else { RunOutcome::Undecided };
        }
    }

    /// Evaluates the policy over a change and adds the result. `former` is the address before a move, where the filter is
    /// to see that one too.
    pub(super) fn add_change<'v>(
        &mut self,
        prepared: &PreparedPolicy<'_>,
        roots: &ChangeRoots<'_, 'v, '_>,
        former: Option<FormerAddress<'v>>,
    ) {
        let before = former.map(|former| ChangeRoots { former: Some(former), ..roots.clone() });
        self.add_moved(prepared, roots, before.as_ref().map(|before| before as &dyn Roots<'_>));
    }

    /// Evaluates the policy and adds the result.
    pub(super) fn add(&mut self, prepared: &PreparedPolicy<'_>, roots: &dyn Roots<'_>) {
        self.add_moved(prepared, roots, None);
    }

    fn add_moved(
        &mut self,
        prepared: &PreparedPolicy<'_>,
        roots: &dyn Roots<'_>,
        before: Option<&dyn Roots<'_>>,
    ) {
        let (policy, state) = (prepared.in_force.policy, &prepared.state);
        let Run { outcome, messages, infos, docs, errors, enforced } =
            run_moved(policy, &state.inputs, roots, before, &state.budget);
        // A fatal error is a step limit: the next object would run into it too.
        if errors.iter().any(|error| error.fatal) {
            prepared.state.exhausted.set(true);
        }
        let combined = &mut self.run;
        // A replacement passes only if both its create and its delete do.
        combined.outcome = combined.outcome.max(outcome);
        combined.enforced += enforced;
        combined.errors.extend(errors);
        extend(&mut combined.messages, messages);
        extend(&mut combined.infos, infos);
        combined.docs = combined.docs.take().or(docs);
    }
}

/// Adds the texts that are not in the list yet.
fn extend(list: &mut Vec<String>, more: Vec<String>) {
    for text in more {
        if !list.contains(&text) {
            list.push(text);
        }
    }
}

impl Results {
    /// No results yet. `unknown` is `--unknown`: what an undecided policy does to the verdict.
    pub(super) fn new(unknown: Option<OnUnknown>) -> Self {
        Results { unknown, ..Results::default() }
    }

    /// Adds the outcome of a policy over an object, and returns the finding if there is one. `empty` makes a finding
    /// without outcome and messages. It is a closure since most evaluations pass: a finding costs two strings and a hash.
    pub(super) fn add(
        &mut self,
        policy: &Policy,
        seen_as: Option<SeenAs<'_>>,
        combined: CombinedRun,
        empty: impl FnOnce() -> Finding,
    ) -> Option<&mut Finding> {
        let CombinedRun { run: Run { outcome, mut messages, infos, docs, errors, .. }, is_undecidable } =
            combined;
        // The common case, before anything is allocated.
        if outcome <= RunOutcome::Passed && infos.is_empty() {
            return None;
        }
        let empty = empty();
        let info = |message| Info { policy: policy.id.clone(), address: empty.address.clone(), message };
        self.infos.extend(infos.into_iter().map(info));
        let outcome = match outcome {
            RunOutcome::Skipped | RunOutcome::Passed => return None,
            RunOutcome::Violated => {
                let same =
                    |finding: &Finding| finding.fingerprint == empty.fingerprint && finding.is_violated();
                // The findings about one object follow each other.
                let about = |finding: &&Finding| finding.address == empty.address;
                // Under the type that the object has now, the policy may be decided.
                if is_undecidable && !self.findings.iter().rev().take_while(about).any(same) {
                    self.undecidable.insert(empty.fingerprint.clone());
                }
                if is_undecidable {
                    // The reason of a built-in policy is about objects that it is known to be about.
                    let own = policy.reason.clone().or_else(|| policy.description.clone());
                    messages.extend(own.filter(|_| pack(&policy.id).is_none()));
                } else if messages.is_empty() {
                    messages.push(default_message(policy));
                }
                Outcome::Violated
            }
            RunOutcome::Undecided => {
                // Changes are unknown until apply; `configuration` is unknown because jsonconfig leaves values out.
                let unknown = match empty.subject {
                    Subject::Change | Subject::Drift | Subject::Plan => {
                        "It depends on a value that is known only after apply."
                    }
                    Subject::Provider | Subject::Module => {
                        "It depends on something that the plan does not say: a value that is not a constant, or a version without `.terraform` and the lock file beside it."
                    }
                };
                let schema = seen_as.filter(|seen_as| seen_as.is_previous).map(SeenAs::previous_schema);
                messages.push(schema.unwrap_or_else(|| unknown.to_owned()));
                Outcome::Undecided(self.effect(policy))
            }
            RunOutcome::Error => {
                let mut lines = Vec::new();
                for error in errors {
                    extend(&mut lines, vec![self.error(policy, error, &empty.address)]);
                }
                extend(&mut lines, messages);
                messages = lines;
                Outcome::Error
            }
        };
        self.findings.push(Finding { outcome, messages, docs, ..empty });
        self.findings.last_mut()
    }

    /// Leaves the worst finding of each policy among those from `first` on, which are about one object.
    pub(super) fn keep_worst(&mut self, first: usize) {
        let rank = |finding: &Finding| match finding.outcome {
            Outcome::Waived(_) => 0,
            Outcome::Undecided(_) => 1,
            Outcome::Violated => 2,
            Outcome::Error => 3,
        };
        let mut about = self.findings.split_off(first.min(self.findings.len()));
        // Stable: of two that are as bad, that of the type that the object has now comes first.
        about.sort_by_key(|finding| std::cmp::Reverse(rank(finding)));
        let mut seen = BTreeSet::new();
        about.retain(|finding| seen.insert((finding.fingerprint.clone(), finding.subject)));
        self.findings.extend(about);
    }

    /// Leaves out violations of built-in policies that could not be decided over another schema, where another policy of
    /// their pack that is as strict is decided about the same object. Returns them.
    pub(super) fn give_way(&mut self) -> Vec<Finding> {
        if self.undecidable.is_empty() {
            return Vec::new();
        }
        let (open, decided): (Vec<Finding>, Vec<Finding>) = std::mem::take(&mut self.findings)
            .into_iter()
            .partition(|finding| self.undecidable.contains(&finding.fingerprint));
        // The strictest decided finding of each pack about each object.
        let mut strictest = BTreeMap::new();
        for finding in decided.iter().filter(|finding| finding.subject == Subject::Change) {
            if let Some(place) = place_of(finding).filter(|_| finding.is_violated()) {
                let level = strictest.entry(place).or_insert(finding.level);
                *level = finding.level.max(*level);
            }
        }
        let gives_way = |finding: &Finding| {
            let decided = place_of(finding).and_then(|place| strictest.get(&place));
            decided.is_some_and(|level| *level >= finding.level)
        };
        let (left, kept): (Vec<Finding>, Vec<Finding>) = open.into_iter().partition(gives_way);
        drop(strictest);
        self.findings = decided;
        self.findings.extend(kept);
        left
    }

    /// What an undecided policy does to the verdict: `on_unknown` of the policy beats `--unknown`, unless that denies.
    fn effect(&self, policy: &Policy) -> OnUnknown {
        match (self.unknown, policy.on_unknown) {
            // A run that must not pass the unknown is stricter than any policy.
            (Some(OnUnknown::Deny), _) => OnUnknown::Deny,
            (_, Some(own)) => own,
            (Some(option), None) => option,
            (None, None) => OnUnknown::Warn,
        }
    }

    /// Counts an error, and returns the line about it for the finding.
    fn error(&mut self, policy: &Policy, error: EvalError, address: &str) -> String {
        // Without a position, the head of the policy is the best line to point at.
        let span = error.span.unwrap_or_else(|| policy.head.clone());
        let (path, text) = policy.file.source_of(error.source.as_deref());
        let key = (path.to_owned(), span.start, span.end, error.message);
        // A wrong condition fails for every resource of its type: one diagnostic with a count, not thousands.
        let occurrences = self.errors.entry(key.clone()).or_insert_with(|| {
            let (line, column) = line_and_column(text, span.start);
            let advice = error.advice.map_or("", |advice| advice.text(policy.dialect()));
            let (label, address) = (error.label, address.to_owned());
            Occurrences { line, column, label, advice, address, count: 0 }
        });
        occurrences.count += 1;
        if address < occurrences.address.as_str() {
            address.clone_into(&mut occurrences.address);
        }
        format!("{}:{}:{}: {}", key.0, occurrences.line, occurrences.column, key.3)
    }

    /// What helps against the first error.
    pub(super) fn advice(&self) -> Option<&'static str> {
        self.errors.values().next().map(|first| first.advice).filter(|advice| !advice.is_empty())
    }

    /// The errors, one for each position and message, by path and position.
    pub(super) fn diagnostics(&self) -> Vec<Diagnostic> {
        let diagnostic = |((path, start, end, message), occurrences): (&ErrorKey, &Occurrences)| {
            let more = match occurrences.count {
                0 | 1 => String::new(),
                count => format!(" and {} more", count - 1),
            };
            Diagnostic {
                path: path.clone(),
                line: occurrences.line,
                column: occurrences.column,
                span: *start..*end,
                message: message.clone(),
                label: occurrences.label.clone(),
                help: Some(match occurrences.advice {
                    "" => format!("while evaluating `{}`{more}", occurrences.address),
                    advice => format!("while evaluating `{}`{more}; {advice}", occurrences.address),
                }),
                severity: Severity::Error,
            }
        };
        self.errors.iter().map(diagnostic).collect()
    }
}

/// The pack of a finding, and the object and action that it is about; `None` for a policy of no pack.
fn place_of(finding: &Finding) -> Option<(&str, &str, Option<&str>, &'static str)> {
    let pack = pack(&finding.policy)?;
    Some((pack, &finding.address, finding.deposed.as_deref(), finding.action.name()))
}

/// The message of a violated policy whose conditions have none: `reason`, `description`, or a sentence.
pub(crate) fn default_message(policy: &Policy) -> String {
    let written = policy.reason.clone().or_else(|| policy.description.clone());
    let sentence = if policy.kind == PolicyKind::Protect {
        "This resource is protected."
    } else {
        "A condition of this policy does not hold."
    };
    written.unwrap_or_else(|| sentence.to_owned())
}
