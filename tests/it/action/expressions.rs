//! The expressions of GitHub Actions, as far as `action.yml` uses them; anything else is refused.

use std::collections::BTreeMap;

/// What expressions may name.
#[derive(Debug, Default)]
pub(super) struct Context {
    /// `inputs.NAME`, `github.NAME` and `steps.ID.outputs.NAME`, as written.
    pub(super) values: BTreeMap<String, String>,
    /// What `cancelled()` gives.
    pub(super) cancelled: bool,
}

impl Context {
    /// A text with each `${{ … }}` replaced.
    pub(super) fn fill(&self, text: &str) -> String {
        let mut filled = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once("${{") {
            let (expression, after) = after.split_once("}}").expect("an end of the expression");
            filled += before;
            filled += &self.evaluate(expression).text();
            rest = after;
        }
        filled + rest
    }

    /// Whether a condition holds. One that asks for no status has a silent `success() &&`.
    pub(super) fn holds(&self, condition: &str, failed: bool) -> bool {
        let inner = condition.trim();
        let inner = inner.strip_prefix("${{").and_then(|rest| rest.strip_suffix("}}")).unwrap_or(inner);
        let asks = inner.contains("cancelled()");
        (asks || (!failed && !self.cancelled)) && self.evaluate(inner).truth()
    }

    fn evaluate(&self, expression: &str) -> Value {
        let mut parser = Parser { context: self, tokens: tokens(expression), next: 0 };
        let value = parser.all();
        assert!(parser.next == parser.tokens.len(), "`{expression}` goes on after its end");
        value
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Value {
    Text(String),
    Truth(bool),
}

impl Value {
    fn text(self) -> String {
        match self {
            Value::Text(text) => text,
            Value::Truth(truth) => truth.to_string(),
        }
    }

    fn truth(&self) -> bool {
        match self {
            Value::Text(text) => !text.is_empty(),
            Value::Truth(truth) => *truth,
        }
    }
}

fn tokens(expression: &str) -> Vec<String> {
    let token =
        regex::Regex::new(r"'(?:[^']|'')*'|==|!=|&&|!|[A-Za-z_][A-Za-z0-9_.-]*(?:\(\))?").expect("a pattern");
    let found: Vec<String> = token.find_iter(expression).map(|found| found.as_str().to_owned()).collect();
    let left = token.replace_all(expression, "");
    assert!(left.trim().is_empty(), "`{expression}` holds `{left}`, which action.yml has no need of");
    found
}

struct Parser<'a> {
    context: &'a Context,
    tokens: Vec<String>,
    next: usize,
}

impl Parser<'_> {
    fn eat(&mut self, token: &str) -> bool {
        let there = self.tokens.get(self.next).is_some_and(|next| next == token);
        self.next += usize::from(there);
        there
    }

    fn all(&mut self) -> Value {
        let mut value = self.compared();
        while self.eat("&&") {
            let right = self.compared();
            if value.truth() {
                value = right;
            }
        }
        value
    }

    fn compared(&mut self) -> Value {
        let left = self.one();
        // The language does not look at the case of letters when it compares.
        let same = |right: Value| left.clone().text().eq_ignore_ascii_case(&right.text());
        if self.eat("==") {
            let right = self.one();
            Value::Truth(same(right))
        } else if self.eat("!=") {
            let right = self.one();
            Value::Truth(!same(right))
        } else {
            left
        }
    }

    fn one(&mut self) -> Value {
        if self.eat("!") {
            let value = self.one();
            return Value::Truth(!value.truth());
        }
        let token = self.tokens.get(self.next).expect("an operand").clone();
        self.next += 1;
        if let Some(text) = token.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\'')) {
            return Value::Text(text.replace("''", "'"));
        }
        if token == "cancelled()" {
            return Value::Truth(self.context.cancelled);
        }
        let known = ["inputs.", "github.", "steps."].iter().any(|start| token.starts_with(start));
        assert!(known && !token.ends_with("()"), "`{token}` is nothing that action.yml may name");
        Value::Text(self.context.values.get(&token).cloned().unwrap_or_default())
    }
}

#[test]
fn expressions_give_what_github_documents() {
    let values = [("inputs.a", "x"), ("inputs.b-c", ""), ("steps.s.outputs.f-g", "File")]
        .map(|(key, value)| (key.to_owned(), value.to_owned()));
    let context = Context { values: values.into(), cancelled: false };
    assert_eq!(context.fill("<${{ inputs.a }}|${{inputs.b-c}}|${{ inputs.absent }}>"), "<x||>");
    assert_eq!(context.fill("${{ inputs.a == 'X' }} ${{ 'it''s' }} ${{ !inputs.b-c }}"), "true it's true");
    for (condition, holds) in [
        ("${{ inputs.a != 'x' }}", false),
        ("steps.s.outputs.f-g == 'file' && inputs.a", true),
        ("!cancelled() && inputs.b-c == ''", true),
    ] {
        assert_eq!(context.holds(condition, false), holds, "{condition}");
    }
    assert!(!context.holds("inputs.a == 'x'", true), "a failed step stops the next");
    assert!(context.holds("!cancelled()", true));
    for refused in
        ["inputs.a || 'x'", "secrets.token", "fromJSON(inputs.a)", "inputs['a']", "inputs.a inputs.a"]
    {
        let refused = std::panic::catch_unwind(|| context.fill(&format!("${{{{ {refused} }}}}")));
        assert!(refused.is_err(), "{refused:?}");
    }
}
