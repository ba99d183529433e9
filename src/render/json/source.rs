//! Where the argument is written that forces a replacement, in the JSON of reports and explanations.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::report;

/// An argument of a block in the configuration, and the header of the block.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
pub(super) struct SourceExcerpt<'a> {
    /// The file, from the root of the repository.
    path: Cow<'a, str>,
    /// The line of the header, from 1.
    line: usize,
    /// The header of the block up to its brace.
    header: Cow<'a, str>,
    /// The line of the argument, from 1.
    argument_line: usize,
    /// The argument up to the end of its line; strings that the values of the change do not show are `…`.
    argument: Cow<'a, str>,
    /// The name of the argument: what `argument` begins with.
    name: Cow<'a, str>,
}

impl<'a> SourceExcerpt<'a> {
    pub(super) fn of(excerpt: &'a report::SourceExcerpt) -> Self {
        SourceExcerpt {
            path: Cow::Borrowed(&excerpt.path),
            line: excerpt.line,
            header: Cow::Borrowed(&excerpt.header),
            argument_line: excerpt.argument_line,
            argument: Cow::Borrowed(&excerpt.argument),
            name: Cow::Borrowed(&excerpt.name),
        }
    }

    pub(super) fn restored(self) -> report::SourceExcerpt {
        report::SourceExcerpt {
            path: self.path.into_owned(),
            line: self.line,
            header: self.header.into_owned(),
            argument_line: self.argument_line,
            argument: self.argument.into_owned(),
            name: self.name.into_owned(),
        }
    }
}
