use hcl_edit::Decorate as _;
use hcl_edit::expr::{Expression, ObjectKey, ObjectValue, ObjectValueTerminator};
use hcl_edit::structure::{Attribute, Body, Structure};
use insta::assert_snapshot;
use proptest::prelude::*;
use serde_json::Value;
use tfgate::render::{adopt, saved};
use tfgate::report::{DriftEntry, Location, Report, verified};
use tfgate::text::hidden::has_hidden;

use super::reports;
use crate::canaries::{canaries, needles, told};
use crate::support::{Folder, Ran, plan, root, text, tfgate, tfgate_in};

/// What stands before the policies.
const POLICIES: &str = "# Or have nothing found about it";

fn drift(plan: &str, arguments: &[&str]) -> Ran {
    let passing: &[&str] =
        if arguments.contains(&"--fail-on") { &[] } else { &["--fail-on", "require_approval"] };
    tfgate(&[&["drift", "--today", "2026-11-21", plan], passing, arguments].concat(), b"")
}

fn path(name: &str) -> String {
    format!("testdata/drift/{name}/plan.json")
}

fn adoption(name: &str) -> String {
    let ran = drift(&path(name), &["--adopt"]);
    assert!(ran.stdout.starts_with("# ") || ran.code == 2, "{name}: {}", ran.stderr);
    ran.stdout
}

/// The names of the drift plans.
fn names() -> Vec<String> {
    let expected: Value = serde_json::from_str(&text("testdata/drift/expected.json")).expect("JSON");
    let names = expected.as_object().expect("an object").keys();
    let names: Vec<String> = names.filter(|name| !name.starts_with("plans/")).cloned().collect();
    assert!(names.len() >= 25, "{names:?}");
    names
}

fn report(name: &str) -> Report {
    reports::report(&[&path(name)])
}

/// The code as HCL, with the lines for each place in a block of its own, or in an object where a key is any text.
fn body(code: &str) -> Body {
    let mut whole = String::new();
    let mut end = "";
    let mut lines = code.lines().peekable();
    while let Some(line) = lines.next() {
        let is_place = line.starts_with("# In ") && line.ends_with(':');
        if is_place || line.is_empty() || line.starts_with("# Or ") {
            whole += end;
            end = "";
        }
        whole += &format!("{line}\n");
        if is_place {
            let is_object = lines.peek().is_some_and(|next| next.starts_with('"'));
            whole += &format!("place_{}", whole.len());
            (whole, end) = if is_object { (whole + " = {\n", "}\n") } else { (whole + " {\n", "}\n") };
        }
    }
    whole += end;
    whole.parse().unwrap_or_else(|error| panic!("{error}\n{whole}"))
}

/// The report of one object, of which one attribute changed.
fn one(change: impl FnOnce(&mut DriftEntry)) -> Report {
    let mut report = report("instance_type_changed");
    let entry = &mut report.stacks[0].drift[0];
    entry.attributes.truncate(1);
    entry.paths.truncate(1);
    change(entry);
    report
}

fn set_to(after: &str) -> Report {
    one(|entry| entry.attributes[0].after = Some(after.to_owned()))
}

fn json(text: &str) -> String {
    serde_json::to_string(text).expect("JSON")
}

#[test]
fn real_plans() {
    for name in [
        "instance_type_changed",
        "sg_rule_added",
        "sg_rule_widened",
        "lambda_environment_changed",
        "s3_policy_edited",
        "secret_rotated",
        "module_for_each",
        "deleted_outside",
        "deleted_outside_and_block_removed",
        "tag_removed",
        "asg_size_ignored",
        "replaced_because_of_drift",
        "volatile",
    ] {
        assert_snapshot!(format!("adopt_{name}"), adoption(name));
    }
    let ran = drift(&path("tag_added"), &["--adopt", &path("world_errored")]);
    assert_eq!(ran.code, 2, "{}", ran.stderr);
    assert_snapshot!("adopt_two_stacks", ran.stdout);
}

