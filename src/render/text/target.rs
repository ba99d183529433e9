//! Where links of a terminal (OSC 8) lead: lines of files in the repository, and https pages.
//!
//! A target holds printable ASCII only, whatever is in the name: everything else is percent-encoded.

use std::fmt::Write as _;

use crate::render::link;
use crate::render::style::{FileLinks, Links};

/// Bytes of a target; a terminal may ignore a longer one.
const LONGEST: usize = 2000;

/// Where a name leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Target(Place);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Place {
    Line {
        path: String,
        line: usize,
    },
    /// The address of a page, encoded.
    Page(String),
}

impl Target {
    /// A line of a file; the path starts at the root of the repository.
    pub(super) fn line(path: &str, line: usize) -> Self {
        Target(Place::Line { path: path.to_owned(), line })
    }

    /// A page; `None` for what is not plain https.
    pub(super) fn page(url: &str) -> Option<Self> {
        link::https(url).map(|link| Target(Place::Page(link.target)))
    }

    /// The target as a terminal gets it; `None` where it has no links, and for a file outside of the repository.
    pub(super) fn resolved(&self, links: Links) -> Option<String> {
        let Links::On(targets) = links else { return None };
        let target = match &self.0 {
            Place::Page(target) => target.clone(),
            Place::Line { path, line } => {
                let leaves = path.split('/').any(|part| matches!(part, "" | "." | ".."));
                let path = (!leaves).then(|| format!("{}/{path}", targets.root.trim_end_matches('/')))?;
                match targets.files {
                    FileLinks::Plain => format!("file://{}", encoded(&path)),
                    FileLinks::VsCode => format!("vscode://file{}:{line}", encoded(&path)),
                }
            }
        };
        (target.len() <= LONGEST).then_some(target)
    }
}

fn encoded(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::style::LinkTargets;

    fn target(path: &str, files: FileLinks) -> Option<String> {
        let links = Links::On(LinkTargets { root: "/home/a b", files });
        Target::line(path, 9).resolved(links)
    }

    #[test]
    fn a_target_is_printable_and_stays_in_the_repository() {
        assert_eq!(
            target("infra/main.tf", FileLinks::Plain).as_deref(),
            Some("file:///home/a%20b/infra/main.tf")
        );
        let code = Some("vscode://file/home/a%20b/main.tf:9");
        assert_eq!(target("main.tf", FileLinks::VsCode).as_deref(), code);
        let strange = target("\u{1b}\\;\u{7}é.tf", FileLinks::Plain);
        assert_eq!(strange.as_deref(), Some("file:///home/a%20b/%1B%5C%3B%07%C3%A9.tf"));
        for path in ["", "/etc/passwd", "../x.tf", "a/../../x.tf", &"x".repeat(3000)] {
            assert_eq!(target(path, FileLinks::Plain), None, "{path}");
        }
        assert_eq!(Target::line("main.tf", 1).resolved(Links::Off), None);
    }
}
