//! File patterns of rules, as far as a match is certain.
//!
//! GitHub's description says that they are for `fnmatch`, its settings page that they are like those of `.gitignore`. A file matches here
//! only if it does by both readings: `*` and `?` stay in a directory and skip names that begin with a dot, `**/` is any number of
//! directories, and a pattern is about the whole path.

use globset::{GlobBuilder, GlobSet, GlobSetBuilder};

/// The patterns of one rule.
pub(super) struct FilePatterns {
    globs: GlobSet,
    /// Names in the patterns that begin with a dot, which no wildcard matches.
    dotted: Vec<String>,
}

/// A pattern that can take files away from the others.
pub(super) struct Pattern(pub(super) String);

impl FilePatterns {
    /// Patterns that are read in several ways match nothing here.
    ///
    /// # Errors
    /// A pattern that may exclude files: nothing is certain then.
    pub(super) fn new(patterns: &[String]) -> Result<Self, Pattern> {
        let mut globs = GlobSetBuilder::new();
        let mut dotted = Vec::new();
        for pattern in patterns {
            if pattern.starts_with(['!', '#']) {
                return Err(Pattern(pattern.clone()));
            }
            let certain = !pattern.contains(['[', ']', '{', '}', '\\', '!']) && !pattern.starts_with('/');
            let glob = GlobBuilder::new(&single_stars(pattern)).literal_separator(true).build();
            if let (true, false, Ok(glob)) = (certain, pattern.is_empty(), glob) {
                globs.add(glob);
                dotted.extend(pattern.split('/').filter(|name| name.starts_with('.')).map(str::to_owned));
            }
        }
        let globs = globs.build().map_err(|_| Pattern(patterns.join("`, `")))?;
        Ok(FilePatterns { globs, dotted })
    }

    /// Whether a path matches by every reading.
    pub(super) fn surely_match(&self, path: &str) -> bool {
        let hidden = path.split('/').filter(|name| name.starts_with('.'));
        hidden.clone().all(|name| self.dotted.iter().any(|dotted| dotted == name))
            && self.globs.is_match(path)
    }
}

/// `**` is several directories only as `**/`; elsewhere `fnmatch` reads it as `*`.
fn single_stars(pattern: &str) -> String {
    let mut segments: Vec<String> = pattern.split('/').map(str::to_owned).collect();
    let last = segments.len().saturating_sub(1);
    for (at, segment) in segments.iter_mut().enumerate() {
        if at == last || segment != "**" {
            while segment.contains("**") {
                *segment = segment.replace("**", "*");
            }
        }
    }
    segments.join("/")
}

#[cfg(test)]
mod tests {
    use super::FilePatterns;

    #[test]
    fn a_match_is_certain_or_none() {
        for (pattern, path, expected) in [
            ("main.tf", "main.tf", true),
            ("main.tf", "db/main.tf", false),
            ("*", "main.tf", true),
            ("*", "db/main.tf", false),
            ("*.tf", "main.tf", true),
            ("*.tf", "db/main.tf", false),
            ("**", "main.tf", true),
            ("**", "db/main.tf", false),
            ("**/*", "main.tf", true),
            ("**/*", "a/b/main.tf", true),
            ("**/*", ".github/workflows/x.yml", false),
            ("**/*", "db/.terraform.lock.hcl", false),
            ("**/*.tf", "a/b/main.tf", true),
            ("**/*.tf", "a/b/main.tfvars", false),
            ("db/*", "db/main.tf", true),
            ("db/*", "db/eu/main.tf", false),
            ("db/**", "db/main.tf", true),
            ("db/**", "db/eu/main.tf", false),
            ("db/**/*", "db/eu/main.tf", true),
            ("db/**/*", "db/main.tf", true),
            ("db/**/*", "x/db/main.tf", false),
            ("db/", "db/main.tf", false),
            ("/db/*", "db/main.tf", false),
            ("db", "db/main.tf", false),
            ("d?/main.tf", "db/main.tf", true),
            ("d?main.tf", "d/main.tf", false),
            (".github/**/*", ".github/workflows/x.yml", true),
            (".github/**/*", ".github/.x/x.yml", false),
            ("[d]b/*", "db/main.tf", false),
            ("{db,x}/*", "db/main.tf", false),
            ("d\\b/*", "db/main.tf", false),
            ("DB/*", "db/main.tf", false),
            ("", "", false),
        ] {
            let patterns = FilePatterns::new(&[pattern.to_owned()]).unwrap_or_else(|_| panic!("{pattern}"));
            assert_eq!(patterns.surely_match(path), expected, "{pattern} {path}");
        }
        for exclusion in ["!docs/**", "!x"] {
            let patterns = ["**/*".to_owned(), exclusion.to_owned()];
            assert!(FilePatterns::new(&patterns).is_err(), "{exclusion}");
        }
    }
}
