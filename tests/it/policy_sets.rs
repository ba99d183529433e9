//! Several sets of policies together: ids, settings, floors, waivers.

use tfgate::finding::{Finding, Outcome};
use tfgate::plan::{Action, ReplaceOrder};
use tfgate::policy::{
    InputValues, LoadContext, LoadError, Packs, PolicyId, PolicySet, Source, SourceFile, SourceKind, Stack,
    builtin, load,
};
use tfgate::waiver::{self, Waived};
use time::{Date, Month};

static BUILTIN: &[builtin::BuiltinFile] = &[
    builtin::BuiltinFile::plain(
        "data/aws/databases.gate.hcl",
        "protect \"relational\" {\n  types = [\"aws_db_instance\"]\n}\n",
    ),
    builtin::BuiltinFile::plain(
        "identity/aws/dns.gate.hcl",
        "protect \"records\" {\n  types = [\"aws_db_*\"]\n  level = \"warn\"\n}\n",
    ),
];

fn context(stack_count: usize, builtin: Packs) -> LoadContext {
    LoadContext {
        version: tfgate::expr::Version::new(0, 1, 0),
        today: day(1),
        stack_count,
        builtin,
        inputs: InputValues::default(),
        regex_bytes: tfgate::expr::REGEX_BYTES,
    }
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
        unread: Vec::new(),
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
    Stack { name: name.to_owned(), ..Stack::default() }
}

/// Ids and levels of what is in force, built-in policies included.
fn in_force(set: &PolicySet, stack_name: &str) -> Vec<String> {
    let effective = set.for_stack(&stack(stack_name));
    let policies = effective.all().unwrap();
    policies.iter().map(|policy| format!("{} {}", policy.policy.id, policy.level.name())).collect()
}

const RELATIONAL: &str = "builtin/data/aws/databases/relational require_approval";
const RECORDS: &str = "builtin/identity/aws/dns/records warn";
const BASE: &str = "protect \"db\" {\n  level = \"require_approval\"\n}\n";

#[test]
fn without_settings_the_default_packs_are_in_force() {
    assert_eq!(in_force(&set(&[]), "prod"), [RELATIONAL, RECORDS]);
    let set = load(&sources(&[("a", BASE)]), BUILTIN, &context(1, Packs::Off)).unwrap();
    assert_eq!(in_force(&set, "prod"), ["a/db require_approval"]);
    assert!(load(&[], BUILTIN, &context(1, Packs::Off)).is_err());
}

#[test]
fn the_evaluator_gets_the_policies_of_a_type() {
    let set = set(&[("a", "protect \"db\" {\n  types = [\"aws_db_instance\"]\n}\nprotect \"all\" {\n}\n")]);
    let effective = set.for_stack(&stack("prod"));
    let ids = |type_: &str| -> Vec<String> {
        effective.for_type(type_).unwrap().iter().map(|policy| policy.policy.id.0.clone()).collect()
    };
    let builtin = ["builtin/data/aws/databases/relational", "builtin/identity/aws/dns/records"];
    assert_eq!(ids("aws_db_instance"), ["a/all", "a/db", builtin[0], builtin[1]]);
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
    let two = set(&[
        ("a", &text),
        (
            "b",
            "settings {\n  levels = { \"a/db\" = \"approve\" }\n  packs = { data = false, identity = false, safeguards = false, hygiene = false, exposure = false }\n}\n",
        ),
    ]);
    assert_eq!(in_force(&two, "dev/x"), ["a/db require_approval"]);
}

#[test]
fn a_policy_can_be_limited_to_stacks() {
    let set = set(&[(
        "a",
        "protect \"db\" {\n  stacks = [\"prod/*\"]\n}\nsettings {\n  packs = { data = false, identity = false, safeguards = false, hygiene = false, exposure = false }\n}\n",
    )]);
    assert_eq!(in_force(&set, "prod/eu"), ["a/db require_approval"]);
    assert_eq!(in_force(&set, "dev"), Vec::<String>::new());
}

#[test]
fn settings_of_packs_add_to_the_default_ones() {
    let with = |packs: &str| {
        let text = format!("settings {{\n  packs = {{ {packs} }}\n}}\n");
        let set = load(&sources(&[("a", &text)]), builtin::FILES, &context(1, Packs::On)).unwrap();
        let effective = set.for_stack(&stack("prod"));
        (effective.packs.join(" "), effective.notes)
    };
    assert_eq!(
        with("environments = true"),
        ("data environments exposure hygiene identity safeguards".to_owned(), Vec::new())
    );
    assert_eq!(with("tags = false").0, "data exposure hygiene identity safeguards");
    let (packs, notes) = with("data = false, tags = true");
    assert_eq!(packs, "exposure hygiene identity safeguards tags");
    assert_eq!(notes, ["The pack `data` is switched off by `a`."]);
}

