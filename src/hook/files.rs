//! Policies of tfgate and the settings of its guard: what reads them passes, what writes or deletes them is refused.

use super::names::{is_executor, is_reader_name, name_of};
use super::program::Program;
use super::scan::{EXPANSION, Simple, Word, Writes};
use super::wrapped::wrapped;

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

/// Programs that write or delete every file that they are given.
const WRITERS: [&str; 46] = [
    "rm",
    "rmdir",
    "unlink",
    "shred",
    "srm",
    "trash",
    "trash-put",
    "truncate",
    "chmod",
    "chown",
    "chgrp",
    "chattr",
    "chflags",
    "setfacl",
    "touch",
    "tee",
    "sponge",
    "mv",
    "ed",
    "patch",
    "apply_patch",
    "applypatch",
    "sd",
    "mount",
    "del",
    "erase",
    "rd",
    "ri",
    "remove-item",
    "clear-content",
    "clc",
    "set-content",
    "add-content",
    "out-file",
    "tee-object",
    "move-item",
    "mi",
    "move",
    "rename-item",
    "rni",
    "ren",
    "rename",
    "new-item",
    "ni",
    "set-acl",
    "icacls",
];

/// Programs that write the last file that they are given, or the one after `-t`.
const COPIERS: [&str; 11] =
    ["cp", "install", "ln", "rsync", "scp", "copy", "copy-item", "cpi", "xcopy", "robocopy", "ditto"];

/// Subcommands of git that write the files that they are given.
const GIT: [&str; 9] =
    ["checkout", "restore", "rm", "mv", "stash", "clean", "apply", "sparse-checkout", "update-index"];

/// What a path leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Policies, or a file of settings.
    File,
    /// A folder with settings in it, among other things.
    Folder,
    /// A file that a shell reads when it starts.
    Startup,
    /// The program.
    Program,
}

fn place(path: &str) -> Option<Place> {
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
fn mentions_guard(text: &str) -> bool {
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
    ];
    writes.iter().any(|word| text.contains(word))
}

/// A command, and the commands that it runs if it is a wrapper whose options are known.
fn levels(words: &[Word]) -> impl Iterator<Item = &[Word]> {
    std::iter::successors(Some(words), |words| inner(words)).take(8)
}

fn inner(words: &[Word]) -> Option<&[Word]> {
    let (first, rest) = words.split_first()?;
    wrapped(&name_of(first), rest).and_then(|at| rest.get(at..))
}

/// Whether a command writes or deletes what is guarded. `inside` says that it runs in a folder of policies, `paths` gives the text
/// of a word with the values of variables that are known.
pub(super) fn changes(
    command: &Simple,
    words: &[Word],
    inside: bool,
    paths: &dyn Fn(&Word) -> String,
) -> bool {
    for input in &command.inputs {
        let target = Word { text: input.target.clone(), inner: input.inner.clone(), ..Word::plain("") };
        let path = paths(&target);
        let relative =
            inside && !path.starts_with(['/', '~', '$', '&']) && path != "/dev/null" && !path.is_empty();
        let digits = path.chars().all(|c| c.is_ascii_digit());
        let said = || words.iter().map(&paths).collect::<Vec<_>>().join(" ");
        let replaces =
            input.writes == Writes::All && place(&path) == Some(Place::Startup) && !words.is_empty();
        if input.writes != Writes::Nothing
            && (is_guarded(&path, &said()) || (relative && !digits) || (replaces && mentions_guard(&said())))
        {
            return true;
        }
    }
    levels(words).any(|words| changed(command, words, inside, paths))
}

