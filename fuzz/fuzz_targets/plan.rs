//! Any bytes into the plan reader and through the gate: they are refused or read, nothing panics, and where the reads of the
//! input end makes no difference.
#![no_main]

use std::io::Read;

use libfuzzer_sys::fuzz_target;
use tfgate::drift::Classifier;
use tfgate::gate::{self, Options, PlanText};
use tfgate::plan::{self, Entry, ReadOptions};
use tfgate::policy::PolicySet;

fuzz_target!(|bytes: &[u8]| {
    let size = bytes.first().map_or(1, |first| usize::from(first % 61) + 1);
    assert_eq!(read(bytes), read(Pieces { bytes, size }), "the size of the reads changes what is read");
    let options = Options { max_input: Some(1 << 24), ..Options::default() };
    let report = gate::check_plan(&PlanText::new("fuzz", bytes), &PolicySet::default(), &options).report;
    assert!(report.plan.is_some() || report.error.is_some(), "a plan that was not read has no verdict");
});

/// What a reader of plans can see, or the error.
fn read(reader: impl Read) -> Result<(Vec<String>, String), String> {
    let needs = ReadOptions {
        idle: true,
        unchanged: true,
        data: true,
        providers: true,
        modules: true,
        graph: true,
        max_input: 1 << 24,
        ..ReadOptions::REPORT
    };
    let mut seen = Vec::new();
    let mut classifier = Classifier::new();
    let plan = plan::parse(reader, &needs, &mut |entry| {
        classifier.observe(entry);
        match entry {
            Entry::Change(change) | Entry::Drift(change) | Entry::Deferred(change, _) => {
                let lazy = [&change.before, &change.after, &change.after_unknown];
                let values = lazy.map(|value| value.get().is_ok());
                seen.push(format!("{} {} {values:?} {}", change.address, change.action, change.is_idle()));
                seen.extend(tfgate::diff::drifted(change).ok().map(|paths| format!("{paths:?}")));
            }
            Entry::Data(_)
            | Entry::Provider(_)
            | Entry::Module(_)
            | Entry::Link(_)
            | Entry::Configured(_)
            | Entry::Unchanged(_) => seen.push(format!("{entry:?}")),
        }
        Ok(())
    });
    if let Ok(plan) = &plan {
        seen.extend(classifier.finish(plan).ok().map(|drifted| format!("{drifted:?}")));
    }
    plan.map(|plan| (seen, format!("{plan:?}"))).map_err(|error| format!("{error} {:?}", error.help))
}

/// A reader that hands out a few bytes at a time.
struct Pieces<'a> {
    bytes: &'a [u8],
    size: usize,
}

impl Read for Pieces<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let length = self.size.min(buffer.len());
        self.bytes.read(&mut buffer[..length])
    }
}
