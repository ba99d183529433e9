//! Places that the guard keeps: policies of tfgate, the settings of the guard, files of shells, the program.

use super::program::Program;

/// Folder and file of the settings that `docs/hook.md` installs and that the hosts read beside them.
const SETTINGS: [(&str, &str); 8] = [
    (".claude", "settings.json"),
    (".claude", "settings.local.json"),
    (".codex", "hooks.json"),
    (".codex", "config.toml"),
    (".cursor", "hooks.json"),
    (".gemini", "settings.json"),
    (".github", "hooks"),
    ("claude-code", "managed-settings.json"),
];

/// Files that shells read when they start, or that set variables for the commands after it: `tfgate hook --print` is for these.
const STARTUP: [&str; 15] = [
    ".bashrc",
    ".bash_profile",
    ".bash_login",
    ".bash_aliases",
    ".profile",
    ".zshrc",
    ".zprofile",
    ".zshenv",
    ".zlogin",
    "config.fish",
    "profile.ps1",
    "microsoft.powershell_profile.ps1",
    ".envrc",
    "$github_env",
    "$github_path",
];

/// What a path leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Policies, or a file of settings.
    File,
    /// A folder with settings in it, among other things.
    Folder,
    /// A file that a shell reads when it starts.
    Startup,
    /// The program.
    Program,
}

pub(super) fn place(path: &str) -> Option<Place> {
    let path = path.trim_matches(['"', '\'']).replace('\\', "/").to_lowercase();
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty() && *part != ".").collect();
    // A POSIX shell takes the backslash out of `.tfgate\x.gate.hcl`.
    if parts.iter().any(|part| part.starts_with(".tfgate") || globs(part, ".tfgate")) {
        return Some(Place::File);
    }
    for (index, part) in parts.iter().enumerate() {
        for (folder, file) in SETTINGS {
            if part.strip_prefix(folder) == Some(file) {
                return Some(Place::File);
            }
            if *part != folder && !globs(part, folder) {
                continue;
            }
            match parts.get(index + 1) {
                Some(next) if *next == file || globs(next, file) => return Some(Place::File),
                None if folder.starts_with('.') => return Some(Place::Folder),
                _ => {}
            }
        }
    }
    let last = parts.last()?;
    if STARTUP.contains(last) {
        return Some(Place::Startup);
    }
    let in_bin = || parts.iter().rev().nth(1).is_some_and(|folder| folder.ends_with("bin"));
    (matches!(*last, "tfgate" | "tfgate.exe") && in_bin()).then_some(Place::Program)
}

/// Whether a path leads to a file of a person's shell, which may have the functions of the guard in it.
pub(super) fn is_rc(path: &str) -> bool {
    let path = path.to_lowercase();
    let others = [".envrc", "$github_env", "$github_path"];
    place(&path) == Some(Place::Startup) && !others.iter().any(|other| path.ends_with(other))
}

/// Whether a pattern of a shell matches a name, part for part: `.tf*` and `.tfg?te`.
fn globs(pattern: &str, name: &str) -> bool {
    // A `*` at the start does not match a dot at the start.
    if !pattern.contains(['*', '?']) || (name.starts_with('.') && !pattern.starts_with('.')) {
        return false;
    }
    let (pattern, name) = (pattern.as_bytes(), name.as_bytes());
    let (mut p, mut n, mut back) = (0, 0, None);
    while n < name.len() {
        match pattern.get(p) {
            Some(b'*') => {
                back = Some((p, n));
                p += 1;
            }
            Some(c) if *c == b'?' || Some(c) == name.get(n) => (p, n) = (p + 1, n + 1),
            _ => match back {
                Some((star, at)) => {
                    (p, n) = (star + 1, at + 1);
                    back = Some((star, at + 1));
                }
                None => return false,
            },
        }
    }
    pattern.get(p..).unwrap_or_default().iter().all(|c| *c == b'*')
}

/// Whether writing or deleting a path changes policies, settings or the guard. `text` is what is written, as far as it is known.
pub(super) fn is_guarded(path: &str, text: &str) -> bool {
    match place(path) {
        Some(Place::File | Place::Program) => true,
        Some(Place::Startup) => mentions_guard(text),
        Some(Place::Folder) | None => false,
    }
}

/// Whether a text is about the guard, or about functions with the names of the programs.
pub(super) fn mentions_guard(text: &str) -> bool {
    text.to_ascii_lowercase().contains("tfgate") || Program::mentioned(text)
}

/// Whether a text of another language contains a guarded path and a word for writing.
pub(super) fn text_writes(text: &str) -> bool {
    let guarded = |part: &str| matches!(place(part), Some(Place::File));
    let mut parts = text.split(|c: char| c.is_whitespace() || "\"'`(),;=[]{}<>|&".contains(c));
    if !parts.any(guarded) {
        return false;
    }
    let text = text.to_lowercase();
    let writes = [
        "write",
        "'w",
        "\"w",
        "'a'",
        "\"a\"",
        "unlink",
        "remove",
        "rmtree",
        "rmsync",
        "rename",
        "rmdir",
        "delete",
        "truncate",
        "chmod",
        "replace(",
        "copy",
        "move",
        "symlink",
        "touch",
        "mkdtemp",
        "rm -",
        "rm(",
        "sed -i",
        "> ",
        "system",
        "open(my",
        "spew",
        "+<",
        "'>",
        "\">",
        "appendfile",
        "cpsync",
        "unlinksync",
        "file_put_contents",
        "urlretrieve",
        "extractall",
        "savefile",
    ];
    writes.iter().any(|word| text.contains(word))
}

/// Whether a patch changes a guarded file.
pub(super) fn patches(text: &str) -> bool {
    const HEADS: [&str; 8] = [
        "*** Update File: ",
        "*** Delete File: ",
        "*** Add File: ",
        "*** Move to: ",
        "+++ ",
        "--- ",
        "rename to ",
        "rename from ",
    ];
    text.lines().any(|line| {
        let path = HEADS.iter().find_map(|head| line.trim_start().strip_prefix(head));
        path.is_some_and(|path| is_guarded(path.trim(), text))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_leads_to_a_guarded_place_or_not() {
        for path in [
            ".tfgate",
            "./.tfgate/x",
            "/a/.tfgate/b/c",
            ".tf*",
            r"C:\x\.tfgate\y",
            ".claude/settings.json",
            ".github/hooks/x.json",
        ] {
            assert_eq!(place(path), Some(Place::File), "{path}");
        }
        for path in [
            "tfgate",
            "src/tfgate",
            "x.tfgate",
            ".terraform",
            "*",
            ".github/workflows/x.yml",
            ".claude/notes.md",
            "",
        ] {
            assert_eq!(place(path), None, "{path}");
        }
        assert_eq!(place(".claude/"), Some(Place::Folder));
        assert_eq!(place("~/.bashrc"), Some(Place::Startup));
        assert_eq!(place("/usr/local/bin/tfgate"), Some(Place::Program));
    }

    #[test]
    fn stars_and_question_marks_match() {
        assert!(globs(".tf*", ".tfgate") && globs(".t?g*e", ".tfgate") && globs(".*", ".tfgate"));
        assert!(!globs("*", ".tfgate") && !globs(".tf*x", ".tfgate") && !globs(".tfgate", ".tfgate"));
    }
}
