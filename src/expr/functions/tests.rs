//! What functions do with values that are known in part, with marks, and with input that wants too much.

use std::cell::RefCell;

use super::FUNCTIONS;
use super::arguments::Context;
use crate::expr::error::{Budget, EvalError};
use crate::expr::function::Function;
use crate::expr::overlay::Overlay;
use crate::expr::value::{MAX_VALUE_DEPTH, Val};
use crate::plan::Value;

/// A value of the plan: JSON in which `"?"` marks what is unknown and `"*"` what is sensitive.
struct Plan {
    value: Value<'static>,
    unknown: Value<'static>,
    sensitive: Value<'static>,
}

impl Plan {
    fn new(json: &str) -> Self {
        let value: serde_json::Value = serde_json::from_str(json).unwrap();
        let parse =
            |value: &serde_json::Value| Value::parse(&value.to_string()).unwrap().root().to_owned_value();
        Plan {
            unknown: parse(&mask(&value, "?")),
            sensitive: parse(&mask(&value, "*")),
            value: parse(&value),
        }
    }

    fn val(&self) -> Val<'_> {
        Overlay::new(self.value.root(), Some(self.unknown.root()), Some(self.sensitive.root())).val()
    }
}

fn mask(value: &serde_json::Value, sign: &str) -> serde_json::Value {
    #[expect(clippy::wildcard_enum_match_arm, reason = "scalars have no parts")]
    match value {
        serde_json::Value::Array(elements) => elements.iter().map(|value| mask(value, sign)).collect(),
        serde_json::Value::Object(members) => {
            let members = members.iter().map(|(key, value)| (key.clone(), mask(value, sign)));
            serde_json::Value::Object(members.collect())
        }
        value => (value == sign).into(),
    }
}

fn run<'v>(function: &str, values: &[Val<'v>], steps: u64) -> Result<Val<'v>, EvalError> {
    let (budget, patterns) = (Budget::new(steps), RefCell::default());
    let context = Context { timestamp: None, pattern: None, budget: &budget, patterns: &patterns };
    Function::named(function).unwrap().call(values, &context)
}

/// The result as JSON; `?` unknown, `*` before what is marked, `error`.
fn displayed(function: &str, arguments: &[&str]) -> String {
    let plans: Vec<_> = arguments.iter().map(|json| Plan::new(json)).collect();
    let values: Vec<_> = plans.iter().map(Plan::val).collect();
    run(function, &values, 1_000_000).map_or_else(|_| "error".to_owned(), |value| show(&value))
}

fn show(value: &Val<'_>) -> String {
    let mark = if value.is_sensitive() { "*" } else { "" };
    let plain = Val::new(value.clone().into_kind());
    let text = if value.is_unknown() {
        "?".to_owned()
    } else if let Some(elements) = plain.elements() {
        format!("[{}]", elements.iter().map(show).collect::<Vec<_>>().join(","))
    } else if let Some(members) = plain.entries() {
        let members = members.iter().map(|(key, value)| format!("{key}:{}", show(value)));
        format!("{{{}}}", members.collect::<Vec<_>>().join(","))
    } else {
        let json = run("jsonencode", &[plain], 1000).unwrap();
        json.as_str().unwrap_or_default().to_owned()
    };
    format!("{mark}{text}")
}

#[test]
fn every_name_is_in_the_table_once() {
    let names: std::collections::BTreeSet<_> = FUNCTIONS.iter().map(|function| function.name).collect();
    assert_eq!(names.len(), FUNCTIONS.len());
    for function in FUNCTIONS {
        assert!(function.arity.max.is_none_or(|max| max >= function.arity.min), "{function:?}");
        // A pattern that the call may lack could not be compiled at load.
        assert!(function.pattern.is_none_or(|index| index < function.arity.min), "{function:?}");
    }
}

