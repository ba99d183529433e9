//! Any text as a history of drift: no panic; what is read comes back from its own JSON as it is, and a run over no stacks
//! makes nothing new of it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tfgate::history::History;
use tfgate::policy::PolicySet;
use tfgate::report::{Rules, report};
use time::{Duration, OffsetDateTime};

fuzz_target!(|text: &str| {
    // The 21st of November 2026.
    let now = OffsetDateTime::UNIX_EPOCH + Duration::days(20_778);
    let Ok(mut history) = History::parse(text, now) else { return };
    let written = history.to_json();
    assert!(
        History::parse(&written, now).expect("what was written is read") == history,
        "another one came back"
    );
    let mut nothing = report("0.0.0", Vec::new(), &PolicySet::default(), Rules::default());
    let observed = history.observe(&mut nothing, now);
    assert!(observed.stacks.is_empty());
    History::parse(&history.to_json(), now).expect("it is still read");
});