fn changed(command: &Simple, words: &[Word], inside: bool, paths: &dyn Fn(&Word) -> String) -> bool {
    let Some((first, rest)) = words.split_first() else { return false };
    let name = name_of(first);
    let texts: Vec<String> = rest.iter().map(paths).collect();
    let inputs = || command.inputs.iter().map(|input| input.text.as_str());
    // What an unknown program runs: `docker run image rm -rf .tfgate`.
    let is_known =
        is_reader_name(&name, rest) || matches!(name.as_str(), "git" | "find" | "tfgate" | "gh") || inside;
    let within = || {
        let starts = texts
            .iter()
            .enumerate()
            .filter(|(_, text)| WRITERS.contains(&text.as_str()) || text.as_str() == "cp");
        starts.take(4).any(|(at, text)| written(text, texts.get(at + 1..).unwrap_or_default(), false))
    };
    program_is_gone(&name, rest, &texts)
        || (!is_known && within())
        || written(&name, &texts, inside)
        || (matches!(name.as_str(), "apply_patch" | "applypatch" | "patch" | "git")
            && inputs().chain(texts.iter().map(String::as_str)).any(patches))
        || (is_executor(&name)
            && !is_shell(&name)
            && inputs().chain(texts.iter().map(String::as_str)).any(text_writes))
}

fn is_shell(name: &str) -> bool {
    super::names::SHELLS.contains(&name)
}

