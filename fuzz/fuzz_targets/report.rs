//! Any bytes as a saved report: no panic; what is believed can be shown in every format and merged, and comes back from
//! its own JSON as it is.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tfgate::render::{Format, Style, render, saved};
use tfgate::report::{Expected, Part, Report, Verdict, merged, verified};

fuzz_target!(|bytes: &[u8]| {
    let Ok(read) = saved(bytes) else { return };
    let Ok(report) = verified(read.report) else { return };
    for format in Format::ALL {
        rendered(&report, format);
    }
    let json = rendered(&report, Format::Json);
    let again = saved(&json).expect("what was written is read");
    assert_eq!(again.unknown, None);
    let again = verified(again.report).expect("what was verified stays true");
    assert!(rendered(&again, Format::Json) == json, "another report came back");

    let part = |file: &str| Part { file: file.to_owned(), report: Ok(report.clone()) };
    let both = merged("0.0.0", vec![part("a.json"), part("b.json")], &Expected::Anything);
    assert!(both.verdict == Verdict::Error || report.stacks.is_empty(), "one stack has two reports");
    verified(both).expect("a merged report is true");
});

fn rendered(report: &Report, format: Format) -> Vec<u8> {
    let mut out = Vec::new();
    render(report, format, Style::PLAIN, &mut out).expect("a vector takes everything");
    out
}
