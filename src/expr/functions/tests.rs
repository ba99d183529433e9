//! What functions do with values that are known in part, with marks, and with input that wants too much.

use std::cell::RefCell;

use super::{Context, call};
use crate::expr::error::{Budget, EvalError};
use crate::expr::function::Function;
use crate::expr::overlay::Overlay;
use crate::expr::value::{MAX_VALUE_DEPTH, Val};
use crate::plan::Value;

/// A value of the plan: JSON in which `"?"` stands for what is unknown and `"*"` for what is sensitive.
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

fn run<'v>(function: Function, values: &[Val<'v>], steps: u64) -> Result<Val<'v>, EvalError> {
    let (budget, patterns) = (Budget::new(steps), RefCell::default());
    call(function, values, &Context { timestamp: None, pattern: None, budget: &budget, patterns: &patterns })
}

/// The result as JSON; `?` unknown, `*` before what is marked, `error`.
fn shown(function: Function, arguments: &[&str]) -> String {
    let plans: Vec<_> = arguments.iter().map(|json| Plan::new(json)).collect();
    let values: Vec<_> = plans.iter().map(Plan::val).collect();
    run(function, &values, 1_000_000).map_or_else(|_| "error".to_owned(), |value| show(&value))
}

fn show(value: &Val<'_>) -> String {
    let mark = if value.is_sensitive() { "*" } else { "" };
    let plain = value.clone().unmarked();
    let text = if value.is_unknown() {
        "?".to_owned()
    } else if let Some(elements) = plain.elements() {
        format!("[{}]", elements.iter().map(show).collect::<Vec<_>>().join(","))
    } else if let Some(members) = plain.entries() {
        let members = members.iter().map(|(key, value)| format!("{key}:{}", show(value)));
        format!("{{{}}}", members.collect::<Vec<_>>().join(","))
    } else {
        let json = run(Function::Jsonencode, &[plain], 1000).unwrap();
        json.as_str().unwrap_or_default().to_owned()
    };
    format!("{mark}{text}")
}