/// The policies of every plan load, and by them nothing is found any more.
#[test]
fn every_printed_policy_loads_and_silences_its_drift() {
    let folder = Folder::new();
    let mut silenced = 0;
    for name in names() {
        let file = folder.at(&format!("{name}.json"));
        let ran = drift(&path(&name), &["--adopt", "--output", &format!("json={file}")]);
        let before: Value = serde_json::from_str(&folder.read(&format!("{name}.json"))).expect("JSON");
        let Some((_, policies)) = ran.stdout.split_once(POLICIES) else { continue };
        let (_, policies) = policies.split_once('\n').expect("a line");
        if !policies.contains("drift_policy") {
            continue;
        }
        folder.write(&format!("policies/{name}.gate.hcl"), policies);
        let policy = folder.at(&format!("policies/{name}.gate.hcl"));
        let after = drift(&path(&name), &["--format", "json", "--policy", &policy, "--fail-on", "any"]);
        let after: Value = serde_json::from_str(&after.stdout).expect("JSON");
        for (old, new) in entries(&before).zip(entries(&after)) {
            silenced += usize::from(!old["level"].is_null());
            assert!(new["level"].is_null(), "{name}: {new}\n{policies}");
        }
    }
    assert!(silenced >= 30, "{silenced}");
    let lint = tfgate(&["lint", &folder.at("policies")], b"");
    assert_eq!((lint.code, lint.stdout.contains("warning")), (0, false), "{}", lint.said());
}

fn entries(report: &Value) -> impl Iterator<Item = &Value> {
    report["stacks"]
        .as_array()
        .into_iter()
        .flatten()
        .flat_map(|stack| stack["drift"].as_array().expect("a list"))
}

/// All of it is HCL. Each assignment, written into the place that is named above it, changes that one name there and nothing
/// beside it.
#[test]
fn what_is_printed_can_be_pasted() {
    let (mut pasted, mut nested) = (0, 0);
    for name in names() {
        let printed = adoption(&name);
        body(&printed);
        let code = printed.split_once(POLICIES).map_or(printed.as_str(), |(code, _)| code);
        for part in code.split("\n\n") {
            let Some(place) = part.lines().next().and_then(|line| line.split_once(" (")?.1.strip_suffix(')'))
            else {
                continue;
            };
            let (file, line) = place.split_once(':').expect("FILE:LINE");
            let line: usize = line.parse().expect("a line");
            let source = text(file);
            assert!(
                source.lines().nth(line - 1).is_some_and(|line| line.starts_with("resource ")),
                "{place}"
            );
            let resource = body(&source.lines().skip(line - 1).collect::<Vec<_>>().join("\n"))
                .get_blocks("resource")
                .next()
                .expect("a resource")
                .body
                .clone();
            for (path, code) in places(part) {
                for attribute in body(&code).attributes() {
                    let (mut attribute, mut after) = (attribute.clone(), resource.clone());
                    // A line of its own, without the remark behind it.
                    attribute.decor_mut().set_prefix("\n");
                    attribute.decor_mut().set_suffix("\n");
                    attribute.value.decor_mut().clear();
                    let key = attribute.key.to_string();
                    let Some(siblings) = put(&mut after, &path, attribute) else { continue };
                    assert!(siblings.iter().all(|sibling| sibling.trim() != key.trim()), "{name}");
                    let written = after.to_string();
                    body(&written);
                    for sibling in siblings {
                        assert!(written.contains(&sibling), "{name}: `{sibling}` is gone from {written}");
                    }
                    pasted += 1;
                    nested += usize::from(!path.is_empty());
                }
            }
        }
    }
    assert!(pasted >= 20 && nested >= 5, "{pasted}, {nested}");
}

/// The assignments that are printed, each part with the path of its place: empty for the block itself.
fn places(printed: &str) -> Vec<(String, String)> {
    let mut places = vec![(String::new(), String::new())];
    for line in printed.lines().take_while(|line| !line.starts_with("# Or leave it")) {
        if let Some(path) = line.strip_prefix("# In ").and_then(|rest| rest.strip_suffix(':')) {
            places.push((path.to_owned(), String::new()));
        } else if let Some((_, code)) = places.last_mut() {
            code.push_str(line);
            code.push('\n');
        }
    }
    places
}

