//! Which options may go to `terraform apply`.
//!
//! Whatever can make Terraform apply something else than the copy is refused: another plan, an option whose value would
//! be the copy (`-state` without `=` would swallow it, and the configuration would be applied without a check), another
//! directory or state, and options of a plan, which Terraform 1.11 takes with a saved plan and does not obey.

use anyhow::bail;

/// Options that take no value.
const SWITCHES: [&str; 10] = [
    "auto-approve",
    "compact-warnings",
    "concise",
    "consolidate-errors",
    "consolidate-warnings",
    "input",
    "json",
    "lock",
    "no-color",
    "show-sensitive",
];

/// Options whose value follows `=`. Values of ephemeral variables are not in the plan and come at apply.
const VALUED: [&str; 5] = ["deprecation", "lock-timeout", "parallelism", "var", "var-file"];

/// Other options, with why they are refused.
const REFUSED: [(&[&str], &str); 4] = [
    (&["chdir"], "it runs in the directory of the plan"),
    (&["state", "state-out", "backup"], "the plan is for the state that it was made from"),
    (
        &[
            "destroy",
            "exclude",
            "exclude-file",
            "refresh",
            "refresh-only",
            "replace",
            "target",
            "target-file",
        ],
        "it is an option of a plan, and this plan is made; make another one",
    ),
    (&["help", "h"], "nothing would be applied"),
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
        if let Some((_, why)) = REFUSED.iter().find(|(names, _)| names.contains(&name)) {
            bail!("`-{name}` cannot go to `terraform apply` here: {why}");
        }
        let valued = VALUED.contains(&name);
        if !valued && !SWITCHES.contains(&name) {
            let known: Vec<String> =
                SWITCHES.iter().chain(&VALUED).map(|known| format!("`-{known}`")).collect();
            bail!("`-{name}` cannot go to `terraform apply` here, expected one of {}", known.join(", "));
        }
        // Go's `flag` takes the next argument as the value, and the next argument can be the plan.
        if valued && value.is_none() {
            bail!("`-{name}` needs its value after `=`, else it would take the plan for it");
        }
    }
    Ok(())
}

/// What to say of an option of Terraform that stands before `--`, where it is no option of tfgate.
pub(in crate::commands) fn misplaced(words: &[String]) -> Option<String> {
    let before = words.iter().take_while(|word| *word != "--");
    before.filter(|word| word.starts_with('-')).find_map(|word| {
        let name = word.trim_start_matches('-').split('=').next().unwrap_or_default();
        let missing_value = if VALUED.contains(&name) && !word.contains('=') { "=VALUE" } else { "" };
        let word = format!("{word}{missing_value}");
        if SWITCHES.contains(&name) || VALUED.contains(&name) {
            return Some(format!("options of Terraform go after `--`: `tfgate apply PLANFILE -- {word}`"));
        }
        let refused = REFUSED.iter().any(|(names, _)| names.contains(&name));
        refused.then(|| check(&[word]).err()).flatten().map(|error| error.to_string())
    })
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
            ("-backup=x", "cannot go"),
            ("-chdir=/x", "cannot go"),
            ("-help", "nothing would be applied"),
            ("-parallelism", "after `=`"),
            ("-var", "after `=`"),
            ("--target", "make another one"),
            ("-destroy", "make another one"),
            ("-refresh=false", "make another one"),
            ("-STATE=x", "expected one of"),
            ("-unknown=x", "expected one of"),
        ] {
            let refused = checked(argument).expect_err(argument);
            assert!(refused.contains(words), "{argument}: {refused}");
        }
    }
}
