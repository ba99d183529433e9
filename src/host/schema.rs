//! `--schema`: the types of providers, as `terraform providers schema -json` prints them.

use std::io::Read as _;
use std::path::Path;

use anyhow::{Context as _, bail};

use super::files;
use crate::plan;
use crate::policy::KnownTypes;

/// The schema of the AWS provider has a tenth of this, and it is the largest.
const LIMIT: u64 = 128 << 20;

/// The known types: those of the file, if one is named.
///
/// # Errors
/// The file cannot be read, or is not a schema.
pub(crate) fn known_types(path: Option<&Path>, working_directory: &Path) -> anyhow::Result<KnownTypes> {
    let Some(path) = path else { return Ok(KnownTypes::default()) };
    let name = files::relative(path, working_directory);
    let failed = || format!("failed to read `--schema {name}`");
    let Some(bytes) = files::read_given_at_most(path, LIMIT).with_context(failed)? else {
        bail!("`--schema {name}` is larger than 128 MiB");
    };
    let mut text = String::new();
    plan::utf8(&*bytes, LIMIT).read_to_string(&mut text).with_context(failed)?;
    KnownTypes::of_schema(&text).with_context(failed)
}
