//! `--mask-env`: values that are secret wherever they stand.

use anyhow::bail;

use super::{output, raw_variable};

/// The shortest value that can be hidden, in characters: a shorter one stands in too many words.
const SHORTEST: usize = 4;

/// The values of the variables that are set and long enough, without a word about the others.
#[cfg_attr(not(feature = "github"), expect(dead_code, reason = "only `tfgate github` judges twice"))]
pub(super) fn values(names: &[String]) -> Vec<String> {
    let values = names.iter().filter_map(|name| raw_variable(name.trim()));
    values.filter(|value| value.trim().chars().count() >= SHORTEST).collect()
}

/// The values of variables.
///
/// # Errors
/// A value is too short to be hidden.
pub(super) fn read(names: &[String]) -> anyhow::Result<Vec<String>> {
    let mut values = Vec::new();
    for name in names.iter().map(|name| name.trim()).filter(|name| !name.is_empty()) {
        match raw_variable(name) {
            Some(value) if !value.trim().is_empty() => {
                if value.trim().chars().count() < SHORTEST {
                    bail!(
                        "`--mask-env {name}`: the value of the variable is shorter than {SHORTEST} characters, so it cannot be hidden without hiding ordinary words"
                    );
                }
                values.push(value);
            }
            _ => output::complain("warning", &format!("`--mask-env {name}`: the variable is not set")),
        }
    }
    Ok(values)
}
