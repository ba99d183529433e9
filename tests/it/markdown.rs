use comrak::nodes::NodeValue;
use comrak::{Arena, Options, parse_document};
use tfgate::text::hidden::has_hidden;

use crate::support::{check, plan};

fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.autolink = true;
    options.extension.tasklist = true;
    options.extension.footnotes = true;
    options.render.r#unsafe = true;
    options
}

/// The kinds of nodes of a document, and the tags of its HTML with their attributes; what data says is left out.
fn skeleton(markdown: &str) -> Vec<String> {
    let arena = Arena::new();
    let root = parse_document(&arena, markdown, &options());
    let mut found: Vec<String> = root
        .descendants()
        .filter_map(|node| match &node.data.borrow().value {
            NodeValue::Text(_) | NodeValue::SoftBreak | NodeValue::LineBreak => None,
            NodeValue::Code(_) => Some("code span".to_owned()),
            NodeValue::CodeBlock(_) => Some("code block".to_owned()),
            NodeValue::HtmlBlock(_) => Some("html block".to_owned()),
            NodeValue::HtmlInline(_) => Some("html inline".to_owned()),
            NodeValue::Link(link) => Some(format!("link to {}", link.url)),
            NodeValue::Image(image) => Some(format!("image from {}", image.url)),
            other => Some(other.xml_node_name().to_owned()),
        })
        .collect();
    let html = comrak::markdown_to_html(markdown, &options());
    let tag = regex::Regex::new("<[^>]*>").expect("a pattern");
    found.extend(tag.find_iter(&html).map(|tag| tag.as_str().to_owned()));
    found.sort();
    found.dedup();
    found
}

/// The text of the rendered page outside of code.
fn prose(markdown: &str) -> String {
    let html = comrak::markdown_to_html(markdown, &options());
    let tag = regex::Regex::new("<[^>]*>").expect("a pattern");
    let without_code = regex::Regex::new(r"(?s)<code>.*?</code>|<pre.*?</pre>").expect("a pattern");
    tag.replace_all(&without_code.replace_all(&html, ""), " ").into_owned()
}

fn rendered(name: &str, arguments: &[&str]) -> String {
    let ran = check(&plan(name), &[&["--format", "markdown"], arguments].concat());
    assert_eq!(ran.code, 0, "{}", ran.said());
    ran.stdout
}

#[test]
fn hostile_keys_write_no_markdown_and_no_html() {
    // The same policy over a plan of the same actions whose keys are harmless writes the same skeleton.
    let arguments = ["--policy", "testdata/cli/everything.gate.hcl", "--verbose"];
    let hostile = rendered("hostile_keys", &arguments);
    let harmless = {
        let text = String::from_utf8(plan("hostile_keys")).expect("UTF-8");
        let key = regex::Regex::new(r#""address":"terraform_data\.h\[\\"((?:[^"\\]|\\.)*?)\\"\]""#)
            .expect("a pattern");
        let mut keys = std::collections::BTreeMap::new();
        let text = key.replace_all(&text, |found: &regex::Captures<'_>| {
            let next = keys.len();
            let number = keys.entry(found[1].to_owned()).or_insert(next);
            format!(r#""address":"terraform_data.h[\"k{number}\"]""#)
        });
        let ran = check(text.as_bytes(), &[&["--format", "markdown"], arguments.as_slice()].concat());
        assert!(keys.len() > 40, "only {} keys were replaced", keys.len());
        ran.stdout
    };
    assert!(hostile.contains("&lt;script&gt;"), "the keys are shown");
    assert_eq!(skeleton(&hostile), skeleton(&harmless));
    let prose = prose(&hostile);
    for token in ["@", "#1", "GH-2", "evil.example", "APPROVED"] {
        assert!(!prose.contains(token), "`{token}` outside of code: {prose}");
    }
}

#[test]
fn hostile_keys_reach_no_terminal() {
    for name in ["hostile_keys", "hostile_keys_noop", "import_for_each_hostile"] {
        let ran = check(&plan(name), &["--verbose", "--policy", "testdata/cli/everything.gate.hcl"]);
        let bad = ran.said().lines().find(|line| has_hidden(line)).map(str::to_owned);
        assert_eq!(bad, None, "{name}");
    }
}

/// A plan of this many changes to the types, in turn; each with a before side as long as those of real objects.
fn large_plan(changes: &[(&str, &str, usize)]) -> String {
    let mut entries = Vec::new();
    for (type_, actions, number) in changes {
        for index in 0..*number {
            let address = format!("module.tenant[\"customer-{index}\"].{type_}.main");
            let before = |size: u32| serde_json::json!({ "id": format!("{type_}-{index}"), "name": "main", "size": size, "text": "x".repeat(200) });
            let (old, new) = match *actions {
                "create" => (serde_json::Value::Null, before(2)),
                "delete" => (before(1), serde_json::Value::Null),
                _ => (before(1), before(2)),
            };
            entries.push(serde_json::json!({
                "address": address, "module_address": format!("module.tenant[\"customer-{index}\"]"),
                "mode": "managed", "type": type_, "name": "main", "provider_name": "registry.terraform.io/hashicorp/aws",
                "change": {
                    "actions": actions.split(',').collect::<Vec<_>>(), "before": old, "after": new,
                    "after_unknown": {}, "before_sensitive": {}, "after_sensitive": {},
                },
            }));
        }
    }
    serde_json::json!({
        "format_version": "1.2", "terraform_version": "1.11.4", "planned_values": { "root_module": {} },
        "resource_changes": entries, "configuration": { "root_module": {} },
        "applyable": true, "complete": true, "errored": false,
    })
    .to_string()
}

#[test]
fn a_plan_of_two_thousand_changes_fits_into_a_comment() {
    let plan = large_plan(&[
        ("aws_db_instance", "delete,create", 180),
        ("aws_kms_key", "delete", 32),
        ("aws_lambda_function", "update", 700),
        ("aws_cloudwatch_metric_alarm", "create", 1088),
    ]);
    let folder = crate::support::Folder::new();
    folder.write("plan.json", &plan);
    folder.write(
        "keys.gate.hcl",
        "protect \"databases\" {\n  types = [\"aws_db_*\"]\n  level = \"deny\"\n  reason = \"The rows exist nowhere else. Take a manual \
         snapshot and check that it restores before going on.\"\n}\n\
         protect \"keys\" {\n  types = [\"aws_kms_key\"]\n  level = \"deny\"\n}\n",
    );
    let markdown = |name: &str| {
        let file = folder.at("comment.md");
        let arguments = ["--no-builtin", "--policy", "keys.gate.hcl", "--name", name, "--output"];
        let ran = folder.check(&[&arguments[..], &[&format!("markdown={file}"), "plan.json"]].concat());
        assert_eq!(ran.code, 1, "{}", ran.stderr);
        folder.read("comment.md")
    };
    let comment = markdown("prod");
    assert!(comment.len() < 60_000, "{} bytes", comment.len());
    for wanted in [
        "### ❌ Denied · `prod`",
        "**Findings:** 212 denied",
        "`module.tenant[\"customer-0\"].aws_db_instance.main` and 179 others · replace (delete, then create)",
        "Policy `keys/databases`",
        "Policy `keys/keys`",
        "more changes: the text and JSON reports have every one",
    ] {
        assert!(comment.contains(wanted), "`{wanted}` in {comment}");
    }
    assert_eq!(skeleton(&comment), skeleton(&markdown("dev")), "the same whatever the stack is called");
}
