//! Policy documents and firewall rules: two of either are compared, or refused, and what is compared with itself opens
//! nothing. The input is two texts with a NUL byte between them, of JSON.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tfgate::expr::{
    Budget, Dialect, EvalError, Evaluator, Frame, Objects, Overlay, Root, Roots, Scope, Text, Val, compile,
};
use tfgate::plan::Value;

/// What an evaluation may cost.
const STEPS: u64 = 2_000_000;

/// What is compared.
const COMPARED: [&str; 3] = [
    "iam::growth(prior_attrs, attrs)",
    "iam::escalations(prior_attrs, attrs)",
    "network::openings(prior_attrs, attrs, \"x\")",
];

struct Sides<'v> {
    before: Overlay<'v>,
    after: Overlay<'v>,
}

impl<'v> Roots<'v> for Sides<'v> {
    fn root(&self, root: Root) -> Result<Val<'v>, EvalError> {
        Ok(if root == Root::PriorAttrs { self.before.val() } else { self.after.val() })
    }

    fn resources(&self, _: &str) -> Result<Objects<'v>, EvalError> {
        Ok(Objects { list: Vec::new(), incomplete: false })
    }

    fn data_sources(&self, _: &str) -> Result<Objects<'v>, EvalError> {
        Ok(Objects { list: Vec::new(), incomplete: false })
    }

    fn timestamp(&self) -> Option<Text<'v>> {
        None
    }
}

/// Whether something opens; `None` where the two cannot be compared.
fn opens(call: &str, sides: &Sides<'_>) -> Option<bool> {
    let source = format!("length({call}) > 0");
    let expression = hcl_edit::parser::parse_expr(&source).expect("an expression");
    let scope = Scope { roots: &Root::ALL, ..Scope::literals(&source, Dialect::Extended) };
    let compiled = compile(&expression, &(0..source.len()), &scope, &mut Vec::new()).expect("it compiles");
    let budget = Budget::new(STEPS);
    let frame = Frame { roots: sides, inputs: &[], file_locals: &[], policy_locals: &[], budget: &budget };
    Evaluator::new(frame).condition(&compiled).ok().flatten()
}

fuzz_target!(|text: &str| {
    let mut parts = text.split('\0').map(Value::parse);
    let (Some(Ok(before)), Some(Ok(after))) = (parts.next(), parts.next()) else { return };
    let side = |value| Overlay::new(value, None, None);
    for call in COMPARED {
        let _ = opens(call, &Sides { before: side(before.root()), after: side(after.root()) });
        let same = opens(call, &Sides { before: side(after.root()), after: side(after.root()) });
        assert_ne!(same, Some(true), "{call}: a value opens something beyond itself");
    }
});
