//! `tfgate fmt`: formats policy and test files.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use super::test;
use crate::cli::FmtArgs;
use crate::exit::ExitStatus;
use crate::host::policy_texts::PolicyTexts;
use crate::host::{environment, files, messages, named_files, output, policy_files, policy_sources};
use crate::layout;
use crate::policy::{FILE_SIZE, hcl};
use crate::render::escape;

/// Runs the command.
pub(super) fn run(args: &FmtArgs) -> anyhow::Result<ExitStatus> {
    if args.paths.iter().any(|path| path.as_os_str() == "-") {
        if args.paths.len() > 1 {
            bail!("`-` is standard input, and cannot be formatted together with files");
        }
        return standard_input(args.check);
    }
    let working_directory = environment::working_directory()?;
    let found = find(&args.paths, &working_directory)?;
    let (mut list, mut failed, mut differs) = (String::new(), false, false);
    // Every file is tried, so that one with an error does not keep the others as they are.
    for path in &found {
        let display_path = files::relative(path, &working_directory);
        match file(path, &display_path, args.check) {
            Ok(Outcome::Same) => {}
            Ok(Outcome::Differs) => {
                differs = true;
                // Writing to a `String` cannot fail.
                let _ = writeln!(list, "{}", escape::terminal(&display_path));
            }
            Ok(Outcome::Refused) => failed = true,
            Err(error) => {
                messages::report_error(&format!("{error:#}"));
                failed = true;
            }
        }
    }
    let exit = match (failed, args.check && differs) {
        (true, _) => ExitStatus::Error,
        (false, true) => ExitStatus::Fail,
        (false, false) => ExitStatus::Pass,
    };
    output::text_to_stdout(&list, exit)
}

/// What became of a file.
enum Outcome {
    /// It is formatted already.
    Same,
    /// It was not, and now is unless only a check was asked for.
    Differs,
    /// It is not HCL; the problem is reported.
    Refused,
}

fn file(path: &Path, display_path: &str, check: bool) -> anyhow::Result<Outcome> {
    let bytes =
        files::read_at_most(path, FILE_SIZE).with_context(|| format!("failed to read `{display_path}`"))?;
    let bytes = bytes.with_context(|| format!("`{display_path}` is larger than {FILE_SIZE} bytes"))?;
    let text = policy_files::text(bytes).with_context(|| format!("failed to read `{display_path}`"))?;
    let Some(formatted) = formatted(&text, display_path)? else { return Ok(Outcome::Refused) };
    if formatted == text {
        return Ok(Outcome::Same);
    }
    if !check {
        // Writing would put a file in the place of the link.
        if files::is_link(path) {
            bail!("`{display_path}` is a symbolic link and stays as it is; format the file that it leads to");
        }
        files::write(path, formatted.as_bytes())
            .with_context(|| format!("failed to write `{display_path}`"))?;
    }
    Ok(Outcome::Differs)
}

fn standard_input(check: bool) -> anyhow::Result<ExitStatus> {
    let bytes = files::stdin_at_most(FILE_SIZE).context("failed to read standard input")?;
    let bytes = bytes.with_context(|| format!("standard input is larger than {FILE_SIZE} bytes"))?;
    let text = policy_files::text(bytes).context("failed to read standard input")?;
    let Some(formatted) = formatted(&text, "standard input")? else { return Ok(ExitStatus::Error) };
    if check {
        let same = formatted == text;
        let list = if same { "" } else { "standard input\n" };
        return output::text_to_stdout(list, if same { ExitStatus::Pass } else { ExitStatus::Fail });
    }
    output::whole_to_stdout(&formatted)?;
    Ok(ExitStatus::Pass)
}

/// The formatted text. `None`: it is not HCL, which is reported with its line.
fn formatted(text: &str, display_path: &str) -> anyhow::Result<Option<String>> {
    let mut file = hcl::File::new(display_path, text);
    if hcl::parse(&mut file).is_none() {
        let mut texts = PolicyTexts::default();
        texts.add(display_path, file.text);
        texts.report(&file.finish());
        return Ok(None);
    }
    layout::format(text).map(Some).with_context(|| format!("`{display_path}`"))
}

/// The policy and test files that paths lead to; at least one.
fn find(paths: &[PathBuf], working_directory: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let own = policy_sources::folders(working_directory);
    if paths.is_empty() && own.is_empty() {
        bail!("no `.tfgate/` found: name the policy files or folders");
    }
    let is_formatted = |name: &str| policy_files::is_policy(name) || test::is_test(name);
    let paths = if paths.is_empty() { &own } else { paths };
    let what = "`.gate.hcl`, `.policy.hcl` or `.policytest.hcl` file";
    named_files::find(paths, working_directory, is_formatted, what)
}
