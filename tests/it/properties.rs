use std::io::Read;
use std::sync::OnceLock;

use proptest::prelude::*;
use tfgate::plan::{self, Entry, Kind, PlanError, ReadOptions, Value, ValueRef};

use crate::support::{Folder, check, formats, inputs, manifest, plan as plan_bytes};

/// Writes a value with the keys of every object sorted, as `jq -S .` does, or reversed.
fn reordered(value: ValueRef<'_>, reverse: bool, out: &mut String) {
    let comma = |out: &mut String, place: usize| {
        if place > 0 {
            out.push_str(",\n");
        }
    };
    match value.kind() {
        Kind::Object(members) => {
            let mut members = members.sorted();
            if reverse {
                members.reverse();
            }
            out.push('{');
            for (place, (key, member)) in members.into_iter().enumerate() {
                comma(out, place);
                out.push_str(&serde_json::to_string(key).expect("a string"));
                out.push_str(": ");
                reordered(member, reverse, out);
            }
            out.push('}');
        }
        Kind::Array(elements) => {
            out.push('[');
            for (place, element) in elements.enumerate() {
                comma(out, place);
                reordered(element, reverse, out);
            }
            out.push(']');
        }
        Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) => out.push_str(&value.to_string()),
    }
}

fn reorder(input: &[u8], reverse: bool) -> Vec<u8> {
    let text = std::str::from_utf8(input).expect("UTF-8").to_owned();
    // Plans nest deeper than the stack of a test thread likes.
    let work = move || {
        let mut out = String::new();
        reordered(Value::parse(&text).expect("JSON").root(), reverse, &mut out);
        out.into_bytes()
    };
    std::thread::Builder::new().stack_size(256 << 20).spawn(work).expect("a thread").join().expect("no panic")
}

/// The exit code, every report of one run, in the order of the formats, and what it prints.
fn reports(input: &[u8]) -> (i32, Vec<String>) {
    let folder = Folder::new();
    let outputs = formats().into_iter().map(|format| format!("--output={format}={}", folder.at(format)));
    let outputs: Vec<String> = outputs.collect();
    let mut arguments = vec!["--verbose", "--policy", "testdata/cli/everything.gate.hcl"];
    arguments.extend(outputs.iter().map(String::as_str));
    let ran = check(input, &arguments);
    let mut reports: Vec<String> = formats().into_iter().map(|format| folder.read(format)).collect();
    reports.push(ran.said());
    (ran.code, reports)
}

/// Reports without the place of an error, which depends on the order.
fn without_offsets((code, reports): (i32, Vec<String>)) -> (i32, Vec<String>) {
    let offset = regex::Regex::new(r"at\s+byte\s+\d+").expect("a pattern");
    (code, reports.iter().map(|report| offset.replace_all(report, "").into_owned()).collect())
}

#[test]
fn the_order_of_keys_changes_no_byte_of_any_report() {
    for expected in manifest() {
        let name = expected["name"].as_str().expect("a name");
        let input = plan_bytes(name);
        let original = without_offsets(reports(&input));
        assert_eq!(without_offsets(reports(&reorder(&input, false))), original, "{name}");
        // Shown values keep the order of the plan; nothing else knows it.
        let (reversed, input) = (reorder(&input, true), input.as_slice());
        assert_eq!(judged(&reversed), judged(input), "{name}, reversed");
    }
}

/// What was decided and counted, without shown values and places.
fn judged(input: &[u8]) -> (i32, serde_json::Value) {
    let ran = check(input, &["--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&ran.stdout).expect("a report");
    let stack = &report["stacks"][0];
    let mut drift = stack["drift"].clone();
    for entry in drift.as_array_mut().into_iter().flatten() {
        entry["attributes"].take();
    }
    let findings: Vec<_> =
        stack["findings"].as_array().into_iter().flatten().map(|f| &f["fingerprint"]).collect();
    (ran.code, serde_json::json!([stack["verdict"], stack["summary"], findings, stack["notes"], drift]))
}

/// A plan with the entries of `resource_changes` in another order.
fn shuffled(name: &str, order: &[usize]) -> Vec<u8> {
    let text = String::from_utf8(plan_bytes(name)).expect("UTF-8");
    let value = Value::parse(&text).expect("JSON");
    let mut out = String::from("{");
    for (place, (key, member)) in members(value.root()).into_iter().enumerate() {
        out.push_str(if place > 0 { "," } else { "" });
        out.push_str(&format!("{}:", serde_json::to_string(key).expect("a string")));
        match (key, member.kind()) {
            ("resource_changes", Kind::Array(elements)) => {
                let mut elements: Vec<String> = elements.map(|element| element.to_string()).collect();
                for (from, to) in order.iter().enumerate() {
                    let length = elements.len();
                    elements.swap(from % length, to % length);
                }
                out.push_str(&format!("[{}]", elements.join(",")));
            }
            _ => out.push_str(&member.to_string()),
        }
    }
    out.push('}');
    out.into_bytes()
}

fn members(value: ValueRef<'_>) -> Vec<(&str, ValueRef<'_>)> {
    match value.kind() {
        Kind::Object(members) => members.collect(),
        _ => panic!("not an object"),
    }
}

/// Reads in pieces, as a pipe does.
struct Pieces<'a> {
    rest: &'a [u8],
    sizes: std::iter::Cycle<std::slice::Iter<'a, usize>>,
}

impl Read for Pieces<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let size = (*self.sizes.next().expect("endless")).max(1).min(buffer.len()).min(self.rest.len());
        let (piece, rest) = self.rest.split_at(size);
        buffer[..size].copy_from_slice(piece);
        self.rest = rest;
        Ok(size)
    }
}

