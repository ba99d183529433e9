//! The judge: is fed the entries of a plan one by one, keeps findings, and is finished after the last byte.
//!
//! It does no I/O, knows no clock and no order: whatever the order of entries, the findings are the same. A policy is
//! judged while the change is in the window; one that looks at other objects waits for the end, and so does one about
//! the plan, a provider or a module call.

mod armed;
mod beside;
mod cases;
mod drift;
mod integrity;
mod late;
mod lists;
mod record;
mod recovery;
mod run;
mod side;
mod subject;
mod trace;
mod versions;
mod world;

pub use drift::{default_level, own_policy, own_sentence};
pub use integrity::{INVOCATION, deferred_as};
pub use record::{Info, stated};
pub use run::{Run, RunOutcome, run};
pub use trace::{Judged, Skip, Standing, Watch};
pub use versions::{Versions, installed_modules, locked_providers};

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest as _, Sha256};

use crate::drift::{Classifier, DriftClass, Drifted};
use crate::expr::{Dialect, Root, Text, Val};
use crate::finding::{Finding, Loss, Outcome, Subject, WayBack};
use crate::plan::{
    Action, AttributePath, Entry, ModuleCall, Needs, Plan, PlanError, ResourceChange, ResourceMode,
};
use crate::policy::{
    Diagnostic, Effective, Level, LoadError, OnUnknown, Policy, PolicyId, PolicyKind, Stack, Wants,
};
use crate::text::hex::hex;
use armed::{About, Armed, Armory};
use beside::{BesideRoots, Provider};
use late::Late;
use lists::{PlanLists, PlanRoots};
use record::{Record, Sum};
use subject::ChangeRoots;
use trace::Trace;
use world::World;

/// The address of findings about the plan as a whole.
pub const THE_PLAN: &str = "(the plan)";

/// What judging depends on beside the plan and the policies.
#[derive(Debug, Clone, Copy)]
pub struct Options<'p> {
    /// The stack.
    pub stack: &'p Stack,
    /// `--unknown`: what an undecided outcome does to the verdict.
    pub unknown: Option<OnUnknown>,
    /// What is known of versions.
    pub versions: &'p Versions,
}

/// Judges the changes of one plan by the policies in force for its stack.
#[derive(Debug)]
pub struct Judge<'p> {
    armory: Armory<'p>,
    options: Options<'p>,
    stack: Val<'static>,
    record: Record,
    trace: Trace,
    lists: PlanLists,
    late: Late,
    providers: Vec<Provider>,
    modules: Vec<ModuleCall>,
    /// Whether a policy is about drift.
    drift: bool,
    scope: Scope,
    classifier: Classifier,
    /// Addresses of drifted objects that a policy is about.
    governed: BTreeSet<String>,
    /// By address, what a policy finds and nobody sets.
    counted: BTreeMap<String, BTreeSet<AttributePath>>,
    /// A built-in file that does not load.
    broken: Option<LoadError>,
}

/// What is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scope {
    /// Everything: what the plan does, and by policies about it what changed outside Terraform.
    #[default]
    All,
    /// Only what changed outside Terraform, by tfgate itself where no policy is about it.
    Drift,
}

/// What the judge found.
#[derive(Debug)]
pub struct Judgement {
    /// Findings in the order of address, deposed key and policy.
    pub findings: Vec<Finding>,
    /// What changed outside Terraform, by address.
    pub drifted: Vec<Drifted>,
    /// Addresses of them that a policy is about.
    pub governed: BTreeSet<String>,
    /// Policies of users that were about no resource of the plan, sorted. Complete only if idle entries were fed too.
    pub unmatched: Vec<String>,
    /// What policies say where their conditions hold.
    pub infos: Vec<Info>,
    /// Errors in the evaluation of policies, by path and place.
    pub diagnostics: Vec<Diagnostic>,
    /// What became of each policy over the objects that are watched.
    pub judged: Vec<Judged>,
}

/// Why there is no judgement.
#[derive(Debug, thiserror::Error)]
pub enum JudgeError {
    /// A built-in policy file does not load: a bug, and no reason to judge without it.
    #[error(transparent)]
    Pack(LoadError),
    /// Values of the plan that cannot be read.
    #[error(transparent)]
    Plan(PlanError),
}

