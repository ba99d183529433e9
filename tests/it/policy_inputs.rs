//! Values of inputs: where they come from, and what becomes of them.

use tfgate::expr::{Val, ValKind};
use tfgate::policy::{
    Diagnostic, InputValues, Level, LoadContext, LoadError, Missing, Packs, PolicySet, Source, SourceFile,
    SourceKind, load, var_file,
};
use time::{Date, Month};

const INPUTS: &str = r#"
input "x-level" {
  type    = string
  default = "warn"
}
input "count" {
  type    = number
  default = 1
}
input "names" {
  type    = list(string)
  default = []
}
protect "a" {
  level  = input.x-level
  filter = input.count > length(input.names)
}
"#;

fn source(files: &[(&str, &str)]) -> Source {
    let file =
        |(path, text): &(&str, &str)| SourceFile { path: (*path).to_owned(), text: (*text).to_owned() };
    Source {
        origin: "test".to_owned(),
        kind: SourceKind::User,
        files: files.iter().map(file).collect(),
        unread: Vec::new(),
    }
}

fn load_files(files: &[(&str, &str)], inputs: InputValues) -> Result<PolicySet, LoadError> {
    let context = LoadContext {
        version: tfgate::expr::Version::new(0, 1, 0),
        today: Date::from_calendar_date(2026, Month::January, 1).unwrap(),
        stack_count: 1,
        builtin: Packs::Off,
        inputs,
        regex_bytes: tfgate::expr::REGEX_BYTES,
    };
    load(&[source(files)], &[], &context)
}

fn load_text(text: &str, inputs: InputValues) -> PolicySet {
    match load_files(&[("x.gate.hcl", text)], inputs) {
        Ok(set) => set,
        Err(error) => panic!("{error} {:?}", error.diagnostics),
    }
}

fn failures(text: &str, inputs: InputValues) -> Vec<String> {
    let error = load_files(&[("x.gate.hcl", text)], inputs).unwrap_err();
    error.diagnostics.iter().map(shown).collect()
}

fn shown(problem: &Diagnostic) -> String {
    let help = problem.help.as_deref().map(|help| format!(" ({help})")).unwrap_or_default();
    format!("{problem}{help}")
}

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
}

/// The values of the first policy's file, in short.
fn values(set: &PolicySet) -> Vec<String> {
    set.policies[0].file.input_values().iter().map(short).collect()
}

fn short(value: &Val<'_>) -> String {
    match value.kind() {
        ValKind::Unknown => "unknown".to_owned(),
        ValKind::Null => "null".to_owned(),
        ValKind::Bool(value) => value.to_string(),
        ValKind::Number(number) => number.to_text().unwrap(),
        ValKind::String(text) => format!("{:?}", &**text),
        ValKind::Seq(_) => {
            let elements: Vec<String> = value.elements().unwrap().iter().map(short).collect();
            format!("{} of {}", value.type_name(), elements.join(", "))
        }
        ValKind::Map(_) => {
            let member =
                |(key, value): &(tfgate::expr::Text<'_>, Val<'_>)| format!("{key}: {}", short(value));
            let members: Vec<String> = value.entries().unwrap().iter().map(member).collect();
            format!("{} of {}", value.type_name(), members.join(", "))
        }
    }
}

