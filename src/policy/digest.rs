//! The digest of a set of policy files. The build script runs this very code over the built-in packs.

use sha2::{Digest as _, Sha256};

/// SHA-256 over the paths, lengths and texts of files, sorted by path.
pub(crate) fn digest<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> [u8; 32] {
    let mut files: Vec<(&str, &str)> = files.into_iter().collect();
    // Folders list files in an order that differs between systems.
    files.sort_unstable();
    let mut hash = Sha256::new();
    for (path, text) in files {
        // Lengths first: without them two files could be cut elsewhere and have the same digest.
        for part in [path, text] {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part.as_bytes());
        }
    }
    hash.finalize().into()
}