const FLOOR: &str = "protect \"db\" {\n  level = \"require_approval\"\n}\nsettings {\n  floor = true\n  packs = { data = true }\n  \
                     levels = { \"builtin/data/*\" = \"deny\" }\n}\n";

#[test]
fn a_floor_is_tightened_and_never_loosened() {
    for loosen in [
        "settings {\n  disable = [\"*\"]\n  packs = { data = false, identity = false, safeguards = false, hygiene = false, exposure = false }\n  mode = \"observe\"\n}\n",
        "settings {\n  levels = { \"*\" = \"warn\" }\n  packs = { data = false, safeguards = false, hygiene = false, exposure = false }\n  mode = \"observe\"\n}\nsettings {\n  \
         stacks = [\"*\"]\n  disable = [\"builtin/identity/*\"]\n}\n",
    ] {
        for sets in [[("org", FLOOR), ("repo", loosen)], [("repo", loosen), ("org", FLOOR)]] {
            let set = set(&sets);
            let expected = ["org/db require_approval", "builtin/data/aws/databases/relational deny"];
            assert_eq!(in_force(&set, "prod"), expected);
            let effective = set.for_stack(&stack("prod"));
            assert!(!effective.observe);
            let about_floor = |note: &&String| note.contains("`repo`") && note.contains("the floor `org`");
            assert_eq!(effective.notes.iter().filter(about_floor).count(), 3, "{:#?}", effective.notes);
        }
    }
    let tighten = "settings {\n  levels = { \"org/*\" = \"deny\" }\n  packs = { safeguards = false, hygiene = false, exposure = false }\n}\n";
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
    assert_eq!(in_force(&set, "prod")[0], "org/db require_approval");
}

#[test]
fn equal_ids_of_two_sets_are_refused() {
    let base = |directory: &str| Source {
        origin: directory.to_owned(),
        kind: SourceKind::User,
        unread: Vec::new(),
        files: vec![SourceFile { path: format!("{directory}/x.gate.hcl"), text: BASE.to_owned() }],
    };
    let error = load(&[base("a"), base("b")], BUILTIN, &context(1, Packs::On)).unwrap_err();
    assert_eq!(error.to_string(), "b/x.gate.hcl:1:1: policy `x/db` is defined twice");
    assert_eq!(error.diagnostics[0].help.as_deref(), Some("the first definition is at `a/x.gate.hcl:1`"));
}

#[test]
fn an_empty_source_is_an_error() {
    let source = Source {
        origin: "policies".to_owned(),
        kind: SourceKind::User,
        files: Vec::new(),
        unread: Vec::new(),
    };
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
        let source = Source {
            origin: directory.to_owned(),
            kind: SourceKind::User,
            files: vec![file],
            unread: Vec::new(),
        };
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
    let matches = |address: &str, previous: Option<&str>| set.policies[0].matches_address(address, previous);
    assert!(matches("module.prod.x", None) && !matches("module.prod.scratch", None) && !matches("x", None));
    assert!(matches("module.dev.x", Some("module.prod.x")));
    assert!(matches("module.prod.scratch", Some("module.prod.x")));
    assert!(!matches("module.prod.scratch", Some("module.dev.scratch")));
}

