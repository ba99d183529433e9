//! `CODEOWNERS`: who owns a path.
//! <https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners>

use regex::Regex;

/// Where GitHub looks, the first one counts.
pub(super) const PLACES: [&str; 3] = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];

/// GitHub reads no larger file, bytes.
pub(super) const LARGEST: u64 = 3 << 20;

/// The rules of a file, in its order.
pub(super) struct Owners {
    rules: Vec<(Regex, usize)>,
}

impl Owners {
    /// Reads a file. Lines that GitHub skips own nothing here either.
    pub(super) fn parse(text: &str) -> Self {
        Owners { rules: text.lines().filter_map(rule).collect() }
    }

    /// Whether somebody owns a path: the last rule that matches decides, and it may name nobody.
    pub(super) fn own(&self, path: &str) -> bool {
        self.rules
            .iter()
            .rev()
            .find(|(pattern, _)| pattern.is_match(path))
            .is_some_and(|(_, owners)| *owners > 0)
    }
}

fn rule(line: &str) -> Option<(Regex, usize)> {
    let (pattern, owners) = split(line.trim());
    if pattern.is_empty() || pattern.starts_with('!') || pattern.contains(['[', ']']) {
        return None;
    }
    let owners = owners.split_whitespace().take_while(|word| !word.starts_with('#'));
    let owners: Vec<&str> = owners.collect();
    // A line with an owner that cannot be one is skipped as a whole.
    owners.iter().all(|owner| owner.contains('@')).then_some(())?;
    Some((regex(&pattern)?, owners.len()))
}

/// The pattern, and what stands behind it. A space in a pattern has a backslash before it.
fn split(line: &str) -> (String, &str) {
    let mut pattern = String::new();
    let mut chars = line.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '#' if pattern.is_empty() => return (String::new(), ""),
            '\\' => pattern.extend(chars.next().map(|(_, escaped)| escaped)),
            c if c.is_whitespace() => return (pattern, line.get(at..).unwrap_or_default()),
            c => pattern.push(c),
        }
    }
    (pattern, "")
}

/// A pattern as a regular expression over whole paths: that of `.gitignore`, where a pattern with a slash in front or in
/// its middle starts at the root, and a folder stands for everything below it.
fn regex(pattern: &str) -> Option<Regex> {
    let below = pattern.ends_with('/');
    let inner = pattern.trim_end_matches('/');
    let anchored = inner.contains('/');
    let mut out = String::from(if anchored { "^" } else { "^(?:.*/)?" });
    let parts: Vec<&str> = inner.trim_start_matches('/').split('/').collect();
    for (place, part) in parts.iter().enumerate() {
        let last = place + 1 == parts.len();
        match (*part, last) {
            ("**", true) => out.push_str(".+"),
            ("**", false) => out.push_str("(?:.*/)?"),
            (part, _) => {
                out.push_str(&segment(part));
                if !last {
                    out.push('/');
                }
            }
        }
    }
    // `docs/*` owns the files of the folder, and not what is below its folders.
    let flat = parts.last() == Some(&"*") && anchored && !below;
    out.push_str(match (below, flat) {
        (true, _) => "/.+$",
        (false, true) => "$",
        (false, false) => "(?:/.*)?$",
    });
    Regex::new(&out).ok()
}

fn segment(part: &str) -> String {
    part.chars()
        .map(|c| match c {
            '*' => "[^/]*".to_owned(),
            '?' => "[^/]".to_owned(),
            c => regex::escape(&c.to_string()),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::Owners;

    #[test]
    fn patterns_own_what_github_says() {
        let workflow = ".github/workflows/ci.yml";
        let cases = [
            ("*", workflow, true),
            ("/.github/", workflow, true),
            (".github/", workflow, true),
            (".github", workflow, true),
            ("/.github/workflows", workflow, true),
            ("/.github/workflows/*", workflow, true),
            ("/.github/*", workflow, false),
            ("/.github/**", workflow, true),
            ("**/workflows/", workflow, true),
            ("workflows/", workflow, true),
            ("/workflows/", workflow, false),
            ("*.yml", workflow, true),
            ("/*.yml", workflow, false),
            ("*.yaml", workflow, false),
            (".github/**/*.yml", workflow, true),
            (".github/workflows/c?.yml", workflow, true),
            (".github/workflows/ci", workflow, false),
            ("ci.yml", workflow, true),
            ("ci.yml/", workflow, false),
            ("!ci.yml", workflow, false),
            ("[c]i.yml", workflow, false),
            ("# ci.yml", workflow, false),
            ("docs/*", "docs/a.md", true),
            ("docs/*", "docs/b/a.md", false),
            ("a\\ b/", "a b/c", true),
            ("/.tfgate/", ".tfgate/prod/a.gate.hcl", true),
            ("/.tfgate/*", ".tfgate/prod/a.gate.hcl", false),
            ("a.b", "aXb", false),
        ];
        for (pattern, path, owned) in cases {
            let owners = Owners::parse(&format!("{pattern} @acme/platform # why\n"));
            assert_eq!(owners.own(path), owned, "{pattern} {path}");
        }
    }

    #[test]
    fn the_last_match_decides() {
        let owners = Owners::parse("* @a\n/.tfgate/ @b\n/.tfgate/free/\n/.tfgate/bad/ nobody\n");
        assert!(owners.own("x") && owners.own(".tfgate/x") && !owners.own(".tfgate/free/x"));
        assert!(owners.own(".tfgate/bad/x"));
    }
}
