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

/// Which of these words a text has. A word in a comment counts too: rather too much than too little.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct WholePlan(pub(crate) u8);

impl WholePlan {
    /// Searches the text of a built-in file.
    pub(crate) fn of(text: &str) -> Self {
        // The first block of a file has no line break before it.
        let at_start = |word: &str| word.strip_prefix('\n').is_some_and(|word| text.starts_with(word));
        let has = |word: &&str| text.contains(*word) || at_start(word);
        let bits = WORDS.iter().enumerate().filter(|(_, word)| has(word)).map(|(number, _)| 1 << number);
        WholePlan(bits.sum())
    }

    /// Whether the file has a policy that needs the whole plan.
    pub(crate) fn is_needed(self) -> bool {
        self.0 != 0
    }

    /// Whether the file has a word: the start of one in the list.
    pub(crate) fn has(self, start: &str) -> bool {
        let number = WORDS.iter().position(|word| word.trim_start().starts_with(start));
        number.is_some_and(|number| self.0 & (1 << number) != 0)
    }
}
