//! Policies of the built-in packs as the build script compiled them: a run loads them without parsing their texts. The bytes
//! are those of [postcard](https://postcard.jamesmunns.com/wire-format), written and read by the same version of this code.

use std::rc::Rc;
use std::sync::OnceLock;

use super::diagnostic::{Diagnostic, LoadError};
use super::inflate::inflate;
use super::model::{Policy, PolicyFile};
use crate::expr::Local;

/// What the build script compiled of a file: an entry with what its policies share, then one for each of them, in order.
#[derive(Debug, Clone, Copy)]
pub(super) struct Compiled {
    bytes: Bytes,
    /// Where each entry ends.
    ends: &'static [u32],
}

/// How the bytes are in the binary.
#[derive(Debug, Clone, Copy)]
enum Bytes {
    Plain(&'static [u8]),
    Packed {
        deflated: &'static [u8],
        length: usize,
        /// The bytes, once they are asked for.
        bytes: &'static OnceLock<Option<Vec<u8>>>,
    },
}

impl Compiled {
    /// Entries that are in the binary as they are.
    #[cfg_attr(not(packs_embedded), expect(dead_code, reason = "the build script has no packs"))]
    pub(super) const fn plain(bytes: &'static [u8], ends: &'static [u32]) -> Self {
        Compiled { bytes: Bytes::Plain(bytes), ends }
    }

    /// Entries that are compressed by DEFLATE, with the length of them all.
    #[cfg_attr(not(packs_embedded), expect(dead_code, reason = "the build script has no packs"))]
    pub(super) const fn packed(
        (deflated, length): (&'static [u8], usize),
        bytes: &'static OnceLock<Option<Vec<u8>>>,
        ends: &'static [u32],
    ) -> Self {
        Compiled { bytes: Bytes::Packed { deflated, length, bytes }, ends }
    }

    /// What its policies share: the locals at its top.
    ///
    /// # Errors
    /// The bytes are damaged: a bug. A policy that is left out would be a silent pass.
    pub(super) fn locals(self, path: &str) -> Result<Rc<[Local]>, LoadError> {
        postcard::from_bytes(self.entry(0)).map_err(|_| damaged(path))
    }

    /// The policies of a piece of the file by its index, as loading their text gives them.
    ///
    /// # Errors
    /// As [`Compiled::locals`].
    pub(super) fn policies(
        self,
        index: usize,
        file: &Rc<PolicyFile>,
        origin: usize,
    ) -> Result<Vec<Policy>, LoadError> {
        let policies: Vec<Policy> =
            postcard::from_bytes(self.entry(index + 1)).map_err(|_| damaged(&file.path))?;
        let with_file = |policy| Policy { origin, file: Rc::clone(file), ..policy };
        Ok(policies.into_iter().map(with_file).collect())
    }

    /// An entry; empty where there is none, which cannot be read.
    fn entry(self, index: usize) -> &'static [u8] {
        let bytes = match self.bytes {
            Bytes::Plain(bytes) => bytes,
            Bytes::Packed { deflated, length, bytes } => {
                bytes.get_or_init(|| inflate(deflated, length)).as_deref().unwrap_or_default()
            }
        };
        let end = |index: usize| usize::try_from(*self.ends.get(index)?).ok();
        let start = index.checked_sub(1).map_or(Some(0), end);
        let range = start.zip(end(index)).map(|(start, end)| start..end);
        range.and_then(|range| bytes.get(range)).unwrap_or_default()
    }
}

fn damaged(path: &str) -> LoadError {
    LoadError { diagnostics: vec![Diagnostic::of_file(path, "the compiled policies are damaged", None)] }
}

/// The entries of a file without inputs, from the policies of each of its pieces.
///
/// # Errors
/// A policy holds what only a run can have: a bug of the build.
#[cfg(not(packs_embedded))]
pub(super) fn store(pieces: &[&[Policy]]) -> postcard::Result<Vec<Vec<u8>>> {
    let first = pieces.iter().find_map(|policies| policies.first());
    let locals = first.map(|policy| Rc::clone(&policy.file.locals)).unwrap_or_default();
    let mut entries = vec![postcard::to_allocvec(&locals)?];
    for policies in pieces {
        entries.push(postcard::to_allocvec(policies)?);
    }
    Ok(entries)
}
