//! The syntax of HCL: texts in, trees of `hcl-edit` out, which mean what HCL means by the text.
//!
//! That parser reads some heredocs differently: an empty one swallows what follows, and a line that begins with the marker
//! ends it; of the lines of `<<-` it takes too much. So no text reaches it but through here. Such heredocs are rewritten in place, and the blocks and attributes
//! of the tree are compared with those of the tokens.

mod heredocs;
mod indents;
mod parse;
mod statements;
#[cfg(test)]
mod tests;
mod tokens;

pub use parse::SyntaxError;
pub(crate) use parse::{body, embedded, expression};
pub(crate) use tokens::{Kind, Token, tokens};
