//! The evaluator: takes the entries of a plan one by one, collects findings, and is finished after the last byte.

use std::collections::{BTreeMap, BTreeSet};

use super::change_view::ChangeView;
use super::context::{PlanContext, stack_value};
use super::documents::Documents;
use super::doors::Doors;
use super::hand_moves::{HandMove, HandMoves};
use super::lists::{PlanLists, is_complete};
use super::prepared::{Group, Phase, PreparedPolicies, Topic};
use super::provider::Provider;
use super::provider_arguments::{ProviderArguments, ProviderKeys};
use super::results::{Info, Results};
use super::retained::{Retained, RetainedChange, related_resources};
use super::seen_as::SeenAs;
use super::trace::{Trace, TraceTarget, TracedPolicy};
use super::versions::Versions;
use super::{applied, findings, integrity, parts};
use crate::drift::{Classifier, DriftClass, Drifted};
use crate::expr::{Text, Val};
use crate::finding::Finding;
use crate::plan::{
    Action, AttributePath, Entry, ModuleCall, Plan, PlanError, PlanMode, ReplaceOrder, ResourceChange,
    ResourceMode, StoredChange, resource_type,
};
use crate::policy::{
    Diagnostic, Effective, Level, LoadError, OnUnknown, Operation, Part, Policy, PolicyKind, Requirements,
    Stack,
};

/// What an evaluation depends on beside the plan and the policies.
#[derive(Debug, Clone, Copy)]
pub struct Options<'p> {
    /// The stack.
    pub stack: &'p Stack,
    /// `--unknown`: what an undecided outcome does to the verdict.
    pub unknown: Option<OnUnknown>,
    /// Versions of providers and modules, which a plan does not hold.
    pub versions: &'p Versions,
}

/// Evaluates the policies in force for a stack over one plan of it.
#[derive(Debug)]
pub struct Evaluator<'p> {
    pub(super) policies: PreparedPolicies<'p>,
    pub(super) options: Options<'p>,
    stack: Val<'static>,
    pub(super) results: Results,
    pub(super) doors: Doors<'p>,
    pub(super) trace: Trace,
    pub(super) lists: PlanLists,
    retained: Retained,
    providers: Vec<Provider>,
    provider_keys: ProviderKeys,
    documents: Documents,
    pub(super) modules: Vec<ModuleCall>,
    /// Whether a policy is about drift.
    pub(super) has_drift_policies: bool,
    pub(super) scope: Scope,
    classifier: Classifier,
    /// Addresses of drifted objects that a policy is about.
    pub(super) governed: BTreeSet<String>,
    hand_moves: HandMoves,
    /// Whether only `protect` policies are evaluated.
    pub(super) only_protect: bool,
    /// Deferred updates that may be replacements.
    maybe_replaced: Vec<StoredChange>,
    /// Types of which an object is created.
    pub(super) created: BTreeSet<String>,
    /// By type of the objects that change, whether a policy is about one of them, and what happens to them.
    pub(super) covered: BTreeMap<String, (bool, BTreeSet<Operation>)>,
    /// By address, attributes of drifted objects that a policy has a finding about, those that only the provider computes
    /// included.
    pub(super) reported_drift: BTreeMap<String, BTreeSet<AttributePath>>,
    /// The first built-in file that did not load. It is kept until [`Evaluator::finish`], so that the caller of
    /// [`Evaluator::observe`] has errors of the plan only to handle.
    pack_error: Option<LoadError>,
}

/// Which part of a plan is evaluated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scope {
    /// Everything: what the plan does, and by policies about it what changed outside Terraform.
    #[default]
    All,
    /// Only what changed outside Terraform, with a finding of tfgate's own where no policy is about it.
    Drift,
}

/// The result over one plan.
#[derive(Debug)]
pub struct Evaluation {
    /// Findings in the order of address, deposed key and policy.
    pub findings: Vec<Finding>,
    /// What changed outside Terraform, by address.
    pub drifted: Vec<Drifted>,
    /// Objects that are forgotten at one address and imported at another, by the former.
    pub hand_moves: Vec<HandMove>,
    /// Addresses of drifted objects that a policy is about.
    pub governed: BTreeSet<String>,
    /// Ids of user policies that were about nothing in the plan, sorted. Complete only if entries that change nothing were observed too.
    pub unmatched: Vec<String>,
    /// Types of changed objects such that no policy in force is about what happens to them, sorted.
    pub without_policy: Vec<String>,
    /// `info_message` of conditions that hold.
    pub infos: Vec<Info>,
    /// Errors in expressions of policies, by path and position.
    pub diagnostics: Vec<Diagnostic>,
    /// What helps against the first of them.
    pub advice: Option<&'static str>,
    /// The outcome of each policy over the objects of `Evaluator::with_trace`.
    pub trace: Vec<TracedPolicy>,
}

