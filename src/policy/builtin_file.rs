//! One embedded policy file. Most are compressed in the binary and decompressed by the first question about one of their
//! types.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;
use std::rc::Rc;
use std::sync::OnceLock;

use super::blocks::blocks;
use super::compiled::Compiled;
use super::heads::label;
use super::inflate::inflate;
use super::model::{Input, PolicyFile};
use super::packs::id_prefix;
use super::whole_plan::WholePlan;
use crate::expr::{Dialect, Local};

/// An embedded file: its path below `policies/`, such as `data/aws/databases.gate.hcl`, and its text.
#[derive(Debug, Clone, Copy)]
pub struct BuiltinFile {
    /// The path, with `/` between its parts.
    pub path: &'static str,
    /// Its pack and its provider, the folders of the path; empty where the build script did not cut it.
    folders: (&'static str, &'static str),
    stored: Stored,
    /// What it needs of the whole plan, where the build script searched it.
    whole_plan: Option<WholePlan>,
    /// Where its blocks are, where the build script found them.
    blocks: &'static [(u32, u32)],
    /// Its policies, where the build script compiled them.
    compiled: Option<Compiled>,
    /// SHA-256 of its text, hexadecimal; empty where the build script did not compute it.
    digest: &'static str,
}

/// How the text is in the binary.
#[derive(Debug, Clone, Copy)]
enum Stored {
    Plain(&'static str),
    /// As it is, with the labels of its policies, one per line.
    Listed {
        text: &'static str,
        labels: &'static str,
    },
    Packed {
        deflated: &'static [u8],
        /// The bytes of the text.
        length: usize,
        /// The labels of its policies, one per line: ids are asked for more often than texts.
        labels: &'static str,
        /// The text, once it is asked for.
        text: &'static OnceLock<String>,
    },
}

impl BuiltinFile {
    /// A file whose text is as it is.
    pub const fn plain(path: &'static str, text: &'static str) -> Self {
        BuiltinFile {
            path,
            folders: ("", ""),
            stored: Stored::Plain(text),
            whole_plan: None,
            blocks: &[],
            compiled: None,
            digest: "",
        }
    }

    /// A file whose text is as it is, and that the build script searched.
    const fn searched(
        path: &'static str,
        folders: (&'static str, &'static str),
        text: &'static str,
        words: u8,
        blocks: &'static [(u32, u32)],
    ) -> Self {
        let whole_plan = Some(WholePlan(words));
        BuiltinFile { folders, whole_plan, blocks, ..BuiltinFile::plain(path, text) }
    }

    /// A file whose text is as it is, with the labels of its policies, none of which needs the whole plan.
    const fn listed(
        path: &'static str,
        folders: (&'static str, &'static str),
        text: &'static str,
        labels: &'static str,
        blocks: &'static [(u32, u32)],
    ) -> Self {
        let stored = Stored::Listed { text, labels };
        let whole_plan = Some(WholePlan(0));
        BuiltinFile { folders, stored, whole_plan, blocks, ..BuiltinFile::plain(path, "") }
    }

