//! Any expression over any values: it does not compile, has a value, or an error at a place that exists. The input is an
//! expression, then, each behind a NUL byte, JSON for `attrs`, its unknown mask and its sensitive mask.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tfgate::expr::{
    Budget, Dialect, EvalError, Evaluator, Frame, Objects, Overlay, Root, Roots, Scope, Text, Uses, Val,
    compile,
};
use tfgate::plan::Value;

/// What an evaluation may cost: enough to reach every function, little enough for many runs.
const STEPS: u64 = 200_000;

struct Attrs<'v>(Overlay<'v>);

impl<'v> Roots<'v> for Attrs<'v> {
    fn root(&self, root: Root) -> Result<Val<'v>, EvalError> {
        Ok(if root == Root::PriorAttrs { Val::nulls() } else { self.0.val() })
    }

    fn resources(&self, _: &str) -> Result<Objects<'v>, EvalError> {
        Ok(Objects { list: vec![self.0.val()], incomplete: false })
    }

    fn data_sources(&self, _: &str) -> Result<Objects<'v>, EvalError> {
        Ok(Objects { list: vec![self.0.val()], incomplete: true })
    }

    fn timestamp(&self) -> Option<Text<'v>> {
        Some("2026-01-31T12:00:00Z".into())
    }
}

fuzz_target!(|text: &str| {
    let mut parts = text.split('\0');
    let source = parts.next().unwrap_or_default();
    let json: Vec<Option<Value<'_>>> =
        (0..3).map(|_| parts.next().and_then(|text| Value::parse(text).ok())).collect();
    let Ok(expression) = hcl_edit::parser::parse_expr(source) else { return };
    let scope = Scope { roots: &Root::ALL, ..Scope::literals(source, Dialect::Extended) };
    let mut problems = Vec::new();
    let Some(compiled) = compile(&expression, &(0..source.len()), &scope, &mut problems) else {
        assert!(!problems.is_empty(), "nothing compiled, and no problem");
        for problem in problems {
            assert!(source.get(problem.span.clone()).is_some(), "{}: {:?}", problem.message, problem.span);
        }
        return;
    };
    Uses::default().add(&compiled);
    let empty = Value::parse("{}").expect("JSON");
    let root = |place: usize| json.get(place).and_then(Option::as_ref);
    let attrs =
        Overlay::new(root(0).unwrap_or(&empty).root(), root(1).map(Value::root), root(2).map(Value::root));
    let roots = Attrs(attrs);
    let budget = Budget::new(STEPS);
    let frame = Frame { roots: &roots, inputs: &[], file_locals: &[], policy_locals: &[], budget: &budget };
    let mut evaluator = Evaluator::new(frame);
    for result in [evaluator.condition(&compiled).map(|_| ()), evaluator.message(&compiled).map(|_| ())] {
        if let Err(error) = result {
            let span = error.span.expect("an error has a place");
            assert!(source.get(span.clone()).is_some(), "{}: {span:?}", error.message);
        }
    }
});
