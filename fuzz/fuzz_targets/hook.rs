//! Any bytes as a command line and as a call: no panic, and a bare apply is refused wherever it stands.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tfgate::hook::{Guard, read};

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let guard = Guard::default();
    let judged = guard.line(&text);
    if let Ok(call) = read(None, &text) {
        let _ = guard.call(&call);
    }
    let words: Vec<String> = text.split(' ').map(str::to_owned).collect();
    let _ = guard.words(&words);
    // What is refused stays refused inside of a shell, and a command after it does not hide it.
    let quoted = format!("sh -c '{}'", text.replace('\'', "'\\''"));
    if judged.is_err() && !text.contains('\0') {
        assert!(guard.line(&quoted).is_err(), "refused outside, and not in {quoted:?}");
    }
    let plain = text.chars().all(|c| c.is_ascii_alphanumeric() || c == ' ');
    if plain {
        assert!(guard.line(&format!("ls {text}; terraform apply")).is_err());
    }
});
