//! A policy file: what its policies share.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::rc::Rc;

use sha2::{Digest as _, Sha256};

use super::input::Input;
use crate::expr::{Dialect, Local, SourceText, Val};
use crate::policy::position::line_of;
use crate::text::hex::hex;

/// A policy file: its text, locals and inputs, shared by its policies.
#[derive(Debug, Clone, Default)]
pub struct PolicyFile {
    /// The path that diagnostics show.
    pub path: String,
    /// Its text, for the source excerpt of an evaluation error.
    pub text: Cow<'static, str>,
    /// The language it is written in, by its name.
    pub dialect: Dialect,
    /// Locals at the top: its own, and those of the files that share theirs with it.
    pub locals: Rc<[Local]>,
    /// Inputs, in the order of slots: its own, and those of the files that share theirs with it.
    pub inputs: Rc<[Input]>,
    /// SHA-256 of the text, computed at the first use.
    pub(crate) digest: OnceCell<String>,
}

impl PolicyFile {
    /// SHA-256 of its text, hexadecimal.
    pub fn digest(&self) -> &str {
        // Most files have no finding, and only findings show the digest.
        self.digest.get_or_init(|| hex(&Sha256::digest(self.text.as_bytes())))
    }

    /// Path and text of the file that a position is about: another one whose names it shares, else itself.
    pub(crate) fn source_of<'s>(&'s self, source: Option<&'s SourceText>) -> (&'s str, &'s str) {
        source.map_or((&self.path, &self.text), |source| (&source.path, &source.text))
    }

    /// The text of a file by its path: its own, or that of one whose names it shares.
    pub(crate) fn text_at(&self, path: &str) -> Option<&str> {
        if self.path == path {
            return Some(&self.text);
        }
        let locals = self.locals.iter().filter_map(|local| local.source.as_deref());
        let mut sources = locals.chain(self.inputs.iter().filter_map(|input| input.source.as_deref()));
        sources.find(|source| source.path == path).map(|source| source.text.as_str())
    }

    /// The 1-based line of a byte of its text.
    pub fn line(&self, offset: usize) -> usize {
        line_of(&self.text, offset)
    }

    /// The values of the inputs; an input without a value, which only tests may give it, is unknown.
    pub fn input_values(&self) -> Vec<Val<'static>> {
        self.inputs.iter().map(|input| input.value.clone().unwrap_or_else(Val::unknown)).collect()
    }
}
