//! Any bytes as a file of a configuration: no panic; a block is on a line of the file, and the first of its name.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tfgate::source::{Directory, Finder, Text};

/// Blocks that may be in a file; modules lead to the same file again.
const ADDRESSES: [&str; 6] =
    ["a.b", "data.a.b", "provider.aws", "provider.aws.eu", "module.m", "module.m.module.m.a.b"];

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let lines = text.matches('\n').count() + 1;
    for name in ["main.tf", "main.tf.json"] {
        let read = |text: &str| {
            let mut directory = Directory::default();
            let added = directory.add(Text { name, text });
            added.map(|()| directory).unwrap_or_default()
        };
        let mut finder = Finder::new("", None);
        for address in ADDRESSES {
            let found = finder.find(address, &mut |_| read(&text));
            assert!(found.is_none_or(|place| (1..=lines).contains(&place.line)), "{name} has {lines} lines");
        }
        // What follows a file changes nothing that is in it.
        let longer = format!("{text}\nresource \"a\" \"b\" {{\n}}\n");
        let mut before = Finder::new("", None);
        let mut after = Finder::new("", None);
        let first = before.find("a.b", &mut |_| read(&text));
        let second = after.find("a.b", &mut |_| read(&longer));
        assert!(first.is_none() || second.is_none() || first == second, "the first block of a name counts");
    }
});