/// Writes an attribute into a place of a block, which is `a[0].b`; gives the names beside it. `None` where the configuration has
/// no such place as code: it comes from a variable.
fn put(body: &mut Body, path: &str, attribute: Attribute) -> Option<Vec<String>> {
    let (name, rest) = path.split_once('.').unwrap_or((path, ""));
    if name.is_empty() {
        body.remove_attribute(attribute.key.as_str());
        let siblings = body.attributes().map(|attribute| attribute.key.to_string()).collect();
        body.push(attribute);
        return Some(siblings);
    }
    let (name, index) =
        name.split_once('[').map_or((name, None), |(name, index)| (name, Some(index.trim_end_matches(']'))));
    if let Some(index) = index {
        let block = body.get_blocks_mut(name).nth(index.parse().ok()?)?;
        return put(&mut block.body, rest, attribute);
    }
    let mut written = body.get_attribute_mut(name)?;
    let Expression::Object(object) = written.value_mut() else {
        return None;
    };
    assert!(rest.is_empty(), "an object in an object");
    let text = |key: &ObjectKey| match key {
        ObjectKey::Ident(name) => name.to_string(),
        ObjectKey::Expression(Expression::String(text)) => text.value().clone(),
        ObjectKey::Expression(other) => other.to_string(),
    };
    let old = object.iter().map(|(key, _)| key).find(|key| text(key) == attribute.key.as_str()).cloned();
    if let Some(old) = old {
        object.remove(&old);
    }
    for (_, value) in object.iter_mut() {
        value.set_terminator(ObjectValueTerminator::Comma);
    }
    let siblings = object.iter().map(|(key, _)| text(key)).collect();
    object.insert(ObjectKey::Ident(attribute.key), ObjectValue::new(attribute.value));
    Some(siblings)
}

/// What a value is when the printed code is read back.
fn read_back(printed: &str) -> Option<String> {
    let value = body(printed).get_attribute("instance_type")?.value.clone();
    Some(match value {
        Expression::String(text) => text.value().clone(),
        other => panic!("no text: {other}"),
    })
}

const ATTACKS: [&str; 12] = [
    "${file(\"/etc/passwd\")}",
    "%{ if true }x%{ endif }",
    "$${a} $$${b} %%{c}",
    "\"\nprovisioner \"local-exec\" {\n  command = \"id\"\n}\n",
    "a\\\"b\\",
    "x # not a comment",
    "/* x */ // y",
    "##[set-env name=A]b",
    "::set-output name=a::b",
    "\u{202e}\u{0}\u{1b}[31m\r\n\t\u{2028}",
    "<<EOT\nx\nEOT",
    "ünïcödé 🦀",
];

#[test]
fn no_value_becomes_code() {
    for attack in ATTACKS {
        let printed = adopt(&set_to(&json(attack)));
        assert_eq!(read_back(&printed).as_deref(), Some(attack), "{printed}");
        harmless(&printed);
    }
}

/// Nothing but assignments, `lifecycle` and policies; nothing that a terminal or a runner acts on.
fn harmless(printed: &str) {
    let plain = |value: &Expression| {
        assert!(!matches!(value, Expression::StringTemplate(_) | Expression::FuncCall(_)), "{value}");
    };
    for structure in &body(printed) {
        match structure {
            Structure::Attribute(attribute) => match &attribute.value {
                Expression::Object(object) if attribute.key.starts_with("place_") => {
                    object.iter().for_each(|(_, value)| plain(value.expr()));
                }
                value => plain(value),
            },
            Structure::Block(block) if block.ident.starts_with("place_") => {
                block.body.attributes().for_each(|attribute| plain(&attribute.value));
            }
            Structure::Block(block) => {
                assert!(["lifecycle", "drift_policy"].contains(&block.ident.as_str()), "{printed}");
            }
        }
    }
    assert!(!printed.contains("##"), "{printed}");
    assert!(!printed.lines().any(|line| line.trim_start().starts_with("::")), "{printed}");
    assert!(!has_hidden(&printed.replace('\n', " ")), "{printed:?}");
}

