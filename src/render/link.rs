//! Links from outside the tool: which URLs are linked, and how they are encoded.

use std::fmt::Write as _;

/// Characters of a host.
const HOST: usize = 200;
/// Characters of what follows `https://`.
const REST: usize = 2000;

/// A page that may be linked. Both parts are free of blanks, quotes and angle brackets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Link {
    /// The address, with everything percent-encoded that is not plain in one.
    pub(super) target: String,
    /// What a reader sees: where the link leads.
    pub(super) host: String,
}

/// The link to a page; `None` for what is not plain https.
pub(super) fn https(url: &str) -> Option<Link> {
    let rest = url.strip_prefix("https://")?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    // Without `@` and `%`: `https://github.com@example.com` leads to `example.com` and looks like GitHub.
    let named = host.starts_with(|c: char| c.is_ascii_alphanumeric())
        && host.len() <= HOST
        && host.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':'));
    if !named || rest.len() > REST {
        return None;
    }
    let mut target = String::from("https://");
    let mut fragment = false;
    for byte in rest.bytes() {
        // A URL has one `#`; a second one could also complete the `##` of a runner command.
        let second = byte == b'#' && fragment;
        fragment |= byte == b'#';
        let kept = byte.is_ascii_alphanumeric() || b"-._~:/?#[]!$&()*+,;=%".contains(&byte);
        if kept && !second {
            target.push(char::from(byte));
        } else {
            let _ = write!(target, "%{byte:02X}");
        }
    }
    Some(Link { target, host: host.to_owned() })
}
