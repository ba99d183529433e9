use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use tfgate::finding::Recoverability;
use tfgate::gate::{self, Options, PlanText};
use tfgate::policy::builtin::{self, BuiltinPolicies};
use tfgate::policy::{
    ConditionSubject, InputValues, Level, LoadContext, Missing, Operation, Packs, Policy, PolicyId,
    PolicyKind, PolicySet, Recovery, RecoveryOutcome, Source, SourceFile, SourceKind, load,
};
use tfgate::policytest::{self, Reason, Status};
use tfgate::report::{FindingEntry, NoteLevel, StackReport};

use crate::facts::is_about_deletes_alone;
use crate::support::{files, root};

/// The packs about what is lost.
const LOSS: [&str; 2] = ["data", "identity"];

fn is_of(path: &Path, pack: &str) -> bool {
    path.components().nth(2).is_some_and(|part| part.as_os_str() == pack)
}

fn is_test_file(path: &Path) -> bool {
    path.to_string_lossy().ends_with(".policytest.hcl")
}

/// Whether a built-in file is tested with plans: those about what a destroy loses. The others, which look at what
/// becomes weaker or smaller, are tested with a test file.
fn is_tested_with_plans(policies: &str) -> bool {
    let test = policies.replace(".gate.hcl", ".policytest.hcl");
    LOSS.iter().any(|pack| policies.starts_with(pack))
        && !root().join("testdata/policies").join(test).is_file()
}

fn context() -> LoadContext {
    LoadContext {
        version: tfgate::expr::Version::new(0, 1, 0),
        today: time::Date::from_calendar_date(2026, time::Month::November, 21).expect("a date"),
        stack_count: 1,
        builtin: Packs::On,
        inputs: InputValues::default(),
        regex_bytes: tfgate::expr::REGEX_BYTES,
    }
}

pub(crate) fn packs() -> PolicySet {
    load(&[], builtin::FILES, &context()).expect("the packs load")
}

fn report(set: &PolicySet, fixture: &Path) -> StackReport {
    let text = std::fs::read(root().join(fixture)).expect("a fixture");
    let report = gate::check_plan(&PlanText::new("", &text), set, &Options::default()).report;
    assert_eq!(report.error, None, "{}", fixture.display());
    report
}

/// The findings of a fixture.
fn checked(set: &PolicySet, fixture: &Path) -> Vec<FindingEntry> {
    let report = report(set, fixture);
    let warnings: Vec<_> = report.notes.iter().filter(|note| note.level == NoteLevel::Warning).collect();
    assert!(warnings.is_empty(), "{}: {warnings:?}", fixture.display());
    let mut findings = report.findings;
    findings.sort_by(|a, b| (&a.address, &a.deposed, &a.policy).cmp(&(&b.address, &b.deposed, &b.policy)));
    findings
}

/// The fixtures of a policy file, by its path without the suffix (`data/aws/databases`).
fn fixtures() -> BTreeMap<String, Vec<std::path::PathBuf>> {
    let mut by_file: BTreeMap<String, Vec<_>> = BTreeMap::new();
    let of_loss =
        |path: &std::path::PathBuf| LOSS.iter().any(|pack| is_of(path, pack)) && !is_test_file(path);
    for path in files("testdata/policies").into_iter().filter(of_loss) {
        let folder = path.parent().expect("a folder").strip_prefix("testdata/policies").expect("below it");
        by_file.entry(folder.to_string_lossy().replace('\\', "/")).or_default().push(path);
    }
    by_file
}

fn is_named(path: &Path, prefix: &str) -> bool {
    path.file_name().expect("a name").to_string_lossy().starts_with(prefix)
}

/// Whether a policy is shown by plans: with a filter it depends on values. What holds of every object of a type, `facts.rs`
/// tests over all types.
fn is_shown_by_plans(policy: &Policy) -> bool {
    policy.kind == PolicyKind::Protect && policy.filter.is_some() && !is_about_deletes_alone(policy)
}

