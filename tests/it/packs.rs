use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use tfgate::evaluate::Judge;
use tfgate::finding::{Finding, WayBack};
use tfgate::plan::{self, Entry, Needs};
use tfgate::policy::builtin::{self, BuiltinPolicies};
use tfgate::policy::{LoadContext, Packs, PolicySet, Stack, load};

use crate::support::{files, root};

fn packs() -> PolicySet {
    let context = LoadContext {
        version: semver::Version::new(0, 1, 0),
        today: time::Date::from_calendar_date(2026, time::Month::November, 21).expect("a date"),
        stack_count: 1,
        builtin: Packs::On,
    };
    load(&[], builtin::FILES, &context).expect("the packs load")
}

/// The findings of a fixture, and the types that its changes are of.
fn judged(set: &PolicySet, fixture: &Path) -> (Vec<Finding>, BTreeSet<String>) {
    let effective = set.for_stack(&Stack::default());
    let mut judge = Judge::new(&effective);
    let mut types = BTreeSet::new();
    let file = std::fs::File::open(root().join(fixture)).expect("a fixture");
    let plan = plan::parse(file, &Needs::REPORT, &mut |entry| {
        if let Entry::Change(change) = entry
            && (change.action.destroys() || change.action.abandons())
        {
            types.insert(change.type_.to_string());
        }
        judge.observe(entry)
    });
    let plan = plan.unwrap_or_else(|error| panic!("{}: {error}", fixture.display()));
    assert!(plan.remarks.is_empty(), "{}: {:?}", fixture.display(), plan.remarks);
    (judge.finish(&plan).expect("the packs load").findings, types)
}

/// The fixtures of a policy file, by its path without the suffix (`data/aws/databases`).
fn fixtures() -> BTreeMap<String, Vec<std::path::PathBuf>> {
    let mut by_file: BTreeMap<String, Vec<_>> = BTreeMap::new();
    for path in files("testdata/policies") {
        let folder = path.parent().expect("a folder").strip_prefix("testdata/policies").expect("below it");
        by_file.entry(folder.to_string_lossy().replace('\\', "/")).or_default().push(path);
    }
    by_file
}

fn is_named(path: &Path, prefix: &str) -> bool {
    path.file_name().expect("a name").to_string_lossy().starts_with(prefix)
}

#[test]
fn every_file_fires_on_its_fixtures_and_is_silent_on_the_others() {
    let set = packs();
    let policies = BuiltinPolicies::new(builtin::FILES, 0);
    let all = policies.all(&builtin::packs(builtin::FILES)).expect("the packs load");
    let fixtures = fixtures();
    let expected: BTreeSet<&str> = builtin::FILES
        .iter()
        .map(|(path, _)| path.strip_suffix(".gate.hcl").expect("a policy file"))
        .collect();
    assert_eq!(expected, fixtures.keys().map(String::as_str).collect(), "files and folders of fixtures");
    for (file, paths) in &fixtures {
        let prefix = format!("builtin/{file}/");
        let (mut fired, mut types) = (BTreeSet::new(), BTreeSet::new());
        for path in paths {
            let (findings, of_fixture) = judged(&set, path);
            let own: BTreeSet<String> =
                findings.iter().map(|f| f.policy.0.clone()).filter(|id| id.starts_with(&prefix)).collect();
            match (is_named(path, "fail-"), is_named(path, "pass-")) {
                (true, false) => assert!(!own.is_empty(), "{} fires nothing of {file}", path.display()),
                (false, true) => assert_eq!(own, BTreeSet::new(), "{}", path.display()),
                _ => panic!("{} is neither fail-… nor pass-…", path.display()),
            }
            fired.extend(own);
            types.extend(of_fixture);
        }
        assert!(paths.iter().any(|path| is_named(path, "pass-")), "{file} has no pass-… fixture");
        for protect in all.iter().filter(|protect| protect.id.0.starts_with(&prefix)) {
            assert!(fired.contains(&protect.id.0), "no fixture violates {}", protect.id);
            for glob in &protect.types {
                assert!(
                    types.iter().any(|type_| glob.matches(type_)),
                    "no fixture of {} has {glob}",
                    protect.id
                );
            }
        }
    }
}

#[test]
fn every_policy_says_what_is_lost_and_every_recovery_block_is_reached() {
    let set = packs();
    let policies = BuiltinPolicies::new(builtin::FILES, 0);
    let mut unreached: BTreeSet<(String, String)> = BTreeSet::new();
    for protect in policies.all(&builtin::packs(builtin::FILES)).expect("the packs load") {
        for (what, text) in
            [("lost", &protect.lost), ("reason", &protect.reason), ("description", &protect.description)]
        {
            let text = text.as_deref().unwrap_or_else(|| panic!("{} has no {what}", protect.id));
            assert!(text.ends_with('.'), "`{what}` of {} is a sentence", protect.id);
        }
        unreached
            .extend(protect.recovery.iter().map(|recovery| (protect.id.0.clone(), recovery.message.clone())));
    }
    for path in fixtures().into_values().flatten() {
        for finding in judged(&set, &path).0 {
            for fact in finding.loss.iter().flat_map(|loss| &loss.facts) {
                unreached.remove(&(finding.policy.0.clone(), fact.message.clone()));
            }
        }
    }
    assert_eq!(unreached, BTreeSet::new());
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
        for finding in judged(&set, &path).0 {
            let Some(loss) = finding.loss else { continue };
            let way_back = match loss.way_back {
                WayBack::None => "none",
                WayBack::Possible => "possible",
                WayBack::Unknown => "unknown",
                WayBack::NotDestroyed => "not destroyed",
            };
            table += &format!("  {} {}: {way_back}\n", finding.action, finding.address);
            for fact in loss.facts {
                table += &format!("    {}: {}\n", fact.outcome.name(), fact.message);
            }
        }
    }
    insta::assert_snapshot!(table);
}
