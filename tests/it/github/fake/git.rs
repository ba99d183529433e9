//! Objects of git, with the hashes that git gives them.

use std::collections::{BTreeMap, BTreeSet};

use sha1::{Digest as _, Sha1};

/// A file, a symbolic link (its content is the target), or a submodule (its content is the commit).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct File {
    pub(crate) mode: &'static str,
    pub(crate) content: Vec<u8>,
}

impl File {
    /// An ordinary file.
    pub(crate) fn plain(content: impl AsRef<[u8]>) -> Self {
        File { mode: "100644", content: content.as_ref().to_vec() }
    }

    /// A symbolic link.
    pub(crate) fn link(target: &str) -> Self {
        File { mode: "120000", content: target.into() }
    }

    /// A submodule.
    pub(crate) fn submodule(commit: &str) -> Self {
        File { mode: "160000", content: commit.into() }
    }
}

/// Everything that a commit holds, by path.
pub(crate) type Files = BTreeMap<String, File>;

/// A commit.
#[derive(Debug, Clone)]
pub(crate) struct Commit {
    pub(crate) sha: String,
    pub(crate) tree: String,
    pub(crate) parents: Vec<String>,
    /// The login of its author; `None` where the address belongs to no account.
    pub(crate) author: Option<String>,
    pub(crate) committer: Option<String>,
    pub(crate) message: String,
    pub(crate) date: u64,
    pub(crate) files: Files,
}

/// An entry of a tree.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) path: String,
    pub(crate) mode: &'static str,
    pub(crate) sha: String,
    pub(crate) size: Option<usize>,
}

impl Entry {
    /// What GitHub calls it.
    pub(crate) fn kind(&self) -> &'static str {
        match self.mode {
            "040000" => "tree",
            "160000" => "commit",
            _ => "blob",
        }
    }
}

/// A file that differs between two commits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Change {
    pub(crate) path: String,
    pub(crate) status: &'static str,
    pub(crate) sha: String,
    pub(crate) previous: Option<String>,
}

/// The objects of a repository.
#[derive(Debug, Clone, Default)]
pub(crate) struct Objects {
    blobs: BTreeMap<String, Vec<u8>>,
    trees: BTreeMap<String, Vec<Entry>>,
    commits: BTreeMap<String, Commit>,
}

