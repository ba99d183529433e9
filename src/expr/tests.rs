//! What cannot be said as a table of expressions: unknown and sensitive values, laziness, bounds, places of errors.

use std::ops::Range;

use super::*;
use crate::plan::Value;

/// Roots over JSON texts.
struct Mock<'v> {
    attrs: Overlay<'v>,
}

impl<'v> Roots<'v> for Mock<'v> {
    fn root(&self, root: Root) -> Result<Val<'v>, EvalError> {
        Ok(if root == Root::Attrs { self.attrs.val() } else { Val::nulls() })
    }

    fn resources(&self, _: &str) -> Result<Objects<'v>, EvalError> {
        Ok(Objects { list: vec![self.attrs.val()], incomplete: false })
    }

    fn data_sources(&self, _: &str) -> Result<Objects<'v>, EvalError> {
        Ok(Objects::default())
    }

    fn timestamp(&self) -> Option<Text<'v>> {
        None
    }
}

const ATTRS: &str = r#"{
    "name": "x", "count": 3, "none": null, "big": 9007199254740993, "password": "hunter2hunter2",
    "tags": {"env": "prod"}, "list": [1, null, 3], "blocks": [{"a": 1}, {"a": 2}], "port": "22"
}"#;
const UNKNOWN: &str = r#"{"arn": true, "list": [false, true, false], "tags": {"id": true}}"#;
const SENSITIVE: &str = r#"{"password": true}"#;

fn compiled(source: &str) -> Result<Expr, Vec<Problem>> {
    let expression = hcl_edit::parser::parse_expr(source).expect("HCL");
    let mut problems = Vec::new();
    let scope = Scope { roots: &Root::ALL, ..Scope::literals(source, Dialect::Extended) };
    compile(&expression, &(0..source.len()), &scope, &mut problems).ok_or(problems)
}

/// The outcome of an expression over the mock, in words.
fn outcome(source: &str) -> String {
    outcome_within(100_000, source)
}

/// The same, within so many steps.
fn outcome_within(steps: u64, source: &str) -> String {
    let expr = match compiled(source) {
        Ok(expr) => expr,
        Err(problems) => return format!("problem: {}", problems.first().map_or("", |first| &first.message)),
    };
    let [attrs, unknown, sensitive] =
        [ATTRS, UNKNOWN, SENSITIVE].map(|text| Value::parse(text).expect("JSON"));
    let roots = Mock { attrs: Overlay::new(attrs.root(), Some(unknown.root()), Some(sensitive.root())) };
    let budget = Budget::new(steps);
    let frame = Frame { roots: &roots, inputs: &[], file_locals: &[], policy_locals: &[], budget: &budget };
    let mut evaluator = Evaluator::new(frame);
    match evaluator.condition(&expr) {
        Ok(Some(value)) => value.to_string(),
        Ok(None) => "unknown".to_owned(),
        Err(error) => {
            let Range { start, end } = error.span.clone().unwrap_or(0..0);
            format!("error at `{}`: {}", source.get(start..end).unwrap_or_default(), error.message)
        }
    }
}

#[test]
fn unknown_values_decide_only_where_they_must() {
    let cases = [
        ("attrs.arn == \"a\"", "unknown"),
        ("false && attrs.arn == \"a\"", "false"),
        ("attrs.arn == \"a\" && false", "false"),
        ("true || attrs.arn == \"a\"", "true"),
        ("attrs.arn == \"a\" || true", "true"),
        ("attrs.arn == \"a\" || false", "unknown"),
        ("!(attrs.arn == \"a\")", "unknown"),
        ("attrs.list[0] == 1", "true"),
        ("attrs.list[1] == 1", "unknown"),
        ("attrs.list == [1, 2, 4]", "false"),
        ("attrs.list == [1, 2, 3]", "unknown"),
        ("attrs.tags.env == \"prod\"", "true"),
        ("attrs.tags.id == \"prod\"", "unknown"),
        ("attrs.tags[\"env\"] == \"prod\"", "true"),
        ("attrs.arn.x[0] == 1", "unknown"),
        ("attrs.arn ? true : false", "unknown"),
        ("try(attrs.arn, \"x\") == \"x\"", "unknown"),
        ("can(attrs.arn)", "unknown"),
        ("can(attrs.name)", "true"),
        ("can(regex(\"^t3\", attrs.arn))", "unknown"),
        ("can(length([upper(attrs.arn)]))", "unknown"),
        ("can(false && attrs.arn == 1)", "true"),
        ("[for x in attrs.list : x if x == 1] == [1]", "unknown"),
        ("[for x in attrs.arn : x] == []", "unknown"),
    ];
    for (source, expected) in cases {
        assert_eq!(outcome(source), expected, "{source}");
    }
}

