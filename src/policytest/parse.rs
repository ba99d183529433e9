//! From the text of a test file to a [`TestFile`], or to every problem of it.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::blocks::{self, CaseBlock, DataBlock, Declared, MockBlock, Named};
use super::case;
use super::model::{Case, Data, InputValue, MockKind, TestFile};
use super::values::{self, Definitions, Known, Names, Values};
use crate::expr::{Expr, Local, Node, Val};
use crate::policy::hcl::{File, parse as parse_hcl};
use crate::policy::{Diagnostic, LoadError, SourceFile};

/// Reads one test file. `now` is the result of `timestamp()` where the file sets none.
///
/// # Errors
/// Every problem of it, sorted by position; of syntax errors the first.
pub fn parse(source: &SourceFile, now: Option<&str>) -> Result<TestFile, LoadError> {
    let mut file = File::new(&source.path, &source.text);
    let mut mistakes = Vec::new();
    let read = parse_hcl(&mut file).and_then(|body| {
        let mut declared = blocks::read(&mut file, &body);
        declared.timestamp = declared.timestamp.or_else(|| now.map(str::to_owned));
        mistakes = equal_mocks(&declared, source);
        let compiled = compile(&mut file, &declared)?;
        evaluate(&mut file, &declared, &compiled, source)
    });
    let diagnostics = file.finish();
    match read {
        // An error in one expression does not stop the others, so a result may come with diagnostics.
        Some(read) if diagnostics.is_empty() => Ok(TestFile { mistakes, ..read }),
        _ => {
            let mut diagnostics = diagnostics;
            diagnostics.append(&mut mistakes);
            diagnostics.sort_by_key(|diagnostic| diagnostic.span.start);
            Err(LoadError { diagnostics })
        }
    }
}

/// The expressions of a file, compiled.
struct Compiled<'d, 'b> {
    names: Names,
    definitions: Definitions,
    stack: Option<Expr>,
    inputs: Vec<(&'d Named<'b>, Expr)>,
    data: Vec<(&'d DataBlock<'b>, Expr)>,
    cases: Vec<CompiledCase<'d, 'b>>,
}