/// What the reader must hand out for the policies in force, beside what the caller wants.
///
/// # Errors
/// A built-in policy file does not load.
pub fn needs(effective: &Effective<'_>, wanted: Needs) -> Result<Needs, LoadError> {
    let wants = effective.wants()?;
    Ok(Needs {
        drift: wanted.drift || wants.drift(),
        idle: wanted.idle
            || wants.idle()
            || !wants.resource_types.is_empty()
            || !wants.counted_types.is_empty(),
        data: wanted.data || !wants.data_types.is_empty(),
        providers: wanted.providers || wants.providers(),
        modules: wanted.modules || wants.modules(),
        ..wanted
    })
}

/// When a policy is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    /// While the plan is read.
    Stream,
    /// After the last byte: only what waits for it.
    End,
}

/// Whether something waits for the end.
type Waits = bool;

impl<'p> Judge<'p> {
    /// A judge for one stack.
    pub fn new(effective: &'p Effective<'p>, options: Options<'p>) -> Self {
        let (wants, broken) = match effective.wants() {
            Ok(wants) => (wants, None),
            Err(error) => (Wants::default(), Some(error)),
        };
        Judge {
            armory: Armory::new(effective),
            options,
            stack: world::stack_value(options.stack),
            record: Record::new(options.unknown),
            trace: Trace::default(),
            lists: PlanLists::new(&wants.plan_members),
            drift: wants.kinds.contains(&PolicyKind::Drift),
            late: Late::new(wants.resource_types, wants.counted_types, wants.data_types),
            providers: Vec::new(),
            modules: Vec::new(),
            scope: Scope::All,
            classifier: Classifier::new(),
            governed: BTreeSet::new(),
            counted: BTreeMap::new(),
            broken,
        }
    }

    /// Judges this and nothing else.
    #[must_use]
    pub fn within(self, scope: Scope) -> Self {
        Judge { scope, ..self }
    }

    /// Notes for some objects what becomes of each policy, not only what is found.
    #[must_use]
    pub fn watching(self, watch: Watch) -> Self {
        Judge { trace: Trace::of(watch), ..self }
    }

    /// Judges one entry.
    ///
    /// # Errors
    /// Values that cannot be read.
    pub fn observe(&mut self, entry: Entry<'_>) -> Result<(), PlanError> {
        match entry {
            Entry::Change(change) => {
                if !self.lists.is_empty() {
                    self.lists.change(change);
                }
                let world = World::before_the_end(&self.stack);
                let waits = match self.scope {
                    Scope::All => self.change(change, Phase::Stream, &world)?,
                    Scope::Drift => false,
                };
                self.late.change(change, waits)?;
            }
            Entry::Deferred(change, reason) => {
                self.lists.add("deferred", change);
                if self.scope == Scope::All {
                    self.record.findings.push(integrity::deferred(change, reason));
                }
            }
            Entry::Data(data) => self.late.data(data),
            Entry::Provider(provider) => self.providers.push(Provider::new(provider)),
            Entry::Module(call) => self.modules.push(call.clone()),
            Entry::Drift(_) | Entry::Link(_) | Entry::Configured(_) => {}
        }
        self.classifier.observe(entry);
        Ok(())
    }

    /// Ends the judging.
    ///
    /// # Errors
    /// A built-in policy file that does not load, values of the plan that cannot be read.
    pub fn finish(mut self, plan: &Plan) -> Result<Judgement, JudgeError> {
        let classifier = std::mem::take(&mut self.classifier);
        let mut drifted = classifier.finish(plan).map_err(JudgeError::Plan)?;
        self.end(plan, &drifted).map_err(JudgeError::Plan)?;
        for drifted in &mut drifted {
            if let Some(paths) = self.counted.get(&*drifted.stored.change().address) {
                drifted.count_in(paths, plan);
            }
        }
        if let Some(broken) = self.broken {
            return Err(JudgeError::Pack(broken));
        }
        let diagnostics = self.record.diagnostics();
        let Record { mut findings, infos, .. } = self.record;
        if self.scope == Scope::All {
            findings.extend(plan.invocations.iter().map(integrity::invocation));
        }
        findings.sort_by(|a, b| key(a).cmp(&key(b)));
        // Who asks for drift only does not ask which policies about changes there are.
        let unmatched = if self.scope == Scope::All { self.armory.unmatched() } else { Vec::new() };
        let (governed, judged) = (self.governed, self.trace.finish());
        Ok(Judgement { findings, drifted, governed, unmatched, infos, diagnostics, judged })
    }

