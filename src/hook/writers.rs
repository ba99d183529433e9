//! Programs that write or delete files, and which of their arguments are these files.

use super::outputs::{extracts, fills_folder, targets};
use super::places::{Place, is_rc, mentions_guard, place};
use super::program::Program;

/// Programs that write or delete every file that they are given.
pub(super) const WRITERS: [&str; 46] = [
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
const GIT: [&str; 12] = [
    "checkout",
    "restore",
    "rm",
    "mv",
    "stash",
    "clean",
    "apply",
    "sparse-checkout",
    "update-index",
    "clone",
    "read-tree",
    "submodule",
];

/// Subcommands of git that write files of the folder in which they run.
const GIT_HERE: [&str; 8] = ["pull", "reset", "merge", "rebase", "am", "cherry-pick", "revert", "switch"];

/// Whether a program writes or deletes a guarded file, by its arguments.
pub(super) fn written(name: &str, texts: &[String], inside: bool) -> bool {
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
    // What is fetched or unpacked is not known, so a file that a shell reads counts as a whole.
    let replaced = |path: &str| guarded(path) || is_rc(path) || place(path) == Some(Place::Folder);
    let outputs = targets(name, texts);
    if output_of(name, texts).is_some_and(|path| guarded(path) || is_rc(path))
        || outputs.iter().any(|path| relative(path) && *path != "-")
        || outputs.into_iter().any(|path| {
            if matches!(name, "tar" | "bsdtar" | "gtar") {
                extracts(texts) && replaced(path)
            } else {
                replaced(path)
            }
        })
        || (inside && fills_folder(name, texts))
    {
        return true;
    }
    match name {
        "git" => by_git(texts, inside, &guarded),
        "tar" | "bsdtar" | "gtar" => extracts(texts) && texts.iter().skip(1).any(|text| guarded(text)),
        "unzip" => !texts.iter().any(|text| matches!(text.as_str(), "-l" | "-p" | "-t")) && any(),
        "find" | "fd" | "fdfind" => {
            acts(name, texts) && (any() || texts.iter().any(|text| text.contains(".tfgate")))
        }
        "aws" | "docker" | "podman" | "nerdctl" | "kubectl" | "oc" | "gcloud" | "gsutil" | "az"
        | "azcopy" | "gh" | "glab" | "svn" | "hg" | "rclone" | "s3cmd" | "s5cmd" | "mc" | "b2" => {
            transfers(texts, &replaced)
        }
        "hash" => texts.iter().any(|text| text == "-p") && any_program(texts),
        _ => false,
    }
}

/// Whether a client of another place writes what it gets to a guarded one: the last file of a copy, or the file of a download.
fn transfers(texts: &[String], guarded: &dyn Fn(&str) -> bool) -> bool {
    let verb = |text: &String| {
        matches!(
            text.as_str(),
            "cp" | "sync"
                | "copy"
                | "copyto"
                | "download"
                | "download-batch"
                | "clone"
                | "export"
                | "checkout"
                | "get"
                | "rsync"
                | "mv"
                | "move"
                | "mirror"
                | "co"
        )
    };
    let Some(at) = texts.iter().position(verb) else { return false };
    let rest = texts.get(at + 1..).unwrap_or_default();
    let plain = rest.iter().filter(|text| !text.starts_with('-'));
    let to = |pair: &[String]| {
        matches!(pair, [option, path] if matches!(option.as_str(), "-f" | "--file" | "-d" | "--destination" | "--dir" | "-D")
            && guarded(path))
    };
    // The first is where it comes from.
    plain.skip(1).last().is_some_and(|path| guarded(path)) || rest.windows(2).any(to)
}

/// Whether a subcommand of git writes one of the files.
fn by_git(texts: &[String], inside: bool, guarded: &dyn Fn(&str) -> bool) -> bool {
    let verb = texts.iter().map(String::as_str).find(|word| GIT.contains(word));
    let lists = texts.iter().any(|text| matches!(text.as_str(), "list" | "show" | "--check" | "--stat"));
    let file = |text: &String| {
        let path = text.split('=').next_back().unwrap_or(text);
        guarded(path) || place(path) == Some(Place::Folder)
    };
    let enters =
        texts.windows(2).any(|pair| matches!(pair, [option, path] if option == "-C" && guarded(path)));
    if (enters || inside) && texts.iter().any(|text| GIT_HERE.contains(&text.as_str())) {
        return true;
    }
    verb.is_some() && !lists && (texts.iter().any(file) || (inside && verb != Some("checkout")))
}

/// Whether `find` and `fd` delete or write what they find.
fn acts(name: &str, texts: &[String]) -> bool {
    let deletes = |text: &String| matches!(text.as_str(), "-delete" | "-fprint" | "-fls");
    let executes = |text: &String| {
        text.starts_with("-exec")
            || text.starts_with("-ok")
            || (name != "find" && matches!(text.as_str(), "-x" | "-X" | "--exec" | "--exec-batch"))
    };
    let writes = |text: &String| {
        WRITERS.contains(&text.as_str()) || matches!(text.as_str(), "sed" | "perl" | "cp" | "ln")
    };
    texts.iter().any(deletes) || (texts.iter().any(executes) && texts.iter().any(writes))
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
pub(super) fn edits_in_place(name: &str, texts: &[String]) -> bool {
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
    // `cp /dev/null .cursor/{hooks,mcp}.json` empties what it names.
    let empties = plain.first().is_some_and(|from| matches!(from.as_str(), "/dev/null" | "/dev/stdin"))
        && plain.iter().any(|path| guarded(path));
    let startup = is_rc(target);
    let moves =
        texts.iter().any(|text| text == "--remove-source-files") && plain.iter().any(|from| guarded(from));
    // `rsync -a other/ .claude/`
    let whole = place(target) == Some(Place::Folder)
        && plain.iter().any(|from| from.as_str() != target && from.ends_with(['/', '.', '*']));
    guarded(target) || startup || empties || below || moves || whole
}

/// The file or folder that an option names as the place for what a program writes.
fn output_of<'t>(name: &str, texts: &'t [String]) -> Option<&'t str> {
    if let Some(path) = texts.iter().find_map(|text| text.strip_prefix("of=")) {
        return Some(path);
    }
    let is_option = |text: &str| match text {
        "-o" | "-O" => !matches!(
            name,
            "curl"
                | "wget"
                | "gh"
                | "grep"
                | "rg"
                | "ls"
                | "find"
                | "bash"
                | "sh"
                | "zsh"
                | "kubectl"
                | "tree"
                | "az"
        ),
        "--output" | "--out" | "--output-dir" | "--output-file" | "--output-document" | "-OutFile" => true,
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

/// Whether an argument names tfgate or one of the programs.
pub(super) fn any_program(texts: &[String]) -> bool {
    texts.iter().any(|text| text == "tfgate" || Program::named(text).is_some())
}