enum CompiledCase<'d, 'b> {
    Mock(Box<case::Compiled<'d, 'b>>),
    Plan(&'d Case),
}

/// The mocks of resources, in the order of their slots.
type Resources<'d, 'b> = Vec<&'d MockBlock<'b>>;

fn compile<'d, 'b>(file: &mut File<'_>, declared: &'d Declared<'b>) -> Option<Compiled<'d, 'b>> {
    if declared.cases.is_empty() {
        file.error(&(0..0), "this file has no case", "expected a mock or a `plan`");
    }
    refuse_equal_names(file, declared);
    refuse_unused_bases(file, declared);
    let (resources, groups) = (resources(declared), groups(declared));
    let names = names(declared, &resources, &groups);
    let mut definitions = Definitions::default();
    for local in &declared.locals {
        let expr = names.compile(file, &local.value);
        let name: Rc<str> = local.name.as_str().into();
        definitions.locals.extend(expr.map(|expr| Local {
            name,
            span: local.span.clone(),
            expr,
            source: None,
        }));
    }
    // Slots follow the order of `names`: mocks of resources, types of data sources, bases.
    let bases = bases(declared, resources.len() + groups.len());
    for mock in &resources {
        let expr = match case::value(mock) {
            Some(written) => {
                names.compile(file, written).map(|expr| case::over_base(base_of(&bases, mock), expr))
            }
            None => Some(Expr { span: mock.head.clone(), node: Node::Constant(Val::null()) }),
        };
        definitions.references.extend(expr.map(|expr| (mock.head.clone(), expr)));
    }
    let mut data = Vec::new();
    for group in groups.values() {
        let mut members = Vec::new();
        for block in group {
            let expr = block.attrs.as_ref().and_then(|written| names.compile(file, written));
            let key = Node::Constant(Val::string(block.name.clone()));
            members.extend(expr.clone().map(|expr| (Expr { span: block.head.clone(), node: key }, expr)));
            data.extend(expr.map(|expr| (*block, expr)));
        }
        let head = group.first().map_or(0..0, |block| block.head.clone());
        definitions.references.push((head.clone(), Expr { span: head, node: Node::Object(members) }));
    }
    define_bases(file, &names, declared, &mut definitions);
    let stack = declared.stack.as_ref().and_then(|written| names.compile(file, written));
    let mut inputs = Vec::new();
    for input in &declared.inputs {
        inputs.extend(names.compile(file, &input.value).map(|expr| (input, expr)));
    }
    let mut cases = Vec::new();
    for case in &declared.cases {
        cases.push(match case {
            CaseBlock::Mock(mock) => {
                // By identity: two mocks may have the same name here, which is only reported.
                let slot = resources.iter().position(|other| std::ptr::eq(*other, mock));
                CompiledCase::Mock(Box::new(case::compile(file, &names, mock, slot, base_of(&bases, mock))))
            }
            CaseBlock::Plan(case) => CompiledCase::Plan(case),
        });
    }
    // An expression that failed shifts the slots after it, so nothing may be evaluated.
    (!file.is_broken()).then_some(Compiled { names, definitions, stack, inputs, data, cases })
}

/// The mocks of resources, which expressions can refer to.
fn resources<'d, 'b>(declared: &'d Declared<'b>) -> Resources<'d, 'b> {
    let mock = |case: &'d CaseBlock<'b>| match case {
        CaseBlock::Mock(mock) if mock.kind == MockKind::Resource => Some(mock),
        CaseBlock::Mock(_) | CaseBlock::Plan(_) => None,
    };
    declared.cases.iter().filter_map(mock).collect()
}

/// What each `base` is in an expression, by type; their slots follow those of the other references.
fn bases<'d>(declared: &'d Declared<'_>, first: usize) -> BTreeMap<&'d str, Expr> {
    let named = declared.bases.iter().enumerate().map(|(index, base)| {
        let span = base.attrs.as_ref().map_or(&base.head, |written| &written.span).clone();
        (base.type_.as_str(), Expr { span, node: Node::Reference(first + index) })
    });
    named.collect()
}

/// Compiles what the bases hold, in the order of [`bases()`].
fn define_bases(file: &mut File<'_>, names: &Names, declared: &Declared<'_>, definitions: &mut Definitions) {
    for base in &declared.bases {
        let expr = base.attrs.as_ref().and_then(|written| names.compile(file, written));
        definitions.references.extend(expr.map(|expr| (base.head.clone(), expr)));
    }
}

/// The object that the sides of a mock start from.
fn base_of<'e>(bases: &'e BTreeMap<&str, Expr>, mock: &MockBlock<'_>) -> Option<&'e Expr> {
    let uses_base = mock.kind == MockKind::Resource && mock.without_base.is_none();
    bases.get(mock.type_.as_str()).filter(|_| uses_base)
}

/// A `base` that no mock starts from is a mistake, and so is a mock that wants none where there is none.
fn refuse_unused_bases(file: &mut File<'_>, declared: &Declared<'_>) {
    let mocks = resources(declared);
    for base in &declared.bases {
        if !mocks.iter().any(|mock| mock.type_ == base.type_ && mock.without_base.is_none()) {
            let message = format!("no mock starts from this `base` of `{}`", base.type_);
            file.error(&base.head, message, "expected a `resource` of this type in the file");
        }
    }
    for mock in &mocks {
        if let Some(span) = &mock.without_base
            && !declared.bases.iter().any(|base| base.type_ == mock.type_)
        {
            let message = format!("`{}` has no `base` in this file", mock.type_);
            file.error(span, message, "this changes nothing");
        }
    }
}

/// The data sources of each type.
fn groups<'d, 'b>(declared: &'d Declared<'b>) -> BTreeMap<&'d str, Vec<&'d DataBlock<'b>>> {
    let mut groups: BTreeMap<&str, Vec<&DataBlock<'b>>> = BTreeMap::new();
    for block in &declared.data {
        groups.entry(&block.type_).or_default().push(block);
    }
    groups
}

