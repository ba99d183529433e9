//! Policies of tfgate and the settings of its guard: what reads them passes, what writes or deletes them is refused.

use super::names::{is_executor, is_reader_name, name_of};
use super::outputs::fills_folder;
use super::places::{is_guarded, is_rc, patches, text_writes};
use super::scan::{EXPANSION, Simple, Word, Writes};
use super::wrapped::levels;
use super::writers::{WRITERS, any_program, edits_in_place, written};

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
        let replaces = input.writes == Writes::All && is_rc(&path) && !words.is_empty();
        if input.writes != Writes::Nothing
            && (is_guarded(&path, &said()) || (relative && !digits) || replaces)
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

/// Whether a command unpacks what it reads into the folder in which it runs.
pub(super) fn unpacks(words: &[Word]) -> bool {
    let Some((first, rest)) = levels(words).last().and_then(<[Word]>::split_first) else { return false };
    let name = name_of(first);
    let texts: Vec<String> = rest.iter().map(|word| word.text.clone()).collect();
    matches!(name.as_str(), "tar" | "bsdtar" | "gtar" | "cpio") && fills_folder(&name, &texts)
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