#[test]
fn every_file_fires_on_its_fixtures_and_is_silent_on_the_others() {
    let set = packs();
    let policies = BuiltinPolicies::new(builtin::FILES, 0, InputValues::default());
    let all = policies.all(&LOSS).expect("the packs load");
    let mut filtered: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for policy in all.iter().filter(|policy| is_shown_by_plans(policy)) {
        let (file, _) =
            policy.id.0.strip_prefix("builtin/").and_then(|id| id.rsplit_once('/')).expect("an id");
        if is_tested_with_plans(&format!("{file}.gate.hcl")) {
            filtered.entry(file).or_default().insert(&policy.id.0);
        }
    }
    let mut problems = Vec::new();
    let fixtures = fixtures();
    for (file, paths) in &fixtures {
        let prefix = format!("builtin/{file}/");
        if !all.iter().any(|policy| policy.id.0.starts_with(&prefix)) {
            problems.push(format!("{file}: fixtures without a policy"));
        }
        let passes = |path: &&std::path::PathBuf| is_named(path, "pass-");
        for path in paths {
            let own: BTreeSet<String> = checked(&set, path)
                .into_iter()
                .map(|finding| finding.policy)
                .filter(|id| id.starts_with(&prefix))
                .collect();
            match (is_named(path, "fail-"), is_named(path, "pass-")) {
                (true, false) if own.is_empty() => problems.push(format!("{} fires nothing", path.display())),
                (false, true) if !own.is_empty() => problems.push(format!("{}: {own:?}", path.display())),
                (true, false) | (false, true) => {}
                _ => problems.push(format!("{} is neither fail-… nor pass-…", path.display())),
            }
            if let Some(open) = filtered.get_mut(file.as_str()) {
                open.retain(|id| !own.contains(*id));
            }
        }
        if filtered.contains_key(file.as_str()) && paths.iter().find(passes).is_none() {
            problems.push(format!("{file} has a filter and no pass-… fixture"));
        }
    }
    problems.extend(filtered.values().flatten().map(|id| format!("no fixture violates {id}")));
    assert!(problems.is_empty(), "{problems:#?}");
}

#[test]
fn every_way_back_that_depends_on_more_than_the_type_is_reached() {
    let set = packs();
    let policies = BuiltinPolicies::new(builtin::FILES, 0, InputValues::default());
    let mut unreached: BTreeSet<(String, String)> = BTreeSet::new();
    let all = policies.all(&LOSS).expect("the packs load");
    for protect in all.into_iter().filter(|policy| policy.kind == PolicyKind::Protect) {
        // What is left in place is forgotten, so that a policy which is not about forgetting has no finding.
        let has_finding = |recovery: &&Recovery| {
            recovery.outcome != RecoveryOutcome::Retained || protect.on.contains(&Operation::Forget)
        };
        let of_provider = |recovery: &Recovery| {
            recovery.when.iter().any(|condition| condition.subject == ConditionSubject::Provider)
        };
        let reachable = protect.recovery.iter().filter(has_finding);
        let shown = reachable.filter(|recovery| is_shown_by_plans(protect) || of_provider(recovery));
        unreached.extend(shown.map(|recovery| (protect.id.0.clone(), recovery.message.clone())));
    }
    for path in fixtures().into_values().flatten() {
        for finding in checked(&set, &path) {
            for fact in finding.loss.iter().flat_map(|loss| &loss.facts) {
                unreached.remove(&(finding.policy.clone(), fact.message.clone()));
            }
        }
    }
    assert_eq!(unreached, BTreeSet::new());
}

