//! `--mask-env`: values that are secret wherever they occur.

use anyhow::bail;

use super::environment::raw_variable;
use super::messages;

/// The shortest value that can be hidden, in characters: a shorter one is part of too many words.
const SHORTEST: usize = 4;
/// Tokens of the run itself: they are secret without being named.
const TOKENS: [&str; 3] = ["GITHUB_TOKEN", "TFGATE_APPROVALS_TOKEN", "TFGATE_POLICY_TOKEN"];

/// The values of the variables that are set and long enough, without a word about the others.
pub(crate) fn values(names: &[String]) -> Vec<String> {
    let variables = names.iter().map(|name| name.trim()).chain(TOKENS);
    variables.filter_map(raw_variable).filter(|value| is_long_enough(value)).collect()
}

fn is_long_enough(value: &str) -> bool {
    value.trim().chars().count() >= SHORTEST
}

/// The values of variables.
///
/// # Errors
/// A value is too short to be hidden.
pub(crate) fn read(names: &[String]) -> anyhow::Result<Vec<String>> {
    let mut values: Vec<String> =
        TOKENS.into_iter().filter_map(raw_variable).filter(|value| is_long_enough(value)).collect();
    for name in names.iter().map(|name| name.trim()).filter(|name| !name.is_empty()) {
        match raw_variable(name) {
            Some(value) if !value.trim().is_empty() => {
                if !is_long_enough(&value) {
                    bail!(
                        "`--mask-env {name}`: the value of the variable is shorter than {SHORTEST} characters, so it cannot be hidden without hiding ordinary words"
                    );
                }
                values.push(value);
            }
            _ => messages::report_warning(&format!("`--mask-env {name}`: the variable is not set")),
        }
    }
    Ok(values)
}
