//! Version constraints as Terraform writes them: `>= 0.1, < 2.0`, `~> 0.1`.

use semver::{BuildMetadata, Prerelease, Version};

/// Whether a version meets every constraint of a list.
///
/// # Errors
/// What was expected where the list is not one.
pub(super) fn meets(version: &Version, constraints: &str) -> Result<bool, String> {
    let mut met = true;
    for constraint in constraints.split(',') {
        met &= meets_one(version, constraint.trim())?;
    }
    Ok(met)
}

/// Whether a text is a list of constraints at all; of its numbers only the form is checked.
///
/// # Errors
/// What was expected.
pub(super) fn check(constraints: &str) -> Result<(), String> {
    constraints.split(',').try_for_each(|constraint| {
        let constraint = constraint.trim();
        let bound = OPERATORS.iter().find_map(|operator| constraint.strip_prefix(operator));
        parse(bound.unwrap_or(constraint).trim()).map(|_| ())
    })
}

/// Longest first, so that `>=` is not read as `>`.
const OPERATORS: [&str; 7] = [">=", "<=", "!=", "~>", "=", ">", "<"];

fn meets_one(version: &Version, constraint: &str) -> Result<bool, String> {
    let (operator, rest) = OPERATORS
        .iter()
        .find_map(|operator| Some((*operator, constraint.strip_prefix(operator)?)))
        .unwrap_or(("=", constraint));
    let (bound, parts) = parse(rest.trim())?;
    let order = version.cmp_precedence(&bound);
    Ok(match operator {
        ">=" => order.is_ge(),
        "<=" => order.is_le(),
        "!=" => order.is_ne(),
        ">" => order.is_gt(),
        "<" => order.is_lt(),
        "~>" => {
            let below = version.cmp_precedence(&ceiling(&bound, parts)?).is_lt();
            order.is_ge() && below
        }
        _ => order.is_eq(),
    })
}

/// The first version that `~>` does not allow: all but the last written number are fixed.
fn ceiling(bound: &Version, parts: usize) -> Result<Version, String> {
    let too_large = || "expected smaller numbers".to_owned();
    match parts {
        1 => Err("expected at least two numbers after `~>`".to_owned()),
        2 => Ok(Version::new(bound.major.checked_add(1).ok_or_else(too_large)?, 0, 0)),
        _ => Ok(Version::new(bound.major, bound.minor.checked_add(1).ok_or_else(too_large)?, 0)),
    }
}

/// Reads one to three numbers and a pre-release; says how many numbers there were.
fn parse(text: &str) -> Result<(Version, usize), String> {
    let (numbers, pre) = text.split_once('-').unwrap_or((text, ""));
    let wrong = || format!("expected constraints such as `>= 0.1, < 2.0`, found `{text}`");
    let parts: Vec<u64> = numbers
        .split('.')
        .map(|part| if part.bytes().all(|b| b.is_ascii_digit()) { part.parse().ok() } else { None })
        .collect::<Option<_>>()
        .ok_or_else(wrong)?;
    let (major, minor, patch) = match parts.as_slice() {
        [major] => (*major, 0, 0),
        [major, minor] => (*major, *minor, 0),
        [major, minor, patch] => (*major, *minor, *patch),
        _ => return Err(wrong()),
    };
    let pre = Prerelease::new(pre).map_err(|_| wrong())?;
    Ok((Version { major, minor, patch, pre, build: BuildMetadata::EMPTY }, parts.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn means_what_it_means_in_terraform() {
        let version = Version::new(1, 4, 2);
        assert!(meets(&version, "~> 2").is_err());
        for met in
            [">= 1.0", "~> 1.2", "~> 1.4.0", ">= 0.1, < 2.0", "= 1.4.2", "1.4.2", "!= 1.4.1", "<= 1.4.2"]
        {
            assert_eq!(meets(&version, met), Ok(true), "`{met}`");
        }
        for unmet in ["> 1.4.2", "~> 1.5", "~> 1.3.0", "< 1.4", "~> 2.0", ">= 1.0, != 1.4.2", "1.4"] {
            assert_eq!(meets(&version, unmet), Ok(false), "`{unmet}`");
        }
        for wrong in ["", ">=", "~> 1", "one", "1.2.3.4", ">= 1.0,", "=> 1.0", "1.x"] {
            assert!(meets(&version, wrong).is_err(), "`{wrong}`");
        }
    }
}
