//! `tfgate hook`: a guard for shells and coding agents.
//!
//! Whatever goes wrong refuses: exit code 2 blocks the call in every host that reads it, and the text on standard error is
//! the reason. A refusal itself is an answer in the host's protocol, with exit code 0.

use std::io::{self, Read as _};

use anyhow::{Context as _, bail};

use crate::cli::{HookArgs, HookText};
use crate::exit::ExitStatus;
use crate::hook::{self, Asks, BASH, Calls, FISH, Guard, Host, Refusal};
use crate::host::{files, messages, output};

/// The largest call, in bytes.
const MAX_CALL: u64 = 4 << 20;

/// Runs the command.
pub(super) fn run(args: &HookArgs) -> anyhow::Result<ExitStatus> {
    if let Some(text) = args.print {
        let text = match text {
            HookText::Bash | HookText::Zsh => BASH,
            HookText::Fish => FISH,
            HookText::Calls => hook::calls_text(),
            HookText::Tools => hook::tools_text(),
        };
        return output::text_to_stdout(text, ExitStatus::Pass);
    }
    let host = args.host.map(Host::from);
    let guard = guard(args)?;
    if !args.words.is_empty() {
        if host != Some(Host::Shell) {
            bail!("words after `--` go with `--host shell`");
        }
        return Ok(shell(guard.words(&args.words)));
    }
    let text = input()?;
    if host == Some(Host::Shell) {
        return Ok(shell(guard.line(&text)));
    }
    let call = hook::read(host, &text).context("the call is refused")?;
    let checked = guard.call(&call);
    // The empty object says nothing in every protocol. A refusal needs one, so that here the exit code refuses.
    if let (Host::Unknown, Err(refusal)) = (call.host, &checked) {
        bail!("the call is refused, and whose it is is not known: {}", refusal.why);
    }
    let answer = match checked {
        Err(refusal) if !(refusal.asks && call.asks == Asks::Elsewhere) => {
            hook::denied(call.host, call.asks == Asks::Here, &refusal)
        }
        Ok(()) | Err(_) => hook::allowed(),
    };
    // A host may allow a call whose answer is cut off, so a closed pipe is an error here.
    output::whole_to_stdout(&format!("{answer}\n"))?;
    Ok(ExitStatus::Pass)
}

/// The guard with the lists that are named. A list that cannot be read blocks every call: what it refuses is not known.
fn guard(args: &HookArgs) -> anyhow::Result<Guard> {
    let mut calls = Calls::default();
    calls.set_deletes(args.deletes.into());
    for path in &args.calls {
        let name = path.display();
        let read = || format!("failed to read the list of calls `{name}`");
        let bytes = files::read_given_at_most(path, MAX_CALL).with_context(read)?;
        let bytes =
            bytes.with_context(|| format!("the list of calls `{name}` is larger than {MAX_CALL} bytes"))?;
        let text = String::from_utf8(bytes)
            .ok()
            .with_context(|| format!("the list of calls `{name}` is not UTF-8"))?;
        calls.add(&text).with_context(|| format!("invalid list of calls `{name}`"))?;
    }
    Ok(Guard::new(calls))
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
