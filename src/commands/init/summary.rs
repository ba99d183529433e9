//! The summary that `tfgate init` prints.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use super::holdings::Holdings;
use crate::cli::InitArgs;
use crate::host::files;
use crate::render::escape;
use crate::text::plural::count;

/// What was written, and what to do next.
pub(super) fn summary(
    args: &InitArgs,
    holdings: Option<&Holdings>,
    written: &[(PathBuf, String)],
    working_directory: &Path,
) -> String {
    let mut text = String::new();
    for (path, _) in written {
        let _ = writeln!(text, "wrote {}", escape::terminal(&files::relative(path, working_directory)));
    }
    match holdings.filter(|holdings| !holdings.modules.is_empty()) {
        Some(holdings) => {
            let modules = count(holdings.modules.len(), "module", "modules");
            let types: usize = holdings.modules.values().map(|module| module.types.len()).sum();
            let _ =
                writeln!(text, "\nProtected from the plan: {} in {modules}.", count(types, "type", "types"));
        }
        None if holdings.is_some() => {
            text += "\nThe plan has nothing that holds data; the policy protects databases and buckets as an example.\n";
        }
        None => {
            text += "\nThe policy protects databases and buckets as an example; give a plan to protect what is in it.\n";
        }
    }
    text +=
        "Nothing is blocked yet: `mode = \"observe\"` says what would be. Delete that block after a week.\n";
    if !args.no_workflow {
        text += "The workflow names `OWNER/tfgate` and a commit, a role and a stack: put yours there.\n";
    }
    text += "\nNext:\n  tfgate test\n  tfgate check tfplan\n";
    text
}
