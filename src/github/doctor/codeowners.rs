//! `CODEOWNERS`: who owns a path.
//!
//! The rules are those of GitHub's page
//! <https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners>:
//! patterns of `.gitignore` (<https://git-scm.com/docs/gitignore#_pattern_format>) without `!`, `[ ]` and `\#`. The last pattern
//! that matches decides. Paths are case-sensitive.

use globset::{Glob, GlobBuilder, GlobSet, GlobSetBuilder};

/// Where GitHub looks for the file; the first one that exists counts.
pub(super) const PATHS: [&str; 3] = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];

/// The size above which GitHub does not load the file, bytes: "under 3 MB".
pub(super) const SIZE_LIMIT: u64 = 3 << 20;

/// The rules of a file.
pub(super) struct CodeOwners {
    /// The globs of all rules, in the order of the file.
    globs: GlobSet,
    /// By index of the glob: whether its rule names an owner.
    owned: Vec<bool>,
}

/// A line that names owners of paths, or that takes them away.
struct Rule {
    globs: Vec<Glob>,
    owned: bool,
}

impl CodeOwners {
    /// Reads a file. GitHub skips a line with invalid syntax, so such a line owns nothing here either.
    ///
    /// # Errors
    /// The patterns are too large to be compiled together.
    pub(super) fn parse(text: &str) -> Result<Self, globset::Error> {
        let mut builder = GlobSetBuilder::new();
        let mut owned = Vec::new();
        for rule in text.lines().filter_map(rule) {
            for glob in rule.globs {
                builder.add(glob);
                owned.push(rule.owned);
            }
        }
        Ok(CodeOwners { globs: builder.build()?, owned })
    }

    /// Whether a path has an owner. A rule without owners takes away what an earlier rule gave.
    pub(super) fn owns(&self, path: &str) -> bool {
        // Globs are numbered in the order of the file, and the last pattern that matches decides.
        let last = self.globs.matches(path).into_iter().max();
        last.and_then(|index| self.owned.get(index)).is_some_and(|owned| *owned)
    }
}

fn rule(line: &str) -> Option<Rule> {
    let (pattern, rest) = split(line.trim());
    // `\#` does not start a pattern on GitHub, unlike in `.gitignore`. Neither do `!` and ranges do what they do there.
    let unsupported = pattern.starts_with(['!', '#']) || pattern.starts_with(r"\#") || has_range(pattern);
    if pattern.is_empty() || unsupported {
        return None;
    }
    let mut owners = rest.split_whitespace().take_while(|word| !word.starts_with('#')).peekable();
    let owned = owners.peek().is_some();
    // `@user`, `@organization/team` or an address. A line with anything else is invalid as a whole.
    if !owners.all(|owner| owner.contains('@')) {
        return None;
    }
    Some(Rule { globs: globs(pattern)?, owned })
}

/// The pattern and what follows it. A backslash keeps a space in the pattern.
fn split(line: &str) -> (&str, &str) {
    let mut escaped = false;
    let end = line.find(|c: char| {
        let ends = c.is_whitespace() && !escaped;
        escaped = c == '\\' && !escaped;
        ends
    });
    line.split_at(end.unwrap_or(line.len()))
}

fn has_range(pattern: &str) -> bool {
    pattern.contains(['[', ']'])
}

/// A pattern as globs over whole paths: one for the path itself, one for everything below it.
fn globs(pattern: &str) -> Option<Vec<Glob>> {
    let only_below = pattern.ends_with('/');
    let path = pattern.trim_end_matches('/');
    // A slash at the start or in the middle binds the pattern to the root; without one it matches at every depth.
    let anchored = path.contains('/');
    let path = path.trim_start_matches('/');
    if path.is_empty() {
        return None;
    }
    let path = if anchored { literal_braces(path) } else { format!("**/{}", literal_braces(path)) };
    // `docs/*` is the one pattern that stops at its directory: GitHub's page says so, where `.gitignore` would go on below
    // the directories that it matches.
    let only_itself = !only_below && anchored && path.rsplit('/').next() == Some("*");
    let mut globs = Vec::new();
    if !only_below {
        globs.push(glob(&path)?);
    }
    if !only_itself {
        globs.push(glob(&format!("{path}/**"))?);
    }
    Some(globs)
}

/// Braces are alternatives to `globset` and ordinary characters to `.gitignore`.
fn literal_braces(pattern: &str) -> String {
    let mut literal = String::with_capacity(pattern.len());
    let mut escaped = false;
    for c in pattern.chars() {
        if matches!(c, '{' | '}') && !escaped {
            literal.push('\\');
        }
        escaped = c == '\\' && !escaped;
        literal.push(c);
    }
    literal
}