#[test]
fn no_name_becomes_code() {
    for attack in ATTACKS {
        let printed = adopt(&one(|entry| {
            entry.address = format!("aws_instance.web[{}]", json(attack));
            entry.type_ = attack.to_owned();
            entry.location = Some(Location { path: attack.to_owned(), line: 7 });
            entry.attributes[0].before = Some(json(attack));
        }));
        harmless(&printed);
        let policy = printed.split_once(POLICIES).expect("a policy").1;
        let policy = body(policy.split_once('\n').expect("a line").1);
        let policy = policy.get_blocks("drift_policy").next().expect("one").clone();
        let address = policy.body.get_attribute("addresses").expect("one").value.as_array().expect("a list");
        let address = address.get(0).and_then(Expression::as_str).expect("a text").to_owned();
        assert_eq!(address, format!("aws_instance.web[{}]", json(attack)));
        for path in [format!("tags[\"{}\"]", attack.escape_debug()), attack.to_owned(), format!("a.{attack}")]
        {
            harmless(&adopt(&one(|entry| {
                entry.attributes[0].path.clone_from(&path);
                entry.paths = vec![path];
            })));
        }
    }
}

/// Keys of maps are told as they are.
#[test]
fn keys_of_maps() {
    let printed = adopt(&one(|entry| {
        entry.location = None;
        let key = "tags[\"a \\\"b\\\" ${c}\"]".to_owned();
        entry.attributes[0].path.clone_from(&key);
        entry.paths = vec![key];
    }));
    assert!(
        printed.contains("# In tags:\n\"a \\\"b\\\" $${c}\" = \"m5.4xlarge\" # was \"t3.micro\"\n"),
        "{printed}"
    );
    assert!(printed.contains("ignore_changes = [tags[\"a \\\"b\\\" $${c}\"]]"), "{printed}");
    assert!(printed.contains("ignore    = [\"tags\"]"), "{printed}");
}

/// What a resource says to Terraform itself is not written for it.
#[test]
fn no_block_of_terraform_is_written() {
    for name in ["provisioner", "connection", "lifecycle", "count", "dynamic"] {
        let printed = adopt(&one(|entry| {
            entry.attributes[0].path = format!("{name}[0].command");
            entry.paths = vec![format!("{name}[0].command")];
        }));
        assert!(printed.contains(&format!("# {name}[0].command: set it by hand")), "{printed}");
        assert!(!printed.contains("\n  command ="), "{printed}");
    }
}

#[test]
fn what_is_not_there_in_full_is_said_and_not_written() {
    let long = "x".repeat(1200);
    let cut = format!("{}… (202 more characters)", json(&long).chars().take(1000).collect::<String>());
    for (shown, said) in [
        (cut.as_str(), "the value is too large to write here"),
        ("(sensitive)", "(sensitive): set it by hand"),
        ("(sensitive, newly marked)", "(sensitive): set it by hand"),
        ("\"postgres://(sensitive)@db\"", "(sensitive): set it by hand"),
        ("{\"a\":[\"(sensitive)\"]}", "(sensitive): set it by hand"),
        ("(the same value, not sensitive)", "only the mark of a secret differs"),
        ("(not shown)", "values are not shown"),
        (&format!("{}{}", "[".repeat(40), "]".repeat(40)), "the value is too large to write here"),
    ] {
        let printed = adopt(&set_to(shown));
        assert!(printed.contains(&format!("# instance_type = {said}")), "{shown}: {printed}");
        assert!(read_back(&printed).is_none(), "{shown}: {printed}");
    }
    let ran = drift(&path("instance_type_changed"), &["--adopt", "--show-values", "none"]);
    assert!(ran.stdout.contains("# instance_type = values are not shown"), "{}", ran.stdout);
}

/// Values of every kind are written as they are.
#[test]
fn values_of_every_kind() {
    for (shown, code) in [
        ("1.50", "1.50"),
        ("-12345678901234567890123", "-12345678901234567890123"),
        ("true", "true"),
        ("[]", "[]"),
        ("{}", "{}"),
        ("[1,\"a\",null]", "[1, \"a\", null]"),
        ("{\"a\":1,\"for\":2,\"b c\":[{}]}", "{ a = 1, \"for\" = 2, \"b c\" = [{}] }"),
    ] {
        let printed = adopt(&set_to(shown));
        assert!(printed.contains(&format!("\ninstance_type = {code} # ")), "{shown}: {printed}");
        body(&printed);
    }
    let long = format!("{{\"a\":[\"{}\",{{\"b\":\"{}\"}}]}}", "x".repeat(70), "y".repeat(70));
    let printed = adopt(&set_to(&long));
    assert!(printed.contains("instance_type = {\n  a = [\n"), "{printed}");
    harmless(&printed);
}

