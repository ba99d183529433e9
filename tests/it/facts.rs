//! What the built-in packs know about each type: every type has a finding with what is lost, every way back is reached, and
//! `docs/coverage.md` counts them. `UPDATE_DOCS=1 cargo test --test it facts` writes the page.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde_json::{Map, Value, json};
use tfgate::gate::{self, Options, PlanText};
use tfgate::policy::builtin::{self, BuiltinPolicies};
use tfgate::policy::{
    Class, ConditionSubject, Glob, InputValues, Level, Literal, Matcher, Operation, Policy, PolicyKind,
    PolicySet, Recovery, RecoveryOutcome, Step,
};
use tfgate::report::FindingEntry;

use crate::packs::packs;
use crate::support::{files, root, text};

/// The packs about what is lost.
const LOSS: [&str; 2] = ["data", "identity"];

const PAGE: &str = "docs/coverage.md";

const START: &str = "<!-- table: providers -->";
const END: &str = "<!-- end -->";

const LISTS: &str = "src/policy/known_types/types";

fn policies() -> BuiltinPolicies {
    BuiltinPolicies::new(builtin::FILES, 0, InputValues::default())
}

fn protects(policies: &BuiltinPolicies) -> Vec<&Policy> {
    let all = policies.all(&LOSS).expect("the packs load");
    all.into_iter().filter(|policy| policy.kind == PolicyKind::Protect).collect()
}

/// A plan that deletes these objects, each with its address, type and values, or makes them again.
fn destruction(objects: &[(String, String, Value)], actions: &[&str]) -> Vec<u8> {
    let changes: Vec<Value> = objects
        .iter()
        .map(|(address, type_, before)| {
            let (provider, name) = (type_.split('_').next(), address.rsplit('.').next());
            json!({
                "address": address, "mode": "managed", "type": type_, "name": name,
                "provider_name": format!("registry.terraform.io/acme/{}", provider.unwrap_or_default()),
                "change": {
                    "actions": actions, "before": before,
                    "after": if actions.len() > 1 { before.clone() } else { Value::Null },
                    "after_unknown": {}, "before_sensitive": {}, "after_sensitive": {}
                }
            })
        })
        .collect();
    json!({"format_version": "1.2", "terraform_version": "1.11.4", "resource_changes": changes})
        .to_string()
        .into_bytes()
}

fn findings(set: &PolicySet, objects: &[(String, String, Value)], actions: &[&str]) -> Vec<FindingEntry> {
    let plan = destruction(objects, actions);
    let report = gate::check_plan(&PlanText::new("", &plan), set, &Options::default()).report;
    assert_eq!(report.error, None);
    report.findings
}

/// An object of a type with no values.
fn bare(type_: &str) -> (String, String, Value) {
    (format!("{type_}.t"), type_.to_owned(), json!({}))
}

