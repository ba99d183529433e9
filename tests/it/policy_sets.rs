//! Several sets of policies together: ids, settings, floors, waivers.

use std::collections::BTreeMap;

use tfgate::finding::{Finding, Outcome};
use tfgate::plan::{Action, ReplaceOrder};
use tfgate::policy::{
    LoadContext, LoadError, Packs, PolicyId, PolicySet, Source, SourceFile, SourceKind, Stack, builtin, load,
};
use tfgate::waiver::{self, Waived};
use time::{Date, Month};

const BUILTIN: &[builtin::BuiltinFile] = &[
    ("data/aws/databases.gate.hcl", "protect \"relational\" {\n  types = [\"aws_db_instance\"]\n}\n"),
    ("identity/aws/dns.gate.hcl", "protect \"records\" {\n  types = [\"aws_db_*\"]\n  level = \"warn\"\n}\n"),
];

fn context(stack_count: usize, builtin: Packs) -> LoadContext {
    LoadContext { version: "0.1.0".parse().unwrap(), today: day(1), stack_count, builtin }
}

/// A day of January 2026.
fn day(day: u8) -> Date {
    Date::from_calendar_date(2026, Month::January, day).unwrap()
}

/// Sets of one file each: name of the set, and the file `x.gate.hcl`, where `x` is that name.
fn sources(sets: &[(&str, &str)]) -> Vec<Source> {
    let source = |(name, text): &(&str, &str)| Source {
        origin: (*name).to_owned(),
        kind: SourceKind::User,
        files: vec![SourceFile { path: format!("{name}/{name}.gate.hcl"), text: (*text).to_owned() }],
    };
    sets.iter().map(source).collect()
}

fn set(sets: &[(&str, &str)]) -> PolicySet {
    match load(&sources(sets), BUILTIN, &context(1, Packs::On)) {
        Ok(set) => set,
        Err(error) => panic!("{error} {:?}", error.diagnostics),
    }
}

fn failure(sets: &[(&str, &str)]) -> String {
    let error: LoadError = load(&sources(sets), BUILTIN, &context(1, Packs::On)).unwrap_err();
    error.to_string()
}

fn stack(name: &str) -> Stack {
    Stack { name: name.to_owned(), labels: BTreeMap::new() }
}

/// Ids and levels of what is in force, built-in policies included.
fn in_force(set: &PolicySet, stack_name: &str) -> Vec<String> {
    let effective = set.for_stack(&stack(stack_name));
    let policies = effective.all().unwrap();
    policies.iter().map(|policy| format!("{} {}", policy.protect.id, policy.level.name())).collect()
}

const RELATIONAL: &str = "builtin/data/aws/databases/relational approve";
const RECORDS: &str = "builtin/identity/aws/dns/records warn";
const BASE: &str = "protect \"db\" {\n  level = \"approve\"\n}\n";

#[test]
fn without_settings_the_default_packs_are_in_force() {
    assert_eq!(in_force(&set(&[]), "prod"), [RELATIONAL, RECORDS]);
    let set = load(&sources(&[("a", BASE)]), BUILTIN, &context(1, Packs::Off)).unwrap();
    assert_eq!(in_force(&set, "prod"), ["a/db approve"]);
    assert!(load(&[], BUILTIN, &context(1, Packs::Off)).is_err());
}

#[test]
fn the_evaluator_gets_the_policies_of_a_type() {
    let set = set(&[("a", "protect \"db\" {\n  types = [\"aws_db_instance\"]\n}\nprotect \"all\" {\n}\n")]);
    let effective = set.for_stack(&stack("prod"));
    let ids = |type_: &str| -> Vec<String> {
        effective.for_type(type_).unwrap().iter().map(|policy| policy.protect.id.0.clone()).collect()
    };
    let builtin = ["builtin/data/aws/databases/relational", "builtin/identity/aws/dns/records"];
    assert_eq!(ids("aws_db_instance"), ["a/all", "a/db", builtin[0], builtin[1]]);
    assert_eq!(ids("aws_db_proxy"), ["a/all", builtin[1]]);
    assert_eq!(ids("aws_db_proxy"), ["a/all", builtin[1]]);
    assert_eq!(ids("google_x"), ["a/all"]);
}

#[test]
fn a_later_and_a_narrower_block_wins() {
    let first = "settings {\n  stacks = [\"dev/*\"]\n  levels = { \"*\" = \"warn\" }\n  mode = \"observe\"\n}\n\
                 settings {\n  levels = { \"a/*\" = \"deny\" }\n  disable = [\"builtin/identity/*\"]\n}\n";
    let text = format!("{BASE}{first}");
    let one = set(&[("a", &text)]);
    assert_eq!(in_force(&one, "prod"), ["a/db deny", RELATIONAL]);
    assert_eq!(in_force(&one, "dev/x"), ["a/db warn", "builtin/data/aws/databases/relational warn", RECORDS]);
    assert!(one.for_stack(&stack("dev/x")).observe && !one.for_stack(&stack("prod")).observe);
    let two =
        set(&[("a", &text), ("b", "settings {\n  levels = { \"a/db\" = \"approve\" }\n  packs = []\n}\n")]);
    assert_eq!(in_force(&two, "dev/x"), ["a/db approve"]);
}