#[test]
fn null_and_missing_are_two_things() {
    let cases = [
        ("attrs.none == null", "true"),
        ("attrs.missing == null", "error at `.missing`: `attrs` has no attribute `missing`"),
        ("try(attrs.missing, 1) == 1", "true"),
        ("try(attrs.none, 1) == null", "true"),
        ("attrs.none.x == 1", "error at `.x`: attribute `x` of null"),
        ("attrs.none", "error at `attrs.none`: expected a boolean, found null"),
        ("attrs.tags.missing == 1", "error at `.missing`: there is no attribute `missing`"),
        ("prior_attrs.anything == null", "true"),
        ("prior_attrs.anything.below == null", "error at `.below`: attribute `below` of null"),
        ("attrs.none[*] == []", "true"),
        ("attrs.blocks[*].a == [1, 2]", "true"),
        ("attrs.blocks.*.a[0] == 1", "true"),
        ("attrs.blocks.0.a == 1", "true"),
        ("attrs.blocks[2].a == 1", "error at `[2]`: no element with this index, the list has 2 elements"),
        ("attrs.name[*] == [\"x\"]", "true"),
        ("\"${attrs.none}\" == \"\"", "error at `attrs.none`: null in a string"),
        ("\"a${attrs.count}b\" == \"a3b\"", "true"),
        ("attrs.port == 22", "false"),
        ("attrs.port < 23", "true"),
        ("attrs.name < 23", "error at `attrs.name`: expected a number, found a string"),
        ("attrs.big == 9007199254740992", "false"),
        ("attrs.big > 9007199254740992", "true"),
        ("missing == 1", "problem: unknown name `missing`"),
        ("var.x == 1", "problem: unknown name `var`"),
        ("local.x == 1", "problem: unknown local `x`"),
        ("nosuch(1)", "problem: unknown function `nosuch`"),
        ("core::nosuch(1)", "problem: unknown function `nosuch`"),
        ("provider::aws::f(1)", "problem: `provider::aws::f` is a function of a provider or plugin"),
    ];
    for (source, expected) in cases {
        assert_eq!(outcome(source), expected, "{source}");
    }
}

#[test]
fn what_is_not_needed_is_not_looked_at() {
    let cases = [
        ("false && attrs.missing == 1", "false"),
        ("true || attrs.missing == 1", "true"),
        ("true ? true : attrs.missing", "true"),
        ("try(true, attrs.missing)", "true"),
        ("can(attrs.missing)", "false"),
        ("[for x in [1, 2] : try(x.y, x)] == [1, 2]", "true"),
        ("{for k, v in attrs.tags : k => v if k == \"env\"} == {env = \"prod\"}", "true"),
        ("{for x in [1, 2, 3] : x % 2 => x...}[\"1\"] == [1, 3]", "true"),
        ("\"%{ for x in [1, 2] }${x},%{ endfor }\" == \"1,2,\"", "true"),
        ("\"a %{~ if true ~} b %{~ else ~} c %{~ endif ~} d\" == \"abd\"", "true"),
    ];
    for (source, expected) in cases {
        assert_eq!(outcome(source), expected, "{source}");
    }
}

