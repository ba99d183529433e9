//! File patterns, as `plans/*.json`: what the Action takes, and any command where no shell has expanded them.
//!
//! Names are matched by `globset`: `*`, `?`, `[ab]`, `{a,b}`, and `**` for any directories. Globs over addresses, types
//! and policy ids are another thing: see `policy::Glob`.

use std::io;
use std::path::{Component, Path, PathBuf};

use anyhow::{Context as _, bail};
use globset::{GlobBuilder, GlobMatcher};

use super::files;

/// More matches are refused: a pattern of that size is a mistake, and each match is a plan to read.
const MAX_MATCHES: usize = 10_000;

/// The paths that a pattern matches, sorted. `None` for an argument that is meant as it is: it exists, has no wildcard, or
/// matches nothing, and then the error about it names what was written.
pub(crate) fn expand(argument: &str) -> anyhow::Result<Option<Vec<PathBuf>>> {
    // A file that is called `[x].json` is meant by its name, whatever else the pattern matches.
    if !has_wildcard(argument) || files::present(Path::new(argument)) {
        return Ok(None);
    }
    let mut paths = vec![PathBuf::new()];
    let mut components = Path::new(argument).components().peekable();
    while let Some(component) = components.next() {
        let is_last = components.peek().is_none();
        let name = component.as_os_str().to_str().unwrap_or_default();
        let is_name = matches!(component, Component::Normal(_));
        paths = if is_name && name == "**" && !is_last {
            within(&paths, argument)?
        } else if is_name && has_wildcard(name) {
            let Some(matcher) = matcher(name) else { return Ok(None) };
            matches(&paths, &matcher, name.starts_with('.'), argument)?
        } else {
            // A link to nowhere is kept: opening it gives the error that the user needs.
            let exists = |path: &PathBuf| path.symlink_metadata().is_ok();
            paths.iter().map(|path| path.join(component)).filter(exists).collect()
        };
        if paths.len() > MAX_MATCHES {
            bail!("`{argument}` matches more than {MAX_MATCHES} files");
        }
    }
    if paths.iter().any(|path| path.to_str().is_none()) {
        bail!("`{argument}` matches a file whose name is not UTF-8");
    }
    paths.sort();
    paths.dedup();
    Ok(Some(paths).filter(|paths| !paths.is_empty()))
}

fn has_wildcard(text: &str) -> bool {
    text.contains(['*', '?', '[', '{'])
}

/// `None` where the name is not a glob: an unclosed `[` is part of a name.
fn matcher(name: &str) -> Option<GlobMatcher> {
    // A backslash is a separator on Windows and an ordinary character elsewhere: nothing is escaped.
    let glob = GlobBuilder::new(name).literal_separator(true).backslash_escape(false).build();
    glob.ok().map(|glob| glob.compile_matcher())
}

/// The entries of directories whose names match. As in a shell, a leading dot has to be written.
fn matches(
    directories: &[PathBuf],
    matcher: &GlobMatcher,
    hidden: bool,
    argument: &str,
) -> anyhow::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for directory in directories {
        for name in names(directory, argument)? {
            if matcher.is_match(Path::new(&name)) && (hidden || !is_hidden(&name)) {
                found.push(directory.join(name));
            }
        }
    }
    Ok(found)
}

/// Directories and all directories below them. Symbolic links are not followed, since they can lead back, and neither
/// are hidden directories and what Terraform downloaded.
fn within(directories: &[PathBuf], argument: &str) -> anyhow::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut pending = directories.to_vec();
    while let Some(directory) = pending.pop() {
        for name in names(&directory, argument)? {
            let path = directory.join(&name);
            let is_directory = path.symlink_metadata().is_ok_and(|metadata| metadata.is_dir());
            if is_directory && !is_hidden(&name) && !files::is_downloaded(Path::new(&name)) {
                pending.push(path);
            }
        }
        found.push(directory);
        if found.len() > MAX_MATCHES {
            bail!("`{argument}` looks into more than {MAX_MATCHES} directories");
        }
    }
    Ok(found)
}

fn is_hidden(name: &std::ffi::OsStr) -> bool {
    name.as_encoded_bytes().starts_with(b".")
}

/// The names in a directory; none where there is no such directory.
fn names(directory: &Path, argument: &str) -> anyhow::Result<Vec<std::ffi::OsString>> {
    let directory = if directory.as_os_str().is_empty() { Path::new(".") } else { directory };
    match files::entries(directory) {
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            Ok(Vec::new())
        }
        names => names.with_context(|| format!("failed to list `{}` for `{argument}`", directory.display())),
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "the tests make files")]
mod tests {
    use std::fs;

    use super::*;

    /// The matches of a pattern in a folder of files, without the folder; none for what is meant as it is.
    fn expanded(files: &[&str], pattern: &str) -> Vec<String> {
        let folder = tempfile::tempdir().unwrap();
        for file in files {
            let path = folder.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "{}").unwrap();
        }
        let root = format!("{}/", folder.path().to_str().unwrap());
        let found = expand(&format!("{root}{pattern}")).unwrap().unwrap_or_default();
        found.iter().map(|path| files::below_path(path, folder.path())).collect()
    }

    #[test]
    fn a_pattern_is_the_files_that_it_matches() {
        let files = ["b.json", "a b.json", "x.json", "sub/c.json", ".hidden.json", "b.txt"];
        assert_eq!(expanded(&files, "*.json"), ["a b.json", "b.json", "x.json"]);
        assert_eq!(expanded(&files, "?.json"), ["b.json", "x.json"]);
        assert_eq!(expanded(&files, "[bx].json"), ["b.json", "x.json"]);
        assert_eq!(expanded(&files, "{b,x}.json"), ["b.json", "x.json"]);
        assert_eq!(expanded(&files, "*/*.json"), ["sub/c.json"]);
        assert_eq!(expanded(&files, "**/*.json"), ["a b.json", "b.json", "sub/c.json", "x.json"]);
        assert_eq!(expanded(&files, ".*.json"), [".hidden.json"]);
    }

    #[test]
    fn what_exists_is_meant_by_its_name() {
        assert!(expanded(&["[x].json", "x.json"], "[x].json").is_empty());
        assert!(expanded(&["a*.json", "ab.json"], "a*.json").is_empty());
    }

    #[test]
    fn what_matches_nothing_stays_as_it_is() {
        for pattern in ["absent/*.json", "*.csv", "b.json/*", "[.json", "{a", "prod=*.json"] {
            assert!(expanded(&["b.json"], pattern).is_empty(), "{pattern}");
        }
        assert_eq!(expand("-").unwrap(), None);
    }

    #[test]
    #[cfg(unix)]
    fn links_are_not_followed_in_circles() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.json"), "{}").unwrap();
        std::os::unix::fs::symlink(folder.path(), folder.path().join("again")).unwrap();
        let root = folder.path();
        let found = |pattern: &str| expand(root.join(pattern).to_str().unwrap()).unwrap();
        assert_eq!(found("**/*.json"), Some(vec![root.join("a.json")]));
        assert_eq!(found("*/a.json"), Some(vec![root.join("again/a.json")]));
    }
}