#[test]
fn a_policy_can_be_limited_to_stacks() {
    let set = set(&[("a", "protect \"db\" {\n  stacks = [\"prod/*\"]\n}\nsettings {\n  packs = []\n}\n")]);
    assert_eq!(in_force(&set, "prod/eu"), ["a/db approve"]);
    assert_eq!(in_force(&set, "dev"), Vec::<String>::new());
}

const FLOOR: &str = "protect \"db\" {\n  level = \"approve\"\n}\nsettings {\n  floor = true\n  packs = [\"data\"]\n  \
                     levels = { \"builtin/data/*\" = \"deny\" }\n}\n";

#[test]
fn a_floor_is_tightened_and_never_loosened() {
    for loosen in [
        "settings {\n  disable = [\"*\"]\n  packs = []\n  mode = \"observe\"\n}\n",
        "settings {\n  levels = { \"*\" = \"warn\" }\n  packs = [\"identity\"]\n  mode = \"observe\"\n}\nsettings {\n  \
         stacks = [\"*\"]\n  disable = [\"builtin/identity/*\"]\n}\n",
    ] {
        for sets in [[("org", FLOOR), ("repo", loosen)], [("repo", loosen), ("org", FLOOR)]] {
            let set = set(&sets);
            let expected = ["org/db approve", "builtin/data/aws/databases/relational deny"];
            assert_eq!(in_force(&set, "prod"), expected);
            let effective = set.for_stack(&stack("prod"));
            assert!(!effective.observe);
            assert_eq!(effective.notes.len(), 3, "{:#?}", effective.notes);
            assert!(effective.notes.iter().all(|note| note.contains("`repo`") && note.contains("`org`")));
        }
    }
    let tighten = "settings {\n  levels = { \"org/*\" = \"deny\" }\n  packs = [\"data\", \"identity\"]\n}\n";
    for sets in [[("org", FLOOR), ("repo", tighten)], [("repo", tighten), ("org", FLOOR)]] {
        let set = set(&sets);
        assert_eq!(
            in_force(&set, "prod"),
            ["org/db deny", "builtin/data/aws/databases/relational deny", RECORDS]
        );
        assert_eq!(set.for_stack(&stack("prod")).notes, Vec::<String>::new());
    }
}

#[test]
fn a_floor_may_loosen_itself_for_some_stacks() {
    let text = format!(
        "{FLOOR}settings {{\n  stacks = [\"dev/*\"]\n  mode = \"observe\"\n  levels = {{ \"org/db\" = \"warn\" }}\n}}\n"
    );
    let set = set(&[("org", &text)]);
    assert!(set.for_stack(&stack("dev/x")).observe);
    assert_eq!(in_force(&set, "dev/x")[0], "org/db warn");
    assert_eq!(in_force(&set, "prod")[0], "org/db approve");
}

#[test]
fn equal_ids_of_two_sets_are_refused() {
    let base = |directory: &str| Source {
        origin: directory.to_owned(),
        kind: SourceKind::User,
        files: vec![SourceFile { path: format!("{directory}/x.gate.hcl"), text: BASE.to_owned() }],
    };
    let error = load(&[base("a"), base("b")], BUILTIN, &context(1, Packs::On)).unwrap_err();
    assert_eq!(error.to_string(), "b/x.gate.hcl:1:1: policy `x/db` is defined twice");
    assert_eq!(error.diagnostics[0].help.as_deref(), Some("the first definition is at `a/x.gate.hcl:1`"));
}

#[test]
fn an_empty_source_is_an_error() {
    let source = Source { origin: "policies".to_owned(), kind: SourceKind::User, files: Vec::new() };
    let error = load(&[source], BUILTIN, &context(1, Packs::On)).unwrap_err();
    assert_eq!(error.to_string(), "policies: no policy file found");
}

#[test]
fn every_problem_of_every_file_is_reported_in_order() {
    let broken = "protect \"db\" {\n  levle = \"deny\"\n  types = \"x\"\n}\n";
    let sets = sources(&[("b", broken), ("a", "protect {"), ("c", BASE)]);
    let error = load(&sets, BUILTIN, &context(1, Packs::On)).unwrap_err();
    let places: Vec<String> =
        error.diagnostics.iter().map(|d| format!("{}:{}:{}", d.path, d.line, d.column)).collect();
    assert_eq!(places, ["a/a.gate.hcl:1:9", "b/b.gate.hcl:2:3", "b/b.gate.hcl:3:11"]);
    assert_eq!(failure(&[("b", broken)]), "2 errors in policy files");
}

#[test]
fn the_digest_depends_on_the_files_and_not_on_their_place() {
    let digest = |directory: &str, text: &str| {
        let path = format!("{directory}/x.gate.hcl");
        let file = SourceFile { path, text: text.to_owned() };
        let source = Source { origin: directory.to_owned(), kind: SourceKind::User, files: vec![file] };
        load(&[source], BUILTIN, &context(1, Packs::On)).unwrap().origins[1].digest.clone()
    };
    assert_eq!(digest("a", BASE), digest("b/c", BASE));
    assert_ne!(digest("a", BASE), digest("a", "protect \"x\" {\n}\n"));
    assert_eq!(digest("a", BASE).len(), 64);
}