#[test]
fn a_flag_beats_the_environment_that_beats_the_files_that_beat_the_default() {
    let files = vec![
        var_file("a.tfvars", "x-level = \"require_approval\"\ncount = 2\nnames = [\"a\"]\n").unwrap(),
        var_file("b.tfvars.json", r#"{"names": ["b", 1], "count": 12345678901234567890}"#).unwrap(),
    ];
    let mut inputs = InputValues::default();
    assert_eq!(values(&load_text(INPUTS, inputs.clone())), ["\"warn\"", "1", "a list of "]);
    inputs.files = files;
    let from_files = ["\"require_approval\"", "12345678901234567890", "a list of \"b\", \"1\""];
    assert_eq!(values(&load_text(INPUTS, inputs.clone())), from_files);
    inputs.environment = pairs(&[("TFGATE_VAR_X_LEVEL", "warn"), ("TFGATE_VAR_COUNT", ""), ("HOME", "/")]);
    assert_eq!(values(&load_text(INPUTS, inputs.clone()))[..2], ["\"warn\"", "12345678901234567890"]);
    inputs.flags =
        pairs(&[("x-level", "require_approval"), ("x-level", "deny"), ("names", "[\"x\", \"y\"]")]);
    let set = load_text(INPUTS, inputs);
    assert_eq!(values(&set)[2], "a list of \"x\", \"y\"");
    assert_eq!(set.policies[0].level, Level::Deny);
}

#[test]
fn a_text_for_a_string_is_taken_as_it_is() {
    let text = "input \"s\" {\n  type = string\n}\ninput \"n\" {\n  type = number\n}\ninput \"b\" {\n  type = bool\n}\n\
                input \"a\" {\n  type = any\n}\nprotect \"p\" {\n}\n";
    let flags =
        pairs(&[("s", "[\"x"), ("n", "-1.50"), ("b", "true"), ("a", "{ a = [null, 1], \"b\" = \"c\" }")]);
    let set = load_text(text, InputValues { flags, ..InputValues::default() });
    let found = values(&set);
    assert_eq!(found[0], "\"[\\\"x\"");
    assert_eq!(found[2..], ["true", "an object of a: a tuple of null, 1, b: \"c\""]);
    assert!(found[1].starts_with("-1.5"), "{}", found[1]);
}

#[test]
fn values_are_converted_and_completed() {
    let text = "input \"o\" {\n  type = object({ a = number, b = optional(string), c = optional(bool, true) })\n}\n\
                input \"m\" {\n  type = map(string)\n}\ninput \"z\" {\n  type = set(string)\n}\ninput \"t\" {\n  type = tuple([string, bool])\n}\n\
                protect \"p\" {\n}\n";
    let flags = pairs(&[
        ("o", "{ a = \"3\", d = 1 }"),
        ("m", "{ x = 1 }"),
        ("t", "[1, \"false\"]"),
        ("z", "[\"b\", 1, \"b\"]"),
    ]);
    let set = load_text(text, InputValues { flags, ..InputValues::default() });
    assert_eq!(
        values(&set),
        [
            "an object of a: 3, b: null, c: true",
            "a map of x: \"1\"",
            "a set of \"1\", \"b\"",
            "a tuple of \"1\", false"
        ]
    );
}

#[test]
fn a_value_that_is_wrong_is_named_and_not_shown() {
    let inputs = InputValues {
        flags: pairs(&[("count", "hunter2"), ("names", "[[\"hunter2\"]]")]),
        environment: pairs(&[("TFGATE_VAR_X_LEVEL", "hunter2")]),
        ..InputValues::default()
    };
    let found = failures(INPUTS, inputs);
    assert_eq!(
        found,
        [
            "--var count: the value of input `count` is not of its type: expected a number, found a string (write it as in \
             a policy file: `5`, `true`, `[\"a\", \"b\"]`; a string goes without quotes where the type is `string`)",
            "--var names: the value of input `names` is not of its type: expected a string at `[0]`, found a tuple (write it as in a policy file: `5`, `true`, `[\"a\", \"b\"]`; a string goes without quotes where the type is `string`)",
            "x.gate.hcl:15:12: `level` is `hunter2`",
        ]
    );
    let secret =
        "input \"s\" {\n  type = string\n  sensitive = true\n}\nprotect \"p\" {\n  level = input.s\n}\n";
    let inputs = InputValues { flags: pairs(&[("s", "hunter2")]), ..InputValues::default() };
    let found = failures(secret, inputs);
    assert_eq!(found, ["x.gate.hcl:6:11: `level` is another word"]);
}

#[test]
fn a_value_for_no_input_is_an_error_wherever_it_is_from() {
    let inputs = InputValues { flags: pairs(&[("cuont", "1")]), ..InputValues::default() };
    let expected = "--var: no policy has an input `cuont` (did you mean `count`?)";
    assert_eq!(failures(INPUTS, inputs.clone()), [expected]);
    let none = failures("protect \"a\" {\n}\n", inputs);
    assert_eq!(none, ["--var: no policy has an input `cuont` (the policies have no inputs)"]);
    let files = vec![var_file("a.tfvars", "count = 2\ncuont = 3\n").unwrap()];
    let failed = failures(INPUTS, InputValues { files, ..InputValues::default() });
    assert_eq!(failed, ["a.tfvars:2:1: no policy has an input `cuont` (did you mean `count`?)"]);
    let environment = pairs(&[
        ("TFGATE_VAR_CUONT", "1"),
        ("TFGATE_VAR_NONE", ""),
        ("TFGATE_VAR_X_LEVEL", "deny"),
        ("HOME", "x"),
    ]);
    let failed = failures(INPUTS, InputValues { environment, ..InputValues::default() });
    assert_eq!(failed, ["TFGATE_VAR_CUONT: no policy has an input `cuont` (did you mean `count`?)"]);
}

/// The required tags of the pack `tags` under these settings and values.
fn required_tags(settings: &[(&str, &str)], inputs: InputValues) -> Result<String, LoadError> {
    let context = LoadContext {
        version: tfgate::expr::Version::new(0, 1, 0),
        today: Date::from_calendar_date(2026, Month::January, 1).unwrap(),
        stack_count: 1,
        builtin: Packs::On,
        inputs,
        regex_bytes: tfgate::expr::REGEX_BYTES,
    };
    let sources: Vec<Source> = settings
        .iter()
        .map(|(origin, text)| Source {
            origin: (*origin).to_owned(),
            ..source(&[(&format!("{origin}/s.gate.hcl"), text)])
        })
        .collect();
    let set = load(&sources, tfgate::policy::builtin::FILES, &context)?;
    let tags = set.builtin.for_type("aws_sqs_queue", &["tags"])?;
    Ok(short(&tags[0].file.inputs[0].value.clone().unwrap()))
}

#[test]
fn the_inputs_of_packs_come_from_settings_and_from_outside() {
    let settings = [("repo", "settings {\n  inputs = { required_tags = [\"team\"] }\n}\n")];
    let floor = ("org", "settings {\n  floor = true\n  inputs = { required_tags = [\"org\"] }\n}\n");
    let given =
        |name: &str, text: &str| InputValues { flags: pairs(&[(name, text)]), ..InputValues::default() };
    let none = InputValues::default;
    assert_eq!(required_tags(&[], none()).unwrap(), r#"a list of "owner", "environment""#);
    assert_eq!(required_tags(&settings, none()).unwrap(), r#"a list of "team""#);
    assert_eq!(required_tags(&[floor, settings[0]], none()).unwrap(), r#"a list of "org""#);
    let files = vec![var_file("a.tfvars", "required_tags = [\"file\"]").unwrap()];
    assert_eq!(required_tags(&settings, InputValues { files, ..none() }).unwrap(), r#"a list of "file""#);
    let environment = pairs(&[("TFGATE_VAR_REQUIRED_TAGS", "[\"env\"]")]);
    assert_eq!(
        required_tags(&settings, InputValues { environment, ..none() }).unwrap(),
        r#"a list of "env""#
    );
    assert_eq!(
        required_tags(&settings, given("required_tags", "[\"flag\"]")).unwrap(),
        r#"a list of "flag""#
    );
    let failures = |settings: &[(&str, &str)], inputs| -> Vec<String> {
        required_tags(settings, inputs).unwrap_err().diagnostics.iter().map(shown).collect()
    };
    assert_eq!(
        failures(&[("repo", "settings {\n  inputs = { required_tag = [\"team\"] }\n}\n")], none()),
        ["repo/s.gate.hcl:2:14: no pack has an input `required_tag` (did you mean `required_tags`?)"]
    );
    let wrong = failures(&[("repo", "settings {\n  inputs = { required_tags = 5 }\n}\n")], none());
    assert_eq!(wrong, ["repo/s.gate.hcl:2:14: the value of input `required_tags` is not of its type"]);
    let wrong = failures(&[], given("required_tags", "team"));
    assert_eq!(wrong.len(), 1, "{wrong:?}");
    let stacks = "settings {\n  stacks = [\"a\"]\n  inputs = { required_tags = [] }\n}\n";
    assert_eq!(
        failures(&[("repo", stacks)], none()),
        ["repo/s.gate.hcl:3:3: `inputs` in settings for some stacks"]
    );
}

#[test]
fn a_required_input_is_missing_until_tests_give_it_a_value() {
    let text = "input \"who\" {\n  type = string\n}\nprotect \"a\" {\n  level = input.who\n}\n";
    assert_eq!(failures(text, InputValues::default()).len(), 1);
    let set = load_text(text, InputValues { missing: Missing::Allowed, ..InputValues::default() });
    assert_eq!(values(&set), ["unknown"]);
    assert_eq!(set.policies[0].level, Level::RequireApproval);
    let input = &set.policies[0].file.inputs[0];
    assert!(input.accept(&Val::null()).is_err());
    assert_eq!(short(&input.accept(&Val::bool(true)).unwrap()), "\"true\"");
}

#[test]
fn sensitive_inputs_are_marked() {
    let text =
        "input \"s\" {\n  type = string\n  sensitive = true\n  default = \"x\"\n}\nprotect \"a\" {\n}\n";
    let set = load_text(text, InputValues::default());
    assert!(set.policies[0].file.input_values()[0].is_sensitive());
}

#[test]
fn an_input_of_two_files_is_wrong_once() {
    let text = |label: &str| format!("input \"n\" {{\n  type = number\n}}\nprotect \"{label}\" {{\n}}\n");
    let (a, b) = (text("a"), text("b"));
    let inputs = InputValues { flags: pairs(&[("n", "\"x\"")]), ..InputValues::default() };
    let error = load_files(&[("a.gate.hcl", &a), ("b.gate.hcl", &b)], inputs).unwrap_err();
    assert_eq!(error.diagnostics.len(), 1);
}

#[test]
fn a_file_of_values_holds_literals_only() {
    let error = var_file("x.tfvars", "a = local.x\nb {\n}\n").unwrap_err();
    let found: Vec<String> = error.diagnostics.iter().map(ToString::to_string).collect();
    assert_eq!(
        found,
        ["x.tfvars:1:5: expected a literal, found a reference", "x.tfvars:2:1: a block in a file of values",]
    );
    let error = var_file("x.json", "{\n  \"a\": hunter2\n}").unwrap_err();
    assert_eq!(error.to_string(), "x.json:2:8: this is not a JSON object");
}
