//! The blocks of a test file, before any expression is compiled.

use std::ops::Range;

use hcl_edit::Span as _;
use hcl_edit::expr::Expression;
use hcl_edit::structure::{Block, Body, Structure};

use super::model::{Case, Expected, MockKind, PlanTest, Subject, Target};
use crate::policy::hcl::{Fields, File, Schema, head, refuse_labels, terraform_config};

const POLICYTEST: Schema = Schema {
    name: "policytest",
    attributes: &["targets", "timestamp", "stack"],
    blocks: &["terraform_config"],
    extensions: &[],
    elsewhere: &[(
        "plugins",
        "native code is not run from a test; a policy with functions of a plugin does not load here",
    )],
};

const RESOURCE: Schema = Schema {
    name: "resource",
    attributes: &["attrs", "prior_attrs", "base", "meta", "change", "expect_failure", "skip"],
    blocks: &["inputs"],
    extensions: &[],
    elsewhere: &[],
};

const PROVIDER: Schema = Schema {
    name: "provider",
    attributes: &["attrs", "meta", "expect_failure", "skip"],
    blocks: &["inputs"],
    extensions: &[],
    elsewhere: &[],
};

const MODULE: Schema = Schema { name: "module", ..PROVIDER };

const DATA: Schema =
    Schema { name: "data", attributes: &["attrs"], blocks: &[], extensions: &[], elsewhere: &[] };

const BASE: Schema = Schema { name: "base", ..DATA };

const PLAN: Schema = Schema {
    name: "plan",
    attributes: &["file", "expect", "expect_findings", "skip"],
    blocks: &[],
    extensions: &[],
    elsewhere: &[],
};

/// The blocks of a test file.
const BLOCKS: [&str; 9] =
    ["policytest", "inputs", "locals", "base", "resource", "data", "provider", "module", "plan"];

/// The declarations of a file.
#[derive(Debug, Default)]
pub(super) struct Declared<'b> {
    pub(super) targets: Vec<Target>,
    pub(super) timestamp: Option<String>,
    pub(super) stack: Option<SourceExpression<'b>>,
    pub(super) inputs: Vec<Named<'b>>,
    pub(super) locals: Vec<Named<'b>>,
    pub(super) data: Vec<DataBlock<'b>>,
    pub(super) bases: Vec<BaseBlock<'b>>,
    pub(super) cases: Vec<CaseBlock<'b>>,
}

/// An expression with its bytes in the file.
#[derive(Debug, Clone)]
pub(super) struct SourceExpression<'b> {
    pub(super) expression: &'b Expression,
    pub(super) span: Range<usize>,
}

/// `NAME = expression`
#[derive(Debug, Clone)]
pub(super) struct Named<'b> {
    pub(super) name: String,
    /// The bytes of the name in the file.
    pub(super) span: Range<usize>,
    pub(super) value: SourceExpression<'b>,
}

/// `data "TYPE" "NAME"`
#[derive(Debug)]
pub(super) struct DataBlock<'b> {
    pub(super) type_: String,
    pub(super) name: String,
    pub(super) head: Range<usize>,
    pub(super) attrs: Option<SourceExpression<'b>>,
}

/// `base "TYPE"`: the attributes of every mock of the type, which the mock overrides.
#[derive(Debug)]
pub(super) struct BaseBlock<'b> {
    pub(super) type_: String,
    pub(super) head: Range<usize>,
    pub(super) attrs: Option<SourceExpression<'b>>,
}

/// A block that is a case.
#[derive(Debug)]
pub(super) enum CaseBlock<'b> {
    Mock(MockBlock<'b>),
    Plan(Case),
}

/// `resource`, `provider` or `module`.
#[derive(Debug)]
pub(super) struct MockBlock<'b> {
    pub(super) kind: MockKind,
    pub(super) type_: String,
    pub(super) name: String,
    pub(super) head: Range<usize>,
    pub(super) attrs: Option<SourceExpression<'b>>,
    pub(super) prior_attrs: Option<SourceExpression<'b>>,
    /// `base = false`: the mock takes nothing from the `base` of its type.
    pub(super) without_base: Option<Range<usize>>,
    pub(super) meta: Option<SourceExpression<'b>>,
    pub(super) change: Option<SourceExpression<'b>>,
    pub(super) expect_failure: bool,
    pub(super) skip: bool,
    pub(super) inputs: Vec<Named<'b>>,
}

