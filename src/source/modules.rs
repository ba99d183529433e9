//! `.terraform/modules/modules.json`: where Terraform put the modules.

use std::collections::BTreeMap;

use serde::Deserialize;

/// The directories of modules by the names of the calls on the way, joined by dots.
#[derive(Debug, Clone, Default)]
pub struct Manifest(BTreeMap<String, String>);

impl Manifest {
    /// Reads `modules.json`; `None` for any other text.
    pub fn parse(text: &str) -> Option<Self> {
        #[derive(Deserialize)]
        #[serde(rename_all = "PascalCase")]
        struct Wire {
            modules: Vec<Module>,
        }
        #[derive(Deserialize)]
        #[serde(rename_all = "PascalCase")]
        struct Module {
            key: String,
            dir: String,
        }
        // Terraform writes the file for itself; if the format changes, only lines in reports are lost.
        let wire: Wire = serde_json::from_str(text).ok()?;
        Some(Manifest(wire.modules.into_iter().map(|module| (module.key, module.dir)).collect()))
    }

    /// The directory of a module, from that of the root module.
    pub(super) fn directory(&self, key: &str) -> Option<&str> {
        self.0.get(key).map(String::as_str)
    }
}
