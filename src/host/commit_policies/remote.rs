//! Objects of a repository on GitHub, through its API.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;

use super::objects::{Entry, Kind, Objects, Problem};
use crate::github::{Api, ApiError, Blob, Tree, TreeEntry};

/// The objects of the repository that an API is for.
pub(super) struct Remote<'a, 'c>(pub(super) &'a Api<'c>);

impl Objects for Remote<'_, '_> {
    fn tree(&self, hash: &str) -> Result<Vec<Entry>, Problem> {
        entries(hash, self.0.tree(hash))
    }

    fn below(&self, hash: &str) -> Result<Vec<Entry>, Problem> {
        // GitHub lists the trees themselves, too; `git ls-tree -r` does not.
        let entries = entries(hash, self.0.tree_below(hash))?;
        Ok(entries.into_iter().filter(|entry| entry.kind != Kind::Folder).collect())
    }

    fn blob(&self, hash: &str, limit: u64) -> Result<Vec<u8>, Problem> {
        let bytes = decoded(self.0.blob(hash).map_err(|error| unread(hash, &error))?)
            .ok_or_else(|| Problem::Unread(format!("GitHub sends `{hash}` in an unknown encoding")))?;
        if bytes.len() as u64 > limit {
            return Err(Problem::Refused(format!("it is larger than {limit} bytes")));
        }
        Ok(bytes)
    }

    fn merge_base(&self, base: &str, head: &str) -> Option<String> {
        Some(self.0.compare(base, head).ok()?.merge_base_commit?.sha)
    }
}

fn unread(hash: &str, error: &ApiError) -> Problem {
    let hint = if error.is_not_found() || error.is_forbidden() {
        "; the token needs `contents: read` there"
    } else {
        ""
    };
    Problem::Unread(format!("GitHub gives no answer for `{hash}`: {error}{hint}"))
}

fn entries(hash: &str, answer: Result<Tree, ApiError>) -> Result<Vec<Entry>, Problem> {
    let tree = answer.map_err(|error| unread(hash, &error))?;
    // GitHub cuts a recursive tree at 100,000 entries or 7 MB. A policy file beyond the cut would not count.
    if tree.truncated {
        let what = format!("GitHub lists only a part of the tree `{hash}`: it has too many entries");
        return Err(Problem::Refused(what));
    }
    tree.tree.into_iter().map(entry).collect()
}

fn entry(entry: TreeEntry) -> Result<Entry, Problem> {
    let TreeEntry { path, mode, sha, .. } = entry;
    let kind = Kind::of_mode(&mode).ok_or_else(|| {
        Problem::Refused(format!("GitHub lists `{path}` with the mode `{mode}`, which git does not have"))
    })?;
    Ok(Entry { path, kind, hash: sha })
}

fn decoded(blob: Blob) -> Option<Vec<u8>> {
    match blob.encoding.as_str() {
        "base64" => {
            // GitHub breaks the text into lines, which the decoder refuses.
            let text: String = blob.content.split_ascii_whitespace().collect();
            BASE64.decode(text).ok()
        }
        "utf-8" => Some(blob.content.into_bytes()),
        _ => None,
    }
}