fn hash(kind: &str, body: &[u8]) -> String {
    let mut hasher = Sha1::new();
    hasher.update(format!("{kind} {}\0", body.len()));
    hasher.update(body);
    hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Objects {
    /// Keeps a commit; its hashes are computed here.
    pub(crate) fn add(&mut self, mut commit: Commit) -> String {
        commit.tree = self.add_tree(&commit.files);
        let parents: String = commit.parents.iter().map(|sha| format!("parent {sha}\n")).collect();
        let name = |login: &Option<String>| login.clone().unwrap_or_else(|| "nobody".to_owned());
        let body = format!(
            "tree {}\n{parents}author {author} <{author}@example.com> {date} +0000\n\
             committer {committer} <{committer}@example.com> {date} +0000\n\n{}\n",
            commit.tree,
            commit.message,
            author = name(&commit.author),
            committer = name(&commit.committer),
            date = commit.date,
        );
        commit.sha = hash("commit", body.as_bytes());
        let sha = commit.sha.clone();
        self.commits.insert(sha.clone(), commit);
        sha
    }

    fn add_tree(&mut self, files: &Files) -> String {
        let mut entries: Vec<Entry> = Vec::new();
        let mut folders: BTreeMap<String, Files> = BTreeMap::new();
        for (path, file) in files {
            if let Some((folder, rest)) = path.split_once('/') {
                folders.entry(folder.to_owned()).or_default().insert(rest.to_owned(), file.clone());
            } else {
                entries.push(self.add_file(path, file));
            }
        }
        for (path, files) in folders {
            let sha = self.add_tree(&files);
            entries.push(Entry { path, mode: "040000", sha, size: None });
        }
        // Git sorts a folder as if its name ended in a slash.
        let key = |entry: &Entry| format!("{}{}", entry.path, if entry.kind() == "tree" { "/" } else { "" });
        entries.sort_by_key(key);
        let mut body = Vec::new();
        for entry in &entries {
            body.extend(format!("{} {}\0", entry.mode.trim_start_matches('0'), entry.path).into_bytes());
            body.extend(entry.sha.as_bytes().chunks(2).map(|pair| {
                u8::from_str_radix(std::str::from_utf8(pair).expect("hexadecimal digits"), 16)
                    .expect("a hash in hexadecimal digits")
            }));
        }
        let sha = hash("tree", &body);
        self.trees.insert(sha.clone(), entries);
        sha
    }

    fn add_file(&mut self, path: &str, file: &File) -> Entry {
        let path = path.to_owned();
        if file.mode == "160000" {
            let sha = String::from_utf8(file.content.clone()).expect("a hash");
            return Entry { path, mode: file.mode, sha, size: None };
        }
        let sha = blob_hash(&file.content);
        self.blobs.insert(sha.clone(), file.content.clone());
        Entry { path, mode: file.mode, sha, size: Some(file.content.len()) }
    }

    /// A commit.
    pub(crate) fn commit(&self, sha: &str) -> Option<&Commit> {
        self.commits.get(sha)
    }

    /// The content of a blob.
    pub(crate) fn blob(&self, sha: &str) -> Option<&[u8]> {
        self.blobs.get(sha).map(Vec::as_slice)
    }

    /// The tree with this hash, or of the commit with it; with everything below if that is asked for.
    pub(crate) fn tree(&self, sha: &str, depth: Depth) -> Option<(String, Vec<Entry>)> {
        let sha = self.commits.get(sha).map_or(sha, |commit| commit.tree.as_str());
        let mut found = Vec::new();
        self.walk(sha, "", depth, &mut found)?;
        Some((sha.to_owned(), found))
    }

    fn walk(&self, sha: &str, above: &str, depth: Depth, found: &mut Vec<Entry>) -> Option<()> {
        for entry in self.trees.get(sha)? {
            let path = format!("{above}{}", entry.path);
            found.push(Entry { path: path.clone(), ..entry.clone() });
            if depth == Depth::All && entry.kind() == "tree" {
                self.walk(&entry.sha, &format!("{path}/"), depth, found)?;
            }
        }
        Some(())
    }

    /// A commit and everything that it stands on.
    pub(crate) fn ancestors(&self, sha: &str) -> BTreeSet<&str> {
        let mut found = BTreeSet::new();
        let mut open = vec![sha];
        while let Some(commit) = open.pop().and_then(|sha| self.commits.get(sha)) {
            if found.insert(commit.sha.as_str()) {
                open.extend(commit.parents.iter().map(String::as_str));
            }
        }
        found
    }

    /// The best common ancestor.
    pub(crate) fn merge_base(&self, one: &str, other: &str) -> Option<String> {
        let (one, other) = (self.ancestors(one), self.ancestors(other));
        let common: Vec<&str> = one.intersection(&other).copied().collect();
        let is_below =
            |sha: &str| common.iter().any(|above| *above != sha && self.ancestors(above).contains(sha));
        common.iter().find(|sha| !is_below(sha)).map(|sha| (*sha).to_owned())
    }

    /// What the head has and the base lacks, parents before children.
    pub(crate) fn between(&self, base: &str, head: &str) -> Vec<&Commit> {
        let known = self.ancestors(base);
        let mut done = BTreeSet::new();
        let mut found = Vec::new();
        let mut open = vec![(head, false)];
        while let Some((sha, parents_done)) = open.pop() {
            let Some(commit) = self.commits.get(sha).filter(|_| !known.contains(sha)) else { continue };
            if parents_done {
                found.push(commit);
            } else if done.insert(sha) {
                open.push((sha, true));
                open.extend(commit.parents.iter().rev().map(|parent| (parent.as_str(), false)));
            }
        }
        found
    }
}

/// How far a tree is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Depth {
    /// Its entries.
    One,
    /// Everything below it.
    All,
}

/// The hash of a blob.
pub(crate) fn blob_hash(content: &[u8]) -> String {
    hash("blob", content)
}

/// The files that differ, by path. A file that moved as it is is a renamed one.
pub(crate) fn changes(before: &Files, after: &Files) -> Vec<Change> {
    let sha = |file: &File| match file.mode {
        "160000" => String::from_utf8(file.content.clone()).expect("a hash"),
        _ => blob_hash(&file.content),
    };
    let mut gone: BTreeMap<&String, &File> =
        before.iter().filter(|(path, _)| !after.contains_key(*path)).collect();
    let mut found = Vec::new();
    for (path, file) in after {
        let (status, previous) = match before.get(path) {
            Some(same) if same == file => continue,
            Some(_) => ("modified", None),
            None => match gone.iter().find(|(_, old)| **old == file).map(|(old, _)| *old) {
                Some(old) => {
                    gone.remove(old);
                    ("renamed", Some(old.clone()))
                }
                None => ("added", None),
            },
        };
        found.push(Change { path: path.clone(), status, sha: sha(file), previous });
    }
    let removed = gone.into_iter().map(|(path, file)| Change {
        path: path.clone(),
        status: "removed",
        sha: sha(file),
        previous: None,
    });
    found.extend(removed);
    found.sort_by(|one, other| one.path.cmp(&other.path));
    found
}

/// Both sides brought together; where both changed a path, ours stays.
pub(crate) fn merged(base: &Files, ours: &Files, theirs: &Files) -> Files {
    let mut files = ours.clone();
    let paths: BTreeSet<&String> = base.keys().chain(theirs.keys()).collect();
    for path in paths {
        let (base, our, their) = (base.get(path), ours.get(path), theirs.get(path));
        if our == base && their != base {
            match their {
                Some(file) => files.insert(path.clone(), file.clone()),
                None => files.remove(path),
            };
        }
    }
    files
}