#[test]
fn an_exception_is_not_reached_by_a_rename() {
    let text =
        "protect \"db\" {\n  addresses = [\"module.prod.*\"]\n  except_addresses = [\"*.scratch\"]\n}\n";
    let set = set(&[("a", text)]);
    let matches = |address: &str, previous: Option<&str>| set.protects[0].matches_address(address, previous);
    assert!(matches("module.prod.x", None) && !matches("module.prod.scratch", None) && !matches("x", None));
    assert!(matches("module.dev.x", Some("module.prod.x")));
    assert!(matches("module.prod.scratch", Some("module.prod.x")));
    assert!(!matches("module.prod.scratch", Some("module.dev.scratch")));
}

fn finding(policy: &str, address: &str, action: Action) -> Finding {
    Finding {
        policy: PolicyId(policy.to_owned()),
        level: tfgate::policy::Level::Approve,
        outcome: Outcome::Violated,
        address: address.to_owned(),
        previous_address: None,
        deposed: None,
        action,
        message: String::new(),
        loss: None,
        fingerprint: String::new(),
    }
}

fn waiver_text(id: &str, policy: &str, more: &str) -> String {
    format!(
        "waiver \"{id}\" {{\n  policy = \"{policy}\"\n  address = \"*.main\"\n  reason = \"Known.\"\n  expires = \"2026-01-10\"\n{more}}}\n"
    )
}

fn waive(set: &PolicySet, findings: Vec<Finding>, on: u8) -> Waived {
    waiver::apply(findings, &set.waivers, set, &stack("prod"), day(on))
}

fn outcomes(waived: &Waived) -> Vec<Outcome> {
    waived.findings.iter().map(|finding| finding.outcome.clone()).collect()
}

#[test]
fn a_waiver_holds_to_the_end_of_its_day() {
    let set = set(&[("a", &(BASE.to_owned() + &waiver_text("W-1", "a/*", "")))]);
    let findings = || {
        let mut moved = finding("a/db", "x.moved", Action::Delete);
        moved.previous_address = Some("x.main".to_owned());
        vec![finding("a/db", "x.main", Action::Delete), moved, finding("a/db", "x.other", Action::Delete)]
    };
    let waived = waive(&set, findings(), 10);
    let excused = Outcome::Waived("W-1".to_owned());
    assert_eq!(outcomes(&waived), [excused, Outcome::Violated, Outcome::Violated]);
    assert_eq!((waived.used.len(), waived.unused.len(), waived.expired.len()), (1, 0, 0));
    let late = waive(&set, findings(), 11);
    assert_eq!(outcomes(&late), [Outcome::Violated, Outcome::Violated, Outcome::Violated]);
    assert_eq!((late.used.len(), late.unused.len(), late.expired), (0, 0, vec!["W-1".to_owned()]));
}

#[test]
fn a_waiver_is_for_its_operations_and_stacks() {
    let only = waiver_text("W-1", "*", "  on = [\"replace\"]\n")
        + &waiver_text("W-2", "*", "  stacks = [\"dev\"]\n");
    let set = set(&[("a", &(BASE.to_owned() + &only))]);
    let replace = Action::Replace(ReplaceOrder::CreateFirst);
    let findings = vec![finding("a/db", "x.main", Action::Delete), finding("a/db", "x.main", replace)];
    let waived = waive(&set, findings, 1);
    assert_eq!(outcomes(&waived), [Outcome::Violated, Outcome::Waived("W-1".to_owned())]);
    assert_eq!(waived.unused, Vec::<String>::new());
}

#[test]
fn what_a_floor_holds_is_excused_by_its_own_waivers() {
    let repo = waiver_text("W-1", "*", "");
    let findings = || {
        vec![
            finding("org/db", "x.main", Action::Delete),
            finding("builtin/data/aws/databases/relational", "x.main", Action::Delete),
            finding("builtin/identity/aws/dns/records", "x.main", Action::Delete),
        ]
    };
    let excused = |id: &str| Outcome::Waived(id.to_owned());
    let foreign = waive(&set(&[("org", FLOOR), ("repo", &repo)]), findings(), 1);
    assert_eq!(outcomes(&foreign), [Outcome::Violated, Outcome::Violated, excused("W-1")]);
    assert_eq!(foreign.refused, ["W-1"]);
    let own = waive(&set(&[("org", &(FLOOR.to_owned() + &repo))]), findings(), 1);
    assert_eq!(outcomes(&own), [excused("W-1"), excused("W-1"), excused("W-1")]);
    let lenient = FLOOR.replace("floor = true", "floor = true\n  allow_waivers = true");
    let allowed = waive(&set(&[("org", &lenient), ("repo", &repo)]), findings(), 1);
    assert_eq!(outcomes(&allowed), [excused("W-1"), excused("W-1"), excused("W-1")]);
}
