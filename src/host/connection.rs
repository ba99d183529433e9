//! How GitHub is reached: address, repository, token and proxy, from the arguments and the environment.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anyhow::bail;

use super::environment::variable;
use crate::github::{Clock, Connection, Proxy, Repository};

/// The clock of the machine.
pub(crate) struct MachineClock;

impl Clock for MachineClock {
    fn sleep(&self, duration: Duration) {
        std::thread::sleep(duration);
    }

    #[expect(clippy::disallowed_methods, reason = "`host` reads the clock")]
    fn now(&self) -> u64 {
        SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
    }
}

/// Where GitHub is, with the token of the environment.
///
/// # Errors
/// The repository has another form, or there is no token.
pub(crate) fn connect(api_url: &str, repository: &str) -> anyhow::Result<Connection> {
    let Some(repository) = Repository::parse(repository) else {
        bail!("`{repository}` is not a repository on GitHub, expected `OWNER/NAME`");
    };
    let Some(token) = variable("GITHUB_TOKEN") else {
        bail!(
            "`GITHUB_TOKEN` is not set; in a workflow, give the step `env: GITHUB_TOKEN: ${{{{ github.token }}}}`"
        );
    };
    Ok(Connection { api_url: api_url.to_owned(), repository, token, proxy: proxy() })
}

/// The proxy of the environment, under the names that curl looks for.
pub(crate) fn proxy() -> Option<Proxy> {
    let first = |names: &[&str]| names.iter().find_map(|name| variable(name));
    Some(Proxy {
        url: first(&["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"])?,
        except: first(&["no_proxy", "NO_PROXY"]).unwrap_or_default(),
    })
}