fn names(
    declared: &Declared<'_>,
    resources: &Resources<'_, '_>,
    groups: &BTreeMap<&str, Vec<&DataBlock<'_>>>,
) -> Names {
    let named = resources.iter().map(|mock| (mock.type_.as_str(), mock.name.as_str()));
    let bases = declared.bases.iter().map(|base| ("base", base.type_.as_str()));
    let references = named.chain(groups.keys().map(|type_| ("data", *type_))).chain(bases);
    Names {
        locals: declared.locals.iter().map(|local| local.name.as_str().into()).collect(),
        references: references.map(|(type_, name)| (type_.into(), name.into())).collect(),
    }
}

/// Every mock whose type and name another one has, too. HashiCorp's tests load with them, so they fail where they are
/// reached; nothing says which one is meant.
fn equal_mocks(declared: &Declared<'_>, source: &SourceFile) -> Vec<Diagnostic> {
    let mocks = declared.cases.iter().filter_map(|case| match case {
        CaseBlock::Mock(mock) => Some((case::name(mock), &mock.head)),
        CaseBlock::Plan(_) => None,
    });
    let data = declared.data.iter().map(|data| (format!("data.{}.{}", data.type_, data.name), &data.head));
    let mut seen = BTreeSet::new();
    let again = mocks.chain(data).filter(|(name, _)| !seen.insert(name.clone()));
    let problem = |(name, head): (String, &std::ops::Range<usize>)| {
        let message = format!("duplicate `{name}`");
        Diagnostic::at(&source.path, &source.text, head.clone(), message, "expected a unique name")
    };
    again.map(problem).collect()
}

/// Reports a name that is used again, of anything but a mock.
fn refuse_equal_names(file: &mut File<'_>, declared: &Declared<'_>) {
    let mut seen = BTreeSet::new();
    let mut once = |file: &mut File<'_>, name: String, span: &std::ops::Range<usize>| {
        if seen.contains(&name) {
            file.error(span, format!("duplicate `{name}`"), "expected a unique name");
        }
        seen.insert(name);
    };
    for local in &declared.locals {
        once(file, format!("local.{}", local.name), &local.span);
    }
    for input in &declared.inputs {
        once(file, format!("input.{}", input.name), &input.span);
    }
    for base in &declared.bases {
        once(file, format!("base.{}", base.type_), &base.head);
    }
    for case in &declared.cases {
        if let CaseBlock::Plan(case) = case {
            once(file, case.name.clone(), &case.head);
        }
    }
}

fn evaluate(
    file: &mut File<'_>,
    declared: &Declared<'_>,
    compiled: &Compiled<'_, '_>,
    source: &SourceFile,
) -> Option<TestFile> {
    let order = compiled.definitions.order(file, &compiled.names)?;
    let (known, budget) = (Known::at(declared.timestamp.clone()), values::budget());
    let mut values = Values::new(&compiled.definitions, &known, &budget);
    values.define_all(file, &order);
    let stack = compiled.stack.as_ref().and_then(|expr| values.object(file, expr, "stack"));
    let mut inputs = Vec::new();
    for (input, expr) in &compiled.inputs {
        let value = values.of(file, expr);
        inputs.extend(value.map(|value| InputValue {
            name: input.name.clone(),
            span: input.span.clone(),
            value,
        }));
    }
    let mut data = Vec::new();
    for (block, expr) in &compiled.data {
        let attrs = values.object(file, expr, "attrs");
        data.extend(attrs.map(|attrs| Data { type_: block.type_.clone(), name: block.name.clone(), attrs }));
    }
    let mut cases = Vec::new();
    for case in &compiled.cases {
        match case {
            CompiledCase::Mock(mock) => cases.extend(case::read(file, &mut values, mock)),
            CompiledCase::Plan(case) => cases.push((*case).clone()),
        }
    }
    Some(TestFile {
        path: source.path.clone(),
        text: source.text.clone(),
        targets: declared.targets.clone(),
        cases,
        inputs,
        data,
        timestamp: declared.timestamp.clone(),
        mistakes: Vec::new(),
        stack,
    })
}
