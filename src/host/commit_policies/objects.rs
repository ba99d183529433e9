//! Objects of git, wherever they are: what a tree holds, and the bytes of a file. Nothing is ever written to a working
//! tree, so no link is followed and no filter runs.

/// What an entry of a tree is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    File,
    Folder,
    Link,
    Submodule,
}

impl Kind {
    /// What the mode of an entry says; `None` for a mode that git does not have.
    pub(super) fn of_mode(mode: &str) -> Option<Self> {
        match mode {
            // `100664` is in trees of early versions of git.
            "100644" | "100755" | "100664" => Some(Kind::File),
            "040000" | "40000" => Some(Kind::Folder),
            "120000" => Some(Kind::Link),
            "160000" => Some(Kind::Submodule),
            _ => None,
        }
    }

    /// The name for messages, with its article: `a submodule`.
    pub(super) fn name(self) -> &'static str {
        match self {
            Kind::File => "a file",
            Kind::Folder => "a folder",
            Kind::Link => "a symbolic link",
            Kind::Submodule => "a submodule",
        }
    }
}

/// An entry of a tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// The path from the tree that was listed, with forward slashes.
    pub(super) path: String,
    pub(super) kind: Kind,
    pub(super) hash: String,
}

/// Why an object is not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum Problem {
    /// The object is missing or unreadable here. The next source of objects may have it.
    #[error("{0}")]
    Unread(String),
    /// The object is here and must not be read. No other source is asked.
    #[error("{0}")]
    Refused(String),
}

/// A source of git objects: the checkout, or GitHub's API.
pub(super) trait Objects {
    /// The entries of a tree, or of the root of a commit.
    fn tree(&self, hash: &str) -> Result<Vec<Entry>, Problem>;
    /// Everything below a tree but the trees themselves.
    fn below(&self, hash: &str) -> Result<Vec<Entry>, Problem>;
    /// The bytes of a file of at most this many.
    fn blob(&self, hash: &str, limit: u64) -> Result<Vec<u8>, Problem>;
    /// The merge base of two commits; `None` where these objects do not have it.
    fn merge_base(&self, base: &str, head: &str) -> Option<String>;
}

/// Several sources of objects. What the first one lacks is asked of the next one.
pub(super) struct Store<'s>(pub(super) Vec<Box<dyn Objects + 's>>);

impl Store<'_> {
    fn first<T>(&self, ask: impl Fn(&dyn Objects) -> Result<T, Problem>) -> Result<T, Problem> {
        let nowhere = "there is no checkout with the commit, and no API to ask for it".to_owned();
        let mut last = Problem::Unread(nowhere);
        for objects in &self.0 {
            match ask(&**objects) {
                // Only a missing object is asked for elsewhere; a refused one is the same object everywhere.
                Err(problem @ Problem::Unread(_)) => last = problem,
                answer => return answer,
            }
        }
        Err(last)
    }
}

impl Objects for Store<'_> {
    fn tree(&self, hash: &str) -> Result<Vec<Entry>, Problem> {
        self.first(|objects| objects.tree(hash))
    }

    fn below(&self, hash: &str) -> Result<Vec<Entry>, Problem> {
        self.first(|objects| objects.below(hash))
    }

    fn blob(&self, hash: &str, limit: u64) -> Result<Vec<u8>, Problem> {
        self.first(|objects| objects.blob(hash, limit))
    }

    fn merge_base(&self, base: &str, head: &str) -> Option<String> {
        self.0.iter().find_map(|objects| objects.merge_base(base, head))
    }
}