#[test]
fn every_type_has_a_finding_that_says_what_is_lost() {
    let (set, policies) = (packs(), policies());
    let mut missing = Vec::new();
    for policy in protects(&policies).into_iter().filter(|policy| policy.on.contains(&Operation::Delete)) {
        let only_deletes = is_about_deletes_alone(policy);
        if policy.filter.is_some() && !only_deletes {
            continue;
        }
        let types: Vec<&str> = policy.types.iter().filter_map(Glob::is_literal).collect();
        let objects: Vec<_> = types.iter().map(|type_| bare(type_)).collect();
        let found = findings(&set, &objects, &["delete"]);
        for type_ in types {
            let own = found
                .iter()
                .find(|finding| finding.policy == policy.id.0 && finding.address == format!("{type_}.t"));
            let lost = own.and_then(|finding| finding.loss.as_ref()?.lost.as_deref());
            let says = lost.is_some_and(|lost| lost.ends_with('.') && !lost.contains("  "));
            if !says && !stays_without_values(policy, type_) {
                missing.push(format!("{}: {type_}: {lost:?}", policy.id));
            }
        }
        let replaced = findings(&set, &objects, &["delete", "create"]);
        if only_deletes && replaced.iter().any(|finding| finding.policy == policy.id.0) {
            missing.push(format!("{}: a replacement is no delete", policy.id));
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

/// Whether the filter of a policy leaves out replacements, and nothing else.
pub(crate) fn is_about_deletes_alone(policy: &Policy) -> bool {
    policy.filter_text() == Some("meta.operation == \"delete\"")
}

/// Whether the provider leaves an object without values in place, by the facts: then nothing is lost.
fn stays_without_values(policy: &Policy, type_: &str) -> bool {
    let is_null = |literal: &Literal| *literal == Literal::Null;
    policy.recovery.iter().filter(|recovery| recovery.outcome == RecoveryOutcome::Retained).any(|recovery| {
        let about = recovery.types.is_empty() || recovery.types.iter().any(|glob| glob.matches(type_));
        let holds = |matcher: &Matcher| match matcher {
            Matcher::AnyOf(literals) => literals.iter().any(is_null),
            Matcher::NoneOf(literals) => !literals.iter().any(is_null),
            Matcher::AtLeast(_) | Matcher::AtMost(_) => false,
        };
        about && recovery.when.iter().all(|condition| holds(&condition.matcher))
    })
}

#[test]
fn facts_are_sentences_with_a_class() {
    let policies = policies();
    let mut problems = Vec::new();
    for policy in protects(&policies) {
        let mut texts =
            vec![("reason", policy.reason.as_deref()), ("description", policy.description.as_deref())];
        texts.extend(policy.recovery.iter().map(|recovery| ("message", Some(recovery.message.as_str()))));
        if policy.facts.is_empty() {
            texts.push(("lost", policy.lost.as_deref()));
        }
        for facts in &policy.facts {
            texts.push((facts.types.as_str(), facts.lost.as_deref().or(policy.lost.as_deref())));
        }
        let wrong =
            |text: Option<&str>| !text.is_some_and(|text| text.ends_with('.') && !text.contains("  "));
        problems.extend(
            texts
                .iter()
                .filter(|(_, text)| wrong(*text))
                .map(|(what, text)| format!("{}: {what}: {text:?}", policy.id)),
        );
        let guesses = is_a_guess(policy);
        if policy.class.is_none() && !guesses {
            problems.push(format!("{} has no class", policy.id));
        }
        // One type of a carrier stands for many kinds, which its filter tells apart.
        if policy.facts.is_empty() && policy.filter.is_none() {
            problems.push(format!("{} has a list of types, and no facts about each", policy.id));
        }
    }
    assert!(problems.is_empty(), "{problems:#?}");
}

/// Values for which all conditions of a `recovery` block hold.
fn object_for(recovery: &Recovery) -> Value {
    let mut object = Value::Object(Map::new());
    for condition in &recovery.when {
        let value = match &condition.matcher {
            Matcher::AnyOf(literals) => literals.first().map_or(Value::Null, value),
            Matcher::NoneOf(_) => json!("set"),
            Matcher::AtLeast(number) | Matcher::AtMost(number) => {
                serde_json::from_str(number).expect("a number")
            }
        };
        set(&mut object, &condition.steps, value);
    }
    object
}

fn value(literal: &Literal) -> Value {
    match literal {
        Literal::Null => Value::Null,
        Literal::Bool(value) => json!(value),
        Literal::Number(text) => serde_json::from_str(text).expect("a number"),
        Literal::String(text) => json!(text),
        Literal::EmptyList => json!([]),
    }
}

/// Sets the value at a path.
fn set(object: &mut Value, steps: &[Step], value: Value) {
    let Some((first, rest)) = steps.split_first() else {
        *object = value;
        return;
    };
    match first {
        Step::Key(key) => {
            if !object.is_object() {
                *object = json!({});
            }
            set(&mut object[key.as_str()], rest, value);
        }
        Step::Index(index) => {
            let list = object.as_array_mut().map(std::mem::take).unwrap_or_default();
            let mut list = list;
            list.resize((index + 1).max(list.len()), Value::Null);
            set(&mut list[*index], rest, value);
            *object = Value::Array(list);
        }
    }
}

#[test]
fn every_way_back_is_reached() {
    let (set, policies) = (packs(), policies());
    let mut unreached = Vec::new();
    // Blocks about arguments of the provider, and of policies with a filter, have plans of their own.
    let of_object = |recovery: &&Recovery| {
        recovery.when.iter().all(|condition| condition.subject == ConditionSubject::Object)
    };
    let plain = |policy: &&Policy| policy.filter.is_none() || is_about_deletes_alone(policy);
    for policy in protects(&policies).into_iter().filter(plain) {
        let kept = |recovery: &&Recovery| {
            recovery.outcome != RecoveryOutcome::Retained || policy.on.contains(&Operation::Forget)
        };
        for recovery in policy.recovery.iter().filter(of_object).filter(kept) {
            let named = if recovery.types.is_empty() { &policy.types } else { &recovery.types };
            for type_ in named.iter().filter_map(Glob::is_literal) {
                let object = (format!("{type_}.t"), type_.to_owned(), object_for(recovery));
                let found = findings(&set, &[object], &["delete"]);
                let own = found.iter().find(|finding| finding.policy == policy.id.0);
                let says = own
                    .and_then(|finding| finding.loss.as_ref())
                    .is_some_and(|loss| loss.facts.iter().any(|fact| fact.message == recovery.message));
                if !says {
                    unreached.push(format!("{}: {type_}: {}", policy.id, recovery.message));
                }
            }
        }
    }
    assert!(unreached.is_empty(), "{unreached:#?}");
}

/// A type that holds data or that others reach by name, by an engineer's judgement of the lists or by the facts of the packs.
#[derive(Debug, Default)]
struct Judged {
    data: BTreeSet<String>,
    identity: BTreeSet<String>,
}

impl Judged {
    fn add(&mut self, type_: &str, class: &str) {
        match class {
            "data" => self.data.insert(type_.to_owned()),
            "identity" => self.identity.insert(type_.to_owned()),
            _ => panic!("`{class}` of `{type_}` is neither data nor identity"),
        };
    }

    fn count<'t>(
        types: &'t BTreeSet<String>,
        listed: &'t BTreeSet<String>,
    ) -> impl Iterator<Item = &'t String> {
        types.intersection(listed)
    }
}

/// The rows of a table of this test, without its comments.
fn rows(path: &str) -> Vec<Vec<String>> {
    let lines = text(path);
    let rows = lines.lines().filter(|line| !line.starts_with('#'));
    rows.map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}

/// Every type of the lists, by provider.
fn lists() -> BTreeMap<String, BTreeSet<String>> {
    let mut lists = BTreeMap::new();
    for path in
        files(LISTS).iter().filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
    {
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        lists.insert(name, text(path).lines().map(str::to_owned).collect());
    }
    lists
}

/// Whether the packs in force by default, but for `exposure`, have a policy about a type that is evaluated when an object of
/// it is deleted.
fn is_covered(policies: &BuiltinPolicies, type_: &str) -> bool {
    let about = policies.for_type(type_, &builtin::DEFAULT_PACKS).expect("the packs load");
    let provider = format!("{}_*", type_.split('_').next().unwrap_or_default());
    about.iter().any(|policy| {
        // A policy about every type of a provider looks at values that few of them have.
        let by_name = policy.types.iter().any(|glob| glob.matches(type_) && glob.as_str() != provider);
        // What opens with a guard is another question than what is lost with an object.
        let is_about_loss = !is_a_guess(policy) && !policy.id.0.starts_with("builtin/exposure/");
        by_name && policy.on.contains(&Operation::Delete) && is_about_loss
    })
}

fn is_a_guess(policy: &Policy) -> bool {
    policy.id.0 == builtin::GUESSES
}

#[test]
fn types_that_hold_data_are_covered_or_left_out_with_a_reason() {
    let policies = policies();
    let left_out: BTreeMap<String, String> = rows("testdata/coverage/left_out.tsv")
        .into_iter()
        .map(|row| {
            assert!(row.len() == 3 && row[2].ends_with('.') && row[2].len() > 10, "{row:?}");
            (row[0].clone(), row[2].clone())
        })
        .collect();
    let mut problems = Vec::new();
    for row in rows("testdata/coverage/judged.tsv") {
        if !is_covered(&policies, &row[0]) && !left_out.contains_key(&row[0]) {
            problems
                .push(format!("{}: silent; write the reason into testdata/coverage/left_out.tsv", row[0]));
        }
    }
    for type_ in left_out.keys().filter(|type_| is_covered(&policies, type_)) {
        problems.push(format!("{type_}: covered; take it out of testdata/coverage/left_out.tsv"));
    }
    assert!(problems.is_empty(), "{problems:#?}");
}

#[test]
fn the_packs_name_only_types_that_are_listed() {
    let (policies, lists) = (policies(), lists());
    let listed: BTreeSet<&String> = lists.values().flatten().collect();
    let all = policies.all(&builtin::PACKS).expect("the packs load");
    let about_types = |policy: &&&Policy| {
        matches!(policy.kind, PolicyKind::Protect | PolicyKind::Resource | PolicyKind::Drift)
    };
    let mut unlisted = BTreeSet::new();
    // The lists have no data sources.
    let reads = |policy: &&&Policy| policy.on.contains(&Operation::Read);
    for policy in all.iter().filter(about_types).filter(|policy| !reads(policy)) {
        unlisted.extend(
            policy
                .types
                .iter()
                .filter_map(Glob::is_literal)
                .filter(|name| !listed.contains(&(*name).to_owned())),
        );
    }
    assert_eq!(unlisted, BTreeSet::new(), "add them to the list of their provider in {LISTS}");
}

#[test]
fn the_heaviest_class_of_a_type_is_found_without_parsing() {
    let policies = policies();
    let mut by_type: BTreeMap<&str, Class> = BTreeMap::new();
    for policy in protects(&policies) {
        let Some(class) = policy.class else { continue };
        for type_ in policy.types.iter().filter_map(Glob::is_literal) {
            by_type.entry(type_).and_modify(|known| *known = class.min(*known)).or_insert(class);
        }
    }
    let wrong: Vec<_> = by_type
        .into_iter()
        .map(|(type_, class)| (type_, class, builtin::class_of(type_)))
        .filter(|(_, class, found)| Some(*class) != *found)
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
    for other in ["aws_db_subnet_group", "aws_db_instanc", "random_pet", "acme_database", ""] {
        assert_eq!(builtin::class_of(other), None, "{other}");
    }
}

/// The table of providers: each list, and what of it the packs cover.
fn table() -> String {
    let policies = policies();
    let mut judged = Judged::default();
    for policy in protects(&policies) {
        let class = match policy.class {
            Some(Class::Identity) => "identity",
            Some(Class::Data | Class::Replica | Class::Derived) => "data",
            None => continue,
        };
        for type_ in policy.types.iter().filter_map(Glob::is_literal) {
            judged.add(type_, class);
        }
    }
    for row in rows("testdata/coverage/judged.tsv").iter().chain(&rows("testdata/coverage/left_out.tsv")) {
        judged.add(&row[0], &row[1]);
    }
    // A type that holds data counts as that.
    judged.identity.retain(|type_| !judged.data.contains(type_));
    let lists = lists();
    let mut out = String::from(
        "| provider | types | data | covered | identity | covered | list |\n|---|---|---|---|---|---|---|\n",
    );
    let (mut sums, mut listed) = ([0_usize; 5], BTreeSet::new());
    for row in rows("src/policy/known_types/lists.tsv") {
        let [provider, version, month] = row.as_slice() else { panic!("{row:?}") };
        let types = lists.get(provider).unwrap_or_else(|| panic!("no list of `{provider}`"));
        let covered =
            |types: Vec<&String>| types.into_iter().filter(|type_| is_covered(&policies, type_)).count();
        let data: Vec<_> = Judged::count(&judged.data, types).collect();
        let identity: Vec<_> = Judged::count(&judged.identity, types).collect();
        let counts = [types.len(), data.len(), covered(data), identity.len(), covered(identity)];
        for (sum, count) in sums.iter_mut().zip(counts) {
            *sum += count;
        }
        let cells = counts.map(|count| count.to_string()).join(" | ");
        writeln!(out, "| {provider} | {cells} | {version}, {month} |").expect("text");
        listed.insert(provider.clone());
    }
    let cells = sums.map(|count| count.to_string()).join(" | ");
    writeln!(out, "| **all** | {cells} | {} providers |", listed.len()).expect("text");
    let without: Vec<_> = lists.keys().filter(|name| *name != "earlier" && !listed.contains(*name)).collect();
    assert!(without.is_empty(), "lists without a version: {without:?}");
    out
}

#[test]
fn the_page_is_true() {
    let written = text(PAGE);
    let (before, rest) = written.split_once(START).expect("the start of the table");
    let (_, after) = rest.split_once(END).expect("its end");
    let filled = format!("{before}{START}\n{}{END}{after}", table());
    if std::env::var_os("UPDATE_DOCS").is_some() && filled != written {
        std::fs::write(root().join(PAGE), &filled).expect("the page is written");
        return;
    }
    assert!(filled == written, "{PAGE} is stale; run `UPDATE_DOCS=1 cargo test --test it facts`");
}

/// A `protect` of this class that says nothing else, and what it does with facts.
#[test]
fn a_class_sets_the_level_and_the_operations_that_a_policy_does_not() {
    use Operation::{Delete, Forget, Replace, Update};
    let load = |text: &str| {
        let text: &'static str = Box::leak(text.to_owned().into_boxed_str());
        let policies = [builtin::BuiltinFile::plain("data/acme/x.gate.hcl", text)];
        let policies: &'static [builtin::BuiltinFile] = Box::leak(Box::new(policies));
        let loaded = BuiltinPolicies::new(policies, 0, InputValues::default());
        let policy = loaded.all(&["data"]).expect("it loads")[0].clone();
        (policy.level, policy.on)
    };
    let types = "types = [\"acme_db\"]";
    for (fields, level, on) in [
        ("class = \"data\"", Level::RequireApproval, vec![Delete, Replace, Forget]),
        ("class = \"identity\"", Level::Warn, vec![Delete, Replace]),
        ("class = \"replica\"", Level::Warn, vec![Delete, Replace]),
        ("class = \"derived\"", Level::Warn, vec![Delete, Replace]),
        ("", Level::RequireApproval, vec![Delete, Replace, Forget]),
        ("class = \"derived\"\n  level = \"deny\"\n  on = [\"update\"]", Level::Deny, vec![Update]),
    ] {
        let text = format!("protect \"x\" {{\n  {types}\n  {fields}\n}}\n");
        assert_eq!(load(&text), (level, on), "{fields}");
    }
}

/// Kinds of the Cloud Control API that the provider awscc 1.96.0 leaves out on purpose (`all_schemas.hcl`).
const ONLY_CLOUD_CONTROL: [&str; 8] = [
    "amazonmqbroker",
    "cloudfrontanycastiplist",
    "cloudfrontdistribution",
    "emrcluster",
    "mediapackagechannel",
    "opensearchserverlessindex",
    "transferuser",
    "workspacesworkspace",
];

/// `aws_cloudcontrolapi_resource` names a kind as `AWS::RDS::DBInstance`, awscc as `awscc_rds_db_instance`: they are one.
#[test]
fn cloud_control_and_awscc_protect_the_same_kinds() {
    for pack in LOSS {
        let kinds = |folder: &str, word: &dyn Fn(&str) -> Option<String>| -> BTreeSet<String> {
            let texts = files(&format!("policies/{pack}/{folder}")).into_iter().map(text);
            let words = |text: String| -> Vec<String> {
                let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, ':' | '_');
                text.split(|c| !is_part(c)).filter_map(word).collect()
            };
            texts.flat_map(words).collect()
        };
        let awscc = kinds("awscc", &|name| Some(name.strip_prefix("awscc_")?.replace('_', "")));
        let mut carried = kinds("aws", &|name| Some(name.strip_prefix("aws::")?.replace("::", "")));
        // `aws::` by itself tells kinds of AWS from those of others.
        carried.retain(|kind| !kind.is_empty() && !ONLY_CLOUD_CONTROL.contains(&kind.as_str()));
        assert_eq!(carried, awscc, "{pack}");
        assert!(awscc.len() > 300, "{} kinds in {pack}", awscc.len());
    }
}