#[test]
fn what_is_known_in_part_decides_what_it_can() {
    let cases: &[(Function, &[&str], &str)] = &[
        (Function::Contains, &[r#"["a","?"]"#, r#""a""#], "true"),
        (Function::Contains, &[r#"["a","?"]"#, r#""b""#], "?"),
        (Function::Contains, &[r#"["a","b"]"#, r#""?""#], "?"),
        (Function::Contains, &["[]", r#""?""#], "false"),
        (Function::Alltrue, &[r#"[true,"?"]"#], "?"),
        (Function::Alltrue, &[r#"["?",false]"#], "false"),
        (Function::Anytrue, &[r#"["?",true]"#], "true"),
        (Function::Anytrue, &[r#"["?",null]"#], "?"),
        (Function::Length, &[r#"["?","a"]"#], "2"),
        (Function::Length, &[r#""?""#], "?"),
        (Function::Keys, &[r#"{"b":"?","a":1}"#], r#"["a","b"]"#),
        (Function::Values, &[r#"{"b":"?","a":1}"#], "[1,?]"),
        (Function::Lookup, &[r#"{"b":"?"}"#, r#""b""#, "1"], "?"),
        (Function::Lookup, &[r#"{"b":"?"}"#, r#""c""#, "1"], "1"),
        (Function::Element, &[r#"["?",1]"#, "1"], "1"),
        (Function::Merge, &[r#"{"a":"?"}"#, r#"{"b":1}"#], "{a:?,b:1}"),
        (Function::Merge, &[r#"{"a":1}"#, r#""?""#], "?"),
        (Function::Concat, &[r#"["?"]"#, "[1]"], "[?,1]"),
        (Function::Flatten, &[r#"[["a","?"],["b"]]"#], r#"["a",?,"b"]"#),
        // It may be a list of any length.
        (Function::Flatten, &[r#"[["a"],"?"]"#], "?"),
        (Function::Flatten, &[r#"["?"]"#], "?"),
        (Function::Distinct, &[r#"["a","?"]"#], "?"),
        (Function::Sort, &[r#"["a","?"]"#], "?"),
        (Function::Compact, &[r#"["a","?"]"#], "?"),
        (Function::Toset, &[r#"["a","?"]"#], "?"),
        (Function::Tolist, &[r#"[1,"?"]"#], "[1,?]"),
        (Function::Setunion, &[r#"["a"]"#, r#"["?"]"#], "?"),
        (Function::Index, &[r#"["a","?"]"#, r#""a""#], "0"),
        (Function::Index, &[r#"["?","a"]"#, r#""a""#], "?"),
        (Function::Jsonencode, &[r#"[1,{"a":"?"}]"#], "?"),
        (Function::Yamlencode, &[r#"[1,{"a":"?"}]"#], "?"),
        (Function::Valuetostring, &[r#"["?"]"#], "?"),
        (Function::Reverse, &[r#"["?",1]"#], "[1,?]"),
        (Function::Slice, &[r#"["?",1,2]"#, "0", "2"], "[?,1]"),
        (Function::Zipmap, &[r#"["a","b"]"#, r#"["?",1]"#], "{a:?,b:1}"),
        (Function::Zipmap, &[r#"["a","?"]"#, "[1,2]"], "?"),
        (Function::Coalesce, &["null", r#""?""#, r#""a""#], "?"),
        (Function::Coalesce, &[r#""a""#, r#""?""#], r#""a""#),
        (Function::Coalescelist, &["[]", r#"["?"]"#], "[?]"),
        (Function::Matchkeys, &["[1]", r#"["?"]"#, r#"["a"]"#], "?"),
        (Function::One, &[r#"["?"]"#], "?"),
        (Function::Issensitive, &[r#""?""#], "?"),
    ];
    for (function, arguments, wanted) in cases {
        assert_eq!(shown(*function, arguments), *wanted, "{} of {arguments:?}", function.spec().name);
    }
}

#[test]
fn marks_stay_with_what_they_are_about() {
    let cases: &[(Function, &[&str], &str)] = &[
        (Function::Contains, &[r#"["a","*"]"#, r#""a""#], "*true"),
        (Function::Length, &[r#"["*"]"#], "1"),
        (Function::Keys, &[r#"{"a":"*"}"#], r#"["a"]"#),
        (Function::Values, &[r#"{"a":"*","b":1}"#], r#"[*"*",1]"#),
        (Function::Element, &[r#"["*",1]"#, "1"], "1"),
        (Function::Element, &[r#"["*",1]"#, "0"], r#"*"*""#),
        (Function::Merge, &[r#"{"a":"*"}"#, r#"{"b":1}"#], r#"{a:*"*",b:1}"#),
        (Function::Toset, &[r#"["a","*"]"#], r#"*[*"*","a"]"#),
        (Function::Sort, &[r#"["a","*"]"#], r#"*["*","a"]"#),
        (Function::Jsonencode, &[r#"{"a":"*"}"#], r#"*"{\"a\":\"*\"}""#),
        (Function::Valuetostring, &[r#"["*"]"#], r#"*"[\"*\"]""#),
        (Function::Tostring, &[r#""*""#], r#"*"*""#),
        (Function::Nonsensitive, &[r#""*""#], r#""*""#),
        (Function::Sensitive, &["1"], "*1"),
        (Function::Issensitive, &[r#"["*"]"#], "false"),
        (Function::Index, &[r#"["a","*"]"#, r#""a""#], "*0"),
        (Function::Type, &[r#""*""#], r#""string""#),
        (Function::Type, &[r#"{"a":"*"}"#], r#"*"object({a=string})""#),
    ];
    for (function, arguments, wanted) in cases {
        assert_eq!(shown(*function, arguments), *wanted, "{} of {arguments:?}", function.spec().name);
    }
}

#[test]
fn the_mark_of_a_whole_list_is_taken_from_its_elements() {
    let value = Value::parse(r#"["a"]"#).unwrap();
    let sensitive = Value::parse("true").unwrap();
    let list = Overlay::new(value.root(), None, Some(sensitive.root())).val();
    assert_eq!(show(&list), r#"*["a"]"#.replace("\"a\"", "*\"a\""));
    assert_eq!(show(&run(Function::Nonsensitive, &[list], 100).unwrap()), r#"["a"]"#);
}

#[test]
fn what_the_plan_holds_counts_as_list_set_and_map() {
    let cases: &[(Function, &[&str], &str)] = &[
        (Function::Setsubtract, &[r#"["b","a","b"]"#, r#"["a"]"#], r#"["b"]"#),
        (Function::Element, &[r#"["b","a"]"#, "3"], r#""a""#),
        (Function::Tomap, &[r#"{"a":1,"b":"x"}"#], r#"{a:"1",b:"x"}"#),
        (Function::Transpose, &[r#"{"a":["x","y"]}"#], r#"{x:["a"],y:["a"]}"#),
        (Function::Type, &[r#"[1,"a"]"#], r#""tuple([number, string])""#),
        (Function::Toset, &[r#"[{"b":1,"a":null},{"a":null,"b":1}]"#], "[{a:null,b:1}]"),
        (Function::Distinct, &["[1,1.0,10e-1,2]"], "[1,2]"),
    ];
    for (function, arguments, wanted) in cases {
        assert_eq!(shown(*function, arguments), *wanted, "{} of {arguments:?}", function.spec().name);
    }
}

/// Calls a function on text, with the steps of one policy.
fn decode(function: Function, text: &str) -> Result<Val<'_>, EvalError> {
    run(function, &[Val::string(text)], 10_000_000)
}

#[test]
fn nesting_ends_with_an_error() {
    for (function, open, close) in
        [(Function::Jsondecode, "[", "]"), (Function::Yamldecode, "[", "]"), (Function::Yamldecode, "- ", "")]
    {
        let nested = |depth: usize| format!("{}1{}", open.repeat(depth), close.repeat(depth));
        assert!(decode(function, &nested(200)).is_ok(), "{open}");
        assert!(decode(function, &nested(MAX_VALUE_DEPTH + 1)).is_err(), "{open}");
        assert!(decode(function, &nested(100_000)).is_err(), "{open}");
    }
    assert!(decode(Function::Jsondecode, &r#"{"a":"#.repeat(100_000)).is_err());
    assert!(decode(Function::Yamldecode, &"{a: ".repeat(100_000)).is_err());

    let deep = format!("{}{}", "[".repeat(5000), "]".repeat(5000));
    let plan = Value::parse(&deep).unwrap();
    let value = Overlay::new(plan.root(), None, None).val();
    for function in [
        Function::Jsonencode,
        Function::Yamlencode,
        Function::Toset,
        Function::Flatten,
        Function::Distinct,
        Function::Type,
        Function::Valuetostring,
        Function::Tolist,
    ] {
        let result = run(function, &[Val::tuple(vec![value.clone()])], 1_000_000);
        assert!(result.is_err(), "{}", function.spec().name);
    }
}

#[test]
fn aliases_are_counted_with_what_they_stand_for() {
    let row =
        |level: usize| format!("a{level}: &a{level} [{}]", vec![format!("*a{}", level - 1); 9].join(","));
    let mut lines = vec!["a0: &a0 [1,1,1,1,1,1,1,1,1]".to_owned()];
    lines.extend((1..12).map(row));
    assert!(decode(Function::Yamldecode, &lines.join("\n")).is_err());
    assert!(decode(Function::Yamldecode, &lines[..3].join("\n")).is_ok());

    let row = |level: usize| format!("a{level}: &a{level} {{<<: *a{0}, b{level}: *a{0}}}", level - 1);
    let mut lines = vec!["a0: &a0 {c: 1}".to_owned()];
    lines.extend((1..30).map(row));
    assert!(decode(Function::Yamldecode, &lines.join("\n")).is_err());
}

#[test]
fn results_do_not_grow_without_end() {
    let many = Val::list((0..1000).map(Val::count).collect());
    assert!(run(Function::Setproduct, &[many.clone(), many.clone()], u64::MAX).is_err());
    assert!(run(Function::Setproduct, &vec![many.clone(); 40], u64::MAX).is_err());
    assert!(run(Function::Flatten, &[Val::list(vec![many.clone(); 1000])], u64::MAX).is_err());
    assert!(run(Function::Concat, &vec![many.clone(); 1000], u64::MAX).is_err());
    assert!(run(Function::Range, &[Val::count(1_000_000_000)], u64::MAX).is_err());
    let text = Val::string("x".repeat(100_000));
    assert!(run(Function::Jsonencode, &[Val::list(vec![text.clone(); 100])], u64::MAX).is_err());
    assert!(run(Function::Yamlencode, &[Val::list(vec![text; 100])], u64::MAX).is_err());
    // Each element looked at is paid for.
    let fatal = run(Function::Distinct, &[many], 100).unwrap_err();
    assert!(fatal.fatal);
}

#[test]
fn long_lists_take_steps_in_proportion() {
    let many = Val::list((0..20_000).map(|number| Val::string(number.to_string())).collect());
    for function in
        [Function::Distinct, Function::Sort, Function::Toset, Function::Compact, Function::Reverse]
    {
        assert!(run(function, std::slice::from_ref(&many), 1_000_000).is_ok(), "{}", function.spec().name);
    }
    for function in [Function::Setunion, Function::Setsubtract, Function::Setintersection] {
        assert!(run(function, &[many.clone(), many.clone()], 2_000_000).is_ok(), "{}", function.spec().name);
    }
}
#[test]
fn what_is_nested_to_the_limit_fits_on_the_stack() {
    for (open, close) in [("[", "]"), (r#"{"a":"#, "}")] {
        let nested = |inner: &str| format!("{}{inner}{}", open.repeat(500), close.repeat(500));
        let json = format!("[{},{}]", nested("1"), nested("\"a\""));
        let plan = Value::parse(&json).unwrap();
        let plan = Overlay::new(plan.root(), None, None).val();
        for value in [plan, decode(Function::Jsondecode, &json).unwrap()] {
            for function in [
                Function::Distinct,
                Function::Flatten,
                Function::Jsonencode,
                Function::Setunion,
                Function::Tolist,
                Function::Toset,
                Function::Type,
                Function::Valuetostring,
                Function::Yamlencode,
            ] {
                let result = run(function, std::slice::from_ref(&value), 1_000_000);
                assert!(result.is_ok(), "{}: {result:?}", function.spec().name);
            }
        }
    }
}

#[test]
fn scalars_of_lists_spread_what_is_unknown_and_marked() {
    let cases: &[(Function, &[&str], &str)] = &[
        (Function::Join, &[r#"",""#, r#"["a","?"]"#], "?"),
        (Function::Join, &[r#"",""#, r#"["a","*"]"#], r#"*"a,*""#),
        (Function::Join, &[r#"",""#, r#"["?","*"]"#], "*?"),
        (Function::Join, &[r#"",""#, r#"["?",null]"#], "error"),
        (Function::Sum, &[r#"[1,"?"]"#], "?"),
        (Function::Sum, &[r#"["?","a"]"#], "error"),
        (Function::Format, &[r#""%s""#, r#""?""#], "?"),
        (Function::Format, &[r#""%v""#, r#"["?"]"#], "?"),
        (Function::Format, &[r#""?""#, r#""a""#], "?"),
        (Function::Format, &[r#""%s""#, r#""*""#], r#"*"*""#),
        (Function::Format, &[r#""%v""#, r#"{"a":["*"]}"#], r#"*"{\"a\":[\"*\"]}""#),
        (Function::Format, &[r#""%v %#v""#, "null", "null"], r#""null null""#),
        (Function::Format, &[r#""%s""#, "null"], "error"),
        (Function::Formatlist, &[r#""%s""#, r#"["a","?"]"#], r#"["a",?]"#),
        (Function::Formatlist, &[r#""%s""#, r#""?""#], "?"),
        (Function::Formatlist, &[r#""%s%s""#, r#"["a","b"]"#, r#""*""#], r#"*["a*","b*"]"#),
        (Function::Formatlist, &[r#""%s%v""#, r#"["a"]"#, r#"{"a":"?"}"#], "[?]"),
        (Function::Timestamp, &[], "?"),
        (Function::Regex, &[r#""a""#, r#""?""#], "?"),
        (Function::Regex, &[r#""(.)""#, r#""*""#], r#"*["*"]"#),
    ];
    for (function, arguments, wanted) in cases {
        assert_eq!(shown(*function, arguments), *wanted, "{} of {arguments:?}", function.spec().name);
    }
}

#[test]
fn the_present_is_the_time_of_the_plan() {
    let (budget, patterns) = (Budget::new(100), RefCell::default());
    let timestamp = Some("2025-01-31T12:00:00Z");
    let context = Context { timestamp, pattern: None, budget: &budget, patterns: &patterns };
    let now = call(Function::Timestamp, &[], &context).unwrap();
    assert_eq!(now.as_str(), timestamp);
}

#[test]
fn texts_do_not_grow_without_end() {
    let long = || Val::string("x\n".repeat(100_000));
    let text = |text: &str| Val::string(text.to_owned());
    let cases: Vec<(Function, Vec<Val<'_>>)> = vec![
        (Function::Format, vec![text("%1000000000d"), Val::count(1)]),
        (Function::Format, vec![text("%99999999999999999999s"), Val::count(1)]),
        (Function::Format, vec![text("%.1000000000f"), Val::count(1)]),
        (Function::Format, vec![text(&"%[1]s".repeat(100)), long()]),
        (Function::Format, vec![text("%[99999999999999999999]s"), Val::count(1)]),
        (Function::Format, vec![text("%f"), text("1e999999999")]),
        (Function::Formatlist, vec![text("%4000000s"), Val::list(vec![Val::count(1); 10])]),
        (Function::Indent, vec![Val::count(1_000_000_000_000), long()]),
        (Function::Indent, vec![Val::count(100), long()]),
        (Function::Join, vec![long(), Val::list(vec![long(); 20])]),
        (Function::Replace, vec![long(), text("x"), text(&"y".repeat(100))]),
        (Function::Replace, vec![long(), text("/x/"), text(&"y".repeat(100))]),
        (Function::Replace, vec![long(), text("/(?s).*/"), text(&"$0".repeat(100))]),
        (Function::Regex, vec![text("(?s)(((((((((((((((((((((((.*)))))))))))))))))))))))"), long()]),
        (Function::Regex, vec![text("((x{100}){100}){100}"), text("x")]),
        (Function::Regex, vec![text(&"x".repeat(100_000)), text("x")]),
        (Function::Regex, vec![text(&"(".repeat(10_000)), text("x")]),
        (Function::Split, vec![text(""), Val::string("x".repeat(200_000))]),
        (Function::Pow, vec![Val::count(10), Val::count(400)]),
        (Function::Parseint, vec![text(&"9".repeat(10_000)), Val::count(10)]),
        (Function::Upper, vec![Val::string("x".repeat(5 << 20))]),
    ];
    for (function, arguments) in cases {
        let result = run(function, &arguments, u64::MAX);
        assert!(result.is_err(), "{}", function.spec().name);
    }
}