    /// Judges what had to wait for the last byte.
    fn end(&mut self, plan: &Plan, drifted: &[Drifted]) -> Result<(), PlanError> {
        let mut late = std::mem::take(&mut self.late);
        late.sort();
        let kept: Vec<(ResourceChange<'_>, &late::Kept)> =
            late.changes.iter().map(|kept| (kept.stored.change(), kept)).collect();
        let data = late.data_values();
        let found = kept.iter().filter(|(_, kept)| kept.found).map(|(change, _)| change);
        // A refresh-only plan lists nothing of what stays as it is.
        let incomplete = !lists::is_complete(plan)
            || plan.counts.deferred > 0
            || plan.mode == crate::plan::PlanMode::RefreshOnly;
        let world = World {
            stack: self.stack.clone(),
            timestamp: plan.timestamp.as_deref().map(Text::Borrowed),
            others: Some(late::others(found, &data, incomplete)?),
        };
        for (change, _) in kept.iter().filter(|(_, kept)| kept.waits) {
            self.change(change, Phase::End, &world)?;
        }
        for drifted in drifted.iter().filter(|drifted| drifted.class <= DriftClass::Computed) {
            self.drift(drifted, &world)?;
        }
        if self.scope == Scope::All {
            self.providers(&world)?;
            self.modules(&world);
        }
        self.plan(plan, &world);
        Ok(())
    }

    fn group(&mut self, about: About, name: &str) -> armed::Group<'p> {
        match self.armory.group(about, name) {
            Ok(group) => group,
            Err(error) => {
                self.broken.get_or_insert(error);
                armed::Group::default()
            }
        }
    }

    /// A change by the policies about its type, and by those about the type that its address names.
    fn change(
        &mut self,
        change: &ResourceChange<'_>,
        phase: Phase,
        world: &World<'_>,
    ) -> Result<Waits, PlanError> {
        if change.mode != ResourceMode::Managed {
            return Ok(false);
        }
        let subject = subject::Subject::new(change);
        let mut waits = self.change_as(&subject, &change.type_, phase, world)?;
        if let Some(type_) = change.other_type() {
            waits |= self.change_as(&subject, type_, phase, world)?;
        }
        Ok(waits)
    }

    fn change_as<'v>(
        &mut self,
        subject: &subject::Subject<'v, '_>,
        type_: &str,
        phase: Phase,
        world: &World<'v>,
    ) -> Result<Waits, PlanError> {
        let change = subject.change;
        if self.drift {
            // A policy about drift is about this type, whether something drifted or not.
            for armed in self.group(About::Drift, type_).iter() {
                armed.state.matched.set(true);
            }
        }
        let mut waits = false;
        for armed in self.group(About::Changes, type_).iter() {
            let policy = armed.in_force.policy;
            // A policy that is about both types says the same thing twice, once is enough.
            if type_ != change.type_ && policy.matches_type(&change.type_) {
                continue;
            }
            if !policy.matches_address(&change.address, change.previous_address.as_deref()) {
                self.trace.note(change, Subject::Change, armed, Skip::Address);
                continue;
            }
            armed.state.matched.set(true);
            let cases = cases::cases(policy, change);
            if cases.iter().all(Option::is_none) {
                self.trace.note(change, Subject::Change, armed, Skip::Operations);
                continue;
            }
            if armed.state.late != (phase == Phase::End) {
                waits |= armed.state.late;
                continue;
            }
            self.judge(armed, subject, type_, cases, world)?;
        }
        Ok(waits)
    }

    /// One policy over one change.
    fn judge<'v>(
        &mut self,
        armed: &Armed<'_>,
        subject: &subject::Subject<'v, '_>,
        type_: &str,
        cases: [Option<cases::Case>; 2],
        world: &World<'v>,
    ) -> Result<(), PlanError> {
        let (policy, change) = (armed.in_force.policy, subject.change);
        let bare = || bare(change, policy.id.clone(), armed.in_force.level);
        if armed.state.always {
            self.trace.note(change, Subject::Change, armed, Standing::Found);
            let loss = loss(change, type_, policy)?;
            self.record.findings.push(Finding { messages: vec![stated(policy)], loss, ..bare() });
            return Ok(());
        }
        if armed.state.spent.get() {
            self.trace.note(change, Subject::Change, armed, Skip::Spent);
            return Ok(());
        }
        let paths = if policy.uses.roots.contains(&Root::Change) { Some(subject.paths()?) } else { None };
        let mut sum = Sum::default();
        for case in cases.into_iter().flatten() {
            let (attrs, prior_attrs) = case.sides(subject)?;
            let roots = ChangeRoots {
                change,
                type_,
                operation: case.operation.name(),
                extended: policy.dialect() == Dialect::Extended,
                attrs,
                prior_attrs,
                paths: paths.clone(),
                world,
            };
            sum.add(armed, &roots);
        }
        self.trace.note(change, Subject::Change, armed, sum.outcome());
        if let Some(finding) = self.record.note(policy, sum, bare) {
            finding.loss = loss(change, type_, policy)?;
        }
        Ok(())
    }

    fn providers(&mut self, world: &World<'_>) -> Result<(), PlanError> {
        for provider in std::mem::take(&mut self.providers) {
            let expressions = provider.expressions();
            let attrs = beside::attributes(&expressions)?;
            let versions = self.options.versions;
            let roots = || BesideRoots { attrs: Some(attrs.clone()), meta: provider.meta(versions), world };
            for armed in self.group(About::Provider, provider.type_()).iter() {
                self.beside(armed, Subject::Provider, &provider.address(), &roots());
            }
        }
        Ok(())
    }

    fn modules(&mut self, world: &World<'_>) {
        for call in std::mem::take(&mut self.modules) {
            let meta = beside::module_meta(&call, self.options.versions);
            for armed in self.group(About::Module, &call.source).iter() {
                let roots = BesideRoots { attrs: None, meta: meta.clone(), world };
                self.beside(armed, Subject::Module, &call.address, &roots);
            }
        }
    }

    fn plan(&mut self, plan: &Plan, world: &World<'_>) {
        let mut lists = std::mem::take(&mut self.lists);
        lists.sort();
        for armed in self.group(About::Plan, "").iter() {
            if self.scope == Scope::Drift && !armed.in_force.policy.uses.plan_members.contains("drift") {
                continue;
            }
            let roots = PlanRoots { lists: &lists, plan, world };
            self.beside(armed, Subject::Plan, THE_PLAN, &roots);
        }
    }

    /// One policy over something that is no change.
    fn beside(
        &mut self,
        armed: &Armed<'_>,
        subject: Subject,
        address: &str,
        roots: &dyn crate::expr::Roots<'_>,
    ) {
        armed.state.matched.set(true);
        if armed.state.spent.get() {
            return;
        }
        let mut sum = Sum::default();
        sum.add(armed, roots);
        self.record.note(armed.in_force.policy, sum, || bare_about(subject, address, armed));
    }
}

