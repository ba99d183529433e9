//! Regular expressions within limits: of each one, and of all that one set of policies holds.

use std::cell::Cell;

use regex::{Regex, RegexBuilder};

/// The bytes that all regular expressions of one set may take together once they are compiled.
pub const REGEX_BYTES: usize = 64 << 20;

/// The limits that are tried for one, in bytes: a regular expression counts as the least in which it fits, since `regex`
/// does not say what it takes.
const SIZES: [usize; 4] = [16 << 10, 64 << 10, 256 << 10, 1 << 20];

const TOGETHER: &str = "the regular expressions of the policies take too much memory together";

/// How much larger the cache of a regular expression may grow while it matches than what is compiled.
const CACHE: usize = 4;

thread_local! {
    /// The bytes that are left. Policies are loaded and evaluated on one thread.
    static LEFT: Cell<usize> = const { Cell::new(REGEX_BYTES) };
}

/// Runs with a budget for regular expressions. What is compiled later shares what is left of it, or of [`REGEX_BYTES`] where
/// the budget was another one.
pub(crate) fn with_regex_budget<T>(bytes: usize, run: impl FnOnce() -> T) -> T {
    LEFT.set(bytes);
    let result = run();
    let used = bytes.saturating_sub(LEFT.get());
    LEFT.set(REGEX_BYTES.saturating_sub(used));
    result
}

/// Runs without using up the budget.
pub(crate) fn without_charge<T>(run: impl FnOnce() -> T) -> T {
    let left = LEFT.get();
    let result = run();
    LEFT.set(left);
    result
}

/// Compiles a regular expression.
///
/// # Errors
/// Why it does not compile, in lower case and without the pattern, which may be a secret.
pub(crate) fn compile_regex(pattern: &str) -> Result<Regex, String> {
    let (mut last, left) = (None, LEFT.get());
    if left == 0 {
        return Err(TOGETHER.to_owned());
    }
    for size in SIZES {
        let limit = size.min(left);
        match RegexBuilder::new(pattern).size_limit(limit).dfa_size_limit(limit * CACHE).build() {
            Ok(regex) => {
                LEFT.set(left - limit);
                return Ok(regex);
            }
            Err(regex::Error::CompiledTooBig(_)) if limit < size => {
                return Err(TOGETHER.to_owned());
            }
            Err(error @ regex::Error::CompiledTooBig(_)) => last = Some(error),
            Err(error) => return Err(cause(&error)),
        }
    }
    Err(last.map_or_else(String::new, |error| cause(&error)))
}

/// The message of an error. `regex` draws the pattern with a marker above it.
fn cause(error: &regex::Error) -> String {
    let text = error.to_string();
    let cause = text.lines().last().unwrap_or_default().trim();
    cause.strip_prefix("error: ").unwrap_or(cause).trim_end_matches('.').to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_regular_expressions_share_a_budget() {
        let compiled = |pattern: &str, budget| {
            with_regex_budget(budget, || (0..200).take_while(|_| compile_regex(pattern).is_ok()).count())
        };
        assert_eq!(compiled("^a$", 10 * SIZES[0]), 10);
        let large = "[a-z]{2000}";
        assert!(compiled(large, 4 << 20) < 20);
        assert!(with_regex_budget(0, || compile_regex("a")).unwrap_err().contains("together"));
        // A wrong one is wrong, whatever is left.
        assert!(with_regex_budget(1 << 20, || compile_regex("(")).unwrap_err().contains("unclosed"));
        assert!(with_regex_budget(REGEX_BYTES, || compile_regex("[a-z]{900000}")).is_err());
        assert!(compile_regex("a").is_ok());
    }
}
