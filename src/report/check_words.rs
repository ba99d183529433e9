//! The message of a condition that failed, without what may be a value: conditions are about values, and no mark of the plan says
//! which words of the message come from one.

/// What stands for words that may be a value.
const HIDDEN: &str = "(hidden)";

/// Digits of a number that is shown.
const MOST_DIGITS: usize = 4;

/// The ordinary words of a message, in one line.
pub(super) fn plain(message: &str) -> String {
    let mut words: Vec<&str> = Vec::new();
    for word in message.split_whitespace() {
        let shown = if is_plain(word) { word } else { HIDDEN };
        if shown != HIDDEN || words.last() != Some(&HIDDEN) {
            words.push(shown);
        }
    }
    words.join(" ")
}

/// Whether a word is one of a language, a name such as `aws_db_instance.main`, or a short number.
fn is_plain(word: &str) -> bool {
    let inner = word.trim_matches(|character: char| !character.is_alphanumeric());
    let is_number = inner.len() <= MOST_DIGITS && inner.bytes().all(|byte| byte.is_ascii_digit());
    let is_word = inner.split(['\'', '’', '-']).all(|part| part.chars().all(char::is_alphabetic))
        && inner
            .chars()
            .skip(1)
            .all(|character| !character.is_uppercase() || inner.chars().all(char::is_uppercase));
    // Names of blocks and attributes have dots and underscores between lower-case letters.
    let is_name = inner.contains(['.', '_'])
        && inner.chars().all(|character| character.is_ascii_lowercase() || matches!(character, '.' | '_'));
    // One hyphen is a compound word; tokens have more.
    let few_hyphens = inner.matches('-').count() <= 1;
    (is_number || is_word || is_name) && few_hyphens
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn what_may_be_a_value_is_hidden() {
        for (message, shown) in [
            (
                "The size of lab_database.main must be 20, not 4.",
                "The size of lab_database.main must be 20, not 4.",
            ),
            ("no canary-7f3a", "no (hidden)"),
            ("token canary-token-x is wrong", "token (hidden) is wrong"),
            ("found C4nary-57+check/\"q\"", "found (hidden)"),
            ("key 90210731 at https://a.b/c?d=e f1 g2.", "key (hidden) at (hidden)"),
            ("a read-only\n\n+Original Error: HTTP", "a read-only +Original Error: HTTP"),
            ("dGhpc0lzQVNlY3JldA hunterSecond", "(hidden)"),
        ] {
            assert_eq!(plain(message), shown);
        }
    }
}
