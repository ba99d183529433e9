//! The versions that Terraform chose, from the files that it keeps beside the configuration.

use std::path::Path;

use super::files;
use super::inputs::Place;
use crate::evaluate::{Versions, installed_modules, locked_providers};
use crate::plan::ReadOptions;

/// The file in which Terraform locks the versions of providers.
const LOCK_FILE: &str = ".terraform.lock.hcl";

/// The manifest of installed modules.
const MANIFEST: &str = ".terraform/modules/modules.json";

/// Reads what the policies in force need. `source` is the directory of the configuration; without it that of the plan
/// file. A file that is not there, or is not what its name says, makes its versions unknown.
pub(super) fn read(source: Option<&Path>, place: &Place, needs: &ReadOptions) -> Versions {
    let beside = place.file().and_then(Path::parent);
    let Some(directory) = source.or(beside) else { return Versions::default() };
    let text = |name: &str| files::read_text(&directory.join(name)).ok();
    Versions {
        providers: if needs.providers { text(LOCK_FILE).as_deref().and_then(locked_providers) } else { None },
        modules: if needs.modules { text(MANIFEST).as_deref().and_then(installed_modules) } else { None },
    }
}
