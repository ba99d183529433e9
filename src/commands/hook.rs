//! `tfgate hook`: a guard for shells and coding agents.
//!
//! Whatever goes wrong refuses: exit code 2 blocks the call in every host that reads it, and the text on standard error is
//! the reason. A refusal itself is an answer in the host's protocol, with exit code 0.

use std::io::{self, Read as _};

use anyhow::{Context as _, bail};

use crate::cli::{GuardedShell, HookArgs};
use crate::exit::ExitStatus;
use crate::hook::{self, BASH, Call, FISH, Host, Refusal};
use crate::host::{messages, output};

/// The largest call, in bytes.
const MAX_CALL: u64 = 4 << 20;

/// Runs the command.
pub(super) fn run(args: &HookArgs) -> anyhow::Result<ExitStatus> {
    if let Some(shell) = args.print {
        let text = match shell {
            GuardedShell::Bash | GuardedShell::Zsh => BASH,
            GuardedShell::Fish => FISH,
        };
        return output::text_to_stdout(text, ExitStatus::Pass);
    }
    let host = args.host.map(Host::from);
    if !args.words.is_empty() {
        if host != Some(Host::Shell) {
            bail!("words after `--` go with `--host shell`");
        }
        return Ok(shell(hook::inspect_words(&args.words)));
    }
    let text = input()?;
    if host == Some(Host::Shell) {
        return Ok(shell(hook::inspect_line(&text)));
    }
    let (host, call) = hook::read(host, &text).context("the call is refused")?;
    let checked = match call {
        Call::Lines(lines) => lines.iter().try_for_each(|line| hook::inspect_line(line)),
        Call::Words(words) => hook::inspect_words(&words),
        Call::Other => Ok(()),
    };
    let answer = checked.map_or_else(|refusal| hook::denied(host, &refusal), |()| hook::allowed());
    // A host may allow a call whose answer is cut off, so a closed pipe is an error here.
    output::whole_to_stdout(&format!("{answer}\n"))?;
    Ok(ExitStatus::Pass)
}

fn shell(checked: Result<(), Refusal>) -> ExitStatus {
    let Err(refusal) = checked else { return ExitStatus::Pass };
    messages::report_error(&refusal.why);
    messages::report_help(&refusal.instead);
    ExitStatus::Fail
}

fn input() -> anyhow::Result<String> {
    let mut bytes = Vec::new();
    io::stdin().lock().take(MAX_CALL + 1).read_to_end(&mut bytes).context("failed to read the call")?;
    if bytes.len() as u64 > MAX_CALL {
        bail!("the call is refused: it is larger than {MAX_CALL} bytes");
    }
    // Replacement characters would make it another command than the one that runs.
    String::from_utf8(bytes).ok().context("the call is refused: it is not UTF-8")
}