/// Reads every block and reports what is wrong with its form.
pub(super) fn read<'b>(file: &mut File<'_>, body: &'b Body) -> Declared<'b> {
    let mut declared = Declared::default();
    let mut tests = 0;
    for structure in body {
        let Structure::Block(block) = structure else {
            let span = structure.span().unwrap_or(0..0);
            file.error(&span, "an attribute outside of a block", "expected a block");
            continue;
        };
        match block.ident.as_str() {
            "policytest" => {
                tests += 1;
                policytest(file, block, &mut declared, tests);
            }
            "inputs" => declared.inputs.extend(named(file, block, "inputs")),
            "locals" => declared.locals.extend(named(file, block, "locals")),
            "resource" => declared.cases.extend(mock(file, block, MockKind::Resource)),
            "provider" => declared.cases.extend(mock(file, block, MockKind::Provider)),
            "module" => declared.cases.extend(mock(file, block, MockKind::Module)),
            "base" => declared.bases.extend(base(file, block)),
            "data" => declared.data.extend(data(file, block)),
            "plan" => declared.cases.extend(plan(file, block)),
            name => file
                .error(&head(block), format!("unknown block `{name}`"), "not known in a test file")
                .nearest_or(name, BLOCKS, Some("expected `policytest`, a mock or `plan`".to_owned())),
        }
    }
    if tests == 0 {
        // Nothing in the file is at fault, so the error points at its start.
        file.error(&(0..0), "this file has no `policytest` block", "expected a `policytest` block")
            .help("write `policytest {`, `targets = [\"NAME.policy.hcl\"]` and `}` on separate lines");
    }
    declared
}

fn policytest<'b>(file: &mut File<'_>, block: &'b Block, declared: &mut Declared<'b>, count: usize) {
    let head = head(block);
    if count > 1 {
        file.error(&head, "duplicate `policytest`", "expected a single block");
        return;
    }
    refuse_labels(file, block);
    let fields = Fields::read(file, &block.body, &POLICYTEST, head);
    terraform_config(file, &fields);
    fields.require(file, "targets", "a list of policy files");
    let targets = fields.strings(file, "targets").unwrap_or_default();
    declared.targets = targets.into_iter().map(|(path, span)| Target { path, span }).collect();
    declared.timestamp = fields.line(file, "timestamp");
    declared.stack = written(&fields, "stack");
}

/// A block of nothing but `NAME = expression`.
fn named<'b>(file: &mut File<'_>, block: &'b Block, what: &str) -> Vec<Named<'b>> {
    refuse_labels(file, block);
    let mut list = Vec::new();
    for structure in &block.body {
        match structure {
            Structure::Attribute(attribute) => {
                let span = attribute.key.span().unwrap_or_else(|| head(block));
                let around = attribute.span().unwrap_or_else(|| span.clone());
                let expression = &attribute.value;
                let value = SourceExpression { expression, span: expression.span().unwrap_or(around) };
                list.push(Named { name: attribute.key.as_str().to_owned(), span, value });
            }
            Structure::Block(inner) => {
                let name = inner.ident.as_str();
                let message = format!("`{name}` is written as a block in `{what}`");
                file.error(&head(inner), message, format!("expected `{name} = …`"));
            }
        }
    }
    list
}

fn mock<'b>(file: &mut File<'_>, block: &'b Block, kind: MockKind) -> Option<CaseBlock<'b>> {
    let (schema, labels) = match kind {
        MockKind::Resource => (&RESOURCE, "TYPE"),
        MockKind::Provider => (&PROVIDER, "TYPE"),
        MockKind::Module => (&MODULE, "SOURCE"),
    };
    let head = head(block);
    let labels = two_labels(file, block, labels);
    let fields = Fields::read(file, &block.body, schema, head.clone());
    let mut inputs = Vec::new();
    for inner in fields.blocks("inputs") {
        inputs.extend(named(file, inner, "inputs"));
    }
    let expect_failure = fields.boolean(file, "expect_failure").unwrap_or(false);
    let skip = fields.boolean(file, "skip").unwrap_or(false);
    let without_base = fields.boolean(file, "base").and_then(|base| (!base).then(|| fields.span("base")));
    // After the fields, so that problems in them are reported as well.
    let (type_, name) = labels?;
    Some(CaseBlock::Mock(MockBlock {
        kind,
        type_,
        name,
        head,
        attrs: written(&fields, "attrs"),
        prior_attrs: written(&fields, "prior_attrs"),
        without_base,
        meta: written(&fields, "meta"),
        change: written(&fields, "change"),
        expect_failure,
        skip,
        inputs,
    }))
}