/// Whether a command is one of a program that writes the files that it is given.
pub(super) fn is_writer(words: &[Word]) -> bool {
    let Some((first, rest)) = levels(words).last().and_then(<[Word]>::split_first) else { return false };
    let name = name_of(first);
    let texts: Vec<String> = rest.iter().map(|word| word.text.clone()).collect();
    (WRITERS.contains(&name.as_str()) && name != "tee") || edits_in_place(&name, &texts)
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

/// Whether a program writes or deletes a guarded file, by its arguments.
fn written(name: &str, texts: &[String], inside: bool) -> bool {
    let plain = || texts.iter().filter(|text| !text.starts_with('-')).map(String::as_str);
    let said = || texts.join(" ");
    let deletes = matches!(
        name,
        "rm" | "rmdir" | "mv" | "unlink" | "shred" | "del" | "rd" | "ri" | "remove-item" | "trash"
    );
    let guarded = |path: &str| match place(path) {
        Some(Place::File) => true,
        Some(Place::Program) => !installs(name, texts),
        Some(Place::Folder) => deletes,
        Some(Place::Startup) => deletes || mentions_guard(&said()),
        None => false,
    };
    let relative = |path: &str| inside && !path.starts_with(['/', '~', '.']);
    let any = || plain().any(|path| guarded(path) || relative(path));
    if WRITERS.contains(&name) || edits_in_place(name, texts) {
        return any();
    }
    if COPIERS.contains(&name) {
        return copies(texts, &guarded)
            || (inside && plain().next_back().is_some_and(|to| relative(to) || to == "."));
    }
    if let Some(path) = output_of(name, texts)
        && guarded(path)
    {
        return true;
    }
    match name {
        "git" => {
            let verb = plain().find(|word| GIT.contains(word));
            let list =
                || texts.iter().any(|text| matches!(text.as_str(), "list" | "show" | "--check" | "--stat"));
            let file = |text: &String| {
                let path = text.split('=').next_back().unwrap_or(text);
                guarded(path) || place(path) == Some(Place::Folder)
            };
            verb.is_some() && !list() && (texts.iter().any(file) || (inside && verb != Some("checkout")))
        }
        "tar" | "bsdtar" => {
            let mode = texts
                .iter()
                .find(|text| text.as_str() != "-C")
                .map_or("", |text| text.trim_start_matches('-'));
            let extracts = mode.contains('x') && !mode.contains('c') || mode == "-extract";
            extracts && texts.iter().skip(1).any(|text| guarded(text))
        }
        "unzip" => !texts.iter().any(|text| matches!(text.as_str(), "-l" | "-p" | "-t")) && any(),
        "find" | "fd" | "fdfind" => {
            let acts = |text: &String| matches!(text.as_str(), "-delete" | "-fprint" | "-fls");
            let executes = |text: &String| {
                text.starts_with("-exec")
                    || text.starts_with("-ok")
                    || (name != "find" && matches!(text.as_str(), "-x" | "-X" | "--exec" | "--exec-batch"))
            };
            let runs = texts.iter().any(|text| {
                WRITERS.contains(&text.as_str()) || matches!(text.as_str(), "sed" | "perl" | "cp" | "ln")
            });
            (texts.iter().any(acts) || (texts.iter().any(executes) && runs))
                && (any() || texts.iter().any(|text| text.contains(".tfgate")))
        }
        "hash" => texts.iter().any(|text| text == "-p") && any_program(texts),
        _ => false,
    }
}

/// Whether a command puts a new tfgate in its place: `mv tfgate-linux-amd64 ~/bin/tfgate`, `chmod +x ~/bin/tfgate`.
fn installs(name: &str, texts: &[String]) -> bool {
    let plain: Vec<&String> = texts.iter().filter(|text| !text.starts_with('-')).collect();
    match name {
        "chmod" => plain.first().is_some_and(|mode| mode.ends_with("+x") || mode.ends_with("55")),
        "mv" | "cp" | "install" => {
            let sources = plain.split_last().map_or(&[][..], |(_, sources)| sources);
            let named = |path: &&String| {
                place(path).is_none() && path.rsplit('/').next().unwrap_or(path).starts_with("tfgate")
            };
            let sources: Vec<_> =
                sources.iter().filter(|path| !path.chars().all(|c| c.is_ascii_digit())).collect();
            !sources.is_empty() && sources.into_iter().all(named)
        }
        _ => false,
    }
}

/// Whether an editor of texts writes the files that it reads.
fn edits_in_place(name: &str, texts: &[String]) -> bool {
    let short = |letter: char| {
        texts.iter().any(|text| text.starts_with('-') && !text.starts_with("--") && text.contains(letter))
    };
    let long = |option: &str| texts.iter().any(|text| text.starts_with(option));
    match name {
        "sed" | "gsed" => short('i') || long("--in-place"),
        "perl" | "ruby" => short('i'),
        "awk" | "gawk" => texts.iter().any(|text| text.contains("inplace")),
        "yq" => short('i') || long("--inplace"),
        "ex" => true,
        "vi" | "vim" | "nvim" | "emacs" => {
            short('c')
                || short('e')
                || short('s')
                || long("--eval")
                || long("--cmd")
                || texts.iter().any(|text| text.starts_with('+'))
        }
        "prettier" => long("--write"),
        _ => false,
    }
}

/// Whether the target of a copy is guarded.
fn copies(texts: &[String], guarded: &dyn Fn(&str) -> bool) -> bool {
    let option = |text: &String| {
        matches!(text.as_str(), "-t" | "--target-directory" | "-destination" | "-Destination")
    };
    let to = texts.iter().position(option).and_then(|at| texts.get(at + 1));
    let joined = texts.iter().find_map(|text| text.strip_prefix("--target-directory="));
    let plain: Vec<&String> = texts.iter().filter(|text| !text.starts_with('-') || text.len() == 1).collect();
    let target = joined.or(to.map(String::as_str)).or(plain.last().map(|text| text.as_str()));
    let Some(target) = target else { return false };
    // `cp settings.json .claude/`
    // `cp -r .tfgate /tmp` reads what is guarded here.
    let here = |from: &str| {
        let from = from.trim_start_matches("./");
        from.starts_with('.') && guarded(from)
    };
    let below = plain.iter().filter(|from| !here(from)).any(|from| {
        let base = from.rsplit(['/', '\\']).next().unwrap_or(from);
        guarded(&format!("{target}/{base}"))
    });
    let moves =
        texts.iter().any(|text| text == "--remove-source-files") && plain.iter().any(|from| guarded(from));
    // `rsync -a other/ .claude/`
    let whole = place(target) == Some(Place::Folder)
        && plain.iter().any(|from| from.as_str() != target && from.ends_with(['/', '.', '*']));
    guarded(target) || below || moves || whole
}

/// The file or folder that an option names as the place for what a program writes.
fn output_of<'t>(name: &str, texts: &'t [String]) -> Option<&'t str> {
    if let Some(path) = texts.iter().find_map(|text| text.strip_prefix("of=")) {
        return Some(path);
    }
    let is_option = |text: &str| match text {
        "-o" | "-O" => {
            !matches!(name, "grep" | "rg" | "ls" | "find" | "bash" | "sh" | "zsh" | "kubectl" | "tree" | "az")
        }
        "--output" | "--out" | "--output-dir" | "--output-file" | "--output-document" | "-OutFile" => true,
        "-C" | "--directory" => {
            name == "tar" && texts.iter().any(|text| text.contains('x') && !text.contains('/'))
        }
        "-d" => name == "unzip",
        "-P" => name == "wget",
        "-w" => matches!(name, "gofmt" | "shfmt"),
        _ => false,
    };
    for (index, text) in texts.iter().enumerate() {
        if let Some((option, value)) = text.split_once('=')
            && option.starts_with("--out")
        {
            return Some(value);
        }
        if is_option(text) {
            let value = texts.get(index + 1)?;
            // `tfgate check --output json=FILE`
            return Some(value.split_once('=').map_or(value.as_str(), |(_, file)| file));
        }
    }
    None
}

