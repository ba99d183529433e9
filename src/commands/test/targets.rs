//! Which policy files a test names.

use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};

use anyhow::Context as _;

use crate::host::{files, policy_files};
use crate::policy::{Diagnostic, Source, SourceKind};
use crate::policytest::{Target, TestFile};

/// What the name of a policy file can end with.
const SUFFIXES: [&str; 2] = [".policy.hcl", ".gate.hcl"];

/// The policy files that a test names, each once; else what is wrong with its targets.
pub(super) fn source(
    test: &TestFile,
    folder: &Path,
    working_directory: &Path,
) -> anyhow::Result<Result<Source, Vec<Diagnostic>>> {
    let mut found = BTreeSet::new();
    let mut problems = Vec::new();
    for target in &test.targets {
        match files_of(target, folder)? {
            Ok(paths) => found.extend(paths),
            Err((message, label)) => {
                let span = target.span.clone();
                problems.push(Diagnostic::at(&test.path, &test.text, span, message, label));
            }
        }
    }
    if !problems.is_empty() {
        return Ok(Err(problems));
    }
    let files = found.iter().map(|path| policy_files::read(path, working_directory));
    let files = files.collect::<anyhow::Result<_>>()?;
    Ok(Ok(Source { origin: test.path.clone(), kind: SourceKind::User, files, unread: Vec::new() }))
}

/// The files of one target, or a message and what was expected.
fn files_of(target: &Target, folder: &Path) -> anyhow::Result<Result<Vec<PathBuf>, (String, &'static str)>> {
    let Target { path: written, .. } = target;
    if Path::new(written).is_absolute() {
        let message = format!("target `{written}` is an absolute path");
        return Ok(Err((message, "expected a path from the folder of this file")));
    }
    let path = normal(&folder.join(written));
    if path.is_dir() {
        let below = files::below(&path, policy_files::is_policy)
            .with_context(|| format!("failed to list the target `{written}`"))?;
        return Ok(if below.is_empty() {
            Err((format!("no policy file below target `{written}`"), "expected a folder of policy files"))
        } else {
            Ok(below)
        });
    }
    if SUFFIXES.iter().any(|suffix| written.ends_with(suffix)) {
        return Ok(if path.is_file() {
            Ok(vec![path])
        } else {
            Err((format!("there is no target `{written}`"), "expected a policy file"))
        });
    }
    let candidates = SUFFIXES.map(|suffix| normal(&folder.join(format!("{written}{suffix}"))));
    let present: Vec<PathBuf> = candidates.into_iter().filter(|path| path.is_file()).collect();
    Ok(match present.as_slice() {
        [] => Err((
            format!("there is no target `{written}`"),
            "expected a `.policy.hcl` or `.gate.hcl` file, or a folder of them",
        )),
        [_] => Ok(present),
        _ => Err((format!("target `{written}` means two files"), "expected one with its suffix")),
    })
}

/// The path without `.`, and without `..` after a name.
fn normal(path: &Path) -> PathBuf {
    // Not `canonicalize`: the path is shown as it was written, and a link keeps its name.
    let mut parts: Vec<Component<'_>> = Vec::new();
    for part in path.components() {
        match (part, parts.last()) {
            (Component::CurDir, _) => {}
            (Component::ParentDir, Some(Component::Normal(_))) => {
                parts.pop();
            }
            _ => parts.push(part),
        }
    }
    if parts.is_empty() { PathBuf::from(".") } else { parts.into_iter().collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_shown_without_detours() {
        for (path, expected) in [
            ("tests/../x.hcl", "x.hcl"),
            ("./a/./b", "a/b"),
            ("../x", "../x"),
            ("a/../../x", "../x"),
            ("a/..", "."),
        ] {
            assert_eq!(normal(Path::new(path)), Path::new(expected), "`{path}`");
        }
    }
}
