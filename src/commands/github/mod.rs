//! `tfgate github`: the same inside of a workflow of GitHub Actions.

mod doctor;
#[cfg_attr(not(test), expect(dead_code, reason = "the subcommands call it"))]
mod policies;
#[cfg_attr(not(test), expect(dead_code, reason = "the subcommands call it"))]
mod preview;
#[cfg_attr(not(test), expect(dead_code, reason = "the subcommands call it"))]
mod runner;

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anyhow::bail;

use super::variable;
use crate::cli::{ConnectionArgs, GithubArgs, GithubCommand};
use crate::exit::ExitStatus;
use crate::github::{Clock, Connection, Proxy, Repository};

/// Runs the command.
pub(super) fn run(args: &GithubArgs) -> anyhow::Result<ExitStatus> {
    match &args.command {
        GithubCommand::Doctor(args) => doctor::run(args),
        GithubCommand::Pr(_) | GithubCommand::Gate(_) | GithubCommand::Aggregate(_) => {
            bail!("this version of tfgate has no such command")
        }
    }
}

/// The time of the machine.
struct MachineClock;

impl Clock for MachineClock {
    fn sleep(&self, duration: Duration) {
        std::thread::sleep(duration);
    }

    #[expect(clippy::disallowed_methods, reason = "commands read the clock")]
    fn now(&self) -> u64 {
        SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
    }
}

/// Where GitHub is and who is asking: flags, and the variables that the runner and the machine set.
fn connect(args: &ConnectionArgs) -> anyhow::Result<Connection> {
    let repository = match args.repository.split_once('/') {
        Some((owner, name)) if is_name(owner) && is_name(name) => {
            Repository { owner: owner.to_owned(), name: name.to_owned() }
        }
        _ => bail!("`--repository`: expected `OWNER/NAME`"),
    };
    let token = variable("GITHUB_TOKEN").unwrap_or_default();
    Ok(Connection { api_url: args.api_url.clone(), repository, token, proxy: proxy() })
}

/// `.` and `..` would be other paths.
fn is_name(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    !name.is_empty() && name != "." && name != ".." && name.bytes().all(plain)
}

/// The proxy for `https`, as other programs find it.
fn proxy() -> Option<Proxy> {
    let names = ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"];
    let url = names.iter().find_map(|name| variable(name))?;
    let except = ["NO_PROXY", "no_proxy"].iter().find_map(|name| variable(name)).unwrap_or_default();
    Some(Proxy { url, except })
}