/// Reads a plan and everything in it; what comes back is comparable.
fn read(input: impl Read) -> Result<Vec<String>, String> {
    let mut entries = Vec::new();
    let needs = ReadOptions {
        idle: true,
        unchanged: true,
        data: true,
        providers: true,
        modules: true,
        graph: true,
        ..ReadOptions::REPORT
    };
    let mut sink = |entry: Entry<'_>| -> Result<(), PlanError> {
        if let Entry::Change(change) | Entry::Drift(change) | Entry::Deferred(change, _) = entry {
            tfgate::diff::differences(change)?;
            tfgate::diff::drifted(change)?;
        }
        entries.push(format!("{entry:?}"));
        Ok(())
    };
    let plan = plan::parse(input, &needs, &mut sink).map_err(|error| error.to_string())?;
    entries.push(format!("{plan:?}"));
    Ok(entries)
}

/// A plan behind so much text that the window moves, and damage at its end is beyond the first fill.
fn behind(padding: usize, input: &[u8]) -> Vec<u8> {
    let space = " ".repeat(padding / 2);
    let Some(rest) = input.strip_prefix(b"{") else { return [space.as_bytes(), input].concat() };
    let long = format!("{{\"padding\":\"{}\",", "x".repeat(padding));
    [space.as_bytes(), long.as_bytes(), rest].concat()
}

/// What a reader gives, the help of an error included.
fn outcome(input: impl Read, most: u64) -> Result<String, String> {
    let options = ReadOptions { max_input: most, ..ReadOptions::REPORT };
    let plan = plan::parse(input, &options, &mut |_| Ok(()));
    plan.map(|plan| format!("{plan:?}")).map_err(|error| format!("{error} {:?}", error.help))
}

fn corpus() -> Vec<Vec<u8>> {
    let small = |input: &Vec<u8>| input.len() < 20_000;
    let plans =
        ["create", "unknown", "sensitive", "deposed", "numbers", "import_and_replace", "hostile_keys"];
    plans
        .iter()
        .map(|name| plan_bytes(name))
        .chain(inputs("testdata/defects").into_iter().map(|(_, input)| input))
        .chain(inputs("testdata/probes").into_iter().map(|(_, input)| input))
        .filter(small)
        .collect()
}

/// JSON with escapes, brackets in strings and white space at every place.
fn json() -> impl Strategy<Value = String> {
    let text = proptest::string::string_regex(r#"([a-z\[\]{}, :]|\\\\|\\"|\\n|\\u00e9|é){0,12}"#)
        .expect("a pattern");
    let leaf = prop_oneof![
        Just("null".to_owned()),
        Just("true".to_owned()),
        "-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,5})?([eE][+-]?[0-9]{1,3})?",
        text.prop_map(|text| format!("\"{text}\"")),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(|list| format!("[ {} ]", list.join(" ,\n"))),
            prop::collection::vec(inner, 0..4).prop_map(|list| {
                let members: Vec<String> =
                    list.iter().enumerate().map(|(place, value)| format!("\"k{place}\" : {value}")).collect();
                format!("{{\t{}}}", members.join(","))
            }),
        ]
    })
}

/// The plans whose changes are put in another order.
const SHUFFLED: [&str; 4] = ["aws_drift_and_replace", "deposed_and_replace", "modules_for_each", "sensitive"];

