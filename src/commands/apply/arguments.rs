//! Which options may go to `terraform apply`.
//!
//! Whatever can make Terraform apply something else than the copy is refused: another plan, an option whose value would
//! be the copy (`-state` without `=` would swallow it, and the configuration would be applied without a check), and
//! another directory or state.

use anyhow::bail;

/// Options that take no value.
const SWITCHES: [&str; 8] =
    ["auto-approve", "compact-warnings", "concise", "input", "json", "lock", "no-color", "show-sensitive"];

/// Options that lead elsewhere, with why they are refused.
const ELSEWHERE: [(&str, &str); 5] = [
    ("chdir", "it runs in the directory of the plan"),
    ("state", "the plan is for the state that it was made from"),
    ("state-out", "the plan is for the state that it was made from"),
    ("help", "nothing would be applied"),
    ("h", "nothing would be applied"),
];

/// Refuses arguments that could make `terraform apply` apply anything but the given plan.
pub(super) fn check(arguments: &[String]) -> anyhow::Result<()> {
    for argument in arguments {
        // Terraform parses with Go's `flag`, for which one dash and two are the same.
        let name = argument.strip_prefix("--").or_else(|| argument.strip_prefix('-'));
        let Some(name) = name.filter(|name| !name.is_empty() && !name.starts_with('-')) else {
            bail!(
                "`{argument}` after `--` is not an option, expected one like `-parallelism=5`; the plan is the one before `--`, and a value follows `=`"
            );
        };
        let (name, value) = name.split_once('=').map_or((name, None), |(name, value)| (name, Some(value)));
        if let Some((_, why)) = ELSEWHERE.iter().find(|(elsewhere, _)| *elsewhere == name) {
            bail!("`-{name}` cannot go to `terraform apply` here: {why}");
        }
        // Go's `flag` takes the next argument as the value, and the next argument can be the plan.
        if value.is_none() && !SWITCHES.contains(&name) {
            bail!("`-{name}` needs its value after `=`, else it would take the plan for it");
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::check;

    fn checked(argument: &str) -> Result<(), String> {
        check(&["-no-color".to_owned(), argument.to_owned()]).map_err(|error| error.to_string())
    }

    #[test]
    fn options_that_leave_the_plan_alone_pass() {
        for option in
            ["-no-color", "--no-color", "-parallelism=5", "-lock-timeout=3m", "-auto-approve", "-input=false"]
        {
            assert_eq!(checked(option), Ok(()), "{option}");
        }
        assert_eq!(checked("-var=a=b=c"), Ok(()), "values of ephemeral variables come at apply");
    }

    #[test]
    fn what_would_apply_something_else_is_refused() {
        for (argument, words) in [
            ("other.tfplan", "is not an option"),
            ("-", "is not an option"),
            ("--", "is not an option"),
            ("---state", "is not an option"),
            ("", "is not an option"),
            ("-state", "cannot go"),
            ("-state=x", "cannot go"),
            ("--state-out=x", "cannot go"),
            ("-chdir=/x", "cannot go"),
            ("-help", "nothing would be applied"),
            ("-parallelism", "after `=`"),
            ("-backup", "after `=`"),
            ("--target", "after `=`"),
        ] {
            let refused = checked(argument).expect_err(argument);
            assert!(refused.contains(words), "{argument}: {refused}");
        }
    }
}
