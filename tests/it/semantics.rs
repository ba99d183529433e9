use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use crate::support::{Folder, Ran, files, manifest, root, text, tfgate_in};

/// One case of a table in `testdata/semantics`: `=== name`, then parts that begin with `--- NAME`.
struct Case {
    name: String,
    /// Policy files by name.
    policies: Vec<(String, String)>,
    /// Changes and other parts of the plan.
    plan: Map<String, Value>,
    arguments: Vec<String>,
    /// Other files, by path.
    files: Vec<(String, String)>,
    expected: String,
}

/// The fields that stand in `change` of a plan.
const CHANGE: [&str; 8] = [
    "actions",
    "before",
    "after",
    "after_unknown",
    "before_sensitive",
    "after_sensitive",
    "replace_paths",
    "importing",
];

/// A change of the plan from its short form.
fn change(short: Value) -> Value {
    let Value::Object(fields) = short else { panic!("a change is no object: {short}") };
    let address = fields["address"].as_str().expect("an address").to_owned();
    let local = address
        .rsplit_once("module.")
        .map_or(address.as_str(), |(_, rest)| rest.split_once('.').map_or(rest, |(_, local)| local));
    let local = local.strip_prefix("data.").unwrap_or(local);
    let (type_, name) = local.split_once('.').expect("TYPE.NAME");
    let mut element = json!({
        "mode": "managed",
        "type": type_,
        "name": name.split('[').next(),
        "provider_name": "registry.terraform.io/hashicorp/aws",
    });
    let mut inner = json!({ "before": null, "after": null, "after_unknown": {}, "before_sensitive": false, "after_sensitive": {} });
    for (key, value) in fields {
        if CHANGE.contains(&key.as_str()) {
            inner[&key] = value;
        } else {
            element[&key] = value;
        }
    }
    element["change"] = inner;
    element
}

/// A whole plan around changes, drift and other sections.
fn plan(parts: &Map<String, Value>) -> Value {
    let mut plan = json!({
        "format_version": "1.2",
        "terraform_version": "1.14.0",
        "planned_values": {},
        "configuration": {},
        "timestamp": "2026-11-21T09:00:00Z",
        "errored": false,
    });
    for (key, value) in parts {
        plan[key] = match (key.as_str(), value) {
            ("resource_changes" | "resource_drift", Value::Array(list)) => {
                list.iter().cloned().map(change).collect()
            }
            _ => value.clone(),
        };
    }
    plan
}

fn cases(table: &Path) -> Vec<Case> {
    let all = text(table);
    let mut cases = Vec::new();
    for block in all.split("\n=== ").skip(1) {
        let (name, rest) = block.split_once('\n').expect("a name");
        let mut case = Case {
            name: format!("{}: {name}", table.display()),
            policies: Vec::new(),
            plan: Map::new(),
            arguments: Vec::new(),
            files: Vec::new(),
            expected: String::new(),
        };
        let mut parts = format!("\n{rest}");
        parts.push('\n');
        for part in parts.split("\n--- ").skip(1) {
            let (head, body) = part.split_once('\n').unwrap_or((part, ""));
            let json = || {
                serde_json::from_str::<Value>(body).unwrap_or_else(|error| panic!("{name}: {error}: {body}"))
            };
            match head.split_once(' ').unwrap_or((head, "")) {
                ("args", arguments) => case.arguments = arguments.split(' ').map(str::to_owned).collect(),
                ("expect", _) => case.expected = body.trim().to_owned(),
                ("file", path) => case.files.push((path.to_owned(), body.to_owned())),
                ("changes", _) => drop(case.plan.insert("resource_changes".to_owned(), json())),
                ("drift", _) => drop(case.plan.insert("resource_drift".to_owned(), json())),
                ("plan", _) => case.plan.extend(json().as_object().expect("an object").clone()),
                _ => case.policies.push((head.to_owned(), body.to_owned())),
            }
        }
        cases.push(case);
    }
    cases
}

/// Runs a case; what comes back is the verdict and a line for each finding.
fn outcome(case: &Case) -> String {
    let folder = Folder::new();
    for (name, policy) in &case.policies {
        folder.write(&format!("policies/{name}"), policy);
    }
    for (path, content) in &case.files {
        folder.write(path, content);
    }
    folder.write("plan.json", plan(&case.plan).to_string());
    let own = ["--no-builtin", "--policy", "policies", "--format", "json", "plan.json"];
    let arguments: Vec<&str> = case.arguments.iter().map(String::as_str).chain(own).collect();
    said(&folder.check(&arguments), &case.name)
}

