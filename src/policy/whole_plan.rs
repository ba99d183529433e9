//! Which built-in files have policies that need the whole plan: the reader has to know of them before its first byte. The
//! build script runs this very code over the embedded files.

/// Words of policies that look at more than the change in hand.
const WORDS: [&str; 8] = [
    "\nplan_policy ",
    "\ndrift_policy ",
    "\nprovider_policy ",
    "\nmodule_policy ",
    "getresources(",
    "getdatasource(",
    "\"no-op\"",
    "\"provider.",
];

/// Whether the text of a built-in file has such a policy.
pub(crate) fn needs_whole_plan(text: &str) -> bool {
    // The first block of a file has no line break before it.
    let at_start = |word: &str| word.strip_prefix('\n').is_some_and(|word| text.starts_with(word));
    WORDS.iter().any(|word| text.contains(word) || at_start(word))
}
