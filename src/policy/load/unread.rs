//! Files that are not read, although their names look like those of policy files.

use crate::policy::diagnostic::Diagnostic;

/// An error for each file that is not read.
pub fn unread_problems(paths: &[String]) -> Vec<Diagnostic> {
    let problem = |path: &String| {
        let help = "rename it so that it ends with `.gate.hcl` or `.policy.hcl`, in lower case and with a name before that, or move it out of the folder";
        Diagnostic::of_file(
            path,
            "this file is not read: its name only looks like that of a policy file",
            Some(help),
        )
    };
    paths.iter().map(problem).collect()
}
