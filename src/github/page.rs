//! Addresses of pages: which ones are trusted, and which run they are about.

use std::fmt;

/// Characters of an address that is trusted.
const LONGEST: usize = 500;

/// An address in an answer, if it is on GitHub itself and contains no character with a meaning in Markdown or in a file of the
/// runner. `server` is `GITHUB_SERVER_URL`.
pub fn own_page<'u>(server: &str, url: &'u str) -> Option<&'u str> {
    let server = server.trim_end_matches('/');
    let rest = url.strip_prefix(server)?.strip_prefix('/')?;
    // No `(`, `)`, `%`, quote or white space: the address goes into links, outputs and headers as it is.
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '_' | '.' | '#' | '=' | '~');
    let known = server.starts_with("https://") || server.starts_with("http://");
    (known && url.len() <= LONGEST && rest.chars().all(plain)).then_some(url)
}

/// A run of a workflow. Ordered: the newer one is the greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct RunId {
    /// Its number, `GITHUB_RUN_ID`.
    pub id: u64,
    /// Its attempt, `GITHUB_RUN_ATTEMPT`, from 1.
    pub attempt: u64,
}

impl fmt::Display for RunId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.id, self.attempt)
    }
}

impl RunId {
    /// Reads `18844100213.1`.
    pub fn parse(text: &str) -> Option<Self> {
        let (id, attempt) = text.split_once('.')?;
        Some(RunId { id: number(id)?, attempt: number(attempt)? })
    }

    /// The run of a page, `…/actions/runs/18844100213/attempts/1`. Without an attempt it is the first one.
    pub fn of_page(url: &str) -> Option<Self> {
        let path = url.split(['#', '?']).next()?;
        let (_, tail) = path.rsplit_once("/actions/runs/")?;
        let mut parts = tail.split('/');
        let id = number(parts.next()?)?;
        let attempt = match (parts.next(), parts.next()) {
            (Some("attempts"), Some(attempt)) => number(attempt)?,
            _ => 1,
        };
        Some(RunId { id, attempt })
    }
}

/// Reads digits and nothing else: `str::parse` takes a sign too.
fn number(text: &str) -> Option<u64> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

/// Whether a login is one that GitHub gives: letters, digits, hyphens and underscores, and for Apps `[bot]` at the end.
pub(super) fn is_login(login: &str) -> bool {
    let name = login.strip_suffix("[bot]").unwrap_or(login);
    // Accounts that a company manages (EMU) end with an underscore and a short code.
    let known = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    !name.is_empty() && name.len() <= 100 && name.chars().all(known)
}

/// The first digits of a hash, if it is one: hexadecimal, in lower case.
pub(super) fn short_hash(hash: &str, length: usize) -> Option<&str> {
    let hexadecimal = hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    hash.get(..length).filter(|_| hexadecimal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_of_the_server_are_believed() {
        let page = "https://github.com/acme/infra/pull/7#issuecomment-1";
        assert_eq!(own_page("https://github.com", page), Some(page));
        assert_eq!(own_page("https://github.com/", page), Some(page));
        for url in [
            "https://github.com.evil.example/x",
            "https://github.com@evil.example/x",
            "https://evil.example/",
            "http://github.com/x",
            "https://github.com/a b",
            "https://github.com/a)[x](https://evil.example",
            "https://github.com/a\nx=1",
            "https://github.com",
            "",
        ] {
            assert_eq!(own_page("https://github.com", url), None, "{url}");
        }
        assert_eq!(own_page("", "/x"), None);
        assert_eq!(own_page("javascript:", "javascript:/x"), None);
    }

    #[test]
    fn a_run_is_read_from_its_page() {
        let run = |id, attempt| Some(RunId { id, attempt });
        let page = "https://github.com/acme/infra/actions/runs/18844100213";
        assert_eq!(RunId::of_page(page), run(18_844_100_213, 1));
        assert_eq!(
            RunId::of_page(&format!("{page}/attempts/3#tfgate-change-set=ab")),
            run(18_844_100_213, 3)
        );
        assert_eq!(RunId::of_page(&format!("{page}/job/9?pr=1")), run(18_844_100_213, 1));
        for url in [
            "",
            "https://github.com/acme/infra/runs/1",
            "https://github.com/x/actions/runs/+1",
            "a#/actions/runs/1",
        ] {
            assert_eq!(RunId::of_page(url), None, "{url}");
        }
        assert_eq!(RunId::parse("18844100213.2"), run(18_844_100_213, 2));
        assert!(RunId::parse("1").is_none() && RunId::parse("1.x").is_none() && RunId::parse("").is_none());
        assert!(run(2, 1) > run(1, 9) && run(2, 2) > run(2, 1));
    }
}