#[test]
fn what_nothing_brings_back_needs_approval_unless_the_user_chooses_the_level() {
    let set = packs();
    let mut irreversible = 0;
    for path in fixtures().into_values().flatten() {
        for finding in checked(&set, &path).iter().filter(|finding| {
            finding.loss.as_ref().is_some_and(|loss| loss.recovery == Recoverability::Irreversible)
        }) {
            irreversible += 1;
            assert!(finding.level >= Level::RequireApproval, "{}: {finding:?}", path.display());
        }
    }
    assert!(irreversible > 50, "{irreversible} findings");

    let plan = std::fs::read(root().join("testdata/policies/data/aws/secrets/fail-no-way-back.json"));
    let plan = plan.expect("a fixture");
    let parameter = |settings: &[(&str, &str)]| {
        let sources: Vec<Source> = settings
            .iter()
            .map(|(name, text)| Source {
                origin: (*name).to_owned(),
                kind: SourceKind::User,
                files: vec![SourceFile { path: format!("{name}/x.gate.hcl"), text: (*text).to_owned() }],
                unread: Vec::new(),
            })
            .collect();
        let set = load(&sources, builtin::FILES, &context()).expect("they load");
        let report = gate::check_plan(&PlanText::new("", &plan), &set, &Options::default()).report;
        let own = report.findings.into_iter().find(|finding| finding.address == "aws_ssm_parameter.billing");
        own.map(|finding| finding.level)
    };
    let lowered = "settings {\n  levels = { \"builtin/data/*\" = \"warn\" }\n}\n";
    let denied = "settings {\n  levels = { \"builtin/data/*\" = \"deny\" }\n}\n";
    let floor = "settings {\n  floor = true\n  packs = { data = true }\n}\n";
    let lowering_floor = "settings {\n  floor = true\n  packs = { data = true }\n  levels = { \"builtin/data/*\" = \"warn\" }\n}\n";
    assert_eq!(parameter(&[]), Some(Level::RequireApproval));
    assert_eq!(parameter(&[("own", lowered)]), Some(Level::Warn));
    assert_eq!(parameter(&[("own", denied)]), Some(Level::Deny));
    assert_eq!(parameter(&[("org", floor)]), Some(Level::RequireApproval));
    // A floor holds the level that its pack has for this loss.
    assert_eq!(parameter(&[("org", floor), ("own", lowered)]), Some(Level::RequireApproval));
    assert_eq!(parameter(&[("org", lowering_floor)]), Some(Level::Warn));
    assert_eq!(parameter(&[("org", lowering_floor), ("own", denied)]), Some(Level::Deny));
}

/// What each fixture with a story about the way back says.
#[test]
fn ways_back_are_told_apart() {
    let set = packs();
    let mut table = String::new();
    for path in fixtures()
        .into_values()
        .flatten()
        .filter(|path| is_named(path, "fail-") && !is_named(path, "fail-every-type"))
    {
        table += &format!("{}\n", path.strip_prefix("testdata/policies").expect("below it").display());
        for finding in checked(&set, &path) {
            let Some(loss) = finding.loss else { continue };
            let recovery = match loss.recovery {
                Recoverability::Irreversible => "irreversible",
                Recoverability::Possible => "possible",
                Recoverability::Unknown => "unknown",
                Recoverability::NotDestroyed => "not destroyed",
            };
            table += &format!("  {} {}: {recovery}\n", finding.action, finding.address);
            for fact in loss.facts {
                table += &format!("    {}: {}\n", fact.outcome.name(), fact.message);
            }
        }
    }
    insta::assert_snapshot!(table);
}

/// Loads a test file of a pack with the policy file that it names.
fn suite(path: &Path) -> (policytest::TestFile, PolicySet) {
    let read = |path: &Path| SourceFile {
        path: path.display().to_string(),
        text: std::fs::read_to_string(root().join(path)).expect("a file"),
    };
    let test =
        policytest::parse(&read(path), None).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let relative = path.strip_prefix("testdata/policies").expect("below it").display().to_string();
    let policies = relative.replace(".policytest.hcl", ".gate.hcl");
    let source = Source {
        origin: "policies".to_owned(),
        kind: SourceKind::User,
        files: vec![read(&Path::new("policies").join(&policies))],
        unread: Vec::new(),
    };
    let targets: Vec<&str> = test.targets.iter().map(|target| target.path.as_str()).collect();
    assert_eq!(targets, [format!("../../../../policies/{policies}")], "{}", path.display());
    let context = LoadContext {
        builtin: Packs::Off,
        inputs: InputValues { missing: Missing::Allowed, ..InputValues::default() },
        ..context()
    };
    let set = load(&[source], builtin::FILES, &context)
        .and_then(|set| policytest::bind(&test, set))
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    (test, set)
}

