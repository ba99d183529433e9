//! Standard input, kept where it can be read twice.

use std::io;
use std::path::PathBuf;

use anyhow::Context as _;

use super::environment::variable;
use super::inputs::{Input, PlanSource};

/// Copies standard input, where a plan comes from there, to a file that only this user can read, and makes the input
/// come from it. The file is removed with the input. Nothing else about the input changes.
///
/// # Errors
/// Standard input cannot be read, or the temporary file cannot be written.
pub(crate) fn standard_input(inputs: &mut [Input], max_input: u64) -> anyhow::Result<()> {
    let Some(input) = inputs.iter_mut().find(|input| matches!(input.source, PlanSource::Stdin)) else {
        return Ok(());
    };
    // The runner empties this folder after the job, even where the program was killed.
    let folder = variable("RUNNER_TEMP").map_or_else(std::env::temp_dir, PathBuf::from);
    input.source = PlanSource::Spooled(spooled(io::stdin().lock(), &folder, max_input)?);
    Ok(())
}

/// One byte more than is allowed is kept: so that its reader refuses it as it would refuse standard input.
fn spooled(
    from: impl io::Read,
    folder: &std::path::Path,
    max_input: u64,
) -> anyhow::Result<tempfile::TempPath> {
    let made = tempfile::Builder::new().prefix("tfgate-plan-").tempfile_in(folder);
    let mut file = made.context("failed to make a temporary file for the plan")?;
    io::copy(&mut from.take(max_input.saturating_add(1)), file.as_file_mut())
        .context("failed to copy the plan from standard input")?;
    Ok(file.into_temp_path())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_copy_is_private_and_goes_with_its_owner() {
        let folder = tempfile::tempdir().unwrap();
        let copy = spooled(&b"0123456789"[..], folder.path(), 20).unwrap();
        let path = copy.to_path_buf();
        assert_eq!(std::fs::metadata(&path).unwrap().len(), 10);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
        drop(copy);
        assert!(!path.exists());
    }

    #[test]
    fn no_more_is_copied_than_is_needed_to_refuse_it() {
        let folder = tempfile::tempdir().unwrap();
        let copy = spooled(io::repeat(b'x'), folder.path(), 100).unwrap();
        assert_eq!(std::fs::metadata(&copy).unwrap().len(), 101);
    }
}