    /// A file whose text is compressed by DEFLATE, with the labels of its policies, none of which needs the whole plan.
    const fn packed(
        path: &'static str,
        folders: (&'static str, &'static str),
        (deflated, length): (&'static [u8], usize),
        labels: &'static str,
        text: &'static OnceLock<String>,
        blocks: &'static [(u32, u32)],
    ) -> Self {
        let stored = Stored::Packed { deflated, length, labels, text };
        let whole_plan = Some(WholePlan(0));
        BuiltinFile { folders, stored, whole_plan, blocks, ..BuiltinFile::plain(path, "") }
    }

    /// With the digest of its text.
    const fn digested(self, digest: &'static str) -> Self {
        BuiltinFile { digest, ..self }
    }

    /// With its policies as the build script compiled them.
    pub(super) const fn compiled_as(self, compiled: Compiled) -> Self {
        BuiltinFile { compiled: Some(compiled), ..self }
    }

    /// The file as its policies refer to it, with these locals and inputs.
    pub(super) fn as_policy_file(self, locals: Rc<[Local]>, inputs: Rc<[Input]>) -> PolicyFile {
        let digest = OnceCell::new();
        if !self.digest.is_empty() {
            let _ = digest.set(self.digest.to_owned());
        }
        let (path, text) = (self.path.to_owned(), Cow::Borrowed(self.text()));
        PolicyFile { path, text, dialect: Dialect::Extended, locals, inputs, digest }
    }

    /// Its policies, where the build script compiled them.
    pub(super) fn compiled(self) -> Option<Compiled> {
        self.compiled
    }

    /// The text.
    pub fn text(self) -> &'static str {
        match self.stored {
            Stored::Plain(text) | Stored::Listed { text, .. } => text,
            Stored::Packed { deflated, length, text, .. } => text.get_or_init(|| unpacked(deflated, length)),
        }
    }

    /// Where its blocks are; `None` where it does not consist of plain blocks.
    pub(super) fn blocks(self) -> Option<Vec<Range<usize>>> {
        if self.blocks.is_empty() {
            return blocks(self.text());
        }
        let range =
            |(start, end): &(u32, u32)| Some(usize::try_from(*start).ok()?..usize::try_from(*end).ok()?);
        self.blocks.iter().map(range).collect()
    }

    /// Its pack and its provider: the folders of `data/aws/databases.gate.hcl`.
    pub(super) fn folders(self) -> (&'static str, &'static str) {
        if !self.folders.0.is_empty() {
            return self.folders;
        }
        let mut folders = self.path.splitn(3, '/');
        (folders.next().unwrap_or_default(), folders.next().unwrap_or_default())
    }

    /// What of the whole plan its policies need.
    pub(super) fn whole_plan(self) -> WholePlan {
        self.whole_plan.unwrap_or_else(|| WholePlan::of(self.text()))
    }

    /// Whether the text is as it is.
    pub(super) fn is_plain(self) -> bool {
        matches!(self.stored, Stored::Plain(_))
    }

    /// The ids of its policies, in order; nothing is parsed.
    pub(super) fn ids(self) -> impl Iterator<Item = String> + use<> {
        let prefix = id_prefix(self.path);
        let (text, labels) = match self.stored {
            Stored::Plain(text) => (text, ""),
            Stored::Listed { labels, .. } | Stored::Packed { labels, .. } => ("", labels),
        };
        let labels = text.lines().filter_map(label).chain(labels.lines());
        labels.map(move |label| format!("{prefix}/{label}"))
    }
}

/// The text of that many bytes. A test reads every file. Damage in the binary would not leave a pack silent: what is not the
/// text does not parse.
fn unpacked(deflated: &[u8], length: usize) -> String {
    let text = inflate(deflated, length).and_then(|bytes| String::from_utf8(bytes).ok());
    text.unwrap_or_else(|| "damaged {".to_owned())
}

#[cfg(packs_embedded)]
include!(concat!(env!("OUT_DIR"), "/builtin.rs"));

#[cfg(not(packs_embedded))]
mod none {
    //! The build script itself, which makes these.
    use super::BuiltinFile;

    pub static FILES: &[BuiltinFile] = &[];
    pub(in crate::policy) const DIGEST: &str = "";
    pub(in crate::policy) static LISTED: &[u64] = &[];
    pub(in crate::policy) static NAMED_IN: &[(u32, u16)] = &[];
    pub(in crate::policy) static GLOBS_IN: &[(&str, u16, u8)] = &[];
}
#[cfg(not(packs_embedded))]
pub use none::FILES;
#[cfg(not(packs_embedded))]
pub(super) use none::{DIGEST, GLOBS_IN, LISTED, NAMED_IN};