/// Why there is no evaluation.
#[derive(Debug, thiserror::Error)]
pub enum EvaluationError {
    /// A built-in policy file does not load: a bug. Without its policies a pass would mean nothing.
    #[error(transparent)]
    Pack(LoadError),
    /// Values of the plan that cannot be read.
    #[error(transparent)]
    Plan(PlanError),
}

impl<'p> Evaluator<'p> {
    /// An evaluator for one plan of one stack.
    pub fn new(effective: &'p Effective<'p>, options: Options<'p>) -> Self {
        let (requirements, pack_error) = match effective.requirements() {
            Ok(requirements) => (requirements.clone(), None),
            // `new` cannot fail for its callers; `finish` returns the error before any result.
            Err(error) => (Requirements::default(), Some(error)),
        };
        Evaluator {
            policies: PreparedPolicies::new(effective),
            options,
            stack: stack_value(options.stack),
            results: Results::new(options.unknown),
            doors: Doors::default(),
            trace: Trace::default(),
            lists: PlanLists::new(&requirements.plan_members),
            has_drift_policies: requirements.kinds.contains(&PolicyKind::Drift),
            retained: Retained::new(
                requirements.resource_types,
                requirements.counted_types,
                requirements.data_types,
            ),
            providers: Vec::new(),
            provider_keys: ProviderKeys::default(),
            documents: Documents::default(),
            modules: Vec::new(),
            scope: Scope::All,
            classifier: Classifier::new(),
            governed: BTreeSet::new(),
            hand_moves: HandMoves::default(),
            only_protect: false,
            maybe_replaced: Vec::new(),
            created: BTreeSet::new(),
            covered: BTreeMap::new(),
            reported_drift: BTreeMap::new(),
            pack_error,
        }
    }

    /// Evaluates this part of the plan only.
    #[must_use]
    pub(crate) fn with_scope(self, scope: Scope) -> Self {
        Evaluator { scope, ..self }
    }

    /// Records the outcome of every policy over some objects, also where it makes no finding.
    #[must_use]
    pub(crate) fn with_trace(self, target: TraceTarget) -> Self {
        Evaluator { trace: Trace::of(target), ..self }
    }

    /// Takes one entry: evaluates the policies that need nothing else, and keeps what others will need.
    ///
    /// # Errors
    /// Values of the entry that cannot be read.
    pub fn observe(&mut self, entry: Entry<'_>) -> Result<(), PlanError> {
        match entry {
            Entry::Change(change) => {
                if change.action == Action::Create && !self.created.contains(&*change.type_) {
                    self.created.insert(change.type_.clone().into_owned());
                }
                self.hand_moves.change(change)?;
                // Each entry would be tested against ten lists; without a `plan_policy` there are none.
                if !self.lists.is_empty() {
                    self.lists.change(change);
                }
                let context = PlanContext::while_reading(&self.stack);
                let waits = match self.scope {
                    Scope::All => self.change(change, Phase::WhileReading, &context)?,
                    // The change is retained all the same: a drift policy can search for related resources.
                    Scope::Drift => false,
                };
                self.retained.change(change, waits)?;
                self.documents.change(change);
            }
            Entry::Unchanged(change) if change.mode == ResourceMode::Managed && self.scope == Scope::All => {
                for seen_as in SeenAs::all(change) {
                    self.policies.match_unchanged(seen_as.type_, &change.address);
                }
            }
            Entry::Deferred(change, reason) => {
                self.lists.add("deferred", change);
                if self.scope == Scope::All {
                    self.results.findings.push(integrity::deferred(change, reason));
                    if integrity::may_replace(change.action, reason) {
                        self.maybe_replaced.push(StoredChange::new(change));
                    }
                }
            }
            Entry::Data(data) => self.retained.data(data),
            Entry::Provider(provider) => self.providers.push(Provider::new(provider)),
            Entry::Module(call) => self.modules.push(call.clone()),
            Entry::Configured(block) => {
                self.provider_keys.add(block);
                self.documents.block(block)?;
            }
            // Drift is classified against the whole plan, so its policies run in `finish`.
            Entry::Unchanged(_) | Entry::Drift(_) | Entry::Link(_) => {}
        }
        // Whatever the scope: the class of drift depends on what the plan does to the object.
        self.classifier.observe(entry);
        Ok(())
    }