fn finding(policy: &str, address: &str, action: Action) -> Finding {
    Finding {
        policy: PolicyId(policy.to_owned()),
        subject: tfgate::finding::Subject::Change,
        level: tfgate::policy::Level::RequireApproval,
        outcome: Outcome::Violated,
        address: address.to_owned(),
        previous_address: None,
        deposed: None,
        action,
        messages: Vec::new(),
        loss: None,
        identity: None,
        docs: None,
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

#[test]
fn only_people_confirm_unless_a_set_allows_more_and_no_other_forbids_it() {
    let anyone = |sources: &[(&str, &str)], name: &str| {
        let stack = Stack { name: name.to_owned(), ..Stack::default() };
        set(sources).anyone_may_confirm(&stack)
    };
    let says = |said: &str| format!("{BASE}settings {{\n  confirm_by = {said}\n}}\n");
    let of_dev = format!("{BASE}settings {{\n  stacks = [\"dev/*\"]\n  confirm_by = \"anyone\"\n}}\n");
    let lenient = FLOOR.replace("floor = true", "floor = true\n  confirm_by = \"anyone\"");
    let other = |said: &str| says(said).replace("\"db\"", "\"other\"");
    assert!(!anyone(&[("a", BASE)], "dev/eu"), "people, until a set says otherwise");
    assert!(anyone(&[("a", &says("\"anyone\""))], "dev/eu"));
    assert!(!anyone(&[("a", &says("\"people\""))], "dev/eu"));
    assert!(!anyone(&[("a", &says("null"))], "dev/eu"));
    assert!(anyone(&[("a", &of_dev)], "dev/eu"));
    assert!(!anyone(&[("a", &of_dev)], "prod/eu"));
    assert!(!anyone(&[("a", &says("\"people\"")), ("b", &other("\"anyone\""))], "x"), "what one forbids");
    assert!(!anyone(&[("a", &says("\"anyone\"")), ("b", &other("\"people\""))], "x"), "in either order");
    assert!(!anyone(&[("a", FLOOR), ("b", &other("\"anyone\""))], "x"), "a floor that says nothing");
    assert!(anyone(&[("a", &lenient)], "x"));
    assert!(anyone(&[("a", &lenient), ("b", BASE.replace("\"db\"", "\"other\"").as_str())], "x"));
}

#[test]
fn one_set_forbids_to_break_the_glass_and_no_other_allows_it() {
    let forbids = |sources: &[(&str, &str)], name: &str| {
        let stack = Stack { name: name.to_owned(), ..Stack::default() };
        set(sources).forbids_break_glass(&stack).map(str::to_owned)
    };
    let says = |said: &str| format!("{BASE}settings {{\n  break_glass = {said}\n}}\n");
    let of_prod = format!("{BASE}settings {{\n  stacks = [\"prod/*\"]\n  break_glass = false\n}}\n");
    let lenient = FLOOR.replace("floor = true", "floor = true\n  break_glass = true");
    let here = Some("a".to_owned());
    assert_eq!(forbids(&[("a", BASE)], "prod/eu"), None, "allowed until somebody forbids it");
    assert_eq!(forbids(&[("a", &says("false"))], "prod/eu"), here);
    assert_eq!(forbids(&[("a", &says("true"))], "prod/eu"), None);
    assert_eq!(forbids(&[("a", &says("null"))], "prod/eu"), None);
    assert_eq!(forbids(&[("a", &of_prod)], "prod/eu"), here);
    assert_eq!(forbids(&[("a", &of_prod)], "dev/eu"), None);
    let other = says("true").replace("\"db\"", "\"other\"");
    assert_eq!(forbids(&[("a", &says("false")), ("b", &other)], "x"), here);
    assert_eq!(forbids(&[("a", FLOOR)], "x"), here, "a floor forbids it unless it says otherwise");
    assert_eq!(forbids(&[("a", FLOOR), ("b", &other)], "x"), here);
    assert_eq!(forbids(&[("a", &lenient)], "x"), None);
    assert_eq!(forbids(&[("a", &lenient), ("b", &says("false"))], "x"), Some("b".to_owned()));
}

const KINDS: &str = r#"
resource_policy "aws_*" "resource" {
  operations = ["update"]
  enforce {
    condition     = prior_attrs.a == local.b
    error_message = "x"
  }
}
locals {
  b = length(getresources("aws_x"))
}
protect "protect" {
  types = ["aws_db_instance"]
}
drift_policy "aws_db_*" "drift" {
  enforce {
    condition     = false
    error_message = "x"
  }
}
provider_policy "aws" "provider" {
  stacks = ["prod"]
  enforce {
    condition     = true
    error_message = "x"
  }
}
provider_policy "*" "any_provider" {
  enforcement_level = "advisory"
  enforce {
    condition     = true
    error_message = "x"
  }
}
module_policy "./a?b" "module" {
  enforce {
    condition     = true
    error_message = "x"
  }
}
plan_policy "plan" {
  enforce {
    condition     = length(plan.drift) == 0
    error_message = "x"
  }
}
"#;

fn names<'a>(policies: impl IntoIterator<Item = &'a tfgate::policy::EffectivePolicy<'a>>) -> Vec<String> {
    policies.into_iter().map(|policy| format!("{} {}", policy.policy.id, policy.level.name())).collect()
}

#[test]
fn each_subject_gets_its_policies() {
    let set = set(&[(
        "a",
        &format!(
            "{KINDS}settings {{\n  levels = {{ \"a/plan\" = \"deny\" }}\n  packs = {{ data = false, identity = false, safeguards = false, hygiene = false, exposure = false }}\n}}\n"
        ),
    )]);
    let effective = set.for_stack(&stack("prod"));
    assert_eq!(
        names(effective.for_type("aws_db_instance").unwrap().iter()),
        ["a/protect require_approval", "a/resource deny"]
    );
    assert_eq!(names(effective.for_type("google_x").unwrap().iter()), Vec::<String>::new());
    assert_eq!(names(effective.drift_for_type("aws_db_x").unwrap().iter()), ["a/drift warn"]);
    assert_eq!(names(effective.drift_for_type("aws_x").unwrap().iter()), Vec::<String>::new());
    let providers = ["a/any_provider warn", "a/provider deny"];
    assert_eq!(names(effective.provider_policies("aws").unwrap().iter()), providers);
    assert_eq!(names(effective.provider_policies("google").unwrap().iter()), providers[..1]);
    assert_eq!(names(effective.module_policies("./a?b").unwrap().iter()), ["a/module deny"]);
    assert_eq!(names(effective.module_policies("./axb").unwrap().iter()), Vec::<String>::new());
    for _ in 0..2 {
        assert_eq!(names(effective.plan_policies().unwrap().iter()), ["a/plan deny"]);
    }
    let elsewhere = set.for_stack(&stack("dev"));
    assert_eq!(names(elsewhere.provider_policies("aws").unwrap().iter()), providers[..1]);
}

#[test]
fn what_the_policies_look_at_is_known_before_the_plan() {
    use tfgate::expr::Root;
    use tfgate::policy::PolicyKind;
    let wants = |text: &str, stack_name: &str| {
        set(&[("a", text)]).for_stack(&stack(stack_name)).requirements().unwrap().clone()
    };
    let all = wants(KINDS, "prod");
    assert_eq!(all.kinds, PolicyKind::ALL.into_iter().collect());
    assert!(all.drift() && all.providers() && all.modules() && all.plan() && all.objects() && !all.idle());
    assert!(all.roots.contains(&Root::PriorAttrs) && all.roots.contains(&Root::Plan));
    assert_eq!(all.resource_types, [Some("aws_x".to_owned())].into_iter().collect());
    assert_eq!(all.plan_members, ["drift".to_owned()].into_iter().collect());
    let little = wants("protect \"a\" {\n  filter = attrs.x == 1\n}\n", "prod");
    assert!(!little.drift() && !little.plan() && !little.objects() && !little.idle());
    let idle = "resource_policy \"*\" \"a\" {\n  operations = [\"no-op\"]\n  enforce {\n    condition = true\n  }\n}\n";
    assert!(wants(idle, "prod").idle());
    // Without a list a policy is about what the plan does.
    assert!(!wants(&idle.replace("operations = [\"no-op\"]", ""), "prod").idle());
    let elsewhere =
        "plan_policy \"a\" {\n  stacks = [\"prod\"]\n  enforce {\n    condition = length(plan) > 0\n  }\n}\n";
    assert!(wants(elsewhere, "prod").drift() && !wants(elsewhere, "dev").plan());
}

static EVERY_RUN: &[builtin::BuiltinFile] = &[
    builtin::BuiltinFile::plain(
        "data/any/plan.gate.hcl",
        "locals {\n  most = 5\n}\n\nplan_policy \"size\" {\n  enforce {\n    condition     = length(plan.destroys) < local.most\n    \
         error_message = \"x\"\n  }\n}\n\nresource_policy \"*\" \"all\" {\n  operations = [\"delete\"]\n  level = \"warn\"\n  enforce {\n    \
         condition     = false\n    error_message = \"x\"\n  }\n}\n",
    ),
    builtin::BuiltinFile::plain(
        "identity/aws/drift.gate.hcl",
        "drift_policy \"aws_iam_*\" \"iam\" {\n  enforce {\n    condition     = false\n    error_message = \"x\"\n  }\n}\n",
    ),
    builtin::BuiltinFile::plain(
        "identity/aws/provider.gate.hcl",
        "provider_policy \"aws\" \"region\" {\n  enforce {\n    condition     = attrs.region != \"\"\n    error_message = \"x\"\n  }\n}\n",
    ),
    builtin::BuiltinFile::plain(
        "identity/google/broken.gate.hcl",
        "resource_policy \"google_*\" \"x\" {\n  operations = [\"delete\"]\n  enforce {\n    condition = atrs.x\n  }\n}\n",
    ),
    builtin::BuiltinFile::plain(
        "tags/aws/objects.gate.hcl",
        "resource_policy \"aws_x\" \"x\" {\n  operations = [\"create\"]\n  enforce {\n    condition = length(getresources(\"aws_y\")) > 0\n  }\n}\n",
    ),
];

#[test]
fn built_in_policies_of_every_kind_are_found() {
    let text = "settings {\n  levels = { \"builtin/data/any/plan/size\" = \"deny\" }\n}\n";
    let set = load(&sources(&[("a", text)]), EVERY_RUN, &context(1, Packs::On)).unwrap();
    let effective = set.for_stack(&stack("prod"));
    assert_eq!(effective.packs, ["data", "identity"]);
    assert_eq!(names(effective.plan_policies().unwrap().iter()), ["builtin/data/any/plan/size deny"]);
    assert_eq!(names(effective.for_type("aws_x").unwrap().iter()), ["builtin/data/any/plan/all warn"]);
    assert_eq!(
        names(effective.drift_for_type("aws_iam_role").unwrap().iter()),
        ["builtin/identity/aws/drift/iam warn"]
    );
    let regions = ["builtin/identity/aws/provider/region deny"];
    assert_eq!(names(effective.provider_policies("aws").unwrap().iter()), regions);
    let wants = effective.requirements().unwrap();
    assert!(wants.plan() && wants.drift() && wants.providers() && !wants.objects());
    assert!(effective.for_type("google_x").is_err());
    let mut scanned = builtin::ids(EVERY_RUN);
    scanned.sort();
    let expected = [
        "builtin/data/any/plan/all",
        "builtin/data/any/plan/size",
        "builtin/identity/aws/drift/iam",
        "builtin/identity/aws/provider/region",
        "builtin/identity/google/broken/x",
        "builtin/tags/aws/objects/x",
    ];
    assert_eq!(scanned, expected);
    let tags = load(
        &sources(&[("a", "settings {\n  packs = { tags = true }\n}\n")]),
        EVERY_RUN,
        &context(1, Packs::On),
    )
    .unwrap();
    assert!(tags.for_stack(&stack("prod")).requirements().unwrap().objects());
}

#[test]
fn a_chain_of_a_hundred_locals_is_the_longest() {
    let chain = |length: usize| {
        let mut text = String::from("locals {\n  l0 = 1\n");
        for index in 1..length {
            text.push_str(&format!("  l{index} = local.l{}\n", index - 1));
        }
        text + &format!(
            "}}\nprotect \"a\" {{\n  level = local.l{} == 1 ? \"deny\" : \"warn\"\n}}\n",
            length - 1
        )
    };
    assert_eq!(in_force(&set(&[("a", &chain(100))]), "prod")[0], "a/a deny");
    assert_eq!(failure(&[("a", &chain(101))]), "a/a.gate.hcl:102:3: a chain of more than 100 locals");
    // The other way around, and far beyond.
    let mut text = String::from("locals {\n");
    for index in 0..5_000 {
        text.push_str(&format!("  l{index} = local.l{}\n", index + 1));
    }
    let text = text + "  l5000 = 1\n}\nprotect \"a\" {\n}\n";
    assert!(failure(&[("a", &text)]).contains("a chain of more than 100 locals"));
}

#[test]
fn a_file_without_a_policy_and_an_id_in_both_languages_are_noticed() {
    let warned = set(&[("a", "locals {\n  x = 1\n}\n")]);
    assert_eq!(warned.warnings[0].to_string(), "a/a.gate.hcl:1:1: this file holds no policy");
    let enforce = "  enforce {\n    condition = true\n  }\n}\n";
    let file = |path: &str, text: String| SourceFile { path: path.to_owned(), text };
    let source = Source {
        origin: "p".to_owned(),
        kind: SourceKind::User,
        unread: Vec::new(),
        files: vec![
            file("p/x.gate.hcl", "protect \"y\" {\n}\n".to_owned()),
            file("p/x.policy.hcl", format!("resource_policy \"*\" \"y\" {{\n{enforce}")),
        ],
    };
    let error = load(&[source], BUILTIN, &context(1, Packs::On)).unwrap_err();
    assert_eq!(error.to_string(), "p/x.policy.hcl:1:1: policy `x/y` is defined twice");
}