fn key(finding: &Finding) -> (&str, Option<&str>, &PolicyId) {
    (&finding.address, finding.deposed.as_deref(), &finding.policy)
}

/// A finding about no change, without outcome and messages.
fn bare_about(subject: Subject, address: &str, armed: &Armed<'_>) -> Finding {
    let policy = armed.in_force.policy.id.clone();
    let action = Action::NoOp;
    Finding {
        fingerprint: fingerprint(&policy, address, None, action.name()),
        policy,
        subject,
        level: armed.in_force.level,
        outcome: Outcome::Violated,
        address: address.to_owned(),
        previous_address: None,
        deposed: None,
        action,
        messages: Vec::new(),
        loss: None,
    }
}

/// A finding about a change, without messages and loss.
fn bare(change: &ResourceChange<'_>, policy: PolicyId, level: Level) -> Finding {
    let deposed = change.deposed.as_deref().map(str::to_owned);
    Finding {
        fingerprint: fingerprint(&policy, &change.address, deposed.as_deref(), change.action.name()),
        policy,
        subject: Subject::Change,
        level,
        outcome: Outcome::Violated,
        address: change.address.clone().into_owned(),
        previous_address: change.previous_address.as_deref().map(str::to_owned),
        deposed,
        action: change.action,
        messages: Vec::new(),
        loss: None,
    }
}

fn loss(change: &ResourceChange<'_>, type_: &str, policy: &Policy) -> Result<Option<Loss>, PlanError> {
    let lost = policy.lost.clone();
    // A policy that says nothing about loss concludes nothing about the way back.
    let silent = lost.is_none() && policy.recovery.is_empty();
    if change.action.destroys() && !silent {
        let facts = recovery::facts(policy, type_, change.before.get()?, &change.before_sensitive)?;
        return Ok(Some(Loss { lost, way_back: recovery::way_back(&facts), facts }));
    }
    if change.action.abandons() {
        return Ok(Some(Loss { lost: None, way_back: WayBack::NotDestroyed, facts: Vec::new() }));
    }
    Ok(None)
}

/// SHA-256 over what the finding is about, each part followed by a NUL byte; hexadecimal.
pub fn fingerprint(policy: &PolicyId, address: &str, deposed: Option<&str>, action: &str) -> String {
    let mut hasher = Sha256::new();
    for part in [policy.0.as_str(), address, deposed.unwrap_or_default(), action] {
        hasher.update(part.as_bytes());
        hasher.update([0]);
    }
    hex(&hasher.finalize())
}