/// The reports of each as it is: one start of the program serves all orders.
static ORIGINALS: [OnceLock<(i32, Vec<String>)>; SHUFFLED.len()] =
    [const { OnceLock::new() }; SHUFFLED.len()];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_changes_changes_no_byte_of_any_report(order in prop::collection::vec(0_usize..60, 1..60), case in 0..SHUFFLED.len()) {
        let name = SHUFFLED[case];
        let original = ORIGINALS[case].get_or_init(|| reports(&plan_bytes(name)));
        prop_assert_eq!(&reports(&shuffled(name, &order)), original);
    }

    #[test]
    fn no_input_panics_the_reader(input in prop::collection::vec(any::<u8>(), 0..2_000)) {
        let _ = read(input.as_slice());
    }

    #[test]
    fn no_damage_to_a_plan_panics_the_reader(case in any::<prop::sample::Index>(), edits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), any::<bool>()), 1..8), sizes in prop::collection::vec(1_usize..500, 1..6)) {
        let corpus = corpus();
        let mut input = case.get(&corpus).clone();
        for (place, byte, remove) in edits {
            if !input.is_empty() {
                let place = place.index(input.len());
                if remove { input.remove(place); } else { input[place] = byte; }
            }
        }
        let pieces = Pieces { rest: &input, sizes: sizes.iter().cycle() };
        prop_assert_eq!(read(pieces), read(input.as_slice()));
    }

    #[test]
    fn values_are_read_as_the_json_library_reads_them(text in json()) {
        let value = Value::parse(&text).expect("valid JSON");
        let compact = value.root().to_string();
        let ours: serde_json::Value = serde_json::from_str(&compact).expect("valid JSON");
        let theirs: serde_json::Value = serde_json::from_str(&text).expect("valid JSON");
        prop_assert_eq!(ours, theirs);
        prop_assert!(Value::parse(&compact).expect("valid JSON").root().same(value.root()));
    }

    #[test]
    fn elements_in_a_stream_are_those_of_the_json_library(before in prop::collection::vec(json(), 1..6), sizes in prop::collection::vec(1_usize..106, 1..5), cut in any::<prop::sample::Index>()) {
        let change = |(place, json): (usize, &String)| format!(
            r#"{{"address":"t.n{place}","type":"t","change":{{"actions":["delete"],"before":{json},"after":null}}}}"#
        );
        let changes: Vec<String> = before.iter().enumerate().map(change).collect();
        let text = format!(r#"{{"skipped":{},"format_version":"1.2","resource_changes":[{}]}}"#, before[0], changes.join(" , "));
        let mut found = Vec::new();
        let mut sink = |entry: Entry<'_>| {
            if let Entry::Change(change) = entry {
                found.push(change.before.text().unwrap_or_default().to_owned());
            }
            Ok(())
        };
        let pieces = Pieces { rest: text.as_bytes(), sizes: sizes.iter().cycle() };
        plan::parse(pieces, &ReadOptions::REPORT, &mut sink).expect("a plan");
        prop_assert_eq!(&found, &before);
        let cut = cut.index(text.len());
        prop_assert!(plan::parse(&text.as_bytes()[..cut], &ReadOptions::REPORT, &mut |_| Ok(())).is_err());
    }
}

proptest! {
    // Each case is a large input, since the window moves in no other.
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_size_of_the_reads_changes_no_message(case in any::<prop::sample::Index>(), padding in prop_oneof![Just(0_usize), 60_000..70_000_usize, 125_000..140_000_usize, 255_000..275_000_usize], edits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..4), second in any::<prop::sample::Index>(), wide in any::<bool>(), halved in any::<bool>(), twice in any::<bool>(), cut in any::<prop::sample::Index>(), sizes in prop::collection::vec(1_usize..70_000, 1..4)) {
        let corpus = corpus();
        let mut input = case.get(&corpus).clone();
        for (place, byte) in edits {
            if !input.is_empty() {
                let place = place.index(input.len());
                input[place] = byte;
            }
        }
        let mut input = behind(padding, &input);
        if twice {
            let other: &Vec<u8> = second.get(&corpus);
            input.extend_from_slice(&behind(padding, other));
        }
        if wide && let Ok(text) = std::str::from_utf8(&input) {
            input = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            // A lone half of a surrogate pair, somewhere.
            if halved {
                let place = cut.index(input.len() / 2 + 1) * 2;
                input.splice(place..place, [0x00, 0xd8]);
            }
        }
        let most = if cut.index(3) == 0 { cut.index(input.len() + 1) as u64 } else { 1 << 24 };
        let pieces = Pieces { rest: &input, sizes: sizes.iter().cycle() };
        prop_assert_eq!(outcome(pieces, most), outcome(input.as_slice(), most));
    }
}