    /// Evaluates what had to wait for the last byte, and ends the evaluation.
    ///
    /// # Errors
    /// A built-in policy file that does not load, values of the plan that cannot be read.
    pub fn finish(mut self, plan: &Plan) -> Result<Evaluation, EvaluationError> {
        let classifier = std::mem::take(&mut self.classifier);
        let mut drifted = classifier.finish(plan).map_err(EvaluationError::Plan)?;
        self.after_read(plan, &drifted).map_err(EvaluationError::Plan)?;
        for drifted in &mut drifted {
            if let Some(paths) = self.reported_drift.get(&*drifted.stored.change().address) {
                // A policy that names a computed attribute makes it count, so the class is known only after the
                // policies ran.
                drifted.count_in(paths, plan);
            }
        }
        for finding in self.results.give_way() {
            self.trace.leave_out(&finding);
        }
        let mut doors = std::mem::take(&mut self.doors);
        for finding in self.results.findings.extract_if(.., |finding| doors.is_moved(finding)) {
            self.trace.leave_out(&finding);
            self.results.infos.push(Info {
                policy: finding.policy,
                address: finding.address,
                message: "Nothing opens: the plan has the same in another resource.".to_owned(),
            });
        }
        let without_policy = self.without_policy();
        let hand_moves = std::mem::take(&mut self.hand_moves).finish();
        self.stay_managed(&hand_moves);
        if let Some(error) = self.pack_error {
            return Err(EvaluationError::Pack(error));
        }
        let diagnostics = self.results.diagnostics();
        let advice = self.results.advice();
        let Results { mut findings, infos, .. } = self.results;
        if self.scope == Scope::All {
            findings.extend(applied::findings(plan));
            findings.extend(plan.open_objects.iter().map(|address| integrity::open_object(address)));
        }
        // Plans list entries in an order that Terraform does not promise; two runs must give the same bytes.
        findings.sort_by(|a, b| findings::sort_key(a).cmp(&findings::sort_key(b)));
        // A run about drift alone gives no change to policies about changes, so that all of them would be listed.
        let unmatched = if self.scope == Scope::All { self.policies.unmatched() } else { Vec::new() };
        let (governed, trace) = (self.governed, self.trace.finish());
        Ok(Evaluation {
            findings,
            drifted,
            hand_moves,
            governed,
            unmatched,
            without_policy,
            infos,
            diagnostics,
            advice,
            trace,
        })
    }

    /// Types of changed objects such that no policy is about what happens to them.
    fn without_policy(&mut self) -> Vec<String> {
        let mut types = Vec::new();
        for (type_, (covered, operations)) in std::mem::take(&mut self.covered) {
            // A part of a change leaves out policies that compare and have nothing to say about it; the type does not.
            let is_on = |policy: &Policy| operations.iter().any(|operation| policy.is_on(*operation));
            let group = (!covered).then(|| self.group(Topic::Changes, &type_));
            if group.is_some_and(|group| !group.iter().any(|prepared| is_on(prepared.in_force.policy))) {
                types.push(type_);
            }
        }
        types
    }

    /// Leaves out what policies find about objects that go unmanaged, where the same object is imported at another address that
    /// the policy is about, too. What is denied stays denied.
    fn stay_managed(&mut self, hand_moves: &[HandMove]) {
        for hand_move in hand_moves {
            let found = self.results.findings.iter().filter(|finding| hand_move.is_about(finding));
            let about: Vec<_> = found
                .filter(|finding| finding.is_violated() && finding.level < Level::Deny)
                .map(|finding| finding.policy.clone())
                .collect();
            if about.is_empty() {
                continue;
            }
            let type_ = resource_type(&hand_move.to).unwrap_or_default();
            let group = self.group(Topic::Changes, type_);
            let covered: Vec<_> = group
                .iter()
                .map(|prepared| prepared.in_force.policy)
                .filter(|policy| about.contains(&policy.id) && policy.matches_address(&hand_move.to, None))
                .map(|policy| policy.id.clone())
                .collect();
            let is_left_out = |finding: &mut Finding| {
                hand_move.is_about(finding) && finding.is_violated() && covered.contains(&finding.policy)
            };
            for finding in self.results.findings.extract_if(.., is_left_out) {
                self.trace.leave_out(&finding);
                self.results.infos.push(Info {
                    policy: finding.policy,
                    address: finding.address,
                    message: format!("The same object is imported at {}: it stays managed.", hand_move.to),
                });
            }
        }
    }