fn said(ran: &Ran, name: &str) -> String {
    let report: Value =
        serde_json::from_str(&ran.stdout).unwrap_or_else(|error| panic!("{name}: {error}: {}", ran.said()));
    let mut lines = vec![report["verdict"].as_str().expect("a verdict").to_owned()];
    let stack = &report["stacks"][0];
    if stack.is_null() || report["error"]["kind"] != "evaluation" && !report["error"].is_null() {
        lines.push(report["error"]["message"].to_string());
    }
    for finding in stack["findings"].as_array().into_iter().flatten() {
        let text = |key: &str| finding[key].as_str().unwrap_or_default();
        let outcome = match finding["on_unknown"].as_str() {
            Some(effect) => format!("undecided ({effect})"),
            None => text("outcome").to_owned(),
        };
        let deposed = finding["deposed"].as_str().map_or(String::new(), |key| format!(" deposed {key}"));
        lines.push(format!(
            "{outcome} {} {} {}{deposed}: {}",
            text("level"),
            text("policy"),
            text("address"),
            text("message").replace('\n', " | ")
        ));
    }
    for info in stack["infos"].as_array().into_iter().flatten() {
        lines.push(format!("info {} {}: {}", info["policy"], info["address"], info["message"]));
    }
    lines.join("\n")
}

/// Tables are rewritten with `UPDATE_DOCS=1`; look at the difference before you believe it.
#[test]
fn every_case_has_its_outcome() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for table in
        files("testdata/semantics").iter().filter(|path| path.extension().is_some_and(|ext| ext == "txt"))
    {
        let mut whole = text(table);
        for case in cases(table) {
            count += 1;
            let found = outcome(&case);
            if found != case.expected {
                let title = case.name.split_once(": ").expect("a name").1;
                let start = whole.find(&format!("\n=== {title}\n")).expect("the case");
                let expect = start
                    + whole.split_at(start).1.find("--- expect\n").expect("an expectation")
                    + "--- expect\n".len();
                let end = whole.split_at(expect).1.find("\n=== ").map_or(whole.len(), |end| expect + end);
                whole.replace_range(expect..end, &format!("{found}\n"));
                wrong.push(format!("{}\nexpected:\n{}\nfound:\n{found}\n", case.name, case.expected));
            }
        }
        if std::env::var_os("UPDATE_DOCS").is_some() {
            std::fs::write(root().join(table), whole).expect("a table");
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count > 60, "only {count} cases");
}

/// The same rule as `protect`, in the portable language and as a policy of ours on `delete`: they agree but for what
/// the portable language does not see.
#[test]
fn three_forms_of_a_rule_agree_on_every_plan() {
    let folder = Folder::new();
    let rule = "resource_policy \"*\" \"gone\" {\n  operations = [\"delete\"]\n  enforce {\n    condition = false\n  }\n}\n";
    folder.write("a/protected.gate.hcl", "protect \"gone\" {\n  on = [\"delete\"]\n}\n");
    folder.write("a/extended.gate.hcl", rule);
    folder.write("a/portable.policy.hcl", rule);
    let mut agreed = 0;
    for expected in manifest() {
        let name = expected["name"].as_str().expect("a name");
        let path = root().join("testdata/plans").join(name).join("plan.json");
        let path = path.to_str().expect("UTF-8");
        let ran = folder.check(&["--no-builtin", "--policy", "a", "--format", "json", path]);
        let report: Value = serde_json::from_str(&ran.stdout).unwrap_or_else(|_| panic!("{}", ran.said()));
        let mut found: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        let stack = &report["stacks"][0];
        for finding in stack["findings"].as_array().expect("findings") {
            let key = format!("{} {}", finding["address"], finding["deposed"]);
            found.entry(finding["policy"].as_str().expect("a policy")).or_default().push(key);
        }
        for findings in found.values_mut() {
            findings.sort();
        }
        let of = |policy: &str| found.get(policy).cloned().unwrap_or_default();
        let destroyed = stack["changes"].as_array().expect("changes").iter();
        let destroyed = destroyed
            .filter(|change| ["delete", "replace"].contains(&change["action"].as_str().expect("an action")));
        let mut all: Vec<String> =
            destroyed.clone().map(|change| format!("{} {}", change["address"], change["deposed"])).collect();
        let seen = destroyed.filter(|change| change["deposed"].is_null() && change["importing"] == false);
        let mut portable: Vec<String> =
            seen.map(|change| format!("{} {}", change["address"], change["deposed"])).collect();
        all.sort();
        portable.sort();
        assert_eq!(of("protected/gone"), all, "{name}");
        assert_eq!(of("extended/gone"), all, "{name}");
        assert_eq!(of("portable/gone"), portable, "{name}");
        agreed += all.len();
    }
    assert!(agreed > 60, "only {agreed} objects are destroyed in the test data");
}