fn glob(pattern: &str) -> Option<Glob> {
    // On Windows `globset` reads no escapes by default; the paths are git's on every system.
    GlobBuilder::new(pattern).literal_separator(true).backslash_escape(true).build().ok()
}

#[cfg(test)]
mod tests {
    use super::CodeOwners;

    fn owned(text: &str, path: &str) -> bool {
        CodeOwners::parse(text).expect("patterns that compile").owns(path)
    }

    #[test]
    fn patterns_match_what_github_says() {
        let workflow = ".github/workflows/ci.yml";
        let cases = [
            // The examples of GitHub's page, in its order.
            ("*", "a", true),
            ("*", "a/b/c", true),
            ("*.js", "a.js", true),
            ("*.js", "a/b.js", true),
            ("*.js", "a.jsx", false),
            ("/build/logs/", "build/logs/a", true),
            ("/build/logs/", "build/logs/a/b", true),
            ("/build/logs/", "x/build/logs/a", false),
            ("docs/*", "docs/getting-started.md", true),
            ("docs/*", "docs/build-app/troubleshooting.md", false),
            ("docs/*", "x/docs/a.md", false),
            ("apps/", "apps/a", true),
            ("apps/", "x/apps/a/b", true),
            ("apps/", "x/apps", false),
            ("/docs/", "docs/a/b", true),
            ("/docs/", "x/docs/a", false),
            ("/scripts/", "scripts/a", true),
            ("**/logs", "logs", true),
            ("**/logs", "build/logs/a", true),
            ("**/logs", "deeply/nested/logs/a/b", true),
            ("/apps/github", "apps/github", true),
            ("/apps/github", "apps/github/a", true),
            ("/apps/github", "apps/githubs", false),
            // Anchors and directories.
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
            ("/*", "a", true),
            ("/*", "a/b", false),
            ("/*/", "a", false),
            ("/*/", "a/b/c", true),
            ("ci.yml", workflow, true),
            ("ci.yml/", workflow, false),
            (".github/workflows/ci", workflow, false),
            ("/.tfgate/", ".tfgate/prod/a.gate.hcl", true),
            ("/.tfgate/*", ".tfgate/prod/a.gate.hcl", false),
            ("foo/bar", "x/foo/bar", false),
            ("/", "a", false),
            // `*`, `?` and `**`.
            ("foo/*/baz", "foo/bar/baz/qux", true),
            ("foo/*/baz", "foo/a/b/baz", false),
            (".github/workflows/c?.yml", workflow, true),
            ("f?o", "f/o", false),
            (".github/**/*.yml", workflow, true),
            ("foo/**/bar", "foo/bar/x", true),
            ("foo/**/bar", "foo/a/b/bar", true),
            ("foo/bar/**", "foo/bar", false),
            ("foo**bar", "fooxbar", true),
            ("foo**bar", "foo/bar", false),
            // Case, escapes and characters that mean nothing here.
            ("CI.yml", workflow, false),
            ("a\\ b/", "a b/c", true),
            ("f\\*o", "f*o", true),
            ("f\\*o", "foo", false),
            ("{a,b}.md", "a.md", false),
            ("{a,b}.md", "{a,b}.md", true),
            ("a\\{b", "a{b", true),
            ("a.b", "aXb", false),
            ("a\\", "a", false),
            // What works in `.gitignore` and not here.
            ("!ci.yml", workflow, false),
            ("[c]i.yml", workflow, false),
            ("\\#a", "#a", false),
            ("#a", "#a", false),
            ("# ci.yml", workflow, false),
        ];
        for (pattern, path, expected) in cases {
            let text = format!("{pattern} @acme/platform # why\n");
            assert_eq!(owned(&text, path), expected, "{pattern} {path}");
        }
    }

    #[test]
    fn the_last_match_decides_and_invalid_lines_are_skipped() {
        let text = "* @a\n/.tfgate/ b@example.com\n/.tfgate/free/\n/.tfgate/bad/ noowner\n\n/x/ # @a\n";
        for (path, expected) in [
            ("x", true),
            ("x/y", false),
            (".tfgate/x", true),
            (".tfgate/free/x", false),
            (".tfgate/bad/x", true),
        ] {
            assert_eq!(owned(text, path), expected, "{path}");
        }
        // An owner behind a rule that takes it away gives it back.
        assert!(owned("/apps/ @a\n/apps/github\n/apps/github/x @b\n", "apps/github/x"));
    }
}