#[test]
fn a_secret_is_compared_and_never_shown() {
    let [attrs, sensitive] = [ATTRS, SENSITIVE].map(|text| Value::parse(text).expect("JSON"));
    let roots = Mock { attrs: Overlay::new(attrs.root(), None, Some(sensitive.root())) };
    let message = |source: &str| {
        let budget = Budget::new(100_000);
        let frame =
            Frame { roots: &roots, inputs: &[], file_locals: &[], policy_locals: &[], budget: &budget };
        Evaluator::new(frame).message(&compiled(source).expect("compiles")).expect("a message")
    };
    assert_eq!(outcome("attrs.password == \"hunter2hunter2\""), "true");
    assert_eq!(message("\"It is ${attrs.password} for ${attrs.name}.\""), "It is (sensitive) for x.");
    assert_eq!(message("\"${\"a${attrs.password}\"}\""), "(sensitive)");
    assert_eq!(message("attrs.password == \"a\" ? \"one\" : \"two\""), "two");
}

#[test]
fn an_evaluation_is_bounded() {
    let huge = "[for a in range(100) : [for b in range(100) : [for c in range(100) : a + b + c]]] == []";
    assert!(outcome(huge).ends_with("the evaluation takes too many steps"), "{}", outcome(huge));
    assert!(outcome(&format!("can({huge})")).ends_with("the evaluation takes too many steps"));
    // 4 MiB in a few steps each time, kept in a list.
    let large =
        "[for a in range(100) : join(\"\", [for b in range(1000) : format(\"%4000s\", \"x\")])] == []";
    for source in [large, &format!("can({large})"), &format!("try({large}, true)")] {
        let outcome = outcome_within(50_000_000, source);
        assert!(outcome.ends_with("the values of this evaluation take more than 256 MiB"), "{outcome}");
    }
    let splats = format!("attrs.list{} == 1", "[*]".repeat(9));
    assert_eq!(outcome(&splats), "problem: 9 splats in one expression");
    let deep = format!("{}attrs.count == 3{}", "(".repeat(60), ")".repeat(60));
    assert_eq!(outcome(&deep), "true");
    let long = vec!["attrs.count == 3"; 60].join(" && ");
    assert_eq!(outcome(&long), "true");
}

#[test]
fn a_value_that_holds_itself_many_times_is_an_error_and_no_wait() {
    let mut locals = vec![local("a0", "[1]")];
    for level in 1..=60 {
        locals.push(local(&format!("a{level}"), &format!("[local.a{0}, local.a{0}]", level - 1)));
    }
    let names: Vec<std::rc::Rc<str>> = locals.iter().map(|(name, _)| name.as_str().into()).collect();
    let compiled_in = |source: &str| {
        let expression = hcl_edit::parser::parse_expr(source).expect("HCL");
        let scope = Scope { file_locals: &names, ..Scope::literals(source, Dialect::Extended) };
        compile(&expression, &(0..source.len()), &scope, &mut Vec::new()).expect("compiles")
    };
    let file_locals: Vec<Local> = locals
        .iter()
        .zip(&names)
        .map(|((_, source), name)| Local {
            name: name.clone(),
            span: 0..0,
            expr: compiled_in(source),
            source: None,
        })
        .collect();
    for source in [
        "can(local.a60)",
        "jsonencode(local.a60) == 1",
        "distinct([local.a60]) == 1",
        "local.a60 == local.a60",
        "contains([local.a60], local.a60)",
        "format(\"%v\", local.a60) == 1",
        "\"${jsonencode(local.a60)}\" == 1",
        "length(flatten(local.a60)) == 1",
        "toset(local.a60) == 1",
        "yamlencode(local.a60) == 1",
        "valuetostring(local.a60) == 1",
        "type(local.a60) == 1",
    ] {
        let budget = Budget::new(100_000);
        let frame = Frame {
            roots: &NoRoots,
            inputs: &[],
            file_locals: &file_locals,
            policy_locals: &[],
            budget: &budget,
        };
        let error = Evaluator::new(frame).condition(&compiled_in(source)).expect_err(source);
        assert!(error.fatal, "{source}: {}", error.message);
    }
}

fn local(name: &str, source: &str) -> (String, String) {
    (name.to_owned(), source.to_owned())
}
