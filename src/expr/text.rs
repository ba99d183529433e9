//! Text that is borrowed from a plan or a program where it can be, and shared where it is new.

use std::fmt;
use std::ops::Deref;
use std::rc::Rc;

use super::nfc;

/// A string of a value. A clone copies no text.
#[derive(Debug, Clone)]
pub enum Text<'v> {
    /// Of the plan or of a compiled expression.
    Borrowed(&'v str),
    /// Made by an evaluation.
    Shared(Rc<str>),
}

impl Text<'_> {
    /// The text in NFC, as go-cty has every string.
    #[must_use]
    pub(super) fn normalized(self) -> Self {
        match nfc::changed(&self) {
            Some(text) => Text::Shared(text.into()),
            None => self,
        }
    }
}

impl Deref for Text<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        match self {
            Text::Borrowed(text) => text,
            Text::Shared(text) => text,
        }
    }
}

impl From<String> for Text<'_> {
    fn from(text: String) -> Self {
        Text::Shared(text.into())
    }
}

impl<'v> From<&'v str> for Text<'v> {
    fn from(text: &'v str) -> Self {
        Text::Borrowed(text)
    }
}

impl PartialEq for Text<'_> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for Text<'_> {}

impl PartialOrd for Text<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Text<'_> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (**self).cmp(&**other)
    }
}

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}