    fn after_read(&mut self, plan: &Plan, drifted: &[Drifted]) -> Result<(), PlanError> {
        let mut retained = std::mem::take(&mut self.retained);
        // Before the policies run: `getresources` shows its order to expressions.
        retained.sort();
        let changes: Vec<(ResourceChange<'_>, &RetainedChange)> =
            retained.changes.iter().map(|retained| (retained.stored.change(), retained)).collect();
        let data = retained.data_values();
        let related = changes.iter().filter(|(_, retained)| retained.related).map(|(change, _)| change);
        // A refresh-only plan does not list objects that stay as they are, so a search over them proves nothing.
        let incomplete = !is_complete(plan) || plan.counts.deferred > 0 || plan.mode == PlanMode::RefreshOnly;
        let (providers, keys) =
            (std::mem::take(&mut self.providers), std::mem::take(&mut self.provider_keys));
        let documents = std::mem::take(&mut self.documents);
        let documents_read = documents.read();
        let arguments: Vec<_> = providers.iter().map(|provider| (provider, provider.expressions())).collect();
        let context = PlanContext {
            stack: self.stack.clone(),
            timestamp: plan.timestamp.as_deref().map(Text::Borrowed),
            related: Some(related_resources(related, &data, incomplete)?),
            providers: ProviderArguments::new(&arguments, &keys)?,
            documents: documents.planned(&documents_read)?,
        };
        for (change, _) in changes.iter().filter(|(_, retained)| retained.waits) {
            self.change(change, Phase::AfterRead, &context)?;
        }
        for stored in std::mem::take(&mut self.maybe_replaced) {
            self.maybe_replaced(&stored, &context)?;
        }
        let kept = self.doors.kept();
        let kept: Vec<ResourceChange<'_>> = kept.iter().map(StoredChange::change).collect();
        self.close(&kept, &context)?;
        self.doors.locate(&keys, &providers);
        // The classes are ordered; noise and pure moves differ in nothing that a policy can look at.
        for drifted in drifted.iter().filter(|drifted| drifted.class <= DriftClass::Computed) {
            self.drift(drifted, &context)?;
        }
        if self.scope == Scope::All {
            for drifted in drifted {
                self.unfound(drifted, plan.mode, &context)?;
            }
            self.providers(&providers, &context)?;
            self.modules(&context);
        }
        // Last: `plan.drift` is filled by the loop above.
        self.plan(plan, &context);
        Ok(())
    }

    /// The policies about a change seen as of a type. What is explained is listed whole.
    ///
    /// # Errors
    /// Values that cannot be read.
    pub(super) fn policies_about(
        &mut self,
        change: &ResourceChange<'_>,
        type_: &str,
    ) -> Result<Group<'p>, PlanError> {
        if self.trace.covers(change) {
            return Ok(self.group(Topic::Changes, type_));
        }
        let changed = parts::changed(change)?;
        let part = match (&changed, change.action) {
            (Some(changed), Action::Replace(_)) => Part::Replacement(changed),
            (Some(changed), _) => Part::Attributes(changed),
            (None, Action::Create) => Part::Creation,
            (None, Action::Delete) => Part::Deletion,
            (
                None,
                Action::Update
                | Action::Replace(_)
                | Action::ReplaceForget
                | Action::Forget
                | Action::NoOp
                | Action::Read
                | Action::Open,
            ) => return Ok(self.group(Topic::Changes, type_)),
        };
        match self.policies.part(type_, part) {
            Ok(group) => Ok(group),
            Err(error) => {
                self.pack_error.get_or_insert(error);
                Ok(Group::default())
            }
        }
    }

    /// The `protect` policies about a deferred update, as if it replaced the object.
    ///
    /// # Errors
    /// Values that cannot be read.
    fn maybe_replaced(&mut self, stored: &StoredChange, context: &PlanContext<'_>) -> Result<(), PlanError> {
        let replaced =
            ResourceChange { action: Action::Replace(ReplaceOrder::DeleteFirst), ..stored.change() };
        self.only_protect = true;
        for phase in [Phase::WhileReading, Phase::AfterRead] {
            self.change(&replaced, phase, context)?;
        }
        self.only_protect = false;
        Ok(())
    }

    /// Finds what the changes close, if something opens.
    ///
    /// # Errors
    /// Values that cannot be read.
    fn close<'v>(
        &mut self,
        kept: &'v [ResourceChange<'_>],
        context: &PlanContext<'v>,
    ) -> Result<(), PlanError> {
        let open = self.doors.open_policies();
        for change in kept {
            let view = ChangeView::new(change);
            let seen_as = SeenAs { type_: &change.type_, is_previous: false };
            for prepared in &open {
                if prepared.in_force.policy.matches(&change.type_, &change.address, None) {
                    self.doors.close(prepared, &view, seen_as, context)?;
                }
            }
        }
        Ok(())
    }

    /// The policies about one thing; none, and the error is kept, where a built-in file does not load.
    pub(super) fn group(&mut self, topic: Topic, name: &str) -> Group<'p> {
        match self.policies.group(topic, name) {
            Ok(group) => group,
            Err(error) => {
                self.pack_error.get_or_insert(error);
                Group::default()
            }
        }
    }
}