#[test]
fn a_secret_is_never_printed() {
    let folder = Folder::new();
    folder.write("plan.json", canaries());
    let ran = tfgate_in(folder.path(), &[], &["drift", "--adopt", "plan.json"], b"");
    assert_eq!(told(&ran.said(), &needles()), Vec::<&str>::new());
    assert!(ran.stdout.contains("(sensitive): set it by hand"), "{}", ran.stdout);
    for name in names() {
        let printed = adoption(&name);
        assert!(!printed.to_uppercase().contains("CANARY"), "{name}: {printed}");
    }
    assert!(text(path("secret_rotated")).contains("DRIFT-CANARY"), "the plan has none");
}

/// The answer is that of the report, and the files are written.
#[test]
fn the_exit_code_and_the_files_are_those_of_the_report() {
    let folder = Folder::new();
    let mut codes = Vec::new();
    for name in ["instance_type_changed", "volatile", "world_errored"] {
        for fail_on in ["any", "require_approval"] {
            let file = |name: &str| format!("json={}", folder.at(name));
            let report = drift(&path(name), &["--fail-on", fail_on, "--output", &file("a.json")]);
            let adopted = drift(&path(name), &["--fail-on", fail_on, "--adopt", "--output", &file("b.json")]);
            assert_eq!(report.code, adopted.code, "{name}");
            assert_eq!(folder.read("a.json"), folder.read("b.json"), "{name}");
            assert_ne!(report.stdout, adopted.stdout, "{name}");
            codes.push(adopted.code);
        }
    }
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes, [0, 1, 2]);
    let ran = drift(&path("instance_type_changed"), &["--adopt", "--output", "json=/nowhere/a.json"]);
    assert_eq!(ran.code, 2, "{}", ran.stderr);
    assert!(ran.stdout.contains("instance_type = \"m5.4xlarge\""), "{}", ran.stdout);
}

/// A report that was saved says the same, and so does a check of the folder of the configuration.
#[test]
fn locations_are_those_of_the_blocks() {
    let printed = adoption("instance_type_changed");
    let place = "testdata/drift/instance_type_changed/main.tf:2";
    assert!(printed.contains(&format!("# aws_instance.web ({place})")), "{printed}");
    let report = report("instance_type_changed");
    assert_eq!(report.stacks[0].drift[0].location.as_ref().map(ToString::to_string).as_deref(), Some(place));
    assert_eq!(adopt(&report), printed);
    let gone = reports::report(&[&path("deleted_outside_and_block_removed")]);
    assert!(gone.stacks[0].drift.iter().all(|entry| entry.location.is_none()));
    let bytes = plan("aws_drift_normal_plan");
    let ran =
        tfgate(&["drift", "--format", "json", "--source", "testdata/plans/aws_drift_normal_plan"], &bytes);
    let saved = verified(saved(ran.stdout.as_bytes()).expect("a report").report).expect("true");
    assert!(root().join("testdata/plans/aws_drift_normal_plan/main.tf").exists());
    assert!(saved.stacks[0].drift.iter().any(|entry| entry.location.is_some()), "{}", ran.stdout);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_is_a_literal_and_nothing_else(text in any::<String>(), key in "[$%{}#\\\\\"\n\ra\\[\\].]{0,12}") {
        let mut report = BASE.with(Clone::clone);
        let entry = &mut report.stacks[0].drift[0];
        entry.attributes[0].after = Some(json(&text));
        let printed = adopt(&report);
        harmless(&printed);
        if !text.contains("(sensitive") {
            prop_assert_eq!(read_back(&printed), Some(text));
        }
        let entry = &mut report.stacks[0].drift[0];
        entry.address.clone_from(&key);
        entry.attributes[0].path = format!("tags[\"{}\"]", key.escape_debug());
        entry.paths = vec![entry.attributes[0].path.clone()];
        harmless(&adopt(&report));
        let entry = &mut report.stacks[0].drift[0];
        entry.attributes[0].path.clone_from(&key);
        entry.paths = vec![key];
        harmless(&adopt(&report));
    }
}

thread_local! {
    static BASE: Report = set_to("1");
}
