//! Any text as the schemas of providers: no panic; a type that is in them is known, and its attributes are.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tfgate::policy::{KnownTypes, SourceFile, unknown_attributes, unknown_types};

/// Policies about a type that may be in it.
const POLICIES: &str = "protect \"x\" {\n  types  = [\"a_b\", \"a_*\"]\n  filter = attrs.c == 1\n}\n";

fuzz_target!(|text: &str| {
    let Ok(known) = KnownTypes::of_schema(text) else { return };
    let file = SourceFile { path: "x.gate.hcl".to_owned(), text: POLICIES.to_owned() };
    for problem in unknown_types(&file, &known).into_iter().chain(unknown_attributes(&file, &known)) {
        assert!(POLICIES.get(problem.span.clone()).is_some(), "{}: {:?}", problem.message, problem.span);
    }
    if known.attributes(&["a_b"]).is_some() {
        assert!(!known.names_none("a_b") && !known.names_none("a_*"), "a type of the schema is known");
    }
});