#[test]
fn what_is_known_in_part_decides_what_it_can() {
    let cases: &[(&str, &[&str], &str)] = &[
        ("isunknown", &[r#""?""#], "true"),
        ("isunknown", &[r#"{"a":["?"]}"#], "true"),
        ("isunknown", &[r#"{"a":[null]}"#], "false"),
        ("contains", &[r#"["a","?"]"#, r#""a""#], "true"),
        ("contains", &[r#"["a","?"]"#, r#""b""#], "?"),
        ("contains", &[r#"["a","b"]"#, r#""?""#], "?"),
        ("contains", &["[]", r#""?""#], "false"),
        ("alltrue", &[r#"[true,"?"]"#], "?"),
        ("alltrue", &[r#"["?",false]"#], "false"),
        ("anytrue", &[r#"["?",true]"#], "true"),
        ("anytrue", &[r#"["?",null]"#], "?"),
        ("length", &[r#"["?","a"]"#], "2"),
        ("length", &[r#""?""#], "?"),
        ("keys", &[r#"{"b":"?","a":1}"#], r#"["a","b"]"#),
        ("values", &[r#"{"b":"?","a":1}"#], "[1,?]"),
        ("lookup", &[r#"{"b":"?"}"#, r#""b""#, "1"], "?"),
        ("lookup", &[r#"{"b":"?"}"#, r#""c""#, "1"], "1"),
        ("element", &[r#"["?",1]"#, "1"], "1"),
        ("merge", &[r#"{"a":"?"}"#, r#"{"b":1}"#], "{a:?,b:1}"),
        ("merge", &[r#"{"a":1}"#, r#""?""#], "?"),
        ("concat", &[r#"["?"]"#, "[1]"], "[?,1]"),
        ("flatten", &[r#"[["a","?"],["b"]]"#], r#"["a",?,"b"]"#),
        // It may be a list of any length.
        ("flatten", &[r#"[["a"],"?"]"#], "?"),
        ("flatten", &[r#"["?"]"#], "?"),
        ("distinct", &[r#"["a","?"]"#], "?"),
        ("sort", &[r#"["a","?"]"#], "?"),
        ("compact", &[r#"["a","?"]"#], "?"),
        ("toset", &[r#"["a","?"]"#], "?"),
        ("tolist", &[r#"[1,"?"]"#], "[1,?]"),
        ("setunion", &[r#"["a"]"#, r#"["?"]"#], "?"),
        ("index", &[r#"["a","?"]"#, r#""a""#], "0"),
        ("index", &[r#"["?","a"]"#, r#""a""#], "?"),
        ("jsonencode", &[r#"[1,{"a":"?"}]"#], "?"),
        ("yamlencode", &[r#"[1,{"a":"?"}]"#], "?"),
        ("valuetostring", &[r#"["?"]"#], "?"),
        ("reverse", &[r#"["?",1]"#], "[1,?]"),
        ("slice", &[r#"["?",1,2]"#, "0", "2"], "[?,1]"),
        ("zipmap", &[r#"["a","b"]"#, r#"["?",1]"#], "{a:?,b:1}"),
        ("zipmap", &[r#"["a","?"]"#, "[1,2]"], "?"),
        ("coalesce", &["null", r#""?""#, r#""a""#], "?"),
        ("coalesce", &[r#""a""#, r#""?""#], r#""a""#),
        ("coalescelist", &["[]", r#"["?"]"#], "[?]"),
        ("matchkeys", &["[1]", r#"["?"]"#, r#"["a"]"#], "?"),
        ("one", &[r#"["?"]"#], "?"),
        ("issensitive", &[r#""?""#], "?"),
    ];
    for (function, arguments, expected) in cases {
        assert_eq!(displayed(function, arguments), *expected, "{function} of {arguments:?}");
    }
}

#[test]
fn marks_stay_with_what_they_are_about() {
    let cases: &[(&str, &[&str], &str)] = &[
        ("contains", &[r#"["a","*"]"#, r#""a""#], "*true"),
        ("length", &[r#"["*"]"#], "1"),
        ("keys", &[r#"{"a":"*"}"#], r#"["a"]"#),
        ("values", &[r#"{"a":"*","b":1}"#], r#"[*"*",1]"#),
        ("element", &[r#"["*",1]"#, "1"], "1"),
        ("element", &[r#"["*",1]"#, "0"], r#"*"*""#),
        ("merge", &[r#"{"a":"*"}"#, r#"{"b":1}"#], r#"{a:*"*",b:1}"#),
        ("toset", &[r#"["a","*"]"#], r#"*[*"*","a"]"#),
        ("sort", &[r#"["a","*"]"#], r#"*["*","a"]"#),
        ("jsonencode", &[r#"{"a":"*"}"#], r#"*"{\"a\":\"*\"}""#),
        ("valuetostring", &[r#"["*"]"#], r#"*"[\"*\"]""#),
        ("tostring", &[r#""*""#], r#"*"*""#),
        ("nonsensitive", &[r#""*""#], r#""*""#),
        ("sensitive", &["1"], "*1"),
        ("issensitive", &[r#"["*"]"#], "false"),
        ("index", &[r#"["a","*"]"#, r#""a""#], "*0"),
        ("type", &[r#""*""#], r#""string""#),
        ("type", &[r#"{"a":"*"}"#], r#"*"object({a=string})""#),
    ];
    for (function, arguments, expected) in cases {
        assert_eq!(displayed(function, arguments), *expected, "{function} of {arguments:?}");
    }
}

#[test]
fn the_mark_of_a_whole_list_is_taken_from_its_elements() {
    let value = Value::parse(r#"["a"]"#).unwrap();
    let sensitive = Value::parse("true").unwrap();
    let list = Overlay::new(value.root(), None, Some(sensitive.root())).val();
    assert_eq!(show(&list), r#"*["a"]"#.replace("\"a\"", "*\"a\""));
    assert_eq!(show(&run("nonsensitive", &[list], 100).unwrap()), r#"["a"]"#);
}

#[test]
fn what_the_plan_holds_counts_as_list_set_and_map() {
    let cases: &[(&str, &[&str], &str)] = &[
        ("setsubtract", &[r#"["b","a","b"]"#, r#"["a"]"#], r#"["b"]"#),
        ("element", &[r#"["b","a"]"#, "3"], r#""a""#),
        ("tomap", &[r#"{"a":1,"b":"x"}"#], r#"{a:"1",b:"x"}"#),
        ("transpose", &[r#"{"a":["x","y"]}"#], r#"{x:["a"],y:["a"]}"#),
        ("type", &[r#"[1,"a"]"#], r#""tuple([number, string])""#),
        ("toset", &[r#"[{"b":1,"a":null},{"a":null,"b":1}]"#], "[{a:null,b:1}]"),
        ("distinct", &["[1,1.0,10e-1,2]"], "[1,2]"),
    ];
    for (function, arguments, expected) in cases {
        assert_eq!(displayed(function, arguments), *expected, "{function} of {arguments:?}");
    }
}

/// Calls a function on text, with the steps of one policy.
fn decode<'t>(function: &str, text: &'t str) -> Result<Val<'t>, EvalError> {
    run(function, &[Val::string(text)], 10_000_000)
}

#[test]
fn nesting_ends_with_an_error() {
    for (function, open, close) in
        [("jsondecode", "[", "]"), ("yamldecode", "[", "]"), ("yamldecode", "- ", "")]
    {
        let nested = |depth: usize| format!("{}1{}", open.repeat(depth), close.repeat(depth));
        assert!(decode(function, &nested(200)).is_ok(), "{open}");
        assert!(decode(function, &nested(MAX_VALUE_DEPTH + 1)).is_err(), "{open}");
        assert!(decode(function, &nested(100_000)).is_err(), "{open}");
    }
    assert!(decode("jsondecode", &r#"{"a":"#.repeat(100_000)).is_err());
    assert!(decode("yamldecode", &"{a: ".repeat(100_000)).is_err());

    let deep = format!("{}{}", "[".repeat(5000), "]".repeat(5000));
    let plan = Value::parse(&deep).unwrap();
    let value = Overlay::new(plan.root(), None, None).val();
    for function in
        ["jsonencode", "yamlencode", "toset", "flatten", "distinct", "type", "valuetostring", "tolist"]
    {
        let result = run(function, &[Val::tuple(vec![value.clone()])], 1_000_000);
        assert!(result.is_err(), "{}", function);
    }
}

#[test]
fn aliases_are_counted_with_what_they_stand_for() {
    let row =
        |level: usize| format!("a{level}: &a{level} [{}]", vec![format!("*a{}", level - 1); 9].join(","));
    let mut lines = vec!["a0: &a0 [1,1,1,1,1,1,1,1,1]".to_owned()];
    lines.extend((1..12).map(row));
    assert!(decode("yamldecode", &lines.join("\n")).is_err());
    assert!(decode("yamldecode", &lines[..3].join("\n")).is_ok());

    let row = |level: usize| format!("a{level}: &a{level} {{<<: *a{0}, b{level}: *a{0}}}", level - 1);
    let mut lines = vec!["a0: &a0 {c: 1}".to_owned()];
    lines.extend((1..30).map(row));
    assert!(decode("yamldecode", &lines.join("\n")).is_err());
}

#[test]
fn results_do_not_grow_without_end() {
    let many = Val::list((0..1000).map(Val::count).collect());
    assert!(run("setproduct", &[many.clone(), many.clone()], u64::MAX).is_err());
    assert!(run("setproduct", &vec![many.clone(); 40], u64::MAX).is_err());
    assert!(run("flatten", &[Val::list(vec![many.clone(); 1000])], u64::MAX).is_err());
    assert!(run("concat", &vec![many.clone(); 1000], u64::MAX).is_err());
    assert!(run("range", &[Val::count(1_000_000_000)], u64::MAX).is_err());
    let text = Val::string("x".repeat(100_000));
    assert!(run("jsonencode", &[Val::list(vec![text.clone(); 100])], u64::MAX).is_err());
    assert!(run("yamlencode", &[Val::list(vec![text; 100])], u64::MAX).is_err());
    // Each element looked at is paid for.
    let fatal = run("distinct", &[many], 100).unwrap_err();
    assert!(fatal.fatal);
}

#[test]
fn long_lists_take_steps_in_proportion() {
    let many = Val::list((0..20_000).map(|number| Val::string(number.to_string())).collect());
    for function in ["distinct", "sort", "toset", "compact", "reverse"] {
        assert!(run(function, std::slice::from_ref(&many), 1_000_000).is_ok(), "{}", function);
    }
    for function in ["setunion", "setsubtract", "setintersection"] {
        assert!(run(function, &[many.clone(), many.clone()], 2_000_000).is_ok(), "{}", function);
    }
}
#[test]
fn what_is_nested_to_the_limit_fits_on_the_stack() {
    for (open, close) in [("[", "]"), (r#"{"a":"#, "}")] {
        let nested = |inner: &str| format!("{}{inner}{}", open.repeat(500), close.repeat(500));
        let json = format!("[{},{}]", nested("1"), nested("\"a\""));
        let plan = Value::parse(&json).unwrap();
        let plan = Overlay::new(plan.root(), None, None).val();
        for value in [plan, decode("jsondecode", &json).unwrap()] {
            for function in [
                "distinct",
                "flatten",
                "jsonencode",
                "setunion",
                "tolist",
                "toset",
                "type",
                "valuetostring",
                "yamlencode",
            ] {
                let result = run(function, std::slice::from_ref(&value), 1_000_000);
                assert!(result.is_ok(), "{function}: {result:?}");
            }
        }
    }
}

#[test]
fn scalars_of_lists_spread_what_is_unknown_and_marked() {
    let cases: &[(&str, &[&str], &str)] = &[
        ("join", &[r#"",""#, r#"["a","?"]"#], "?"),
        ("join", &[r#"",""#, r#"["a","*"]"#], r#"*"a,*""#),
        ("join", &[r#"",""#, r#"["?","*"]"#], "*?"),
        ("join", &[r#"",""#, r#"["?",null]"#], "error"),
        ("sum", &[r#"[1,"?"]"#], "?"),
        ("sum", &[r#"["?","a"]"#], "error"),
        ("format", &[r#""%s""#, r#""?""#], "?"),
        ("format", &[r#""%v""#, r#"["?"]"#], "?"),
        ("format", &[r#""?""#, r#""a""#], "?"),
        ("format", &[r#""%s""#, r#""*""#], r#"*"*""#),
        ("format", &[r#""%v""#, r#"{"a":["*"]}"#], r#"*"{\"a\":[\"*\"]}""#),
        ("format", &[r#""%v %#v""#, "null", "null"], r#""null null""#),
        ("format", &[r#""%s""#, "null"], "error"),
        ("formatlist", &[r#""%s""#, r#"["a","?"]"#], r#"["a",?]"#),
        ("formatlist", &[r#""%s""#, r#""?""#], "?"),
        ("formatlist", &[r#""%s%s""#, r#"["a","b"]"#, r#""*""#], r#"*["a*","b*"]"#),
        ("formatlist", &[r#""%s%v""#, r#"["a"]"#, r#"{"a":"?"}"#], "[?]"),
        ("timestamp", &[], "?"),
        ("regex", &[r#""a""#, r#""?""#], "?"),
        ("regex", &[r#""(.)""#, r#""*""#], r#"*["*"]"#),
    ];
    for (function, arguments, expected) in cases {
        assert_eq!(displayed(function, arguments), *expected, "{function} of {arguments:?}");
    }
}

#[test]
fn the_present_is_the_time_of_the_plan() {
    let (budget, patterns) = (Budget::new(100), RefCell::default());
    let timestamp = Some("2025-01-31T12:00:00Z");
    let context = Context { timestamp, pattern: None, budget: &budget, patterns: &patterns };
    let now = Function::named("timestamp").unwrap().call(&[], &context).unwrap();
    assert_eq!(now.as_str(), timestamp);
}

#[test]
fn texts_do_not_grow_without_end() {
    let long = || Val::string("x\n".repeat(100_000));
    let text = |text: &str| Val::string(text.to_owned());
    let cases: Vec<(&str, Vec<Val<'_>>)> = vec![
        ("format", vec![text("%1000000000d"), Val::count(1)]),
        ("format", vec![text("%99999999999999999999s"), Val::count(1)]),
        ("format", vec![text("%.1000000000f"), Val::count(1)]),
        ("format", vec![text(&"%[1]s".repeat(100)), long()]),
        ("format", vec![text("%[99999999999999999999]s"), Val::count(1)]),
        ("format", vec![text("%f"), text("1e999999999")]),
        ("formatlist", vec![text("%4000000s"), Val::list(vec![Val::count(1); 10])]),
        ("indent", vec![Val::count(1_000_000_000_000), long()]),
        ("indent", vec![Val::count(100), long()]),
        ("join", vec![long(), Val::list(vec![long(); 20])]),
        ("replace", vec![long(), text("x"), text(&"y".repeat(100))]),
        ("replace", vec![long(), text("/x/"), text(&"y".repeat(100))]),
        ("replace", vec![long(), text("/(?s).*/"), text(&"$0".repeat(100))]),
        ("regex", vec![text("(?s)(((((((((((((((((((((((.*)))))))))))))))))))))))"), long()]),
        ("regex", vec![text("((x{100}){100}){100}"), text("x")]),
        ("regex", vec![text(&"x".repeat(100_000)), text("x")]),
        ("regex", vec![text(&"(".repeat(10_000)), text("x")]),
        ("split", vec![text(""), Val::string("x".repeat(200_000))]),
        ("pow", vec![Val::count(10), Val::count(400)]),
        ("parseint", vec![text(&"9".repeat(10_000)), Val::count(10)]),
        ("upper", vec![Val::string("x".repeat(5 << 20))]),
    ];
    for (function, arguments) in cases {
        let result = run(function, &arguments, u64::MAX);
        assert!(result.is_err(), "{}", function);
    }
}