fn data<'b>(file: &mut File<'_>, block: &'b Block) -> Option<DataBlock<'b>> {
    let head = head(block);
    let labels = two_labels(file, block, "TYPE");
    let fields = Fields::read(file, &block.body, &DATA, head.clone());
    fields.require(file, "attrs", "an object");
    let (type_, name) = labels?;
    Some(DataBlock { type_, name, head, attrs: written(&fields, "attrs") })
}

fn base<'b>(file: &mut File<'_>, block: &'b Block) -> Option<BaseBlock<'b>> {
    let head = head(block);
    let type_ = if let [label] = block.labels.as_slice() {
        not_empty(file, label.as_str(), &head)
    } else {
        file.error(&head, "`base` needs one label", "expected `base \"TYPE\"`");
        None
    };
    let fields = Fields::read(file, &block.body, &BASE, head.clone());
    fields.require(file, "attrs", "an object");
    Some(BaseBlock { type_: type_?, head, attrs: written(&fields, "attrs") })
}

fn plan<'b>(file: &mut File<'_>, block: &Block) -> Option<CaseBlock<'b>> {
    let head = head(block);
    let name = match block.labels.as_slice() {
        [label] => not_empty(file, label.as_str(), &head),
        labels => {
            let found = if labels.is_empty() { "no label" } else { "more than one label" };
            file.error(&head, format!("`plan` has {found}"), "expected `plan \"NAME\"`");
            None
        }
    };
    let fields = Fields::read(file, &block.body, &PLAN, head.clone());
    let path = fields.required_text(file, "file");
    fields.require(file, "expect", "a verdict");
    let expect = fields.word(file, "expect", &Expected::WORDS);
    let findings = findings(file, &fields);
    let skip = fields.boolean(file, "skip").unwrap_or(false);
    let (name, path, expect) = (name?, path?, expect?);
    Some(CaseBlock::Plan(Case {
        name: format!("plan.{name}"),
        head,
        skip,
        subject: Subject::Plan(PlanTest {
            file: path,
            span: fields.span("file"),
            expect,
            expect_findings: findings,
        }),
    }))
}

/// `expect_findings`; an empty list says that there are none.
fn findings(file: &mut File<'_>, fields: &Fields<'_>) -> Option<Vec<String>> {
    let attribute = fields.attribute("expect_findings")?;
    // Lists of strings may not be empty elsewhere; here an empty one says that no finding is expected.
    if attribute.value.as_array().is_some_and(hcl_edit::expr::Array::is_empty) {
        return Some(Vec::new());
    }
    let mut list = Vec::new();
    for (text, span) in fields.strings(file, "expect_findings")? {
        if text.split_once(": ").is_none_or(|(policy, address)| policy.is_empty() || address.is_empty()) {
            let message = format!("`{text}` names no finding");
            file.error(&span, message, "expected `\"policy: address\"`");
        }
        list.push(text);
    }
    Some(list)
}

/// An attribute that is written; `null` counts as left out.
fn written<'b>(fields: &Fields<'b>, name: &str) -> Option<SourceExpression<'b>> {
    let attribute = fields.attribute(name).filter(|attribute| !attribute.value.is_null())?;
    let expression = &attribute.value;
    let around = attribute.span().unwrap_or_else(|| fields.head.clone());
    Some(SourceExpression { expression, span: expression.span().unwrap_or(around) })
}

fn two_labels(file: &mut File<'_>, block: &Block, first: &str) -> Option<(String, String)> {
    let head = head(block);
    if let [type_, name] = block.labels.as_slice() {
        let type_ = not_empty(file, type_.as_str(), &head);
        return Some((type_?, not_empty(file, name.as_str(), &head)?));
    }
    let name = block.ident.as_str();
    let message = format!("`{name}` needs two labels");
    file.error(&head, message, format!("expected `{name} \"{first}\" \"NAME\"`"));
    None
}

fn not_empty(file: &mut File<'_>, label: &str, head: &Range<usize>) -> Option<String> {
    if label.is_empty() {
        file.error(head, "a label is empty", "expected a name");
        return None;
    }
    Some(label.to_owned())
}
