//! Any text into the policy loader, in both languages: it refuses it, naming places that exist, or loads a set that
//! can be asked.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tfgate::policy::{
    self, Diagnostic, InputValues, LoadContext, Packs, Source, SourceFile, SourceKind, Stack,
};

fuzz_target!(|text: &str| {
    for path in ["fuzz.gate.hcl", "fuzz.policy.hcl"] {
        let file = SourceFile { path: path.to_owned(), text: text.to_owned() };
        check(text, &policy::hints(&file));
        check(text, &policy::portable_problems(&file));
        load(text, file);
    }
});

fn load(text: &str, file: SourceFile) {
    let source =
        Source { origin: "fuzz".to_owned(), kind: SourceKind::User, files: vec![file], unread: Vec::new() };
    let context = LoadContext {
        version: tfgate::expr::Version::new(1, 0, 0),
        today: time::Date::from_ordinal_date(2026, 1).expect("a day"),
        stack_count: 1,
        builtin: Packs::Off,
        inputs: InputValues::default(),
        regex_bytes: tfgate::expr::REGEX_BYTES,
    };
    match policy::load(&[source], &[], &context) {
        Ok(set) => {
            let effective = set.for_stack(&Stack::default());
            effective.requirements().expect("no built-in file is read");
            let policies = effective.for_type("aws_db_instance").expect("no built-in file is read");
            for policy in policies.iter() {
                policy.policy.matches("aws_db_instance", "module.a[\"b\"].aws_db_instance.c[0]", Some("x"));
            }
        }
        Err(error) => {
            assert!(!error.diagnostics.is_empty(), "an error without a diagnostic");
            check(text, &error.diagnostics);
        }
    }
}

fn check(text: &str, diagnostics: &[Diagnostic]) {
    for diagnostic in diagnostics {
        assert!(text.get(diagnostic.span.clone()).is_some(), "{diagnostic}: {:?}", diagnostic.span);
    }
}
