//! Where the block of an address is written: texts of `.tf` files in, a file and a line out.
//!
//! It opens no file: the caller reads directories, and decides which may be read. Nothing here can fail; what is not
//! understood has no location.

mod address;
mod argument;
mod blocks;
mod directory;
mod finder;
mod location;
mod modules;
mod native;
mod path;
#[cfg(test)]
mod tests;
mod tokens;

pub use argument::{Argument, argument};
pub use directory::{Directory, Text};
pub(crate) use directory::{Program, configuration_files};
pub use finder::Finder;
pub use location::SourceLocation;
pub use modules::Manifest;
pub(crate) use path::join;
