//! An apply that cannot see the coding agent that runs it: its variables are cleared, or a terminal of the command line's own is
//! around it, where a program may type the answer of a person.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::names::name_of;
use super::program::base;
use super::scan::Word;

/// The variables of agents, by which `tfgate apply` knows them. The value is whether the table wants a certain one.
static AGENTS: LazyLock<BTreeMap<&'static str, bool>> = LazyLock::new(|| {
    let rows = include_str!("../host/agents.tsv").lines().filter(|line| !line.starts_with('#'));
    let names = rows.filter_map(|line| line.split('\t').next());
    names.map(|cell| cell.split_once('=').map_or((cell, false), |(name, _)| (name, true))).collect()
});

/// Programs that make a terminal for a command, type into one, or run a command in another one.
const TERMINALS: [&str; 45] = [
    "script",
    "expect",
    "autoexpect",
    "sexpect",
    "empty",
    "unbuffer",
    "faketty",
    "winpty",
    "reptyr",
    "tmux",
    "tmate",
    "byobu",
    "screen",
    "zellij",
    "dtach",
    "abduco",
    "ttyd",
    "gotty",
    "ttyrec",
    "asciinema",
    "xterm",
    "uxterm",
    "rxvt",
    "urxvt",
    "gnome-terminal",
    "kgx",
    "konsole",
    "xfce4-terminal",
    "x-terminal-emulator",
    "mate-terminal",
    "lxterminal",
    "terminator",
    "tilix",
    "ptyxis",
    "alacritty",
    "kitty",
    "wezterm",
    "foot",
    "ghostty",
    "wt",
    "start-process",
    "osascript",
    "xdotool",
    "ydotool",
    "wtype",
];

/// Programs that start a command in the environment of another user or session.
const SESSIONS: [&str; 7] = ["sudo", "doas", "su", "runuser", "pkexec", "machinectl", "systemd-run"];

/// Words of code that make a terminal.
const CODE: [&str; 6] = ["pty", "pexpect", "openpty", "forkpty", "wexpect", "winpty"];

/// Whether a variable is one of an agent.
pub(super) fn is_agents(name: &str) -> bool {
    AGENTS.contains_key(name)
}

/// Whether an assignment leaves nothing of an agent's variable: `CLAUDECODE=`.
pub(super) fn clears(name: &str, value: &Word) -> bool {
    let text = value.text.split_once('=').map_or("", |(_, text)| text).trim_matches(['"', '\'']);
    let off = text.is_empty() || text == "0" || text.eq_ignore_ascii_case("false");
    AGENTS.get(name).is_some_and(|certain| *certain || off || value.is_dynamic())
}

/// Whether a command makes a terminal of its own for what it runs.
pub(super) fn makes_terminal(words: &[Word]) -> bool {
    let Some((first, rest)) = words.split_first() else { return false };
    let name = name_of(first);
    let short = |word: &Word| {
        word.text.strip_prefix('-').is_some_and(|rest| !rest.starts_with('-') && rest.contains('t'))
    };
    match name.as_str() {
        "socat" => rest.iter().any(|word| word.text.contains("pty")),
        "ssh" => rest.iter().any(|word| {
            matches!(word.text.as_str(), "-t" | "-tt") || word.text.to_lowercase().contains("requesttty=")
        }),
        "docker" | "podman" | "nerdctl" | "docker-compose" | "kubectl" | "oc" => {
            let own = rest.iter().take_while(|word| word.text != "--" && base(&word.text) != "tfgate");
            own.into_iter()
                .any(|word| word.text.starts_with("--tty") || (short(word) && word.text.len() <= 4))
        }
        name => TERMINALS.contains(&name),
    }
}

/// Whether a command runs another one without the variables of the agent.
pub(super) fn leaves_session(words: &[Word]) -> bool {
    let Some((first, rest)) = words.split_first() else { return false };
    let keeps = |word: &Word| {
        let text = word.text.as_str();
        text == "--preserve-env" || (text.starts_with('-') && !text.starts_with("--") && text.contains('E'))
    };
    let name = name_of(first);
    SESSIONS.contains(&name.as_str())
        && !(name == "sudo" && rest.iter().take_while(|word| word.text.starts_with('-')).any(keeps))
}

/// Whether a text contains a `tfgate apply`.
pub(super) fn mentions_apply(text: &str) -> bool {
    if !text.contains("tfgate") {
        return false;
    }
    let parts = text.split(|c: char| c.is_whitespace() || "\"'`,()[]{};&|<>=\\:".contains(c));
    let words: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    let is_tfgate = |word: &str| {
        let name = base(word).to_ascii_lowercase();
        name.strip_suffix(".exe").unwrap_or(&name) == "tfgate"
    };
    words.iter().enumerate().filter(|(_, word)| is_tfgate(word)).any(|(index, _)| {
        let mut option = false;
        for word in words.iter().skip(index + 1).take(12) {
            if *word == "apply" || word.starts_with('$') {
                return true;
            }
            if !word.starts_with('-') && !option {
                return false;
            }
            option = word.starts_with('-');
        }
        false
    })
}

/// Whether a text in any language applies, and hides the agent from the apply.
pub(super) fn in_text(text: &str) -> bool {
    let mut tokens = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'));
    mentions_apply(text) && tokens.any(|token| is_agents(token) || CODE.contains(&token))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_agents_is_read_without_values() {
        assert!(AGENTS.len() > 20, "{}", AGENTS.len());
        assert!(AGENTS.keys().all(|name| name.chars().all(|c| c.is_ascii_uppercase() || c == '_')));
        assert_eq!(AGENTS.get("CLAUDECODE"), Some(&false));
        assert_eq!(AGENTS.get("AWS_EXECUTION_ENV"), Some(&true));
    }
}