/// Rules that people ask for, each on a plan of Terraform's that breaks it and on one that does not.
#[test]
fn rules_that_people_ask_for() {
    let rules: Value = serde_json::from_str(&text("testdata/semantics/rules.json")).expect("a list");
    for rule in rules.as_array().expect("a list") {
        let name = rule["name"].as_str().expect("a name");
        let policy = PathBuf::from("testdata/semantics/rules").join(rule["policy"].as_str().expect("a file"));
        for (plan, expected) in rule["plans"].as_object().expect("plans") {
            let path = format!("testdata/plans/{plan}/plan.json");
            let arguments =
                ["--no-builtin", "--format", "json", "--policy", policy.to_str().expect("UTF-8"), &path];
            let ran = crate::support::check(b"", &arguments);
            let said = said(&ran, name);
            let expected: Vec<&str> =
                expected.as_array().expect("lines").iter().filter_map(Value::as_str).collect();
            assert_eq!(said.lines().collect::<Vec<_>>(), expected, "{name} on {plan}");
        }
    }
}

#[test]
fn an_evaluation_error_says_what_helps_against_it() {
    let null = "compare with `null` first";
    let missing = "`try(…, DEFAULT)` gives a value";
    for (condition, portable, advice) in [
        ("attrs.x", "attrs.x", null),
        ("attrs.x > 1", "attrs.x > 1", null),
        ("!attrs.x", "!attrs.x", null),
        ("length(attrs.x) > 1", "core::length(attrs.x) > 1", null),
        ("startswith(attrs.x, \"a\")", "core::startswith(attrs.x, \"a\")", null),
        ("\"${attrs.x}\" == \"\"", "\"${attrs.x}\" == \"\"", null),
        ("[for a in attrs.x : a] == []", "[for a in attrs.x : a] == []", null),
        ("attrs.nothing == 1", "attrs.nothing == 1", missing),
        ("attrs.x.y == 1", "attrs.x.y == 1", missing),
        ("attrs.o.y == 1", "attrs.o.y == 1", missing),
        ("attrs.o[\"y\"] == 1", "attrs.o[\"y\"] == 1", missing),
        ("attrs.s", "attrs.s", "fix the policy"),
    ] {
        for (file, condition) in [("x.gate.hcl", condition), ("x.policy.hcl", portable)] {
            let folder = Folder::new();
            folder.write(
                file,
                format!("resource_policy \"x_y\" \"z\" {{\n  enforce {{\n    condition = {condition}\n    error_message = \"x\"\n  }}\n}}\n"),
            );
            let plan = r#"{"format_version":"1.2","terraform_version":"1.11.4","complete":true,"errored":false,"planned_values":{"root_module":{}},"configuration":{},"resource_changes":[{"address":"x_y.a","mode":"managed","type":"x_y","name":"a","provider_name":"p","change":{"actions":["create"],"before":null,"after":{"x":null,"o":{},"s":"text"},"after_unknown":{},"before_sensitive":false,"after_sensitive":{}}}]}"#;
            let ran = tfgate_in(
                folder.path(),
                &[],
                &["check", "--no-builtin", "--policy", file, "-"],
                plan.as_bytes(),
            );
            let said = ran.unwrapped();
            assert!(ran.code == 2 && said.contains(&format!("help {}", fix(advice))), "{condition}: {said}");
            // Only the whole language has it.
            assert_eq!(
                said.contains("coalesce"),
                advice == null && file == "x.gate.hcl",
                "{condition}: {said}"
            );
            let on_its_line = ran.stderr.contains(advice) || advice == "fix the policy";
            assert!(on_its_line, "{condition}: {}", ran.stderr);
        }
    }
}

fn fix(advice: &str) -> String {
    if advice == "fix the policy" { advice.to_owned() } else { format!("fix the policy: {advice}") }
}
