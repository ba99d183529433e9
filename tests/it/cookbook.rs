//! The recipes of the cookbook decide about what plans hold: an argument that is not set is null.

use std::ops::Range;
use std::path::Path;

use hcl_edit::Span as _;
use hcl_edit::expr::{FuncCall, Object, ObjectKey};
use hcl_edit::structure::{Attribute, Block};
use hcl_edit::visit::{self, Visit};

use crate::support::{files, root, text, tfgate};

/// What is never null in a plan of the AWS provider 5.100.0: its schema has it required, or computed where it is not set.
const NEVER_NULL: [&str; 10] = [
    "bucket",
    "cluster_identifier",
    "id",
    "identifier",
    "ip_protocol",
    "max_size",
    "name",
    "policy",
    "protocol",
    "type",
];

/// The rules that may be without ports: those of other types, and those in groups, always have them.
const MAY_LACK_PORTS: &str = "aws_vpc_security_group_ingress_rule";

#[test]
fn every_recipe_decides_where_an_argument_is_null() {
    let mut variants = 0;
    for test in files("testdata/docs/cookbook") {
        if !test.display().to_string().ends_with(".policytest.hcl") {
            continue;
        }
        let written = text(&test);
        let body = hcl_edit::parser::parse_body(&written).expect("a test file parses");
        let mut values = Values::default();
        values.visit_body(&body);
        if values.found.is_empty() {
            continue;
        }
        variants += values.found.len();
        let folder = tempfile::tempdir().expect("a folder");
        copy_policies(&test, folder.path());
        for (number, span) in values.found.iter().enumerate() {
            let mut changed = written.clone();
            changed.replace_range(span.clone(), "null");
            let name = format!("at_{:03}_{number}.policytest.hcl", line(&written, span.start));
            std::fs::write(folder.path().join(name), changed).expect("a variant is written");
        }
        let ran = tfgate(&["test", &folder.path().display().to_string()], b"");
        // Cases fail: null is another value. None may lack a verdict.
        assert!(ran.code < 2 && !ran.said().contains("error: "), "{}\n{}", test.display(), ran.said());
    }
    assert!(variants > 100, "{variants} variants");
}

#[test]
fn a_portable_recipe_becomes_one_of_the_whole_language_as_the_page_says() {
    let mut recipes = 0;
    for policy in files("testdata/docs/cookbook") {
        let Some(stem) = policy.to_string_lossy().strip_suffix(".policy.hcl").map(str::to_owned) else {
            continue;
        };
        recipes += 1;
        let folder = tempfile::tempdir().expect("a folder");
        let name = Path::new(&stem).file_name().expect("a name").to_string_lossy().into_owned();
        std::fs::write(folder.path().join(format!("{name}.gate.hcl")), with_operations(&text(&policy)))
            .expect("the policy is written");
        let test = text(format!("{stem}.policytest.hcl")).replace(".policy.hcl\"", ".gate.hcl\"");
        std::fs::write(folder.path().join(format!("{name}.policytest.hcl")), test)
            .expect("the test is written");
        let path = folder.path().display().to_string();
        for command in ["test", "lint"] {
            let ran = tfgate(&[command, &path], b"");
            assert_eq!(ran.code, 0, "{command} {name}: {}", ran.said());
        }
    }
    assert!(recipes > 10, "{recipes} recipes");
}

/// A policy file whose resource policies all set `operations`.
fn with_operations(written: &str) -> String {
    let body = hcl_edit::parser::parse_body(written).expect("a policy file parses");
    let mut changed = written.to_owned();
    for block in body
        .blocks()
        .filter(|block| block.ident.as_str() == "resource_policy")
        .collect::<Vec<_>>()
        .iter()
        .rev()
    {
        if !block.body.has_attribute("operations") {
            let start = block.span().expect("a place").start;
            let brace = written.get(start..).expect("a block").find('{').expect("a body") + start + 1;
            changed.insert_str(brace, "\n  operations = [\"create\", \"update\", \"no-op\"]");
        }
    }
    changed
}

fn copy_policies(test: &Path, to: &Path) {
    let folder = test.parent().expect("a folder").display().to_string();
    for file in files(&folder).iter().filter(|file| !file.display().to_string().contains(".policytest.")) {
        std::fs::copy(root().join(file), to.join(file.file_name().expect("a name"))).expect("a copy");
    }
}

fn line(text: &str, offset: usize) -> usize {
    text.get(..offset).expect("an offset").lines().count()
}

/// A walk that collects the values of attributes in mocks.
#[derive(Default)]
struct Values {
    /// The first label of the block.
    type_: String,
    found: Vec<Range<usize>>,
}

impl Visit for Values {
    fn visit_block(&mut self, node: &Block) {
        if matches!(node.ident.as_str(), "resource" | "base" | "locals") {
            self.type_ = node.labels.first().map(|label| label.as_str().to_owned()).unwrap_or_default();
            visit::visit_block(self, node);
        }
    }

    fn visit_attr(&mut self, node: &Attribute) {
        if !matches!(node.key.as_str(), "meta" | "change") {
            visit::visit_attr(self, node);
        }
    }

    fn visit_func_call(&mut self, _: &FuncCall) {
        // A document that the provider checks.
    }

    fn visit_object(&mut self, node: &Object) {
        for (key, value) in node {
            let name = match key {
                ObjectKey::Ident(name) => name.as_str(),
                ObjectKey::Expression(name) => name.as_str().unwrap_or_default(),
            };
            let port = matches!(name, "from_port" | "to_port") && self.type_ != MAY_LACK_PORTS;
            if !NEVER_NULL.contains(&name) && !port {
                self.found.extend(value.expr().span());
            }
        }
        visit::visit_object(self, node);
    }
}
