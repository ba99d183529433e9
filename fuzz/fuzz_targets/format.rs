//! Any text as a policy file to format: no panic; what is formatted once is not formatted again.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let Ok(once) = tfgate::layout::format(text) else { return };
    let Ok(twice) = tfgate::layout::format(&once) else { panic!("its result cannot be formatted") };
    assert_eq!(once, twice, "the second time changes nothing");
});