/// How many cases violate a policy, and how many do not.
type Cases = BTreeMap<String, (usize, usize)>;

fn cases(path: &Path, counts: &mut Cases) {
    let (test, set) = suite(path);
    // A `protect` without a filter holds of every object of its types, which `facts.rs` tests.
    for policy in set.policies.iter().filter(|policy| {
        // One that only informs is never violated.
        let informs = policy.kind != PolicyKind::Protect
            && policy.enforces.iter().all(|enforce| enforce.error_message.is_none());
        !informs && (policy.kind != PolicyKind::Protect || policy.filter.is_some())
    }) {
        counts.entry(policy.id.0.clone()).or_default();
    }
    for case in &test.cases {
        let place = format!("{}: {}", path.display(), case.name);
        let outcome = policytest::run(&test, &set, &|name| name == case.name, &|plan| {
            // `tfgate test` checks the plans; this test only counts the findings that they expect.
            let findings: BTreeSet<String> = plan.expect_findings.iter().flatten().cloned().collect();
            policytest::PlanOutcome {
                verdict: plan.expect,
                error: None,
                findings,
                matched: set.policies.iter().map(|policy| policy.id.0.clone()).collect(),
            }
        });
        let result = outcome.cases.first().expect("one case");
        assert!(result.status != Status::Failed, "{place}: {:?}", result.reasons);
        let findings = match &case.subject {
            policytest::Subject::Plan(plan) => plan.expect_findings.clone().unwrap_or_default(),
            policytest::Subject::Mock(_) => Vec::new(),
        };
        // A case that a filter leaves out passes as well.
        let type_ = case.name.split('.').next().unwrap_or_default();
        // A policy that searches the plan for other objects is tested with plans.
        let is_plan = matches!(case.subject, policytest::Subject::Plan(_));
        let about = |policy: &&Policy| {
            policy.kind == PolicyKind::Plan
                || policy.matches_type(type_)
                || (is_plan && findings.iter().any(|finding| finding.starts_with(&format!("{}:", policy.id))))
        };
        for Policy { id: PolicyId(id), .. } in set.policies.iter().filter(about) {
            let violated = result
                .reasons
                .iter()
                .any(|reason| matches!(reason, Reason::Violated { policy, .. } if policy == id))
                || findings.iter().any(|finding| finding.starts_with(&format!("{id}:")));
            let Some((failing, passing)) = counts.get_mut(id) else { continue };
            *(if violated { failing } else { passing }) += 1;
        }
    }
}

#[test]
fn every_policy_without_plans_has_two_failing_and_two_passing_cases() {
    let mut expected: BTreeSet<String> = builtin::FILES
        .iter()
        .filter(|file| !is_tested_with_plans(file.path))
        .map(|file| format!("testdata/policies/{}", file.path.replace(".gate.hcl", ".policytest.hcl")))
        .collect();
    let mut few = Vec::new();
    for path in files("testdata/policies").iter().filter(|path| is_test_file(path)) {
        expected.remove(&path.display().to_string());
        let mut counts = Cases::new();
        cases(path, &mut counts);
        few.extend(counts.into_iter().filter(|(_, (failing, passing))| *failing < 2 || *passing < 2).map(
            |(id, (failing, passing))| {
                format!("{}: {id}: {failing} failing, {passing} passing", path.display())
            },
        ));
    }
    assert_eq!(expected, BTreeSet::new(), "policy files without a test file");
    assert!(few.is_empty(), "{few:#?}");
}

/// What people met, and what a run with the default packs has to say about it: the level, the address and the policy.
#[test]
fn situations_get_the_level_that_they_need() {
    let set = packs();
    let mut table = String::new();
    for path in files("testdata/policies/situations") {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        table += &format!("{name}\n");
        let mut findings = report(&set, &path).findings;
        findings.sort_by(|a, b| a.address.cmp(&b.address));
        for finding in findings {
            table += &format!("  {} {}: {}\n", finding.level.name(), finding.address, finding.policy);
        }
    }
    assert_eq!(table, include_str!("../../testdata/policies/situations.txt"));
}
