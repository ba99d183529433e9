//! Which files of the built-in packs have to be read before the first byte of a plan. The build script asks for the
//! embedded ones with this very code.

/// Words of policies that look at more than the change in hand, so that the reader of the plan has to know of them.
const WORDS: [&str; 7] = [
    "\nplan_policy ",
    "\ndrift_policy ",
    "\nprovider_policy ",
    "\nmodule_policy ",
    "getresources(",
    "getdatasource(",
    "\"no-op\"",
];

/// Whether the text of a built-in file has such a policy.
pub(crate) fn is_far_sighted(text: &str) -> bool {
    let at_start = |word: &str| word.strip_prefix('\n').is_some_and(|word| text.starts_with(word));
    WORDS.iter().any(|word| text.contains(word) || at_start(word))
}