fn any_program(texts: &[String]) -> bool {
    texts.iter().any(|text| text == "tfgate" || Program::named(text).is_some())
}

/// Whether a command takes away the program, or the functions that ask it.
fn program_is_gone(name: &str, words: &[Word], texts: &[String]) -> bool {
    let has = |wanted: &[&str]| texts.iter().any(|text| wanted.contains(&text.to_lowercase().as_str()));
    let located = || {
        words.iter().any(|word| {
            word.text.contains(EXPANSION)
                && word.inner.iter().any(|inner| {
                    let text = inner.text();
                    text.split_whitespace().any(|part| part == "tfgate")
                })
        })
    };
    match name {
        "unset" | "unfunction" | "unalias" => any_program(texts),
        "functions" => has(&["-e", "--erase"]) && any_program(texts),
        // An alias comes before the function that asks.
        "alias" => texts
            .iter()
            .any(|text| text.split_once('=').is_some_and(|(name, _)| any_program(&[name.to_owned()]))),
        "remove-item" | "ri" | "del" | "rm" | "remove-alias" => {
            let function = |text: &String| {
                let text = text.to_lowercase();
                let name = ["function:", "alias:"].iter().find_map(|drive| text.strip_prefix(drive));
                name.is_some_and(|name| any_program(&[name.trim_start_matches(['\\', '/']).to_owned()]))
            };
            located() || texts.iter().any(function)
        }
        "mv" | "ln" | "cp" | "chmod" | "truncate" | "shred" | "unlink" | "tee" => located(),
        "brew" | "cargo" | "npm" | "pnpm" | "yarn" | "bun" | "apt" | "apt-get" | "dpkg" | "dnf" | "yum"
        | "rpm" | "apk" | "pip" | "pip3" | "pipx" | "scoop" | "choco" | "winget" | "mise" | "asdf"
        | "snap" | "pacman" | "zypper" | "nix-env" | "nix" | "uv" | "aqua" => {
            has(&[
                "uninstall",
                "remove",
                "purge",
                "rm",
                "erase",
                "del",
                "-r",
                "-rns",
                "-e",
                "autoremove",
                "unlink",
            ]) && any_tfgate(texts)
        }
        _ => false,
    }
}

fn any_tfgate(texts: &[String]) -> bool {
    texts.iter().any(|text| text.rsplit('/').next().unwrap_or(text).split('@').next() == Some("tfgate"))
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
