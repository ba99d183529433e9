//! Saved reports: which files, read and verified.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use super::inputs::PlanSource;
use super::progress::Progress;
use super::{files, messages, output, patterns};
use crate::render::{self, Saved, SavedError};
use crate::report::{self, Contradiction, Expected, Failure, Part, Report};

/// What standard input is called in a report.
const STDIN: &str = "standard input";

/// Which saved reports to read.
#[derive(Clone, Copy)]
pub(crate) struct Selection<'a> {
    /// Files, directories with `*.json` files, `-` for standard input.
    pub(crate) reports: &'a [String],
    /// The stacks that there must be.
    pub(crate) expected: &'a Expected,
    /// What this run writes, which it must not read.
    pub(crate) written: &'a [PathBuf],
}

/// One saved report.
pub(crate) struct Source {
    pub(crate) from: PlanSource,
    named: Named,
}

/// How the program came by a file.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Named {
    /// Named by an argument. It may be a pipe.
    Argument,
    /// Found in a folder that an argument names, or by a pattern. A pipe there would make the program wait.
    Folder,
}

/// Every file that the arguments name, without those that this run writes.
pub(crate) fn sources(selection: Selection<'_>) -> anyhow::Result<Vec<Source>> {
    let Selection { reports, expected, written } = selection;
    let mut found = Vec::new();
    let mut named = Vec::new();
    for argument in reports {
        if argument.is_empty() {
            bail!("a report is named by an empty argument: is a variable of the shell empty?");
        }
        if let Some(matches) = patterns::expand(argument)? {
            named.extend(matches.into_iter().map(|path| (path, Named::Folder)));
        } else {
            named.push((PathBuf::from(argument), Named::Argument));
        }
    }
    for (path, how) in named {
        if how == Named::Argument && path.as_os_str() == "-" {
            found.push(Source { from: PlanSource::Stdin, named: how });
        } else if path.is_dir() && (how == Named::Argument || !files::is_link(&path)) {
            let mut inside = files::below(&path, is_report)
                .with_context(|| format!("failed to list `{}`", path.display()))?;
            inside.retain(|path| !output::is_one_of(written, path));
            if inside.is_empty() && *expected == Expected::Anything {
                bail!("no `*.json` file below `{}`: expected saved reports", path.display());
            }
            found.extend(
                inside.into_iter().map(|path| Source { from: PlanSource::File(path), named: Named::Folder }),
            );
        } else {
            found.push(Source { from: PlanSource::File(path), named: how });
        }
    }
    if reports.is_empty() && *expected == Expected::Anything {
        bail!("no report given: name files that `tfgate check --output json=FILE` wrote, or `-`");
    }
    if found.iter().filter(|source| matches!(source.from, PlanSource::Stdin)).count() > 1 {
        bail!("standard input can be read only once");
    }
    Ok(found)
}

fn is_report(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|end| end.eq_ignore_ascii_case("json"))
}

/// The report of one file. One that cannot be read does not hide the others.
pub(crate) fn part(source: &Source, max_input: u64, working_directory: &Path, progress: &Progress) -> Part {
    let file = match &source.from {
        PlanSource::Stdin | PlanSource::Spooled(_) | PlanSource::Missing(_) => STDIN.to_owned(),
        PlanSource::File(path) | PlanSource::Copy { of: path, .. } | PlanSource::Opened { of: path, .. } => {
            files::relative(path, working_directory)
        }
    };
    let from_file = |path: &Path| {
        let opened = open(path, source.named).map_err(|error| unreadable(&error))?;
        read(progress.reader(opened, &file, files::size(path)), max_input)
    };
    let report = match &source.from {
        PlanSource::Stdin => read(progress.reader(io::stdin().lock(), &file, None), max_input),
        PlanSource::Spooled(path) => from_file(path),
        PlanSource::Missing(failure) => Err(failure.clone()),
        PlanSource::File(path) | PlanSource::Copy { copy: path, .. } => from_file(path),
        PlanSource::Opened { file: opened, .. } => read(progress.reader(opened, &file, None), max_input),
    };
    let report = report.and_then(|bytes| restored(&bytes, &file));
    Part { file, report }
}

/// Why a report could not be read, on standard error.
pub(crate) fn report_unread(part: &Part) {
    if let Err(failure) = &part.report {
        messages::report_error(&format!("{}: {}", part.file, failure.message));
        if let Some(help) = &failure.help {
            messages::report_help(help);
        }
    }
}

fn open(path: &Path, named: Named) -> io::Result<File> {
    // An artifact is unpacked into a folder, so its author chooses what is linked there.
    if named == Named::Folder && path.is_symlink() {
        return Err(io::Error::other("a symbolic link, which is not followed in a folder"));
    }
    if named == Named::Folder && files::is_special(path) {
        return Err(io::Error::other("not a regular file"));
    }
    files::open(path)
}

fn unreadable(error: &io::Error) -> Failure {
    Failure { kind: "io".to_owned(), message: format!("failed to read the report: {error}"), help: None }
}

fn read(reader: impl Read, most: u64) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    reader.take(most.saturating_add(1)).read_to_end(&mut bytes).map_err(|error| unreadable(&error))?;
    if bytes.len() as u64 > most {
        return Err(Failure {
            kind: "too_large".to_owned(),
            message: format!("the report is larger than {most} bytes"),
            help: Some("raise the limit with `--max-input`, if the file is what it should be".to_owned()),
        });
    }
    Ok(bytes)
}

fn restored(bytes: &[u8], file: &str) -> Result<Report, Failure> {
    let failure = |error: &SavedError| Failure {
        kind: "saved_report".to_owned(),
        message: error.to_string(),
        help: Some(error.help().to_owned()),
    };
    let Saved { report, unknown } = render::saved(bytes).map_err(|error| failure(&error))?;
    if let Some(field) = unknown {
        let text = format!("{file}: this version of tfgate does not know `{field}` and does not show it");
        messages::report_warning(&text);
    }
    report::verified(report).map_err(|error: Contradiction| failure(&error.into()))
}
